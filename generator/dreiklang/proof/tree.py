"""A finished tree and the secrets -> every place where one of them stands."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from dreiklang.audience.secrets import Secrets
from dreiklang.cache.program import state_of_program
from dreiklang.proof.files import files_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.hashes import keep_hashes, known_again
from dreiklang.proof.leak import Leak
from dreiklang.proof.search import Search
from dreiklang.proof.sieve.memory import Memory, note, recall
from dreiklang.proof.sieve.question import Question, question_of
from dreiklang.proof.sieve.sifting import Sifting

_ENOUGH = 200  # whoever has so many leaks has one cause


def prove(tree: Path, secrets: Secrets, grounds: Grounds, question: Question | None = None) -> tuple[Leak, ...]:
    """Look for *secrets* in every file of *tree* and in the names of all files and folders; nothing found: nothing gets out.

    A quick sieve says whether there may be any; maybe the *question* that it asks is put already. Only if so, a thorough search says which they are, and where.
    """
    with no_cycles():
        return _prove(tree, secrets, grounds, question or question_of(secrets, grounds))


@contextmanager
def no_cycles() -> Iterator[None]:
    """Let nobody look for cycles among millions of numbers that have none: it takes a seventh of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _prove(tree: Path, secrets: Secrets, grounds: Grounds, question: Question) -> tuple[Leak, ...]:
    key = key_of(secrets, grounds, tree)
    files = known_again(files_in(tree, grounds.shipped), grounds.memory)
    for memory in _memories(grounds.memory, key):
        sifting = Sifting(question, secrets, grounds, memory)
        if not sifting.suspects(files):
            break
    else:
        leaks = tuple(islice(Search(secrets, grounds).leaks_in(files), _ENOUGH))
        if leaks:
            return leaks
    if sifting.has_news:
        note(grounds.memory, key, sifting.remembered())
    keep_hashes(files, sifting.hashes, grounds.memory)
    return ()


def _memories(path: Path | None, key: bytes) -> Iterator[Memory]:
    """Yield what is remembered; and for whoever has a suspicion with it, nothing, to look at everything anew."""
    memory = recall(path, key)
    if memory.files:
        yield memory
        memory.close()
    yield Memory()


def key_of(secrets: Secrets, grounds: Grounds, tree: Path) -> bytes:
    """Give the hash of what a memory is good for: this program, and what excuses names and finds them.

    The folder of *tree* has another name each time; no file that was there before can know it.
    """
    ordinary = (text for person in secrets.ordinary for text in (*person.names, *person.exact, *person.not_meant))
    machine = (folder for folder in grounds.machine if folder != tree.as_posix())
    program = (state_of_program().hex(), repr(sys.hash_info), sys.byteorder)
    sums = blake2b(digest_size=16)
    for parts in (program, ordinary, machine, secrets.covers, grounds.ours, grounds.fixed):
        for part in parts:
            sums.update(f"{len(part)}\0{part}".encode("utf-8", "surrogatepass"))
        sums.update(b"\0")
    return sums.digest()
