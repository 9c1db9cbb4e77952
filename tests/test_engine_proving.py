"""A public build in which something private would stand: stopped, removed, told."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.audience.secrets import What
from dreiklang.cli import call
from dreiklang.engine.discreet import is_watched
from dreiklang.engine.proving import told
from dreiklang.options import Address, Gender, Lang
from dreiklang.proof import Form, Leak
from dreiklang.texts import words_for

JournalFolder = Callable[..., Path]

CONFIG = """\
site_name: Probe
site_url: https://probe.example.org/
theme:
  name: material
  language: de
plugins:
  - search
  - dreiklang
"""
NAMING = "# Über mich\n\nIch arbeite\nfür **Nordlicht**.\n"


def build(root: Path, *options: str) -> int:
    return call(["build", "-f", str(root / "mkdocs.yml"), "--today", "2026-11-22", "-d", str(root / "site"), *options])


def test_a_name_on_a_hand_written_page_stops_the_build(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"docs/about.md": NAMING})
    assert build(root) == 4
    said = capsys.readouterr().err
    assert "about/index.html:" in said
    assert "„Nordlicht“ – ein Name ohne Einverständnis, im Klartext. Es kommt aus: people.yml: nordlicht" in said
    assert "Nordlicht Windkraft" not in said
    assert "Traceback" not in said
    assert not (root / "site").exists()
    assert not list(root.glob(".site*"))


def test_the_old_site_stays_as_it_was(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    assert build(root) == 0
    before = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    (root / "docs/about.md").write_text(NAMING, encoding="utf-8")
    assert build(root) == 4
    assert before == {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}


def test_the_private_edition_may_hold_everything(journal_folder: JournalFolder) -> None:
    root = journal_folder(**{"docs/about.md": NAMING})
    assert build(root, "--edition", "private", "-d", str(root / "mine")) == 0


@pytest.mark.parametrize("language", ["de", "en"])
def test_mkdocs_build_fails_and_leaves_nothing_behind(journal_folder: JournalFolder, language: str) -> None:
    config = CONFIG.replace("language: de", f"language: {language}")
    root = journal_folder(**{"docs/about.md": NAMING, "mkdocs.yml": config})
    (root / "site").mkdir()
    (root / "site/.git").mkdir()
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert {"de": "ein Name ohne Einverständnis", "en": "a name without consent"}[language] in done.stderr
    assert [path for path in (root / "site").iterdir() if not path.name.startswith(".")] == []
    assert (root / "site/.git").is_dir()


HOOK = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-10_000)  # as late as can be
def on_post_build(config):
    Path(config.site_dir, "late.json").write_text('{"from": "Kanarienvogel"}', encoding="utf-8")
"""


def test_what_other_plugins_write_at_the_end_is_proven_too(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"hook.py": HOOK, "mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n"})
    assert build(root) == 4
    assert "late.json:1:11: „Kanarienvogel“" in capsys.readouterr().err


