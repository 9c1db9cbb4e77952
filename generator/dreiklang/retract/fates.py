"""A journal and a person who is to be forgotten -> what becomes of each file: deleted, renamed, or only changed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from pathlib import PurePosixPath

from dreiklang.check.fields import scalars_of
from dreiklang.check.ids import EntryIds, index_ids
from dreiklang.check.slugs import slugify
from dreiklang.keys import find_key, key
from dreiklang.model import Entry, Journal, TargetKind, Unread
from dreiklang.problems import Code
from dreiklang.read import Source, Sources
from dreiklang.read.entry import ENDINGS, entry_id
from dreiklang.retract.subject import Subject
from dreiklang.values import dataclass

_NAMELESS = "x"
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".heic", ".pdf")
_LOOKS_BACK = key("looks-back")


@dataclass(frozen=True, slots=True)
class Fates:
    """What becomes of entries by id (*gone*, *renamed* to another id) and of files by path (*deleted*, *moved* to another).

    What is deleted is named in an order in which a run that stops in between leaves nothing that cannot be understood:
    what looks back before what it looks back at. *torn* are entries that look back at something that goes, and are about somebody else as well: their writer decides.
    """

    ids: EntryIds
    gone: frozenset[str]
    renamed: Mapping[str, str]
    deleted: tuple[str, ...]
    moved: Mapping[str, str]
    torn: tuple[str, ...]


def decide_fates(sources: Sources, journal: Journal, subject: Subject, keep: frozenset[str]) -> Fates:
    """Decide what becomes of each file; entries in *keep* are not deleted, whomever they are about."""
    gone, torn = _gone(journal, subject, keep)
    paths = [journal.by_id[one].path for one in reversed(gone)]
    left_over = tuple(_left_over(sources, journal, subject))
    gone |= dict.fromkeys(source.id for source in left_over)
    paths += [source.path for source in left_over]
    shown = {path for entry in journal.entries if entry.id not in gone for _, path in entry.pictures}
    orphans = {path for entry in journal.entries if entry.id in gone for _, path in entry.pictures} - shown
    staying = [source.path for source in sources.entries if source.path not in paths]
    taken = {*staying, *sources.others}
    moved: dict[str, str] = {}
    pictures = (other for other in sources.others if other.lower().endswith(_PICTURES) and other not in orphans)
    for path in (*staying, *pictures):  # shown or not: a run that was killed may have led all texts to the new name
        if (new := _without_name(path, subject, taken)) != path:
            moved[path] = new
            taken.add(new)
    entries = {path: new for path, new in moved.items() if path in staying}
    renamed = {entry_id(path)[0]: entry_id(new)[0] for path, new in entries.items()}
    ids = index_ids(source.id for source in sources.entries)
    return Fates(ids, frozenset(gone), renamed, (*sorted(orphans), *paths), moved, tuple(sorted(torn)))


def people_in_head(entry: Entry) -> frozenset[str]:
    """Give the ids of everybody whom the head of *entry* names in whatever way."""
    looked_at = entry.retrospective and entry.retrospective.target
    others = (
        entry.decision and entry.decision.refer,
        entry.question and entry.question.person,
        looked_at.id if looked_at and looked_at.kind is TargetKind.PERSON else None,
        *(entry.order.via if entry.order else ()),
    )
    return frozenset((*entry.people, *(person for person in others if person)))


def _gone(journal: Journal, subject: Subject, keep: frozenset[str]) -> tuple[dict[str, None], set[str]]:
    """Find the entries that are only about the person, and then those that look back at nothing but them."""
    gone: dict[str, None] = {}
    torn: set[str] = set()
    before = None
    while before != (len(gone), len(torn)):
        before = len(gone), len(torn)
        for entry in journal.entries:
            named = people_in_head(entry)
            if entry.id in keep or entry.id in gone:
                torn |= {entry.id} if _looks_at(entry, subject, gone) else set()
            elif _looks_at(entry, subject, gone) and named - {subject.person.id}:
                torn.add(entry.id)
            elif named == {subject.person.id} or _looks_at(entry, subject, gone):
                gone[entry.id] = None
    return gone, torn - gone.keys()


def _left_over(sources: Sources, journal: Journal, subject: Subject) -> Iterator[Source]:
    """Yield what a run that was killed left: entries that look back at the person by a name that nothing else bears any more."""
    paths = {one.path for one in journal.unread if set(_errors(one)) == {Code.TARGET_UNKNOWN}}
    for source in sources.entries:
        for written, node in source.fields if source.path in paths else ():
            if find_key(written.text) == _LOOKS_BACK and any(
                subject.is_in_address(one.text) for one in scalars_of(node)
            ):
                yield source


def _errors(unread: Unread) -> Iterator[Code]:
    return (problem.code for problem in unread.problems if problem.is_error)


def _looks_at(entry: Entry, subject: Subject, gone: Container[str]) -> bool:
    """Whether *entry* looks back at the person, or at what goes with them."""
    target = entry.retrospective.target if entry.retrospective else None
    if target is None:
        return False
    match target.kind:
        case TargetKind.PERSON:
            return target.id == subject.person.id
        case TargetKind.TAG:
            return subject.is_in_address(target.id)
        case TargetKind.ENTRY:
            return target.id in gone
        case _:
            return False


def _without_name(path: str, subject: Subject, taken: set[str]) -> str:
    """Give *path* as it will be: without the name, and not that of another file."""
    if not subject.is_in_address(path):
        return path
    *folders, name = PurePosixPath(path).parts
    stem = entry_id(name)[0] if name.lower().endswith(ENDINGS) else PurePosixPath(name).stem
    home = "".join(f"{bare}/" for folder in folders if (bare := _bare(folder, subject)))
    begin, ending = f"{home}{_bare(stem, subject) or _NAMELESS}", name[len(stem) :]
    new = f"{begin}{ending}"
    number = 2
    while new != path and new in taken:
        new, number = f"{begin}-{number}{ending}", number + 1
    return new


def _bare(word: str, subject: Subject) -> str:
    return subject.without_name(slugify(word)) if subject.is_in_address(word) else word
