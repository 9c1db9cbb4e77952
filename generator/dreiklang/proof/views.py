"""A text -> the same as a browser, a feed reader or a search would read it: unescaped, and without its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from dreiklang.patterns import pattern

WALL = " ꙮ "
"""A word that nobody writes: what stands before and behind it does not stand side by side."""

_INVISIBLE = pattern("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_PERCENT = pattern(r"(?:%[0-9A-Fa-f]{2})+")
_BACKSLASH = pattern(
    r'\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrtbf"/\\])'
)
_PUNYCODE = pattern(r"\bxn--([a-zA-Z0-9-]+)")
_INLINE = (
    r"(?:/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|strike|sub"
    r"|sup|time|tt|u|var|wbr)(?:\s[^<>]*)?/?|!--[^<>]*--)"
)
# A tag between two letters that a browser shows side by side. It begins with its own first sign, for speed.
_JOINT = pattern(rf"<(?<=[^\W_]<){_INLINE}>(?:<[^<>]*>)*(?=[^\W_])", re.IGNORECASE)
INLINE_TAG = pattern(rf"<{_INLINE}>", re.IGNORECASE)
_CUT = "\0"
TAG = pattern(r"<[^<>]*>")
_SIGNS = ("&", "%", "\\", "xn--")
_ROUNDS = 3  # a link in a page in a feed is escaped twice


def reading_of(text: str) -> str:
    """Give everything that can be read out of *text*, below each other.

    That is the text unescaped and without its tags, then what stands in the tags, then the lines in which tags cut a word
    in two (`<b>Nord</b>licht`), whole, and last what was escaped, as it was written.
    """
    plain = plainly(text)
    parts = [plain]
    if "<" in plain:
        parts = [TAG.sub(" ", plain), *set(TAG.findall(plain)), *joined(plain)]
    if plain != text:
        parts += [line for line in text.split("\n") if any(sign in line for sign in _SIGNS)]
    return "\n".join(parts)


def walled(text: str) -> str:
    """Give what :func:`reading_of` gives, with a wall wherever a paragraph, a cell or a tag ends: no sentence goes on there."""
    plain = plainly(text)
    marked = TAG.sub(lambda tag: " " if INLINE_TAG.fullmatch(tag[0]) else WALL, plain)
    return WALL.join((marked, *TAG.findall(plain), *joined(plain)))


def joined(text: str) -> Iterator[str]:
    """Yield the lines of *text* with words that tags cut in two, with these words whole."""
    marked, count = _JOINT.subn(_CUT, text)
    for line in marked.split("\n") if count else ():
        if _CUT in line:
            yield TAG.sub(" ", line.replace(_CUT, ""))


def is_plain(text: str) -> bool:
    """Whether every letter of *text* stands for itself."""
    if "&" in text or "%" in text or "\\" in text or "xn--" in text:
        return False
    return text.isascii() or not _INVISIBLE.search(text)


def plainly(text: str) -> str:
    """Take back every way of writing letters by other signs, however often it was applied."""
    for _ in range(_ROUNDS):
        plain = _plainer(text)
        if plain == text:
            break
        text = plain
    return text


def without_backslashes(text: str) -> str:
    """Take back how JSON and JavaScript write letters; these are a few, but each thousands of times."""
    signs = set(_BACKSLASH.findall(text))
    text = text.replace("\\\\", _CUT)
    for sign in sorted(signs - {"\\\\"}, key=lambda sign: (-len(sign), sign)):
        text = text.replace(sign, _from_backslash(sign))
    return text.replace(_CUT, "\\")


def _plainer(text: str) -> str:
    if "&" in text:
        text = unescape(text)
    if "%" in text:
        text = _PERCENT.sub(_from_percent, text)
    if "\\" in text:
        text = without_backslashes(text)
    if "xn--" in text:
        text = _PUNYCODE.sub(_from_punycode, text)
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _from_percent(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")


def _from_backslash(written: str) -> str:
    sign, code = written[1], written[2:]
    if sign in "ux":
        units = [int(part, 16) for part in code.split("\\u")]
        packed = b"".join(unit.to_bytes(2, "big") for unit in units)
        return packed.decode("utf-16-be", "replace")
    return " " if sign in "nrtbf" else sign


def _from_punycode(found: re.Match[str]) -> str:
    try:
        return found[1].encode("ascii").decode("punycode")
    except UnicodeError:
        return found[0]
