"""Files, the secrets and what was proven before -> what might be a leak, and what to remember if it is none."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property
from itertools import chain

from dreiklang.audience.secrets import Secret, Secrets
from dreiklang.proof.contents import Text, is_page, texts_in
from dreiklang.proof.files import Files, digest_of, digest_of_names, is_prose
from dreiklang.proof.find import Finder
from dreiklang.proof.folding import fold_word, words_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.search import finder_of
from dreiklang.proof.sieve.column import Heap, Spool
from dreiklang.proof.sieve.compare import remembered, suspects_in_facts, suspects_in_memory
from dreiklang.proof.sieve.facts import Eye, Facts
from dreiklang.proof.sieve.frame import Frame
from dreiklang.proof.sieve.memory import Memory
from dreiklang.proof.sieve.named import Named
from dreiklang.proof.sieve.numbered import Numbers, numbered
from dreiklang.proof.sieve.pieces import Pieces
from dreiklang.proof.sieve.prints import Printer
from dreiklang.proof.sieve.public import Reader
from dreiklang.proof.sieve.question import Question
from dreiklang.proof.sieve.shown import Shown
from dreiklang.proof.sieve.stretches import Stretches, is_long, parts_of_lines
from dreiklang.proof.sieve.suspects import Suspects
from dreiklang.proof.sieve.tables import Prints
from dreiklang.proof.sieve.terms import New, Terms, new_in, terms_of
from dreiklang.relief import give_back

_MANY = 1000
"""So many files leave much behind that is free."""


class Sifting:
    """One passage of files through the sieve."""

    def __init__(self, question: Question, secrets: Secrets, grounds: Grounds, memory: Memory) -> None:
        self._question = question
        # Of the rest, the question tells, and texts take room.
        self._secrets = replace(secrets, whole=(), ways=(), texts=(), passages=(), seen=())
        self._grounds = grounds
        self._memory = memory
        self._is_answered = question.is_answered_by(memory)
        self._digests: set[bytes] = set()
        self.hashes: dict[str, bytes] = {}
        self._numbers = Numbers()
        self._numbers.update(zip(memory.words, memory.numbers, strict=True))
        self._spool = Spool(grounds.memory and grounds.memory.parent)
        self._has_read = False
        self._frame = Frame()
        self._parts: dict[bytes, tuple[bytes, ...]] = {}

    @cached_property
    def terms(self) -> Terms:
        """What is asked, in numbers."""
        reader = Reader(self._numbers, self._shown, self._spool)
        return terms_of(self._question, self._memory, self._prints, self._new, reader)

    @cached_property
    def _new(self) -> New:
        return new_in(self._question, self._memory, self._printer)

    @cached_property
    def _prints(self) -> Prints:
        return self._memory.prints.only(self._question.private.keys()) + self._new.prints

    @cached_property
    def _printer(self) -> Printer:
        words = set(chain.from_iterable(map(words_in, self._grounds.ours)))
        return Printer(self._numbers, set(map(fold_word, words)))

    @cached_property
    def _shown(self) -> Shown:
        begins = iter(self._prints.all("begins"))
        mails = zip(begins, begins, strict=True)
        return Shown(Pieces(), Named(self._finder(self._question.names.values()), self._numbers, mails))

    @cached_property
    def _eye(self) -> Eye:
        return Eye(self._numbers, self.terms, self._shown, Heap(self._spool, self._memory.rows))

    @cached_property
    def _stretches(self) -> Stretches:
        return Stretches(set(chain.from_iterable(self._memory.parts.values())))

    def make_ready(self) -> None:
        """Put in numbers what is asked before the first file is there; where nothing new is asked, maybe no file will be."""
        if not self._is_answered:
            _ = self._eye

    def let_go(self) -> None:
        """Hold the texts of what is asked no longer: where nothing was proven before, all that comes asks for its numbers alone."""
        if not self._memory.files:
            self._question = Question({}, {}, self._question.names)
            self._new = New()
            self.terms = replace(self.terms, new=self._new)

    def suspects(self, files: Files, looked_at: AbstractSet[str] = frozenset()) -> Suspects:
        """Say what might be a leak in *files*; those by the names *looked_at* are not read again."""
        if suspects := self._suspects_in_memory():
            return suspects
        self._look(files, looked_at)
        return self._suspects_in_facts() if self._has_read else Suspects()

    def suspects_after(self, news: Iterable[str]) -> Suspects:
        """Say what might be a leak in files that are as they were, but for *news* that came into them."""
        if suspects := self._suspects_in_memory():
            return suspects
        for text in news:
            self._eye.read(text, text, is_prose=True)
        return self._suspects_in_facts()

    def _suspects_in_memory(self) -> Suspects:
        if not self._memory.files or self._is_answered:
            return Suspects()
        suspects = suspects_in_memory(self.terms, self._memory, self._printer)
        suspects.is_named = self._is_anybody_new_named()
        return suspects

    def _suspects_in_facts(self) -> Suspects:
        suspects = suspects_in_facts(self._eye.facts, self.terms, self._memory, self._numbers)
        suspects.is_named = self._eye.is_named
        return suspects

    @property
    def digests(self) -> frozenset[bytes]:
        """The hashes of all that was looked at."""
        return frozenset(self._digests)

    @property
    def has_news(self) -> bool:
        """Whether there is something to remember that was not remembered before."""
        return self._digests != self._memory.files or not self._is_answered

    def remembered(self) -> Memory:
        """Give what to remember, if nothing was a leak."""
        facts = Facts()
        if self._has_read:
            facts = self._eye.facts
            del self._eye, self._shown  # what is known at sight takes the room that is needed now
            give_back()
        memory = remembered(self._memory, self.terms, facts, self._numbers)
        known = {digest: parts for digest, parts in self._memory.parts.items() if digest in self._digests}
        return replace(memory, files=self.digests, parts=known | self._parts, names=numbered(self._question.names))

    def _look(self, files: Files, looked_at: AbstractSet[str]) -> None:
        if self._is_new(digest := digest_of_names(files)):
            self._read("", map(Text, parts_of_lines(files.names)), digest)
        for at, name in enumerate(files.files, 1):
            if name not in looked_at:
                self.look_at(name, files)
            if not at % _MANY:
                give_back()

    def look_at(self, name: str, files: Files) -> None:
        """Read the file *name*, one of *files*, unless the same was read before."""
        known = files.known.get(name, b"")
        if known in self._memory.files:
            self._digests.add(known)
            self.hashes[name] = known
            return
        data = files.read(name)
        digest = self.hashes[name] = digest_of(name, data)
        if (digest in self._memory.files or not files.is_shipped(name, data)) and self._is_new(digest):
            texts = texts_in(data)
            del data  # they hold the same once more
            self._read(name, texts, digest)

    def _read(self, name: str, texts: Iterable[Text], digest: bytes) -> None:
        parts_of_file: list[bytes] = []
        for text in texts:
            is_html = is_page(name, text.form)
            if is_long(text.text, is_page=is_html):
                give_back()
                for stretch in self._stretches.new_in(name, text.text, parts_of_file):
                    read = self._grounds.without_fixed(stretch, is_page=is_html)
                    self._eye.read(read, read, is_prose=is_prose(name))
                continue
            read = self._grounds.without_fixed(text.text, is_page=is_html)
            own, parts = self._frame.cut_out_of(read, name.count("/")) if is_html else (read, ())
            self._eye.read(read, own, parts, is_prose=is_prose(name))
        if parts_of_file:
            self._parts[digest] = tuple(parts_of_file)

    def _is_new(self, digest: bytes) -> bool:
        is_new = digest not in self._memory.files and digest not in self._digests
        self._digests.add(digest)
        self._has_read |= is_new
        return is_new

    def _is_anybody_new_named(self) -> bool:
        """Whether somebody may be named in the files that are as they were, whose name was not known then."""
        new = [name for number, name in self._question.names.items() if number not in self._memory.names]
        if not new:
            return False
        named = Named(self._finder(new), self._numbers, ())
        return named.may_be_among(set(self._memory.words), set(self._memory.numbers))

    def _finder(self, names: Iterable[Secret]) -> Finder:
        """Make a finder of *names* and of nothing else: those, only what stands in every journal excuses."""
        secrets = replace(self._secrets, whole=tuple(names))
        return finder_of(secrets, replace(self._grounds, public=()))
