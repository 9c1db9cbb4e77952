"""Extensions are those that the library itself would make, found without asking every installed package."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from markdown import Markdown, util

from dreiklang.render.reader import Reader

PYMDOWN = ("pymdownx.superfences", "pymdownx.highlight", "pymdownx.tilde", "pymdownx._bypassnorm")
NAMES = (
    *sorted(each.name for each in entry_points(group="markdown.extensions") if "markdown." in each.value),
    *PYMDOWN,
)


@pytest.mark.parametrize("name", NAMES)
def test_an_extension_that_is_known_is_theirs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = Markdown().build_extension(name, {})
    monkeypatch.setattr(util, "get_installed_extensions", lambda: pytest.fail("every package is asked"))
    ours = Reader().build_extension(name, {})
    assert type(ours) is type(theirs)
    assert ours.getConfigs().keys() == theirs.getConfigs().keys() if name != "extra" else not ours.config


def test_it_is_configured() -> None:
    text = "# Kopf"
    configs = {"toc": {"permalink": "#"}, "markdown.extensions.extra": {"footnotes": {"UNIQUE_IDS": True}}}
    names = ["toc", "markdown.extensions.extra"]
    both = [made(extensions=names, extension_configs=configs).convert(text) for made in (Markdown, Reader)]
    assert both[0] == both[1]
    assert "headerlink" in both[0]


@pytest.mark.parametrize(
    "name", ["markdown.extensions.toc:TocExtension", "markdown.extensions.nope", "nope", "pymdownx"]
)
def test_whatever_else_is_named_the_library_has_to_know(name: str) -> None:
    outcomes = []
    for made in (Markdown, Reader):
        try:
            outcomes.append(str(type(made().build_extension(name, {}))))
        except (ImportError, AttributeError) as error:
            outcomes.append(repr(error))
    assert outcomes[0] == outcomes[1]
