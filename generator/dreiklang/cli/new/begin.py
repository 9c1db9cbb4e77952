"""The command `new` on one screen: what, with which values; written; opened."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.editor import open_editor
from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.cli.new.drafting import Plan, day_of
from dreiklang.cli.new.entry import Written, add_entry, tell_written
from dreiklang.cli.new.help import NewCommand
from dreiklang.cli.new.options import Given, given_by, key_options
from dreiklang.cli.new.person import add_person
from dreiklang.cli.new.terminal import ask_what, can_edit
from dreiklang.cli.new.trial import Desk
from dreiklang.cli.terminal import can_ask
from dreiklang.keys import LOOK_FORMATS, WHATS, find_key, find_look_format, find_what, find_word, fold
from dreiklang.model import Choice, LookFormat, What
from dreiklang.read.decode import decode
from dreiklang.texts import Words


@click.command("new", cls=NewCommand, context_settings={"token_normalize_func": fold})
@click.argument("words", nargs=-1)
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE")
@click.option("--body", metavar="TEXT")
@click.option("--id", "person_id", default="", metavar="ID")
@click.option("--format", "layout", default="", metavar="FORMAT")
@click.option("--no-input", is_flag=True)
@click.option("--no-edit", is_flag=True)
@journal_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    config_file: Path,
    today: date | None,
    words: tuple[str, ...],
    settings: tuple[str, ...],
    body: str | None,
    person_id: str,
    layout: str,
    no_input: bool,
    no_edit: bool,
    **keys: object,
) -> None:
    """Begin an entry with the questions of its kind."""
    desk = Desk(open_journal(config_file, today), is_now=today is None)
    given = given_by(keys, settings, desk.words.questions)
    asking = can_ask() and body != "-" and not no_input
    what = _understand("".join(words[:1]), given, desk, asking=asking)
    if what is What.PERSON:
        _understand_layout(layout, what, desk)
        written = Written(add_person(given, " ".join(words[1:]), person_id, desk, asking=asking))
    else:
        plan = Plan(what, given, day_of(given, desk.today), _understand_layout(layout, what, desk))
        written = add_entry(plan, words[1:], _read_body(body, desk.words), desk, asking=asking)
    tell_written(written, desk)
    if written.stopped:
        ctx.exit(Exit.INTERRUPTED)
    if not no_edit and can_edit() and not open_editor(written.path):
        click.echo(desk.words.questions.no_editor, err=True)


command.params.extend(key_options())


def _understand(word: str, given: Given, desk: Desk, *, asking: bool) -> What:
    """Find what *word* asks for: "offer", but also a choice ("love") or a role ("kundin")."""
    texts = desk.words.questions
    every = ", ".join(each.written(desk.words.lang) for each in WHATS)
    if not word:
        if asking:
            return ask_what(desk.words)
        raise click.UsageError(texts.what_missing.format(example=WHATS[0].written(desk.words.lang), all=every))
    if what := find_what(word):
        return what
    if find_word(Choice, word):
        given.setdefault("decision", (word,))
        return What.DECISION
    key = find_key(word)
    if key is not None and key.name in {"client", "partner"}:
        given.setdefault("role", (key.name,))
        return What.PERSON
    raise click.UsageError(texts.what_unknown.format(what=word, all=every))


def _understand_layout(given: str, what: What, desk: Desk) -> LookFormat | None:
    """Find the format of a look back that *given* names; for anything else there is none."""
    if not given:
        return None
    texts, lang = desk.words.questions.looking, desk.words.lang
    if what is not What.RETROSPECTIVE:
        back = next(word.written(lang) for word in WHATS if word.member is What.RETROSPECTIVE)
        raise click.UsageError(texts.format_elsewhere.format(what=back, given=given))
    if layout := find_look_format(given):
        return layout
    raise click.UsageError(
        texts.format_unknown.format(given=given, all=", ".join(word.written(lang) for word in LOOK_FORMATS))
    )


def _read_body(body: str | None, words: Words) -> str | None:
    """Take *body* as it is, or from standard input where it is "-", in whatever encoding a console pipes it."""
    if body != "-":
        return body
    decoded = decode(sys.stdin.buffer.read())
    if decoded.binary:
        raise click.UsageError(words.questions.body_binary)
    return decoded.text.removeprefix("\ufeff")
