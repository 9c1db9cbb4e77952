"""What is said of heads: their lines, their keys, the kind that they make of an entry."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "head-not-opened": ProblemText(
        "Das liest sich wie der Kopf eines Eintrags und gilt doch als Text: Darüber fehlt die Zeile aus drei Strichen.",
        "Über „{key}“ gehört eine Zeile mit ---, und unter die letzte Zeile des Kopfes noch eine. Ist es Text, dann mit „- “ vor jeder Zeile.",
    ),
    "head-not-closed": ProblemText(
        "Der Kopf dieses Eintrags hört nicht auf.", "Unter die letzte Zeile des Kopfes gehört eine mit {fence}."
    ),
    "head-line": ProblemText(
        "Diese Zeile gehört zu keinem Schlüssel.",
        "Eine Zeile im Kopf lautet „Schlüssel: Wert“. Alles andere gehört unter den Kopf.",
    ),
    "head-line/space": ProblemText(
        "Nach dem Doppelpunkt fehlt genau ein Leerzeichen.",
        "Bei der Zeile, die veröffentlicht, wird nichts zurechtgebogen: Sie gilt nur, wenn sie genau stimmt.",
    ),
    "head-line/fence": ProblemText(
        "Das soll wohl der Rand des Kopfes sein. So gilt alles darunter als Text.",
        "Über und unter den Kopf gehört eine Zeile mit genau drei Bindestrichen, ganz links. Textprogramme machen daraus gern einen langen Strich.",
    ),
    "head-line/indented": ProblemText(
        "Diese Zeile ist eingerückt und gehört so zu der darüber.", "Die Leerzeichen am Anfang löschen."
    ),
    "head-line/no-key": ProblemText(
        "In dieser Zeile steht kein Schlüssel mit Doppelpunkt.",
        "Eine Zeile im Kopf lautet „Schlüssel: Wert“. Geht der Text der Zeile darüber weiter, gehört sie eingerückt.",
    ),
    "head-line/no-item": ProblemText("Diese Zeile steht zwischen den Punkten einer Liste.", "Ein „- “ davor setzen."),
    "head-value": ProblemText("Dieser Wert lässt sich nicht lesen.", "Den Wert in einfache Anführungszeichen setzen."),
    "head-value/placeholder": ProblemText(
        "„{value}“ ist ein Platzhalter aus einer Vorlage, den noch niemand ausgefüllt hat.",
        "Den Wert eintragen. Ist die ganze Datei eine Vorlage, gehört sie in einen Ordner „vorlagen“ oder „templates“: Den liest Dreiklang nicht.",
    ),
    "head-value/quote-open": ProblemText(
        "Hier geht ein Anführungszeichen auf und nicht wieder zu.", "Das zweite ergänzen oder das erste löschen."
    ),
    "head-value/escape": ProblemText(
        "Zwischen doppelten Anführungszeichen hat der Schrägstrich \\ eine eigene Bedeutung, hier keine gültige.",
        "Einfache Anführungszeichen nehmen.",
    ),
    "head-value/list-open": ProblemText("Diese Liste geht mit [ auf und nicht wieder zu.", "Am Ende ein ] ergänzen."),
    "head-value/mapping-open": ProblemText(
        "Hier geht eine geschweifte Klammer auf und nicht wieder zu.", "Am Ende ein }} ergänzen."
    ),
    "head-value/after-list": ProblemText(
        "Nach der Liste geht die Zeile weiter.", "Alles in die eckigen Klammern nehmen oder die Klammern weglassen."
    ),
    "head-value/block-scalar": ProblemText(
        "Der Text unter diesem Zeichen lässt sich nicht lesen.", "Alle Zeilen darunter gleich weit einrücken."
    ),
    "head-alias": ProblemText(
        "Das ist für YAML ein Verweis oder eine Anweisung, kein Text.", "Den Wert in einfache Anführungszeichen setzen."
    ),
    "head-too-deep": ProblemText(
        "Das ist zu tief verschachtelt (mehr als {limit} Ebenen).", "So viel braucht kein Eintrag: die Klammern zählen."
    ),
    "head-too-deep/size": ProblemText(
        "Dieser Kopf ist zu groß (mehr als {limit} Zeichen).",
        "Den Text unter den Kopf schreiben, hinter die zweite Zeile mit ---.",
    ),
    "head-toml": ProblemText(
        "Diesen Kopf zwischen +++ kann niemand lesen ({what}).",
        "Zwischen +++ gilt TOML: Text steht dort in Anführungszeichen. Einfacher: --- nehmen und „Schlüssel: Wert“ schreiben.",
    ),
    "head-comment": ProblemText(
        "Alles ab dem # gilt als Kommentar und fehlt im Eintrag: „{comment}“.",
        "Gehört es dazu, den ganzen Wert in Anführungszeichen setzen. Sonst den Kommentar in eine eigene Zeile.",
    ),
    "key-unknown": ProblemText(
        "„{key}“ ist kein Schlüssel, den ich kenne.",
        "Die Zeile bleibt stehen und zeigt sich nur in der privaten Ausgabe.",
    ),
    "key-unknown/near": ProblemText("„{key}“ kenne ich nicht.", "Ist „{near}“ gemeint?"),
    "key-twice": ProblemText(
        "„{key}“ steht schon in Zeile {line} („{first}“).",
        "Eine der beiden Zeilen löschen, oder beides in eine Liste nehmen.",
    ),
    "key-misplaced": ProblemText(
        "„{key}“ sagt hier nichts: Das gehört zu einem Eintrag mit „{homes}“.",
        "„{homes}“ ergänzen oder die Zeile löschen. So lange zeigt sie sich nur in der privaten Ausgabe.",
    ),
    "key-empty": ProblemText("Nach „{key}“ steht nichts.", "Etwas eintragen oder die Zeile löschen."),
    "key-near-publish": ProblemText(
        "„{key}“ veröffentlicht nichts: Der Eintrag bleibt privat.",
        "Soll er zu lesen sein, heißt die Zeile „{near_de}“ mit einem Ja oder einem Tag dahinter. Sonst [lösche|löschen Sie|löscht] sie.",
    ),
    "key-near-publish/nested": ProblemText(
        "„{key}“ steht hier unter „{outer}“ und veröffentlicht nichts: Der Eintrag bleibt privat.",
        "Soll er zu lesen sein, gehört „{near_de}“ ganz links in eine eigene Zeile. Sonst [lösche|löschen Sie|löscht] die Stelle.",
    ),
    "key-near-publish/body": ProblemText(
        "„{key}“ steht im Text und nicht im Kopf, und veröffentlicht nichts: Der Eintrag bleibt privat.",
        "Soll er zu lesen sein, gehört „{near_de}“ in den Kopf, ganz oben zwischen zwei Zeilen aus drei Strichen. Sonst [lösche|löschen Sie|löscht] die Zeile.",
    ),
    "kind-clash": ProblemText(
        "„{first}“ und „{second}“ machen zweierlei aus diesem Eintrag.",
        "Zwei Einträge daraus machen und den einen im anderen nennen: [[Name der Datei]].",
    ),
}

EN: Texts = {
    "head-not-opened": ProblemText(
        "This reads like the head of an entry, and yet counts as text: the line of three hyphens above it is missing.",
        "Put a line with --- above '{key}', and another below the last line of the head. If it is text, begin each line with '- '.",
    ),
    "head-not-closed": ProblemText("The head of this entry never ends.", "Put a line with {fence} below the last key."),
    "head-line": ProblemText(
        "This line belongs to no key.", "A line of the head reads 'key: value'. Everything else belongs below the head."
    ),
    "head-line/space": ProblemText(
        "Exactly one space has to follow the colon.",
        "The line that publishes is never repaired: it counts only if it is exactly right.",
    ),
    "head-line/fence": ProblemText(
        "This is probably meant as the edge of the head. As it stands, everything below counts as text.",
        "Above and below the head stands a line of exactly three hyphens, at the very left. Word processors like to make one long dash of them.",
    ),
    "head-line/indented": ProblemText(
        "This line is indented, and so it belongs to the one above.", "Delete the spaces at its start."
    ),
    "head-line/no-key": ProblemText(
        "No key with a colon stands in this line.",
        "A line of the head reads 'key: value'. If the text of the line above goes on, indent it.",
    ),
    "head-line/no-item": ProblemText("This line stands between the items of a list.", "Put '- ' before it."),
    "head-value": ProblemText("This value cannot be read.", "Put the value between single quotes."),
    "head-value/placeholder": ProblemText(
        "'{value}' is a placeholder of a template that nobody has filled in yet.",
        "Put the value there. If the whole file is a template, it belongs into a folder 'templates': Dreiklang does not read that.",
    ),
    "head-value/quote-open": ProblemText(
        "A quotation mark opens here and never closes.", "Add the second one, or delete the first."
    ),
    "head-value/escape": ProblemText(
        "Between double quotes a backslash has a meaning of its own, and this one has none.", "Use single quotes."
    ),
    "head-value/list-open": ProblemText("This list opens with [ and never closes.", "Add a ] at its end."),
    "head-value/mapping-open": ProblemText("A curly bracket opens here and never closes.", "Add a }} at its end."),
    "head-value/after-list": ProblemText(
        "The line goes on after the list.", "Take everything into the square brackets, or leave the brackets out."
    ),
    "head-value/block-scalar": ProblemText(
        "The text below this sign cannot be read.", "Indent all lines below it by the same width."
    ),
    "head-alias": ProblemText(
        "To YAML this is a reference or an instruction, not text.", "Put the value between single quotes."
    ),
    "head-too-deep": ProblemText(
        "This is nested too deep (more than {limit} levels).", "No entry needs as much: count the brackets."
    ),
    "head-too-deep/size": ProblemText(
        "This head is too large (more than {limit} characters).",
        "Write the text below the head, after the second line with ---.",
    ),
    "head-toml": ProblemText(
        "Nobody can read this head between +++ ({what}).",
        "Between +++ TOML counts, where text stands in quotes. Easier: use --- and write 'key: value'.",
    ),
    "head-comment": ProblemText(
        "Everything from the # on counts as a comment, and is missing in the entry: '{comment}'.",
        "If it belongs to the value, put the whole value in quotes. If not, give the comment a line of its own.",
    ),
    "key-unknown": ProblemText(
        "'{key}' is no key that I know.", "It stays as it is, and shows in the private edition only."
    ),
    "key-unknown/near": ProblemText("I do not know '{key}'.", "Did you mean '{near}'?"),
    "key-twice": ProblemText(
        "'{key}' stands in line {line} already ('{first}').", "Delete one of the two lines, or join both in a list."
    ),
    "key-misplaced": ProblemText(
        "'{key}' says nothing here: it belongs to an entry with '{homes}'.",
        "Add '{homes}', or delete the line. Until then it shows in the private edition only.",
    ),
    "key-empty": ProblemText("Nothing follows '{key}'.", "Fill it in, or delete the line."),
    "key-near-publish": ProblemText(
        "'{key}' does not publish: the entry stays private.",
        "If it shall be read, the line is called '{near}', with a yes or a day behind it. If not, delete the line.",
    ),
    "key-near-publish/nested": ProblemText(
        "'{key}' stands below '{outer}' here, and does not publish: the entry stays private.",
        "If it shall be read, '{near}' goes into a line of its own, at its very start. If not, delete this.",
    ),
    "key-near-publish/body": ProblemText(
        "'{key}' stands in the text and not in the head, and does not publish: the entry stays private.",
        "If it shall be read, '{near}' goes into the head, at the very top between two lines of three hyphens. If not, delete the line.",
    ),
    "kind-clash": ProblemText(
        "'{first}' and '{second}' make two different things of this entry.",
        "Make two entries of it, and name one in the other: [[name of the file]].",
    ),
}
