"""An entry's content is what Python-Markdown makes of its text in a stock Material build."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markdown import Markdown

from dreiklang.engine.setup import add_extensions
from dreiklang.options import Lang, Options
from dreiklang.render.links import BodyLinks
from dreiklang.render.writer import Manuscript, Writer
from dreiklang.texts import words_for

NO_LINKS = BodyLinks({}, frozenset(), {}, {})
SAMPLES = {
    "text": "Ein Satz & noch *einer*, **fett**, `code`, <b>roh</b>.  \nNeue Zeile \\*so\\*.",
    "headings": "## Zwei\n\nText\n\n### Drei & mehr\n\n## Zwei\n\nUnter\n=====\n",
    "bullets": "Davor:\n\n- eins\n- zwei\n\n    weiter\n\n- drei\n    - vier\n",
    "numbers": "1. a\n2. b\n    1. c\n3. d\n",
    "tasks": "- [ ] offen\n- [x] getan\n",
    "table": "| a | b |\n|:--|--:|\n| 1 | *2* |\n",
    "code": "```python\nprint('<a>')\n```\n\n    eingerückt\n\n~~~\n* nichts *\n~~~\n",
    "notes": "Text[^1] und[^zwei].\n\n[^1]: Erste\n[^zwei]: Zweite\n\n    mit Absatz\n",
    "definitions": "Wort\n:   Bedeutung\n\nHTML ist da.\n\n*[HTML]: Sprache\n",
    "boxes": '!!! note "Titel"\n    Inhalt\n\n??? tip\n    Zu\n\n> Zitat\n> weiter\n',
    "html": '<div markdown="1">\n*in* HTML\n</div>\n\n<!-- hier nicht -->x\n\n<details><summary>s</summary>t</details>\n',
    "links": '[a](https://example.org/?a=1&b=2 "t") <https://example.org> [r][1] ![b](https://example.org/b.png)\n\n[1]: /r\n',
    "attributes": "# Kopf {: #anker .klasse }\n\nText\n{: .absatz }\n",
    "quotes": "„Gut“, sagte sie – und ging … 'so' \"wie\" immer.",
}


@pytest.fixture(scope="module")
def configured() -> Options:
    """Give the extensions of a journal that names none."""
    config: Any = SimpleNamespace(markdown_extensions=["toc", "tables", "fenced_code"], mdx_configs={})
    add_extensions(config, words_for(Lang.DE).frame)
    return Options(extensions=tuple(config.markdown_extensions), extension_configs=config.mdx_configs)


def _stock(body: str, options: Options) -> str:
    configs: Any = options.extension_configs
    return Markdown(extensions=[*options.extensions], extension_configs=configs).convert(body)


def _ours(body: str, options: Options) -> str:
    return Writer(options).render(Manuscript("Ein anderer Titel", body, NO_LINKS)).content


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in {"html", "headings", "attributes"}])
def test_a_body_is_what_it_is_elsewhere(configured: Options, name: str) -> None:
    assert _ours(SAMPLES[name], configured) == _stock(SAMPLES[name], configured)


def test_the_benchmark_measures_the_same_content(configured: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent / "bench")
    texts = [text.body for text in importlib.import_module("journal").make_texts(40, public=0)]
    texts = [text.partition("!!! private")[0] for text in texts]
    assert [_ours(text, configured) for text in texts] == [_stock(text, configured) for text in texts]


def test_headings_go_one_step_down_below_the_title_and_comments_go(configured: Options) -> None:
    assert _ours("# Kopf\n\n## Fuß\n", configured) == _stock("## Kopf\n\n### Fuß\n", configured)
    assert _ours(SAMPLES["html"], configured) == _stock(SAMPLES["html"].replace("<!-- hier nicht -->", ""), configured)
