"""The settings of one journal, as the stages need them: finished values, no configuration objects."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from dreiklang.values import dataclass


class Edition(StrEnum):
    """For whom the site is: everything for me, or what may be seen."""

    PRIVATE = "private"
    PUBLIC = "public"


class Lang(StrEnum):
    """A language in which Dreiklang reads and writes."""

    DE = "de"
    EN = "en"


class Address(StrEnum):
    """How our German sentences address the writer."""

    DU = "du"
    SIE = "sie"
    IHR = "ihr"


class Gender(StrEnum):
    """How our German sentences write gendered words."""

    COLON = ":"
    STAR = "*"
    UNDERSCORE = "_"
    CAPITAL = "I"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Deploy:
    """Where the public edition is published: a *folder*, a *branch* of another *repository*, or by a *command*.

    Where nothing is said, it is the folder in which builds lie; a branch has a default of its own.
    """

    folder: str = ""
    repository: str = ""
    branch: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class Era:
    """A part of one's working life, from the day *start* to that of the next one."""

    start: date
    name: str


@dataclass(frozen=True, slots=True)
class Options:
    """All that a journal's mkdocs.yml says to Dreiklang; the defaults are those of the plugin's schema.

    *at* is "" or a prefix that ends in a slash. *site_url* is "" or ends in a slash. *languages* holds the site's
    language first. Days are calendar days.
    *eras* stand in the order of their days.
    *editor* is the address by which an editor opens an entry: "{path}" stands for its path within the entries folder.
    """

    edition: Edition = Edition.PRIVATE
    lang: Lang = Lang.DE
    languages: tuple[Lang, ...] = (Lang.DE, Lang.EN)
    address: Address = Address.DU
    gender: Gender = Gender.COLON
    site_name: str = ""
    site_url: str = ""
    site_description: str = ""
    author: str = ""
    at: str = ""
    timezone: str = "Europe/Berlin"
    values: tuple[str, ...] = ()
    ideal: tuple[str, ...] = ()
    show_from: int = 3
    weeks: bool = False
    silent_after: int = 7
    paid_within: int = 30
    review_after: int = 90
    currency: str = "EUR"
    editor: str = ""
    eras: tuple[Era, ...] = ()
    private_remotes: tuple[str, ...] = ()
    public_journal: bool = False
    deploy: Deploy = Deploy()
    extensions: tuple[str, ...] = ()
    extension_configs: dict[str, dict[str, object]] = field(default_factory=dict)

    def url(self, address: str) -> str:
        """Give the whole URL of what lies at *address*, "" where the site's own is not known."""
        return self.site_url and f"{self.site_url}{self.at}{address}"
