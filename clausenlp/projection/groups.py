"""The span groups of a Doc, in which what lies in a stretch is found by bisection."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from clausenlp.schema import CLAUSES, CLOSINGS, PARAGRAPHS


class Groups:
    """Paragraphs, clauses and closing words of a Doc as lists, read once.

    Parameters
    ----------
    doc : Doc
        A Doc; groups that it does not have are empty.
    """

    def __init__(self, doc: Doc) -> None:
        keys = (PARAGRAPHS, CLAUSES, CLOSINGS)
        self._spans = {key: list(doc.spans.get(key, ())) for key in keys}
        self._starts = {key: [span.start for span in spans] for key, spans in self._spans.items()}

    def within(self, key: str, span: Span) -> Iterator[tuple[int, Span]]:
        """The spans of a group that begin within a span, each with its place in the group."""
        first, last = (bisect_left(self._starts[key], at) for at in (span.start, span.end))
        return zip(range(first, last), self._spans[key][first:last], strict=True)
