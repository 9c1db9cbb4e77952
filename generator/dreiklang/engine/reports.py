"""Problems -> MkDocs' log: what is wrong with what the public reads stops a public build."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.plugins import get_plugin_logger

from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.problems import Problem
from dreiklang.texts import Words
from dreiklang.texts.commands import Refusal

log = get_plugin_logger(__name__)


def report(problems: Iterable[Problem], edition: Edition, words: Words) -> None:
    """Log *problems*; in a public build, refuse to go on for errors in public entries, and keep private text out of the log."""
    found = tuple(problems)
    if edition is Edition.PRIVATE:
        for problem in found:
            log.warning(render_problem(problem, words))
        return
    stopping = [problem for problem in found if problem.stops_public_build()]
    public = [problem for problem in found if problem.public and problem not in stopping]
    for problem in stopping:
        log.error(render_problem(problem, words))
    if stopping:
        raise Refused(Refusal.CONTENT, count=str(len(stopping)))
    for problem in public:
        log.warning(render_problem(problem, words))
    if rest := len(found) - len(public):
        log.warning(words.commands.private_problems(rest))
