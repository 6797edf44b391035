"""Pure scores: what was found against what is right. Nothing here reads a file or prints."""

from __future__ import annotations

from clausenlp.evaluate.counts import Counts, f1, pair_best
from clausenlp.evaluate.paragraph_types import TypeScore, score_types
from clausenlp.evaluate.performatives import (
    OpeningScore,
    PerformativeScore,
    overlap,
    pair_performatives,
    same_extent,
    same_passage,
    score_opening,
    score_performatives,
)
from clausenlp.evaluate.references import ReferenceScore, pair_references, score_references
from clausenlp.evaluate.structure import (
    CLAUSE_TYPES,
    TOLERANCE,
    Pair,
    Place,
    StructureScore,
    pair_places,
    place_in_letters,
    score_structure,
)
from clausenlp.evaluate.wordings import Wording, WordingScore, pair_wordings, score_wordings

__all__ = [
    "CLAUSE_TYPES", "TOLERANCE", "Counts", "OpeningScore", "Pair", "PerformativeScore", "Place",
    "ReferenceScore", "StructureScore", "TypeScore", "Wording", "WordingScore", "f1", "overlap",
    "pair_best", "pair_performatives", "pair_places", "pair_references", "pair_wordings",
    "place_in_letters", "same_extent", "same_passage", "score_opening", "score_performatives",
    "score_references", "score_structure", "score_types", "score_wordings",
]  # fmt: skip
