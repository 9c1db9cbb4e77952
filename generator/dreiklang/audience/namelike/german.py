"""The words of a German text -> which of them look like names, though every noun has a capital.

A word of which we know nothing is a name, unless its place in the sentence makes a noun of it. Words that we know are
names only where the sentence says so: behind a title, before a verb of saying, after "Café".
"""

from __future__ import annotations

from dreiklang.audience.namelike.english_words import is_borrowed
from dreiklang.audience.namelike.german_words import is_german, is_in_tables, is_no_noun, is_quality
from dreiklang.audience.namelike.marks import has_shape_of_name, named_parts
from dreiklang.audience.namelike.tables import calendar_words, table
from dreiklang.audience.namelike.tokens import Token
from dreiklang.audience.namelike.usage import Usage
from dreiklang.options import Lang

_OPEN_A_CLAUSE = frozenset({"dass", "weil", "wenn", "ob", "als", "bis", "während", "obwohl", "nachdem", "bevor"})
_AT_PLACES = frozenset({"in", "auf", "an", "aus", "bei", "von", "vor", "hinter", "neben"})


def names_of(tokens: tuple[Token, ...], usage: Usage) -> list[str]:
    """Give for each of *tokens* what of it looks like a name, "" for those that do not."""
    names: list[str] = []
    for token in tokens:
        if "-" in token.text:
            names.append(named_parts(token.text, Lang.DE, lambda word: _is_known(word, usage)))
        elif has_shape_of_name(token.text, Lang.DE) or (token.is_word and _is_name(token, usage)):
            names.append(token.text)
        else:
            joins = bool(names and names[-1] == token.before and token.is_word and _is_of_town(token.before))
            names.append(token.text if joins else "")  # Kieler Woche
    return names


def _is_name(token: Token, usage: Usage) -> bool:
    if token.lower in table("german", "titles"):
        return False
    if token.before[:1].isupper() and _introduces(token.before.lower(), token):
        return True
    if _is_known(token.text, usage):
        return token.behind in table("german", "agents") and _is_subject(token, usage)
    return _begins_as_name(token, usage) if token.begins else _is_at_home(token)


def _is_known(word: str, usage: Usage) -> bool:
    return is_german(word) or is_borrowed(word) or usage.is_ordinary(word)


def _is_of_town(word: str) -> bool:
    return word.endswith("er") and word.lower() not in table("names", "people")


def _introduces(before: str, token: Token) -> bool:
    """Whether *before* says that *token* behind it is a name, be it an ordinary word: Frau Winter, Café Sonnenschein."""
    if token.lower in table("german", "roles"):
        return False
    if before in table("german", "titles") or before in table("names", "people"):
        return True
    if is_no_noun(token.text):
        return False
    if before in table("german", "naming"):
        return True
    if token.lower in table("german", "alone"):
        return before in table("german", "roles") or before.endswith(("meister", "meisterin"))
    return before in table("german", "leading") and not is_in_tables(token.text)


def _is_subject(token: Token, usage: Usage) -> bool:
    """Whether an ordinary word before a verb of saying has no article: Meerblick antwortete nicht."""
    lower = token.lower
    plain = (
        is_no_noun(token.text) or lower in usage.lower or lower in calendar_words() or lower in table("german", "kin")
    )
    return (token.begins or token.before in _OPEN_A_CLAUSE) and not plain


def _begins_as_name(token: Token, usage: Usage) -> bool:
    """Whether a word of which we know nothing begins a sentence as a name does: as its subject, or as an owner."""
    owns = token.behind[:1].isupper()
    if owns and token.text.endswith("s"):
        return True
    if is_no_noun(token.text):
        return False
    if owns:
        return has_shape_of_name(token.behind, Lang.DE) or not _is_known(token.behind, usage)
    return token.behind in table("german", "verbs", "agents")


def _is_at_home(token: Token) -> bool:
    """Whether a word of which we know nothing stands within a sentence as a name does.

    Articles, numbers and qualities make a noun of it; but places have articles too (am Kröpcke, auf der Loreley).
    """
    before = token.before.lower()
    if not before or before in {"am", "im"} or (before in {"der", "dem"} and token.led.lower() in _AT_PLACES):
        return True
    counted = before in table("german", "determiners") or before.isdigit()
    if counted or (token.before.islower() and is_quality(before)):
        return token.text.endswith("er") and token.behind[:1].isupper()  # eine Kieler Woche
    return True
