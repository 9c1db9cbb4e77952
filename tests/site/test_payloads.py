"""Twelve scripts in every place of a head, in people.yml, mkdocs.yml and names of files: they are text, on every page, in both editions."""

from __future__ import annotations

import functools
import http.server
import json
import logging
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from dreiklang.engine.invocation import Invocation
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SHAPES = (
    "<script>RUN</script>",
    '"><img src=x onerror=RUN>',
    "'><svg/onload=RUN>",
    "</title><script>RUN</script>",
    "</script><script>RUN</script>",
    "]]><script>RUN</script>",
    "--><script>RUN</script>",
    '<a href="javascript:RUN" autofocus onfocus=RUN>Klick</a>',
    "&lt;script&gt;RUN&lt;/script&gt;&#60;img src=x onerror=RUN&#62;",
    "{{ RUN }}{% raw %}<script>RUN</script>",
    '<iframe srcdoc="<script>parent.RUN</script>"></iframe>',
    "</textarea></style></noscript><script>RUN</script>",
)
MARK = "x-pwn"
HEAD = """\
titel: {title}
tags: [{tags}]
serie: {series}
teil: {number}
kurztext: {description}
foto-von: {credit}
bild: bild.png
kundin: wer
partnerin: ja
signale: [{signals}]
erwartung: {expect}
sicher: 70
nächster-schritt: 2026-12-01 {next}
entscheidung: lieben
weil: [{because}]
werte: [{values}]
zeigen: [weil, werte, signale, erwartung, nächster-schritt]
alte-adressen: [alt/weg-{number}]
öffentlich: ja
"""
VOICES = """\
titel: Stimmen {number}
kompliment: {compliment}
kritik: {criticism}
freigabe: ja
öffentlich: ja
"""
QUESTION = """\
titel: Frage {number}
frage: [{question}]
frage-von: {asked}
freigabe: ja
öffentlich: ja
"""
LOOK = """\
titel: Rückblick {number}
rückblick: 2026-03-{number:02}-eins
erkenntnis: [{insight}]
ergebnis: gut
wieder: ja
öffentlich: ja
"""
PRIVATE = """\
titel: Angebot {number} {title}
kundin: {client}
angebot: 2026-03-09
nachgehakt: [2026-03-12 {chased}]
antwort: [2026-03-15 {answered}]
verloren: 2026-04-01
grund: {reason}
mit: [{via}]
unbekannt: {unknown}
"""
PROMISE = """\
titel: Versprechen {number}
versprochen: {promise}
von: {by}
bis: 2026-04-01
"""
BROKEN = """\
titel: Kaputt {title}
entscheidung: {decision}
"""
PICTURES = """\
![{alt}](bild.png)

![x](bild.png '{title}')

[x](https://example.org '{link}')
"""

Serve = Callable[[Path], str]
OpenAll = Callable[..., list["Page"]]


