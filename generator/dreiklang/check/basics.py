"""What every entry has, said or inferred: its date, language, title, slug."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from dreiklang.check.body import detect_lang, first_heading, split_heading
from dreiklang.check.days import read_day
from dreiklang.check.fields import node_text
from dreiklang.check.names import NameFound, cover_names
from dreiklang.check.reader import Reader
from dreiklang.check.slugs import parse_slug, slug_or_codes, slugify
from dreiklang.check.words import parse_word
from dreiklang.dates import day_in_name
from dreiklang.keys import find_word
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.read.source import Scalar, Source
from dreiklang.values import dataclass

_CREATED = pattern(r"created\s*:\s*([^\s,]+)")  # Material's blog writes two days under `date`
_DAY_IN_NAME = pattern(r"\d{4}-?\d\d-?\d\d(?!\d)[-_. ]*")


@dataclass(frozen=True, slots=True)
class Headline:
    """The *title* of an entry, and the *body* below it with the line on which it starts."""

    title: str
    body: str
    body_line: int


def read_date(source: Source, reader: Reader) -> date | None:
    """Read the day of an entry: as the head says, else as the name of the file does."""
    in_name = day_in_name(source.id)
    parse = partial(read_day, anchor=in_name)
    field = reader.field("date")
    created = _CREATED.match(node_text(field.node)) if field else None
    if field and created:
        return reader.parsed(Scalar(created[1], field.node.place), parse)
    return reader.one("date", parse) or in_name


def read_lang(source: Source, reader: Reader) -> Lang:
    """Read the language of an entry: as the head says, the name of the file, its words, else that of the journal."""
    said = reader.one("lang", partial(parse_word, Lang)) or find_word(Lang, source.lang)
    return said or detect_lang(source.body) or reader.world.options.lang


def read_headline(source: Source, reader: Reader) -> Headline:
    """Read the title: as the head says, else the first heading, else the name of the file in words.

    A heading at the top that is the title is taken off the body: it must not stand on the page twice.
    """
    said = reader.text("title")
    heading = split_heading(source.body)
    if heading and heading.title and said in {"", heading.title}:
        return Headline(heading.title, heading.rest, source.body_line + heading.lines)
    return Headline(said or first_heading(source.body) or name_in_words(source.id), source.body, source.body_line)


def read_slug(reader: Reader, title: str, lang: Lang, source_id: str) -> str:
    """Read the slug, or make it from *title*: a name that has a cover never stands in an address."""
    said = reader.one("slug", parse_slug)
    if said:
        return said

    def cover(found: NameFound) -> str:
        return found.cover or ("" if found.within or found.form in found.person.exact else found.person.label(lang))

    return slugify(cover_names(title, reader.world.names, lang, cover)) or slug_in_name(source_id)


def slug_in_name(source_id: str) -> str:
    """Make a slug of the name of a file, without its day."""
    return slugify(_DAY_IN_NAME.sub("", source_id)) or slug_or_codes(source_id)


def name_in_words(source_id: str) -> str:
    """Make a title of the name of a file: no day, no hyphens."""
    words = re.sub(r"[-_\s]+", " ", _DAY_IN_NAME.sub("", source_id)).strip()
    return words[:1].upper() + words[1:] if words else source_id
