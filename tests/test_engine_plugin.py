"""MkDocs' events -> the journal's pages among the hand-written ones."""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from dreiklang.engine import plugin
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.marker import edition_in
from dreiklang.engine.refused import Refused
from dreiklang.engine.reports import path_from_here
from dreiklang.engine.run import build_tree, serve_live
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.page import Asset, Card, Document, Page
from dreiklang.problems import Code, Place, Problem, Severity
from dreiklang.read import Sources
from dreiklang.render.rendered import Heading
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]
TODAY = date(2026, 11, 22)

START = Page("", "Start", "<h1>Start</h1>", Lang.DE, nav="Start", intro=True)
POST = Page(
    "2026/03/offen/",
    "</title><script>alert(1)</script>",
    '<h1>Offen</h1><h2 id="a">A</h2><p>Ein gesuchtes Wort.</p>',
    Lang.DE,
    description='Sagt "ja" & <nein>',
    headings=(Heading(2, "a", "A"),),
    card=Card(date(2026, 3, 5), "2026/03/offen/bild.png", "Ein Bild"),
)
ARCHIVE = Page(
    "archive/", "Archiv nach Jahren", "<h1>Archiv</h1><p>Schublade</p>", Lang.DE, nav="Archiv", searchable=False
)
FEED = Document("feed.xml", "<feed/>")
SITE = Site((START, POST, ARCHIVE), (FEED, Document("robots.txt", "ours")), (), ())


