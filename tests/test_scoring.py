"""Scorers of the pipes, on Docs made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import spacy
from spacy import registry
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example

from clausenlp.scoring import score_layer

NLP = spacy.blank("fr")
TEXT = "Prie les États de signaler tout retard, comme le veut la résolution 71/999"
WORDS = TEXT.replace(",", " ,").split()
LAYERS = ("clauses", "performatives", "addressees", "actions", "references")

Place = tuple[int, int, str]


def doc(**groups: list[Place]) -> Doc:
    """A Doc with span groups: start, end, label."""
    spaces = [word != "retard" for word in WORDS[:-1]] + [False]
    made = Doc(NLP.vocab, words=WORDS, spaces=spaces)
    assert made.text == TEXT
    for key, places in groups.items():
        made.spans[key] = [Span(made, a, b, label) for a, b, label in places]
    return made


def with_attrs(made: Doc, key: str, **attrs: list[Any]) -> Doc:
    made.spans[key] = SpanGroup(made, name=key, attrs=attrs, spans=list(made.spans[key]))
    return made


def scores(layer: str, predicted: Doc, gold: Doc) -> dict[str, Any]:
    """The scores of a layer, by the scorer that a config names."""
    config = {"scorer": {"@scorers": f"clausenlp_{layer}_scorer.v1"}}
    result: dict[str, Any] = registry.resolve(config)["scorer"]([Example(predicted, gold)])
    return result


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_that_is_right(layer: str) -> None:
    made = doc(**{layer: [(0, 1, "one"), (1, 3, "other")]})
    result = scores(layer, made, made)
    assert [result[f"{layer}_{x}"] for x in "prf"] == [1.0, 1.0, 1.0]


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_without_gold_has_no_score(layer: str) -> None:
    result = scores(layer, doc(**{layer: [(0, 1, "one")]}), doc())
    assert set(result.values()) == {None}
    assert f"{layer}_f" in result


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_with_gold_that_is_not_found(layer: str) -> None:
    gold = doc(**{layer: [(0, 1, "one")]})
    for found in (doc(), doc(**{layer: []}), doc(**{layer: [(1, 2, "one")]})):
        assert scores(layer, found, gold)[f"{layer}_f"] == 0.0


def test_gold_with_nothing_in_it_is_gold() -> None:
    result = scores("addressees", doc(addressees=[(1, 3, "")]), doc(addressees=[]))
    assert result["addressees_p"] == 0.0


def test_docs_without_gold_do_not_count_beside_others_with() -> None:
    gold = doc(clauses=[(0, 14, "operative")])
    examples = [Example(gold, gold), Example(gold, doc())]
    assert score_layer(examples, spans_key="clauses")["clauses_f"] == 1.0


@pytest.mark.parametrize(
    ("layer", "value"),
    [("clauses", 0.0), ("performatives", 0.0), ("addressees", 1.0), ("actions", 1.0),
     ("references", 1.0)],
)  # fmt: skip
def test_label_counts_where_it_says_something(layer: str, value: float) -> None:
    found, gold = doc(**{layer: [(0, 1, "one")]}), doc(**{layer: [(0, 1, "other")]})
    result = scores(layer, found, gold)
    assert result[f"{layer}_f"] == value
    assert (f"{layer}_per_type" in result) == (value == 0.0)


def test_overlapping_spans_are_all_compared() -> None:
    gold = doc(actions=[(3, 8, ""), (4, 6, "")])
    assert scores("actions", gold, gold)["actions_r"] == 1.0


def test_attributes_are_scored_of_the_spans_found() -> None:
    gold = doc(performatives=[(0, 1, "finite"), (4, 5, "finite")])
    gold = with_attrs(gold, "performatives", lemma=["prier", "signaler"], strength=[3, 0])
    found = doc(performatives=[(0, 1, "finite"), (9, 10, "finite")])
    found = with_attrs(found, "performatives", lemma=["prier", "vouloir"], strength=[4, 0])
    result = scores("performatives", found, gold)
    assert result["performatives_lemma_acc"] == 1.0
    assert result["performatives_strength_acc"] == 0.0
    assert result["performatives_force_acc"] is None


def test_attributes_that_gold_or_ours_lacks_have_no_score() -> None:
    plain = doc(references=[(13, 14, "")])
    whole = with_attrs(doc(references=[(13, 14, "")]), "references", symbol=["A/RES/71/999"])
    assert scores("references", whole, whole)["references_symbol_acc"] == 1.0
    assert scores("references", whole, plain)["references_symbol_acc"] is None
    assert scores("references", plain, whole)["references_symbol_acc"] is None


def test_one_scorer_for_who_is_asked_and_what() -> None:
    gold = doc(addressees=[(1, 3, "")], actions=[(3, 7, "")])
    result = scores("directives", doc(addressees=[(1, 3, "")], actions=[]), gold)
    assert (result["addressees_f"], result["actions_f"]) == (1.0, 0.0)
    assert scores("directives", gold, doc(actions=[(3, 7, "")]))["addressees_f"] is None


def test_group_of_another_name() -> None:
    config = {"scorer": {"@scorers": "clausenlp_clauses_scorer.v1", "spans_key": "mine"}}
    gold = doc(mine=[(0, 14, "operative")])
    assert registry.resolve(config)["scorer"]([Example(gold, gold)])["mine_f"] == 1.0


class Finder:
    """A component that finds the first token, with the scorer that a config gives it."""

    def __init__(self, scorer: Any) -> None:
        self.score = scorer

    def __call__(self, made: Doc) -> Doc:
        made.spans["clauses"] = [Span(made, 0, 1, "operative")]
        return made


@pytest.fixture
def nlp() -> Iterator[Language]:
    pipeline = spacy.blank("fr")
    config = {"scorer": {"@scorers": "clausenlp_clauses_scorer.v1"}}
    Language.component("finder_of_tests", func=Finder(registry.resolve(config)["scorer"]))
    pipeline.add_pipe("finder_of_tests")
    yield pipeline


def test_evaluating_a_pipeline(nlp: Language) -> None:
    made = nlp.make_doc(TEXT)
    gold = Example.from_dict(made, {"spans": {"clauses": [(0, 4, "operative")]}})
    assert nlp.evaluate([gold])["clauses_f"] == 1.0
    assert nlp.evaluate([Example(made, nlp.make_doc(TEXT))])["clauses_f"] is None
