"""The help of `new`, which names what it makes and every key."""

from __future__ import annotations

import click

from dreiklang.cli.speech import guess_words
from dreiklang.keys import KEYS, WHATS, find_key, find_person_key
from dreiklang.options import Lang
from dreiklang.texts import Words

_ARGUMENTS = f"{__name__}.arguments"


class NewCommand(click.Command):
    """A command whose help speaks of entries rather than of seventy options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember *args*: they say in which language to help; offer keys in no other, where an option is none."""
        ctx.meta[_ARGUMENTS] = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as unknown:
            words = guess_words(ctx.meta[_ARGUMENTS])
            near = dict.fromkeys(_in_language(option, words.lang) for option in unknown.possibilities or ())
            texts, option = words.questions, unknown.option_name
            perhaps = texts.option_near.format(near=", ".join(near)) if near else ""
            raise click.UsageError(texts.option_unknown.format(option=option) + perhaps, ctx) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Show what may stand where."""
        return ["[WHAT]", "[WORDS]...", "[OPTIONS]"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Tell what there is to write, then the options, then the keys."""
        words: Words = guess_words(ctx.meta.get(_ARGUMENTS, []))
        rows = [(word.written(words.lang), words.questions.whats[word.member]) for word in WHATS]  # type: ignore[index]  # the members of WHATS are What
        with formatter.section("WHAT"):
            formatter.write_dl(rows)
        super().format_options(ctx, formatter)
        with formatter.section(words.questions.help_keys):
            formatter.write_text(" ".join(f"--{key.written(words.lang)}" for key in KEYS))


def _in_language(option: str, lang: Lang) -> str:
    """Spell the *option* of a key as it is written in *lang*: of one key, one spelling is enough."""
    key = find_key(option) or find_person_key(option)
    return f"--{key.written(lang)}" if key else option