class Payloads:
    """Gives a script of one shape for each place that is named, as a quoted value."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.shape = SHAPES[number - 1]

    def fill(self, template: str) -> str:
        """Put a script in each place of *template*."""
        return template.format_map(_Places(self))

    def at(self, place: str) -> str:
        """Give the script of *place*, as plain text."""
        run = f"pwned(/{place}-{self.number}/)"
        return f"Lockwort{self.number} {self.shape.replace('RUN', run)} <{MARK}></{MARK}>"


class _Places(dict[str, object]):
    def __init__(self, payloads: Payloads) -> None:
        super().__init__(number=payloads.number)
        self.payloads = payloads

    def __missing__(self, place: str) -> str:
        return "'" + self.payloads.at(place).replace("'", "''") + "'"


def write_journal(root: Path) -> None:
    """Write a journal with scripts wherever a value can stand."""
    every = [Payloads(number) for number in range(1, len(SHAPES) + 1)]
    whole = " ".join(payloads.at("setting") for payloads in every).replace("'", "''")
    persons = "".join(
        payloads.fill(
            "p{number}:\n  name: {name}\n  forms: [{form}]\n  as: {label}\n  strong-in: [{strong}]\n  ideal: {{ {ideal}: ja }}\n"
        ).replace("{ '", "{'")
        for payloads in every
    )
    files = {
        "mkdocs.yml": f"site_name: '{whole}'\nsite_description: '{whole}'\nsite_author: '{whole}'\n"
        "site_url: https://probe.example.org/\ntheme: {name: material, language: de, font: false}\n"
        f"plugins:\n  - search\n  - dreiklang:\n      values: ['{whole}']\n      ideal: ['{whole}']\n",
        "docs/about.md": "# Ich\n\nText.\n",
        "entries/people.yml": f"{persons}wer:\n  name: Wanda\n  as: '{whole}'\n  cover-name: '{whole}'\n"
        f"ja:\n  name: '{whole}'\n  consent: yes\n",
    }
    for payloads in every:
        day = f"{payloads.number:02}"
        files |= {
            f"entries/2026-03-{day}-eins.md": f"---\n{payloads.fill(HEAD)}---\nWanda schrieb. Ein Lockwort.\n",
            f"entries/2026-04-{day}-zwei.md": f"---\n{payloads.fill(VOICES)}---\nText.\n",
            f"entries/2026-05-{day}-drei.md": f"---\n{payloads.fill(QUESTION)}---\nText.\n",
            f"entries/2026-06-{day}-vier.md": f"---\n{payloads.fill(LOOK)}---\nText.\n",
            f"entries/2026-07-{day}-fuenf.md": f"---\n{payloads.fill(PRIVATE)}---\nText.\n",
            f"entries/2026-08-{day}-sechs.md": f"---\n{payloads.fill(PROMISE)}---\nText.\n",
            f"entries/2026-09-{day}-sieben.md": f"---\n{payloads.fill(BROKEN)}---\nText.\n",
        }
    files["entries/2026-10-01-bild.md"] = (
        "---\ntitel: Bild\nöffentlich: ja\n---\n"
        + Payloads(2).fill(PICTURES.replace("'{", "{").replace("}'", "}"))
        + '\n[x](javascript:pwned(/link/))\n[x](java&#10;script&colon;pwned(/link2/))\n<a id="here" href="#x">ok</a>\n'
    )
    files["entries/2026-10-02-<img src=x onerror=pwned(name)>.md"] = "---\nöffentlich: ja\n---\nText.\n"
    files["entries/2026-10-03-&lt;script&gt;pwned(name)&lt;.md"] = "Text.\n"
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    Image.new("RGB", (40, 30), "red").save(root / "entries/bild.png")


@pytest.fixture(scope="module", params=list(Edition), ids=str)
def tree(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build an edition of such a journal."""
    root = tmp_path_factory.mktemp("payloads")
    write_journal(root)
    target = root / "out"
    build_tree(root / "mkdocs.yml", target, Invocation(request.param, None), strict=False, level=logging.CRITICAL)
    return target


