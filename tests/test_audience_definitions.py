"""What nothing refers to -> not for readers."""

from __future__ import annotations

import pytest

from dreiklang.audience.definitions import cut_unused


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("Text[^a].\n\n[^a]: Note", "Text[^a].\n\n[^a]: Note"),
        ("Text.\n\n[^a]: Note", "Text.\n"),
        ("Text.\n\n[^a]: Note\nweiter\n\n    noch ein Absatz\n\nDanach", "Text.\n\n\nDanach"),
        ("Text.\n\n[^a]: Note\n[^b]: Zweite\n\nDanach[^b]", "Text.\n\n[^b]: Zweite\n\nDanach[^b]"),
        ("Text.\n\n[^a]: Note[^b]\n[^b]: Zweite", "Text.\n"),
        ("Text.\n\n[^a]: Note[^a]", "Text.\n"),
        ("- Punkt\n\n    [^a]: Note\n\nDanach", "- Punkt\n\n\nDanach"),
        ("> Zitat\n>\n> [^a]: Note\n> weiter\n\nDanach", "> Zitat\n>\n\nDanach"),
        ("`[^a]`\n\n[^a]: Note", "`[^a]`\n"),
        ("```\n[^a]: Beispiel\n```", "```\n[^a]: Beispiel\n```"),
        ("[Text][ziel]\n\n[Ziel]: https://example.org/", "[Text][ziel]\n\n[Ziel]: https://example.org/"),
        ("[ziel]\n\n[ziel]: x\n[anders]: y", "[ziel]\n\n[ziel]: x"),
        ("[anders]: <y>\n    'Titel'\nText", "Text"),
        ("Das HTML\n\n*[HTML]: Sprache\n*[XML]: Andere", "Das HTML\n\n*[HTML]: Sprache"),
        ("[Notiz]: Ein ganzer Satz.", "[Notiz]: Ein ganzer Satz."),
        ("- [x] fertig: ja\n- [ ] offen", "- [x] fertig: ja\n- [ ] offen"),
    ],
)
def test_cuts_what_is_defined_and_not_used(body: str, seen: str) -> None:
    assert cut_unused(body) == seen


def test_a_body_without_definitions_stays_as_it_is() -> None:
    assert cut_unused("[Text](ziel) [[id]] ![Bild](b.png)\n") == "[Text](ziel) [[id]] ![Bild](b.png)\n"
