"""The bytes of a picture -> the same picture without anything but the picture."""

from __future__ import annotations

import random
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import (
    ExifTags,
    Image,
    ImageChops,
    ImageCms,
    ImageOps,
    ImageSequence,
    ImageStat,
    PngImagePlugin,
    TiffImagePlugin,
)

from dreiklang.audience import pictures
from dreiklang.audience.pictures import clean_picture, is_picture, pixels
from dreiklang.audience.pictures.exif import read_orientation
from dreiklang.audience.pictures.icc import reduce_profile
from dreiklang.texts.files import Obstacle

BIRD = b"Kanarienvogel"
"""What nobody may find again."""
WORD = BIRD.decode()
SIZE = (48, 32)


@cache
def scene() -> Image.Image:
    """Paint a picture whose corners tell how it is turned."""
    image = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    for corner, colour in (((0, 0), "indianred"), ((32, 0), "seagreen"), ((0, 16), "steelblue")):
        image.paste(Image.new("RGB", (16, 16), colour), corner)
    return image


@cache
def profile() -> bytes:
    """Make a colour profile that names its maker, with the primaries in the wrong order: without it colours are wrong."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = plain.replace(b"rXYZ", b"....", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"....", b"gXYZ", 1)
    return swapped.replace("sRGB built-in".encode("utf-16-be"), WORD.encode("utf-16-be"))


def exif(orientation: int = 1) -> Image.Exif:
    """Make all that a camera tells."""
    made = Image.Exif()
    made[ExifTags.Base.Orientation] = orientation
    made[ExifTags.Base.ImageDescription] = made[ExifTags.Base.Artist] = made[ExifTags.Base.Software] = WORD
    made[ExifTags.Base.XPComment] = WORD.encode("utf-16-le")
    details = made.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.UserComment] = b"ASCII\0\0\0" + BIRD
    details[ExifTags.Base.MakerNote] = BIRD
    made.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = BIRD
    return made


def encode(image: Image.Image, form: str, **settings: Any) -> bytes:
    """Write *image*."""
    out = BytesIO()
    image.save(out, form, **settings)
    return out.getvalue()


def decode(data: bytes) -> Image.Image:
    """Read the pixels of *data*, without turning them."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def cleaned(data: bytes, name: str) -> bytes:
    """Clean *data*, and see that nothing is left to be cleaned, or to be found."""
    result = clean_picture(data, name)
    assert isinstance(result, bytes), result
    assert clean_picture(result, name) == result
    for found in unpacked(result):
        for form in (BIRD, WORD.encode("utf-16-le"), WORD.encode("utf-16-be")):
            assert form not in found
    return result


def unpacked(data: bytes) -> Iterator[bytes]:
    """Yield *data*, and what is packed anywhere in it."""
    yield data
    for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            yield zlib.decompressobj().decompress(data[start.start() :])
        except zlib.error:
            continue


def same(one: bytes, other: bytes) -> bool:
    """Say whether two pictures have the same pixels in the same frames, shown for the same time."""
    frames = [
        [(frame.convert("RGBA").tobytes(), frame.info.get("duration", 0)) for frame in ImageSequence.Iterator(image)]
        for image in map(decode, (one, other))
    ]
    return frames[0] == frames[1]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Say how far the pixels of two pictures lie apart on average, of 255."""
    assert one.size == other.size
    return max(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean)


def askew(orientation: int, mode: str = "RGB") -> Image.Image:
    """Turn the scene as a camera would hold it."""
    back = {6: 8, 8: 6}.get(orientation, orientation)
    return painted(mode).transpose(pixels._TURNS[back]) if orientation > 1 else painted(mode)


def painted(mode: str) -> Image.Image:
    """Paint the scene with other colours."""
    return scene().convert("L").convert(mode) if mode == "I;16" else scene().convert(mode)


# JPEG


def segment(marker: int, body: bytes) -> bytes:
    """Make a segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


