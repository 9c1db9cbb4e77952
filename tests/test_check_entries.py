"""Entries as wholes: what is inferred, what they say of each other, what is left out."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.check import check
from dreiklang.model import Journal, Kind, Link, Stage, Target, TargetKind, Weighing, Weight
from dreiklang.options import Lang, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_text

TODAY = date(2026, 11, 22)
Checked = tuple[Journal, tuple[Problem, ...]]


def _codes(checked: Checked) -> list[Code]:
    return [problem.code for problem in checked[1]]


def test_a_text_without_a_head_is_a_note(checked: Checked) -> None:
    """
    === 2026/2026-03-05-ein-anruf.md
    Ein Anruf, und das war nicht der letzte.
    """
    journal, problems = checked
    (entry,) = journal.entries
    assert problems == ()
    assert (entry.kind, entry.title, entry.date, entry.lang) == (Kind.NOTE, "Ein anruf", date(2026, 3, 5), Lang.DE)
    assert (entry.address, entry.words, entry.body_line) == ("2026/03/ein-anruf/", 8, 1)


def test_a_heading_at_the_top_is_the_title_and_stands_once(journal: Journal) -> None:
    """
    === 2026-03-05-x.md
    ---
    tags: a
    ---
    # Der Titel

    Text.
    """
    (entry,) = journal.entries
    assert (entry.title, entry.body, entry.body_line) == ("Der Titel", "Text.\n", 6)


def test_a_heading_beside_another_title_stays(journal: Journal) -> None:
    """
    === 2026-03-05-x.md
    ---
    titel: Ein anderer
    ---
    # Der Titel
    """
    (entry,) = journal.entries
    assert (entry.title, entry.body) == ("Ein anderer", "# Der Titel\n")


def test_a_file_with_only_a_day_in_its_name_is_called_by_it(journal: Journal) -> None:
    """
    === 2026-03-05.md
    Kurz.
    """
    (entry,) = journal.entries
    assert (entry.title, entry.slug) == ("2026-03-05", "2026-03-05")


def test_a_name_that_has_a_cover_never_stands_in_an_address(journal: Journal) -> None:
    """
    === 2026-03-05-x.md
    ---
    titel: Was Nordlicht lehrt
    ---
    === 2026-03-06-x-zwei.md
    ---
    titel: Was der Hafen lehrt
    ---
    === people.yml
    nordlicht:
      name: Nordlicht
      deckname: Frau Sommer
    hafen:
      name: Hafen
      öffentlich-als: eine Reederei
    """
    assert [entry.slug for entry in journal.entries] == ["was-frau-sommer-lehrt", "was-der-eine-reederei-lehrt"]


def test_the_language_is_said_or_named_or_heard(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    sprache: englisch
    ---
    Das ist nicht Englisch, und das ist gut so.
    === 2026-03-02-b.en.md
    Das ist nicht Englisch, und das ist gut so.
    === 2026-03-03-c.md
    This is the text that you want to read.
    === 2026-03-04-d.md
    Kurz.
    """
    assert [entry.lang for entry in journal.entries] == [Lang.EN, Lang.EN, Lang.EN, Lang.DE]


