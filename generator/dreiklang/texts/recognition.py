"""What is asked before an entry goes out: would somebody recognise themselves in it, and may they?"""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class RecognitionWords:
    """The sentences of the question; *yes*, *no* and *rest* are the words by which it may be answered."""

    intro: Plural
    at_home: str
    eyes: str
    from_on: str
    unlabelled: str
    words: str
    heading: str
    read_as: str
    read_later: str
    changed: str
    file: str
    label: str
    no_label: str
    consent: str
    elsewhere: str
    nowhere: str
    more_elsewhere: Plural
    first_words: str
    namesake: str
    covered: str
    cut: str
    aside: str
    question: str
    question_rest: Plural
    question_later: str
    not_yet: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    rest: tuple[str, ...]
    not_understood: str
    accepted: Plural
    kept: str


DE = RecognitionWords(
    intro=Plural(
        "{n} Beitrag kommt vor andere Augen, neu oder mit anderem Text als bisher:",
        "{n} Beiträge kommen vor andere Augen, neu oder mit anderem Text als bisher:",
    ),
    at_home="Welche es sind, bleibt hier weg, denn dieses Protokoll können auch andere lesen (CI ist gesetzt). Auf dem eigenen Rechner nennt „dreiklang publish --dry-run“ sie.",
    eyes="Namen sind gedeckt, aber was eine Geschichte verrät, weiß kein Programm. [Lies|Lesen Sie|Lest] jeden Beitrag mit den Augen derer, die darin vorkommen: Würden sie sich erkennen? Und dürfen sie?",
    from_on="ab {day}",
    unlabelled="jemand ohne Bezeichnung",
    words="neue Wörter: {words}",
    heading="{number} von {count}: {title}",
    read_as="Zu lesen mit dem Datum {day} unter {address}",
    read_later="Zu lesen ab {day} unter {address}",
    changed="Der Text ist ein anderer als bei der letzten Antwort.",
    file="Steht in {path}",
    label="{label}; im Tagebuch: {name}",
    no_label="ohne Bezeichnung; im Tagebuch: {name}",
    consent="{name}, mit Einverständnis unter eigenem Namen",
    elsewhere="auch zu lesen: {day}  {title}  {address}",
    nowhere="sonst ist nichts zu lesen",
    more_elsewhere=Plural("und noch ein Beitrag; -v nennt ihn", "und noch {n} Beiträge; -v nennt alle"),
    first_words="Zum ersten Mal zu lesen: {words}",
    namesake="„{word}“: So heißt {person} in people.yml. Ist dieser Mensch gemeint, gehört das Wort dort zu „auch-genannt“; dann steht hier der Deckname.",
    covered="Gedeckt: {covers}",
    cut="Private Passagen weggelassen: {n}",
    aside="Nur in privaten Passagen genannt, also nicht zu lesen: {names}",
    question="Darf das so hinaus? (j = ja, n = anhalten)",
    question_rest=Plural(
        "Darf das so hinaus? (j = ja, n = anhalten, a = ja, und der letzte ohne Menschen und neue Wörter auch)",
        "Darf das so hinaus? (j = ja, n = anhalten, a = ja, und die {n} weiteren ohne Menschen und neue Wörter auch)",
    ),
    question_later="Darf das dann so hinaus? (j = ja, n = noch nicht)",
    not_yet="Gut. Ohne ein Ja geht es auch am {day} nicht hinaus; vorher wird noch einmal gefragt.",
    yes=("j", "ja", "y", "yes"),
    no=("n", "nein", "no"),
    rest=("a", "alle", "all"),
    not_understood="Bitte mit {answers} antworten.",
    accepted=Plural("{n} weiterer angenommen", "{n} weitere angenommen"),
    kept="Was bis hier beantwortet ist, ist gemerkt.",
)

EN = RecognitionWords(
    intro=Plural(
        "{n} post comes before other eyes, new or with another text than before:",
        "{n} posts come before other eyes, new or with another text than before:",
    ),
    at_home="Which they are stays out of this log, which others may read (CI is set). On your own computer, 'dreiklang publish --dry-run' names them.",
    eyes="Names are covered, but what a story gives away no program can know. Read each post with the eyes of those who are in it: would they recognise themselves? And may they?",
    from_on="from {day}",
    unlabelled="somebody without a label",
    words="new words: {words}",
    heading="{number} of {count}: {title}",
    read_as="Read with the date {day} at {address}",
    read_later="Read from {day} on at {address}",
    changed="The text is not the one that was answered for before.",
    file="It stands in {path}",
    label="{label}; in the journal: {name}",
    no_label="no label; in the journal: {name}",
    consent="{name}, by their own name, with consent",
    elsewhere="can be read, too: {day}  {title}  {address}",
    nowhere="nothing else can be read",
    more_elsewhere=Plural("and one more post; -v names it", "and {n} more posts; -v names all"),
    first_words="To be read for the first time: {words}",
    namesake="'{word}': {person} in people.yml is called that. If this person is meant, add the word to 'forms' there, and the cover name stands here.",
    covered="Covered: {covers}",
    cut="Private passages left out: {n}",
    aside="Named in private passages only, so not to be read: {names}",
    question="May it go out like this? (y = yes, n = stop)",
    question_rest=Plural(
        "May it go out like this? (y = yes, n = stop, a = yes, and so may the other one without people and new words)",
        "May it go out like this? (y = yes, n = stop, a = yes, and so may the other {n} without people and new words)",
    ),
    question_later="May it go out like this then? (y = yes, n = not yet)",
    not_yet="Well then. Without a yes it does not go out on {day} either; you will be asked again before.",
    yes=("y", "yes", "j", "ja"),
    no=("n", "no", "nein"),
    rest=("a", "all", "alle"),
    not_understood="Please answer with {answers}.",
    accepted=Plural("{n} more accepted", "{n} more accepted"),
    kept="What was answered so far is remembered.",
)
