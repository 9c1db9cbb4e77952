"""The settings of a repository -> every address that git would fetch from or push to because of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreiklang.values import dataclass

Setting = tuple[str, str]
"""A key as git writes it ("remote.origin.url"), and its value."""

KEYS = r"^(remote|branch|url)\."
"""The settings that matter, as a regular expression for `git config`."""


@dataclass(frozen=True, slots=True)
class Remotes:
    """The *names* of the remotes, and the *addresses* behind them."""

    names: frozenset[str] = frozenset()
    addresses: tuple[str, ...] = ()


def remotes_in(settings: Iterable[Setting]) -> Remotes:
    """Collect what *settings* name, as git rewrites it: remotes, and addresses that a branch pushes to without one."""
    known = tuple(settings)
    names = frozenset(name for key, _ in known for kind, name, _ in [_parts(key)] if kind == "remote" and name)
    named = (address for key, value in known if value for address in _named(key, value, names))
    return Remotes(names, tuple(dict.fromkeys(other for address in named for other in rewritten(address, known))))


def rewritten(address: str, settings: Iterable[Setting]) -> Iterator[str]:
    """Yield what git makes of *address* (`insteadOf`): for fetching, and for pushing where that differs."""
    known = tuple(settings)
    yield _begun_anew(address, known, "insteadof") or address
    if pushed := _begun_anew(address, known, "pushinsteadof"):
        yield pushed


def _begun_anew(address: str, settings: Iterable[Setting], rule: str) -> str:
    """Give the *address* with the beginning that the longest fitting *rule* puts there; "" where none fits."""
    fitting = [
        (value, base)
        for key, value in settings
        for kind, base, name in [_parts(key)]
        if kind == "url" and name == rule and value and address.startswith(value)
    ]
    beginning, base = max(fitting, key=lambda found: len(found[0]), default=("", ""))
    return base + address[len(beginning) :] if beginning else ""


def _named(key: str, value: str, names: frozenset[str]) -> Iterator[str]:
    kind, name, what = _parts(key)
    if kind == "remote" and what in {"url", "pushurl"}:
        yield value
    elif (kind, what) in {("branch", "remote"), ("branch", "pushremote"), ("remote", "pushdefault")}:
        is_address = value not in names and any(mark in value for mark in "/\\:")
        if is_address or not (name or value):
            yield value


def _parts(key: str) -> tuple[str, str, str]:
    """Take "remote.my.name.url" apart: what stands in the middle may hold dots, or not be there."""
    kind, _, rest = key.partition(".")
    name, _, what = rest.rpartition(".")
    return kind, name, what
