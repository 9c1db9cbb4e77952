"""The eras of a working life stand on everything that goes by time, and are nobody else's business."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from dreiklang.options import Edition, Era
from dreiklang.pages.page import Page

Pages = Callable[..., dict[str, Page]]
ERAS = (Era(date(2023, 10, 1), "Alles annehmen"), Era(date(2025, 3, 1), "Allein"), Era(date(2027, 1, 1), "Zu zweit"))


def text_of(page: Page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.content).split())


def test_every_page_of_a_time_says_in_which_eras_it_lies(build: Pages) -> None:
    """
    === 2023-09-01-davor.md
    === 2024-05-01-mitten.md
    === 2025-02-01-vorher.md
    === 2025-03-09-danach.md
    """
    pages = build(eras=ERAS)
    assert "Abschnitt: Alles annehmen seit 1. Oktober 2023" in text_of(pages["archive/2023/"])
    assert "Abschnitt: Alles annehmen" in text_of(pages["retrospectives/2024/"])
    both = "Abschnitt: Alles annehmen Allein seit 1. März 2025"
    for address in ("retrospectives/2025/", "retrospectives/2025-q1/", "archive/2025/"):
        assert both in text_of(pages[address])
    march = text_of(pages["retrospectives/2025-03/"])
    assert "Abschnitt: Allein " in march
    assert "Alles annehmen" not in march
    assert "Abschnitt" not in text_of(pages["retrospectives/2023-09/"])
    assert not any("Zu zweit" in page.content for page in pages.values())


def test_lists_of_times_name_them_too(build: Pages) -> None:
    """
    === 2024-05-01-mitten.md
    === 2025-03-09-danach.md
    === undatiert.md
    """
    pages = build(eras=ERAS)
    assert re.search(
        r"2025 1 Eintrag Alles annehmen Allein 1\. Quartal 2025 1 Eintrag Allein", text_of(pages["retrospectives/"])
    )
    assert "Abschnitt: Alles annehmen Allein seit" in text_of(pages["archive/"])
    assert "März 2025 Ab 1. März 2025 : Allein" in text_of(pages["archive/2025/"])
    assert "Abschnitt" not in text_of(pages["archive/undated/"])


def test_the_lane_of_a_person_is_divided_by_them(build: Pages) -> None:
    """
    === people.yml
    helms:
      name: Helms
    === 2024-05-01-bleiben.md
    ---
    titel: Bleiben
    kundin: helms
    entscheidung: lieben
    ---
    === 2024-06-01-reden.md
    ---
    titel: Reden
    kundin: helms
    entscheidung: ändern
    ---
    === 2025-06-01-gehen.md
    ---
    titel: Gehen
    kundin: helms
    entscheidung: gehen
    ---
    """
    page = build(eras=ERAS)["people/helms/"].content
    rows = re.findall(r'class="dk-lane-era">([^<]+)<', page)
    assert rows == ["Alles annehmen", "Allein"]
    assert "dk-lane-era" not in build()["people/helms/"].content


def test_nobody_else_reads_of_them(build: Pages) -> None:
    """
    === 2025-03-09-danach.md
    ---
    öffentlich: ja
    ---
    Ein Text.
    """
    public = build(edition=Edition.PUBLIC, eras=ERAS, show_from=1)
    assert "retrospectives/2025/" in public
    assert not any(era.name in page.content or "Abschnitt" in page.content for page in public.values() for era in ERAS)


def test_the_pictures_of_time_name_them_where_there_is_room_and_their_tables_do_so_too(build: Pages) -> None:
    """
    === people.yml
    helms:
      name: Helms
    === 2024-05-01-a.md
    ---
    kundin: helms
    entscheidung: lieben
    ---
    === 2024-09-01-b.md
    ---
    kundin: helms
    entscheidung: ändern
    ---
    === 2025-06-01-c.md
    ---
    kundin: helms
    entscheidung: lieben
    ---
    === 2025-06-20-d.md
    ---
    kundin: helms
    entscheidung: ändern
    ---
    === 2025-07-01-e.md
    ---
    kundin: helms
    entscheidung: beenden
    ---
    """
    long = Era(date(2023, 10, 1), "Alles annehmen, was kommt, auch das Kleingedruckte")
    eras = (long, ERAS[1], Era(date(2025, 6, 5), "Nur ganz kurz"), Era(date(2025, 6, 10), "Zu zweit"))
    page = build(eras=eras)["insights/"].content
    picture = page[
        page.index('aria-labelledby="lanes-picture') : page.index("</svg>", page.index('aria-labelledby="lanes-p'))
    ]
    assert re.search(r">Alles annehmen, was [^<]+…</text>", picture)
    assert ">Allein</text>" in picture
    assert "<title>1. März 2025: Allein</title>" in picture
    assert "<title>5. Juni 2025: Nur ganz kurz</title>" in picture
    assert ">Nur " not in picture  # a few days are too narrow for a name
    assert '<th scope="col">Abschnitt</th>' in page
    assert "<td>Nur ganz kurz</td>" not in page
    assert "<td>Allein</td>" in page
    bare = build()["insights/"].content
    assert "Abschnitt" not in bare
    assert "dk-dashed" not in bare[bare.index('aria-labelledby="lanes-picture') :]
