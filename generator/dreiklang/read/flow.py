"""A place in a head where a bracket stands -> the list or mapping between it and its partner."""

from __future__ import annotations

from bisect import bisect_right

from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place
from dreiklang.read.keyline import find_colon
from dreiklang.read.lines import Lines, Spot, Trouble, says_nothing
from dreiklang.read.quoted import QUOTED, unquote
from dreiklang.read.scalars import uncurl
from dreiklang.read.shape import Shape
from dreiklang.read.source import Items, Node, Pairs, Scalar
from dreiklang.values import dataclass

MAX_DEPTH = 8
_LINK = pattern(r"\[\[[^\[\]\n]+\]\]")
_LINKS = pattern(r"(?:\[\[[^\[\]\n]+\]\][,;\s]*)+")
_GAP = pattern(r"(?:\s|(?<!\S)#(?=\s)[^\n]*)*")
# A word of a plain text in a list: quotes as in print hold commas together, and so do brackets within a text.
_WORD = pattern(
    r"„[^„“”\n]*[“”]|“[^“”\n]*”|»[^»«\n]*«|\[\[[^\[\]\n]+\]\]|\[[^\[\],\n]*\]|\{[^{},\n]*\}|[^,\[\]{}\s]+|\s+"
)
_KEY_END = pattern(r"[,}\n]|\Z")


def read_links(lines: Lines, spot: Spot) -> Node | None:
    """Read one "[[entry]]" or several at *spot*; None where it is something else."""
    row = lines.rows[spot.row]
    found = _LINKS.match(row, spot.col)
    if not found or not says_nothing(row[found.end() :]):
        return None
    links = tuple(
        lines.scalar(link[0], lines.place(spot.row, link.start(), len(link[0])))
        for link in _LINK.finditer(row, spot.col, found.end())
    )
    return links[0] if len(links) == 1 else Items(links, lines.place(spot.row, spot.col, len(found[0].rstrip())))


def read_flow(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node | None:
    """Read the list or mapping at *spot*; None where more text follows it, so that it belongs to a sentence."""
    rows = (lines.rows[spot.row][spot.col :], *lines.rows[spot.row + 1 : spot.end])
    starts = [0]
    for row in rows[:-1]:
        starts.append(starts[-1] + len(row) + 1)
    reader = _Reader(lines, spot, shape, "\n".join(rows), tuple(starts))
    node, end = reader.collection(0, depth)
    return node if all(says_nothing(row) for row in reader.text[end:].split("\n")) else None


@dataclass(frozen=True, slots=True)
class _Reader:
    """The *text* from *spot* on, and where each of its rows *starts*."""

    lines: Lines
    spot: Spot
    shape: Shape
    text: str
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> Place:
        """Say where in the file the text from *start* to *end* stands."""
        row = bisect_right(self.starts, start) - 1
        col = start - self.starts[row] + (0 if row else self.spot.col)
        return self.lines.place(self.spot.row + row, col, len(self.text[start:end].split("\n", 1)[0]))

    def collection(self, start: int, depth: int) -> tuple[Node, int]:
        """Read the list or mapping that opens at *start*; give it and where it ends."""
        if depth >= MAX_DEPTH:
            place = self.place(start, start + 1)
            raise Trouble(self.lines.problem(Code.HEAD_TOO_DEEP, place, what="nesting", limit=str(MAX_DEPTH)))
        close = "]" if self.text[start] == "[" else "}"
        items: list[Node] = []
        pairs: list[tuple[Scalar, Node]] = []
        at = self._gap(start + 1)
        while self.text[at : at + 1] != close:
            if at >= len(self.text) or self.text[at] in "]}":
                raise self._open(start, close)
            if close == "]":
                node, at = self._value(at, depth)
                items.append(node)
            else:
                pair, at = self._pair(at, depth)
                pairs.append(pair)
            at = self._gap(at, commas=True)
        place = self.place(start, at + 1)
        return (Items(tuple(items), place) if close == "]" else Pairs(tuple(pairs), place)), at + 1

    def _gap(self, at: int, *, commas: bool = False) -> int:
        """Skip white space and comments, with *commas* these too."""
        while (found := _GAP.match(self.text, at)) and (found.end() > at or (commas and self.text[at : at + 1] == ",")):
            at = max(found.end(), at + 1)
        return at

    def _pair(self, start: int, depth: int) -> tuple[tuple[Scalar, Node], int]:
        key, end = self._key(start)
        at = self._gap(end)
        if self.text[at : at + 1] in {",", "}", ""}:
            return (key, Scalar("", self.place(end, end + 1))), at
        value, at = self._value(at, depth)
        return (key, value), at

    def _key(self, start: int) -> tuple[Scalar, int]:
        """Read a key: up to a colon with a space, else up to the first colon ("ich:5"), else all ("{a, b}")."""
        if quoted := self._quoted(start):
            key, end = quoted
            colon = self._gap(end)
            return key, colon + 1 if self.text[colon : colon + 1] == ":" else end
        found = _KEY_END.search(self.text, start)
        end = found.start() if found else len(self.text)
        colon = find_colon(self.text, start, end)
        colon = self.text.find(":", start, end) if colon < 0 else colon
        stop = end if colon < 0 else colon
        return self._scalar(start, stop), end if colon < 0 else colon + 1

    def _value(self, start: int, depth: int) -> tuple[Node, int]:
        """Read what stands at *start*: in quotes, in brackets, a link, or plain up to a comma or bracket."""
        read: tuple[Node, int] | None = None
        if self.text[start] in "\"'":
            read = self._quoted(start)
        elif self.text[start] in "[{" and not _LINK.match(self.text, start):
            read = self.collection(start, depth + 1)
        if read:
            after = self._gap(read[1])
            if self.text[after : after + 1] in {",", "]", "}", ""}:
                return read
        return self._plain(start)

    def _quoted(self, start: int) -> tuple[Scalar, int] | None:
        found = QUOTED[self.text[start]].match(self.text, start) if self.text[start] in QUOTED else None
        if found is None:
            return None
        value = unquote(found[0])
        if value is None:
            raise self._trouble(start, found.end(), what="escape")
        return self.lines.scalar(value, self.place(start, found.end()), quoted=True), found.end()

    def _plain(self, start: int) -> tuple[Scalar, int]:
        at = behind = start
        while found := _WORD.match(self.text, at):
            behind = self._gap(at) if found[0].isspace() else found.end()
            if behind > found.end():  # a comment ends it
                break
            at = behind
        if self.text[start] == '"' and self.text.count('"', start, at) % 2:
            raise self._trouble(start, start + 1, what="quote-open")
        return self._scalar(start, at), max(behind, start + 1)

    def _scalar(self, start: int, end: int) -> Scalar:
        text = " ".join(filter(None, map(str.strip, self.text[start:end].split("\n"))))
        place = self.place(start, start + max(len(text), 1))
        inner = None if self.shape.is_free_text() else uncurl(text)
        return self.lines.scalar(text if inner is None else inner, place, quoted=inner is not None)

    def _open(self, start: int, close: str) -> Trouble:
        text = self.text.rstrip()
        alone = "\n" not in text and "#" not in text and text[-1] not in "]}"
        repair = f"{self.lines.rows[self.spot.row].rstrip()}{close}" if alone else ""
        return self._trouble(start, start + 1, repair, what="list-open" if close == "]" else "mapping-open")

    def _trouble(self, start: int, end: int, repair: str = "", *, what: str) -> Trouble:
        return Trouble(self.lines.problem(Code.HEAD_VALUE, self.place(start, end), repair, what=what))
