"""The address of a repository, in any of git's spellings -> one that can be compared, and one that can be shown."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dreiklang.patterns import pattern

_PORTS = {"http": 80, "https": 443, "ssh": 22, "git+ssh": 22, "ssh+git": 22, "git": 9418}
_SHORT = pattern(r"(?:(?P<user>[^/@:]+)@)?(?P<host>\[[^\]]+\]|[^/:@\\]{2,}):(?!:)(?P<path>.*)")
"""git@example.org:me/journal.git; a single letter before the colon is a drive of Windows."""

_URL = pattern(r"[A-Za-z][\w+.-]*://")
_WHO = pattern(r"(?<=://)[^/]*@")
_KEY = pattern(r"(?<=://)([^/@:]*):[^/]*@")


def place_of(address: str, here: Path) -> str:
    """Say which place *address* means, whatever the protocol: "example.org/me/journal", or a folder, seen from *here*.

    The user counts where she has a home of her own on the host: ssh, unless all are called "git".
    """
    if not _URL.match(address):
        if short := _SHORT.fullmatch(address):
            return _place(short["user"] or "", short["host"], short["path"])
        return address if "::" in address else _folder(Path(address), here)
    try:
        url = urlsplit(address)
        host, port = url.hostname or "", url.port
    except ValueError:
        return address
    if url.scheme == "file":
        path = unquote(url.path)
        return _folder(Path(path.lstrip("/") if os.name == "nt" else path), here)
    if port and port != _PORTS.get(url.scheme):
        host = f"{host}:{port}"
    return _place(url.username or "" if "ssh" in url.scheme else "", host, unquote(url.path))


def anchored(address: str, here: Path) -> str:
    """Write *address* so that it means the same wherever it is read: a folder by its whole path, seen from *here*."""
    elsewhere = _URL.match(address) or _SHORT.fullmatch(address) or "::" in address
    return address if elsewhere else str((here / Path(address).expanduser()).resolve())


def shown(address: str) -> str:
    """Write *address* without the passwords and tokens that may stand in it, and without what would move a cursor."""
    clean = _KEY.sub(r"\1@", address) if "ssh" in address.partition("://")[0] else _WHO.sub("", address)
    return "".join(char if char.isprintable() else "?" for char in clean)


def _place(user: str, host: str, path: str) -> str:
    who = "" if user in {"", "git"} else f"{user}@"
    return f"{who}{host.strip('[]').lower().rstrip('.')}/{_bare(re.sub('/+', '/', path)).lstrip('/')}"


def _folder(path: Path, here: Path) -> str:
    return _bare((here / path).resolve().as_posix())


def _bare(path: str) -> str:
    return path.rstrip("/").removesuffix(".git").rstrip("/")
