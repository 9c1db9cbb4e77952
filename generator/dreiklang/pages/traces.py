"""An entry -> what pages show of its text besides the text itself."""

from __future__ import annotations

import uuid
from dataclasses import fields
from datetime import date
from operator import attrgetter
from urllib.parse import urlsplit
from zlib import crc32

from markupsafe import escape

from dreiklang.model import Entry
from dreiklang.options import Options
from dreiklang.patterns import pattern
from dreiklang.render.rendered import ROOT, Rendered
from dreiklang.texts import Words
from dreiklang.values import dataclass

FEED = "feed.xml"
_NOT_XML = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_A_MINUTE = 200
"""So many words are read in a minute."""


def say_reading(entry: Entry, words: Words) -> str:
    """Say how long it takes to read *entry*; "" if there is nothing to read."""
    return words.entry.reading_time(max(1, round(entry.words / _A_MINUTE))) if entry.words else ""


def say_checklist(entry: Entry, words: Words) -> str:
    """Say how many boxes of *entry* are ticked; "" if it has none."""
    done, boxes = entry.checklist
    return words.entry.checklist.format(done=done, all=boxes) if boxes else ""


def key_and_mark(entry: Entry) -> tuple[str, str]:
    """Give what the script knows *entry* by, and what *entry* says by."""
    return f"{crc32(entry.id.encode()):x}", f"{_mark(entry):x}"


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in a feed of a post: by what it is known there (*id*), and its *content*, both with their tags."""

    id: str
    content: str


def told_in_feed(post: Entry, body: Rendered, options: Options) -> Told | None:
    """Give what a feed with *post* says of it, whose text is *body*; None if no feed tells of it."""
    if post.date is None:
        return None
    content = without_controls(content_in_feed(body, options))
    return Told(
        f"<id>{escape(identity_in_feed(options, post.date, post.address))}</id>",
        f'<content type="html">{escape(content)}</content>',
    )


def identity_in_feed(options: Options, day: date, address: str) -> str:
    """Give by what a feed knows what lies at *address* since that *day*, wherever the site moves."""
    host = urlsplit(options.site_url).hostname
    if host is None:
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{options.site_name}/{address}").urn
    return f"tag:{host},{day.isoformat()}:{options.at}{address}"


def content_in_feed(body: Rendered, options: Options) -> str:
    """Give a *body* as HTML that can be read anywhere."""
    return body.content.replace(ROOT, options.url("") or "./")


def without_controls(text: str) -> str:
    """Leave out of *text* what XML does not allow."""
    return _NOT_XML.sub("", text)


def _mark(entry: Entry) -> int:
    """Sum up what *entry* says; the body for itself, for to spell it out takes longer than all the rest."""
    return crc32(
        entry.body.encode("utf-8", "surrogatepass"), crc32(repr(_SAID(entry)).encode("utf-8", "surrogatepass"))
    )


_ELSEWHERE = {"body", "body_line", "path", "links", "words"}
_SAID = attrgetter(*(field.name for field in fields(Entry) if field.name not in _ELSEWHERE))
