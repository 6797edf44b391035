"""The patterns of ``lang/fr/layout.toml``."""

from __future__ import annotations

import re

from clausenlp.lexicon.patterns import load_patterns


def patterns() -> dict[str, re.Pattern[str]]:
    """Give all patterns by name: ``closing.line``, ``furniture.line``."""
    return load_patterns("layout.toml")
