"""A value that begins with "&", "*" or "!" -> a problem where YAML would make something else of it than text."""

from __future__ import annotations

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.lines import Lines, Spot, Trouble

_ANCHOR = pattern(r"&\S+\s*(?P<rest>.*)")
_ALIAS = pattern(r"\*([^\s,\[\]{}]+)")
_TAG = pattern(
    r"(?:!!(?:int|float|str|bool|null|seq|map|set|omap|pairs|binary|timestamp|merge|python/\S*)(?!\S)|!<\S*>|!\w+/\S*)\s*"
)


def refuse_aliases(lines: Lines, spot: Spot) -> None:
    """Refuse what refers to other places or types; "&co", "@x", "*x" and "!wichtig" alone are words.

    Raises:
        Trouble: an anchor, an alias to one, or a tag.
    """
    row = lines.rows[spot.row]
    inline = row[spot.col :].rstrip()
    if inline[0] == "&" and (found := _ANCHOR.match(inline)):
        below = next(lines.content(spot.row + 1, spot.end), None)
        if found["rest"][:1] in {"[", "{", "|", ">"} or (below is not None and not found["rest"]):
            raise _refused(lines, spot, inline, "anchor")
    if (found := _ALIAS.fullmatch(inline)) and f"&{found[1]}" in lines.anchors:
        raise _refused(lines, spot, inline, "alias", f'{row[: spot.col]}"{inline}"')
    if found := _TAG.match(inline):
        raise _refused(lines, spot, found[0].rstrip(), "tag", row[: spot.col] + inline[found.end() :])


def _refused(lines: Lines, spot: Spot, text: str, what: str, repair: str = "") -> Trouble:
    return Trouble(lines.problem(Code.HEAD_ALIAS, lines.place(spot.row, spot.col, len(text)), repair, what=what))
