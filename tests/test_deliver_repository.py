"""A journal in git -> a refusal where others could read it: with real repositories, and without git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit
from dreiklang.deliver.repository import check_repository, git, is_own_remote
from dreiklang.deliver.repository.address import place_of, shown
from dreiklang.deliver.repository.remotes import remotes_in
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import load_options
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]

GIT = shutil.which("git")
HUB = "git@example.org:nell/journal.git"
HERE = Path("/journal")

needs_git = pytest.mark.skipif(not GIT, reason="no git")
with_and_without_git = pytest.mark.parametrize("missing", [pytest.param(False, marks=needs_git), True])


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let git see no settings but those of the test; give the file of the user's."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    config = tmp_path / "gitconfig"
    config.write_text("[user]\nname = Nell\nemail = nell@example.org\n[init]\ndefaultBranch = main\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return config


@pytest.fixture
def root(journal_folder: JournalFolder) -> Path:
    """Write a journal."""
    return journal_folder()


def run(folder: Path, *arguments: str) -> None:
    """Let git do something in *folder*."""
    subprocess.run(["git", "-c", "protocol.file.allow=always", *arguments], cwd=folder, check=True, capture_output=True)


def make_repository(folder: Path, remote: str | None = HUB) -> None:
    """Put all that lies in *folder* into a new repository, with a *remote*."""
    if not GIT:
        (folder / ".git").mkdir()
        (folder / ".git" / "HEAD").write_text("ref: refs/heads/main\n", "utf-8")
        (folder / ".git" / "config").write_text(f'[remote "origin"]\n\turl = {remote}\n' if remote else "", "utf-8")
        return
    run(folder, "init")
    run(folder, "add", ".")
    run(folder, "commit", "-m", "all")
    if remote:
        run(folder, "remote", "add", "origin", remote)


def hide_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git not be installed."""
    monkeypatch.setattr(git, "find_git", lambda _: None)
    monkeypatch.setattr("dreiklang.deliver.repository.check.find_git", lambda _: None)


def verdict(root: Path, *private: str, environ: Mapping[str, str] | None = None) -> Refusal | None:
    """Say why the journal at *root* is refused, with the remotes confirmed that are *private*; None if it is not."""
    options, paths = load_options(root / "mkdocs.yml")
    try:
        check_repository(paths, replace(options, private_remotes=private), environ or os.environ)
    except Refused as refused:
        return refused.refusal
    return None


def said(root: Path) -> str:
    """Give what the refusal of the journal at *root* says in its language."""
    options, paths = load_options(root / "mkdocs.yml")
    with pytest.raises(Refused) as caught:
        check_repository(paths, options, os.environ)
    return " ".join(map(str, caught.value.facts.values()))


def test_a_journal_outside_of_git_is_fine(root: Path) -> None:
    assert verdict(root) is None


@with_and_without_git
def test_a_repository_without_a_remote_is_fine(root: Path, monkeypatch: pytest.MonkeyPatch, *, missing: bool) -> None:
    make_repository(root, remote=None)
    if missing:
        hide_git(monkeypatch)
    assert verdict(root) is None


@with_and_without_git
def test_a_remote_stops_until_it_is_confirmed(root: Path, monkeypatch: pytest.MonkeyPatch, *, missing: bool) -> None:
    make_repository(root)
    if missing:
        hide_git(monkeypatch)
    assert verdict(root) is (Refusal.GIT_MISSING if missing else Refusal.JOURNAL_IN_GIT)
    assert verdict(root, HUB) is None
    assert verdict(root, "https://example.org/nell/journal") is None
    assert verdict(root, "https://example.org/nell/other") is not None


@with_and_without_git
def test_each_of_several_addresses_has_to_be_confirmed(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, missing: bool
) -> None:
    make_repository(root)
    with (root / ".git" / "config").open("a", encoding="utf-8") as config:
        config.write('[remote "origin"]\n\tpushurl = "https://pub.example/a" ; both\n\tpushurl=https://pub.example/b\n')
        config.write('[branch "main"]\n\tremote = .\n\tpushRemote = ssh://git@pub.example/c\n[remote]\n')
        config.write('\tpushDefault = ../d\n[remote "bare"]\n\tprune = true\n[url "https://pub.example/"]\n')
        config.write('\tinsteadOf = gh:\n[remote "b\\"ackup"] url = gh:e\n')
    if missing:
        hide_git(monkeypatch)
    all_of_them = [HUB, *(f"https://pub.example/{name}" for name in "abce"), "../d"]
    assert verdict(root, *all_of_them) is None
    for name in all_of_them:
        assert verdict(root, *(other for other in all_of_them if other != name)) is not None


