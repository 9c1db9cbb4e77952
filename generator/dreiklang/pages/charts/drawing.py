"""Marks, lines and words -> one picture that says what it is, and is as wide as its place.

Coordinates are units of which a picture is 360 wide: about the pixels of a telephone, so that 12 are a legible letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from dreiklang.pages.escaping import as_markup
from dreiklang.values import dataclass

WIDTH = 360
LINE = 18
"""The height of a line of words."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values from 0 to *most* to places from *start* to *end*."""

    most: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Give the place of *value*."""
        return self.start + (self.end - self.start) * value / self.most


def element(name: str, content: str = "", attributes: Mapping[str, str | float] | None = None) -> Markup:
    """Write the element *name*; what is no HTML yet is escaped."""
    written = "".join(
        f' {key}="{escape(value) if isinstance(value, str) else number(value)}"'
        for key, value in (attributes or {}).items()
    )
    return as_markup(f"<{name}{written}>{escape(content)}</{name}>")  # names of ours, the rest is escaped


def number(value: float) -> str:
    """Write a coordinate with up to two digits behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def circle(kind: str, x: float, y: float, radius: float, said: str = "") -> Markup:
    """Draw a circle of a *kind* (a class of the theme) around a place; *said* is told to who points at it."""
    return element("circle", _said(said), {"class": kind, "cx": x, "cy": y, "r": radius})


def square(kind: str, x: float, y: float, side: float, said: str = "") -> Markup:
    """Draw a square of a *kind* around a place."""
    half = side / 2
    return element("rect", _said(said), {"class": kind, "x": x - half, "y": y - half, "width": side, "height": side})


def path(kind: str, steps: str, said: str = "") -> Markup:
    """Draw a line of a *kind* along *steps*, in the words of SVG."""
    return element("path", _said(said), {"class": kind, "d": steps})


def line(kind: str, start: tuple[float, float], end: tuple[float, float], said: str = "") -> Markup:
    """Draw a straight line of a *kind*."""
    return path(kind, "M{} {}L{} {}".format(*map(number, (*start, *end))), said)


def text(words: str, x: float, y: float, *, anchor: str = "start", kind: str = "dk-word") -> Markup:
    """Write *words* at a place: before it (anchor "end"), around it ("middle") or after it."""
    return element("text", words, {"class": kind, "x": x, "y": y, "text-anchor": anchor})


def legend(items: Iterable[tuple[Markup, str]], top: float) -> Markup:
    """Say what marks mean, a line each, from *top* on; each mark is drawn around 0, 0."""
    return Markup("").join(
        element("g", mark, {"class": "dk-legend", "transform": f"translate(10 {number(top + LINE * nr - 4)})"})
        + text(words, 24, top + LINE * nr)
        for nr, (mark, words) in enumerate(items)
    )


def picture(id_: str, says: tuple[str, str], height: float, marks: Iterable[Markup]) -> Markup:
    """Frame *marks* to a picture that *says* its title and what there is to see; *id_* is its own on the page."""
    title, description = f"{id_}-picture", f"{id_}-picture-text"
    content = element("title", says[0], {"id": title}) + element("desc", says[1], {"id": description})
    attributes: dict[str, str | float] = {
        "class": "dk-chart",
        "viewBox": f"0 0 {WIDTH} {number(height)}",
        "role": "img",
        "aria-labelledby": f"{title} {description}",
    }
    return element("svg", content + Markup("").join(marks), attributes)


def _said(words: str) -> Markup:
    return element("title", words) if words else escape("")