JFIF_THUMBNAIL = b"JFIF\0\1\2\1\0\x48\0\x48" + bytes((2, 2)) + (BIRD + b"!")[:12]
BESIDE = {
    "a small copy in JFIF": segment(0xE0, JFIF_THUMBNAIL),
    "a small copy beside JFIF": segment(0xE0, b"JFXX\0\x10" + BIRD),
    "Exif with a small copy": segment(0xE1, b"Exif\0\0" + exif().tobytes() + b"\xff\xd8" + BIRD + b"\xff\xd9"),
    "XMP": segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + BIRD + b"</x>"),
    "more XMP": segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + BIRD),
    "a list of further pictures": segment(0xE2, b"MPF\0" + BIRD),
    "FlashPix": segment(0xE2, b"FPXR\0" + BIRD),
    "an application's own": segment(0xE5, BIRD),
    "Photoshop's, with IPTC": segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x14\x1c\x02\x78\0\x0d" + BIRD),
    "a long word of Adobe's": segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + BIRD),
    "a comment": segment(0xFE, BIRD),
    "garbage between segments": segment(0xFE, b"") + BIRD,
    "filling": b"\xff\xff\xff" + segment(0xFE, b"")[1:],
}
BEHIND = {"text": BIRD, "a film": b"\0\0\0\x18ftypmp42" + BIRD, "a picture": b"\xff\xd8\xff\xfe\0\x0f" + BIRD}


def photo(**settings: Any) -> bytes:
    """Make a JPEG."""
    return encode(scene(), "JPEG", quality=92, **settings)


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_a_photo_loses_all_that_is_no_picture(beside: bytes) -> None:
    full = photo()[:2] + beside + photo()[2:]
    assert same(cleaned(full, "a.jpg"), photo())


@pytest.mark.parametrize("behind", BEHIND.values(), ids=BEHIND)
def test_what_lies_behind_a_photo_is_cut(behind: bytes) -> None:
    assert cleaned(photo() + behind, "a.JPG") == cleaned(photo(), "a.jpg")


@pytest.mark.parametrize("settings", [{}, {"progressive": True}, {"subsampling": 2}, {"restart_marker_blocks": 1}])
def test_the_pixels_of_a_photo_stay_as_they_are(settings: dict[str, Any]) -> None:
    full = photo(exif=exif(), comment=BIRD, dpi=(300, 300), icc_profile=profile(), **settings)
    clean = cleaned(full, "a.jpeg")
    assert same(clean, full)
    assert decode(clean).info["dpi"] == (300, 300)
    assert full[full.index(b"\xff\xda") :] == clean[clean.index(b"\xff\xda") :]


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_grey_and_printed_photos_keep_their_colours(mode: str) -> None:
    full = encode(scene().convert(mode), "JPEG", exif=exif())
    assert same(cleaned(full, "a.jpg"), full)
    turned = decode(cleaned(encode(scene().convert(mode), "JPEG", exif=exif(3)), "a.jpg"))
    assert turned.mode == mode
    assert difference(turned, scene().convert(mode).transpose(Image.Transpose.ROTATE_180)) < 4


@pytest.mark.parametrize("sampling", [0, 1, 2])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_without_exif(orientation: int, sampling: int) -> None:
    full = encode(askew(orientation), "JPEG", exif=exif(orientation), subsampling=sampling, icc_profile=profile())
    clean = decode(cleaned(full, "a.jpg"))
    assert ExifTags.Base.Orientation not in clean.getexif()
    assert difference(clean, scene()) < 6
    assert clean.info["icc_profile"] == reduce_profile(profile())


def test_a_photo_that_is_stored_very_coarsely_stands_upright_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.JpegImagePlugin.get_sampling", lambda _: pytest.fail("nothing to take over"))
    full = encode(askew(6), "JPEG", exif=exif(6), qtables=[[300] * 64, [300] * 64], progressive=True)
    assert decode(cleaned(full, "a.jpg")).size == SIZE


def test_a_large_colour_profile_is_cut_into_parts_and_joined_again() -> None:
    table = b"mft2" + bytes(200_000)
    large = reduce_profile(_with_tag(profile(), b"A2B0", table))
    full = photo(icc_profile=large)
    assert decode(cleaned(full, "a.jpg")).info["icc_profile"] == large


