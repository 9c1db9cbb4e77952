"""The English sentences about the numbers."""

from __future__ import annotations

from dreiklang.model import Choice
from dreiklang.texts.grammar import Plural
from dreiklang.texts.insights import charts
from dreiklang.texts.insights.words import InsightWords

EN = InsightWords(
    nav="Insights",
    title="What the entries know",
    description="What came of it, how sure and how right the expectations were, what promises are worth.",
    lead="As of {day}. The numbers judge expectations and habits, never a person, and they advise nothing. Where there "
    "are fewer than five cases, the cases themselves are told.",
    empty="The entries do not know enough yet. Note with a decision what you expect and how sure you are, and look back "
    "later: then this page begins to tell.",
    computed="How this is computed",
    behind=Plural("The entry behind it", "The {n} entries behind it"),
    rate="{k} of {n}",
    rate_share="{k} of {n} ({share}, probably between {low} and {high})",
    percent="{n}%",
    titles={
        "outcomes": "What came of staying, of changing something, of leaving?",
        "hindsight": "What would I do again?",
        "luck": "Decided well, or lucky?",
        "lanes": "When did I decide about whom, and what?",
        "chains": "Which order led to the next?",
        "streaks": "When did I write day after day?",
        "ledger": "How did promises go, one after the other?",
        "calibration": "How often was I right when I was sure?",
        "answers": "How long do I wait for an answer?",
        "follow-up": "What does calling again bring?",
        "silent": "Who is silent right now?",
        "reasons": "Why did nothing come of it?",
        "doors": "Do small orders open doors?",
        "promises": "Are promises kept?",
        "leaving": "Where is it time to ask whether it is worth it?",
        "blocked": "What holds up my money?",
        "steps": "Do I do what I set out to do?",
        "weighing": "Do I follow the scale?",
        "values": "What mattered to me when I decided?",
        "situations": "When was it hard?",
        "voices": "What do I hear, praise or criticism?",
        "writing": "How regularly do I write?",
        "days": "On which days do I write?",
    },
    how={
        "outcomes": "For each decision, the outcome counts that the latest retrospective names. “Better” counts as good, "
        "“same” and “common ground” count as mixed.",
        "hindsight": "The share of yes in yes and no, in the latest retrospective that says so. Unsure ones do not count. "
        "The range is the Wilson interval at 95%.",
        "luck": "Earned: it ended well, and I would do it again. Bad luck: it ended badly, and still I would. Good luck: it "
        "ended well, but not again. Lesson: it ended badly, not again. Whether the outcome colours the judgement is told by "
        "the difference of two shares (outcome bias, also called resulting), from eight cases on.",
        "calibration": "Brier score {brier} = reliability {reliability} − resolution {resolution} + uncertainty "
        "{uncertainty} (Murphy's parts). 0 would be always sure and always right; a coin reaches 0.25. Offers and promises "
        "say themselves whether they were won and kept; everything else, the retrospective says. The range "
        "is the Wilson interval at 95%; where my average confidence lies within it, the difference may be chance.",
        "answers": "The Kaplan-Meier median from the first offer to won, lost or withdrawn. Offers that are still open "
        "count up to today.",
        "follow-up": "Those won among the offers that were decided, apart by whether somebody called before the decision.",
        "silent": "Open offers that have been silent for longer than usual; see “What waits”.",
        "reasons": "The reasons as they are noted with lost offers and declined inquiries.",
        "doors": "Clients whose first order fitted by less than 80%, and how many of them later gave one that fits by at "
        "least 80%. With it the median of the days between the two acceptances.",
        "promises": "Promises with a day that has come. Told: the day was moved, and the new one was kept. Honestly refused: "
        "by its day. Silent: late, broken, or refused too late. Lateness is the median in days from the first day named.",
        "leaving": "Three questions in a row without an answer, more than 21 days late, or, from four promises on, less than "
        "half of them on time. It is a question, not advice.",
        "blocked": "Days on which a finished order waits for a promise: from the delivery or the promise, whichever came "
        "later.",
        "steps": "Steps with a day that were done by it, among all whose day has come.",
        "weighing": "If the client's side weighs more, staying follows it; if mine does, changing or leaving; in balance, "
        "changing.",
        "values": "Decisions that name the value.",
        "situations": "Entries that change or end something, name a warning sign, or cost energy.",
        "voices": "Compliments and criticism by the day on which they were said.",
        "writing": "A streak is days in a row with an entry; one missing day among them is bridged, a second one ends it. It "
        "runs as long as an entry today would carry it on.",
        "lanes": "Decisions by their date, for each person whom they are about; the latest 60 at most. Marks that would lie upon "
        "each other stand side by side.",
        "chains": "What “follows” says belongs together, and where it says nothing, what the same person ordered one after the "
        "other. The day is the first one of an order.",
        "streaks": "Days in a row with an entry, from three on; one missing day among them is bridged. Each streak reaches as "
        "far as it can, so a day may stand in two.",
        "ledger": "Promises with a day that has come, the latest twelve; days against the first day agreed on. What is open counts up to today.",
        "days": "Entries by their date, in the 53 weeks up to today; the first begins on a Monday.",
    },
    columns={
        "outcomes": ("decided", "good", "mixed", "bad", "still open"),
        "luck": ("outcome", "would do it again", "would not do it again"),
        "luck-rows": ("ended well", "ended badly"),
        "weighing-rows": ("with the scale", "against the scale"),
        "calibration": ("so sure I was", "on average", "came true"),
        "answers": ("after days", "still open", "answered", "left open", "share without an answer"),
        "promises": ("who", "on time", "late, but announced", "honestly refused", "silent", "lateness"),
        "lanes": ("day", "with", "decision"),
        "chains": ("with", "day", "fit"),
        "streaks": ("from", "to", "days with an entry", "bridged"),
        "ledger": ("what", "agreed on", "came", "days", "how"),
        "voices": ("year", "compliments", "criticism"),
        "situations": ("year", "hard situations"),
        "series": ("series", "parts"),
        "days": ("month", "days", "entries"),
    },
    charts=charts.EN,
    me="I",
    choices_short={Choice.LOVE: "stay", Choice.CHANGE: "change", Choice.LEAVE: "leave"},
    lanes="{n} decisions, each on its day.",
    lanes_latest="The latest {n} decisions, each on its day.",
    chains=Plural(
        "A chain of {longest} orders.", "In {n} chains one order led to the next; the longest has {longest} links."
    ),
    streaks="I have kept up {n} streaks of three days or more.",
    streaks_shown="Here stand the latest {n}.",
    outcome="{choice}: {came}.",
    outcome_open=Plural("{n} is still open", "{n} are still open"),
    choices={
        Choice.LOVE: "Where I stayed",
        Choice.CHANGE: "Where I changed something",
        Choice.LEAVE: "Where I left",
    },
    came={
        "good": "it ended well {times}",
        "mixed": "mixed {times}",
        "bad": "badly {times}",
    },
    hindsight="Yes, in {rate}.",
    hindsight_yes="Again: {titles}.",
    hindsight_no="Not again: {titles}.",
    unsure="Unsure: {titles}.",
    luck={
        "earned": "Earned",
        "bad_luck": "Bad luck",
        "good_luck": "Good luck",
        "lesson": "Lesson",
    },
    luck_colours="The outcome colours my judgement: where it ended well I would do {good} again, where it ended badly {bad}.",
    luck_fair="The outcome hardly colours my judgement: where it ended well I would do {good} again, where it ended badly "
    "{bad}.",
    forecasts="With {n} expectations I was {mean} sure on average; {rate} came true.",
    forecast_case="{title}: {sure} sure, {came}.",
    came_true={"yes": "came true", "no": "did not come true"},
    leaning={
        "fits": "That goes well together.",
        "over": "I am surer than I am right.",
        "under": "I am right more often than I trust myself to be.",
        "unclear": "Whether that is more than chance cannot be said yet.",
    },
    forecast_open=Plural("One more expectation is still open.", "{n} more expectations are still open."),
    median=Plural(
        "Half of the offers were decided after one day.",
        "Half of the offers were decided after {n} days.",
        none="Half of the offers were decided on the same day.",
    ),
    no_median="More than half of the offers are not decided yet.",
    answered=Plural("{rate} is decided.", "{rate} are decided."),
    answered_after=Plural(
        "{title}: decided after one day.",
        "{title}: decided after {n} days.",
        none="{title}: decided on the same day.",
    ),
    open_after=Plural(
        "{title}: still open after one day.", "{title}: still open after {n} days.", none="{title}: still open."
    ),
    chased="Called again: won {rate}.",
    not_chased="Not called again: won {rate}.",
    no_proof="It proves nothing: one calls again where it is silent.",
    silent=Plural("One offer waits for a word.", "{n} offers wait for a word."),
    silent_one=Plural("{title}: silent for a day.", "{title}: silent for {n} days."),
    lost="Lost: {reasons}.",
    declined="Declined by me: {reasons}.",
    declined_though="Declined although interest, budget and need were there: {titles}.",
    reason="{reason} ({n})",
    doors="With {k} of {n} clients, a first order that did not quite fit was followed by one that does.",
    doors_days=Plural("Typically it took a day.", "Typically it took {n} days."),
    door=Plural(
        "{first} was followed after a day by {later}, an order that fits.",
        "{first} was followed after {n} days by {later}, an order that fits.",
        none="{first} was followed on the same day by {later}, an order that fits.",
    ),
    doors_closed="The first order by {names} did not quite fit, and none that does has followed yet.",
    promises={"theirs": "By others: {rate}.", "mine": "By me: {rate}."},
    ledger="On time: {rate}.",
    still_open="still open",
    lateness=Plural("one day", "{n} days"),
    leaving={
        "unanswered": Plural(
            "{name}: one question without an answer.", "{name}: {n} questions in a row without an answer."
        ),
        "late": Plural("{name}: overdue for a day.", "{name}: overdue for {n} days."),
        "unreliable": Plural("{name}: {n} of {of} on time.", "{name}: {n} of {of} on time."),
    },
    blocked=Plural(
        "{title} has waited for {name} for a day{money}.", "{title} has waited for {name} for {n} days{money}."
    ),
    blocked_before=Plural("{title} waited for {name} for a day.", "{title} waited for {name} for {n} days."),
    blocked_money=" ({amount})",
    steps="Done by their day: {rate}.",
    follows="The scale was followed in {rate}.",
    against="Decided against it: {titles}.",
    value=Plural("{value}: one decision", "{value}: {n} decisions"),
    situations=Plural("one hard situation", "{n} hard situations"),
    compliments=Plural("one compliment", "{n} compliments", none="no compliment"),
    criticisms=Plural("one criticism", "{n} criticisms", none="no criticism"),
    balance="Heard so far: {compliments} and {criticisms}.",
    written="In the last 53 weeks I have written {entries} on {days}.",
    written_entries=Plural("one entry", "{n} entries"),
    written_days=Plural("one day", "{n} days"),
    streak=Plural("A streak is running: one day.", "A streak is running: {n} days in a row."),
    no_streak="No streak is running.",
    longest=Plural("The longest lasted a day ({start}).", "The longest lasted {n} days (from {start} to {end})."),
    bridged="One missing day is bridged.",
    series="{n} of {parts}",
    series_missing="{n}; missing are {missing}",
)
