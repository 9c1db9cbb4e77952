"""A place in a head -> the text that stands there without quotes: plain, or as a block of rows."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.keyline import find_key_line
from dreiklang.read.lines import Lines, Spot, Trouble, indent_of, is_comment
from dreiklang.read.shape import Shape, is_known, shape_of
from dreiklang.read.source import Scalar

_COMMENT = pattern(r"\s#(?=\s|$)")
_BLOCK = pattern(r"[|>](?:[1-9]?[+-]?|[+-][1-9])(?:\s+#.*)?")
_INDICATOR = pattern(r"[|>][+-]?[1-9]")
_CURLY = pattern(r"[„“”]([^„“”\"]*)[“”\"]|»([^»«]*)«|«([^»«]*)»|[‚‘]([^‚‘’]*)[‘’]")


def read_plain(lines: Lines, spot: Spot, shape: Shape) -> Scalar:
    """Read the text from *spot* on as it stands, its rows joined; a comment behind it is no part of it."""
    inline = lines.rows[spot.row][spot.col :].strip()
    first = inline if shape is Shape.EXACT else without_comment(lines, spot.row, inline, shape)
    place = lines.place(spot.row, spot.col, len(first))
    if spot.row + 1 < spot.end and next(lines.content(spot.row + 1, spot.end), None) is not None:
        more = (_next_row(lines, row, shape) for row in range(spot.row + 1, spot.end))
        return lines.scalar(fold((first, *(row for row in more if not is_comment(row)))), place)
    inner = uncurl(first) if shape is Shape.ITEMS else None
    return lines.scalar(first if inner is None else inner, place, quoted=inner is not None)


def uncurl(text: str) -> str | None:
    """Take away quotes as in print, which a word processor put for plain ones; None where there are none."""
    found = _CURLY.fullmatch(text) if text[:1] in "„“”»«‚‘" else None
    return found[found.lastindex or 0] if found else None


def without_comment(lines: Lines, row: int, text: str, shape: Shape) -> str:
    """Cut what YAML takes for a comment; in a sentence its writer may have meant it, so the cut is told."""
    found = _COMMENT.search(text) if "#" in text else None
    if found is None:
        return text
    kept = text[: found.start()].rstrip()
    if shape.is_free_text():
        start = lines.rows[row].find(text)
        place = lines.place(row, start + found.start() + 1, len(text) - found.start() - 1)
        repair = _quoted_instead(lines.rows[row], start, text)
        lines.problems.append(lines.problem(Code.HEAD_COMMENT, place, repair, comment=text[found.start() + 1 :]))
    return kept


def is_block_scalar(inline: str) -> bool:
    """Whether *inline* opens a text of several rows ("|" or ">")."""
    return _BLOCK.fullmatch(inline) is not None


def read_block_scalar(lines: Lines, spot: Spot) -> Scalar:
    """Read the rows below *spot*, kept ("|") or folded (">")."""
    header = lines.rows[spot.row][spot.col :].strip()
    place = lines.place(spot.row, spot.col, len(header))
    rows = [row.expandtabs(2) for row in lines.rows[spot.row + 1 : spot.end]]
    if _INDICATOR.match(header):  # it counts from the key
        rows = [row[indent_of(lines.rows[spot.row]) :] for row in rows]
    else:  # deeper than the dash, whatever their own indentation
        rows = [f"  {row}" for row in rows]
    text = "\n".join((f"- {header}", *(row if row.strip() else "" for row in rows), ""))
    value = by_yaml(text)
    if value is None:
        raise Trouble(lines.problem(Code.HEAD_VALUE, place, what="block-scalar"))
    return lines.scalar(value.rstrip("\n"), place)


def by_yaml(text: str) -> str | None:
    """Read the one text that *text* lists, as YAML does; None where it says no."""
    texts = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # without libyaml the slow one reads the same
    try:
        (value,) = yaml.load(text, Loader=texts)  # noqa: S506  # this loader makes nothing but texts
    except (yaml.YAMLError, ValueError):
        return None
    return str(value)


def fold(rows: Iterable[str]) -> str:
    """Join *rows* to one text: a space between two, a line break for each empty one."""
    breaks = 0
    parts: list[str] = []
    for row in rows:
        if not row:
            breaks += 1
            continue
        parts += ["\n" * breaks or " ", row]
        breaks = 0
    return "".join(parts[1:])


def _next_row(lines: Lines, row: int, shape: Shape) -> str:
    """Give a further row of a plain text, unless it is a key of ours that only got indented."""
    text = lines.rows[row]
    found = find_key_line(text, indent_of(text)) if ":" in text else None
    if found and is_known(found.key):
        place = lines.place(row, 0, indent_of(text))
        problem = lines.problem(Code.HEAD_LINE, place, text.strip(), what="indented", key=found.key)
        raise Trouble(problem, public=shape_of(found.key) is Shape.EXACT)
    return text.strip() if is_comment(text.strip()) else without_comment(lines, row, text.strip(), shape)


def _quoted_instead(row: str, start: int, text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{row[:start]}"{escaped}"'
