"""What a new German journal begins with."""

from __future__ import annotations

from dreiklang.texts.starting.shape import Settings, StartingWords, gitignore, mkdocs_yml

FILL_IN = "BITTE AUSFÜLLEN"

_CONFIG = Settings(
    lang="de",
    heading="Die Einstellungen [deines|Ihres|eures] Tagebuchs. Alles mit # davor ist ein Vorschlag: das # weg, und es gilt.",
    site_name="Mein Tagebuch",
    where="wo der öffentliche Teil einmal liegt",
    author="Vorname Nachname",
    description="Ein Satz, der sagt, worum es hier geht.",
    no_requests="keine Anfragen an fremde Rechner",
    dark="Dunkel",
    light="Hell",
    permalink_title="Hierher verlinken",
    options="""\
      address: du                             # oder: sie, ihr
      # gender: ":"                           # Kund:in; auch "*", "_", "I" oder pairs (Kundin oder Kunde)
      timezone: {timezone}
      # values: [Verlässlichkeit, Augenhöhe]  # eigene Werte, die Entscheidungen nennen können
      # ideal: [zahlt pünktlich, lacht mit]   # was gute Kund:innen ausmacht
      # deploy: {folder: ../www}              # wohin „dreiklang publish“ veröffentlicht
      # private_remotes: []                   # mit git: die Gegenstellen, bei denen sonst niemand liest
""",
    nav={"Über mich": "ueber-mich.md", "Impressum": "impressum.md", "Datenschutz": "datenschutz.md"},
)

_PEOPLE = """\
# Wer in [deinen|Ihren|euren] Einträgen vorkommt. Diese Datei wird niemals veröffentlicht.
# Eintragen: dreiklang new person     oder hier, nach diesem Muster (ohne die #):
#
# nordlicht:
#   name: Nordlicht Windkraft GmbH
#   # alle Namen, die ein Text noch verwenden könnte
#   auch-genannt: [Nordlicht]
#   # oder: partnerin, beides
#   rolle: kundin
#   # das liest man öffentlich statt des Namens
#   öffentlich-als: ein Familienunternehmen
#   # und das mitten in einem Satz: ein Name derselben Art, für eine Firma also der einer Firma
#   deckname: Kiefernhof
#   kontakt: {meist: 4 Wochen, höchstens: 6 Wochen}
#
# # wer in der Firma arbeitet, ist besser eine eigene Person
# petersen:
#   name: Ines Petersen
#   auch-genannt: [Ines, Petersen, Frau Petersen]
#   öffentlich-als: eine Geschäftsführerin
#   deckname: Frau Sommer
"""

_INDEX = """\
Schön, dass Sie da sind. Hier schreibe ich darüber, wie es ist, selbstständig zu arbeiten: was ich daran liebe, was ich
ändere und was ich lasse.
"""

_ABOUT = f"""\
# Über mich

{FILL_IN}: Wer schreibt hier, für wen, und warum?
"""

_IMPRINT = f"""\
# Impressum

Angaben nach § 5 DDG

{FILL_IN}: Vorname Nachname<br>
{FILL_IN}: Straße und Hausnummer<br>
{FILL_IN}: Postleitzahl und Ort

E-Mail: {FILL_IN}<br>
Telefon: {FILL_IN}

Umsatzsteuer-Identifikationsnummer, falls vorhanden: {FILL_IN}

Verantwortlich für den Inhalt nach § 18 Absatz 2 MStV: {FILL_IN}
"""

_PRIVACY = f"""\
# Datenschutz

## Wer verantwortlich ist

{FILL_IN}: Name, Anschrift und E-Mail wie im [Impressum](impressum.md).

## Was beim Lesen geschieht

Diese Seiten sind fertige Dateien. Sie setzen keine Cookies, zählen keine Besuche und laden nichts von fremden
Rechnern. Die Suche läuft im Browser. Wer zwischen hell und dunkel wählt, dessen Browser merkt sich das, bei sich und für
niemanden sonst.

Wo die Dateien liegen, hält der Anbieter fest, wer sie abruft: {FILL_IN}: Welcher Anbieter, welche Angaben, wie lange?

## Rechte

Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch und Beschwerde bei einer Aufsichtsbehörde:
{FILL_IN}: Welche ist zuständig?
"""

_README = """\
# Mein Tagebuch

Die Einträge liegen in `entries/`, wer darin vorkommt in `entries/people.yml`, die festen Seiten in `docs/`, die
Einstellungen in `mkdocs.yml`. In diesem Ordner:

    dreiklang new        ein neuer Eintrag
    dreiklang serve      das ganze Tagebuch im Browser, nur auf diesem Rechner
    dreiklang            was wartet
    dreiklang check      ob alles so verstanden wird, wie es gemeint ist
    dreiklang build      der öffentliche Teil, als Ordner `site/`
    dreiklang publish    ihn veröffentlichen: fragt und zeigt vorher alles

Öffentlich wird nur, was `öffentlich: ja` sagt. Die Einträge selbst gehören in kein öffentliches Repository.
"""

DE = StartingWords(
    files={
        "mkdocs.yml": mkdocs_yml(_CONFIG),
        "README.md": _README,
        ".gitignore": gitignore("Was Dreiklang baut. In der privaten Ausgabe und im Cache steht Privates."),
        "entries/people.yml": _PEOPLE,
        "docs/index.md": _INDEX,
        "docs/ueber-mich.md": _ABOUT,
        "docs/impressum.md": _IMPRINT,
        "docs/datenschutz.md": _PRIVACY,
    },
    fill_in=FILL_IN,
    ready="Das Tagebuch liegt in {folder}. Weiter geht es mit:",
    demo_ready="Das Beispiel-Tagebuch liegt in {folder}: drei Jahre einer Selbstständigen, die es nicht gibt. Ansehen:",
    next_steps="  cd {folder}\n  dreiklang new       (ein erster Eintrag)\n  dreiklang serve     (ansehen, nur auf diesem Rechner)",
    not_empty="{folder} ist nicht leer, und überschrieben wird nichts. [Nimm|Nehmen Sie|Nehmt] einen neuen Ordner.",
    demo_missing="Das Beispiel-Tagebuch fehlt in dieser Installation.",
)
