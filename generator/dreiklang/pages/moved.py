"""Old addresses of entries -> a document each that leads on to where the entry lies now."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import splitext

from dreiklang.pages.page import Document
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View


def make_moved(view: View) -> Iterator[Document]:
    """Lead on from each old address; no script, so that it works wherever files are served."""
    for entry in view.journal.entries:
        for alias in dict.fromkeys(entry.aliases):
            address = alias if splitext(alias)[1] in {".html", ".htm"} else f"{alias}/index.html"
            href = view.link(address, entry.address)
            canonical = view.url(entry.address) or href
            yield Document(address, fill("moved.html", entry=entry, href=href, canonical=canonical).__html__())
