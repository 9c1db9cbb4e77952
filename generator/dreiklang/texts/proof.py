"""What the proof says of a secret that would get out: where it stands, in which form, and where it comes from."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class ProofWords:
    """The sentences about leaks; *whats* by the kind of secret, *forms* by the form, *remedies* by the kind of secret."""

    leak: str
    leak_unsaid: str
    at_home: str
    whats: Mapping[str, str]
    forms: Mapping[str, str]
    remedies: Mapping[str, str]
    more: Plural


_DE_PASSAGE = (
    "Steht die Stelle in docs/ oder in einem öffentlichen Eintrag, [streiche|streichen Sie|streicht] sie dort. "
    "Sonst hat Dreiklang einen Fehler gemacht, oder eine Erweiterung von MkDocs; bitte [melde|melden Sie|meldet] ihn, ohne das Wort zu nennen."
)
_EN_PASSAGE = (
    "If it stands in docs/ or in a public entry, cut it there. "
    "Else Dreiklang made a mistake, or an extension of MkDocs did; please report it, without the word."
)

DE = ProofWords(
    leak="{place}: „{word}“ – {what}, {form}. Es kommt aus: {origin}",
    leak_unsaid="{place}: {what}, {form}. Es kommt aus: {origin}",
    at_home="Das Wort selbst bleibt hier weg, denn dieses Protokoll können auch andere lesen (CI ist gesetzt). Auf dem eigenen Rechner nennt „dreiklang build“ es.",
    whats={
        "name": "ein Name ohne Einverständnis",
        "id": "aus einem Kürzel oder Dateinamen",
        "title": "aus einem privaten Titel",
        "word": "steht nur in Privatem",
        "passage": "aus einem privaten Text, Wort für Wort",
        "mail": "aus einer privaten Mailadresse",
        "path": "ein Ordner dieses Rechners",
    },
    forms={
        "plain": "im Klartext",
        "address": "mit Strichen oder Punkten verbunden",
        "escaped": "in HTML-Zeichen",
        "url": "in der Schreibweise von Internetadressen",
        "json": "in der Schreibweise von JSON",
        "decomposed": "mit zerlegten Umlauten",
        "invisible": "mit unsichtbaren Zeichen dazwischen",
        "markup": "mit Auszeichnung dazwischen",
        "base64": "in Base64",
        "compressed": "gepackt",
        "utf-16": "in UTF-16",
        "binary": "in einer Datei, die kein Text ist",
        "file-name": "im Namen einer Datei oder eines Ordners",
    },
    remedies={
        "name": "[Nimm|Nehmen Sie|Nehmt] den Namen dort heraus, wo er herkommt (auch in docs/), oder [trage|tragen Sie|tragt] in people.yml bei der Person etwas ein: „einverstanden: ja“, wenn sie zugestimmt hat; den Namen unter „genau:“, wenn dort nur ein gewöhnliches Wort oder ein Stück Programm steht (er zählt dann nur in Sätzen); die Stelle unter „nicht-gemeint:“, wenn dort jemand anders so heißt.",
        "word": f"{_DE_PASSAGE} Darf das Wort jeder lesen, genügt es, dass es irgendwo in docs/ steht.",
        "path": "Eine Seite, eine Einstellung oder eine Erweiterung nennt diesen Ordner; [setze|setzen Sie|setzt] dort einen relativen Pfad ein.",
        "": _DE_PASSAGE,
    },
    more=Plural("und noch eine Stelle", "und noch {n} Stellen"),
)

EN = ProofWords(
    leak="{place}: '{word}' – {what}, {form}. It comes from: {origin}",
    leak_unsaid="{place}: {what}, {form}. It comes from: {origin}",
    at_home="The word itself stays out of this log, which others may read (CI is set). On your own computer, 'dreiklang build' tells it.",
    whats={
        "name": "a name without consent",
        "id": "of an id or the name of a file",
        "title": "of a private title",
        "word": "stands in private text only",
        "passage": "of a private text, word for word",
        "mail": "of a private mail address",
        "path": "a folder of this computer",
    },
    forms={
        "plain": "as it is written",
        "address": "joined by hyphens or dots",
        "escaped": "as HTML characters",
        "url": "as web addresses are written",
        "json": "as JSON is written",
        "decomposed": "with decomposed umlauts",
        "invisible": "with invisible signs in between",
        "markup": "with markup in between",
        "base64": "in base64",
        "compressed": "compressed",
        "utf-16": "in UTF-16",
        "binary": "in a file that is no text",
        "file-name": "in the name of a file or folder",
    },
    remedies={
        "name": "Take the name out where it comes from (docs/ too), or write something beside that person in people.yml: 'consent: yes', if the person agreed; the name under 'exact:', if only an ordinary word or a piece of program stands there (it then counts in sentences only); the place under 'not-meant:', if somebody else is called so there.",
        "word": f"{_EN_PASSAGE} If everybody may read the word, it is enough that it stands somewhere in docs/.",
        "path": "A page, a setting or an extension names this folder; put a relative path there.",
        "": _EN_PASSAGE,
    },
    more=Plural("and one more place", "and {n} more places"),
)
