"""Publishing that is killed: readers have the old or the new, and what is remembered is no more than what happened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import pytest

from dreiklang.audience.recognition import Appearance
from dreiklang.deliver.order import Watch
from dreiklang.deliver.prospect import Prospect
from dreiklang.deliver.publish import Outcome, Published, Wish, publish
from dreiklang.deliver.recognise import Unanswered
from dreiklang.deliver.record import read_record
from dreiklang.engine.marker import MARKER
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import load_options
from dreiklang.options import Deploy, Edition
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]

TODAY = date(2026, 11, 22)
RAIN = "---\ntitle: Regen\ndate: 2026-03-07\npublish: true\n---\nEs regnet.\n"
PAGES = {"docs/impressum.md": "# Impressum\n\nNell Ostermann\n", "docs/datenschutz.md": "# Datenschutz\n\nKeine.\n"}
KILLED = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking")


class Willing:
    """Somebody who says yes to everything, and remembers what she was shown."""

    def __init__(self) -> None:
        self.shown: list[Prospect] = []
        self.asked: list[str] = []

    def building(self) -> AbstractContextManager[Watch]:
        """Look away."""
        return nullcontext(Watch())

    def recognise(self, asked: tuple[Unanswered, ...], accepted: Callable[[Appearance], None]) -> None:
        """Accept all."""
        for each in asked:
            self.asked.append(each.appearance.title)
            accepted(each.appearance)

    def agrees(self, prospect: Prospect) -> bool:
        """Say yes."""
        self.shown.append(prospect)
        return True


def bring(root: Path, deploy: Deploy = Deploy(), talk: Willing | None = None) -> Published:  # noqa: B008  # it is frozen
    options, paths = load_options(root / "mkdocs.yml", Edition.PUBLIC)
    return publish(paths, options, Wish(TODAY, deploy), talk or Willing())


def killed(root: Path, patch: str) -> None:
    """Publish, and be killed where *patch* says `die()`."""
    program = f"""
import os, signal
from datetime import date
from pathlib import Path
from dreiklang.cli import publish as _
from dreiklang.cli.publish.conversation import Conversation, Manner
from dreiklang.cli.journal import open_journal
from dreiklang.deliver import memory, publish, recognise
from dreiklang.deliver.places import folder
from dreiklang.options import Edition

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

{patch}
journal = open_journal(Path("mkdocs.yml"), date(2026, 11, 22), Edition.PUBLIC)
wish = publish.Wish(journal.today, journal.options.deploy)
publish.publish(journal.paths, journal.options, wish, Conversation(journal, Manner.ACCEPT))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, check=False)
    assert done.returncode == -9, done.stderr.decode()


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def root(journal_folder: JournalFolder) -> Path:
    """Give a journal that was published, with an entry taken back since."""
    root = journal_folder(**{"entries/2026-03-07-regen.md": RAIN}, **PAGES)
    assert bring(root).outcome is Outcome.DEPLOYED
    (root / "entries" / "2026-03-07-regen.md").write_text(RAIN.replace("publish: true\n", ""), "utf-8")
    return root


@KILLED
def test_killed_before_the_exchange_nothing_has_happened(root: Path) -> None:
    site, record = tree(root / "site"), read_record(root / "entries" / "published.yml")
    killed(root, "folder.put_in_place = die")
    assert tree(root / "site") == site
    assert read_record(root / "entries" / "published.yml") == record
    talk = Willing()
    assert bring(root, talk=talk).outcome is Outcome.DEPLOYED
    assert "/2026/03/regen/" in talk.shown[0].changes.gone
    assert not [path.name for path in root.iterdir() if path.name.startswith(".site")]


@KILLED
def test_killed_after_the_exchange_the_new_is_there_and_only_written_down(root: Path) -> None:
    record = read_record(root / "entries" / "published.yml")
    killed(root, "memory.Memory.keep = die")
    site, folder = tree(root / "site"), (root / "site").stat().st_ino
    assert not [path for path in site if "regen" in path]
    assert read_record(root / "entries" / "published.yml") == record
    talk = Willing()
    assert bring(root, talk=talk).outcome is Outcome.THERE
    assert "/2026/03/regen/" in talk.shown[0].changes.gone
    assert talk.shown[0].changes.there
    assert (tree(root / "site"), (root / "site").stat().st_ino) == (site, folder)
    assert "/2026/03/regen/" not in read_record(root / "entries" / "published.yml").places["site"]
    assert bring(root).outcome is Outcome.NOTHING


