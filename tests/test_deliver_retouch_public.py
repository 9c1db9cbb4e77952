"""A text that changed comes into the public site without a whole build: as by a clean one, to the byte, and proven like one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from dreiklang import cli
from dreiklang.cache import Cache
from dreiklang.cli.exits import Exit
from dreiklang.engine.retouch import texts
from dreiklang.options import Lang, Options
from dreiklang.proof import standing
from dreiklang.proof.sieve.question import Question, question_of
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript
from dreiklang.texts import words_for
from dreiklang.texts.building import Way

CONFIG = """\
site_name: Probe
site_url: https://probe.example/
theme: {name: material, language: de}
plugins: [search, dreiklang]
not_in_nav: data.csv
"""
PEOPLE = (
    "nordlicht:\n  name: Nordlicht Windkraft GmbH\n  forms: [Nordlicht]\n  as: ein Betrieb\n  cover-name: Frau Sommer\n"
)
TEXT = "Der Anfang.\n\n<!-- more -->\n\nDie Mitte mit [[brief]] und Ödön.\n\n## Kopf\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAm Ende war es so, wie es jedes Mal gewesen ist."
ENTRIES = {
    "2026-03-07-leise.md": f"---\ntitle: Leise & laut\npublish: yes\ntags: [mut]\npartner: nordlicht\n---\n{TEXT}\n",
    "2026-03-08-brief.md": f"---\ntitle: Brief\npublish: yes\ntags: [mut]\n---\n{TEXT.replace('[[brief]]', 'nichts')}\n",
    "2026-03-09-wahl.md": f"---\ntitle: Wahl\npublish: yes\ndecision: leave\n---\nZuerst. {TEXT.replace('[[brief]]', 'allem')}\n",
    "2026-03-10-still.md": "---\ntitle: Ganz still\nclient: nordlicht\n---\nWas niemand wissen soll, steht in diesem Satz geschrieben.\n\nDas Ende.\n",
    "2026-03-11-spaeter.md": f"---\ntitle: Später\npublish: 2027-01-01\n---\n{TEXT.replace('[[brief]]', 'nichts')}\n",
    **{
        f"2026-02-{day:02}-tag.md": f"---\ntitle: Tag {day}\npublish: yes\n---\nAm {day}. Tag.\n" for day in range(1, 3)
    },
}
LEISE, BRIEF, STILL, LATER = (f"2026-03-{name}.md" for name in ("07-leise", "08-brief", "10-still", "11-spaeter"))
DATA = "Tag;Satz\n1;Quittenbrot lag im kalten Keller auf dem Regal.\n"

Edit = Callable[[Path], object]
SHORT, LONG = (words_for(Lang.DE).building.ways[way].partition("{")[0] for way in (Way.TEXTS, Way.MKDOCS))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a journal once."""
    root = tmp_path_factory.mktemp("journal")
    for name, text in {"mkdocs.yml": CONFIG, "docs/about.md": "# Über mich\n", "docs/data.csv": DATA}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "entries").mkdir()
    (root / "entries/people.yml").write_text(PEOPLE, "utf-8")
    for name, text in ENTRIES.items():
        (root / "entries" / name).write_text(text, "utf-8")
    assert _build(root) == Exit.FINE
    return root


@pytest.fixture
def root(built: Path) -> Iterator[Path]:
    """Give the journal as it was in the beginning, built as it is."""
    assert _build(built) == Exit.FINE
    yield built
    for name, text in ENTRIES.items():
        if (file := built / "entries" / name).read_text("utf-8") != text:
            file.write_text(text, "utf-8")


def _build(root: Path) -> int:
    return cli.call(["build", "-v", "-f", str(root / "mkdocs.yml"), "--today", "2026-11-22", "-d", str(root / "out")])


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _clean(root: Path) -> dict[str, bytes]:
    """Give what a build makes that knows nothing of any other."""
    rmtree(root / ".dreiklang")
    rmtree(root / "out")
    assert _build(root) == Exit.FINE
    return _tree(root / "out")


def _swap(name: str, was: str, now: str) -> Edit:
    def edit(root: Path) -> None:
        file = root / "entries" / name
        text = file.read_text("utf-8")
        assert was in text
        file.write_text(text.replace(was, now, 1), "utf-8")

    return edit


