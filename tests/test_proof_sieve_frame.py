"""What pages share is read once, and nothing of it goes unread, nor what goes on from it to the words of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.proof import Grounds, prove
from dreiklang.proof.sieve.frame import Frame

LINKS = "\n".join(f'<nav><a href="/{at}/">Seite {at}</a></nav>' for at in range(12))
ENOUGH = 4  # after two pages, the frame of the third is known
PASSAGE = Secrets(passages=(Secret(What.PASSAGE, "dann war ich so müde", "a.md"),))
NAME = Secrets(whole=(Secret(What.NAME, "Vera Klug", "people.yml: klug"),))
MAIL = Secrets(texts=(Secret(What.WORD, "ab@cd.ef", "a.md"),))


def _page(at: int, own: str = "", *, begin: str = "", end: str = "") -> str:
    frame = f"{begin}\n{LINKS}\n{end}" if begin or end else LINKS
    return f"<title>Seite {at}</title>\n<p>Wort {at}</p>{own}\n{frame}\n<p>Ende {at}</p>"


def test_pages_are_left_with_what_is_their_own() -> None:
    frame = Frame()
    own = [frame.cut_out_of(_page(at), 1) for at in range(ENOUGH)]
    assert [LINKS in text for text, _ in own] == [True, True, False, False]
    text, parts = own[-1]
    assert "Wort 3" in text
    assert "Ende 3" in text
    assert len(text) < 200
    assert all(part in LINKS for part in parts)


def test_pages_at_another_depth_have_another_frame() -> None:
    frame = Frame()
    for at in range(ENOUGH):
        frame.cut_out_of(_page(at), 1)
    assert frame.cut_out_of(_page(9), 2) == (_page(9), ())


def test_pages_without_a_frame_stay_whole() -> None:
    frame = Frame()
    pages = ["\n".join(f"<p>{at} {line}</p>" for line in range(50)) for at in range(9)]
    assert [frame.cut_out_of(page, 0) for page in pages] == [(page, ()) for page in pages]
    lines = "\n".join(str(number) for number in range(200))
    assert [frame.cut_out_of(lines, 1) for _ in range(ENOUGH)][-1] == (lines, ())


@pytest.mark.parametrize(
    ("secrets", "begin", "end", "own"),
    [
        (PASSAGE, "ich so müde", "", "<p>dann war"),
        (PASSAGE, "war ich so müde", "", "dann"),
        (PASSAGE, "", "dann war ich so", ""),
        (NAME, "<b>Klug</b>", "", "<p>Vera</p>"),
        (MAIL, "<p></p>cd.ef", "", "<p>ab@</p>"),
    ],
)
def test_what_goes_on_from_a_page_to_its_frame_is_found(
    tmp_path: Path, secrets: Secrets, begin: str, end: str, own: str
) -> None:
    for at in range(ENOUGH + 2):
        text = _page(at, own if at == ENOUGH else "", begin=begin, end=end)
        if end and at == ENOUGH:
            text = text.replace("<p>Ende 4</p>", "müde</p>")
        (tmp_path / f"{at}.html").write_text(text, encoding="utf-8")
    assert [leak.file for leak in prove(tmp_path, secrets, Grounds())] == [f"{ENOUGH}.html"]
    (tmp_path / f"{ENOUGH}.html").unlink()
    assert prove(tmp_path, secrets, Grounds()) == ()


def test_what_stands_only_in_the_frame_is_found_once_for_all(tmp_path: Path) -> None:
    for at in range(ENOUGH):
        (tmp_path / f"{at}.html").write_text(_page(at, begin="<p>dann war ich so müde</p>"), encoding="utf-8")
    assert prove(tmp_path, PASSAGE, Grounds())
