"""Refusal -> exit code (DESIGN section 8)."""

from __future__ import annotations

from enum import IntEnum

from dreiklang.texts.commands import Refusal


class Exit(IntEnum):
    """What the exit codes of `dreiklang` mean."""

    FINE = 0
    CONTENT = 1
    USAGE = 2
    ENVIRONMENT = 3
    PRIVATE_AT_RISK = 4
    INTERRUPTED = 130


_EXITS = {
    Refusal.CONTENT: Exit.CONTENT,
    Refusal.FILES: Exit.CONTENT,
    Refusal.COLLISION: Exit.CONTENT,
    Refusal.MKDOCS: Exit.CONTENT,
    Refusal.STRICT: Exit.CONTENT,
    Refusal.RECORD_BROKEN: Exit.CONTENT,
    Refusal.LEGAL_PAGES: Exit.CONTENT,
    Refusal.ENTRY_WRONG: Exit.CONTENT,
    Refusal.NOT_UTF_8: Exit.CONTENT,
    Refusal.EDIT_UNSAFE: Exit.CONTENT,
    Refusal.EDIT_WRONG: Exit.CONTENT,
    Refusal.FILE_CHANGED: Exit.ENVIRONMENT,
    Refusal.PORT_TAKEN: Exit.ENVIRONMENT,
    Refusal.ADDRESS_UNUSABLE: Exit.ENVIRONMENT,
    Refusal.TARGET_MOUNTED: Exit.ENVIRONMENT,
    Refusal.TARGET_CHANGED: Exit.ENVIRONMENT,
    Refusal.TARGET_BUSY: Exit.ENVIRONMENT,
    Refusal.ENTRIES_IN_DOCS: Exit.PRIVATE_AT_RISK,
    Refusal.LEAK: Exit.PRIVATE_AT_RISK,
    Refusal.PRIVATE_BY_MKDOCS: Exit.PRIVATE_AT_RISK,
    Refusal.PRIVATE_INTO_PUBLIC: Exit.PRIVATE_AT_RISK,
    Refusal.DIRTY: Exit.PRIVATE_AT_RISK,
    Refusal.NO_GH_DEPLOY: Exit.PRIVATE_AT_RISK,
    Refusal.NOT_LOOPBACK: Exit.PRIVATE_AT_RISK,
    Refusal.NO_DOOR: Exit.PRIVATE_AT_RISK,
    Refusal.JOURNAL_IN_GIT: Exit.PRIVATE_AT_RISK,
    Refusal.JOURNAL_IN_HISTORY: Exit.PRIVATE_AT_RISK,
    Refusal.GIT_MISSING: Exit.PRIVATE_AT_RISK,
    Refusal.GIT_UNCLEAR: Exit.PRIVATE_AT_RISK,
    Refusal.PUBLIC_SERVICE: Exit.PRIVATE_AT_RISK,
    Refusal.COMMAND_MISSING: Exit.ENVIRONMENT,
    Refusal.COMMAND_FAILED: Exit.ENVIRONMENT,
    Refusal.DEPLOY_STOPPED: Exit.INTERRUPTED,
    Refusal.PUBLISH_STOPPED: Exit.INTERRUPTED,
    Refusal.PUSH_WITHOUT_GIT: Exit.ENVIRONMENT,
    Refusal.PUSH_UNREACHABLE: Exit.ENVIRONMENT,
    Refusal.PUSH_DENIED: Exit.ENVIRONMENT,
    Refusal.PUSH_NOWHERE: Exit.ENVIRONMENT,
    Refusal.PUSH_REJECTED: Exit.ENVIRONMENT,
    Refusal.PUSH_OVERTAKEN: Exit.ENVIRONMENT,
    Refusal.PUSH_FAILED: Exit.ENVIRONMENT,
    Refusal.PUSH_ALTERED: Exit.ENVIRONMENT,
    Refusal.PLACE_PRIVATE: Exit.PRIVATE_AT_RISK,
    Refusal.PLACE_OWN: Exit.PRIVATE_AT_RISK,
    Refusal.UNANSWERED: Exit.PRIVATE_AT_RISK,
    Refusal.RECOGNISABLE: Exit.PRIVATE_AT_RISK,
}


def exit_of(refusal: Refusal) -> Exit:
    """Give the exit code of *refusal*: what the user typed or configured, unless it says otherwise."""
    return _EXITS.get(refusal, Exit.USAGE)
