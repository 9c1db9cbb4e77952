"""What a journal's mkdocs.yml may say to Dreiklang: the schema of the plugin, in the MkDocs way."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.config import base
from mkdocs.config import config_options as c

from dreiklang.dates import parse_day, parse_period
from dreiklang.engine.deployment import Deployment
from dreiklang.engine.unfit import UnfitError
from dreiklang.options import Address, Edition, Era, Gender, Lang, Options
from dreiklang.texts.commands import Misfit

_DEFAULTS = Options()

E = TypeVar("E", bound=StrEnum)


class Member(c.OptionallyRequired[E], Generic[E]):
    """One of the values of an enum, as its member."""

    def __init__(self, members: type[E], default: E | None = None) -> None:
        super().__init__(default=default)
        self.members = members

    def run_validation(self, value: object) -> E:
        """Find the member; say which there are, where there is no such one."""
        try:
            return self.members(str(value))
        except ValueError:
            choices = ", ".join(repr(member.value) for member in self.members)
            raise UnfitError(Misfit.ONE_OF, choices=choices, value=repr(value)) from None


class Prefix(c.Type[str]):
    """A folder of the site: "" or "journal/" (the slash at the end may be left out)."""

    def __init__(self) -> None:
        super().__init__(str, default="")

    def run_validation(self, value: object) -> str:
        """Bring *value* into the form that addresses are built with."""
        text = str(value).strip("/")
        if not re.fullmatch(r"[a-z0-9_-]*(?:/[a-z0-9_-]+)*", text):
            raise UnfitError(Misfit.PREFIX, value=value)
        return f"{text}/" if text else ""


class Zone(c.Type[str]):
    """The name of a time zone, such as "Europe/Berlin"."""

    def __init__(self) -> None:
        super().__init__(str, default=_DEFAULTS.timezone)

    def run_validation(self, value: object) -> str:
        """Refuse what the time zone database does not know."""
        name = str(value)
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise UnfitError(Misfit.ZONE, value=value) from None
        return name


class Count(c.Type[int]):
    """A whole number, *least* or more."""

    def __init__(self, default: int, least: int) -> None:
        super().__init__(int, default=default)
        self.least = least

    def run_validation(self, value: object) -> int:
        """Refuse what is no number (True is none) or too small."""
        if not isinstance(value, int) or isinstance(value, bool) or value < self.least:
            raise UnfitError(Misfit.COUNT, least=self.least, value=value)
        return value


class Currency(c.Type[str]):
    """The ISO code of a currency, such as "EUR"."""

    def __init__(self) -> None:
        super().__init__(str, default=_DEFAULTS.currency)

    def run_validation(self, value: object) -> str:
        """Accept three letters."""
        code = str(value).upper()
        if not re.fullmatch(r"[A-Z]{3}", code):
            raise UnfitError(Misfit.CURRENCY, value=value)
        return code


class Remotes(c.ListOfItems[str]):
    """Addresses of git repositories; a single one needs no list."""

    def __init__(self) -> None:
        super().__init__(c.Type(str), default=[])

    def run_validation(self, value: object) -> list[str]:
        """Make a list of one."""
        return super().run_validation([value] if isinstance(value, str) else value)


class Flag(c.Type[bool]):
    """Yes or no, and nothing that only looks like it."""

    def __init__(self) -> None:
        super().__init__(bool, default=False)

    def run_validation(self, value: object) -> bool:
        """Accept what YAML takes for true or false."""
        if not isinstance(value, bool):
            raise UnfitError(Misfit.YES_NO, value=value)
        return value


class Eras(c.OptionallyRequired[tuple[Era, ...]]):
    """Days, months or years, each with the name of what began then."""

    def __init__(self) -> None:
        super().__init__(default=())

    def run_validation(self, value: object) -> tuple[Era, ...]:
        """Read them in the order of their days."""
        if value == ():
            return ()
        if not isinstance(value, dict):
            raise UnfitError(Misfit.ERAS, value=value)
        return tuple(sorted((_era(start, name) for start, name in value.items()), key=lambda era: era.start))


def _era(start: object, name: object) -> Era:
    period = parse_period(str(start))
    day = period.start if period else parse_day(str(start))
    if not isinstance(day, date) or not isinstance(name, str) or not name.strip():
        raise UnfitError(Misfit.ERAS, value=f"{start}: {name}")
    return Era(day, name.strip())


class DreiklangConfig(base.Config):
    """The options below `plugins: - dreiklang:` in mkdocs.yml."""

    entries_dir = c.Dir(default="entries", exists=True)
    """The folder of the entries, relative to mkdocs.yml."""

    at = Prefix()
    """A folder of the site for everything that Dreiklang makes, such as `journal/`; without it, the root."""

    edition = c.Optional(Member(Edition))
    """`public` shows the public edition in `mkdocs serve` too; `private` is its default. Builds are told on the command line."""

    private_dir = c.Dir(default="site-private")
    """The folder into which `dreiklang build --edition private` builds, relative to mkdocs.yml."""

    timezone = Zone()
    """Where it is today."""

    languages = c.ListOfItems(Member(Lang), default=list(_DEFAULTS.languages))
    """The languages in which entries are written; that of the site (`theme.language`) is one of them anyway."""

    address = Member(Address, _DEFAULTS.address)
    """How German sentences address the writer: `du`, `sie` or `ihr`."""

    gender = Member(Gender, _DEFAULTS.gender)
    """How German sentences write gendered words: `:` (Kund:in), `*`, `_`, `I` (KundIn) or `pairs` (Kundin oder Kunde)."""

    values_ = c.ListOfItems(c.Type(str), default=[])
    """One's own values, which decisions may name."""

    ideal = c.ListOfItems(c.Type(str), default=[])
    """The traits of the clients that one wishes for."""

    show_from = Count(default=_DEFAULTS.show_from, least=1)
    """How many public entries a retrospective needs before the public sees it."""

    weeks = Flag()
    """Whether each week with entries has a page that looks back, as each month has."""

    silent_after = Count(default=_DEFAULTS.silent_after, least=1)
    """After how many days without an answer an offer counts as silent; `reply-within` of a person goes before it."""

    paid_within = Count(default=_DEFAULTS.paid_within, least=1)
    """After how many days an invoice that is not paid waits."""

    review_after = Count(default=_DEFAULTS.review_after, least=1)
    """After how many days a decision comes up again, where it says nothing else."""

    currency = Currency()
    """The currency of amounts that name none."""

    editor = c.Optional(c.Type(str))
    """The address by which your editor opens a file, such as `vscode://file/{path}`; what is known of `EDITOR` otherwise."""

    eras = Eras()
    """The eras of your working life, each by the day, month or year in which it began; they end where the next begins."""

    private_remotes = Remotes()
    """The git remotes, by address, that only people see who may read every entry; one that is not named here stops `check`."""

    public_journal = Flag()
    """Whether everybody may read the entries themselves, such as those of the demo: then no remote stops anything."""

    deploy = Deployment()
    """Where `dreiklang publish` brings the public edition: `folder`, `repository` and `branch`, or `command`."""
