"""Taxonomies: what the themes are, and when a clause deals with each."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from clausenlp.errors import DataError

THEME_KEYS = ("id", "fr", "definition")
"""What a theme must have."""
OPTIONAL_KEYS = ("en", "cues")
"""What it may have besides."""
TAXONOMY_KEYS = ("id", "title_fr", "title_en")


class Theme(NamedTuple):
    """A theme.

    Attributes
    ----------
    id : str
        Its name in records.
    fr : str
        Its name in French.
    definition : str
        When a clause deals with it.
    cues : tuple of str
        Words and phrases that point to it; may be empty.
    """

    id: str
    fr: str
    definition: str
    cues: tuple[str, ...] = ()


class Taxonomy(NamedTuple):
    """A set of themes.

    Attributes
    ----------
    id, title_fr, title_en : str
        Its name, and its titles.
    themes : tuple of Theme
        In the order of the file.
    """

    id: str
    title_fr: str
    title_en: str
    themes: tuple[Theme, ...]


def load_taxonomy(path: Path | Traversable | None = None) -> Taxonomy:
    """Load a taxonomy.

    Parameters
    ----------
    path : Path, optional
        A TOML file with a table ``[taxonomy]`` and one ``[[theme]]`` for each theme; by default
        that on trafficking in persons.

    Returns
    -------
    Taxonomy
        Its themes in the order of the file.

    Raises
    ------
    DataError
        The file is no TOML, a key is missing, unknown or of another type, an id stands twice.

    Examples
    --------
    >>> [theme.id for theme in load_taxonomy().themes][:2]
    ['supply_chains', 'covid19']
    """
    source: Path | Traversable = path or files("clausenlp") / "data" / "taxonomy-traite.toml"
    try:
        table = tomllib.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(str(source), None, f"cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(source), None, f"is no TOML: {error}") from error
    return _taxonomy(source, table)


def _taxonomy(source: Path | Traversable, table: dict[str, Any]) -> Taxonomy:
    _check_keys(source, "the file", table, ("taxonomy", "theme"), ())
    head, entries = table["taxonomy"], table["theme"]
    if not isinstance(head, dict) or not isinstance(entries, list) or not entries:
        raise DataError(str(source), None, "there must be one [taxonomy] and one [[theme]] or more")
    _check_texts(source, "[taxonomy]", head, TAXONOMY_KEYS, ())
    themes: dict[str, Theme] = {}
    for number, entry in enumerate(entries, 1):
        theme = _theme(source, f"[[theme]] {number}", entry)
        if theme.id in themes:
            raise DataError(str(source), None, f"[[theme]] {number}: {theme.id!r} stands already")
        themes[theme.id] = theme
    return Taxonomy(head["id"], head["title_fr"], head["title_en"], tuple(themes.values()))


def _theme(source: Path | Traversable, place: str, entry: Any) -> Theme:
    if not isinstance(entry, dict):
        raise DataError(str(source), None, f"{place}: must be a table")
    cues = entry.get("cues", [])
    texts = {key: value for key, value in entry.items() if key != "cues"}
    _check_texts(source, place, texts, THEME_KEYS, OPTIONAL_KEYS)
    if not isinstance(cues, list) or not all(isinstance(cue, str) and cue for cue in cues):
        raise DataError(str(source), None, f"{place}: cues must be a list of words")
    return Theme(entry["id"], entry["fr"], entry["definition"], tuple(cues))


def _check_texts(
    source: Path | Traversable,
    place: str,
    table: dict[str, Any],
    needed: tuple[str, ...],
    more: tuple[str, ...],
) -> None:
    """Refuse unknown and missing keys, and values that are no text; raise `DataError`."""
    _check_keys(source, place, table, needed, more)
    for key, value in table.items():
        if not isinstance(value, str) or not value.strip():
            raise DataError(str(source), None, f"{place}: {key} must be a text")


def _check_keys(
    source: Path | Traversable,
    place: str,
    table: dict[str, Any],
    needed: tuple[str, ...],
    more: tuple[str, ...],
) -> None:
    allowed = ", ".join((*needed, *more))
    for key in table:
        if key not in needed and key not in more:
            problem = f"{place}: unknown key {key!r}; allowed: {allowed}"
            raise DataError(str(source), None, problem)
    for key in needed:
        if key not in table:
            raise DataError(str(source), None, f"{place}: key {key!r} is missing")
