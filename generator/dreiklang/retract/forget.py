"""A journal, its files and a person -> the files without that person: prepared and checked, and not yet written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from dreiklang.keys import find_key, key
from dreiklang.model import TargetKind
from dreiklang.options import Lang, Options
from dreiklang.problems import Problem
from dreiklang.read import read_text
from dreiklang.read.entry import read_people_text
from dreiklang.retract.fates import Fates, decide_fates
from dreiklang.retract.heads import HeadOf, moved_as
from dreiklang.retract.leading import lead_links
from dreiklang.retract.people import without_person
from dreiklang.retract.rows import change_body, change_head, change_rows
from dreiklang.retract.seals import SealFates, seals_without
from dreiklang.retract.subject import Subject
from dreiklang.retract.traces import Trace, Where
from dreiklang.retract.withdraw import Checked
from dreiklang.values import dataclass
from dreiklang.write import Unsafe, edit

_LOOKS_BACK = key("looks-back")


@dataclass(frozen=True, slots=True)
class Files:
    """The texts of all files, byte for byte, by their paths: those of *docs* in that folder, all others in the entries'."""

    entries: Mapping[str, str]
    people: Mapping[str, str]
    seals: Mapping[str, str]
    docs: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What is to be done: new texts of *files* that were others, *fates* of whole files.

    Nothing is, as long as its writer has to lend a hand anywhere (*left*), or something would be wrong afterwards (*problems*).
    """

    files: Files
    fates: Fates
    left: tuple[Trace, ...]
    problems: tuple[Problem, ...]


def prepare_forgetting(
    checked: Checked, files: Files, subject: Subject, keep: frozenset[str], setting: tuple[Options, date]
) -> Forgetting:
    """Prepare the files of a journal without the person; entries in *keep* lose the name, but are not deleted."""
    options, _ = setting
    fates = decide_fates(checked.sources, checked.journal, subject, keep)
    left = [*(_torn(checked, one) for one in fates.torn), *_unread_people(checked, subject)]
    entries: dict[str, str] = {}
    for source in checked.sources.entries:
        entry, text = checked.journal.by_id.get(source.id), files.entries[source.path]
        if source.id in fates.gone:
            continue
        new = _without(HeadOf(source, entry, subject, fates), text, options.lang) if entry else text
        if isinstance(new, Trace):
            left.append(new)
        else:
            entries[fates.moved.get(source.path, source.path)] = new
    people = {path: without_person(text, subject, options.lang) for path, text in files.people.items()}
    docs = {path: _without_in_page(text, subject, options.lang) for path, text in files.docs.items()}
    sealed = SealFates(fates, {seal.entry: entry for entry, seal in checked.journal.seals.items()})
    seals = {path: seals_without(text, subject, sealed, options.lang) for path, text in files.seals.items()}
    made = Files(entries, people, seals, docs)
    langs = {fates.moved.get(one.path, one.path): one.lang for one in checked.journal.entries}
    left += _left_in(made, subject, langs, options.lang)
    problems = () if left else _new_problems(checked, made, fates, setting)
    return Forgetting(made, fates, tuple(left), problems)


def _without(head: HeadOf, text: str, lang: Lang) -> str | Trace:
    """Give the *text* of an entry that stays without the person."""
    for change in head.changes():
        done = edit(text, change, lang)
        if isinstance(done, Unsafe):
            return Trace(Where.HEAD, head.source.path, done.line, head.source.line(done.line).strip())
        text = done.text
    entry, subject = head.entry, head.subject

    def change_text(body: str) -> str:
        led = lead_links(body, lambda target: _lead(target, head), subject.stand_in)
        return subject.covered(led, entry.lang)

    return change_head(change_body(text, change_text), lambda rows: subject.covered(rows, entry.lang))


def _without_in_page(text: str, subject: Subject, lang: Lang) -> str:
    def change(page: str) -> str:
        led = lead_links(page, lambda to: None if subject.is_in_address(to) else to, subject.stand_in)
        return subject.covered(led, lang)

    return change_rows(text, change)


def _lead(target: str, head: HeadOf) -> str | None:
    """Say where a link of an entry is to lead: not to the person, not to what goes, and to what is renamed by its new name."""
    to = {link.written: link.target for link in head.entry.links}.get(target)
    picture = dict(head.entry.pictures).get(target)
    if picture:
        return moved_as(target, picture, head.fates)
    if to is None:
        return None if head.subject.is_in_address(target) else target
    match to.kind:
        case TargetKind.ENTRY:
            new = head.fates.renamed.get(to.id, to.id)
            led = target if new == to.id else target.replace(to.id, new) if to.id in target else new
            return None if to.id in head.fates.gone else led
        case TargetKind.PERSON:
            return None if to.id == head.subject.person.id else target
        case _:
            return None if head.subject.is_in_address(to.id) else target


def _unread_people(checked: Checked, subject: Subject) -> Iterator[Trace]:
    """Yield what is wrong in people.yml: whoever is in it, and not understood, could not be taken out."""
    people = checked.sources.people
    for problem in checked.problems if people and subject.found_in(people.text, Lang.DE) else ():
        if people and problem.is_error and problem.place.path == people.path:
            yield Trace(Where.OURS, people.path, problem.place.line, problem.excerpt.strip())


def _torn(checked: Checked, entry_id: str) -> Trace:
    """Name the line on which an entry that is about others too looks back at what goes."""
    source = checked.source(entry_id)
    line = next(node.place.line for written, node in source.fields if find_key(written.text) == _LOOKS_BACK)
    return Trace(Where.HEAD, source.path, line, source.line(line).strip())


def _left_in(made: Files, subject: Subject, langs: Mapping[str, Lang], lang: Lang) -> Iterator[Trace]:
    """Yield each place where the name still stands: in what could not be understood, across rows, as part of a code."""
    places = ((Where.TEXT, made.entries), (Where.OURS, made.people), (Where.OURS, made.seals), (Where.PAGE, made.docs))
    for where, texts in places:
        for path, text in texts.items():
            plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
            for found in subject.found_in(plain, langs.get(path, lang)):
                if not found.doubtful:
                    line = plain.count("\n", 0, found.start) + 1
                    yield Trace(where, path, line, plain.split("\n")[line - 1].strip())


def _new_problems(checked: Checked, made: Files, fates: Fates, setting: tuple[Options, date]) -> tuple[Problem, ...]:
    """Give the problems of kinds of which there would be more than before."""
    others = tuple(fates.moved.get(path, path) for path in checked.sources.others if path not in fates.deleted)
    people = next((read_people_text(path, text) for path, text in made.people.items()), checked.sources.people)
    entries = tuple(read_text(path, text) for path, text in sorted(made.entries.items()))
    after = Checked.of(replace(checked.sources, entries=entries, people=people, others=others), *setting)
    counts = Counter(problem.code for problem in after.problems) - Counter(problem.code for problem in checked.problems)
    known = {(problem.code, problem.facts) for problem in checked.problems}
    return tuple(one for one in after.problems if counts[one.code] and (one.code, one.facts) not in known)
