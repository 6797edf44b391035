"""``clausenlp_references``: mentions of resolutions, decisions and documents."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, SpanGroup

from clausenlp.fold import fold
from clausenlp.performatives.heads import organ_at
from clausenlp.pipes.base import Component
from clausenlp.pipes.zones import span_of
from clausenlp.references import Found, find_references, organ_of
from clausenlp.references.bodies import organ_of_symbol

FORMULA = 120
"""Characters in which the name of an organ may stand before its first clause."""


class References(Component):
    """Find the references of each paragraph.

    A paragraph is read by itself. What « its resolution » and « the Council » mean there is told by
    the enacting formula of its resolution, else by a symbol in the heading, else by ``organ``.

    Spans written: ``doc.spans["references"]`` (label: ``reference``; ``kb_id_``: the symbol;
    ``attrs``: for each span, in order, the exact characters ``start`` and ``end``, ``symbol``, and
    ``date`` in ISO form or "").

    Parameters
    ----------
    name : str
        Name in the pipeline.
    organ : str
        Id of the organ (`clausenlp.lexicon.Organ.id`) of texts that do not name theirs; "" for
        none.
    paragraphs_key, resolutions_key : str
        Span groups to read.
    spans_key : str
        Span group to write.
    """

    def __init__(
        self, name: str, *, organ: str, paragraphs_key: str, resolutions_key: str, spans_key: str
    ) -> None:
        self.name = name
        self.organ = organ
        self.paragraphs_key = paragraphs_key
        self.resolutions_key = resolutions_key
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the span group."""
        found = sorted(set(self._found(doc)))
        spans = [_span(doc, one) for one in found]
        attrs = {key: [getattr(one, key) for one in found] for key in Found._fields}
        doc.spans[self.spans_key] = SpanGroup(doc, name=self.spans_key, attrs=attrs, spans=spans)
        return doc

    def _found(self, doc: Doc) -> Iterator[Found]:
        """References with offsets into the Doc."""
        paragraphs = list(doc.spans[self.paragraphs_key])
        starts = [paragraph.start for paragraph in paragraphs]
        for resolution in doc.spans[self.resolutions_key]:
            first, last = (bisect_left(starts, at) for at in (resolution.start, resolution.end))
            inside = paragraphs[first:last]
            organ = _organ(inside) or self.organ
            for paragraph in inside:
                at = paragraph.start_char
                for one in find_references(paragraph.text, organ):
                    yield one._replace(start=at + one.start, end=at + one.end)


def _organ(paragraphs: Sequence[Span]) -> str:
    """Id of the organ whose resolution it is; "" if the text does not tell."""
    for paragraph in paragraphs:
        if paragraph.label_ == "enacting" or organ_at(fold(paragraph.text[:FORMULA]), 0):
            organ = organ_of(paragraph.text)
            if organ and not organ.generic:
                return organ.id
    for paragraph in paragraphs:
        if paragraph.label_ in ("heading", "caption", "furniture"):
            for one in find_references(paragraph.text):
                if organ_id := organ_of_symbol(one.symbol):
                    return organ_id
    return ""


def _span(doc: Doc, found: Found) -> Span:
    whole = span_of(doc, found.start, found.end, "reference")
    return Span(doc, whole.start, whole.end, "reference", kb_id=found.symbol)
