"""A body -> its links and pictures, each with its target; none that stands in code."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from dreiklang.check.passages import Span, blank_spans, code_spans
from dreiklang.check.targets import find_target
from dreiklang.check.world import World
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.model import Link, Target, TargetKind
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place
from dreiklang.read.source import Source
from dreiklang.values import dataclass

_WIKI = pattern(r"(?P<embed>!?)\[\[(?P<target>[^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]\](?!\()")
_URL = pattern(
    r"""\]\([ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))
    | ^[ ]{0,3}\[[^\[\]\n^][^\[\]\n]*\]:[ \t]*<?(?P<reference>[^\s<>]+)
    | \b(?:src|href)=["'](?P<html>[^"'\n]+)["']""",
    re.VERBOSE | re.MULTILINE,
)
_ELSEWHERE = pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|\?")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link of a body, and the span of the body in which it stands."""

    link: Link
    span: Span


@dataclass(frozen=True, slots=True)
class BodyLinks:
    """The links of a body, and the files that it shows or points at."""

    links: tuple[FoundLink, ...]
    pictures: tuple[tuple[str, str], ...]


def read_links(source: Source, world: World, notes: Notes) -> BodyLinks:
    """Find every link of the body of *source*; note those that lead nowhere."""
    if "[" not in source.body and "=" not in source.body:
        return BodyLinks((), ())
    text = blank_spans(source.body, code_spans(source.body))
    links: list[FoundLink] = []
    pictures: dict[str, str] = {}
    for written, span in (*_find_wiki(text), *_find_urls(text, source.path)):
        target = _target(source, written, world, is_file=text[span[0] - 1] != "[")
        if isinstance(target, Target):
            links.append(FoundLink(Link(written, target), span))
        elif isinstance(target, Wrong):
            notes.add(target, place_of(source, span))
        else:
            pictures[written] = target
    return BodyLinks(tuple(links), tuple(pictures.items()))


def _target(source: Source, written: str, world: World, *, is_file: bool) -> Target | Wrong | str:
    """Find the entry or whatever else *written* means, or the path of the file that it names."""
    if written.lower().endswith(_PICTURES) or (is_file and not _is_entry(written)):
        path = find_picture(source.path, written, world)
        if path is None and written.lower().endswith(_PICTURES):
            return wrong(Code.PICTURE_MISSING, value=written)
        return path or _dangling_file(written, "")
    if not is_file:
        return find_target(written.strip(), world)
    path = resolve(source.path, written)
    if path in world.paths:
        return Target(TargetKind.ENTRY, world.paths[path])
    return _dangling_file(written, world.ids.near(posixpath.splitext(posixpath.basename(path))[0]))


def _dangling_file(written: str, near: str) -> Wrong:
    """Say that a link in parentheses leads to no file of ours, and how a page of docs/ would be called there."""
    path = posixpath.normpath(re.split(r"[#?]", written)[0]).split("/")
    inside = "/".join(path[path.index("docs") + 1 :] if "docs" in path else [step for step in path if step != ".."])
    site = re.sub(r"(?:(?<=/)|^)index/$", "", re.sub(r"\.(?:md|markdown)$", "/", inside, flags=re.IGNORECASE))
    what = "file-near" if near else "page" if len(path) > 1 else "file"
    return wrong(Code.LINK_DANGLING, what=what, value=written, near=near, site=f"/{site}")


def find_picture(source_path: str, written: str, world: World) -> str | None:
    """Give the path of the file that *written* names, from the entry at *source_path*; None where there is none."""
    path = resolve(source_path, written)
    if path in world.others:
        return world.others[path]
    name = posixpath.basename(written)  # Obsidian names a picture without its folder
    return world.others.get(f"/{name}") if "/" not in written else None


def resolve(source_path: str, written: str) -> str:
    """Give the path within the entries folder at which a relative address points; "" for any other address."""
    if _ELSEWHERE.match(written):
        return ""
    plain = unicodedata.normalize("NFC", unquote(re.split(r"[#?]", written)[0]))
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source_path), plain))
    return "" if path.startswith("..") or "." not in posixpath.basename(path)[1:] else path


def _leads_out(written: str) -> bool:
    """Whether a relative address names a file by a way up, out of the entries folder."""
    path = posixpath.normpath(re.split(r"[#?]", written)[0])
    return not _ELSEWHERE.match(written) and path.startswith("../") and bool(posixpath.splitext(path)[1])


def place_of(source: Source, span: Span) -> Place:
    """Say where in the file a span of the body stands."""
    start, end = span
    line_start = source.body.rfind("\n", 0, start) + 1
    width = min(end, (source.body + "\n").index("\n", start)) - start
    return Place(
        source.path, source.body_line + source.body.count("\n", 0, start), start - line_start + 1, max(width, 1)
    )


def _is_entry(written: str) -> bool:
    """Whether an address names a Markdown file."""
    return re.split(r"[#?]", written)[0].lower().endswith((".md", ".markdown"))


def _find_wiki(text: str) -> Iterator[tuple[str, Span]]:
    for found in _WIKI.finditer(text):
        yield found["target"], found.span("target")


def _find_urls(text: str, source_path: str) -> Iterator[tuple[str, Span]]:
    for found in _URL.finditer(text):
        group = found.lastgroup or ""
        if resolve(source_path, found[group]) or _leads_out(found[group]):
            yield found[group], found.span(group)
