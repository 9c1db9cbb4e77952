"""A tree that was proven, and what changed since -> found as if nobody remembered anything."""

from __future__ import annotations

import base64
import gc
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.model import Person
from dreiklang.proof import Grounds, Leak, prove
from dreiklang.proof.files import files_in
from dreiklang.proof.search import Search
from dreiklang.proof.sieve.facts import Eye
from dreiklang.proof.sieve.sifting import Sifting

TITLE = Secret(What.TITLE, "wie es kam", "a.md")
PASSAGE = Secret(What.PASSAGE, "dann war ich so müde wie nie", "a.md")
MAIL = Secret(What.WORD, "ab@cd.ef", "a.md")
WORD = Secret(What.WORD, "Kündigung", "a.md")
NAME = Secret(What.NAME, "Sommer", "people.yml: sommer")


@dataclass
class Journal:
    """A tree in *folder*, its secrets and grounds; proven again and again."""

    folder: Path
    secrets: Secrets = field(default_factory=Secrets)
    grounds: Grounds = field(default_factory=Grounds)

    def write(self, **files: str) -> None:
        """Write pages by their names, without ".html"."""
        for name, text in files.items():
            (self.folder / f"{name}.html").write_text(text, encoding="utf-8")

    def prove(self, **changes: object) -> set[tuple[str, str]]:
        """Prove with *changes* of the secrets; give the files and words of what is found, the same as without memory or sieve."""
        self.secrets = replace(self.secrets, **changes)  # type: ignore[arg-type]  # each test knows its fields
        found = _told(prove(self.folder, self.secrets, self.grounds))
        assert found == _told(prove(self.folder, self.secrets, replace(self.grounds, memory=None)))
        assert found == _told(Search(self.secrets, self.grounds).leaks_in(files_in(self.folder, self.grounds.shipped)))
        return found


def _told(leaks: Iterable[Leak]) -> set[tuple[str, str]]:
    return {(leak.file, leak.word) for leak in leaks}


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    (tmp_path / "site").mkdir()
    return Journal(tmp_path / "site", grounds=Grounds(memory=tmp_path / "memory"))


@pytest.fixture
def memory(journal: Journal) -> Path:
    assert journal.grounds.memory
    return journal.grounds.memory


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("<p>Wie es kam</p>", {"whole": (TITLE,)}),
        ("<p>dann war ich so müde</p>", {"passages": (PASSAGE,)}),
        ("<p>ab@cd.ef</p>", {"texts": (MAIL,)}),
        ("<p>ab</p><p>cd</p><i>ef</i>", {"texts": (MAIL,)}),
        ("<p>kundigung</p>", {"texts": (WORD,)}),
        ('<a href="/2026/05/streit/">x</a>', {"ways": (Secret(What.ID, "2026/05/streit", "a.md"),)}),
        ("<p>Frau Sommers Garten</p>", {"whole": (NAME,)}),
        ("<p>Vera</p><p>Klug</p>", {"whole": (Secret(What.NAME, "Vera Klug", "people.yml: klug"),)}),
        ("<p>Ich traf Otto im Büro.</p>", {"ordinary": (Person(id="otto", name="Otto"),)}),
    ],
)
def test_what_becomes_secret_is_found_in_pages_that_were_clean(
    journal: Journal, text: str, changes: dict[str, object]
) -> None:
    journal.write(a=text, b="<p>nichts</p>")
    assert not journal.prove()
    found = journal.prove(**changes)
    assert {file for file, _ in found} == {"a.html"}


@pytest.mark.parametrize(
    "secret", [{"whole": (TITLE,)}, {"passages": (PASSAGE,)}, {"texts": (MAIL,)}, {"texts": (WORD,)}]
)
def test_what_everybody_read_is_a_secret_again_once_nobody_reads_it(
    journal: Journal, secret: dict[str, tuple[Secret, ...]]
) -> None:
    told = "Und wie es kam dann war ich so müde wie nie, ab@cd.ef, Kündigung"
    journal.write(a=f"<p>{told}</p>")
    assert not journal.prove(seen=((told,), ("anderes",)), **secret)
    assert not journal.prove(seen=(("anderes",), ("noch", told)))
    assert journal.prove(seen=(("anderes",),))


@pytest.mark.parametrize(
    "secret", [{"whole": (TITLE,)}, {"passages": (PASSAGE,)}, {"texts": (MAIL,)}, {"texts": (WORD,)}]
)
def test_what_everybody_read_once_may_become_secret_long_after(
    journal: Journal, secret: dict[str, tuple[Secret, ...]]
) -> None:
    told = "Und wie es kam dann war ich so müde wie nie\n\nMail: ab@cd.ef oder Kündigung"
    journal.write(a="".join(f"<p>{line}</p>" for line in told.split("\n\n")))
    assert not journal.prove(seen=((told,),))
    assert not journal.prove(seen=())
    assert journal.prove(**secret)


