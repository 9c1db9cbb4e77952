"""Seed, size -> a journal of invented German entries: every kind, people, tags by a Zipf law, links, private passages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from words import Prose

TODAY = date(2026, 11, 22)
FIRST_DAY = date(2020, 1, 1)
PEOPLE = 40
TAGS = 60
LEAST, MOST = 300, 600
"""So few and so many words has an entry."""

_SYLLABLES = [
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
]
CONFIG = """\
site_name: Messung
site_url: https://bench.example.org/
theme: {name: material, language: de, font: false}
plugins: [%s]
"""


@dataclass(frozen=True, slots=True)
class Text:
    """One entry: what every tool understands (*title*, *day*, *tags*, *body*), and the *head* that only ours does."""

    id: str
    title: str
    day: date
    tags: tuple[str, ...]
    head: tuple[str, ...]
    body: str

    @property
    def path(self) -> str:
        """The path of its file, by years."""
        return f"{self.day.year}/{self.id}.md"


def write_journal(folder: Path, size: int, *, seed: int = 1, public: float = 1.0, search: bool = True) -> None:
    """Write a journal of *size* entries into *folder*, so much of it *public*; the same *seed* gives the same bytes."""
    people = _people(random.Random(seed))  # noqa: S311  # nothing here is secret
    files = {
        "mkdocs.yml": CONFIG % ("search, dreiklang" if search else "dreiklang"),
        "docs/about.md": "# Über mich\n",
        "entries/people.yml": "".join(people),
    }
    for text in make_texts(size, seed=seed, public=public):
        head = (f"title: {text.title}", f"date: {text.day}", f"tags: [{', '.join(text.tags)}]", *text.head)
        files[f"entries/{text.path}"] = "\n".join(("---", *head, "---", text.body, ""))
    write_files(folder, files)


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write *files*, texts by their paths, below *folder*."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def make_texts(size: int, *, seed: int = 1, public: float = 1.0) -> Iterator[Text]:
    """Make the entries, the oldest first."""
    chance = random.Random(seed)  # noqa: S311  # nothing here is secret
    prose = Prose(chance)
    earlier: list[Text] = []
    for number in range(size):
        day = FIRST_DAY + timedelta(days=number * 2400 // size)
        is_public = chance.random() < public
        links = earlier if public == 1 else []  # a public entry may lead to public ones only
        text = Text(
            id=f"{day}-{number:05}",
            title=f"{prose.phrase(chance.randint(2, 5))} {number}",
            day=day,
            tags=tuple(sorted({f"tag-{_zipf(chance):02}" for _ in range(chance.randint(0, 4))})),
            head=(*_kind(prose, day, earlier), *(("publish: yes",) if is_public else ())),
            body=_body(prose, links),
        )
        earlier.append(text)
        yield text


def _body(prose: Prose, earlier: list[Text]) -> str:
    chance = prose.chance
    body = prose.body(chance.randint(LEAST, MOST - 60))
    if earlier and chance.random() < 0.4:
        to = chance.choice(earlier)
        body += f"\n\nMehr davon stand [schon einmal da](../{to.path})."
    if chance.random() < 0.2:
        body += f"\n\n!!! private\n    {prose.phrase(20)}."
    return body


def _kind(prose: Prose, day: date, earlier: list[Text]) -> tuple[str, ...]:
    chance = prose.chance
    later = day + timedelta(days=chance.randint(3, 60))
    person = f"{chance.choice(('client', 'partner'))}: p{chance.randrange(PEOPLE)}"
    decision = f"decision: {chance.choice(('love', 'change', 'leave'))}"
    confidence = f"confidence: {chance.randint(3, 9)}0 %"
    looked_at = chance.choice(earlier).id if earlier else "2020"
    kinds = (
        (),
        (person,),
        (person, decision, "expect: Es wird gut.", confidence),
        (person, f"offer: {day}", "amount: 4.800 €", f"{chance.choice(('won', 'lost'))}: {later}"),
        (person, "promise: Etwas schicken", f"due: {later}", f"kept: {later}"),
        (person, "compliment: Das war genau richtig.", "permission: yes"),
        (f"looks-back: {looked_at}", "outcome: good", "again: yes"),
        (f"question: {prose.phrase(6)}?",),
    )
    return chance.choice(kinds)


def _people(chance: random.Random) -> Iterator[str]:
    for number in range(PEOPLE):
        name, cover = ("".join(chance.choices(_SYLLABLES, k=4)).capitalize() for _ in range(2))
        yield f"p{number}:\n  name: {name} GmbH\n  forms: [{name}]\n  as: eine Firma\n  cover-name: Frau {cover}\n"


def _zipf(chance: random.Random) -> int:
    return min(TAGS, int(1 / (1 - chance.random()) ** 0.9))
