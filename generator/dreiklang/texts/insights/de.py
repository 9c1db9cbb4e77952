"""The German sentences about the numbers."""

from __future__ import annotations

from dreiklang.model import Choice
from dreiklang.texts.grammar import Plural
from dreiklang.texts.insights import charts
from dreiklang.texts.insights.words import InsightWords

DE = InsightWords(
    nav="Einsichten",
    title="Was die Einträge wissen",
    description="Was herauskam, wie sicher und wie richtig die Erwartungen waren, was die Versprechen wert sind.",
    lead="Stand {day}. Die Zahlen beurteilen Erwartungen und Gewohnheiten, nie einen Menschen, und sie raten zu nichts. "
    "Wo es weniger als fünf Fälle sind, stehen die Fälle selbst da.",
    empty="Noch wissen die Einträge nicht genug. [Schreib|Schreiben Sie|Schreibt] zu einer Entscheidung, was "
    "[du erwartest und wie sicher du bist|Sie erwarten und wie sicher Sie sind|ihr erwartet und wie sicher ihr seid], und "
    "später einen Rückblick: Dann fängt diese Seite an zu erzählen.",
    computed="Wie das gerechnet ist",
    behind=Plural("Der Eintrag dahinter", "Die {n} Einträge dahinter"),
    rate="{k} von {n}",
    rate_share="{k} von {n} ({share}, vermutlich zwischen {low} und {high})",
    percent="{n} %",
    titles={
        "outcomes": "Was kam heraus, wenn ich blieb, etwas änderte oder ging?",
        "hindsight": "Was würde ich wieder so machen?",
        "luck": "Gut entschieden oder Glück gehabt?",
        "lanes": "Wann habe ich mich bei wem entschieden, und wofür?",
        "chains": "Welcher Auftrag führte zum nächsten?",
        "streaks": "Wann habe ich Tag für Tag geschrieben?",
        "ledger": "Wie ging es mit den Zusagen, eine nach der anderen?",
        "calibration": "Wie oft hatte ich recht, wenn ich sicher war?",
        "answers": "Wie lange warte ich auf eine Antwort?",
        "follow-up": "Was bringt das Nachhaken?",
        "silent": "Wer schweigt gerade?",
        "reasons": "Woran lag es, wenn nichts daraus wurde?",
        "doors": "Öffnen kleine Aufträge Türen?",
        "promises": "Wird gehalten, was versprochen ist?",
        "leaving": "Wo wird es Zeit zu fragen, ob es das wert ist?",
        "blocked": "Was hält mein Geld auf?",
        "steps": "Tue ich, was ich mir vornehme?",
        "weighing": "Folge ich der Waage?",
        "values": "Worum ging es mir, wenn ich entschied?",
        "situations": "Wann war es schwer?",
        "voices": "Was höre ich, Lob oder Kritik?",
        "writing": "Wie regelmäßig schreibe ich?",
        "days": "An welchen Tagen schreibe ich?",
    },
    how={
        "outcomes": "Für jede Entscheidung zählt das Ergebnis, das der jüngste Rückblick nennt. „Besser“ zählt als gut, "
        "„gleich“ und „gemeinsamer Nenner“ zählen als gemischt.",
        "hindsight": "Anteil der Ja an Ja und Nein, jeweils im jüngsten Rückblick, der dazu etwas sagt. Unsichere zählen "
        "nicht mit. Die Spanne ist das Wilson-Intervall zu 95 %.",
        "luck": "Verdient heißt: gut ausgegangen, und ich würde es wieder tun. Pech: schlecht ausgegangen, trotzdem "
        "wieder. Glück: gut ausgegangen, aber nicht noch einmal. Lehre: schlecht ausgegangen, nicht noch einmal. Ob der "
        "Ausgang das Urteil färbt, sagt die Differenz zweier Anteile (Ausgangseffekt, englisch outcome bias), ab acht "
        "Fällen.",
        "calibration": "Brier-Wert {brier} = Zuverlässigkeit {reliability} − Auflösung {resolution} + Unsicherheit "
        "{uncertainty} (Zerlegung nach Murphy). 0 hieße: immer sicher und immer richtig; 0,25 erreicht auch eine Münze. "
        "Ob ein Angebot gewonnen und ein Versprechen gehalten wurde, sagen sie selbst; alles andere sagt der Rückblick. "
        "Die Spanne ist das Wilson-Intervall zu 95 %; liegt meine mittlere Sicherheit darin, kann der Unterschied Zufall sein.",
        "answers": "Median nach Kaplan und Meier, vom ersten Angebot bis zu Zusage, Absage oder Rückzug. Angebote, die "
        "noch offen sind, zählen bis heute mit.",
        "follow-up": "Gewonnene unter den entschiedenen Angeboten, getrennt danach, ob vor der Entscheidung nachgehakt "
        "wurde.",
        "silent": "Offene Angebote, deren Stille länger dauert als üblich; siehe „Was wartet“.",
        "reasons": "Die Gründe, wie sie bei verlorenen Angeboten und abgelehnten Anfragen notiert sind.",
        "doors": "Gezählt werden Kund:innen, deren erster Auftrag zu weniger als 80 % passte, und wie viele davon später "
        "einen gaben, der zu mindestens 80 % passt. Dazu der Median der Tage zwischen beiden Zusagen.",
        "promises": "Fällige Versprechen mit Termin. Gesagt heißt: Der Termin wurde verschoben, und der neue hielt. Ehrlich "
        "abgesagt heißt: bis zum Termin. Still heißt: zu spät, geplatzt oder zu spät abgesagt. Verspätung ist der Median "
        "in Tagen, gerechnet vom ersten Termin.",
        "leaving": "Drei unbeantwortete Nachfragen in Folge, mehr als 21 Tage Verspätung oder, ab vier Versprechen, weniger "
        "als die Hälfte pünktlich. Das ist eine Frage, kein Rat.",
        "blocked": "Tage, an denen ein fertiger Auftrag auf ein Versprechen wartet: ab der Lieferung oder der Zusage, was "
        "später kam.",
        "steps": "Schritte mit Termin, die bis zu ihrem Tag erledigt waren, unter allen, deren Tag gekommen ist.",
        "weighing": "Wiegt die Seite der Kund:innen mehr, folgt ihr das Bleiben; wiegt meine mehr, das Ändern oder Gehen; "
        "halten sie sich die Waage, das Ändern.",
        "values": "Entscheidungen, die den Wert nennen.",
        "situations": "Einträge, die etwas ändern oder beenden, ein Warnzeichen nennen oder Energie kosten.",
        "voices": "Komplimente und Kritik nach dem Tag, an dem sie gesagt wurden.",
        "writing": "Eine Serie sind Tage mit Eintrag nacheinander; ein fehlender Tag darin wird überbrückt, ein zweiter beendet "
        "sie. Sie läuft, solange ein Eintrag von heute sie noch fortsetzt.",
        "lanes": "Entscheidungen nach ihrem Datum, für jeden Menschen, um den es ging; höchstens die letzten 60. Zeichen, die "
        "aufeinander lägen, stehen nebeneinander.",
        "chains": "Verbunden ist, was „folgt-auf“ sagt, und wo nichts steht, was dieselbe Person nacheinander beauftragt hat. Der "
        "Tag ist der erste eines Auftrags.",
        "streaks": "Tage mit Eintrag nacheinander, ab dreien; ein fehlender Tag darin wird überbrückt. Jede Serie reicht so weit, "
        "wie sie kann; ein Tag kann also in zweien stehen.",
        "ledger": "Fällige Versprechen mit Termin, die letzten zwölf; Tage gegen den ersten vereinbarten Termin. Was noch offen ist, zählt bis heute.",
        "days": "Einträge nach ihrem Datum, in den 53 Wochen bis heute; die erste beginnt an einem Montag.",
    },
    columns={
        "outcomes": ("entschieden", "gut", "gemischt", "schlecht", "noch offen"),
        "luck": ("Ausgang", "würde ich wieder tun", "würde ich nicht wieder tun"),
        "luck-rows": ("ging gut aus", "ging schlecht aus"),
        "weighing-rows": ("der Waage gefolgt", "gegen die Waage"),
        "calibration": ("so sicher war ich", "im Mittel", "eingetreten"),
        "answers": ("nach Tagen", "noch offen", "beantwortet", "offen geblieben", "Anteil ohne Antwort"),
        "promises": ("wer", "pünktlich", "später, aber gesagt", "ehrlich abgesagt", "still", "Verspätung"),
        "lanes": ("Tag", "bei", "Entscheidung"),
        "chains": ("bei", "Tag", "Passung"),
        "streaks": ("von", "bis", "Tage mit Eintrag", "überbrückt"),
        "ledger": ("was", "vereinbart", "gekommen", "Tage", "wie"),
        "voices": ("Jahr", "Komplimente", "Kritik"),
        "situations": ("Jahr", "schwere Lagen"),
        "series": ("Reihe", "Teile"),
        "days": ("Monat", "Tage", "Einträge"),
    },
    charts=charts.DE,
    me="ich",
    choices_short={Choice.LOVE: "bleiben", Choice.CHANGE: "ändern", Choice.LEAVE: "gehen"},
    lanes="{n} Entscheidungen, jede an ihrem Tag.",
    lanes_latest="Die letzten {n} Entscheidungen, jede an ihrem Tag.",
    chains=Plural(
        "Eine Kette von {longest} Aufträgen.",
        "In {n} Ketten führte ein Auftrag zum nächsten; die längste hat {longest} Glieder.",
    ),
    streaks="{n} Serien von drei Tagen und mehr habe ich durchgehalten.",
    streaks_shown="Hier stehen die letzten {n}.",
    outcome="{choice}: {came}.",
    outcome_open=Plural("{n} ist noch offen", "{n} sind noch offen"),
    choices={
        Choice.LOVE: "Geblieben bin ich gern",
        Choice.CHANGE: "Geändert habe ich etwas",
        Choice.LEAVE: "Gegangen bin ich",
    },
    came={
        "good": "{times} ging es gut aus",
        "mixed": "{times} gemischt",
        "bad": "{times} schlecht",
    },
    hindsight="Ja, bei {rate}.",
    hindsight_yes="Wieder so: {titles}.",
    hindsight_no="Nicht noch einmal: {titles}.",
    unsure="Unsicher: {titles}.",
    luck={
        "earned": "Verdient",
        "bad_luck": "Pech",
        "good_luck": "Glück",
        "lesson": "Lehre",
    },
    luck_colours="Der Ausgang färbt mein Urteil: Wo es gut ausging, würde ich {good} wieder so machen, wo es schlecht "
    "ausging, {bad}.",
    luck_fair="Der Ausgang färbt mein Urteil kaum: Wo es gut ausging, würde ich {good} wieder so machen, wo es schlecht "
    "ausging, {bad}.",
    forecasts="Bei {n} Erwartungen war ich im Mittel zu {mean} sicher; wahr wurde es bei {rate}.",
    forecast_case="{title}: zu {sure} sicher, {came}.",
    came_true={"yes": "eingetreten", "no": "nicht eingetreten"},
    leaning={
        "fits": "Das passt gut zusammen.",
        "over": "Ich bin sicherer, als ich recht behalte.",
        "under": "Ich behalte öfter recht, als ich mir zutraue.",
        "unclear": "Ob das mehr ist als Zufall, lässt sich noch nicht sagen.",
    },
    forecast_open=Plural("Eine weitere Erwartung ist noch offen.", "{n} weitere Erwartungen sind noch offen."),
    median=Plural(
        "Die Hälfte der Angebote war nach einem Tag entschieden.",
        "Die Hälfte der Angebote war nach {n} Tagen entschieden.",
        none="Die Hälfte der Angebote war noch am selben Tag entschieden.",
    ),
    no_median="Mehr als die Hälfte der Angebote ist noch nicht entschieden.",
    answered=Plural("Entschieden ist {rate}.", "Entschieden sind {rate}."),
    answered_after=Plural(
        "{title}: nach einem Tag entschieden.",
        "{title}: nach {n} Tagen entschieden.",
        none="{title}: noch am selben Tag entschieden.",
    ),
    open_after=Plural(
        "{title}: nach einem Tag noch offen.", "{title}: nach {n} Tagen noch offen.", none="{title}: noch offen."
    ),
    chased="Nachgehakt: {rate} gewonnen.",
    not_chased="Nicht nachgehakt: {rate} gewonnen.",
    no_proof="Das beweist nichts: Nachgehakt wird ja gerade dort, wo es still ist.",
    silent=Plural("Ein Angebot wartet auf ein Wort.", "{n} Angebote warten auf ein Wort."),
    silent_one=Plural("{title}: seit einem Tag still.", "{title}: seit {n} Tagen still."),
    lost="Verloren: {reasons}.",
    declined="Selbst abgelehnt: {reasons}.",
    declined_though="Abgelehnt, obwohl Interesse, Budget und Bedarf da waren: {titles}.",
    reason="{reason} ({n})",
    doors="Bei {k} von {n} Kund:innen folgte auf einen ersten Auftrag, der nicht recht passte, einer, der passt.",
    doors_days=Plural("Es dauerte im Mittel einen Tag.", "Es dauerte im Mittel {n} Tage."),
    door=Plural(
        "Auf {first} folgte nach einem Tag {later}, ein Auftrag, der passt.",
        "Auf {first} folgte nach {n} Tagen {later}, ein Auftrag, der passt.",
        none="Auf {first} folgte am selben Tag {later}, ein Auftrag, der passt.",
    ),
    doors_closed="Auf den ersten Auftrag von {names}, der nicht recht passte, folgte noch keiner, der passt.",
    promises={"theirs": "Von anderen: {rate}.", "mine": "Von mir: {rate}."},
    ledger="Pünktlich kamen {rate}.",
    still_open="noch offen",
    lateness=Plural("ein Tag", "{n} Tage"),
    leaving={
        "unanswered": Plural("{name}: eine Nachfrage ohne Antwort.", "{name}: {n} Nachfragen in Folge ohne Antwort."),
        "late": Plural("{name}: seit einem Tag überfällig.", "{name}: seit {n} Tagen überfällig."),
        "unreliable": Plural("{name}: {n} von {of} pünktlich.", "{name}: {n} von {of} pünktlich."),
    },
    blocked=Plural(
        "{title} wartet seit einem Tag auf {name}{money}.", "{title} wartet seit {n} Tagen auf {name}{money}."
    ),
    blocked_before=Plural("{title} hat einen Tag auf {name} gewartet.", "{title} hat {n} Tage auf {name} gewartet."),
    blocked_money=" ({amount})",
    steps="Bis zu ihrem Tag erledigt: {rate}.",
    follows="Der Waage gefolgt: {rate}.",
    against="Dagegen entschieden: {titles}.",
    value=Plural("{value}: eine Entscheidung", "{value}: {n} Entscheidungen"),
    situations=Plural("eine schwere Lage", "{n} schwere Lagen"),
    compliments=Plural("ein Kompliment", "{n} Komplimente", none="kein Kompliment"),
    criticisms=Plural("eine Kritik", "{n}-mal Kritik", none="keine Kritik"),
    balance="Bisher gehört: {compliments} und {criticisms}.",
    written="In den letzten 53 Wochen habe ich {entries} geschrieben, an {days}.",
    written_entries=Plural("einen Eintrag", "{n} Einträge"),
    written_days=Plural("einem Tag", "{n} Tagen"),
    streak=Plural("Gerade läuft eine Serie: ein Tag.", "Gerade läuft eine Serie: {n} Tage nacheinander."),
    no_streak="Gerade läuft keine Serie.",
    longest=Plural(
        "Die längste dauerte einen Tag ({start}).", "Die längste dauerte {n} Tage (vom {start} bis zum {end})."
    ),
    bridged="Ein fehlender Tag ist überbrückt.",
    series="{n} von {parts}",
    series_missing="{n}; es fehlen {missing}",
)
