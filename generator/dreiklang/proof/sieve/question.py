"""Secrets and grounds -> what is asked of a tree, file by file and by hashes: what was asked before is known again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.cache import digest
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.sieve.memory import Memory
from dreiklang.proof.sieve.numbered import number_of
from dreiklang.proof.sieve.prints import Private, by_origin
from dreiklang.proof.sieve.public import digest_of_texts
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a tree: *private* files and *public* texts by their hashes, and *names* of people by their numbers."""

    private: Mapping[bytes, Private]
    public: Mapping[bytes, tuple[str, ...]]
    names: Mapping[int, Secret]

    def is_answered_by(self, memory: Memory) -> bool:
        """Whether the same was asked when *memory* was noted."""
        same = self.private.keys() == set(memory.prints.keys) and self.public.keys() == memory.public.keys()
        return same and self.names.keys() == set(memory.names)

    def digest(self) -> bytes:
        """Give the hash by which the same is known again."""
        return _digest_of(self.private, self.public, self.names)


@dataclass(frozen=True, slots=True)
class Turn:
    """One file that has changed since a tree was proven: what is *private* of it, and what everybody reads (*public*, nothing of a private one).

    *was_private* and *was_public* are the hashes of what it was then.
    """

    was_private: bytes
    was_public: bytes
    private: Private
    public: tuple[str, ...]


_KNOWN = Private("")
"""Of what the memory knows, the hash is enough."""


def question_of(secrets: Secrets, grounds: Grounds) -> Question:
    """Ask for *secrets*, on these *grounds*."""
    # What stands on every page excuses most, so it comes first.
    read_by_all = (grounds.ours, *((text,) for text in grounds.public), secrets.covers, *secrets.seen)
    told = frozenset(chain.from_iterable(secrets.seen))
    return Question(
        private={file.digest(): file for file in by_origin(secrets, told)},
        public={digest_of_texts(texts): texts for texts in read_by_all},
        names={number_of(secret.text): secret for secret in secrets.whole if secret.what is What.NAME},
    )


def digest_of_asked(memory: Memory) -> bytes:
    """Give the hash of the question that was asked when *memory* was noted."""
    return _digest_of(memory.prints.keys, memory.public, memory.names)


def question_after(memory: Memory, names: Mapping[int, Secret], turns: Iterable[Turn]) -> Question | None:
    """Ask what was asked when *memory* was noted, with the same *names*, but for files that took *turns* since; None if they are not what was asked of."""
    private: dict[bytes, Private] = dict.fromkeys(memory.prints.keys, _KNOWN)
    public: dict[bytes, tuple[str, ...]] = dict.fromkeys(memory.public, ())
    for turn in turns:
        was_read = public.pop(turn.was_public, None) is not None or not turn.was_public
        if private.pop(turn.was_private, None) is None or not was_read:
            return None
        private[turn.private.digest()] = turn.private
        if turn.public:
            public[digest_of_texts(turn.public)] = turn.public
    return Question(private, public, names)


def _digest_of(private: Iterable[bytes], public: Iterable[bytes], names: Iterable[int]) -> bytes:
    return digest(sorted(private), sorted(public), sorted(names))
