"""Journal -> the HTML of every body, each rendered exactly once."""

from __future__ import annotations

from dreiklang.render.bodies import render
from dreiklang.render.crew import ALONE, Crew, hire

__all__ = ["ALONE", "Crew", "hire", "render"]
