"""The files of a public build -> the same as everybody may have them: pictures cleaned, strays refused.

MkDocs copies whatever lies in docs/. Who drops a table of clients there has not published it: what is neither a page
nor a picture nor part of the looks of a site goes out only if mkdocs.yml names it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from dreiklang.audience.pictures import is_picture
from dreiklang.engine.copies import clean_copy, forget_copies, read_regular
from dreiklang.engine.heads import obstacle_in_head
from dreiklang.engine.named import named_files
from dreiklang.engine.refused import Refused
from dreiklang.engine.reports import path_from_here
from dreiklang.engine.settings import PLUGIN
from dreiklang.texts.commands import Refusal
from dreiklang.texts.files import FileWords, Obstacle

log = get_plugin_logger(__name__)

_LOOKS = frozenset((".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".otf"))
_FOR_MACHINES = frozenset(("CNAME", "_headers", "_redirects", "ads.txt", "humans.txt", "robots.txt", "security.txt"))
_FOR_MACHINES_TOO = ".well-known"


def clean_files(files: Files, config: MkDocsConfig, words: FileWords) -> tuple[str, ...]:
    """Let each picture among *files* be its clean copy; refuse what cannot be cleaned, and what nobody meant to publish.

    Give the paths that the pictures have in the tree.
    """
    folder = Path(config.config_file_path).parent / ".dreiklang" / "pictures"
    named = named_files(config)
    goes_out = [file for file in files if file.inclusion.is_included() and _is_to_be_seen_to(file, config)]
    obstacles = [(file, obstacle) for file in goes_out if (obstacle := _clean(file, config, folder, named))]
    forget_copies(folder)
    _refuse(obstacles, words)
    return tuple(file.dest_uri for file in goes_out if is_picture(file.src_uri))


def check_pages(files: Files, config: MkDocsConfig, words: FileWords) -> None:
    """Refuse hand-written pages that MkDocs could not read, or would wait for."""
    written = (file for file in files.documentation_pages() if file.src_dir == config.docs_dir)
    _refuse([(file, obstacle) for file in written if (obstacle := _unreadable(Path(str(file.abs_src_path))))], words)


def check_heads(files: Files, config: MkDocsConfig, words: FileWords, today: date) -> None:
    """Refuse hand-written pages whose heads say that nobody is to read them on *today*."""
    written = (file for file in files.documentation_pages() if file.src_dir == config.docs_dir)
    _refuse([(file, obstacle) for file in written if (obstacle := obstacle_in_head(file.content_string, today))], words)


def _refuse(obstacles: list[tuple[File, Obstacle]], words: FileWords) -> None:
    for file, obstacle in obstacles:
        path = path_from_here(Path(file.abs_src_path)) if file.abs_src_path else file.src_uri
        log.error(words.obstacles[obstacle].format(path=path))
    if obstacles:
        raise Refused(Refusal.FILES, count=str(len(obstacles)))


def _unreadable(page: Path) -> Obstacle | None:
    data = read_regular(page)
    if isinstance(data, Obstacle):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return Obstacle.ENCODING
    return None


def _is_to_be_seen_to(file: File, config: MkDocsConfig) -> bool:
    """Whether *file* came from the user, or from a plugin; neither what the theme brings nor a page did."""
    return (_is_ours(file) or _is_users(file, config) or bool(file.generated_by)) and not file.is_documentation_page()


def _is_ours(file: File) -> bool:
    return file.generated_by == PLUGIN and file.abs_src_path is not None


def _is_users(file: File, config: MkDocsConfig) -> bool:
    return bool(file.src_dir) and file.src_dir in {config.docs_dir, config.theme.custom_dir}


def _clean(file: File, config: MkDocsConfig, folder: Path, named: frozenset[str]) -> Obstacle | None:
    if is_picture(file.src_uri):
        return _take_copy(file, folder)
    if _is_ours(file):
        return Obstacle.UNKNOWN
    is_stray = _is_users(file, config) and file.src_uri not in named and not _belongs_to_sites(file.src_uri)
    return Obstacle.STRAY if is_stray else None


def _take_copy(file: File, folder: Path) -> Obstacle | None:
    path = file.abs_src_path
    data = read_regular(Path(path)) if path else file.content_bytes
    clean = data if isinstance(data, Obstacle) else clean_copy(data, file.src_uri, folder)
    match clean:
        case Obstacle():
            return clean
        case bytes():
            file.content_bytes = clean
        case _ if path:
            file.abs_src_path = str(clean)
        case _:
            file.content_bytes = clean.read_bytes()
    return None


def _belongs_to_sites(address: str) -> bool:
    path = PurePosixPath(address)
    return path.suffix.lower() in _LOOKS or address in _FOR_MACHINES or path.parts[0] == _FOR_MACHINES_TOO
