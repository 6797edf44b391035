"""Mentions of resolutions, decisions and documents in a text. No spaCy here.

`find_references` is the entrance: `find` reads a text, `grammar` knows the pieces that a mention is
made of, `dates`, `bodies` and `series` what they mean; French words stand in ``lang/fr``.
"""

from __future__ import annotations

from clausenlp.references.bodies import organ_of
from clausenlp.references.find import Found, find_references

__all__ = ["Found", "find_references", "organ_of"]
