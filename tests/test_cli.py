"""The command line: what is said, in which language, and with which exit code."""

from __future__ import annotations

import gc
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from mkdocs.livereload import LiveReloadServer

from dreiklang import cli
from dreiklang.cli import speech
from dreiklang.cli.exits import Exit, exit_of
from dreiklang.cli.group import COMMANDS, dreiklang
from dreiklang.cli.shell import pasteable
from dreiklang.engine.marker import edition_in
from dreiklang.engine.refused import Refused
from dreiklang.keys.commands import ALIASES
from dreiklang.options import Edition, Lang
from dreiklang.texts import words_for
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]

WRONG = "---\ndate: 2026-03-07\ndecision: luv\n---\nText.\n"
DOUBTFUL = "---\ndate: 2026-03-07\nwehther: rain\n---\nText.\n"
SIE = "site_name: x\ntheme: {name: material, language: de}\nplugins:\n  - dreiklang:\n      address: sie\n"


@pytest.fixture
def journal(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a small journal."""
    root = journal_folder()
    monkeypatch.chdir(root)
    return root


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak English where no journal says otherwise."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


@pytest.mark.usefixtures("journal")
def test_alone_it_tells_what_waits_and_what_to_type_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["--today", "2026-11-22"]) == Exit.FINE
    said = capsys.readouterr().out
    assert "1 Sache wartet:" in said
    assert "Wiedervorlage zu Nordlicht Windkraft GmbH → Geheimnisvoller Kanarienvogel" in said
    assert said.endswith("Weiter mit: dreiklang serve\n")


def test_an_empty_journal_is_told_to_begin(journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]) -> None:
    root = journal_folder()
    for file in (root / "entries").iterdir():
        file.unlink()
    assert cli.call(["-f", str(root / "mkdocs.yml")]) == Exit.FINE
    said = capsys.readouterr().out
    assert "Gerade wartet nichts." in said
    assert "dreiklang new -f " in said


def test_what_waits_is_cut_where_it_gets_long(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = "".join(f"  - 2026-03-{day:02} Schritt {day}\n" for day in range(10, 25))
    root = journal_folder(**{"entries/2026-03-08-viel.md": f"---\ndate: 2026-03-08\nnext:\n{steps}---\n"})
    assert cli.call(["-f", str(root / "mkdocs.yml"), "--today", "2026-03-30"]) == Exit.FINE
    assert "und 5 weitere" in capsys.readouterr().out


@pytest.mark.usefixtures("journal")
def test_a_sound_journal_passes_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["check"]) == Exit.FINE
    assert capsys.readouterr().out == "3 Dateien geprüft, alles in Ordnung.\n"


def test_an_error_is_shown_with_place_and_remedy(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    assert cli.call(["prüfen"]) == Exit.CONTENT
    said = capsys.readouterr().out
    assert said.startswith("entries/2026-03-07-falsch.md:3:11: Fehler: ")
    assert "[value-unknown]" in said
    assert said.endswith("1 Fehler\n")


def test_warnings_weigh_only_under_strict(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-wetter.md").write_text(DOUBTFUL, "utf-8")
    assert cli.call(["check"]) == Exit.FINE
    assert "1 Warnung\n" in capsys.readouterr().out
    assert cli.call(["check", "--strict"]) == Exit.CONTENT


def test_programs_read_problems_as_json(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    assert cli.call(["check", "--format", "json"]) == Exit.CONTENT
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["path"], record["line"], record["column"]) == ("entries/2026-03-07-falsch.md", 3, 11)
    assert (record["code"], record["severity"]) == ("value-unknown", "error")
    assert record["message"]
    assert record["hint"]


@pytest.mark.parametrize("output", ["text", "json"])
def test_paths_count_from_the_root_folder_wherever_one_stands(
    journal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    (journal / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    monkeypatch.chdir(journal.parent)
    cli.call(["check", "-f", str(journal / "mkdocs.yml"), "--format", output])
    said = capsys.readouterr().out
    assert "entries/2026-03-07-falsch.md" in said
    assert journal.name + "/entries" not in said


def test_github_annotates_problems_at_their_place(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-a,b.md").write_text(WRONG, "utf-8")
    assert cli.call(["check", "--format", "github"]) == Exit.CONTENT
    said = capsys.readouterr().out
    assert said.startswith("::error file=entries/2026-03-07-a%2Cb.md,line=3,col=11,title=value-unknown::")
    assert said.count("\n") == 1


def test_colours_are_for_terminals(
    journal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (journal / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    cli.call(["check"])
    assert "\x1b[" not in capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    cli.call(["check"])
    assert "[value-unknown]" in capsys.readouterr().out


def test_build_says_what_it_did(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["build", "--today", "2026-11-22"]) == Exit.FINE
    said = capsys.readouterr()
    assert said.out == f"1 öffentlich, 1 privat; siehe „dreiklang serve“\nLiegt in {journal / 'site'}\n"
    assert said.err == ""
    assert edition_in(journal / "site") is Edition.PUBLIC


def test_the_private_edition_goes_into_its_own_folder(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["bauen", "--edition", "private", "-q"]) == Exit.FINE
    assert capsys.readouterr().out == ""
    assert edition_in(journal / "site-private") is Edition.PRIVATE
    assert not (journal / "site").exists()


def test_the_private_edition_is_not_built_over_the_public_one(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.call(["build", "--edition", "private", "-d", "site"]) == Exit.PRIVATE_AT_RISK
    assert "öffentliche" in capsys.readouterr().err
    assert not (journal / "site").exists()


def test_a_failed_build_leaves_the_old_site_whole(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["build"]) == Exit.FINE
    before = {path: path.read_bytes() for path in (journal / "site").rglob("*") if path.is_file()}
    wrong = WRONG.replace("decision", "publish: yes\ndecision")
    (journal / "entries" / "2026-03-07-falsch.md").write_text(wrong, "utf-8")
    assert cli.call(["build"]) == Exit.CONTENT
    said = capsys.readouterr().err
    assert "entries/2026-03-07-falsch.md:4:11" in said
    assert "Nichts gebaut" in said
    assert {path: path.read_bytes() for path in (journal / "site").rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in journal.iterdir() if path.name != ".dreiklang") == [
        "docs",
        "entries",
        "mkdocs.yml",
        "site",
    ]


def test_what_others_put_into_the_site_is_kept_and_what_is_gone_from_the_journal_goes(journal: Path) -> None:
    site = journal / "site"
    assert cli.call(["build"]) == Exit.FINE
    (site / ".well-known").mkdir()
    (site / ".well-known" / "proof").write_text("mine", "utf-8")
    (site / "CNAME").write_text("example.org", "utf-8")
    (site / "index.html").write_text("changed by hand", "utf-8")
    (site / "latest").symlink_to("2026", target_is_directory=True)
    (journal / "entries" / "2026-03-05-offen.md").unlink()
    for _ in range(2):
        assert cli.call(["build"]) == Exit.FINE
        assert (site / ".well-known" / "proof").read_text("utf-8") == "mine"
        assert (site / "CNAME").read_text("utf-8") == "example.org"
        assert (site / "latest").is_symlink()
        assert "by hand" not in (site / "index.html").read_text("utf-8")
        assert not list(site.rglob("oeffentlich-gut"))


def test_strict_may_stand_in_the_configuration(journal: Path) -> None:
    with (journal / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("strict: true\n")
    assert cli.call(["build"]) == Exit.FINE
    (journal / "entries" / "2026-03-07-wetter.md").write_text(DOUBTFUL, "utf-8")
    assert cli.call(["build"]) == Exit.CONTENT


def test_what_mkdocs_has_against_its_configuration_is_wrong_usage(
    journal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (journal / "mkdocs.yml").read_text("utf-8")
    (journal / "mkdocs.yml").write_text(f"{text}docs_dir: nirgends\n", "utf-8")
    assert cli.call(["build"]) == Exit.USAGE
    assert "MkDocs kommt mit" in capsys.readouterr().err
    (journal / "mkdocs.yml").write_text(f"{text}no_such_option: 1\n", "utf-8")
    assert cli.call(["build"]) == Exit.FINE
    assert cli.call(["build", "--strict"]) == Exit.CONTENT


def test_each_problem_of_a_build_begins_with_its_place(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-wetter.md").write_text(DOUBTFUL, "utf-8")
    assert cli.call(["build", "--edition", "private"]) == Exit.FINE
    said = capsys.readouterr().err
    assert said.startswith("entries/2026-03-07-wetter.md:3:1: ")
    assert said.endswith("\n\n")


def test_strict_builds_stop_at_warnings(journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (journal / "entries" / "2026-03-07-wetter.md").write_text(DOUBTFUL, "utf-8")
    assert cli.call(["build", "--strict"]) == Exit.CONTENT
    assert "--strict" in capsys.readouterr().err
    assert cli.call(["build"]) == Exit.FINE


@pytest.mark.usefixtures("journal")
def test_verbose_builds_say_what_happens_in_between(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["build", "-v"]) == Exit.FINE
    assert "Building documentation" in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_a_bar_is_drawn_on_a_terminal_only(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert cli.call(["build"]) == Exit.FINE
    assert "Seiten bauen" in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_serve_shows_the_private_edition_and_tells_its_address(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dreiklang.deliver.serve.can_start", lambda: False)
    monkeypatch.setattr("mkdocs.livereload.LiveReloadServer.serve", lambda *_, **__: None)
    assert cli.call(["serve", "--no-open", "-a", "127.0.0.1:0"]) == Exit.FINE
    assert "Das Tagebuch: http://127.0.0.1:0/" in capsys.readouterr().out


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(
    ("arguments", "warned"),
    [
        (["--expose", "-a", "0.0.0.0:0"], True),
        (["--expose", "-a", "0.0.0.0:0", "--edition", "public"], False),
        (["-a", "0.0.0.0:0", "--edition", "public"], False),
        (["--expose", "-a", "127.0.0.1:0"], False),
    ],
)
def test_who_opens_the_private_edition_to_others_is_told_what_that_means(
    arguments: list[str], *, warned: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []

    def show(server: LiveReloadServer, **_: object) -> None:
        pages.append(Path(server.root, "index.html").read_text("utf-8"))

    monkeypatch.setattr("dreiklang.deliver.serve.can_start", lambda: False)
    monkeypatch.setattr(LiveReloadServer, "serve", show)
    assert cli.call(["serve", "--no-open", *arguments]) == Exit.FINE
    assert ("Ein Passwort gibt es nicht" in capsys.readouterr().err) is warned
    assert ("offen im Netzwerk" in pages[0]) is warned


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["serve", "-a", "0.0.0.0:8000"], Exit.PRIVATE_AT_RISK, "127.0.0.1"),
        (["serve", "-a", "hier"], Exit.USAGE, "127.0.0.1:8000"),
        (["build", "-d", "."], Exit.USAGE, "das Tagebuch selbst"),
        (["build", "-f", "nirgends.yml"], Exit.USAGE, "dreiklang init"),
        (["check", "--today", "morgen"], Exit.USAGE, "2026-03-05"),
        (["buidl"], Exit.USAGE, "buidl"),
        (["check", "--nonsense"], Exit.USAGE, "dreiklang check --help"),
    ],
)
@pytest.mark.usefixtures("journal")
def test_wrong_usage_is_explained(
    arguments: list[str], code: Exit, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.call(arguments) == code
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error


def test_options_may_stand_before_the_command(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    assert cli.call(["-f", str(root / "mkdocs.yml"), "check"]) == Exit.FINE
    assert cli.call(["-f", "nirgends.yml", "check", "-f", str(root / "mkdocs.yml")]) == Exit.FINE


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED, "Stopped"),
        (click.Abort(), Exit.INTERRUPTED, "Stopped"),
        (PermissionError(13, "no rights", "a.md"), Exit.ENVIRONMENT, "No access: a.md\n"),
        (OSError(28, "no space", "from.js", None, "to.js"), Exit.ENVIRONMENT, "No space left: to.js\n"),
        (OSError(28, "no space"), Exit.ENVIRONMENT, "No space left\n"),
        (OSError(5, "a broken disk"), Exit.ENVIRONMENT, "a broken disk"),
        (ZeroDivisionError("by zero"), Exit.ENVIRONMENT, "DREIKLANG_DEBUG"),
        (Refused(Refusal.PORT_TAKEN, address="a", other="b"), Exit.ENVIRONMENT, "is taken"),
        (SystemExit(7), 7, ""),
        (SystemExit("text"), Exit.CONTENT, ""),
    ],
)
def test_whatever_happens_becomes_an_exit_code_and_a_sentence(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(dreiklang, "main", fail)
    assert cli.call(["-f", "nirgends.yml"]) == code
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_click_speaks_german_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever click says must be known to us, in whichever of its versions."""
    for arguments, said in (
        (["buidl"], "Den Befehl „buidl“ gibt es nicht."),
        (["check", "--strikt"], "Die Option „--strikt“ gibt es nicht."),
        (["init"], "Es fehlt noch, in welchem Ordner das Tagebuch liegen soll."),
        (["won"], "Es fehlt noch, worum es geht: ein Mensch oder ein Teil vom Namen des Eintrags."),
        (["withdraw"], "Es fehlt noch, welcher Eintrag"),
        (["forget"], "Es fehlt noch, um wen es geht"),
        (["publish", "--fo"], "Die Option „--fo“ gibt es nicht. Vielleicht --folder, --force?"),
        (["due", "--today", "x"], "„x“ geht bei --today nicht."),
        (["build", "-d"], "Nach „-d“ fehlt der Wert."),
        (["check", "dies", "das"], "Das ist zu viel: dies das"),
        (["build", "--edition", "x"], "Möglich ist: 'private', 'public'"),
    ):
        assert cli.call(arguments) == Exit.USAGE
        assert said in capsys.readouterr().err
    for arguments in (["--help"], ["check", "--help"]):
        assert cli.call(arguments) == Exit.FINE
        told = capsys.readouterr().out
        assert told.startswith("Aufruf: ")
        assert "\nOptionen:\n" in told
        assert "Diese Hilfe zeigen." in told
        assert "mkdocs.yml des Tagebuchs." in told


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("won", "It takes what this is about: a person, or a part of an entry's name."),
        ("init", "It takes the folder in which the journal is to lie."),
    ],
)
def test_what_is_missing_is_said_in_words_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert cli.call([command]) == Exit.USAGE
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking")
def test_being_ended_by_the_system_cleans_up_as_ctrl_c_does(journal: Path) -> None:
    program = "import os, signal; from dreiklang import cli; from dreiklang.site import make_site\n"
    program += "from dreiklang.engine import plugin\n"
    program += "plugin.prepare = lambda *_: os.kill(os.getpid(), signal.SIGTERM)\ncli.run()"
    done = subprocess.run([sys.executable, "-c", program, "build"], cwd=journal, capture_output=True, check=False)
    assert done.returncode == 143
    assert sorted(path.name for path in journal.iterdir()) == ["docs", "entries", "mkdocs.yml"]


