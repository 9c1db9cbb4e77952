"""What is said of links, of people, and of entries that stand in each other's way."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "link-dangling": ProblemText(
        "„{value}“ gibt es nicht.",
        "In den Klammern steht der Name einer Datei ohne .md, eine Person oder ein #Schlagwort.",
    ),
    "link-dangling/near": ProblemText("„{value}“ gibt es nicht.", "Ist „{near}“ gemeint?"),
    "link-ambiguous": ProblemText(
        "„{value}“ kann mehreres heißen: {choices}.", "Den ganzen Namen in die Klammern schreiben."
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
    "slug-invalid": ProblemText(
        "„{value}“ kann in keiner Adresse stehen.", "Buchstaben, Ziffern und Bindestriche, sonst nichts."
    ),
    "part-twice": ProblemText("Teil {value} dieser Serie gibt es schon: {first}.", "Stimmen beide Nummern?"),
    "picture-missing": ProblemText(
        "Das Bild „{value}“ finde ich nicht.",
        "Der Weg zählt vom Ordner dieses Eintrags aus. Groß und klein ist nicht egal.",
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
    "people-key-unknown": ProblemText(
        "„{key}“ kenne ich nicht.",
        "Über eine Person lässt sich sagen: {choices_de}.",
    ),
    "people-key-unknown/near": ProblemText("„{key}“ kenne ich nicht.", "Ist „{near}“ gemeint?"),
    "people-twice": ProblemText(
        "„{value}“ heißt hier schon jemand: {first}.",
        "Jeder Name darf nur eine Person meinen. Einen der beiden genauer fassen.",
    ),
    "link-private": ProblemText(
        "Dieser öffentliche Eintrag verweist auf einen, den noch niemand lesen darf: {value}.",
        "Den Verweis weglassen, den anderen Eintrag veröffentlichen, oder den Absatz unter „!!! privat“ einrücken.",
    ),
    "person-uncovered": ProblemText(
        "Dieser Eintrag soll öffentlich sein und handelt von „{value}“, ohne dass jemand sagt, wie die Person öffentlich heißt.",
        "In people.yml unter {person} eine Zeile „öffentlich-als: ein Familienunternehmen“ ergänzen, oder „einverstanden: ja“.",
    ),
    "name-uncovered": ProblemText(
        "Hier würde öffentlich „{value}“ stehen.",
        "In people.yml unter {person} eine Zeile „deckname: Frau Sommer“ ergänzen, oder den Satz umschreiben.",
    ),
    "name-uncovered/within": ProblemText(
        "In „{value}“ steckt der Name von {person}, und mitten im Wort lässt er sich nicht ersetzen.",
        "Das Wort anders schreiben („das Projekt von ...“). Meint es niemanden, in people.yml den Namen genauer fassen.",
    ),
    "name-uncovered/code": ProblemText(
        "In Code lässt sich kein Name ersetzen: „{value}“.", "Den Code ändern, oder ihn unter „!!! privat“ einrücken."
    ),
    "name-uncovered/part": ProblemText(
        "„{value}“ würde öffentlich verraten, um wen es geht: Es ist ein Wort aus dem Namen von {person}.",
        "In people.yml unter {person} das Wort bei „auch-genannt“ ergänzen, dann steht hier der Deckname. Oder den Satz umschreiben.",
    ),
    "name-uncovered/people": ProblemText(
        "Das liest jeder, und es verrät jemanden: „{value}“.",
        "Etwas erfinden, in dem kein Name aus people.yml vorkommt.",
    ),
    "name-in-address": ProblemText(
        "Die Adresse oder der Dateiname würde verraten, um wen es geht: „{value}“.",
        "Anders benennen: In Adressen, Schlagwörtern und Dateinamen lässt sich kein Name ersetzen.",
    ),
    "private-near": ProblemText(
        "„{value}“ macht nichts privat: Was darunter steht, wäre zu lesen.",
        "Über einem privaten Absatz steht „!!! privat“, allein in der Zeile, und der Absatz darunter ist um vier Leerzeichen eingerückt.",
    ),
    "private-near/inside": ProblemText(
        "Mitten in einer Zeile macht „!!! privat“ nichts privat.",
        "Es gehört allein in eine Zeile über dem Absatz, und der Absatz um vier Leerzeichen eingerückt.",
    ),
    "private-near/comment": ProblemText(
        "Das ist noch kein Kommentar: Der Text wäre zu lesen.",
        "Ein Kommentar beginnt mit genau „<!--“ und endet mit „-->“. Manches Programm macht aus den zwei Strichen einen langen.",
    ),
    "publish-unclear": ProblemText(
        "Ob dieser Eintrag öffentlich sein soll, sagt die Zeile nicht eindeutig. Er bleibt privat.",
        "Nur „ja“ oder ein ganzer Tag (2026-03-05), und sonst nichts in der Zeile.",
    ),
    "publish-unclear/draft": ProblemText(
        "Der Kopf sagt öffentlich und zugleich „draft“. Der Eintrag bleibt privat.", "Eine der beiden Zeilen löschen."
    ),
}

EN: Texts = {
    "link-dangling": ProblemText(
        "There is no '{value}'.", "Between the brackets stands the name of a file without .md, a person, or a #tag."
    ),
    "link-dangling/near": ProblemText("There is no '{value}'.", "Did you mean '{near}'?"),
    "link-ambiguous": ProblemText(
        "'{value}' may be several things: {choices}.", "Write the whole name between the brackets."
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
    "slug-invalid": ProblemText("'{value}' cannot stand in an address.", "Letters, digits and hyphens, nothing else."),
    "part-twice": ProblemText("Part {value} of this series exists already: {first}.", "Are both numbers right?"),
    "picture-missing": ProblemText(
        "I cannot find the picture '{value}'.",
        "Its path counts from the folder of this entry. Upper and lower case matter.",
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
    "people-key-unknown": ProblemText(
        "I do not know '{key}'.",
        "Of a person one can say: {choices}.",
    ),
    "people-key-unknown/near": ProblemText("I do not know '{key}'.", "Did you mean '{near}'?"),
    "people-twice": ProblemText(
        "Somebody is called '{value}' already: {first}.",
        "A name may mean one person only. Make one of the two more exact.",
    ),
    "link-private": ProblemText(
        "This public entry links to one that nobody may read yet: {value}.",
        "Leave the link out, publish the other entry, or indent the paragraph below '!!! private'.",
    ),
    "person-uncovered": ProblemText(
        "This entry is to be public and is about '{value}', and nobody says what the person is called in public.",
        "Add a line 'as: a family business' under {person} in people.yml, or 'consent: yes'.",
    ),
    "name-uncovered": ProblemText(
        "Here the public would read '{value}'.",
        "Add a line 'cover-name: Mrs Summer' under {person} in people.yml, or write the sentence anew.",
    ),
    "name-uncovered/within": ProblemText(
        "'{value}' holds the name of {person}, and inside a word nothing can take its place.",
        "Write it in other words ('the project of ...'). If it means nobody, make the name in people.yml more exact.",
    ),
    "name-uncovered/code": ProblemText(
        "In code no name can be replaced: '{value}'.", "Change the code, or indent it below '!!! private'."
    ),
    "name-uncovered/part": ProblemText(
        "'{value}' would tell the public who this is about: it is a word of the name of {person}.",
        "Add the word to 'forms' under {person} in people.yml, and the cover name takes its place. Or write the sentence anew.",
    ),
    "name-uncovered/people": ProblemText(
        "Everybody reads this, and it tells who somebody is: '{value}'.",
        "Invent something in which no name of people.yml occurs.",
    ),
    "name-in-address": ProblemText(
        "The address or the name of a file would tell who it is about: '{value}'.",
        "Call it something else: in addresses, tags and file names no name can be replaced.",
    ),
    "private-near": ProblemText(
        "'{value}' makes nothing private: everybody could read what stands below it.",
        "Above a private paragraph stands '!!! private', alone in its line, and the paragraph below is indented by four spaces.",
    ),
    "private-near/inside": ProblemText(
        "In the middle of a line '!!! private' makes nothing private.",
        "It belongs alone into a line above the paragraph, and the paragraph is indented by four spaces.",
    ),
    "private-near/comment": ProblemText(
        "This is no comment yet: everybody could read it.",
        "A comment begins with exactly '<!--' and ends with '-->'. Some programs make one long dash of the two.",
    ),
    "publish-unclear": ProblemText(
        "This line does not say plainly whether the entry is to be public. It stays private.",
        "Write 'yes' or a whole day (2026-03-05), and nothing else in the line.",
    ),
    "publish-unclear/draft": ProblemText(
        "The head says public and 'draft' at once. The entry stays private.", "Delete one of the two lines."
    ),
}
