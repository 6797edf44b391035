"""``clausenlp_clauses``: clauses and items, with number, level, parent and section."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, SpanGroup

from clausenlp.pipes.base import Component
from clausenlp.schema import CLOSINGS


class Entry(NamedTuple):
    """A clause in the making: its span and what spans cannot hold."""

    span: Span
    id: str
    number: str
    level: int
    parent: str
    section: str
    head: int


class Clauses(Component):
    """Build the clauses of each resolution from its paragraphs.

    Spans written: ``doc.spans["clauses"]`` (label: type; ``id_``: clause id; ``attrs``: for each
    span, in order, ``number``, ``level``, ``parent``, ``section``, ``head``) and
    ``doc.spans["clause_closings"]`` (``id_``: the clause whose closing words they are).

    Parameters
    ----------
    name : str
        Name in the pipeline.
    paragraphs_key, resolutions_key : str
        Span groups to read.
    spans_key : str
        Span group to write.
    """

    def __init__(
        self, name: str, *, paragraphs_key: str, resolutions_key: str, spans_key: str
    ) -> None:
        self.name = name
        self.paragraphs_key = paragraphs_key
        self.resolutions_key = resolutions_key
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the span groups."""
        entries: list[Entry] = []
        closings: list[Span] = []
        group = doc.spans[self.paragraphs_key]
        paragraphs = list(zip(group, *_columns(group), strict=True))
        starts = [span.start for span in group]
        for resolution in doc.spans[self.resolutions_key]:
            first, last = (bisect_left(starts, at) for at in (resolution.start, resolution.end))
            builder = _Builder()
            for paragraph in paragraphs[first:last]:
                builder.add(*paragraph)
            entries += builder.entries
            closings += builder.closings
        doc.spans[self.spans_key] = SpanGroup(
            doc, name=self.spans_key, attrs=_attributes(entries), spans=[e.span for e in entries]
        )
        doc.spans[CLOSINGS] = closings
        return doc


def _columns(group: SpanGroup) -> Iterator[list[object]]:
    for key in ("number", "level", "head"):
        yield group.attrs[key]


def _attributes(entries: Sequence[Entry]) -> dict[str, list[object]]:
    return {
        "number": [e.number for e in entries], "level": [e.level for e in entries],
        "parent": [e.parent for e in entries], "section": [e.section for e in entries],
        "head": [e.head for e in entries],
    }  # fmt: skip


class _Builder:
    """Goes through the paragraphs of one resolution and keeps what is open."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.closings: list[Span] = []
        self.part = ""
        self.section = ""
        self.fresh_section = False
        self.formulas = 0
        self.preambular = 0
        self.operative = 0
        self.ids: dict[str, int] = {}
        self.path: list[tuple[int, str, int]] = []

    def add(self, span: Span, number: str, level: int, head: int) -> None:
        """Take the next paragraph."""
        kind = span.label_
        if kind in ("preambular", "operative"):
            self._clause(span, number, head)
        elif kind == "item" and self.path:
            self._item(span, number, level, head)
        elif kind == "item":
            self._clause(Span(span.doc, span.start, span.end, "operative"), number, head)
        elif kind == "closing_words" and self.path:
            root = self.path[0][1]
            self.closings.append(Span(span.doc, span.start, span.end, "closing", span_id=root))
        elif kind == "section" or (kind == "heading" and self.fresh_section):
            self._divide(span)
        elif kind == "enacting":
            self._enact()

    def _enact(self) -> None:
        """Another formula inside one resolution begins a part, named by the heading before it."""
        self.formulas += 1
        if self.formulas > 1 or (self.section and not self.entries):
            letter = self.section.split()[0].strip(".)") if self.section else ""
            self.part = f"{letter}." if 0 < len(letter) <= 4 else f"{self.formulas}."
            self.preambular = self.operative = 0

    def _divide(self, span: Span) -> None:
        words = " ".join(span.text.split())
        self.section = f"{self.section} {words}" if self.fresh_section else words
        self.fresh_section = True

    def _clause(self, span: Span, number: str, head: int) -> None:
        if span.label_ == "preambular":
            self.preambular += 1
            name = f"pp{self.preambular}"
        else:
            self.operative += 1
            name = f"op{number or self.operative}"
        self.path = []
        self._append(span, self.part + name, number, 0, "", head)

    def _item(self, span: Span, number: str, level: int, head: int) -> None:
        while len(self.path) > 1 and self.path[-1][0] >= level:
            self.path.pop()
        depth, parent, count = self.path[-1]
        self.path[-1] = (depth, parent, count + 1)
        self._append(span, f"{parent}.{number or count + 1}", number, depth + 1, parent, head)

    def _append(
        self, span: Span, id_: str, number: str, level: int, parent: str, head: int
    ) -> None:
        seen = self.ids[id_] = self.ids.get(id_, 0) + 1
        id_ = id_ if seen == 1 else f"{id_}-{seen}"
        named = Span(span.doc, span.start, span.end, span.label_, span_id=id_)
        self.entries.append(Entry(named, id_, number, level, parent, self.section, head))
        self.path.append((level, id_, 0))
        self.fresh_section = False


def closings_of(doc: Doc, clauses_key: str, closings_key: str) -> dict[int, list[Span]]:
    """Give the closing words of clauses by the place of the clause in its group.

    Ids stand once in a resolution, not in a text of several: the last clause before decides.
    """
    found: dict[int, list[Span]] = {}
    closings = doc.spans.get(closings_key, ())
    if not closings:
        return found
    clauses = list(doc.spans[clauses_key])
    places: dict[str, list[int]] = {}
    for place, clause in enumerate(clauses):
        places.setdefault(clause.id_, []).append(place)
    for span in closings:
        own = places.get(span.id_, [])
        before = bisect_left(own, span.start, key=lambda place: clauses[place].start)
        if before:
            found.setdefault(own[before - 1], []).append(span)
    return found
