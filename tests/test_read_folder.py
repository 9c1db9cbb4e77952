"""A folder of entries, with all that a real one may hold."""

from __future__ import annotations

import contextlib
import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.problems import Code, Problem, Severity
from dreiklang.read import Sources, read_folder

Write = Callable[..., Path]
NO_FIFOS = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no fifos")
ANY_NAME = pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode here")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write files into a folder of entries."""

    def write_files(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "entries"
        folder.mkdir()
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return folder

    return write_files


def paths_of(sources: Sources) -> list[str]:
    """List the paths of the entries."""
    return [source.path for source in sources.entries]


def told(problems: tuple[Problem, ...]) -> list[tuple[Code, str, dict[str, str]]]:
    """List what is said about which file."""
    return [(problem.code, problem.place.path, dict(problem.facts)) for problem in problems]


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "entries") == Sources()


def test_entries_people_and_other_files_are_told_apart(write: Write) -> None:
    folder = write(
        {
            "b.md": "---\ntitel: B\n---\nText",
            "2026/a.markdown": "Text",
            "2026/bild.png": b"\x89PNG\0",
            "people.yml": "nordlicht:\n  name: Nordlicht\n",
            "2026/people.yml": "x: y",
            "seals.yml": "",
            ".obsidian/x.md": "x",
            ".versteckt.md": "x",
        }
    )
    sources = read_folder(folder)
    assert paths_of(sources) == ["2026/a.markdown", "b.md"]
    assert sources.entries[1].fields[0][0].text == "titel"
    assert sources.people is not None
    assert (sources.people.path, sources.people.fields[0][0].text) == ("people.yml", "nordlicht")
    assert sources.others == ("2026/bild.png", "2026/people.yml")
    assert sources.seals is not None
    assert [(problem.code, problem.place.path) for problem in sources.problems] == [
        (Code.PEOPLE_INVALID, "2026/people.yml")
    ]


@pytest.mark.parametrize(
    ("files", "unread"),
    [
        (["people.yml"], []),
        (["people.yaml"], []),
        (["people.yml", "people.yaml"], ["people.yaml"]),
        (["People.yml"], ["People.yml"]),
        (["people.yml", "a/PEOPLE.YAML"], ["a/PEOPLE.YAML"]),
        (["my-people.yml"], []),
    ],
)
def test_people_whom_nobody_reads_stop_a_public_build(write: Write, files: list[str], unread: list[str]) -> None:
    problems = read_folder(write(dict.fromkeys(files, "nordlicht:\n  name: Nordlicht\n"))).problems
    assert [problem.place.path for problem in problems if problem.stops_public_build()] == unread


def test_the_order_depends_on_no_file_system(write: Write) -> None:
    names = ["b.md", "B.md", "a/z.md", "a.md", unicodedata.normalize("NFD", "ä.md"), "Z.md"]
    sources = read_folder(write(dict.fromkeys(names, "x")))
    assert [source.id for source in sources.entries] == ["B", "Z", "a", "z", "b", "ä"]


@pytest.mark.parametrize(
    ("content", "looks", "place", "excerpt"),
    [
        ("---\ntitel: Größe\n---\n".encode("latin-1"), "cp1252", (2, 10), "titel: Größe"),
        ("---\ntitel: Größe\n---\n".encode("mac-roman"), "mac-roman", (2, 10), "titel: Größe"),
        ("---\r\ntitel: „Ö“\r\n---\r\n".encode("cp1252"), "cp1252", (2, 8), "titel: „Ö“"),
        ("---\ntitel: Größe\n---\n".encode("utf-16"), "utf-16", (1, 1), "---"),
        ("---\ntitel: Größe\n---\n".encode("utf-16-le"), "utf-16-le", (1, 1), "---"),
        ("---\ntitel: Größe\n---\n".encode("utf-16-be"), "utf-16-be", (1, 1), "---"),
        ("---\ntitel: Größe\n---\n".encode("utf-32"), "utf-32", (1, 1), "---"),
    ],
)
def test_another_encoding_is_told_with_its_place(
    write: Write, content: bytes, looks: str, place: tuple[int, int], excerpt: str
) -> None:
    (source,) = read_folder(write({"a.md": content})).entries
    (problem,) = source.problems
    assert (problem.code, dict(problem.facts)) == (Code.FILE_ENCODING, {"looks": looks})
    assert (problem.place.line, problem.place.column) == place
    assert problem.excerpt == excerpt
    assert source.fields[0][0].text == "titel"


def test_what_nearly_publishes_is_seen_in_a_file_that_cannot_be_taken(write: Write) -> None:
    (source,) = read_folder(write({"a.md": "---\npublish:yes\ntitel: Größe\n---\n".encode("latin-1")})).entries
    assert [problem.public for problem in source.problems] == [True]


