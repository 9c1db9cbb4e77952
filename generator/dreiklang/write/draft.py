"""A draft: what an entry is to say -> the text of its file."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.keys import Value, find_key
from dreiklang.options import Lang
from dreiklang.values import dataclass
from dreiklang.write.scalar import scalar

Texts = tuple[str, ...]

TYPED = frozenset(
    {
        Value.DAY,
        Value.DAYS,
        Value.NOTED_DAYS,
        Value.DAY_OR_SPAN,
        Value.YES_NO,
        Value.PUBLISH,
        Value.PERCENT,
        Value.MONEY,
        Value.COUNT,
        Value.ENERGY,
        Value.PART,
        Value.FIT,
        Value.TRUTH,
        Value.AGAIN,
        Value.FORESEEABLE,
    }
)
"""What YAML may take for a day, a number or a yes: these values are meant so."""

SENTENCES = frozenset({Value.TEXTS, Value.STEPS, Value.NOTED_DAYS})
"""Lists of whole sentences: one a line."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of a head: a text, a list of texts, or words with numbers."""

    key: str
    value: str | Texts | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be: *fields* in their order, by English names of keys (unknown ones as they are), and a *body*."""

    fields: tuple[Field, ...] = ()
    body: str = ""


def compose(draft: Draft, lang: Lang) -> str:
    """Write *draft* as a Markdown file with a head in the words of *lang*."""
    head = "".join(f"{line}\n" for field in draft.fields for line in field_lines(field, lang))
    body = draft.body.strip("\n")
    return f"---\n{head}---\n" + (f"\n{body}\n" if body else "")


def field_lines(field: Field, lang: Lang) -> tuple[str, ...]:
    """Write a field of a head, in one line where it can be."""
    key = find_key(field.key)
    name = key.written(lang) if key else scalar(field.key)
    typed = key is not None and key.value in TYPED
    match field.value:
        case str(text):
            return (f"{name}: {scalar(text, typed=typed)}",)
        case tuple(texts) if key is not None and key.value in SENTENCES:
            return (f"{name}:", *(f"  - {scalar(text, typed=typed)}" for text in texts))
        case tuple(texts):
            return (f"{name}: [" + ", ".join(scalar(text, typed=typed, inside=True) for text in texts) + "]",)
        case numbers:
            pairs = ", ".join(f"{scalar(word, inside=True)}: {number}" for word, number in numbers.items())
            return (f"{name}: {{{pairs}}}",)
