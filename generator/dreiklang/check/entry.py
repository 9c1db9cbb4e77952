"""One head and body -> the entry that they mean, read by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Literal

from dreiklang.check.basics import read_date, read_headline, read_lang, read_slug
from dreiklang.check.body import count_boxes, count_words
from dreiklang.check.days import read_day, read_day_or_span, read_step, split_days
from dreiklang.check.fields import Fields
from dreiklang.check.ids import unwrap
from dreiklang.check.links import BodyLinks, find_picture, place_of, read_links
from dreiklang.check.markers import note_near_private
from dreiklang.check.near_head import note_near_head
from dreiklang.check.near_publish import note_near_publish
from dreiklang.check.numbers import parse_count, parse_energy, parse_part, parse_percent
from dreiklang.check.parts import read_decision, read_feedback, read_order, read_promise, read_question
from dreiklang.check.publish import read_publish
from dreiklang.check.reader import Reader
from dreiklang.check.retrospective import read_retrospective
from dreiklang.check.scripts import note_scripts
from dreiklang.check.slugs import parse_alias, slug_or_codes
from dreiklang.check.tangles import find_tangle
from dreiklang.check.words import nearest
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.dates import day_near_name
from dreiklang.keys import KEYS, NO, find_key, is_one_of, key
from dreiklang.model import Entry, Series, Step, Tag
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place, Problem, Severity
from dreiklang.read.conflicts import unmerged_at
from dreiklang.read.source import Source
from dreiklang.values import dataclass

_PLAIN_KEY = pattern(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that was read by itself, before it is held against all others.

    *names* is what is wrong with the names in it, if it will be public.
    """

    source: Source
    fields: Fields
    notes: Notes
    entry: Entry
    links: BodyLinks
    names: tuple[Problem, ...] = ()


def read_entry(source: Source, fields: Fields, notes: Notes, world: World) -> Draft:
    """Make the entry of *source*; whatever cannot be read goes to *notes*."""
    written_on = read_date(source, Reader(fields, notes, world))
    reader = Reader(fields, notes, world, written_on)
    lang = read_lang(source, reader)
    headline = read_headline(source, reader)
    links = read_links(source, world, notes)
    note_near_head(notes)
    note_near_publish(source, fields, notes)
    note_near_private(notes)
    note_scripts(notes)
    _note_body(source, notes)
    entry = Entry(
        id=source.id,
        path=source.path,
        title=headline.title,
        date=written_on,
        slug=read_slug(reader, headline.title, lang, source.id),
        lang=lang,
        body=headline.body,
        body_line=headline.body_line,
        publish=read_publish(fields, written_on, world.today, notes),
        links=tuple(dict.fromkeys(found.link for found in links.links)),
        pictures=tuple(dict.fromkeys((*links.pictures, *_read_image(source, reader)))),
        checklist=count_boxes(headline.body),
        words=count_words(headline.body),
        extra=fields.extra,
    )
    if written_on is None and not reader.has("date") and not notes.has(Code.DATE_MISSING):
        _note_no_day(source, notes)
    entry = _with_kind(_with_foresight(_with_labels(entry, reader), reader), reader)
    return Draft(source, fields, notes, entry, links)


def _note_no_day(source: Source, notes: Notes) -> None:
    day = day_near_name(source.id)
    facts = {"what": "name", "day": day.isoformat()} if day else {}
    notes.add(wrong(Code.DATE_MISSING, **facts), Place(source.path))


def _note_body(source: Source, notes: Notes) -> None:
    """Note what makes a text unfit to be read: two versions in one, or a tangle."""
    if (at := unmerged_at(source.text)) is not None:
        place = Place(source.path, source.text.count("\n", 0, at) + 1, 1, 7)
        severity = Severity.ERROR if notes.public else None
        notes.add(wrong(Code.FILE_CONFLICT_COPY, what="within"), place, severity=severity)
    if tangle := find_tangle(source.body):
        what, at = tangle
        notes.add(wrong(Code.TEXT_TANGLED, what=what), place_of(source, (at, at + 1)))


