"""What is stored about a person -> gone from the journal, after a look at what that means and a typed confirmation."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import click

from dreiklang.cli.exits import Exit
from dreiklang.cli.forget.showing import list_traces
from dreiklang.cli.forget.stored import Stored
from dreiklang.cli.forget.writing import write_forgetting
from dreiklang.cli.shell import command_line
from dreiklang.cli.terminal import can_ask
from dreiklang.engine.marker import edition_in
from dreiklang.options import Edition
from dreiklang.retract.forget import Forgetting, prepare_forgetting
from dreiklang.retract.traces import Trace
from dreiklang.texts.problems import render_problem


def delete(stored: Stored, keep: tuple[str, ...], confirmed: str) -> Exit:
    """Show what would be done, have it confirmed, do it, and say what is still left."""
    setting = stored.opened.options, stored.opened.today
    made = prepare_forgetting(stored.checked, stored.files, stored.subject, _kept(stored, keep), setting)
    if made.left or made.problems:
        click.echo("\n".join(_why_not(stored, made)), err=True)
        return Exit.CONTENT
    click.echo("\n".join(("", *_what_is_done(stored, made))))
    if not _is_confirmed(stored, confirmed):
        click.echo(stored.opened.words.forgetting.not_confirmed)
        return Exit.FINE
    write_forgetting(stored, made)
    click.echo("\n".join(_what_was_done(stored)))
    left = stored.elsewhere()
    click.echo("\n".join(_out_of_reach(stored, left)))
    return Exit.CONTENT if left else Exit.FINE


def _out_of_reach(stored: Stored, left: tuple[Trace, ...]) -> Iterator[str]:
    """Say what is *left* in files that we do not write, and where else something may be."""
    texts = stored.opened.words.forgetting
    if left:
        yield texts.by_hand
        yield from list_traces(stored, left)
    yield texts.beyond_title
    yield from (f"- {line}" for line in texts.beyond)


def _kept(stored: Stored, keep: tuple[str, ...]) -> frozenset[str]:
    """Give the ids of entries that are not to be deleted, only to lose the name."""
    texts, ids = stored.opened.words.forgetting, {entry.id for entry in stored.entries}
    for given in keep:
        if given not in ids:
            raise click.UsageError(texts.keep_unknown.format(given=given, name=stored.person.name))
    return frozenset(keep)


def _why_not(stored: Stored, made: Forgetting) -> Iterator[str]:
    texts, opened = stored.opened.words.forgetting, stored.opened
    if made.left:
        yield texts.blocked
        for left in made.left:
            yield f"  {stored.name_of(left)}:{left.line}: {left.text}"
        return
    told = (render_problem(one, opened.words, opened.name_of(one.place.path)) for one in made.problems)
    yield texts.wrong_after.format(problems="\n\n".join(told))


def _what_is_done(stored: Stored, made: Forgetting) -> Iterator[str]:
    texts, opened = stored.opened.words.forgetting, stored.opened
    moved = made.fates.moved
    changed = [
        opened.name_of(path)
        for path, text in stored.files.entries.items()
        if path not in made.fates.deleted and made.files.entries[moved.get(path, path)] != text
    ]
    changed += [f"docs/{path}" for path, text in stored.files.docs.items() if made.files.docs[path] != text]
    changed += [opened.name_of(path) for path, text in stored.files.people.items() if made.files.people[path] != text]
    public = {entry.path for entry in stored.entries if entry.publish}
    deleted = [f"{opened.name_of(path)}{texts.public if path in public else ''}" for path in made.fates.deleted]
    renamed = [f"{opened.name_of(old)} -> {new}" for old, new in moved.items()]
    for count, paths in ((texts.plan_deleted, deleted), (texts.plan_changed, changed), (texts.plan_renamed, renamed)):
        if paths:
            yield count(len(paths))
            yield from (f"  {path}" for path in paths)
    yield texts.plan_covered.format(stand_in=stored.subject.stand_in)
    deleted_paths = set(made.fates.deleted)
    doubtful = [trace for trace in stored.traces if trace.doubtful and trace.path not in deleted_paths]
    handled = {opened.name_of(path) for path in (*moved, *deleted_paths)}
    others = [trace for trace in stored.elsewhere() if not trace.doubtful and trace.path not in handled]
    for count, traces in ((texts.plan_doubtful, doubtful), (texts.plan_others, others)):
        if traces:
            yield count(len(traces))
            yield from list_traces(stored, traces)


def _is_confirmed(stored: Stored, confirmed: str) -> bool:
    texts = stored.opened.words.forgetting
    if not confirmed and not can_ask():
        raise click.UsageError(texts.nobody_asked.format(id=stored.person.id))
    if confirmed and confirmed != stored.person.id:
        raise click.UsageError(texts.not_confirmed)
    question = texts.confirm.format(id=stored.person.id)
    said = confirmed or click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
    return bool(said.strip() == stored.person.id)


def _what_was_done(stored: Stored) -> Iterator[str]:
    """Say what is gone, after the caches went, too."""
    texts, paths = stored.opened.words.forgetting, stored.opened.paths
    yield texts.done.format(name=stored.person.name)
    if paths.cache.is_dir():
        shutil.rmtree(paths.cache)
        yield texts.cache_gone.format(path=paths.cache)
    if edition_in(paths.private) is Edition.PRIVATE:
        shutil.rmtree(paths.private)
        yield texts.private_gone.format(path=paths.private)
    if paths.site.is_dir():
        yield texts.site_left.format(path=paths.site, command=command_line(paths.config, "build"))
    if any((folder / ".git").exists() for folder in (paths.root, *paths.root.parents)):
        yield texts.git_left
