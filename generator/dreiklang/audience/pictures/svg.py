"""SVG -> the same drawing without scripts, comments, metadata, names of layers, editors' notes and ways to other places.

It is written anew from lists of what may be there: known elements, their plain attributes, text that is shown. No
entity is ever expanded, and nothing is ever loaded.
"""

from __future__ import annotations

from html import escape
from xml.parsers import expat

from dreiklang.audience.pictures.drawing import ATTRIBUTES, ELEMENTS, MOVING, TEXTS
from dreiklang.audience.pictures.labels import Labels
from dreiklang.audience.pictures.references import Clean, clean_css, clean_reference
from dreiklang.audience.pictures.unclean import Unclean
from dreiklang.texts.files import Obstacle

_SVG = "http://www.w3.org/2000/svg"
_HREFS = ("href", "http://www.w3.org/1999/xlink href")
_XML = {f"http://www.w3.org/XML/1998/namespace {name}": f"xml:{name}" for name in ("space", "lang")}
_ESCAPES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
_KEPT_AS_WRITTEN = frozenset(("d", "id", "class", "points", "transform"))


def clean_svg(data: bytes, clean: Clean) -> bytes:
    """Write the drawing anew; pictures in it are cleaned by *clean*."""
    drawing = _Drawing(clean)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = drawing.open
    parser.EndElementHandler = drawing.close
    parser.CharacterDataHandler = drawing.say
    parser.EntityDeclHandler = parser.SkippedEntityHandler = _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  # expat takes no names
    except expat.ExpatError:
        raise Unclean from None
    return drawing.text.encode("utf-8")


def _refuse(*_: object) -> None:
    raise Unclean


class _Drawing:
    """A drawing that is being written, from what a parser finds."""

    def __init__(self, clean: Clean) -> None:
        self._clean = clean
        self._parts: list[str] = []
        self._path: list[str] = []
        self._left_out = 0
        self._unsealed = False
        self._style = ""
        self._labels = Labels()

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._parts) + "\n"

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """Begin the element *name*, or leave it out with everything in it."""
        space, _, local = name.rpartition(" ")
        if not self._path and (space, local) != (_SVG, "svg"):
            raise Unclean(Obstacle.DISGUISED)
        if self._left_out or space != _SVG or local not in ELEMENTS or self._leads_away(local, attributes):
            self._left_out += 1
            return
        self._seal()
        self._parts.append(f"<{local}" if self._path else f'<svg xmlns="{_SVG}"')
        self._parts += [
            f' {key}="{escape(value, quote=False).translate(_ESCAPES)}"'
            for key, value in self._seen(attributes).items()
        ]
        self._path.append(local)
        self._unsealed = True

    def close(self, _: str) -> None:
        """End the element that was begun last."""
        if self._left_out:
            self._left_out -= 1
            return
        local = self._path.pop()
        if local == "style" and (style := clean_css(self._style, self._clean)):
            self._write(self._labels.style(style))
        self._style = ""
        self._parts.append("/>" if self._unsealed else f"</{local}>")
        self._unsealed = False

    def say(self, text: str) -> None:
        """Write *text* where it is seen; elsewhere only the space between elements."""
        if self._left_out:
            return
        if self._path[-1] == "style":
            self._style += text
        elif self._path[-1] in TEXTS or text.isspace():
            self._write(text)

    def _write(self, text: str) -> None:
        self._seal()
        self._parts.append(escape(text, quote=False).replace("\r", "&#13;"))

    def _seal(self) -> None:
        if self._unsealed:
            self._parts.append(">")
        self._unsealed = False

    def _leads_away(self, local: str, attributes: dict[str, str]) -> bool:
        """Whether the element sets a reference, or what happens on a click, while nobody looks."""
        return local in MOVING and attributes.get("attributeName", "x") not in ATTRIBUTES | {"x"}

    def _seen(self, attributes: dict[str, str]) -> dict[str, str]:
        seen = {}
        for name, value in attributes.items():
            if name in ATTRIBUTES:
                clean = value if name in _KEPT_AS_WRITTEN else clean_css(value, self._clean)
                seen[name] = self._labels.attribute(name, clean)
            elif name in _XML:
                seen[_XML[name]] = value
        reference = next((attributes[name] for name in _HREFS if name in attributes), "")
        if reference and (kept := clean_reference(reference, self._clean)):
            seen["href"] = self._labels.reference(kept)
        return seen
