"""More than a hundred bad inputs, in whole runs of the command line: the right exit code, the place, a remedy, nothing touched.

Entries and pictures are tried all at once, as a writer meets them: one run has to name each of them, and to go on.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import socket
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from dreiklang.cli import call

Content = str | bytes
Deed = Callable[[Path], object]

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
PEOPLE = "ostfenn:\n  name: Ostfenn Wind eG\n  as: a cooperative\n  cover-name: Ms Summer\n"
FINE = "---\ndate: 2026-03-05\npublish: yes\n---\n# A title\n\nA text for all.\n"
BASE: Mapping[str, Content] = {
    "mkdocs.yml": CONFIG,
    "docs/about.md": "# About me\n",
    "entries/people.yml": PEOPLE,
    "entries/2026-03-05-fine.md": FINE,
    "site/.dreiklang-edition": "public\nindex.html\n",
    "site/index.html": "The old site.",
}
posix = pytest.mark.skipif(os.name == "nt", reason="Windows knows no such files")


def head(*lines: str, body: str = "Text.") -> str:
    """Write a public entry with *lines* in its head."""
    return "\n".join(("---", "publish: 2026-04-01", *lines, "---", body)) + "\n"


def public(body: str) -> str:
    """Write a public entry with *body*."""
    return head(body=body)


# What is wrong with an entry: its text, at which line and column, the code of the problem, and a piece of the remedy.
ENTRIES: Mapping[str, tuple[Content, str, str, str]] = {
    "nul": (b"---\npublish: yes\n---\na\0b", "1:1", "file-binary", "is a text file"),
    "utf-16": (FINE.encode("utf-16"), "1:1", "file-encoding", "save it with the encoding UTF-8"),
    "utf-16-without-mark": (FINE.encode("utf-16-le"), "1:1", "file-encoding", "utf-16-le"),
    "utf-32": (FINE.encode("utf-32"), "1:1", "file-encoding", "utf-32"),
    "latin-1": (public("Grün").encode("latin-1"), "4:3", "file-encoding", "cp1252"),
    "no-utf-8": (b"---\npublish: yes\n---\n\xff\xfe\xfd\n", "4:1", "file-encoding", "encoding UTF-8"),
    "too-large": (public("wort " * 300_000), "1:1", "file-too-large", "several entries"),
    "endless-line": (public("x" * 2_000_000), "1:1", "file-too-large", "several entries"),
    "endless-head": ("---\npublish: yes\nnote: " + "x" * 2_000_000, "1:1", "file-too-large", "several entries"),
    "long-head": (head(*(f"k{n}: v" for n in range(9000))), "2:1", "head-too-deep", "65536"),
    "open-head": ("---\npublish: yes\n\nText\n", "3:1", "head-not-closed", "Put a line with ---"),
    "conflict-in-head": ("---\n<<<<<<< a\npublish: yes\n=======\n>>>>>>> b\n---\n", "2:1", "head-line", "key: value"),
    "conflict": (public("<<<<<<< a\none\n=======\ntwo\n>>>>>>> b"), "4:1", "file-conflict-copy", "Keep one"),
    "alias-bomb": (head("a: &a [x, x]", "b: [*a, *a]"), "3:4", "head-alias", ""),
    "merge-key": (head("<<: *a"), "3:1", "head-alias", ""),
    "python-tag": (head("title: !!python/object/apply:os.system [true]"), "3:8", "head-alias", ""),
    "deep-flow": (head(f"note: {'[' * 5000}"), "3:15", "head-too-deep", "8 levels"),
    "open-quote": (head('title: "never closed'), "3:8", "head-value", ""),
    "open-list": (head("tags: [a, b"), "3:7", "head-value", ""),
    "indented": (head("  title: x"), "3:3", "head-line", "indented"),
    "toml": ("+++\npublish = 2026-04-01\ntitle = 'a\n+++\nText\n", "3:1", "head-toml", ""),
    "twice": (head("publish: no"), "3:1", "key-twice", ""),
    "twice-in-german": (head("öffentlich: nein"), "3:1", "key-twice", ""),
    "misspelt": ("---\npublsh: yes\n---\nText\n", "2:1", "key-near-publish", "the line is called 'publish'"),
    "bidi": ("---\npub\u202elish: yes\n---\nText\n", "2:1", "key-near-publish", "the line is called 'publish'"),
    "cyrillic": ("---\n\u0440ublish: yes\n---\nText\n", "2:1", "key-near-publish", "the line is called 'publish'"),
    "zero-width": ("---\npublish\u200b: yes\n---\nText\n", "2:1", "key-near-publish", "the line is called 'publish'"),
    "json": ('{\n"publish": true\n}\nText\n', "2:1", "key-near-publish", ""),
    "soon": ("---\npublish: soon\n---\nText\n", "2:10", "publish-unclear", "a whole day"),
    "list-of-days": ("---\npublish: [2026-04-01]\n---\nText\n", "2:1", "publish-unclear", "a whole day"),
    "no-such-day": (head("date: 2026-02-30"), "3:7", "date-invalid", "a day of the calendar"),
    "year-0": (head("date: 0000-01-01"), "3:7", "date-invalid", "between 1900 and 2199"),
    "year-9999": (head("date: 9999-12-31"), "3:7", "date-invalid", "between 1900 and 2199"),
    "negative-day": (head("date: -5"), "3:7", "date-unclear", "2026-03-05"),
    "after-easter": (head("decision: love", "review: after Easter"), "4:9", "date-unclear", "2026-03-05"),
    "span-without-end": (head("decision: love", f"review: {'9' * 30} days"), "4:9", "date-unclear", ""),
    "no-number": (head("offer: 2026-04-01", "amount: nan"), "4:9", "money-invalid", "4,800"),
    "endless-sum": (head("offer: 2026-04-01", f"amount: {'9' * 5000}"), "4:9", "money-invalid", "4,800"),
    "negative-sum": (head("offer: 2026-04-01", "amount: -5"), "4:9", "money-invalid", "4,800"),
    "two-sums": (head("offer: 2026-04-01", "amount: 4.800"), "4:9", "money-ambiguous", "Without the separator"),
    "too-sure": (head("expect: x", "confidence: 400"), "4:13", "number-range", "between 0 and 100"),
    "energy": (head(f"energy: {'9' * 5000}"), "3:9", "number-invalid", "the number alone"),
    "minutes": (head(f"minutes: {'9' * 5000}"), "3:10", "number-invalid", "the number alone"),
    "part": (head("series: S", "part: 1/999999999"), "4:7", "part-invalid", "27/30"),
    "part-0": (head("series: S", "part: 0/0"), "4:7", "part-invalid", "27/30"),
    "unknown-decision": (head("decision: luv"), "3:11", "value-unknown", "love, change, leave"),
    "two-kinds": (head("decision: love", "question: why?"), "4:1", "kind-clash", ""),
    "slug-out": (head('slug: "../../etc/passwd"'), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-absolute": (head("slug: /etc/passwd"), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-percent": (head('slug: "%2e%2e%2f"'), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-nul": (head('slug: "a\\0b"'), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-long": (head(f"slug: {'x' * 300}"), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-device": (head("slug: aux"), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "slug-backslash": (head('slug: "C:\\\\x"'), "3:7", "slug-invalid", "Letters, digits and hyphens"),
    "alias-out": (head('aliases: ["../x"]'), "3:11", "slug-invalid", "2019/old-title"),
    "alias-percent": (head('aliases: ["%2e%2e/x"]'), "3:11", "slug-invalid", "2019/old-title"),
    "alias-long": (head(f"aliases: [{'x' * 300}]"), "3:11", "slug-invalid", "2019/old-title"),
    "alias-git": (head("aliases: [.git/config]"), "3:11", "slug-invalid", "2019/old-title"),
    "alias-feed": (head("aliases: [feed.xml]"), "3:11", "slug-invalid", "Take the address out"),
    "alias-search": (head("aliases: [search/x]"), "3:11", "slug-invalid", "Take the address out"),
    "alias-taken": (head("aliases: [2026/03/a-title]"), "3:10", "slug-twice", "Take the address out"),
    "looks-back-itself": (head("looks-back: 2026-04-01-looks-back-itself"), "3:13", "target-unknown", ""),
    "looks-back-nowhere": (head("looks-back: nowhere"), "3:13", "target-unknown", ""),
    "link-private": (public("See [[2026-03-06-secret]]."), "4:7", "link-private", "Leave the link out"),
    "address-private": (public("See /2026/03/secret/"), "4:6", "link-private", "Leave the link out"),
    "name-in-code": (public("`Ostfenn Wind eG`"), "4:2", "name-uncovered", "Change the code"),
    "name-in-tag": (head("tags: [Ostfenn Wind eG]"), "3:8", "name-in-address", "Take another one"),
    "name-in-url": (public("https://ostfenn-wind-eg.example.org"), "4:9", "name-in-address", "Call it something else"),
    "nobody": (head("client: Somebody New"), "3:9", "person-uncovered", "Add the person there"),
    "prviate": (public("!!! prviate\n    Text"), "4:1", "private-near", "alone in its line"),
    "hidden": (public("<p hidden>Text</p>"), "4:1", "private-near", "'!!! private'"),
    "second-head": (public("---\nclient: ostfenn\n---"), "4:1", "private-near", "one head"),
    "brackets": (public("[ " * 30_000), "4:1", "text-tangled", "Close the brackets"),
    "closed-brackets": (public("[" * 2_000 + "]" * 2_000), "4:1", "text-tangled", "Close the brackets"),
    "pictures": (public("![" * 30_000), "4:1", "text-tangled", "Close the brackets"),
    "tags": (public("<a " * 30_000), "4:1", "text-tangled", "Close the tags"),
    "headings": (public("# a\n" * 30_000), "4:1", "text-tangled", "Put empty lines"),
    "levels": (public("\n\n".join("    " * n + "- a" for n in range(150))), "104:1", "text-tangled", "more plainly"),
    "quotes": (public(">" * 30_000), "4:1", "text-tangled", "more plainly"),
}


def at(files: Mapping[str, Content], root: Path) -> Path:
    """Write *files* below *root*, and those that every journal has."""
    for path, content in {**BASE, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def snapshot(root: Path) -> dict[str, bytes]:
    """Give all that lies below *root*, but for the cache: what files hold, and where links lead."""
    found = {}
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if not name.startswith(".dreiklang"):
            found[name] = (
                str(path.readlink()).encode() if path.is_symlink() else path.read_bytes() if path.is_file() else b""
            )
    return found


@dataclass(frozen=True)
class Told:
    """What a command said, and with which code it ended."""

    code: int
    text: str


def run(root: Path, *arguments: str) -> Told:
    """Run the command line in *root*; nothing may change there, and nobody may see a traceback."""
    before = snapshot(root)
    said = io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = call(list(arguments))
    assert "Traceback" not in said.getvalue()
    assert "should not have happened" not in said.getvalue()
    assert snapshot(root) == before
    return Told(code, said.getvalue())


@pytest.fixture(autouse=True, scope="module")
def at_home() -> Iterator[None]:
    """Nobody reads the log: under CI it tells the place, not the word."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("CI", raising=False)
        yield


