"""Patterns that are compiled late: they find what those of the standard library find, and nobody waits for those that nobody asks."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from dreiklang.patterns import pattern

TEXT = "Angebot vom 3. März: 1.200 €,\nangebot vom 4. April: 900 €"
EXPRESSION = r"(angebot) vom (\d+)\. (?P<month>\w+)"


@pytest.mark.parametrize(
    "use",
    [
        lambda any_: any_.match(TEXT).groups(),
        lambda any_: any_.search(TEXT, 10)["month"],
        lambda any_: any_.fullmatch(TEXT),
        lambda any_: any_.findall(TEXT),
        lambda any_: [found.span() for found in any_.finditer(TEXT)],
        lambda any_: any_.split(TEXT),
        lambda any_: any_.sub(r"\2", TEXT, count=1),
        lambda any_: any_.subn("", TEXT),
        lambda any_: (any_.pattern, any_.flags, any_.groups),
    ],
)
def test_a_late_pattern_finds_what_any_finds(use: Callable[[re.Pattern[str]], object]) -> None:
    late = pattern(EXPRESSION, re.IGNORECASE)
    assert use(late) == use(re.compile(EXPRESSION, re.IGNORECASE)) == use(late)


def test_bytes_are_found_as_well() -> None:
    assert pattern(rb"\d+").findall(b"3. 4.") == [b"3", b"4"]


LOADED = """
import pkgutil, re, sys
compile_, compiled = re.compile, []

def counted(*given, **named):
    caller = sys._getframe(1).f_globals["__name__"]
    if caller.startswith("dreiklang."):
        compiled.append((caller, given[0]))
    return compile_(*given, **named)

re.compile = counted
import dreiklang
for module in pkgutil.walk_packages(dreiklang.__path__, "dreiklang."):
    __import__(module.name)
print(compiled)
"""


def test_to_load_our_modules_compiles_none_of_their_patterns() -> None:
    told = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"
