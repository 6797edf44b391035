"""Docs made by hand, with what pipes would have found in them, for tests of the projection."""

from __future__ import annotations

from typing import Any, NamedTuple

import spacy
from spacy.tokens import Doc, Span, SpanGroup

END = "\u2029"
BLANK = spacy.blank("fr")
Extent = tuple[int, int]


class Act(NamedTuple):
    """A performative: its clause, its words, who is asked and what; places in ``doc.text``."""

    clause: int
    words: Extent
    addressee: Extent | None = None
    action: Extent | None = None
    stands_for: Extent | None = None
    facts: dict[str, Any] = {}


class Mention(NamedTuple):
    """A reference."""

    words: Extent
    symbol: str
    date: str = ""


FACTS = {
    "lemma": "prier", "state": "", "modifiers": [], "force": "directive", "strength": 3,
    "known": True,
}  # fmt: skip


def words_at(doc: Doc, words: str, after: int = 0) -> Extent:
    """Where words stand in a Doc."""
    start = doc.text.index(words, after)
    return start, start + len(words)


def make_doc(paragraphs: list[str], closings: dict[int, str] | None = None) -> Doc:
    """Make a Doc in which each paragraph is a clause, or closes one (its place to the clause's)."""
    doc = BLANK.make_doc("".join(p + END for p in paragraphs))
    closings = closings or {}
    starts = [sum(len(p) + 1 for p in paragraphs[:k]) for k in range(len(paragraphs))]
    spans = [
        _span(doc, (at, at + len(p)), "closing_words" if k in closings else "operative", f"op{k}")
        for k, (at, p) in enumerate(zip(starts, paragraphs, strict=True))
    ]
    doc.spans["paragraphs"], doc.spans["resolutions"] = spans, [doc[:]]
    clauses = [span for k, span in enumerate(spans) if k not in closings]
    empty: dict[str, list[object]] = {
        key: ["" for _ in clauses] for key in ("number", "parent", "section")
    }
    zeros = {key: [0 for _ in clauses] for key in ("level", "head")}
    doc.spans["clauses"] = SpanGroup(doc, attrs=empty | zeros, spans=clauses)
    doc.spans["clause_closings"] = [
        Span(doc, spans[k].start, spans[k].end, "closing", span_id=id_)
        for k, id_ in closings.items()
    ]
    return doc


def add_acts(doc: Doc, acts: list[Act]) -> None:
    """Write the span groups of performatives, addressees and actions."""
    facts = {key: [{**FACTS, **act.facts}[key] for act in acts] for key in FACTS}
    facts["clause"] = [act.clause for act in acts]
    _group(doc, "performatives", [act.words for act in acts], facts, "finite")
    asked = [(k, act) for k, act in enumerate(acts) if act.addressee]
    known = {
        "performative": [k for k, _ in asked],
        "stands_for": [list(act.stands_for or ()) for _, act in asked],
    }
    _group(doc, "addressees", [act.addressee for _, act in asked if act.addressee], known)
    what = [(k, act.action) for k, act in enumerate(acts) if act.action]
    _group(doc, "actions", [a for _, a in what], {"performative": [k for k, _ in what]})


def add_references(doc: Doc, mentions: list[Mention]) -> None:
    """Write the span group of references."""
    facts = {"symbol": [m.symbol for m in mentions], "date": [m.date for m in mentions]}
    _group(doc, "references", [m.words for m in mentions], facts, "reference")


def _group(
    doc: Doc, key: str, extents: list[Extent], attrs: dict[str, Any], label: str = ""
) -> None:
    places = {"start": [start for start, _ in extents], "end": [end for _, end in extents]}
    spans = [_span(doc, extent, label or key) for extent in extents]
    doc.spans[key] = SpanGroup(doc, name=key, attrs={**places, **attrs}, spans=spans)


def _span(doc: Doc, extent: Extent, label: str, span_id: str = "") -> Span:
    span = doc.char_span(*extent, label=label, span_id=span_id, alignment_mode="expand")
    assert span is not None
    return span
