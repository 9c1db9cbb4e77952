"""An entry that is private again -> what readers no longer see, and what nobody can call back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace

import click

from dreiklang.audience.recognition import Appearance
from dreiklang.cli.doing.perform import Prepared
from dreiklang.cli.exits import Exit, exit_of
from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.publish.begin import tell_result
from dreiklang.cli.publish.conversation import Conversation, Manner
from dreiklang.cli.publish.retyping import publish_at
from dreiklang.cli.shell import command_line
from dreiklang.cli.terminal import can_ask
from dreiklang.cli.withdraw.editing import Withdrawing
from dreiklang.deliver.memory import other_places, places_showing, seen_at
from dreiklang.deliver.order import Watch
from dreiklang.deliver.places import Place, choose_place
from dreiklang.deliver.prospect import Prospect
from dreiklang.deliver.publish import Outcome, Published, Wish, publish
from dreiklang.deliver.recognise import Unanswered
from dreiklang.deliver.record import read_record, write_record
from dreiklang.engine.refused import Refused
from dreiklang.read import PUBLISHED
from dreiklang.site import Site, make_site
from dreiklang.texts.publishing import PlaceKind
from dreiklang.values import dataclass


def was_published(opened: OpenJournal) -> bool:
    """Whether this journal was ever published by `dreiklang publish`; what somebody uploads by hand, we cannot take back."""
    return bool(read_record(opened.paths.entries / PUBLISHED).places)


def addresses_of(withdrawing: Withdrawing) -> frozenset[str]:
    """Give the addresses at which readers find the entry: the one it has now, and the one it had when it last went out."""
    opened, entry_id = withdrawing.opened, withdrawing.source.id
    entry = withdrawing.checked.journal.by_id.get(entry_id)
    answer = read_record(opened.paths.entries / PUBLISHED).answers.get(entry_id)
    now = entry.address_on(entry.publish or entry.date) if entry else ""
    return frozenset(f"/{opened.options.at}{address}" for address in (now, answer.address if answer else "") if address)


def is_still_shown(opened: OpenJournal, addresses: frozenset[str]) -> bool:
    """Whether readers find one of the *addresses* somewhere: what was private in the journal was not taken away outside."""
    return bool(places_showing(addresses, read_record(opened.paths.entries / PUBLISHED)))


def forget_answer(opened: OpenJournal, entry_id: str) -> None:
    """Let it be asked again whether somebody would recognise themselves, should the entry ever go out anew."""
    path = opened.paths.entries / PUBLISHED
    record = read_record(path)
    if entry_id in record.answers and not record.troubles:
        answers = {one: answer for one, answer in record.answers.items() if one != entry_id}
        write_record(path, replace(record, answers=answers), opened.words.commands.record_comment)


def answered_as_they_are(withdrawing: Withdrawing) -> frozenset[str]:
    """Give the ids of the entries for which it is answered that they may go out just as they are now."""
    opened, sources = withdrawing.opened, withdrawing.checked.sources
    accepted = {answer.text for answer in read_record(opened.paths.entries / PUBLISHED).answers.values()}
    shown = make_site(sources, opened.options, opened.today).appearances
    return frozenset(each.id for each in shown if each.text in accepted)


@dataclass(frozen=True, slots=True)
class Outside:
    """What was known before the entry was made private: its *addresses*, and the ids of those *answered* for as they are."""

    addresses: frozenset[str]
    answered: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Relieved:
    """The *talk* of publishing, in which nobody is asked again about entries that only lost a link to what was withdrawn."""

    talk: Conversation
    answered: frozenset[str]

    def building(self) -> AbstractContextManager[Watch]:
        """Show how far the build is."""
        return self.talk.building()

    def recognise(self, asked: tuple[Unanswered, ...], accepted: Callable[[Appearance], None]) -> None:
        """Accept what was answered with its link, and ask for the rest."""
        for each in asked:
            if each.appearance.id in self.answered:
                accepted(each.appearance)
        self.talk.recognise(tuple(each for each in asked if each.appearance.id not in self.answered), accepted)

    def agrees(self, prospect: Prospect) -> bool:
        """Show what is going to change, and have it confirmed."""
        return self.talk.agrees(prospect)


def tell_vanishing(withdrawing: Withdrawing, prepared: tuple[Prepared, ...], known: Outside) -> None:
    """Tell which addresses go with the next build, and how to get there."""
    opened, texts = withdrawing.opened, withdrawing.texts
    after = withdrawing.checked.with_texts({one.path: one.after for one in prepared}, opened.options, opened.today)
    then, now = (
        _addresses(make_site(sources, opened.options, opened.today))
        for sources in (withdrawing.checked.sources, after.sources)
    )
    if gone := sorted(then - now):
        click.echo(texts.vanishing(len(gone)))
        click.echo("\n".join(f"  /{address}" for address in gone))
    click.echo(texts.not_deployed.format(commands=_commands(opened, known.addresses)))
    _tell_beyond(withdrawing)


def publish_rest(withdrawing: Withdrawing, known: Outside, *, yes: bool) -> None:
    """Publish what is left, and tell where else the entry stands; whatever comes in between, it stays private."""
    opened = withdrawing.opened
    manner = Manner.ACCEPT if yes else Manner.ASK if can_ask() else Manner.ALONE
    talk = _Relieved(Conversation(opened, manner), known.answered)
    try:
        with talk.talk.told_if_stopped():
            published = _publish_to_the_same_place(withdrawing, talk)
    except Refused as refused:
        click.echo(refused.say(opened.words.commands), err=True)
        click.echo(_still_public(withdrawing, known), err=True)
        click.get_current_context().exit(exit_of(refused.refusal))
    except OSError:
        click.echo(_still_public(withdrawing, known), err=True)
        raise
    if published is None or published.outcome is Outcome.DECLINED:
        click.echo(_still_public(withdrawing, known))
        if published is None:
            click.get_current_context().exit(Exit.PRIVATE_AT_RISK)
        return
    for line in tell_result(published, opened, manner):
        click.echo(line)
    left = _tell_elsewhere(withdrawing, known, published.place)
    _tell_beyond(withdrawing, published)
    if left:
        click.get_current_context().exit(Exit.PRIVATE_AT_RISK)


def _publish_to_the_same_place(withdrawing: Withdrawing, talk: _Relieved) -> Published | None:
    """Publish to the configured place; None, where it always went to others, for there the entry would stay."""
    opened = withdrawing.opened
    wish = Wish(opened.today, opened.options.deploy, attended=talk.talk.manner is Manner.ASK)
    record = read_record(opened.paths.entries / PUBLISHED)
    if seen_at(choose_place(wish.deploy, opened.paths, wish.today, attended=False), record) is None:
        click.echo(withdrawing.texts.elsewhere.format(places=", ".join(record.places)))
        return None
    click.echo(withdrawing.texts.deploying)
    return publish(opened.paths, opened.options, wish, talk)


def _tell_elsewhere(withdrawing: Withdrawing, known: Outside, place: Place) -> bool:
    """Tell at which places beside *place* the entry can still be read, and what to type; say whether there are any."""
    opened = withdrawing.opened
    left = other_places(place, known.addresses, read_record(opened.paths.entries / PUBLISHED))
    for name in left:
        click.echo(opened.words.publishing.elsewhere.format(place=name))
    if left:
        click.echo(withdrawing.texts.go_on.format(commands=_commands(opened, known.addresses)))
    return bool(left)


def _tell_beyond(withdrawing: Withdrawing, published: Published | None = None) -> None:
    texts = withdrawing.texts
    in_git = published is not None and published.place.kind is PlaceKind.BRANCH
    click.echo(texts.beyond_title)
    for line in (*texts.beyond, *((texts.beyond_branch,) if in_git else ())):
        click.echo(f"- {line}")


def _still_public(withdrawing: Withdrawing, known: Outside) -> str:
    texts, commands = withdrawing.texts, _commands(withdrawing.opened, known.addresses)
    return f"{texts.still_public.format(title=withdrawing.title)}\n{texts.go_on.format(commands=commands)}"


def _commands(opened: OpenJournal, addresses: frozenset[str]) -> str:
    """Give what to type so that readers no longer find *addresses*: for each place that shows them.

    An address may be another since it went out: where none is known to show them, all places are meant.
    """
    record = read_record(opened.paths.entries / PUBLISHED)
    places = places_showing(addresses, record) or tuple(record.places)
    commands = [publish_at(name, opened) for name in places] or [command_line(opened.paths.config, "publish")]
    return "\n".join(f"  {command}" for command in commands)


def _addresses(site: Site) -> set[str]:
    """Name what readers find by its address."""
    documents = (
        document.address for document in site.documents if document.address.endswith((".html", ".xml", ".json"))
    )
    return {*(page.address for page in site.pages), *(address.removesuffix("index.html") for address in documents)}
