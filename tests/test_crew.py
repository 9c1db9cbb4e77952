"""Bodies rendered by several processes: what comes out is the same, whoever does it, and whoever dies over it."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path

import pytest

from dreiklang.crew import ALONE, Crew, Helper, crew, hire, serving
from dreiklang.crew import helper as helping
from dreiklang.crew import job as working
from dreiklang.options import Edition, Lang, Options
from dreiklang.read import Sources
from dreiklang.render import bodies, extensions
from dreiklang.render.bodies import Rendering
from dreiklang.render.links import BodyLinks, Reference
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript, Writer
from dreiklang.site import make_site

LINKS = BodyLinks({"da": Reference("\ue000/da/", "Da")}, frozenset(["da"]), {}, {})
TEXTS = [f"Satz {number} & *mehr*, [[da]].\n\n## Kopf\n\n- eins\n- zwei[^1]\n\n[^1]: Note" for number in range(70)]
MANUSCRIPTS = [Manuscript(f"Titel {number}", text, LINKS) for number, text in enumerate(TEXTS)]
OPTIONS = Options()
TASK = Rendering(OPTIONS)
NAMING = partial(attrgetter, "lang")
TAKING = partial(getattr, [7, 8, 9], "pop")


def render(by: Crew, manuscripts: list[Manuscript], options: Options = OPTIONS) -> list[Rendered]:
    return bodies._by(by, manuscripts, options).finish()


@pytest.fixture
def small_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few entries be worth a helper, on as many cores as there may be."""
    monkeypatch.setattr(crew, "_EACH", 3)
    monkeypatch.setattr(crew, "_cores", lambda: 3)
    monkeypatch.setattr(working, "_SHARE", 2)


@pytest.mark.usefixtures("small_shares")
def test_however_many_render_the_result_is_the_same() -> None:
    alone = render(ALONE, MANUSCRIPTS)
    assert len(alone) == len(TEXTS)
    for entries, helpers in ((3, 1), (100, 2)):
        with hire(entries) as hired:
            assert len(hired.helpers) == helpers
            assert render(hired, MANUSCRIPTS) == alone


@pytest.mark.usefixtures("small_shares")
def test_a_whole_site_is_the_same(read_sources: Callable[[str], Sources], monkeypatch: pytest.MonkeyPatch) -> None:
    journal = "\n".join(
        f"=== e{number}.md\n---\ntitle: E {number}\ndate: 2026-03-0{number}\npublish: yes\n---\nSo *ist* es. [[e1]]\n"
        for number in range(1, 10)
    ).replace("ist", "ist Nordlicht")
    journal = f"=== people.yml\nnordlicht:\n  name: Nordlicht\n  cover-name: Sonne\n  as: jemand\n{journal}"
    sites = []
    for cores in (1, 2, 3):
        monkeypatch.setattr(crew, "_cores", lambda cores=cores: cores)
        site = make_site(read_sources(journal), Options(edition=Edition.PUBLIC), date(2026, 11, 22))
        sites.append((site.pages, site.documents, site.assets))
    assert sites[0] == sites[1] == sites[2]
    assert len(sites[0][0]) > 9
    assert "Sonne" in str(sites[0][0])


def test_what_lies_in_a_journal_is_no_part_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit", "utf-8")
    monkeypatch.chdir(tmp_path)
    with Crew([Helper()]) as hired:
        assert hired.helpers[0].do(TASK, MANUSCRIPTS[:1]) == render(ALONE, MANUSCRIPTS[:1])


def test_few_entries_and_one_core_are_worth_no_helper(monkeypatch: pytest.MonkeyPatch) -> None:
    with hire(10) as few:
        assert not few.helpers
    monkeypatch.setattr(crew, "_cores", lambda: 1)
    with hire(100_000) as many:
        assert not many.helpers


@pytest.mark.usefixtures("small_shares")
def test_as_long_as_somebody_helps_turns_are_short() -> None:
    usual = sys.getswitchinterval()
    with hire(100) as hired:
        assert hired.helpers
        assert sys.getswitchinterval() < usual
    assert sys.getswitchinterval() == usual
    with hire(1):
        assert sys.getswitchinterval() == usual


@pytest.mark.usefixtures("small_shares")
@pytest.mark.parametrize(
    "options",
    [
        pytest.param(Options(extensions=("somebody.elses",)), id="an extension that nobody knows"),
        pytest.param(
            Options(extensions=("footnotes",), extension_configs={"footnotes": {"UNIQUE_IDS": True}}),
            id="counted notes",
        ),
        pytest.param(
            Options(extension_configs={"toc": {"slugify": lambda text, _: text}}), id="a function without a name"
        ),
    ],
)
def test_what_others_could_not_do_alike_is_done_alone(options: Options) -> None:
    with hire(100) as hired:
        assert bodies._who_can(options, hired) is ALONE
        assert bodies._who_can(OPTIONS, hired) is hired


@pytest.mark.usefixtures("small_shares")
def test_where_no_process_can_be_had_it_goes_on_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with hire(100) as hired:
        assert render(hired, MANUSCRIPTS[:3]) == render(ALONE, MANUSCRIPTS[:3])
    monkeypatch.setattr(sys, "executable", "")
    with hire(100) as hired:
        assert not hired.helpers


@pytest.mark.parametrize("boot", ["", "print('no result'); import time; time.sleep(60)", "import os; os._exit(3)"])
def test_who_dies_or_stammers_leaves_the_work_to_us(monkeypatch: pytest.MonkeyPatch, boot: str) -> None:
    monkeypatch.setattr(helping, "_BOOT", boot)
    bad = Helper()
    try:
        assert render(Crew([bad]), MANUSCRIPTS) == render(ALONE, MANUSCRIPTS)
    finally:
        bad.dismiss()


