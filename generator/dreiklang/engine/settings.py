"""mkdocs.yml -> Options and Paths, without MkDocs' own start: for commands that read and write entries only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from dreiklang.engine.config import DreiklangConfig
from dreiklang.engine.editing import editor_address
from dreiklang.engine.paths import CACHE, Paths
from dreiklang.engine.refused import Refused
from dreiklang.engine.unfit import UnfitError
from dreiklang.options import Edition, Lang, Options
from dreiklang.texts.commands import Misfit, Refusal

PLUGIN = "dreiklang"


def cache_of(config: MkDocsConfig) -> Path:
    """Give the folder of what may be deleted at any time, of the journal with that *config*."""
    return Path(config.config_file_path).parent / CACHE


def load_options(config_file: Path, edition: Edition = Edition.PRIVATE) -> tuple[Options, Paths]:
    """Read what *config_file* says to Dreiklang, as for *edition*."""
    path = config_file.absolute()
    raw = _read(path)
    theme = raw.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    settings = _validate(_plugin_section(raw, path), path)
    paths = Paths(
        config=path,
        root=path.parent,
        entries=Path(settings.entries_dir),
        docs=path.parent / str(raw.get("docs_dir") or "docs"),
        site=path.parent / str(raw.get("site_dir") or "site"),
        private=Path(settings.private_dir),
    )
    return make_options(settings, raw, language, edition), paths


def make_options(settings: DreiklangConfig, site: Mapping[str, Any], language: object, edition: Edition) -> Options:
    """Bring together what the plugin's *settings* and the rest of mkdocs.yml (*site*) say."""
    lang = _lang(language)
    url = str(site.get("site_url") or "")
    return Options(
        edition=edition,
        lang=lang,
        languages=tuple(dict.fromkeys((lang, *settings.languages))),
        address=settings.address,
        gender=settings.gender,
        site_name=str(site.get("site_name") or ""),
        site_url=url if not url or url.endswith("/") else f"{url}/",
        site_description=str(site.get("site_description") or ""),
        author=str(site.get("site_author") or ""),
        at=settings.at,
        timezone=settings.timezone,
        values=tuple(settings.values_),
        ideal=tuple(settings.ideal),
        show_from=settings.show_from,
        weeks=settings.weeks,
        silent_after=settings.silent_after,
        paid_within=settings.paid_within,
        review_after=settings.review_after,
        currency=settings.currency,
        editor=editor_address(settings.editor, Path(settings.entries_dir).absolute(), os.environ),
        eras=settings.eras,
        private_remotes=tuple(settings.private_remotes),
        public_journal=settings.public_journal,
        deploy=settings.deploy,
    )


def _lang(language: object) -> Lang:
    return Lang.DE if str(language or "").lower().startswith("de") else Lang.EN


def _read(path: Path) -> dict[str, Any]:
    """Read the file as YAML.

    Raises:
        OSError: it is there and cannot be opened.
    """
    if path.exists() and not (
        path.is_file() or path.is_dir()
    ):  # what waits for somebody to write would keep us waiting too
        raise Refused(Refusal.CONFIG_UNREADABLE, file=str(path), why=UnfitError(Misfit.NO_FILE))
    try:
        with path.open("rb") as file:
            raw = yaml_load(file, _tolerant_loader())
    except FileNotFoundError:
        raise Refused(Refusal.CONFIG_MISSING, file=str(path)) from None
    except ConfigurationError as error:
        raise _broken(path, error) from error
    except TypeError:  # where the file is but a number
        raise Refused(Refusal.PLUGIN_MISSING, file=str(path)) from None
    except RecursionError:
        raise Refused(Refusal.CONFIG_UNREADABLE, file=str(path), why=UnfitError(Misfit.ENDLESS)) from None
    if not isinstance(raw, dict):
        raise Refused(Refusal.PLUGIN_MISSING, file=str(path))
    return raw


def _broken(path: Path, error: Exception) -> Refused:
    """Say where the YAML breaks, if its reader knows."""
    cause = error.__cause__ or error.__context__
    if not isinstance(cause, yaml.MarkedYAMLError) or cause.problem_mark is None:
        return Refused(Refusal.CONFIG_UNREADABLE, file=str(path), why=str(error))
    mark = cause.problem_mark
    place = {"file": mark.name, "line": str(mark.line + 1), "column": str(mark.column + 1)}
    return Refused(Refusal.CONFIG_BROKEN, **place, why=str(cause.problem))


def _tolerant_loader() -> type[yaml.BaseLoader]:
    """Make a loader that passes over tags meant for others (`!!python/name:...`, `!relative`): they name no option of ours."""
    loader: type[yaml.BaseLoader] = get_yaml_loader(yaml.SafeLoader)
    loader.add_multi_constructor("", lambda *_: None)
    return loader


def _plugin_section(raw: Mapping[str, Any], path: Path) -> object:
    plugins = raw.get("plugins")
    if isinstance(plugins, dict):
        sections = dict(plugins)
    else:
        sections = dict(map(_name_and_options, plugins if isinstance(plugins, list) else ()))
    if PLUGIN not in sections:
        raise Refused(Refusal.PLUGIN_MISSING, file=str(path))
    return sections[PLUGIN]


def _name_and_options(item: object) -> tuple[str, object]:
    return next(iter(item.items())) if isinstance(item, dict) and item else (str(item), None)


def _validate(section: object, path: Path) -> DreiklangConfig:
    if not isinstance(section, dict | None):
        raise Refused(Refusal.CONFIG_OPTION, file=str(path), option=PLUGIN, why=UnfitError(Misfit.SECTION))
    settings = DreiklangConfig(config_file_path=str(path))
    settings.load_dict(section or {})
    errors, warnings = settings.validate()
    for option, _ in warnings:  # a warning tells of an option that there is not
        raise Refused(Refusal.OPTION_UNKNOWN, file=str(path), option=f"dreiklang.{option}", names=_near(str(option)))
    for option, error in errors:
        if option == "entries_dir":
            entries = path.parent / str((section or {}).get(option, option.removesuffix("_dir")))
            raise Refused(Refusal.ENTRIES_MISSING, file=str(path), path=str(entries))
        why = error if isinstance(error, UnfitError) else str(error)
        raise Refused(Refusal.CONFIG_OPTION, file=str(path), option=f"dreiklang.{option}", why=why)
    return settings


def _near(option: str) -> str:
    """Name the options that *option* may stand for; all of them, where it is near none."""
    names = list(DreiklangConfig())
    return ", ".join(get_close_matches(option, names) or names)
