"""Values as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dreiklang.check.days import read_day, read_day_or_span, read_noted_day, read_said, read_step, split_days
from dreiklang.check.numbers import parse_count, parse_energy, parse_money, parse_part, parse_percent, parse_scale
from dreiklang.check.slugs import parse_alias, parse_slug, slug_or_codes, slugify
from dreiklang.check.words import nearest, parse_word, parse_yes_no, split_words, unquote
from dreiklang.check.wrong import Wrong
from dreiklang.model import Again, Choice, Money, NotedDay, Outcome, Said, Step
from dreiklang.options import Lang
from dreiklang.problems import Code

MONDAY = date(2026, 3, 2)


def _code(value: object) -> object:
    return value.code if isinstance(value, Wrong) else value


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("70", 70),
        ("70 %", 70),
        ("70%", 70),
        ("0,7", 70),
        ("0.755", 76),
        ("1,0", 100),
        ("1 %", 1),
        ("0", 0),
        ("72,5 %", 73),
        ("100", 100),
        ("1", Code.PERCENT_AMBIGUOUS),
        ("101", Code.NUMBER_RANGE),
        ("-5", Code.NUMBER_INVALID),
        ("hoch", Code.NUMBER_INVALID),
    ],
)
def test_percent(text: str, percent: object) -> None:
    assert _code(parse_percent(text)) == percent


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("4800", "4800", "4800"),
        ("4.800", "4800", Code.MONEY_AMBIGUOUS),
        ("4,800", Code.MONEY_AMBIGUOUS, "4800"),
        ("4.800 €", "4800", Code.MONEY_AMBIGUOUS),
        ("4.800,50", "4800.50", "4800.50"),
        ("EUR 4,800.50", "4800.50", "4800.50"),
        ("4.800,- €", "4800", Code.MONEY_AMBIGUOUS),
        ("4 800 Euro", "4800", "4800"),
        ("4'800", "4800", "4800"),
        ("1.234.567", "1234567", "1234567"),
        ("1,234,567.89", "1234567.89", "1234567.89"),
        ("12,5", "12.5", "12.5"),
        ("0,800", Code.MONEY_INVALID, Code.MONEY_INVALID),
        ("48.00.0", Code.MONEY_INVALID, Code.MONEY_INVALID),
        ("4,80,50.1", Code.MONEY_INVALID, Code.MONEY_INVALID),
        ("viel", Code.MONEY_INVALID, Code.MONEY_INVALID),
        ("€ 5 €", Code.MONEY_INVALID, Code.MONEY_INVALID),
        ("5 Taler", Code.MONEY_INVALID, Code.MONEY_INVALID),
    ],
)
def test_money(text: str, german: object, english: object) -> None:
    for lang, expected in ((Lang.DE, german), (Lang.EN, english)):
        money = parse_money(text, lang, "EUR")
        assert (str(money.amount) if isinstance(money, Money) else money.code) == expected


@pytest.mark.parametrize(
    ("text", "currency"), [("5", "EUR"), ("5 $", "USD"), ("£5", "GBP"), ("5 chf", "CHF"), ("Fr. 5", "CHF")]
)
def test_currencies(text: str, currency: str) -> None:
    assert parse_money(text, Lang.DE, "EUR") == Money(Decimal(5), currency)


def test_an_ambiguous_amount_names_both_readings_and_chooses_none() -> None:
    wrong = parse_money("4.800", Lang.EN, "EUR")
    assert isinstance(wrong, Wrong)
    assert dict(wrong.facts) == {"value": "4.800", "first": "4800 EUR", "second": "4.80 EUR"}
    assert wrong.instead == ""


@pytest.mark.parametrize(
    ("text", "energy"),
    [("-2", -2), ("+1", 1), ("−1", -1), ("– 1", -1), ("0", 0), ("3", Code.NUMBER_RANGE), ("1,5", Code.NUMBER_INVALID)],
)
def test_energy(text: str, energy: object) -> None:
    assert _code(parse_energy(text)) == energy


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("27", (27, None)),
        ("27/30", (27, 30)),
        ("27 / 30", (27, 30)),
        ("27. von 30", (27, 30)),
        ("27 of 30", (27, 30)),
        ("Teil 3", (3, None)),
        ("0", Code.PART_INVALID),
        ("31/30", Code.PART_INVALID),
        ("27-30", Code.PART_INVALID),
        ("der letzte", Code.PART_INVALID),
    ],
)
def test_part(text: str, part: object) -> None:
    assert _code(parse_part(text)) == part


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("10", 10),
        ("10 min", 10),
        ("10 Minuten", 10),
        ("10 min.", 10),
        ("10 Stunden", Code.NUMBER_INVALID),
        ("zehn", Code.NUMBER_INVALID),
        ("0", Code.NUMBER_RANGE),
    ],
)
def test_count(text: str, count: object) -> None:
    assert _code(parse_count(text, ("minutes", "minuten"))) == count


@pytest.mark.parametrize(("text", "number"), [("5", 5), ("0", 0), ("6", Code.NUMBER_RANGE), ("x", Code.NUMBER_INVALID)])
def test_scale(text: str, number: object) -> None:
    assert _code(parse_scale(text)) == number


@pytest.mark.parametrize(
    ("text", "yes"),
    [("ja", True), ("Yes", True), ("TRUE", True), ("nein", False), ("no", False), ("jo", Code.YES_NO_UNKNOWN)],
)
def test_yes_no(text: str, yes: object) -> None:
    assert _code(parse_yes_no(text)) == yes


def test_closed_words() -> None:
    assert parse_word(Choice, "„Aendern“") is Choice.CHANGE
    assert parse_word(Outcome, "gemeinsamer Nenner") is Outcome.COMMON_GROUND
    wrong = parse_word(Again, "unsicer")
    assert isinstance(wrong, Wrong)
    assert wrong.instead == "unsicher"
    assert dict(wrong.facts)["choices_de"] == "ja, nein, unsicher"


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("„ja“", "ja"),
        ("»ja«", "ja"),
        ("'ja'", "ja"),
        ("„Nein“ ist keine „Antwort“", "„Nein“ ist keine „Antwort“"),
        ("“", "“"),
        ("ja", "ja"),
    ],
)
def test_quotes_around_the_whole_are_taken_off(text: str, inner: str) -> None:
    assert unquote(text) == inner


def test_words() -> None:
    assert split_words("#10minBlog #angst, stille; C#") == ("10minBlog", "angst", "stille", "C#")
    assert nearest("wiedervorlge", ("wiedervorlage", "datum")) == "wiedervorlage"
    assert nearest("xyz", ("wiedervorlage", "datum")) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-05", date(2026, 3, 5)),
        ("5.3.2026", date(2026, 3, 5)),
        ("10.3.", date(2026, 3, 10)),
        ("5. März 2026", date(2026, 3, 5)),
        ("Donnerstag", date(2026, 3, 5)),
        ("„5.3.2026“", date(2026, 3, 5)),
        ("2026-02-30", Code.DATE_INVALID),
        ("03/05/2026", Code.DATE_AMBIGUOUS),
        ("nach Ostern", Code.DATE_UNCLEAR),
        ("2026-03-05 per Mail", Code.DATE_UNCLEAR),
        ("in 9999 Jahren", Code.DATE_INVALID),
    ],
)
def test_day(text: str, day: object) -> None:
    assert _code(read_day(text, MONDAY)) == day


@pytest.mark.parametrize(
    ("text", "anchor", "day"),
    [
        ("in 3 Monaten", MONDAY, date(2026, 6, 2)),
        ("3 weeks", MONDAY, date(2026, 3, 23)),
        ("1.4.", MONDAY, date(2026, 4, 1)),
        ("3 weeks", None, Code.DATE_UNCLEAR),
        ("9999 years", MONDAY, Code.DATE_INVALID),
    ],
)
def test_day_or_span(text: str, anchor: date | None, day: object) -> None:
    assert _code(read_day_or_span(text, anchor)) == day


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("2026-03-10 Telefon", NotedDay(date(2026, 3, 10), "Telefon")),
        ("10.3.", NotedDay(date(2026, 3, 10))),
        ("in 2 Wochen", NotedDay(date(2026, 3, 16))),
        ("10.3. meldet sich am 1.4.", NotedDay(date(2026, 3, 10), "meldet sich am 1.4.", date(2026, 4, 1))),
        ("30.2. Telefon", Code.DATE_INVALID),
        ("Telefon", Code.DATE_UNCLEAR),
    ],
)
def test_noted_day(text: str, noted: object) -> None:
    assert _code(read_noted_day(text, MONDAY, rests=True)) == noted


def test_a_day_in_the_note_of_a_chase_is_no_day_of_rest() -> None:
    assert read_noted_day("10.3. Mail vom 5.3.", MONDAY) == NotedDay(date(2026, 3, 10), "Mail vom 5.3.")


def test_days_beyond_all_calendars_are_a_problem() -> None:
    assert _code(read_day("in 700 Jahren", date(9500, 1, 1))) is Code.DATE_INVALID


def test_days_between_commas() -> None:
    assert split_days("2026-03-10 Telefon, 17.3. Mail, lang") == ("2026-03-10 Telefon", "17.3. Mail, lang")


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Donnerstag anrufen", Step("anrufen", date(2026, 3, 5))),
        ("2026-03-09: anrufen", Step("anrufen", date(2026, 3, 9))),
        ("anrufen am 10.3.", Step("anrufen", date(2026, 3, 10))),
        ("anrufen (10.3.)", Step("anrufen", date(2026, 3, 10))),
        ("anrufen", Step("anrufen")),
        ("30.2. anrufen", Code.DATE_INVALID),
    ],
)
def test_step(text: str, step: object) -> None:
    assert _code(read_step(text, MONDAY, "de")) == step


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("„So klar!“ 2026-03-05", Said("So klar!", date(2026, 3, 5))),
        ("2026-03-05: „So klar!“", Said("So klar!", date(2026, 3, 5))),
        ("5.3.2026 war der beste Tag", Said("war der beste Tag", date(2026, 3, 5))),
        ("Endlich Freitag", Said("Endlich Freitag")),
        ("2026-03-05", Said("2026-03-05")),
    ],
)
def test_said(text: str, said: Said) -> None:
    assert read_said(text) == said


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Ändern, nicht gehen", "aendern-nicht-gehen"),
        ("Für Kund:innen", "fuer-kundinnen"),
        ("Kund*innen, Kund_innen, Kund/-innen", "kundinnen-kundinnen-kundinnen"),
        ("KundInnen und jede_r", "kundinnen-und-jeder"),
        ("fragen kost’ ja nix", "fragen-kost-ja-nix"),
        ("Don't stop", "dont-stop"),
        ("Café à la crème", "cafe-a-la-creme"),
        ("A\u0308pfel", "aepfel"),
        ("Größe: 27/30", "groesse-27-30"),
        ("Москва", "москва"),
        ("con", "con-"),
        ("🎉", ""),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_long_slug_ends_with_a_word() -> None:
    assert slugify("wort " * 40) == "-".join(["wort"] * 16)
    assert len(slugify("w" * 200)) == 80


def test_signs_without_letters_have_a_slug_too() -> None:
    assert slug_or_codes("🎉") == "u1f389"


@pytest.mark.parametrize("text", ["mein-artikel", "Mein_Artikel", "v1.2", "über"])
def test_a_slug_stays_as_its_writer_wants_it(text: str) -> None:
    assert parse_slug(text) == text


@pytest.mark.parametrize("text", ["../x", "/etc", "a/b", "a b", "", ".", "..", "a\x00b", "aux", "x" * 200, "a..b"])
def test_a_slug_that_leads_elsewhere_is_refused(text: str) -> None:
    assert _code(parse_slug(text)) is Code.SLUG_INVALID


@pytest.mark.parametrize(("text", "alias"), [("/2020/alt/", "2020/alt"), ("alt", "alt"), ("alt/x.html", "alt/x.html")])
def test_alias(text: str, alias: str) -> None:
    assert parse_alias(text) == alias


@pytest.mark.parametrize("text", ["../x", "/", "a//b", "https://x.example/y", "a\\b", "a\x00"])
def test_an_alias_that_leads_elsewhere_is_refused(text: str) -> None:
    assert _code(parse_alias(text)) is Code.SLUG_INVALID


def test_the_word_that_is_suggested_is_among_the_choices() -> None:
    bleibt, leve = parse_word(Choice, "bleibt"), parse_word(Choice, "leav")
    assert isinstance(bleibt, Wrong)
    assert bleibt.instead == "lieben"
    assert isinstance(leve, Wrong)
    assert leve.instead == "leave"
