"""Names in an entry that says that it is public: under cover, or refused at their place; never read."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.audience import for_edition
from dreiklang.check import check
from dreiklang.check.names import UNNAMED
from dreiklang.model import Journal
from dreiklang.options import Edition, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.render import render

TODAY = date(2026, 11, 22)
PEOPLE = """\
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht]
  as: ein Windpark
  cover-name: Frau Sommer
pip:
  name: Pipolin
"""
Found = list[tuple[Code, int, int]]


def look(head: str, body: str, people: str = PEOPLE, name: str = "x") -> tuple[Journal, tuple[Problem, ...]]:
    """Check a public entry with *head* and *body*, beside a private one that names a stranger."""
    entry = read_text(f"2026-03-05-{name}.md", f"---\n{head}publish: 2026-03-05\n---\n{body}\n")
    private = read_text("2026-03-06-y.md", "---\nkundin: Kathinka Bruels\n---\nPipolin.\n")
    sources = Sources((entry, private), read_people_text("people.yml", people), ("nordlicht.png",))
    return check(sources, Options(), TODAY)


def found(head: str, body: str) -> Found:
    """Give the problems of such an entry."""
    return [(problem.code, problem.place.line, problem.place.column) for problem in look(head, body)[1]]


@pytest.mark.parametrize(
    "head",
    [
        "titel: Bei {}\n",
        "kurztext: Bei {}\n",
        "foto-von: '{}'\n",
        "rückblick: 2025\nerkenntnis: [Ruhe, 'bei {}']\n",
        "frage: Was sagt {}?\n",
        "kompliment: Sagt {}\nfreigabe: ja\n",
        "frage: Was?\nfrage-von: Leute von {}\nfreigabe: ja\n",
        "erwartung: '{} ruft an'\nzeigen: erwartung\n",
        "nächster-schritt: '{} anrufen'\nzeigen: nächster-schritt\n",
        "entscheidung: lieben\nweil: Das {} lief\nzeigen: weil\n",
    ],
)
def test_what_the_head_would_show_is_refused_where_no_cover_fits(head: str) -> None:
    assert look(head.format("Nordlicht"), "x")[1] == ()
    for name in ("Pipolin", "Nordlichtprojekt", "Kathinka Bruels"):
        problems = look(head.format(name), "x")[1]
        assert {problem.code for problem in problems} <= {Code.NAME_UNCOVERED, Code.NAME_IN_ADDRESS}
        assert Code.NAME_UNCOVERED in {problem.code for problem in problems}
        assert all(problem.public and problem.place.line > 1 for problem in problems)


@pytest.mark.parametrize(
    "head",
    ["tags: [{}]\n", "serie: Neues von {}\n", "adresse: bei-{}\n", "alte-adressen: ['2020/{}']\n", "bild: {}.png\n"],
)
@pytest.mark.parametrize("name", ["nordlicht", "nordlichtprojekt", "pipolin", "kathinka-bruels"])
def test_no_cover_fits_into_an_address(head: str, name: str) -> None:
    codes = [code for code, _, _ in found(head.format(name), "x")]
    assert Code.NAME_IN_ADDRESS in codes


@pytest.mark.parametrize(
    ("body", "code", "column"),
    [
        ("Bei Pipolin.", Code.NAME_UNCOVERED, 5),
        ("Bei **Pip**olin.", Code.NAME_UNCOVERED, 7),
        ("Bei %%heute%%Pipo%%x%%lin.", Code.NAME_UNCOVERED, 14),
        ("%%a%%Das Nordlichtprojekt.", Code.NAME_UNCOVERED, 10),
        ("Code: `nordlicht()`", Code.NAME_UNCOVERED, 8),
        ("[da](https://nordlicht.example)", Code.NAME_IN_ADDRESS, 14),
        ("Schreib an info@nordlicht.de", Code.NAME_IN_ADDRESS, 17),
        ("Siehe nordlicht-windkraft.de.", Code.NAME_IN_ADDRESS, 7),
        ("![Bild](nordlicht.png)", Code.NAME_IN_ADDRESS, 9),
        ("![[nordlicht.png]]", Code.NAME_IN_ADDRESS, 4),
        ('<a id="nordlicht">hier</a>', Code.NAME_IN_ADDRESS, 8),
        ("[[pip]]", Code.NAME_UNCOVERED, 3),
        ("Kathinka Bruels", Code.NAME_UNCOVERED, 1),
    ],
)
def test_what_no_cover_fits_is_refused_at_its_place(body: str, code: Code, column: int) -> None:
    problems = [problem for problem in look("", body)[1] if problem.code is not Code.LINK_DANGLING]
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [(code, 4, column)]


@pytest.mark.parametrize(
    "body",
    [
        "Nordlichts Büro, das Nordlicht-Team und [Nordlicht](https://example.org 'Nordlicht').",
        "[[pip|sie]] und [[nordlicht]]",
        "!!! privat\n    Pipolin, `nordlicht`",
        "<!-- Nordlichtprojekt -->",
    ],
)
def test_what_is_covered_or_not_seen_is_fine(body: str) -> None:
    assert found("", body) == []


def test_a_title_out_of_the_name_of_the_file_is_a_title_too() -> None:
    _, problems = look("", "x", name="pipolin-ruft-an")
    assert {(problem.code, problem.place.line) for problem in problems} == {
        (Code.NAME_UNCOVERED, 1),
        (Code.NAME_IN_ADDRESS, 1),
    }


def test_who_asked_with_permission_is_known_by_a_label() -> None:
    head = "frage: Was?\nfrage-von: {}\nfreigabe: ja\n"
    assert found(head.format("Nordlicht"), "x") == []
    assert [code for code, _, _ in found(head.format("Pipolin"), "x")] == [Code.PERSON_UNCOVERED]
    shown = "entscheidung: beenden\nempfehle: Pipolin\nzeigen: empfehle\n"
    assert [code for code, _, _ in found(shown, "x")] == [Code.PERSON_UNCOVERED]
    promised = "versprochen: Ein Plakat\nvon: Pipolin\nzeigen: versprochen\n"
    assert [code for code, _, _ in found(promised, "x")] == [Code.PERSON_UNCOVERED]


# Names of made-up letters that no word of the frame holds.
_SYLLABLES = st.sampled_from(["zwor", "quäl", "brixe", "flomm", "krüß", "ypsen", "dubl"])
_NAME = st.lists(_SYLLABLES, min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
_NAMES = st.lists(_NAME, min_size=1, max_size=3).map(" ".join)
_BEFORE = st.sampled_from(
    ["", "Das ", "[", "**", "_", "`", "> ", "- ", "<b>", "Anti-", "# ", "%%x%%", "<!--", "www.", "[[", "Ur"]
)
_WITHIN = st.sampled_from(
    ["", "", "", "**", "*", "\u00ad", "&shy;", "<wbr>", "\u200b", "%%x%%", "<!-- more -->", "\\-", "<!-- x -->"]
)
_AFTER = st.sampled_from(
    [
        "",
        "s",
        "en",
        "'s",
        "projekt",
        "-Team",
        "]",
        "](x.md)",
        "**",
        "_",
        "`",
        "</b>",
        ".de",
        "]]",
        "|er]]",
        "2024",
        "Haus",
    ]
)
_WRITTEN = st.sampled_from(
    [
        str,
        str.upper,
        str.lower,
        lambda name: name.replace("ä", "ae").replace("ü", "ue"),
        lambda name: name.replace(" ", "\n"),
    ]
)
_SPOKEN = st.tuples(_BEFORE, _WITHIN, _AFTER, _WRITTEN, st.integers(1, 30), st.integers(0, 2))


def spoken(names: list[str], said: tuple[object, ...]) -> str:
    """Write one of *names* in the way that was drawn."""
    before, within, after, written, at, which = said
    name = str(written(names[int(which) % len(names)]))  # type: ignore[operator]  # a function was drawn
    cut = int(at) % len(name)
    return f"{before}{name[:cut]}{within}{name[cut:]}{after}"


def letters(text: str) -> str:
    """Give *text* without everything that does not hinder a reader."""
    bare = re.sub(r"[\s_.-]|[^\w\s]", "", unescape(re.sub(r"<[^>]*>", "", text)).lower())
    return bare.replace("ä", "ae").replace("ü", "ue").replace("ß", "ss")


@given(st.lists(_NAMES, min_size=1, max_size=3, unique=True), st.lists(_SPOKEN, min_size=1, max_size=4), st.booleans())
def test_no_name_is_ever_read(names: list[str], said: list[tuple[object, ...]], covered: bool) -> None:  # noqa: FBT001  # drawn
    """Whatever markup stands in a name and around it: the public reads a cover, or check refused the entry."""
    cover = "\n  cover-name: Tante Emma" if covered else ""
    people = "".join(f"p{number}:\n  name: {name}{cover}\n" for number, name in enumerate(names))
    body = " so ".join(spoken(names, each) for each in said)
    journal, problems = look("", body, people)
    seen = for_edition(journal, Edition.PUBLIC, TODAY)
    assert seen.entries or any(problem.is_error for problem in problems)
    for entry in seen.entries:
        assert UNNAMED not in entry.body
        read = letters(entry.body) + letters(render(seen, Options(edition=Edition.PUBLIC))[entry.id].content)
        assert not any(letters(name) in read for name in names)


FIRM = "nordlicht-windkraft:\n  name: Nordlicht Windkraft GmbH\n  as: ein Windpark\n  cover-name: Frau Sommer\n"
MAN = "müller:\n  name: Karl Müller\n  as: ein Tischler\n  cover-name: Herr Winter\n"


def refused(head: str, body: str, people: str) -> list[str]:
    """Give what is refused in such an entry, as it stands there."""
    journal, problems = look(head, body, people)
    assert not seen(journal) if problems else seen(journal)
    return [
        problem.excerpt[problem.place.column - 1 : problem.place.column - 1 + problem.place.width]
        for problem in problems
    ]


def seen(journal: Journal) -> str:
    """Give what the public reads of it."""
    return "".join(entry.body for entry in for_edition(journal, Edition.PUBLIC, TODAY).entries)


@pytest.mark.parametrize(
    ("head", "body", "people", "words"),
    [
        ("kundin: nordlicht-windkraft\n", "Heute mit Nordlicht telefoniert.", FIRM, ["Nordlicht"]),
        ("kundin: nordlicht-windkraft\n", "Nordlicht Windkraft rief an, nordlichts Idee.", FIRM, ["nordlichts"]),
        ("kundin: nordlicht-windkraft\n", "Das Nordlichtprojekt.", FIRM, ["Nordlichtprojekt"]),
        ("kundin: nordlicht-windkraft\n", "[da](https://nordlicht.example/)", FIRM, ["nordlicht"]),
        ("kundin: nordlicht-windkraft\ntags: mut, nordlicht\n", "Still.", FIRM, ["nordlicht"]),
        ("titel: Nordlicht ruft\nadresse: a\npartner: nordlicht-windkraft\n", "Still.", FIRM, ["Nordlicht"]),
        ("kundin: müller\n", "Müller sagt, Karls Frau sagt.", MAN, ["Müller", "Karls"]),
        ("", "Karl Müller kam. Müller ging.", MAN, ["Müller"]),
        ("", "Bei [[müller|ihm]]. Müller ging.", MAN, ["Müller"]),
    ],
)
def test_a_word_of_a_name_is_refused_where_the_entry_is_about_the_person(
    head: str, body: str, people: str, words: list[str]
) -> None:
    assert refused(head, body, people) == words


@pytest.mark.parametrize(
    ("head", "body", "people"),
    [
        ("", "Ein Nordlicht am Himmel, und Müller heißen viele.", FIRM + MAN),
        ("kundin: nordlicht-windkraft\n", "Windkraft hat Zukunft, sagt Nordlicht.", FIRM + "  forms: [Nordlicht]\n"),
        (
            "kundin: bund\n",
            "Eine Stiftung und ihr Verlag, und Bildung für alle.",
            "bund:\n  name: Stiftung für Bildung\n  as: wer\n",
        ),
        ("kundin: bo\n", "Bo, die kluge Frau.", "bo:\n  name: Frau Bo Ek\n  as: wer\n"),
    ],
)
def test_words_that_tell_nothing_stay(head: str, body: str, people: str) -> None:
    assert refused(head, body, people) == []


def test_the_forms_of_a_name_are_covered_and_their_words_refused() -> None:
    people = FIRM + "  forms: [Nordlicht, Frau Petersen]\n"
    assert refused("kundin: nordlicht-windkraft\n", "Frau Petersen, kurz Petersen.", people) == ["Petersen"]


@pytest.mark.parametrize(
    "address",
    [
        "[Seite](https://www.nordlicht-gmbh.de/kontakt)",
        "nordlicht@web.de",
        "[x][1]\n\n[1]: https://a.example/nordlicht",
    ],
)
def test_a_name_in_an_address_is_refused_and_never_rewritten(address: str) -> None:
    journal, problems = look("", address)
    assert [problem.code for problem in problems] == [Code.NAME_IN_ADDRESS]
    assert seen(journal) == ""
