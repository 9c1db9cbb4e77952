"""A seeded chance -> German prose: words by how often they are used, in sentences, paragraphs, lists and headings."""

from __future__ import annotations

import random
from itertools import accumulate

_SMALL = """
der die und in das ich zu mit nicht es von ist ein auf für sie eine sich dem auch als wir an war noch wie so mir aber
aus hat bei nur wenn was dass um im nach oder einen zum schon mich über hatte heute mehr sehr wieder immer doch dann hier
vor durch kann wird man am sind ihr ihm ob uns ohne gegen bis unter seit weil während später gestern morgen einmal nie
vielleicht genau eben erst also etwas nichts alles jetzt damals selten oft beide jede manche trotzdem deshalb dabei
"""
_THINGS = """
Angebot Auftrag Gespräch Antwort Rechnung Kundin Arbeit Ergebnis Woche Frage Idee Text Wand Papier Übergabe Größe Maß
Termin Anruf Zusage Absage Entwurf Tafel Stift Farbe Raum Tisch Fenster Morgen Abend Stunde Pause Zweifel Freude Ärger
Vertrauen Honorar Vertrag Grenze Erwartung Rückmeldung Veranstaltung Werkstatt Runde Gruppe Leitung Verein Verwaltung
Protokoll Bild Geschichte Beispiel Fehler Lösung Umweg Anfang Schluss Brief Nachricht Kalender Zug Küche Garten Nachbarin
Überraschung Entscheidung Verantwortung Zusammenarbeit Wertschätzung Gelegenheit Möglichkeit Unsicherheit Wirklichkeit
"""
_DOING = """
schreiben rufen warten lesen zeichnen reden gehen bleiben ändern lieben beenden fragen hören sagen versprechen halten
verschieben bezahlen anbieten ablehnen annehmen zweifeln lachen streiten erklären verstehen vergessen erinnern entscheiden
verhandeln vorbereiten nachfragen zusammenfassen aufräumen ausprobieren loslassen weitermachen anfangen aufhören
"""
_KINDS = """
gut schlecht lang kurz klar freundlich müde wach schön früh spät groß klein ruhig laut ehrlich offen vorsichtig gründlich
schnell langsam teuer günstig wichtig überflüssig seltsam vertraut fremd leicht schwer richtig falsch möglich unmöglich
"""
WORDS = [word for text in (_SMALL, _THINGS, _DOING, _KINDS) for word in text.split()]
_HOW_OFTEN = list(accumulate(1 / (rank + 3) for rank in range(len(WORDS))))  # Zipf's law: the second half as often


class Prose:
    """A writer whose every text comes from *chance*."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def words(self, count: int) -> list[str]:
        """Draw *count* words."""
        return self.chance.choices(WORDS, cum_weights=_HOW_OFTEN, k=count)

    def phrase(self, count: int) -> str:
        """Write *count* words, the first with a capital."""
        text = " ".join(self.words(count))
        return text[0].upper() + text[1:]

    def body(self, count: int) -> str:
        """Write about *count* words as people do: paragraphs, sometimes a heading, a list, a quote."""
        blocks: list[str] = []
        while count > 0:
            block = self._block(is_first=not blocks)
            count -= len(block.split())
            blocks.append(block)
        return "\n\n".join(blocks)

    def _block(self, *, is_first: bool) -> str:
        kind = 1.0 if is_first else self.chance.random()
        if kind < 0.08:
            return f"## {self.phrase(self.chance.randint(2, 5))}\n\n{self._paragraph()}"
        if kind < 0.16:
            return "\n".join(f"- {self.phrase(self.chance.randint(3, 9))}" for _ in range(self.chance.randint(3, 5)))
        if kind < 0.22:
            return f"> {self._sentence()} {self._sentence()}"
        return self._paragraph()

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self.chance.randint(3, 7)))

    def _sentence(self) -> str:
        count = self.chance.randint(5, 16)
        words = self.phrase(count).split()
        if self.chance.random() < 0.1:
            at = self.chance.randrange(count)
            words[at] = f"{'*' * self.chance.randint(1, 2)}{words[at]}"
            words[at] += "*" * (len(words[at]) - len(words[at].lstrip("*")))
        if count > 9:
            words[count // 2] += ","
        return " ".join(words) + "."