def test_words_that_stand_elsewhere_now_do_not_excuse_their_order(journal: Journal) -> None:
    told = "Und das war dann auch die Art, wie es kam"
    journal.write(a=f"<p>{told}</p>")
    assert not journal.prove(seen=((told,),))
    assert not journal.prove(seen=(("Wie es ist, wenn es kam",),))
    assert journal.prove(whole=(TITLE,))


@pytest.mark.parametrize("secret", [{"whole": (TITLE,)}, {"passages": (PASSAGE,)}])
def test_the_same_words_in_another_order_excuse_nothing_any_more(
    journal: Journal, secret: dict[str, tuple[Secret, ...]]
) -> None:
    told = "Und wie es kam dann war ich so müde wie nie"
    journal.write(a=f"<p>{told}</p>")
    assert not journal.prove(seen=((told,),), **secret)
    assert journal.prove(seen=((" ".join(reversed(told.split())),),))


def test_two_texts_do_not_excuse_what_goes_from_one_to_the_other(journal: Journal) -> None:
    journal.write(a="<p>Wie es kam</p>")
    assert journal.prove(whole=(TITLE,), seen=(("Sag, wie es", "kam er"),))


def test_a_word_is_found_in_each_of_its_spellings(journal: Journal) -> None:
    both = Secret(What.WORD, "Kündigung, in der Adresse Kuendigung, Größenwahn und Groessenwahn", "a.md")
    for text in ("kundigung", "KUENDIGUNG", "Grossenwahn", "groenwahn", "Größenwahn"):
        journal.write(a=text)
        assert journal.prove(texts=(both,)), text


@pytest.mark.parametrize("page", ["<p>Das Nordlicht war da</p>", "<p>Das Nord<em>licht</em> war da</p>"])
@pytest.mark.parametrize(
    "secret", [{"whole": (replace(NAME, text="Nordlicht"),)}, {"texts": (replace(WORD, text="Nordlicht"),)}]
)
def test_a_word_is_found_that_emphasis_hides_in_a_public_text(
    journal: Journal, secret: dict[str, tuple[Secret, ...]], page: str
) -> None:
    journal.write(a=page)
    assert journal.prove(seen=(("Das Nord*licht* war da, lange schon und hell.\n\nDas Nord*licht* war da",),), **secret)


def test_a_name_is_none_for_standing_in_a_public_text(journal: Journal) -> None:
    told = "Frau Sommer schrieb mir einen sehr langen Brief"
    journal.write(a=f"<p>{told}</p>")
    assert journal.prove(seen=((told,),), whole=(NAME,))


def test_what_is_known_at_sight_may_become_secret(journal: Journal) -> None:
    told = "Da kam also die Kündigung, und ich war froh"
    journal.write(a=f"<p>{told}</p>")
    assert not journal.prove(seen=((told,),))
    assert journal.prove(seen=(), texts=(WORD,))


def test_a_cover_covers_a_name_only_where_it_stands(journal: Journal) -> None:
    secrets = {"whole": (NAME,), "covers": ("Frau Sommer",)}
    journal.write(a="<td>Frau</td><td>Sommer</td>")
    assert not journal.prove(**secrets)
    journal.write(b="<td>Herr</td><td>Sommer</td>")
    assert journal.prove() == {("b.html", "Sommer")}
    (journal.folder / "b.html").unlink()
    assert not journal.prove()
    assert journal.prove(covers=()) == {("a.html", "Sommer")}


def test_what_was_a_program_may_be_a_page_now(journal: Journal) -> None:
    text = "<p>Ich traf Otto im Büro.</p>"
    (journal.folder / "a.js").write_text(text, encoding="utf-8")
    assert not journal.prove(ordinary=(Person(id="otto", name="Otto"),))
    journal.write(a=text)
    assert journal.prove() == {("a.html", "Otto")}
    (journal.folder / "a.js").unlink()
    assert journal.prove() == {("a.html", "Otto")}


def test_an_answer_that_is_withdrawn_makes_a_name_a_name_again(journal: Journal) -> None:
    otto = Person(id="otto", name="Otto", not_meant=("Otto im Büro",))
    journal.write(a="<p>Ich traf Otto im Büro.</p>")
    assert not journal.prove(ordinary=(otto,))
    assert journal.prove(ordinary=(replace(otto, not_meant=()),))


