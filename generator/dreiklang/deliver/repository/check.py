"""A journal -> a refusal where git, or a service that builds it for all to see, would hand out what is private in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from dreiklang.deliver.repository.address import place_of, shown
from dreiklang.deliver.repository.ci import public_service
from dreiklang.deliver.repository.files import folders_by_repository, git_dir, read_settings
from dreiklang.deliver.repository.git import find_git
from dreiklang.deliver.repository.remotes import remotes_in, rewritten
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Options
from dreiklang.texts.commands import Refusal


def check_repository(paths: Paths, options: Options, environ: Mapping[str, str]) -> None:
    """Refuse where private folders of the journal lie in a repository with a remote that nobody confirmed to be private.

    Refuse too where the job of a public service runs us, as *environ* tells. Nothing of it holds for a journal that
    everybody may see. Files are only read, and no other computer is asked.
    """
    if options.public_journal:
        return
    if service := public_service(environ):
        raise Refused(Refusal.PUBLIC_SERVICE, service=service)
    for top, folders in folders_by_repository((paths.entries, paths.cache, paths.private)).items():
        if remotes := _unconfirmed(top, options.private_remotes, environ):
            _refuse_known(top, folders, remotes, environ)


def is_own_remote(target: str, paths: Paths, environ: Mapping[str, str]) -> bool:
    """Say whether *target* (an address, a folder, or the name of a remote) is where the journal itself lies, or is pushed to.

    When in doubt, it is: upper and lower case are not told apart.
    """
    here = Path.cwd()
    git = find_git(environ)
    for top in folders_by_repository((paths.root, paths.entries)):
        settings = git.settings(top) if git else read_settings(top)
        remotes = remotes_in(settings)
        own = {_alike(address, top) for address in (*remotes.addresses, *map(str, (top, git_dir(top))))}
        meant = {_alike(address, here) for address in (target, *rewritten(target, settings))}
        folder = git_dir(here / target)
        if target in remotes.names or own & meant or (folder and folder == git_dir(top)):
            return True
    return False


def _alike(address: str, here: Path) -> str:
    return place_of(address, here).casefold()


def _unconfirmed(top: Path, confirmed: Iterable[str], environ: Mapping[str, str]) -> tuple[str, ...]:
    git = find_git(environ)
    settings = git.settings(top) if git else read_settings(top)
    private = {place_of(address, top) for address in confirmed}
    return tuple(address for address in remotes_in(settings).addresses if place_of(address, top) not in private)


def _refuse_known(top: Path, folders: tuple[Path, ...], remotes: tuple[str, ...], environ: Mapping[str, str]) -> None:
    """Refuse where git knows one of *folders*: now, or in its history, which goes out with all that is pushed."""
    facts = {"repository": str(top), "remotes": ", ".join(map(shown, remotes))}
    git = find_git(environ)
    if git is None:
        raise Refused(Refusal.GIT_MISSING, **facts)
    if known := git.tracked(top, folders):
        raise Refused(Refusal.JOURNAL_IN_GIT, **facts, folders=_list(known, top))
    if known := git.remembered(top, folders):
        raise Refused(Refusal.JOURNAL_IN_HISTORY, **facts, folders=_list(known, top))


def _list(folders: Iterable[Path], top: Path) -> str:
    return ", ".join(f"{folder.as_posix()}/" if folder.parts else str(top) for folder in folders)
