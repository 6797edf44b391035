"""All spaCy factories of the package, found by entry point."""

from __future__ import annotations

from spacy.language import Language

from clausenlp.lexicon import lexicon_at
from clausenlp.pipes.clauses import Clauses
from clausenlp.pipes.performatives import Performatives
from clausenlp.pipes.syntax import Syntax
from clausenlp.pipes.zones import Zones
from clausenlp.schema import CLAUSES, PARAGRAPHS, PERFORMATIVES, RESOLUTIONS, ZONES


@Language.factory(
    "clausenlp_zones",
    assigns=["doc.spans"],
    default_config={
        "paragraphs_key": PARAGRAPHS,
        "zones_key": ZONES,
        "resolutions_key": RESOLUTIONS,
        "lexicon": None,
    },
)
def make_zones(
    nlp: Language,
    name: str,
    paragraphs_key: str,
    zones_key: str,
    resolutions_key: str,
    lexicon: str | None,
) -> Zones:
    """Make the component that finds paragraphs, their kinds, zones and resolutions."""
    return Zones(
        name, paragraphs_key=paragraphs_key, zones_key=zones_key, resolutions_key=resolutions_key,
        lexicon=lexicon_at(lexicon),
    )  # fmt: skip


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


@Language.factory(
    "clausenlp_performatives",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={"clauses_key": CLAUSES, "spans_key": PERFORMATIVES, "lexicon": None},
)
def make_performatives(
    nlp: Language, name: str, clauses_key: str, spans_key: str, lexicon: str | None
) -> Performatives:
    """Make the component that finds the verbs by which the organ acts, their force and strength."""
    return Performatives(
        name, clauses_key=clauses_key, spans_key=spans_key, lexicon=lexicon_at(lexicon),
        syntax=Syntax(),
    )  # fmt: skip
