"""Words that look like names: measured by hand-labelled texts, and one by one where a rule is meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dreiklang.audience.namelike import Usage, find_namelike, name_key, parts_of_name, usage_of
from dreiklang.check import check
from dreiklang.model import Entry, Journal
from dreiklang.options import Lang, Options
from dreiklang.read import Sources, read_text

ROOT = Path(__file__).parents[1]
LABELLED = ROOT / "tests" / "namelike"
TODAY = date(2026, 11, 22)


def labelled(file: str) -> list[tuple[str, frozenset[str]]]:
    """Read a table: what is looked through (below `[de]` or `[en]` lines the language before it), and the keys of its names."""
    lang, rows = "", []
    for line in (LABELLED / file).read_text("utf-8").splitlines():
        if line.startswith("["):
            lang = line.strip("[]")
        elif " =>" in line and not line.startswith("#"):
            text, _, names = line.partition(" =>")
            rows.append((f"{lang}:{text}", frozenset(name_key(name) for name in names.split("|") if name.strip())))
    return rows


def measure(found: list[tuple[frozenset[str], frozenset[str]]]) -> tuple[float, float, set[str]]:
    """Give recall, precision and what went wrong of pairs of labelled and found names; a name found in parts is found."""
    missed: set[str] = set()
    false: set[str] = set()
    labels = names = 0
    for meant, got in found:
        words_meant, words_got = ({word for key in keys for word in key.split()} for keys in (meant, got))
        missed |= {key for key in meant if not words_got.issuperset(key.split())}
        false |= {key for key in got if not words_meant.issuperset(key.split())}
        labels, names = labels + len(meant), names + len(got)
    return 1 - len(missed) / labels, 1 - len(false) / names, missed | false


def keys(texts: tuple[str, ...], lang: Lang, usage: Usage | None = None) -> frozenset[str]:
    """Find names, as they are compared."""
    return frozenset(map(name_key, find_namelike(texts, lang, usage or Usage())))


def test_names_in_hard_sentences_are_found() -> None:
    rows = labelled("sentences.txt")
    assert len(rows) >= 100
    found = [(meant, keys((text[3:],), Lang(text[:2]))) for text, meant in rows]
    recall, precision, wrong = measure(found)
    assert recall >= 0.96, wrong
    assert precision >= 0.98, wrong


def test_names_in_whole_texts_are_found() -> None:
    rows = [(path.lstrip(":"), meant) for path, meant in labelled("texts.txt")]
    assert len(rows) >= 25
    files = Sources(tuple(read_text(path, (ROOT / path).read_text("utf-8")) for path, _ in rows))
    entries = {entry.path: entry for entry in check(files, Options(), TODAY)[0].entries}
    found = [(meant, keys((entries[path].title, entries[path].body), entries[path].lang)) for path, meant in rows]
    recall, precision, wrong = measure(found)
    assert recall >= 0.98, wrong
    assert precision >= 0.95, wrong


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mail: **Anna**@example.org", ("Anna@example.org",)),
        ("Schreib an anna@petersen.example oder ruf an.", ("anna@petersen.example",)),
        ("Siehe [hier](https://www.petersen-bau.de/team).", ("www.petersen-bau.de",)),
        ("Die Datei heißt foto.jpg, z. B. bei mir, und ist 3.500 Byte groß.", ()),
        ("Folgt mir: @petersen.keramik!", ("@petersen.keramik",)),
        ("Ich heiße dort anselm_rydz_x, jede_r darf, Mitarbeiter_innen auch.", ("anselm_rydz_x",)),
        ("Ruf an: +49 431 554321 oder 0431/55 43 21.", ("+49 431 554321", "0431/55 43 21")),
        ("Am 2026-03-05 um 10:00 Uhr, 1.480 Euro, 0 Punkte, 10.000 Schritte.", ()),
        ("Sie wohnt in der Großen Bergstraße 7 b.", ("Großen Bergstraße 7 b",)),
        ("Auf dem Heimweg 3 Enten, am Parkplatz 20 Leute.", ()),
        (
            "Auf der Straße 3 Leute, in der Dorfstraße 12 wohnt sie, am Lerchenweg 3 ich.",
            ("Dorfstraße 12", "Lerchenweg 3"),
        ),
        ("25813 Husum, 20 Prozent, 12345 Schritte", ("Husum", "Schritte")),
    ],
)
def test_signs_tell_whose_they_are(text: str, names: tuple[str, ...]) -> None:
    assert find_namelike((text,), Lang.DE, Usage()) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mit [Frau **Dos**se](x.md) sprach ich, `Frau Petersen` steht im Code.", ("Dosse",)),
        ("```\nHerr Petersen in Husum\n```\n\nUnd [[2026-03-05-in-husum]] auch.", ()),
        ('![Das Haus von Wiebke](haus.jpg "Gesehen von Momme") und sonst niemand.', ("Wiebke", "Momme")),
        ("- Kaffee\n- Kuchen\n- Bruno\n\n| Wer | Was |\n|---|---|\n| Fenja | Torte |", ("Bruno", "Fenja")),
        ("Dosse kam. Dann kam Dosse, dann Dosses Hund.", ("Dosse",)),
        ("Das Petersen-Projekt und die Kaffee-Pause, E-Mail und Know-how.", ("Petersen",)),
        ("WICHTIG: Die AGB gelten, sagt der TÜV, Kapitel IV.", ("TÜV",)),
        ("Im Restaurant „Zum Anker“ hieß es warten.", ("Zum Anker",)),
        ("„Leuchtturm“ heißt der Laden, „Nein“ sagte sie.", ("Leuchtturm",)),
    ],
)
def test_names_are_found_as_readers_read_them(text: str, names: tuple[str, ...]) -> None:
    assert find_namelike((text,), Lang.DE, Usage()) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Story About Nothing At All\n\nThe Story went on.", ("Story",)),
        ("Wessolek's office, Wessolek who? I wasn't. Now we are.", ("Wessolek",)),
        ("Petersen-style work and Self-made men. The NASA and a PDF.", ("Petersen", "NASA")),
    ],
)
def test_english_capitals_tell_within_a_sentence(text: str, names: tuple[str, ...]) -> None:
    assert find_namelike((text,), Lang.EN, Usage()) == names


def test_the_journal_tells_which_words_are_ordinary() -> None:
    text = "Mit Quendeltee, Zwirbel und Knorz ging es. Knorz half."
    assert find_namelike((text,), Lang.DE, Usage()) == ("Zwirbel", "Knorz")
    other = Entry(
        "b", "b.md", "B", None, "b", Lang.DE, body="Ein Zwirbel, mein Zwirbel, [[knorz]] und das knorz-Ding. Zwirbel!"
    )
    usage = usage_of(Journal((other,)), ())
    assert find_namelike((text,), Lang.DE, usage) == ("Knorz",)
    english = Entry("c", "c.md", "C", None, "c", Lang.EN, body="a knorz, no doubt")
    assert find_namelike((text,), Lang.DE, usage_of(Journal((other, english)), ())) == ()


def test_what_is_known_anyway_is_no_news() -> None:
    usage = usage_of(Journal(), ("Anselm Rydz\nTagebuch", "Frau Sommer"))
    assert find_namelike(("Herr Rydz und Frau Sommers Hund in Husum.",), Lang.DE, usage) == ("Husum",)


def test_a_name_is_compared_without_capitals_and_genitive() -> None:
    assert name_key("Anna Petersens") == name_key("anna petersen") == "anna petersen"
    assert name_key("Hans’") == name_key("Han's") == "han"
    assert parts_of_name("a b c") == {"a", "b", "c", "a b", "b c", "a b c"}


@pytest.mark.no_cover  # so long that whoever watches takes longest
@pytest.mark.parametrize(
    "sign", ["A", "a", "a.", "A-", "000 ", "[[", "](", "„A", "\n", "@", "a_", "Aa ", "<", "12345 A", "`"]
)
def test_no_text_takes_forever(sign: str) -> None:
    for lang in Lang:
        assert len(find_namelike((sign * (30_000 // len(sign)),), lang, Usage())) <= 2
