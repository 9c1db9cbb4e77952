"""What was typed in whatever way becomes what the journal's language says."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.options import Lang
from dreiklang.write import clean, compose, make_field
from dreiklang.write.draft import Draft

SUNDAY = date(2026, 11, 22)


def line(key: str, *given: str, lang: Lang = Lang.DE) -> str:
    field = make_field(key, given, lang, SUNDAY)
    assert field is not None
    return compose(Draft((field,)), lang).removeprefix("---\n").removesuffix("---\n").rstrip("\n")


@pytest.mark.parametrize(
    ("key", "given", "german", "english"),
    [
        ("decision", "love", "entscheidung: lieben", "decision: love"),
        ("decision", "Ändern", "entscheidung: ändern", "decision: change"),
        ("outcome", "durchwachsen", "ergebnis: gemischt", "outcome: mixed"),
        ("again", "jein", "wieder: unsicher", "again: unsure"),
        ("harm", "me, result", "schadet: [mir, ergebnis]", "harm: [me, result]"),
        ("harm", "mir", "schadet: mir", "harm: me"),
        ("reason", "no time", "grund: keine-zeit", "reason: no-time"),
        ("reason", "Der Ton: so nicht", 'grund: "Der Ton: so nicht"', 'reason: "Der Ton: so nicht"'),
        ("weigh", "self", "überwiegt: ich", "weigh: self"),
        ("weigh", "client 3, ich=5", "überwiegt: {kundin: 3, ich: 5}", "weigh: {client: 3, self: 5}"),
        ("weigh", "{kunde: 3, ich:5}", "überwiegt: {kundin: 3, ich: 5}", "weigh: {client: 3, self: 5}"),
        ("fit", "70 %", "passt: 70 %", "fit: 70 %"),
        (
            "fit",
            "content 40, strategisch 60",
            "passt: {inhaltlich: 40, strategisch: 60}",
            "fit: {content: 40, strategy: 60}",
        ),
        ("fit", "farbe 40", "passt: {farbe: 40}", "fit: {farbe: 40}"),
        ("by", "ich", "von: mir", "by: me"),
        ("by", "Druckhaus Süd", "von: Druckhaus Süd", "by: Druckhaus Süd"),
        ("due", "Donnerstag", "bis: 2026-11-26", "due: 2026-11-26"),
        ("due", "10.3.", "bis: 2027-03-10", "due: 2027-03-10"),
        ("due", "nach Ostern", "bis: nach Ostern", "due: nach Ostern"),
        ("review", "in 3 Monaten", "wiedervorlage: 2027-02-22", "review: 2027-02-22"),
        ("tags", "#mut, honorar", "tags: [mut, honorar]", "tags: [mut, honorar]"),
        ("tags", "#mut #honorar", "tags: [mut, honorar]", "tags: [mut, honorar]"),
        ("lang", "englisch", "sprache: en", "lang: en"),
        ("looks-back", "#mut", 'rückblick: "#mut"', 'looks-back: "#mut"'),
        ("client", "Müller, Meier & Co", "kundin: Müller, Meier & Co", "client: Müller, Meier & Co"),
        ("Mein Feld", "ja: nein", 'Mein Feld: "ja: nein"', 'Mein Feld: "ja: nein"'),
    ],
)
def test_writes_in_the_words_of_the_journal(key: str, given: str, german: str, english: str) -> None:
    assert line(key, given) == german
    assert line(key, given, lang=Lang.EN) == english


def test_writes_several_sentences_one_a_line() -> None:
    assert line("because", "Die Referenz", "Das Geld: viel") == 'weil:\n  - Die Referenz\n  - "Das Geld: viel"'


def test_writes_several_days_and_persons_as_a_list() -> None:
    assert line("offer", "2026-11-01", "5.11.2026") == "angebot: [2026-11-01, 2026-11-05]"
    assert line("client", "nordlicht", "meerblick") == "kundin: [nordlicht, meerblick]"


def test_makes_nothing_of_nothing() -> None:
    assert make_field("title", (), Lang.DE, SUNDAY) is None
    assert make_field("title", ("  ",), Lang.DE, SUNDAY) is None


def test_keeps_several_values_of_a_key_it_does_not_know() -> None:
    assert line("wetter", "kalt", "klar") == "wetter: [kalt, klar]"


def test_replaces_what_no_file_can_hold() -> None:
    assert clean(" a\udcffb\r\nc ") == "a?b\nc"
