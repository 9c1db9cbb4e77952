"""Problems -> MkDocs' log: what is wrong with what the public reads stops a public build."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.plugins import get_plugin_logger

from dreiklang.engine.discreet import discreet_path, is_watched
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.problems import Problem
from dreiklang.texts import Words
from dreiklang.texts.commands import Refusal
from dreiklang.texts.problems import render_problem

log = get_plugin_logger(__name__)

_PEOPLE = "people"


def report(problems: tuple[Problem, ...], entries: Path, edition: Edition, words: Words) -> None:
    """Log *problems* of the folder *entries*; refuse a public build for errors in what the public reads.

    A public build may run where others read its log: of private entries, and of people.yml, whose every line names
    somebody, it tells only how many warnings there are.
    """
    stopping = [problem for problem in problems if edition is Edition.PUBLIC and problem.stops_public_build()]
    if stopping:
        for problem in stopping:
            log.error(_told(problem, entries, words))
        if is_watched():
            log.error(words.commands.problems_at_home)
        raise Refused(Refusal.CONTENT, count=str(len(stopping)))
    shown = [problem for problem in problems if edition is Edition.PRIVATE or _may_be_told(problem)]
    for problem in shown:
        log.warning(_told(problem, entries, words))
    if shown and is_watched():
        log.warning(words.commands.problems_at_home)
    if rest := len(problems) - len(shown):
        log.warning(words.commands.private_problems(rest))


def _may_be_told(problem: Problem) -> bool:
    return problem.public and PurePosixPath(problem.place.path).stem != _PEOPLE


def path_from_here(file: Path) -> str:
    """Write the path of *file* so that it can be opened from where the user stands, as short as that goes."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def _told(problem: Problem, entries: Path, words: Words) -> str:
    if is_watched():
        place = problem.place
        return f"{entries.name}/{discreet_path(place.path)}:{place.line}:{place.column}: [{problem.code.value}]"
    return render_problem(problem, words, path_from_here(entries / problem.place.path))
