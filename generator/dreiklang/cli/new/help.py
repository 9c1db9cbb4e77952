"""The help of `new`, which names what it makes and every key."""

from __future__ import annotations

import click

from dreiklang.cli.speech import guess_words
from dreiklang.keys import KEYS, WHATS
from dreiklang.texts import Words

_ARGUMENTS = f"{__name__}.arguments"


class NewCommand(click.Command):
    """A command whose help speaks of entries rather than of seventy options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Remember *args*: they say in which language to help."""
        ctx.meta[_ARGUMENTS] = list(args)
        return super().parse_args(ctx, args)

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
