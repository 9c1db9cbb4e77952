"""Numbers and parts -> words of a sentence: spelled out, joined, escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from dreiklang.model import Entry
from dreiklang.pages.escaping import as_html, as_markup
from dreiklang.pages.marks import Label
from dreiklang.pages.view import View
from dreiklang.patterns import pattern
from dreiklang.texts.grammar import Plural
from dreiklang.texts.telling import TellingWords

NUMBER = "dk-number"
"""The class of a number that leads to what it counts."""

_NUMBER = pattern(f'<a class="{NUMBER}"[^>]*>')


def say(template: str, **parts: object) -> Markup:
    """Fill one of our sentences; every part is escaped unless it is markup; a sentence starts with a capital."""
    said = _filled(template, parts)
    number = _NUMBER.match(said)
    if not said.startswith("<") or number:  # else a name, which keeps its case
        start = number.end() if number else 0
        said = f"{said[:start]}{said[start : start + 1].upper()}{said[start + 1 :]}"
    return as_markup(said)  # as below


def phrase(template: str, **parts: object) -> Markup:
    """Fill a part of a sentence, which keeps its case."""
    return as_markup(_filled(template, parts))  # the template is a phrase of texts/, its parts are escaped


def _filled(template: str, parts: Mapping[str, object]) -> str:
    escaped = {name: as_html(part) for name, part in parts.items()}  # here: Markup's own way takes ten times as long
    return template.format(**escaped)


def counted(plural: Plural, n: int, words: TellingWords) -> str:
    """Say *plural* with *n* in words: "ein Eintrag", "drei Einträge", "40 Einträge"."""
    return (plural.one if n == 1 else plural.many).format(n=spelled(n, words))


def spelled(n: int, words: TellingWords) -> str:
    """Spell *n* where that is short: "drei", "40"."""
    return words.numbers[n - 1] if 0 < n <= len(words.numbers) else str(n)


def times(n: int, words: TellingWords) -> str:
    """Say how often: "einmal", "dreimal", "40-mal"."""
    return words.times[n - 1] if 0 < n <= len(words.times) else words.many_times.format(n=n)


def joined(parts: Sequence[str], words: TellingWords) -> Markup:
    """Join *parts* as a sentence does: "a, b und c"."""
    if len(parts) < 2:
        return _alone(parts)
    return phrase("{most} {and_} {last}", most=Markup(", ").join(parts[:-1]), and_=words.and_, last=parts[-1])


def clauses(parts: Sequence[str], words: TellingWords) -> Markup:
    """Join *parts* that are sentences of their own: "a, b, und c"."""
    if len(parts) < 2:
        return _alone(parts)
    return phrase("{most}, {and_} {last}", most=Markup(", ").join(parts[:-1]), and_=words.and_, last=parts[-1])


def _alone(parts: Sequence[str]) -> Markup:
    # Not joined: that would make plain text, and the next step would escape it, of what is markup already.
    return escape(parts[0]) if parts else Markup()


def quoted(words_said: str, words: TellingWords) -> Markup:
    """Put words or a title between quotation marks."""
    return phrase(words.quoted, words=words_said)


def linked(label: Label) -> Markup:
    """Make a link of *label*, if there is more to see."""
    return phrase('<a href="{href}">{text}</a>', href=label.href, text=label.text) if label.href else escape(label.text)


def title(view: View, here: str, entry: Entry) -> Markup:
    """Name *entry* in a sentence on the page at *here*: its title in quotation marks, as a link."""
    return quoted(linked(view.entry_label(here, entry)), view.words.telling)
