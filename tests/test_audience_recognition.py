"""What the writer is told of each entry before it goes out: whom it is about, what was covered, what else is public."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import date

import pytest

from dreiklang.audience.recognition import Appearance
from dreiklang.options import Edition, Options
from dreiklang.read import Sources
from dreiklang.site import make_site

TODAY = date(2026, 11, 22)
PEOPLE = """
=== people.yml
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht, Frau Petersen]
  as: {de: ein Familienunternehmen, en: a family business}
  cover-name: Frau Sommer
brekenfleth:
  name: Samtgemeinde Brekenfleth
  forms: [Brekenfleth]
  as: eine Gemeinde
  cover-name: Kornblum
pip:
  name: Pip Anders
  consent: yes
"""


Tell = Callable[..., dict[str, Appearance]]
TellOne = Callable[..., Appearance]


@pytest.fixture
def told(read_sources: Callable[[str], Sources]) -> Tell:
    """Tell of the public entries of a journal (files below lines `=== a.md`), by their ids."""

    def tell(journal: str, edition: Edition = Edition.PUBLIC) -> dict[str, Appearance]:
        site = make_site(read_sources(PEOPLE + inspect.cleandoc(journal)), Options(edition=edition), TODAY)
        assert not [problem for problem in site.problems if problem.severity == "error"]
        return {each.id: each for each in site.appearances}

    return tell


@pytest.fixture
def one(told: Tell) -> TellOne:
    """Tell of one public entry."""

    def tell(head: str, body: str) -> Appearance:
        text = f"{inspect.cleandoc(head)}\n---\n{inspect.cleandoc(body)}\n"
        return told(f"=== a.md\n---\ndate: 2026-03-05\npublish: yes\n{text}")["a"]

    return tell


def test_only_what_is_public_on_the_day_appears(told: Tell) -> None:
    journal = """
    === 2026-03-05-nordlicht.md
    ---
    title: Ein Tag
    publish: 2026-04-01
    ---
    Text.
    === 2026-03-06-privat.md
    ---
    title: Nur für mich
    ---
    === 2026-03-07-morgen.md
    ---
    title: Morgen
    publish: 2026-11-23
    ---
    """
    (appearance,) = told(journal).values()
    assert (appearance.id, appearance.path) == ("2026-03-05-nordlicht", "2026-03-05-nordlicht.md")
    assert (appearance.title, appearance.day) == ("Ein Tag", date(2026, 4, 1))
    assert appearance.address == "2026/04/ein-tag/"
    assert told(journal, edition=Edition.PRIVATE) == {}


def test_covered_names_are_told_with_what_stands_in_their_place(one: TellOne) -> None:
    appearance = one(
        "title: Frau Petersens Büro",
        """
        Frau Petersen rief an. *Frau Petersen* und Nordlichts Leute, [[nordlicht]].

        !!! private
            Frau Petersen weinte.

        Ende. <!-- Nordlicht --> `Code`
        """,
    )
    assert appearance.covered == (
        ("Frau Petersen", "Frau Sommer", 3),
        ("Nordlicht", "Frau Sommer", 2),
    )
    assert appearance.cut == 2


def test_a_name_in_capitals_is_no_other_one(one: TellOne) -> None:
    appearance = one("title: Ein Tag", "NORDLICHT, sagt Nordlicht, ist NORDLICHT und nicht BREKENFLETH.")
    assert appearance.covered == (("Nordlicht", "Frau Sommer", 3), ("BREKENFLETH", "Kornblum", 1))


def test_a_cover_name_that_ends_in_s_is_no_news(told: Tell) -> None:
    journal = """
    ahorn:
      name: Ahorn Werke
      cover-name: Ahrens
    === a.md
    ---
    date: 2026-03-05
    publish: yes
    ---
    Mit Ahorn Werke in Husum. Ahrens war da.
    """
    assert told(journal)["a"].words == ("Husum",)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("client: nordlicht", "Text."),
        ("partner: Frau Petersen", "Text."),
        ("promise: Papier\nby: nordlicht", "Text."),
        ("decision: leave\nrefer: nordlicht", "Text."),
        ("question: Warum?\nasked-by: nordlicht", "Text."),
        ("looks-back: nordlicht", "Text."),
        ("title: Bei Nordlicht", "Text."),
        ("title: T", "Ein Wort von Frau Petersen."),
        ("title: T", "Siehe [[nordlicht|diese Leute]]."),
        ("insight: Nordlicht will es wissen\nlooks-back: 2026", "Text."),
    ],
)
def test_everybody_whom_an_entry_is_about_is_known(one: TellOne, head: str, body: str) -> None:
    appearance = one(head + ("" if "title" in head else "\ntitle: T"), body)
    (known,) = appearance.people
    assert (known.id, known.name, known.consent) == ("nordlicht", "Nordlicht Windkraft GmbH", False)
    assert (known.label, known.elsewhere) == ("ein Familienunternehmen", ())


def test_a_look_back_at_an_entry_is_about_its_people(told: Tell) -> None:
    journal = """
    === alt.md
    ---
    date: 2026-01-05
    client: nordlicht
    decision: change
    ---
    === neu.md
    ---
    title: Ein Blick zurück
    date: 2026-03-05
    looks-back: alt
    publish: yes
    ---
    """
    assert [known.id for known in told(journal)["neu"].people] == ["nordlicht"]


def test_who_consented_is_known_by_name(one: TellOne) -> None:
    (known,) = one("title: T", "Pip Anders hat gelacht.").people
    assert (known.id, known.label, known.consent) == ("pip", "Pip Anders", True)


@pytest.mark.parametrize(
    "body",
    [
        "Es war laut.\n\n!!! private\n    Das war bei Nordlicht.",
        "Es war laut. %% Frau Petersen %%",
        "Es war laut. <!-- Siehe [[nordlicht|dort]]. -->",
        "Es war laut. %% [[nordlicht]] und Nordlicht %%",
    ],
)
def test_who_is_named_in_private_passages_only_is_not_read_about(told: Tell, body: str) -> None:
    one = f"=== a.md\n---\ndate: 2026-03-05\npublish: yes\ntitle: T\n---\n{body}\n"
    other = "=== b.md\n---\ndate: 2026-03-06\npublish: yes\ntitle: U\nclient: nordlicht\n---\nText.\n"
    appearances = told(one + other)
    assert (appearances["a"].people, appearances["a"].aside) == ((), ("Nordlicht Windkraft GmbH",))
    assert [each.elsewhere for each in appearances["b"].people] == [()]
    assert appearances["b"].aside == ()


def test_who_is_named_in_private_passages_too_is_read_about(one: TellOne) -> None:
    appearance = one("title: T", "Nordlicht lacht. [[pip|Er]] auch. %% Pip Anders bei Frau Petersen, [[nordlicht]]. %%")
    assert ([known.id for known in appearance.people], appearance.aside) == (["pip", "nordlicht"], ())


def test_what_else_is_public_about_a_person_is_told(told: Tell) -> None:
    journal = """
    === a.md
    ---
    title: Erstens
    date: 2026-03-05
    publish: yes
    client: nordlicht
    ---
    === b.md
    ---
    title: Zweitens
    date: 2026-04-05
    publish: 2026-05-01
    ---
    Mit Frau Petersen, und Brekenfleth.
    === c.md
    ---
    title: Drittens
    date: 2026-04-06
    client: nordlicht
    ---
    """
    appearances = told(journal)
    (nordlicht,) = appearances["a"].people
    assert nordlicht.elsewhere == ((date(2026, 5, 1), "Zweitens", "2026/05/zweitens/"),)
    nordlicht, brekenfleth = appearances["b"].people
    assert nordlicht.elsewhere == ((date(2026, 3, 5), "Erstens", "2026/03/erstens/"),)
    assert brekenfleth.elsewhere == ()


HEAD = "title: Ein Tag\ntags: [mut, geld]\nclient: nordlicht\ndescription: Kurz gesagt"
BODY = "Ein Satz mit Frau Petersen.\n\nNoch einer mit [[b]].\n"
OTHER = "=== b.md\n---\ntitle: Das andere\ndate: 2026-02-05\npublish: yes\n---\nText.\n"


@pytest.fixture
def text_of(told: Tell) -> Callable[..., str]:
    """Give the fingerprint of an entry beside another."""

    def tell(
        head: str = HEAD, body: str = BODY, *, other: str = OTHER, name: str = "a", day: str = "2026-03-05"
    ) -> str:
        return told(f"{other}=== {name}.md\n---\ndate: {day}\npublish: yes\n{head}\n---\n{body}")[name].text

    return tell


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (HEAD + "\nbecause: Darum\nenergy: -1\nminutes: 10", BODY),
        ("\n".join(reversed(HEAD.splitlines())), BODY),
        (HEAD.replace("client: nordlicht", "kundin: Frau Petersen"), BODY),
        (HEAD, BODY.replace("\n\n", "\n\n!!! private\n    Ganz geheim.\n\n")),
        (HEAD, BODY.replace("mit", "<!-- leise -->mit")),
        (HEAD, BODY + "\n%% Wer war das? %%\n"),
        (HEAD, BODY + "\n[^1]: Steht nirgends.\n"),
        (HEAD, BODY.replace("Frau Petersen", "Nordlicht")),
    ],
    ids=["head", "order", "spelling", "passage", "comment", "percent", "footnote", "name"],
)
def test_what_is_private_changes_no_fingerprint(text_of: Callable[..., str], head: str, body: str) -> None:
    assert text_of(head, body) == text_of()


def test_a_renamed_file_or_another_entry_changes_no_fingerprint(text_of: Callable[..., str]) -> None:
    assert text_of(name="2026-03-05-anders") == text_of()
    third = "=== c.md\n---\ntitle: Drittes\ndate: 2026-01-05\npublish: yes\nclient: brekenfleth\n---\nText.\n"
    assert text_of(other=OTHER + third) == text_of()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (HEAD.replace("Ein Tag", "Ein Abend"), BODY),
        (HEAD + "\nslug: anders", BODY),
        (HEAD + "\naliases: [alt]", BODY),
        (HEAD.replace("mut", "Mut"), BODY),
        (HEAD.replace("Kurz", "Lang"), BODY),
        (HEAD.replace("nordlicht", "brekenfleth"), BODY),
        (HEAD + "\nlang: en", BODY),
        (HEAD + "\nseries: Zehn\npart: 2/10", BODY),
        (HEAD + "\nenergy: 0\nshow: [energy]", BODY),
        (HEAD + "\ndecision: love", BODY),
        (HEAD + "\nlooks-back: b", BODY),
        (HEAD, BODY.replace("Satz", "satz")),
        (HEAD, BODY.replace("Frau Petersen", "Brekenfleth")),
        (HEAD, BODY.replace("Petersen.", "Petersen!")),
    ],
)
def test_any_change_of_what_readers_read_changes_the_fingerprint(
    text_of: Callable[..., str], head: str, body: str
) -> None:
    assert text_of(head, body) != text_of()


def test_the_day_and_the_titles_of_linked_entries_belong_to_what_is_read(text_of: Callable[..., str]) -> None:
    assert text_of(day="2026-03-06") != text_of()
    renamed = OTHER.replace("title: Das andere", "title: Das ganz andere\nslug: das-andere")
    assert text_of(other=renamed) != text_of()


def test_words_that_look_like_names_are_found_wherever_readers_read(told: Tell) -> None:
    journal = """
    === a.md
    ---
    title: Ein Tag in Husum
    date: 2026-03-05
    publish: yes
    tags: [flensburg, mut]
    description: Mit Frau Wessolek.
    credit: Momme Harms
    because: Weil Brockmann es wollte.
    expect: Dass Nissen lacht.
    show: [expect]
    client: nordlicht
    ---
    Frau Petersen und Pip Anders waren in Graz. ![Wiebke winkt](bild.jpg)

    !!! private
        In Kiel.
    === bild.jpg
    """
    words = {"Husum", "Flensburg", "Momme Harms", "Wessolek", "Nissen", "Graz", "Wiebke"}
    assert set(told(journal)["a"].words) == words


def test_words_of_mine_on_every_page_are_no_news(read_sources: Callable[[str], Sources]) -> None:
    text = "=== a.md\n---\ntitle: Anselm Rydz in Husum\ndate: 2026-03-05\npublish: yes\n---\n"
    options = Options(edition=Edition.PUBLIC, author="Anselm Rydz")
    assert make_site(read_sources(text), options, TODAY).appearances[0].words == ("Husum",)
