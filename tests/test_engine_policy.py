"""A public page carries a policy that lets it be, and nothing else; what an author loses by it is said."""

from __future__ import annotations

import base64
import hashlib
import html
import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.engine.barred import barred_in, silenced
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.policy import HEADERS, Inline, Policies, inline_of, policy_of
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition
from dreiklang.texts.barred import DE, EN, Barred

JournalFolder = Callable[..., Path]
META = re.compile(r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
MATERIAL = "theme: {name: material, language: de}\n"


def sha(text: str) -> str:
    """Say how a policy names an inline script, computed by hand."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def build(root: Path, edition: Edition = Edition.PUBLIC) -> Path:
    """Build the journal in *root*, and give the tree."""
    target = root / "out"
    build_tree(root / "mkdocs.yml", target, Invocation(edition, None), strict=False, level=logging.CRITICAL)
    return target


def policies(tree: Path) -> dict[str, str]:
    """Give the policy of each page of *tree*."""
    found = {}
    for file in tree.rglob("*.html"):
        text = file.read_text("utf-8")
        match = META.search(text)
        found[file.relative_to(tree).as_posix()] = match[1] if match else ""
    return found


def directives(policy: str) -> dict[str, set[str]]:
    """Take a policy apart."""
    parts = [part.split() for part in policy.split("; ")]
    return {name: set(values) for name, *values in parts}


def test_every_public_page_has_a_policy_that_names_its_inline_scripts_and_no_others(
    journal_folder: JournalFolder,
) -> None:
    moved = "---\ntitle: Umgezogen\ndate: 2026-03-05\npublish: true\naliases: [alt/weg]\n---\nHier.\n"
    tree = build(
        journal_folder(**{"entries/2026-03-05-um.md": moved, "docs/about.md": "# Ich\n\n<script>a=1</script>\n"})
    )
    found = policies(tree)
    assert {"404.html", "index.html", "about/index.html", "alt/weg/index.html"} <= found.keys()
    for path, policy in found.items():
        inline = re.findall(r"<script>(.*?)</script>", (tree / path).read_text("utf-8"), re.DOTALL)
        scripts = directives(policy)["script-src"]
        assert scripts == {"'self'", *(f"'{sha(text)}'" for text in inline)}, path
        assert directives(policy)["default-src"] == {"'none'"}
        assert directives(policy)["style-src"] == {"'self'"}
        assert "unsafe" not in policy
        assert "http" not in policy
    assert f"'{sha('a=1')}'" in found["about/index.html"]
    assert f"'{sha('a=1')}'" not in found["index.html"]
    assert directives(found["alt/weg/index.html"])["script-src"] == {"'self'"}


def test_the_headers_allow_what_any_page_needs(journal_folder: JournalFolder) -> None:
    tree = build(journal_folder(**{"docs/about.md": "# Ich\n\n<script>a=1</script>\n"}))
    first, *lines = (tree / HEADERS).read_text("utf-8").splitlines()
    headers = dict(line.strip().split(": ", 1) for line in lines)
    assert first == "/*"
    assert all(line.startswith("  ") for line in lines)
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    sent = directives(headers["Content-Security-Policy"])
    needed = [directives(policy) for policy in policies(tree).values()]
    assert sent["script-src"] == set().union(*(policy["script-src"] for policy in needed))
    assert sent.pop("frame-ancestors") == {"'none'"}
    assert all(sent.keys() == policy.keys() for policy in needed)


def test_a_build_sends_nothing_of_the_one_before(journal_folder: JournalFolder) -> None:
    about = journal_folder(**{"docs/about.md": "# Ich\n"}) / "docs" / "about.md"
    root = about.parents[1]
    first = (build(root) / HEADERS).read_bytes()
    about.write_text("# Ich\n\n<script>other = 1</script>\n", "utf-8")
    assert (build(root) / HEADERS).read_bytes() != first
    about.write_text("# Ich\n", "utf-8")
    assert (build(root) / HEADERS).read_bytes() == first


def test_hand_written_headers_stand(journal_folder: JournalFolder) -> None:
    mine = "/*\n  X-Robots-Tag: noai\n"
    tree = build(journal_folder(**{"docs/_headers": mine}))
    assert (tree / HEADERS).read_text("utf-8") == mine


def test_the_private_edition_has_neither(journal_folder: JournalFolder) -> None:
    tree = build(journal_folder(), Edition.PRIVATE)
    assert set(policies(tree).values()) == {""}
    assert not (tree / HEADERS).exists()


def test_scripts_of_other_plugins_are_allowed_and_other_hosts_are_not(journal_folder: JournalFolder) -> None:
    hook = (
        "from pathlib import Path\n"
        "def on_post_page(output, **_):\n    return output.replace('</body>', '<script>late()</script></body>')\n"
        "def on_post_build(config, **_):\n"
        "    Path(config.site_dir, 'lead.html').write_text('<html><head><title>x</title></head><script>go()</script></html>')\n"
    )
    extra = "plugins: [search, dreiklang]\nhooks: [hook.py]\nextra_javascript: [https://cdn.example.net/a.js]\n"
    tree = build(journal_folder(**{"mkdocs.yml": f"site_name: Probe\n{MATERIAL}{extra}", "hook.py": hook}))
    assert f"'{sha('late()')}'" in policies(tree)["about/index.html"]
    assert "cdn.example.net" in (tree / "about/index.html").read_text("utf-8")
    assert not any("cdn.example.net" in policy for policy in policies(tree).values())
    lead = (tree / "lead.html").read_text("utf-8")
    assert "<head>\n  <meta http-equiv=" in lead
    assert sha("go()") in lead
    assert sha("go()") in (tree / HEADERS).read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("<script>a</script>", ["a"]),
        ("<SCRIPT type=module>a</SCRIPT >", ["a"]),
        ("<script data-a='>' type=\"text/javascript\">a</script>", ["a"]),
        ("<script>a\r\nb\rc</script>", ["a\nb\nc"]),
        ("<script>ä</script><script>ä</script>", ["ä"]),
        ("<script data-src='x'>a</script>", ["a"]),
        ('<script id="__config" type="application/json">{}</script>', []),
        ("<script src=a.js></script>", []),
        ("<script async src>a</script>", []),
        ("<scripted>a</scripted>", []),
        ("<p>&lt;script>a&lt;/script></p>", []),
    ],
)
def test_only_what_a_browser_would_carry_out_is_named(page: str, scripts: list[str]) -> None:
    assert inline_of(page).scripts == tuple(map(sha, scripts))


def test_inline_style_sheets_are_named_too() -> None:
    inline = inline_of("<style>.a{}</style>")
    assert inline == Inline((), (sha(".a{}"),))
    assert directives(policy_of(inline))["style-src"] == {"'self'", f"'{sha('.a{}')}'"}


@pytest.mark.parametrize(
    "page",
    [
        "no page at all",
        "<head><meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\"></head>",
        "<p>head, but none: &lt;head></p>",
    ],
)
def test_what_is_no_page_or_has_a_policy_of_its_own_stays_as_it_is(page: str) -> None:
    assert Policies().guard(page, "a.html") == page


def test_a_page_that_talks_of_policies_gets_one() -> None:
    page = '<head><meta charset="utf-8"></head><pre>&lt;meta http-equiv="Content-Security-Policy"></pre>'
    assert META.search(Policies().guard(page, "a.html"))


@pytest.mark.parametrize(
    ("text", "barred"),
    [
        ('<a href="#" onclick="a()">x</a>', Barred.SCRIPT),
        ('<a href=" JavaScript:a()">x</a>', Barred.SCRIPT),
        ('<a href="java&#10;script&colon;a()">x</a>', Barred.SCRIPT),
        ('<a href="&#1;vbscript:a()">x</a>', Barred.SCRIPT),
        ("<form action=data:text/html,a></form>", Barred.SCRIPT),
        ('<a href="/?a=1&amp;b=2">x</a>', None),
        ('<p style="color: red">x</p>', Barred.STYLE),
        ("<iframe src='https://tube.example.net/1'></iframe>", Barred.FRAME),
        ('<object data="a.pdf"></object>', Barred.FRAME),
        ('<img src="https://pictures.example.net/a.png">', Barred.ELSEWHERE),
        ('<video poster="//pictures.example.net/a.png"></video>', Barred.ELSEWHERE),
        ('<link rel="stylesheet" href="https://cdn.example.net/a.css">', Barred.ELSEWHERE),
        ('<img srcset="a.png 1x, https://pictures.example.net/a.png 2x">', Barred.ELSEWHERE),
        ('<svg><image href="https://pictures.example.net/a.png"/></svg>', Barred.ELSEWHERE),
        ('<svg><use xlink:href="https://pictures.example.net/a.svg#b"/></svg>', Barred.ELSEWHERE),
        ('<table background="https://pictures.example.net/a.png"></table>', Barred.ELSEWHERE),
        ('<meta http-equiv="Refresh" content="0; URL=\'https://you.example.net/\'">', Barred.ELSEWHERE),
        ('<link rel="preconnect" href="https://you.example.net/">', Barred.ELSEWHERE),
        ("<style>@import '//cdn.example.net/a.css';</style>", Barred.ELSEWHERE),
        ("<style>a{background:url( https://cdn.example.net/a.png)}</style>", Barred.ELSEWHERE),
        ('<form action="https://news.example.net/"></form>', Barred.FORM),
        ('<form><button formaction="https://news.example.net/">x</button></form>', Barred.FORM),
        ('<form action="mailto:me@example.org"></form>', Barred.FORM),
        ('<form action="/search/"></form>', None),
        ('<meta property="og:image" content="https://you.example.net/a.png">', None),
        ("<style>a{background:url(a.png)}</style>", None),
        ('<svg><use href="#b"/></svg>', None),
        ('<img srcset="a.png 1x, b.png 2x">', None),
        ('<img src="http://[">', None),
        ('<img src="https://me.example.org/a.png">', None),
        ('<a href="https://you.example.net/">x</a> <img src="a.png">', None),
        ("<p>Ein Tag: <code>&lt;p style=\"a\" onclick='b'></code></p>", None),
        ("<p>You write javascript: yes, once = twice.</p>", None),
    ],
)
def test_what_will_not_work_is_found(text: str, barred: Barred | None) -> None:
    assert [found for found, _ in barred_in(text, "https://me.example.org/blog/")] == [barred] * (barred is not None)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('<IFRAME width=1 src="https://a.b/"></IFRAME>', '<IFRAME width=1 data-barred-src="https://a.b/"></IFRAME>'),
        ('<img alt="x"\nsrcset="//a.b/c 1x">', '<img alt="x"\ndata-barred-srcset="//a.b/c 1x">'),
        ("<form action='//a.b'>", "<form data-barred-action='//a.b'>"),
        ("<p onclick='a()'>", "<p onclick='a()'>"),
    ],
)
def test_nobody_elsewhere_is_called(text: str, left: str) -> None:
    """The policy forbids it, but browsers knock at a frame's door before they look."""
    assert silenced(f"<b>{text}", tuple(barred_in(text, ""))) == f"<b>{left}"


def test_styles_and_templates_that_load_from_elsewhere_are_told(
    journal_folder: JournalFolder, caplog: pytest.LogCaptureFixture
) -> None:
    config = (
        "site_name: Probe\ntheme: {name: material, custom_dir: own}\nplugins: [search, dreiklang]\n"
        "extra_css: [a.css, b.css, missing.css]\n"
    )
    comments = '<script async src="https://talk.example.net/client.js"></script><a href="https://example.net/">x</a>'
    head = '<link rel="prev" href="//me.example.org/"><link rel="preconnect" href="//fast.example.net">'
    files = {
        "mkdocs.yml": config,
        "docs/a.css": "@import url('https://fonts.example.net/a.css');\na{background:url(b.png)}",
        "own/b.css": "@font-face{src:url(//fonts.example.net/a.woff2)}",
        "own/partials/comments.html": comments,
        "own/partials/header.html": head,
    }
    build(journal_folder(**files))
    told = [record.getMessage().partition("\n")[0] for record in caplog.records if ".example" in record.getMessage()]
    assert [
        (line.removeprefix("dreiklang: ").split()[0], line.partition("(")[2].partition(")")[0]) for line in told
    ] == [
        ("docs/a.css", "https://fonts.example.net/a.css"),
        ("own/b.css", "//fonts.example.net/a.woff2"),
        ("own/partials/comments.html", "https://talk.example.net/client.js"),
        ("own/partials/header.html", "//fast.example.net"),
    ]


def test_what_will_not_work_is_told_once_with_its_page(
    journal_folder: JournalFolder, caplog: pytest.LogCaptureFixture
) -> None:
    post = "---\ntitle: Knopf\ndate: 2026-03-07\npublish: true\n---\n<p onclick='los()'>Drück.</p>\n"
    about = "# Ich\n\nDas ist `onclick=\"x\"`.\n\n<p onclick='weg()'>Weg</p>\n"
    root = journal_folder(**{"entries/2026-03-07-knopf.md": post, "docs/about.md": about})
    build(root)
    told = [record.getMessage() for record in caplog.records if "()" in record.getMessage()]
    assert len(told) == 2
    assert "2026-03-07-knopf.md:6:1" in told[0]  # of an entry, its own line tells it
    assert "/about/: <p onclick='weg()'>" in told[1]
    assert all("extra_javascript" in each for each in told)


@pytest.mark.parametrize("extensions", ["", "[tables]", "[markdown.extensions.extra]", "[extra]", "[pymdownx.extra]"])
def test_aligned_tables_need_no_styles(extensions: str, journal_folder: JournalFolder) -> None:
    listed = f"markdown_extensions: {extensions}\n" if extensions else ""
    text = "| a | b |\n|---|--:|\n| 1 | 2 |\n"
    post = f"---\ntitle: Zahlen\ndate: 2026-03-07\npublish: true\n---\nDa.\n\n{text}"
    config = f"site_name: Probe\n{MATERIAL}plugins: [search, dreiklang]\n{listed}"
    files = {"mkdocs.yml": config, "docs/about.md": f"# Ich\n\n{text}", "entries/2026-03-07-zahlen.md": post}
    tree = build(journal_folder(**files))
    for path in ("about/index.html", "2026/03/zahlen/index.html"):
        page = (tree / path).read_text("utf-8")
        assert '<td align="right">2</td>' in page
        assert "style=" not in html.unescape(page)


def test_whatever_is_barred_is_told_in_both_languages() -> None:
    for words in (DE, EN):
        assert words.told.keys() == set(Barred)
        assert all("{page}" in text and "{tag}" in text for text in words.told.values())
