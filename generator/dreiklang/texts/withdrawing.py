"""What `dreiklang withdraw` says: what becomes private, what vanishes with it, and what nobody can call back."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class WithdrawingWords:
    """Its sentences; *beyond* are the copies that are out of reach, *beyond_branch* those of a repository."""

    many: str
    private_now: str
    unscheduled: str
    already: str
    linked: Plural
    ask_unlink: str
    yes: tuple[str, ...]
    unlinked: Plural
    still_linked: str
    by_hand: str
    elsewhere: str
    vanishing: Plural
    not_deployed: str
    deploying: str
    still_public: str
    go_on: str
    beyond: tuple[str, ...]
    beyond_title: str
    beyond_branch: str


DE = WithdrawingWords(
    many="„{what}“ passt auf mehrere Einträge:\n{all}\n[Nimm|Nehmen Sie|Nehmt] einen davon, oder mehr vom Namen.",
    private_now="„{title}“ ist wieder privat:",
    unscheduled="„{title}“ wird nicht erscheinen, auch nicht am {day}:",
    already="„{title}“ ist schon privat.",
    linked=Plural(
        "{n} öffentlicher Eintrag verweist darauf. Solange der Link dort steht, lässt sich nichts Öffentliches bauen:",
        "{n} öffentliche Einträge verweisen darauf. Solange die Links dort stehen, lässt sich nichts Öffentliches bauen:",
    ),
    ask_unlink="Die Links dort herausnehmen, sodass nur ihre Worte bleiben? (ja, nein)",
    yes=("ja", "j", "yes", "y"),
    unlinked=Plural(
        "In {n} Eintrag steht nun kein Link mehr darauf.", "In {n} Einträgen steht nun kein Link mehr darauf."
    ),
    still_linked="Die Links nimmt heraus: {command}",
    by_hand="An diesen Stellen steht keiner, den man herausnehmen könnte, aber die Adresse. Hier hilft nur, den Satz zu ändern:",
    elsewhere="Veröffentlicht ist bisher: {places}. In mkdocs.yml steht davon nichts; darum ist noch nichts hinausgegangen.",
    vanishing=Plural(
        "Beim nächsten Mal verschwindet diese Adresse:", "Beim nächsten Mal verschwinden diese {n} Adressen:"
    ),
    not_deployed="Bis dahin sehen Leser:innen die alten Seiten. Hinaus geht die Änderung mit:\n{commands}",
    deploying="Jetzt wird gebaut und veröffentlicht; dabei geht auch hinaus, was sonst neu ist.",
    still_public="Im Tagebuch ist „{title}“ privat und bleibt es. Nur die Seiten draußen sind noch die alten.",
    go_on="Weiter geht es mit:\n{commands}",
    beyond_title="Was sich nicht zurückholen lässt:",
    beyond=(
        "Feeds: Wer abonniert hat, hat den Beitrag vielleicht gelesen und noch im Programm.",
        "Suchmaschinen zeigen ihn, bis sie wieder vorbeikommen, oft mit einem Auszug.",
        "Webarchive und alle, die ihn gespeichert oder ausgedruckt haben.",
        "Mails und Nachrichten, in denen er weitergereicht wurde.",
    ),
    beyond_branch="Kopien des veröffentlichten Repositorys (Forks, Klone) und was der Anbieter davon noch vorhält.",
)
EN = WithdrawingWords(
    many="'{what}' fits several entries:\n{all}\nTake one of them, or more of the name.",
    private_now="'{title}' is private again:",
    unscheduled="'{title}' will not appear, nor on {day}:",
    already="'{title}' is private already.",
    linked=Plural(
        "{n} public entry links to it. As long as the link stands there, nothing public can be built:",
        "{n} public entries link to it. As long as the links stand there, nothing public can be built:",
    ),
    ask_unlink="Take the links out there, so that only their words stay? (yes, no)",
    yes=("yes", "y", "ja", "j"),
    unlinked=Plural("In {n} entry, no link leads to it any more.", "In {n} entries, no link leads to it any more."),
    still_linked="To take the links out: {command}",
    by_hand="In these places stands no link that could be taken out, but the address. Only changing the sentence will help:",
    elsewhere="Published so far: {places}. mkdocs.yml says nothing of that, so nothing has gone out yet.",
    vanishing=Plural("Next time, this address vanishes:", "Next time, these {n} addresses vanish:"),
    not_deployed="Until then, readers see the old pages. The change goes out with:\n{commands}",
    deploying="Now it is built and published; whatever else is new goes out as well.",
    still_public="In the journal '{title}' is private and stays so. Only the pages outside are still the old ones.",
    go_on="Go on with:\n{commands}",
    beyond_title="What cannot be called back:",
    beyond=(
        "Feeds: whoever subscribed may have read the post, and still have it in their reader.",
        "Search engines show it until they come by again, often with an excerpt.",
        "Web archives, and everybody who saved or printed it.",
        "Mails and messages in which it was passed on.",
    ),
    beyond_branch="Copies of the published repository (forks, clones), and what its host still keeps of it.",
)
