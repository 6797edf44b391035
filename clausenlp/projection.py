"""From a processed Doc to resolutions: the last step before records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from clausenlp.cleaning import CleanText, OffsetMap, Piece, Run
from clausenlp.heading import read_heading
from clausenlp.readers.base import RawDocument
from clausenlp.resolution import Clause, ClauseType, Note, Resolution, SetAside
from clausenlp.schema import CLAUSES, CLOSINGS, PARAGRAPHS, RESOLUTIONS

NO_CLAUSE = "no clause found"
NO_FORMULA = "no enacting formula found: the organ is not known"


def resolutions_from_doc(
    doc: Doc, cleaned: CleanText | None = None, raw: RawDocument | None = None
) -> list[Resolution]:
    """Project a Doc to resolutions.

    Parameters
    ----------
    doc : Doc
        Processed by ``clausenlp_zones`` and ``clausenlp_clauses``.
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
    groups = _Groups(doc)
    return [
        _resolution(span, groups, cleaned, raw, source, (bounds[k], bounds[k + 1]))
        for k, span in enumerate(spans)
    ]


def _resolution(
    span: Span,
    groups: _Groups,
    cleaned: CleanText,
    raw: RawDocument | None,
    source: str,
    bounds: tuple[int, int],
) -> Resolution:
    start, end = bounds
    aside = _set_aside(cleaned, start, end)
    clauses = _clauses(span, groups, cleaned)
    notes = _notes(cleaned, clauses, start, end)
    clauses = [replace(c, notes=tuple(n for n in notes if n.clause == c.id)) for c in clauses]
    furniture = [source[s.start : s.end] for s in aside if s.kind == "furniture"]
    before, enacting, after = _frame(span, groups)
    heading = read_heading(before, enacting, after, [n.text for n in notes], furniture)
    warnings = [] if clauses else [NO_CLAUSE]
    if clauses and not enacting:
        warnings.append(NO_FORMULA)
    return Resolution(
        *heading, raw.name if raw else "text", raw.sha256 if raw else "", start, end,
        tuple(clauses), tuple(notes), tuple(aside), tuple(warnings), source,
    )  # fmt: skip


class _Groups:
    """The span groups of a Doc as lists, in which a resolution's part is found by bisection."""

    def __init__(self, doc: Doc) -> None:
        keys = (PARAGRAPHS, CLAUSES, CLOSINGS)
        self.spans = {key: list(doc.spans.get(key, ())) for key in keys}
        self.starts = {key: [span.start for span in spans] for key, spans in self.spans.items()}

    def within(self, key: str, span: Span) -> Iterator[tuple[int, Span]]:
        first, last = (bisect_left(self.starts[key], at) for at in (span.start, span.end))
        return zip(range(first, last), self.spans[key][first:last], strict=True)


def _frame(span: Span, groups: _Groups) -> tuple[list[str], str, list[str]]:
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


def _clauses(span: Span, groups: _Groups, cleaned: CleanText) -> list[Clause]:
    doc = span.doc
    group = doc.spans[CLAUSES]
    closings = {s.id_: s for _, s in groups.within(CLOSINGS, span)}
    clauses = []
    for at, inner in groups.within(CLAUSES, span):
        number, parent, section = (group.attrs[k][at] for k in ("number", "parent", "section"))
        closing = closings.get(inner.id_)
        clauses.append(
            Clause(
                inner.id_, _type(inner.label_), number or None, group.attrs["level"][at],
                parent or None, section or None,
                _text(inner, group.attrs["head"][at], closing),
                *_place(inner, cleaned),
                closing=_place(closing, cleaned) if closing else None,
            )
        )  # fmt: skip
    return _with_full_text(clauses, closings)


def _place(span: Span, cleaned: CleanText) -> tuple[int, int]:
    """Offsets of a span in the source."""
    return cleaned.offsets.span_to_source(span.start_char, span.end_char)


def _type(label: str) -> ClauseType:
    if label == "item":
        return "item"
    return "preambular" if label == "preambular" else "operative"


def _text(span: Span, head: int, closing: Span | None) -> str:
    words = " ".join(span.text[head:].split())
    return f"{words} {' '.join(closing.text.split())}" if closing else words


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


def clauses_of_paragraphs(doc: Doc, paragraphs: Sequence[str]) -> list[Clause]:
    """Give one clause for each paragraph.

    Parameters
    ----------
    doc : Doc
        A processed Doc in which each paragraph is one line.
    paragraphs : sequence of str
        The paragraphs as the user gave them.

    Returns
    -------
    list of Clause
        In order; ``type`` is None where the paragraph is no clause, and an item has the type of
        its clause.
    """
    group = doc.spans[CLAUSES]
    found = {span.start: at for at, span in enumerate(group)}
    roots: dict[str, ClauseType | None] = {}
    last: ClauseType | None = None
    clauses = []
    for k, (span, paragraph) in enumerate(zip(doc.spans[PARAGRAPHS], paragraphs, strict=True), 1):
        at = found.get(span.start)
        if at is None:
            kind = last if span.label_ == "closing_words" else None
            clauses.append(_alone(f"p{k}", kind, paragraph, span))
            continue
        parent = group.attrs["parent"][at]
        last = roots.get(parent) if parent else _type(span.label_)
        last = "operative" if last == "item" else last
        roots[group[at].id_] = last
        clauses.append(
            replace(
                _alone(group[at].id_, last, paragraph, span),
                number=group.attrs["number"][at] or None, level=group.attrs["level"][at],
                parent=parent or None, section=group.attrs["section"][at] or None,
                text=_text(span, group.attrs["head"][at], None),
            )
        )  # fmt: skip
    return clauses


def _alone(id_: str, kind: ClauseType | None, paragraph: str, span: Span) -> Clause:
    start = len(paragraph) - len(paragraph.lstrip())
    text = " ".join(span.text.split()) if paragraph.strip() else ""
    return Clause(
        id_,
        kind,
        None,
        0,
        None,
        None,
        text,
        start,
        max(start, len(paragraph.rstrip())),
        full_text=text,
    )
