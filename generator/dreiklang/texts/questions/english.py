"""The English questions."""

from __future__ import annotations

from dreiklang.model import Choice, What
from dreiklang.texts.questions.shape import QuestionWords, Section

_LOVE = (
    Section(
        "What weighs more than the dark sides?",
        "A reference that opens doors? Somebody who will pass your name on? A reward that you have already promised "
        "yourself? Or a reason that is yours alone? One is enough, if it holds.",
    ),
    Section(
        "Which dark sides do I take on?",
        "Once they have a name, they cannot ambush you. Which of them may you stop complaining about from today?",
    ),
    Section(
        "How will I know that it was right?",
        "Put it so that in three months you can answer it with yes or no.",
    ),
)

_CHANGE = (
    Section(
        "What is to be different?",
        "One thing. So concrete that anybody could see it once it is there.",
    ),
    Section(
        "Do they know what matters to me?",
        "Do they know your values? Do they know how much these matter to you? Did you say it clearly, or only think it, "
        "hope it and hint at it?",
    ),
    Section(
        "What will I say, to whom, and when?",
        "The one sentence, word for word, as you will say it. Once it is spoken, the day goes into the head as `{spoken}`.",
    ),
    Section(
        "And if everything stays as it is?",
        "How long will you give it, and what will you do then?",
    ),
)

_LEAVE = (
    Section(
        "Have I tried to change it?",
        "Was it said aloud? Was there time for an answer? If so, it is good. If not, there may be reasons. Which?",
    ),
    Section(
        "Where does it do harm if I stay?",
        "To you, to the work, to its result, to the client?",
    ),
    Section(
        "What does the contract say?",
        "What kind of contract is it, which terms apply, how much notice? What has been paid, what is still owed? "
        "A handshake is a contract too.",
    ),
    Section(
        "What would a fair hand-over be, and to whom?",
        "Who could do it well, perhaps better? What does this person need from you to start well?",
    ),
    Section(
        "What must not be left hanging?",
        "On both sides. Leaving well means that nobody has to call afterwards.",
        ("- [ ] invoices", "- [ ] access and files", "- [ ] promises, mine and theirs", "- [ ] a last good word"),
    ),
)

_INQUIRY = (
    Section(
        "What is the chance?",
        "This first: what could come of it if it goes well? What about it draws you?",
    ),
    Section(
        "Where are the limits?",
        "What does not fit, what is too much, what can you not do? And who can do just that?",
    ),
    Section(
        "What did I notice in the first talk?",
        "A sentence, a tone, an interruption, a laugh. Afterwards one often says: it was there from the start.",
    ),
)

_OFFER = (
    Section(
        "If it stays silent: three other readings",
        "Silence is not yet a no. A holiday, a sick child, a boss who has not made up her mind. Or somebody who is only "
        "waiting for your call.",
        ("1. ", "2. ", "3. "),
    ),
    Section(
        "What am I afraid of?",
        "Written down, it mostly shrinks. What is the worst thing that can happen on the phone?",
    ),
    Section(
        "When will I call?",
        "A day, not a resolution. As `{next}` in the head it will come back to you by itself.",
    ),
)

_ORDER = (
    Section(
        "The chance first",
        "What can come of it: for them, for you, for what comes after?",
    ),
    Section(
        "Then the limits",
        "What can you not do here, not know, not influence? Who has to hear that beforehand?",
    ),
    Section(
        "Who could deliver what I cannot?",
        "Nobody has to be able to do everything. Whom will you bring in, and when?",
    ),
)

_DECLINED = (
    Section(
        "Is it really no match, or just uncomfortable?",
        "Interest, need, money: were they all there? Uncomfortable is an honest reason, but a different one. "
        "Some doors only stick a little.",
    ),
    Section(
        "How did I say no?",
        "Clearly, kindly, in time? An honest no is worth more than a maybe that never answers.",
    ),
    Section(
        "To whom could I pass it on?",
        "What is no match for you may be just the thing for somebody else.",
    ),
)

_PROMISE = (
    Section(
        "What exactly was said?",
        "Word for word, if you can. How much of it was promised, and how much did you add in your mind?",
    ),
    Section(
        "What hangs on it?",
        "Who is waiting for it, which order, what money? When will you ask, before it becomes urgent? And if the "
        "promise is your own: until when would it be fair to take it back?",
    ),
)

_RETROSPECTIVE = (
    Section(
        "What came of it?",
        "First what happened, then what you think of it. Did it turn out as you expected?",
    ),
    Section(
        "Would I decide so again?",
        "Knowing only what you knew then. A good result does not make it a good decision, nor a bad one a wrong one: "
        "sometimes it was just bad luck.",
    ),
    Section(
        "Was it foreseeable, and where did it lie?",
        "As early as the first talk, perhaps? With you, with them, with the circumstances? It is not about blame, but "
        "about seeing it sooner next time.",
    ),
    Section(
        "And now?",
        "A sentence to keep. A step that is due. Or a new decision.",
    ),
)

_COMPLIMENT = (
    Section(
        "What was it for?",
        "What exactly did you do well? For the days on which it will not come to mind.",
    ),
    Section(
        "May I show it?",
        "It is quickly asked while the joy is fresh. A yes goes into the head as `{permission}: yes`.",
    ),
)

