"""A body -> the spans in it where no other name can stand: addresses, names of files, what HTML and Markdown go by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from dreiklang.check.passages import Span, code_spans
from dreiklang.patterns import pattern

_ADDRESS = pattern(
    r"""
    (?<=\]\()[ \t]*(?:<[^<>\n]{0,2000}>|[^\s()<>]+)
    | ^[ ]{0,3}\[[^\[\]\n^][^\[\]\n]{0,500}\]:[ \t]*\S+
    | !\[\[[^\[\]\n|]{1,500} | \[\[\#[^\[\]\n|]{1,500}
    | \b[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^\s<>"')\]]+ | \b(?:mailto|tel):[^\s<>"')\]]+
    | \bwww\.[^\s<>"')\]]+
    | [\w.+-]{1,64}@[\w-]{1,63}(?:(?:\.[\w-]{1,63}){1,6}|:)
    | (?<![\w@])@[\w.-]{2,60}
    | \b(?:[\w-]{1,63}\.){1,6}[a-z][a-z0-9]{1,5}\b
    | \b[\w-]{1,63}\.(?:PDF|DOCX?|XLSX?|PPTX?|ODT|ODS|CSV|TXT|MD|HTML?|ZIP|PNG|JPE?G|GIF|SVG|WEBP|TIFF?|MP[34]|MOV)\b
    | (?<![\w/\\.:])(?:[a-zA-Z]:|~|\.{1,2})?(?:[\\/][\w.~-]{1,100}){2,}[\\/]?
    | \[\^[^\[\]\s]{1,100}
    | ^[ \t>]*(?:!!!|\?\?\?\+?|:::)[ \t]*[^"\n]{0,200}
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARKED = pattern(r"<[a-zA-Z/][^<>]{0,2000}>|\{[:.#][^{}\n]{0,500}\}")
_SAID = pattern(
    r"""\b(?:alt|title|label|summary|placeholder|content|value|aria-[a-z]{1,20})[ ]?=[ ]?(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)')""",
    re.IGNORECASE,
)
_CODE = pattern(
    r"""
    <(?P<tag>script|style|math|code|kbd|samp|pre)\b[^<>]*>.*?</(?P=tag)>
    | \$\$.{1,2000}?\$\$ | (?<![\w\\$])\$(?=\S)[^$\n]{1,200}(?<=\S)\$(?![\w$])
    | \\\([^\n]{1,500}?\\\) | \\\[.{1,2000}?\\\]
    | \{\{.{1,500}?\}\} | \{%.{1,500}?%\}
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ENCODED = pattern(r"%[0-9a-fA-F]{2}|[xX][nN]--|&\#?\w|\]\(<")
_PUNYCODE = pattern(r"\bxn--([a-z0-9-]+)", re.IGNORECASE)


def address_spans(text: str, places: Iterable[int]) -> tuple[Span, ...]:
    """Find what is an address, a path or a mark of Markdown on those lines of *text* on which the *places* lie."""
    starts = dict.fromkeys(text.rfind("\n", 0, place) + 1 for place in places)
    lines = ((start, text.find("\n", start)) for start in starts)
    return tuple(
        found.span() for start, end in lines for found in _ADDRESS.finditer(text, start, end if end >= 0 else len(text))
    )


def tag_spans(text: str) -> tuple[Span, ...]:
    """Find what stands in the tags of *text*, but for the words that readers read or hear."""
    return tuple(_unsaid(text))


def code_like_spans(text: str) -> tuple[Span, ...]:
    """Find code, and what is written in another language too: scripts, styles, formulas, templates."""
    return (*code_spans(text), *(found.span() for found in _CODE.finditer(text)))


def read_addresses(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each address of *text* that is written in signs, and how it reads: `M%C3%BCller`, `xn--mller-kva`."""
    places = (found.start() for found in _ENCODED.finditer(text))
    for start, end in address_spans(text, places):
        yield (start, end), _PUNYCODE.sub(_from_punycode, unquote(unescape(text[start:end])))


def _unsaid(text: str) -> Iterator[Span]:
    for tag in _MARKED.finditer(text):
        at = tag.start()
        for said in _SAID.finditer(text, tag.start(), tag.end()):
            start, end = said.span("a" if said["a"] is not None else "b")
            yield at, start
            at = end
        yield at, tag.end()


def _from_punycode(found: re.Match[str]) -> str:
    try:
        return found[1].lower().encode("ascii").decode("punycode")
    except UnicodeError:
        return found[0]
