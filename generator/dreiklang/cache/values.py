"""A frozen value of ours -> bytes, and back; bytes that would make anything else make nothing."""

from __future__ import annotations

import io
import pickle
from typing import Any

_OURS = "dreiklang."
_FOUND: dict[tuple[str, str], type] = {}
_PLAIN = {("datetime", "date"), ("decimal", "Decimal"), ("builtins", "frozenset"), ("builtins", "set")}


def dump(value: object) -> bytes | None:
    """Write *value* down; None where that cannot be."""
    try:
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError, RecursionError):
        return None


def load(data: bytes) -> object | None:
    """Read a value of ours out of *data*; None where there is no such."""
    try:
        value: object = _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001  # whatever a broken file brings about
        return None
    return value


class _Reader(pickle.Unpickler):
    """Knows the classes that values of ours consist of, and calls nothing else."""

    def find_class(self, module: str, name: str, /) -> Any:  # noqa: ANN401  # as its parent says
        found = _FOUND.get((module, name))
        if found is None:
            found = super().find_class(module, name) if module.startswith(_OURS) or (module, name) in _PLAIN else None
            if not isinstance(found, type):
                raise pickle.UnpicklingError(name)
            _FOUND[module, name] = found
        return found
