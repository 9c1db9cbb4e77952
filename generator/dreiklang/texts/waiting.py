"""What waits: why, since when, and the desk of the day around it."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """Words for what is due; *kinds*, *kinds_with* (a "{name}") and *whys* are named by the values of DueKind, *ends* by those of EndKind."""

    nav: str
    title: str
    description: str
    nothing: str
    nothing_soon: str
    groups: Mapping[str, str]
    kinds: Mapping[str, str]
    kinds_with: Mapping[str, str]
    ends: Mapping[str, str]
    my_promise: str
    my_promise_to: str
    whys: Mapping[str, Plural]
    why_today: Mapping[str, str]
    ask: str
    left_by: str
    holds_up: str
    holds_up_money: str
    chased_on: str
    answered_on: str
    undated: str
    overdue: Plural
    due_today: str
    due_in: Plural
    best_now: Plural
    not_chased: str
    see_all: Plural
    edit: str


DE = WaitingWords(
    nav="Was wartet",
    title="Was wartet",
    description="Offene Schritte, stille Angebote, Versprechen, Wiedervorlagen, Rechnungen und Kontakte.",
    nothing="Heute wartet nichts. [Du hast|Sie haben|Ihr habt] frei, jedenfalls von dieser Liste.",
    nothing_soon="Auch in den nächsten sieben Tagen kommt nichts.",
    groups={
        "overdue": "Überfällig",
        "today": "Heute",
        "undated": "Ohne Termin",
        "soon": "In den nächsten sieben Tagen",
        "later": "Später",
    },
    kinds={
        "step": "Nächster Schritt",
        "offer": "Angebot ohne Antwort",
        "promise": "Versprechen",
        "review": "Wiedervorlage",
        "invoice": "Rechnung schreiben",
        "payment": "Zahlung offen",
        "contact": "Kontakt halten",
        "blocked": "Hält [deinen|Ihren|euren] Auftrag auf",
        "loose-end": "Loses Ende",
        "signal": "Zum zweiten Mal ein Warnzeichen",
        "question": "Frage, die auf Antwort wartet",
        "scheduled": "Geplanter Beitrag",
    },
    kinds_with={
        "step": "Nächster Schritt bei {name}",
        "offer": "Angebot an {name} ohne Antwort",
        "promise": "Versprechen von {name}",
        "review": "Wiedervorlage zu {name}",
        "invoice": "Rechnung an {name} schreiben",
        "payment": "Zahlung von {name} offen",
        "contact": "Kontakt halten mit {name}",
        "blocked": "{name} hält [deinen|Ihren|euren] Auftrag auf",
        "loose-end": "Loses Ende mit {name}",
        "signal": "Zum zweiten Mal ein Warnzeichen bei {name}",
        "question": "Frage von {name}",
        "scheduled": "Geplanter Beitrag über {name}",
    },
    ends={
        "inquiry": "Anfrage, die noch offen ist",
        "offer": "Angebot, das noch offen ist",
        "order": "Auftrag, der noch läuft",
        "invoice": "Rechnung, die noch nicht geschrieben ist",
        "payment": "Rechnung, die noch nicht bezahlt ist",
        "promise": "Versprechen „{text}“",
        "step": "Schritt „{text}“",
    },
    my_promise="Von [dir|Ihnen|euch] versprochen",
    my_promise_to="Von [dir|Ihnen|euch] versprochen an {name}",
    whys={
        "step": Plural("Gestern notiert.", "Vor {n} Tagen notiert."),
        "offer": Plural("Seit einem Tag still.", "Seit {n} Tagen still."),
        "promise": Plural("Gestern zugesagt.", "Vor {n} Tagen zugesagt."),
        "review": Plural("Gestern geschrieben.", "Vor {n} Tagen geschrieben."),
        "invoice": Plural("Gestern geliefert.", "Vor {n} Tagen geliefert."),
        "payment": Plural("Gestern abgerechnet.", "Vor {n} Tagen abgerechnet."),
        "contact": Plural("Letzter Kontakt gestern.", "Letzter Kontakt vor {n} Tagen."),
        "blocked": Plural(
            "Seit gestern wartet [dein|Ihr|euer] Auftrag darauf.",
            "Seit {n} Tagen wartet [dein|Ihr|euer] Auftrag darauf.",
        ),
        "loose-end": Plural("Gestern beendet.", "Vor {n} Tagen beendet."),
        "signal": Plural("Das erste war gestern.", "Das erste war vor {n} Tagen."),
        "question": Plural("Gestern gefragt.", "Vor {n} Tagen gefragt."),
        "scheduled": Plural("Gestern geschrieben.", "Vor {n} Tagen geschrieben."),
    },
    why_today={
        "step": "Heute notiert.",
        "offer": "Heute verschickt oder nachgefragt.",
        "promise": "Heute zugesagt.",
        "review": "Heute geschrieben.",
        "invoice": "Heute geliefert.",
        "payment": "Heute abgerechnet.",
        "contact": "Heute Kontakt gehabt.",
        "blocked": "Seit heute wartet [dein|Ihr|euer] Auftrag darauf.",
        "loose-end": "Heute beendet.",
        "signal": "Beide sind von heute.",
        "question": "Heute gefragt.",
        "scheduled": "Heute geschrieben.",
    },
    ask="Was soll es sein: lieben, ändern oder beenden?",
    left_by="Offen geblieben, als [du|Sie|ihr] {entry} [geschrieben hast|geschrieben haben|geschrieben habt].",
    holds_up="Es geht um {entry}.",
    holds_up_money="Es geht um {entry} ({amount}).",
    chased_on="Nachgehakt: {days}.",
    answered_on="Antwort: {days}.",
    undated="ohne Termin",
    overdue=Plural("seit gestern fällig", "seit {n} Tagen fällig"),
    due_today="heute fällig",
    due_in=Plural("morgen", "in {n} Tagen"),
    best_now=Plural("am besten jetzt, spätestens morgen", "am besten jetzt, spätestens in {n} Tagen"),
    not_chased="Noch nicht nachgehakt.",
    see_all=Plural("Ansehen, was wartet", "Alles ansehen, was wartet ({n})"),
    edit="bearbeiten",
)

EN = WaitingWords(
    nav="What waits",
    title="What waits",
    description="Open steps, silent offers, promises, reviews, invoices and contacts.",
    nothing="Nothing waits today. You are free, at least of this list.",
    nothing_soon="Nothing comes in the next seven days either.",
    groups={
        "overdue": "Overdue",
        "today": "Today",
        "undated": "Without a day",
        "soon": "In the next seven days",
        "later": "Later",
    },
    kinds={
        "step": "Next step",
        "offer": "Offer without an answer",
        "promise": "Promise",
        "review": "To review",
        "invoice": "Invoice to write",
        "payment": "Payment open",
        "contact": "Keep in touch",
        "blocked": "Holds up your order",
        "loose-end": "Loose end",
        "signal": "A warning sign for the second time",
        "question": "Question that waits for an answer",
        "scheduled": "Scheduled post",
    },
    kinds_with={
        "step": "Next step with {name}",
        "offer": "Offer to {name} without an answer",
        "promise": "Promise by {name}",
        "review": "To review about {name}",
        "invoice": "Invoice to write to {name}",
        "payment": "Payment by {name} open",
        "contact": "Keep in touch with {name}",
        "blocked": "{name} holds up your order",
        "loose-end": "Loose end with {name}",
        "signal": "A warning sign about {name} for the second time",
        "question": "Question by {name}",
        "scheduled": "Scheduled post about {name}",
    },
    ends={
        "inquiry": "an inquiry, still open",
        "offer": "an offer, still open",
        "order": "an order, still running",
        "invoice": "an invoice, not written yet",
        "payment": "an invoice, not paid yet",
        "promise": "the promise “{text}”",
        "step": "the step “{text}”",
    },
    my_promise="Promised by you",
    my_promise_to="Promised by you to {name}",
    whys={
        "step": Plural("Noted yesterday.", "Noted {n} days ago."),
        "offer": Plural("Silent for a day.", "Silent for {n} days."),
        "promise": Plural("Promised yesterday.", "Promised {n} days ago."),
        "review": Plural("Written yesterday.", "Written {n} days ago."),
        "invoice": Plural("Delivered yesterday.", "Delivered {n} days ago."),
        "payment": Plural("Invoiced yesterday.", "Invoiced {n} days ago."),
        "contact": Plural("Last contact yesterday.", "Last contact {n} days ago."),
        "blocked": Plural(
            "Your order has waited for it since yesterday.", "Your order has waited for it for {n} days."
        ),
        "loose-end": Plural("Left yesterday.", "Left {n} days ago."),
        "signal": Plural("The first was yesterday.", "The first was {n} days ago."),
        "question": Plural("Asked yesterday.", "Asked {n} days ago."),
        "scheduled": Plural("Written yesterday.", "Written {n} days ago."),
    },
    why_today={
        "step": "Noted today.",
        "offer": "Sent or asked today.",
        "promise": "Promised today.",
        "review": "Written today.",
        "invoice": "Delivered today.",
        "payment": "Invoiced today.",
        "contact": "In contact today.",
        "blocked": "Your order has waited for it since today.",
        "loose-end": "Left today.",
        "signal": "Both are of today.",
        "question": "Asked today.",
        "scheduled": "Written today.",
    },
    ask="What shall it be: love, change or leave?",
    left_by="Left open when you wrote {entry}.",
    holds_up="It is about {entry}.",
    holds_up_money="It is about {entry} ({amount}).",
    chased_on="Chased: {days}.",
    answered_on="Answered: {days}.",
    undated="without a day",
    overdue=Plural("due since yesterday", "due for {n} days"),
    due_today="due today",
    due_in=Plural("tomorrow", "in {n} days"),
    best_now=Plural("best now, tomorrow at the latest", "best now, in {n} days at the latest"),
    not_chased="Not chased yet.",
    see_all=Plural("See the one thing that waits", "See everything that waits ({n})"),
    edit="edit",
)
