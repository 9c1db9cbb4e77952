"""What the commands say in German."""

from __future__ import annotations

import errno

from dreiklang.texts.commands.shape import CommandWords, LegalPage, Misfit, Refusal
from dreiklang.texts.grammar import Plural

_CONFIRM = (
    "[bestätige|bestätigen Sie|bestätigt] es in mkdocs.yml unter „dreiklang:“\n\n      private_remotes: [{remotes}]\n\n"
)

DE = CommandWords(
    about="Dein Tagebuch der Selbstständigkeit: lieben, ändern, beenden.",
    commands_title="Befehle",
    helps={
        "build": "Die Seiten bauen: ohne Angabe die öffentlichen.",
        "insights": "Sagen, was die Einträge wissen: wie oft [du recht hattest|Sie recht hatten|ihr recht hattet] und was daraus wurde.",
        "due": "Sagen, was wartet: überfällig, heute, diese Woche, später.",
        "done": "Einen nächsten Schritt abhaken.",
        "chased": "Notieren, dass [du|Sie|ihr] nachgehakt [hast|haben|habt].",
        "answered": "Notieren, was sie geantwortet haben.",
        "won": "Ein Angebot ist angenommen.",
        "lost": "Ein Angebot ist abgelehnt, mit dem Grund.",
        "kept": "Ein Versprechen ist gehalten.",
        "broken": "Ein Versprechen ist geplatzt.",
        "moved": "Ein Versprechen ist auf einen anderen Tag verschoben.",
        "undo": "Die letzte Notiz dieser Befehle zurücknehmen.",
        "completion": "Die Tabulatortaste Befehle und Offenes ergänzen lassen.",
        "publish": "Den öffentlichen Teil prüfen, zeigen, was sich ändert, und veröffentlichen.",
        "withdraw": "Einen veröffentlichten Eintrag wieder privat machen.",
        "forget": "Was über eine Person gespeichert ist: zeigen, herausgeben, löschen.",
        "check": "Alle Einträge prüfen und alles auf einmal melden.",
        "serve": "Das Tagebuch im Browser zeigen, nur auf diesem Rechner.",
        "new": "Einen Eintrag beginnen, mit den Fragen, die dazugehören.",
        "init": "Ein neues Tagebuch anlegen, bereit zum Schreiben und Veröffentlichen.",
        "demo": "Das Beispiel-Tagebuch in einen Ordner legen, zum Ansehen.",
    },
    options={
        "since": "Nur Einträge ab diesem Tag.",
        "tag": "Nur Einträge mit diesem Schlagwort.",
        "person": "Nur Einträge zu dieser Person.",
        "choice": "Nur Entscheidungen, die so ausfielen: lieben, ändern, beenden.",
        "config_file": "mkdocs.yml des Tagebuchs.",
        "today": "So tun, als wäre heute dieser Tag.",
        "output_format": "Wie die Befunde ausgegeben werden.",
        "strict": "Auch Warnungen gelten als Fehler.",
        "target": "Ordner, in den die Seiten kommen.",
        "edition": "private: alles, für [dich|Sie|euch]. public: was alle sehen dürfen.",
        "verbose": "Auch sagen, was dazwischen geschieht.",
        "quiet": "Nur Fehler melden.",
        "address": "Adresse und Port.",
        "expose": "Auch andere Rechner im Netzwerk die private Ausgabe lesen lassen.",
        "open_browser": "Den Browser öffnen.",
        "settings": "Irgendein Schlüssel, deutsch oder englisch, mit seinem Wert.",
        "body": "Der Text des Eintrags; „-“ liest ihn von der Standardeingabe.",
        "person_id": "Kennung einer neuen Person in people.yml.",
        "layout": "Die Form eines Rückblicks: anfangen-aufhören-weitermachen oder 4l.",
        "no_input": "Nichts fragen; die Fragen warten in der Datei.",
        "reviews": "Der Reihe nach auf das zurückschauen, was zur Wiedervorlage liegt.",
        "no_edit": "Den Editor nicht öffnen.",
        "lang": "Sprache des Tagebuchs.",
        "day": "Der Tag, an dem es war, wenn nicht heute: gestern, 5.3., Donnerstag.",
        "until": "Bis wann das ruhen darf.",
        "reason": "Woran es lag.",
        "step": "Welcher Schritt, der Zahl nach.",
        "unlink": "Auch Links darauf aus öffentlichen Einträgen nehmen.",
        "no_deploy": "Nur im Tagebuch; veröffentlichen kommt später.",
        "export_file": "Alles in eine neue Datei: .md, .json oder .zip.",
        "wants_delete": "Löschen, nach einer Bestätigung.",
        "keep": "Diesen Eintrag nicht löschen, nur den Namen herausnehmen.",
        "confirm": "Die Bestätigung ohne Terminal: die Kennung der Person.",
        "folder": "Veröffentlichen in diesen Ordner.",
        "repository": "Veröffentlichen in ein anderes Git-Repository, für GitHub, GitLab oder Codeberg Pages.",
        "branch": "Der Zweig darin.",
        "deploy_command": "Veröffentlichen mit diesem Befehl; {site} darin ist der fertige Ordner.",
        "yes": "Nicht fragen; nur annehmen, was schon beantwortet ist.",
        "dry_run": "Alles zeigen, nichts ändern, nichts fragen.",
        "force": "Auch veröffentlichen, wenn sich nichts ändert.",
    },
    epilogs=dict.fromkeys(
        ("done", "chased", "answered", "won", "lost", "kept", "broken", "moved"),
        "WHAT ist eine Kennung (der Dateiname ohne .md), ein Teil davon, oder ein Mensch, bei dem genau eine solche Sache offen ist.",
    ),
    refusals={
        Refusal.CONFIG_MISSING: "Hier ist kein Tagebuch: {file} gibt es nicht.\n"
        "[Wechsle|Wechseln Sie|Wechselt] in den Ordner des Tagebuchs, [nenne|nennen Sie|nennt] es mit -f, oder [lege|legen Sie|legt] mit „dreiklang init ORDNER“ eines an.",
        Refusal.CONFIG_BROKEN: "{file}:{line}:{column}: Hier oder kurz davor stimmt das YAML nicht ({why}).\n"
        "Oft fehlt eine Klammer oder ein Anführungszeichen, oder die Zeile ist anders eingerückt als ihre Nachbarn.",
        Refusal.CONFIG_UNREADABLE: "{file} lässt sich nicht lesen: {why}",
        Refusal.CONFIG_MKDOCS: "MkDocs kommt mit {file} nicht zurecht; was nicht passt, steht oben.",
        Refusal.CONFIG_OPTION: "{file}: Die Einstellung {option} passt nicht: {why}",
        Refusal.OPTION_UNKNOWN: "{file}: Die Einstellung {option} gibt es nicht. Möglich ist {names}.",
        Refusal.ENTRIES_MISSING: "Den Ordner der Einträge gibt es nicht: {path}\n"
        "[Lege|Legen Sie|Legt] ihn an, oder [nenne|nennen Sie|nennt] in {file} mit „entries_dir“ den richtigen.",
        Refusal.PLUGIN_MISSING: "{file} kennt Dreiklang noch nicht. Diese Zeilen fehlen darin:\n\nplugins:\n  - search\n  - dreiklang",
        Refusal.THEME_NOT_MATERIAL: "Dreiklang braucht das Theme „material“, eingestellt ist „{theme}“. In mkdocs.yml:\n\ntheme:\n  name: material",
        Refusal.CONTENT: "Nichts gebaut: In öffentlichen Einträgen stecken Fehler ({count}). Die Stellen stehen oben.",
        Refusal.FILES: "Nichts gebaut: Manche Dateien können so nicht hinaus ({count}). Sie stehen oben, mit dem, was zu tun ist.",
        Refusal.COLLISION: "{ours} und {theirs} wollen beide nach „{address}“. [Benenne|Benennen Sie|Benennt] die Datei um, oder [gib|geben Sie|gebt] Dreiklang mit „at: journal/“ einen eigenen Bereich.",
        Refusal.MKDOCS: "MkDocs konnte die Seiten nicht bauen: {why}",
        Refusal.STRICT: "Nichts gebaut: Mit --strict gelten auch Warnungen als Fehler ({count}).",
        Refusal.LEAK: "Nichts gebaut: In der fertigen öffentlichen Ausgabe stünde Privates ({count}). Die Stellen stehen oben.",
        Refusal.PRIVATE_BY_MKDOCS: "„mkdocs build“ baut nur die öffentliche Ausgabe. Die private entsteht mit „dreiklang build --edition private“.",
        Refusal.PRIVATE_INTO_PUBLIC: "Die private Ausgabe kommt nicht nach {path}: Dort liegt die öffentliche, oder sie wird dort gebaut.\n"
        "[Nenne|Nennen Sie|Nennt] mit -d einen anderen Ordner, oder [lass|lassen Sie|lasst] -d weg.",
        Refusal.DIRTY: "„mkdocs build --dirty“ lässt die Seiten von gestern liegen, auch die, die niemand mehr lesen darf.\n"
        "--dirty weglassen: „mkdocs build“, oder „dreiklang build“.",
        Refusal.NO_GH_DEPLOY: "„mkdocs gh-deploy“ lädt Seiten hoch, ohne zu prüfen, was darin steht; darum hält Dreiklang hier an.\n"
        "„dreiklang publish“ prüft zuerst, zeigt, was sich ändert, und lädt dann hoch.",
        Refusal.TARGET_FOREIGN: "{path} ist nicht leer und stammt nicht von Dreiklang; nichts wurde verändert.\n"
        "[Nenne|Nennen Sie|Nennt] einen anderen Ordner, oder [leere|leeren Sie|leert] diesen selbst.",
        Refusal.ENTRIES_IN_DOCS: "{path} liegt zugleich bei den Einträgen und bei den Seiten ({docs}). MkDocs veröffentlicht alles aus diesem Ordner, auch Privates.\n"
        "[Lege|Legen Sie|Legt] die Einträge daneben, nicht hinein: entries/ und docs/ nebeneinander.",
        Refusal.TARGET_HOLDS_SOURCES: "{path} enthält das Tagebuch selbst oder ein Git-Verzeichnis; dort wird nichts gebaut.",
        Refusal.TARGET_MOUNTED: "{path} ist ein eingehängtes Laufwerk und lässt sich nicht als Ganzes austauschen.\n"
        "[Nenne|Nennen Sie|Nennt] einen Ordner darin.",
        Refusal.TARGET_CHANGED: "{path} ist während des Bauens etwas anderes geworden; was dort liegt, blieb, wie es ist.\n"
        "[Sieh|Sehen Sie|Seht] nach, was es ist, und [baue|bauen Sie|baut] noch einmal.",
        Refusal.TARGET_INSIDE: "{path} liegt in einer Website, die Dreiklang gebaut hat, {outer}. Der nächste Bau dort hielte es für eine eigene Datei und würde es für immer behalten.\n"
        "[Nenne|Nennen Sie|Nennt] einen Ordner daneben.",
        Refusal.TARGET_BUSY: "Nach {path} baut gerade schon jemand. [Warte|Warten Sie|Wartet], bis das fertig ist, und dann noch einmal.",
        Refusal.ENTRY_WRONG: "In {path} stecken Fehler, darum ist nicht klar, was der Eintrag sagt. „dreiklang check“ zeigt sie.",
        Refusal.NOT_UTF_8: "{path} ist nicht in UTF-8 geschrieben; nichts wurde verändert. [Speichere|Speichern Sie|Speichert] die Datei im Editor als UTF-8.",
        Refusal.EDIT_UNSAFE: "{place}: Nichts wurde geschrieben. {why}{by_hand}",
        Refusal.EDIT_WRONG: "Nichts wurde geschrieben, denn danach stimmte das nicht:\n\n{problems}",
        Refusal.FILE_CHANGED: "{path} hat sich gerade verändert; nichts wurde geschrieben. Noch einmal, wenn der Editor fertig ist.",
        Refusal.NOT_LOOPBACK: "Die private Ausgabe zeigt sich nur auf diesem Rechner. Unter {address} könnten alle im Netzwerk alles lesen.\n"
        "[Nimm|Nehmen Sie|Nehmt] 127.0.0.1, oder [zeig|zeigen Sie|zeigt] mit --edition public die öffentliche. Sollen andere doch mitlesen: „dreiklang serve --expose“.",
        Refusal.NO_DOOR: "Mit --no-livereload antwortet MkDocs jedem, der fragt, auch fremden Seiten im Browser; darum zeigt Dreiklang die private Ausgabe so nicht.\n[Lass|Lassen Sie|Lasst] --no-livereload weg.",
        Refusal.ADDRESS: "„{address}“ ist keine Adresse mit Port. So geht es: 127.0.0.1:8000",
        Refusal.ADDRESS_UNUSABLE: "Unter {address} lässt sich auf diesem Rechner nichts zeigen: {why}\nOhne -a nimmt „dreiklang serve“ 127.0.0.1:8000.",
        Refusal.PORT_TAKEN: "{address} ist schon belegt, vielleicht läuft „dreiklang serve“ noch anderswo.\nEin anderer Port: dreiklang serve -a {other}",
        Refusal.JOURNAL_IN_GIT: "Privates liegt in git: {folders}, im Repository {repository}. Hochgeladen wird es nach {remotes}, und dass dort sonst niemand liest, ist nicht bestätigt.\n"
        f"Dürfen alle, die dort hineinsehen können, auch alles lesen, samt den Namen, dann {_CONFIRM}"
        "Sonst nimmt „git rm -r --cached ORDNER“ einen Ordner aus git heraus und lässt ihn auf der Platte. In älteren Commits steht er weiter.",
        Refusal.JOURNAL_IN_HISTORY: "Privates liegt in älteren Commits: {folders}, im Repository {repository}. Mit hochgeladen werden sie nach {remotes}, und dass dort sonst niemand liest, ist nicht bestätigt.\n"
        "[Beginne|Beginnen Sie|Beginnt] das Repository neu, oder [nimm|nehmen Sie|nehmt] die Ordner mit „git filter-repo“ aus seiner Geschichte heraus.\n"
        f"Dürfen alle, die dort hineinsehen können, auch alles lesen, samt den Namen, dann {_CONFIRM}",
        Refusal.GIT_MISSING: "Das Tagebuch liegt im Git-Repository {repository}. Hochgeladen wird es nach {remotes}, und dass dort sonst niemand liest, ist nicht bestätigt.\n"
        "Ob auch die Einträge darin sind, lässt sich ohne git nicht sagen, und das ist hier nicht installiert oder nicht zu finden.\n"
        f"Dürfen alle, die dort hineinsehen können, auch alles lesen, samt den Namen, dann {_CONFIRM}",
        Refusal.GIT_UNCLEAR: "Das Tagebuch liegt im Git-Repository {repository}, und ob andere es zu lesen bekommen, lässt sich nicht sagen:\n\n{why}\n\n[Bring|Bringen Sie|Bringt] das in Ordnung, und dann noch einmal.",
        Refusal.LEGAL_PAGES: "Nichts veröffentlicht: Eine deutsche Website braucht ein Impressum und eine Seite zum Datenschutz, beide ganz.\n\n{gaps}\n\n"
        "Muster für beide legt „dreiklang init“ in jeden neuen Ordner.",
        Refusal.PUBLIC_SERVICE: "Das hier läuft bei {service}, in einem Repository, das nicht privat ist: Wer es sieht, kann die Einträge oder dieses Protokoll lesen.\n"
        "[Stelle|Stellen Sie|Stellt] das Repository auf privat, oder [lass|lassen Sie|lasst] das Tagebuch auf dem eigenen Rechner und [lade|laden Sie|ladet] nur hoch, was „dreiklang build“ baut.",
        Refusal.RECORD_BROKEN: "{path}:{line}: Damit kann Dreiklang nichts anfangen und lässt die Datei, wie sie ist.\n"
        "  {excerpt}\n"
        "[Bring|Bringen Sie|Bringt] die Zeile in Ordnung. Oder [lösch|löschen Sie|löscht] die Datei; dann wird zu jedem öffentlichen Eintrag noch einmal gefragt.",
        Refusal.PLACE_PRIVATE: "{path} gehört der privaten Ausgabe; veröffentlicht wird dorthin nicht.\n"
        "[Nenne|Nennen Sie|Nennt] einen anderen Ordner.",
        Refusal.PLACE_OWN: "{repository} ist das Repository des Tagebuchs selbst. Wer die Seiten dort lesen darf, könnte auch die Einträge lesen; nichts wurde veröffentlicht.\n"
        "[Lege|Legen Sie|Legt] für die Seiten ein zweites, leeres Repository an, und [nenne|nennen Sie|nennt] dessen Adresse.",
        Refusal.BRANCH_FOREIGN: "Auf dem Zweig {branch} von {repository} liegt etwas, das nicht von Dreiklang stammt; es würde überschrieben, darum wurde nichts veröffentlicht.\n"
        "[Nimm|Nehmen Sie|Nehmt] mit --branch einen anderen Zweig. Oder, wenn er weg darf: git push {repository} --delete {branch}",
        Refusal.COMMAND_MISSING: "Dieser Befehl lässt sich nicht ausführen ({why}): {command}\nVeröffentlicht wurde nichts. Ist das Programm installiert?",
        Refusal.COMMAND_FAILED: "Der Befehl endete mit {code}: {command}\n"
        "Was davon schon angekommen ist, weiß Dreiklang nicht. Was nicht stimmte, hat der Befehl wohl selbst gesagt; danach einfach noch einmal „dreiklang publish“.",
        Refusal.PUBLISH_STOPPED: "\nAbgebrochen, bevor etwas hinausging: Draußen ist alles wie zuvor.{kept}",
        Refusal.DEPLOY_STOPPED: "Mitten im Veröffentlichen abgebrochen ({place}). Was davon schon angekommen ist, weiß Dreiklang nicht.\n"
        "Noch einmal „dreiklang publish“, und es ist wieder alles aus einem Guss.",
        Refusal.PUSH_WITHOUT_GIT: "Um auf einen Zweig zu veröffentlichen, braucht es git, und das ist hier nicht installiert.\nEs gibt es unter https://git-scm.com/downloads. Veröffentlicht wurde nichts.",
        Refusal.PUSH_UNREACHABLE: "{repository} ist nicht zu erreichen; veröffentlicht wurde nichts.\n{why}\nSteht die Verbindung ins Internet, und stimmt die Adresse?",
        Refusal.PUSH_DENIED: "{repository} lässt git nicht hinein; veröffentlicht wurde nichts.\n{why}\n"
        "Es braucht einen SSH-Schlüssel (ssh-add) oder gespeicherte Zugangsdaten mit Schreibrecht. Ob git hineinkommt, zeigt: git ls-remote {repository}",
        Refusal.PUSH_NOWHERE: "Unter {repository} gibt es kein Repository, oder keines, das [du|Sie|ihr] sehen [darfst|dürfen|dürft]; veröffentlicht wurde nichts.\n{why}\n[Lege|Legen Sie|Legt] es beim Anbieter an, leer, und [prüfe|prüfen Sie|prüft] die Adresse.",
        Refusal.PUSH_REJECTED: "{repository} nimmt den Zweig {branch} nicht an; veröffentlicht wurde nichts.\n{why}\n"
        "Oft ist der Zweig geschützt. Dreiklang ersetzt ihn jedes Mal als Ganzes; das muss beim Anbieter für diesen Zweig erlaubt sein.",
        Refusal.PUSH_OVERTAKEN: "Während des Veröffentlichens hat jemand anders den Zweig {branch} von {repository} geändert; er blieb, wie er ist.\n{why}\nNoch einmal „dreiklang publish“ ersetzt ihn.",
        Refusal.PUSH_FAILED: "git konnte {repository} ({branch}) nicht erneuern; veröffentlicht wurde nichts.\n{why}",
        Refusal.PUSH_ALTERED: "git hat beim Übernehmen auf den Zweig {branch} etwas verändert; veröffentlicht wurde nichts.\nDas liegt meist an einem Dateinamen mit Anführungszeichen oder Zeilenumbruch.",
        Refusal.UNANSWERED: "Nichts veröffentlicht: Ob sich jemand erkennt, ist noch nicht beantwortet ({count}, siehe oben), und --yes beantwortet es nicht.\n"
        "„dreiklang publish“ in einem Terminal fragt danach und merkt sich die Antworten.",
        Refusal.RECOGNISABLE: "Angehalten bei „{title}“. Veröffentlicht wurde nichts; was vorher beantwortet war, ist gemerkt.\n"
        "Was jetzt hilft, in {path}:\n"
        "  die Person fragen, und bei einem Ja in people.yml „einverstanden: ja“ eintragen\n"
        "  die Stelle einrücken, unter „!!! privat“\n"
        "  es so erzählen, dass es viele sein könnten\n"
        "  „öffentlich: nein“",
        Refusal.NOBODY_ASKED: "Gezeigt ist alles, veröffentlicht nichts: Hier sitzt niemand, der Ja sagen könnte.\n"
        "In einem Terminal: dreiklang publish. Ohne eines: dreiklang publish --yes, das nur annimmt, was schon beantwortet ist.",
    },
    click={
        r"^Usage: ": "Aufruf: ",
        r"(?m)^Options:$": "Optionen:",
        r"Show the version and exit\.": "Die Version nennen.",
        r"Show this message and exit\.": "Diese Hilfe zeigen.",
        r"No such option:? '?([^'\s]+?)'?\.?(?=\s|$)": "Die Option „\\1“ gibt es nicht.",
        r"No such command '(.+?)'\.": "Den Befehl „\\1“ gibt es nicht.",
        r"\(?Did you mean (?:one of: )?(.+)\?\)?": "Vielleicht \\1?",
        r"'(--[\w-]+)'": "\\1",
        r"Missing argument 'WHAT \.\.\.'\.": "Es fehlt noch, worum es geht: ein Mensch oder ein Teil vom Namen des Eintrags. Was offen ist, zeigt „dreiklang offen“.",
        r"Missing argument 'ID'\.": "Es fehlt noch, welcher Eintrag: Ein Teil von seinem Namen genügt.",
        r"Missing argument 'PERSON'\.": "Es fehlt noch, um wen es geht: Kennung oder Name.",
        r"Missing argument 'DIR'\.": "Es fehlt noch, in welchem Ordner das Tagebuch liegen soll. Zum Beispiel: dreiklang init tagebuch",
        r"Option '(.+?)' requires an argument\.": "Nach „\\1“ fehlt der Wert.",
        r"Got unexpected extra arguments? \((.+)\)": "Das ist zu viel: \\1",
        r"Invalid value for '?(.+?)'?: '(.+)' is not one of (.+)\.": "„\\2“ geht bei \\1 nicht. Möglich ist: \\3",
        r"Invalid value for '?(.+?)'?: '(.+)' does not match the formats? .+\.": "„\\2“ geht bei \\1 nicht. Ein Tag sieht so aus: 2026-03-05",
    },
    misfits={
        Misfit.SECTION: "Darunter gehören Zeilen wie „timezone: Europe/Berlin“, eingerückt.",
        Misfit.ONE_OF: "Möglich ist {choices}, nicht {value}.",
        Misfit.PREFIX: "„{value}“ ist kein Ordner einer Website; einer ist journal/ (kleine Buchstaben, Ziffern, „-“ und „_“).",
        Misfit.ZONE: "„{value}“ ist keine bekannte Zeitzone; eine ist Europe/Berlin.",
        Misfit.COUNT: "Gebraucht wird eine ganze Zahl ab {least}, nicht {value}.",
        Misfit.CURRENCY: "„{value}“ ist keine Währung; eine ist EUR.",
        Misfit.ERAS: "Darunter gehören Zeilen aus einem Tag, Monat oder Jahr und einem Namen, nicht {value}. Eine ist „2024-07: Allein“.",
        Misfit.LANGUAGE: "„{value}“ spricht Material nicht; de und en spricht es.",
        Misfit.NO_FILE: "Das ist keine gewöhnliche Datei.",
        Misfit.ENDLESS: "Darin ist etwas ohne Ende verschachtelt, oder INHERIT führt im Kreis.",
        Misfit.YES_NO: "Möglich ist true oder false, ohne Anführungszeichen, nicht {value}.",
        Misfit.DEPLOY: "Gebraucht wird genau eins davon: „folder: ORDNER“, „repository: ADRESSE“ (dazu „branch: ZWEIG“, wenn es ein anderer sein soll) oder „command: BEFEHL“.",
        Misfit.DEPLOY_BRANCH: "„branch“ nennt den Zweig eines „repository“, in Buchstaben, Ziffern, „-“, „_“ und „/“; einer ist pages.",
        Misfit.DEPLOY_COMMAND: "Im Befehl muss {site} stehen, wo der fertige Ordner hingehört, und jedes Anführungszeichen braucht sein Gegenstück: rsync -a --delete {site}/ host:/var/www/",
    },
    system={
        errno.ENOSPC: "Kein Platz mehr{where}\n[Schaffe|Schaffen Sie|Schafft] welchen, und dann noch einmal.",
        errno.EROFS: "Hier lässt sich nichts schreiben{where}\nDas Laufwerk ist schreibgeschützt.",
        errno.EACCES: "Kein Zugriff{where}\nEntweder fehlen die Rechte, oder ein anderes Programm hält es gerade offen.",
        errno.EPERM: "Kein Zugriff{where}\nEntweder fehlen die Rechte, oder ein anderes Programm hält es gerade offen.",
    },
    environment="Das ging nicht: {why}\n[Sieh|Sehen Sie|Seht] nach, was dort im Weg ist, oder [nenne|nennen Sie|nennt] einen anderen Pfad.",
    usage="{why}\nHilfe: {command} --help",
    internal="Das hätte nicht passieren dürfen ({why}). Mit DREIKLANG_DEBUG=1 erscheint, wo es geschah.",
    stopped="Abgebrochen; nichts wurde verändert.",
    seals_comment="Was ich erwartet habe und wie sicher ich war, so wie es einen Tag später dastand.\n"
    "Dreiklang schreibt diese Datei und hängt nur an. Sie gehört zu den Einträgen und bleibt privat wie sie.",
    sealed=Plural("Eine Erwartung versiegelt (seals.yml).", "{n} Erwartungen versiegelt (seals.yml)."),
    no_such_day="„{given}“ ist kein Tag, den ich verstehe. So geht es: 2026-03-05 oder 5.3.2026.",
    no_such_tag="Kein Eintrag trägt das Schlagwort „{given}“.",
    no_such_person="„{given}“ kenne ich nicht, oder es gibt mehrere. Bekannt: {known}",
    no_such_choice="„{given}“ ist keine Entscheidung. Es gibt: lieben, ändern, beenden.",
    nothing_waits="Gerade wartet nichts.",
    waits=Plural("{n} Sache wartet:", "{n} Dinge warten:"),
    more_waits=Plural("und {n} weitere", "und {n} weitere"),
    next_command="Weiter mit: {command}",
    left_out=Plural(
        "{n} Eintrag fehlt hier, weil Fehler darin stecken; „dreiklang check“ zeigt sie.",
        "{n} Einträge fehlen hier, weil Fehler darin stecken; „dreiklang check“ zeigt sie.",
    ),
    check_clean=Plural("{n} Datei geprüft, alles in Ordnung.", "{n} Dateien geprüft, alles in Ordnung."),
    check_errors=Plural("{n} Fehler", "{n} Fehler"),
    check_warnings=Plural("{n} Warnung", "{n} Warnungen"),
    build_progress="Seiten bauen",
    built_public="{public} öffentlich, {private} privat; siehe „dreiklang serve“",
    built_private="{public} öffentlich, {private} privat: alles ist dabei, nur für [dich|Sie|euch]",
    lies_in="Liegt in {path}",
    scheduled="Am {day} kommt ein geplanter Beitrag dazu. [Baue|Bauen Sie|Baut] dann noch einmal.",
    unfinished="Noch auszufüllen: {pages}",
    legal_missing={
        LegalPage.IMPRINT: "Das Impressum fehlt, oder es steht nichts darin; es käme nach docs/impressum.md",
        LegalPage.PRIVACY: "Die Seite zum Datenschutz fehlt, oder es steht nichts darin; sie käme nach docs/datenschutz.md",
    },
    legal_open="{place}: noch auszufüllen",
    legal_hint="{gaps}\nNicht jedes Land verlangt diese Seiten. [Deines|Ihres|Eures]?",
    gone=Plural("{n} Adresse gibt es nicht mehr:", "{n} Adressen gibt es nicht mehr:"),
    more_gone=Plural("und eine weitere; -v nennt alle", "und {n} weitere; -v nennt alle"),
    private_problems=Plural(
        "{n} Problem in privaten Einträgen oder people.yml; „dreiklang check“ zeigt es.",
        "{n} Probleme in privaten Einträgen oder people.yml; „dreiklang check“ zeigt sie.",
    ),
    record_comment="Was [du|Sie|ihr] beantwortet [hast|haben|habt], bevor Einträge öffentlich wurden, und was Leser:innen jetzt sehen.\n"
    "Diese Datei schreibt „dreiklang publish“. Sie gehört zu den Einträgen, auch in die Versionsverwaltung, und bleibt privat wie sie.\n"
    "Was hier gelöscht wird, wird noch einmal gefragt.",
    problems_at_home="Was genau dort steht, bleibt hier weg, denn dieses Protokoll können auch andere lesen (CI ist gesetzt). Auf dem eigenen Rechner nennt „dreiklang check“ es.",
    serving="Das Tagebuch: {url} (beenden mit Strg+C)",
    exposed="Achtung: Unter {address} lesen jetzt alle im Netzwerk das ganze Tagebuch, samt Namen und Beträgen. Ein Passwort gibt es nicht, und verschlüsselt ist nichts.",
)