@pytest.mark.parametrize(
    "data",
    [
        photo()[:200],
        photo()[:-2],
        photo()[:2] + segment(0xF7, b"?") + photo()[2:],
        photo()[: photo().index(b"\xff\xda") + 20],
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
    ],
)
def test_a_broken_photo_is_refused(data: bytes) -> None:
    assert clean_picture(data, "a.jpg") is Obstacle.UNUSUAL


# colours


def _with_tag(whole: bytes, name: bytes, value: bytes) -> bytes:
    """Add a part to a colour profile."""
    (count,) = struct.unpack_from(">I", whole, 128)
    tags = [struct.unpack_from(">4sII", whole, 132 + 12 * number) for number in range(count)]
    table = b"".join(struct.pack(">4sII", tag, start + 12, size) for tag, start, size in tags)
    table += struct.pack(">4sII", name, len(whole) + 12, len(value))
    return whole[:128] + struct.pack(">I", count + 1) + table + whole[132 + 12 * count :] + value


def as_seen(icc: bytes) -> bytes:
    """Look at the scene through a colour profile."""
    seen = ImageCms.profileToProfile(scene(), BytesIO(icc), ImageCms.createProfile("sRGB"))
    assert seen
    return seen.tobytes()


def test_a_colour_profile_keeps_colours_and_nothing_else() -> None:
    reduced = reduce_profile(profile())
    assert as_seen(reduced) == as_seen(profile()) != scene().tobytes()
    assert WORD.encode("utf-16-be") in profile()
    assert WORD.encode("utf-16-be") not in reduced
    assert reduce_profile(reduced) == reduced
    assert len(reduced) == struct.unpack_from(">I", reduced)[0]


def test_a_colour_profile_of_an_older_version_is_understood() -> None:
    old = profile()[:8] + b"\2\x10\0\0" + profile()[12:]
    told = ImageCms.ImageCmsProfile(BytesIO(reduce_profile(old)))
    assert ImageCms.getProfileDescription(told).strip() == "colour"
    assert ImageCms.getProfileCopyright(told).strip() == "colour"


@pytest.mark.parametrize("made", [b"", b"no profile", profile()[:140], profile()[:128] + struct.pack(">I", 9)])
def test_what_is_no_colour_profile_goes(made: bytes) -> None:
    assert reduce_profile(made) == b""


def test_private_parts_of_a_colour_profile_go() -> None:
    made = _with_tag(_with_tag(profile(), b"mine", b"text\0\0\0\0" + BIRD), b"bkpt", b"text\0\0\0\0" + BIRD)
    assert reduce_profile(made) == reduce_profile(profile())


# PNG


