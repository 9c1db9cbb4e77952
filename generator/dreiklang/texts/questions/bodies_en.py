"""The English questions that wait in a body."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, What
from dreiklang.texts.questions.shape import Section

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
        ("1. Perhaps …", "2. Perhaps …", "3. Or …"),
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

BODIES: Mapping[What | Choice, tuple[Section, ...]] = {
    Choice.LOVE: _LOVE,
    Choice.CHANGE: _CHANGE,
    Choice.LEAVE: _LEAVE,
    What.INQUIRY: _INQUIRY,
    What.OFFER: _OFFER,
    What.ORDER: _ORDER,
    What.DECLINED: _DECLINED,
    What.PROMISE: _PROMISE,
    What.COMPLIMENT: _COMPLIMENT,
    What.CRITICISM: _CRITICISM,
    What.QUESTION: _QUESTION,
}
