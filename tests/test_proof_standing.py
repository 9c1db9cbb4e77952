"""A proof that goes on asks what a whole one would ask, or gives up."""

from __future__ import annotations

from dataclasses import replace
from errno import ENOSPC
from pathlib import Path
from typing import NoReturn

import pytest

from dreiklang.audience.secrets import Secret, Secrets, Untold, What
from dreiklang.proof import Asked, Grounds, prove
from dreiklang.proof.sieve import memory
from dreiklang.proof.standing import Standing, standing_of

TITLE = Secret(What.TITLE, "Wie es damals kam", "a.md")
TEXT = "Ein Satz von vielen, den alle lesen dürfen."
LONG = f"{TEXT} {TEXT}"


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    """Give what was asked of a tree, and found nowhere in it."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a.html").write_text(f"<p>{TEXT}</p>", "utf-8")
    secrets = Secrets(whole=(TITLE,), texts=(Secret(What.WORD, "a.md", "a.md"),), seen=((TEXT,),))
    asked = Asked(tmp_path / "site", (secrets,), Secrets(), Grounds(memory=tmp_path / "memory"))
    assert not prove(asked.tree, asked.secrets, asked.grounds)
    return asked


def _stands(standing: Standing, told: str, page: str, noted: Path | None) -> bool:
    passage = Secret(What.PASSAGE, told, "a.md")
    turn = standing.turn("a.md", Untold((passage,), (passage,)), (TEXT,), (LONG,))
    assert turn
    assert noted
    return standing.still_stands([turn], [standing.news_in(b"<p>alt</p>", f"<p>alt</p><p>{page}</p>".encode())], noted)


def test_a_proof_goes_on_as_long_as_nothing_is_suspected(asked: Asked) -> None:
    standing, noted = standing_of(asked, frozenset()), asked.grounds.memory
    assert _stands(standing, "Davon steht dort ganz sicher gar nichts", LONG, noted)
    assert not _stands(standing, "Davon steht dort ganz sicher gar nichts", "steht dort ganz sicher gar", noted)
    assert not _stands(standing, "Davon steht dort", "So war es: Wie es damals kam", noted)


def test_a_proof_of_which_nothing_is_remembered_does_not_go_on(asked: Asked, tmp_path: Path) -> None:
    assert not _stands(standing_of(asked, frozenset()), "Davon steht dort nichts", LONG, tmp_path / "nothing")


def test_a_proof_does_not_go_on_from_what_is_broken(asked: Asked) -> None:
    standing, noted = standing_of(asked, frozenset()), asked.grounds.memory
    assert noted
    whole = noted.read_bytes()
    for at in range(0, len(whole), 7):
        noted.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert not _stands(standing, "Davon steht dort nichts", LONG, noted)
    noted.write_bytes(whole)
    assert _stands(standing, "Davon steht dort nichts", LONG, noted)


def test_a_proof_does_not_go_on_from_what_was_remembered_of_another(asked: Asked) -> None:
    noted, told = asked.grounds.memory, "Was seither geheim ist, weiß nur dieser Beweis"
    more = replace(asked.secrets, passages=(Secret(What.PASSAGE, told, "b.md"),))
    standing = standing_of(replace(asked, portions=(more,)), frozenset())
    assert not _stands(standing, "Davon steht dort nichts", told, noted)  # there was no room to note that proof
    assert not prove(asked.tree, more, asked.grounds)
    assert _stands(standing, "Davon steht dort nichts", LONG, noted)
    assert not _stands(standing, "Davon steht dort nichts", told, noted)


def test_where_a_proof_cannot_be_noted_none_goes_on_from_an_older_one(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing, told = standing_of(asked, frozenset()), "Was da steht, wird erst danach geheim"
    (asked.tree / "b.csv").write_text(told, "utf-8")

    def write(_: Path) -> NoReturn:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(memory, "writing_whole", write)
        assert not prove(asked.tree, asked.secrets, asked.grounds)
    assert not _stands(standing, told, LONG, asked.grounds.memory)
    assert not prove(asked.tree, asked.secrets, asked.grounds)
    assert _stands(standing, "Davon steht dort nichts", LONG, asked.grounds.memory)


@pytest.mark.parametrize("text", ["Wie es damals kam", "Kurz."])
def test_a_text_that_might_be_a_title_takes_no_turn(asked: Asked, text: str) -> None:
    turn = standing_of(asked, frozenset()).turn
    assert turn("a.md", Untold((), ()), (TEXT,), (LONG,))
    assert turn("a.md", Untold((), ()), (TEXT,), (text,)) is None
    assert turn("a.md", Untold((), ()), (text,), (TEXT,)) is None


def test_a_file_of_which_nothing_is_known_or_others_have_one_of_that_name_takes_no_turn(asked: Asked) -> None:
    assert standing_of(asked, frozenset()).turn("b.md", Untold((), ()), (TEXT,), (LONG,)) is None
    assert standing_of(asked, frozenset({"a.md"})).turn("a.md", Untold((), ()), (TEXT,), (LONG,)) is None


def test_of_what_changed_the_new_lines_are_read_with_the_ends_of_those_around() -> None:
    lines = [f"<p>Zeile {number} sagt {'etwas ' * 60}{number}.</p>" for number in range(5)]
    was, now = "\n".join(lines), "\n".join((*lines[:2], "<p>Neu.</p>", *lines[3:]))
    news = Standing.news_in(was.encode(), now.encode())
    assert "Neu." in news
    assert "etwas 1." in news
    assert "Zeile 3" in news
    assert "Zeile 0" not in news
    assert len(news) < len(was) / 3
