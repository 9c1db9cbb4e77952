"""What was public yesterday and is private today -> gone, with everything that came from it: whole runs of the command line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from dreiklang.cli import call

CONFIG = """\
site_name: Werkbuch
site_url: https://werkbuch.example.org/
theme:
  name: material
  language: de
plugins:
  - search
  - dreiklang
"""
BUILD = ("build", "--today", "2026-11-22")

# One word for each thing that is to vanish. They are names of birds, and nobody else in these journals knows one.
YESTERDAY = {
    "entries/people.yml": """\
amsel:
  name: Amselhof Kreuzschnabel
  consent: yes
dohle:
  name: Dohlenwerk GmbH
  as: ein Werk mit Blaumeise
  cover-name: Frau Bachstelze
""",
    "entries/a.md": "---\ndate: 2026-03-01\npublish: yes\ntitle: Drossel wird privat\ntags: [eichelhaeher]\n---\nEin Text mit Drossel.\n",
    "entries/b.md": "---\ndate: 2026-03-02\npublish: yes\ntitle: Elster wird umbenannt\n---\nEin Text.\n",
    "entries/c.md": "---\ndate: 2026-03-03\npublish: yes\ntitle: Fasan wird gelöscht\nseries: Gimpel\npart: 1\n---\nEin Text mit Fasan.\n",
    "entries/d.md": "---\ndate: 2026-03-04\npublish: yes\ntitle: Adresse\nslug: habicht\naliases: [alt/kiebitz]\n---\nEin Text.\n",
    "entries/e.md": "---\ndate: 2026-03-05\npublish: yes\ntitle: Leute\nclient: amsel\npartner: dohle\n---\nBei Amselhof Kreuzschnabel und Dohlenwerk GmbH.\n",
    "entries/f.md": "---\ndate: 2026-03-06\npublish: yes\ntitle: Bild\nimage: lerche.png\ncredit: Mauersegler\ndescription: Mit Nachtigall\n---\n"
    "![Pirol](pirol.png) ![Text](bleibt.png)\n",
    "entries/g.md": "---\ndate: 2026-03-07\npublish: yes\ntitle: Später mit Rabe\n---\nEin Text mit Rabe.\n",
    "entries/h.md": "---\ndate: 2026-03-08\npublish: yes\ntitle: Felder\ndecision: leave\nbecause: wegen Specht\nexpect: eine Taube\n"
    "show: [because, expect]\n---\nEin Text.\n",
    "entries/i.md": "---\ndate: 2026-03-09\npublish: yes\ntitle: Worte\ncompliment: schön wie ein Uhu\npermission: yes\n---\nEin Text.\n",
    "entries/j.md": "---\ndate: 2026-03-10\npublish: yes\ntitle: Passage\n---\nEin Text.\n\nDer Wiedehopf kam.\n\nUnd der Zaunkönig.[^1]\n\n"
    "[^1]: Ein Zeisig.\n",
    "entries/k.md": "---\ndate: 2026-03-11\npublish: yes\ntitle: Frage\nquestion: Was frisst der Kranich?\nasked-by: Herr Sperling\npermission: yes\n---\n",
    "entries/l.md": "---\ndate: 2026-03-12\npublish: yes\ntitle: Antwort vom Storch\nanswers: k\n---\nEin Text, siehe [[m]].\n",
    "entries/m.md": "---\ndate: 2026-03-13\npublish: yes\ntitle: Ziel mit Reiher\nlooks-back: 2026-03\ninsight: Der Milan irrt\n---\nEin Text.\n",
    "docs/about.md": "# Über mich\n\nMein Wellensittich. ![Sittich](sittich.png)\n",
    "docs/stelzvogel.md": "# Eine Seite mit Pelikan\n",
    "docs/alt.css": ".flamingo { color: pink }\n",
}
TODAY: dict[str, str | None] = {
    "entries/people.yml": """\
amsel:
  name: Amselhof Kreuzschnabel
  as: ein Hof
  cover-name: Frau Sommer