@pytest.fixture(scope="module", params=["check", "build"])
def all_told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Check, and build, a journal with every bad entry in it."""
    secret = {"entries/2026-03-06-secret.md": "---\ntitle: Secret\n---\nFor me alone.\n"}
    bad = {f"entries/2026-04-01-{name}.md": text for name, (text, *_) in ENTRIES.items()}
    root = at({**secret, **bad}, tmp_path_factory.mktemp("bad"))
    return run(root, request.param, "--today", "2026-11-22")


def test_bad_entries_end_with_the_code_of_bad_content(all_told: Told) -> None:
    assert all_told.code == 1


@pytest.mark.parametrize("name", ENTRIES)
def test_a_bad_entry_is_told_with_its_place_and_a_remedy(all_told: Told, name: str) -> None:
    _, place, code, remedy = ENTRIES[name]
    problems = re.split(r"\n(?=entries/)", all_told.text)
    mine = [problem for problem in problems if problem.startswith(f"entries/2026-04-01-{name}.md:{place}: error: ")]
    assert any(f"[{code}]" in problem and remedy in problem for problem in mine), problems


CHECKED: Mapping[str, tuple[Mapping[str, Content], str, str]] = {
    "a picture as an entry": (
        {"entries/x.md": b"\x89PNG\r\n\x1a\n\0"},
        "entries/x.md:1:1: error",
        "not with the ending .md",
    ),
    "ids that differ in case": ({"entries/A.md": "a", "entries/a.md": "b"}, "entries/a.md:1:1: error", "Rename one"),
    "ids that differ in composition": (
        {"entries/\u00e4.md": "a", "entries/a\u0308.md": "b"},
        "entries/\u00e4.md:1:1: error",
        "Rename one",
    ),
    "a name with a line end": ({"entries/a\nb.md": "a"}, "entries/a\ufffdb.md:1:1: error", "Give the file a new name"),
    "a name with an escape": ({"entries/a\x1bb.md": "a"}, "entries/a\ufffdb.md:1:1: error", "Give the file a new name"),
    "a name turned round": (
        {"entries/a\u202egpj.md": "a"},
        "entries/a\ufffdgpj.md:1:1: error",
        "Give the file a new name",
    ),
    "an escape in a line": (
        {"entries/a.md": "---\ndecision: \x1b[31mluv\n---\n"},
        "2 | decision: \ufffd[31mluv",
        "love, change, leave",
    ),
    "people as a list": ({"entries/people.yml": "- a\n"}, "entries/people.yml:1:1: error", "key: value"),
    "people in short": ({"entries/people.yml": "a: Name\n"}, "entries/people.yml:1:1: error", ""),
    "people with references": ({"entries/people.yml": "a: &x\n  name: B\n"}, "entries/people.yml:1:4: error", ""),
    "somebody twice": (
        {"entries/people.yml": "a:\n  name: B\na:\n  name: C\n"},
        "entries/people.yml:3:1: error",
        "",
    ),
    "two of a name": ({"entries/people.yml": "a:\n  name: Bo\nb:\n  name: Bo\n"}, "entries/people.yml:4:9: error", ""),
    "a cover that tells": (
        {"entries/people.yml": "a:\n  name: Berta\n  cover-name: Berta\n"},
        "entries/people.yml:3:15: error",
        "Invent something",
    ),
    "an unknown role": (
        {"entries/people.yml": "a:\n  name: Bo\n  role: friend\n"},
        "entries/people.yml:3:9: error",
        "client, partner",
    ),
    "consent perhaps": (
        {"entries/people.yml": "a:\n  name: Bo\n  consent: perhaps\n"},
        "entries/people.yml:3:12: error",
        "yes",
    ),
    "people in another encoding": (
        {"entries/people.yml": PEOPLE.encode("utf-16")},
        "entries/people.yml:1:1: error",
        "UTF-8",
    ),
    "endless people": ({"entries/people.yml": f"a:\n  name: {'x' * 2_000_000}\n"}, "entries/people.yml:1:1: error", ""),
    "people in conflict": (
        {"entries/people.yml": f"<<<<<<< a\n{PEOPLE}=======\n>>>>>>> b\n"},
        "entries/people.yml:1:1: error",
        "",
    ),
}


@posix
@pytest.mark.parametrize("what", CHECKED)
def test_a_bad_file_is_told_by_check(tmp_path: Path, what: str) -> None:
    files, place, remedy = CHECKED[what]
    told = run(at(files, tmp_path), "check")
    assert told.code == 1
    assert place in told.text
    assert remedy in told.text


def lay_socket(entries: Path) -> None:
    """Leave a socket behind."""
    with contextlib.chdir(entries), contextlib.closing(socket.socket(socket.AF_UNIX)) as bound:
        bound.bind("socket.md")


@posix
def test_what_is_no_file_is_told_by_check(tmp_path: Path) -> None:
    entries = at({}, tmp_path) / "entries"
    os.mkfifo(entries / "fifo.md")
    lay_socket(entries)
    links = {"out": "/etc/hostname", "zero": "/dev/zero", "nowhere": "gone.md", "itself": "itself.md", "one": "two.md"}
    for name, target in (links | {"two": "one.md"}).items():
        (entries / f"{name}.md").symlink_to(target)
    (entries / "folder").symlink_to(".")
    told = run(tmp_path, "check")
    assert told.code == 1
    for name in ("fifo", "socket", *links, "two"):
        assert f"entries/{name}.md:1:1: error: This " in told.text
    assert "entries/folder:1:1: error: This link leads in a circle." in told.text
    assert told.text.count("Best delete it.") == 2


BROKEN = CONFIG.replace
CONFIGS: Mapping[str, tuple[str, int, str]] = {
    "nothing": ("", 2, "plugins:\n  - search\n  - dreiklang"),
    "a number": ("5\n", 2, "plugins:\n  - search\n  - dreiklang"),
    "broken": ("site_name: [a\n", 2, "mkdocs.yml:2:1: here or shortly before"),
    "a tab": ("site_name: a\n\tx: y\n", 2, "mkdocs.yml:2:1: here or shortly before"),
    "nested without end": ("a: " + "[\n" * 1200 + "]" * 1200, 2, "nested without end"),
    "itself": ("INHERIT: mkdocs.yml\n", 2, "leads in a circle"),
    "an unknown option": (BROKEN("- dreiklang", "- dreiklang: {timezon: x}"), 2, "There is timezone."),
    "an unknown time zone": (BROKEN("- dreiklang", "- dreiklang: {timezone: Mars}"), 2, "one is Europe/Berlin"),
    "an unknown edition": (BROKEN("- dreiklang", "- dreiklang: {edition: secret}"), 2, "'private', 'public'"),
    "a place outside": (BROKEN("- dreiklang", "- dreiklang: {at: ../x}"), 2, "one is journal/"),
    "no number": (BROKEN("- dreiklang", "- dreiklang: {show_from: many}"), 2, "a whole number from 1 on"),
    "a word for options": (BROKEN("- dreiklang", "- dreiklang: yes"), 2, "timezone: Europe/Berlin"),
    "no such entries": (BROKEN("- dreiklang", "- dreiklang: {entries_dir: nope}"), 2, "Make it, or name the right one"),
    "entries among pages": (BROKEN("- dreiklang", "- dreiklang: {entries_dir: docs}"), 4, "side by side"),
    "another theme": (BROKEN("material", "readthedocs"), 2, "theme:\n  name: material"),
    "no such theme": (BROKEN("material", "nope"), 2, "Unrecognised theme name: 'nope'"),
    "no such language": (BROKEN("language: en", "language: xx"), 2, "it does speak en and de"),
    "no such plugin": (f"{CONFIG}  - nope\n", 2, 'The "nope" plugin is not installed'),
    "no such extension": (f"{CONFIG}markdown_extensions: [nope]\n", 2, "Failed to load extension 'nope'"),
    "an extension's option": (f"{CONFIG}markdown_extensions:\n  - toc:\n      nope: 1\n", 2, "extension 'toc'"),
    "no such hook": (f"{CONFIG}hooks: [nope.py]\n", 2, "nope.py' isn't an existing file"),
    "no such pages": (f"{CONFIG}docs_dir: nope\n", 2, "isn't an existing directory"),
    "no address": (BROKEN("https://werkbuch.example.org/", "nope"), 2, "The URL isn't valid"),
}


@pytest.mark.parametrize("what", CONFIGS)
def test_a_bad_configuration_stops_a_build(tmp_path: Path, what: str) -> None:
    text, code, remedy = CONFIGS[what]
    told = run(at({"mkdocs.yml": text}, tmp_path), "build")
    assert told.code == code
    assert remedy in told.text


def file_at(name: str, content: Content = "x") -> Deed:
    """Give what writes a file."""

    def write(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return write


def link_at(name: str, target: str) -> Deed:
    """Give what makes a link."""
    return lambda root: (root / name).symlink_to(target)


NOTHING: Deed = lambda _: None  # noqa: E731  # one of the deeds below
COMMANDS: Mapping[str, tuple[tuple[str, ...], Deed, int, str]] = {
    "no journal": (("check", "-f", "nope.yml"), NOTHING, 2, "dreiklang init FOLDER"),
    "a folder without one": (("check", "-f", "entries"), NOTHING, 2, "dreiklang init FOLDER"),
    "a pipe for a journal": (("check", "-f", "c"), lambda root: os.mkfifo(root / "c"), 2, "no ordinary file"),
    "no such command": (("nope",), NOTHING, 2, "dreiklang --help"),
    "no such option": (("build", "--nope"), NOTHING, 2, "dreiklang build --help"),
    "one word too many": (("build", "x"), NOTHING, 2, "dreiklang build --help"),
    "no such format": (("check", "--format", "xml"), NOTHING, 2, "'text', 'json', 'github'"),
    "no such edition": (("build", "--edition", "x"), NOTHING, 2, "'private', 'public'"),
    "no such day": (("check", "--today", "2026-13-01"), NOTHING, 2, "--today"),
    "a day too far": (("due", "--today", "9999-12-31"), NOTHING, 2, "9999-12-31"),
    "into a file": (("build", "-d", "t"), file_at("t"), 2, "Name another folder"),
    "into somebody's folder": (("build", "-d", "t"), file_at("t/x"), 2, "Name another folder"),
    "through a link": (
        ("build", "-d", "t"),
        lambda root: (file_at("o/x")(root), link_at("t", "o")(root)),
        2,
        "Name another",
    ),
    "through a circle": (("build", "-d", "t"), link_at("t", "t"), 2, "Name another folder"),
    "below a circle": (("build", "-d", "t/site"), link_at("t", "t"), 2, "Name another folder"),
    "into the root": (("build", "-d", "/"), NOTHING, 2, "nothing is built there"),
    "into the journal": (("build", "-d", "."), NOTHING, 2, "nothing is built there"),
    "around the journal": (("build", "-d", ".."), NOTHING, 2, "nothing is built there"),
    "into the entries": (("build", "-d", "entries/x"), NOTHING, 2, "nothing is built there"),
    "into the pages": (("build", "-d", "docs"), NOTHING, 2, "nothing is built there"),
    "into the settings": (("build", "-d", "mkdocs.yml/x"), NOTHING, 2, "nothing is built there"),
    "into git": (("build", "-d", ".git/x"), file_at(".git/HEAD"), 2, "nothing is built there"),
    "over git": (("build", "-d", "t"), file_at("t/.git/HEAD"), 2, "nothing is built there"),
    "into the cache": (("build", "-d", ".dreiklang/x"), NOTHING, 2, "nothing is built there"),
    "into a site": (("build", "-d", "site/x"), NOTHING, 2, "Name a folder beside it"),
    "private into public": (("build", "--edition", "private", "-d", "site"), NOTHING, 4, "Name another folder with -d"),
    "a site without its mark": (
        ("build",),
        lambda root: (root / "site/.dreiklang-edition").unlink(),
        2,
        "empty this one",
    ),
    "a name too long": (("build", "-d", "x" * 300), NOTHING, 3, "name another path"),
    "the cache as a file": (("build",), file_at(".dreiklang"), 3, "See what stands in the way"),
    "no port": (("serve", "-a", "127.0.0.1"), NOTHING, 2, "127.0.0.1:8000"),
    "a word for a port": (("serve", "-a", "127.0.0.1:x"), NOTHING, 2, "127.0.0.1:8000"),
    "a port too high": (("serve", "-a", "127.0.0.1:99999"), NOTHING, 2, "127.0.0.1:8000"),
    "a negative port": (("serve", "-a", "127.0.0.1:-1"), NOTHING, 2, "127.0.0.1:8000"),
    "to everybody": (("serve", "-a", "0.0.0.0:8000"), NOTHING, 4, "Take 127.0.0.1"),
    "to all of IPv6": (("serve", "-a", "[::]:8000"), NOTHING, 4, "Take 127.0.0.1"),
    "no such host": (("serve", "-a", "256.1.1.1:80"), NOTHING, 4, "Take 127.0.0.1"),
    "no such kind": (("new", "nope"), NOTHING, 2, "Choose from: decision"),
    "half a setting": (("new", "decision", "--set", "x"), NOTHING, 2, "key=value"),
    "a bad decision": (("new", "decision", "--decision", "luv", "--no-edit"), NOTHING, 2, "love, change, leave"),
    "no such day of a note": (("new", "note", "--date", "2026-02-30", "--no-edit"), NOTHING, 2, "2026-03-05"),
    "a bad sum": (("new", "offer", "--amount", "much", "--no-edit"), NOTHING, 2, "4,800"),
    "nothing to look back at": (("new", "retrospective", "nope", "--no-edit"), NOTHING, 2, "a period (Q1 2026)"),
    "nobody": (("new", "person", "--no-edit"), NOTHING, 2, "--name"),
    "init without a folder": (("init",), NOTHING, 2, "dreiklang init --help"),
    "init over something": (("init", "entries"), NOTHING, 2, "Take a new folder"),
    "init over a file": (("init", "mkdocs.yml"), NOTHING, 2, "Take a new folder"),
    "init within a file": (("init", "mkdocs.yml/x"), NOTHING, 3, "name another path"),
    "init in no language": (("init", "x", "--lang", "fr"), NOTHING, 2, "'de', 'en'"),
    "demo over something": (("demo", "entries"), NOTHING, 2, "Take a new folder"),
}


@posix
@pytest.mark.parametrize("what", COMMANDS)
def test_a_bad_command_is_refused(tmp_path: Path, what: str) -> None:
    arguments, deed, code, remedy = COMMANDS[what]
    deed(at({}, tmp_path / "journal"))
    told = run(tmp_path / "journal", *arguments)
    assert told.code == code
    assert remedy in told.text


def chunk(kind: bytes, data: bytes) -> bytes:
    """Make a chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, data: bytes) -> bytes:
    """Make a small PNG of very many pixels."""
    size = struct.pack(">IIBBBBB", width, width, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


SVG = "<svg xmlns='http://www.w3.org/2000/svg'>{}</svg>"
FILES: Mapping[str, tuple[Content, str]] = {
    "entries/empty.png": (b"", "save it anew"),
    "entries/page.png": ("<html>", "save it anew"),
    "entries/zip.jpg": (b"PK\3\4xxxx", "save it anew"),
    "entries/cut.png": (b"\x89PNG\r\n\x1a\n\0\0", "save it anew"),
    "entries/magic.jpg": (b"\xff\xd8\xff", "save it anew"),
    "entries/bomb.png": (bomb(60_000, zlib.compress(bytes(10_000_000), 9)), "Make the picture smaller"),
    "entries/huge.png": (bomb(2**31 - 1, b"x"), "Make the picture smaller"),
    "entries/bomb.gif": (b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\0;", "Make the picture smaller"),
    "entries/junk.webp": (b"RIFF\x10\0\0\0WEBPVP8 xxxxxxxx", "save it anew"),
    "entries/junk.avif": (b"\0\0\0\x18ftypavif" + b"x" * 40, "save it anew"),
    "entries/loop.tif": (b"II*\0\x08\0\0\0\1\0\0\1\4\0\1\0\0\0\1\0\0\0\x08\0\0\0", "save it anew"),
    "entries/laughs.svg": (f"<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>{SVG.format('&b;')}", "plain SVG"),
    "entries/out.svg": (f"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{SVG.format('&a;')}", "plain SVG"),
    "entries/open.svg": ("<svg xmlns='http://www.w3.org/2000/svg'><g>", "plain SVG"),
    "entries/table.csv": ("a", "Save the file as one of these"),
    "docs/clients.csv": ("a", "exclude_docs"),
    "docs/page.png": ("<html>", "save it anew"),
}


def test_bad_files_beside_the_texts_are_all_named(tmp_path: Path) -> None:
    shown = "\n".join(f"![x]({Path(path).name})" for path in FILES if path.startswith("entries/"))
    files = {path: content for path, (content, _) in FILES.items()}
    told = run(at({**files, "entries/2026-04-01-x.md": public(shown)}, tmp_path), "build")
    assert told.code == 1
    for path, (_, remedy) in FILES.items():
        _, _, said = told.text.partition(f"{path}")
        assert remedy in said.split("\n\n")[0], path


PAGES: Mapping[str, tuple[Deed, str]] = {
    "a pipe": (lambda root: os.mkfifo(root / "docs/x.md"), "docs/x.md cannot be read"),
    "a link to nothing": (link_at("docs/x.md", "gone.md"), "docs/x.md cannot be read"),
    "another encoding": (file_at("docs/x.md", "Grün".encode("latin-1")), "save it with the encoding UTF-8"),
    "an address taken": (file_at("docs/2026/03/a-title.md"), "Rename the file"),
    "a feed of one's own": (file_at("docs/feed.xml"), "Rename the file"),
    "a template that is none": (file_at("docs/x.md", "---\ntemplate: nope.html\n---\n"), "'nope.html' not found"),
}


@posix
@pytest.mark.parametrize("what", PAGES)
def test_a_bad_page_stops_a_build(tmp_path: Path, what: str) -> None:
    deed, remedy = PAGES[what]
    deed(at({}, tmp_path))
    told = run(tmp_path, "build")
    assert told.code == 1
    assert remedy in told.text


def test_there_are_enough_of_them() -> None:
    assert len(ENTRIES) + len(CHECKED) + len(CONFIGS) + len(COMMANDS) + len(FILES) + len(PAGES) + 9 >= 190
