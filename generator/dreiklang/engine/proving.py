"""A built public tree -> proven, or removed and refused: nothing that is private may stand in any file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.check.passages import cut_private, private_spans
from dreiklang.crew import Crew
from dreiklang.crew.pipe import packed
from dreiklang.engine.discreet import is_watched, without_words
from dreiklang.engine.grounds import grounds_of
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import PLUGIN
from dreiklang.proof import Ahead, Asked, Forerunner, Leak, prove
from dreiklang.proof.portions import Portions, joined
from dreiklang.proof.sieve.question import Question, question_of
from dreiklang.proof.standing import Standing, standing_of
from dreiklang.relief import give_back
from dreiklang.texts import Words
from dreiklang.texts.commands import Refusal
from dreiklang.texts.proof import ProofWords
from dreiklang.values import dataclass

log = get_plugin_logger(__name__)

_TOLD = 10
_MEDIA_TEXTS = (".txt", ".css", ".js", ".mjs")


class Proving:
    """The proof of one build: that the tree that *config* names is free of *secrets*; of its *files*, others may still bring some."""

    def __init__(self, config: MkDocsConfig, secrets: Secrets, files: Files, words: Words) -> None:
        self._config, self._words = config, words
        self._others = read_others(files, config)
        self._asked = what_to_prove(config, (secrets,), self._others, words)
        self._forerunner: Forerunner | None = None
        self._standing: Standing | None = None

    @property
    def secrets(self) -> Iterable[Secrets]:
        """What is secret of the journal, in portions."""
        return self._asked.portions

    def begin(self, crew: Crew) -> None:
        """Let one of *crew*, if there is one, begin with it while the tree is written: it takes longest.

        From then on, we do not hold the secrets any more.
        """
        if helper := crew.lend():
            portions = Portions(joined(self._asked.portions))
            ahead = Ahead(self._asked.tree, self._asked.grounds)
            self._forerunner = Forerunner(helper, ahead, chain(portions.packed(), [packed(self._asked.of_others)]))
            self._standing = self._stand()  # while the helper listens
            self._asked = replace(self._asked, portions=portions)

    def hold(self, files: Files) -> None:
        """Hold it against all *files*, now that nobody brings any more: if others say something else, what was begun is worth nothing."""
        others = read_others(files, self._config)
        if others != self._others:
            self.dismiss()
            self._others, self._forerunner, self._standing = others, None, None
            self._asked = what_to_prove(self._config, self._asked.portions, others, self._words)

    @property
    def is_begun(self) -> bool:
        """Whether somebody waits for files to prove them at once."""
        return self._forerunner is not None

    def wrote(self, path: str, *, is_there: bool = False) -> None:
        """Hear that the file at *path* is being written, or *is_there* already."""
        if self._forerunner:
            self._forerunner.wrote(path, is_there=is_there)

    def finish(self, proven: Callable[[Standing], None] | None = None) -> None:
        """Prove the tree, or refuse; *proven* hears before what is to be known then."""
        question = None if self._forerunner else question_of(self._asked.secrets, self._asked.grounds)
        if proven:
            proven(self._standing or self._stand(question))
        prove_tree(self._asked, self._words, self._forerunner, question)

    def dismiss(self) -> None:
        """Let go who helped."""
        if self._forerunner:
            self._forerunner.dismiss()

    def _stand(self, question: Question | None = None) -> Standing:
        """Say what is to be known of the proof that asks this *question*, once it is finished, to go on from it."""
        return standing_of(self._asked, frozenset(secret.origin for secret in self._others.secrets), question)


def what_to_prove(config: MkDocsConfig, portions: Iterable[Secrets], others: Others, words: Words) -> Asked:
    """Ask whether the tree that *config* names is free of secrets; what *others* bring is read anyway, but for the secrets in it."""
    texts, passages = (
        tuple(secret for secret in others.secrets if secret.what is kind) for kind in (What.WORD, What.PASSAGE)
    )
    of_others = Secrets(texts=texts, passages=passages)
    return Asked(Path(config.site_dir), portions, of_others, grounds_of(config, others.texts, words))


def prove_tree(
    asked: Asked, words: Words, forerunner: Forerunner | None = None, question: Question | None = None
) -> None:
    """Prove the tree that is *asked* about, unless *forerunner* has done so; if a secret stands in it, remove it and refuse.

    Maybe the *question* is put already.
    """
    give_back()
    if forerunner and forerunner.has_proven():
        return
    leaks = prove(asked.tree, asked.secrets, asked.grounds, question)
    if not leaks:
        return
    _remove(asked.tree)
    for line in told(leaks, words.proof, watched=is_watched()):
        log.error(line)
    raise Refused(Refusal.LEAK, count=str(len(leaks)))


def told(leaks: tuple[Leak, ...], words: ProofWords, *, watched: bool = False) -> Iterator[str]:
    """Tell where each of *leaks* stands, and once for each kind what to do; but no secret, where others read along."""
    for leak in (without_words(leak, leaks) if watched else leak for leak in leaks[:_TOLD]):
        yield (words.leak_unsaid if watched else words.leak).format(
            place=f"{leak.file}:{leak.line}:{leak.column}" if leak.line else leak.file,
            word=leak.word,
            what=words.whats[leak.what],
            form=words.forms[leak.form],
            origin=leak.origin,
        )
    if len(leaks) > _TOLD:
        yield words.more(len(leaks) - _TOLD)
    yield from dict.fromkeys(words.remedies.get(leak.what, words.remedies[""]) for leak in leaks[:_TOLD])
    if watched:
        yield words.at_home


@dataclass(frozen=True, slots=True)
class Others:
    """What others than we bring into a site: the *texts* that everybody reads, and the *secrets* that stand between them."""

    texts: tuple[str, ...] = ()
    secrets: tuple[Secret, ...] = ()


def read_others(files: Files, config: MkDocsConfig) -> Others:
    """Read those of *files* that go out and that we did not make: hand-written pages, styles, what plugins bring."""
    shipped = {folder for folder in config.theme.dirs if folder != config.theme.custom_dir}
    others = [file for file in files if file.inclusion.is_included() and file.src_dir not in shipped]
    read = [(file, text) for file in others if (text := _text_of(file))]
    pages = [(file, text) for file, text in read if file.is_documentation_page()]
    public = {cut_private(text).text if file.is_documentation_page() else text for file, text in read}
    return Others(
        tuple(sorted(public)),
        tuple(
            Secret(what, text[start:end], file.src_uri)
            for file, text in pages
            for start, end in private_spans(text)
            for what in (What.WORD, What.PASSAGE)
        ),
    )


def _text_of(file: File) -> str:
    ours = file.generated_by == PLUGIN and not file.is_documentation_page()
    if ours or (file.is_media_file() and not file.src_uri.endswith(_MEDIA_TEXTS)):
        return ""
    try:
        return file.content_string  # of our own pages, it is the hand-written introduction
    except (OSError, UnicodeError):
        return ""


def _remove(tree: Path) -> None:
    """Remove what MkDocs wrote into *tree*; what begins with a dot it leaves alone, and so do we."""
    for path in tree.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
