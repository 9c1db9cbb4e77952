"""Prints of many files in one table: what is asked of all is what each would say."""

from __future__ import annotations

from itertools import chain, compress, product

from dreiklang.proof.sieve.numbered import numbered
from dreiklang.proof.sieve.prints import PARTS, Print
from dreiklang.proof.sieve.tables import Prints, Rows, table_of


def _print(*sizes: int) -> Print:
    return Print(*(numbered(range(10 * at, 10 * at + size)) for at, size in enumerate(sizes)))


PRINTS = {bytes([at]): _print(*(at % 3, 2 * (at % 2), at, 0, 1, 0, 5 - at, 1)) for at in range(5)}


def _say_the_same(table: Prints, expected: dict[bytes, Print]) -> bool:
    return table.keys == tuple(expected) and all(
        list(table.all(part)) == list(chain.from_iterable(getattr(one, part) for one in expected.values()))
        for part in PARTS
    )


def test_whichever_prints_are_left_and_come_behind_all_is_what_each_would_say() -> None:
    for chosen in product((False, True), repeat=len(PRINTS)):
        keys = set(compress(PRINTS, chosen))
        left = {key: one for key, one in PRINTS.items() if key in keys}
        rest = {key: one for key, one in PRINTS.items() if key not in keys}
        table = table_of(PRINTS.items()).only(keys)
        assert _say_the_same(table, left)
        assert _say_the_same(table + table_of(rest.items()), left | rest)


def test_a_word_is_found_in_whatever_spelling_and_told_with_what_is_meant() -> None:
    table = table_of([(b"a", Print(numbered([1, 2]), numbered([7, 1, 8, 2]), *[numbered([])] * 6))])
    assert table.words_in({2, 7, 9}) == {(2, 2), (7, 1)}
    assert Prints().words_in({1}) == set()


def test_a_row_is_looked_up_only_by_who_asks() -> None:
    looked: list[bytes] = []

    def look(key: bytes) -> bytes:
        looked.append(key)
        return key * 2

    rows = Rows([b"a", b"b"], look)
    assert (list(rows), len(rows), b"a" in rows, b"c" in rows) == ([b"a", b"b"], 2, True, False)
    assert rows.keys() == {b"a", b"b"}
    assert not looked
    assert rows[b"b"] == b"bb"
    assert looked == [b"b"]
