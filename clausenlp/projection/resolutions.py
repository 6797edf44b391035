"""From a processed Doc to resolutions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from clausenlp.cleaning import CleanText, OffsetMap, Piece, Run
from clausenlp.heading import read_heading
from clausenlp.projection.acts import Acts, unknown_verbs
from clausenlp.projection.clauses import clauses_within
from clausenlp.projection.groups import Groups
from clausenlp.readers.base import RawDocument
from clausenlp.resolution import Clause, Note, Resolution, SetAside
from clausenlp.schema import CLAUSES, PARAGRAPHS, RESOLUTIONS

NO_CLAUSE = "no clause found"
NO_FORMULA = "no enacting formula found: the organ is not known"


def resolutions_from_doc(
    doc: Doc, cleaned: CleanText | None = None, raw: RawDocument | None = None
) -> list[Resolution]:
    """Project a Doc to resolutions.

    Parameters
    ----------
    doc : Doc
        Processed by ``clausenlp_zones`` and ``clausenlp_clauses``; what the pipes after them have
        not written is empty.
    cleaned : CleanText, optional
        What ``doc.text`` was made by; without it offsets are into ``doc.text``.
    raw : RawDocument, optional
        The source.

    Returns
    -------
    list of Resolution
        At least one: a text without any clause gives one without clauses, and a warning.
    """
    source = doc.text if raw is None else raw.text
    if cleaned is None:
        whole = (Piece("kept", 0, len(source)),)
        cleaned = CleanText(source, OffsetMap([Run(0, 0, len(source))]), whole, ())
    spans = list(doc.spans[RESOLUTIONS]) or [doc[:]]
    cuts = [cleaned.offsets.to_source(span.start_char) for span in spans]
    bounds = [0, *cuts[1:], len(source)]
    groups, acts = Groups(doc), Acts(doc)
    return [
        _resolution(span, groups, acts, cleaned, raw, source, (bounds[k], bounds[k + 1]))
        for k, span in enumerate(spans)
    ]


def _resolution(
    span: Span,
    groups: Groups,
    acts: Acts,
    cleaned: CleanText,
    raw: RawDocument | None,
    source: str,
    bounds: tuple[int, int],
) -> Resolution:
    start, end = bounds
    aside = _set_aside(cleaned, start, end)
    clauses = clauses_within(span, groups, acts, cleaned)
    notes = _notes(cleaned, clauses, start, end)
    clauses = [replace(c, notes=tuple(n for n in notes if n.clause == c.id)) for c in clauses]
    furniture = [source[s.start : s.end] for s in aside if s.kind == "furniture"]
    before, enacting, after = _frame(span, groups)
    heading = read_heading(before, enacting, after, [n.text for n in notes], furniture)
    warnings = _doubts(clauses, enacting)
    warnings += unknown_verbs(acts.unknown((k, s.id_) for k, s in groups.within(CLAUSES, span)))
    return Resolution(
        *heading, raw.name if raw else "text", raw.sha256 if raw else "", start, end,
        tuple(clauses), tuple(notes), tuple(aside), tuple(warnings), source,
    )  # fmt: skip


def _doubts(clauses: Sequence[Clause], enacting: str) -> list[str]:
    if not clauses:
        return [NO_CLAUSE]
    return [] if enacting else [NO_FORMULA]


def _frame(span: Span, groups: Groups) -> tuple[list[str], str, list[str]]:
    """Paragraphs before the enacting formula, the formula, the closing formula."""
    before: list[str] = []
    after: list[str] = []
    enacting, begun = "", False
    for _, paragraph in groups.within(PARAGRAPHS, span):
        kind, text = paragraph.label_, " ".join(paragraph.text.split())
        if kind == "enacting" and not enacting:
            enacting, begun = text, True
        elif kind in ("preambular", "operative", "item"):
            begun = True
        elif kind == "closing" and begun:
            after.append(text)
        elif not begun and kind in ("heading", "caption", "closing", "furniture"):
            before.append(text)
    return before, enacting, after


def _set_aside(cleaned: CleanText, start: int, end: int) -> list[SetAside]:
    first, last = (bisect_left(cleaned.pieces, at, key=_start) for at in (start, end))
    return [
        SetAside(piece.kind, piece.start, piece.end)
        for piece in cleaned.pieces[first:last]
        if piece.kind not in ("kept", "layout")
    ]


def _start(piece: Piece) -> int:
    return piece.start


def _notes(cleaned: CleanText, clauses: Sequence[Clause], start: int, end: int) -> list[Note]:
    notes = []
    for note in cleaned.notes:
        if start <= note.start < end:
            owner = _caller(clauses, note.call[0]) if note.call else None
            notes.append(Note(note.marker, note.text, note.start, note.end, note.call, owner))
    return notes


def _caller(clauses: Sequence[Clause], call: int) -> str | None:
    for clause in clauses:
        closing = clause.closing or (0, -1)
        if clause.start <= call <= clause.end or closing[0] <= call <= closing[1]:
            return clause.id
    return None
