"""Moved to `clausenlp.fold`."""

from clausenlp.fold import fold as fold
