"""Retrospect -> what cost energy and what gave some, and where something turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from dreiklang.derive.insights import FEW
from dreiklang.derive.retrospects import Retrospect
from dreiklang.derive.retrospects.energy import Common, Energies
from dreiklang.derive.retrospects.turns import Felt, Opened, Turned
from dreiklang.model import Entry, Target, TargetKind
from dreiklang.pages.behind import Behind
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.numbers import signed
from dreiklang.pages.retrospect.shape import Asked
from dreiklang.pages.telling.spell import clauses, counted, joined, linked, quoted, say, title

_SIDES = 6
"""So many turning points of one kind have room."""

_NEAREST = 4


def energy(asked: Asked, found: Retrospect) -> Section | None:
    """Tell which entries cost energy, and what most of these have in common."""
    felt, behind = found.energies, asked.behind("energy")
    if len(felt.noted) < FEW or not felt.cost:
        return None
    told = [
        *_counts(asked, behind, felt),
        *_common(asked, behind, asked.words.cost_common, (felt, felt.cost, felt.behind_cost)),
        *_common(asked, behind, asked.words.gave_common, (felt, felt.gave, felt.behind_gave)),
    ]
    return asked.section(behind, told)


def turned(asked: Asked, found: Retrospect) -> Section | None:
    """Tell where a mind changed, a door opened, or energy did."""
    behind = asked.behind("turned")
    told = [
        *(_turned(asked, each) for each in found.turned[-_SIDES:]),
        *(_opened(asked, each) for each in found.opened[-_SIDES:]),
        *(_felt(asked, behind, each) for each in found.felt[-_SIDES:]),
    ]
    return asked.section(behind, told, apart=True)


def _counts(asked: Asked, behind: Behind, felt: Energies) -> Iterator[Markup]:
    """Tell a few that cost energy by their titles, and many by their number."""
    words, telling = asked.words, asked.view.words.telling
    few, parts = len(felt.cost) < FEW, []
    if few:
        plural = words.cost_cases.one if len(felt.cost) == 1 else words.cost_cases.many
        yield say(plural, titles=asked.sayer.titles(felt.cost))
    else:
        parts.append(behind.link(counted(words.cost, len(felt.cost), telling), felt.cost))
    if felt.gave:
        gave = words.gave_alone if few else words.gave
        parts.append(behind.link(counted(gave, len(felt.gave), telling), felt.gave))
    if parts:
        yield say("{parts}.", parts=clauses(parts, telling))


def _common(
    asked: Asked, behind: Behind, sentence: str, of: tuple[Energies, tuple[str, ...], Common | None]
) -> Iterator[Markup]:
    felt, ids, common = of
    if common is None:
        return
    yield say(
        sentence,
        name=_name(asked, common.target),
        k=behind.link(str(len(common.entries)), common.entries),
        n=len(ids),
        others=behind.link(str(len(common.others)) if common.others else asked.words.in_none, common.others),
        rest=len(felt.noted) - len(ids),
    )
    yield from asked.chance(common.chance)


def _name(asked: Asked, target: Target) -> Markup:
    name = linked(asked.view.target(asked.here, target))
    return quoted(name, asked.view.words.telling) if target.kind is TargetKind.TAG else name


def _turned(asked: Asked, each: Turned) -> Markup:
    words, view = asked.words, asked.view
    choices = [words.choices[one.decision.choice] for one in (each.before, each.after) if one.decision]
    before, after = (title(view, asked.here, one) for one in (each.before, each.after))
    return say(
        words.turned.one if each.days == 1 else words.turned.many,
        name=linked(view.person(asked.here, each.person)),
        before=before,
        choice_before=choices[0],
        after=after,
        choice=choices[-1],
        n=each.days,
    )


def _opened(asked: Asked, each: Opened) -> Markup:
    plural = asked.words.opened.one if each.days == 1 else asked.words.opened.many
    first, later = (asked.sayer.titles([id_]) for id_ in (each.first, each.later))
    return say(plural, first=first, later=later, n=each.days)


def _felt(asked: Asked, behind: Behind, each: Felt) -> Markup:
    """Tell a few energies themselves, the nearest to the decision, and of many the mean."""
    entry = title(asked.view, asked.here, each.entry)
    if each.is_few:
        sides = (each.before[-_NEAREST:], each.after[:_NEAREST])
        before, after = (_each(asked, behind, side) for side in sides)
        return say(asked.words.felt_few, entry=entry, before=before, after=after)
    before, after = (
        behind.link(signed(mean, asked.view.lang), (one.id for one in side))
        for mean, side in ((each.mean_before, each.before), (each.mean_after, each.after))
    )
    return say(asked.words.felt, entry=entry, before=before, after=after)


def _each(asked: Asked, behind: Behind, entries: Sequence[Entry]) -> Markup:
    values = [behind.link(signed(one.energy or 0, asked.view.lang), [one.id]) for one in entries]
    return joined(values, asked.view.words.telling)
