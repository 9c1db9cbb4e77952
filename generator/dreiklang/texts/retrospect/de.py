"""The answers of a look back in German."""

from __future__ import annotations

from dreiklang.model import Choice, Foreseeable, Kind, Where
from dreiklang.texts.grammar import Plural
from dreiklang.texts.retrospect.words import RetrospectWords

DE = RetrospectWords(
    titles={
        "right": "Wie oft hatte ich recht?",
        "judged": "Gut entschieden oder Glück gehabt?",
        "foreseen": "Habe ich es kommen sehen?",
        "asked": "Was brachten die Angebote?",
        "kept": "Wurde gehalten, was versprochen war?",
        "energy": "Was hat Kraft gekostet, was hat welche gegeben?",
        "turned": "Wo hat sich etwas gedreht?",
        "numbers": "Was sagen die Zahlen dazu?",
    },
    how={
        "right": "Gezählt sind Erwartungen, bei denen steht, wie sicher ich war, und bei denen sich gezeigt hat, was daraus "
        "wurde. Die Spanne ist das Wilson-Intervall zu 95 %; liegt meine mittlere Sicherheit darin, kann der Unterschied "
        "Zufall sein. Brier-Wert {brier} (0 hieße: immer sicher und immer richtig; 0,25 erreicht auch eine Münze).",
        "judged": "Verglichen wird, was der jüngste Rückblick sagt: wie es ausging, und ob ich es wieder so machen würde, "
        "mit dem Wissen von damals. Gut entschieden ist nicht dasselbe wie gut ausgegangen (Ausgangseffekt, englisch "
        "outcome bias).",
        "foreseen": "„absehbar“ und „woran“, wie sie im jüngsten Rückblick stehen. Das erste Warnzeichen ist das erste seit "
        "der letzten Entscheidung fürs Bleiben; die Mitte ist der Median.",
        "asked": "Vom ersten Angebot bis zur Antwort, Median nach Kaplan und Meier; offene Angebote zählen bis heute mit. "
        "Summen sind die notierten Beträge angenommener Aufträge, in der häufigsten Währung.",
        "kept": "Fällige Versprechen und Schritte mit Termin. Was später kam als zugesagt, ist nicht pünktlich, auch wenn es "
        "angekündigt war.",
        "energy": "Einträge mit Energie unter null und über null, von −2 bis +2. Jemand oder etwas wird genannt, wenn es in "
        "mindestens drei davon und in der Hälfte vorkommt, und anderthalbmal so oft wie überhaupt. Ob das Zufall sein kann, "
        "sagt Fishers exakter Test zu 5 %.",
        "turned": "Entscheidungen, die anders ausfielen als die davor über denselben Menschen; erste Aufträge unter 80 % "
        "Passung, denen einer ab 80 % folgte; Entscheidungen fürs Ändern oder Gehen, vor und nach denen die mittlere Energie "
        "um mindestens 0,5 auseinanderliegt, bei mindestens fünf Notizen auf jeder Seite, je 90 Tage.",
    },
    behind="Die Einträge hinter den Zahlen",
    and_more=Plural("und ein weiterer", "und {n} weitere"),
    public=Plural(
        "Gezählt ist nur, was hier öffentlich steht: ein Eintrag.",
        "Gezählt ist nur, was hier öffentlich steht: {n} Einträge.",
    ),
    right_few="{n} Erwartungen, bei denen steht, wie sicher ich war, haben sich entschieden: {came}.",
    right_many="Bei {n} Erwartungen war ich im Mittel zu {mean} sicher; {came}, das sind {share}.",
    came=Plural("eine trat ein", "{n} traten ein"),
    came_none="keine trat ein",
    came_all="alle traten ein",
    leaning={
        "over": "Ich war sicherer, als ich recht behielt, und das ist kaum noch Zufall.",
        "under": "Es trat öfter ein, als ich mir zugetraut hatte, und das ist kaum noch Zufall.",
        "fits": "Das passt gut zusammen.",
        "unclear": "Ob das mehr ist als Zufall, lässt sich noch nicht sagen: Der wahre Anteil liegt vermutlich zwischen {low} und "
        "{high}.",
    },
    right_before=Plural("{when} war es {rate}.", "{when} waren es {rate}."),
    kinds="Je nachdem, worum es ging: {kinds}.",
    kind="{name} {rate}",
    kind_names={
        Kind.DECISION: "bei Entscheidungen",
        Kind.ORDER: "bei Angeboten",
        Kind.PROMISE: "bei Versprechen",
        Kind.RETROSPECTIVE: "bei Rückblicken",
        Kind.FEEDBACK: "bei Rückmeldungen",
        Kind.QUESTION: "bei Fragen",
        Kind.NOTE: "bei Notizen",
    },
    missed="Am weitesten daneben lag ich bei {titles}: zu {p} sicher, und es kam anders.",
    hoped="Kaum daran geglaubt ({p}), und doch trat es ein: {titles}.",
    earned="Gut ausgegangen, und ich würde es wieder so machen: {titles}.",
    earned_cases=Plural("ein Fall", "{n} Fälle"),
    bad_luck="Schlecht ausgegangen, und trotzdem würde ich es wieder so machen: {titles}. Das war Pech.",
    good_luck="Gut ausgegangen, aber nicht noch einmal: {titles}. Das war Glück.",
    lesson="Schlecht ausgegangen, und nicht noch einmal: {titles}. Daraus habe ich gelernt.",
    seen_one={
        Foreseeable.IN_FIRST_TALK: "Bei {title} war schon im ersten Gespräch abzusehen, was kam.",
        Foreseeable.YES: "Bei {title} war abzusehen, was kam.",
        Foreseeable.NO: "Bei {title} war nicht abzusehen, was kam.",
    },
    seen="In {n} steht, ob es absehbar war: {parts}.",
    seen_yes="{times} ja",
    seen_early="{times} ja, davon {early} schon im ersten Gespräch",
    seen_at_once="{times} ja, und zwar schon im ersten Gespräch",
    seen_no="{times} nein",
    lay="Gelegen hat es {parts}.",
    lay_parts={
        Where.ME: "an mir",
        Where.CLIENT: "am Gegenüber",
        Where.BOTH: "an beiden",
        Where.CIRCUMSTANCES: "an den Umständen",
    },
    run_up={
        Choice.CHANGE: Plural(
            "Vom ersten Warnzeichen, {sign}, bis zum Entschluss, etwas zu ändern, {entry}, verging ein Tag.",
            "Vom ersten Warnzeichen, {sign}, bis zum Entschluss, etwas zu ändern, {entry}, vergingen {n} Tage.",
        ),
        Choice.LEAVE: Plural(
            "Vom ersten Warnzeichen, {sign}, bis zum Abschied, {entry}, verging ein Tag.",
            "Vom ersten Warnzeichen, {sign}, bis zum Abschied, {entry}, vergingen {n} Tage.",
        ),
    },
    run_up_middle=Plural(
        "Vom ersten Warnzeichen bis zur Entscheidung verging im mittleren Fall ein Tag, bei {cases}.",
        "Vom ersten Warnzeichen bis zur Entscheidung vergingen im mittleren Fall {n} Tage, bei {cases}.",
    ),
    run_up_cases=Plural("einer Entscheidung", "{n} Entscheidungen"),
    tried=Plural(
        "Schon nach einem Tag kam der Versuch, etwas zu ändern: {titles}.",
        "Nach {n} Tagen kam der Versuch, etwas zu ändern: {titles}.",
    ),
    signs="Mehr als einmal notiert: {signs}.",
    sign="„{sign}“ {times}",
    waited="Bis zur Antwort vergingen {days} Tage.",
    worth=Plural("{orders} kam zustande, {sum} wert{before}.", "{orders} kamen zustande, zusammen {sum} wert{before}."),
    orders=Plural("ein Auftrag", "{n} Aufträge"),
    worth_before=" ({when}: {sum})",
    same_day="{when} bis zum selben Tag",
    most="Mehr als die Hälfte davon, {sum}, kam von {name}.",
    theirs=Plural(
        "Von dem, was mir versprochen war, kam {rate} pünktlich.",
        "Von dem, was mir versprochen war, kamen {rate} pünktlich.",
    ),
    mine="Ich hielt {rate} pünktlich.",
    theirs_one={
        True: "Was mir versprochen war, {title}, kam pünktlich.",
        False: "Was mir versprochen war, {title}, kam nicht pünktlich.",
    },
    mine_one={
        True: "Was ich versprochen hatte, {title}, war pünktlich fertig.",
        False: "Was ich versprochen hatte, {title}, war nicht pünktlich fertig.",
    },
    late=Plural(
        "Was zu spät kam, kam meist einen Tag zu spät.", "Was zu spät kam, kam im mittleren Fall {n} Tage zu spät."
    ),
    steps=Plural(
        "Von meinen nächsten Schritten war {rate} rechtzeitig getan.",
        "Von meinen nächsten Schritten waren {rate} rechtzeitig getan.",
    ),
    cost=Plural("ein Eintrag hat Kraft gekostet", "{n} Einträge haben Kraft gekostet"),
    gave=Plural("einer hat welche gegeben", "{n} haben welche gegeben"),
    cost_cases=Plural("Kraft gekostet hat {titles}.", "Kraft gekostet haben {titles}."),
    gave_alone=Plural("ein Eintrag hat Kraft gegeben", "{n} Einträge haben Kraft gegeben"),
    in_none="keinem",
    cost_common="Um {name} geht es in {k} von {n} Einträgen, die Kraft gekostet haben, und in {others} von {rest} übrigen.",
    gave_common="Um {name} geht es in {k} von {n} Einträgen, die Kraft gegeben haben, und in {others} von {rest} übrigen.",
    turned=Plural(
        "{name}: Auf {before} ({choice_before}) folgte nach einem Tag {after} ({choice}).",
        "{name}: Auf {before} ({choice_before}) folgte nach {n} Tagen {after} ({choice}).",
    ),
    choices={Choice.LOVE: "bleiben", Choice.CHANGE: "ändern", Choice.LEAVE: "gehen"},
    opened=Plural(
        "Eine Tür ging auf: Auf {first} folgte nach einem Tag {later}, ein Auftrag, der passt.",
        "Eine Tür ging auf: Auf {first} folgte nach {n} Tagen {later}, ein Auftrag, der passt.",
    ),
    felt="Im Vierteljahr vor {entry} lag die Energie im Mittel bei {before}, im Vierteljahr danach bei {after}. Ob es "
    "daran lag, lässt sich nicht sagen.",
    felt_few="Im Vierteljahr vor {entry} stand die Energie bei {before}, im Vierteljahr danach bei {after}.",
    shift="{what}: {now} statt {before}.",
    shifts={
        "came-true": "Erwartungen, die eintraten",
        "won": "Gewonnene Angebote",
        "theirs": "Versprechen, die andere pünktlich hielten",
        "mine": "Versprechen, die ich pünktlich hielt",
        "steps": "Nächste Schritte, bis zu ihrem Tag getan",
    },
)
