"""A template's name and finished values -> HTML: everything is escaped unless it says that it is HTML already."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dreiklang.pages.compiled import keep_compiled
from dreiklang.pages.escaping import QuickLoader, as_markup, listed


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


def fill(template: str, **values: object) -> Markup:
    """Fill *template* (a file of templates/) with *values*."""
    return as_markup(environment().get_template(template).render(values))  # the template has escaped them


@cache
def macro(template: str, name: str) -> Callable[..., Markup]:
    """Give the macro *name* of *template*, to be filled by itself: for what is small, and made a thousand times."""
    made: Callable[..., Markup] = getattr(environment().get_template(template).module, name)
    return made
