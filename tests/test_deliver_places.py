"""Places that readers read from: a folder, a branch of another repository, what a command fills."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dreiklang.cli.exits import Exit, exit_of
from dreiklang.deliver.places import Place, choose_place
from dreiklang.deliver.places.branch import BranchPlace
from dreiklang.deliver.places.command import fill_in
from dreiklang.deliver.places.git import FailedError, Git, environment
from dreiklang.deliver.places.trouble import refusal_for
from dreiklang.engine.marker import MARKER, list_files
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Deploy
from dreiklang.texts.commands import Refusal

TODAY = date(2026, 11, 22)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a script for sh")

Tree = dict[str, bytes]
SITE: Tree = {
    "index.html": b"<p>Start\r\n",
    "2026/03/regen/index.html": "<p>Es regnet auf Föhr.\n".encode(),
    "2026/03/regen/skizze 1.png": bytes(range(256)),
    ".nojekyll": b"",
}


@pytest.fixture(autouse=True)
def own_git_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git know nobody but a person of the test, who has it change line ends."""
    settings = tmp_path / "gitconfig"
    settings.write_text("[user]\nname = Nell\nemail = nell@example.org\n[core]\nautocrlf = true\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Give a journal's folders."""
    root = tmp_path / "journal"
    (root / "entries").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").touch()
    folders = (root / name for name in ("entries", "docs", "site", "site-private"))
    return Paths(root / "mkdocs.yml", root, *folders)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Give an empty repository, as a host makes one."""
    git(tmp_path, "init", "--quiet", "--bare", "pages.git")
    return tmp_path / "pages.git"


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8").strip()


def bring(place: Place, site: Tree) -> None:
    """Build *site* and bring it to *place*."""
    with place.workshop() as tree:
        for path, content in {MARKER: b"public\n", **site}.items():
            (tree / path).parent.mkdir(parents=True, exist_ok=True)
            (tree / path).write_bytes(content)
        list_files(tree)
        place.deploy(tree, force=False)


def on_branch(repository: Path, branch: str = "gh-pages") -> Tree:
    """Give what lies on *branch*, all but the marker."""
    names = git(repository, "-c", "core.quotepath=off", "ls-tree", "-r", "--name-only", branch).splitlines()
    return {
        name: subprocess.run(
            ["git", "show", f"{branch}:{name}"], cwd=repository, capture_output=True, check=True
        ).stdout
        for name in names
        if name != MARKER
    }


def commit(repository: Path, files: Tree, branch: str = "gh-pages") -> None:
    """Put *files* on *branch* by hand, beside what is there."""
    clone = repository.parent / "clone"
    git(repository.parent, "clone", "--quiet", str(repository), "clone")
    there = branch in git(repository, "branch", "--format=%(refname:short)").split()
    git(clone, "checkout", "--quiet", *(() if there else ("--orphan",)), branch)
    for path, content in files.items():
        (clone / path).parent.mkdir(parents=True, exist_ok=True)
        (clone / path).write_bytes(content)
    git(clone, "-c", "core.autocrlf=false", "add", "--all")
    git(clone, "commit", "--quiet", "-m", "by hand")
    git(clone, "push", "--quiet", "origin", branch)


def branch_of(pages: Path, paths: Paths, branch: str = "") -> Place:
    return choose_place(Deploy(repository=str(pages), branch=branch), paths, TODAY, attended=False)


def refused(place: Place) -> Refused:
    """Bring something to *place*, in vain."""
    with pytest.raises(Refused) as caught:
        bring(place, SITE)
    return caught.value


def test_a_branch_gets_the_very_bytes_as_one_commit(pages: Path, paths: Paths) -> None:
    place = branch_of(pages, paths)
    bring(place, SITE)
    assert on_branch(pages) == SITE
    assert git(pages, "log", "--format=%P|%an|%ae|%cn|%ce|%s", "gh-pages") == (
        "|Dreiklang|dreiklang@localhost|Dreiklang|dreiklang@localhost|2026-11-22"
    )
    assert place.name == f"{pages}#gh-pages"
    assert list(paths.cache.iterdir()) == []


@pytest.mark.parametrize("partial", [True, False])
def test_each_time_there_is_one_commit_and_what_others_put_there(pages: Path, paths: Paths, partial: object) -> None:
    git(pages, "config", "uploadpack.allowFilter", "true" if partial else "false")
    bring(branch_of(pages, paths), SITE)
    mine = {"CNAME": b"www.example.org\n", ".well-known/a b.txt": b"mine", "index.html": b"by hand"}
    commit(pages, mine)
    second = {"index.html": b"<p>Neu\n", ".nojekyll": b""}
    bring(branch_of(pages, paths), second)
    assert on_branch(pages) == {**mine, **second}
    assert git(pages, "rev-list", "--count", "gh-pages") == "1"
    bring(branch_of(pages, paths), {**second, "CNAME": b"blog.example.org\n"})
    assert on_branch(pages)["CNAME"] == b"blog.example.org\n"


def test_what_a_repository_begins_with_is_kept(pages: Path, paths: Paths) -> None:
    begun = {"README.md": b"Seiten\n", ".gitlab-ci.yml": b"pages:\n", ".domains": b"example.org\n"}
    commit(pages, begun, "pages")
    bring(branch_of(pages, paths, "pages"), SITE)
    assert on_branch(pages, "pages") == {**begun, **SITE}


@pytest.mark.parametrize("files", [{"README.md": b"x", "main.py": b"print()"}, {MARKER: b"private\n", "a.html": b"a"}])
def test_a_branch_that_holds_something_else_is_left_alone(pages: Path, paths: Paths, files: Tree) -> None:
    commit(pages, files)
    before = git(pages, "rev-parse", "gh-pages")
    refusal = refused(branch_of(pages, paths))
    assert (refusal.refusal, exit_of(refusal.refusal)) == (Refusal.BRANCH_FOREIGN, Exit.USAGE)
    assert git(pages, "rev-parse", "gh-pages") == before


def test_other_branches_are_not_touched(pages: Path, paths: Paths) -> None:
    commit(pages, {"main.py": b"print()"}, "main")
    bring(branch_of(pages, paths), SITE)
    assert on_branch(pages, "main") == {"main.py": b"print()"}


@POSIX
def test_names_that_lead_out_of_the_folder_are_not_followed(pages: Path, paths: Paths) -> None:
    commit(pages, {"README.md": b"x", "a\\b": b"x"})
    git(pages.parent / "clone", "rm", "--quiet", "a\\b")
    (pages.parent / "clone" / "CNAME").symlink_to("/etc/passwd")
    git(pages.parent / "clone", "add", "--all")
    git(pages.parent / "clone", "commit", "--quiet", "--amend", "-m", "x")
    git(pages.parent / "clone", "push", "--quiet", "--force", "origin", "gh-pages")
    bring(branch_of(pages, paths), {**SITE, MARKER: b"public\n"})
    assert on_branch(pages) == {**SITE, "README.md": b"x"}


def test_what_somebody_pushed_meanwhile_is_not_overrun(
    pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(branch_of(pages, paths), {"index.html": b"before"})
    monkeypatch.setattr(BranchPlace, "_check", lambda *_: commit(pages, {"CNAME": b"example.org"}))
    assert refused(branch_of(pages, paths)).refusal is Refusal.PUSH_OVERTAKEN
    assert on_branch(pages)["CNAME"] == b"example.org"


@POSIX
def test_what_git_would_change_does_not_go_out(pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dreiklang.deliver.places.branch._git_hash", lambda _: "another")
    assert refused(branch_of(pages, paths)).refusal is Refusal.PUSH_ALTERED
    assert git(pages, "branch") == ""


@POSIX
def test_a_host_that_says_no_is_quoted(pages: Path, paths: Paths) -> None:
    hook = pages / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'GH006: protected' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    refusal = refused(branch_of(pages, paths))
    assert refusal.refusal is Refusal.PUSH_REJECTED
    assert "GH006: protected" in str(refusal.facts["why"])
    assert exit_of(refusal.refusal) == Exit.ENVIRONMENT
    assert list(paths.cache.iterdir()) == []


@POSIX
def test_hooks_and_signatures_that_the_user_wants_everywhere_are_left_out(
    pages: Path, paths: Paths, tmp_path: Path
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("reference-transaction", "pre-push", "post-commit"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\nexit 1\n", "utf-8")
        (hooks / name).chmod(0o755)
    for key, value in (("core.hooksPath", str(hooks)), ("commit.gpgSign", "true"), ("push.gpgSign", "true")):
        git(paths.root, "config", "--global", key, value)
    git(pages, "config", "core.hooksPath", "none")  # what a host does with its hooks is its own business
    bring(branch_of(pages, paths), SITE)
    assert on_branch(pages) == SITE
    assert not (tmp_path / "ran").exists()


def test_what_git_does_not_take_is_quoted_without_a_traceback(tmp_path: Path) -> None:
    repository = Git(tmp_path / "git", attended=False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").touch()
    repository.folder.mkdir()
    repository.begin()
    with pytest.raises(FailedError) as caught:
        repository.commit_tree(tmp_path / "site", "two..dots", "x")
    assert caught.value.said.startswith("fatal: ")
    assert "Traceback" not in caught.value.said


def test_the_public_commit_tells_no_time_zone(pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "XST-5:30")
    bring(branch_of(pages, paths), SITE)
    assert git(pages, "log", "-1", "--format=%ad %cd", "--date=format:%z", "gh-pages") == "+0000 +0000"


def test_where_no_repository_is_nothing_goes(paths: Paths) -> None:
    assert refused(branch_of(paths.root / "nowhere", paths)).refusal is Refusal.PUSH_NOWHERE


def test_where_nobody_answers_nothing_goes(paths: Paths) -> None:
    place = choose_place(Deploy(repository="https://127.0.0.1:1/x.git"), paths, TODAY, attended=False)
    assert refused(place).refusal is Refusal.PUSH_UNREACHABLE


@pytest.fixture
def locked_host() -> Iterator[str]:
    """Give the address of a host that wants to know who calls."""

    class Locked(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="pages"')
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Keep silent."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Locked) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("who", ["", "nell:secret-token@"])
def test_a_host_that_asks_for_a_password_gets_no_answer_and_nobody_waits(
    locked_host: str, paths: Paths, who: str
) -> None:
    deploy = Deploy(repository=f"http://{who}{locked_host}/x.git")
    place = choose_place(deploy, paths, TODAY, attended=False)
    refusal = refused(place)
    assert refusal.refusal is Refusal.PUSH_DENIED
    assert "secret-token" not in f"{refusal.facts} {place.name}"


def test_without_git_it_says_so(pages: Path, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = branch_of(pages, paths)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(place).refusal is Refusal.PUSH_WITHOUT_GIT


def test_the_repository_of_the_journal_is_not_touched(
    pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(paths.root, "init", "--quiet")
    git(paths.root, "add", "mkdocs.yml")
    (paths.root / "entries" / "a.md").write_text("Privat.\n", "utf-8")
    monkeypatch.chdir(paths.root)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):  # as in a hook
        monkeypatch.setenv(name, str(paths.root / {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index"}.get(name, ".")))
    before = {path: path.read_bytes() for path in sorted((paths.root / ".git").rglob("*")) if path.is_file()}
    bring(branch_of(pages, paths), SITE)
    assert {path: path.read_bytes() for path in sorted((paths.root / ".git").rglob("*")) if path.is_file()} == before
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name)
    assert git(paths.root, "branch", "--all") == ""
    assert on_branch(pages) == SITE


def test_the_journals_own_repository_is_refused(pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    git(paths.root, "init", "--quiet")
    git(paths.root, "remote", "add", "origin", str(pages))
    monkeypatch.chdir(paths.root.parent)
    for repository in (str(pages), str(paths.root), ".", "../pages.git"):
        with pytest.raises(Refused) as caught:
            choose_place(Deploy(repository=repository), paths, TODAY, attended=False)
        assert exit_of(caught.value.refusal) == Exit.PRIVATE_AT_RISK


@pytest.mark.parametrize(
    ("repository", "branch"),
    [
        ("git@github.com:nell/nell.github.io.git", "gh-pages"),
        ("https://codeberg.org/nell/pages.git", "pages"),
        ("git@codeberg.org:nell/pages.git", "pages"),
        ("git@gitlab.com:nell/blog.git", "pages"),
        ("https://git.example.org/codeberg.org.git", "gh-pages"),
    ],
)
def test_hosts_have_branches_that_they_serve_from(repository: str, branch: str, paths: Paths) -> None:
    place = choose_place(Deploy(repository=repository), paths, TODAY, attended=False)
    assert place.name == f"{repository}#{branch}"


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("git@github.com: Permission denied (publickey).\nfatal: Could not read from remote", Refusal.PUSH_DENIED),
        ("remote: Permission to a/b.git denied to c.\nThe requested URL returned error: 403", Refusal.PUSH_DENIED),
        ("fatal: could not read Username for 'https://x': terminal prompts disabled", Refusal.PUSH_DENIED),
        ("ERROR: Repository not found.\nfatal: Could not read from remote", Refusal.PUSH_NOWHERE),
        ("ssh: Could not resolve hostname x: Name or service not known", Refusal.PUSH_UNREACHABLE),
        (" ! [remote rejected] gh-pages -> gh-pages (protected branch hook declined)", Refusal.PUSH_REJECTED),
        ("fatal: ref updates aborted by hook\nfatal: the remote end hung up", Refusal.PUSH_REJECTED),
        (" ! [rejected] gh-pages -> gh-pages (stale info)", Refusal.PUSH_OVERTAKEN),
        ("fatal: something nobody has seen yet", Refusal.PUSH_FAILED),
    ],
)
def test_what_git_says_is_understood(said: str, refusal: Refusal) -> None:
    refused = refusal_for(said, "x", "gh-pages")
    assert refused.refusal is refusal
    assert f"  {said.splitlines()[0]}" in str(refused.facts["why"])
    assert exit_of(refusal) == Exit.ENVIRONMENT


def test_git_is_led_astray_by_no_variable_and_asks_nobody_who_is_not_there(tmp_path: Path) -> None:
    around = {"GIT_DIR": "/elsewhere", "GIT_OBJECT_DIRECTORY": "/x", "GIT_SSH_COMMAND": "ssh -i key", "LANG": "de_DE"}
    attended, alone = (environment(around, tmp_path, attended=attended) for attended in (True, False))
    for found in (attended, alone):
        assert (found["GIT_DIR"], found["GIT_SSH_COMMAND"], found["LC_ALL"]) == (str(tmp_path), "ssh -i key", "C")
        assert "GIT_OBJECT_DIRECTORY" not in found
    assert alone["GIT_TERMINAL_PROMPT"] == "0"
    assert "GIT_TERMINAL_PROMPT" not in attended


@pytest.mark.parametrize("own", ["GIT_SSH_COMMAND", "core.sshCommand", ""])
def test_a_ssh_of_the_users_choice_is_not_replaced(
    pages: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch, own: str
) -> None:
    if own == "core.sshCommand":
        git(paths.root, "config", "--global", own, "ssh -i key")
    elif own:
        monkeypatch.setenv(own, "ssh -i key")
    seen: list[str] = []
    monkeypatch.setattr(BranchPlace, "_fetch", lambda _, git: seen.append(git.run("config", "-l").decode()) or "")
    bring(branch_of(pages, paths), SITE)
    assert ("BatchMode=yes" in seen[0]) is (not own)


def command_of(line: str, paths: Paths) -> Place:
    return choose_place(Deploy(command=line), paths, TODAY, attended=False)


COPY = "import shutil, sys; shutil.copytree(sys.argv[1], sys.argv[2])"
PYTHON = f'"{sys.executable}"'


@pytest.mark.parametrize("line", ["{python} -c '{copy}' {{site}}/ out", "{python} -c '{copy}' {{site}}/ out && true"])
@POSIX
def test_a_command_gets_the_finished_folder(line: str, paths: Paths) -> None:
    place = command_of(line.format(python=PYTHON, copy=COPY), paths)
    bring(place, SITE)
    assert place.holds() is None
    for path, content in SITE.items():
        assert (paths.root / "out" / path).read_bytes() == content
    assert (paths.root / "out").stat().st_mode & 0o777 == 0o755
    assert list(paths.cache.iterdir()) == []


@pytest.mark.parametrize(
    ("line", "refusal", "fact"),
    [
        (f"{PYTHON} -c 'import sys; sys.exit(23)' {{site}}", Refusal.COMMAND_FAILED, "23"),
        (f"{PYTHON} -c 'import sys; sys.exit(len(sys.stdin.read()) or 5)' {{site}}", Refusal.COMMAND_FAILED, "5"),
        ("no-such-program-anywhere {site}", Refusal.COMMAND_MISSING, "no-such-program-anywhere"),
    ],
)
@POSIX
def test_a_command_that_fails_is_told_with_its_code(line: str, refusal: Refusal, fact: str, paths: Paths) -> None:
    caught = refused(command_of(line, paths))
    assert caught.refusal is refusal
    assert fact in f"{caught.facts}"
    assert exit_of(refusal) == Exit.ENVIRONMENT


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("rsync -a {site}/ host:www", ["rsync", "-a", "/a b/", "host:www"]),
        ('copy "{site}" "my host"', ["copy", "/a b", "my host"]),
        ("~/deploy.sh {site}", ["sh", "-c", "~/deploy.sh '/a b'"]),
        ("tar c {site} | ssh host", ["sh", "-c", "tar c '/a b' | ssh host"]),
    ],
)
def test_a_shell_runs_only_what_needs_one(line: str, filled: list[str]) -> None:
    assert fill_in(line, Path("/a b"), "linux") == [part.replace("/a b", str(Path("/a b"))) for part in filled]


def test_windows_gets_a_line(tmp_path: Path) -> None:
    site = tmp_path / "a b"
    assert fill_in("robocopy {site} Z:\\www /MIR", site, "win32") == f'robocopy "{site}" Z:\\www /MIR'
    assert fill_in("x {site} > log", site, "win32") == f'cmd /s /c "x "{site}" > log"'


def test_a_folder_is_exchanged_and_keeps_what_others_put_there(paths: Paths) -> None:
    place = choose_place(Deploy(folder="../www"), paths, TODAY, attended=False)
    assert place.holds() == {}
    bring(place, SITE)
    www = paths.root.parent / "www"
    (www / "CNAME").write_bytes(b"example.org")
    first = place.holds()
    bring(place, {"index.html": b"neu"})
    assert (www / "CNAME").read_bytes() == b"example.org"
    assert not (www / "2026").exists()
    assert first != place.holds()
    assert place.name == www.resolve().as_posix()


def test_without_a_word_it_is_the_folder_of_builds(paths: Paths) -> None:
    assert choose_place(Deploy(), paths, TODAY, attended=False).name == paths.site.resolve().as_posix()


@pytest.mark.parametrize("folder", ["site-private", "site-private/inner", "mine"])
def test_where_the_private_edition_lies_nothing_is_published(folder: str, paths: Paths) -> None:
    (paths.root / "mine").mkdir()
    (paths.root / "mine" / MARKER).write_text("private\n", "utf-8")
    with pytest.raises(Refused) as caught:
        choose_place(Deploy(folder=folder), paths, TODAY, attended=False)
    assert exit_of(caught.value.refusal) == Exit.PRIVATE_AT_RISK
    assert [path.name for path in (paths.root / "mine").iterdir()] == [MARKER]
