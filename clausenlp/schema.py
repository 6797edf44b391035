"""The contract between pipes: names of span groups and labels."""

from __future__ import annotations

from typing import Final

PARAGRAPHS: Final = "paragraphs"
"""Span group of all paragraphs, labelled by kind (`clausenlp.structure.blocks.BlockKind`)."""
ZONES: Final = "zones"
"""Span group of a resolution's parts, labelled by `ZONE_OF`'s values."""
RESOLUTIONS: Final = "resolutions"
"""Span group with one span for each resolution."""
CLAUSES: Final = "clauses"
"""Span group of clauses and items; ``label_`` is their type, ``id_`` their id."""
CLOSINGS: Final = "clause_closings"
"""Span group of closing words after items; ``id_`` is the clause's id."""

CLAUSE_TYPES: Final = ("preambular", "operative", "item")

ZONE_OF: Final = {
    "heading": "heading", "caption": "heading", "enacting": "enacting", "preambular": "preamble",
    "operative": "operative", "bridge": "operative", "closing": "conclusions", "annex": "annex",
}  # fmt: skip
"""Kind of a paragraph to the zone that it opens or goes on with; other kinds go on with any."""
