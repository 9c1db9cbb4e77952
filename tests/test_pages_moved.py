"""Old addresses lead on to where an entry lies now."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.audience import for_edition
from dreiklang.derive import derive
from dreiklang.model import Journal
from dreiklang.options import Edition, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.view import View
from dreiklang.render import render

TODAY = date(2026, 11, 22)


def documents(journal: Journal, options: Options) -> dict[str, str]:
    """Make the documents of *journal*, by address."""
    seen = for_edition(journal, options.edition, TODAY)
    made = all_pages(View.of(seen, derive(seen, options, TODAY), render(seen, options), options, TODAY))[1]
    return {document.address: document.content for document in made}


@pytest.mark.parametrize("edition", list(Edition))
def test_an_old_address_leads_to_the_entry(journal: Journal, edition: Edition) -> None:
    """
    === 2026-03-05-neu.md
    ---
    title: Neu & "gut"
    publish: yes
    aliases: [/2019/alt/, blog/post.html]
    ---
    Text.
    === 2026-03-06-geheim.md
    ---
    aliases: [geheim]
    ---
    Text.
    """
    made = documents(journal, Options(edition=edition, site_url="https://a.example/"))
    address = "2026/03/neu-gut/"
    assert f'content="0; url=../../{address}"' in made["2019/alt/index.html"]
    assert f'content="0; url=../{address}"' in made["blog/post.html"]
    assert f'<link rel="canonical" href="https://a.example/{address}">' in made["blog/post.html"]
    assert "<title>Neu &amp; &#34;gut&#34;</title>" in made["blog/post.html"]
    assert ("geheim/index.html" in made) is (edition is Edition.PRIVATE)
