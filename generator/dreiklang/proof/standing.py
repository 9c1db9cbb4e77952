"""A proven tree, and texts that have changed since -> whether it is proven as it is now: only what is new is looked at.

What was asked of the tree, and what stands in it, the memory knows (`sieve/memory.py`). Of a file whose text has changed, it is told
what is secret and what is read of it now; of the tree, what came into it is read. Whatever is suspected, the thorough
search has to look at the whole tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

from dreiklang.audience.secrets import Secret, Secrets, Untold, What
from dreiklang.cache.values import dump, load
from dreiklang.model import Person
from dreiklang.proof.folding import Folded
from dreiklang.proof.fresh import Fresh
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.names import rows_of
from dreiklang.proof.needles import undated
from dreiklang.proof.portions import Asked
from dreiklang.proof.sieve.memory import recall
from dreiklang.proof.sieve.prints import Private
from dreiklang.proof.sieve.public import digest_of_texts
from dreiklang.proof.sieve.question import Question, Turn, digest_of_asked, question_after, question_of
from dreiklang.proof.sieve.sifting import Sifting
from dreiklang.proof.tree import key_of, no_cycles
from dreiklang.proof.views import WALL
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """What is to be known of a proof, to go on from it: plain values.

    *key* is that of its memory, *asked* the hash of what was asked: another proof may have left a memory in that place. *names*, *covers*, *ordinary* are as in `Question` and `Secrets`, *ours* and *machine*
    as in `Grounds`, but for texts of ours in which no name can begin: of those, there are only the words, folded. *files* is what is secret of each file, by its path, packed: one of thousands is asked for. No title is longer than *longest*.
    """

    key: bytes
    asked: bytes
    names: Mapping[int, Secret]
    covers: tuple[str, ...]
    ordinary: tuple[Person, ...]
    ours: tuple[str, ...]
    machine: tuple[str, ...]
    files: Mapping[str, bytes]
    longest: int

    def turn(self, path: str, untold: Untold, was: tuple[str, ...], now: tuple[str, ...]) -> Turn | None:
        """Say what the file at *path* asks now, if that is *untold*, and readers see *now* where *was* was seen; None where more may hang on that."""
        found = load(self.files.get(path, b""))
        if not isinstance(found, _File) or any(len(text) <= self.longest for text in set(was) ^ set(now)):
            return None
        name = Secret(What.WORD, path, path)
        private = Private(path, list(found.whole), list(found.ways), [name, *untold.texts], list(untold.passages))
        return Turn(found.digest, digest_of_texts(was) if was else b"", private, now)

    @staticmethod
    def news_in(was: bytes, now: bytes) -> str:
        """Give the lines that came in where a proven tree had what *was*, and has what stands there *now*, with the ends of those around."""
        fresh = Fresh()
        for text in (was, now):
            lines, marks = fresh.lines_of(text.decode("utf-8", "replace"))
            fresh.remember(marks)
        return lines

    def still_stands(self, turns: Iterable[Turn], news: Iterable[str], memory: Path) -> bool:
        """Whether nothing is suspected in a tree after those *turns*, with all *news* since its proof, which *memory* remembers."""
        known = recall(memory, self.key, in_part=True)
        try:
            question = question_after(known, self.names, turns)
            if question is None or digest_of_asked(known) != self.asked:
                return False
            secrets = Secrets(covers=self.covers, ordinary=self.ordinary)
            grounds = Grounds(ours=self.ours, machine=self.machine)
            with no_cycles():
                return not Sifting(question, secrets, grounds, known).suspects_after(news)
        except EOFError:  # what was asked for is broken
            return False
        finally:
            known.close()


@dataclass(frozen=True, slots=True)
class _File:
    """What is secret of a file whatever its text is: names and ways (*whole*, *ways*); and the *digest* of all that was secret of it."""

    digest: bytes
    whole: tuple[Secret, ...]
    ways: tuple[Secret, ...]


def standing_of(asked: Asked, shared: AbstractSet[str], question: Question | None = None) -> Standing:
    """Give what is to be known of the proof of what was *asked*, maybe put into a *question* already; *shared* are origins of secrets by which others call files of theirs, too."""
    secrets, grounds = asked.secrets, asked.grounds
    question = question or question_of(secrets, grounds)
    files = {
        file.origin: dump(_File(digest, tuple(file.whole), tuple(file.ways))) or b""
        for digest, file in question.private.items()
        if file.origin not in shared
    }
    return Standing(
        key_of(secrets, grounds, asked.tree),
        question.digest(),
        question.names,
        secrets.covers,
        secrets.ordinary,
        tuple(_ours_near_names(secrets, grounds.ours)),
        tuple(folder for folder in grounds.machine if folder != asked.tree.as_posix()),
        files,
        max((len(undated(secret.text)) for secret in secrets.whole), default=0),
    )


def _ours_near_names(secrets: Secrets, ours: tuple[str, ...]) -> Iterator[str]:
    """Yield those of *ours* in which one of the names in *secrets* may begin; of the rest, at last, each word once, folded: nobody asks how it is written."""
    begins = {row[0] for secret in secrets.whole if secret.what is What.NAME for row in rows_of(secret.text)}
    ordinary = [name for person in secrets.ordinary for name in person.names]
    folded, rest = Folded(), set[str]()
    for text in dict.fromkeys(ours):
        words = set(folded.words_of(text))
        if not begins.isdisjoint(words) or any(name in f"{text}{WALL}{WALL.join(words)}" for name in ordinary):
            yield text
        else:
            rest.update(words)
    yield WALL.join(sorted(rest))
