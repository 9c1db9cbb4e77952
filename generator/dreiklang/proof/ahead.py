"""A tree that is still being written -> proven by a helper as far as it is there; the rest when it is finished.

The helper reads the very files, and says at last of which bytes it has seen that nothing private stands in them. Whoever asked
reads the finished tree, too: it is proven only if each of its files holds bytes of which that was said. What became another
after the helper had read it, nobody has proven.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from dreiklang.audience.secrets import Secrets
from dreiklang.crew import GONE, Helper
from dreiklang.proof.files import digest_of, digest_of_names, files_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.sieve.memory import note, recall
from dreiklang.proof.sieve.question import question_of
from dreiklang.proof.sieve.sifting import Sifting
from dreiklang.proof.tree import key_of, no_cycles
from dreiklang.values import dataclass

Names = tuple[str, ...]
"""Files of a tree; none: it is finished."""
Proven = frozenset[bytes]
"""The hashes of bytes in which nothing is suspected; none where something is."""

_EACH = 50


@dataclass(frozen=True, slots=True)
class Ahead:
    """The task of proving *tree* while it is written: free of *secrets*, on these *grounds*."""

    tree: Path
    secrets: Secrets
    grounds: Grounds

    def __call__(self) -> Callable[[Names], Proven]:
        """Make ready what is then told of files, and says at last what came of them."""
        key = key_of(self.secrets, self.grounds, self.tree)
        memory = recall(self.grounds.memory, key)
        sifting = Sifting(question_of(self.secrets, self.grounds), self.secrets, self.grounds, memory)
        files, looked_at = files_in(self.tree, self.grounds.shipped), set[str]()
        with no_cycles():
            sifting.make_ready()

        def read(names: Names) -> Proven:
            with no_cycles():
                for name in names:
                    with suppress(OSError):  # it is not there any more, or not yet
                        sifting.look_at(name, files)
                        looked_at.add(name)
                if names or sifting.suspects(files_in(self.tree, self.grounds.shipped), looked_at):
                    return frozenset()
                if sifting.has_news:
                    note(self.grounds.memory, key, sifting.remembered())
                return sifting.digests

        return read


class Forerunner:
    """Lets a *helper* prove a tree as *ahead* says, while others write it."""

    def __init__(self, helper: Helper, ahead: Ahead) -> None:
        self._helper = helper
        self._ahead = ahead
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
        files = files_in(self._ahead.tree, self._ahead.grounds.shipped)
        found = [(name, digest_of(name, files.read(name))) for name in files.files]
        self._thread.join()
        self.dismiss()
        rest = (name for name, digest in found if digest not in self._proven)
        return digest_of_names(files) in self._proven and all(files.is_shipped(name, files.read(name)) for name in rest)

    def dismiss(self) -> None:
        """Let the helper go."""
        self._names.put(())
        self._helper.dismiss()

    def _work(self) -> None:
        with suppress(*GONE):
            self._helper.do(self._ahead, [])  # to make ready takes a while
            while names := self._names.get():
                self._helper.do(self._ahead, [names])
            (self._proven,) = self._helper.do(self._ahead, [()])