def chunk(kind: bytes, body: bytes) -> bytes:
    """Make a chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def drawn(mode: str = "RGB", **settings: Any) -> bytes:
    """Make a PNG."""
    return encode(scene().convert(mode), "PNG", **settings)


def told() -> PngImagePlugin.PngInfo:
    """Make all that a PNG can tell."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", WORD)
    info.add_text("Raw", WORD, zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{WORD}</x>", zip=True)
    info.add_itxt(WORD, "value", "de", WORD)
    info.add(b"tIME", b"\x07\xea\x0b\x16" + BIRD)
    info.add(b"prVt", BIRD)
    info.add(b"behi", BIRD, after_idat=True)
    info.add(b"sPLT", BIRD)
    info.add(b"gAMA", BIRD)
    return info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_loses_all_that_is_no_picture(mode: str) -> None:
    full = drawn(mode, pnginfo=told(), exif=exif(), icc_profile=profile() if mode == "RGB" else None, dpi=(96, 96))
    clean = cleaned(full + BIRD, "a.png")
    assert same(clean, full)
    assert not any(kind in clean for kind in (b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf", b"prVt", b"behi", b"gAMA"))
    assert decode(clean).info.get("icc_profile") == (reduce_profile(profile()) if mode == "RGB" else None)


def test_a_png_keeps_its_transparency_and_the_way_its_colours_are_meant() -> None:
    info = PngImagePlugin.PngInfo()
    colours = {b"gAMA": struct.pack(">I", 45_455), b"cHRM": bytes(32), b"sRGB": b"\0", b"cICP": b"\1\x0d\0\1"}
    for kind, body in colours.items():
        info.add(kind, body)
    clean = cleaned(drawn("P", transparency=3, pnginfo=info), "a.png")
    assert decode(clean).info["transparency"] == decode(drawn("P", transparency=3)).info["transparency"]
    assert all(chunk(kind, body) in clean for kind, body in colours.items())


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "I;16"])
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_png_stands_upright_without_a_loss(orientation: int, mode: str) -> None:
    full = encode(askew(orientation, mode), "PNG", exif=exif(orientation))
    upright = encode(painted(mode), "PNG")
    assert same(cleaned(full, "a.png"), upright)


def test_a_turned_png_keeps_its_colours() -> None:
    info = PngImagePlugin.PngInfo()
    info.add(b"gAMA", struct.pack(">I", 45_455))
    clean = cleaned(drawn("RGB", exif=exif(3), icc_profile=profile(), pnginfo=info, dpi=(96, 96)), "a.png")
    assert decode(clean).info["icc_profile"] == reduce_profile(profile())
    assert chunk(b"gAMA", struct.pack(">I", 45_455)) in clean
    assert clean.count(b"pHYs") == 1


def moving(form: str, **settings: Any) -> bytes:
    """Make a moving picture of three frames."""
    frames = [scene(), scene().rotate(180), scene().convert("L").convert("RGB")]
    return encode(
        frames[0], form, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=0, **settings
    )


def test_a_png_whose_colour_profile_is_none_goes_without() -> None:
    full = drawn("RGB", icc_profile=BIRD)
    assert cleaned(full, "a.png") == cleaned(drawn("RGB"), "a.png")


def test_a_moving_png_keeps_moving() -> None:
    full = moving("PNG", pnginfo=told(), exif=exif())
    frame = full.index(b"fdAT")
    split = _split_data(full, frame)
    for made in (full, split):
        clean = cleaned(made, "a.png")
        assert same(clean, full)
        assert getattr(decode(clean), "n_frames", 1) == 3
        assert decode(clean).info["loop"] == 0


def _split_data(png: bytes, at: int) -> bytes:
    """Cut the first chunk of further data in two, with numbers that no longer count up."""
    (length,) = struct.unpack_from(">I", png, at - 4)
    body = png[at + 4 : at + 4 + length]
    halves = chunk(b"fdAT", body[:20]) + chunk(b"fdAT", struct.pack(">I", 90) + body[20:])
    return png[: at - 4] + halves + png[at + 8 + length :]


def _with_data(png: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Change the packed rows of a PNG."""
    at = png.index(b"IDAT")
    (length,) = struct.unpack_from(">I", png, at - 4)
    return png[: at - 4] + chunk(b"IDAT", change(png[at + 4 : at + 4 + length])) + png[at + 8 + length :]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + BIRD,
        lambda data: zlib.compress(zlib.decompress(data) + BIRD),
        lambda data: zlib.compress(zlib.decompress(data) + BIRD * 200_000),
    ],
    ids=["behind the packed rows", "behind the rows", "many behind the rows"],
)
def test_what_hides_behind_the_last_row_of_a_png_goes(change: Callable[[bytes], bytes]) -> None:
    assert same(cleaned(_with_data(drawn(), change), "a.png"), drawn())


def test_an_interlaced_png_keeps_its_rows() -> None:
    def row(width: int) -> bytes:
        return bytes(1 + width)

    # 5 x 5 pixels of one byte, in the seven passes of Adam7
    passes = [(1, 1), (1, 1), (2, 1), (1, 2), (3, 1), (2, 3), (5, 2)]
    rows = b"".join(row(width) * height for width, height in passes)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 5, 5, 8, 0, 0, 0, 1))
    made = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    assert cleaned(made, "a.png") == made
    tiny = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 1))
    tiny += chunk(b"IDAT", zlib.compress(row(1))) + chunk(b"IEND", b"")
    assert cleaned(tiny, "a.png") == tiny


@pytest.mark.parametrize(
    "data",
    [
        drawn()[:60],
        drawn()[:-8],
        drawn().replace(b"IDAT", b"IDOT", 1),
        drawn()[:33] + chunk(b"CgBI", b"1234") + drawn()[33:],
        _with_data(drawn(), lambda data: data[:30]),
        _with_data(drawn(), lambda data: zlib.compress(zlib.decompress(data)[:-1])),
        _with_data(drawn(), lambda data: zlib.compress(b"\x09" * len(zlib.decompress(data)))),
        moving("PNG", exif=exif(6)),
    ],
)
def test_a_broken_png_is_refused(data: bytes) -> None:
    assert clean_picture(data, "a.png") is Obstacle.UNUSUAL


def test_a_png_that_unfolds_without_end_is_refused() -> None:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    made = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(10**6))) + chunk(b"IEND", b"")
    assert clean_picture(made, "a.png") is Obstacle.TOO_LARGE


# GIF


def gif_extension(label: int, *blocks: bytes) -> bytes:
    """Make an extension of a GIF."""
    return bytes((0x21, label)) + b"".join(bytes((len(block),)) + block for block in blocks) + b"\0"


GIF_EXTRAS = {
    "a comment": gif_extension(0xFE, BIRD),
    "XMP": gif_extension(0xFF, b"XMP DataXMP", BIRD),
    "colour texts": gif_extension(0xFF, b"ICCRGBG1012", BIRD),
    "another word of Netscape's": gif_extension(0xFF, b"NETSCAPE2.0", b"\x02" + BIRD),
    "looping with an appendix": gif_extension(0xFF, b"NETSCAPE2.0", b"\x03\x01\0\0"[1:], BIRD),
    "plain text": gif_extension(0xF9, b"\0\0\0\0") + gif_extension(0x01, bytes(12), BIRD),
    "an unknown one": gif_extension(0x77, BIRD),
    "a control with an appendix": gif_extension(0xF9, b"\0\0\0\0", BIRD),
}


@pytest.mark.parametrize("extra", GIF_EXTRAS.values(), ids=GIF_EXTRAS)
def test_a_gif_loses_all_that_is_no_picture(extra: bytes) -> None:
    plain = encode(scene().convert("P"), "GIF")
    at = 13 + (3 << ((plain[10] & 7) + 1))
    assert same(cleaned(plain[:at] + extra + plain[at:] + BIRD, "a.gif"), plain)


def test_a_moving_gif_keeps_moving() -> None:
    full = moving("GIF", comment=BIRD)
    clean = cleaned(full, "a.gif")
    assert same(clean, full)
    assert decode(clean).info["loop"] == 0


@pytest.mark.parametrize("data", [b"GIF89a", moving("GIF")[:-1], moving("GIF")[:300], b"GIF89a" + bytes(30)])
def test_a_broken_gif_is_refused(data: bytes) -> None:
    assert clean_picture(data, "a.gif") is Obstacle.UNUSUAL


# WebP


@pytest.mark.parametrize("settings", [{"lossless": True}, {"quality": 90}])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_webp_loses_all_that_is_no_picture(mode: str, settings: dict[str, Any]) -> None:
    image = scene().convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(SIZE))
    plain = encode(image, "WEBP", icc_profile=profile(), **settings)
    full = encode(image, "WEBP", icc_profile=profile(), exif=exif(), xmp=BIRD, **settings)
    full = full[:4] + struct.pack("<I", len(full) - 8 + 22) + full[8:] + b"mine" + struct.pack("<I", 13) + BIRD + b"\0"
    clean = cleaned(full + BIRD, "a.webp")
    assert same(clean, plain)
    assert clean == cleaned(plain, "a.webp")
    assert decode(clean).info["icc_profile"] == reduce_profile(profile())


def test_a_webp_whose_colour_profile_is_none_goes_without() -> None:
    full = encode(scene(), "WEBP", icc_profile=BIRD)
    clean = cleaned(full, "a.webp")
    assert "icc_profile" not in decode(clean).info
    assert same(clean, full)


def test_a_moving_webp_keeps_moving() -> None:
    full = moving("WEBP", exif=exif(), xmp=BIRD, lossless=True)
    clean = cleaned(full, "a.webp")
    assert same(clean, full)
    assert decode(clean).info["loop"] == 0


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_webp_stands_upright_without_exif(orientation: int, lossless: bool) -> None:  # noqa: FBT001  # a case
    full = encode(askew(orientation), "WEBP", exif=exif(orientation), lossless=lossless, quality=95)
    clean = decode(cleaned(full, "a.webp"))
    assert difference(clean, scene()) < (1e-9 if lossless else 6)


@pytest.mark.parametrize("data", [b"RIFF\x04\0\0\0WEBP", encode(scene(), "WEBP")[:60], moving("WEBP", exif=exif(6))])
def test_a_broken_webp_is_refused(data: bytes) -> None:
    assert clean_picture(data, "a.webp") is Obstacle.UNUSUAL


# AVIF


def avif(**settings: Any) -> bytes:
    """Make an AVIF with all that it can tell."""
    image = scene().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(SIZE))
    return encode(image, "AVIF", exif=exif(settings.pop("orientation", 1)), xmp=BIRD, speed=9, **settings)


@pytest.mark.parametrize("icc", [None, profile()])
def test_an_avif_loses_all_that_is_no_picture(icc: bytes | None) -> None:
    full = avif(icc_profile=icc)
    assert BIRD in full
    uuid = struct.pack(">I4s", 8 + 16 + len(BIRD), b"uuid") + bytes(16) + BIRD
    mdat = struct.pack(">I4s", 8 + len(BIRD), b"mdat") + BIRD
    clean = cleaned(full + uuid + mdat + BIRD, "a.avif")
    assert same(clean, full)
    if icc:
        assert as_seen(decode(clean).info["icc_profile"]) == as_seen(icc)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_an_avif_stands_upright_without_exif(orientation: int) -> None:
    full = encode(askew(orientation), "AVIF", exif=exif(orientation), quality=95, speed=9)
    clean = ImageOps.exif_transpose(decode(cleaned(full, "a.avif")))  # Pillow takes a box of its own for Exif
    assert difference(clean, scene()) < 6


def _long_box(data: bytes) -> bytes:
    """Write the size of the last box in eight bytes, and move nothing but its content."""
    at = data.index(b"mdat") - 4
    return data[:at] + struct.pack(">I4s", 0, b"mdat") + data[at + 8 :]


def test_the_last_box_of_an_avif_may_reach_to_the_end() -> None:
    assert same(cleaned(_long_box(avif()) + BIRD, "a.avif"), avif())


def box(kind: bytes, *parts: bytes) -> bytes:
    """Make a box of an AVIF."""
    content = b"".join(parts)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def _inside(data: bytes, kind: bytes) -> bytes:
    at = data.index(kind) - 4
    return data[at + 8 : at + struct.unpack_from(">I", data, at)[0]]


def within(where: int = 1, wide: bool = False) -> bytes:  # noqa: FBT001, FBT002  # a case
    """Make an AVIF whose picture lies within the description, between two words; *wide* with the longest numbers."""
    plain = encode(scene(), "AVIF", speed=9, quality=95)
    picture = _inside(plain, b"mdat")
    head, item = (b"\2\0\0\0", ">I") if wide else (b"\1\0\0\0", ">H")
    sizes = b"\x44\x88" if wide else b"\x44\0"
    base_and_index = struct.pack(">Q", 3) if wide else b"", bytes(8) if wide else b""
    offset = len(BIRD) - (3 if wide else 0)
    place = struct.pack(item, 1) + struct.pack(">HH", where, 0) + base_and_index[0] + struct.pack(">H", 1)
    place += base_and_index[1] + struct.pack(">II", offset, len(picture))
    number = struct.pack(item, 1) + b"\0\0av01" + BIRD + b"\0"
    entry = box(b"infe", b"\3\0\0\0" if wide else b"\2\0\0\0", number)
    count = (b"\1\0\0\0", struct.pack(">I", 1)) if wide else (bytes(4), struct.pack(">H", 1))
    meta = box(
        b"meta",
        bytes(4),
        box(b"hdlr", bytes(8), b"pict", bytes(12), BIRD, b"\0"),
        box(b"pitm", bytes(4), struct.pack(">H", 1)),
        box(b"iloc", head, sizes, struct.pack(item, 1), place),
        box(b"iinf", *count, entry),
        box(b"iprp", _inside(plain, b"iprp")),
        box(b"idat", BIRD, picture, BIRD),
        box(b"udta", BIRD),
    )
    long_box = struct.pack(">I4sQ", 1, b"skip", 16 + len(BIRD)) + BIRD
    return box(b"ftyp", _inside(plain, b"ftyp")) + long_box + meta


@pytest.mark.parametrize("wide", [True, False])
def test_an_avif_may_hold_its_picture_in_the_description(wide: bool) -> None:  # noqa: FBT001  # a case
    clean = cleaned(within(wide=wide), "a.avif")
    assert same(clean, within(wide=wide))


@pytest.mark.parametrize(
    "data",
    [
        within(where=2),
        re.sub(rb"(?<=\0\x01\0\0\0\x0d)....(?=\0\0\0.iinf)", bytes(4), within(), flags=re.DOTALL),
        within().replace(b"idat", b"idot"),
        within()[:-13] + box(b"moov"),
        within() + box(b"moov"),
        within().replace(b"iloc\1", b"iloc\0"),
        re.sub(rb"(?<=iloc\0{4}\x44\0)..", b"\xff\xff", avif(), flags=re.DOTALL),
        avif()[:200],
        avif()[:-40],
        avif().replace(b"iloc", b"ilok", 1),
        avif().replace(b"iinf", b"iinv", 1),
        avif().replace(b"infe\2", b"infe\1", 1),
        avif().replace(b"iloc\0\0\0\0\x44", b"iloc\0\0\0\0\x88", 1),
        avif(icc_profile=profile()).replace(b"acsp", b"????", 1),
        moving("AVIF"),
        b"\0\0\0\x0cftypavif",
    ],
)
def test_a_broken_or_unusual_avif_is_refused(data: bytes) -> None:
    assert clean_picture(data, "a.avif") is Obstacle.UNUSUAL


# TIFF and icons


def tiff_tags(orientation: int = 1) -> TiffImagePlugin.ImageFileDirectory_v2:
    """Make all that a TIFF can tell."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270] = tags[305] = tags[315] = WORD
    tags[700] = tags[34377] = tags[33723] = BIRD
    tags[274] = orientation
    return tags


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "RGBA", "CMYK", "I;16"])
def test_a_tiff_loses_all_that_is_no_picture(mode: str) -> None:
    image = painted(mode)
    preview = Image.new("L", (8, 8))
    full = encode(image, "TIFF", tiffinfo=tiff_tags(), icc_profile=profile(), save_all=True, append_images=[preview])
    clean = decode(cleaned(full + BIRD, "a.tif"))
    assert clean.tobytes() == image.tobytes()
    assert getattr(clean, "n_frames", 1) == 1
    assert clean.info["icc_profile"] == reduce_profile(profile())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_tiff_stands_upright(orientation: int) -> None:
    full = encode(askew(orientation), "TIFF", tiffinfo=tiff_tags(orientation))
    assert decode(cleaned(full, "a.tiff")).tobytes() == scene().tobytes()


