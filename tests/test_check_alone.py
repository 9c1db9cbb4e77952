"""One file, written again -> its entry and its problems, as if all files had been read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dreiklang.check import check
from dreiklang.check.alone import check_alone, look_around
from dreiklang.options import Options
from dreiklang.problems import Code
from dreiklang.read import Sources, read_folder
from dreiklang.read.walk import file_problem

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[1]
TOGETHER = {Code.SLUG_TWICE, Code.PART_TWICE, Code.FILE_ID_TWICE}

MIXED = """
=== people.yml
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht]
  as: ein Familienunternehmen
=== 2026-03-01-privat.md
---
title: Nur für mich
client: nordlich
---
Ein Anruf. Siehe [[2026-03-02-offen]], [[nirgends]] und ![ein Bild](fehlt.png).
=== 2026-03-02-offen.md
---
title: Für alle
publish: true
client: nordlicht
---
Nordlicht rief an, wie in 2026-03-01-privat und [[2026-03-01-privat]] steht.
=== 2026-03-03-kaputt.md
---
titel: Ohne Sinn
decision: luv
---
Text.
=== 2026-03-04-auch-offen.md
---
title: Auch für alle
publish: true
series: Reihe
part: 1
---
Hier steht 2026/03/ohne-sinn und mehr, auch [[2026-03-02-offen]].
=== 2026-03-05-nochmal.md
---
title: Zum zweiten Mal
publish: true
series: Reihe
part: 1
---
Ein Satz.
"""


@pytest.fixture(params=["demo", "mixed"])
def sources(request: pytest.FixtureRequest, read_sources: Callable[[str], Sources]) -> Sources:
    """Give the entries of a journal: one that is fine, one in which much is wrong."""
    return read_folder(ROOT / "entries") if request.param == "demo" else read_sources(MIXED)


def test_an_entry_read_alone_is_the_one_that_is_read_with_all_others(sources: Sources) -> None:
    journal, problems = check(sources, Options(), TODAY)
    around = look_around(sources, journal, Options(), TODAY)
    for source in sources.entries:
        entry, found = check_alone(source, around)
        together = tuple(one for one in problems if one.place.path == source.path and one.code not in TOGETHER)
        assert sorted(found, key=repr) == sorted(together, key=repr)
        if entry or not any(one.code in TOGETHER for one in problems if one.place.path == source.path):
            assert entry == journal.by_id.get(source.id)


def test_a_text_that_becomes_wrong_is_told_alone_too(read_sources: Callable[[str], Sources]) -> None:
    before = read_sources(MIXED)
    journal, _ = check(before, Options(), TODAY)
    around = look_around(before, journal, Options(), TODAY)
    after = read_sources(re.sub("Ein Satz.", "Frau Nordlicht sprach; siehe [[nirgends-2]].", MIXED))
    source = after.entries[-1]
    entry, found = check_alone(source, around)
    whole, problems = check(after, Options(), TODAY)
    assert entry == whole.by_id[source.id]
    assert {Code.NAME_UNCOVERED, Code.LINK_DANGLING} <= {one.code for one in found}
    assert entry
    assert entry.publish is None
    assert set(found) <= set(problems)


def test_what_cannot_be_read_at_all_is_no_entry(read_sources: Callable[[str], Sources]) -> None:
    sources = read_sources(MIXED)
    around = look_around(sources, check(sources, Options(), TODAY)[0], Options(), TODAY)
    source = sources.entries[0]
    broken = file_problem(Code.FILE_BINARY, source.path)
    assert check_alone(replace(source, problems=(broken,)), around) == (None, (broken,))
