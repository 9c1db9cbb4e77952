"""A module that others load and nearly nobody uses -> loaded when somebody does."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

_NEEDS = {"ssl": "_ssl"}
"""What a module cannot do without: where that is missing, those who load it have to hear so at once."""


class _Later(ModuleType):
    """Stands in for a module: Python's own `LazyLoader` loads it as soon as a second one says `import`."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and name != "__path__":  # asked of every module, by who looks for something else
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def put_off(name: str) -> None:
    """Let the module *name* be loaded only when something in it is asked for."""
    if name not in sys.modules and find_spec(_NEEDS.get(name, name)):
        sys.modules[name] = _Later(name)
