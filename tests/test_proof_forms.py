"""A secret in a finished file -> found, in whatever form it stands there, and nothing else is."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import io
import json
import struct
import unicodedata
import urllib.parse
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.proof import Form, Grounds, Leak, prove

ORIGIN = "2026/2026-03-05-gespraech.md"
SECRETS = Secrets(
    whole=(
        Secret(What.NAME, "Müllerhof Windkraft GmbH", "people.yml: muellerhof"),
        Secret(What.NAME, "Müllerhof", "people.yml: muellerhof"),
        Secret(What.NAME, "Grüne Wiese", "people.yml: wiese"),
        Secret(What.TITLE, "Warum ich gehe", ORIGIN),
        Secret(What.ID, "2026-03-05-zu-spaet", ORIGIN),
    ),
    texts=(Secret(What.WORD, "Die Kündigung schrieb ich nachts, an vera@muehle-ost.example.", ORIGIN),),
    passages=(Secret(What.PASSAGE, "Da war ich so müde wie lange nicht mehr.", ORIGIN),),
    seen=(("Ein Satz auf example.org, in dem nachts und lange nicht mehr steht.",),),
    covers=("Frau Müllerhof-Ost",),
)


def found(tree: Path, grounds: Grounds | None = None, secrets: Secrets = SECRETS) -> tuple[Leak, ...]:
    return prove(tree, secrets, grounds or Grounds())


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def _gzipped(name: bytes, data: bytes) -> bytes:
    file = io.BytesIO()
    with gzip.GzipFile(name.decode(), "wb", fileobj=file, mtime=0) as writing:
        writing.write(data)
    return file.getvalue()


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = [b"\x89PNG\r\n\x1a\n"]
    for kind, data in (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        *chunks,
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    ):
        parts.append(struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)))
    return b"".join(parts)


def _zip(name: str, text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return packed.getvalue()


def _pdf(text: str) -> bytes:
    stream = zlib.compress(f"BT ({text}) Tj ET".encode())
    return b"%PDF-1.7\n\x80\x81\x82\x83\n4 0 obj <</Filter /FlateDecode>>\nstream\n" + stream + b"\nendstream\nendobj"


def _jpeg(text: str) -> bytes:
    comment = text.encode()
    return (
        b"\xff\xd8\xff\xfe"
        + struct.pack(">H", len(comment) + 2)
        + comment
        + b"\xff\xda\x00\x02"
        + b"\x80" * 9
        + b"\xff\xd9"
    )


def _webp(text: str) -> bytes:
    data = text.encode()
    chunk = b"XMP " + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


NAME = "Müllerhof"

AS_TEXT = {
    "plain": (f"<p>Bei {NAME} im März</p>", Form.PLAIN),
    "upper case": (f"<p>{NAME.upper()}</p>", Form.PLAIN),
    "lower case": (f"<p>{NAME.lower()}</p>", Form.PLAIN),
    "genitive": (f"<p>{NAME}s Idee</p>", Form.PLAIN),
    "plural": (f"<p>die {NAME}en</p>", Form.PLAIN),
    "apostrophe": (f"<p>{NAME}’s idea</p>", Form.PLAIN),
    "quoted": (f"<p>„{NAME}“</p>", Form.PLAIN),
    "with ae": ("<p>Muellerhof</p>", Form.PLAIN),
    "without dots": ('<h2 id="mullerhof">x</h2>', Form.PLAIN),
    "in a compound": (f"<p>das {NAME}projekt</p>", Form.PLAIN),
    "with a hyphen": (f"<p>das {NAME}-Projekt</p>", Form.PLAIN),
    "with a hump": (f"<p>das {NAME}Logo</p>", Form.PLAIN),
    "with a number": ('<img src="muellerhof2024.jpg">', Form.PLAIN),
    "with an underscore": ('<img src="foto_muellerhof_2.jpg">', Form.PLAIN),
    "decomposed": (unicodedata.normalize("NFD", NAME), Form.DECOMPOSED),
    "named reference": ("M&uuml;llerhof", Form.ESCAPED),
    "decimal reference": ("M&#252;llerhof", Form.ESCAPED),
    "hexadecimal reference": ("M&#xFC;llerhof", Form.ESCAPED),
    "every letter a reference": ("".join(f"&#{ord(sign)};" for sign in NAME), Form.ESCAPED),
    "escaped twice": (html.escape("M&uuml;llerhof"), Form.ESCAPED),
    "percent": (urllib.parse.quote(NAME), Form.URL),
    "percent, all of it": ("".join(f"%{byte:02x}" for byte in NAME.encode()), Form.URL),
    "percent twice": (urllib.parse.quote(urllib.parse.quote(NAME)), Form.URL),
    "punycode": (f"https://xn--{NAME.lower().encode('punycode').decode()}.example/", Form.URL),
    "json": (json.dumps({"text": NAME}), Form.JSON),
    "json behind a line break": (json.dumps({"text": f"Hallo\n{NAME}"}), Form.JSON),
    "javascript": ("'M\\xfcllerhof'", Form.JSON),
    "soft hyphen": ("Müller\u00adhof", Form.INVISIBLE),
    "soft hyphen as a reference": ("Müller&shy;hof", Form.ESCAPED),
    "zero width space": ("Müller\u200bhof", Form.INVISIBLE),
    "word joiner": ("Mül\u2060lerhof", Form.INVISIBLE),
    "bold letters": ("<b>Müller</b>hof", Form.MARKUP),
    "deep in markup": ("M<em><span class='a'>üll</span>er</em>hof", Form.MARKUP),
    "comment within": ("Müller<!-- -->hof", Form.MARKUP),
    "in a comment": (f"<!-- {NAME} -->", Form.PLAIN),
    "in an attribute": (f'<a title="{NAME}">x</a>', Form.PLAIN),
    "markup in a feed": ("&lt;b&gt;Müller&lt;/b&gt;hof", Form.ESCAPED),
    "markup in a search index": (json.dumps({"text": "<b>Müller</b>hof"}), Form.JSON),
    "base64": (base64.b64encode(f"Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64, one word": (base64.b64encode(b"muellerhof").decode(), Form.BASE64),
    "base64, second counting": ("x" + base64.b64encode(f"Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64, third counting": ("xy" + base64.b64encode(f"Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64, fourth counting": ("xyz" + base64.b64encode(f"Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64, shifted by a letter": (base64.b64encode(f"x Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64, shifted by two": (base64.b64encode(f"xy Bei {NAME} im März".encode()).decode(), Form.BASE64),
    "base64 for addresses": (base64.urlsafe_b64encode(f"??>>{NAME}??>>".encode()).decode().rstrip("="), Form.BASE64),
    "data url": (
        f'<img src="data:text/plain;base64,{base64.b64encode(f"hier {NAME}".encode()).decode()}">',
        Form.BASE64,
    ),
    "data url of a picture": (
        f'<img src="data:image/png;base64,{base64.b64encode(_png((b"tEXt", b"Author" + bytes(1) + b"muellerhof"))).decode()}">',
        Form.BASE64,
    ),
    "data url with percents": (f'<img src="data:text/plain,{urllib.parse.quote(NAME)}">', Form.URL),
    "base64 of gzip": (base64.b64encode(gzip.compress(f"hier {NAME}".encode(), mtime=0)).decode(), Form.BASE64),
    "base64 of utf-16": (base64.b64encode(f"hier {NAME}".encode("utf-16-le")).decode(), Form.BASE64),
    "two words": ("<p>auf der Grünen Wiese</p>", Form.PLAIN),
    "two words over markup": ("<p>Grüne <b>Wiese</b></p>", Form.MARKUP),
    "two words on two lines": ("<p>Grüne\nWiese</p>", Form.PLAIN),
    "two words in an address": ("<a href='/gruene-wiese/'>x</a>", Form.ADDRESS),
    "two words as one": ("#GrüneWiese", Form.PLAIN),
    "without its legal form": ("Windkraft? Müllerhof Windkraft!", Form.PLAIN),
    "title": ("<h1>Warum ich gehe</h1>", Form.PLAIN),
    "title as a slug": ("<a href='/2026/03/warum-ich-gehe/'>x</a>", Form.ADDRESS),
    "title with dots": ("warum.ich.gehe", Form.ADDRESS),
    "id": ("2026-03-05-zu-spaet.md", Form.ADDRESS),
    "rare word": ("<p>die Kündigung</p>", Form.PLAIN),
    "rare word in an anchor": ('<a href="#kundigung">x</a>', Form.PLAIN),
    "words in a row": ("<p>war ich <i>so</i> müde, wie</p>", Form.MARKUP),
    "words in a row in an attribute": ('<meta content="war ich so müde wie">', Form.PLAIN),
    "words in a row in a search index": (json.dumps({"text": "<p>war ich so müde wie</p>"}), Form.JSON),
    "words in a row with links": ("<p>war <a href='/x/'>ich so</a> müde, <em>wie</em></p>", Form.MARKUP),
    "mail address": ("vera@muehle-ost.example", Form.ADDRESS),
    "mail address, hidden from robots": (
        "".join(f"&#{ord(sign)};" for sign in "vera@muehle-ost.example"),
        Form.ESCAPED,
    ),
}


@pytest.mark.parametrize("case", AS_TEXT)
def test_finds_a_secret_however_it_is_written(tree: Path, case: str) -> None:
    text, form = AS_TEXT[case]
    (tree / "index.html").write_text(f"<!doctype html>\n<p>Davor.</p>\n\n{text}\n<p>Danach.</p>\n", encoding="utf-8")
    leaks = found(tree)
    assert leaks
    assert {leak.file for leak in leaks} == {"index.html"}
    assert form in {leak.form for leak in leaks}
    assert all(leak.line in {4, 5} for leak in leaks)


IN_BYTES = {
    "named.gz": (_gzipped(b"muellerhof.xml", b"nichts"), Form.BINARY),
    "named_within.gz": (_gzipped(b"nichts.xml", NAME.encode()), Form.COMPRESSED),
    "two.gz": (gzip.compress(b"nichts", mtime=0) + gzip.compress(NAME.encode(), mtime=0), Form.COMPRESSED),
    "more.gz": (gzip.compress(b"nichts", mtime=0) + b"\xff " + NAME.lower().encode("latin-1"), Form.BINARY),
    "sitemap.xml.gz": (gzip.compress(f"<loc>/{NAME.lower()}/</loc>".encode(), mtime=0), Form.COMPRESSED),
    "a.png": (_png((b"tEXt", b"Author\0muellerhof")), Form.BINARY),
    "b.png": (_png((b"zTXt", b"Author\0\0" + zlib.compress(NAME.encode("latin-1")))), Form.COMPRESSED),
    "c.png": (_png((b"iTXt", b"Author\0\1\0\0\0" + zlib.compress(NAME.encode()))), Form.COMPRESSED),
    "d.png": (_png((b"eXIf", b"II*\0" + NAME.encode())), Form.BINARY),
    "e.png": (_png((b"vpAg", NAME.encode())), Form.BINARY),
    "f.png": (_png() + b"\0" + NAME.encode(), Form.BINARY),
    "a.jpg": (_jpeg(NAME), Form.BINARY),
    "b.jpg": (_jpeg("x") + NAME.encode(), Form.BINARY),
    "a.webp": (_webp(NAME), Form.BINARY),
    "a.pdf": (_pdf("Muellerhof"), Form.COMPRESSED),
    "a.docx": (_zip("word/document.xml", f"<w:t>Müller</w:t><w:t>hof und {NAME}</w:t>"), Form.COMPRESSED),
    "b.docx": (_zip(f"{NAME}/x.xml", "x"), Form.COMPRESSED),
    "a.txt": (f"hier {NAME}".encode("utf-16"), Form.PLAIN),
    "b.txt": (f"hier {NAME}".encode("latin-1"), Form.BINARY),
    "a.bin": (b"\0\1\2" + f"hier {NAME}".encode("utf-16-le") + b"\0\1", Form.UTF16),
    "b.bin": (b"\0\1\2" + f"hier {NAME}".encode("utf-16-be") + b"\1", Form.UTF16),
    "c.bin": (b"\0\1\2" + NAME.encode() + b"\0", Form.BINARY),
    "d.bin": (b"\0\1\2" + gzip.compress(gzip.compress(NAME.encode())), Form.COMPRESSED),
}


@pytest.mark.parametrize("name", IN_BYTES)
def test_finds_a_secret_within_files_that_are_no_text(tree: Path, name: str) -> None:
    data, form = IN_BYTES[name]
    (tree / name).write_bytes(data)
    leaks = found(tree)
    assert form in {leak.form for leak in leaks}


@pytest.mark.parametrize(
    "name", ["Müllerhof.txt", "muellerhof/index.html", "bilder/M%C3%BCllerhof.png", "2026-zu-spaet.md"]
)
def test_finds_a_secret_in_the_name_of_a_file_or_folder(tree: Path, name: str) -> None:
    (tree / name).parent.mkdir(exist_ok=True, parents=True)
    (tree / name).write_bytes(b"")
    assert {(leak.form, leak.line) for leak in found(tree)} == {(Form.FILE_NAME, 0)}


def test_finds_a_secret_in_the_name_of_an_empty_folder(tree: Path) -> None:
    (tree / "Müllerhof").mkdir()
    assert [leak.file for leak in found(tree)] == ["Müllerhof"]


INNOCENT = {
    "another name that it begins": "Müllerhofer",
    "parts of a name": "Eine Wiese, ganz grün. Windkraft.",
    "words that only meet": "<td>Müller</td><td>hof</td>",
    "words of a title in another order": "Ich gehe, warum auch immer.",
    "public words": "nachts, lange nicht mehr",
    "what stands in place of a name": "Frau Müllerhof-Ost sagte",
    "a passage that only comes together where texts meet": "<p>Da war ich so</p><p>müde wie</p>",
    "another mail address": "vera@anderswo.example",
    "a short word of a private text": "Die",
    "noise": base64.b64encode(bytes(range(256)) * 40).decode(),
}


@pytest.mark.parametrize("case", INNOCENT)
def test_leaves_alone_what_tells_nothing(tree: Path, case: str) -> None:
    (tree / "index.html").write_text(f"<p>{INNOCENT[case]}</p>", encoding="utf-8")
    assert found(tree) == ()


def test_says_where_a_secret_stands_and_where_it_comes_from(tree: Path) -> None:
    (tree / "a").mkdir()
    (tree / "a/index.html").write_text(f"<p>\n  Bei {NAME}\n</p>", encoding="utf-8")
    assert found(tree) == (Leak("a/index.html", 2, 7, Form.PLAIN, What.NAME, NAME, "people.yml: muellerhof"),)


def test_says_of_a_passage_one_word_and_no_more(tree: Path) -> None:
    (tree / "index.html").write_text("Da war ich so müde wie lange nicht mehr.", encoding="utf-8")
    assert {leak.word for leak in found(tree)} == {"muede"}


def test_finds_the_same_secret_in_every_file(tree: Path) -> None:
    for name in ("a.html", "b.html"):
        (tree / name).write_text(f"<p>gleich</p>\n<p>{NAME}</p>\n<p>gleich</p>", encoding="utf-8")
    assert [leak.file for leak in found(tree)] == ["a.html", "b.html"]


def test_finds_a_name_that_comes_together_of_lines_that_were_clean(tree: Path) -> None:
    (tree / "a.html").write_text("<p>eins</p>\n<i>Grüne</i>\n<p>zwei</p>", encoding="utf-8")
    (tree / "b.html").write_text("<p>eins</p>\n<i>Wiese</i>\n<p>zwei</p>", encoding="utf-8")
    (tree / "c.html").write_text("<p>eins</p>\n<i>Grüne</i>\n<i>Wiese</i>\n<p>zwei</p>", encoding="utf-8")
    assert [leak.file for leak in found(tree)] == ["c.html"]


def test_finds_what_ends_on_a_long_line_that_was_clean(tree: Path) -> None:
    line = f"<p>Wiese {'und noch ein Wort ' * 40}Grüne</p>"
    (tree / "a.html").write_text(f"<p>eins</p>\n{line}\n<p>zwei</p>", encoding="utf-8")
    (tree / "b.html").write_text(f"<p>Grüne</p>\n{line}\n<p>Wiese</p>", encoding="utf-8")
    assert {(leak.file, leak.line) for leak in found(tree)} == {("b.html", 1)}


def test_what_meets_only_because_clean_lines_are_passed_over_is_no_leak(tree: Path) -> None:
    long = f"Grüne {'und noch ein Wort ' * 40}Wiese"
    for name, text in {"a": "Grüne\nx y\nz", "b": "x y\nz\nWiese", "c": "neu\nGrüne\nx y\nz\nWiese\nalt"}.items():
        (tree / name).write_text(text, encoding="utf-8")
    for name in ("d", "e"):
        (tree / name).write_text(f"{name}\n{long[6:-6]} Grüne\nWiesel\n{long[6:-6]}\nGrün {name}", encoding="utf-8")
    assert found(tree) == ()


@pytest.mark.parametrize("written", ["/home/vera/journal/x.png", r"C:\\home\\x", "%2Fhome%2Fvera%2Fjournal"])
def test_finds_folders_of_this_machine(tree: Path, written: str) -> None:
    (tree / "index.html").write_text(written, encoding="utf-8")
    leaks = found(tree, Grounds(machine=("/home/vera/journal", "C:/home")))
    assert [leak.what for leak in leaks] == [What.PATH]


def test_allows_a_name_that_our_own_texts_hold_but_none_that_docs_hold(tree: Path) -> None:
    (tree / "index.html").write_text(NAME, encoding="utf-8")
    assert found(tree, Grounds(public=(f"Bei {NAME}",)))
    assert found(tree, Grounds(ours=(f"Bei {NAME}",))) == ()


def test_allows_words_and_titles_that_readers_read_anyway(tree: Path) -> None:
    (tree / "index.html").write_text("Warum ich gehe: die Kündigung", encoding="utf-8")
    assert found(tree, Grounds(public=("Warum ich [gehe](x.md), eine Kündigung",))) == ()


def test_passes_over_files_of_the_theme_as_long_as_they_are_the_same(tree: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    for name in ("a.js", "b.js"):
        (theme / name).write_text(f"// {NAME}", encoding="utf-8")
        (tree / name).write_text(f"// {NAME}", encoding="utf-8")
    (tree / "b.js").write_text(f"/* {NAME}", encoding="utf-8")
    assert [leak.file for leak in found(tree, Grounds(shipped=(theme,)))] == ["b.js"]


def test_remembers_what_is_clean_until_something_changes(tree: Path, tmp_path: Path) -> None:
    memory = tmp_path / ".dreiklang" / "proven.bin"
    grounds = Grounds(memory=memory)
    (tree / "a.html").write_text("nichts", encoding="utf-8")
    assert found(tree, grounds) == ()
    noted = memory.read_bytes()
    assert found(tree, grounds) == ()
    assert memory.read_bytes() == noted
    (tree / "b.html").write_text(NAME, encoding="utf-8")
    assert [leak.file for leak in found(tree, grounds)] == ["b.html"]
    (tree / "b.html").unlink()
    other = Secrets(whole=(Secret(What.NAME, "Nichts", "people.yml: nichts"),))
    assert [leak.file for leak in found(tree, grounds, other)] == ["a.html"]
    (tree / "a.html").rename(tree / "muellerhof.html")
    assert [leak.file for leak in found(tree, grounds)] == ["muellerhof.html"]


def test_what_was_clean_is_looked_at_again_when_other_folders_must_not_be_named(tree: Path, tmp_path: Path) -> None:
    grounds = Grounds(memory=tmp_path / "proven.bin")
    (tree / "a.html").write_text("/home/vera/journal", encoding="utf-8")
    assert found(tree, grounds) == ()
    assert found(tree, replace(grounds, machine=("/home/vera",)))


def test_places_are_told_soon_in_a_very_long_text(tree: Path) -> None:
    line = "und noch ein Wort " * 3000
    text = f"{line}\n{NAME} {line}\n{line} die Kündigung" + "\nGrüne" + "<i title='" + "x " * 3000 + "'>\n</i>Wiese"
    (tree / "a.html").write_text(text, encoding="utf-8")
    noise = b" ".join(hashlib.sha256(bytes([number % 256, number // 256])).digest() for number in range(3000))
    (tree / "b.html").write_bytes(b"x\n" + base64.b64encode(gzip.compress(noise + b" muellerhof ", mtime=0)))
    assert {(leak.file, leak.line, leak.column) for leak in found(tree)} == {
        ("a.html", 2, 1),
        ("a.html", 3, 54006),
        ("a.html", 4, 1),
        ("b.html", 2, 1),
    }


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"key": 1}'])
def test_a_broken_memory_costs_time_and_nothing_else(tree: Path, tmp_path: Path, broken: str) -> None:
    memory = tmp_path / "proven.bin"
    memory.write_text(broken, encoding="utf-8")
    (tree / "a.html").write_text(NAME, encoding="utf-8")
    assert found(tree, Grounds(memory=memory))


def test_a_memory_that_cannot_be_written_stops_nothing(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert found(tree, Grounds(memory=tmp_path / "file" / "proven.bin")) == ()


def test_people_who_agreed_may_be_named(tree: Path) -> None:
    (tree / "index.html").write_text("Vera Sommer sagt Frau Sommers Satz", encoding="utf-8")
    secrets = Secrets(whole=(Secret(What.NAME, "Sommer", "people.yml: sommer"),), covers=("Frau Sommer", "Vera Sommer"))
    assert found(tree, secrets=secrets) == ()
    (tree / "index.html").write_text("Vera Sommer sagt: Sommer", encoding="utf-8")
    assert [leak.column for leak in found(tree, secrets=secrets)] == [19]


def _locked(packed: bytes) -> bytes:
    """Say of the only file in a zip that it is encrypted."""
    central = packed.index(b"PK\x01\x02")
    return packed[:6] + b"\1" + packed[7 : central + 8] + b"\1" + packed[central + 9 :]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and nothing else\0",
        _locked(_zip("a.txt", "geheim")),
        gzip.compress(b"x" * 1000, mtime=0)[:-20],
        b"\x1f\x8b\x08 no gzip\0",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xff\xd8\xff\xe0\0",
        b"RIFF\0\0\0\0WEBPVP8 \xff\xff\xff\xff",
        b"RIFF\4\0\0\0WEBPVP8 \1\0\0\0x\0",
        zlib.compress(b"") + b"\0",
        b"\0x\x9c" * 3000,
    ],
)
def test_broken_files_stop_nothing(tree: Path, data: bytes) -> None:
    (tree / "a.bin").write_bytes(data)
    assert found(tree) == ()


def test_looks_at_both_ends_of_a_film(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.proof.contents._END", 5000)
    noise = bytes(range(128, 256)) * 100
    for name, film in (("a.mp4", b"\0Muellerhof\0" + noise), ("b.mp4", noise + b"\0Muellerhof\0")):
        (tree / name).write_bytes(film)
    assert [leak.file for leak in found(tree)] == ["a.mp4", "b.mp4"]


TITLED = Secrets(
    whole=(Secret(What.NAME, "Ines Ketelsen", "people.yml: ines"), Secret(What.NAME, "Tom Will", "people.yml: tom"))
)


@pytest.mark.parametrize(
    "text",
    [
        "Frau Ketelsen kam",
        "Frau <b>Dr.</b> Ketelsen",
        "Prof. Dr. med. Ketelsens Büro",
        "with Ms Ketelsen",
        "Familie Ketelsen",
    ],
)
def test_finds_a_family_name_behind_a_title(tree: Path, text: str) -> None:
    (tree / "index.html").write_text(f"<p>Gestern: {text}.</p>", encoding="utf-8")
    assert [leak.origin for leak in found(tree, secrets=TITLED)] == ["people.yml: ines"]


def test_a_family_name_alone_or_one_that_may_be_a_word_is_no_leak(tree: Path) -> None:
    (tree / "index.html").write_text(
        "<p>Ketelsen liegt in Niebüll. So sprach die Frau. Will sie nicht?</p>", encoding="utf-8"
    )
    assert found(tree, secrets=TITLED) == ()


def test_who_is_said_not_to_be_meant_is_no_leak(tree: Path) -> None:
    (tree / "index.html").write_text("<p>Mit Frau Ketelsen.</p>", encoding="utf-8")
    assert found(tree, secrets=replace(TITLED, covers=("Frau Ketelsen",))) == ()
