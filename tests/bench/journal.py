"""Seed, size -> a journal of invented German entries: every kind, people, tags by a Zipf law, links."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2020, 1, 1)
PEOPLE = 40
TAGS = 60
SYLLABLES = (
    "ba",
    "del",
    "fin",
    "gor",
    "hal",
    "ker",
    "lin",
    "mo",
    "nar",
    "pel",
    "rost",
    "sen",
    "tam",
    "ul",
    "ver",
    "wink",
)
_TEXT = """
der die das und mit von für nicht auch noch schon immer wieder heute gestern morgen Angebot Auftrag Gespräch Antwort
Rechnung Kundin Arbeit Ergebnis Woche Frage Idee Text Wand Papier schreiben rufen warten lesen zeichnen reden gehen
bleiben ändern lieben beenden gut schlecht lang kurz klar freundlich müde wach Übergabe Größe Maß schön früh spät
"""
WORDS = _TEXT.split()

CONFIG = """\
site_name: Messung
site_url: https://bench.example.org/
theme: {name: material, language: de, font: false}
plugins:
  - search
  - dreiklang
"""


def write_journal(folder: Path, size: int, seed: int = 1) -> None:
    """Write a journal of *size* entries into *folder*; the same *seed* gives the same bytes."""
    chance = random.Random(seed)  # noqa: S311  # nothing here is secret
    names = [_name(chance) for _ in range(PEOPLE)]
    files = {"mkdocs.yml": CONFIG, "docs/about.md": "# Über mich\n", "entries/people.yml": "".join(_people(names))}
    ids: list[str] = []
    for number in range(size):
        day = FIRST_DAY + timedelta(days=number * 2000 // size)
        ids.append(f"{day}-{number:05}")
        files[f"entries/{day.year}/{ids[-1]}.md"] = _entry(chance, number, day, ids)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _people(names: list[str]) -> Iterator[str]:
    for number, name in enumerate(names):
        role = "client" if number % 3 else "partner"
        yield f"p{number}:\n  name: {name} GmbH\n  forms: [{name}]\n  as: eine Firma\n  cover-name: Frau Sommer\n  role: {role}\n"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=4)).capitalize()


def _entry(chance: random.Random, number: int, day: date, ids: list[str]) -> str:
    tags = sorted({f"tag{_zipf(chance)}" for _ in range(chance.randint(0, 4))})
    head = [f"title: {' '.join(chance.choices(WORDS, k=4))} {number}", f"date: {day}", f"tags: [{', '.join(tags)}]"]
    head += _kind(chance, day, ids)
    if chance.random() < 0.3:
        head.append("publish: yes")
    else:
        head.append(f"client: p{chance.randrange(1, PEOPLE)}")
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(4, 8))]
    if "publish: yes" not in head and len(ids) > 1 and chance.random() < 0.4:
        paragraphs.append(f"Siehe [[{chance.choice(ids[:-1])}]].")
    return "\n".join(("---", *head, "---", "\n\n".join(paragraphs), ""))


def _kind(chance: random.Random, day: date, ids: list[str]) -> list[str]:
    later = day + timedelta(days=chance.randint(3, 60))
    kinds = (
        [],
        [],
        [
            f"decision: {chance.choice(('love', 'change', 'leave'))}",
            "expect: Es wird gut.",
            f"confidence: {chance.randint(3, 9)}0 %",
        ],
        [f"offer: {day}", "amount: 4.800 €", f"{chance.choice(('won', 'lost'))}: {later}"],
        ["promise: Etwas schicken", f"due: {later}", f"kept: {later}"],
        ["compliment: Das war genau richtig."],
        [f"looks-back: {chance.choice(ids[:-1] or ['2020'])}", "outcome: good", "again: yes"],
        ["question: Wie macht man das?"],
    )
    return list(chance.choice(kinds))


def _paragraph(chance: random.Random) -> str:
    sentences = (
        " ".join(chance.choices(WORDS, k=chance.randint(5, 16))).capitalize() for _ in range(chance.randint(4, 8))
    )
    return ". ".join(sentences) + "."


def _zipf(chance: random.Random) -> int:
    return min(TAGS, int(1 / (1 - chance.random()) ** 0.9))
