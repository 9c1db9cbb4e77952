"""Journal -> the HTML of every body, each rendered exactly once."""

from __future__ import annotations

from dreiklang.render.bodies import begin_to_render, render, render_one

__all__ = ["begin_to_render", "render", "render_one"]
