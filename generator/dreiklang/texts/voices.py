"""What others said: compliments and criticism, questions and wishes."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class VoicesWords:
    """The words for bad days, and the queue of readers' questions."""

    compliments_nav: str
    compliments_title: str
    compliments_description: str
    compliments_lead: str
    criticism: str
    balance: str
    compliments: Plural
    criticisms: Plural
    undated: str
    questions_nav: str
    questions_title: str
    questions_description: str
    unanswered: str
    answered: str
    answers: str
    asked_by: str
    all_answered: str
    is_answered: str


DE = VoicesWords(
    compliments_nav="Komplimente",
    compliments_title="Was hat jemand Gutes gesagt?",
    compliments_description="Worte für schlechte Tage, wörtlich aufgeschrieben.",
    compliments_lead="Für die Tage, an denen man es braucht.",
    criticism="Und was war Kritik?",
    balance="{compliments}, {criticisms}.",
    compliments=Plural("ein Kompliment", "{n} Komplimente"),
    criticisms=Plural("eine Kritik", "{n} Kritiken"),
    undated="Ohne Datum",
    questions_nav="Fragen",
    questions_title="Was wollten andere wissen?",
    questions_description="Fragen und Wünsche, und welche schon beantwortet sind.",
    unanswered="Was ist noch zu beantworten?",
    answered="Was ist beantwortet?",
    answers="Antwort: {entries}",
    asked_by="gefragt hat: {name}",
    all_answered="Alle Fragen sind beantwortet.",
    is_answered="beantwortet",
)

EN = VoicesWords(
    compliments_nav="Compliments",
    compliments_title="What good things did people say?",
    compliments_description="Words for bad days, written down as they were said.",
    compliments_lead="For the days on which one needs it.",
    criticism="And what was criticism?",
    balance="{compliments}, {criticisms}.",
    compliments=Plural("one compliment", "{n} compliments"),
    criticisms=Plural("one criticism", "{n} criticisms"),
    undated="Without a date",
    questions_nav="Questions",
    questions_title="What did others want to know?",
    questions_description="Questions and wishes, and which of them are answered.",
    unanswered="What is still to be answered?",
    answered="What is answered?",
    answers="Answer: {entries}",
    asked_by="asked by {name}",
    all_answered="All questions are answered.",
    is_answered="answered",
)
