"""A finished tree and the secrets -> every place where one of them stands."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path

from dreiklang.audience.secrets import Secrets
from dreiklang.proof.contents import Text, texts_in
from dreiklang.proof.find import Finder
from dreiklang.proof.folding import Folded
from dreiklang.proof.fresh import Fresh
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.leak import Form, Leak
from dreiklang.proof.memory import digest_of, key_of, note, recall
from dreiklang.proof.needles import make_needles
from dreiklang.proof.ordinary import OrdinaryNames
from dreiklang.proof.place import form_of, line_and_column, places_of

_PROGRAMS = (".css", ".js", ".mjs", ".map")
_ENOUGH = 200  # whoever has so many leaks has one cause


def prove(tree: Path, secrets: Secrets, grounds: Grounds) -> tuple[Leak, ...]:
    """Look for *secrets* in every file of *tree* and in the names of all files and folders; nothing found: nothing gets out.

    What was found clean before, while the same was secret, costs no more than its hash.
    """
    key = key_of(secrets, grounds, tree)
    clean = recall(grounds.memory, key)
    folders, files = _walk(tree)
    digests = {name: digest_of(path.read_bytes()) for name, path in files.items()}
    names = "\n".join((*folders, *files))
    of_names = digest_of(names.encode("utf-8", "surrogateescape"))
    unproven = {name: files[name] for name, digest in digests.items() if digest not in clean}
    if not unproven and of_names in clean:
        return ()
    leaks = tuple(islice(_Search(secrets, grounds).leaks_in(names, unproven), _ENOUGH))
    if not leaks:
        note(grounds.memory, key, {of_names, *digests.values()})
    return leaks


def _walk(tree: Path) -> tuple[list[str], dict[str, Path]]:
    """Give the names of all folders below *tree*, and all files by their names."""
    folders: list[str] = []
    files: dict[str, Path] = {}
    for here, below, names in os.walk(tree):
        inside = os.path.relpath(here, tree).replace(os.sep, "/")
        prefix = "" if inside == "." else f"{inside}/"
        folders += [prefix + name for name in below]
        files.update((prefix + name, tree / prefix / name) for name in names)
    return sorted(folders), dict(sorted(files.items()))


class _Search:
    """A search through one tree."""

    def __init__(self, secrets: Secrets, grounds: Grounds) -> None:
        folded = Folded()
        ordinary = OrdinaryNames(secrets.ordinary, grounds.ours)
        self._finder = Finder(make_needles(secrets, grounds, folded), folded, ordinary)
        self._fresh = Fresh()
        self._shipped = grounds.shipped

    def leaks_in(self, names: str, files: Mapping[str, Path]) -> Iterator[Leak]:
        """Yield what *names* of files and folders tell (one a line), then what stands in *files*."""
        if self._finder.find(names):
            for name in names.split("\n"):
                for needle, _ in self._finder.find(name):
                    yield Leak(name, 0, 0, Form.FILE_NAME, needle.what, needle.word, needle.origin)
        for name, path in files.items():
            data = path.read_bytes()
            if not self._is_shipped(name, data):
                leaks = (leak for text in texts_in(data) for leak in self._leaks_in_text(name, text))
                yield from {(leak.form, leak.what, leak.word, leak.origin): leak for leak in leaks}.values()

    def _is_shipped(self, name: str, data: bytes) -> bool:
        """Whether a file comes as it is from the theme: nobody's journal is in it."""
        for folder in self._shipped:
            twin = folder / name
            if twin.is_file() and twin.stat().st_size == len(data):
                return twin.read_bytes() == data
        return False

    def _leaks_in_text(self, name: str, text: Text) -> Iterator[Leak]:
        lines, marks = self._fresh.lines_of(text.text)
        find = partial(self._finder.find, is_prose=not name.endswith(_PROGRAMS))
        found = find(lines) if lines else set()
        if not found:
            self._fresh.remember(marks)
            return
        places = places_of(text.text, found, find)
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