def test_an_icon_is_packed_anew() -> None:
    sizes = [(16, 16), (32, 32)]
    for settings in ({}, {"bitmap_format": "bmp"}):
        plain = encode(scene().resize((32, 32)), "ICO", sizes=sizes, **settings)
        moved = plain[:18] + struct.pack("<I", struct.unpack_from("<I", plain, 18)[0] + len(BIRD)) + plain[22:34]
        moved += struct.pack("<I", struct.unpack_from("<I", plain, 34)[0] + len(BIRD)) + BIRD + plain[38:]
        clean = cleaned(moved + BIRD, "favicon.ico")
        assert same(clean, plain)
        assert decode(clean).info["sizes"] == set(sizes)


def test_a_bitmap_of_an_icon_ends_with_its_mask() -> None:
    header = struct.pack("<IiiHHIIiiII", 40, 8, 16, 1, 4, 0, 0, 0, 0, 0, 0)
    bitmap = header + bytes(4 * 16) + bytes(4 * 8) + bytes(4 * 8)
    listing = struct.pack("<HHHBBBBHHII", 0, 1, 1, 8, 8, 16, 0, 1, 4, len(bitmap) + len(BIRD), 22)
    assert (
        cleaned(listing + bitmap + BIRD, "a.ico")
        == listing.replace(struct.pack("<I", len(bitmap) + len(BIRD)), struct.pack("<I", len(bitmap))) + bitmap
    )


