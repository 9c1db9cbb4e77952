"""The site's name and the titles of hand-written pages are text, whatever template shows them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from dreiklang.audience.cover import as_markdown
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition


def test_names_and_titles_are_text(journal_folder: Callable[..., Path]) -> None:
    config = "site_name: Links <b>rechts</b> & mehr\ntheme: {name: material}\nplugins: [search, dreiklang]\n"
    files = {
        "mkdocs.yml": config,
        "docs/about.md": "---\ntitle: Ich <i>& du</i>\n---\n# Titel\n\nText.\n",
        "docs/more.md": "# Mehr & <b>mehr</b>\n\nText.\n",
    }
    root = journal_folder(**files)
    build_tree(
        root / "mkdocs.yml", root / "out", Invocation(Edition.PUBLIC, None), strict=False, level=logging.CRITICAL
    )
    page = (root / "out/about/index.html").read_text("utf-8")
    assert "<b>rechts" not in page
    assert "<i>& du" not in page
    assert "<title>Ich &lt;i&gt;&amp; du&lt;/i&gt; - Links &lt;b&gt;rechts&lt;/b&gt; &amp; mehr</title>" in page
    assert 'aria-label="Links &lt;b&gt;rechts&lt;/b&gt; &amp; mehr"' in page
    assert "&amp;amp;" not in page
    assert "Mehr &amp; <b>mehr</b>" in (root / "out/more/index.html").read_text("utf-8")


def test_a_cover_is_text_in_markdown_too() -> None:
    plain = "Frau Sommer-Voß, Dr. O'Neill & Co. (Rom)"
    assert as_markdown("Frau Sommer-Voß, Dr. O'Neill & Co.") == "Frau Sommer-Voß, Dr. O'Neill & Co."
    assert as_markdown(plain).endswith("&#40;Rom&#41;")
    assert as_markdown("<b>*x*") == "&#60;b&#62;&#42;x&#42;"
    assert as_markdown("&lt; 'a' a:b") == "&#38;lt; &#39;a&#39; a&#58;b"
