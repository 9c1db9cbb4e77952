"""Files -> Sources: what stands in them, with places, not yet understood."""

from __future__ import annotations

from dreiklang.read.entry import read_text
from dreiklang.read.folder import PUBLISHED, SEALS, read_folder
from dreiklang.read.source import Items, Node, Pairs, Scalar, Source, Sources

__all__ = ["PUBLISHED", "SEALS", "Items", "Node", "Pairs", "Scalar", "Source", "Sources", "read_folder", "read_text"]
