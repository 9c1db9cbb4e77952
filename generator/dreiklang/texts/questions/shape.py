"""What the questions of each language have in common."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, LookFormat, TargetKind, What
from dreiklang.problems import Code
from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A *heading* that is a question, a *hint* that stays private in a comment, and the lines with which an answer may *start*.

    In hints, "{next}" stands for the key `next` as the journal's language writes it, and so on for every key.
    *keys* of the head belong to it: a terminal asks the heading, then those. Where there is a *follow*, it asks the keys
    first, and then that, if one of them was answered; with *only_keys* no text at all.
    """

    heading: str
    hint: str
    start: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    follow: str | None = None
    only_keys: bool = False


@dataclass(frozen=True, slots=True)
class LookingWords:
    """What is said while somebody looks back: *sections* by what is looked back at, or in which format.

    *first* introduces an expectation as it was sealed, *sealed* its day; *in_head* the keys that belong to a question.
    From *place* on they belong to what waits for a look back: *now* is answered with one of *yes*, *later*, *stop*.
    """

    sections: Mapping[TargetKind | LookFormat, tuple[Section, ...]]
    in_head: str
    skip: str
    kept: str
    first: str
    sealed: str
    nothing: str
    entries: Plural
    more: Plural
    decided: str
    heard: str
    learned: str
    looked_back: str
    open: str
    format_unknown: str
    format_elsewhere: str
    place: str
    now: str
    yes: tuple[str, ...]
    later: tuple[str, ...]
    stop: tuple[str, ...]
    done: Plural
    left: Plural
    nothing_due: str
    next_due: str
    hint: str
    no_format: str


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """All that `new` says.

    *asks* are the questions on the terminal by English names of keys; before the name may stand what is made ("person
    name", "offer confidence"). *skip* is said before them, *skip_later* where the first is *needed*. *bodies* are the
    sections of an entry, by what it is and for a decision by its choice. *titles* are what an entry is called
    that was given no title, with "{about}" for whom or what it is about (*bare* where there is nothing to name).
    """

    which: str
    whats: Mapping[What, str]
    skip: str
    skip_later: str
    needed: str
    asks: Mapping[str, str]
    bodies: Mapping[What | Choice, tuple[Section, ...]]
    looking: LookingWords
    titles: Mapping[What | Choice, str]
    bare: Mapping[What | Choice, str]
    expected: str
    expected_on: str
    expected_surely: str
    missing: str
    what_missing: str
    what_unknown: str
    pair_wanted: str
    words_left: str
    understood: str
    kept_as_text: str
    target_many: str
    taken: str
    clash_hints: Mapping[Code, str]
    not_written: str
    body_binary: str
    person_taken: str
    people_not_plain: str
    no_editor: str
    help_keys: str
    option_unknown: str
    option_near: str
