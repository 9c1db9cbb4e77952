"""What stands in a tree, what is secret and what everybody reads, all as numbers -> what might be a leak."""

from __future__ import annotations

from itertools import pairwise

from dreiklang.proof.sieve.facts import Facts
from dreiklang.proof.sieve.memory import Memory
from dreiklang.proof.sieve.numbered import Numbers, numbered
from dreiklang.proof.sieve.prints import Printer
from dreiklang.proof.sieve.suspects import Suspects
from dreiklang.proof.sieve.terms import Terms


def suspects_in_memory(terms: Terms, memory: Memory, printer: Printer) -> Suspects:
    """Say what might be a leak now in files that are as they were."""
    suspects = _newly_secret(terms, memory, printer)
    suspects.add(_excused_no_longer(terms, memory))
    return _unexcused(suspects, terms)


def suspects_in_facts(facts: Facts, terms: Terms, memory: Memory, numbers: Numbers) -> Suspects:
    """Say what might be a leak in files that were read now, of which *facts* are known."""
    words = set(numbers.of_words(facts.words.difference(memory.words)))
    suspects = Suspects(
        words=terms.prints.words_in(words),
        passages=memory.rows.missing(facts.rows.among(terms.prints.all("passages"))),
        short=memory.short.missing(facts.short),
        mails=memory.mails.missing(facts.mails),
        ways=facts.ways.intersection(terms.prints.all("ways")),
    )
    return _unexcused(suspects, terms)


def remembered(memory: Memory, terms: Terms, facts: Facts, numbers: Numbers) -> Memory:
    """Add to *memory* what was found clean; what nobody reads any longer may still stand in files that are as they were."""
    new = facts.words.difference(memory.words)
    return Memory(
        prints=terms.prints,
        public=terms.public,
        words=(*memory.words, *new),
        numbers=memory.numbers + numbered(numbers.of_words(new)),
        pairs=memory.pairs.grown(facts.pairs, terms.lost.pairs),
        rows=facts.rows.added_to(memory.rows, terms.lost.rows),
        ways=memory.ways.grown(facts.ways),
        short=memory.short.grown(facts.short),
        mails=memory.mails.grown(facts.mails),
        kept=memory.kept,
    )


def _newly_secret(terms: Terms, memory: Memory, printer: Printer) -> Suspects:
    """Suspect what stands in *memory* of secrets that are new."""
    files, new = terms.new.files, terms.new.prints
    words = set(memory.numbers)
    short = [row for file in files for row in printer.short_of(file)]
    pairs = memory.pairs.among({hash(pair) for row in short for pair in pairwise(row)})
    return Suspects(
        words=new.words_in(words),
        passages=memory.rows.among(set(new.all("passages"))),
        short={hash(row) for row in short if all(hash(pair) in pairs for pair in pairwise(row))},
        mails={hash(row) for file in files for row in printer.mails_of(file) if words.issuperset(row)},
        ways=memory.ways.among(set(new.all("ways"))),
    )


def _excused_no_longer(terms: Terms, memory: Memory) -> Suspects:
    """Suspect what excused something, and is lost: maybe only the order of words that stand elsewhere."""
    rows = terms.lost.rows
    words = terms.prints.words_in(set(memory.numbers)) if terms.lost.words else ()
    return Suspects(
        words={spelling for spelling in words if not terms.lost.words.isdisjoint(spelling)},
        passages=set(rows.intersection(terms.prints.all("passages"))),
        short=set(rows.intersection(terms.prints.all("short"))),
        mails=set(rows.intersection(terms.prints.all("mails"))),
    )


def _unexcused(suspects: Suspects, terms: Terms) -> Suspects:
    suspects.excuse(terms.new_public)  # most often, what is new in a file is new in an entry
    if suspects:
        suspects.excuse(terms.public.values())
    return suspects
