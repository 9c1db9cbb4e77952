"""Journal -> the HTML of every body, each rendered exactly once."""

from __future__ import annotations

from dreiklang.render.bodies import render, render_one
from dreiklang.render.crew import ALONE, Crew, hire

__all__ = ["ALONE", "Crew", "hire", "render", "render_one"]
