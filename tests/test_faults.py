"""Kills, full disks, two at once, files that change underneath -> the old site or the new one, whole, and a word about it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dreiklang.cli import call

CONFIG = """\
site_name: Werkbuch
site_url: https://werkbuch.example.org/
theme:
  name: material
  language: en
plugins:
  - search
  - dreiklang
"""
ENTRY = "---\ndate: 2026-03-05\npublish: yes\n---\n# {title}\n\nA text for all.\n"
BUILD = ("build", "--today", "2026-11-22")
RUN = "from dreiklang.cli import run; run()"

posix = pytest.mark.skipif(os.name == "nt", reason="Windows knows neither these signals nor these rights")


def lay(root: Path, **hooks: str) -> None:
    """Change the entry, so that the new site differs; let *hooks* of MkDocs run what they hold."""
    (root / "entries/2026-03-05-a.md").write_text(ENTRY.format(title="New words"), encoding="utf-8")
    code = "import os, pathlib, shutil, signal, time\nROOT = pathlib.Path(__file__).parent\n"
    for event, text in hooks.items():
        code += f"def {event}(*_, **given):\n    {text}\n"
    (root / "hooks.py").write_text(code, encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{CONFIG}hooks: [hooks.py]\n", encoding="utf-8")


def contents(tree: Path) -> dict[str, bytes]:
    """Give the bytes of every file in *tree*."""
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a journal with its site."""
    root = tmp_path_factory.mktemp("faults") / "journal"
    for path, text in {
        "mkdocs.yml": CONFIG,
        "docs/about.md": "# About me\n",
        "entries/2026-03-05-a.md": ENTRY.format(title="Old words"),
        "entries/2026-03-06-b.md": "Nobody knows of the canary bird.\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert call([*BUILD]) == 0
    (root / "site/CNAME").write_text("werkbuch.example.org", encoding="utf-8")
    return root


@pytest.fixture
def root(journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a copy of the journal, to stand in; whatever happens to it, its sources stay as they were laid."""
    root = shutil.copytree(journal, tmp_path / "journal")
    monkeypatch.chdir(root)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    yield root
    assert not list(root.glob(".site*")), "left-overs stay"


def begin(root: Path, program: str = RUN) -> subprocess.Popen[str]:
    """Start a build in a process of its own."""
    command = [sys.executable, "-c", program, *BUILD]
    return subprocess.Popen(
        command, cwd=root, text=True, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def said(process: subprocess.Popen[str]) -> str:
    """Wait for *process*, and give what it said; never a traceback."""
    text, _ = process.communicate(timeout=120)
    assert "Traceback" not in text, text
    return text


def built(root: Path) -> bool:
    """Build once more, in peace; say whether the site is the new one, whole, with the file of somebody else in it."""
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    if call([*BUILD]) != 0:
        return False
    listed = (root / "site/.dreiklang-edition").read_text(encoding="utf-8").split("\n")[1:-1]
    site = contents(root / "site")
    return set(listed) < site.keys() and "CNAME" in site and b"New words" in site["index.html"]


KILL = "os.kill(os.getpid(), getattr(signal, 'SIGKILL', 9))"
AFTER_EXCHANGE = f"""
import os, signal
from dreiklang.deliver import exchange
whole = exchange.put_in_place
def put_and_die(*given, **named):
    exchange.shutil.rmtree = lambda *_, **__: {KILL}
    whole(*given, **named)
    {KILL}
from dreiklang.deliver import build
build.put_in_place = put_and_die
{RUN}
"""
WHILE_PROVING = f"""
import os, signal
from dreiklang.proof.sieve import facts
facts.Eye.read = lambda *_, **__: {KILL}
{RUN}
"""
MOMENTS = {
    "while reading": ("on_files", RUN),
    "while writing": ("on_post_page", RUN),
    "while proving": ("", WHILE_PROVING),
    "after the exchange": ("", AFTER_EXCHANGE),
}


@posix
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_one_whole_site(root: Path, moment: str) -> None:
    event, program = MOMENTS[moment]
    before = contents(root / "site")
    lay(root, **({event: KILL} if event else {}))
    process = begin(root, program)
    said(process)
    assert process.returncode == -signal.SIGKILL
    after = contents(root / "site")
    if moment == "after the exchange":
        assert b"New words" in after["index.html"]
    else:
        assert after == before
    left = list(root.glob(".site*"))
    assert left
    assert all(path.stat().st_mode & 0o077 == 0 for path in (*left, root / ".dreiklang"))
    assert built(root)


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl+C", "SIGTERM"])
def test_a_stopped_build_tidies_up(root: Path, number: int, code: int) -> None:
    before = contents(root / "site")
    lay(root, on_post_page="(ROOT / 'here').touch(); time.sleep(60)")
    process = begin(root)
    wait_for(root / "here")
    process.send_signal(number)
    said(process)
    assert process.returncode == code
    assert contents(root / "site") == before
    assert not list(root.glob(".site*"))


def wait_for(path: Path) -> None:
    """Wait until *path* is there."""
    for _ in range(1200):
        if path.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{path} never came")


def test_of_two_at_once_one_builds_and_the_other_says_so(root: Path) -> None:
    lay(root, on_nav="(ROOT / 'here').touch()\n    while not (ROOT / 'go').exists(): time.sleep(0.05)")
    first = begin(root)
    wait_for(root / "here")
    second = begin(root)
    assert "Somebody is building into" in said(second)
    assert second.returncode == 3
    (root / "go").touch()
    said(first)
    assert first.returncode == 0
    assert built(root)


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    """Mount a small file system at *folder*, where we may."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if not sys.platform.startswith("linux") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("NOT TRIED: only root may mount a small disk, and only on Linux")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_old_site(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk = root / "disk"
    with mounted(disk, "size=32m"):
        shutil.copytree(root / "site", disk / "site")
        (disk / "full").write_bytes(bytes(shutil.disk_usage(disk).free - 1_000_000))
        before = contents(disk / "site")
        lay(root)
        assert call([*BUILD, "-d", "disk/site"]) == 3
        assert "No space" in capsys.readouterr().err
        assert contents(disk / "site") == before
        assert sorted(path.name for path in disk.iterdir()) == ["full", "site"]
    assert built(root)


def test_a_full_cache_leaves_the_old_site_too(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(root / ".dreiklang")
    before = contents(root / "site")
    with mounted(root / ".dreiklang", "size=4k,nr_inodes=1"):
        lay(root)
        assert call([*BUILD]) == 3
        assert "No space" in capsys.readouterr().err
        assert contents(root / "site") == before
    assert built(root)


def test_where_nothing_can_be_written_nothing_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk = root / "disk"
    with mounted(disk, "size=32m"):
        shutil.copytree(root / "site", disk / "site")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        before = contents(disk / "site")
        lay(root)
        assert call([*BUILD, "-d", "disk/site"]) == 3
        assert str(disk) in capsys.readouterr().err
        assert contents(disk / "site") == before
    assert built(root)


UNDERNEATH = {
    "the entries vanish": ("on_config", "(ROOT / 'entries').rename(ROOT / 'gone')", 2),
    "a page vanishes": ("on_nav", "(ROOT / 'docs/about.md').unlink()", 3),
    "the docs vanish": ("on_nav", "(ROOT / 'docs').rename(ROOT / 'gone')", 3),
    "the finished tree vanishes": ("on_post_build", "shutil.rmtree(given['config'].site_dir)", 3),
    "the site becomes a link": (
        "on_post_build",
        "(ROOT / 'site').rename(ROOT / 'elsewhere'); (ROOT / 'site').symlink_to('elsewhere')",
        3,
    ),
    "the site becomes a file": (
        "on_post_build",
        "(ROOT / 'site').rename(ROOT / 'elsewhere'); (ROOT / 'site').write_text('mine')",
        2,
    ),
    "somebody else's site lies there": (
        "on_post_build",
        "(ROOT / 'site').rename(ROOT / 'elsewhere'); (ROOT / 'site').mkdir(); (ROOT / 'site/mine').touch()",
        2,
    ),
}


@posix
@pytest.mark.parametrize("what", UNDERNEATH)
def test_what_changes_underneath_is_told(root: Path, what: str, capsys: pytest.CaptureFixture[str]) -> None:
    event, deed, code = UNDERNEATH[what]
    before = contents(root / "site")
    lay(root, **{event: deed})
    assert call([*BUILD]) == code
    told = capsys.readouterr().err
    assert told
    assert "Traceback" not in told
    elsewhere = root / "elsewhere"
    assert contents(elsewhere if elsewhere.exists() else root / "site") == before
    if what == "the site becomes a link":
        assert (root / "site").is_symlink()
    elif elsewhere.exists():
        assert (root / "site").is_file() or (root / "site/mine").is_file()


def test_files_that_come_and_go_harm_nobody(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lay(root)
    stop = threading.Event()
    churning = threading.Thread(target=churn, args=(root / "entries", stop))
    churning.start()
    try:
        codes = [call([*BUILD]) for _ in range(3)]
    finally:
        stop.set()
        churning.join()
    told = capsys.readouterr().err
    assert set(codes) <= {0, 1}, told
    assert "Traceback" not in told
    site = contents(root / "site")
    assert not any(b"canary" in data for data in site.values())
    assert built(root)


def churn(entries: Path, stop: threading.Event) -> None:
    """Write, rename and delete entries until told to stop."""
    number = 0
    deeds: tuple[Callable[[Path], object], ...] = (
        lambda file: file.write_text("---\npublish: yes\ndate: 2026-03-07\n---\n# Churned\n", encoding="utf-8"),
        lambda file: file.write_text("Again the canary bird.\n", encoding="utf-8"),
        lambda file: file.replace(file.with_name(f"2026-03-08-{number}.md")),
        lambda _: [old.unlink() for old in entries.glob("2026-03-08-*.md")],
    )
    while not stop.is_set():
        file = entries / f"2026-03-07-{number % 7}.md"
        for deed in deeds:
            deed(file)
        number += 1
