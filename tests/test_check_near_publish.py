"""192 files that nearly say `publish`: none of them is published by a whole build, and each is told where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang import cli
from dreiklang.cli.exits import Exit
from dreiklang.options import Edition, Options
from dreiklang.problems import Code
from dreiklang.read import read_folder
from dreiklang.site import Site, make_site

TODAY = date(2026, 11, 22)
CANARY = "Kanarienvogel"
BODY = f"{CANARY}.\n"
OPTIONS = Options(edition=Edition.PUBLIC, site_url="https://probe.example.org/")
PATH = "2026-11-03-anruf.md"

KEYS = """\
publsh: true
pubish: yes
Pulbish: ja
public: yes
published: 2026-11-03
is public: yes
date published: 2026-11-03
publishDate: 2026-11-03
publish_date: 2026-11-03
öffentlih: ja
offentlich: ja
öffentlich!: ja
veröffentlicht am: 2026-11-03
öffentlich ja
publish true
publish： true
publish∶ true
publish = true
publish -> true
publish; true
publish:true
publish : true
publish:\u00a0true
publish:\ttrue
рublish: true
рublіѕһ: true
öffentlісh: ja
ｐｕｂｌｉｓｈ: true
pub\u200blish: true
pub\u00adlish: true
\ufeffpublish: true
*publish*: true
**publish:** true
"publish": true
"publi\\u0073h": true
„publish“: true
- publish: true
pu-blish: true
p_u_b_l_i_s_h: true
ver-öffentlichen: ja
? publish
draft: no
draft: false
entwurf: nein
private: false
privat: nein
sichtbar: ja
visible: true
status: published
status: öffentlich
visibility: public
titel2: publish: true
weil: Ich sage es öffentlich: ja
weil: Ich sage es\u2028publish: true
kurztext: Es ist\u0085publish: true
kurztext: Es ist\x0bpublish: true
 publish: true
