"""What waits -> the command to type once it is done, and the link that opens its entry in the editor."""

from __future__ import annotations

from urllib.parse import quote

from dreiklang.derive.findings import Due, DueKind, EndKind
from dreiklang.keys import key
from dreiklang.keys.commands import command_name
from dreiklang.keys.whats import WHATS, What
from dreiklang.options import Lang

_VERBS = {
    DueKind.STEP: "done",
    DueKind.OFFER: "chased",
    DueKind.PROMISE: "chased",
    DueKind.BLOCKED: "chased",
}
_ENDS = {EndKind.STEP: "done", EndKind.PROMISE: "chased", EndKind.OFFER: "chased"}


def command_for(due: Due, lang: Lang) -> str:
    """Give the command that notes that *due* was seen to, as it is typed in *lang*; "" where only an editor can."""
    said = due.entry.id
    match due.kind:
        case DueKind.REVIEW:
            return f"dreiklang {command_name('new', lang)} {_what(What.RETROSPECTIVE, lang)} {said}"
        case DueKind.SIGNAL:
            return f"dreiklang {command_name('new', lang)} {_what(What.DECISION, lang)} {due.person}"
        case DueKind.QUESTION:
            answers = key("answers").written(lang)
            return f"dreiklang {command_name('new', lang)} {_what(What.NOTE, lang)} --{answers} {said}"
        case _:
            verb = "kept" if due.mine else _ENDS.get(due.end, "") if due.end else _VERBS.get(due.kind, "")
            return f"dreiklang {command_name(verb, lang)} {said}" if verb else ""


def edit_link(editor: str, path: str) -> str:
    """Fill the *path* of an entry into the address by which its *editor* opens files; "" where none is known."""
    return editor.replace("{path}", quote(path)) if editor else ""


def _what(what: What, lang: Lang) -> str:
    return next(word.written(lang) for word in WHATS if word.member is what)