def _more(name: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        with (root / "entries" / name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"\n{text}\n")

    return edit


def _both(one: Edit, other: Edit) -> Edit:
    return lambda root: (one(root), other(root))


EDITS = (
    _more(LEISE, "Und noch ein Satz mit Ü & <b>Zeichen</b> 😀.\n\n> Ein Wort."),
    _more(STILL, "Auch von Nordlicht und der Quittenmarmelade darf niemand etwas lesen."),
    _more(BRIEF, "Da kam Nordlicht, und es wurde spät."),
    _more(LEISE, "!!! private\n    Quittenmarmelade gab es damals umsonst.\n\n%% und im Glas %%"),
    _both(_more(LATER, "Bis dahin ist es noch lang."), _more(BRIEF, "Danach war Ruhe, und das tat gut.")),
    _swap(STILL, "Das Ende.", "Anders als gedacht."),
    _swap(BRIEF, "| 1 | 2 |", "| 1 | drei |"),
    _more(LEISE, "Wort " * 700),
    _swap(LEISE, "und Ödön.", "und Ödön, der lachte."),
)


def test_changed_texts_go_the_short_way_and_come_out_and_are_asked_for_as_by_the_long_one(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Question] = []

    def noting(make: Callable[..., Question | None]) -> Callable[..., Question | None]:
        def make_and_note(*given: object) -> Question | None:
            if question := make(*given):
                asked.append(question)
            return question

        return make_and_note

    monkeypatch.setattr(standing, "question_after", noting(standing.question_after))
    monkeypatch.setattr("dreiklang.engine.proving.question_of", noting(question_of))
    for edit in EDITS:
        edit(root)
        capsys.readouterr()
        assert _build(root) == Exit.FINE
        assert SHORT in capsys.readouterr().out
    assert len(asked) == len(EDITS)
    after = _tree(root / "out")
    assert after == _clean(root)
    short, clean = asked[-2:]
    assert (short.private.keys(), short.public.keys(), short.names) == (
        clean.private.keys(),
        clean.public.keys(),
        clean.names,
    )


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_swap(LEISE, "Der Anfang.", "Ein anderer Anfang."), id="what lists show"),
        pytest.param(_swap(BRIEF, "Am Ende", "<script>1</script>Am Ende"), id="what a policy names"),
        pytest.param(_swap(BRIEF, "Am Ende", '<iframe src="https://video.example"></iframe>'), id="what is barred"),
        pytest.param(_swap("2026-03-09-wahl.md", "Am Ende", "Am Anfang"), id="a decision"),
        pytest.param(_swap("2026-02-01-tag.md", "Am 1. Tag.", "Tag 1"), id="what might be a title"),
        pytest.param(lambda root: (root / ".dreiklang/proven.bin").unlink(), id="no memory of the proof"),
        pytest.param(lambda root: (root / ".dreiklang/proven.bin").touch(), id="another proof"),
    ],
)
def test_whatever_shows_elsewhere_or_may_not_be_proven_goes_the_long_way(
    root: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root)
    if edit.__name__ == "<lambda>":
        _more(BRIEF, "Danach war Ruhe, und das tat gut.")(root)
    capsys.readouterr()
    assert _build(root) == Exit.FINE
    assert LONG in capsys.readouterr().out


def test_what_becomes_secret_is_found_in_what_was_clean_and_lies_there_still(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _tree(root / "out")
    _more(STILL, "Und das Quittenbrot lag im kalten Keller auf dem Regal, wo es niemand sah.")(root)
    capsys.readouterr()
    assert _build(root) == Exit.PRIVATE_AT_RISK
    assert "data.csv" in capsys.readouterr().err
    assert _tree(root / "out") == before


def test_a_mistake_on_the_short_way_is_found_by_the_proof(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    render = texts.render_one
    told = "<p>Was niemand wissen soll, steht in diesem Satz geschrieben.</p>"

    def render_too_much(manuscript: Manuscript, options: Options, cache: Cache) -> Rendered:
        made = render(manuscript, options, cache)
        return replace(made, content=made.content + told) if "Ruhe" in manuscript.body else made

    monkeypatch.setattr(texts, "render_one", render_too_much)
    _more(BRIEF, "Danach war Ruhe, und das tat gut.")(root)
    capsys.readouterr()
    assert _build(root) == Exit.FINE
    assert LONG in capsys.readouterr().out
    assert not any(told.encode() in content for content in _tree(root / "out").values())


def test_after_more_texts_than_a_proof_goes_on_from_everything_is_proven_again(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dreiklang.deliver.retouch._MOST", 1)
    ways = []
    for names in ((LEISE, LATER), (BRIEF,), (BRIEF,), (STILL,), (LEISE,)):
        for name in names:
            _more(name, "Danach war Ruhe, und das tat gut.")(root)
        capsys.readouterr()
        assert _build(root) == Exit.FINE
        ways.append(SHORT in capsys.readouterr().out)
    assert ways == [False, True, True, False, True]
