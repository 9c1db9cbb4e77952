"""A journal -> its edition as a finished folder: built aside, then put in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from dreiklang.attic import storing
from dreiklang.cache.files import state_of
from dreiklang.crew import Crew
from dreiklang.deliver.changes import addresses_of
from dreiklang.deliver.double import begun_double, double_in, doubles_of, drop_double
from dreiklang.deliver.exchange import RIGHTS, aside, carry_over, put_in_place
from dreiklang.deliver.folders import Folders
from dreiklang.deliver.inputs import inputs_of
from dreiklang.deliver.order import Built, Order, Watch
from dreiklang.deliver.pair import Pair, leave_double
from dreiklang.deliver.schedule import note_next_change
from dreiklang.deliver.target import choose_target
from dreiklang.deliver.traces import index_since, keep_all
from dreiklang.deliver.unchanged import Noted, note, state_of_tree
from dreiklang.engine import earlier
from dreiklang.engine.because import Because
from dreiklang.engine.earlier import Before, Earlier
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.marker import edition_in, list_files, part_files
from dreiklang.engine.paths import PROVEN, Paths
from dreiklang.engine.refused import Refused
from dreiklang.engine.retouch.memory import Memory
from dreiklang.engine.retouch.remember import remember
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition
from dreiklang.proof.hashes import leave
from dreiklang.proof.standing import Standing
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """A finished tree: the *site* that lies in it, the paths of all its *files*, and of the pictures that were *cleaned*.

    *memory* is what is to be known of it by who retouches it, *warnings* were told meanwhile,
    and *written* by who builds the next one. If not only the files of the journal decide what comes out, it is *open_because* of that.
    """

    site: Site
    files: tuple[str, ...]
    cleaned: tuple[str, ...]
    warnings: tuple[str, ...]
    memory: Memory | None
    written: Earlier | None
    open_because: Because | None


@dataclass(frozen=True, slots=True)
class Start:
    """What a build may begin with: a *crew* that helps already, the tree *before* it and what is known of that.

    *coming* hears the addresses of pages that will be written. *is_told* says that somebody will ask how readers meet each entry:
    to know it, both journals are held.
    """

    crew: Crew | None = None
    before: Before | None = None
    coming: Callable[[Iterable[str]], None] = lambda _: None
    is_told: bool = True


def build_edition(paths: Paths, order: Order, watch: Watch, because: Because, crew: Crew | None = None) -> Built:
    """Build what *order* asks for with the help of *crew*, *because* it does not lie there yet; the old folder stays whole until the new one is finished, and what others put into it is kept."""
    target, inputs = choose_target(order.named, order.edition, paths), inputs_of(paths, order)
    with aside(target) as folder, storing(paths.cache):
        before = Before(target, _earlier(paths, order), double_in(doubles_of(order.edition, paths.cache)))
        with (
            begun_double(doubles_of(order.edition, paths.cache), target) as double,
            Folders((folder, *double)) as folders,
        ):
            coming = _nobody if before.double and before.known.pages else folders.begin
            made = make_tree(paths, order, folder, watch, Start(crew, before, coming, is_told=False))
        site = made.site
        ours, foreign = part_files(target)
        lay_there = addresses_of(ours) if edition_in(target) is order.edition else frozenset()
        gone = tuple(sorted(lay_there - addresses_of(made.files)))
        carry_over(foreign, target, folder)
        if order.edition is Edition.PUBLIC:
            note_next_change(paths.cache, site.next_change)
        if choose_target(order.named, order.edition, paths) != target:
            raise Refused(Refusal.TARGET_CHANGED, path=str(target))
        put_in_place(folder, target, mode=RIGHTS[order.edition])
        is_used = bool(made.memory or _is_worth_keeping(order, folder)) and not (made.open_because or inputs.link)
        pair = _mind_double(doubles_of(order.edition, paths.cache), target, folder, is_used=is_used)
        if order.edition is Edition.PUBLIC:
            leave(paths.root / PROVEN)
    built = Built(
        target,
        site.public,
        site.private,
        len(site.pages),
        site.next_change,
        gone,
        made.warnings,
        because=made.open_because or because,
    )
    if not (made.open_because or inputs.link) and inputs_of(paths, order) == inputs:
        tree, left = (pair.tree, pair.left) if pair else (state_of_tree(target), None)
        if note(paths, order, Noted(inputs, built, tree, left)):
            keep_all(doubles_of(order.edition, paths.cache), inputs, made.memory, state_of(paths.root / PROVEN))
        earlier.keep(_pages(paths, order), made.written or Earlier())
    return built


def _nobody(_: Iterable[str]) -> None:
    """Folders for pages lie in the double already."""


def _untold(_: date) -> tuple[()]:
    return ()


def _is_worth_keeping(order: Order, old: Path) -> bool:
    """Say whether the *old* tree is there, from which the next public one can be made: to make a double for that alone takes longer."""
    return order.edition is Edition.PUBLIC and old.exists()


def _mind_double(cache: Path, target: Path, old: Path, *, is_used: bool) -> Pair | None:
    """Leave a double in *cache* for the next change, and tell of it; none where all is made anew each time."""
    if not is_used:
        drop_double(cache, old)
        return None
    with suppress(OSError):  # nothing can be kept
        cache.mkdir(mode=0o700, exist_ok=True)
    return leave_double(cache, target, old)


def _earlier(paths: Paths, order: Order) -> Earlier:
    """Recall the pages of the last build, as they lie there since."""
    return earlier.recall(_pages(paths, order)).after(index_since(doubles_of(order.edition, paths.cache)))


def _pages(paths: Paths, order: Order) -> Path:
    return paths.cache / f"pages-{order.edition}.bin"


def make_tree(paths: Paths, order: Order, folder: Path, watch: Watch, start: Start | None = None) -> Made:
    """Build what *order* asks for into the empty *folder*, from *start*, prove it where it is public, and note what lies in it."""
    start = start or Start()
    sites: list[Site] = []
    memories: list[Memory | None] = []
    cleaned: list[str] = []
    warnings: list[str] = []
    written: list[Earlier] = []
    open_because: list[Because | None] = []

    def made(site: Site) -> None:
        memories.append(remember(site))
        pages = tuple(replace(page, made_of="") for page in site.pages)  # they lie in the tree, and take room here
        kept = replace(site, pages=pages, made_of=None)
        sites.append(kept if start.is_told else replace(kept, tell=_untold))
        watch.total(len(site.pages))
        start.coming(page.address for page in site.pages)

    def proven(standing: Standing) -> None:
        memory = memories.pop()
        memories.append(replace(memory, standing=standing) if memory else None)

    invocation = Invocation(
        order.edition,
        order.today,
        made,
        watch.step,
        cleaned=cleaned.extend,
        open=open_because.append,
        warned=warnings.append,
        proven=proven,
        crew=start.crew,
        before=start.before,
        written=written.append,
    )
    build_tree(paths.config, folder, invocation, strict=order.strict, level=order.level)
    files, because = list_files(folder), next(filter(None, open_because), None)
    return Made(sites[-1], files, tuple(cleaned), tuple(warnings), memories[-1], next(iter(written), None), because)
