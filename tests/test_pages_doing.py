"""The command that belongs to what waits: it can be pasted, and it is a command that there is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dreiklang.cli.group import COMMANDS
from dreiklang.keys.commands import ALIASES, command_name
from dreiklang.options import Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]
WAITING = """
=== people.yml
kolk: {name: Kolk, rolle: kundin}
=== 2026-11-01-offer.md
---
kundin: kolk
angebot: 2026-11-01
---
=== 2026-11-02-theirs.md
---
versprochen: Druck
von: kolk
bis: 2026-11-03
---
=== 2026-11-03-mine.md
---
versprochen: Skizze
von: mir
bis: 2026-11-04
---
=== 2026-11-04-step.md
---
nächster-schritt: aufräumen
---
=== 2026-08-04-review.md
---
entscheidung: ändern
---
=== 2026-11-05-asked.md
---
frage: Wie?
---
=== 2026-11-06-sign.md
---
kundin: kolk
signale: schweigt
---
=== 2026-11-07-signs.md
---
kundin: kolk
signale: schweigt
---
=== 2026-11-08-bill.md
---
auftrag: 2026-10-01
geliefert: 2026-11-08
---
"""


@pytest.mark.parametrize(
    ("lang", "commands"),
    [
        (
            Lang.DE,
            {
                "neu rückblick 2026-08-04-review",
                "nachgehakt 2026-11-02-theirs",
                "gehalten 2026-11-03-mine",
                "nachgehakt 2026-11-01-offer",
                "neu entscheidung kolk",
                "erledigt 2026-11-04-step",
                "neu notiz --beantwortet 2026-11-05-asked",
            },
        ),
        (
            Lang.EN,
            {
                "new retrospective 2026-08-04-review",
                "chased 2026-11-02-theirs",
                "kept 2026-11-03-mine",
                "chased 2026-11-01-offer",
                "new decision kolk",
                "done 2026-11-04-step",
                "new note --answers 2026-11-05-asked",
            },
        ),
    ],
)
def test_each_thing_says_what_to_type(build: Build, lang: Lang, commands: set[str]) -> None:
    page = build(lang=lang)["due/"]
    assert set(re.findall(r"<code>dreiklang (.*?)</code>", page.content)) == commands


test_each_thing_says_what_to_type.__doc__ = WAITING


def test_an_entry_is_opened_where_the_editor_is_known(build: Build) -> None:
    page = build(editor="zed://file/j/{path}")["due/"]
    assert '<a class="dk-edit" href="zed://file/j/2026-11-01-offer.md">bearbeiten</a>' in page.content
    assert "dk-edit" not in build()["due/"].content


test_an_entry_is_opened_where_the_editor_is_known.__doc__ = WAITING


def test_every_german_name_is_of_a_command_that_there_is() -> None:
    assert set(ALIASES.values()) <= set(COMMANDS)
    assert command_name("serve", Lang.DE) == "zeigen"
    assert command_name("undo", Lang.EN) == "undo"
