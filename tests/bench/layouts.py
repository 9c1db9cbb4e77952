"""The same entries -> a folder for each of the other tools, as each of them wants it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from journal import Text, write_files

_LINK = re.compile(r"\]\(\.\./(\d{4})/([^)]+)\.md\)")
_BARE = Path(__file__).parent / "peers" / "bare"
_EXTENSIONS = """\
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables: {use_align_attribute: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tasklist: {custom_checkbox: true}
"""
"""Those with which Dreiklang renders where mkdocs.yml names none (engine/setup.py)."""
_MATERIAL = f"""\
site_name: Messung
site_url: https://bench.example.org/
theme: {{name: material, language: de, font: false}}
{_EXTENSIONS}"""
_BLOG = "plugins: [search, tags, {blog: {blog_dir: ., post_url_date_format: yyyy/MM, pagination_per_page: 10}}]\n"
_AS_SHOWN = """\
[outputs]
home = ["HTML", "RSS", "JSON"]
[params]
env = "production"
mainSections = ["posts"]
ShowReadingTime = true
ShowShareButtons = true
ShowPostNavLinks = true
ShowBreadCrumbs = true
ShowCodeCopyButtons = true
ShowRssButtonInSectionTermList = true
ShowAllPagesInArchive = true
ShowPageNums = true
ShowToc = true
"""
"""What PaperMod's own example site switches on: its search, and ways from each post to the next."""


def write_material(folder: Path, texts: Iterable[Text]) -> None:
    """Write them as pages of Material that the navigation does not list."""
    plain = "plugins: [search]\nnav: [index.md]\nnot_in_nav: '*'\n"
    files = {"mkdocs.yml": _MATERIAL + plain, "docs/index.md": "# Messung\n"}
    write_files(folder, files | {f"docs/{text.path}": _with_head(text) for text in texts})


def write_blog(folder: Path, texts: Iterable[Text]) -> None:
    """Write them as posts of Material's blog, with its tags."""
    files = {
        "mkdocs.yml": _MATERIAL + _BLOG,
        "docs/index.md": "# Messung\n",
        "docs/tags.md": "# Tags\n\n<!-- material/tags -->\n",
    }
    write_files(folder, files | {f"docs/posts/{text.path}": _with_head(text) for text in texts})


def write_hugo(folder: Path, texts: Iterable[Text], theme: Path | None = None, *, as_shown: bool = False) -> None:
    """Write them as posts of Hugo: with a few templates of our own, or with the *theme* PaperMod that lies somewhere, maybe *as_shown* in its example."""
    settings = (
        'baseURL = "https://bench.example.org/"\ntitle = "Messung"\nlanguageCode = "de"\n[pagination]\npagerSize = 10\n'
    )
    files = {"hugo.toml": ('theme = "theme"\n' if theme else "") + settings + (_AS_SHOWN if as_shown else "")}
    for layout in ("search", "archives") if as_shown else ():
        files[f"content/{layout}.md"] = f"---\ntitle: {layout}\nlayout: {layout}\n---\n"
    write_files(folder, files | {f"content/posts/{text.path}": _for_hugo(text) for text in texts})
    if theme:
        shutil.copytree(theme, folder / "themes" / "theme", ignore=shutil.ignore_patterns(".git"))
    else:
        shutil.copytree(_BARE, folder, dirs_exist_ok=True)


def write_pelican(folder: Path, texts: Iterable[Text]) -> None:
    """Write them as articles of Pelican with its own theme."""
    settings = (
        'SITENAME = "Messung"\nSITEURL = "https://bench.example.org"\nPATH = "content"\nTIMEZONE = "Europe/Berlin"\n'
        'DEFAULT_LANG = "de"\nDEFAULT_PAGINATION = 10\nFEED_ALL_ATOM = "feeds/all.atom.xml"\n'
        "FEED_MAX_ITEMS = 30\nCATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None\n"
        'MARKDOWN = {"extensions": ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", '
        '"fenced_code", "toc", "meta"], "output_format": "html5"}\n'
    )
    files = {"pelicanconf.py": settings}
    write_files(folder, files | {f"content/{text.path}": _for_pelican(text) for text in texts})


def write_eleventy(folder: Path, texts: Iterable[Text]) -> None:
    """Write them as posts of Eleventy with two templates of our own."""
    shutil.copytree(_BARE.parent / "eleventy", folder, dirs_exist_ok=True)
    write_files(folder, {f"posts/{text.path}": _with_head(text) for text in texts})


def _with_head(text: Text) -> str:
    return f"---\ntitle: {text.title}\ndate: {text.day}\ntags: [{', '.join(text.tags)}]\n---\n\n# {text.title}\n\n{text.body}\n"


def _for_hugo(text: Text) -> str:
    body = _LINK.sub(r']({{< relref "posts/\1/\2" >}})', text.body)
    return f"---\ntitle: {text.title}\ndate: {text.day}\ntags: [{', '.join(text.tags)}]\n---\n\n{body}\n"


def _for_pelican(text: Text) -> str:
    body = _LINK.sub(r"]({filename}/\1/\2.md)", text.body)
    return f"Title: {text.title}\nDate: {text.day}\nTags: {', '.join(text.tags)}\nSlug: {text.id}\n\n{body}\n"
