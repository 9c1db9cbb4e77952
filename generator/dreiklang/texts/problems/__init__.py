"""What is said of every problem, and how it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dreiklang.problems import Problem, Severity
from dreiklang.texts.problems import files, heads, references, values
from dreiklang.texts.problems.words import ProblemText, ProblemWords

if TYPE_CHECKING:
    from dreiklang.texts import Words

__all__ = ["DE", "EN", "ProblemText", "ProblemWords", "as_record", "hint_of", "message_of", "render_problem"]

DE = ProblemWords(
    texts={**files.DE, **heads.DE, **values.DE, **references.DE},
    severities={Severity.ERROR: "Fehler", Severity.WARNING: "Warnung"},
    repaired="So ginge es:",
)
EN = ProblemWords(
    texts={**files.EN, **heads.EN, **values.EN, **references.EN},
    severities={Severity.ERROR: "error", Severity.WARNING: "warning"},
    repaired="This would do:",
)


def message_of(problem: Problem, words: Words) -> str:
    """Say what is wrong."""
    return _text(problem, words.problems).message.format_map(dict(problem.facts))


def hint_of(problem: Problem, words: Words) -> str:
    """Say what to do about it."""
    return _text(problem, words.problems).hint.format_map(dict(problem.facts))


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
        said += [words.problems.repaired, *(f"    {line}" for line in problem.repair.split("\n"))]
    return "\n".join(said)


def as_record(problem: Problem, words: Words) -> dict[str, str | int]:
    """Give *problem* as programs read it."""
    return {
        "path": problem.place.path,
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


def _excerpt(problem: Problem) -> list[str]:
    number = str(problem.place.line)
    margin = " " * len(number)
    before = problem.excerpt[: problem.place.column - 1]
    room = max(len(problem.excerpt) - len(before), 1)
    mark = "".join("\t" if sign == "\t" else " " for sign in before) + "^" * min(problem.place.width, room)
    return [f"{margin} |", f"{number} | {problem.excerpt}", f"{margin} | {mark}"]
