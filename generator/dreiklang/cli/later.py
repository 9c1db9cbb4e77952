"""A module of Python that others load and nearly nobody uses -> loaded when somebody does."""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

_NEEDS = {"ssl": "_ssl"}
"""What a module cannot do without: where that is missing, those who load it have to hear so at once."""


def put_off(name: str) -> None:
    """Let the module *name* be loaded only when something in it is asked for."""
    spec = None if name in sys.modules or find_spec(_NEEDS.get(name, name)) is None else find_spec(name)
    if spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
