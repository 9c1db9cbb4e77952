"""The German questions that wait in a body."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.model import Choice, What
from dreiklang.texts.questions.shape import Section

_LOVE = (
    Section(
        "Was wiegt mehr als die Schattenseiten?",
        "Eine Referenz, die Türen öffnet? Jemand, der [dich|Sie|euch] gern weiterempfiehlt? Eine Belohnung, die schon "
        "feststeht? Oder ein ganz eigener Grund? Einer genügt, wenn er trägt.",
    ),
    Section(
        "Welche Schattenseiten nehme ich in Kauf?",
        "Beim Namen genannt, sind sie kein Hinterhalt mehr. Was davon [darfst du|dürfen Sie|dürft ihr] ab heute "
        "aufhören zu beklagen?",
    ),
    Section(
        "Woran merke ich, dass es richtig war?",
        "So, dass [du es|Sie es|ihr es] in drei Monaten mit Ja oder Nein beantworten [kannst|können|könnt].",
    ),
)

_CHANGE = (
    Section(
        "Was soll anders werden?",
        "Eine Sache. So konkret, dass man sie sehen könnte, wenn sie da ist.",
    ),
    Section(
        "Wissen sie, was mir wichtig ist?",
        "Kennen sie [deine|Ihre|eure] Werte? Wissen sie, wie viel [dir|Ihnen|euch] daran liegt? "
        "[Hast du|Haben Sie|Habt ihr] es klar gesagt, oder nur gedacht, gehofft und angedeutet?",
    ),
    Section(
        "Was sage ich, wem und wann?",
        "Der eine Satz, wörtlich, so wie [du ihn sagen wirst|Sie ihn sagen werden|ihr ihn sagen werdet]. Ist er "
        "ausgesprochen, kommt der Tag als `{spoken}` in den Kopf.",
    ),
    Section(
        "Und wenn alles bleibt, wie es ist?",
        "Bis wann [gibst du|geben Sie|gebt ihr] der Sache Zeit, und was [tust du|tun Sie|tut ihr] dann?",
    ),
)

_LEAVE = (
    Section(
        "Habe ich versucht, es zu ändern?",
        "War es ausgesprochen? War Zeit für eine Antwort? Wenn ja: Dann ist es gut. Wenn nein: Vielleicht gibt es "
        "Gründe. Welche?",
    ),
    Section(
        "Wo schadet es, wenn ich bleibe?",
        "[Dir|Ihnen|Euch] selbst, der Arbeit, dem Ergebnis, den Kund:innen?",
    ),
    Section(
        "Was steht im Vertrag?",
        "Welche Art Vertrag ist es, welche Bedingungen und Fristen gelten, wie wird gekündigt? Was ist bezahlt, was "
        "noch geschuldet? Auch ein Handschlag ist ein Vertrag.",
    ),
    Section(
        "Wie sieht eine faire Übergabe aus, und an wen?",
        "Wer könnte es gut machen, vielleicht besser? Was braucht diese Person von [dir|Ihnen|euch], um gut anzufangen?",
    ),
    Section(
        "Was darf nicht hängen bleiben?",
        "Auf beiden Seiten. Gut gehen heißt, dass hinterher niemand mehr anrufen muss.",
        (
            "- [ ] Rechnungen",
            "- [ ] Zugänge und Dateien",
            "- [ ] Versprechen, meine und ihre",
            "- [ ] ein letztes gutes Wort",
        ),
    ),
)

_INQUIRY = (
    Section(
        "Was ist die Chance?",
        "Zuerst das: Was könnte daraus werden, wenn es gut geht? Was daran reizt [dich|Sie|euch]?",
    ),
    Section(
        "Wo sind die Grenzen?",
        "Was passt nicht, was ist zu viel, was [kannst du|können Sie|könnt ihr] nicht? Und wer kann genau das?",
    ),
    Section(
        "Was ist mir im ersten Gespräch aufgefallen?",
        "Ein Satz, ein Ton, ein Unterbrechen, ein Lachen. Hinterher heißt es oft: Das war von Anfang an zu sehen.",
    ),
)

_OFFER = (
    Section(
        "Wenn es still bleibt: drei andere Erklärungen",
        "Schweigen ist noch kein Nein. Urlaub, ein krankes Kind, eine Chefin, die noch nicht entschieden hat. Oder "
        "jemand, der nur darauf wartet, dass [du anrufst|Sie anrufen|ihr anruft].",
        ("1. Vielleicht …", "2. Vielleicht …", "3. Oder …"),
    ),
    Section(
        "Wovor habe ich Angst?",
        "Aufgeschrieben wird sie meistens kleiner. Was wäre das Schlimmste, das am Telefon passieren kann?",
    ),
    Section(
        "Wann rufe ich an?",
        "Ein Tag, kein Vorsatz. Als `{next}` im Kopf meldet er sich von selbst.",
    ),
)

_ORDER = (
    Section(
        "Zuerst die Chance",
        "Was kann daraus werden: für die anderen, für [dich|Sie|euch], für das, was danach kommt?",
    ),
    Section(
        "Dann die Grenzen",
        "Was [kannst du|können Sie|könnt ihr] hier nicht leisten, nicht wissen, nicht beeinflussen? Wer muss das "
        "vorher hören?",
    ),
    Section(
        "Wer kann, was ich nicht kann?",
        "Niemand muss alles selbst können. Wen [holst du|holen Sie|holt ihr] dazu, und wann?",
    ),
)

_DECLINED = (
    Section(
        "Passt es wirklich nicht, oder ist es nur unbequem?",
        "Interesse, Bedarf, Geld: War das alles da? Unbequem ist ein ehrlicher Grund, aber ein anderer. Manche Tür "
        "klemmt nur ein wenig.",
    ),
    Section(
        "Wie habe ich Nein gesagt?",
        "Klar, freundlich, rechtzeitig? Ein ehrliches Nein ist mehr wert als ein Vielleicht, das niemals antwortet.",
    ),
    Section(
        "Wem könnte ich es weitergeben?",
        "Was für [dich|Sie|euch] nicht passt, ist für jemand anderen vielleicht genau das Richtige.",
    ),
)

_PROMISE = (
    Section(
        "Was wurde genau gesagt?",
        "Möglichst wörtlich. Was davon ist zugesagt, und was [hast du dir|haben Sie sich|habt ihr euch] dazugedacht?",
    ),
    Section(
        "Was hängt daran?",
        "Wer wartet darauf, welcher Auftrag, welches Geld? Wann [fragst du|fragen Sie|fragt ihr] nach, bevor es eilt? "
        "Und ist es [dein|Ihr|euer] eigenes Versprechen: Bis wann wäre eine Absage noch fair?",
    ),
)

_COMPLIMENT = (
    Section(
        "Wofür war das?",
        "Was genau [hast du|haben Sie|habt ihr] gut gemacht? Für die Tage, an denen es [dir|Ihnen|euch] nicht einfällt.",
    ),
    Section(
        "Darf ich es zeigen?",
        "Gefragt ist schnell, solange die Freude frisch ist. Ein Ja kommt als `{permission}: ja` in den Kopf.",
    ),
)

_CRITICISM = (
    Section(
        "Was davon stimmt?",
        "Ein Satz reicht. Was nicht stimmt, darf hier liegen bleiben.",
    ),
    Section(
        "Was mache ich damit?",
        "Etwas ändern, etwas erklären, etwas stehen lassen. Eine Nacht darüber schlafen zählt auch.",
    ),
)

_QUESTION = (
    Section(
        "Was steckt hinter der Frage?",
        "Wer so fragt, hat meist gerade etwas erlebt. Was könnte das gewesen sein?",
    ),
    Section(
        "Was weiß ich dazu?",
        "Drei Stichworte genügen für heute. Der Eintrag, der die Frage später beantwortet, nennt diesen hier unter "
        "`{answers}`.",
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