\tpublish: true
  publish: true"""
VALUES = """\
1
1.0
y
on
x
[x]
ture
yess
jaa
ja!
ja.
ja, aber später
vielleicht
wahr
yes # später
yes#x
„ja“
"ja
"'ja'"
'yes
[true]
[true, false]
{de: true}
*true*
t-r-u-e
null
~
"tr\\u0075e"
tr\u200due
truе
ｔｒｕｅ
true\u200b
\u00a0true
morgen
gestern
tomorrow
bald
nie
Donnerstag
in 3 Wochen
5.11.
22-11-2026
11/03/2026
03.11.26
2026-02-31
31.2.2026
2026-13-01
2026-11
2026
20261103
0206-11-03
2126-11-03
2026-11-03T10:00
2026-11-03 10:00
2026-11-03 - 2026-11-05
2026-11-03, 2026-11-05
ja 2026-11-03
&a true
!!bool true
!!str ja
|
>-"""
LINES = """\
optionen:⏎  publish: true
tags:⏎  publish: true
tags: {published: true}
x: {publish: yes}
x: [{publish: yes}]
publish:⏎  true
publish:⏎  - true
publish:⏎- true
publish: |⏎  true
publish: >⏎  true
x: &a true⏎publish: *a
x: &p {publish: true}⏎<<: *p
publish: true⏎publish: true
publish: true⏎öffentlich: ja
publish: true⏎öffentlich: nein
publish: nein⏎öffentlich: ja
publish: true⏎veröffentlichen: 2026-11-03
publish: true⏎draft: true
publish: ja⏎entwurf: ja
publish: ja⏎privat: ja
publish: ja⏎status: draft
publish: ja⏎visibility: private
publish: true⏎entscheidung: liebn
publish: true⏎datum: 2026-11-03⏎datum: 2026-11-04
publish: true⏎: : :⏎\t- x
kurztext: |⏎  publish: true
kurztext: "a⏎⏎  publish: true"
kurztext: "a⏎publish: true
tags: [a, b⏎publish: true
x: {a: b⏎publish: true"""
FILES = {
    "below the head": "---\ntitel: a\n---\npublish: true\n\n",
    "no head": "publish: true\n\n",
    "no head, German": "Öffentlich: ja\n\n",
    "never closed": "---\npublish: true\n\n",
    "never opened": "publish: true\n---\n",
    "indented fence": " ---\npublish: true\n---\n",
    "below a heading": "# Titel\n---\npublish: true\n---\n",
    "four hyphens": "----\npublish: true\n----\n",
    "two hyphens": "--\npublish: true\n--\n",
    "long dashes": "—\npublish: true\n—\n",
    "stars": "***\npublish: true\n***\n",
    "a second head": "---\ntitel: a\n---\n---\npublish: true\n---\n",
    "a second document": "---\ntitel: a\n--- \npublish: true\n---\n",
    "behind a fence": "```\n---\n```\npublish: true\n",
    "json": '{"publish": true}\n\n',
    "json between hyphens": '---\n{"publish": true}\n---\n',
    "json between semicolons": ';;;\n{"publish": true}\n;;;\n',
    "toml": '+++\npublish = "yes!"\n+++\n',
    "toml like yaml": "+++\npublish: true\n+++\n",
    "toml table": "+++\n[extra]\npublish = true\n+++\n",
    "toml dotted": "+++\na.publish = true\n+++\n",
    "toml near": "+++\npublsh = true\n+++\n",
    "toml draft": "+++\ndraft = false\n+++\n",
    "toml twice": "+++\npublish = true\npublish = true\n+++\n",
    "toml number": "+++\npublish = 1\n+++\n",
    "toml list": "+++\npublish = [true]\n+++\n",
    "toml day": "+++\npublish = 2026-02-31\n+++\n",
    "toml True": "+++\npublish = True\n+++\n",
    "yaml directive": "%YAML 1.2\n---\npublish: true\n---\n",
    "obsidian": "publish:: true\n\n",
    "obsidian head": "---\npublish:: true\n---\n",
    "multimarkdown": "Title: x\nPublish: yes\n\n",
    "quoted": "> publish: true\n\n",
    "two marks": "\ufeff\ufeff---\npublish: true\n---\n",
    "mixed ends": "---\r\npublish: true\r---\n",
    "end within a value": "---\ntitel: x\rpublish: true\n---\n",
    "end behind it": "---\npublish: true\rtitel: x\n---\n",
}
BYTES = {
    "utf-16": f"---\npublish: true\n---\n{BODY}".encode("utf-16"),
    "utf-16 without a mark": f"---\npublish: true\n---\n{BODY}".encode("utf-16-le"),
    "utf-32": f"---\npublish: true\n---\n{BODY}".encode("utf-32"),
    "latin-1": f"---\nöffentlich: ja\n---\n{BODY}".encode("latin-1"),
    "a zero": f"---\npublish: true\0\n---\n{BODY}".encode(),
    "too large": f"---\npublish: true\n---\n{BODY}".encode() + b"x" * 1024 * 1024,
}


def _all() -> dict[str, bytes]:
    heads = {
        **{line: line for line in KEYS.split("\n")},
        **{f"publish: {value}": f"publish: {value}" for value in VALUES.split("\n")},
        "publish:": "publish:",
        **{line: line.replace("⏎", "\n") for line in LINES.split("\n")},
    }
    texts = {name: f"---\ntitel: Ein Anruf\n{head}\n---\n{BODY}" for name, head in heads.items()}
    texts |= {name: f"{text}{BODY}" for name, text in FILES.items()}
    return {name: text.encode() for name, text in texts.items()} | BYTES


WRONG = _all()


def site_of(root: Path, data: bytes) -> Site:
    """Make the public site of one file."""
    (root / PATH).write_bytes(data)
    return make_site(read_folder(root), OPTIONS, TODAY)


def shows(site: Site, text: str) -> bool:
    """Whether *text* stands anywhere on *site*."""
    pages = (f"{page.address} {page.title} {page.description} {page.content}" for page in site.pages)
    documents = (f"{document.address} {document.content}" for document in site.documents)
    return any(text in each for each in (*pages, *documents))


@pytest.mark.parametrize("data", WRONG.values(), ids=list(map(ascii, WRONG)))
def test_what_nearly_publishes_publishes_nothing_and_is_told(data: bytes, tmp_path: Path) -> None:
    site = site_of(tmp_path, data)
    assert not shows(site, CANARY)
    stopping = [problem for problem in site.problems if problem.stops_public_build()]
    assert stopping
    assert len({(problem.code, problem.place) for problem in stopping}) == len(stopping)  # nothing is told twice
    said = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert all(1 <= problem.place.line <= len(said) for problem in stopping)
    assert not any("publish" in problem.repair.lower() for problem in stopping)  # nobody shall paste it by accident


@pytest.mark.parametrize(
    "text",
    [
        "---\npublish: true\n---\n",
        "\ufeff---\r\nPUBLISH: TRUE\r\n---\r\n",
        '---\nöffentlich: "ja"\n...\n',
        "\n---\npublish: 2026-11-05\ndraft: no\n---\n",
        "+++\npublish = true\n+++\n",
        "---\rpublish: ja\r---\r",
        "---\npublish: ja\nkurztext: Wie sagt man publish true?\n---\npublish: true\n\n",
        "---\npublish: ja\n---\nEine Zeile mit einzelnem\rEnde.\n",
    ],
)
def test_what_is_plain_is_published(text: str, tmp_path: Path) -> None:
    body = BODY if "\n" in text else BODY.replace("\n", "\r")
    site = site_of(tmp_path, f"{text}{body}".encode())
    assert shows(site, CANARY)
    assert site.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "---\n# publish: true\ntitel: a\n---\n",
        "---\npublish: nein\n---\n",
        "---\npublish: false\ndraft: false\nstatus: published\n---\npublish: true\n\n",
        "---\ndraft: true\n---\n",
        "---\nprivat: ja\n---\n",
        "---\nsichtbar: nein\n---\n",
        "---\nstatus: erledigt\n---\n",
        "---\ntags: [publish, öffentlich]\n---\n",
        "<!-- publish: true -->\n\n",
        "```yaml\n---\npublish: true\n---\n```\n",
        "Was heißt öffentlich? Ja, was?\n\nÖffentlich: Das bin ich. Publish: yes, or no?\n\n",
        "1\n" * 20 + "publish: true\n\n",
    ],
)
def test_what_is_private_without_a_doubt_is_no_problem(text: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, f"{text}{BODY}".encode())
    assert not shows(site, CANARY)
    assert not any(problem.stops_public_build() for problem in site.problems)


def test_a_real_build_of_them_all_builds_nothing_and_names_each(
    journal_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = journal_folder()
    monkeypatch.chdir(root)
    assert cli.call(["build"]) == Exit.FINE
    before = {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    paths = [f"2026-11-{number % 28 + 1:02}-anruf-{number}.md" for number in range(len(WRONG))]
    for path, data in zip(paths, WRONG.values(), strict=True):
        (root / "entries" / path).write_bytes(data)
    capsys.readouterr()
    assert cli.call(["build"]) == Exit.CONTENT
    said = capsys.readouterr()
    assert [path for path in paths if f"entries/{path}:" not in said.out + said.err] == []
    assert {path: path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name", ["publsh: true", "publish: tomorrow", "below the head", "utf-16", "a zero", "mixed ends"]
)
def test_a_real_build_of_one_stops(
    name: str, journal_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = journal_folder()
    (root / "entries" / PATH).write_bytes(WRONG[name])
    monkeypatch.chdir(root)
    assert cli.call(["build"]) == Exit.CONTENT
    assert not (root / "site").exists()


def test_a_person_cannot_be_published(tmp_path: Path) -> None:
    (tmp_path / "people.yml").write_text(f"publish: true\na:\n  name: {CANARY}\n  publish: true\n", "utf-8")
    site = site_of(tmp_path, b"---\npublish: true\n---\nText.\n")
    assert not shows(site, CANARY)
    assert Code.PEOPLE_KEY_UNKNOWN in {problem.code for problem in site.problems}
    assert any(problem.stops_public_build() for problem in site.problems)
