"""mkdocs.yml -> Options and Paths, without MkDocs' own start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.engine.paths import today_in
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import load_options
from dreiklang.options import Address, Edition, Era, Gender, Lang, Options
from dreiklang.texts import words_for
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]

FULL = """\
site_name: Zwischen zwei Zeilen
site_url: https://example.org/blog
site_author: Nell
site_description: Was sonst passiert.
docs_dir: seiten
theme:
  name: material
  language: de
plugins:
  search: {}
  dreiklang:
    at: /journal
    address: sie
    gender: "*"
    timezone: Europe/London
    languages: [en]
    values: [Klarheit]
    ideal: [zahlt pünktlich]
    currency: chf
    show_from: 5
    weeks: true
    silent_after: 10
    review_after: 30
    private_dir: ../anderswo
    private_remotes: git@example.org:nell/journal.git
    public_journal: true
    eras:
      2025-07-15: Zu zweit
      2024: Allein
      März 2025: Wieder angestellt
      2023-10: Nebenher
"""


def test_an_almost_empty_configuration_gives_the_defaults(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    options, paths = load_options(root / "mkdocs.yml")
    assert options == Options(site_name="Probe", site_url="https://probe.example.org/")
    assert (paths.root, paths.entries, paths.docs) == (root, root / "entries", root / "docs")
    assert (paths.site, paths.private) == (root / "site", root / "site-private")


def test_everything_that_can_be_said_arrives(journal_folder: JournalFolder) -> None:
    root = journal_folder(**{"mkdocs.yml": FULL})
    options, paths = load_options(root / "mkdocs.yml", Edition.PUBLIC)
    assert options == Options(
        edition=Edition.PUBLIC,
        lang=Lang.DE,
        languages=(Lang.DE, Lang.EN),
        address=Address.SIE,
        gender=Gender.STAR,
        site_name="Zwischen zwei Zeilen",
        site_url="https://example.org/blog/",
        site_description="Was sonst passiert.",
        author="Nell",
        at="journal/",
        timezone="Europe/London",
        values=("Klarheit",),
        ideal=("zahlt pünktlich",),
        show_from=5,
        weeks=True,
        silent_after=10,
        review_after=30,
        currency="CHF",
        private_remotes=("git@example.org:nell/journal.git",),
        public_journal=True,
        eras=(
            Era(date(2023, 10, 1), "Nebenher"),
            Era(date(2024, 1, 1), "Allein"),
            Era(date(2025, 3, 1), "Wieder angestellt"),
            Era(date(2025, 7, 15), "Zu zweit"),
        ),
    )
    assert paths.docs == root / "seiten"
    assert paths.private == root.parent / "anderswo"


def test_the_site_speaks_english_where_its_theme_does(journal_folder: JournalFolder) -> None:
    root = journal_folder(**{"mkdocs.yml": "plugins: [dreiklang]\ntheme: material\n"})
    options, _ = load_options(root / "mkdocs.yml")
    assert options.lang is Lang.EN
    assert options.languages == (Lang.EN, Lang.DE)


def test_tags_for_others_and_inheritance_and_the_environment_are_understood(
    journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_SITE", "Aus der Umgebung")
    child = (
        "INHERIT: base.yml\nsite_name: !ENV MY_SITE\n"
        "markdown_extensions:\n  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {}}\n"
        "hooks: !relative x\n"
    )
    root = journal_folder(**{"mkdocs.yml": child, "base.yml": "plugins: [dreiklang]\nsite_author: Nell\n"})
    options, _ = load_options(root / "mkdocs.yml")
    assert (options.site_name, options.author) == ("Aus der Umgebung", "Nell")


@pytest.mark.parametrize(
    ("config", "refusal", "hint"),
    [
        ("plugins: [search]\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("site_name: x\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("- a\n- b\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("only words\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("5\n", Refusal.PLUGIN_MISSING, "mkdocs.yml"),
        ("INHERIT: nirgends.yml\n", Refusal.CONFIG_UNREADABLE, "nirgends.yml"),
        ("b: 1\na: [1\nc: 2\n", Refusal.CONFIG_BROKEN, ":3:2: "),
        ("plugins: [{dreiklang: {adress: du}}]\n", Refusal.OPTION_UNKNOWN, "There is address."),
        ("plugins: [{dreiklang: {hugo: du}}]\n", Refusal.OPTION_UNKNOWN, "entries_dir, at, edition"),
        ("plugins: [{dreiklang: {public_journal: 'yes'}}]\n", Refusal.CONFIG_OPTION, "true or false"),
        ("plugins: [{dreiklang: [du]}]\n", Refusal.CONFIG_OPTION, "timezone: Europe/Berlin"),
        ("plugins: {dreiklang: yes}\n", Refusal.CONFIG_OPTION, "timezone: Europe/Berlin"),
        ("plugins: 5\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("plugins: [{dreiklang: {ideal: x}}]\n", Refusal.CONFIG_OPTION, "list"),
        ("plugins: dreiklang\n", Refusal.PLUGIN_MISSING, "- dreiklang"),
        ("plugins: [{dreiklang: {address: Sie!}}]\n", Refusal.CONFIG_OPTION, "sie"),
        ("plugins: [{dreiklang: {entries_dir: nirgends}}]\n", Refusal.ENTRIES_MISSING, "nirgends"),
        ("plugins: [{dreiklang: {timezone: Mond}}]\n", Refusal.CONFIG_OPTION, "Europe/Berlin"),
        ("plugins: [{dreiklang: {at: ../oben}}]\n", Refusal.CONFIG_OPTION, "journal/"),
        ("plugins: [{dreiklang: {show_from: 0}}]\n", Refusal.CONFIG_OPTION, "from 1 on"),
        ("plugins: [{dreiklang: {silent_after: true}}]\n", Refusal.CONFIG_OPTION, "number"),
        ("plugins: [{dreiklang: {currency: Euro}}]\n", Refusal.CONFIG_OPTION, "EUR"),
        ("plugins: [{dreiklang: {eras: [2024]}}]\n", Refusal.CONFIG_OPTION, "2024-07: On my own"),
        ("plugins: [{dreiklang: {eras: {damals: x}}}]\n", Refusal.CONFIG_OPTION, "not damals: x"),
        ("plugins: [{dreiklang: {eras: {2024: }}}]\n", Refusal.CONFIG_OPTION, "not 2024: None"),
        ("plugins: [{dreiklang: {eras: {0226: x}}}]\n", Refusal.CONFIG_OPTION, "On my own"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_file_and_remedy(
    config: str, refusal: Refusal, hint: str, journal_folder: JournalFolder
) -> None:
    root = journal_folder(**{"mkdocs.yml": config})
    with pytest.raises(Refused) as refused:
        load_options(root / "mkdocs.yml")
    assert refused.value.refusal is refusal
    assert hint in refused.value.say(words_for(Lang.EN).commands)
    assert str(root / "mkdocs.yml") in refused.value.say(words_for(Lang.DE).commands)


def test_why_an_option_does_not_fit_is_said_in_the_readers_language(journal_folder: JournalFolder) -> None:
    root = journal_folder(**{"mkdocs.yml": "plugins: [{dreiklang: {timezone: Mond}}]\n"})
    with pytest.raises(Refused) as refused:
        load_options(root / "mkdocs.yml")
    assert "„Mond“ ist keine bekannte Zeitzone" in refused.value.say(words_for(Lang.DE).commands)


def test_a_folder_without_a_journal_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        load_options(tmp_path / "mkdocs.yml")
    assert "dreiklang init" in refused.value.say(words_for(Lang.EN).commands)


def test_today_is_that_of_the_journals_time_zone() -> None:
    difference = today_in("Pacific/Kiritimati") - today_in("Pacific/Pago_Pago")
    assert difference.days in {1, 2}  # two for an hour a day