def test_what_cannot_be_read_is_told_without_a_traceback(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"mkdocs.yml": "plugins:\n  - dreiklang: du\n"})
    assert cli.call(["check", "-f", str(root / "mkdocs.yml")]) == Exit.USAGE
    assert "timezone: Europe/Berlin" in capsys.readouterr().err
    (root / "folder.yml" / "mkdocs.yml").mkdir(parents=True)
    assert cli.call(["check", "-f", str(root / "folder.yml")]) == Exit.ENVIRONMENT
    assert str(root / "folder.yml") in capsys.readouterr().err


def test_the_folder_of_a_journal_names_it_too(journal_folder: JournalFolder) -> None:
    assert cli.call(["check", "-f", str(journal_folder())]) == Exit.FINE


def test_paths_can_be_pasted_into_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pasteable(Path("a b")) == "'a b'"
    assert pasteable(Path("a$b")) == "'a$b'"
    monkeypatch.setattr(sys, "platform", "win32")
    assert pasteable(Path("a b")) == '"a b"'
    assert pasteable(Path("ab")) == "ab"


def test_who_looks_for_a_mistake_of_ours_sees_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DREIKLANG_DEBUG", "1")
    with pytest.raises(Refused):
        cli.call(["-f", "nirgends.yml"])


@pytest.mark.usefixtures("journal")
def test_the_console_is_written_to_in_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", console)
    monkeypatch.setattr(sys, "argv", ["dreiklang", "prüfen"])
    for name in ("set_threshold", "freeze"):  # of a process that ends there
        monkeypatch.setattr(gc, name, lambda *_: None)
    with pytest.raises(SystemExit) as left:
        cli.run()
    assert left.value.code == Exit.FINE
    assert console.encoding == "utf-8"


