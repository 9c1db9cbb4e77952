"""What is said of links, of people, and of entries that stand in each other's way."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "link-dangling": ProblemText(
        "„{value}“ gibt es nicht.",
        "In den Klammern steht der Name einer Datei ohne .md, eine Person oder ein #Schlagwort.",
    ),
    "link-dangling/near": ProblemText("„{value}“ gibt es nicht.", "Ist „{near}“ gemeint?"),
    "link-dangling/file": ProblemText(
        "Der Verweis „{value}“ führt zu keinem Eintrag und zu keiner Datei in diesem Ordner.",
        "In den runden Klammern steht der Weg zu einem Eintrag (anruf.md), vom Ordner dieses Eintrags aus.",
    ),
    "link-dangling/file-near": ProblemText(
        "Der Verweis „{value}“ führt zu keinem Eintrag in diesem Ordner.", "Ist „{near}“ gemeint?"
    ),
    "link-dangling/page": ProblemText(
        "Der Verweis „{value}“ führt zu keinem Eintrag und zu keiner Datei in entries/.",
        "Eine Seite aus docs/ heißt in den runden Klammern wie auf der Website: {site}. Ein Eintrag heißt wie seine Datei (anruf.md), vom Ordner dieses Eintrags aus.",
    ),
    "link-ambiguous": ProblemText(
        "„{value}“ kann mehreres heißen: {choices}.", "Den ganzen Namen in die Klammern schreiben."
    ),
    "link-ambiguous/person": ProblemText(
        "„{value}“ heißt eine Person und ein Eintrag.",
        "Für die Person [[{name}]] schreiben, für den Eintrag [[{entry}]].",
    ),
    "entry-unknown": ProblemText(
        "Einen Eintrag „{value}“ gibt es nicht.", "Hier steht der Name seiner Datei ohne .md."
    ),
    "entry-unknown/near": ProblemText("Einen Eintrag „{value}“ gibt es nicht.", "Ist „{near}“ gemeint?"),
    "entry-ambiguous": ProblemText(
        "„{value}“ passt auf mehrere Einträge: {choices}.", "Den ganzen Namen der Datei schreiben."
    ),
    "target-unknown": ProblemText(
        "Worauf der Rückblick schaut, finde ich nicht: „{value}“.",
        "Möglich sind ein Eintrag (Name seiner Datei), ein #Schlagwort, eine Person oder ein Zeitraum (1. Quartal 2026).",
    ),
    "target-unknown/near": ProblemText(
        "Worauf der Rückblick schaut, finde ich nicht: „{value}“.", "Ist „{near}“ gemeint?"
    ),
    "target-ambiguous": ProblemText(
        "Der Rückblick kann auf mehreres schauen: {choices}.", "Den ganzen Namen statt „{value}“ schreiben."
    ),
    "target-ambiguous/person": ProblemText(
        "„{value}“ heißt eine Person und ein Eintrag.",
        "Schaut der Rückblick auf die Person, „{name}“ schreiben, schaut er auf den Eintrag, „{entry}“.",
    ),
    "person-ambiguous": ProblemText(
        "„{value}“ heißen mehrere: {choices}.",
        "[Nimm|Nehmen Sie|Nehmt] die Kennung, die in people.yml ganz links steht.",
    ),
    "person-near": ProblemText(
        "„{value}“ ist neu. Oder ist „{near}“ gemeint?",
        "Ist es dieselbe Person, so schreiben wie in people.yml, oder den Namen dort unter „auch-genannt“ ergänzen.",
    ),
    "slug-twice": ProblemText(
        "Unter der Adresse {value} gibt es schon einen Eintrag: {first}.",
        "Dem Eintrag einen anderen Titel geben, oder eine Zeile „adresse: ein-anderes-wort“.",
    ),
    "slug-twice/publish": ProblemText(
        "Öffentlich zählt der Tag der Veröffentlichung, und unter der Adresse {value} steht da schon ein Eintrag: {first}.",
        "Dem Eintrag einen anderen Titel geben, oder eine Zeile „adresse: ein-anderes-wort“. So lange bleibt er privat.",
    ),
    "slug-twice/alias": ProblemText(
        "Unter der alten Adresse {value} liegt schon etwas: {first}.", "Die Adresse aus der Zeile nehmen."
    ),
    "slug-invalid": ProblemText(
        "„{value}“ kann in keiner Adresse stehen.", "Buchstaben, Ziffern und Bindestriche, sonst nichts."
    ),
    "slug-invalid/alias": ProblemText(
        "„{value}“ kann keine alte Adresse sein.",
        "Sie zählt ab der Startseite, ohne http://, und jeder Schritt beginnt mit einem Buchstaben oder einer Ziffer: 2019/alter-titel.",
    ),
    "slug-invalid/ours": ProblemText(
        "„{value}“ gehört zur Website selbst, dort kann kein Eintrag gelegen haben.",
        "Die Adresse aus der Zeile nehmen.",
    ),
    "part-twice": ProblemText("Teil {value} dieser Serie gibt es schon: {first}.", "Stimmen beide Nummern?"),
    "picture-missing": ProblemText(
        "Das Bild „{value}“ finde ich nicht.",
        "Der Weg zählt vom Ordner dieses Eintrags aus. Groß und klein ist nicht egal.",
    ),
    "script-in-text": ProblemText(
        "Hier steht ein Skript: {value}",
        "Einen gewöhnlichen Link setzen oder die Stelle löschen: Öffentlich tut sie nichts.",
    ),
    "script-in-text/handler": ProblemText(
        "In diesem Tag steht ein Skript: {value}",
        "Das Attribut löschen, das mit „on“ beginnt: Öffentlich tut es nichts. Ein eigenes Skript gehört in eine Datei unter extra_javascript.",
    ),
    "people-invalid": ProblemText(
        "Mit „{value}“ kann ich hier nichts anfangen.",
        "Eine Person sieht in people.yml so aus: ihre Kennung mit Doppelpunkt, darunter eingerückt „name: ...“.",
    ),
    "people-invalid/key": ProblemText(
        "„{value}“ steht ganz links und hieße so eine Person.",
        "Was zu einer Person gehört, steht eingerückt unter ihrer Kennung.",
    ),
    "people-invalid/name": ProblemText(
        "Hinter der Kennung „{value}“ steht gleich ein Wert. So ist nicht klar, was er sagt.",
        "Die Kennung steht allein mit Doppelpunkt, darunter eingerückt „name: ...“.",
    ),
    "people-invalid/unread": ProblemText(
        "Diese Datei liest niemand: Wer hier steht, wäre nirgends gedeckt.",
        "Alle Menschen stehen in einer einzigen Datei, „{right}“, klein geschrieben und gleich im Ordner der Einträge.",
    ),
    "people-key-unknown": ProblemText(
        "„{key}“ kenne ich nicht.",
        "Über eine Person lässt sich sagen: {choices_de}.",
    ),
    "people-key-unknown/near": ProblemText("„{key}“ kenne ich nicht.", "Ist „{near}“ gemeint?"),
    "people-twice": ProblemText(
        "„{value}“ heißt hier schon jemand: {first}.",
        "Jeder Name darf nur eine Person meinen. Hier streichen, oder schreiben, was nur diese meint, etwa „{value} aus Kiel“. "
        "Sind beide dieselbe Person, gehört alles unter „{first}“.",
    ),
    "people-twice/id": ProblemText(
        "Die Kennung „{value}“ ist schon vergeben.",
        "Sind beide dieselbe Person, gehört alles in einen Block. Sonst braucht diese eine andere Kennung, etwa „{value}-2“.",
    ),
    "cover-twice": ProblemText(
        "„{value}“ ist auch der Deckname von {first}: Wer beide liest, hält sie für eine Person.",
        "Einen anderen Namen erfinden, falls es nicht so gemeint ist.",
    ),
    "seals-broken": ProblemText(
        "Hier ist seals.yml nicht zu verstehen; was dort versiegelt ist, bleibt unbeachtet.",
        "Die Datei schreibt Dreiklang selbst. Den früheren Stand wiederherstellen, aus git oder einer Sicherung.",
    ),
}

EN: Texts = {
    "link-dangling": ProblemText(
        "There is no '{value}'.", "Between the brackets stands the name of a file without .md, a person, or a #tag."
    ),
    "link-dangling/near": ProblemText("There is no '{value}'.", "Did you mean '{near}'?"),
    "link-dangling/file": ProblemText(
        "The link '{value}' leads to no entry and to no file in this folder.",
        "Between the parentheses stands the path to an entry (call.md), from the folder of this entry.",
    ),
    "link-dangling/file-near": ProblemText(
        "The link '{value}' leads to no entry in this folder.", "Did you mean '{near}'?"
    ),
    "link-dangling/page": ProblemText(
        "The link '{value}' leads to no entry and to no file in entries/.",
        "A page of docs/ is called between the parentheses as on the site: {site}. An entry is called like its file (call.md), from the folder of this entry.",
    ),
    "link-ambiguous": ProblemText(
        "'{value}' may be several things: {choices}.", "Write the whole name between the brackets."
    ),
    "link-ambiguous/person": ProblemText(
        "A person and an entry are called '{value}'.", "Write [[{name}]] for the person, [[{entry}]] for the entry."
    ),
    "entry-unknown": ProblemText("There is no entry '{value}'.", "Write the name of its file without .md."),
    "entry-unknown/near": ProblemText("There is no entry '{value}'.", "Did you mean '{near}'?"),
    "entry-ambiguous": ProblemText("'{value}' fits several entries: {choices}.", "Write the whole name of the file."),
    "target-unknown": ProblemText(
        "I cannot find what this looks back at: '{value}'.",
        "It may be an entry (the name of its file), a #tag, a person or a period (Q1 2026).",
    ),
    "target-unknown/near": ProblemText("I cannot find what this looks back at: '{value}'.", "Did you mean '{near}'?"),
    "target-ambiguous": ProblemText(
        "This may look back at several things: {choices}.", "Write the whole name in place of '{value}'."
    ),
    "target-ambiguous/person": ProblemText(
        "A person and an entry are called '{value}'.",
        "If this looks back at the person, write '{name}', if at the entry, '{entry}'.",
    ),
    "person-ambiguous": ProblemText(
        "Several people are called '{value}': {choices}.", "Use the name that stands on the left in people.yml."
    ),
    "person-near": ProblemText(
        "'{value}' is new. Or do you mean '{near}'?",
        "If it is the same person, write it as in people.yml, or add the name there under 'forms'.",
    ),
    "slug-twice": ProblemText(
        "There is an entry at the address {value} already: {first}.",
        "Give the entry another title, or a line 'slug: another-word'.",
    ),
    "slug-twice/publish": ProblemText(
        "In public the day of publication counts, and there is an entry at the address {value} already: {first}.",
        "Give the entry another title, or a line 'slug: another-word'. Until then it stays private.",
    ),
    "slug-twice/alias": ProblemText(
        "Something lies at the old address {value} already: {first}.", "Take the address out of the line."
    ),
    "slug-invalid": ProblemText("'{value}' cannot stand in an address.", "Letters, digits and hyphens, nothing else."),
    "slug-invalid/alias": ProblemText(
        "'{value}' can be no old address.",
        "It counts from the start page, without http://, and each step begins with a letter or digit: 2019/old-title.",
    ),
    "slug-invalid/ours": ProblemText(
        "'{value}' belongs to the site itself, no entry can have lain there.", "Take the address out of the line."
    ),
    "part-twice": ProblemText("Part {value} of this series exists already: {first}.", "Are both numbers right?"),
    "picture-missing": ProblemText(
        "I cannot find the picture '{value}'.",
        "Its path counts from the folder of this entry. Upper and lower case matter.",
    ),
    "script-in-text": ProblemText(
        "Here stands a script: {value}",
        "Make it an ordinary link, or delete it: in public it does nothing.",
    ),
    "script-in-text/handler": ProblemText(
        "In this tag stands a script: {value}",
        "Delete the attribute that begins with 'on': in public it does nothing. A script of your own goes into a file under extra_javascript.",
    ),
    "people-invalid": ProblemText(
        "I can make nothing of '{value}' here.",
        "A person in people.yml looks like this: a short name with a colon, below it, indented, 'name: ...'.",
    ),
    "people-invalid/key": ProblemText(
        "'{value}' stands at the very left, and would be the name of a person.",
        "What belongs to a person stands indented below their short name.",
    ),
    "people-invalid/name": ProblemText(
        "A value follows the short name '{value}' at once, and does not say what it is.",
        "The short name stands alone with a colon; below it, indented, 'name: ...'.",
    ),
    "people-invalid/unread": ProblemText(
        "Nobody reads this file: whoever stands here would be covered nowhere.",
        "All people stand in one file, '{right}', in small letters and right in the folder of the entries.",
    ),
    "people-key-unknown": ProblemText(
        "I do not know '{key}'.",
        "Of a person one can say: {choices}.",
    ),
    "people-key-unknown/near": ProblemText("I do not know '{key}'.", "Did you mean '{near}'?"),
    "people-twice": ProblemText(
        "Somebody is called '{value}' already: {first}.",
        "A name may mean one person only. Take it out here, or write what means only this one, such as '{value} of Leeds'. "
        "If both are the same person, put everything under '{first}'.",
    ),
    "people-twice/id": ProblemText(
        "The short name '{value}' is taken already.",
        "If both are the same person, put everything into one block. Else this one needs another short name, such as '{value}-2'.",
    ),
    "cover-twice": ProblemText(
        "'{value}' is the cover name of {first} too: whoever reads of both takes them for one person.",
        "Invent another name, unless it is meant that way.",
    ),
    "seals-broken": ProblemText(
        "seals.yml cannot be understood here; what is sealed there counts for nothing.",
        "Dreiklang writes this file itself. Bring back its earlier state, from git or from a backup.",
    ),
}
