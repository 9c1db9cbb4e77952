"""What is written as iCalendar is read back as it was by a library that knows nothing of it."""

from __future__ import annotations

import icalendar
import pytest

from dreiklang.pages.ical import component, document, prop, text


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Kolk & Söhne; Holz, Stahl",
        "zwei\nZeilen, und \\ ein Schrägstrich",
        "C:\\Neu",
        "ä" * 100,
        "\N{GRINNING FACE}" * 40,
        ";," * 80,
        "x" * 66 + "\\" * 80,
        "x" * 67 + ";" * 80,
        "x" * 65 + "^n" * 40,
    ],
    ids=["empty", "marks", "lines", "no-line", "umlauts", "emoji", "escapes", "slashes", "at-the-edge", "carets"],
)
def test_any_text_is_read_back_as_it_was_from_lines_of_75_octets(words: str) -> None:
    written = document(component("VCALENDAR", component("VEVENT", [text("SUMMARY", words), prop("UID", "1")])))
    assert max(map(len, written.encode().split(b"\r\n"))) <= 75
    (event,) = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert str(event["summary"]) == words
    assert str(event["uid"]) == "1"
