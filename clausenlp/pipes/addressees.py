"""``clausenlp_addressees``: who is asked, and what, for each directive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, SpanGroup

from clausenlp.directives import Act, Asked, Mention, find_directives
from clausenlp.pipes.base import Component
from clausenlp.pipes.clauses import closings_of
from clausenlp.pipes.zones import span_of

_DIRECTIVE = "directive"
_PREAMBULAR = "preambular"
"""A preamble after operative clauses begins another resolution: its pronouns look back no more."""
Extent = tuple[int, int]


class Addressees(Component):
    """Find addressee and action of each directive.

    Spans written: ``doc.spans["addressees"]`` and ``doc.spans["actions"]``, as `clausenlp.schema`
    describes them; ``id_`` of a span is its clause's id.

    Parameters
    ----------
    name : str
        Name in the pipeline.
    clauses_key, closings_key, performatives_key : str
        Span groups to read.
    addressees_key, actions_key : str
        Span groups to write.
    """

    def __init__(
        self,
        name: str,
        *,
        clauses_key: str,
        closings_key: str,
        performatives_key: str,
        addressees_key: str,
        actions_key: str,
    ) -> None:
        self.name = name
        self.clauses_key = clauses_key
        self.closings_key = closings_key
        self.performatives_key = performatives_key
        self.addressees_key = addressees_key
        self.actions_key = actions_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the span groups."""
        asked = list(self._asked(doc))
        ids = [span.id_ for span in doc.spans[self.performatives_key]]
        who = [a for a in asked if a.addressee]
        addressees = _group(doc, self.addressees_key, ids, [(a.act, a.addressee) for a in who])
        addressees.attrs["stands_for"] = [list(a.stands_for or ()) for a in who]
        doc.spans[self.addressees_key] = addressees
        actions = [(a.act, a.action) for a in asked]
        doc.spans[self.actions_key] = _group(doc, self.actions_key, ids, actions)
        return doc

    def _asked(self, doc: Doc) -> Iterator[Asked]:
        """Read the clauses that hold directives; ``act`` is the place among all performatives."""
        clauses, closings = (
            doc.spans[self.clauses_key],
            closings_of(doc, self.clauses_key, self.closings_key),
        )
        mentions: Sequence[Mention] = ()
        before = ""
        for clause, acts in self._acts(doc).items():
            if clauses[clause].label_ == _PREAMBULAR != before:
                mentions = ()
            before = clauses[clause].label_
            for span in (clauses[clause], *closings.get(clause, ())):
                start, end = span.start_char, span.end_char
                here = [k for k, act in acts.items() if start <= act.start < end]
                inside = [acts[k] for k in here]
                found, named = find_directives(span.text, inside, start, mentions)
                yield from (a._replace(act=here[a.act]) for a in found)
                mentions = named or mentions

    def _acts(self, doc: Doc) -> dict[int, dict[int, Act]]:
        """The performatives of each clause that has a directive, by their places."""
        attrs = doc.spans[self.performatives_key].attrs
        columns = (attrs[key] for key in ("clause", "start", "end", "lemma", "force"))
        acts: dict[int, dict[int, Act]] = defaultdict(dict)
        for place, (clause, start, end, lemma, force) in enumerate(zip(*columns, strict=True)):
            acts[clause][place] = Act(start, end, lemma, force == _DIRECTIVE)
        return {
            clause: acts[clause]
            for clause in sorted(acts)
            if any(act.directive for act in acts[clause].values())
        }


def _group(
    doc: Doc, name: str, ids: Sequence[str], extents: Sequence[tuple[int, Extent | None]]
) -> SpanGroup:
    found = [(act, extent) for act, extent in extents if extent]
    return SpanGroup(
        doc,
        name=name,
        attrs={
            "start": [start for _, (start, _) in found],
            "end": [end for _, (_, end) in found],
            "performative": [act for act, _ in found],
        },
        spans=[span_of(doc, *extent, label=name, span_id=ids[act]) for act, extent in found],
    )