def _with_labels(entry: Entry, reader: Reader) -> Entry:
    """Add what an entry is found by, and how it shows itself."""
    return replace(
        entry,
        tags=read_tags(reader),
        clients=reader.persons("client"),
        partners=reader.persons("partner"),
        aliases=reader.many("aliases", parse_alias),
        series=_read_series(reader),
        image=unwrap(reader.text("image")),
        credit=reader.text("credit"),
        description=reader.text("description"),
        pin=reader.yes("pin"),
        comments=reader.yes("comments"),
        permission=reader.yes("permission"),
        show=tuple(dict.fromkeys(reader.many("show", _parse_key, lambda text: text.replace(",", " ").split()))),
    )


def _with_foresight(entry: Entry, reader: Reader) -> Entry:
    """Add what any entry may say about me and about what is to come."""
    answers = reader.answers()
    return replace(
        entry,
        energy=reader.one("energy", parse_energy),
        signals=reader.words("signals"),
        next=tuple(_read_steps(reader)),
        expect=reader.text("expect"),
        confidence=reader.one("confidence", parse_percent),
        minutes=reader.one("minutes", partial(parse_count, units=key("minutes").spellings)),
        answers=tuple(dict.fromkeys(id_ for id_, _ in answers)),
        answer_parts=tuple((id_, part) for id_, part in answers if part is not None),
    )


def _with_kind(entry: Entry, reader: Reader) -> Entry:
    """Add what makes the entry its kind, and the day on which to look at it again."""
    default = next(iter((*entry.partners, *entry.clients)), None)
    decision, order = read_decision(reader), read_order(reader)
    promise, retrospective = read_promise(reader, default), read_retrospective(reader)
    feedback, question = read_feedback(reader), read_question(reader)
    review = reader.one("review", partial(read_day_or_span, anchor=entry.date))
    said_on = entry.date if decision else order and order.declined
    if said_on and not reader.has("review"):
        review = said_on + timedelta(days=reader.world.options.review_after)
    return replace(
        entry,
        decision=decision,
        order=order,
        promise=promise,
        retrospective=retrospective,
        feedback=feedback,
        question=question,
        review=review,
    )


def read_tags(reader: Reader) -> tuple[Tag, ...]:
    """Read the tags, each once."""
    return tuple(dict.fromkeys(Tag(slug_or_codes(name), name) for name in reader.words("tags")))


def _read_series(reader: Reader) -> Series | None:
    name = reader.text("series")
    part = reader.one("part", parse_part)
    if not name:
        if reader.has("part"):
            reader.note_misplaced("part", "series")
        return None
    return Series(slug_or_codes(name), name, *(part or (None, None)))


def _read_steps(reader: Reader) -> Iterator[Step]:
    """Pair each step with the day on which it was done."""
    lang = reader.world.options.lang.value
    steps = reader.many("next", partial(read_step, anchor=reader.anchor, lang=lang))
    done: tuple[date | Literal[False], ...] = reader.many("done", partial(_read_done, anchor=reader.anchor), split_days)
    if len(done) > len(steps):
        reader.note_misplaced("done", "next")
    for number, step in enumerate(steps):
        yield replace(step, done=done[number] or None) if number < len(done) else step


def _read_done(text: str, anchor: date | None) -> date | Literal[False] | Wrong:
    """Read the day on which a step was done; no says that it is still open, while one below it is done."""
    return False if is_one_of(text, NO) else read_day(text, anchor)


def _read_image(source: Source, reader: Reader) -> tuple[tuple[str, str], ...]:
    scalar = reader.scalar("image")
    if scalar is None or "://" in scalar.text:
        return ()
    written = unwrap(scalar.text)
    path = find_picture(source.path, written, reader.world)
    if path is None:
        reader.note(wrong(Code.PICTURE_MISSING, value=written), scalar)
        return ()
    return ((written, path),)


def _parse_key(text: str) -> str | Wrong:
    found = find_key(text)
    if found and _PLAIN_KEY.fullmatch(text):  # "-because" and "because: no" may mean the opposite
        return found.name
    near = nearest(text, (spelling for known in KEYS for spelling in known.spellings))
    return wrong(Code.KEY_UNKNOWN, near, key=text, near=near)
