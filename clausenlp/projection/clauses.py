"""The clauses of a resolution: texts, places, and what is found in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from clausenlp.cleaning import CleanText
from clausenlp.passages import Reference
from clausenlp.projection.acts import Acts
from clausenlp.projection.groups import Groups
from clausenlp.resolution import Clause, ClauseType
from clausenlp.schema import CLAUSES, CLOSINGS


def clauses_within(span: Span, groups: Groups, acts: Acts, cleaned: CleanText) -> list[Clause]:
    """Make the clauses of a resolution.

    Parameters
    ----------
    span : Span
        The resolution.
    groups : Groups
        The span groups of its Doc.
    acts : Acts
        What is found in the clauses of its Doc.
    cleaned : CleanText
        What leads to the source.

    Returns
    -------
    list of Clause
        In reading order, items included, without their notes.
    """
    attrs = span.doc.spans[CLAUSES].attrs
    closings = {s.id_: s for _, s in groups.within(CLOSINGS, span)}
    clauses = []
    for at, inner in groups.within(CLAUSES, span):
        number, parent, section = (attrs[k][at] for k in ("number", "parent", "section"))
        closing = closings.get(inner.id_)
        clauses.append(
            Clause(
                inner.id_, type_of(inner.label_), number or None, attrs["level"][at],
                parent or None, section or None, text_of(inner, attrs["head"][at], closing),
                *_place(inner, cleaned),
                closing=_place(closing, cleaned) if closing else None,
                performatives=acts.of_clause(at, cleaned.offsets.span_to_source),
                references=tuple(_references((inner, closing), acts, cleaned)),
            )
        )  # fmt: skip
    return _with_full_text(clauses, closings)


def type_of(label: str) -> ClauseType:
    """The type that a label of a clause names."""
    if label == "item":
        return "item"
    return "preambular" if label == "preambular" else "operative"


def text_of(span: Span, head: int, closing: Span | None) -> str:
    """The clean text of a clause, without the ``head`` characters of its number."""
    words = " ".join(span.text[head:].split())
    return f"{words} {' '.join(closing.text.split())}" if closing else words


def _place(span: Span, cleaned: CleanText) -> tuple[int, int]:
    """Offsets of a span in the source."""
    return cleaned.offsets.span_to_source(span.start_char, span.end_char)


def _references(
    stretches: Sequence[Span | None], acts: Acts, cleaned: CleanText
) -> Iterator[Reference]:
    for span in stretches:
        if span is not None:
            place = cleaned.offsets.span_to_source
            yield from acts.references(span.start_char, span.end_char, place)


def _with_full_text(clauses: Sequence[Clause], closings: dict[str, Span]) -> list[Clause]:
    """Give each clause the text of its items as well, in order."""
    parts: dict[str, list[str]] = {c.id: [] for c in clauses}
    parents = {c.id: c.parent for c in clauses}
    ends: dict[str, str] = {i: " ".join(s.text.split()) for i, s in closings.items()}
    for clause in clauses:
        own = clause.text.removesuffix(ends.get(clause.id, "")).strip()
        printed = f"{clause.number}) {own}" if clause.type == "item" and clause.number else own
        at: str | None = clause.id
        while at is not None:
            parts[at].append(own if at == clause.id else printed)
            at = parents.get(at)
    return [
        replace(c, full_text="\n".join([*parts[c.id], *([ends[c.id]] if c.id in ends else [])]))
        for c in clauses
    ]
