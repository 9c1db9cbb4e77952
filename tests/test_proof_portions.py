"""Secrets that were cut into portions are the same when they are put together again."""

from __future__ import annotations

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.model import Person
from dreiklang.proof import portions
from dreiklang.proof.portions import Portions, joined


def _secrets(count: int) -> Secrets:
    def some(what: What, each: int) -> tuple[Secret, ...]:
        return tuple(Secret(what, f"{what} {number}", f"{number // each}.md") for number in range(count * each))

    return Secrets(
        some(What.ID, 3),
        some(What.PATH, 1),
        some(What.WORD, 2),
        some(What.PASSAGE, 1),
        seen=tuple((f"Text {number}", "Tag") for number in range(count)),
        covers=("Frau Sommer",),
        ordinary=(Person("link", "Link"),),
    )


@pytest.mark.parametrize(("count", "parts"), [(0, 1), (1, 2), (9, 8), (40, 33)])
def test_portions_are_put_together_to_what_they_were_cut_of(
    count: int, parts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portions, "_EACH", 10)
    cut = Portions(_secrets(count))
    assert joined(cut) == _secrets(count)
    assert joined(cut) == _secrets(count)  # as often as somebody asks
    assert len(list(cut.packed())) == parts
