"""Where readers find the public edition: a folder, a branch of another repository, or what a command of the user's fills."""

from __future__ import annotations

from dreiklang.deliver.places.choose import choose_place
from dreiklang.deliver.places.place import Place

__all__ = ["Place", "choose_place"]