dohle:
  name: Dohlenwerk GmbH
  as: ein Werk
  cover-name: Frau Winter
""",
    "entries/a.md": "---\ndate: 2026-03-01\ntitle: Drossel wird privat\ntags: [eichelhaeher]\n---\nEin Text mit Drossel.\n",
    "entries/b.md": None,
    "entries/b2.md": "---\ndate: 2026-03-02\npublish: yes\ntitle: Neu benannt\n---\nEin Text.\n",
    "entries/c.md": None,
    "entries/d.md": "---\ndate: 2026-03-04\npublish: yes\ntitle: Adresse\nslug: neu\n---\nEin Text.\n",
    "entries/f.md": "---\ndate: 2026-03-06\npublish: yes\ntitle: Bild\n---\n![Text](bleibt.png)\n",
    "entries/g.md": "---\ndate: 2026-03-07\npublish: 2027-03-07\ntitle: Später mit Rabe\n---\nEin Text mit Rabe.\n",
    "entries/h.md": "---\ndate: 2026-03-08\npublish: yes\ntitle: Felder\ndecision: leave\nbecause: wegen Specht\nexpect: eine Taube\n---\n"
    "Ein Text.\n",
    "entries/i.md": "---\ndate: 2026-03-09\npublish: yes\ntitle: Worte\ncompliment: schön wie ein Uhu\n---\nEin Text.\n",
    "entries/j.md": "---\ndate: 2026-03-10\npublish: yes\ntitle: Passage\n---\nEin Text.\n\n!!! privat\n    Der Wiedehopf kam.\n\n"
    "<!-- Und der Zaunkönig.[^1] -->\n\n[^1]: Ein Zeisig.\n",
    "entries/k.md": "---\ndate: 2026-03-11\npublish: yes\ntitle: Frage\nquestion: Was frisst der Hund?\nasked-by: Herr Sperling\n---\n",
    "entries/l.md": "---\ndate: 2026-03-12\ntitle: Antwort vom Storch\nanswers: k\n---\nEin Text, siehe [[m]].\n",
    "entries/m.md": "---\ndate: 2026-03-13\ntitle: Ziel mit Reiher\nlooks-back: 2026-03\ninsight: Der Milan irrt\npublish: nein\n---\n",
    "docs/about.md": "# Über mich\n\nMein Hund.\n",
    "docs/sittich.png": None,
    "docs/stelzvogel.md": None,
    "docs/alt.css": None,
}
BIRDS = [
    "amsel",
    "kreuzschnabel",
    "blaumeise",
    "bachstelze",
    "drossel",
    "eichelhaeher",
    "elster",
    "fasan",
    "gimpel",
    "habicht",
    "kiebitz",
    "lerche",
    "mauersegler",
    "nachtigall",
    "pirol",
    "rabe",
    "specht",
    "taube",
    "uhu",
    "wiedehopf",
    "zaunkönig",
    "zeisig",
    "kranich",
    "sperling",
    "storch",
    "reiher",
    "milan",
    "wellensittich",
    "sittich",
    "stelzvogel",
    "pelikan",
    "flamingo",
]


def lay(root: Path, files: dict[str, str | None] | dict[str, str]) -> None:
    """Write *files* below *root*; None deletes one."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            (root / path).unlink()
        else:
            (root / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a journal of which all of YESTERDAY is public, and its site, in which files of others lie."""
    root = tmp_path_factory.mktemp("yesterday")
    lay(root, {"mkdocs.yml": CONFIG, **YESTERDAY})
    for name in ("entries/lerche", "entries/pirol", "entries/bleibt", "docs/sittich"):
        Image.new("RGB", (9, 9), "teal").save(root / f"{name}.png")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert call([*BUILD]) == 0
    assert set(birds_in(root / "site")) == set(BIRDS)
    lay(root / "site", {"CNAME": "werkbuch.example.org", ".well-known/x": "y"})
    return root


@pytest.fixture
def root(yesterday: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of that journal, to stand in."""
    root = shutil.copytree(yesterday, tmp_path / "journal")
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    return root


def birds_in(tree: Path) -> Iterator[str]:
    """Say which birds sit in *tree*, in names of files too."""
    for path in sorted(tree.rglob("*")):
        text = path.relative_to(tree).as_posix() + (path.read_text("utf-8", errors="replace") if path.is_file() else "")
        yield from (bird for bird in BIRDS if bird in text.lower())


def contents(tree: Path) -> dict[str, bytes]:
    """Give the bytes of every file in *tree*, but for the list of files and the packed sitemap, which knows the minute."""
    passed = (".dreiklang-edition", "sitemap.xml.gz")
    files = (path for path in tree.rglob("*") if path.is_file() and path.name not in passed)
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in files}


