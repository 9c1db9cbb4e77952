"""The text of an entry -> the same text with one value of its head changed, and every other byte as it was."""

from __future__ import annotations

from dreiklang.options import Lang
from dreiklang.write.edit.change import Act, Change
from dreiklang.write.edit.head import Head, lang_of_head, open_head
from dreiklang.write.edit.outcome import Edited, Plan, Unsafe, Why
from dreiklang.write.edit.rows import exchange
from dreiklang.write.edit.toml_form import plan_in_toml, toml_row
from dreiklang.write.edit.verified import says_just
from dreiklang.write.edit.yaml_form import plan_in_yaml, yaml_row

__all__ = ["Act", "Change", "Edited", "Unsafe", "Why", "edit", "lang_of_head"]


def edit(text: str, change: Change, lang: Lang) -> Edited | Unsafe:
    """Make *change* in the head of *text*, to the byte; a new row is in the language of the head, else in *lang*.

    A text without a head gets one. Whatever cannot be changed for sure is left alone: what came of it is read
    again, and has to say what was wanted and nothing else.
    """
    head = open_head(text)
    if isinstance(head, Unsafe):
        return head.with_row(f"{change.key.written(lang)}: {change.spelled()}")
    plan = _plan(head, change, lang)
    if isinstance(plan, Unsafe):
        return plan.with_row(_row(head, change, lang))
    after = exchange(text, plan.splices)
    edited = Edited.of(text, after)
    if says_just(text, after, change.key, plan.expected):
        return edited
    return Unsafe(Why.SIDE_EFFECT, edited.line).with_row(_row(head, change, lang))


def _plan(head: Head, change: Change, lang: Lang) -> Plan | Unsafe:
    if head.front and head.is_toml:
        return plan_in_toml(head.rows, head.front, change, lang)
    return plan_in_yaml(head, change, lang)


def _row(head: Head, change: Change, lang: Lang) -> str:
    """Write what the writer may put in by hand: a row, or the value alone where the key stands there; nothing, where something is to go."""
    if change.act in {Act.DROP, Act.REMOVE}:
        return ""
    if head.blocks_of(change.key):
        return change.spelled()
    return toml_row(change, lang) if head.is_toml else yaml_row(head, change, lang)