# what is refused


@pytest.mark.parametrize(
    "name", ["a.psd", "a.heic", "a.csv", "a.docx", "a.pdf", "a.mp4", "jpg", "a", "a.svgz", "a.bmp"]
)
def test_what_cannot_be_cleaned_is_refused(name: str) -> None:
    assert not is_picture(name)
    assert clean_picture(photo(), name) is Obstacle.UNKNOWN


@pytest.mark.parametrize("name", ["a.png", "a.gif", "a.webp", "a.avif", "a.tif", "a.ico"])
def test_a_file_that_is_not_what_its_ending_says_is_refused(name: str) -> None:
    assert clean_picture(photo(), name) is Obstacle.DISGUISED
    assert clean_picture(b"", name) is Obstacle.DISGUISED


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (
        clean_picture(encode(Image.new("1", (10_000, 9_000)), "TIFF", compression="group4"), "a.tif")
        is Obstacle.TOO_LARGE
    )
    assert (
        clean_picture(encode(Image.new("1", (20_000, 9_000)), "TIFF", compression="group4"), "a.tif")
        is Obstacle.TOO_LARGE
    )
    monkeypatch.setattr(pixels, "_MAX_ALL_FRAMES", 2 * 48 * 32)
    assert clean_picture(moving("GIF"), "a.gif") is Obstacle.TOO_LARGE
    monkeypatch.setattr(pictures, "MAX_BYTES", 100)
    assert clean_picture(photo(), "a.jpg") is Obstacle.TOO_LARGE


