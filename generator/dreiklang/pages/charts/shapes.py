"""A place and a size -> one of four shapes that are told apart without their colour."""

from __future__ import annotations

from markupsafe import Markup

from dreiklang.pages.charts.drawing import circle, number, path


def full(x: float, y: float, radius: float) -> Markup:
    """Draw a filled circle."""
    return circle("dk-mark", x, y, radius)


def hollow(x: float, y: float, radius: float) -> Markup:
    """Draw a ring."""
    return circle("dk-mark dk-hollow", x, y, radius)


def diamond(x: float, y: float, radius: float) -> Markup:
    """Draw a diamond."""
    left, top, right, bottom = map(number, (x - radius, y - radius, x + radius, y + radius))
    return path("dk-mark", f"M{left} {number(y)}L{number(x)} {top}L{right} {number(y)}L{number(x)} {bottom}Z")


def cross(x: float, y: float, radius: float) -> Markup:
    """Draw a cross."""
    left, top, right, bottom = map(number, (x - radius, y - radius, x + radius, y + radius))
    return path("dk-mark dk-hollow", f"M{left} {top}L{right} {bottom}M{left} {bottom}L{right} {top}")
