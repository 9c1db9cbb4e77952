"""The folder of a journal -> the seconds of the processor below which nobody gets who does this work in Python at all.

A program of its own, so that each run begins as fresh as the tools that are compared with it.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from jinja2 import Environment
from markdown import Markdown
from mkdocs.config import load_config

from dreiklang.engine.setup import add_extensions
from dreiklang.options import Lang
from dreiklang.texts import words_for

_MEGABYTES = 25
_PARTS = (
    "content",
    "copyright",
    "footer",
    "header",
    "language",
    "languages/de",
    "logo",
    "nav",
    "nav-item",
    "search",
    "toc",
)


def main() -> None:
    """Print them as JSON, by what is done."""
    folder = Path(sys.argv[1])
    json.dump({name: _seconds(work) for name, work in _floors(folder)}, sys.stdout)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _floors(folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    files = sorted((folder / "entries").glob("*/*.md"))
    texts: list[bytes] = []
    yield "reading", lambda: texts.extend(file.read_bytes() for file in files)
    yield "hashing", lambda: [hashlib.blake2b(text).digest() for text in texts]
    parts = [text.decode().split("---\n", 2) for text in texts]
    yield "heads, CSafeLoader", lambda: [yaml.load(head, yaml.CSafeLoader) for _, head, _ in parts]  # it is safe
    config = load_config(str(folder / "mkdocs.yml"), plugins=[])
    add_extensions(config, words_for(Lang.DE).frame)
    markdown = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    bodies = [body for _, _, body in parts]
    rendered: list[str] = []
    yield "Markdown, one object", lambda: rendered.extend(markdown.reset().convert(body) for body in bodies)
    with tempfile.TemporaryDirectory() as out:
        page = b"x" * (_MEGABYTES * 1_000_000 // len(files))
        yield f"writing {_MEGABYTES} MB", lambda: [Path(out, str(n)).write_bytes(page) for n in range(len(files))]
        yield "comparing it", lambda: [Path(out, str(n)).read_bytes() == page for n in range(len(files))]
    yield "Material's templates", lambda: _compile(config.theme.get_env())


def _compile(environment: Environment) -> None:
    for name in ("main.html", *(f"partials/{part}.html" for part in _PARTS)):
        environment.get_template(name)


if __name__ == "__main__":
    main()
