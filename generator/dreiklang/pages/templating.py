"""A template's name and finished values -> HTML: everything is escaped unless it says that it is HTML already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dreiklang.pages.compiled import keep_compiled
from dreiklang.pages.escaping import QuickLoader, listed


@cache
def environment() -> Environment:
    """Give the one environment in which our templates are compiled, each once."""
    made = Environment(
        loader=QuickLoader("dreiklang.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["listed"] = listed
    keep_compiled(made)
    return made


class Filling:
    """A *template* (a file of templates/) and the *values* that go into it: HTML when somebody asks, which escapes them.

    Its `repr` says all that there is to them: where that is the same, the same program makes the same HTML.
    """

    __slots__ = ("_template", "_values")

    def __init__(self, template: str, values: Mapping[str, object]) -> None:
        self._template = template
        self._values = values

    def __html__(self) -> str:
        """Fill the template."""
        return environment().get_template(self._template).render(self._values)

    def __repr__(self) -> str:
        return f"{self._template}: {self._values!r}"


def fill(template: str, **values: object) -> Filling:
    """Fill *template* with *values*, as soon as somebody needs what comes of it."""
    return Filling(template, values)


@cache
def macro(template: str, name: str) -> Callable[..., Markup]:
    """Give the macro *name* of *template*, to be filled by itself: for what is small, and made a thousand times."""
    made: Callable[..., Markup] = getattr(environment().get_template(template).module, name)
    return made
