"""What a live view shows, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date

from dreiklang.engine.door import is_loopback
from dreiklang.engine.refused import Refused
from dreiklang.model import Seal
from dreiklang.options import Edition, Options
from dreiklang.texts import Words, words_for
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Where to serve."""

    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def parse_address(text: str) -> Address:
    """Read "127.0.0.1:8000", "localhost:8000" or "[::1]:8000"."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise Refused(Refusal.ADDRESS, address=text)
    return Address(host.removeprefix("[").removesuffix("]").lower(), int(port))


@dataclass(frozen=True, slots=True)
class View:
    """What to show, and how: without *today*, the day is that of the clock at each change; *serving* hears the address.

    *expose* says that other computers may see the private edition too. *tell* hears what there is to be said, in the
    language of *options*, and *seal*, at each change, what nobody has sealed.
    """

    edition: Edition
    today: date | None
    open_browser: bool
    level: int
    serving: Callable[[str], None]
    expose: bool = False
    options: Options = field(default_factory=Options)
    tell: Callable[[str], None] = lambda _: None
    seal: Callable[[tuple[Seal, ...]], None] = lambda _: None

    def exposes(self, address: Address) -> bool:
        """Say whether at *address* others would read what is private."""
        return self.edition is Edition.PRIVATE and not is_loopback(address.host)

    @property
    def words(self) -> Words:
        """The texts in the journal's language."""
        return words_for(self.options.lang, self.options.address, self.options.gender)
