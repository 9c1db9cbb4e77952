"""What the server and the process that builds for it say to each other: plain values, which go through a pipe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from dreiklang.model import Seal
from dreiklang.options import Options
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """Build the private edition of *config* into *folder*, as it will be served at *address*.

    *options* say in which language to speak; what is told weighs *level* or more.
    """

    config: Path
    folder: Path
    address: str
    options: Options
    today: date | None
    exposed: bool
    level: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The site is built, to be served at *url*. Pages go by the paths of their files.

    *pages* holds that of each file of entries, those of *decisions* also apart. *theirs* are pages that hang on no entry.
    *troubles* tells, page by page, what is wrong with an entry. *watch* holds folders and files besides those that a
    journal always has. The site is that of *today*, in *timezone*; *unsealed* is what it expects
    and nobody has sealed, *told* what the build had to say.
    """

    url: str
    pages: Mapping[str, str]
    decisions: frozenset[str]
    theirs: frozenset[str]
    troubles: Mapping[str, str]
    watch: tuple[str, ...]
    today: date
    timezone: str
    unsealed: tuple[Seal, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unfit:
    """Others have a hand in the pages, so that nobody knows what hangs on what: these, by their *names*."""

    names: str


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no site, because of *refusal* and its *facts* (None: nobody knows why); *told* is what was said before."""

    refusal: Refusal | None
    facts: Mapping[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Nothing but a text has changed: the *html* of its *page*, what is wrong in it, and the pages that it *touched*.

    Those are the pages of entries that it points at, or does not any more.
    """

    page: str
    html: bytes
    troubles: str
    touched: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Same:
    """The file says what it said."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """More than a text has changed, and everything has to be built anew.

    *shape* tells this change from others that are more than a text. *troubles* is what is wrong with the entry at *page*.
    """

    shape: str
    page: str = ""
    troubles: str = ""


@dataclass(frozen=True, slots=True)
class Settle:
    """A request: let the built tree be as the files are, if nothing but texts has changed since."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Whether the tree *is* as the files are; if not, everything has to be built anew."""

    is_so: bool


Outcome = Ready | Unfit | Failed
Answer = Rewritten | Same | Otherwise
Asked = str | Settle
"""The path of a file that was written again, or what to do with all that came of such."""
