"""The command `new` on one screen: what, with which values, checked, written, opened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dreiklang.check.slugs import slug_or_codes
from dreiklang.cli.editor import open_editor
from dreiklang.cli.journal import journal_options, open_journal
from dreiklang.cli.new.drafting import (
    Plan,
    ask_rest,
    complete_ids,
    day_of,
    default_title,
    expectation,
    make_draft,
    questions_of,
    take_words,
)
from dreiklang.cli.new.help import NewCommand
from dreiklang.cli.new.options import Given, given_by, key_options
from dreiklang.cli.new.person import add_person
from dreiklang.cli.new.terminal import ask_what, can_ask, can_edit
from dreiklang.cli.new.trial import Desk, Verdict
from dreiklang.keys import WHATS, What, find_key, find_what, find_word
from dreiklang.model import Choice
from dreiklang.problems import Code
from dreiklang.texts.problems import render_problem
from dreiklang.write import compose, create_file, entry_path

_MOST_TITLES = 50


@click.command("new", cls=NewCommand, context_settings={"token_normalize_func": str})
@click.argument("words", nargs=-1)
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE")
@click.option("--body")
@click.option("--id", "person_id", default="")
@click.option("--no-edit", is_flag=True)
@journal_options
def command(
    config_file: Path,
    today: date | None,
    words: tuple[str, ...],
    settings: tuple[str, ...],
    body: str | None,
    person_id: str,
    no_edit: bool,  # noqa: FBT001  # click's way to hand over a flag
    **keys: object,
) -> None:
    """Begin an entry."""
    desk = Desk(open_journal(config_file, today))
    given = given_by(keys, settings, desk.words.questions)
    asking = can_ask() and body != "-"
    what = _understand(words[:1], given, desk, asking=asking)
    rest = " ".join(words[1:])
    if what is What.PERSON:
        if rest:
            given.setdefault("name", (rest,))
        path = add_person(given, person_id, desk, asking=asking)
    else:
        path = _write_entry(what, given, rest, _read_body(body), desk, asking=asking)
    click.echo(_short(path))
    if not no_edit and can_edit() and not open_editor(path):
        click.echo(desk.words.questions.no_editor, err=True)
