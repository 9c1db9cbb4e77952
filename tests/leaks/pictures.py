"""Pictures with a word in every place where a picture can hold one; *m* gives the word for the name of such a place."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageCms, PngImagePlugin

Mark = Callable[[str], str]


def _pixels(mode: str = "RGB") -> Image.Image:
    image = Image.new(mode, (24, 16), (10, 80, 160) if mode == "RGB" else 3)
    for x in range(24):
        image.putpixel((x, x % 16), (x * 9, 200, 30) if mode == "RGB" else x)
    return image


def _saved(form: str, mode: str = "RGB", **given: object) -> bytes:
    file = BytesIO()
    _pixels(mode).save(file, form, **given)  # type: ignore[arg-type]  # each form takes what it takes
    return file.getvalue()


def _exif(m: Mark) -> bytes:
    exif = Image.Exif()
    names = {0x010D: "document", 0x010E: "description", 0x0110: "camera", 0x0131: "software", 0x013B: "artist"}
    for tag, name in (names | {0x013C: "host computer", 0x8298: "copyright"}).items():
        exif[tag] = m(f"EXIF {name}")
    exif[0x9C9B] = m("EXIF title of Windows").encode("utf-16-le")
    exif[0x9C9E] = m("EXIF keywords of Windows").encode("utf-16-le")
    more = exif.get_ifd(0x8769)
    more[0x927C] = m("EXIF maker note").encode()
    more[0x9286] = b"ASCII\0\0\0" + m("EXIF user comment").encode()
    more[0xA430], more[0xA431] = m("EXIF camera owner"), m("EXIF serial number")
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (54.0, 19.0, 12.5)
    place[0x1B] = b"ASCII\0\0\0" + m("GPS method").encode()
    place[0x1C] = b"ASCII\0\0\0" + m("GPS area").encode()
    return exif.tobytes()


def _xmp(m: Mark) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="{m("XMP")}"/></rdf:RDF></x:xmpmeta>'
    ).encode()


def _icc(m: Mark) -> bytes:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = profile.find("sRGB".encode("utf-16-be"))
    word = m("description of a colour profile").encode("utf-16-be")
    profile[at : at + len(word)] = word
    return bytes(profile)


def _segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def _jpeg(m: Mark) -> bytes:
    whole = _saved("JPEG", exif=_exif(m), icc_profile=_icc(m))
    small = _saved("JPEG", comment=m("comment of a thumbnail").encode())
    caption = m("IPTC").encode()
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(caption)) + caption
    segments = (
        _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _xmp(m)),
        _segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc),
        _segment(0xFE, m("comment").encode()),
        _segment(0xE2, b"MPF\0" + m("list of more pictures").encode()),
        _segment(0xE0, b"JFXX\0\x10" + small),
        _segment(0xEB, b"JP" + m("proof of origin").encode()),
        _segment(0xEF, m("unknown segment").encode()),
    )
    return whole[:2] + b"".join(segments) + whole[2:] + small + b"\0" + m("bytes behind the picture").encode()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(m: Mark) -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Title", m("text"))
    notes.add_text("Comment", m("packed text"), zip=True)
    notes.add_text(m("key of a text"), "x")
    notes.add_itxt("XML:com.adobe.xmp", _xmp(m).decode())
    notes.add_itxt("Author", m("packed text in Unicode"), zip=True)
    data = _saved("PNG", pnginfo=notes, exif=_exif(m))
    at = data.index(b"IDAT") - 4
    profile = m("name of a colour profile").encode() + b"\0\0" + zlib.compress(_icc(m))
    chunks = _chunk(b"prVt", m("private chunk").encode()) + _chunk(b"iCCP", profile)
    chunks += _chunk(b"sPLT", m("suggested palette").encode() + b"\0\x08")
    return data[:at] + chunks + data[at:] + m("bytes behind the picture").encode()


def _gif(m: Mark) -> bytes:
    data = _saved("GIF", "P", comment=m("comment").encode())
    text, note = m("plain text").encode(), m("block of an application").encode()
    plain = b"!\x01\x0c" + struct.pack("<HHHHBBBB", 0, 0, 8, 8, 8, 8, 1, 0) + bytes([len(text)]) + text + b"\0"
    application = b"!\xff\x0bWERKSTATT10" + bytes([len(note)]) + note + b"\0"
    at = 13 + 3 * (2 << (data[10] & 7))
    return data[:at] + application + plain + data[at:] + m("bytes behind the picture").encode()


def _webp(m: Mark) -> bytes:
    note = m("unknown chunk").encode()
    note += b"\0" * (len(note) % 2)
    data = bytearray(_saved("WEBP", exif=_exif(m), xmp=_xmp(m), icc_profile=_icc(m)))
    data += b"NOTE" + struct.pack("<I", len(note)) + note
    data[4:8] = struct.pack("<I", len(data) - 8)
    return bytes(data) + m("bytes behind the picture").encode()


def _avif(m: Mark) -> bytes:
    return _saved("AVIF", exif=_exif(m), xmp=_xmp(m))


def _tiff(m: Mark) -> bytes:
    data = _saved("TIFF", description=m("description"), software=m("software"), artist=m("artist"))
    return data + m("bytes behind the picture").encode()


def _svg(m: Mark) -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
    names += 'xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"""<?xml version="1.0"?><?x {m("instruction")}?>
<!-- {m("comment")} -->
<svg {names} viewBox="0 0 10 10" s:docname="{m("name of the file")}.svg" i:export-filename="/home/{m("path")}/x.png"
  id="{m("id")}" class="{m("class")}" data-note="{m("data")}">
<title>{m("title")}</title><desc>{m("description")}</desc><metadata><x>{m("metadata")}</x></metadata>
<style>/* {m("comment in a style")} */ .a {{ fill: red; -inkscape-font-specification: '{m("style of an editor")}' }}</style>
<s:namedview i:document-units="{m("view of an editor")}"/>
<g i:groupmode="layer" i:label="{m("name of a layer")}"><rect class="a" width="3" height="3"/></g>
<a xlink:href="file:///{m("link")}"><rect width="1" height="1"/></a></svg>""".encode()


def picture(kind: str, m: Mark) -> bytes:
    """Make a picture of *kind*, an ending."""
    makers = {"jpg": _jpeg, "png": _png, "gif": _gif, "webp": _webp, "avif": _avif, "tif": _tiff, "svg": _svg}
    return makers[kind](m)
