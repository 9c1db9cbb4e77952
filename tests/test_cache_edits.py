"""A journal, edited at random -> with what the cache knows of its former states, exactly what comes out without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dreiklang import cli
from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check.heads import reading
from dreiklang.cli.exits import Exit
from dreiklang.options import Edition, Options
from dreiklang.problems import Problem
from dreiklang.read import Source, Sources, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.site import make_site

TODAY = date(2026, 11, 22)
MANY = settings.default.max_examples  # 100; 2,000 in `make test-slow`
Files = dict[str, str]
Edit = Callable[[Files], None]

PEOPLE = (
    "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  forms: [Nordlicht]\n  as: ein Betrieb\n  cover-name: Seeblick\n",
    "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  as: eine Firma\n",
    "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  consent: yes\nanna:\n  name: Anna Otto\n  exact: [Otto]\n",
    "",
)
HEADS = (
    "decision: leave\nexpect: Ruhe\nconfidence: 70\nvalues: [freiheit]\n",
    "offer: 2026-10-02\nreply-within: 5\n",
    "looks-back: e1\nhappened: yes\nagain: no\n",
    "promise: ein Logo\nby: nordlicht\nuntil: 2026-10-20\n",
    "compliment: so klar war noch niemand\n",
    "next: [anrufen 2026-10-01, rechnen]\n",
    "question: Warum so leise?\n",
    "kraut: rüben\nseries: Reise\npart: 2\n",
    "decison: leave\n",
    "",
)
TEXTS = (
    "Ein *Satz* über Nordlicht.[^1]\n\n## Kopf\n\n[^1]: Note",
    "Siehe [[e1]] und [[e3|dort]], auch [[anna]] und [[#mut]].",
    "Davor.\n\n<!-- more -->\n\n- [ ] offen\n- [x] getan\n\nNordlichts Turm, Otto sagt ja.",
    "!!! private\n    Nur für mich.\n\n%% leise %%\n\n![Bild](bild.png) und [fort](e2.md)",
    "# Titel im Text\n\nentries/e1.md liegt bereit. <b onclick='x()'>laut</b>",
    "",
)
names = st.sampled_from(("e1", "e2", "e3", "e4", "2026-03-05-brief"))
OPTIONS = (
    Options(),
    Options(edition=Edition.PUBLIC, site_url="https://werkbuch.example.org/"),
    Options(values=("freiheit",), review_after=10),
    Options(extensions=("tables", "nl2br"), show_from=1),
    Options(edition=Edition.PUBLIC, at="blog/"),
)


def _entry(title: str, day: int, publish: str, tags: str, *, head: str, text: str) -> str:
    said = f"title: {title}\n" if title else ""
    return f"---\n{said}date: 2026-0{day % 9 + 1}-1{day % 10}\npublish: {publish}\ntags: [{tags}]\nclient: nordlicht\n{head}---\n{text}\n"


USUAL = tuple(
    _entry(title, number, "yes", tags, head=head, text=text)
    for number, (title, tags, head, text) in enumerate(
        (("Anfang", "mut", HEADS[0], TEXTS[0]), ("Brief", "", HEADS[2], TEXTS[1]), ("", "geld", HEADS[4], TEXTS[3]))
    )
)
entries = st.builds(
    _entry,
    st.sampled_from(("Anfang", "Brief", "Nordlicht ruft", "")),
    st.integers(0, 20),
    st.sampled_from(("yes", "no", "2026-12-24", "vielleicht")),
    st.sampled_from(("mut", "mut, geld", "Mut!", "")),
    head=st.sampled_from(HEADS),
    text=st.sampled_from(TEXTS),
)


def _write(name: str, text: str) -> Edit:
    return lambda files: files.update({f"{name}.md": text})


def _add(name: str, text: str) -> Edit:
    """Write on at the end of a file, as one does."""
    return lambda files: files.update({f"{name}.md": files.get(f"{name}.md", "") + text})


def _say(name: str, key: str, value: str) -> Edit:
    """Change one line of a head."""

    def edit(files: Files) -> None:
        lines = files.get(f"{name}.md", "").split("\n")
        files[f"{name}.md"] = "\n".join(f"{key}: {value}" if line.startswith(f"{key}:") else line for line in lines)

    return edit


def _rename(old: str, new: str) -> Edit:
    return lambda files: files.update({f"{new}.md": files.pop(f"{old}.md", "Neu.")})


def _delete(name: str) -> Edit:
    return lambda files: files.pop(f"{name}.md", None) and None


def _people(text: str) -> Edit:
    return lambda files: files.update({"people.yml": text})


def _picture(name: str) -> Edit:
    return lambda files: files.update({name: ""}) if name not in files else files.pop(name) and None


edits = st.one_of(
    st.builds(_write, names, entries),
    st.builds(_add, names, st.sampled_from(TEXTS)),
    st.builds(_rename, names, names),
    st.builds(_delete, names),
    st.builds(_people, st.sampled_from(PEOPLE)),
    st.just(_picture("bild.png")),
    st.builds(_say, names, st.just("title"), st.sampled_from(("Anfang", "Nordlicht ruft", "Neu"))),
    st.builds(_say, names, st.just("date"), st.sampled_from(("2026-03-05", "2026-11-30", "gestern"))),
    st.builds(_say, names, st.just("publish"), st.sampled_from(("yes", "no", "2026-12-24"))),
    st.builds(_say, names, st.just("tags"), st.sampled_from(("[mut]", "[geld]", "[]"))),
    st.builds(_say, names, st.just("client"), st.sampled_from(("nordlicht", "anna", "Neue Firma"))),
)
states = st.tuples(edits, st.sampled_from((OPTIONS[0], OPTIONS[0], OPTIONS[0], *OPTIONS[:3])))


def _sources(files: Files, read: Callable[[str, str], Source]) -> Sources:
    people = files.get("people.yml")
    return Sources(
        entries=tuple(read(path, text) for path, text in sorted(files.items()) if path.endswith(".md")),
        people=read_people_text("people.yml", people) if people else None,
        others=tuple(path for path in sorted(files) if path.endswith(".png")),
    )


def _made(files: Files, options: Options, cache: Cache | None, today: date = TODAY) -> tuple[object, ...]:
    sources = _sources(files, reading(cache) if cache else read_text)
    site = make_site(sources, options, today, cache=cache)
    problems: tuple[Problem, ...] = site.problems
    return site.pages, site.documents, site.assets, problems, site.public, site.private, site.secrets, site.next_change


@contextmanager
def _remembering(folder: Path, *, keeps: bool) -> Iterator[Cache]:
    if keeps:
        yield Cache(keeps=True)
    else:
        with opened(folder) as store:
            yield Cache(store)


FILES = {f"e{number}.md": text for number, text in enumerate(USUAL, 1)} | {"people.yml": PEOPLE[0]}


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_picture("bild.png"), id="a picture that a text shows comes"),
        pytest.param(_say("e1", "tags", "[geld]"), id="a tag that a text names goes"),
        pytest.param(_say("e1", "title", "Ende"), id="an entry that a text names is called something else"),
        pytest.param(_rename("e1", "e4"), id="an entry that a text names gets another file"),
        pytest.param(_rename("e3", "e4"), id="an entry whose id a text names goes"),
        pytest.param(_delete("e1"), id="an entry that another looks back at goes"),
        pytest.param(_say("e1", "publish", "no"), id="an entry that a public one names becomes private"),
        pytest.param(_say("e1", "client", "Anna"), id="somebody whom a text names is met"),
        pytest.param(_people(PEOPLE[1]), id="somebody loses her cover"),
        pytest.param(_people(PEOPLE[2]), id="somebody may be named"),
        pytest.param(_people(PEOPLE[3]), id="nobody is registered any more"),
        pytest.param(_write("e4", USUAL[0]), id="a second entry takes an address"),
        pytest.param(_add("e2", "Anders."), id="a text goes on"),
    ],
)
@pytest.mark.parametrize("options", OPTIONS)
def test_what_an_entry_knows_of_others_is_never_out_of_date(edit: Edit, options: Options) -> None:
    cache, files = Cache(keeps=True), dict(FILES)
    before = _made(files, options, cache)
    edit(files)
    made = _made(files, options, cache)
    assert made == _made(files, options, None)
    assert made != before


@pytest.mark.parametrize("options", OPTIONS[1:])
def test_other_settings_and_another_day_are_seen(options: Options) -> None:
    cache = Cache(keeps=True)
    _made(FILES, OPTIONS[0], cache)
    assert _made(FILES, options, cache) == _made(FILES, options, None)
    assert _made(FILES, options, cache, date(2026, 3, 11)) == _made(FILES, options, None, date(2026, 3, 11))


@settings(max_examples=2 * MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(entries, max_size=1), st.lists(states, min_size=1, max_size=3), st.sampled_from(("here", "on disk")))
def test_after_any_edits_the_site_is_that_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory, start: list[str], changes: list[tuple[Edit, Options]], lasting: str
) -> None:
    files = {f"e{number}.md": text for number, text in enumerate((*USUAL, *start), 1)} | {"people.yml": PEOPLE[0]}
    with _remembering(tmp_path_factory.mktemp("cache"), keeps=lasting == "here") as cache:
        _made(files, OPTIONS[0], cache)
        for edit, options in changes:
            edit(files)
            made = _made(files, options, cache)
    assert made == _made(files, options, None)


CONFIGS = (
    "",
    "extra:\n  a: 1\nsite_url: https://werkbuch.example.org/\n",
    "markdown_extensions: [tables, attr_list]\nsite_url: https://werkbuch.example.org/\n",
)


def _lay(root: Path, files: Files, config: str) -> None:
    """Let just *files* lie in the journal at *root*; what is as it was is not touched."""
    wanted = {f"entries/{path}": text for path, text in files.items()}
    wanted["mkdocs.yml"] = (
        f"site_name: Probe\ntheme: {{name: material, language: de}}\nplugins: [search, dreiklang]\n{config}"
    )
    wanted["docs/about.md"] = "# Über mich\n"
    for path in [path for path in (root / "entries").rglob("*") if path.is_file()]:
        if path.relative_to(root).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def _built(root: Path, edition: str, name: str) -> tuple[int, dict[str, bytes]]:
    """Build into the folder *name* of *root*: give the exit code, and what lies there then."""
    order = ["-q", "-f", str(root / "mkdocs.yml"), "--edition", edition, "--today", TODAY.isoformat()]
    code = cli.call(["build", *order, "-d", str(root / name)])
    return code, {
        path.relative_to(root / name).as_posix(): path.read_bytes()
        for path in sorted((root / name).rglob("*"))
        if path.is_file()
    }


@settings(max_examples=MANY // 5)
@given(
    st.lists(st.tuples(edits, st.sampled_from(CONFIGS)), min_size=1, max_size=3), st.sampled_from(("private", "public"))
)
def test_after_any_edits_a_built_folder_is_that_of_a_clean_build(changes: list[tuple[Edit, str]], edition: str) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        files = {"people.yml": PEOPLE[0], **{f"e{number}.md": text for number, text in enumerate(USUAL, 1)}}
        _lay(root, files, CONFIGS[0])
        _built(root, edition, "out")
        for edit, config in changes:
            edit(files)
            _lay(root, files, config)
            code, tree = _built(root, edition, "out")
        rmtree(root / ".dreiklang", ignore_errors=True)
        clean = _built(root, edition, "clean")
    if clean[0] == Exit.FINE:
        assert (code, tree) == clean
    else:
        assert code == clean[0]  # and what lay there lies there still
