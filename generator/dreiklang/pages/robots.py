"""Edition -> what tells machines how to treat the site: `robots.txt` and `.nojekyll`."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.pages.page import Document
from dreiklang.pages.view import View


def make_robots(view: View) -> Iterator[Document]:
    """Let everybody read the public edition, and keep everybody from the private one."""
    lines = ["User-agent: *", "Disallow: /" if view.is_private else "Allow: /"]
    if not view.is_private and view.options.site_url:
        lines += ["", f"Sitemap: {view.options.site_url}sitemap.xml"]
    yield Document("robots.txt", "\n".join(lines) + "\n")
    yield Document(".nojekyll", "")
