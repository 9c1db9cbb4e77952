"""Why a build goes the way that it goes is told in a sentence, with names as far as they help."""

from __future__ import annotations

import pytest

from dreiklang.engine.because import Because
from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.texts.building import Cause, Way

ABCDE = ("a.md", "b.md", "c.md", "d.md", "e.md")


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (ABCDE[:1], "something has changed: a.md"),
        (ABCDE[:3], "something has changed: a.md, b.md, c.md"),
        (ABCDE, "something has changed: a.md, b.md, c.md and 2 more"),
    ],
    ids=["one", "three", "five"],
)
def test_a_few_names_are_told_and_the_rest_counted(names: tuple[str, ...], told: str) -> None:
    assert Because(Cause.FILES, names).say(words_for(Lang.EN).building) == told


@pytest.mark.parametrize("lang", list(Lang))
def test_each_way_and_each_cause_has_its_sentence(lang: Lang) -> None:
    words = words_for(lang).building
    assert set(words.ways) == set(Way)
    told = {Because(cause, ("name",)).say(words) for cause in Cause}
    assert len(told) == len(Cause)
    assert not any("{" in sentence for sentence in told)
