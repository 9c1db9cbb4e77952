"""Journals at random, made into pages -> no secret in any, and no word of theirs taken for one; what is planted is found."""

from __future__ import annotations

import base64
import gzip
import json
import re
import tempfile
import unicodedata
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from dreiklang.audience.secrets import What
from dreiklang.options import Edition, Options
from dreiklang.proof import Grounds, Leak, our_texts, prove
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.site import Site, make_site
from dreiklang.texts import words_for

TODAY = date(2026, 11, 22)
OPTIONS = Options(edition=Edition.PUBLIC, site_name="Werkbuch", site_url="https://werkbuch.example.org/")
OURS = (
    *our_texts(words_for(OPTIONS.lang)),
    f"{OPTIONS.site_name} {OPTIONS.site_url} html article header section footer",
)

WORDS = re.findall(
    r"\w+",
    "ich war gestern lange dort und dachte an das Gespräch über Honorare es ging um Größe Mut Öfen die Straße nachts "
    "niemand schrieb zurück warum eigentlich blieb alles still der Auftrag war gut we talked about money and trust",
)
MARKS = (
    "{}",
    "**{}**",
    "*{}*",
    "[{}](https://example.org/)",
    "`{}`",
    "„{}“",
    "({})",
    "{},",
    "{}.",
    "{}!\n\n",
    "{}\n",
    "\n\n## {}\n\n",
)
SYLLABLES = ("vel", "mor", "bruck", "tön", "lin", "fjal", "grü", "sax", "wie", "quen", "dorf", "häu", "pet", "ska")

words = st.lists(st.sampled_from(WORDS), min_size=4, max_size=30)
invented = st.lists(st.sampled_from(SYLLABLES), min_size=3, max_size=4).map(lambda parts: "".join(parts).capitalize())
marked = st.tuples(st.sampled_from(MARKS), st.sampled_from(WORDS)).map(lambda pair: pair[0].format(pair[1]))


@dataclass(frozen=True)
class Person:
    """Somebody of a journal at random."""

    name: str
    form: str
    cover: str

    def text(self, number: int) -> str:
        """Give what people.yml says of them."""
        return (
            f"p{number}:\n  name: {self.name}\n  forms: [{self.form}]\n  as: ein Betrieb\n  cover-name: {self.cover}\n"
            "  role: client\n"
        )


people = st.builds(
    Person,
    st.builds("{} {} GmbH".format, invented, invented),
    invented,
    st.sampled_from(["Frau Sommer", "Kornblum", "Herr Voß"]),
)


def named(person: Person) -> st.SearchStrategy[str]:
    """Give ways to speak of *person*."""
    half = len(person.form) // 2
    return st.sampled_from(
        [
            person.name,
            person.form,
            f"{person.form}s Idee",
            person.form.upper(),
            f"**{person.form[:half]}**{person.form[half:]}",
            f"*{person.name}*",
            f"das {person.form}-Projekt",
            unicodedata.normalize("NFD", person.form),
            f"[{person.form}](https://example.org/)",
        ]
    )


@st.composite
def bodies(draw: st.DrawFn, who: list[Person]) -> str:
    """Write a body that speaks of *who*."""
    parts = draw(st.lists(st.one_of(marked, *(named(person) for person in who)), min_size=5, max_size=40))
    return " ".join(parts)


@st.composite
def private_passages(draw: st.DrawFn, who: list[Person]) -> str:
    """Write a passage that nobody may read."""
    secret = f"{draw(invented)} {' '.join(draw(words))} {draw(invented)} {draw(named(draw(st.sampled_from(who))))}"
    shape = draw(
        st.sampled_from(
            ["!!! private\n    {}", "<!-- {} -->", "%% {} %%", "- Punkt\n\n    !!! privat\n        {}", "[^z]: {}"]
        )
    )
    return "\n\n" + shape.format(secret.replace("\n", " ")) + "\n\n"


