"""Scorers of the pipes, for ``nlp.evaluate(examples)``.

Each compares the spans of its layer with those of the gold Docs: same tokens and, where spans have
labels, same label. Docs whose ``doc.spans`` lack the layer's group have no gold for it and are left
out; where no Doc has any, the scores are None. What spans do not hold (lemma, force, symbol …) is
in the ``attrs`` of their group; it is scored over the spans found, where the gold has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.scorer import Scorer
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

from clausenlp.schema import ACTIONS, ADDRESSEES, CLAUSES, PERFORMATIVES, REFERENCES

Scores = dict[str, Any]
LayerScorer = Callable[..., Scores]
"""Called as ``scorer(examples, **cfg)``; the options of other components' scorers are ignored."""


def score_layer(
    examples: Iterable[Example],
    *,
    spans_key: str,
    labeled: bool = True,
    attributes: Iterable[str] = (),
) -> Scores:
    """Score one span group.

    Parameters
    ----------
    examples : iterable of Example
        Predicted Docs and their gold.
    spans_key : str
        Name of the group in ``doc.spans``, and what the names of its scores begin with.
    labeled : bool, default True
        Whether the label must be right, and scores of each label are given.
    attributes : iterable of str, optional
        Attributes of the group to score.

    Returns
    -------
    dict
        ``{key}_p``, ``{key}_r``, ``{key}_f``, with labels ``{key}_per_type``, and for each
        attribute ``{key}_{attribute}_acc``: the share that have the right one of the spans found.
        All None where nothing has gold.
    """
    examples = list(examples)
    scores = Scorer.score_spans(
        examples, spans_key, getter=_spans, has_annotation=lambda doc: spans_key in doc.spans,
        labeled=labeled, allow_overlap=True,
    )  # fmt: skip
    accuracies = {f"{spans_key}_{a}_acc": _accuracy(examples, spans_key, a) for a in attributes}
    return {**scores, **accuracies}


def _spans(doc: Doc, spans_key: str) -> Iterable[Span]:
    return doc.spans[spans_key] if spans_key in doc.spans else ()


def _accuracy(examples: Iterable[Example], spans_key: str, attribute: str) -> float | None:
    """Share of the spans found that have the right one; None where gold has none to compare."""
    same = [
        right == ours
        for example in examples
        for right, ours in _pairs(example, spans_key, attribute)
    ]
    return sum(same) / len(same) if same else None


def _pairs(example: Example, spans_key: str, attribute: str) -> Iterator[tuple[object, object]]:
    gold = _values(example.reference, spans_key, attribute)
    found = _values(example.predicted, spans_key, attribute)
    return ((gold[place], found[place]) for place in gold.keys() & found.keys())


def _values(doc: Doc, spans_key: str, attribute: str) -> dict[tuple[int, int], object]:
    """An attribute of a group by the characters of its spans; empty where the group lacks it."""
    if spans_key not in doc.spans:
        return {}
    group = doc.spans[spans_key]
    values = group.attrs.get(attribute)
    if values is None:
        return {}
    places = ((span.start_char, span.end_char) for span in group)
    return dict(zip(places, values, strict=True))


@dataclass(frozen=True)
class _Scorer:
    """A scorer of some layers; a class, so that a pipeline can go to another process."""

    layers: tuple[tuple[str, bool, tuple[str, ...]], ...]

    def __call__(self, examples: Iterable[Example], **cfg: Any) -> Scores:
        examples = list(examples)
        scores: Scores = {}
        for spans_key, labeled, attributes in self.layers:
            scores |= score_layer(
                examples, spans_key=spans_key, labeled=labeled, attributes=attributes
            )
        return scores


def _scorer(
    spans_key: str, *, labeled: bool = False, attributes: Sequence[str] = ()
) -> LayerScorer:
    return _Scorer(((spans_key, labeled, tuple(attributes)),))


def make_clauses_scorer(spans_key: str = CLAUSES) -> LayerScorer:
    """Make the scorer of clauses and items: the label is the type."""
    return _scorer(spans_key, labeled=True, attributes=("number", "level", "parent"))


def make_performatives_scorer(spans_key: str = PERFORMATIVES) -> LayerScorer:
    """Make the scorer of performatives: the label is the form."""
    return _scorer(spans_key, labeled=True, attributes=("lemma", "force", "strength"))


def make_addressees_scorer(spans_key: str = ADDRESSEES) -> LayerScorer:
    """Make the scorer of who is asked."""
    return _scorer(spans_key)


def make_actions_scorer(spans_key: str = ACTIONS) -> LayerScorer:
    """Make the scorer of what is asked."""
    return _scorer(spans_key)


def make_references_scorer(spans_key: str = REFERENCES) -> LayerScorer:
    """Make the scorer of references."""
    return _scorer(spans_key, attributes=("symbol", "date"))


def make_directives_scorer(
    addressees_key: str = ADDRESSEES, actions_key: str = ACTIONS
) -> LayerScorer:
    """Make the scorer of a pipe that finds both: who is asked, and what."""
    return _Scorer(((addressees_key, False, ()), (actions_key, False, ())))


for _name, _maker in {
    "clauses": make_clauses_scorer,
    "performatives": make_performatives_scorer,
    "addressees": make_addressees_scorer,
    "actions": make_actions_scorer,
    "directives": make_directives_scorer,
    "references": make_references_scorer,
}.items():
    registry.scorers.register(f"clausenlp_{_name}_scorer.v1", func=_maker)
