"""What the proof finds: a secret, the place where it stands, and the form in which it stands there."""

from __future__ import annotations

from enum import StrEnum

from dreiklang.audience.secrets import What
from dreiklang.values import dataclass


class Form(StrEnum):
    """How a secret is written down."""

    PLAIN = "plain"
    ADDRESS = "address"
    ESCAPED = "escaped"
    URL = "url"
    JSON = "json"
    DECOMPOSED = "decomposed"
    INVISIBLE = "invisible"
    MARKUP = "markup"
    BASE64 = "base64"
    COMPRESSED = "compressed"
    UTF16 = "utf-16"
    BINARY = "binary"
    FILE_NAME = "file-name"


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret that would get out.

    It stands in *file* (relative to the tree, with slashes) at *line* and *column*, counted from 1 in the text that
    the file holds; both are 0 where the name of the file itself tells it. *word* is one word of the secret, which comes
    from *origin*: the path of an entry, or the person in people.yml.
    """

    file: str
    line: int
    column: int
    form: Form
    what: What
    word: str
    origin: str
