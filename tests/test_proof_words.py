"""A word in every place where private text can sit -> none of them in any byte of the public edition.

The look-out here is one of its own, plain and slow; it shares nothing with the proof that it keeps an eye on.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import html
import json
import re
import unicodedata
import urllib.parse
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from dreiklang.cli import call

_JOURNAL = Path(__file__).parent / "leaks" / "journal.txt"
_MARK = re.compile(r"<<(\+?[^<>]+)>>")
_SECTION = re.compile(r"^=== (.+)\n", re.MULTILINE)
_TODAY = "2026-11-22"


def word_of(place: str) -> str:
    """Spell the word of *place*: nobody else uses it, and none is a part of another."""
    return f"Xq{''.join(filter(str.isalpha, place))}qx"


PLACES = tuple(dict.fromkeys(_MARK.findall(_JOURNAL.read_text(encoding="utf-8"))))
HIDDEN = tuple(place for place in PLACES if not place.startswith("+"))
SEEN = tuple(place for place in PLACES if place.startswith("+"))
PICTURES = (
    "text of a public picture",
    "camera of a public picture",
    "packed text of a public picture",
    "text of a private picture",
)


def write_journal(root: Path) -> Path:
    """Write the journal below *root*; give its mkdocs.yml."""
    _, *sections = _SECTION.split(_JOURNAL.read_text(encoding="utf-8"))
    for path, text in zip(sections[::2], sections[1::2], strict=True):
        file = root / _marked(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_marked(text), encoding="utf-8")
    _draw(root / "entries/2026/bild.png", "public picture")
    _draw(root / "entries/2026/geheim.png", "private picture")
    return root / "mkdocs.yml"


def _marked(text: str) -> str:
    return _MARK.sub(lambda found: word_of(found[1]), text)


def _draw(path: Path, kind: str) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", word_of(f"text of a {kind}"))
    notes.add_text("Title", word_of(f"packed text of a {kind}"), zip=True)
    exif = Image.Exif()
    exif[0x0110] = word_of(f"camera of a {kind}")
    Image.new("RGB", (8, 8), "teal").save(path, pnginfo=notes, exif=exif)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the journal's public edition, once, over one of yesterday in which everything of March was public."""
    config = write_journal(tmp_path_factory.mktemp("journal"))
    yesterday = config.parent / "entries" / "2026" / "2026-02-01-gestern.md"
    public = f"---\ntitle: {word_of('title of yesterday')}\ndate: 2026-02-01\npublish: true\n---\n{word_of('text of yesterday')}\n"
    yesterday.write_text(public, encoding="utf-8")
    options = ["-f", str(config), "--today", _TODAY, "-d", str(config.parent / "site")]
    assert call(["build", *options]) == 0
    assert list((config.parent / "site").rglob(f"*{word_of('title of yesterday').lower()}*"))
    yesterday.write_text(public.replace("publish: true\n", ""), encoding="utf-8")
    assert call(["build", *options]) == 0
    return config.parent / "site"


@pytest.fixture(scope="module")
def everything(built: Path) -> str:
    """Give all that can be read out of any file of the public edition, in lower case."""
    texts = [path.relative_to(built).as_posix() for path in built.rglob("*")]
    for path in built.rglob("*"):
        if path.is_file():
            texts += read(path.read_bytes())
    return "\n".join(texts).lower()


def read(data: bytes) -> Iterator[str]:
    """Yield *data* in every way in which somebody could read it."""
    data = _unpacked(data)
    text = data.decode("utf-8", "replace")
    plain = text
    for _ in range(3):
        plain = urllib.parse.unquote(html.unescape(plain))
    for view in (text, plain, _unescaped(plain)):
        bare = unicodedata.normalize("NFC", re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", view))
        yield from (bare, re.sub(r"<[^<>]*>", "", bare), re.sub(r"[-_./ \n]", "", bare))
    for encoding in ("utf-16-le", "utf-16-be"):
        yield from (part.decode(encoding, "replace") for part in (data, data[1:]))
    for run in set(re.findall(r"[A-Za-z0-9+/_-]{16,}", text)):
        for start in range(4):
            letters = run[start:].replace("-", "+").replace("_", "/")
            yield base64.b64decode(letters[: len(letters) // 4 * 4]).decode("utf-8", "replace")


def _unpacked(data: bytes) -> bytes:
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    for found in re.finditer(rb"x[\x01\x5e\x9c\xda]", data):
        with contextlib.suppress(zlib.error):
            data += b"\n" + zlib.decompressobj().decompress(data[found.start() :])
    return data


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: json.loads(f'"{found[0]}"'), text, flags=re.IGNORECASE)


def test_there_is_a_word_for_each_of_many_places() -> None:
    assert len(HIDDEN) >= 200
    assert len({word_of(place).lower() for place in PLACES}) == len(PLACES)


@pytest.mark.parametrize("place", [*HIDDEN, *PICTURES, "title of yesterday", "text of yesterday"])
def test_nothing_private_is_in_any_byte(everything: str, place: str) -> None:
    assert word_of(place).lower() not in everything


@pytest.mark.parametrize("place", SEEN)
def test_what_is_public_can_be_read(everything: str, place: str) -> None:
    assert word_of(place).lower() in everything


@pytest.mark.parametrize("number", ["4815", "4.815", "4,815"])
def test_no_amount_is_in_the_public_edition(everything: str, number: str) -> None:
    assert number not in everything


def test_the_look_out_itself_sees(built: Path, tmp_path: Path) -> None:
    """Whatever it looks through, it has to find there what is planted."""
    word = word_of("planted")
    for text in (
        word,
        word.upper(),
        f"<b>{word[:5]}</b>{word[5:]}",
        "".join(f"&#{ord(sign)};" for sign in word),
        "".join(f"%{ord(sign):02x}" for sign in word),
        "".join(f"\\u{ord(sign):04x}" for sign in word),
        f"{word[:5]}\u00ad{word[5:]}",
        base64.b64encode(f"a {word} b".encode()).decode(),
    ):
        assert word.lower() in "\n".join(read(text.encode())).lower()
    for data in (gzip.compress(word.encode()), b"\0" + zlib.compress(word.encode()), word.encode("utf-16-le")):
        assert word.lower() in "\n".join(read(data)).lower()
    assert any(path.suffix == ".gz" for path in built.rglob("*"))
    assert tmp_path.is_dir()
