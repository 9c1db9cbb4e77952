"""What is said of every problem, and how it is laid out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dreiklang.patterns import pattern
from dreiklang.problems import Problem, Severity
from dreiklang.texts.problems import files, heads, public, references, values
from dreiklang.texts.problems.words import ProblemText, ProblemWords

if TYPE_CHECKING:
    from dreiklang.texts import Words

_LONGEST_LINE, _LONGEST_MARK, _LONGEST_FACT = 120, 60, 80
# What would move the cursor of a terminal, or turn the order of what stands on the line.
_CONTROLS = pattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
_QUOTED = frozenset({"value", "key", "comment", "first", "second", "near", "outer"})  # what the writer wrote

__all__ = ["DE", "EN", "ProblemText", "ProblemWords", "as_record", "hint_of", "message_of", "render_problem"]

DE = ProblemWords(
    texts={**files.DE, **heads.DE, **values.DE, **references.DE, **public.DE},
    severities={Severity.ERROR: "Fehler", Severity.WARNING: "Warnung"},
    repaired="So ginge es:",
)
EN = ProblemWords(
    texts={**files.EN, **heads.EN, **values.EN, **references.EN, **public.EN},
    severities={Severity.ERROR: "error", Severity.WARNING: "warning"},
    repaired="This would do:",
)


def message_of(problem: Problem, words: Words) -> str:
    """Say what is wrong."""
    return _text(problem, words.problems).message.format_map(_facts(problem))


def hint_of(problem: Problem, words: Words) -> str:
    """Say what to do about it."""
    return _text(problem, words.problems).hint.format_map(_facts(problem))


def render_problem(problem: Problem, words: Words, path: str = "") -> str:
    """Lay *problem* out for eyes: the place, the writer's own line with a mark under it, what to do, the repaired line.

    *path* is the file as seen from where the reader stands, if that is another place than the entries folder.
    """
    place, severity = problem.place, words.problems.severities[problem.severity]
    where = f"{path or place.path}:{place.line}:{place.column}"
    said = [f"{where}: {severity}: {message_of(problem, words)} [{problem.code}]"]
    if problem.excerpt.strip():
        said += _excerpt(problem)
    said.append(hint_of(problem, words))
    if problem.repair:
        said += [words.problems.repaired, *(f"    {line}" for line in _repaired(problem))]
    return _CONTROLS.sub("\ufffd", "\n".join(said))


def as_record(problem: Problem, words: Words, path: str = "") -> dict[str, str | int]:
    """Give *problem* as programs read it; *path* is the file as seen from the journal's root folder, if that is known."""
    return {
        "path": path or problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code.value,
        "severity": problem.severity.value,
        "message": message_of(problem, words),
        "hint": hint_of(problem, words),
    }


def _text(problem: Problem, words: ProblemWords) -> ProblemText:
    """Choose the words that fit the facts of *problem* best."""
    facts = dict(problem.facts)
    special = f"{problem.code}/{facts['what']}" if facts.get("what") else f"{problem.code}/near"
    if special in words.texts and (facts.get("what") or facts.get("near")):
        return words.texts[special]
    return words.texts[problem.code]


def _facts(problem: Problem) -> dict[str, str]:
    """Give the facts of *problem* as they fit into a sentence: whoever wrote a whole page into a line knows it."""
    return {
        name: f"{fact[:_LONGEST_FACT]}…" if name in _QUOTED and len(fact) > _LONGEST_FACT else fact
        for name, fact in problem.facts
    }


def _repaired(problem: Problem) -> Iterator[str]:
    """Yield the lines that may take the excerpt's place; of a very long one only where it was repaired."""
    for line in problem.repair.split("\n"):
        clipped, _, _ = _clipped(line, min(problem.place.column - 1, len(line)), 1)
        yield clipped


def _excerpt(problem: Problem) -> list[str]:
    number = str(problem.place.line)
    margin = " " * len(number)
    start = min(problem.place.column - 1, len(problem.excerpt))
    width = max(min(problem.place.width, len(problem.excerpt) - start), 1)
    line, start, width = _clipped(problem.excerpt, start, width)
    mark = "".join("\t" if sign == "\t" else " " for sign in line[:start]) + "^" * width
    return [f"{margin} |", f"{number} | {line}", f"{margin} | {mark}"]


def _clipped(line: str, start: int, width: int) -> tuple[str, int, int]:
    """Give as much of a long *line* as one can look at, around the mark from *start* on."""
    if len(line) <= _LONGEST_LINE:
        return line, start, width
    width = min(width, _LONGEST_MARK)
    first = max(min(start - (_LONGEST_LINE - width) // 2, len(line) - _LONGEST_LINE), 0)
    last = first + _LONGEST_LINE
    before, after = "…" if first else "", "…" if last < len(line) else ""
    return f"{before}{line[first:last]}{after}", start - first + len(before), width
