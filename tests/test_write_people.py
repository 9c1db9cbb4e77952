"""A person more in people.yml, every other byte as it was."""

from __future__ import annotations

import pytest
import yaml

from dreiklang.options import Lang
from dreiklang.write import append_person, person_lines, short_name

MEERBLICK = "meerblick:\n  name: Meerblick\n"


def test_writes_a_person_in_the_words_of_the_journal() -> None:
    given = {
        "role": ("client",),
        "name": ("Nordlicht: Windkraft GmbH",),
        "forms": ("Nordlicht, Frau Petersen", "Nord #1"),
        "as": ("ein Familienunternehmen",),
        "touch": ("{meist: 4 Wochen}",),
        "reply-within": ("3",),
        "cover-name": (" ",),
    }
    assert person_lines("nordlicht", given, Lang.DE) == (
        "nordlicht:\n"
        '  name: "Nordlicht: Windkraft GmbH"\n'
        '  auch-genannt: [Nordlicht, Frau Petersen, "Nord #1"]\n'
        "  öffentlich-als: ein Familienunternehmen\n"
        "  rolle: kundin\n"
        "  kontakt: {meist: 4 Wochen}\n"
        "  antwortet-in: 3\n"
    )
    assert "role: friend" in person_lines("no", {"role": ("friend",)}, Lang.EN)
    assert person_lines("no", {}, Lang.EN) == '"no":\n'


@pytest.mark.parametrize(
    ("before", "gap"),
    [
        (b"", b""),
        (b"# only a comment\n", b"\n"),
        (b"nordlicht:\n  name: Nordlicht  # here", b"\n\n"),
        (b"\xef\xbb\xbfnordlicht: {name: 'Nordlicht'}\n", b"\n"),
        (b"---\nnordlicht:\n    name: Nordlicht\n", b"\n"),
    ],
)
def test_appends_and_changes_nothing_else(before: bytes, gap: bytes) -> None:
    after = append_person(before, MEERBLICK)
    assert after == before + gap + MEERBLICK.encode()
    assert yaml.safe_load(after)["meerblick"] == {"name": "Meerblick"}


def test_keeps_the_line_ends_of_windows() -> None:
    after = append_person(b"a:\r\n  name: A\r\n", MEERBLICK)
    assert after == b"a:\r\n  name: A\r\n\r\nmeerblick:\r\n  name: Meerblick\r\n"


@pytest.mark.parametrize(
    "before",
    [
        b"{nordlicht: {name: N}}\n",
        b"- a list\n",
        b"nordlicht:\n  name: N\n...\n",
        b"  nordlicht:\n    name: N\n",
        b"a: [\n",
        b"a: {}\nmeerblick: {}\n",
        b"\xff",
    ],
)
def test_refuses_what_it_would_break(before: bytes) -> None:
    assert append_person(before, MEERBLICK) is None


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Nordlicht Windkraft GmbH", "Nordlicht Windkraft"),
        ("Meier & Söhne GmbH & Co. KG", "Meier & Söhne"),
        ("Chorwerk e.V.", "Chorwerk"),
        ("Velmora Pflegedienste gGmbH", "Velmora Pflegedienste"),
        ("Harbour Ltd.", "Harbour"),
        ("Frau Agnes Kgori", "Frau Agnes Kgori"),
        ("GmbH", "GmbH"),
    ],
)
def test_leaves_out_the_legal_form_of_a_firm(name: str, short: str) -> None:
    assert short_name(name) == short
