"""The hand-written pages -> what is missing before a German site may be public."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.cli.exits import Exit, exit_of
from dreiklang.deliver.legal import LegalGaps, find_legal_gaps, require_legal
from dreiklang.engine.legal import legal_pages
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import load_options
from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.texts.commands import LegalPage

JournalFolder = Callable[..., Path]

IMPRINT, PRIVACY = LegalPage
ENGLISH = "site_name: x\ntheme: {name: material, language: en}\nplugins: [dreiklang]\n"


@pytest.mark.parametrize(
    ("path", "pages"),
    [
        ("impressum.md", {IMPRINT}),
        ("Imprint.md", {IMPRINT}),
        ("legal-notice.md", {IMPRINT}),
        ("rechtliches/impressum/index.md", {IMPRINT}),
        ("datenschutz.md", {PRIVACY}),
        ("datenschutzerklärung.md", {PRIVACY}),
        ("datenschutzerkla\u0308rung.md", {PRIVACY}),
        ("privacy_policy.en.md", {PRIVACY}),
        ("impressum-und-datenschutz.md", {IMPRINT, PRIVACY}),
        ("datenschutz-tipps.md", set()),
        ("impressum/bild.md", set()),
        ("index.md", set()),
        ("about.md", set()),
    ],
)
def test_legal_pages_are_known_by_their_names(path: str, pages: set[LegalPage]) -> None:
    assert legal_pages(path) == pages


def test_missing_and_open_pages_are_named_with_their_place(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    assert find_legal_gaps(docs) == LegalGaps((IMPRINT, PRIVACY))
    (docs / "recht").mkdir(parents=True)
    (docs / "recht" / "impressum.md").write_text(
        "# Impressum\n\nNell\nBITTE AUSFÜLLEN: Straße\n\nPLEASE FILL IN\n", "utf-8"
    )
    (docs / "privacy.md").write_text("---\ntitle: Privacy\n---\n# Privacy\n<!-- to come -->\n", "utf-8")
    (docs / "datenschutz.md").mkdir()
    (docs / "ich.md").write_text("# Ich\n\nBITTE AUSFÜLLEN: Wer?\n", "utf-8")
    gaps = find_legal_gaps(docs)
    assert gaps == LegalGaps((PRIVACY,), ("docs/recht/impressum.md:4, 6",), ("docs/ich.md:3",))
    told = gaps.say(words_for(Lang.DE).commands)
    assert "docs/datenschutz.md" in told
    assert "docs/recht/impressum.md:4, 6: noch auszufüllen" in told
    assert "docs/ich.md" not in told


def test_whole_pages_leave_no_gap(tmp_path: Path) -> None:
    (tmp_path / "impressum.md").write_text("# Impressum\n\nNell\n", "utf-8")
    (tmp_path / "datenschutz.md").write_text("Wer `BITTE AUSFÜLLEN` liest, füllt aus.\n", "utf-8")
    assert not find_legal_gaps(tmp_path)


def test_a_german_site_with_gaps_is_refused_and_an_english_one_is_not(journal_folder: JournalFolder) -> None:
    options, paths = load_options(journal_folder() / "mkdocs.yml")
    with pytest.raises(Refused) as caught:
        require_legal(paths, options)
    assert exit_of(caught.value.refusal) is Exit.CONTENT
    assert "docs/impressum.md" in caught.value.say(words_for(Lang.DE).commands)
    options, paths = load_options(journal_folder(**{"mkdocs.yml": ENGLISH}) / "mkdocs.yml")
    assert require_legal(paths, options).missing == (IMPRINT, PRIVACY)


@pytest.mark.parametrize("lang", Lang)
def test_a_new_journal_has_both_pages_to_be_filled_in(tmp_path: Path, lang: Lang) -> None:
    assert call(["init", str(tmp_path / "j"), "--lang", lang.value]) == Exit.FINE
    gaps = find_legal_gaps(tmp_path / "j" / "docs")
    assert not gaps.missing
    assert len(gaps.open) == 2


def test_every_public_page_links_to_the_legal_pages(journal_folder: JournalFolder) -> None:
    """Retrospectives, lists, hand-written pages and 404 too; what only leads on has nothing to say."""
    entries = {
        f"entries/2026-03-{day:02}-beitrag.md": f"---\ntitle: Beitrag {day}\ndate: 2026-03-{day:02}\npublish: true\n"
        f"tags: [honorar]\nseries: Reihe\naliases: [alt-{day}]\n---\nText.\n"
        for day in range(10, 14)
    }
    legal = {"docs/recht/impressum.md": "# Impressum\nNell\n", "docs/datenschutz.md": "# Datenschutz\nNichts.\n"}
    guide = {"docs/anleitung/mehr/datenschutz.md": "# Über Datenschutz\nText.\n"}
    root = journal_folder(**entries, **legal, **guide)
    assert call(["build", "-q", "-f", str(root), "--today", "2026-11-22"]) == Exit.FINE
    pages = {
        path.relative_to(root / "site").as_posix(): path.read_text("utf-8") for path in root.glob("site/**/*.html")
    }
    assert {"404.html", "index.html", "retrospectives/2026/index.html", "tags/honorar/index.html"} <= pages.keys()
    without = {
        address
        for address, html in pages.items()
        if not ('recht/impressum/">Impressum</a>' in html and 'datenschutz/">Datenschutz</a>' in html)
    }
    assert without == {"recht/impressum/index.html", "datenschutz/index.html"} | {
        f"alt-{day}/index.html" for day in range(10, 14)
    }
    assert ">Über Datenschutz</a> ·" not in pages["index.html"]
