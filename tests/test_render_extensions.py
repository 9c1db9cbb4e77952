"""What a configuration says about rendering can be told from any other, or is not told at all."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from material.extensions import emoji
from pymdownx.slugs import slugify

from dreiklang.cache.values import dump, load
from dreiklang.options import Edition, Gender, Lang, Options
from dreiklang.render.extensions import are_known, pack, spelled, unpack


def _options(*names: str, **configs: dict[str, Any]) -> Options:
    return Options(extensions=names, extension_configs=configs)


DIFFERENT = (
    Options(),
    Options(edition=Edition.PUBLIC),
    Options(lang=Lang.EN),
    Options(gender=Gender.STAR),
    _options("tables"),
    _options("toc", toc={"permalink": True}),
    _options("toc", toc={"permalink": "True"}),
    _options("toc", toc={"slugify": slugify(case="lower")}),
    _options("toc", toc={"slugify": slugify(case="fold")}),
    _options("toc", toc={"slugify": partial(emoji.to_svg, "a")}),
    _options("pymdownx.emoji", emoji={"emoji_index": emoji.twemoji}),
    _options("pymdownx.emoji", emoji={"emoji_index": emoji.to_svg}),
    _options("pymdownx.emoji", emoji={"options": {"custom_icons": ["a", "b"]}}),
    _options("pymdownx.emoji", emoji={"options": {"custom_icons": ["a"]}}),
)


def test_each_way_to_render_has_its_own_name() -> None:
    names = [spelled(options) for options in DIFFERENT]
    assert None not in names
    assert len(set(names)) == len(names)
    assert not any(" at 0x" in name for name in names if name)  # an address is another the next time


@pytest.mark.parametrize(
    "options",
    [
        _options("own_extension"),
        _options("pymdownx.snippets"),
        _options("pymdownx.b64"),
        _options("toc", toc={"slugify": len}),
        _options("toc", toc={"slugify": lambda text, _: text}),
        _options("toc", toc={"slugify": object()}),
        _options("footnotes", footnotes={"UNIQUE_IDS": True}),
    ],
    ids=["own", "snippets", "b64", "built-in", "lambda", "object", "counting"],
)
def test_what_more_than_the_text_decides_is_not_told(options: Options) -> None:
    assert spelled(options) is None


def test_who_reads_other_files_may_still_be_helped() -> None:
    assert are_known(_options("pymdownx.snippets"))
    assert not are_known(_options("own_extension"))


@pytest.mark.parametrize("options", DIFFERENT)
def test_what_is_packed_comes_out_as_it_was(options: Options) -> None:
    packed = pack(options)
    assert packed is not None
    written = dump(packed)
    assert written is not None
    read = load(written)
    assert isinstance(read, Options)
    assert spelled(unpack(read)) == spelled(options)


def test_what_nobody_can_name_is_not_packed() -> None:
    assert pack(_options("toc", toc={"slugify": lambda text, _: text})) is None
    assert pack(_options("toc", toc={"slugify": object()})) is None
