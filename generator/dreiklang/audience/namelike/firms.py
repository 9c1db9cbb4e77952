"""The words of a text and the names among them -> the same, with the names of firms whole: Petersen & Söhne GmbH."""

from __future__ import annotations

from dreiklang.audience.namelike.tables import table
from dreiklang.audience.namelike.tokens import Token

_FORMS = frozenset(
    [
        "AB",
        "AG",
        "GbR",
        "GmbH",
        "Inc",
        "KG",
        "KGaA",
        "LLC",
        "Limited",
        "Ltd",
        "OHG",
        "PLC",
        "SE",
        "UG",
        "eG",
        "gGmbH",
        "mbH",
    ]
)
_JOINTS = frozenset({" ", " & ", " + ", ", ", "-"})
_LONGEST = 5


def whole_firms(tokens: tuple[Token, ...], names: list[str]) -> list[str]:
    """Take for names what stands before a legal form, and the form."""
    whole = list(names)
    for at, token in enumerate(tokens):
        is_club = token.text == "V" and token.before == "e"  # e. V.
        if token.text not in _FORMS and not is_club:
            continue
        start = at
        while start > 0 and at - start < _LONGEST and _belongs(tokens[start - 1], tokens[start], spared=is_club):
            start -= 1
        if start < at:
            whole[start:at] = [each.text for each in tokens[start:at]]
            whole[at] = "e. V." if is_club else token.text
    return whole


def _belongs(token: Token, following: Token, *, spared: bool) -> bool:
    """Whether *token* is a part of the name that goes on with *following*; *spared*: one word in between is the "e" of "e. V."."""
    near = following.number - token.number == 1 and following.gap in _JOINTS
    club = spared and following.text == "V" and following.number - token.number == 2
    if not (near or club) or following.begins or not token.text[0].isupper():
        return False
    return not token.begins or token.lower not in table("german", "words", "determiners") | table("english", "words")
