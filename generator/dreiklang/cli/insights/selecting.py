"""--since, --tag, --person, --choice -> the entries that they name."""

from __future__ import annotations

from collections.abc import Mapping

import click

from dreiklang.check.registry import register
from dreiklang.check.slugs import slugify
from dreiklang.cli.journal import OpenJournal
from dreiklang.dates import DayTrouble, parse_day
from dreiklang.derive.insights import Selection
from dreiklang.keys import find_word
from dreiklang.model import Choice, Journal


def select(narrowed: Mapping[str, str | None], journal: Journal, opened: OpenJournal) -> Selection:
    """Find what *narrowed* (by the name of the option) means in *journal*; complain about what is not there."""
    since, tag, person, choice = (narrowed.get(name) or "" for name in ("since", "tag", "person", "choice"))
    words = opened.words.commands
    selection = Selection()
    if since:
        day = parse_day(since, opened.today)
        if isinstance(day, DayTrouble):
            raise click.UsageError(words.no_such_day.format(given=since))
        selection = Selection(since=day)
    slug = slugify(tag.removeprefix("#"))
    if slug and not any(slug == one.slug for entry in journal.entries for one in entry.tags):
        raise click.UsageError(words.no_such_tag.format(given=tag))
    found = register(journal.people).find(person) if person else ("",)
    if len(found) != 1:
        known = ", ".join(found or [each.id for each in journal.people]) or "–"
        raise click.UsageError(words.no_such_person.format(given=person, known=known))
    chosen = find_word(Choice, choice) if choice else None
    if choice and chosen is None:
        raise click.UsageError(words.no_such_choice.format(given=choice))
    return Selection(since=selection.since, tag=slug, person=found[0], choice=chosen)
