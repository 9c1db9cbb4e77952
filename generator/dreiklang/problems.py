"""Something wrong or doubtful in the user's text, as a value: where it is, which code it has, what it is about."""

from __future__ import annotations

from enum import StrEnum

from dreiklang.values import dataclass


class Severity(StrEnum):
    """What a problem does: an error leaves the file out, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every problem that there is; the sentences for each stand in texts/problems, a golden case in tests/errors."""

    # the file
    FILE_ENCODING = "file-encoding"
    FILE_BINARY = "file-binary"
    FILE_UNREADABLE = "file-unreadable"
    FILE_NOT_REGULAR = "file-not-regular"
    FILE_TOO_LARGE = "file-too-large"
    FILE_LINK_LOOP = "file-link-loop"
    FILE_CONFLICT_COPY = "file-conflict-copy"
    FILE_ID_TWICE = "file-id-twice"
    FILE_NOT_ENTRY = "file-not-entry"
    TEXT_TANGLED = "text-tangled"
    # the head as a text
    HEAD_NOT_OPENED = "head-not-opened"
    HEAD_NOT_CLOSED = "head-not-closed"
    HEAD_LINE = "head-line"
    HEAD_VALUE = "head-value"
    HEAD_ALIAS = "head-alias"
    HEAD_TOO_DEEP = "head-too-deep"
    HEAD_TOML = "head-toml"
    HEAD_COMMENT = "head-comment"
    # keys
    KEY_UNKNOWN = "key-unknown"
    KEY_TWICE = "key-twice"
    KEY_MISPLACED = "key-misplaced"
    KEY_EMPTY = "key-empty"
    KEY_NEAR_PUBLISH = "key-near-publish"
    KIND_CLASH = "kind-clash"
    # values
    VALUE_UNKNOWN = "value-unknown"
    VALUE_UNLISTED = "value-unlisted"
    VALUE_SHAPE = "value-shape"
    YES_NO_UNKNOWN = "yes-no-unknown"
    NUMBER_INVALID = "number-invalid"
    NUMBER_RANGE = "number-range"
    PERCENT_AMBIGUOUS = "percent-ambiguous"
    MONEY_INVALID = "money-invalid"
    MONEY_AMBIGUOUS = "money-ambiguous"
    DATE_INVALID = "date-invalid"
    DATE_UNCLEAR = "date-unclear"
    DATE_AMBIGUOUS = "date-ambiguous"
    DATE_MISSING = "date-missing"
    DATE_ORDER = "date-order"
    SPAN_INVALID = "span-invalid"
    PERIOD_INVALID = "period-invalid"
    PART_INVALID = "part-invalid"
    PUBLISH_UNCLEAR = "publish-unclear"
    WORD_AMBIGUOUS = "word-ambiguous"
    # what entries say of each other
    LINK_DANGLING = "link-dangling"
    LINK_AMBIGUOUS = "link-ambiguous"
    LINK_PRIVATE = "link-private"
    ENTRY_UNKNOWN = "entry-unknown"
    ENTRY_AMBIGUOUS = "entry-ambiguous"
    TARGET_UNKNOWN = "target-unknown"
    TARGET_AMBIGUOUS = "target-ambiguous"
    PERSON_AMBIGUOUS = "person-ambiguous"
    PERSON_NEAR = "person-near"
    SLUG_TWICE = "slug-twice"
    SLUG_INVALID = "slug-invalid"
    PART_TWICE = "part-twice"
    PICTURE_MISSING = "picture-missing"
    SCRIPT_IN_TEXT = "script-in-text"
    # people.yml
    PEOPLE_INVALID = "people-invalid"
    PEOPLE_KEY_UNKNOWN = "people-key-unknown"
    PEOPLE_TWICE = "people-twice"
    COVER_TWICE = "cover-twice"
    # seals.yml
    SEALS_BROKEN = "seals-broken"
    # what the public would read
    PERSON_UNCOVERED = "person-uncovered"
    NAME_UNCOVERED = "name-uncovered"
    NAME_IN_ADDRESS = "name-in-address"
    NAME_ORDINARY = "name-ordinary"
    PRIVATE_NEAR = "private-near"


_WARNINGS = frozenset(
    {
        Code.FILE_CONFLICT_COPY,
        Code.HEAD_NOT_OPENED,
        Code.HEAD_COMMENT,
        Code.KEY_UNKNOWN,
        Code.KEY_MISPLACED,
        Code.KEY_EMPTY,
        Code.VALUE_UNLISTED,
        Code.DATE_MISSING,
        Code.DATE_ORDER,
        Code.LINK_DANGLING,
        Code.LINK_AMBIGUOUS,
        Code.ENTRY_UNKNOWN,
        Code.ENTRY_AMBIGUOUS,
        Code.PERSON_NEAR,
        Code.PART_TWICE,
        Code.PICTURE_MISSING,
        Code.SCRIPT_IN_TEXT,
        Code.PEOPLE_KEY_UNKNOWN,
        Code.COVER_TWICE,
        Code.SEALS_BROKEN,
        Code.PRIVATE_NEAR,
        Code.FILE_NOT_ENTRY,
    }
)

# Errors of an entry that was understood as it was meant, all but for who may see it: it stays, and stays private.
_ABOUT_PUBLISHING = frozenset(
    {
        Code.KEY_NEAR_PUBLISH,
        Code.PUBLISH_UNCLEAR,
        Code.DATE_MISSING,
        Code.LINK_PRIVATE,
        Code.PERSON_UNCOVERED,
        Code.NAME_UNCOVERED,
        Code.NAME_IN_ADDRESS,
        Code.NAME_ORDINARY,
        Code.PRIVATE_NEAR,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the user's folder: *path* relative to it with slashes, *line* and *column* from 1, *width* in characters."""

    path: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding of *code* at *place*.

    *excerpt* is the user's own line; *facts* are the names and values that its sentences need; *repair* is the text
    that may take the excerpt's place ("" if none can be named); *public* says that the file is, says, or nearly says
    that it is public, so that a public build must not go on.
    """

    code: Code
    place: Place
    excerpt: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    repair: str = ""
    severity: Severity = Severity.ERROR
    public: bool = False

    @property
    def is_error(self) -> bool:
        """Whether something could not be understood, or not be done, as it was meant."""
        return self.severity is Severity.ERROR

    @property
    def leaves_out(self) -> bool:
        """Whether the file is left out because of it; what is wrong with publishing alone leaves an entry private."""
        about_publishing = self.code in _ABOUT_PUBLISHING or ("what", "publish") in self.facts
        return self.is_error and not about_publishing

    def stops_public_build(self) -> bool:
        """Whether a public build must not go on (DESIGN section 5)."""
        return self.is_error and self.public


def severity_of(code: Code) -> Severity:
    """Say what *code* does as a rule; a single problem may be graver."""
    return Severity.WARNING if code in _WARNINGS else Severity.ERROR
