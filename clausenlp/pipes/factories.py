"""All spaCy factories of the package, found by entry point."""

from __future__ import annotations

from spacy.language import Language

from clausenlp.pipes.clauses import Clauses
from clausenlp.pipes.zones import Zones
from clausenlp.schema import CLAUSES, PARAGRAPHS, RESOLUTIONS, ZONES


@Language.factory(
    "clausenlp_zones",
    assigns=["doc.spans"],
    default_config={
        "paragraphs_key": PARAGRAPHS,
        "zones_key": ZONES,
        "resolutions_key": RESOLUTIONS,
    },
)
def make_zones(
    nlp: Language, name: str, paragraphs_key: str, zones_key: str, resolutions_key: str
) -> Zones:
    """Make the component that finds paragraphs, their kinds, zones and resolutions."""
    return Zones(
        name, paragraphs_key=paragraphs_key, zones_key=zones_key, resolutions_key=resolutions_key
    )


@Language.factory(
    "clausenlp_clauses",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "paragraphs_key": PARAGRAPHS, "resolutions_key": RESOLUTIONS, "spans_key": CLAUSES,
    },
)  # fmt: skip
def make_clauses(
    nlp: Language, name: str, paragraphs_key: str, resolutions_key: str, spans_key: str
) -> Clauses:
    """Make the component that builds clauses and items, their numbers, levels and parents."""
    return Clauses(
        name, paragraphs_key=paragraphs_key, resolutions_key=resolutions_key, spans_key=spans_key
    )
