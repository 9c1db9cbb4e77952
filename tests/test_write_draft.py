"""A draft becomes a file that says the same again when it is read and checked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dreiklang.check import check
from dreiklang.model import Entry, Journal, What
from dreiklang.options import Lang, Options
from dreiklang.problems import Code
from dreiklang.read import Sources, read_text
from dreiklang.render import render
from dreiklang.texts import words_for
from dreiklang.texts.questions import Section
from dreiklang.write import FORMS, Draft, Field, clean, comment, compose, in_order, make_field, question_body

TODAY = date(2026, 11, 22)
TEXT = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
    .map(lambda text: unicodedata.normalize("NFC", clean(text)))
    .filter(bool)
)


def understood(text: str, lang: Lang = Lang.DE) -> Entry:
    """Let read and check understand *text*."""
    source = read_text("2026-11-22-x.md", text)
    journal, problems = check(Sources((source,)), Options(lang=lang), TODAY)
    assert problems == ()
    return journal.entries[0]


ONE: dict[str, tuple[Callable[[Entry], object], tuple[Field, ...]]] = {
    "title": (lambda entry: entry.title, ()),
    "expect": (lambda entry: entry.expect, ()),
    "credit": (lambda entry: entry.credit, ()),
    "description": (lambda entry: entry.description, ()),
    "promise": (lambda entry: entry.promise and entry.promise.what, ()),
    "reason": (lambda entry: entry.order and entry.order.reason, (Field("offer", "2026-11-22"),)),
}
MANY: dict[str, tuple[Callable[[Entry], object], tuple[Field, ...]]] = {
    "question": (lambda entry: entry.question and entry.question.texts, ()),
    "because": (lambda entry: entry.decision and entry.decision.because, (Field("decision", "lieben"),)),
    "insight": (lambda entry: entry.retrospective and entry.retrospective.insights, (Field("looks-back", "2026"),)),
}


@pytest.mark.parametrize("key", ONE)
@settings(max_examples=40, deadline=None)
@given(text=TEXT)
@example("Wunschkonzert: Hier stört was #1")
@example('"Nein" ist keine Antwort')
@example("%% [[x]] <!-- y -->")
def test_any_text_comes_back_as_it_was(key: str, text: str) -> None:
    get, opening = ONE[key]
    assert get(understood(compose(Draft((*opening, Field(key, text))), Lang.DE))) == text


@pytest.mark.parametrize("key", MANY)
@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXT, min_size=1, max_size=3))
def test_any_list_of_texts_comes_back_as_it_was(key: str, texts: list[str]) -> None:
    get, opening = MANY[key]
    assert get(understood(compose(Draft((*opening, Field(key, tuple(texts)))), Lang.DE))) == tuple(texts)


@settings(max_examples=60, deadline=None)
@given(body=st.text(st.characters(exclude_categories=["Cs", "Cc"])), title=TEXT)
def test_any_body_comes_back_as_it_was(body: str, title: str) -> None:
    entry = understood(compose(Draft((Field("title", title),), body), Lang.EN), Lang.EN)
    assert entry.body.strip("\n") == unicodedata.normalize("NFC", body).strip("\n")
    assert entry.title == title


@settings(max_examples=60, deadline=None)
@given(texts=st.dictionaries(st.sampled_from(["title", "tags", "client", "expect", "ein eigener: schlüssel"]), TEXT))
def test_every_head_is_yaml_of_texts(texts: dict[str, str]) -> None:
    fields = (make_field(key, (text,), Lang.DE, TODAY) for key, text in texts.items())
    head = compose(Draft(tuple(filter(None, fields))), Lang.DE).split("---\n")[1]
    for value in (yaml.safe_load(head) or {}).values():
        assert isinstance(value, str) or all(isinstance(item, str) for item in value)


def test_a_head_is_four_lines_in_the_order_of_reading() -> None:
    fields = [Field("confidence", "70"), Field("wetter", "kalt"), Field("expect", "Ruhe"), Field("client", "nordlicht")]
    draft = Draft(in_order([*fields, Field("decision", "ändern"), Field("title", "Abends")], "decision"), "Text\n\n")
    assert compose(draft, Lang.DE) == (
        "---\ntitel: Abends\nentscheidung: ändern\nkundin: nordlicht\nerwartung: Ruhe\nsicher: 70\nwetter: kalt\n---\n\nText\n"
    )


def test_nothing_to_say_is_an_empty_head() -> None:
    assert compose(Draft(), Lang.EN) == "---\n---\n"


def test_a_body_that_begins_like_a_head_stays_a_body_and_is_asked_about() -> None:
    source = read_text("2026-11-22-x.md", compose(Draft((), "---\ntitle: no\n---\n"), Lang.EN))
    journal, problems = check(Sources((source,)), Options(lang=Lang.EN), TODAY)
    assert journal.entries[0].title != "no"
    assert [problem.code for problem in problems] == [Code.PRIVATE_NEAR]


def test_questions_become_headings_with_private_hints() -> None:
    sections = (Section("Was nun?", "Als `{next}` in den Kopf --> nie", ("1. ", "2. ")), Section("Und?", "Ja."))
    assert question_body(sections, Lang.DE) == (
        "## Was nun?\n\n<!-- Als `nächster-schritt` in den Kopf ––> nie -->\n\n1. \n2. \n\n"
        "## Und?\n\n<!-- Ja. -->\n\n\n"
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_the_places_for_three_answers_are_a_list(lang: Lang) -> None:
    body = question_body(words_for(lang).questions.bodies[What.OFFER], lang)
    entry = understood(compose(Draft((Field("title", "x"), Field("offer", "2026-11-22")), body), lang), lang)
    page = render(Journal((entry,)), Options(lang=lang))[entry.id].content
    assert page.count("<ol>") == 1
    assert page.count("<li>") == 3


def test_a_comment_cannot_be_ended_from_within() -> None:
    assert comment("a --> b ---> c").count("-->") == 1


def test_every_form_asks_for_what_opens_it() -> None:
    for form in FORMS.values():
        assert not form.opens or form.opens_with_day or form.opens in form.asks
