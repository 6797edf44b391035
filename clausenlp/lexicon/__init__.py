"""The French word tables: performatives and what goes with them, organs.

The tables are CSV files in ``clausenlp/lang/fr``; ``SOURCES.md`` beside them says what each column
is and where its facts come from. Reading is strict: a row that is not as described raises
:class:`~clausenlp.errors.DataError` with the file, the line and what is allowed.
"""

from __future__ import annotations

from clausenlp.lexicon.lexicon import Lexicon, default_lexicon, lexicon_at
from clausenlp.lexicon.openings import (
    OPENING_COLUMNS,
    Opening,
    OpeningForm,
    OpeningType,
    load_openings,
)
from clausenlp.lexicon.organs import Gender, Organ, load_organs
from clausenlp.lexicon.tables import read_rows
from clausenlp.lexicon.words import (
    Headword,
    Modifier,
    Noun,
    Usage,
    load_governors,
    load_headwords,
    load_modifiers,
    load_nouns,
    load_usages,
)

__all__ = [
    "OPENING_COLUMNS", "Gender", "Headword", "Lexicon", "Modifier", "Noun", "Opening",
    "OpeningForm", "OpeningType", "Organ", "Usage", "default_lexicon", "lexicon_at",
    "load_governors", "load_headwords", "load_modifiers", "load_nouns", "load_openings",
    "load_organs", "load_usages", "read_rows",
]  # fmt: skip