@needs_git
def test_a_repository_around_the_journal_counts(root: Path) -> None:
    make_repository(root.parent)
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    assert "journal/entries/" in said(root)


@needs_git
def test_a_repository_begun_inside_hides_none_around_it(root: Path) -> None:
    make_repository(root.parent)
    make_repository(root, remote=None)
    assert verdict(root) is Refusal.JOURNAL_IN_GIT


@needs_git
def test_a_submodule_is_judged_by_its_own_remote(root: Path) -> None:
    make_repository(root, remote=None)
    outer = root.parent / "outer"
    outer.mkdir()
    (outer / "README.md").write_text("Hello\n", "utf-8")
    make_repository(outer, "https://pub.example/outer")
    run(outer, "submodule", "add", str(root), "journal")
    run(outer, "commit", "-m", "with the journal")
    inside = outer / "journal"
    assert (inside / ".git").is_file()
    assert verdict(inside) is Refusal.JOURNAL_IN_GIT
    assert verdict(inside, str(root)) is None
    run(inside, "remote", "remove", "origin")
    assert verdict(inside) is None


@needs_git
def test_entries_in_a_submodule_of_their_own_may_be_more_private_than_the_rest(root: Path) -> None:
    own = root.parent / "own"
    shutil.move(root / "entries", own)
    make_repository(own, remote=None)
    make_repository(root, "https://pub.example/site")
    run(root, "submodule", "add", str(own), "entries")
    run(root, "commit", "-m", "with entries")
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    assert verdict(root, str(own)) is None


@with_and_without_git
def test_a_work_tree_has_the_remotes_of_its_repository(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, missing: bool
) -> None:
    if not GIT:
        pytest.skip("no git")
    make_repository(root)
    tree = root.parent / "tree"
    run(root, "worktree", "add", str(tree))
    if missing:
        hide_git(monkeypatch)
    assert verdict(tree) is (Refusal.GIT_MISSING if missing else Refusal.JOURNAL_IN_GIT)
    assert verdict(tree, HUB) is None


@needs_git
def test_entries_that_git_ignores_are_fine(root: Path) -> None:
    (root / ".gitignore").write_text("/entries/*\n!/entries/.gitkeep\n", "utf-8")
    (root / "entries" / ".gitkeep").write_text("", "utf-8")
    make_repository(root)
    assert verdict(root) is None


@needs_git
def test_what_lies_in_older_commits_goes_out_too(root: Path) -> None:
    make_repository(root)
    run(root, "rm", "-r", "--cached", "entries")
    assert verdict(root) is Refusal.JOURNAL_IN_HISTORY
    run(root, "commit", "-m", "no entries")
    assert verdict(root) is Refusal.JOURNAL_IN_HISTORY
    assert "entries/" in said(root)


@needs_git
def test_what_a_merged_branch_added_and_took_back_goes_out_too(root: Path) -> None:
    (root / ".gitignore").write_text("/entries/\n", "utf-8")
    make_repository(root)
    run(root, "checkout", "-b", "side")
    run(root, "add", "-f", "entries")
    run(root, "commit", "-m", "oops")
    run(root, "rm", "-r", "--cached", "entries")
    run(root, "commit", "-m", "not that")
    run(root, "checkout", "main")
    run(root, "merge", "--no-ff", "-m", "all well", "side")
    run(root, "branch", "-D", "side")
    assert verdict(root) is Refusal.JOURNAL_IN_HISTORY


@needs_git
@pytest.mark.parametrize("folder", [".dreiklang", "site-private"])
def test_what_is_built_for_me_alone_belongs_in_no_repository_either(root: Path, folder: str) -> None:
    (root / folder).mkdir()
    (root / folder / "page.html").write_text("private", "utf-8")
    (root / ".gitignore").write_text("/entries/\n", "utf-8")
    make_repository(root)
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    assert f"{folder}/" in said(root)


@needs_git
def test_entries_that_lie_elsewhere_are_found_through_the_link(root: Path) -> None:
    elsewhere = root.parent / "[notes] *"
    shutil.move(root / "entries", elsewhere)
    (root / "entries").symlink_to(elsewhere, target_is_directory=True)
    make_repository(elsewhere)
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    assert str(elsewhere) in said(root)


