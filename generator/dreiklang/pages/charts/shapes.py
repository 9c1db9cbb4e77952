"""A place and a size -> one of four shapes that are told apart without their colour; *said* is told to who points at it."""

from __future__ import annotations

from markupsafe import Markup

from dreiklang.pages.charts.drawing import circle, number, path


def full(x: float, y: float, radius: float, said: str = "") -> Markup:
    """Draw a filled circle."""
    return circle("dk-mark", x, y, radius, said)


def hollow(x: float, y: float, radius: float, said: str = "") -> Markup:
    """Draw a ring."""
    return circle("dk-mark dk-hollow", x, y, radius, said)


def diamond(x: float, y: float, radius: float, said: str = "") -> Markup:
    """Draw a diamond."""
    left, top, right, bottom = map(number, (x - radius, y - radius, x + radius, y + radius))
    return path("dk-mark", f"M{left} {number(y)}L{number(x)} {top}L{right} {number(y)}L{number(x)} {bottom}Z", said)


def cross(x: float, y: float, radius: float, said: str = "") -> Markup:
    """Draw a cross."""
    left, top, right, bottom = map(number, (x - radius, y - radius, x + radius, y + radius))
    return path("dk-mark dk-hollow", f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}", said)