def test_a_renamed_file_is_not_asked_about_again(root: Path) -> None:
    talk = Willing()
    (root / "entries" / "2026-03-05-offen.md").rename(root / "entries" / "2026-03-05-anders.md")
    bring(root, talk=talk)
    assert talk.asked == []
    assert "2026-03-05-anders" in read_record(root / "entries" / "published.yml").answers


def test_each_place_is_remembered(root: Path) -> None:
    talk, www = Willing(), Deploy(folder="../www")
    assert bring(root, www, talk).outcome is Outcome.DEPLOYED
    assert not talk.shown[0].changes.gone
    assert "/" in talk.shown[0].changes.new
    assert bring(root, www).outcome is Outcome.NOTHING
    for deploy, elsewhere in ((Deploy(), ()), (www, ())):
        talk = Willing()
        bring(root, deploy, talk)
        gone = [shown.changes.gone for shown in talk.shown]
        assert all("/2026/03/regen/" in each for each in gone)
        assert [shown.changes.elsewhere for shown in talk.shown] == [elsewhere] * len(gone)
    assert set(read_record(root / "entries" / "published.yml").places) == {"site", "../www"}


def test_what_goes_at_one_place_and_stays_at_another_is_told(root: Path) -> None:
    entry, www = root / "entries" / "2026-03-07-regen.md", Deploy(folder="../www")
    entry.write_text(RAIN, "utf-8")
    bring(root, www)
    entry.write_text(RAIN.replace("publish: true\n", ""), "utf-8")
    talk = Willing()
    bring(root, talk=talk)
    bring(root, www, talk)
    assert [shown.changes.elsewhere for shown in talk.shown] == [("../www",), ()]
    assert ["/2026/03/regen/" in shown.changes.gone for shown in talk.shown] == [True, True]


def test_a_journal_that_moves_with_its_folders_knows_them_still(root: Path) -> None:
    bring(root, Deploy(folder="../www"))
    bring(root)
    moved = root.parent / "elsewhere" / "deep"
    moved.mkdir(parents=True)
    for name in (root.name, "www"):
        (root.parent / name).rename(moved / name)
    for deploy in (Deploy(), Deploy(folder="../www")):
        assert bring(moved / root.name, deploy).outcome is Outcome.NOTHING


def test_a_record_with_the_whole_path_of_its_only_place_is_understood(root: Path) -> None:
    path = root / "entries" / "published.yml"
    site = (root / "site").resolve().as_posix()
    answers, _, seen = path.read_text("utf-8").partition("places:\n  site:\n")
    path.write_text(f"{answers}site:\n{seen.replace('    ', '  ')}  place: {site}\n", "utf-8")
    assert set(read_record(path).places) == {site}
    talk = Willing()
    assert bring(root, talk=talk).outcome is Outcome.DEPLOYED
    assert "/2026/03/regen/" in talk.shown[0].changes.gone
    assert not talk.shown[0].changes.new
    assert set(read_record(path).places) == {"site"}


def test_nothing_but_a_public_tree_is_deployed(root: Path) -> None:
    before = tree(root / "site")

    class Meddling(Willing):
        def agrees(self, prospect: Prospect) -> bool:
            (aside,) = root.glob(".site.dreiklang-new-*")
            (aside / MARKER).write_text("private\n", "utf-8")
            return super().agrees(prospect)

    with pytest.raises(Refused) as caught:
        bring(root, talk=Meddling())
    assert caught.value.refusal is Refusal.PLACE_PRIVATE
    assert tree(root / "site") == before


def test_a_folder_that_becomes_somebody_elses_meanwhile_is_left_alone(root: Path) -> None:
    before = tree(root / "site")

    class Elsewhere(Willing):
        def agrees(self, prospect: Prospect) -> bool:
            (root / "site").rename(root / "real")
            (root / "site").symlink_to(root / "real", target_is_directory=True)
            return super().agrees(prospect)

    with pytest.raises(Refused) as caught:
        bring(root, talk=Elsewhere())
    assert caught.value.refusal is Refusal.TARGET_CHANGED
    assert (root / "site").is_symlink()
    assert tree(root / "real") == before
