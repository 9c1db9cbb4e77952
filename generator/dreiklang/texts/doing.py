"""Sentences of the commands that note what was done about something: chased, answered, won ...; and of taking it back."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class DoingWords:
    """What these commands say; *nothing_open*, *misfit* by the name of the command, *unsafe* by why a head is left alone."""

    unknown: str
    near: str
    many: str
    nothing_open: Mapping[str, str]
    not_open: str
    misfit: Mapping[str, str]
    settled: str
    already: str
    no_note: str
    no_day: str
    which_day: str
    to_come: str
    moved_needs_day: str
    ask_moved: str
    ask_reason: str
    reason_stands: str
    ask_step: str
    many_steps: str
    no_such_step: str
    until: str
    unsafe: Mapping[str, str]
    by_hand: str
    way_back: str
    taken_back: str
    nothing_to_take_back: str
    nothing_to_take_back_for: str
    changed_since: str
    install_completion: str


_OFFER_DE = "Bei „{what}“ ist kein Angebot und keine Anfrage offen.{all}"
_PROMISE_DE = "Bei „{what}“ ist kein Versprechen offen.{all}"
_ANSWER_DE = "Bei „{what}“ wartet gerade nichts auf eine Antwort.{all}"
DE = DoingWords(
    unknown="Zu „{what}“ finde ich weder einen Eintrag noch einen Menschen.",
    near=" Vielleicht {near}?",
    many="„{what}“ passt auf mehrere Einträge:\n{all}\n[Nimm|Nehmen Sie|Nehmt] einen davon, oder mehr vom Namen.",
    nothing_open={
        "done": "Bei „{what}“ ist kein nächster Schritt offen.{all}",
        "chased": _ANSWER_DE,
        "answered": _ANSWER_DE,
        "won": _OFFER_DE,
        "lost": _OFFER_DE,
        "kept": _PROMISE_DE,
        "broken": _PROMISE_DE,
        "moved": _PROMISE_DE,
    },
    not_open="\nEntschieden oder erledigt ist schon:\n{all}",
    misfit={
        "done": "„{title}“ hat keinen nächsten Schritt, der offen ist.",
        "chased": "„{title}“ ist weder ein Auftrag noch ein Versprechen: Da gibt es nichts nachzuhaken.",
        "answered": "„{title}“ ist weder ein Auftrag noch ein Versprechen: Da steht keine Antwort aus.",
        "won": "„{title}“ ist kein Angebot und keine Anfrage.",
        "lost": "„{title}“ ist kein Angebot und keine Anfrage.",
        "kept": "„{title}“ ist kein Versprechen.",
        "broken": "„{title}“ ist kein Versprechen.",
        "moved": "„{title}“ ist kein Versprechen.",
    },
    settled="„{title}“ ist schon entschieden, hier geschieht nichts mehr:\n{row}\nWar das ein Irrtum, hilft „dreiklang undo“, oder die Zeile von Hand zu ändern.",
    already="Das steht schon da, nichts wurde geschrieben:\n{row}",
    no_note="Dazu gehört kein Text („{words}“). Ein anderer Tag geht mit --date.",
    no_day="„{text}“ ist kein Tag. So geht es: 2026-03-05, 5.3., gestern, Donnerstag",
    which_day="„{text}“ kann mehrere Tage meinen: {all}",
    to_come="Der {day} kommt erst noch.",
    moved_needs_day="Auf welchen Tag? Zum Beispiel: dreiklang verschoben {what} Donnerstag",
    ask_moved="Auf welchen Tag?",
    ask_reason="Woran lag es? (Enter, wenn [du|Sie|ihr] es nicht [weißt|wissen|wisst])",
    reason_stands="Der Grund stand schon da und bleibt, wie er ist.",
    ask_step="Welcher?",
    many_steps="Mehrere Schritte sind offen:\n{all}\nMit --step und der Zahl, oder mit einem Wort daraus, ist klar, welcher.",
    no_such_step="Einen offenen Schritt {step} gibt es nicht:\n{all}",
    until="bis {day}",
    unsafe={
        "conflict": "In dieser Datei stehen zwei Fassungen, die noch niemand zusammengeführt hat.",
        "unreadable": "Was hier steht, lässt sich nicht sicher lesen.",
        "alias": "Der Wert verweist auf einen anderen (& oder *).",
        "twice": "Der Schlüssel steht zweimal da.",
        "shape": "Der Wert steht in einer Form da, die sich nicht ergänzen lässt, ohne ihn neu zu schreiben.",
        "side-effect": "Die Zeile ließe sich nicht ändern, ohne dass der Eintrag auch sonst etwas anderes sagt.",
    },
    by_hand="\nVon Hand gehört dazu: {row}",
    way_back="Zurück damit: {command}",
    taken_back="Zurückgenommen: {command}",
    nothing_to_take_back="Es gibt nichts zurückzunehmen.",
    nothing_to_take_back_for="Zu „{what}“ gibt es nichts zurückzunehmen.",
    changed_since="{path} ist seit „{command}“ anderswo geändert worden; nichts wurde zurückgenommen. Damals:",
    install_completion="So ergänzt die Tabulatortaste Befehle und das, was offen ist. Diese Zeile gehört in:\n\n"
    'bash        ~/.bashrc\n    eval "$(dreiklang completion bash)"\n'
    'zsh         ~/.zshrc\n    eval "$(dreiklang completion zsh)"\n'
    "fish        ~/.config/fish/config.fish\n    dreiklang completion fish | source\n"
    "PowerShell  $PROFILE\n    dreiklang completion powershell | Out-String | Invoke-Expression",
)

_OFFER_EN = "No offer and no inquiry is open for '{what}'.{all}"
_PROMISE_EN = "No promise is open for '{what}'.{all}"
_ANSWER_EN = "Nothing is waiting for an answer at '{what}' just now.{all}"
EN = DoingWords(
    unknown="For '{what}' I find neither an entry nor a person.",
    near=" Perhaps {near}?",
    many="'{what}' fits several entries:\n{all}\nTake one of them, or more of the name.",
    nothing_open={
        "done": "No next step is open for '{what}'.{all}",
        "chased": _ANSWER_EN,
        "answered": _ANSWER_EN,
        "won": _OFFER_EN,
        "lost": _OFFER_EN,
        "kept": _PROMISE_EN,
        "broken": _PROMISE_EN,
        "moved": _PROMISE_EN,
    },
    not_open="\nDecided or done already:\n{all}",
    misfit={
        "done": "'{title}' has no next step that is open.",
        "chased": "'{title}' is neither an order nor a promise: there is nothing to chase.",
        "answered": "'{title}' is neither an order nor a promise: no answer is awaited.",
        "won": "'{title}' is no offer and no inquiry.",
        "lost": "'{title}' is no offer and no inquiry.",
        "kept": "'{title}' is no promise.",
        "broken": "'{title}' is no promise.",
        "moved": "'{title}' is no promise.",
    },
    settled="'{title}' is decided already, nothing more happens here:\n{row}\nIf that was a mistake, 'dreiklang undo' helps, or changing the line by hand.",
    already="It says so already, nothing was written:\n{row}",
    no_note="This takes no text ('{words}'). Another day goes with --date.",
    no_day="'{text}' is no day. This works: 2026-03-05, 5 March, yesterday, Thursday",
    which_day="'{text}' may mean several days: {all}",
    to_come="{day} is still to come.",
    moved_needs_day="To which day? For example: dreiklang moved {what} Thursday",
    ask_moved="To which day?",
    ask_reason="Why was it? (Enter, if you do not know)",
    reason_stands="There was a reason already; it stays as it is.",
    ask_step="Which one?",
    many_steps="Several steps are open:\n{all}\nSay which one with --step and its number, or with a word of it.",
    no_such_step="There is no open step {step}:\n{all}",
    until="until {day}",
    unsafe={
        "conflict": "Two versions stand in this file that nobody merged yet.",
        "unreadable": "What stands here cannot be read for sure.",
        "alias": "The value refers to another one (& or *).",
        "twice": "The key stands there twice.",
        "shape": "The value has a form to which nothing can be added without writing it anew.",
        "side-effect": "The line cannot be changed without the entry saying something else as well.",
    },
    by_hand="\nBy hand, add: {row}",
    way_back="To take it back: {command}",
    taken_back="Taken back: {command}",
    nothing_to_take_back="There is nothing to take back.",
    nothing_to_take_back_for="There is nothing to take back for '{what}'.",
    changed_since="{path} was changed elsewhere since '{command}'; nothing was taken back. It had done this:",
    install_completion="The Tab key then completes commands, and what is open. This line goes into:\n\n"
    'bash        ~/.bashrc\n    eval "$(dreiklang completion bash)"\n'
    'zsh         ~/.zshrc\n    eval "$(dreiklang completion zsh)"\n'
    "fish        ~/.config/fish/config.fish\n    dreiklang completion fish | source\n"
    "PowerShell  $PROFILE\n    dreiklang completion powershell | Out-String | Invoke-Expression",
)
