"""The text of seals.yml and what becomes of entries -> the same text without those that go, every other byte as it was."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.retract.fates import Fates
from dreiklang.retract.rows import change_rows
from dreiklang.retract.subject import Subject
from dreiklang.values import dataclass
from dreiklang.write.edit.rows import Splice, exchange, split_rows

_ENTRY = pattern(r"-[ \t]+entry:[ \t]*[\"']?(?P<id>.*?)[\"']?[ \t]*$")


@dataclass(frozen=True, slots=True)
class SealFates:
    """What becomes of seals: of those of entries (*fates*), which may have had other names then (*since*: the ids of now)."""

    fates: Fates
    since: Mapping[str, str]


def seals_without(text: str, subject: Subject, seals: SealFates, lang: Lang) -> str:
    """Take the seals of entries that go out of *text*, give those that are renamed their new names, and cover the rest."""
    rows = split_rows(text)
    starts = [row for row, text in enumerate(rows.rows) if text.startswith("- ")]
    splices = []
    for start, end in zip(starts, (*starts[1:], len(rows.rows)), strict=True):
        found = _ENTRY.match(rows.rows[start])
        if found is None:
            continue
        last = rows.starts[end] if end < len(rows.rows) else len(text)
        id_ = seals.since.get(found["id"], found["id"])
        if id_ in seals.fates.gone:
            splices.append(Splice(rows.starts[start], last, ""))
        elif new := seals.fates.renamed.get(id_):
            splices.append(Splice(rows.at(start, found.start("id")), rows.at(start, found.end("id")), new))
    return change_rows(exchange(text, splices), lambda rest: subject.covered(rest, lang))
