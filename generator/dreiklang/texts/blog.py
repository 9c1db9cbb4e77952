"""The words of the lists that everybody may read: blog, archive, tags, series, feed."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class BlogWords:
    """Headings, ways on, and what stands where there is nothing yet."""

    blog: str
    blog_page: str
    empty: str
    post: str
    posts: Plural
    read_on: str
    paging: str
    page: str
    newer: str
    older: str
    archive: str
    archive_intro: str
    archive_year: str
    undated: str
    tags: str
    tags_intro: str
    no_tags: str
    tag: str
    tag_description: str
    series: str
    series_intro: str
    series_description: str
    missing: str
    missing_parts: Plural
    all_of_it: str


DE = BlogWords(
    blog="Blog",
    blog_page="Blog, Seite {n}",
    empty="Hier steht noch nichts. Bald.",
    post="Beitrag",
    posts=Plural("{n} Beitrag", "{n} Beiträge"),
    read_on="Weiterlesen",
    paging="Seiten",
    page="Seite {n} von {all}",
    newer="Neuere",
    older="Ältere",
    archive="Archiv",
    archive_intro="Alles der Zeit nach, das Neueste zuerst.",
    archive_year="Archiv {year}",
    undated="Ohne Datum",
    tags="Schlagwörter",
    tags_intro="Worum es geht, und wie oft.",
    no_tags="Noch hat nichts ein Schlagwort.",
    tag="Schlagwort",
    tag_description="Alles zum Schlagwort {name}.",
    series="Serien",
    series_intro="Was zusammengehört, der Reihe nach.",
    series_description="Die Serie „{name}“, alle Teile der Reihe nach.",
    missing="Teil {part} fehlt noch",
    missing_parts=Plural("{n} Teil fehlt noch", "{n} Teile fehlen noch"),
    all_of_it="Alle",
)

EN = BlogWords(
    blog="Blog",
    blog_page="Blog, page {n}",
    empty="Nothing here yet. Soon.",
    post="Post",
    posts=Plural("{n} post", "{n} posts"),
    read_on="Read on",
    paging="Pages",
    page="Page {n} of {all}",
    newer="Newer",
    older="Older",
    archive="Archive",
    archive_intro="Everything in time, the newest first.",
    archive_year="Archive {year}",
    undated="Undated",
    tags="Tags",
    tags_intro="What it is about, and how often.",
    no_tags="Nothing has a tag yet.",
    tag="Tag",
    tag_description="Everything tagged {name}.",
    series="Series",
    series_intro="What belongs together, in order.",
    series_description="The series “{name}”, all parts in order.",
    missing="Part {part} is still missing",
    missing_parts=Plural("{n} part is still missing", "{n} parts are still missing"),
    all_of_it="All",
)