def test_run_leaves_with_the_exit_code(journal: Path) -> None:
    (journal / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "from dreiklang.cli import run; run()", "check"], capture_output=True, check=False
    )
    assert done.returncode == Exit.CONTENT
    assert "wäre" not in done.stderr.decode("utf-8")
    assert "Möglich ist" in done.stdout.decode("utf-8")


def test_messages_address_the_writer_as_the_journal_wants(
    journal_folder: JournalFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder(**{"mkdocs.yml": SIE})
    assert cli.call(["build", "-f", str(root / "mkdocs.yml"), "-d", str(root)]) == Exit.USAGE
    assert cli.call(["serve", "-f", str(root / "mkdocs.yml"), "-a", "0.0.0.0:1"]) == Exit.PRIVATE_AT_RISK
    assert "Nehmen Sie 127.0.0.1" in capsys.readouterr().err


@pytest.mark.usefixtures("journal")
def test_help_speaks_the_journals_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.call(["--help"]) == Exit.FINE
    assert "Alle Einträge prüfen" in capsys.readouterr().out
    assert cli.call(["check", "--help", "-f", "nirgends.yml"]) == Exit.FINE
    assert "Check all entries" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "lang"),
    [
        ("de_AT.UTF-8", Lang.DE),
        ("German_Germany.1252", Lang.DE),
        ("en_GB.UTF-8", Lang.EN),
        ("C", Lang.EN),
        ("fr", Lang.EN),
    ],
)
def test_without_a_journal_the_system_decides_the_language(
    name: str, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", name)
    assert speech.system_lang() is lang


def test_a_system_that_names_no_language_is_spoken_to_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert speech.system_lang() is Lang.EN


@pytest.mark.parametrize("given", [["-f", "{}"], ["--config-file={}"], ["-f{}"], ["--config-file", "{}"]])
def test_the_language_is_looked_up_in_the_named_journal(given: list[str], journal_folder: JournalFolder) -> None:
    config = str(journal_folder() / "mkdocs.yml")
    assert speech.guess_words([part.format(config) for part in given]).lang is Lang.DE


def test_every_command_has_its_help_in_both_languages() -> None:
    for lang in Lang:
        words = words_for(lang).commands
        assert set(COMMANDS) <= set(words.helps)
        assert set(Refusal) == set(words.refusals)
    assert set(ALIASES.values()) <= set(COMMANDS)


def test_shells_can_complete_the_commands() -> None:
    assert dreiklang.list_commands(click.Context(dreiklang)) == list(COMMANDS)


def test_every_option_of_ours_has_its_help_in_both_languages() -> None:
    for name in ("check", "serve", "build", "publish"):
        assert cli.call([name, "--help"]) == Exit.FINE
        command = dreiklang.get_command(click.Context(dreiklang), name)
        assert command is not None
        for lang in Lang:
            assert {str(option.name) for option in command.params} <= set(words_for(lang).commands.options)


def test_what_would_let_something_private_out_has_its_own_exit_code() -> None:
    assert exit_of(Refusal.NOT_LOOPBACK) == Exit.PRIVATE_AT_RISK
    assert exit_of(Refusal.CONFIG_MISSING) == Exit.USAGE


@pytest.mark.parametrize("edition", ["public", "private"])
def test_where_others_read_the_log_a_build_names_places_only(
    journal: Path, edition: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    text = "---\ndate: 2026-03-07\npublish: yes\ntitle: Was Nordlicht sagte\nslug: nordlicht\n---\nText.\n"
    (journal / "entries" / "2026-03-07-nordlicht.md").write_text(text, "utf-8")
    assert cli.call(["build", "--edition", edition]) == (Exit.CONTENT if edition == "public" else Exit.FINE)
    said = capsys.readouterr().err
    assert "entries/2026-03-07….md:5:" in said
    assert "[name-in-address]" in said
    assert "„dreiklang check“" in said
    assert "nordlicht" not in said.lower()
