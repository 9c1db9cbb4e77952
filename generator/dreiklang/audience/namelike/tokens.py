"""A text as it is read -> its words with a capital or a digit, each with what stands around it."""

from __future__ import annotations

from dreiklang.audience.namelike.tables import table
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_WORDS = pattern(
    r"(?<![\W_])([\W_]*)([^\W_]+(?:['’][^\W\d_]{3,})?(?:[-‐‑][^\W_]+)*(?:[:_*/](?:innen|in|[rnsem]n?)(?![^\W_]))?)"
)
_BREAK = pattern(r"\n[ \t]*(?:\n|[-*+•–>#|])|[|!?…:]")
_OPENING = "\"„“”«»‚‘'"
_LONGEST = 80
"""Longer words are none."""
_SINGLE = frozenset({"I", "t", "s"})
"""Words of one letter that end a sentence: "I wasn't."."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, the *number* of all its words in it.

    *gap* is what stands between it and the word before it; *before* is that word, if only a space parts them, else "",
    and *led* the word before that one.
    *follow* is the next gap, and the word behind it. If it *begins* a sentence, its capital tells little.
    """

    text: str
    number: int
    gap: str
    begins: bool
    before: str
    led: str
    follow: tuple[str, str]

    @property
    def behind(self) -> str:
        """The word that only a space parts from it, "" if there is none."""
        return self.follow[1] if self.follow[0] == " " else ""

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is one word that begins with a capital."""
        return self.text[0].isupper() and len(self.text) > 1


def tokens_of(text: str, *, in_capitals: bool = False) -> tuple[Token, ...]:
    """Find the words of *text* that are not all in lower case; *in_capitals*: of all of them, a capital tells little."""
    words = _WORDS.findall(text)
    words.append(("", ""))
    tokens: list[Token] = []
    previous, earlier, begun = "", "", -1  # the word before, and the number of the last one that begins a sentence
    for number, (gap, word) in enumerate(words[:-1]):
        if len(word) <= _LONGEST and not word.islower():
            begins = in_capitals or (gap != " " and _begins(gap, previous, listed=begun == number - 1))
            begun = number if begins else begun
            near = gap == " " or (gap == ". " and _is_short(previous, gap))
            tokens.append(Token(word, number, gap, begins, previous if near else "", earlier, words[number + 1]))
        previous, earlier = word, previous
    return tuple(tokens)


def _begins(gap: str, previous: str, *, listed: bool) -> bool:
    """Whether a sentence begins behind *gap*, which stands behind the word *previous*; *listed* if that begins one."""
    if not previous or gap[-1:] in _OPENING or _BREAK.search(gap):
        return True
    if "." not in gap:
        return False
    return listed if previous.isdigit() else not _is_short(previous, gap)  # a day, or a row of a list


def _is_short(word: str, gap: str) -> bool:
    """Whether the full stop in the *gap* behind *word* says that it is short for something: "Dr.", "z. B."."""
    if len(word) > 1:
        return word.lower() in table("common", "dotted")
    return word not in _SINGLE and (word.isupper() or gap == ". ")
