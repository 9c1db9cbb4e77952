"""What is said of what the public would read, and of the line that publishes."""

from __future__ import annotations

from dreiklang.texts.problems.words import ProblemText, Texts

DE: Texts = {
    "link-private": ProblemText(
        "Dieser öffentliche Eintrag verweist auf einen, den noch niemand lesen darf: {value}.",
        "Den Verweis weglassen, den anderen Eintrag veröffentlichen, oder den Absatz unter „!!! privat“ einrücken.",
    ),
    "person-uncovered": ProblemText(
        "Dieser Eintrag soll öffentlich sein und handelt von „{value}“, ohne dass jemand sagt, wie die Person öffentlich heißt.",
        "In people.yml unter {person} eine Zeile „öffentlich-als: ein Familienunternehmen“ ergänzen, oder „einverstanden: ja“.",
    ),
    "person-uncovered/new": ProblemText(
        "Dieser Eintrag soll öffentlich sein und handelt von „{value}“. So heißt niemand in people.yml.",
        "Die Person dort anlegen, „{person}:“, und darunter eingerückt eine Zeile „öffentlich-als: ein Familienunternehmen“.",
    ),
    "person-uncovered/like": ProblemText(
        "Dieser Eintrag soll öffentlich sein und handelt von „{value}“. So heißt niemand in people.yml.",
        "[Meinst du|Meinen Sie|Meint ihr] „{near}“? Sonst die Person dort anlegen, mit einer Zeile „öffentlich-als: ein Familienunternehmen“.",
    ),
    "name-uncovered": ProblemText(
        "Hier würde öffentlich „{value}“ stehen.",
        "In people.yml unter {person} eine Zeile „deckname: Frau Sommer“ ergänzen, oder den Satz umschreiben.",
    ),
    "name-uncovered/within": ProblemText(
        "In „{value}“ steckt der Name von {person}, und mitten im Wort lässt er sich nicht ersetzen.",
        "Das Wort anders schreiben („das Projekt von ...“). Meint es niemanden, in people.yml den Namen genauer fassen.",
    ),
    "name-uncovered/code": ProblemText(
        "In Code lässt sich kein Name ersetzen: „{value}“.", "Den Code ändern, oder ihn unter „!!! privat“ einrücken."
    ),
    "name-uncovered/part": ProblemText(
        "„{value}“ würde öffentlich verraten, um wen es geht: Es ist ein Wort aus dem Namen von {person}.",
        "In people.yml unter {person} das Wort bei „auch-genannt“ ergänzen, dann steht hier der Deckname. Oder den Satz umschreiben.",
    ),
    "name-uncovered/shared": ProblemText(
        "„{value}“ kann hier {person} meinen, und andere in people.yml heißen auch so.",
        "In people.yml bei dem Menschen, der gemeint ist, unter „auch-genannt“ ergänzen, wie er hier heißt, mit Anrede und Titel. "
        "Ist ganz jemand anderes gemeint, gehört das bei {person} unter „nicht-gemeint“.",
    ),
    "name-uncovered/people": ProblemText(
        "Das liest jeder, und es verrät jemanden: „{value}“.",
        "Etwas erfinden, in dem kein Name aus people.yml vorkommt.",
    ),
    "name-in-address": ProblemText(
        "Die Adresse oder der Dateiname würde verraten, um wen es geht: „{value}“.",
        "Anders benennen: In Adressen, Schlagwörtern und Dateinamen lässt sich kein Name ersetzen.",
    ),
    "name-in-address/tag": ProblemText(
        "Das Schlagwort „{value}“ würde verraten, um wen es geht.",
        "Ein anderes nehmen: Ein Schlagwort steht auch in Adressen, und dort lässt sich kein Name ersetzen.",
    ),
    "name-ordinary": ProblemText(
        "„{value}“ kann hier {person} meinen oder das gewöhnliche Wort sein.",
        "Ist es das Wort: in people.yml unter {person} die Zeile „nicht-gemeint: [{phrase}]“ ergänzen, einmal genügt. "
        "Ist es der Name: so schreiben, dass man es merkt, etwa mit „Frau“ oder „Herr“ davor.",
    ),
    "name-ordinary/alone": ProblemText(
        "„{value}“ kann hier {person} meinen oder das gewöhnliche Wort sein.",
        "Ist es das Wort: klein schreiben, oder nicht allein stehen lassen. Ist es der Name: mit „Frau“ oder „Herr“ davor.",
    ),
    "name-ordinary/unmarked": ProblemText(
        "„{value}“ kann hier {person} meinen oder ein gewöhnliches Wort sein.",
        "In people.yml unter {person} die Zeile „genau: [{word}]“ ergänzen, oder das Wort, wenn da schon „genau:“ steht: Dann zählt nur, was genau so dasteht, ohne Artikel "
        "davor. Oder, wenn nur diese Stelle niemanden meint, „nicht-gemeint: [{phrase}]“.",
    ),
    "name-ordinary/one": ProblemText(
        "„{phrase}“ klingt nach einem gewöhnlichen Wort, und zugleich heißt {person} so.",
        "Meint es niemanden: in people.yml unter {person} die Zeile „nicht-gemeint: [{phrase}]“ ergänzen. Sonst ohne „ein“ schreiben.",
    ),
    "name-ordinary/people": ProblemText(
        "„{value}“ ist auch ein gewöhnliches Wort.",
        "Unter {person} die Zeile „genau: [{value}]“ ergänzen, oder das Wort, wenn da schon „genau:“ steht: Dann zählt nur, was genau so dasteht, ohne Artikel davor.",
    ),
    "name-ordinary/seen": ProblemText(
        "„{value}“ ist wohl auch ein gewöhnliches Wort: In {first} steht „{phrase}“.",
        "Unter {person} die Zeile „genau: [{value}]“ ergänzen, oder das Wort, wenn da schon „genau:“ steht: Dann zählt nur, was genau so dasteht, ohne Artikel davor. "
        "Oder, wenn nur diese Wendung niemanden meint, „nicht-gemeint: [{phrase}]“.",
    ),
    "name-ordinary/both": ProblemText(
        "„{value}“ ist ein Name von {person}. Unter „nicht-gemeint“ wäre er nirgends mehr gedeckt.",
        "Hier gehört die ganze Wendung hin, die niemanden meint, mit dem Wort davor oder dahinter.",
    ),
    "private-near": ProblemText(
        "„{value}“ macht nichts privat: Was darunter steht, wäre zu lesen.",
        "Über einem privaten Absatz steht „!!! privat“, allein in der Zeile, und der Absatz darunter ist um vier Leerzeichen eingerückt.",
    ),
    "private-near/inside": ProblemText(
        "Mitten in einer Zeile macht „!!! privat“ nichts privat.",
        "Es gehört allein in eine Zeile über dem Absatz, und der Absatz um vier Leerzeichen eingerückt.",
    ),
    "private-near/comment": ProblemText(
        "Das ist noch kein Kommentar: Der Text wäre zu lesen.",
        "Ein Kommentar beginnt mit genau „<!--“ und endet mit „-->“. Manches Programm macht aus den zwei Strichen einen langen.",
    ),
    "private-near/hidden": ProblemText(
        "„{value}“ versteckt den Text nur vor dem Auge: Im Quelltext der Seite stünde er für alle.",
        "Was niemand lesen soll, unter „!!! privat“ einrücken. Was alle lesen dürfen, zeigen.",
    ),
    "private-near/value": ProblemText(
        "Private Passagen gibt es nur im Text: Hier im Kopf könnten sie alle lesen.",
        "In den Text damit, oder im Kopf in eine eigene Zeile, die mit # beginnt.",
    ),
    "private-near/open": ProblemText(
        "„{sign}“ beginnt einen Kommentar, und der hört nicht wieder auf: Alles dahinter bleibt privat.",
        "Ans Ende des Kommentars gehört das Zeichen, das ihn schließt („%%“ zu „%%“, „-->“ zu „<!--“). Ist keiner gemeint, [lösche|löschen Sie|löscht] „{sign}“.",
    ),
    "private-near/head": ProblemText(
        "Hier beginnt ein zweiter Kopf („{value}“), und der ist Text: Alle könnten ihn lesen.",
        "Ein Eintrag hat einen Kopf, ganz oben. Die Zeilen dorthin setzen oder löschen.",
    ),
    "publish-unclear": ProblemText(
        "Ob dieser Eintrag öffentlich sein soll, sagt die Zeile nicht eindeutig. Er bleibt privat.",
        "Nur „ja“ oder ein ganzer Tag (2026-03-05), und sonst nichts in der Zeile.",
    ),
    "publish-unclear/space": ProblemText(
        "Vor dem Doppelpunkt steht ein Leerzeichen. Bei der Zeile, die veröffentlicht, wird nichts zurechtgebogen: Der Eintrag bleibt privat.",
        "Soll er zu lesen sein, lautet die Zeile genau so: „{right}“.",
    ),
    "publish-unclear/draft": ProblemText(
        "Der Kopf sagt öffentlich und an anderer Stelle das Gegenteil („draft“, „privat“). Der Eintrag bleibt privat.",
        "Eine der beiden Zeilen löschen.",
    ),
    "publish-unclear/line-end": ProblemText(
        "Neben dieser Zeile steht ein anderes Zeilenende als sonst in der Datei; manche Programme zeigen dort keins. Der Eintrag bleibt privat.",
        "Die Datei im Editor mit einheitlichen Zeilenenden speichern, oder die Zeile neu schreiben.",
    ),
}

