"""What the commands of each language have to say."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


class Refusal(StrEnum):
    """Why a command cannot go on."""

    CONFIG_MISSING = "config-missing"
    CONFIG_BROKEN = "config-broken"
    CONFIG_UNREADABLE = "config-unreadable"
    CONFIG_MKDOCS = "config-mkdocs"
    CONFIG_OPTION = "config-option"
    OPTION_UNKNOWN = "option-unknown"
    ENTRIES_MISSING = "entries-missing"
    PLUGIN_MISSING = "plugin-missing"
    THEME_NOT_MATERIAL = "theme-not-material"
    CONTENT = "content"
    FILES = "files"
    COLLISION = "collision"
    MKDOCS = "mkdocs"
    STRICT = "strict"
    LEAK = "leak"
    PRIVATE_BY_MKDOCS = "private-by-mkdocs"
    PRIVATE_INTO_PUBLIC = "private-into-public"
    NO_GH_DEPLOY = "no-gh-deploy"
    DIRTY = "dirty"
    TARGET_FOREIGN = "target-foreign"
    ENTRIES_IN_DOCS = "entries-in-docs"
    TARGET_HOLDS_SOURCES = "target-holds-sources"
    TARGET_MOUNTED = "target-mounted"
    TARGET_CHANGED = "target-changed"
    TARGET_INSIDE = "target-inside"
    TARGET_BUSY = "target-busy"
    ENTRY_WRONG = "entry-wrong"
    NOT_UTF_8 = "not-utf-8"
    EDIT_UNSAFE = "edit-unsafe"
    EDIT_WRONG = "edit-wrong"
    FILE_CHANGED = "file-changed"
    NOT_LOOPBACK = "not-loopback"
    NO_DOOR = "no-door"
    ADDRESS = "address"
    ADDRESS_UNUSABLE = "address-unusable"
    PORT_TAKEN = "port-taken"
    JOURNAL_IN_GIT = "journal-in-git"
    JOURNAL_IN_HISTORY = "journal-in-history"
    GIT_MISSING = "git-missing"
    GIT_UNCLEAR = "git-unclear"
    PUBLIC_SERVICE = "public-service"
    RECORD_BROKEN = "record-broken"
    LEGAL_PAGES = "legal-pages"
    PLACE_PRIVATE = "place-private"
    PLACE_OWN = "place-own"
    BRANCH_FOREIGN = "branch-foreign"
    COMMAND_MISSING = "command-missing"
    COMMAND_FAILED = "command-failed"
    PUBLISH_STOPPED = "publish-stopped"
    DEPLOY_STOPPED = "deploy-stopped"
    PUSH_WITHOUT_GIT = "push-without-git"
    PUSH_UNREACHABLE = "push-unreachable"
    PUSH_DENIED = "push-denied"
    PUSH_NOWHERE = "push-nowhere"
    PUSH_REJECTED = "push-rejected"
    PUSH_OVERTAKEN = "push-overtaken"
    PUSH_FAILED = "push-failed"
    PUSH_ALTERED = "push-altered"
    UNANSWERED = "unanswered"
    RECOGNISABLE = "recognisable"
    NOBODY_ASKED = "nobody-asked"


class LegalPage(StrEnum):
    """A page that the law asks for."""

    IMPRINT = "imprint"
    PRIVACY = "privacy"


class Misfit(StrEnum):
    """Why an option's value does not fit."""

    SECTION = "section"
    ONE_OF = "one-of"
    PREFIX = "prefix"
    ZONE = "zone"
    COUNT = "count"
    CURRENCY = "currency"
    ERAS = "eras"
    DEPLOY = "deploy"
    DEPLOY_BRANCH = "deploy-branch"
    DEPLOY_COMMAND = "deploy-command"
    YES_NO = "yes-no"
    LANGUAGE = "language"
    ENDLESS = "endless"
    NO_FILE = "no-file"


@dataclass(frozen=True, slots=True)
class CommandWords:
    """The sentences of the commands; *helps* by command, *options* by the name of the parameter, *epilogs* (what is said below them) by command again, *system* by errno.

    *click* puts our words in the place of those patterns of click, which speaks English.
    """

    about: str
    commands_title: str
    helps: Mapping[str, str]
    options: Mapping[str, str]
    epilogs: Mapping[str, str]
    refusals: Mapping[Refusal, str]
    misfits: Mapping[Misfit, str]
    click: Mapping[str, str]
    system: Mapping[int, str]
    environment: str
    usage: str
    internal: str
    stopped: str
    seals_comment: str
    sealed: Plural
    no_such_day: str
    no_such_tag: str
    no_such_person: str
    no_such_choice: str
    nothing_waits: str
    waits: Plural
    more_waits: Plural
    next_command: str
    left_out: Plural
    check_clean: Plural
    check_errors: Plural
    check_warnings: Plural
    build_progress: str
    built_public: str
    built_private: str
    lies_in: str
    unfinished: str
    legal_missing: Mapping[LegalPage, str]
    legal_open: str
    legal_hint: str
    scheduled: str
    gone: Plural
    more_gone: Plural
    private_problems: Plural
    problems_at_home: str
    record_comment: str
    serving: str
    exposed: str