def _shouting() -> Callable[[str], str]:
    return str.upper


def test_a_helper_takes_up_one_task_after_the_other() -> None:
    hired = Helper()
    with Crew([hired]) as both:
        assert both.begin(TASK, MANUSCRIPTS).finish() == render(ALONE, MANUSCRIPTS)
        done = both.begin(NAMING, [OPTIONS] * 40)
        assert done.finish() == [OPTIONS.lang] * 40
        assert both.begin(TASK, []).finish() == []
        assert hired.do(NAMING, [OPTIONS]) == [OPTIONS.lang]
        assert hired.do(TASK, MANUSCRIPTS[:1]) == render(ALONE, MANUSCRIPTS[:1])


def test_a_helper_goes_on_with_a_task_where_it_was() -> None:
    with Crew([Helper()]) as both:
        (hired,) = both.helpers
        assert hired.do(TAKING, [0]) == [7]
        shared = both.begin(NAMING, [OPTIONS] * 100)  # two take turns
        assert hired.do(TAKING, [0]) == [8]
        assert shared.finish() == [OPTIONS.lang] * 100
        assert hired.do(TAKING, [0]) == [9]


def test_of_many_who_ask_at_once_each_hears_its_own_answer() -> None:
    with Crew([Helper()]) as both, ThreadPoolExecutor(8) as many:
        (hired,) = both.helpers
        shares = [[replace(OPTIONS, lang=lang)] * count for count in range(1, 30) for lang in Lang]
        heard = many.map(lambda share: hired.do(NAMING, share), shares)
        assert list(heard) == [[each.lang for each in share] for share in shares]


def test_what_will_be_needed_is_loaded_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "needed_soon.py").write_text("", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    serving.serve(io.BytesIO(pickle.dumps("needed_soon")), io.BytesIO())
    assert sys.modules.pop("needed_soon")
    with Crew([Helper()]) as both:
        (hired,) = both.helpers
        hired.load("needed_soon")
        assert hired.do(NAMING, [OPTIONS]) == [OPTIONS.lang]
    hired.load("needed_soon")  # nobody is left who could


def test_who_has_forgotten_a_task_takes_it_up_anew() -> None:
    with Crew([Helper()], forgets=True) as both:
        (hired,) = both.helpers
        assert hired.do(TAKING, [0, 0]) == [7, 8]
        both.forget()
        assert hired.do(NAMING, [OPTIONS]) == [OPTIONS.lang]
        assert hired.do(TAKING, [0]) == [7 if sys.platform != "win32" else 9]
        hired.dismiss()
        both.forget()  # nobody is left who could


def test_after_little_work_nobody_forgets_it() -> None:
    with Crew([Helper()]) as both:
        assert both.helpers[0].do(TAKING, [0]) == [7]
        both.forget()
        assert both.helpers[0].do(TAKING, [0]) == [8]


def test_where_nobody_can_begin_anew_all_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with Crew([Helper()], forgets=True) as both:
        assert both.helpers[0].do(TAKING, [0]) == [7]
        monkeypatch.setattr(helping.sys, "platform", "win32")
        both.forget()
        assert both.helpers[0].do(TAKING, [0]) == [8]


@pytest.mark.usefixtures("small_shares")
def test_what_is_done_already_is_known() -> None:
    with Crew([Helper()]) as both:
        job = both.begin(NAMING, [OPTIONS] * 3)
        while not job.has_done(2):  # it begins with the first
            continue
        assert job.has_done(0)
        assert job.has_done(1)
    assert not ALONE.begin(NAMING, [OPTIONS]).has_done(0)


def test_a_task_that_a_helper_cannot_take_up_is_done_by_us() -> None:
    with Crew([Helper()]) as both:
        assert both.begin(_shouting, ["so", "und so"]).finish() == ["SO", "UND SO"]


def test_who_is_dismissed_in_the_middle_of_work_is_gone() -> None:
    with Crew([Helper()]) as both:
        job = both.begin(TASK, MANUSCRIPTS)
    assert not both.helpers
    assert job.finish() == render(ALONE, MANUSCRIPTS)


def test_a_helper_renders_until_nothing_comes_any_more() -> None:
    orders = io.BytesIO(pickle.dumps(TASK) + pickle.dumps(MANUSCRIPTS[:2]) + pickle.dumps(MANUSCRIPTS[2:3]))
    results = io.BytesIO()
    serving.serve(orders, results)
    results.seek(0)
    writer = Writer(OPTIONS)
    assert pickle.load(results) + pickle.load(results) == [writer.render(one) for one in MANUSCRIPTS[:3]]  # noqa: S301


def test_what_an_extension_prints_is_no_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chatty = "from markdown.extensions.nl2br import makeExtension\nprint('hello')\n"
    (tmp_path / "chatty.py").write_text(chatty, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(extensions, "_KNOWN", ("chatty",))
    options = replace(OPTIONS, extensions=("chatty",))
    task = Rendering(options)
    hired = Helper()
    try:
        assert hired.do(task, MANUSCRIPTS[:2]) == [Writer(options).render(one) for one in MANUSCRIPTS[:2]]
    finally:
        hired.dismiss()


def test_nested_as_deep_as_may_be_fails_or_succeeds_alike() -> None:
    deep = [Manuscript("", "*a **b " * depth + "c** d*" * depth, LINKS) for depth in range(200, 640, 40)]
    alone = render(ALONE, deep)
    hired = Helper()
    try:
        assert hired.do(TASK, deep) == alone
    finally:
        hired.dismiss()
    assert "dk-as-written" not in alone[0].content
    assert "dk-as-written" in alone[-1].content


def test_the_cores_that_we_may_use_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert crew._cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert crew._cores() == 1
