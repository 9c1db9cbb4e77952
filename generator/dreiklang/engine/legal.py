"""The path of a hand-written page -> whether it is one that the law asks for."""

from __future__ import annotations

import re
from unicodedata import normalize

from dreiklang.texts.commands import LegalPage

_NAMES = {
    "imprint": LegalPage.IMPRINT,
    "impressum": LegalPage.IMPRINT,
    "legal": LegalPage.IMPRINT,
    "privacy": LegalPage.PRIVACY,
    "datenschutz": LegalPage.PRIVACY,
    "datenschutzerklaerung": LegalPage.PRIVACY,
    "datenschutzerklärung": LegalPage.PRIVACY,
}
_FILLERS = {"", "und", "and", "notice", "policy", "statement", "de", "en"}


def legal_pages(path: str) -> frozenset[LegalPage]:
    """Say which of them the page at *path* (below docs/, with slashes) is, by its name: legal/impressum.md; one may be both.

    A name that says more than that ("datenschutz-tipps.md") is one of another page.
    """
    *folders, name = normalize("NFC", path).casefold().split("/")
    stem = name.removesuffix(".md")
    if stem == "index" and folders:
        stem = folders[-1]
    words = set(re.split(r"[-_. ]", stem)) - _FILLERS
    return frozenset(map(_NAMES.__getitem__, words)) if words <= _NAMES.keys() else frozenset()
