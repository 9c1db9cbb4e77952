"""Names that are ordinary words too: covered where they are names, left alone where they are words, else asked."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.audience import for_edition
from dreiklang.check import check
from dreiklang.check.names import find_names, index_names
from dreiklang.model import Person
from dreiklang.options import Edition, Lang, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text

TODAY = date(2026, 11, 22)
MARKED = "[Link, Post, Koch, Stark, Frank, Otto, Kessel, Rote Rose, Mai, Will, May, Mark, kreativ]"
PEOPLE = f"""\
wer:
  name: Wortmann GmbH
  exact: {MARKED}
  not-meant: [Post ist da, "Link:", Link-Liste, post@example.org]
  as: wer
  cover-name: Trudi
"""
ASKED = "?"
"""Nobody reads it: the entry is refused with `name-ordinary`."""


def read(body: str, lang: Lang = Lang.DE, people: str = PEOPLE, head: str = "") -> tuple[str, list[Problem]]:
    """Give what the public reads of an entry with *body*, and its problems."""
    text = f"---\ntitle: Ein Tag\nlang: {lang}\n{head}publish: 2026-03-05\n---\n{body}\n"
    sources = Sources((read_text("2026-03-05-x.md", text),), read_people_text("people.yml", people), ("Link.png",))
    journal, problems = check(sources, Options(), TODAY)
    seen = for_edition(journal, Edition.PUBLIC, TODAY)
    return "".join(entry.body for entry in seen.entries).strip(), list(problems)


def public(body: str, lang: Lang = Lang.DE, people: str = PEOPLE) -> str:
    """Give what the public reads of *body*, or that it was asked about."""
    text, problems = read(body, lang, people)
    codes = {problem.code for problem in problems if problem.place.path.endswith(".md")}
    return ASKED if codes == {Code.NAME_ORDINARY} and not text else text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        # the name
        ("Link rief an.", "Trudi rief an."),
        ("Heute mit Link gesprochen.", "Heute mit Trudi gesprochen."),
        ("Das freute Link.", "Das freute Trudi."),
        ("Und dann, nachdem Link anrief,", "Und dann, nachdem Trudi anrief,"),
        ("über Links Idee", "über Trudis Idee"),
        ("mit **Link** und so", "mit **Trudi** und so"),
        ("Frau Link kam.", "Frau Trudi kam."),
        ("die alte Frau Post", "die alte Frau Trudi"),
        ("Post sagte ab.", "Trudi sagte ab."),
        ("Dr. Koch hat recht.", "Dr. Trudi hat recht."),
        ("die Kochs kamen", "die Trudis kamen"),
        ("Starks Idee trägt.", "Trudis Idee trägt."),
        ("Heute war Stark da.", "Heute war Trudi da."),
        ("der Frank rief an", "der Trudi rief an"),
        ("Lieber Frank, danke!", "Lieber Trudi, danke!"),
        ("mit Kessel telefoniert", "mit Trudi telefoniert"),
        ("in der Roten Rose", "in der Trudi"),
        # the word
        ("Der Link geht nicht, ein Link ist tot, im Link steht es, kein Link hilft.", ""),
        ("ein kaputter Link, den alten **Link**, des Links, der neue gute Link", ""),
        ("die Links, viele Links, neue Links.", ""),
        ("Linkliste, verlinkt, link, links", ""),
        ("die Post kam, zur Post, per Post. Der Kessel kocht, ein Koch, guter Koch", ""),
        ("des Kochs, unerwünschte Post, am siebten Mai, 3. Mai 2026, Anfang Mai, im Mai", ""),
        ("stark, frank und frei, otto, rote Rose, eine Rote rose", ""),
        ("Kochen, Rosen, Ottos, kochens", ASKED),
        ("https://example.org/link und `link`", ""),
        ("Kochbuch und Linkskurve und Postweg", ""),
        # in doubt
        ("Link", ASKED),
        ("- Post\n- Berg", ASKED),
        ("| Link | b |\n|---|---|\n| a | Post |", ASKED),
        ("Das ist [Link](https://example.org/).", ASKED),
        ("Das heißt „Link“ hier.", ASKED),
        ("Post kam keine.", ASKED),
        ("Heute mit Post gerechnet.", ASKED),
        ("Links oben steht es.", ASKED),
        ("Die Frau, mit der Koch sprach, lachte.", ASKED),
        ("Das Angebot, das Link schickte, war gut.", ASKED),
        ("Da hat ihr Link geholfen.", ASKED),
        ("Vor allem Link fragen.", ASKED),
        ("So ein Frank!", ASKED),
        ("Das Link ist tot.", ASKED),
        ("Das verblüffte Koch.", ASKED),
        ("die verblüffte Post", ASKED),
        ("Peter Koch kam.", ASKED),
        ("mit Namen und Link", ASKED),
        ("Wir gingen Koch für Koch durch.", ASKED),
        ("Das Link-Projekt lief.", ASKED),
        ("Das Anti-Link lief.", ASKED),
        ("Das Linkprojekt lief.", ASKED),
        ("LINK war da.", ASKED),
        ("`Link`", ASKED),
        ("Stark war das nicht.", ASKED),
        ("Frank und frei gesagt.", ASKED),
        ("Im Juli 2026 Link getroffen.", ASKED),
        ("bei Rosens, bei Kochens", ASKED),
        ("nach Mai", ASKED),
        ("Er ist kreativ.", ASKED),
        ("https://link.de", ASKED),
        ("Siehe koch.de und so.", ASKED),
        ("info@link.de", ASKED),
        ("otto@example.org", ASKED),
        ("@link und so", ASKED),
        ("so #Link eben", ASKED),
        ("und Link/Post eben", ASKED),
        ("ROTE ROSE", ASKED),
        # answered
        ("Post ist da. Link: hier. Link-Liste. post@example.org, Post\n> ist da", ""),
    ],
)
def test_german_names_that_are_words(written: str, seen: str) -> None:
    assert public(written) == (seen or written)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("We met Link on Monday.", "We met Trudi on Monday."),
        ("I told Will that it is late.", "I told Trudi that it is late."),
        ("Will said no.", "Trudi said no."),
        ("Dear Will, thanks", "Dear Trudi, thanks"),
        ("Mr May came.", "Mr Trudi came."),
        ("We saw May today.", "We saw Trudi today."),
        ("Link's idea is good.", "Trudi's idea is good."),
        ("I asked Mark's team.", "I asked Trudi's team."),
        ("a link, the links, will you, may I, to mark, otto", ""),
        ("in May, May 2026, 5 May 2026, last May", ""),
        ("Will you come?", ASKED),
        ("May I ask?", ASKED),
        ("May's idea", ASKED),
        ("by May", ASKED),
        ("Link below.", ASKED),
        ("the Link project", ASKED),
        ("the Links came", ASKED),
        ("We met the Kochs", ASKED),
        ("How To Mark Your Texts", ASKED),
        ("## A heading\nLink your accounts here.", ASKED),
        ("Room 5 Link", ASKED),
    ],
)
def test_english_names_that_are_words(written: str, seen: str) -> None:
    assert public(written, Lang.EN) == (seen or written)


UNMARKED = "wer:\n  name: Wortmann GmbH\n  forms: [Link, Frank]\n  as: wer\n  cover-name: Trudi\n"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Link rief an, mit Frank.", "Trudi rief an, mit Trudi."),
        ("Der Link geht nicht.", ASKED),
        ("link", ASKED),
        ("links", ASKED),
        ("frank und frei", ASKED),
    ],
)
def test_a_common_word_that_nobody_marked_is_asked_rather_than_covered(written: str, seen: str) -> None:
    assert public(written, people=UNMARKED) == seen


def test_a_name_spoken_of_as_one_of_many_is_asked_and_answered() -> None:
    people = "wer:\n  name: Nordlicht\n  as: wer\n  cover-name: Trudi\n"
    assert public("Ein Nordlicht am Himmel.", people=people) == ASKED
    assert public("A Nordlicht in the sky.", Lang.EN, people=people) == ASKED
    assert public("Ein Nordlicht-Projekt, Ein Nordlicht Projekt", people=people).count("Trudi") == 2
    answered = f"{people}  not-meant: [ein Nordlicht]\n"
    assert public("Ein Nordlicht, und Nordlicht.", people=answered) == "Ein Nordlicht, und Trudi."
    names = index_names([Person("x", "Nordlicht")])
    assert not find_names("an Nordlicht und a Nordlicht", names)[0].doubtful  # an article in one language only
    assert find_names("jeder Nordlicht", names, Lang.DE)[0].doubtful


def test_a_name_that_is_written_like_words_of_a_sentence_is_asked() -> None:
    people = "wer:\n  name: Neue Wege\n  as: wer\n  cover-name: Trudi\n"
    assert public("Wir gehen neue Wege.", people=people) == ASKED
    assert public("Bei Neue Wege, neue wege und NEUE WEGE.", people=people) == "Bei Trudi, Trudi und TRUDI."
    marked = f"{people}  exact: Neue Wege\n"
    assert public("Wir gehen neue Wege, mit Neue Wege.", people=marked) == "Wir gehen neue Wege, mit Trudi."


def test_an_id_is_no_name_of_its_own_where_the_name_counts_only_as_it_is_written() -> None:
    people = "will:\n  name: Will\n  exact: Will\n  as: a baker\n  cover-name: Mr Summer\n"
    text, problems = read("I asked Will. I will call again.", Lang.EN, people, "client: will\n")
    assert text == "I asked Mr Summer. I will call again."
    assert not problems


def test_a_phrase_excuses_nobody_else() -> None:
    people = f"{PEOPLE}b:\n  name: Post\n  exact: Post\n  as: er\n  cover-name: Vera\n"
    assert public("Post ist da.", people=people) == ASKED


def test_a_whole_name_that_is_not_meant_is_an_error_and_still_covered() -> None:
    people = "wer:\n  name: Wortmann\n  not-meant: [Wortmann]\n  as: wer\n  cover-name: Trudi\n"
    text, problems = read("Bei Wortmann.", people=people)
    assert text == "Bei Trudi."
    assert [(problem.code, problem.place.line) for problem in problems] == [(Code.NAME_ORDINARY, 3)]
    assert problems[0].stops_public_build()


def test_a_word_of_a_name_is_refused_as_a_name_and_asked_as_a_word() -> None:
    people = "karl:\n  name: Karl Koch\n  as: wer\n  cover-name: Trudi\n"
    _, problems = read("Koch sagte ab. Der Koch ging.", people=people, head="client: karl\n")
    assert [(problem.code, problem.place.column) for problem in problems] == [
        (Code.NAME_UNCOVERED, 1),
        (Code.NAME_ORDINARY, 20),
    ]
    text, problems = read("Der Koch ging.", people=f"{people}  not-meant: Koch\n", head="client: karl\n")
    assert (text, problems) == ("Der Koch ging.", [])


def test_a_link_to_a_person_whose_id_is_a_word_is_no_doubt() -> None:
    people = "link:\n  name: Link\n  as: wer\n  cover-name: Trudi\n"
    assert public("Bei [[link]] und [[link|ihr]].", people=people) == "Bei Trudi und ihr."


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("tags: [gut, Link]\n", 13),
        ("description: Post ohne Ende\n", 14),
        ("series: Link\n", 9),
        ("image: bilder/Link.png\n", 8),
    ],
)
def test_doubt_in_a_head_has_its_place(head: str, column: int) -> None:
    _, problems = read("Text.", head=head)
    asked = [problem for problem in problems if problem.code is Code.NAME_ORDINARY]
    assert {(problem.place.line, problem.place.column) for problem in asked} == {(4, column)}


@pytest.mark.parametrize("head", ["tags: [link]\n", "slug: der-link-und-die-post\n", "description: Ein Link\n"])
def test_what_is_plainly_the_word_may_stand_in_a_head(head: str) -> None:
    assert read("Text.", head=head)[1] == []


@pytest.mark.parametrize(
    ("body", "phrase"),
    [
        ("Das Link-Projekt lief.", "Link-Projekt"),
        ("Post kam keine.", "Post kam"),
        ("Heute mit Post gerechnet.", "mit Post"),
        ("Schreib an info@link.de.", "info@link.de"),
    ],
)
def test_the_phrase_that_is_proposed_answers(body: str, phrase: str) -> None:
    problem = read(body)[1][0]
    assert dict(problem.facts)["phrase"] == phrase
    people = PEOPLE.replace("not-meant: [", f"not-meant: ['{phrase}', ")
    assert public(body, people=people) == body


@pytest.mark.parametrize(
    "body", ["`Link`", "Link. Der Anruf kam spät.", "Es klingelt. Link! Und dann?", "Es klingelt. Link"]
)
def test_what_stands_alone_has_no_phrase(body: str) -> None:
    assert [dict(problem.facts)["what"] for problem in read(body)[1]] == ["alone"]


def test_behind_an_initial_it_is_the_name() -> None:
    assert public("Ich sprach mit S. Link. Er kommt.") == "Ich sprach mit S. Trudi. Er kommt."
