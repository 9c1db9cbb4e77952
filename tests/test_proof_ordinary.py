"""Names that are ordinary words too, in a finished tree: found where they are names, and no word of a page is accused."""

from __future__ import annotations

import base64
import json
from datetime import date
from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secrets, secrets_of
from dreiklang.check import check
from dreiklang.model import Journal, Person
from dreiklang.options import Options
from dreiklang.proof import Grounds, Leak, prove
from dreiklang.proof.ordinary import prose_of
from dreiklang.read import Sources
from dreiklang.read.entry import read_people_text

WORDS = ("Link", "Post", "Will")
PERSON = Person("people.yml: wer", WORDS[0], WORDS[1:], exact=WORDS, not_meant=("Link fehlt",))
SECRETS = Secrets(ordinary=(PERSON,))


def leaks_of(tree: Path, text: str, name: str = "index.html", grounds: Grounds | None = None) -> tuple[Leak, ...]:
    """Prove a tree with one file."""
    (tree / name).write_text(text, encoding="utf-8")
    return prove(tree, SECRETS, grounds or Grounds())


@pytest.mark.parametrize(
    "text",
    [
        "<p>Heute mit Link gesprochen.</p>",
        "<p>Heute mit L<b>in</b>k gesprochen.</p>",
        "<p>Heute mit L&#105;nk gesprochen.</p>",
        "<p>Heute mit L\u00adink gesprochen.</p>",
        "<p>Und dann haben wir <em>über Links Idee</em> geredet.</p>",
        '<img alt="Frau Link am Tisch">',
        "<p>Was <code>&lt;script&gt;</code> tut</p><p>Heute mit Link gesprochen.</p><script>1</script>",
        "<p>Und Frau Post lachte.</p>",
        "<p>Es klingelt. Link. Und dann kam er.</p>",
        json.dumps({"text": "<p>Wir haben <b>mit Link</b> geredet.</p>"}),
        base64.b64encode(b"Wir haben lange mit Link geredet, und Frau Link hat gelacht.").decode(),
    ],
)
def test_a_name_in_a_sentence_is_found(text: str, tmp_path: Path) -> None:
    (leak,) = leaks_of(tmp_path, text)
    assert (leak.word in WORDS, leak.origin) == (True, "people.yml: wer")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "index.html",
            '<link rel="x"><a class="Link" href="link/" title="Permanent link">Link</a> <p>Der Link fehlt.</p>',
        ),
        ("index.html", "<p>Die Post kam. Ein Link. Link fehlt hier. will</p>"),
        ("index.html", "<script>class Link extends Post { will() { return 'mit Link da' } }</script>"),
        ("index.html", "<style>.Link { color: red }</style>"),
        ("index.html", "<nav><a>Suche</a><a>Link</a><a>Start</a></nav>"),
        ("app.js", "const a = new Link(mit Link und so)"),
        ("app.css", "/* heute mit Link gesprochen */ .Link {}"),
    ],
)
def test_a_word_is_no_leak(name: str, text: str, tmp_path: Path) -> None:
    assert leaks_of(tmp_path, text, name) == ()


def test_what_a_program_holds_is_a_sentence_on_a_page(tmp_path: Path) -> None:
    (tmp_path / "app.js").write_text("<p>Heute mit Link gesprochen.</p>", encoding="utf-8")
    (leak,) = leaks_of(tmp_path, "<p>Heute mit Link gesprochen.</p>")
    assert leak.file == "index.html"


def test_what_our_texts_say_too_is_the_word(tmp_path: Path) -> None:
    text = "<p>Einfach mit Link teilen.</p>"
    assert leaks_of(tmp_path, text)
    assert leaks_of(tmp_path, text, grounds=Grounds(ours=("Hier kann man einfach mit Link teilen.",))) == ()


def test_sentences_are_read_without_code() -> None:
    text = '<p>Eins <b>zwei</b></p><script>drei()</script><img alt="vier fünf" class="sechs">'
    assert prose_of(text).split() == ["Eins", "zwei", "vier", "fünf"]


def test_secrets_know_what_is_a_word_too_and_what_means_nobody() -> None:
    people = (
        "a:\n  name: Nordlicht\n  forms: [Berg]\n  exact: Link\n  not-meant: [ein Nordlicht, Velmora im Nordlicht]\n"
        "b:\n  name: Velmora\nc:\n  name: Rose\n  consent: yes\n"
    )
    journal, _ = check(Sources(people=read_people_text("people.yml", people)), Options(), date(2026, 11, 22))
    secrets = secrets_of(Sources(), journal, Journal())
    assert {secret.text for secret in secrets.whole} == {"Nordlicht", "Berg", "Velmora", "a", "b"}
    assert [(person.id, person.names) for person in secrets.ordinary] == [("people.yml: a", ("Berg", "Link"))]
    assert "ein Nordlicht" in secrets.covers
    assert "Velmora im Nordlicht" not in secrets.covers  # it would tell of somebody else
