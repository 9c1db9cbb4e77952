"""A tree that is still being written -> proven by a helper as far as it is there; the rest when it is finished.

The helper reads the very files, and says at last of which bytes it has seen that nothing private stands in them. Whoever asked
reads the finished tree, too: it is proven only if each of its files holds bytes of which that was said. What became another
after the helper had read it, nobody has proven.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from dreiklang.audience.secrets import Secrets
from dreiklang.crew import GONE, Helper
from dreiklang.proof.files import digest_of_names, files_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.hashes import keep_hashes, known_again
from dreiklang.proof.portions import joined, unpacked
from dreiklang.proof.sieve.memory import note, recall
from dreiklang.proof.sieve.question import question_of
from dreiklang.proof.sieve.sifting import Sifting
from dreiklang.proof.tree import key_of, no_cycles
from dreiklang.relief import give_back
from dreiklang.values import dataclass

Names = tuple[str, ...]
"""Files of a tree; none: it is finished."""
Texts = tuple[str, ...]
Told = bytes | Names | None
"""What a helper is told: portions of what is secret; None: that was all of it; then files that are there."""
Proven = frozenset[bytes]
"""The hashes of bytes in which nothing is suspected; none where something is."""

_MANY = 1000
"""So many texts leave much that is free."""
_EACH, _SELDOM = 50, 20
"""So many files are told of at once; after so many times, much is free."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The task of proving *tree* while it is written, on these *grounds*."""

    tree: Path
    grounds: Grounds

    def __call__(self) -> Callable[[Told], Proven]:
        """Make ready what is then told of secrets and of files, and says at last what came of them."""
        return _Listener(self.tree, self.grounds).hear


class _Listener:
    """Hears what is secret, and which files there are; of secrets, it then holds no more than numbers."""

    def __init__(self, tree: Path, grounds: Grounds) -> None:
        self._tree, self._grounds = tree, grounds
        self._portions: list[Secrets] = []
        self._key = b""
        self._sifting: Sifting | None = None
        self._files = files_in(tree, grounds.shipped)
        self._looked_at: set[str] = set()
        self._count = 0

    def hear(self, told: Told) -> Proven:
        """Hear what is *told*; answer at the end."""
        with no_cycles():
            if isinstance(told, bytes):
                self._portions.append(unpacked(told))
            elif self._sifting is None:
                self._sifting = self._make_ready()
            elif told:
                self._look_at(told, self._sifting)
            else:
                return self._judge(self._sifting)
        return frozenset()

    def _make_ready(self) -> Sifting:
        secrets = joined(self._portions)
        self._portions.clear()
        self._key = key_of(secrets, self._grounds, self._tree)
        memory = recall(self._grounds.memory, self._key)
        question = question_of(secrets, self._grounds)
        sifting = Sifting(replace(question, public=_Once(question.public)), secrets, self._grounds, memory)
        del secrets, question
        sifting.make_ready()
        sifting.let_go()
        give_back()
        return sifting

    def _look_at(self, names: Names, sifting: Sifting) -> None:
        for name in names:
            with suppress(OSError):  # it is not there any more, or not yet
                sifting.look_at(name, self._files)
                self._looked_at.add(name)
        self._count += 1
        if not self._count % _SELDOM:
            give_back()

    def _judge(self, sifting: Sifting) -> Proven:
        give_back()
        if sifting.suspects(files_in(self._tree, self._grounds.shipped), self._looked_at):
            return frozenset()
        if sifting.has_news:
            note(self._grounds.memory, self._key, sifting.remembered())
        return sifting.digests


class _Once(Mapping[bytes, Texts]):
    """*texts* by their hashes: each is read once, and held no longer."""

    def __init__(self, texts: Mapping[bytes, Texts]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, key: bytes) -> Texts:
        if not len(self._texts) % _MANY:
            give_back()
        return self._texts.pop(key)

    def __contains__(self, key: object) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[bytes]:
        return iter(tuple(self._texts))

    def __len__(self) -> int:
        return len(self._texts)


class Forerunner:
    """Lets a *helper* prove a tree as *ahead* says, while others write it: free of what *secrets* say, portion by portion."""

    def __init__(self, helper: Helper, ahead: Ahead, secrets: Iterable[bytes]) -> None:
        self._helper = helper
        self._ahead = ahead
        self._secrets = iter(secrets)
        self._written: list[str] = []
        self._names: SimpleQueue[Names] = SimpleQueue()
        self._proven: Proven = frozenset()
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def wrote(self, name: str, *, is_there: bool = False) -> None:
        """Hear that the file *name* is being written, so those of which was heard before are there; or that it *is_there* itself."""
        if is_there:
            self._names.put((name,))
            return
        if len(self._written) >= _EACH:
            self._names.put(tuple(self._written))
            self._written.clear()
        self._written.append(name)

    def has_proven(self) -> bool:
        """Say whether the tree, which is finished now, is proven; if not, the helper suspects something, or is no more."""
        self._names.put(())
        files = known_again(files_in(self._ahead.tree, self._ahead.grounds.shipped), self._ahead.grounds.memory)
        found = [(name, files.digest(name)) for name in files.files]
        self._thread.join()
        self.dismiss()
        rest = (name for name, digest in found if digest not in self._proven)
        is_proven = digest_of_names(files) in self._proven and all(
            files.is_shipped(name, files.read(name)) for name in rest
        )
        if is_proven:
            keep_hashes(files, dict(found), self._ahead.grounds.memory)
        return is_proven

    def dismiss(self) -> None:
        """Let the helper go."""
        self._names.put(())
        self._helper.dismiss()

    def _work(self) -> None:
        with suppress(*GONE):
            for portion in self._secrets:
                self._helper.do(self._ahead, [portion])
            self._helper.do(self._ahead, [None])  # to make ready takes a while
            while names := self._names.get():
                self._helper.do(self._ahead, [names])
            (self._proven,) = self._helper.do(self._ahead, [()])