def test_decisions_and_declined_orders_come_back(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    entscheidung: lieben
    ---
    === 2026-03-02-b.md
    ---
    abgelehnt: 2026-03-02
    ---
    === 2026-03-03-c.md
    ---
    angebot: 2026-03-03
    ---
    === 2026-03-04-d.md
    ---
    entscheidung: ändern
    wiedervorlage: in 2 Wochen
    ---
    """
    reviews = [entry.review for entry in journal.entries]
    assert reviews == [date(2026, 5, 30), date(2026, 5, 31), None, date(2026, 3, 18)]


def test_an_accepted_order_is_won(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    angebot: 2026-03-01
    auftrag: 2026-03-05
    ---
    """
    order = journal.entries[0].order
    assert order is not None
    assert (order.won, order.stage(TODAY)) == (date(2026, 3, 5), Stage.ORDER)


def test_steps_are_paired_with_the_days_on_which_they_were_done(journal: Journal) -> None:
    """
    === 2026-03-02-a.md
    ---
    nächste-schritte: [Donnerstag anrufen, 2026-03-09 schreiben]
    erledigt: 2026-03-06
    ---
    """
    first, second = journal.entries[0].next
    assert (first.text, first.due, first.done) == ("anrufen", date(2026, 3, 5), date(2026, 3, 6))
    assert (second.text, second.due, second.done) == ("schreiben", date(2026, 3, 9), None)


def test_a_promise_is_by_the_partner_else_the_client_else_me(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    kundin: Nordlicht
    partner: Klee
    versprochen: Karten
    ---
    === 2026-03-02-b.md
    ---
    kundin: Nordlicht
    versprochen: Material
    ---
    === 2026-03-03-c.md
    ---
    versprochen: Protokoll
    ---
    === 2026-03-04-d.md
    ---
    partner: Klee
    versprochen: Protokoll
    von: mir
    ---
    """
    promises = [entry.promise.by for entry in journal.entries if entry.promise]
    assert promises == ["klee", "nordlicht", None, None]


def test_a_look_back_may_decide_anew(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    ---
    entscheidung: ändern
    ---
    === 2026-06-01-b.md
    ---
    rückblick: 2026-03-01-a
    ergebnis: schlecht
    entscheidung: beenden
    ---
    """
    journal, problems = checked
    entry = journal.by_id["2026-06-01-b"]
    assert problems == ()
    assert entry.kind is Kind.RETROSPECTIVE
    assert entry.decision is not None


def test_a_look_back_finds_entries_tags_people_and_periods(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    tags: [Wertschätzung]
    kundin: Nordlicht Windkraft
    ---
    === 2026-04-01-b.md
    ---
    rückblick: #wertschaetzung
    ---
    === 2026-04-02-c.md
    ---
    rückblick: nordlicht windkraft
    ---
    === 2026-04-03-d.md
    ---
    rückblick: März
    ---
    === 2026-04-04-e.md
    ---
    rückblick: [[#wertschätzung]]
    ---
    === 2026-04-05-f.md
    ---
    rückblick: 03-01
    ---
    """
    targets = [entry.retrospective.target for entry in journal.entries if entry.retrospective]
    assert [(target.kind, target.id) for target in targets] == [
        (TargetKind.TAG, "wertschaetzung"),
        (TargetKind.PERSON, "nordlicht-windkraft"),
        (TargetKind.PERIOD, "2026-03"),
        (TargetKind.TAG, "wertschaetzung"),
        (TargetKind.ENTRY, "2026-03-01-a"),
    ]


def test_links_of_every_form_are_resolved(checked: Checked) -> None:
    """
    === 2025/2025-12-01-alt.md
    Alt.
    === 2026/2026-03-05-neu.md
    ---
    tags: stille
    kundin: Nordlicht
    ---
    [[2025-12-01-alt]], [[alt|so]], [[2025-12-01-alt#Ende]], [[Nordlicht]], [[#Stille]], [[2026-Q1]],
    [dort](../2025/2025-12-01-alt.md#x), [da](<2026-03-05-neu.md>), [[1]](https://example.org/), [weg](https://x.example/y.md),
    [oben](#oben), [Seite](/about/), [mehr](/x/), ![Bild](bild%20eins.png "Titel"), ![[bild eins.png]], `[[nie]]`

    ```
    [[nie]]
    ```

    [ref]: ../2025/2025-12-01-alt.md
    <img src="bild%20eins.png">
    === 2026/bild eins.png
    """
    journal, problems = checked
    entry = journal.by_id["2026-03-05-neu"]
    old = Target(TargetKind.ENTRY, "2025-12-01-alt")
    assert problems == ()
    assert entry.links[:5] == (
        Link("2025-12-01-alt", old),
        Link("alt", old),
        Link("2025-12-01-alt#Ende", old),
        Link("Nordlicht", Target(TargetKind.PERSON, "nordlicht")),
        Link("#Stille", Target(TargetKind.TAG, "stille")),
    )
    assert [link.written for link in entry.links[5:]] == [
        "2026-Q1",
        "../2025/2025-12-01-alt.md#x",
        "2026-03-05-neu.md",
        "../2025/2025-12-01-alt.md",
    ]
    assert dict(entry.pictures) == {"bild%20eins.png": "2026/bild eins.png", "bild eins.png": "2026/bild eins.png"}


def test_a_link_to_nothing_at_all_is_dangling(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    [[-]]
    """
    assert _codes(checked) == [Code.LINK_DANGLING]


def test_a_link_to_a_file_that_is_left_out_is_no_second_problem(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    Siehe [[2026-03-02-b]].
    === 2026-03-02-b.md
    ---
    energie: 7
    ---
    """
    assert _codes(checked) == [Code.NUMBER_RANGE]


def test_a_file_with_an_error_is_left_out_and_listed_at_its_own_address(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    ---
    energie: 7
    sicher: 1
    ---
    === 2026-03-02-a.md
    ---
    energie: 7
    ---
    === 2026-03-03-a.md
    ---
    titel: A
    ---
    """
    journal, _ = checked
    assert [entry.id for entry in journal.entries] == ["2026-03-03-a"]
    assert [(unread.id, unread.address, len(unread.problems)) for unread in journal.unread] == [
        ("2026-03-01-a", "2026/03/a-2/", 2),
        ("2026-03-02-a", "2026/03/a-3/", 1),
    ]


def test_persons_are_known_by_id_name_form_or_brackets(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    kundinnen: [nordlicht, "[[Frau Petersen]]", NORDLICHT GMBH]
    ---
    === 2026-03-02-b.md
    ---
    kundin: Meerblick, nordlicht
    ---
    === 2026-03-03-c.md
    ---
    kunde: Müller, Meier & Partner
    partner: Mueller, Meier & Partner
    ---
    === 2026-03-04-d.md
    ---
    kunde: Frau Petersen, nordlicht
    ---
    === people.yml
    nordlicht:
      name: Nordlicht GmbH
      forms: [Frau Petersen]
    meerblick: Meerblick AG
    """
    assert [entry.clients for entry in journal.entries] == [
        ("nordlicht",),
        ("meerblick", "nordlicht"),
        ("mueller-meier-partner",),
        ("nordlicht",),
    ]
    stranger = journal.person_by_id["mueller-meier-partner"]
    assert (stranger.name, stranger.registered, stranger.role and stranger.role.value) == (
        "Müller, Meier & Partner",
        False,
        "both",
    )


@pytest.mark.parametrize(
    ("head", "near"),
    [
        ("gesendet: 2026-03-02", "angebot"),
        ("Verschickt am: 2026-03-02", "angebot"),
        ("sent: 2026-03-02", "offer"),
        ("Follow Up: 2026-03-02", "chased"),
        ("angebot: 2026-03-01\ngesendet: 2026-03-02", ""),
        ("wetter: grau", ""),
    ],
)
def test_an_unknown_key_leads_to_the_one_that_is_meant(head: str, near: str) -> None:
    _, problems = check(Sources((read_text("2026-03-01-a.md", f"---\n{head}\n---\nText.\n"),)), Options(), TODAY)
    (problem,) = (problem for problem in problems if problem.code is Code.KEY_UNKNOWN)
    assert dict(problem.facts)["near"] == near


def test_what_we_do_not_know_is_kept(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    wetter: [grau, nass]
    layout: post
    ergebnis: gut
    ---
    """
    assert journal.entries[0].extra == (("wetter", "grau, nass"), ("layout", "post"), ("ergebnis", "gut"))


def test_an_unclear_wish_to_show_a_field_is_a_problem(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    ---
    zeigen: weil, erwartng
    ---
    """
    assert checked[0].entries[0].show == ("because",)
    assert _codes(checked) == [Code.KEY_UNKNOWN]


@pytest.mark.parametrize("show", ["{because: no}", "-because", "[because:]", "'*because*'", "!because", "alles", "'*'"])
def test_a_wish_to_show_a_field_is_its_plain_name_and_nothing_else(show: str) -> None:
    text = f"---\ndecision: love\nbecause: So.\nshow: {show}\n---\nText.\n"
    journal, problems = check(Sources((read_text("2026-03-01-a.md", text),)), Options(), TODAY)
    assert journal.entries[0].show == ()
    assert Code.KEY_UNKNOWN in {problem.code for problem in problems}


def test_a_reader_who_asks_may_be_a_person_or_anybody(journal: Journal) -> None:
    """
    === 2026-03-01-a.md
    ---
    frage: Wie lange warten?
    frage-von: eine Leserin
    ---
    === 2026-03-02-b.md
    ---
    frage: Und dann?
    frage-von: Nordlicht
    ---
    === people.yml
    nordlicht:
      name: Nordlicht
    """
    asked = [(entry.question.asked_by, entry.question.person) for entry in journal.entries if entry.question]
    assert asked == [("eine Leserin", None), ("Nordlicht", "nordlicht")]


def test_an_address_may_be_used_again_in_another_month(checked: Checked) -> None:
    """
    === 2026-03-01-notiz.md
    Eins.
    === 2026-04-01-notiz.md
    Zwei.
    """
    assert _codes(checked) == []


def test_values_are_spelled_as_in_the_configuration() -> None:
    source = read_text("2026-03-01-a.md", "---\nentscheidung: lieben\nwerte: augenhoehe, Mut\n---\n")
    journal, problems = check(Sources((source,)), Options(values=("Augenhöhe",)), TODAY)
    decision = journal.entries[0].decision
    assert decision is not None
    assert decision.values == ("Augenhöhe", "Mut")
    assert [problem.code for problem in problems] == [Code.VALUE_UNLISTED]


def test_scales_that_do_not_weigh_two_sides_are_a_problem(checked: Checked) -> None:
    """
    === 2026-03-01-a.md
    ---
    entscheidung: lieben
    überwiegt: {kundin: 3}
    ---
    === 2026-03-02-b.md
    ---
    entscheidung: lieben
    überwiegt: {kundin: 3, gleich: 2}
    ---
    === 2026-03-03-c.md
    ---
    entscheidung: lieben
    überwiegt: {kundin: 3, ich: 9}
    ---
    === 2026-03-04-d.md
    ---
    anfrage: 2026-03-04
    passt: {nett: 9}
    ---
    === 2026-03-05-e.md
    ---
    entscheidung: lieben
    überwiegt: {kundin: 4, ich: 4}
    ---
    """
    decision = checked[0].entries[0].decision
    assert decision is not None
    assert decision.weighing == Weighing(Weight.EQUAL, 4, 4)
    assert _codes(checked) == [Code.VALUE_SHAPE, Code.VALUE_SHAPE, Code.NUMBER_RANGE, Code.VALUE_SHAPE]


def test_a_day_of_another_tool_gives_way_to_ours(checked: Checked) -> None:
    """
    === a.md
    ---
    created: 2024-01-01
    datum: 2026-03-01
    ---
    === b.md
    ---
    datum: 2026-03-02
    created: 2024-01-01
    ---
    """
    assert [entry.date for entry in checked[0].entries] == [date(2026, 3, 1), date(2026, 3, 2)]
    assert _codes(checked) == []


def test_pairs_in_a_list_are_texts_with_a_colon(journal: Journal) -> None:
    """
    === 2026-03-02-a.md
    ---
    entscheidung: lieben
    weil:
      - Sonst: Schluss
    wetter: {grau: ja, nass:}
    ---
    """
    (entry,) = journal.entries
    assert entry.decision is not None
    assert entry.decision.because == ("Sonst: Schluss",)
    assert entry.extra == (("wetter", "grau: ja, nass"),)


def test_an_empty_folder_is_an_empty_journal() -> None:
    assert check(Sources(), Options(), TODAY) == (Journal(), ())


def test_ten_times_the_entries_are_no_hundred_times_the_work() -> None:
    """Nothing is quadratic: dangling links and strange names are looked for among few."""
    texts = (
        f"---\nkundin: Person Nummer {number}\ntags: t{number}\nfolgt-auf: gibt-es-nicht-{number}\nanfrage: 2026-03-01\n---\n"
        f"[[nichts-{number}]] und [[eintrag-{number - 1}]]"
        for number in range(400)
    )
    sources = Sources(tuple(read_text(f"2026-03-01-eintrag-{number}.md", text) for number, text in enumerate(texts)))
    journal, _ = check(sources, Options(), TODAY)
    assert len(journal.entries) == 400


def test_a_declined_order_comes_back_counted_from_its_no(journal: Journal) -> None:
    """
    === 2026-03-10-a.md
    ---
    anfrage: 2026-03-01
    abgelehnt: 2026-03-02
    ---
    === b.md
    ---
    abgelehnt: 2026-03-02
    ---
    """
    assert [entry.review for entry in journal.entries] == [date(2026, 5, 31), date(2026, 5, 31)]


def test_a_doubtful_day_is_noted_at_either_end_of_a_step(checked: Checked) -> None:
    """
    === 2026-11-02-a.md
    ---
    nächster-schritt: nächsten Donnerstag anrufen
    ---
    === 2026-11-02-b.md
    ---
    nächster-schritt: Anruf nächsten Donnerstag
    ---
    === 2026-11-02-c.md
    ---
    nächster-schritt: Anruf 31.2.2027
    ---
    === 2026-11-02-d.md
    ---
    nächster-schritt: Anruf wegen der Mail vom 31.2.
    ---
    """
    assert _codes(checked) == [Code.DATE_AMBIGUOUS, Code.DATE_AMBIGUOUS, Code.DATE_INVALID]


def test_a_retrospective_never_looks_back_at_itself(checked: Checked) -> None:
    """
    === 2026-11-01-emb-one.md
    Los.
    === 2026-11-22-emb-two.md
    ---
    rückblick: emb
    ---
    === 2026-11-23-allein.md
    ---
    rückblick: 2026-11-23-allein
    ---
    """
    journal, problems = checked
    retrospective = journal.by_id["2026-11-22-emb-two"].retrospective
    assert retrospective is not None
    assert retrospective.target == Target(TargetKind.ENTRY, "2026-11-01-emb-one")
    assert [(problem.code, dict(problem.facts)["near"]) for problem in problems] == [(Code.TARGET_UNKNOWN, "")]


def test_the_folder_and_the_ending_of_a_link_lead_to_the_entry(checked: Checked) -> None:
    """
    === people.yml
    acme:
      name: Acme Corp
    === Daily/2026-11-18.md
    Los.
    === 2026-10-20-Acme Corp.md
    Eine Notiz.
    === Acme Corp.md
    ---
    datum: 2026-11-19
    ---
    === 2026-11-21-a.md
    [[Daily/2026-11-18]], ![[2026-11-18]], [[Acme Corp.md]], [[acme]], [[Notes/Acme Corp]]
    """
    journal, problems = checked
    assert problems == ()
    assert [link.target.id for link in journal.by_id["2026-11-21-a"].links] == [
        "2026-11-18",
        "2026-11-18",
        "Acme Corp",
        "acme",
        "Acme Corp",
    ]


def test_a_name_that_begins_like_a_registered_one_is_asked_about(checked: Checked) -> None:
    """
    === people.yml
    nordlicht-windkraft:
      name: Nordlicht Windkraft GmbH
    === 2026-11-20-a.md
    ---
    kundin: nordlicht
    ---
    """
    (problem,) = checked[1]
    assert (problem.code, problem.repair) == (Code.PERSON_NEAR, "kundin: nordlicht-windkraft")


def test_a_space_before_the_colon_publishes_nothing_and_repairs_nothing(checked: Checked) -> None:
    """
    === 2026-11-20-a.md
    ---
    öffentlich : ja
    ---
    === 2026-11-20-b.md
    ---
    öffentlich : nein
    ---
    """
    journal, (problem,) = checked
    assert problem.place.path == "2026-11-20-a.md"
    assert (problem.code, problem.repair, dict(problem.facts)["right"]) == (Code.PUBLISH_UNCLEAR, "", "öffentlich: ja")
    assert journal.entries[0].publish is None


def test_a_link_in_parentheses_to_a_page_is_told_as_the_site_calls_it(checked: Checked) -> None:
    """
    === 2026/2026-11-20-a.md
    [a](../../docs/guide/install.md), [b](guide/index.md#x), [c](nie.md), [d](/guide/install/), [e](..), [f](../docs/a.pdf)
    """
    facts = [dict(problem.facts) for problem in checked[1]]
    assert [(fact["what"], fact["site"]) for fact in facts] == [
        ("page", "/guide/install/"),
        ("page", "/guide/"),
        ("file", "/nie/"),
        ("page", "/a.pdf"),
    ]


def test_a_person_who_is_called_like_an_entry_in_every_way_is_told_plainly(checked: Checked) -> None:
    """
    === people.yml
    acme:
      name: Acme
    === acme.md
    ---
    datum: 2026-11-19
    ---
    === 2026-11-21-a.md
    [[acme]]
    """
    (problem,) = checked[1]
    assert (problem.code, dict(problem.facts)["choices"]) == (Code.LINK_AMBIGUOUS, "acme, acme")
