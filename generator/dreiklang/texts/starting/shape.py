"""What the beginnings of each language have in common."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class StartingWords:
    """*files* are the texts of a new journal by their paths; the rest is what `init` and `demo` say.

    *fill_in* marks every place of the legal pages that waits for its writer: whoever publishes can look for it.
    """

    files: Mapping[str, str]
    fill_in: str
    ready: str
    demo_ready: str
    next_steps: str
    not_empty: str
    demo_missing: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The words of a new mkdocs.yml; *options* are the lines of our plugin, *nav* the pages by their titles."""

    lang: str
    heading: str
    site_name: str
    where: str
    author: str
    description: str
    no_requests: str
    dark: str
    light: str
    permalink_title: str
    options: str
    nav: Mapping[str, str]


_MKDOCS_YML = """\
# {words.heading}

site_name: {words.site_name}
# site_url: https://www.example.org/          # {words.where}
# site_author: {words.author}
# site_description: {words.description}

theme:
  name: material
  language: {words.lang}
  font: false                                 # {words.no_requests}
  icon:
    logo: material/music-note-eighth
  features:
    - navigation.top
    - search.highlight
    - search.suggest
    - toc.follow
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle:
        icon: material/weather-night
        name: {words.dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle:
        icon: material/weather-sunny
        name: {words.light}

plugins:
  - search
  - dreiklang:
{words.options}
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tasklist:
      custom_checkbox: true
  - toc:
      permalink: true
      permalink_title: {words.permalink_title}

nav:
{pages}"""


def mkdocs_yml(words: Settings) -> str:
    """Write a new mkdocs.yml; "{timezone}" stays to be filled in."""
    pages = "".join(f"  - {title}: {path}\n" for title, path in words.nav.items())
    return _MKDOCS_YML.format(words=words, pages=pages)


_GITIGNORE = """\
# {comment}
/site/
/site-private/
.*.dreiklang-*
/.dreiklang/
"""


def gitignore(comment: str) -> str:
    """Write a new .gitignore, with a *comment* on what is not for git."""
    return _GITIGNORE.format(comment=comment)
