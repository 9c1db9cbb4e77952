"""Journal -> the HTML of every body, each rendered exactly once."""

from __future__ import annotations

from dreiklang.render.bodies import prepare, render, render_one

__all__ = ["prepare", "render", "render_one"]
