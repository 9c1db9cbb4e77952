"""What every site holds anyway is no leak, whatever word of it stands in private texts; and it hides nobody who bears such a name."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from dreiklang.cli import call
from dreiklang.cli.exits import Exit
from dreiklang.proof.contents import texts_in
from dreiklang.proof.files import files_in
from dreiklang.proof.folding import words_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.leak import Form

POST = """\
---
publish: yes
tags: [fees]
decision: {decision}
expected: Peace
outcome: Peace
again: yes
---
A good day, the {number}th.
"""
NAMES = ("Camera", "Connect", "Fields", "Images", "Manifest", "Security", "Sitemap", "Support")
PEOPLE = "".join(f"{name.lower()}: {{name: {name} GmbH, forms: [{name}], cover-name: Ms. Moon}}\n" for name in NAMES)
THEME = Path(material.__file__).parent / "templates"


@pytest.fixture
def journal(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Begin a journal in the language that is asked for, with four public decisions: enough for retrospectives."""
    folder = tmp_path / "journal"
    assert call(["init", str(folder), "--lang", getattr(request, "param", "en")]) == Exit.FINE
    for number, decision in enumerate(("leave", "change", "leave", "change")):
        text = POST.format(decision=decision, number=number)
        (folder / "entries" / f"2026-0{number + 3}-14-post-{number}.md").write_text(text, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def build() -> int:
    return call(["build", "-q", "--today", "2026-11-20", "-d", "out"])


def words_of(tree: Path) -> set[str]:
    """Collect the words in all names and files of *tree*, those of the theme's own files apart; nobody writes parts of hashes, and noise."""
    files = files_in(tree, (THEME,))
    read = [(name, files.read(name)) for name in files.files]
    texts = [
        text.text
        for name, data in read
        if not files.is_shipped(name, data)
        for text in texts_in(data)
        if text.form is not Form.BINARY
    ]
    words = {word for text in (*files.files, *texts) for word in words_in(text) if word.isalpha()}
    return {word for word in words if word.islower() or word.istitle()}


@pytest.mark.parametrize("journal", ["de", "en"], indirect=True)
def test_no_word_of_a_new_site_is_a_leak(journal: Path) -> None:
    assert build() == Exit.FINE
    words = words_of(journal / "out")
    assert {"camera", "connect", "fields", "images", "schemas", "support", "tinyseg", "worker"} <= words
    note = journal / "entries" / "2026-10-16-private.md"
    note.write_text("".join(f"{word} and nothing else.\n" for word in sorted(words)), "utf-8")
    (journal / "entries" / "people.yml").write_text(PEOPLE, "utf-8")
    assert build() == Exit.FINE


def test_who_is_called_as_what_stands_on_every_page_is_found_in_a_text(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (journal / "entries" / "people.yml").write_text(PEOPLE, "utf-8")
    with (journal / "docs" / "about.md").open("a", encoding="utf-8") as about:
        about.write("\nI liked to work for Connect, and for Support.\n")
    assert build() == Exit.PRIVATE_AT_RISK
    told = capsys.readouterr().err
    assert "about/index.html" in told
    assert "'Connect'" in told
    assert "'Support'" in told
    assert "_headers" not in told


def test_what_is_fixed_is_blanked_and_all_else_keeps_its_place() -> None:
    grounds = Grounds(fixed=("connect-src 'self'", "never"))
    text = "By Connect: connect-src 'self'; connect-src else"
    blanked = grounds.without_fixed(text, is_page=False)
    assert blanked == "By Connect:                   ; connect-src else"
    assert len(blanked) == len(text)


def test_names_from_the_theme_are_no_names_of_ours(tmp_path: Path) -> None:
    for path in (
        "theme/assets/images/logo.png",
        "out/assets/images/logo.png",
        "out/assets/nordlicht.png",
        "out/index.html",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    assert files_in(tmp_path / "out", (tmp_path / "theme",)).names.split("\n") == ["assets/nordlicht.png", "index.html"]