def test_what_came_with_the_theme_is_read_once_it_comes_from_elsewhere(journal: Journal, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    journal.grounds = replace(journal.grounds, shipped=(theme,))
    journal.write(a="<p>Frau Sommer</p>")
    (theme / "a.html").write_text("<p>Frau Sommer</p>", encoding="utf-8")
    assert not journal.prove(whole=(NAME,))
    journal.write(b="<p>Frau Sommer</p>")
    assert journal.prove() == {("b.html", "Sommer")}
    (journal.folder / "b.html").unlink()
    (theme / "a.html").unlink()
    assert journal.prove() == {("a.html", "Sommer")}


def test_what_is_in_base64_is_found_across_paragraphs_too(journal: Journal) -> None:
    inner = base64.b64encode(b"<p>dann war ich</p><p>so muede wie ab</p><p>cd ef</p>").decode()
    journal.write(a=f'<i data-x="{inner}"></i>')
    assert journal.prove(passages=(PASSAGE,))
    assert journal.prove(passages=(), texts=(MAIL,))
    assert journal.prove(texts=(), whole=(Secret(What.NAME, "Muede", "people.yml: m"),))


def test_signs_for_less_and_greater_hide_nothing(journal: Journal) -> None:
    journal.write(a="<p>dann &lt; war ich <i>so</i> &gt; müde</p>", b="N<i>&ouml;rd&lt;b&gt;&shy;licht</i>")
    assert journal.prove(passages=(PASSAGE,))
    assert journal.prove(passages=(), texts=(Secret(What.WORD, "nördlicht", "a.md"),))


def test_an_unchanged_tree_is_not_read_again(journal: Journal, memory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.write(a="<p>nichts</p>", b="<p>auch nichts</p>")
    assert not journal.prove(whole=(TITLE, NAME), texts=(WORD,), seen=(("nichts",),))
    noted, stamp = memory.read_bytes(), memory.stat().st_mtime_ns
    monkeypatch.setattr(Sifting, "_read", None)
    assert prove(journal.folder, journal.secrets, journal.grounds) == ()
    assert (memory.read_bytes(), memory.stat().st_mtime_ns) == (noted, stamp)


def test_of_a_changed_tree_only_the_new_files_are_read(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.write(a="<p>nichts</p>", b="<p>auch nichts</p>")
    assert not journal.prove(whole=(TITLE,))
    journal.write(b="<p>anderes</p>")
    (journal.folder / "a.html").rename(journal.folder / "c.html")
    read: list[str] = []
    monkeypatch.setattr(Sifting, "_read", lambda _, *file: read.append(file[0]))
    assert prove(journal.folder, journal.secrets, journal.grounds) == ()
    assert read == ["", "b.html"]  # and the names of all


LONG = "und so kam es wie es wohl kommen sollte"
VERA = Secret(What.NAME, "Vera Klug", "people.yml: klug")


@pytest.fixture
def cut_finely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every text be a long one, in which a stretch may begin with each paragraph or line."""
    monkeypatch.setattr("dreiklang.proof.sieve.stretches._LONG", 1)
    monkeypatch.setattr("dreiklang.proof.sieve.stretches._EACH", 1)


@pytest.mark.usefixtures("cut_finely")
@pytest.mark.parametrize(
    "between", ["", "<p>", "<p>\u00ad", '<p><i title="ab cd ef gh ij kl">', "<p>&#32;&#32;&#32;&#32;&#32;"]
)
@pytest.mark.parametrize("there", [("Vera", LONG, "Klug"), ("Vera", LONG), (LONG, "Klug")])
def test_a_name_is_found_that_begins_and_ends_in_stretches_that_were_read_before(
    journal: Journal, between: str, there: tuple[str, ...]
) -> None:
    paragraph = {"Vera": f"<p>{LONG} Vera{between}", "Klug": f"<p>Klug {LONG}", LONG: f"<p>{LONG}"}
    for texts, is_told in ((there, False), (("Vera", "Klug"), True)):
        index = json.dumps("".join(paragraph[text] for text in texts))
        (journal.folder / "index.json").write_text(index, encoding="utf-8")
        assert bool(journal.prove(whole=(VERA,))) == is_told


WAY = "<loc>https://hof.example/2026/03/wie-es-kam/</loc>"
BARE = "2026/03/05/wie-es-kam/index.html"


@pytest.mark.usefixtures("cut_finely")
@pytest.mark.parametrize(
    ("line", "way"), [(WAY, WAY), (BARE, BARE), (WAY, BARE), ("<loc", BARE), ("<loc>xn--a-b-c-d-e", WAY)]
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\u00ad", "\n<i\ntitle=xy>\n", "&lt;b\n", "\n%20"])
@pytest.mark.parametrize("there", [("Vera", "", "Klug"), ("Vera", ""), ("", "Klug")])
def test_a_name_is_found_that_begins_and_ends_on_lines_that_were_read_before(
    journal: Journal, between: str, there: tuple[str, ...], line: str, way: str
) -> None:
    lines = {"Vera": f"{way}\n{line} Vera{between}", "Klug": f"Klug {line}\n{way}", "": f"{way}\n{way}\n{line}\n{way}"}
    for texts in (there, ("Vera", "Klug")):
        (journal.folder / "list.txt").write_text("\n".join(lines[text] for text in texts), encoding="utf-8")
        journal.prove(whole=(VERA,))


@pytest.mark.usefixtures("cut_finely")
@pytest.mark.parametrize("line", [WAY, BARE])
def test_of_many_lines_only_the_new_ones_are_read(journal: Journal, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"{line}{number}" for number in range(9)]
    (journal.folder / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    assert not journal.prove()
    lines[4] = f"{line} ganz anders"
    (journal.folder / "list.txt").write_text("\n".join(lines), encoding="utf-8")
    read: list[str] = []
    monkeypatch.setattr(Eye, "read", lambda _, text, *__, **___: read.append(text))
    assert prove(journal.folder, journal.secrets, journal.grounds) == ()
    assert [text.strip() for text in read] == ["\n".join(lines[3:6])]


@pytest.mark.usefixtures("cut_finely")
def test_of_a_long_text_only_the_new_stretches_are_read(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    index = journal.folder / "index.json"
    paragraphs = [f"<p>{LONG} {number}</p>" for number in range(9)]
    index.write_text("".join(paragraphs), encoding="utf-8")
    assert not journal.prove()
    journal.write(a="<p>nichts</p>")  # the index stays as it is, and what is known of it
    assert not journal.prove()
    paragraphs[4] = f"<p>{LONG} ganz anders</p>"
    index.write_text("".join(paragraphs), encoding="utf-8")
    read: list[str] = []
    monkeypatch.setattr(Eye, "read", lambda _, text, *__, **___: read.append(text))
    assert prove(journal.folder, journal.secrets, journal.grounds) == ()
    assert read == ["".join(paragraphs[3:6])]


@pytest.mark.usefixtures("cut_finely")
def test_a_long_text_without_a_place_to_cut_is_looked_through_once(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []

    class Nowhere:
        def search(self, _: str, start: int, end: int) -> None:
            looked.append(end - start)

    monkeypatch.setattr("dreiklang.proof.sieve.stretches._WORDS", Nowhere())
    text = "<p>Привет" * 99
    (journal.folder / "index.json").write_text(text, encoding="utf-8")
    assert not journal.prove()
    assert sum(looked) < 2 * len(text)  # once with what is remembered, and once without


@pytest.mark.parametrize("broken", ["nothing", "short", "long", "bit", "sum", "key", "other", "folder", "text"])
def test_a_memory_that_is_not_whole_and_ours_is_none(
    journal: Journal, memory: Path, tmp_path: Path, broken: str
) -> None:
    journal.write(a="<p>Wie es kam</p>")
    assert not journal.prove(seen=(("Wie es kam",),), whole=(TITLE,))
    data = memory.read_bytes()
    middle = len(data) // 2
    other = Journal(journal.folder, grounds=Grounds(memory=tmp_path / "other", ours=("anderes",)))
    assert not other.prove()
    damaged = {
        "nothing": b"",
        "short": data[:-9],
        "long": data + b"\0" * 8,
        "bit": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "sum": data[:-16] + bytes(16),
        "key": bytes(16) + data[16:],
        "other": (tmp_path / "other").read_bytes(),
        "text": b'{"key": 1, "clean": []}',
    }
    memory.unlink()
    if broken == "folder":
        memory.mkdir()
    else:
        memory.write_bytes(damaged[broken])
    assert not journal.prove()
    assert broken == "folder" or memory.read_bytes() == data
    assert journal.prove(seen=())


def test_what_is_known_is_forgotten_before_it_takes_too_much_room(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dreiklang.proof.sieve.pieces._MOST", 3)
    monkeypatch.setattr("dreiklang.proof.sieve.pieces._MOST_TAGS", 3)
    for at in range(4):
        journal.write(**{f"page{at}": f"<p class='a{at}'>x</p><q>y{at}</q><b>z</b><i>dann</i> war ich so"})
    assert not journal.prove(passages=(PASSAGE,))
    journal.write(page4="<p class='a0'>x</p><i>dann</i> war ich so müde")
    assert journal.prove()


@pytest.mark.parametrize("enabled", [True, False])
def test_a_proof_leaves_the_collection_of_garbage_as_it_was(journal: Journal, *, enabled: bool) -> None:
    was_enabled = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        journal.prove()
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_another_version_of_the_program_remembers_nothing(
    journal: Journal, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.write(a="<p>nichts</p>")
    assert not journal.prove()
    noted = memory.read_bytes()
    monkeypatch.setattr("dreiklang.proof.tree.state_of_program", lambda: b"another")
    assert not journal.prove()
    assert memory.read_bytes() != noted
