"""Journals at random, with names of every kind in every place: what the public reads, another eye than ours finds no name in.

The eye is simple on purpose. It knows nothing of our matcher: it takes all tags and signs away, folds what is left, and
looks for each name as a row of letters; for short names and ordinary words, as words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dreiklang.check.names import find_names, index_names
from dreiklang.model import Person
from dreiklang.options import Edition, Options
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.site import Site, make_site

TODAY = date(2026, 11, 22)
OPTIONS = Options(edition=Edition.PUBLIC, site_name="Werkbuch", site_url="https://werkbuch.example.org/")
LONG = 6

# Letters that no word of a page holds in this order.
SYLLABLES = st.sampled_from(["zwor", "quäl", "brixe", "flomm", "krüß", "ypsen", "dubl", "jöhk", "xerw"])
LONGER = st.lists(SYLLABLES, min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
SHORT = st.sampled_from(["Zwo", "Ypq", "Jöx", "Quö", "Xe"])
DOUBLE = st.tuples(LONGER, LONGER).map("-".join)
SEVERAL = st.lists(st.one_of(LONGER, DOUBLE), min_size=2, max_size=3).map(" ".join)
FIRM = LONGER.map("{} GmbH & Co. KG".format)
NAMES = st.one_of(LONGER, SHORT, DOUBLE, SEVERAL, FIRM, LONGER.map("Frau {}".format), LONGER.map("O'{}".format))
ORDINARY = st.sampled_from(["Link", "Koch", "Stern", "Kessel"])

BEFORE = st.sampled_from(
    [
        "",
        "",
        "",
        "bei ",
        "Das ",
        "Frau ",
        "Dr. ",
        "S. ",
        "**",
        "_",
        "`",
        "> ",
        "- ",
        "# ",
        "[",
        "![",
        "<b>",
        "<b title='",
        "Anti-",
        "Ur",
        "www.",
        "https://x.example/",
        "@",
        "#",
        "%%x%%",
        "<!--",
        "[[",
        "|",
        "(",
        "„",
        "$",
        "{: .",
        "&nbsp;",
        "<p>",
    ]
)
WITHIN = st.sampled_from(
    [
        "",
        "",
        "",
        "",
        "**",
        "*",
        "_",
        "\u00ad",
        "&shy;",
        "<wbr>",
        "<br>",
        "\u200b",
        "%%x%%",
        "<!-- x -->",
        "\\-",
        "-",
        "-\n",
        "  \n",
    ]
)
AFTER = st.sampled_from(
    [
        "",
        "",
        "",
        "s",
        "es",
        "en",
        "'s",
        "’",
        "sche",
        "projekt",
        "-Team",
        "2024",
        "Haus",
        "_logo.png",
        ".de",
        " GmbH",
        "@x.de",
        "]",
        "](https://x.example)",
        "](x.png)",
        "**",
        "_",
        "`",
        "</b>",
        "'>x</b>",
        "]]",
        "|er]]",
        "|",
        ")",
        "“",
        "$",
        "}",
        "</p>",
    ]
)
WRITTEN = {
    "as it is": str,
    "upper": str.upper,
    "lower": str.lower,
    "spelled": lambda name: name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"),
    "decomposed": lambda name: unicodedata.normalize("NFD", name),
    "lines": lambda name: name.replace(" ", "\n"),
    "entities": lambda name: "".join(f"&#{ord(sign)};" for sign in name),
    "wide": lambda name: "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in name),
}
PLACES = ("body", "body", "body", "title", "description", "credit", "tags", "series", "slug", "question", "because")


@dataclass(frozen=True)
class Mention:
    """A name as somebody writes it, and the place of a head or body where it stands."""

    place: str
    text: str


@st.composite
def mentions(draw: st.DrawFn, names: list[str]) -> Mention:
    """Write one of *names* somewhere, somehow."""
    place = draw(st.sampled_from(PLACES))
    ways = sorted(WRITTEN.keys() - (set() if place == "body" else {"entities"}))  # in a head, they stand for themselves
    name = WRITTEN[draw(st.sampled_from(ways))](draw(st.sampled_from(names)))
    cut = 0 if "&#" in name else draw(st.integers(0, len(name)))  # who cuts a sign in two writes something else
    if place != "body":
        return Mention(place, f"{draw(st.sampled_from(['', 'Bei ', 'Neues von ']))}{name}")
    text = f"{draw(BEFORE)}{name[:cut]}{draw(WITHIN)}{name[cut:]}{draw(AFTER)}"
    return Mention(place, text)


@st.composite
def journals(draw: st.DrawFn) -> tuple[Sources, list[str]]:
    """Write a journal of one public entry and a private one, and say which names are in its people.yml."""
    names = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    covers = draw(st.lists(st.sampled_from(["", "Tante Emma", "Herr Voß", "Hedda"]), min_size=3, max_size=3))
    people = "".join(
        f"p{number}:\n  name: {_quoted(name)}\n  as: eine Runde\n" + (f"  cover-name: {cover}\n" if cover else "")
        for number, (name, cover) in enumerate(zip(names, covers, strict=False))
    )
    said = draw(st.lists(mentions(names), min_size=1, max_size=5))
    about = draw(st.sampled_from(["", "client: p0\n"]))
    head: dict[str, str] = {"title": "Ein Tag"}
    for mention in said:
        if mention.place != "body":
            head[mention.place] = mention.text
    lines = "".join(f"{key}: {_quoted(value)}\n" for key, value in head.items())
    if "because" in head:
        lines += "decision: love\nshow: [because]\n"
    body = " so ".join(mention.text for mention in said if mention.place == "body")
    entry = read_text("2026-03-05-x.md", f"---\n{lines}{about}publish: true\n---\n{body}\n")
    private = read_text("2026-03-06-y.md", f"---\ntitle: Bei {names[0]}\n---\n{' '.join(names)}\n")
    return Sources((entry, private), read_people_text("people.yml", people)), names


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def read_of(site: Site) -> Iterator[str]:
    """Give what anybody can read of *site*, addresses and sources included."""
    for page in site.pages:
        yield f"{page.address} {page.title} {page.description} {page.content}"
    for document in site.documents:
        yield f"{document.address} {document.content}"


def letters(text: str, umlauts: dict[str, str]) -> str:
    """Take away everything but letters and digits, and fold what is left."""
    for _ in range(3):
        text = unescape(text)
    bare = re.sub(r"<[^<>]*>", "", text)
    folded = unicodedata.normalize("NFKC", bare).lower().translate(str.maketrans(umlauts))
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(sign))
    return re.sub(r"[\W_]", "", plain)


SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
BARE = {"ä": "a", "ö": "o", "ü": "u", "ß": "ss"}


def tells(text: str, name: str) -> bool:
    """Whether another eye than ours reads *name* in *text*."""
    wanted = letters(re.sub(r"^Frau | GmbH.*", "", name), SPELLED)
    if len(wanted) >= LONG:
        return wanted in letters(text, SPELLED) or wanted in letters(text, BARE)
    plain = unescape(unescape(unescape(text)))
    words = re.findall(r"[^\W_]+", re.sub(r"<[^<>]*>", "", re.sub(r"<br\b[^<>]*>", " ", plain)))
    return wanted in {letters(word, SPELLED) for word in words}


@settings(suppress_health_check=list(HealthCheck))
@given(journals())
def test_no_name_is_read_in_public(journal: tuple[Sources, list[str]]) -> None:
    sources, names = journal
    site = make_site(sources, OPTIONS, TODAY)
    refused = any(problem.stops_public_build() for problem in site.problems)
    posts = [page for page in site.pages if page.address.startswith("2026/")]
    assert refused or posts
    text = "\n".join(read_of(site))
    assert [name for name in names if tells(text, name)] == []


FOREIGN = st.sampled_from(["Ιωάννης", "Иван Жук", "3M", "1und1", "Łódź & Å", "李明", "Studio 7", "é²"])


@given(st.lists(st.one_of(NAMES, ORDINARY, FOREIGN), min_size=1, max_size=3, unique=True), st.data())
def test_a_text_that_is_passed_over_at_a_glance_names_nobody(names: list[str], data: st.DataObject) -> None:
    """Who looks at every text with care finds no more."""
    said = data.draw(st.lists(mentions(names), min_size=1, max_size=4))
    text = unicodedata.normalize("NFC", data.draw(st.sampled_from([" ", "", "\n"])).join(each.text for each in said))
    known = index_names([Person(f"p{number}", name) for number, name in enumerate(names)])
    careful = replace(known, roots=("",), known={}, blank=set(), found={}, addresses={})
    assert find_names(text, known) == find_names(text, careful)


NAMELY = ("mit {} gesprochen", "Frau {} kam", "Heute rief {} an", "{} sagte ab", "und {}s Idee zog", "für **{}** da")
WORDLY = (
    "der {} ging nicht",
    "ein {} fehlt",
    "kein guter {} da",
    "im {} steht es",
    "des {}s wegen",
    "den alten {} auch",
)
ASKED = ("{}", "- {}", "das {}-Projekt", "„{}“", "`{}`", "nach {}kunde", "{}: hier", "https://{}.de")


@settings(suppress_health_check=list(HealthCheck))
@given(
    ORDINARY,
    st.lists(
        st.tuples(st.sampled_from([*NAMELY, *WORDLY, *ASKED]), st.sampled_from(["\n\n", ". "])), min_size=1, max_size=6
    ),
)
def test_a_word_that_is_a_name_too_stays_a_word_and_is_no_name(word: str, said: list[tuple[str, str]]) -> None:
    """What is a name is covered, what is a word stands; of an entry with a doubt in it, nobody reads anything."""
    people = f"wer:\n  name: Wanda Wortmann\n  exact: {word}\n  as: wer\n  cover-name: Hedda\n"
    body = "".join(f"{phrase.format(word)}{gap}" for phrase, gap in said)
    entry = read_text("2026-03-05-x.md", f"---\ntitle: Ein Tag\nlang: de\npublish: true\n---\n{body}\n")
    site = make_site(Sources((entry,), read_people_text("people.yml", people)), OPTIONS, TODAY)
    text = "\n".join(read_of(site))
    for phrase, _ in said:
        plain = re.sub(r"[*`]", "", phrase).format(word)
        if phrase in NAMELY or (phrase in ASKED and plain != word):
            assert plain not in re.sub(r"<[^<>]*>", "", text)
    shown = [page for page in site.pages if page.address.startswith("2026/")]
    if any(phrase in ASKED for phrase, _ in said):
        assert not shown
    for phrase in {phrase for phrase, _ in said if phrase in WORDLY and shown}:
        assert phrase.format(word) in re.sub(r"<[^<>]*>", "", shown[0].content)
