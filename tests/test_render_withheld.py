"""Hand-written Markdown, and what extensions bring into it -> HTML in which nothing private is left."""

from __future__ import annotations

import base64
from io import BytesIO
from urllib.parse import quote

import pytest
from markdown import Markdown
from PIL import Image

from dreiklang.render.withheld import UNCLEAN

BIRD = "Kanarienvogel"
EXTENSIONS = ["admonition", "attr_list", "footnotes", "fenced_code", "dreiklang.render.withheld"]


def html_of(text: str, *more: str) -> str:
    """Render *text*, with *more* extensions."""
    return Markdown(extensions=[*EXTENSIONS, *more]).convert(text)


HIDDEN = {
    "a private block": f"!!! private\n    {BIRD}",
    "a comment": f"Ein <!-- {BIRD} --> Satz.",
    "a comment of Obsidian": f"Ein %% {BIRD} %% Satz.",
    "an instruction": f"Ein <? {BIRD} ?> Satz.",
    "a section": f"Ein <![CDATA[ {BIRD} ]]> Satz.",
    "a declaration": f"<!ELEMENT {BIRD}>\n\nSatz.",
    "an end that ends nothing": f"<div></ {BIRD}></div>",
    "an unused footnote": f"Satz.\n\n[^1]: {BIRD}",
    "a comment as a link": f"Satz.\n\n[//]: # ({BIRD})",
    "a comment between escaped ticks": f"Ein \\` <!-- {BIRD} --> \\` Satz.",
    "a comment between fences that are code": f"Satz.\n\n    ```\n<!-- {BIRD} -->\n    ```",
    "a paragraph of the class": f"{BIRD}\n{{: .private }}\n\nSatz.",
    "a comment that runs on": f"Satz.\n\n<div><!-- {BIRD}</div>",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_nothing_private_is_left(text: str) -> None:
    assert BIRD not in html_of(text)


def test_the_text_around_a_private_box_stays() -> None:
    blocks = "/// admonition | Titel\n    type: private\nKanarienvogel\n///\n\nDanach."
    html = html_of(f"Davor.\n\n{blocks}", "pymdownx.blocks.admonition")
    assert html.split() == ["<p>Davor.</p>", "<p>Danach.</p>"]


def test_code_is_shown_with_its_comments() -> None:
    assert "&lt;!-- Wort --&gt;" in html_of("`<!-- Wort -->`")
    assert "&lt;!-- Wort --&gt;" in html_of("```\n<!-- Wort -->\n```")
    assert "%% Wort %%" in html_of("\\\\`%% Wort %%`")


def photo() -> str:
    """Make a photo with a word in it, as it stands in a text."""
    exif, file = Image.Exif(), BytesIO()
    exif[0x010E] = BIRD
    Image.new("RGB", (8, 8), "teal").save(file, "JPEG", exif=exif)
    return base64.b64encode(file.getvalue()).decode()


DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg" id="{BIRD}"><rect width="1"/></svg>'
PICTURES = {
    "Markdown": f"![Bild](data:image/jpeg;base64,{photo()})",
    "a reference": f"![Bild][b]\n\n[b]: data:image/jpeg;base64,{photo()}",
    "HTML": f"<img src='data:image/jpeg;base64,{photo()}'>",
    "HTML without quotes": f"<img src=data:image/jpeg;base64,{photo()}>",
    "an encoded drawing": f"![Bild](data:image/svg+xml,{quote(DRAWING)})",
    "a drawing as it is": f"<img src='data:image/svg+xml;utf8,{DRAWING}'>",
}


@pytest.mark.parametrize("text", PICTURES.values(), ids=PICTURES)
def test_a_picture_in_the_text_is_cleaned(text: str) -> None:
    html = html_of(text)
    picture = html.partition('="data:image/')[2].partition('"')[0]
    data = base64.b64decode(picture.partition(";base64,")[2])
    assert data
    assert BIRD.encode() not in data


@pytest.mark.parametrize("address", ["data:image/heic;base64,AAAA", "data:image/png;base64,=", "data:image/png"])
def test_a_picture_in_the_text_that_cannot_be_cleaned_goes(address: str) -> None:
    assert f'src="{UNCLEAN}"' in html_of(f"![Bild]({address})")


def test_a_picture_in_code_is_text() -> None:
    assert '="data:image/png;base64,AA' in html_of('`src="data:image/png;base64,AA`').replace("&quot;", '"')
