"""What is said of values: words, numbers, money, days."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "value-unknown": ProblemText("„{value}“ ist hier keine Antwort.", "Möglich ist: {choices_de}."),
    "value-unlisted": ProblemText(
        "„{value}“ steht nicht unter [deinen|Ihren|euren] Werten.",
        "Die Werte stehen in mkdocs.yml unter „values“: {choices}.",
    ),
    "value-shape": ProblemText(
        "Unter „{key}“ wird ein einzelner Wert erwartet.", "Die Klammern weglassen, oder einen Wert wählen."
    ),
    "value-shape/pairs": ProblemText("Unter „{key}“ passt dieses Paar nicht.", "Es heißt zum Beispiel: {example_de}."),
    "yes-no-unknown": ProblemText(
        "„{value}“ ist weder ja noch nein.", "[Schreib|Schreiben Sie|Schreibt] ja oder nein."
    ),
    "number-invalid": ProblemText(
        "„{value}“ ist keine Zahl, die hier passt.", "Nur die Zahl schreiben, ohne Worte dahinter."
    ),
    "number-range": ProblemText(
        "„{value}“ liegt nicht zwischen {least} und {most}.", "Eine Zahl von {least} bis {most} schreiben."
    ),
    "number-range/least": ProblemText("„{value}“ ist zu wenig.", "Eine ganze Zahl ab {least} schreiben."),
    "percent-ambiguous": ProblemText("Eine bloße 1: Ist 1 % gemeint oder 100 %?", "„1 %“ schreiben oder „100 %“."),
    "money-invalid": ProblemText("„{value}“ ist kein Betrag.", "Zum Beispiel: 4.800 € oder 4800 EUR."),
    "money-ambiguous": ProblemText(
        "„{value}“ kann {first} heißen oder {second}.", "Ohne Trennzeichen ist es eindeutig: {first} oder {second}."
    ),
    "date-invalid": ProblemText(
        "Den Tag „{value}“ gibt es nicht.",
        "Ein Tag aus dem Kalender, zwischen 1900 und 2199, am besten so: 2026-03-05.",
    ),
    "date-unclear": ProblemText(
        "Aus „{value}“ wird kein bestimmter Tag.",
        "Welcher Tag ist gemeint? Zum Beispiel 5.3.2026, Donnerstag oder in 3 Wochen.",
    ),
    "date-ambiguous": ProblemText(
        "„{value}“ kann {first} heißen oder {second}.", "Den gemeinten Tag ausschreiben: {first} oder {second}."
    ),
    "date-missing": ProblemText(
        "Dieser Eintrag hat keinen Tag.",
        "Eine Zeile „datum: 2026-03-05“ in den Kopf, oder den Tag vorn in den Dateinamen.",
    ),
    "date-missing/name": ProblemText(
        "Dieser Eintrag hat keinen Tag: Im Dateinamen zählt er nur als „{day}“, mit zwei Ziffern für Monat und Tag.",
        "Die Datei umbenennen, sodass ihr Name mit „{day}“ beginnt, oder eine Zeile „datum: {day}“ in den Kopf.",
    ),
    "date-missing/publish": ProblemText(
        "Veröffentlicht wird mit einem Tag, und dieser Eintrag hat keinen: Er bleibt privat.",
        "Statt des Ja den Tag eintragen, oder eine Zeile „datum: 2026-03-05“ ergänzen.",
    ),
    "date-order": ProblemText("„{key}“ liegt vor „{first}“.", "Stimmen Tag und Jahr in beiden Zeilen?"),
    "date-order/publish": ProblemText(
        "Der Tag der Veröffentlichung liegt vor dem Tag des Eintrags.", "Stimmt das Jahr?"
    ),
    "span-invalid": ProblemText("„{value}“ ist keine Zeitspanne.", "Zum Beispiel: 4 Wochen, 10 Tage, 3 Monate."),
    "period-invalid": ProblemText(
        "„{value}“ ist kein Zeitraum, den es gibt.", "Zum Beispiel: 2026, 1. Quartal 2026, März 2026, 2026-W12."
    ),
    "period-invalid/year": ProblemText(
        "„{value}“: In welchem Jahr?", "Das Jahr dazuschreiben, oder dem Eintrag einen Tag geben: „datum: 2026-03-05“."
    ),
    "part-invalid": ProblemText("„{value}“ ist kein Teil einer Serie.", "Zum Beispiel: 27 oder 27/30."),
    "word-ambiguous": ProblemText("„{key}“ kann zweierlei heißen.", "„{first}“ oder „{second}“."),
    "word-ambiguous/promise-day": ProblemText(
        "„{key}“ mit einem Tag kann heißen, dass ein Auftrag zustande kam, oder dass etwas versprochen wurde.",
        "Für den Auftrag: „{first}“. Für das Versprechen steht dort, was versprochen wurde: „{second}“.",
    ),
    "word-ambiguous/declined-offer": ProblemText(
        "Wer hat das Angebot abgelehnt: die anderen, oder [du selbst|Sie selbst|ihr selbst]?",
        "Die anderen: „{first}“. [Du selbst|Sie selbst|Ihr selbst]: „{second}“.",
    ),
}

EN: Texts = {
    "value-unknown": ProblemText("'{value}' is no answer here.", "Choose one of: {choices}."),
    "value-unlisted": ProblemText(
        "'{value}' is not among your values.", "They stand in mkdocs.yml under 'values': {choices}."
    ),
    "value-shape": ProblemText("'{key}' takes a single value.", "Leave the brackets out, or choose one value."),
    "value-shape/pairs": ProblemText("This pair does not fit under '{key}'.", "It reads, for example: {example}."),
    "yes-no-unknown": ProblemText("'{value}' is neither yes nor no.", "Write yes or no."),
    "number-invalid": ProblemText(
        "'{value}' is no number that fits here.", "Write the number alone, without words behind it."
    ),
    "number-range": ProblemText(
        "'{value}' does not lie between {least} and {most}.", "Write a number from {least} to {most}."
    ),
    "number-range/least": ProblemText("'{value}' is too little.", "Write a whole number from {least} on."),
    "percent-ambiguous": ProblemText("A bare 1: is it 1 % or 100 %?", "Write '1 %' or '100 %'."),
    "money-invalid": ProblemText("'{value}' is no amount of money.", "For example: 4,800 € or EUR 4800."),
    "money-ambiguous": ProblemText(
        "'{value}' may be {first} or {second}.", "Without the separator it is plain: {first} or {second}."
    ),
    "date-invalid": ProblemText(
        "There is no day '{value}'.", "Name a day of the calendar, between 1900 and 2199, best like this: 2026-03-05."
    ),
    "date-unclear": ProblemText(
        "'{value}' does not name a certain day.", "Which day is it? For example 2026-03-05, Thursday or in 3 weeks."
    ),
    "date-ambiguous": ProblemText(
        "'{value}' may be {first} or {second}.", "Write out the day that you mean: {first} or {second}."
    ),
    "date-missing": ProblemText(
        "This entry has no day.", "Put a line 'date: 2026-03-05' into its head, or the day before the name of the file."
    ),
    "date-missing/name": ProblemText(
        "This entry has no day: in the name of the file it counts only as '{day}', with two digits for month and day.",
        "Rename the file so that its name begins with '{day}', or put a line 'date: {day}' into its head.",
    ),
    "date-missing/publish": ProblemText(
        "What is published needs a day, and this entry has none: it stays private.",
        "Write the day in place of the yes, or add a line 'date: 2026-03-05'.",
    ),
    "date-order": ProblemText("'{key}' comes before '{first}'.", "Are day and year right in both lines?"),
    "date-order/publish": ProblemText(
        "The day of publication comes before the day of the entry.", "Is the year right?"
    ),
    "span-invalid": ProblemText("'{value}' is no length of time.", "For example: 4 weeks, 10 days, 3 months."),
    "period-invalid": ProblemText("There is no period '{value}'.", "For example: 2026, Q1 2026, March 2026, 2026-W12."),
    "period-invalid/year": ProblemText(
        "'{value}': of which year?", "Add the year, or give the entry a day: 'date: 2026-03-05'."
    ),
    "part-invalid": ProblemText("'{value}' is no part of a series.", "For example: 27 or 27/30."),
    "word-ambiguous": ProblemText("'{key}' may mean two things.", "'{first}' or '{second}'."),
    "word-ambiguous/promise-day": ProblemText(
        "'{key}' with a day may mean that an order was agreed, or that something was promised.",
        "For the order: '{first}'. For the promise, say what was promised: '{second}'.",
    ),
    "word-ambiguous/declined-offer": ProblemText(
        "Who declined the offer: they, or you yourself?", "They: '{first}'. You yourself: '{second}'."
    ),
}
