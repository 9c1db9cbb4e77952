"""What is known of a search index holds on after texts were exchanged in it, as long as nobody else did."""

from __future__ import annotations

from dreiklang.engine.earlier import Earlier, Written, exchanged_after

FIRST, SECOND, THIRD = ((size, 0, 1, 0) for size in (60, 64, 59))
INDEX = b'{"docs":[{"a":"eins"},{"b":"zwei"},{"c":"drei"}]}'
PAGES = {f"{name}.html": Written(b"", FIRST, found=(at, at + 12)) for name, at in (("a", 9), ("b", 22), ("c", 35))}
EARLIER = Earlier({**PAGES, "404.html": Written(b"", FIRST)}, index=FIRST)


def _told(earlier: Earlier, index: bytes) -> list[bytes]:
    return [index[slice(*page.found)] for page in earlier.pages.values() if page.found]


def test_after_texts_were_exchanged_each_page_is_found_where_it_is_told_of_now() -> None:
    once = exchanged_after(None, FIRST, SECOND, ((32, 4), (19, 1)))
    assert _told(EARLIER.after(once), b'{"docs":[{"a":"eins!"},{"b":"zweitens"},{"c":"drei"}]}') == [
        b'{"a":"eins!"}',
        b'{"b":"zweitens"}',
        b'{"c":"drei"}',
    ]
    twice = exchanged_after(once, SECOND, THIRD, ((20, -4),))
    assert _told(EARLIER.after(twice), b'{"docs":[{"a":"e"},{"b":"zweitens"},{"c":"drei"}]}') == [
        b'{"a":"e"}',
        b'{"b":"zweitens"}',
        b'{"c":"drei"}',
    ]
    assert EARLIER.after(twice).index == THIRD


def test_nothing_is_known_of_an_index_that_others_have_exchanged() -> None:
    assert EARLIER.after(None) is EARLIER
    once = exchanged_after(None, FIRST, FIRST, ((19, 0),))
    for unknown in (exchanged_after(None, SECOND, THIRD, ((19, 1),)), exchanged_after(once, SECOND, THIRD, ((19, 1),))):
        assert EARLIER.after(unknown) is EARLIER