@pytest.fixture(scope="module")
def address(tree: Path) -> Iterator[str]:
    """Serve the tree without its headers: what is escaped needs no policy."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the signature of the standard library
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tree))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page in which every script may run, and that remembers which did."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script("window.ran = []; window.pwned = x => { window.ran.push(String(x)) }")
    yield context.new_page()
    context.close()


LIVE = """
async names => {
  const live = [];
  for (const name of names) {
    const html = await (await fetch('/' + name.split('/').map(encodeURIComponent).join('/'))).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const one of page.querySelectorAll('*')) {
      if (one.localName === 'x-pwn') live.push(name + ': ' + one.parentElement.outerHTML.slice(0, 200));
      if (one.localName === 'script' && !one.type.includes('json') && one.textContent.includes('pwned'))
        live.push(name + ': ' + one.textContent.slice(0, 200));
      for (const {name: key, value} of one.attributes)
        if (/^on|^srcdoc$/.test(key) && value.includes('pwned')) live.push(`${name}: ${one.localName} ${key}`);
        else if (/^\\s*(java|vb)script:/i.test(value.replace(/[\\x00-\\x20]/g, '')) && !name.includes('bild')
                 && !value.includes('link')) live.push(`${name}: ${key}=${value}`);
    }
  }
  return live;
}
"""


def test_no_script_is_markup_on_any_page(tree: Path, address: str, page: Page) -> None:
    """Parsed by the browser itself, not one tag of theirs is a tag; and they do stand there, as text."""
    names = sorted(file.relative_to(tree).as_posix() for file in tree.rglob("*.html"))
    page.goto(f"{address}/about/")
    assert page.evaluate(LIVE, names) == []
    texts = "".join((tree / name).read_text("utf-8") for name in names)
    assert all(f"Lockwort{number} " in texts for number in range(1, len(SHAPES) + 1))
    assert f"&lt;{MARK}&gt;" in texts


OPENED = """\
about/ tags/ archive/ compliments/ questions/ retrospectives/ 404.html alt/weg-4/ 2026/10/bild/ due/ entries/ people/
decisions/ insights/ people/p4/"""


def test_none_runs_where_pages_are_opened(tree: Path, address: str, page: Page, open_all: OpenAll) -> None:
    there = [path for path in ("", *OPENED.split()) if (tree / path).exists()]
    assert len(there) >= 10
    opened = open_all(page.context, [f"{address}/{path}" for path in there])
    assert {path: one.evaluate("window.ran") for path, one in zip(there, opened, strict=True)} == {
        path: [] for path in there
    }


def test_none_runs_on_the_page_of_an_entry(tree: Path, address: str, page: Page) -> None:
    addresses = [file.parent.relative_to(tree).as_posix() for file in sorted(tree.glob("2026/03/*/index.html"))]
    assert len(addresses) >= len(SHAPES)
    for path in addresses:
        page.goto(f"{address}/{path}/")
        assert page.evaluate("window.ran") == [], path


def test_none_runs_in_what_the_search_finds(tree: Path, address: str, page: Page) -> None:
    page.goto(f"{address}/about/")
    page.wait_for_load_state("networkidle")
    question = page.locator("[data-md-component=search-query]")
    question.click()
    for word in ("Lockwort", "script", "onerror", "pwned"):
        question.fill("")
        question.press_sequentially(word)
        page.locator(".md-search-result__meta").first.wait_for()
        page.wait_for_timeout(300)
        assert (
            page.evaluate("document.querySelectorAll('.md-search-result x-pwn, .md-search-result [onerror]').length")
            == 0
        )
        assert page.evaluate("window.ran") == [], word
    assert json.loads((tree / "search/search_index.json").read_text("utf-8"))["docs"]


def test_feeds_and_lists_for_programs_are_well_formed(tree: Path, address: str, page: Page) -> None:
    """In a feed, titles are text; what is HTML in it holds no tag of theirs once it is parsed."""
    for file in (*tree.rglob("*.xml"), *tree.rglob("*.json"), *tree.rglob("*.webmanifest")):
        text = file.read_text("utf-8")
        if file.suffix != ".xml":
            json.loads(text)
            continue
        if not text:
            continue
        root = ET.fromstring(text)  # noqa: S314  # we have made it
        assert not [one.tag for one in root.iter() if one.tag.endswith(MARK)]
        page.goto(f"{address}/about/")
        contents = [one.text or "" for one in root.iter() if one.tag.endswith(("content", "description", "encoded"))]
        count = (
            "texts => texts.map(t => new DOMParser().parseFromString(t, 'text/html').querySelectorAll('x-pwn').length)"
        )
        assert not any(page.evaluate(count, contents)), file
