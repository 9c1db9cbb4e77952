"""Properties and components -> the lines of an iCalendar document (RFC 5545), escaped and folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_OCTETS = 74
"""So long is a line at most, without the space by which a folded one goes on."""

_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})


def prop(name: str, value: str) -> str:
    """Write the property *name* (with its parameters) of a *value* that needs no escapes: a day, a word of the standard."""
    return _fold(f"{name}:{value}")


def text(name: str, value: str) -> str:
    """Write the property *name* of a *value* that is anybody's text."""
    return _fold(f"{name}:{value.translate(_ESCAPED)}")


def component(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Put *lines* into the component *name*."""
    return (line for part in ((f"BEGIN:{name}",), lines, (f"END:{name}",)) for line in part)


def document(lines: Iterable[str]) -> str:
    """Make one document of *lines*."""
    return "".join(f"{line}\r\n" for line in lines)


def _fold(line: str) -> str:
    """Part *line* where it is too long, but neither within a letter nor within an escape (of RFC 6868, too)."""
    if len(line.encode()) <= _OCTETS:
        return line
    parts, begin, octets = [], 0, 0
    for place, letter in enumerate(line):
        size = len(letter.encode())
        if octets + size > _OCTETS:
            end = place - 1 if line[place - 1] in "\\^" and place - begin > 1 else place
            parts.append(line[begin:end])
            begin, octets = end, place - end
        octets += size
    return "\r\n ".join((*parts, line[begin:]))
