"""The bytes of a file -> the texts in it, unpacked and decoded as far as they can be."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress

from dreiklang.patterns import pattern
from dreiklang.proof.leak import Form
from dreiklang.proof.pictures import without_pixels
from dreiklang.values import dataclass

_DEEPEST, _LARGEST = 4, 64 * 1024 * 1024  # a bomb shall not stop us, and nobody hides by accident behind so many layers
_ZLIB = pattern(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_GZIPPED = pattern(rb"\x1f\x8b\x08(?:\x00.{6}|\x08.{6}[^\x00]*\x00)", re.DOTALL)
"""The head of a gzip that says no more than a name."""
_TAIL = 8
_MOST_STREAMS = 2000
_END = 4 * 1024 * 1024
_BLOCK = 1024 * 1024
_RUN = pattern(r"[\w .,:;@/+&'()-]{4,}")
_WIDE = pattern(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}|(?:\x00[\x20-\x7e\xa0-\xff]){4,}")
_BASE64 = pattern(r"[A-Za-z0-9+/_-]{6,}={0,2}")
_LONG = 12  # without an equals sign at its end, shorter words are words
_PAGES = (".html", ".htm")
_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"PK\x03\x04", b"%PDF", b"\x1f\x8b\x08", b"\x78\x9c", b"\x78\xda")
_PRINTABLE = bytes(range(32, 127))
_NO_TEXT = bytes((*range(9), *range(14, 27), *range(28, 32)))


@dataclass(frozen=True, slots=True)
class Text:
    """A *text* that a file holds, and in which *form* it does: plain where it is the file itself."""

    text: str
    form: Form = Form.PLAIN


def is_page(name: str, form: Form) -> bool:
    """Whether a text in this *form* is the page that the file *name* is."""
    return form is Form.PLAIN and name.endswith(_PAGES)


def texts_in(data: bytes, form: Form = Form.PLAIN, depth: int = 0) -> Iterator[Text]:
    """Yield every text in *data*: itself, if it is one; else what can be made out in it."""
    if (text := _as_text(data)) is not None:
        del data  # it may be a whole search index
        yield Text(text, form)
        return
    rest, inner = _gzipped(data) or (_ends_of(without_pixels(data)), None)
    yield from _runs(rest, Form.BINARY if form is Form.PLAIN else form)
    if depth < _DEEPEST:
        for unpacked in _unpacked(rest) if inner is None else (inner,):
            yield from texts_in(unpacked, Form.COMPRESSED, depth + 1)


def _gzipped(data: bytes) -> tuple[bytes, bytes] | None:
    """Give the head of *data* and what is packed in it, if it is a gzip and nothing else: the rest of it is noise."""
    if head := _GZIPPED.match(data):
        inflate = zlib.decompressobj(-15)
        with suppress(zlib.error):
            inner = inflate.decompress(memoryview(data)[head.end() :], _LARGEST)
            if inflate.eof and len(inflate.unused_data) == _TAIL:
                return head[0], inner
    return None


def _ends_of(data: bytes) -> bytes:
    """Cut what is no text and very large (a film, a recording) down to its ends, where such files bear their labels."""
    return data if len(data) <= 2 * _END else data[:_END] + b"\n" + data[-_END:]


def encoded_in(text: str, tried: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each run of *text* that is base64, and what it says; runs in *tried* were looked at before."""
    runs = set(_BASE64.findall(text)) - tried
    tried |= runs
    for run in runs:
        if run.islower() or (len(run) < _LONG and not run.endswith("=")):  # a word, or the step of an address
            continue
        letters = run.rstrip("=").replace("-", "+").replace("_", "/").encode()
        for start in range(4):  # nobody knows where its counting began
            yield from ((run, said) for said in _from_base64(letters[start:]))


def _from_base64(letters: bytes) -> Iterator[str]:
    kept = letters[: len(letters) - (len(letters) % 4 == 1)]
    data = base64.b64decode(kept + b"=" * (-len(kept) % 4))
    if _looks_meant(data):
        yield from (text.text for text in texts_in(data, Form.BASE64, 1))


def _looks_meant(data: bytes) -> bool:
    """Whether *data* begins like something that somebody encoded; most words of a page decode to noise."""
    begin = data[:24]
    return (
        begin.startswith(_BEGINNINGS)
        or len(begin.translate(None, _PRINTABLE)) * 4 <= len(begin)
        or _is_wide(begin)
        or _as_text(data) is not None
    )


def _is_wide(data: bytes) -> bool:
    return len(data) >= 8 and (not any(data[::2]) or not any(data[1::2]))


def _as_text(data: bytes) -> str | None:
    """Decode *data*, if it is text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    blocks = (data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK)) if len(data) > _BLOCK else (data,)
    if any(len(block.translate(None, _NO_TEXT)) < len(block) for block in blocks):  # thrice as fast as a search
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _runs(data: bytes, form: Form) -> Iterator[Text]:
    """Yield the readable stretches of *data*, by line: in one byte a letter or more, and in two."""
    for encoding in ("utf-8", "latin-1"):
        runs = _RUN.findall(data.decode(encoding, "replace"))
        if runs:
            yield Text("\n".join(runs), form)
    for found in _WIDE.finditer(data):
        encoding = "utf-16-be" if found[0][0] == 0 else "utf-16-le"
        yield Text(found[0].decode(encoding, "replace"), Form.UTF16)


def _unpacked(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK\x03\x04"):
        yield from _unzipped(data)
    for count, found in enumerate(_ZLIB.finditer(data)):
        if count >= _MOST_STREAMS:
            break
        inflate = zlib.decompressobj(31 if found[0].startswith(b"\x1f") else 15)
        try:
            unpacked = inflate.decompress(memoryview(data)[found.start() :], _LARGEST)
        except zlib.error:
            continue
        if len(unpacked) > 2:
            yield unpacked


def _unzipped(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                yield f"{member.filename}\n".encode() + member.comment
                if member.file_size <= _LARGEST:
                    yield archive.read(member)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        return