MADE = {
    "a.jpg": photo(exif=exif(6)),
    "a.png": drawn(exif=exif(5), icc_profile=profile()),
    "a.gif": moving("GIF"),
    "a.webp": encode(scene(), "WEBP", exif=exif(8)),
    "a.avif": avif(),
    "a.tif": encode(scene(), "TIFF", tiffinfo=tiff_tags(3)),
    "a.ico": encode(scene().resize((16, 16)), "ICO"),
}


@pytest.mark.parametrize("name", MADE)
@given(seed=st.integers(0, 2**32))
def test_no_broken_picture_breaks_the_build(name: str, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # chance for a test
    data = bytearray(MADE[name])
    for _ in range(dice.randint(1, 8)):
        data[dice.randrange(4 if name != "a.avif" else 12, len(data))] = dice.randrange(256)
    result = clean_picture(bytes(data[: dice.randint(len(data) // 2, 2 * len(data))]), name)
    assert isinstance(result, bytes | Obstacle)
    if isinstance(result, bytes):
        assert clean_picture(result, name) == result


# Exif alone


@pytest.mark.parametrize(
    ("block", "orientation"),
    [
        (b"Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0", 6),
        (b"MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\x08\0\0", 8),
        (b"MM\0*\0\0\0\x08\0\1\1\x12\0\4\0\0\0\1\0\x08\0\0", 1),
        (b"MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\x09\0\0", 1),
        (b"MM\0*\0\0\0\x08\0\1\1\x13\0\3\0\0\0\1\0\x08\0\0", 1),
        (b"MM\0*\0\0\0\x08\0\1", 1),
        (b"MM\0*\xff\xff\xff\xff", 1),
        (b"", 1),
        (b"nothing", 1),
    ],
)
def test_only_an_orientation_that_makes_sense_turns_a_picture(block: bytes, orientation: int) -> None:
    assert read_orientation(block) == orientation