def test_bytes_are_no_text(write: Write) -> None:
    sources = read_folder(write({"a.md": b"\x89PNG\r\n\0\0\0\rIHDR" + bytes(range(256)), "b.de.md": b"\0"}))
    assert [(source.id, source.lang, source.text) for source in sources.entries] == [("a", "", ""), ("b", "de", "")]
    assert [told(source.problems) for source in sources.entries] == [
        [(Code.FILE_BINARY, "a.md", {})],
        [(Code.FILE_BINARY, "b.de.md", {})],
    ]


def test_of_a_huge_entry_only_the_head_is_read(write: Write) -> None:
    text = "---\ntitel: lang\n---\n" + "ä" * 3_000_000
    small = "---\ntitel: kurz\n---\n" + "x" * 1_000_000
    sources = read_folder(write({"a.md": text, "b.md": small, "people.yml": "#" * 2_000_000}))
    huge, fine = sources.entries
    assert told(huge.problems) == [(Code.FILE_TOO_LARGE, "a.md", {"size": "6000020", "limit": "1048576"})]
    assert (huge.fields[0][0].text, huge.body, len(huge.text) < 70_000) == ("titel", "", True)
    assert (fine.problems, len(fine.body)) == ((), 1_000_000)
    assert sources.people is not None
    assert sources.people.problems[0].code is Code.FILE_TOO_LARGE


@NO_FIFOS
def test_what_is_no_regular_file_is_never_opened(write: Write) -> None:
    folder = write({"a.md": "x"})
    os.mkfifo(folder / "b.md")
    with socket.socket(socket.AF_UNIX) as unix, pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)  # the path of a socket is short
        unix.bind("c.md")
        (folder / "d.md").symlink_to("/dev/null")
        (folder / "e.md").symlink_to(folder / "b.md")
        sources = read_folder(folder)
    assert paths_of(sources) == ["a.md"]
    assert told(sources.problems) == [
        (Code.FILE_NOT_REGULAR, "b.md", {"what": "fifo"}),
        (Code.FILE_NOT_REGULAR, "c.md", {"what": "socket"}),
        (Code.FILE_NOT_REGULAR, "d.md", {"what": "link-out"}),
        (Code.FILE_NOT_REGULAR, "e.md", {"what": "fifo"}),
    ]


@NO_FIFOS
def test_links_neither_loop_nor_leave_the_folder_nor_double_an_entry(write: Write, tmp_path: Path) -> None:
    folder = write({"2026/a.md": "x", ".ablage/b.md": "y", "text.csv": "z"})
    (tmp_path / "aussen").mkdir()
    (tmp_path / "aussen" / "geheim.md").write_text("geheim", encoding="utf-8")
    links: dict[str, str | Path] = {
        "2026/oben": "..",
        "aussen": tmp_path / "aussen",
        "aussen.md": tmp_path / "aussen" / "geheim.md",
        "kreis.md": "kreis.md",
        "nirgends.md": "fehlt.md",
        "noch-einmal": "2026",
        "noch-einmal.md": "2026/a.md",
        "ablage.md": ".ablage/b.md",
        "text.md": "text.csv",
    }
    for path, target in links.items():
        (folder / path).symlink_to(target)
    sources = read_folder(folder)
    assert paths_of(sources) == ["2026/a.md", "ablage.md", "text.md"]
    assert sorted(told(sources.problems), key=lambda problem: problem[1]) == [
        (Code.FILE_LINK_LOOP, "2026/oben", {}),
        (Code.FILE_NOT_REGULAR, "aussen", {"what": "link-out"}),
        (Code.FILE_NOT_REGULAR, "aussen.md", {"what": "link-out"}),
        (Code.FILE_LINK_LOOP, "kreis.md", {}),
        (Code.FILE_NOT_REGULAR, "nirgends.md", {"what": "link-dangling"}),
    ]


def test_a_folder_that_comes_twice_is_walked_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write({"a.md": "x", "b/c.md": "x"})
    same = folder.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: same)  # as a junction of Windows looks
    sources = read_folder(folder)
    assert paths_of(sources) == ["a.md"]
    assert told(sources.problems) == [(Code.FILE_LINK_LOOP, "b", {})]


