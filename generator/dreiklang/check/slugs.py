"""A text -> the word that stands for it in an address."""

from __future__ import annotations

import re
import unicodedata

from dreiklang.check.wrong import Wrong, wrong
from dreiklang.patterns import pattern
from dreiklang.problems import Code

_LONGEST = 80
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o", "ł": "l"})
# Kund:innen, Kund*innen, Kund_innen, jede_r, Kund/-innen: one word.
_GENDER_MARK = pattern(r"(?<=[^\W\d_])[:*_·/]-?(?=(?:in|innen|r|n|e|er|en)(?![^\W_]))", re.IGNORECASE)
_APOSTROPHE = pattern(r"(?<=\w)['’‘`](?=\w)")
# Windows opens devices under these names, whatever folder they stand in.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})
_STEP = pattern(r"(?=.{1,160}$)\w(?:[\w ~+,;=@()!'.-]*[\w)])?")
_OF_THE_SITE = frozenset(
    [
        "404.html",
        "assets",
        "cname",
        "feed.json",
        "feed.xml",
        "index.html",
        "robots.txt",
        "rss.xml",
        "search",
        "sitemap.xml",
        "sitemap.xml.gz",
    ]
)
_WRITTEN = pattern(r"[^\W_](?:[\w-]|\.(?=\w))*")


def slugify(text: str) -> str:
    """Make the slug of *text*: lower case, ä to ae, gender forms readable, hyphens between words; "" without letters."""
    plain = unicodedata.normalize("NFC", text)
    plain = _APOSTROPHE.sub("", _GENDER_MARK.sub("", plain)).lower().translate(_GERMAN)
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    slug = "-".join(re.findall(r"[^\W_]+", plain))
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    return f"{slug}-" if slug in _DEVICES else slug


def slug_or_codes(text: str) -> str:
    """Make the slug of *text*; of signs without letters (an emoji), their code points."""
    return slugify(text) or "-".join(f"u{ord(sign):x}" for sign in text if not sign.isspace())


def parse_slug(text: str) -> str | Wrong:
    """Read a slug as its writer wants it: one plain step of an address."""
    if _WRITTEN.fullmatch(text) and len(text) <= _LONGEST * 2 and text.lower().split(".")[0] not in _DEVICES:
        return unicodedata.normalize("NFC", text)
    return wrong(Code.SLUG_INVALID, slugify(text), value=text)


def parse_alias(text: str) -> str | Wrong:
    """Read an old address of an entry, relative to the site."""
    steps = unicodedata.normalize("NFC", text).strip().strip("/").split("/")
    if not all(_STEP.fullmatch(step) and step.lower().split(".")[0] not in _DEVICES for step in steps):
        return wrong(Code.SLUG_INVALID, what="alias", value=text)
    if steps[0].lower() in _OF_THE_SITE:
        return wrong(Code.SLUG_INVALID, what="ours", value=text)
    return "/".join(steps)