@needs_git
def test_the_case_of_a_folder_hides_nothing(root: Path) -> None:
    make_repository(root)
    run(root, "mv", "entries", "Notes")
    run(root, "mv", "Notes", "Entries")
    run(root, "commit", "-m", "upper case")
    (root / "entries").mkdir(exist_ok=True)
    assert verdict(root) is Refusal.JOURNAL_IN_GIT


@needs_git
def test_addresses_are_taken_as_git_rewrites_them(root: Path, own_settings: Path) -> None:
    make_repository(root, "hub:nell/journal")
    with own_settings.open("a", encoding="utf-8") as config:
        config.write('[url "https://example.org/"]\n\tinsteadOf = hub:\n\tinsteadOf = hub:n\n')
        config.write(
            '[url "https://example.org/n"]\n\tinsteadOf = hub:ne\n[url "git@pub.example:"]\n\tpushInsteadOf = hub:\n'
        )
    assert verdict(root, "hub:nell/journal", HUB) is Refusal.JOURNAL_IN_GIT
    assert verdict(root, "https://example.org/nll/journal", "https://pub.example/nell/journal") is None


@needs_git
@pytest.mark.parametrize(
    "environ",
    [
        {"GIT_DIR": "{other}/.git"},
        {"GIT_DIR": "{other}/.git", "GIT_WORK_TREE": "{root}"},
        {"GIT_INDEX_FILE": "{other}/.git/index"},
        {"GIT_CEILING_DIRECTORIES": "{root}"},
        {"GIT_CONFIG_PARAMETERS": "'core.worktree'='{other}'"},
    ],
    ids="+".join,
)
def test_the_environment_does_not_mislead(root: Path, tmp_path: Path, environ: dict[str, str]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "README.md").write_text("Hello\n", "utf-8")
    make_repository(other, remote=None)
    make_repository(root)
    filled = {name: value.format(other=other, root=root) for name, value in environ.items()}
    assert verdict(root, environ={**os.environ, **filled}) is Refusal.JOURNAL_IN_GIT


@needs_git
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_repository_of_somebody_else_is_not_trusted(root: Path) -> None:
    make_repository(root, remote=None)
    for path in (root, root / ".git"):
        os.chown(path, 12345, 12345)  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    assert verdict(root, HUB) is Refusal.GIT_UNCLEAR
    assert "safe.directory" in said(root)


@needs_git
def test_a_broken_repository_is_not_trusted(root: Path) -> None:
    make_repository(root)
    (root / ".git" / "config").write_text("[remote", "utf-8")
    assert verdict(root, HUB) is Refusal.GIT_UNCLEAR
    (root / ".git" / "config").unlink()
    shutil.rmtree(root / ".git" / "objects")
    assert verdict(root, HUB) is Refusal.GIT_UNCLEAR


def test_an_empty_git_folder_is_no_repository(root: Path) -> None:
    (root / ".git").mkdir()
    assert verdict(root) is None


@needs_git
def test_a_bare_repository_is_seen_through(root: Path) -> None:
    make_repository(root)
    run(root, "config", "core.bare", "true")
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    run(root, "config", "core.bare", "false")
    run(root, "rm", "-rf", "--cached", ".")
    run(root, "checkout", "--orphan", "new")
    run(root, "branch", "-D", "main")
    run(root, "config", "core.bare", "true")
    assert verdict(root) is None


