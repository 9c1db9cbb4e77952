"""A name that is an ordinary word too, at a place in a text -> whether the name stands there, the word, or one cannot tell.

Nobody can parse a language with a few rules. So these decide only where it is plain, and say so where it is not: what is
in doubt is refused and shown to the writer, who answers once.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from dreiklang.check.names.grammar import (
    ADJECTIVES_IN_TE,
    ARTICLES,
    BEFORE_MONTHS,
    BEFORE_NOUNS,
    DOINGS,
    GENITIVES,
    INDEFINITE,
    NEAR_MONTHS,
    NO_ADJECTIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    ROWS,
    TITLES,
)
from dreiklang.check.names.occurrence import Occurrence, has_capitals_of
from dreiklang.options import Lang
from dreiklang.patterns import pattern

_AROUND = 160
_HOST_BEFORE = pattern(r"(?:@|://|\bwww\.)(?:[\w-]+\.)*\Z")
_HOST_AFTER = pattern(
    r"(?:@[\w-]|(?:\.(?!(?:md|html?|png|jpe?g|gif|webp|svg|pdf|css|js|py|json|ya?ml|txt)\b)[a-z]{2,6})+(?![\w.-]))"
)
_ADJECTIVE = pattern(r"[^\W\d_]{2,}e[rsnm]?")
_SURE_ADJECTIVE = pattern(
    r"un(?!ter)[^\W\d_]+|[^\W\d_]*(?:zwei|vier|fünf|sechs?|sieb|acht|neun|zehn|elf|zwölf|ßigs|zigs|hunderts)te[nrms]?"
)
_STRONG_ADJECTIVE = pattern(r"[^\W\d_]{2,}e[rsm]")
_NO_ADJECTIVES = NO_ADJECTIVES | BEFORE_NOUNS[Lang.DE]
_COMMAS = frozenset(",(–—")
_HYPHENS = frozenset("-\u2010\u2011")
_ENDS = frozenset(("", *".!?…"))
_OPENING, _CLOSING = frozenset("([{<\"'„“”‚‘»«›‹`"), frozenset(")]}>\"'“”‘’«»‹›`")


class Use(Enum):
    """What an ordinary word that is a name too is at one place."""

    NAME = auto()
    WORD = auto()
    DOUBT = auto()
    LIKELY = auto()
    """The name, for all we know: as such it is told of and covered, but its writer is asked."""


_Rule = Callable[[Occurrence, Lang], Use | None]


def use_of(at: Occurrence, lang: Lang | None) -> Use:
    """Say what stands *at* a place of a text in *lang*; where nobody knows the language, it has to be plain in each."""
    if lang is None:
        uses = {use_of(at, each) for each in Lang}
        return uses.pop() if len(uses) == 1 else Use.DOUBT
    answers = (rule(at, lang) for rule in _RULES)
    return next((answer for answer in answers if answer), Use.NAME)


def _in_an_address(at: Occurrence, _: Lang) -> Use | None:
    """Notice hosts, mailboxes and handles: there nobody writes capitals."""
    before, behind = at.plain[max(at.start - _AROUND, 0) : at.start], at.plain[at.end : at.end + _AROUND]
    named = _HOST_AFTER.match(behind) and not before[-1:].isalnum()
    return Use.DOUBT if named or _HOST_BEFORE.search(before) else None


def _by_its_capitals(at: Occurrence, _: Lang) -> Use | None:
    same = has_capitals_of(at.written, at.form)
    if same is None or (same and at.form.islower()):
        return Use.DOUBT
    return None if same else Use.WORD


def _by_its_signs(at: Occurrence, _: Lang) -> Use | None:
    before, behind = at.plain[at.start - 1 : at.start], at.plain[at.end + len(at.ending) :][:2]
    tied = before in _HYPHENS and at.plain[: at.start - 1][-1:].isalnum()
    if tied or (behind[:1] in _HYPHENS and behind[1:].isalnum()) or before in {"#", "/", "@", "_"}:
        return Use.DOUBT
    return Use.DOUBT if behind[:1] in {"/", "_"} else None


def _by_a_title(at: Occurrence, _: Lang) -> Use | None:
    before = at.before(2) if at.before() == "." else at.before()
    return Use.NAME if before.lower() in TITLES else None


def _by_its_ending(at: Occurrence, lang: Lang) -> Use | None:
    if not at.ending:
        return None
    if at.ending[0] in "'’":
        bare = lang is Lang.EN and at.before().lower() not in BEFORE_NOUNS[lang] and not at.sense.month
        return Use.NAME if bare else None
    if at.ending in {"ns", "ens"}:  # "bei Rosens"; but "des Gehens"
        return Use.WORD if at.before().lower() in GENITIVES else Use.DOUBT
    if at.ending != "s":
        return Use.WORD
    return _with_an_s(at) if lang is Lang.DE else Use.DOUBT


def _with_an_s(at: Occurrence) -> Use:
    """Tell a genitive ("Links Idee", "des Kochs") from several of them ("die Links") and from a family ("die Kochs")."""
    before = at.before().lower()
    if (before in GENITIVES and at.is_noun) or _by_an_adjective(at, Lang.DE) is Use.WORD:
        return Use.WORD
    if before in PRONOUNS or _begins_a_clause(at):
        return Use.DOUBT
    if at.sense.plural and _adjectives_before(at) and not at.after[:1].isupper():
        return Use.WORD
    if before in BEFORE_NOUNS[Lang.DE] or before.isdigit():
        return Use.WORD if at.sense.plural else Use.DOUBT if at.sense.gender == "?" or before.isdigit() else Use.NAME
    return Use.NAME if at.after[:1].isupper() and not (at.begins and at.is_noun) else Use.DOUBT


def _by_an_article(at: Occurrence, lang: Lang) -> Use | None:
    before = at.before().lower()
    if before.isdigit():
        return Use.WORD if at.sense.month else Use.DOUBT
    if before not in BEFORE_NOUNS[lang]:
        return None
    if lang is Lang.EN:
        return Use.DOUBT
    if not at.is_noun:
        return Use.DOUBT if before in INDEFINITE[lang] else None
    agrees = at.sense.gender == "?" or before in ARTICLES[at.sense.gender] or before in {"per", "pro", "je"}
    return Use.WORD if agrees and before not in PRONOUNS and not _begins_a_clause(at) else Use.DOUBT


def _begins_a_clause(at: Occurrence) -> bool:
    """Whether the article may be a pronoun: ", die Koch kennt", ", mit der Link sprach"."""
    if at.before().lower() not in RELATIVE:
        return False
    return at.before(2) in _COMMAS or (at.before(3) in _COMMAS and at.before(2).lower() in PREPOSITIONS)


def _by_an_adjective(at: Occurrence, lang: Lang) -> Use | None:
    count = _adjectives_before(at) if lang is Lang.DE and at.is_noun else 0
    if not count:
        return None
    words = [at.before(step) for step in range(1, count + 1)]
    unsure = any(word.endswith(("te", "ten")) and not _is_surely_an_adjective(word) for word in words)
    if at.before(count + 1).lower() in BEFORE_NOUNS[lang]:
        return Use.DOUBT if unsure else Use.WORD
    sure = words[0].islower() and (_STRONG_ADJECTIVE.fullmatch(words[0]) or _is_surely_an_adjective(words[0]))
    return Use.WORD if sure else Use.DOUBT  # at the beginning, it may be a first name


def _is_surely_an_adjective(word: str) -> bool:
    return word in ADJECTIVES_IN_TE or bool(_SURE_ADJECTIVE.fullmatch(word))


def _adjectives_before(at: Occurrence) -> int:
    """Count the words before it that look like adjectives."""
    count = 0
    while (word := at.before(count + 1)) and _ADJECTIVE.fullmatch(word):
        is_first = not at.before(count + 2)[:1].isalnum()
        if word.lower() in _NO_ADJECTIVES or not (word.islower() or is_first):
            break
        count += 1
    return count


def _alone(at: Occurrence, _: Lang) -> Use | None:
    """Notice a word without a sentence: a cell, a button, a word in quotes."""
    if at.before() in _OPENING and at.after in _CLOSING and at.before() and at.after:
        return Use.DOUBT
    words = [token for token in (*at.tokens_before, *at.tokens_after) if token[0].isalnum()]
    return Use.DOUBT if not words or (at.begins and at.after == ":") else None


def _by_what_follows(at: Occurrence, _: Lang) -> Use | None:
    return Use.NAME if at.after.lower() in DOINGS and not at.sense.month else None


def _by_the_calendar(at: Occurrence, _: Lang) -> Use | None:
    if not at.sense.month:
        return None
    before = at.before().lower()
    if at.after.isdigit() or before in BEFORE_MONTHS:
        return Use.WORD
    return Use.DOUBT if at.begins or before in NEAR_MONTHS else None


def _in_a_title(at: Occurrence, lang: Lang) -> Use | None:
    """Notice a heading in which English writes every word with a capital."""
    words = [token for token in (*at.tokens_before, *at.tokens_after) if len(token) > 3]
    return Use.DOUBT if lang is Lang.EN and len(words) > 1 and all(word[0].isupper() for word in words) else None


def _among_others(at: Occurrence, lang: Lang) -> Use | None:
    """Notice words in a row, which need no article: "mit Namen und Link", "Wort für Wort"."""
    if lang is Lang.EN or not at.is_noun:
        return None
    in_a_row = at.before().lower() in ROWS and at.before(2)[:1].isupper()
    return Use.DOUBT if in_a_row or at.before(2) == at.written else None


def _bare(at: Occurrence, lang: Lang) -> Use | None:
    """Notice what is written with a capital anyway, and needs no article."""
    if lang is Lang.EN or not at.is_noun:
        return Use.DOUBT if at.begins else None
    return Use.DOUBT if at.sense.bare else None


def _a_whole_sentence(at: Occurrence, _: Lang) -> Use | None:
    """Notice what stands for a sentence by itself: "Es klingelt. Link. Ich gehe nicht hin."."""
    has_initial = at.before() == "." and len(at.before(2)) == 1  # "mit S. Koch."
    return Use.LIKELY if at.begins and not has_initial and at.after in _ENDS else None


_RULES: tuple[_Rule, ...] = (
    _in_an_address,
    _by_its_capitals,
    _by_its_signs,
    _by_a_title,
    _by_its_ending,
    _by_an_article,
    _by_an_adjective,
    _alone,
    _by_what_follows,
    _by_the_calendar,
    _in_a_title,
    _among_others,
    _bare,
    _a_whole_sentence,
)
"""The first that knows an answer is right; a word of which none knows better is the name."""
