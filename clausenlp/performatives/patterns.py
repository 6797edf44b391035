"""The patterns of ``lang/fr/performatives.toml``."""

from __future__ import annotations

import re

from clausenlp.lexicon.patterns import load_patterns


def grammar() -> dict[str, re.Pattern[str]]:
    """Give all patterns by name: ``word.adverb``."""
    return load_patterns("performatives.toml")
