"""Bytes and words -> which of the words stand in them, however they are written: plain and slow, and nobody else's code."""

from __future__ import annotations

import base64
import html
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

LETTERS = 12
"""So many letters has each word."""

_RUN = re.compile(rf"[a-z]{{{LETTERS},}}")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{8,}")
_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){6,}")
_PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
_ESCAPE = re.compile(r"\\u\{?([0-9a-fA-F]{2,6})\}?|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6}) ?|=([0-9A-F]{2})")
_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_BETWEEN = re.compile(r"[\s_.,*~`'\"|/\\-]")
_FILES = (b"\x1f\x8b", b"\x78", b"PK\3\4", b"\x89PNG", b"\xff\xd8\xff", b"RIFF")
_DEEPEST = 3


def words_in(data: bytes, words: frozenset[str], depth: int = 0) -> set[str]:
    """Give those of *words* that stand in *data*."""
    found = {word for text in _texts(data) for word in _among(text.casefold(), words)}
    if depth > _DEEPEST:
        return found
    for part in _unpacked(data):
        found |= words_in(part, words, depth + 1)
    decoded = [*_decoded(data)]
    for part in decoded:
        if part.startswith(_FILES):
            found |= words_in(part, words, depth + 2)
    noise = b"\n".join(decoded)
    for text in (noise, noise.replace(b"\0", b"")):
        found |= _among(text.decode("latin-1").casefold(), words)
    return found


def _among(text: str, words: frozenset[str]) -> set[str]:
    runs = (run for each in (text, text[::-1]) for run in _RUN.findall(each))
    return {run[at : at + LETTERS] for run in runs for at in range(len(run) - LETTERS + 1)} & words


def _texts(data: bytes) -> Iterator[str]:
    """Yield *data* in each encoding, and each of these texts in each way of reading it."""
    texts = [data.decode("utf-8", "replace"), data.decode("latin-1")]
    if b"\0" in data:
        texts += [data.replace(b"\0", b"").decode("latin-1"), data.decode("utf-16-be", "replace")]
        texts += [part.decode("utf-16-le", "replace") for part in (data, data[1:])]
    for text in dict.fromkeys(texts):
        plain = text
        for _ in range(3):
            plain = _ESCAPE.sub(_from_escape, unquote(html.unescape(plain), errors="replace"))
        signs = unicodedata.normalize("NFKD", plain)
        bare = "".join(sign for sign in signs if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf")
        yield from dict.fromkeys((text, plain, bare, _MARKUP.sub("", bare), _BETWEEN.sub("", bare)))


def _from_escape(found: re.Match[str]) -> str:
    return chr(int(next(filter(None, found.groups())), 16) % 0x110000)


def _unpacked(data: bytes) -> Iterator[bytes]:
    for found in _PACKED.finditer(data):
        try:
            yield zlib.decompressobj(47).decompress(data[found.start() :])
        except zlib.error:
            continue
    if data.startswith(b"PK\3\4"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from (name.encode() + archive.read(name) for name in archive.namelist())


def _decoded(data: bytes) -> Iterator[bytes]:
    for run in set(_BASE64.findall(data)):
        letters = run.replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            kept = letters[start:]
            kept = kept[: len(kept) - (len(kept) % 4 == 1)]
            yield base64.b64decode(kept + b"=" * (-len(kept) % 4))
    yield from (bytes.fromhex(run.decode()) for run in set(_HEX.findall(data)))
