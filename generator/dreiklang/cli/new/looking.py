"""What is looked back at -> its questions, asked one after the other or laid into the file, with what is known at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import click

from dreiklang.cli.new.asking import ask_key
from dreiklang.cli.new.athand import at_hand, introduce
from dreiklang.cli.new.drafting import Plan, Talk, make_draft, words_of_entry
from dreiklang.cli.new.terminal import ask_text, with_choices
from dreiklang.cli.new.trial import Desk
from dreiklang.keys import KEYS
from dreiklang.model import Target, TargetKind
from dreiklang.texts.questions import LookingWords, Section
from dreiklang.values import dataclass
from dreiklang.write import comment_lines, compose, question_body


def look_back(plan: Plan, desk: Desk, *, asking: bool) -> Talk:
    """Ask the questions that belong to what *plan* looks back at; without *asking* they wait in the body."""
    target = _target_of(plan, desk)
    if target is None:
        return Talk("")  # what is wrong with it is told where it is tried out
    texts = words_of_entry(plan, desk).looking
    sections = _sections(plan, target, texts)
    if not asking:
        return Talk(question_body((_with_keys(one, texts, desk) for one in sections), desk.words.lang))
    click.echo("", err=True)
    for line in (*introduce(desk.view, target), *at_hand(desk.view, target)):
        click.echo(line, err=True)
    return _Sitting(plan, desk, {}).ask(sections, _skipped(target, desk))


def hand_over(target: Target, desk: Desk) -> str:
    """Write what is known of *target* as a comment, which stays private; "" where that is nothing."""
    return comment_lines(at_hand(desk.view, target))


@dataclass(frozen=True, slots=True)
class _Sitting:
    """Somebody at a terminal: *answers* are the texts given so far, by the headings of their sections."""

    plan: Plan
    desk: Desk
    answers: dict[str, str]

    def ask(self, sections: tuple[Section, ...], skipped: frozenset[str]) -> Talk:
        """Ask all of *sections* but the keys to be *skipped*; whoever stops keeps what was answered."""
        begun, left = dict(self.plan.given), list(sections)
        stopped = False
        try:
            for section in sections:
                self._ask_section(section, skipped)
                left.remove(section)
        except (click.Abort, KeyboardInterrupt, SystemExit):  # the last: somebody closed the window
            if not self.answers and self.plan.given == begun:
                raise
            stopped = True
        if not stopped and not self.answers and self.plan.given == begun:
            left = list(sections)  # all were skipped: she would rather write
        texts = words_of_entry(self.plan, self.desk).looking
        kept = [_with_keys(one, texts, self.desk) for one in sections if one.heading in self.answers or one in left]
        return Talk(question_body(kept, self.desk.words.lang, self.answers), stopped)

    def _ask_section(self, section: Section, skipped: frozenset[str]) -> None:
        if section.follow is None and not section.only_keys:
            self._ask_text(section, section.heading)
        answered = False
        for name in section.keys:
            if name not in self.plan.given and name not in skipped:
                ask_key(self.plan, self.desk, name)
            answered = answered or name in self.plan.given
        if section.follow and answered:
            self._ask_text(section, section.follow)

    def _ask_text(self, section: Section, question: str) -> None:
        hint = section.hint.format(**_written(self.desk)) if section.follow is None else ""
        if answer := ask_text(question, hint):
            self.answers[section.heading] = answer


def _target_of(plan: Plan, desk: Desk) -> Target | None:
    """Let check find what is looked back at; None where it cannot, or something else is wrong."""
    title = f"new {plan.day} {plan.first('looks-back')}"  # a title that is taken would be all that it speaks of
    verdict = desk.try_out(desk.entries / "new.md", compose(make_draft(plan, desk, title, ""), desk.words.lang))
    back = verdict.entry.retrospective if verdict.entry else None
    return back.target if back else None


def _sections(plan: Plan, target: Target, texts: LookingWords) -> tuple[Section, ...]:
    """Give the questions for *target*; those of a format take the place of the texts, not of the keys of a decision."""
    own = texts.sections[target.kind]
    if plan.layout is None:
        return own
    chosen = texts.sections[plan.layout]
    if target.kind is not TargetKind.ENTRY:
        return chosen
    lasting = chosen[-1].keys
    keys = tuple(key for section in own for key in section.keys if key not in lasting)
    return (replace(chosen[0], keys=keys), *chosen[1:])


def _skipped(target: Target, desk: Desk) -> frozenset[str]:
    """Name what needs no question: whether something came true, where nothing was expected."""
    entry = desk.view.entry_of(target.id) if target.kind is TargetKind.ENTRY else None
    return frozenset({"came-true"} if entry and not entry.expect and entry.confidence is None else ())


def _with_keys(section: Section, texts: LookingWords, desk: Desk) -> Section:
    """Let the hint of *section* name its keys, with what they may be."""
    if not section.keys:
        return section
    named = ", ".join(_spelled(section.keys, desk))
    return replace(section, hint=f"{section.hint} {texts.in_head.format(keys=named)}")


def _spelled(keys: tuple[str, ...], desk: Desk) -> Iterator[str]:
    written = _written(desk)
    yield from (with_choices(f"`{written[name]}`", name, desk.words.lang) for name in keys)


def _written(desk: Desk) -> dict[str, str]:
    return {key.name: key.written(desk.words.lang) for key in KEYS}