class Studio:
    """A journal, and the site that the pipeline would make of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = SITE
        self.made_for: list[tuple[Options, date]] = []

    def prepare(self, _: Sources, options: Options, today: date, *_others: object) -> Site:
        """Stand in for the pipeline."""
        self.made_for.append((options, today))
        at = options.at
        return replace(self.site, pages=tuple(replace(page, address=at + page.address) for page in self.site.pages))

    def build(self, edition: Edition = Edition.PUBLIC, *, strict: bool = False) -> Path:
        """Build into a folder, and give it."""
        target = self.root / "out"
        build_tree(self.root / "mkdocs.yml", target, Invocation(edition, TODAY), strict=strict, level=logging.ERROR)
        return target

    def read(self, path: str, edition: Edition = Edition.PUBLIC) -> str:
        """Build, and give the text of one file."""
        return (self.build(edition) / path).read_text("utf-8")


@pytest.fixture
def studio(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Studio]:
    """Set up a journal whose site is given, so that only the engine is looked at."""

    def set_up(**files: str) -> Studio:
        made = Studio(journal_folder(**files))
        monkeypatch.setattr(plugin, "prepare", made.prepare)
        monkeypatch.setattr(plugin, "site_of", lambda site, _: site)
        return made

    return set_up


def config(extra: str = "", options: str = "") -> str:
    """Write an mkdocs.yml with *extra* lines and *options* of ours."""
    ours = f"  - dreiklang: {{{options}}}\n"
    head = "site_name: Probe & Co\nsite_url: https://probe.example.org/\nsite_author: '\"Nell\"'\n"
    return f"{head}theme: {{name: material, language: de}}\nplugins:\n  - search\n{ours}{extra}"


def test_pages_documents_and_pictures_lie_at_their_addresses(studio: Any) -> None:
    work = studio(**{"entries/bild.png": "picture"})
    work.site = replace(SITE, assets=(Asset("2026/03/offen/bild.png", "bild.png"),))
    out = work.build(Edition.PRIVATE)
    assert "Offen" in (out / "2026/03/offen/index.html").read_text("utf-8")
    assert (out / "feed.xml").read_text("utf-8") == "<feed/>"
    assert (out / "2026/03/offen/bild.png").read_text("utf-8") == "picture"
    assert "Über mich" in (out / "about/index.html").read_text("utf-8")
    assert work.made_for[0][1] == TODAY


def test_titles_and_descriptions_stay_text(studio: Any) -> None:
    html = studio(**{"mkdocs.yml": config()}).read("2026/03/offen/index.html")
    assert "<script>alert(1)" not in html
    assert "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; - Probe &amp; Co</title>" in html
    assert '<meta name="description" content="Sagt &#34;ja&#34; &amp; &lt;nein&gt;">' in html
    assert '<meta name="author" content="&#34;Nell&#34;">' in html


def test_titles_of_hand_written_pages_stay_text_too(studio: Any) -> None:
    html = studio(**{"docs/about.md": "# A &lt;/title>&lt;script>alert(1)&lt;/script>\n"}).read("about/index.html")
    title = re.search(r"<title>.*?</title>", html, re.DOTALL)
    assert title is not None
    assert "<script>" not in title[0]
    meta = studio(**{"docs/about.md": "---\ntitle: x</title><script>\n---\n"}).read("about/index.html")
    assert "<title>x&lt;/title&gt;" in meta or "<title>x - " in meta


def test_a_post_can_be_shared_and_subscribed_to(studio: Any) -> None:
    html = studio(**{"mkdocs.yml": config()}).read("2026/03/offen/index.html")
    assert '<link rel="canonical" href="https://probe.example.org/2026/03/offen/">' in html
    assert '<meta property="og:image" content="https://probe.example.org/2026/03/offen/bild.png">' in html
    assert '<meta property="article:published_time" content="2026-03-05">' in html
    assert 'href="../../../feed.xml"' in html
    assert '<html lang="de"' in html


def test_the_private_edition_is_marked_and_tells_nobody(studio: Any) -> None:
    work = studio(**{"mkdocs.yml": config()})
    html = work.read("2026/03/offen/index.html", Edition.PRIVATE)
    assert "dk-private" in html
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert "og:title" not in html
    assert "canonical" not in html
    assert "dk-private" in (work.root / "out/about/index.html").read_text("utf-8")
    assert not (work.root / "out/sitemap.xml").exists()
    assert edition_in(work.root / "out") is Edition.PRIVATE


def test_the_public_edition_has_a_sitemap_and_no_mark(studio: Any) -> None:
    work = studio()
    assert "https://probe.example.org/2026/03/offen/" in work.read("sitemap.xml")
    assert "dk-private" not in (work.root / "out/index.html").read_text("utf-8")
    assert edition_in(work.root / "out") is Edition.PUBLIC


def test_search_leaves_out_what_shall_not_be_found(studio: Any) -> None:
    index = studio().read("search/search_index.json")
    assert "gesuchtes Wort" in index
    assert "Schublade" not in index


def test_our_pages_lead_the_navigation(studio: Any) -> None:
    html = studio(
        **{
            "docs/index.md": "Willkommen.\n",
            "mkdocs.yml": config(
                "nav:\n  - Heim: index.md\n  - Mehr:\n      - Auch: index.md\n      - Ich: about.md\n"
            ),
        }
    ).read("2026/03/offen/index.html")
    labels = re.findall(r'<span class="md-ellipsis">\s*([^<]+?)\s*</span>', html[html.index("md-nav--primary") :])
    assert labels[:2] == ["Start", "Archiv"]
    assert "Heim" not in labels
    assert "Auch" not in labels
    assert "Ich" in labels


def test_the_hand_written_start_page_introduces_ours(studio: Any) -> None:
    html = studio(**{"docs/index.md": "Ich *bin* Nell.\n"}).read("index.html")
    assert html.index("<em>bin</em>") < html.index("<h1>Start</h1>")


def test_below_a_prefix_the_hand_written_start_page_stays_itself(studio: Any) -> None:
    work = studio(**{"docs/index.md": "Ich bin Nell.\n", "mkdocs.yml": config(options="at: journal")})
    out = work.build()
    assert "Start</h1>" not in (out / "index.html").read_text("utf-8")
    assert "Start</h1>" in (out / "journal/index.html").read_text("utf-8")


def test_below_a_prefix_the_start_page_may_be_missing_from_the_navigation(studio: Any) -> None:
    extra = "validation: {omitted_files: warn}\nnav: [about.md]\n"
    files = {"docs/index.md": "# Nell\n", "mkdocs.yml": config(extra, options="at: journal")}
    work = studio(**files)
    work.build(strict=True)
    (work.root / "docs" / "more.md").write_text("# Mehr\n", "utf-8")
    with pytest.raises(Refused):
        work.build(strict=True)


@pytest.mark.parametrize(("path", "text"), [("docs/archive.md", "# Meins\n"), ("docs/feed.xml", "<mine/>")])
def test_no_page_silently_takes_the_place_of_another(path: str, text: str, studio: Any) -> None:
    with pytest.raises(Refused) as refused:
        studio(**{path: text}).build()
    assert refused.value.refusal is Refusal.COLLISION
    assert refused.value.facts["theirs"] == path.removeprefix("docs/")


def test_a_hand_written_robots_txt_wins(studio: Any) -> None:
    assert studio(**{"docs/robots.txt": "mine"}).read("robots.txt") == "mine"


def test_entries_and_pages_may_use_the_usual_extensions_where_none_are_listed(studio: Any) -> None:
    work = studio(**{"docs/about.md": "- [x] fertig\n\n!!! note\n    Hinweis\n"})
    html = work.read("about/index.html")
    assert "admonition" in html
    assert "task-list-item" in html
    assert "pymdownx.tasklist" in work.made_for[0][0].extensions
    assert work.made_for[0][0].extension_configs["pymdownx.tasklist"] == {"custom_checkbox": True}


def test_the_users_own_extensions_and_plugins_are_kept(studio: Any) -> None:
    hook = "def on_page_markdown(markdown, page, **_):\n    return markdown.replace('NAME', 'Nell')\n"
    extra = "markdown_extensions:\n  - toc: {permalink: true}\n  - def_list\nhooks: [hook.py]\n"
    files = {"mkdocs.yml": config(extra), "hook.py": hook, "docs/about.md": "# Von NAME\n\nWort\n:   Sinn\n"}
    work = studio(**files)
    html = work.read("about/index.html")
    assert "Von Nell" in html
    assert "<dd>Sinn</dd>" in html
    assert "admonition" not in work.made_for[0][0].extensions
    assert work.made_for[0][0].extension_configs["toc"] == {"permalink": True}


def test_nothing_comes_from_other_hosts(studio: Any) -> None:
    assert "googleapis" not in studio().read("index.html")


def test_what_loads_from_other_hosts_is_named(studio: Any) -> None:
    extra = (
        "extra_css: [https://cdn.example.org/a.css, own.css]\nextra_javascript: [//cdn.example.org/b.js]\n"
        "repo_url: https://github.com/nell/journal\nextra: {analytics: {provider: google}}\n"
        "markdown_extensions:\n  - pymdownx.superfences:\n      custom_fences: [{name: mermaid, class: mermaid}]\n"
    )
    text = config(extra).replace("language: de}", "language: de, font: {text: Lato}}")
    with pytest.raises(Refused) as refused:
        studio(**{"mkdocs.yml": text}).build(strict=True)
    assert refused.value.refusal is Refusal.STRICT
    assert refused.value.facts == {"count": "6"}


def test_a_script_of_ones_own_that_draws_diagrams_loads_nothing(studio: Any) -> None:
    extra = (
        "extra_javascript: [mermaid.min.js]\n"
        "markdown_extensions:\n  - pymdownx.superfences:\n      custom_fences: [{name: mermaid, class: mermaid}]\n"
    )
    studio(**{"mkdocs.yml": config(extra), "docs/mermaid.min.js": ""}).build(strict=True)


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ("", "Zurück zur Stelle von Fußnote 1"),
        ("markdown_extensions:\n  - footnotes: {BACKLINK_TITLE: Hoch}\n", "Hoch"),
    ],
)
def test_footnotes_lead_back_in_the_sites_language(extra: str, said: str, studio: Any) -> None:
    work = studio(**{"mkdocs.yml": config(extra), "docs/about.md": "# Ich\n\nDa.[^1]\n\n[^1]: Dort.\n"})
    assert f'title="{said}"' in work.read("about/index.html")
    assert work.made_for[0][0].extension_configs["footnotes"]["BACKLINK_TITLE"]


def problem(*, public: bool, severity: Severity = Severity.ERROR) -> Problem:
    """Make a problem."""
    return Problem(
        Code.DATE_INVALID,
        Place("2026/geheim.md", 3, 7),
        "datum: 31.2.",
        (("value", "31.2."),),
        severity=severity,
        public=public,
    )


def test_an_error_in_a_public_entry_stops_the_public_build(studio: Any, capsys: pytest.CaptureFixture[str]) -> None:
    work = studio()
    work.site = replace(SITE, problems=(problem(public=True), problem(public=False)))
    with pytest.raises(Refused) as refused:
        work.build()
    assert refused.value.refusal is Refusal.CONTENT
    assert "2026/geheim.md" in capsys.readouterr().err


def test_problems_of_private_entries_are_only_counted_in_public(studio: Any, caplog: pytest.LogCaptureFixture) -> None:
    work = studio()
    work.site = replace(SITE, problems=(problem(public=False), problem(public=True, severity=Severity.WARNING)))
    work.build()
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert any("1 Problem in privaten Einträgen" in text for text in warnings)
    assert sum("geheim.md" in text for text in warnings) == 1


def test_the_private_edition_shows_all_problems_and_goes_on(studio: Any, caplog: pytest.LogCaptureFixture) -> None:
    work = studio()
    work.site = replace(SITE, problems=(problem(public=True), problem(public=False)))
    work.build(Edition.PRIVATE)
    assert sum("geheim.md" in record.getMessage() for record in caplog.records) == 2
    with pytest.raises(Refused):
        work.build(Edition.PRIVATE, strict=True)


def test_another_theme_is_refused(studio: Any) -> None:
    with pytest.raises(Refused) as refused:
        studio(**{"mkdocs.yml": config().replace("name: material, language: de", "name: mkdocs")}).build()
    assert refused.value.refusal is Refusal.THEME_NOT_MATERIAL


def test_a_wrong_configuration_of_mkdocs_is_refused(studio: Any) -> None:
    with pytest.raises(Refused) as refused:
        studio(**{"mkdocs.yml": config("docs_dir: nirgends\n")}).build()
    assert refused.value.refusal is Refusal.CONFIG_MKDOCS


def run(program: str, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run *program* (a module with a command line like MkDocs') in the folder *root*."""
    command = [sys.executable, "-m", program, *arguments]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_mkdocs_and_properdocs_build_the_public_edition(program: str, journal_folder: JournalFolder) -> None:
    root = journal_folder()
    done = run(program, root, "build", "-f", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    assert "Ein Satz für alle" in (root / "site/2026/03/oeffentlich-gut/index.html").read_text("utf-8")
    assert edition_in(root / "site") is Edition.PUBLIC
    for file in (path for path in (root / "site").rglob("*") if path.is_file()):
        assert b"kanarienvogel" not in file.read_bytes().lower(), file


@pytest.mark.parametrize(
    ("options", "arguments", "said"),
    [
        ("", ["gh-deploy"], "dreiklang publish"),
        ("edition: private", ["build"], "dreiklang build --edition private"),
        ("", ["serve", "-a", "0.0.0.0:8123"], "127.0.0.1"),
        ("", ["serve"], "192.168.0.5"),
        ("", ["serve", "--dirty", "-a", "[::]:8123"], "127.0.0.1"),
    ],
)
def test_mkdocs_own_commands_stop_before_something_gets_out(
    options: str, arguments: list[str], said: str, journal_folder: JournalFolder
) -> None:
    dev_addr = "dev_addr: 192.168.0.5:8123\n" if arguments == ["serve"] else ""
    root = journal_folder(**{"mkdocs.yml": config(dev_addr, options=options)})
    done = run("mkdocs", root, *arguments)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("command", "options", "edition"),
    [
        ("build", "", Edition.PUBLIC),
        ("serve", "", Edition.PRIVATE),
        ("serve", "edition: private", Edition.PRIVATE),
        ("serve", "edition: public", Edition.PUBLIC),
    ],
)
def test_mkdocs_own_commands_have_their_editions(command: str, options: str, edition: Edition, studio: Any) -> None:
    work = studio(**{"mkdocs.yml": config(options=options)})
    settings: Any = load_config(str(work.root / "mkdocs.yml"), site_dir=str(work.root / "out"))
    settings.plugins.on_startup(command=command, dirty=False)
    build(settings)
    assert work.made_for[0][0].edition is edition
    assert edition_in(work.root / "out") is edition
    assert str(work.root / "entries") in settings.watch
    server: Any = SimpleNamespace(server_address=("127.0.0.1", 1), get_app=str, set_app=str, url="")
    assert settings.plugins.on_serve(server, config=settings, builder=None) is server


def test_what_stops_a_live_view_is_said_without_a_traceback(
    studio: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise Abort(str(tmp_path))

    monkeypatch.setattr("mkdocs.commands.serve.serve", fail)
    config_file = studio().root / "mkdocs.yml"
    with pytest.raises(Refused) as refused:
        serve_live(
            config_file, "127.0.0.1:1", Invocation(Edition.PRIVATE, None), open_browser=False, level=logging.ERROR
        )
    assert refused.value.facts == {"why": str(tmp_path)}


def test_a_path_is_short_where_the_user_stands_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert path_from_here(tmp_path / "entries" / "a.md") == "entries/a.md"
    assert path_from_here(tmp_path.parent / "a.md") == (tmp_path.parent / "a.md").as_posix()
