"""What ``scripts/evaluate.py --errors`` shows a linguist, and how paragraphs are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation import annotated, performatives, references, unseen
from evaluation.annotated import Annotated, formula_of
from evaluation.bench import Bench
from evaluation.corpora import Gold
from evaluation.shown import AROUND, INSIDE, difference, in_brackets

import clausenlp
from clausenlp.lexicon import default_lexicon
from clausenlp.passages import Addressee, Passage, Performative, Reference
from clausenlp.resolution import Clause

TEXT = "Prie instamment les États de publier leurs relevés, comme le veut la résolution 71/999 ;"


def place(words: str) -> tuple[str, int, int]:
    return words, TEXT.index(words), TEXT.index(words) + len(words)


PRAY = Performative(
    *place("Prie instamment"), lemma="prier", form="finite", force="directive", strength=4,
    addressee=Addressee(*place("les États")), action=Passage(*place("de publier leurs relevés")),
)  # fmt: skip
CITE = Reference(*place("71/999"), symbol="A/RES/71/999", date=None)
GIVEN = Annotated("line 7", TEXT, "L'Assemblée générale,", (PRAY,), (CITE,))


@pytest.mark.parametrize(
    ("document", "formula"),
    [
        ("2015/a/res/69/1", "L'Assemblée générale,"),
        ("2015/a/hrc/28/1", "Le Conseil des droits de l'homme,"),
        ("2015/e/res/2014/1", "Le Conseil économique et social,"),
        ("2015/s/2015/1", "Le Conseil de sécurité,"),
        ("2015/npt/conf_2015/1", None),
        ("2015/st/sg/1", None),
        ("", None),
    ],
)
def test_formula_of_a_document(document: str, formula: str | None) -> None:
    assert formula_of(document) == formula


def test_a_paragraph_is_given_after_the_formula_and_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Sequence[str]] = []

    def annotate_paragraphs(paragraphs: Sequence[str]) -> list[Clause]:
        calls.append(paragraphs)
        return [Clause(p, None, None, 0, None, None, p, 0, len(p)) for p in paragraphs]

    monkeypatch.setattr(clausenlp, "annotate_paragraphs", annotate_paragraphs)
    assert annotated.annotate(GIVEN).text == TEXT
    assert annotated.annotate(replace(GIVEN, formula=None)).text == TEXT
    assert calls == [["L'Assemblée générale,", TEXT], [TEXT]]


def test_italics_of_a_resolution() -> None:
    paragraphs = [
        {"text": "2. Salue vivement ce fait ;", "head": "Salue vivement", "head_source": "italic"},
        {"text": "3. Prie ;", "head": "Prie", "head_source": "recovered"},
        {"text": "Le Conseil,", "head": None, "head_source": None},
    ]
    (found,) = annotated.italics(Gold({"symbol": "S/RES/1 (2031)", "paragraphs": paragraphs}))
    assert (found.where, found.text) == ("S/RES/1(2031) §0", "2. Salue vivement ce fait ;")
    assert [(act.start, act.end) for act in found.performatives] == [(3, 17)]


def test_in_brackets() -> None:
    assert in_brackets(TEXT, None) == "–"
    assert in_brackets("Prie-le de venir", Passage("le", 5, 7)) == "Prie-[le] de venir"
    long = "a" * 300
    shown = in_brackets(long, Passage("", 100, 250))
    assert shown.startswith("…a") and shown.endswith("a…") and " … " in shown
    assert len(shown) < INSIDE + 2 * AROUND + 10


@pytest.mark.parametrize(
    ("ours", "words"),
    [
        ((0, 4), "lacks « instamment »"),
        ((0, 19), "adds « les »"),
        ((5, 15), "lacks « prie »"),
        ((5, 19), "lacks « prie », adds « les »"),
        ((0, 15), ""),
    ],
)
def test_difference(ours: tuple[int, int], words: str) -> None:
    assert difference(TEXT, PRAY, Passage("", *ours)) == words


def listed(found: list[Performative]) -> list[tuple[str, str]]:
    errors = [
        *performatives.opening_errors(GIVEN, found),
        *performatives.act_errors(GIVEN, found),
    ]
    return [(measure, error.kind) for measure, error in errors]


def test_nothing_wrong_is_no_error() -> None:
    assert listed([PRAY]) == []
    assert list(references.errors_of(GIVEN, [CITE])) == []


def test_errors_of_what_is_not_found() -> None:
    openings = ["opening verb", "opening extent", "opening lemma and form"]
    missed = ["all", "addressee", "action"]
    assert listed([]) == [(m, "nothing found") for m in openings] + [(m, "missed") for m in missed]


def test_errors_of_what_is_found_elsewhere() -> None:
    wrong = Performative(*place("veut"), lemma="vouloir", form="finite")
    kinds = listed([wrong])
    assert ("opening verb", "another verb") in kinds
    assert ("all", "missed") in kinds and ("all", "too many") in kinds


def test_errors_of_what_is_read_otherwise() -> None:
    assert listed([replace(PRAY, end=4)]) == [
        ("opening extent", "lacks « instamment »"), ("extent", "lacks « instamment »"),
    ]  # fmt: skip
    assert listed([replace(PRAY, lemma="demander", strength=3)]) == [
        ("opening lemma and form", "lemma or form"),
        ("lemma", "prier read as demander"),
        ("strength", "4 read as 3"),
    ]
    other = Addressee(*place("leurs relevés"))
    assert listed([replace(PRAY, addressee=other, action=None)]) == [
        ("addressee", "other words"), ("action", "missed"),
    ]  # fmt: skip


def test_an_error_shows_the_words_around_and_what_was_read() -> None:
    (_, error), *_ = performatives.opening_errors(GIVEN, [replace(PRAY, lemma="demander")])
    assert error.where == "line 7"
    assert error.gold.startswith("[Prie instamment] les États de publier")
    assert error.gold.endswith("= prier, finite, directive, strength 4")
    assert error.ours.endswith("= demander, finite, directive, strength 4")


def test_errors_of_references() -> None:
    def kinds(*found: Reference) -> list[tuple[str, str]]:
        return [(measure, error.kind) for measure, error in references.errors_of(GIVEN, found)]

    assert kinds() == [("symbols", "missed")]
    assert kinds(replace(CITE, symbol="A/DEC/71/999")) == [("symbols", "other symbol")]
    assert kinds(CITE, replace(CITE, start=0, end=4)) == [("symbols", "too many")]
    assert kinds(replace(CITE, start=CITE.start - 11)) == [("offsets", "adds « résolution »")]
    assert kinds(replace(CITE, date="2031-01-01")) == [("dates", "not one")]


def test_scores_of_a_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    clause = Clause("p1", None, None, 0, None, None, TEXT, 0, len(TEXT), performatives=(PRAY,),
                    references=(CITE,))  # fmt: skip
    monkeypatch.setattr(annotated, "annotate", lambda *given: clause)
    score, errors = performatives.score_paragraph(GIVEN)
    assert (score.all.f1, score.action.hits, errors) == (1.0, 1, [])
    cited, dated, wrong = references.score_paragraph(GIVEN)
    assert (cited.symbols.hits, dated, wrong) == (1, 0, [])


def test_lemmas_struck_out() -> None:
    drawn = [unseen.struck(seed) for seed in unseen.SEEDS]
    assert len(set(drawn)) == len(unseen.SEEDS)
    everything = default_lexicon().headwords.keys()
    assert all(len(lemmas) == len(everything) // 5 and lemmas <= everything for lemmas in drawn)


def test_clauses_whose_verb_is_struck_out_are_read_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clause = Clause("p1", None, None, 0, None, None, TEXT, 0, len(TEXT), performatives=(PRAY,))
    without = replace(clause, performatives=())

    def annotate(paragraph: Annotated, nlp: object = None) -> Clause:
        return without if nlp == "pipeline 2" else clause

    monkeypatch.setattr(annotated, "annotate", annotate)
    monkeypatch.setattr(unseen, "pipeline", lambda seed: f"pipeline {seed}")
    monkeypatch.setattr(unseen, "struck", lambda seed: {"prier"} if seed < 3 else {"inviter"})
    result = unseen._measure(Bench(Path()), "invented", [GIVEN])
    assert (result.measure, result.value) == ("unseen: invented", 0.5)
    assert result.detail == "1 of 2 clauses; seeds 1.000, 0.000, –, –, –"
    assert [(error.where, error.kind) for error in result.errors] == [("line 7", "nothing found")]
