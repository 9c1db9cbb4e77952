"""A drawing (SVG) -> the same drawing, and nothing that is not seen."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dreiklang.audience.pictures import clean_picture
from dreiklang.texts.files import Obstacle

BIRD = "Kanarienvogel"
NAMES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:h="http://www.w3.org/1999/xhtml"'
)


def drawing(content: str, attributes: str = "") -> bytes:
    """Make a drawing with *content*."""
    return f"<svg {NAMES} {attributes}>{content}</svg>".encode()


def cleaned(data: bytes) -> str:
    """Clean a drawing, and see that nothing is left to be cleaned, or to be found."""
    result = clean_picture(data, "a.svg")
    assert isinstance(result, bytes), result
    assert clean_picture(result, "a.svg") == result
    text = result.decode("utf-8")
    for private in (BIRD, "http://elsewhere", "alert", "inkscape"):
        assert private not in text
    return text


def inside(content: str) -> str:
    """Clean a drawing, and give what is left within it."""
    text = cleaned(drawing(content))
    empty, opening = '<svg xmlns="http://www.w3.org/2000/svg"/>\n', '<svg xmlns="http://www.w3.org/2000/svg">'
    return "" if text == empty else text.removeprefix(opening).removesuffix("</svg>\n")


SEEN = [
    '<path d="M0 0 L9 9" fill="none" stroke="#123" stroke-width="2"/>',
    '<g transform="rotate(3)" id="n1"><circle cx="1" cy="2" r="3" class="c1"/></g>',
    "<text>Zwei &amp; drei &lt;Striche&gt;</text>",
    '<text x="1" y="2" xml:space="preserve"> Ein <tspan font-weight="bold">Wort</tspan>\n</text>',
    '<linearGradient id="n1"><stop offset="0" stop-color="red"/></linearGradient><rect fill="url(#n1)" width="1"/>',
    '<use href="#n1"/>',
    "<style>.c1 &gt; .c2{fill:red} @media (max-width: .5px){.c3{fill:#ace}}</style>",
    '<rect style="fill:red;filter:url(#n1)"/>',
    '<filter id="n1"><feOffset in="SourceGraphic" result="n2"/><feBlend in="n2" in2="SourceAlpha"/></filter>',
    '<circle id="n1"/><circle><animate attributeName="r" to="2" begin="n1.click+.5s" dur="1s"/></circle>',
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>',
    '<image href="data:font/woff2;base64,AAAA"/>',
    "<text>&#13;</text>",
]


@pytest.mark.parametrize("content", SEEN)
def test_what_is_seen_stays_as_it_is(content: str) -> None:
    assert inside(content) == content


GONE = {
    "a comment": f"<!-- {BIRD} -->",
    "metadata": f"<metadata><h:p>{BIRD}</h:p></metadata>",
    "an instruction": f'<?xml-stylesheet href="{BIRD}"?>',
    "a script": f"<script>alert('{BIRD}')</script>",
    "an editor's element": f'<inkscape:view name="{BIRD}"><path d="M0 0"/></inkscape:view>',
    "a page within": f"<foreignObject><h:div>{BIRD}</h:div></foreignObject>",
    "a way to change a link": f'<set attributeName="href" to="{BIRD}"/>',
    "a way to change a click": '<animate attributeName="onclick" to="alert(1)"/>',
    "a handler": f'<handler type="text/javascript">{BIRD}</handler>',
    "text where none is shown": BIRD,
    "a section": f"<![CDATA[{BIRD}]]>",
    "a title": f"<title>{BIRD}</title>",
    "a description": f"<desc>{BIRD}</desc>",
    "an element that nobody knows": f"<secret>{BIRD}</secret>",
}


@pytest.mark.parametrize("content", GONE.values(), ids=GONE)
def test_what_is_not_seen_goes(content: str) -> None:
    assert inside(f"<g>{content}</g>") == "<g/>"


ATTRIBUTES = {
    "an editor's note": f'inkscape:label="{BIRD}"',
    "a path of the machine": f'inkscape:export-filename="/home/{BIRD}/a.png"',
    "a handler": 'onload="alert(1)"',
    "words for who does not see": f'aria-label="{BIRD}"',
    "data": f'data-name="{BIRD}"',
    "the whole diagram": f'content="{BIRD}"',
    "a base": 'xml:base="http://elsewhere/"',
    "a link": 'href="http://elsewhere/"',
    "an old link": 'xlink:href="http://elsewhere/"',
    "a link to a file": f'href="file:///home/{BIRD}.png"',
    "a script as a link": 'href="javascript:alert(1)"',
    "the title of a link": f'xlink:title="{BIRD}"',
}


@pytest.mark.parametrize("attribute", ATTRIBUTES.values(), ids=ATTRIBUTES)
def test_attributes_that_draw_nothing_go(attribute: str) -> None:
    assert inside(f"<a {attribute}><text>Wort</text></a>") == "<a><text>Wort</text></a>"
    assert cleaned(drawing("", attribute)) == '<svg xmlns="http://www.w3.org/2000/svg"/>\n'


STYLES = {
    f"/* {BIRD} */": " ",
    "@import 'http://elsewhere/a.css'; a{}": " a{}",
    "@im\\port 'http://elsewhere/a.css'; a{}": " a{}",
    "a{fill:url(http://elsewhere)}": "a{fill:none}",
    "a{fill:url( 'http://elsewhere' )}": "a{fill:none}",
    'a{fill:u\\rl("http://elsewhere")}': "a{fill:none}",
    "a{fill:url('http://elsewhere": "a{fill:none",
    f"-inkscape-font-specification:{BIRD};fill:red": "fill:red",
    f"a{{}} /* {BIRD}": "a{}  ",
    "@im@import ;port 'http://elsewhere'": "",
}


@pytest.mark.parametrize(("css", "left"), STYLES.items(), ids=STYLES)
def test_styles_lead_nowhere(css: str, left: str) -> None:
    quoted = css.replace('"', "&quot;")
    assert inside(f"<style>{css}</style>") == (f"<style>{left}</style>" if left else "<style/>")
    assert inside(f'<g style="{quoted}"/>') == f'<g style="{left}"/>'


def test_names_of_layers_become_numbers_wherever_they_stand() -> None:
    named = (
        f'<style>#{BIRD}-1 .{BIRD}, .x{{fill:url(#{BIRD}_2)}}</style><g id="{BIRD}-1" class="x {BIRD}">'
        f'<rect id="{BIRD}_2" fill="url(#{BIRD}_2)" clip-path="url( #{BIRD}_3 )"/><use href="#{BIRD}-1"/>'
        f'<set attributeName="x" begin="{BIRD}-1.click; {BIRD}_3.end"/><feBlend result="{BIRD}" in="{BIRD}"/></g>'
    )
    assert inside(named) == (
        '<style>#n1 .c1, .c2{fill:url(#n2)}</style><g id="n1" class="c2 c1">'
        '<rect id="n2" fill="url(#n2)" clip-path="url(#n3)"/><use href="#n1"/>'
        '<set attributeName="x" begin="n1.click; n3.end"/><feBlend result="n4" in="n4"/></g>'
    )


def test_an_old_reference_becomes_a_new_one() -> None:
    assert inside('<use xlink:href="#a"/>') == '<use href="#n1"/>'
    assert inside('<use xlink:href="http://elsewhere" href="#a"/>') == '<use href="#n1"/>'


def photo() -> bytes:
    """Make a photo that tells something."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = BIRD
    Image.new("RGB", (8, 8), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.mark.parametrize(
    "reference",
    [
        f"data:image/jpeg;base64,{b64encode(photo()).decode()}",
        f"data:image/jpg;base64,{b64encode(photo()).decode()}",
        f" DATA:image/jpeg;BASE64,{quote(b64encode(photo()).decode())}",
        f"data:image/svg+xml,{quote(drawing(f'<!--{BIRD}--><g/>'))}",
        f"data:image/svg+xml;charset=utf-8,{quote(drawing(f'<!--{BIRD}--><g/>'))}",
    ],
)
def test_pictures_in_a_drawing_are_cleaned(reference: str) -> None:
    unclean = b64encode(photo()).decode()
    for content in (f'<image href="{reference}"/>', f"<style>a{{background:url('{reference}')}}</style>"):
        left = inside(content)
        assert ";base64," in left
        assert unclean not in left
        assert b64encode(BIRD.encode()).decode()[:12] not in left


@pytest.mark.parametrize(
    ("data", "obstacle"),
    [
        (drawing('<image href="data:image/png;base64,AAAA"/>'), Obstacle.UNUSUAL),
        (drawing('<image href="data:text/html,hello"/>'), Obstacle.UNUSUAL),
        (drawing('<image href="data:nothing"/>'), Obstacle.UNUSUAL),
        (drawing('<image href="data:image/png;base64,!"/>'), Obstacle.UNUSUAL),
        (drawing("<style>a{b:image-set('http://elsewhere' 1x)}</style>"), Obstacle.UNUSUAL),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("<text>&a;</text>"), Obstacle.UNUSUAL),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + drawing("<text>&a;</text>"), Obstacle.UNUSUAL),
        (b'<!DOCTYPE svg SYSTEM "http://elsewhere/a.dtd">' + drawing("<text>&a;</text>"), Obstacle.UNUSUAL),
        (drawing("<g>"), Obstacle.UNUSUAL),
        (b"", Obstacle.UNUSUAL),
        (b"\xff\xd8\xff", Obstacle.UNUSUAL),
        (b"<svg/>", Obstacle.DISGUISED),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", Obstacle.DISGUISED),
    ],
)
def test_a_drawing_that_cannot_be_cleaned_is_refused(data: bytes, obstacle: Obstacle) -> None:
    assert clean_picture(data, "a.svg") is obstacle


def test_a_picture_in_a_drawing_may_be_too_large() -> None:
    out = BytesIO()
    Image.new("1", (10_000, 9_000)).save(out, "TIFF", compression="group4")
    reference = f"data:image/tiff;base64,{b64encode(out.getvalue()).decode()}"
    assert clean_picture(drawing(f'<image href="{reference}"/>'), "a.svg") is Obstacle.TOO_LARGE


def test_a_drawing_may_come_with_a_plain_declaration_and_in_another_encoding() -> None:
    head = '<?xml version="1.0" encoding="iso-8859-1"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'
    data = head.encode() + drawing("<text>ä</text>").decode().encode("latin-1")
    assert "<text>ä</text>" in cleaned(data)


@given(st.lists(st.sampled_from([*SEEN, *GONE.values(), "</g>", "<g>", '"', "&", "url(", "<style>", "/*"]), max_size=6))
def test_whatever_the_drawing_nothing_is_found(parts: list[str]) -> None:
    result = clean_picture(drawing("".join(parts)), "a.svg")
    if isinstance(result, bytes):
        assert BIRD.encode() not in result
        assert clean_picture(result, "a.svg") == result