@st.composite
def journals(draw: st.DrawFn) -> Sources:
    """Write a journal."""
    who = draw(st.lists(people, min_size=1, max_size=3, unique_by=lambda person: person.form))
    entries = []
    for number in range(draw(st.integers(1, 5))):
        head = [f"title: {' '.join(draw(words)[:5])} {draw(invented)}", f"date: 2026-03-{number + 1:02}"]
        public = draw(st.booleans())
        head += ["publish: true"] if public else [f"signals: [{draw(invented)}]", f"expect: {' '.join(draw(words))}"]
        head += draw(
            st.lists(st.sampled_from(["client: p0", "decision: leave", "tags: [honorar]", "energy: 1"]), unique=True)
        )
        body = draw(bodies(who)) + "".join(draw(st.lists(private_passages(who), max_size=2))) + draw(bodies(who))
        text = "---\n" + "\n".join(head) + f"\n---\n{body}\n"
        entries.append(read_text(f"2026-03-{number + 1:02}-eintrag-{number}.md", text))
    people_file = "".join(person.text(number) for number, person in enumerate(who))
    return Sources(tuple(entries), people=read_people_text("people.yml", people_file))


def write(site: Site, tree: Path) -> None:
    """Write the pages and documents of *site* below *tree*, as plainly as it goes."""
    for page in site.pages:
        file = tree / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<title>{page.title}</title>\n{page.description}\n{page.content}", encoding="utf-8")
    for document in site.documents:
        (tree / document.address).parent.mkdir(parents=True, exist_ok=True)
        (tree / document.address).write_text(document.content, encoding="utf-8")


def leaks_of(site: Site, plant: Callable[[Path], object] = lambda _: None) -> tuple[Leak, ...]:
    """Write *site*, *plant* something into it, and prove it."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        write(site, tree)
        plant(tree)
        return prove(tree, site.secrets, Grounds(ours=OURS))


@settings(max_examples=40, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(journals())
def test_no_journal_leaks_and_none_is_accused(sources: Sources) -> None:
    site = make_site(sources, OPTIONS, TODAY)
    assume(not any(problem.stops_public_build() for problem in site.problems))
    assert leaks_of(site) == ()


PLANTED: dict[str, Callable[[str], bytes]] = {
    "plain": lambda text: f"<p>{text}</p>".encode(),
    "upper case": lambda text: text.upper().encode(),
    "escaped": lambda text: "".join(f"&#{ord(sign)};" for sign in text).encode(),
    "address": lambda text: urllib.parse.quote(text).encode(),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "json": lambda text: json.dumps(text).encode(),
    "markup": lambda text: f"{text[:2]}<b>{text[2:]}</b>".encode(),
    "soft hyphen": lambda text: f"{text[:3]}\u00ad{text[3:]}".encode(),
    "base64": lambda text: base64.b64encode(f"hier {text} dort".encode()),
    "base64 for addresses": lambda text: b"/?x=" + base64.urlsafe_b64encode(f"hier {text} dort".encode()).rstrip(b"="),
    "gzip": lambda text: gzip.compress(text.encode()),
    "utf-16": lambda text: text.encode("utf-16"),
    "data url": lambda text: b'<img src="data:;base64,' + base64.b64encode(f"hier {text} dort".encode()) + b'">',
}


@pytest.mark.parametrize("form", PLANTED)
@settings(max_examples=4, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(sources=journals(), data=st.data())
def test_what_is_planted_is_found_and_told_by_its_file(form: str, sources: Sources, data: st.DataObject) -> None:
    site = make_site(sources, OPTIONS, TODAY)
    assume(not any(problem.stops_public_build() for problem in site.problems))
    secret = data.draw(st.sampled_from([one for one in site.secrets.whole if one.what is What.NAME]))
    leaks = leaks_of(site, lambda tree: (tree / "planted.html").write_bytes(PLANTED[form](secret.text)))
    assert {leak.file for leak in leaks} == {"planted.html"}
    assert secret.origin in {leak.origin for leak in leaks}
