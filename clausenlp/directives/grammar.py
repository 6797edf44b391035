"""The words and patterns of ``lang/fr/addressees.toml``, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon import load_openings
from clausenlp.lexicon.patterns import compile_branches
from clausenlp.lexicon.tables import default

FILE = "addressees.toml"
_FRAMES, _NOUNS = "frame", "noun"


class Frame(NamedTuple):
    """How a verb is built.

    Attributes
    ----------
    who : tuple of str
        Names of prepositions before the addressee; "" for none.
    what : tuple of str
        Words that begin the action, the usual one first.
    """

    who: tuple[str, ...]
    what: tuple[str, ...]


class Grammar(NamedTuple):
    """What the file says.

    Attributes
    ----------
    frames : mapping of str to Frame
        By lemma.
    nouns : mapping of str to Frame
        By the noun of the performative, for verbs that say little (« renouvelle son appel »).
    words : mapping of str to frozenset of str
        By table and key: ``determiner.plural``.
    patterns : mapping of str to re.Pattern
        By table and key.
    finite : frozenset of str
        Verbs that can be the verb of a clause after « que ».
    """

    frames: Mapping[str, Frame]
    nouns: Mapping[str, Frame]
    words: Mapping[str, frozenset[str]]
    patterns: Mapping[str, re.Pattern[str]]
    finite: frozenset[str]


def read_grammar(path: Path | Traversable) -> Grammar:
    """Read a file.

    Parameters
    ----------
    path : Path or Traversable
        A TOML file of the shape of ``addressees.toml``.

    Returns
    -------
    Grammar
        What it says.

    Raises
    ------
    DataError
        If it is no TOML, a pattern is no regular expression, or a value is of another kind.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), None, str(error)) from error
    frames, nouns = (
        {k: _frame(path, table, k, v) for k, v in tables.pop(table, {}).items()}
        for table in (_FRAMES, _NOUNS)
    )
    words: dict[str, frozenset[str]] = {}
    patterns: dict[str, re.Pattern[str]] = {}
    for table, entries in tables.items():
        for key, value in entries.items():
            if key.partition("pattern")[1]:
                patterns[f"{table}.{key}"] = _pattern(path, table, key, value)
            else:
                words[f"{table}.{key}"] = _words(path, table, key, value)
    return Grammar(frames, nouns, words, patterns, _finite(words, patterns))


def _frame(path: Path | Traversable, table: str, key: str, value: object) -> Frame:
    if not isinstance(value, list) or len(value) != 2:
        problem = f"[{table}] {key}: must be two lists, of prepositions and of first words"
        raise DataError(str(path), None, problem)
    return Frame(*(tuple(_strings(path, table, key, part)) for part in value))


def _words(path: Path | Traversable, table: str, key: str, value: object) -> frozenset[str]:
    return frozenset(_strings(path, table, key, value))


def _strings(path: Path | Traversable, table: str, key: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise DataError(str(path), None, f"[{table}] {key}: must be a list of words")
    if any("\N{RIGHT SINGLE QUOTATION MARK}" in word for word in value):
        raise DataError(str(path), None, f"[{table}] {key}: curly apostrophe; write a straight one")
    return value


def _pattern(path: Path | Traversable, table: str, key: str, value: object) -> re.Pattern[str]:
    """Compile an expression, or several as branches of one."""
    branches = [value] if isinstance(value, str) else _strings(path, table, key, value)
    return compile_branches(path, f"[{table}] {key}", branches)


def _finite(
    words: Mapping[str, frozenset[str]], patterns: Mapping[str, re.Pattern[str]]
) -> frozenset[str]:
    """Third persons of present and subjunctive: the plural less -nt is the singular."""
    plural = patterns["finite.third_plural_pattern"]
    known = (o.text.lower() for o in load_openings() if o.form == "finite")
    forms = {form for form in known if form.isalpha()} | words["finite.plural"]
    forms |= {form[:-2] for form in forms if plural.fullmatch(form)}
    return frozenset(forms - words["finite.never"])


@cache
def grammar() -> Grammar:
    """Give the project's own, read once."""
    return read_grammar(default(FILE))
