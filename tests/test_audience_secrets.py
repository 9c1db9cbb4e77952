"""What is known and not told -> the secrets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.options import Edition, Lang, Options
from dreiklang.read import Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.read.source import Source
from dreiklang.site import make_site

TODAY = date(2026, 11, 22)
PEOPLE = """\
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht]
  as: {de: ein Betrieb, en: a firm}
  cover-name: Frau Sommer
freundin:
  name: Vera Klug
  consent: yes
"""
PUBLIC = """\
---
title: Für alle
date: 2026-03-05
publish: true
tags: [mut, geld]
expect: Niemand liest diese lange Erwartung hier.
---
Alle lesen das.

!!! private
    Niemand liest das.
"""
PRIVATE = """\
---
title: Nur für mich
date: 2026-03-06
client: Imkerei Brüls
aliases: [alt/weg]
---
Was ich denke.
"""


def sources(**files: str) -> Sources:
    texts = {"2026/2026-03-05-alle.md": PUBLIC, "2026/2026-03-06-mich.md": PRIVATE, **files}
    entries = tuple(read_text(path, text) for path, text in texts.items())
    return Sources(entries, people=read_people_text("people.yml", PEOPLE), others=("brief.docx",))


@pytest.fixture
def secrets() -> Secrets:
    return make_site(sources(), Options(edition=Edition.PUBLIC), TODAY).secrets


def told(secrets: Secrets, what: What) -> set[tuple[str, str]]:
    return {(secret.text, secret.origin) for secret in secrets.whole if secret.what is what}


def test_every_name_is_secret_but_of_those_who_agreed(secrets: Secrets) -> None:
    assert told(secrets, What.NAME) == {
        ("Nordlicht Windkraft GmbH", "people.yml: nordlicht"),
        ("Nordlicht", "people.yml: nordlicht"),
        ("Imkerei Brüls", "2026/2026-03-06-mich.md"),
    }


def test_titles_ids_addresses_and_file_names_are_secret(secrets: Secrets) -> None:
    assert ("Nur für mich", "2026/2026-03-06-mich.md") in told(secrets, What.TITLE)
    ids = {text for text, _ in told(secrets, What.ID)}
    assert {"nordlicht", "2026-03-06-mich", "nur-fuer-mich", "alt/weg", "brief"} <= ids


def test_a_public_text_is_no_secret_and_its_head_and_passages_are(secrets: Secrets) -> None:
    texts = {secret.origin: secret.text for secret in secrets.texts if "\n" in secret.text}
    assert "Niemand liest das." in texts["2026/2026-03-05-alle.md"]
    passages = {secret.text.strip() for secret in secrets.passages}
    assert {"Niemand liest diese lange Erwartung hier.", "Was ich denke."} <= passages
    assert any(passage.startswith("!!! private") for passage in passages)


def test_a_body_that_everybody_reads_as_it_stands_holds_no_secret() -> None:
    plain = (
        "---\ntitle: Schlicht\ndate: 2026-04-01\npublish: true\nexpect: Alles wird gut.\n---\nAlle lesen auch das.\n"
    )
    secrets = make_site(
        sources(**{"2026/2026-04-01-schlicht.md": plain}), Options(edition=Edition.PUBLIC), TODAY
    ).secrets
    text = next(
        secret.text
        for secret in secrets.texts
        if secret.origin == "2026/2026-04-01-schlicht.md" and "\n" in secret.text
    )
    assert "Alles wird gut." in text
    assert "Alle lesen auch das." not in text


def test_of_a_public_body_only_what_was_cut_is_secret_and_a_few_words_around_it() -> None:
    body = (
        "# Der *erste* Satz\n\nAlle lesen das zuerst.\n\nAlle lesen das danach.\n\nUnd kurz.\n\n%% Nur ich lese das %%\n\n"
        "Noch kurz.\n\nAlle lesen das zuletzt.\n\n## Der Schluss\n\nSo war es."
    )
    files = {"2026/2026-04-01-satz.md": f"---\ndate: 2026-04-01\npublish: true\n---\n{body}\n"}
    files["2026/2026-04-02-titel.md"] = "---\ndate: 2026-04-02\npublish: true\n---\n# Ganz ohne Kopf\n\nText.\n"
    secrets = make_site(sources(**files), Options(edition=Edition.PUBLIC), TODAY).secrets
    of = {name: [secret.text for secret in secrets.passages if secret.origin == name] for name in files}
    assert not of["2026/2026-04-02-titel.md"]
    cut = next(text for text in of["2026/2026-04-01-satz.md"] if "%%" in text)
    assert " ".join(cut.split()) == "das danach. Und kurz. %% Nur ich lese das %% Noch kurz. Alle lesen"


def test_what_the_public_reads_is_known(secrets: Secrets) -> None:
    seen = {text for texts in secrets.seen for text in texts}
    assert {"Für alle", "mut geld", "fuer-alle"} <= seen
    assert any("Alle lesen das." in text for text in seen)
    assert not any("Niemand" in text for text in seen)
    assert {"ein Betrieb", "a firm", "Frau Sommer", "Vera Klug"} <= set(secrets.covers)


def test_ids_that_only_the_record_still_knows_are_secret() -> None:
    record = "# Was war.\nentries:\n  2026-01-02-alte-sache:\n    address: 2026/01/weg/\nsite:\n  2026/01/weg/: ab\n"
    known = replace(sources(), published=Source("published", "published.yml", record))
    secrets = make_site(known, Options(edition=Edition.PUBLIC), TODAY).secrets
    assert {found for found in told(secrets, What.ID) if found[1] == "published.yml"} == {
        ("2026-01-02-alte-sache", "published.yml")
    }
    assert not any(secret.origin == "published.yml" for secret in (*secrets.texts, *secrets.passages))


def test_comments_and_unknown_keys_of_heads_are_secret_too() -> None:
    text = "---\ntitle: Da\n# Kommentar\nstimmung: trüb\n---\nText\n"
    secrets = make_site(sources(**{"da.md": text}), Options(edition=Edition.PUBLIC), TODAY).secrets
    hidden = next(secret.text for secret in secrets.texts if secret.origin == "da.md" and "\n" in secret.text)
    assert "Kommentar" in hidden
    assert "trüb" in hidden


def test_a_journal_without_people_has_secrets_too() -> None:
    only = Sources((read_text("a.md", "Text"),))
    assert make_site(only, Options(edition=Edition.PUBLIC), TODAY).secrets.texts == (
        Secret(What.WORD, "a.md", "a.md"),
        Secret(What.WORD, "Text", "a.md"),
    )


def test_the_private_edition_has_no_secrets() -> None:
    assert make_site(sources(), Options(edition=Edition.PRIVATE, lang=Lang.EN), TODAY).secrets == Secrets()


def test_what_a_link_without_words_shows_is_read_by_everybody() -> None:
    told = "Wir trafen uns zweimal, und [[{}]] war der Grund dafür, [[#mut]] auch."
    text = f"---\ntitle: Danach\ndate: 2026-03-07\npublish: true\n---\n{told.format('alle')}\n"
    made = make_site(sources(**{"2026/2026-03-07-danach.md": text}), Options(edition=Edition.PUBLIC), TODAY)
    read = [texts for texts in made.secrets.seen if "Danach" in texts]
    assert f"{told.format('alle').replace('[[alle]]', 'Für alle')}\n" in read[0]
