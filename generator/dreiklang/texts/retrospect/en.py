"""The answers of a look back in English."""

from __future__ import annotations

from dreiklang.model import Choice, Foreseeable, Kind, Where
from dreiklang.texts.grammar import Plural
from dreiklang.texts.retrospect.words import RetrospectWords

EN = RetrospectWords(
    titles={
        "right": "How often was I right?",
        "judged": "Good decision or good luck?",
        "foreseen": "Did I see it coming?",
        "asked": "What came of offers?",
        "kept": "Were promises kept?",
        "energy": "What cost energy, and what gave some?",
        "turned": "Where did something turn?",
        "numbers": "What do the numbers say?",
    },
    how={
        "right": "Counted are expectations that say how sure I was, and of which it is known what came of them. The range is "
        "the 95 % Wilson interval; where my average confidence lies within it, the difference may be chance. Brier score "
        "{brier} (0 would be always sure and always right; a coin reaches 0.25).",
        "judged": "Compared is what the latest retrospective says: how it ended, and whether I would do it again, knowing "
        "only what I knew then. Decided well is not the same as ended well (outcome bias).",
        "foreseen": "“foreseeable” and “where” as the latest retrospective has them. The first warning sign is the first "
        "since it was last decided to stay; the middle is the median.",
        "asked": "From the first offer to an answer, median by Kaplan and Meier; open offers count up to today. Sums are the "
        "noted amounts of accepted orders, in the most frequent currency.",
        "kept": "Promises and steps with a day that has come. What came later than promised is not on time, even where it "
        "was announced.",
        "energy": "Entries with an energy below and above zero, from −2 to +2. Somebody or something is named that stands in "
        "at least three of them and in half, and one and a half times as often as overall. Whether that may be chance says "
        "Fisher’s exact test at 5 %.",
        "turned": "Decisions that differ from the one before about the same person; first orders with a fit below 80 % that "
        "were followed by one from 80 % on; decisions to change or to leave before and after which the mean energy differs by "
        "0.5 or more, with at least five notes on each side, 90 days each.",
    },
    behind="The entries behind the numbers",
    and_more=Plural("and one more", "and {n} more"),
    public=Plural(
        "Counted is only what is public here: one entry.",
        "Counted is only what is public here: {n} entries.",
    ),
    right_few="{n} expectations that say how sure I was are decided: {came}.",
    right_many="Across {n} expectations I was {mean} sure on average; {came}, that is {share}.",
    came=Plural("one came true", "{n} came true"),
    came_none="none came true",
    came_all="all came true",
    leaning={
        "over": "I was surer than I was right, and that is hardly chance any more.",
        "under": "More came true than I had trusted myself with, and that is hardly chance any more.",
        "fits": "That goes well together.",
        "unclear": "Whether that is more than chance cannot be said yet: the true share probably lies between {low} and {high}.",
    },
    right_before=Plural("{when} it was {rate}.", "{when} it was {rate}."),
    kinds="By what it was about: {kinds}.",
    kind="{name} {rate}",
    kind_names={
        Kind.DECISION: "decisions",
        Kind.ORDER: "offers",
        Kind.PROMISE: "promises",
        Kind.RETROSPECTIVE: "retrospectives",
        Kind.FEEDBACK: "feedback",
        Kind.QUESTION: "questions",
        Kind.NOTE: "notes",
    },
    missed="I was furthest off with {titles}: {p} sure, and it turned out differently.",
    hoped="I hardly believed it ({p}), and yet it came true: {titles}.",
    earned="It ended well, and I would do it again: {titles}.",
    earned_cases=Plural("one case", "{n} cases"),
    bad_luck="It ended badly, and I would still do it again: {titles}. That was bad luck.",
    good_luck="It ended well, but not again: {titles}. That was good luck.",
    lesson="It ended badly, and not again: {titles}. Lesson learned.",
    seen_one={
        Foreseeable.IN_FIRST_TALK: "With {title}, what came could be seen from the first conversation.",
        Foreseeable.YES: "With {title}, what came could be foreseen.",
        Foreseeable.NO: "With {title}, what came could not be foreseen.",
    },
    seen="{n} say whether it was foreseeable: {parts}.",
    seen_yes="{times} yes",
    seen_early="{times} yes, {early} of them from the first conversation",
    seen_at_once="{times} yes, from the first conversation",
    seen_no="{times} no",
    lay="It was down to {parts}.",
    lay_parts={
        Where.ME: "me",
        Where.CLIENT: "the other side",
        Where.BOTH: "both",
        Where.CIRCUMSTANCES: "the circumstances",
    },
    run_up={
        Choice.CHANGE: Plural(
            "From the first warning sign, {sign}, to the decision to change something, {entry}, it took a day.",
            "From the first warning sign, {sign}, to the decision to change something, {entry}, it took {n} days.",
        ),
        Choice.LEAVE: Plural(
            "From the first warning sign, {sign}, to leaving, {entry}, it took a day.",
            "From the first warning sign, {sign}, to leaving, {entry}, it took {n} days.",
        ),
    },
    run_up_middle=Plural(
        "From the first warning sign to the decision it typically took a day, in {cases}.",
        "From the first warning sign to the decision it typically took {n} days, in {cases}.",
    ),
    run_up_cases=Plural("one decision", "{n} decisions"),
    tried=Plural(
        "After a day came the attempt to change something: {titles}.",
        "After {n} days came the attempt to change something: {titles}.",
    ),
    signs="Noted more than once: {signs}.",
    sign="“{sign}” {times}",
    waited="Answers took {days} days.",
    worth=Plural(
        "{orders} was accepted, worth {sum}{before}.", "{orders} were accepted, together worth {sum}{before}."
    ),
    orders=Plural("one order", "{n} orders"),
    worth_before=" ({when}: {sum})",
    same_day="{when} up to the same day",
    most="More than half of it, {sum}, came from {name}.",
    theirs=Plural(
        "Of what was promised to me, {rate} came on time.", "Of what was promised to me, {rate} came on time."
    ),
    mine="I kept {rate} on time.",
    theirs_one={
        True: "What was promised to me, {title}, came on time.",
        False: "What was promised to me, {title}, did not come on time.",
    },
    mine_one={
        True: "What I had promised, {title}, was done on time.",
        False: "What I had promised, {title}, was not done on time.",
    },
    late=Plural("What came late was typically a day late.", "What came late was typically {n} days late."),
    steps=Plural("Of my next steps, {rate} was done in time.", "Of my next steps, {rate} were done in time."),
    cost=Plural("one entry cost energy", "{n} entries cost energy"),
    gave=Plural("one gave some", "{n} gave some"),
    cost_cases=Plural("{titles} cost energy.", "{titles} cost energy."),
    gave_alone=Plural("one entry gave energy", "{n} entries gave energy"),
    in_none="none",
    cost_common="{k} of {n} entries that cost energy are about {name}, and {others} of {rest} others.",
    gave_common="{k} of {n} entries that gave energy are about {name}, and {others} of {rest} others.",
    turned=Plural(
        "{name}: {before} ({choice_before}) was followed after a day by {after} ({choice}).",
        "{name}: {before} ({choice_before}) was followed after {n} days by {after} ({choice}).",
    ),
    choices={Choice.LOVE: "staying", Choice.CHANGE: "changing", Choice.LEAVE: "leaving"},
    opened=Plural(
        "A door opened: {first} was followed after a day by {later}, an order that fits.",
        "A door opened: {first} was followed after {n} days by {later}, an order that fits.",
    ),
    felt="In the three months before {entry} energy was {before} on average, in the three months after it {after}. How much "
    "of that is due to it the numbers do not say.",
    felt_few="In the three months before {entry} energy stood at {before}, in the three months after it at {after}.",
    shift="{what}: {now} instead of {before}.",
    shifts={
        "came-true": "Expectations that came true",
        "won": "Offers won",
        "theirs": "Promises that others kept on time",
        "mine": "Promises that I kept on time",
        "steps": "Next steps done by their day",
    },
)