_CRITICISM = (
    Section(
        "What of it is true?",
        "A sentence will do. What is not true may stay here.",
    ),
    Section(
        "What will I do with it?",
        "Change something, explain something, let something stand. Sleeping on it counts as well.",
    ),
)

_QUESTION = (
    Section(
        "What lies behind the question?",
        "Whoever asks this has usually just lived through something. What could that have been?",
    ),
    Section(
        "What do I know about it?",
        "Three keywords are enough for today. The entry that answers the question later names this one under `{answers}`.",
    ),
)

EN = QuestionWords(
    which="What would you like to write down?",
    whats={
        What.DECISION: "love, change or leave",
        What.INQUIRY: "somebody asks, a first talk",
        What.OFFER: "an offer is on its way",
        What.ORDER: "an order has been accepted",
        What.DECLINED: "you said no",
        What.PROMISE: "somebody said they would, perhaps you did",
        What.RETROSPECTIVE: "a look back at an entry, a tag, a person, a period",
        What.COMPLIMENT: "a good word to keep",
        What.CRITICISM: "a word that may have a point",
        What.QUESTION: "what readers would like to know",
        What.NOTE: "everything else, just write",
        What.PERSON: "register a client or a partner",
    },
    skip="Enter skips a question.",
    asks={
        "decision": "Love it, change it, leave it?",
        "client": "Which client is it about?",
        "partner": "Which partner is it about?",
        "title": "What is it about, in a sentence?",
        "expect": "What will come of it, what do you expect?",
        "confidence": "How sure are you of that, in percent?",
        "amount": "How much money is it about?",
        "next": "And the next step? (for instance: Thursday call them)",
        "fit": "How well does it fit, in percent?",
        "reason": "Why not? A word or a sentence",
        "promise": "What was promised?",
        "by": "By whom?",
        "due": "By when?",
        "looks-back": "What do you look back at? (an entry, #tag, a person, 2026-Q1)",
        "came-true": "Did it come true?",
        "outcome": "How did it turn out?",
        "again": "Would you decide so again, knowing only what you knew then?",
        "insight": "And what will you keep from it, in a sentence?",
        "compliment": "What was said? Word for word, if you remember",
        "criticism": "What was said? Word for word, if you remember",
        "question": "What is the question?",
        "asked-by": "Who asked?",
        "tags": "Under which words will you look for it later?",
        "person name": "What is the person or the firm called?",
        "person role": "What are they to you?",
        "person forms": "What else does your text call them? (with commas)",
        "person as": "What may stand in public instead of the name? (say: a family business)",
        "person cover-name": "And what are they called in public in mid-sentence? (invented, say: Ms Sommer)",
    },
    bodies={
        Choice.LOVE: _LOVE,
        Choice.CHANGE: _CHANGE,
        Choice.LEAVE: _LEAVE,
        What.INQUIRY: _INQUIRY,
        What.OFFER: _OFFER,
        What.ORDER: _ORDER,
        What.DECLINED: _DECLINED,
        What.PROMISE: _PROMISE,
        What.RETROSPECTIVE: _RETROSPECTIVE,
        What.COMPLIMENT: _COMPLIMENT,
        What.CRITICISM: _CRITICISM,
        What.QUESTION: _QUESTION,
    },
    titles={
        Choice.LOVE: "Love it: {about}",
        Choice.CHANGE: "Change it: {about}",
        Choice.LEAVE: "Leave it: {about}",
        What.INQUIRY: "Inquiry from {about}",
        What.OFFER: "Offer to {about}",
        What.ORDER: "Order from {about}",
        What.DECLINED: "Declined: {about}",
        What.PROMISE: "Promised: {about}",
        What.RETROSPECTIVE: "Looking back: {about}",
        What.COMPLIMENT: "Compliment from {about}",
        What.CRITICISM: "Criticism from {about}",
        What.QUESTION: "Question: {about}",
    },
    bare={
        Choice.LOVE: "Love it",
        Choice.CHANGE: "Change it",
        Choice.LEAVE: "Leave it",
        What.DECISION: "Decision",
        What.INQUIRY: "Inquiry",
        What.OFFER: "Offer",
        What.ORDER: "Order",
        What.DECLINED: "Declined",
        What.PROMISE: "Promised",
        What.RETROSPECTIVE: "Looking back",
        What.COMPLIMENT: "Compliment",
        What.CRITICISM: "Criticism",
        What.QUESTION: "Question",
        What.NOTE: "Note",
    },
    expected="Expected then{details}: {expect}",
    expected_on="on {day}",
    expected_surely="{confidence} % sure",
    what_missing="What is it to be? For example: dreiklang new {example}\nChoose from: {all}",
    what_unknown='I do not know "{what}". Choose from: {all}',
    pair_wanted='--set needs key=value, not "{given}".',
    target_many='"{given}" fits several entries:\n{all}\nTake one of them, or more of its name.',
    taken="{path} exists already, and nothing is overwritten. Another title (--title) will do.",
    not_written="Nothing written. This was the draft:",
    person_taken='"{id}" stands in {path} already. Another id can be given with --id.',
    people_not_plain="{path} is built so that nothing can be appended. To be put in by hand:\n{lines}",
    no_editor="No editor could be opened; the file is there.",
    help_keys="Every key is an option",
)
