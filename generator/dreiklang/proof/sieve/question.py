"""Secrets and grounds -> what is asked of a tree, file by file and by hashes: what was asked before is known again."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from dreiklang.audience.secrets import Secret, Secrets, What
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
        same = self.private.keys() == memory.prints.keys() and self.public.keys() == memory.public.keys()
        return same and self.names.keys() == set(memory.names)


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
