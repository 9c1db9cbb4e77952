"""Journal -> the HTML of every body, each rendered exactly once."""

from __future__ import annotations

from dreiklang.render.bodies import render
from dreiklang.render.crew import hire

__all__ = ["hire", "render"]
