"""View -> what the desk's script picks from: a line for each entry, with marks by which it knows what has changed.

The page is the same for the same journal and day; which entry comes up is left to the browser. Browsers keep the marks
only, which tell nobody anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.model import Entry
from dreiklang.pages.cards import foreign_lang
from dreiklang.pages.escaping import as_markup
from dreiklang.pages.traces import key_and_mark
from dreiklang.pages.view import View

SCRIPT = "assets/desk.js"


def rows_for_script(view: View) -> Markup:
    """Write the day, slug, title, language (where it is another), key and mark of each entry as JSON, which no tag can end."""
    rows = [list(_row(view, entry)) for entry in view.journal.entries]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return as_markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # nothing in it can be markup


def _row(view: View, entry: Entry) -> Iterator[str]:
    yield entry.date.isoformat() if entry.date else ""
    yield entry.slug
    yield entry.title
    yield foreign_lang(view, entry)
    yield from key_and_mark(entry)
