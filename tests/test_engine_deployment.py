"""What mkdocs.yml says about where to publish."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import load_options
from dreiklang.options import Deploy, Lang
from dreiklang.texts import words_for

JournalFolder = Callable[..., Path]


def load(journal_folder: JournalFolder, deploy: str) -> Deploy:
    config = f"theme:\n  name: material\nplugins:\n  - dreiklang:\n      deploy: {deploy}\n"
    options, _ = load_options(journal_folder(**{"mkdocs.yml": config}) / "mkdocs.yml")
    return options.deploy


@pytest.mark.parametrize(
    ("written", "deploy"),
    [
        ("", Deploy()),
        ("{folder: ../www}", Deploy(folder="../www")),
        ("{repository: 'git@codeberg.org:nell/pages.git'}", Deploy(repository="git@codeberg.org:nell/pages.git")),
        ("{repository: ../p.git, branch: a/b-1_2.x}", Deploy(repository="../p.git", branch="a/b-1_2.x")),
        ("{command: 'rsync -a {site}/ host:www'}", Deploy(command="rsync -a {site}/ host:www")),
    ],
)
def test_one_place_is_said(written: str, deploy: Deploy, journal_folder: JournalFolder) -> None:
    assert load(journal_folder, written) == deploy


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("../www", "„folder: ORDNER“"),
        ("{}", "„folder: ORDNER“"),
        ("{folder: a, command: 'b {site}'}", "„folder: ORDNER“"),
        ("{folder: [a]}", "„folder: ORDNER“"),
        ("{folder: ' '}", "„folder: ORDNER“"),
        ("{repository: --upload-pack=x}", "„folder: ORDNER“"),
        ("{folders: a}", "'repository'"),
        ("{branch: pages}", "einer ist pages"),
        ("{folder: a, branch: pages}", "einer ist pages"),
        *(
            (f"{{repository: a, branch: '{branch}'}}", "einer ist pages")
            for branch in ("-x", "a..b", "a b", "a/", "/a", "a.lock", "a~1", "a:b", "a/.b", ".a")
        ),
        ("{command: rsync -a host}", "rsync -a --delete {site}/"),
        ('{command: "rsync \'{site}"}', "rsync -a --delete {site}/"),
    ],
)
def test_what_cannot_be_meant_is_explained(written: str, said: str, journal_folder: JournalFolder) -> None:
    with pytest.raises(Refused) as caught:
        load(journal_folder, written)
    told = caught.value.say(words_for(Lang.DE).commands)
    assert "dreiklang.deploy" in told
    assert said in told
