"""Names of extensions -> a Markdown object with them, as the library makes it, but without asking around for what we know."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from dreiklang.render.extensions import module_of


class Reader(Markdown):
    """Its parent reads what every installed package says of itself, for who calls an extension so: as long as rendering thirty texts."""

    def build_extension(self, ext_name: str, configs: Mapping[str, Any]) -> Extension:
        """Make the extension *ext_name*, as *configs* say."""
        if module := module_of(ext_name):
            with suppress(ImportError, AttributeError):  # what is wrong with it, Markdown says better
                extension: Extension = import_module(module).makeExtension(**configs)
                return extension
        return super().build_extension(ext_name, configs)