def test_a_template_of_ones_own_is_proven(journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    root = journal_folder(
        **{"overrides/partials/footer.html": "<footer>Für Nord&shy;licht</footer>", "mkdocs.yml": config}
    )
    assert build(root) == 4
    assert "„Nordlicht“" in capsys.readouterr().err


def test_the_folder_of_the_journal_stands_nowhere(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder()
    (root / "docs/about.md").write_text(f"# Pfad\n\n`{root.as_posix()}/bild.png`\n", encoding="utf-8")
    assert build(root) == 4
    assert "ein Ordner dieses Rechners" in capsys.readouterr().err


def test_words_that_readers_read_anyway_are_no_secret(journal_folder: JournalFolder) -> None:
    """A title, a word and a passage of private entries, on hand-written pages: whoever wrote them there meant it."""
    page = "# Kanarienvogel\n\nGeheimnisvoller Kanarienvogel. Nur für mich: Kanarienvogel.\n"
    assert build(journal_folder(**{"docs/about.md": page})) == 0


def test_a_style_sheet_in_another_encoding_is_no_obstacle(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    (root / "docs/old.css").write_bytes("/* schön */".encode("latin-1"))
    assert build(root) == 0


def test_a_draft_beside_the_pages_excuses_nothing(journal_folder: JournalFolder) -> None:
    config = f"{CONFIG}exclude_docs: plan.md\nhooks: [hook.py]\n"
    root = journal_folder(**{"docs/plan.md": "Kanarienvogel", "hook.py": HOOK, "mkdocs.yml": config})
    assert build(root) == 4


def test_an_unchanged_site_is_not_looked_through_again(
    journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = journal_folder()
    assert build(root) == 0
    monkeypatch.setattr("dreiklang.proof.sieve.sifting.Sifting._read", None)
    assert build(root) == 0


def test_the_memory_of_proofs_holds_no_word_that_is_secret(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    build(root)
    memory = root / ".dreiklang/proven.bin"
    data = memory.read_bytes().lower()
    assert b"nordlicht" not in data
    assert b"kanarienvogel" not in data
    if sys.platform != "win32":
        assert memory.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("lang", list(Lang))
def test_every_leak_can_be_told_in_both_languages(lang: Lang) -> None:
    words = words_for(lang, Address.SIE, Gender.COLON).proof
    leaks = [Leak("a.html", 1, 2, form, what, "Wort", "a.md") for form in Form for what in What]
    assert set(words.forms) == set(Form)
    assert set(words.whats) == set(What)
    lines = list(told(tuple(leaks), words))
    assert all("a.html:1:2" in line for line in lines[:10])
    assert str(len(leaks) - 10) in lines[10]
    assert len(lines) > 11
    assert not any("[" in line or "{" in line for line in lines)


def test_one_leak_is_one_line_and_one_remedy(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    leak = Leak("a/b.html", 0, 0, Form.FILE_NAME, What.TITLE, "Wort", "a.md")
    lines = list(told((leak,), words_for(Lang.EN).proof))
    assert lines[0].startswith("a/b.html: 'Wort' – ")
    assert len(lines) == 2


def test_a_private_passage_of_a_page_is_cut_and_excuses_no_word(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "# Ich\n\n!!! privat\n    Kanarienvogel und Wellensittich\n\nEin Satz. %% Papagei %%\n"
    root = journal_folder(**{"docs/about.md": page})
    assert build(root) == 0
    about = (root / "site/about/index.html").read_text(encoding="utf-8")
    assert "Ein Satz." in about
    assert not any(bird in about for bird in ("Kanarienvogel", "Wellensittich", "Papagei"))
    hook = "def on_page_content(html, **_):\n    return html + 'Wellensittich'\n"
    config = f"{(root / 'mkdocs.yml').read_text(encoding='utf-8')}hooks: [hook_of_birds.py]\n"
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "hook_of_birds.py").write_text(hook, encoding="utf-8")
    assert build(root) == 4
    assert "'Wellensittich' – stands" in capsys.readouterr().err.replace("„", "'").replace("“ – steht", "' – stands")


@pytest.mark.parametrize("way", ["../entries/2026-03-06-geheim.md", "/2026/03/geheimnisvoller-kanarienvogel/#a"])
def test_a_page_leads_to_no_private_entry(
    journal_folder: JournalFolder, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"docs/about.md": f"# Ich\n\n[Mehr]({way})\n"})
    assert build(root) == 4
    assert "2026-03-06-geheim.md" in capsys.readouterr().err


def test_an_entry_saved_among_the_pages_is_refused(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Vier Worte sind es nicht,\nsondern mehr.\n"
    root = journal_folder(**{"entries/2026-03-07-x.md": f"---\ntags: [a]\n---\n{text}", "docs/x.md": f"# X\n{text}"})
    assert build(root) == 0
    (root / "docs/x.md").write_text(f"---\ntags: [a]\n---\n\n{text}", encoding="utf-8")
    assert build(root) == 4
    assert "x.md" in capsys.readouterr().err


def test_a_plugin_that_makes_pages_of_private_entries_is_refused(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = """\
from pathlib import Path
from mkdocs.structure.files import File

def on_files(files, config):
    text = Path(config.docs_dir, "../entries/2026-03-07-x.md").read_text("utf-8")
    files.append(File.generated(config, "made.md", content=text))
"""
    text = "---\ntags: [a]\n---\nVier Worte sind es nicht,\nsondern mehr.\n"
    root = journal_folder(
        **{"entries/2026-03-07-x.md": text, "hook.py": hook, "mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n"}
    )
    assert build(root) == 4
    assert "made.md" in capsys.readouterr().err


def test_a_title_ends_where_a_text_ends(journal_folder: JournalFolder) -> None:
    """Two entries stand below each other in a list: the last word of the one and the first of the other make no title."""
    entry = "---\ntitle: {}\npublish: {}\n---\n{}\n"
    files = {
        "entries/2026-04-01-a.md": entry.format("Kuchen", "2026-04-01", "Erst ein Abend"),
        "entries/2026-04-02-b.md": entry.format("Abend", "2026-04-02", "Kuchen für alle"),
        "entries/2026-04-03-abend-kuchen.md": "Text.",
    }
    assert build(journal_folder(**files)) == 0


def test_where_others_read_the_log_no_secret_stands_in_it(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    assert build(journal_folder(**{"docs/about.md": NAMING})) == 4
    said = capsys.readouterr().err
    assert "about/index.html:" in said
    assert "ein Name ohne Einverständnis, im Klartext. Es kommt aus: people.yml\n" in said
    assert "nordlicht" not in said.lower()
    assert "„dreiklang build“" in said


def test_names_of_files_are_secrets_too_where_others_read_the_log() -> None:
    words = words_for(Lang.EN).proof
    leaks = (
        Leak("2026/acme", 0, 0, Form.FILE_NAME, What.NAME, "acme", "people.yml: acme"),
        Leak("2026/acme/index.html", 3, 1, Form.PLAIN, What.TITLE, "word", "acme/2026-03-05-acme.md"),
        Leak("2026/acmes.html", 4, 1, Form.PLAIN, What.WORD, "word", "acme"),
        Leak("a.html", 5, 1, Form.PLAIN, What.PATH, "/home/acme/x", "/home/acme/x"),
    )
    lines = list(told(leaks, words, watched=True))
    assert [line.partition(": ")[0] for line in lines[:4]] == ["…", "….html:3:1", "2026/acmes.html:4:1", "a.html:5:1"]
    origins = [line.rpartition("from: ")[2] for line in lines[:4]]
    assert origins == ["people.yml", "2026-03-05….md", "…", "…"]


@pytest.mark.parametrize(
    ("value", "watched"), [("", False), ("0", False), ("False", False), ("true", True), ("1", True)]
)
def test_a_service_says_so_itself(value: str, *, watched: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", value)
    assert is_watched() is watched