@needs_git
def test_a_git_that_hangs_or_does_not_start_stops(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_repository(root)
    broken = git.Git(str(root / "no-such-program"), os.environ)
    monkeypatch.setattr("dreiklang.deliver.repository.check.find_git", lambda _: broken)
    assert verdict(root, HUB) is Refusal.GIT_UNCLEAR


@pytest.mark.parametrize(
    "config",
    [
        "[include]\n\tpath = other\n",
        '[includeIf "gitdir:~/"]\n\tpath = other\n',
        '[remote "origin"]\n\turl = one \\\n two\n',
        '[remote "origin"]\n\turl = "one"two\n',
        "",
    ],
    ids=["include", "include-if", "two-lines", "quotes", "none"],
)
def test_without_git_what_cannot_be_understood_for_sure_stops(
    root: Path, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    hide_git(monkeypatch)
    (root / ".git").mkdir()
    (root / ".git" / "HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    if config:
        (root / ".git" / "config").write_text(config, "utf-8")
    assert verdict(root) is Refusal.GIT_UNCLEAR


def test_without_git_other_settings_do_not_matter(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hide_git(monkeypatch)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text(
        '# mine\n[alias]\n\tl = log --format="%h; \\\n%s"\n\n[remote "x"] ; y\n', "utf-8"
    )
    (root / ".git" / "HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    assert verdict(root) is None


@pytest.mark.skipif(sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="root reads all")
def test_without_git_settings_that_may_not_be_read_stop(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hide_git(monkeypatch)
    make_repository(root)
    (root / ".git" / "config").chmod(0)
    assert verdict(root) is Refusal.GIT_UNCLEAR


def test_git_is_found_where_the_path_says(tmp_path: Path) -> None:
    assert git.find_git({"PATH": str(tmp_path)}) is None


@needs_git
def test_a_journal_that_everybody_may_see_is_left_alone(root: Path) -> None:
    make_repository(root)
    text = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(text.replace("- dreiklang", "- dreiklang:\n      public_journal: true"), "utf-8")
    assert verdict(root, environ={"CI_PROJECT_VISIBILITY": "public"}) is None


@needs_git
def test_nothing_is_written(root: Path) -> None:
    make_repository(root)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()}
    assert verdict(root) is Refusal.JOURNAL_IN_GIT
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "address",
    [
        "git@example.org:nell/journal.git",
        "git@Example.org.:/nell/journal/",
        "example.org:nell/journal",
        "ssh://git@example.org/nell/journal.git",
        "ssh://git@example.org:22//nell/journal",
        "git+ssh://git@example.org/nell/journal",
        "https://example.org/nell/journal.git",
        "https://nell:geheim@example.org:443/nell/journal",
        "http://example.org/nell/journal/",
        "git://example.org/nell/%6Aournal",
    ],
)
def test_one_place_has_many_addresses(address: str) -> None:
    assert place_of(address, HERE) == "example.org/nell/journal"


@pytest.mark.parametrize(
    "address",
    [
        "git@example.org:nell/journal2.git",
        "git@example.org:Nell/journal.git",
        "nell@example.org:nell/journal.git",
        "ssh://git@example.org:2222/nell/journal",
        "https://example.org:8443/nell/journal",
        "https://example.org.evil.example/nell/journal",
        "/example.org/nell/journal",
        "example.org/nell/journal",
        "ext::sh -c example.org/nell/journal",
        "https://example.org:port/nell/journal",
        "https://[example.org/nell/journal",
        "C:/nell/journal",
    ],
)
def test_other_places_have_other_addresses(address: str) -> None:
    assert place_of(address, HERE) != "example.org/nell/journal"


def test_folders_are_compared_as_folders(tmp_path: Path) -> None:
    assert place_of("../other.git", tmp_path / "a") == place_of((tmp_path / "other").as_uri(), HERE)
    assert place_of("[::1]:x/y", HERE) == place_of("ssh://git@[::1]/x/y", HERE)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://nell:ghp_secret@example.org/x", "https://example.org/x"),
        ("https://ghp_secret@example.org/x", "https://example.org/x"),
        ("ssh://git:secret@example.org/x", "ssh://git@example.org/x"),
        ("ssh://git@example.org/x", "ssh://git@example.org/x"),
        (HUB, HUB),
        ("https://example.org/\x1b[31mx", "https://example.org/?[31mx"),
    ],
)
def test_no_password_is_shown(address: str, expected: str) -> None:
    assert shown(address) == expected


def test_a_remote_without_an_address_is_none() -> None:
    assert remotes_in([("remote.origin.prune", "true"), ("remote.pushdefault", "origin"), ("remote.x.url", "")]) == (
        remotes_in([("remote.origin.x", ""), ("remote.x.y", "")])
    )


GITHUB = {"repository": {"private": False, "visibility": "public"}}


@pytest.mark.parametrize(
    ("environ", "event", "service"),
    [
        ({}, GITHUB, "GitHub"),
        ({}, {"repository": {"private": True, "visibility": "internal"}}, "GitHub"),
        ({"FORGEJO_ACTIONS": "true", "GITEA_ACTIONS": "true"}, {"repository": {"private": False}}, "Forgejo"),
        ({"GITEA_ACTIONS": "true"}, {"repository": {"private": False}}, "Gitea"),
        ({"CI_PROJECT_VISIBILITY": "public"}, None, "GitLab"),
        ({"CI_PROJECT_VISIBILITY": "internal"}, None, "GitLab"),
        ({"CI_REPO_PRIVATE": "false"}, None, "Woodpecker"),
        ({"CI_PROJECT_VISIBILITY": "private", "CI_REPO_PRIVATE": "true"}, None, None),
        ({}, {"repository": {"private": True, "visibility": "private"}}, None),
        ({}, {"repository": None}, None),
        ({}, ["schedule"], None),
    ],
)
def test_a_public_service_is_told_by_what_it_says_of_itself(
    root: Path, tmp_path: Path, environ: dict[str, str], event: object, service: str | None
) -> None:
    if event is not None:
        (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
        environ = {**environ, "GITHUB_EVENT_PATH": str(tmp_path / "event.json")}
    options, paths = load_options(root / "mkdocs.yml")
    if service is None:
        check_repository(paths, options, environ)
        return
    with pytest.raises(Refused) as caught:
        check_repository(paths, options, environ)
    assert caught.value.refusal is Refusal.PUBLIC_SERVICE
    assert caught.value.facts == {"service": service}


@pytest.mark.parametrize("event", ["missing.json", "broken.json"])
def test_an_event_that_tells_nothing_stops_nothing(root: Path, tmp_path: Path, event: str) -> None:
    (tmp_path / "broken.json").write_text("{", "utf-8")
    assert verdict(root, environ={"GITHUB_EVENT_PATH": str(tmp_path / event)}) is None


@with_and_without_git
def test_ones_own_remote_is_known_however_it_is_written(
    root: Path, monkeypatch: pytest.MonkeyPatch, *, missing: bool
) -> None:
    make_repository(root)
    if missing:
        hide_git(monkeypatch)
    _, paths = load_options(root / "mkdocs.yml")
    monkeypatch.chdir(root)
    own = [HUB, "HTTPS://example.org/Nell/Journal.git", "origin", ".", str(root), str(root / ".git"), root.as_uri()]
    assert [target for target in own if not is_own_remote(target, paths, os.environ)] == []
    others = ["https://example.org/nell/pages.git", "pages", str(root / "site"), "../other"]
    assert [target for target in others if is_own_remote(target, paths, os.environ)] == []


@needs_git
def test_another_work_tree_is_ones_own_repository_too(root: Path, own_settings: Path) -> None:
    make_repository(root)
    run(root, "worktree", "add", str(root.parent / "tree"))
    with own_settings.open("a", encoding="utf-8") as config:
        config.write('[url "https://example.org/"]\n\tinsteadOf = hub:\n')
    _, paths = load_options(root / "mkdocs.yml")
    assert is_own_remote(str(root.parent / "tree"), paths, os.environ)
    assert is_own_remote("hub:nell/journal", paths, os.environ)


def test_a_journal_outside_of_git_has_no_remote(root: Path) -> None:
    _, paths = load_options(root / "mkdocs.yml")
    assert not is_own_remote(HUB, paths, os.environ)


WRONG = "---\ndate: 2026-03-07\ndecision: luv\n---\nText.\n"


@pytest.mark.parametrize("output", ["text", "json", "github"])
@needs_git
def test_check_reports_everything_and_stops(root: Path, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    make_repository(root)
    assert cli.call(["check", "-f", str(root), "--format", output]) == Exit.PRIVATE_AT_RISK
    told = capsys.readouterr()
    assert f"private_remotes: [{HUB}]" in told.err
    assert "value-unknown" in told.out
    if output == "json":
        assert len(json.loads(told.out)) == 1
    if output == "github":
        assert told.out.startswith("::error title=journal-in-git::Privates liegt in git: entries/, ")


@needs_git
def test_check_does_not_call_a_journal_at_risk_well(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_repository(root)
    assert cli.call(["check", "-f", str(root)]) == Exit.PRIVATE_AT_RISK
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("output", ["text", "json", "github"])
def test_where_others_read_along_check_tells_nothing_of_the_entries(
    root: Path, output: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "entries" / "2026-03-07-falsch.md").write_text(WRONG, "utf-8")
    monkeypatch.setenv("CI_PROJECT_VISIBILITY", "public")
    assert cli.call(["check", "-f", str(root), "--format", output]) == Exit.PRIVATE_AT_RISK
    told = capsys.readouterr()
    assert "GitLab" in told.err
    assert "luv" not in told.out + told.err
    if output == "json":
        assert json.loads(told.out) == []
