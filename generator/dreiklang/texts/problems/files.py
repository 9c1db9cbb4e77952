"""What is said of files that cannot be read."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "file-encoding": ProblemText(
        "Diese Datei ist nicht als UTF-8 gespeichert, sie sieht nach {looks} aus.",
        "[Öffne|Öffnen Sie|Öffnet] sie im Editor und [speichere|speichern Sie|speichert] sie mit der Kodierung UTF-8.",
    ),
    "file-encoding/name": ProblemText(
        "Der Name dieser Datei enthält Zeichen, die sich nicht lesen lassen.",
        "[Gib|Geben Sie|Gebt] der Datei einen neuen Namen.",
    ),
    "file-binary": ProblemText(
        "Das ist kein Text.",
        "Ein Eintrag ist eine Textdatei. Ein Bild oder Dokument darf hier liegen, aber nicht mit der Endung .md.",
    ),
    "file-unreadable": ProblemText(
        "Das ließ sich nicht öffnen.",
        "[Darfst du|Dürfen Sie|Dürft ihr] die Datei lesen? Liegt sie in einer Cloud und ist noch nicht heruntergeladen?",
    ),
    "file-not-regular": ProblemText(
        "Das ist keine gewöhnliche Datei.",
        "In den Ordner der Einträge gehören nur gewöhnliche Dateien. Am besten löschen.",
    ),
    "file-not-regular/link-dangling": ProblemText(
        "Diese Verknüpfung zeigt auf nichts.",
        "Die Verknüpfung löschen, oder die Datei, auf die sie zeigt, wieder anlegen.",
    ),
    "file-not-regular/link-out": ProblemText(
        "Diese Verknüpfung führt aus dem Ordner der Einträge hinaus.",
        "Gelesen wird nur, was im Ordner liegt: die Datei selbst hierher legen.",
    ),
    "file-too-large": ProblemText(
        "Diese Datei ist zu groß für einen Eintrag: {size} Bytes, höchstens {limit}.",
        "Den Text auf mehrere Einträge verteilen. Eingebettete Bilder als eigene Dateien daneben legen.",
    ),
    "file-link-loop": ProblemText(
        "Diese Verknüpfung führt im Kreis.",
        "Die Verknüpfung löschen: Sie zeigt auf einen Ordner, in dem sie selbst liegt.",
    ),
    "file-conflict-copy": ProblemText(
        "Das ist eine Kopie, die beim Abgleich entstand, weil an zwei Orten geschrieben wurde. Sie bleibt außen vor.",
        "Was darin fehlt oder neuer ist, in den ersten Eintrag übernehmen, dann die Kopie löschen.",
    ),
    "file-conflict-copy/within": ProblemText(
        "Hier stehen zwei Fassungen untereinander, wie git sie hinterlässt, wenn es sie nicht zusammenführen kann.",
        "Eine behalten, und die Zeilen mit <<<<<<<, ======= und >>>>>>> löschen.",
    ),
    "file-id-twice": ProblemText(
        "Zwei Einträge heißen „{value}“, der andere ist {first}.",
        "[Benenne|Benennen Sie|Benennt] einen um: Am Dateinamen erkennen Verweise, welcher gemeint ist.",
    ),
    "text-tangled": ProblemText(
        "Ab hier steht so vieles ineinander, dass sich der Text nicht mehr in eine Seite verwandeln lässt.",
        "Den Text einfacher setzen, oder auf mehrere Einträge verteilen.",
    ),
    "text-tangled/brackets": ProblemText(
        "Ab hier öffnen sich hunderte eckige Klammern, die niemand schließt. Daran rechnete Markdown ewig.",
        "Die Klammern schließen, oder die Stelle als Code einzäunen, mit ``` darüber und darunter.",
    ),
    "text-tangled/tags": ProblemText(
        "Ab hier beginnen hunderte HTML-Tags, die nicht enden. Daran rechnete Markdown ewig.",
        "Die Tags mit > schließen, oder die Stelle als Code einzäunen, mit ``` darüber und darunter.",
    ),
    "text-tangled/marks": ProblemText(
        "Ab hier folgen hunderte Überschriften, Kästen oder Linien ohne eine leere Zeile dazwischen. Daran rechnete Markdown ewig.",
        "Leere Zeilen dazwischen setzen, oder die Stelle als Code einzäunen, mit ``` darüber und darunter.",
    ),
    "file-not-entry": ProblemText(
        "Das sieht nach einem Eintrag aus und wird nicht gelesen: Der Name endet auf {ending}.",
        "In „{value}“ umbenennen. Unter Windows zeigt der Explorer die Endung erst mit „Ansicht, Dateinamenerweiterungen“.",
    ),
    "file-not-entry/document": ProblemText(
        "Das ist ein Dokument und wird nicht gelesen: Der Name endet auf {ending}.",
        "Ein Eintrag ist eine Textdatei mit der Endung .md: den Text im Editor in eine neue Datei legen, etwa „{value}“.",
    ),
}

EN: Texts = {
    "file-encoding": ProblemText(
        "This file is not saved as UTF-8; it looks like {looks}.",
        "Open it in your editor and save it with the encoding UTF-8.",
    ),
    "file-encoding/name": ProblemText(
        "The name of this file holds characters that cannot be read.", "Give the file a new name."
    ),
    "file-binary": ProblemText(
        "This is not text.",
        "An entry is a text file. A picture or document may lie here, but not with the ending .md.",
    ),
    "file-unreadable": ProblemText(
        "This could not be opened.", "May you read the file? Does it lie in a cloud and was never downloaded?"
    ),
    "file-not-regular": ProblemText(
        "This is no ordinary file.", "Only ordinary files belong into the folder of entries. Best delete it."
    ),
    "file-not-regular/link-dangling": ProblemText(
        "This link points at nothing.", "Delete the link, or bring back the file at which it points."
    ),
    "file-not-regular/link-out": ProblemText(
        "This link leads out of the folder of entries.",
        "Only what lies in the folder is read: put the file itself here.",
    ),
    "file-too-large": ProblemText(
        "This file is too large for an entry: {size} bytes, {limit} at most.",
        "Spread the text over several entries. Put embedded pictures beside them as files.",
    ),
    "file-link-loop": ProblemText(
        "This link leads in a circle.", "Delete the link: it points at a folder in which it lies itself."
    ),
    "file-conflict-copy": ProblemText(
        "This is a copy that a synchronised folder made because somebody wrote in two places. It is left out.",
        "Take over what is missing or newer into the first entry, then delete the copy.",
    ),
    "file-conflict-copy/within": ProblemText(
        "Two versions stand here below each other, as git leaves them when it cannot merge them.",
        "Keep one, and delete the lines with <<<<<<<, ======= and >>>>>>>.",
    ),
    "file-id-twice": ProblemText(
        "Two entries are called '{value}'; the other one is {first}.",
        "Rename one of them: links find an entry by the name of its file.",
    ),
    "text-tangled": ProblemText(
        "From here on so much stands within each other that no page can be made of the text.",
        "Lay the text out more plainly, or spread it over several entries.",
    ),
    "text-tangled/brackets": ProblemText(
        "From here on hundreds of square brackets open that nobody closes. Markdown would never be done with them.",
        "Close the brackets, or fence the place as code, with ``` above and below.",
    ),
    "text-tangled/tags": ProblemText(
        "From here on hundreds of HTML tags begin that never end. Markdown would never be done with them.",
        "Close the tags with >, or fence the place as code, with ``` above and below.",
    ),
    "text-tangled/marks": ProblemText(
        "From here on hundreds of headings, boxes or lines follow without an empty line between them. Markdown would never be done with them.",
        "Put empty lines between them, or fence the place as code, with ``` above and below.",
    ),
    "file-not-entry": ProblemText(
        "This looks like an entry and is not read: its name ends with {ending}.",
        "Rename it to '{value}'. On Windows the Explorer shows the ending only with 'View, File name extensions'.",
    ),
    "file-not-entry/document": ProblemText(
        "This is a document and is not read: its name ends with {ending}.",
        "An entry is a text file with the ending .md: put the text into a new file in your editor, such as '{value}'.",
    ),
}