def like_a_clean_build(root: Path, *, foreign: bool) -> bool:
    """Say whether the site is what is built where nothing was before, but for the *foreign* files in it."""
    clean = root.parent / "clean"
    assert call([*BUILD, "-d", str(clean)]) == 0
    theirs = {"CNAME": b"werkbuch.example.org", ".well-known/x": b"y"} if foreign else {}
    return contents(root / "site") == contents(clean) | theirs


def test_nothing_of_yesterday_stays(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(root, TODAY)
    assert call([*BUILD]) == 0
    assert set(birds_in(root / "site")) == set()
    assert like_a_clean_build(root, foreign=True)
    assert sorted(path.name for path in root.iterdir() if path.name.startswith(".")) == [".dreiklang"]
    assert "/2026/03/drossel-wird-privat/" in capsys.readouterr().out


def mkdocs(*arguments: str) -> int:
    """Run MkDocs itself."""
    return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], capture_output=True, check=False).returncode


def test_mkdocs_own_build_leaves_nothing_behind_either(root: Path) -> None:
    lay(root, TODAY)
    assert mkdocs("build", "-q") == 0
    assert set(birds_in(root / "site")) == set()


def test_mkdocs_does_not_build_over_what_was_deleted(root: Path) -> None:
    """With --dirty, MkDocs leaves what is there; of a deleted entry, nobody knows any more what was private."""
    before = contents(root / "site")
    lay(root, {"entries/c.md": None})
    assert mkdocs("build", "-q", "--dirty") == 1
    assert contents(root / "site") == before


def test_what_mkdocs_built_yesterday_dreiklang_clears_today(root: Path) -> None:
    shutil.rmtree(root / "site")
    assert mkdocs("build", "-q") == 0
    assert "drossel" in set(birds_in(root / "site"))
    lay(root, TODAY)
    assert call([*BUILD]) == 0
    assert set(birds_in(root / "site")) == set()
    assert like_a_clean_build(root, foreign=False)


def test_each_change_alone_is_enough(root: Path) -> None:
    """A build after each single change holds what a clean build would: nothing hangs on what else changed."""
    for path in ("entries/a.md", "entries/f.md", "entries/people.yml"):
        lay(root, {path: TODAY[path]})
        assert call([*BUILD]) == 0
        assert like_a_clean_build(root, foreign=True), path
        shutil.rmtree(root.parent / "clean")


def test_a_build_that_was_killed_delays_it_by_one_run(root: Path) -> None:
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    kill = "import os, signal\ndef on_post_build(*_, **__):\n    os.kill(os.getpid(), getattr(signal, 'SIGKILL', 9))\n"
    lay(root, TODAY | {"mkdocs.yml": f"{config}hooks: [killing.py]\n", "killing.py": kill})
    run = [sys.executable, "-c", "from dreiklang.cli import run; run()", *BUILD]
    assert subprocess.run(run, capture_output=True, check=False).returncode != 0
    assert [path for path in root.iterdir() if path.name.startswith(".site")]
    lay(root, {"mkdocs.yml": config, "killing.py": None})
    assert call([*BUILD]) == 0
    assert set(birds_in(root / "site")) == set()
    assert not [path for path in root.iterdir() if path.name.startswith(".site")]