EN: Texts = {
    "link-private": ProblemText(
        "This public entry links to one that nobody may read yet: {value}.",
        "Leave the link out, publish the other entry, or indent the paragraph below '!!! private'.",
    ),
    "person-uncovered": ProblemText(
        "This entry is to be public and is about '{value}', and nobody says what the person is called in public.",
        "Add a line 'as: a family business' under {person} in people.yml, or 'consent: yes'.",
    ),
    "person-uncovered/new": ProblemText(
        "This entry is to be public and is about '{value}'. Nobody in people.yml is called so.",
        "Add the person there, '{person}:', and below it, indented, a line 'as: a family business'.",
    ),
    "person-uncovered/like": ProblemText(
        "This entry is to be public and is about '{value}'. Nobody in people.yml is called so.",
        "Do you mean '{near}'? If not, add the person there, with a line 'as: a family business'.",
    ),
    "name-uncovered": ProblemText(
        "Here the public would read '{value}'.",
        "Add a line 'cover-name: Mrs Summer' under {person} in people.yml, or write the sentence anew.",
    ),
    "name-uncovered/within": ProblemText(
        "'{value}' holds the name of {person}, and inside a word nothing can take its place.",
        "Write it in other words ('the project of ...'). If it means nobody, make the name in people.yml more exact.",
    ),
    "name-uncovered/code": ProblemText(
        "In code no name can be replaced: '{value}'.", "Change the code, or indent it below '!!! private'."
    ),
    "name-uncovered/part": ProblemText(
        "'{value}' would tell the public who this is about: it is a word of the name of {person}.",
        "Add the word to 'forms' under {person} in people.yml, and the cover name takes its place. Or write the sentence anew.",
    ),
    "name-uncovered/shared": ProblemText(
        "'{value}' may mean {person} here, and others in people.yml are called that, too.",
        "In people.yml, add to 'forms' of the person who is meant how they are called here, with title and form of address. "
        "If it is somebody else altogether, that belongs to 'not-meant' of {person}.",
    ),
    "name-uncovered/people": ProblemText(
        "Everybody reads this, and it tells who somebody is: '{value}'.",
        "Invent something in which no name of people.yml occurs.",
    ),
    "name-in-address": ProblemText(
        "The address or the name of a file would tell who it is about: '{value}'.",
        "Call it something else: in addresses, tags and file names no name can be replaced.",
    ),
    "name-in-address/tag": ProblemText(
        "The tag '{value}' would tell who it is about.",
        "Take another one: a tag stands in addresses too, and there no name can be replaced.",
    ),
    "name-ordinary": ProblemText(
        "'{value}' may mean {person} here, or be the ordinary word.",
        "If it is the word: add the line 'not-meant: [{phrase}]' under {person} in people.yml, once is enough. "
        "If it is the name: write it so that one can tell, with 'Ms' or 'Mr' before it for example.",
    ),
    "name-ordinary/alone": ProblemText(
        "'{value}' may mean {person} here, or be the ordinary word.",
        "If it is the word: write it without a capital, or not alone. If it is the name: with 'Ms' or 'Mr' before it.",
    ),
    "name-ordinary/unmarked": ProblemText(
        "'{value}' may mean {person} here, or be an ordinary word.",
        "Add the line 'exact: [{word}]' under {person} in people.yml, or the word, if 'exact:' is there already: then only what is written just so counts, with no article "
        "before it. Or, if only this place means nobody, 'not-meant: [{phrase}]'.",
    ),
    "name-ordinary/one": ProblemText(
        "'{phrase}' sounds like an ordinary word, and {person} is called so too.",
        "If it means nobody: add the line 'not-meant: [{phrase}]' under {person} in people.yml. If not, write it without 'a'.",
    ),
    "name-ordinary/people": ProblemText(
        "'{value}' is an ordinary word too.",
        "Add the line 'exact: [{value}]' under {person}, or the word, if 'exact:' is there already: then only what is written just so counts, with no article before it.",
    ),
    "name-ordinary/seen": ProblemText(
        "'{value}' seems to be an ordinary word too: {first} says '{phrase}'.",
        "Add the line 'exact: [{value}]' under {person}, or the word, if 'exact:' is there already: then only what is written just so counts, with no article before it. "
        "Or, if only this phrase means nobody, 'not-meant: [{phrase}]'.",
    ),
    "name-ordinary/both": ProblemText(
        "'{value}' is a name of {person}. Under 'not-meant' nothing would cover it any more.",
        "Here belongs the whole phrase that means nobody, with the word before or behind it.",
    ),
    "private-near": ProblemText(
        "'{value}' makes nothing private: everybody could read what stands below it.",
        "Above a private paragraph stands '!!! private', alone in its line, and the paragraph below is indented by four spaces.",
    ),
    "private-near/inside": ProblemText(
        "In the middle of a line '!!! private' makes nothing private.",
        "It belongs alone into a line above the paragraph, and the paragraph is indented by four spaces.",
    ),
    "private-near/comment": ProblemText(
        "This is no comment yet: everybody could read it.",
        "A comment begins with exactly '<!--' and ends with '-->'. Some programs make one long dash of the two.",
    ),
    "private-near/hidden": ProblemText(
        "'{value}' hides the text from the eye only: everybody would find it in the source of the page.",
        "What nobody may read, indent below '!!! private'. What everybody may read, show.",
    ),
    "private-near/value": ProblemText(
        "Private passages are for the text only: here in the head everybody could read them.",
        "Move it to the text, or, in the head, to a line of its own that begins with #.",
    ),
    "private-near/open": ProblemText(
        "'{sign}' begins a comment that never ends: everything behind it stays private.",
        "Put the sign that closes it at the end of the comment ('%%' for '%%', '-->' for '<!--'). If none is meant, delete '{sign}'.",
    ),
    "private-near/head": ProblemText(
        "A second head begins here ('{value}'), and that is text: everybody could read it.",
        "An entry has one head, at its top. Move the lines there, or delete them.",
    ),
    "publish-unclear": ProblemText(
        "This line does not say plainly whether the entry is to be public. It stays private.",
        "Write 'yes' or a whole day (2026-03-05), and nothing else in the line.",
    ),
    "publish-unclear/space": ProblemText(
        "A space stands before the colon. The line that publishes is never repaired: the entry stays private.",
        "If everybody may read it, the line reads exactly '{right}'.",
    ),
    "publish-unclear/draft": ProblemText(
        "The head says public, and the opposite elsewhere ('draft', 'private'). The entry stays private.",
        "Delete one of the two lines.",
    ),
    "publish-unclear/line-end": ProblemText(
        "Beside this line stands another line end than elsewhere in the file; some programs show none there. The entry stays private.",
        "Save the file with line ends of one kind, or write the line anew.",
    ),
}
