"""What an entry shows under cover is worked out again only if something that it hangs on is another now."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.audience import public
from dreiklang.audience.cover import Cover
from dreiklang.cache import Cache
from dreiklang.model import Entry
from dreiklang.options import Edition, Options
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.site import Site, make_site

TODAY = date(2026, 11, 22)
PEOPLE = "anna:\n  name: Anna Otto\n  as: eine Kundin\n  cover-name: Frau Sommer\nbodo:\n  name: Bodo Kern\n  as: ein Kunde\n  cover-name: Herr Winter\n"
HEAD = "---\ntitle: {0}\ndate: 2026-0{1}-01\npublish: {2}\n{3}---\n"
FILES = {
    "a.md": HEAD.format("Eins", 1, "yes", "client: bodo\n") + "Text über Bodo Kern.\n",
    "b.md": HEAD.format("Zwei", 2, "yes", "") + "Siehe [[c]] und Anna Otto.\n",
    "c.md": HEAD.format("Drei", 3, "yes", "answers: [a]\n") + "Text.\n",
}


def _site(files: dict[str, str], people: str, cache: Cache | None) -> Site:
    sources = Sources(
        tuple(read_text(path, text) for path, text in sorted(files.items())),
        people=read_people_text("people.yml", people),
    )
    return make_site(sources, Options(edition=Edition.PUBLIC), TODAY, cache=cache)


@pytest.mark.parametrize(
    ("more", "people", "again"),
    [
        pytest.param({}, PEOPLE, set(), id="nothing"),
        pytest.param({"d.md": HEAD.format("Vier", 4, "yes", "") + "Neu.\n"}, PEOPLE, {"d"}, id="an entry"),
        pytest.param(
            {"0.md": HEAD.format("Null", 4, "yes", "client: anna\n").replace("2026", "2025") + "Neu.\n"},
            PEOPLE,
            {"0", "a"},
            id="somebody who is named first",
        ),
        pytest.param(
            {"c.md": FILES["c.md"].replace("Drei", "Anders")}, PEOPLE, {"b", "c"}, id="another title of what is linked"
        ),
        pytest.param(
            {"a.md": FILES["a.md"].replace("-01-", "-05-")}, PEOPLE, {"a", "c"}, id="another day of what is answered"
        ),
        pytest.param({}, PEOPLE.replace("Sommer", "Herbst"), {"a", "b", "c"}, id="another cover"),
    ],
)
def test_only_what_is_seen_otherwise_is_covered_again(
    monkeypatch: pytest.MonkeyPatch, more: dict[str, str], people: str, again: set[str]
) -> None:
    cache, seen, see = Cache(keeps=True), set[str](), public._see
    _site(FILES, PEOPLE, cache)
    clean = _site(FILES | more, people, None)

    def noting(entry: Entry, cover: Cover) -> Entry:
        seen.add(entry.id)
        return see(entry, cover)

    monkeypatch.setattr(public, "_see", noting)
    site = _site(FILES | more, people, cache)
    assert (site.pages, site.documents, site.secrets) == (clean.pages, clean.documents, clean.secrets)
    assert seen == again
    assert site.appearances == clean.appearances
