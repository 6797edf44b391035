"""``clausenlp_performatives``: the verbs and adjectives by which the organ acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, SpanGroup

from clausenlp.lexicon import Lexicon
from clausenlp.performatives.acts import Act
from clausenlp.performatives.find import Finder
from clausenlp.pipes.base import Component
from clausenlp.pipes.clauses import closings_of
from clausenlp.pipes.syntax import Syntax
from clausenlp.pipes.verbs import is_word
from clausenlp.pipes.zones import span_of
from clausenlp.schema import CLOSINGS

SIGNS = 3
"""Characters before closing words that hold the sign after the last item."""


class _Clause(NamedTuple):
    """A clause as this pipe reads it: its place in the group, its id, type, parent and words."""

    at: int
    id: str
    type: str
    parent: str
    start: int
    end: int


class Performatives(Component):
    """Find the performatives of each clause.

    Spans written: ``doc.spans["performatives"]``, as `clausenlp.schema.PERFORMATIVES` says.

    Parameters
    ----------
    name : str
        Name in the pipeline.
    clauses_key : str
        Span group to read.
    spans_key : str
        Span group to write.
    lexicon : Lexicon
        The words that are known.
    syntax : Syntax
        What is asked about clauses whose verb is not known.
    """

    def __init__(
        self, name: str, *, clauses_key: str, spans_key: str, lexicon: Lexicon, syntax: Syntax
    ) -> None:
        self.name = name
        self.clauses_key = clauses_key
        self.spans_key = spans_key
        self.lexicon = lexicon
        self.syntax = syntax

    @property
    def lexicon(self) -> Lexicon:
        """The words that are known."""
        return self._finder.lexicon

    @lexicon.setter
    def lexicon(self, lexicon: Lexicon) -> None:
        self._finder = Finder(lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Write the span group."""
        text = doc.text
        closings = closings_of(doc, self.clauses_key, CLOSINGS)
        acting: set[str] = set()
        found: list[tuple[_Clause, Act]] = []
        for clause in _clauses(doc, self.clauses_key):
            if not clause.parent:
                acting.clear()
            if clause.parent in acting:
                acting.add(clause.id)
                continue
            acts = self._acts(text, clause, closings.get(clause.at, ()))
            _, itemized = self._finder.head(text, clause.start, clause.end)
            if acts and not itemized:
                acting.add(clause.id)
            found += [(clause, act) for act in acts]
        found.sort(key=lambda pair: pair[1].start)
        doc.spans[self.spans_key] = _group(doc, self.spans_key, found)
        return doc

    def _acts(self, text: str, clause: _Clause, closings: Sequence[Span]) -> list[Act]:
        operative = clause.type != "preambular"
        opening = self._opening(text, clause)
        if opening is None:
            return []
        stretches = [(opening.end, clause.end)]
        stretches += [(max(opening.end, s.start_char - SIGNS), s.end_char) for s in closings]
        acts = [opening]
        for start, end in stretches:
            more = self._finder.further(text, opening, start, end, operative=operative)
            acts += [act for act in more if not _is_other_word(text, act)]
        return acts

    def _opening(self, text: str, clause: _Clause) -> Act | None:
        operative = clause.type != "preambular"
        act = self._finder.opening(text, clause.start, clause.end, operative=operative)
        if act and not _is_other_word(text, act):
            return act
        return self._unseen(text, clause) if clause.type != "item" else None

    def _unseen(self, text: str, clause: _Clause) -> Act | None:
        start, _ = self._finder.head(text, clause.start, clause.end)
        operative = clause.type != "preambular"
        verb = self.syntax.opening(text, start, clause.end, operative=operative)
        return self._finder.unseen(text, clause.end, verb) if verb else None


def _is_other_word(text: str, act: Act) -> bool:
    """Whether what was taken for a misread verb is another word, rightly printed."""
    return act.misread and is_word(text[act.start : act.end].split()[0])


def _clauses(doc: Doc, key: str) -> Iterator[_Clause]:
    group = doc.spans[key]
    columns = zip(group, group.attrs["parent"], group.attrs["head"], strict=True)
    for at, (span, parent, head) in enumerate(columns):
        start = span.start_char + head
        yield _Clause(at, span.id_, span.label_, parent, start, span.end_char)


def _group(doc: Doc, name: str, found: Sequence[tuple[_Clause, Act]]) -> SpanGroup:
    acts = [act for _, act in found]
    attrs = {
        "clause": [clause.at for clause, _ in found],
        "start": [act.start for act in acts], "end": [act.end for act in acts],
        "lemma": [act.lemma for act in acts], "state": [act.state for act in acts],
        "modifiers": [list(act.modifiers) for act in acts],
        "force": [act.force for act in acts], "strength": [act.strength for act in acts],
        "known": [act.known for act in acts],
    }  # fmt: skip
    spans = [span_of(doc, act.start, act.end, act.form, clause.id) for clause, act in found]
    return SpanGroup(doc, name=name, attrs=attrs, spans=spans)