def test_what_may_not_be_read_is_told(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write({"a.md": "x", "zu/b.md": "x"})
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "zu":
            raise PermissionError
        return scandir(path)

    def refuse_to_open(*_: object) -> int:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        patch.setattr(os, "open", refuse_to_open)
        sources = read_folder(folder)
    assert told(sources.entries[0].problems) == [(Code.FILE_UNREADABLE, "a.md", {})]
    assert told(sources.problems) == [(Code.FILE_UNREADABLE, "zu", {})]
    assert [problem.public for problem in sources.problems] == [True], "public entries may lie in it"


@ANY_NAME
def test_a_name_that_is_no_text_is_told_so_that_it_can_be_printed(write: Write) -> None:
    folder = write({"a.md": "x"})
    with open(os.fsencode(folder) + b"/gr\xfc\xdfe.md", "wb"):  # noqa: PTH123  # pathlib cannot say such a name
        pass
    sources = read_folder(folder)
    assert paths_of(sources) == ["a.md"]
    assert told(sources.problems) == [(Code.FILE_ENCODING, "gr\ufffd\ufffde.md", {"what": "name"})]


@pytest.mark.parametrize(
    "name",
    [
        "a (Annas conflicted copy 2026-03-05).md",
        "a (In Konflikt stehende Kopie von Anna 2026-03-05).md",
        "a (Case Conflict 1).md",
        "a.sync-conflict-20260305-101112-ABCDEFG.md",
        "a (conflicted copy 2026-03-05 101112).md",
        "a_conflict-20260305-101112.md",
        "a (SFConflict anna@example.org 2026-03-05-10-11-12).md",
        "a_Tower_Mar-05-1011-2026_Conflict.md",
        "a.Conflict.md",
        "a [Conflict].md",
        "a-DESKTOP-AB12CD3.md",
        "a (Conflicted copy Laptop 202603051011).md",
        "people (Annas conflicted copy 2026-03-05).yml",
    ],
)
def test_a_copy_that_a_synchronising_program_made_is_left_out(write: Write, name: str) -> None:
    sources = read_folder(write({"a.md": "x", name: "x"}))
    assert paths_of(sources) == ["a.md"]
    assert sources.others == ()
    (problem,) = sources.problems
    assert (problem.code, problem.place.path, problem.severity) == (Code.FILE_CONFLICT_COPY, name, Severity.WARNING)


def test_a_numbered_name_is_a_copy_only_if_it_is_much_like_its_original(write: Write) -> None:
    text = "---\ntitel: Anruf\nkunde: nordlicht\n---\nSie rufen zurück.\n"
    sources = read_folder(
        write(
            {
                "anruf.md": text,
                "anruf 2.md": text + "Oder auch nicht.\n",
                "anruf (1).md": text,
                "anruf 3.md": "Ein anderer Anruf.\n",
                "teil 2.md": text,
                "leer.md": "",
                "leer 2.md": "",
            }
        )
    )
    assert paths_of(sources) == ["anruf 3.md", "anruf.md", "leer 2.md", "leer.md", "teil 2.md"]
    assert told(sources.problems) == [
        (Code.FILE_CONFLICT_COPY, "anruf (1).md", {}),
        (Code.FILE_CONFLICT_COPY, "anruf 2.md", {}),
    ]


@pytest.mark.parametrize(
    "name", ["Gespräch (Konflikt mit Meerblick).md", "conflict.md", "a-b-c.md", "2026-03-05-pc.md"]
)
def test_an_entry_about_a_conflict_is_an_entry(write: Write, name: str) -> None:
    sources = read_folder(write({name: "x"}))
    assert len(sources.entries) == 1
    assert sources.problems == ()


def test_what_an_editor_took_away_meanwhile_is_no_problem(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the listing of a folder and the look at its files, vim's test file `4913` comes and goes."""

    class Gone:
        name = "4913"

        def is_no(self) -> bool:
            return False

        is_symlink = is_dir = is_file = is_no

        def stat(self) -> os.stat_result:
            raise FileNotFoundError

    listing = contextlib.nullcontext([Gone()])
    folder = write({})
    monkeypatch.setattr("os.scandir", lambda _: listing)
    assert read_folder(folder) == Sources()


@pytest.mark.parametrize("folder", ["templates", "Vorlagen", "_templates", "99 Templates", "2026/TEMPLATES"])
def test_a_folder_of_templates_is_passed_over(write: Write, folder: str) -> None:
    sources = read_folder(write({"a.md": "x", f"{folder}/b.md": "x", f"{folder}/c.txt": "x", "vorlagen.md": "x"}))
    assert paths_of(sources) == ["a.md", "vorlagen.md"]
    assert (sources.others, sources.problems) == ((), ())


def test_what_looks_like_an_entry_and_is_none_is_told(write: Write) -> None:
    names = ["a.md.txt", "b.TXT", "c.mdx", "d.docx", "e.png", "f.pdf", "g.csv"]
    assert told(read_folder(write(dict.fromkeys(names, "x"))).problems) == [
        (Code.FILE_NOT_ENTRY, "a.md.txt", {"ending": ".md.txt", "value": "a.md"}),
        (Code.FILE_NOT_ENTRY, "b.TXT", {"ending": ".TXT", "value": "b.md"}),
        (Code.FILE_NOT_ENTRY, "c.mdx", {"ending": ".mdx", "value": "c.md"}),
        (Code.FILE_NOT_ENTRY, "d.docx", {"ending": ".docx", "value": "d.md", "what": "document"}),
    ]


def test_the_record_of_what_is_published_is_neither_entry_nor_stray(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"published.yml": "entries:\n", "2026/published.yml": "", "a.md": "Text."})
    sources = read_folder(folder)
    assert sources.published
    assert (sources.published.path, sources.published.text) == ("published.yml", "entries:\n")
    assert (sources.others, sources.problems) == (("2026/published.yml",), ())
    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_text", lambda *_: (_ for _ in ()).throw(PermissionError))
        assert read_folder(folder).published is None
