"""All spaCy factories of the package, found by entry point."""

from __future__ import annotations

from spacy.language import Language

from clausenlp.lexicon import lexicon_at
from clausenlp.pipes.addressees import Addressees
from clausenlp.pipes.base import scored
from clausenlp.pipes.clauses import Clauses
from clausenlp.pipes.performatives import Performatives
from clausenlp.pipes.references import References
from clausenlp.pipes.syntax import Syntax
from clausenlp.pipes.zones import Zones
from clausenlp.schema import (
    ACTIONS,
    ADDRESSEES,
    CLAUSES,
    CLOSINGS,
    PARAGRAPHS,
    PERFORMATIVES,
    REFERENCES,
    RESOLUTIONS,
    ZONES,
)
from clausenlp.scoring import LayerScorer


def _scorer(layer: str) -> dict[str, str]:
    return {"@scorers": f"clausenlp_{layer}_scorer.v1"}


def _weights(**main: float) -> dict[str, float | None]:
    """Only the F1 of a layer counts when models are compared."""
    weights: dict[str, float | None] = {f"{layer}_f": weight for layer, weight in main.items()}
    for layer in main:
        weights |= {f"{layer}_p": 0.0, f"{layer}_r": 0.0, f"{layer}_per_type": None}
    return weights


@Language.factory(
    "clausenlp_zones",
    assigns=["doc.spans"],
    default_config={
        "paragraphs_key": PARAGRAPHS, "zones_key": ZONES, "resolutions_key": RESOLUTIONS,
        "lexicon": None,
    },
)  # fmt: skip
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
        "scorer": _scorer("clauses"),
    },
    default_score_weights=_weights(clauses=1.0),
)  # fmt: skip
def make_clauses(
    nlp: Language,
    name: str,
    paragraphs_key: str,
    resolutions_key: str,
    spans_key: str,
    scorer: LayerScorer | None,
) -> Clauses:
    """Make the component that builds clauses and items, their numbers, levels and parents."""
    made = Clauses(
        name, paragraphs_key=paragraphs_key, resolutions_key=resolutions_key, spans_key=spans_key
    )
    return scored(made, scorer)


@Language.factory(
    "clausenlp_performatives",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "clauses_key": CLAUSES, "spans_key": PERFORMATIVES, "lexicon": None,
        "scorer": _scorer("performatives"),
    },
    default_score_weights=_weights(performatives=1.0),
)  # fmt: skip
def make_performatives(
    nlp: Language,
    name: str,
    clauses_key: str,
    spans_key: str,
    lexicon: str | None,
    scorer: LayerScorer | None,
) -> Performatives:
    """Make the component that finds the verbs by which the organ acts, their force and strength."""
    made = Performatives(
        name, clauses_key=clauses_key, spans_key=spans_key, lexicon=lexicon_at(lexicon),
        syntax=Syntax(),
    )  # fmt: skip
    return scored(made, scorer)


@Language.factory(
    "clausenlp_addressees",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "clauses_key": CLAUSES, "closings_key": CLOSINGS, "performatives_key": PERFORMATIVES,
        "addressees_key": ADDRESSEES, "actions_key": ACTIONS, "scorer": _scorer("directives"),
    },
    default_score_weights=_weights(addressees=0.5, actions=0.5),
)  # fmt: skip
def make_addressees(
    nlp: Language,
    name: str,
    clauses_key: str,
    closings_key: str,
    performatives_key: str,
    addressees_key: str,
    actions_key: str,
    scorer: LayerScorer | None,
) -> Addressees:
    """Make the component that finds who is asked, and what, in each directive."""
    made = Addressees(
        name, clauses_key=clauses_key, closings_key=closings_key,
        performatives_key=performatives_key, addressees_key=addressees_key, actions_key=actions_key,
    )  # fmt: skip
    return scored(made, scorer)


@Language.factory(
    "clausenlp_references",
    assigns=["doc.spans"],
    requires=["doc.spans"],
    default_config={
        "organ": "", "paragraphs_key": PARAGRAPHS, "resolutions_key": RESOLUTIONS,
        "spans_key": REFERENCES, "scorer": _scorer("references"),
    },
    default_score_weights=_weights(references=1.0),
)  # fmt: skip
def make_references(
    nlp: Language,
    name: str,
    organ: str,
    paragraphs_key: str,
    resolutions_key: str,
    spans_key: str,
    scorer: LayerScorer | None,
) -> References:
    """Make the component that finds mentions of resolutions, decisions and documents."""
    made = References(
        name, organ=organ, paragraphs_key=paragraphs_key, resolutions_key=resolutions_key,
        spans_key=spans_key,
    )  # fmt: skip
    return scored(made, scorer)
