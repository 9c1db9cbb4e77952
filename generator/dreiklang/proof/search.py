"""Files and secrets -> every place in them where a secret stands: thorough, and not quick."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dreiklang.audience.secrets import Secrets
from dreiklang.proof.contents import Text, is_page, texts_in
from dreiklang.proof.files import Files, is_prose
from dreiklang.proof.find import Finder
from dreiklang.proof.folding import Folded
from dreiklang.proof.fresh import Fresh
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.leak import Form, Leak
from dreiklang.proof.needles import make_needles
from dreiklang.proof.ordinary import OrdinaryNames
from dreiklang.proof.place import form_of, line_and_column, places_of


def finder_of(secrets: Secrets, grounds: Grounds) -> Finder:
    """Make the finder of *secrets*."""
    folded = Folded()
    return Finder(make_needles(secrets, grounds, folded), folded, OrdinaryNames(secrets.ordinary, grounds.ours))


class Search:
    """A search through the files of one tree."""

    def __init__(self, secrets: Secrets, grounds: Grounds) -> None:
        self._grounds = grounds
        self._finder = finder_of(secrets, grounds)
        self._fresh = {True: Fresh(), False: Fresh()}  # what is clean in a program may be a sentence on a page

    def leaks_in(self, files: Files) -> Iterator[Leak]:
        """Yield what the names of files and folders tell, then what stands in *files*."""
        if self._finder.find(files.names):
            for name in files.names.split("\n"):
                for needle, _ in self._finder.find(name):
                    yield Leak(name, 0, 0, Form.FILE_NAME, needle.what, needle.word, needle.origin)
        for name in files.files:
            data = files.read(name)
            if not files.is_shipped(name, data):
                leaks = (leak for text in texts_in(data) for leak in self._leaks_in_text(name, text))
                yield from {(leak.form, leak.what, leak.word, leak.origin): leak for leak in leaks}.values()

    def _leaks_in_text(self, name: str, text: Text) -> Iterator[Leak]:
        fresh = self._fresh[is_prose(name)]
        read = self._grounds.without_fixed(text.text, is_page=is_page(name, text.form))
        lines, marks = fresh.lines_of(read)
        find = partial(self._finder.find, is_prose=is_prose(name))
        found = find(lines) if lines else set()
        if not found:
            fresh.remember(marks)
            return
        places = places_of(read, found, find)
        for needle, form in sorted(found, key=lambda one: (one[0].what, one[0].word)):
            start, end = places.get((needle, form), (0, len(text.text)))
            line, column = line_and_column(text.text, start)
            written = _form_of(text, form, slice(start, end))
            yield Leak(name, line, column, written, needle.what, needle.word, needle.origin)


def _form_of(text: Text, found: Form, place: slice) -> Form:
    """Say how that is written what was *found* at a *place* of *text*: as it is packed, first of all."""
    if text.form is not Form.PLAIN:
        return text.form
    return form_of(text.text[place]) if found is Form.PLAIN else found
