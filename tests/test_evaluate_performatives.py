"""Scores of performatives, addressees and actions, on clauses made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.evaluate import (
    Counts,
    OpeningScore,
    PerformativeScore,
    overlap,
    pair_best,
    pair_performatives,
    same_passage,
    score_opening,
    score_performatives,
)
from clausenlp.passages import Addressee, Form, Passage, Performative

TEXT = (
    "4. Salue vivement les travaux du Groupe des glaciers, prie instamment tous les États"
    " riverains de publier leurs relevés, et les invite à former des hydrologues ;"
)


def place(words: str) -> tuple[str, int, int]:
    start = TEXT.index(words)
    return words, start, start + len(words)


def passage(words: str) -> Passage:
    return Passage(*place(words))


def act(words: str, lemma: str, *, strength: int | None = None, form: Form = "finite",
        asked: str = "", action: str = "") -> Performative:  # fmt: skip
    return Performative(
        *place(words), lemma=lemma, form=form, force="directive" if strength else "expressive",
        strength=strength, addressee=Addressee(*place(asked)) if asked else None,
        action=passage(action) if action else None,
    )  # fmt: skip


SALUTE = act("Salue vivement", "saluer")
PRAY = act("prie instamment", "prier", strength=4, asked="tous les États riverains",
           action="de publier leurs relevés")  # fmt: skip
INVITE = act("invite", "inviter", strength=2, asked="les invite"[:3],
             action="à former des hydrologues")  # fmt: skip
GOLD = [SALUTE, PRAY, INVITE]


def score(found: list[Performative], gold: list[Performative] = GOLD) -> PerformativeScore:
    return score_performatives(TEXT, gold, found)


def test_all_right() -> None:
    whole, directives, requests = Counts(3, 3, 3), Counts(2, 2, 2), Counts(2, 2, 2)
    first = Counts(1, 1, 1)
    assert score(GOLD) == PerformativeScore(
        opening=OpeningScore(first, first), opening_lemma_form=first, all=whole, further=requests,
        extent=whole, lemma=whole, form=whole, force=whole, strength=directives,
        addressee=directives, action=directives,
    )  # fmt: skip


def test_nothing_found() -> None:
    result = score([])
    assert result.opening == OpeningScore(Counts(0, 1, 0), Counts(0, 1, 0))
    assert (result.all, result.further) == (Counts(0, 3, 0), Counts(0, 2, 0))
    assert (result.extent, result.force, result.strength) == (Counts(),) * 3
    assert (result.addressee, result.action) == (Counts(0, 2, 0),) * 2


def test_nothing_to_find() -> None:
    assert score([], []) == PerformativeScore()
    result = score([SALUTE, PRAY], [])
    assert (result.all, result.further) == (Counts(0, 0, 2), Counts(0, 0, 1))
    assert result.opening == OpeningScore()
    assert result.addressee == Counts(0, 0, 1)


def test_opening_of_another_extent_is_found_but_not_exact() -> None:
    result = score([act("Salue", "saluer"), PRAY, INVITE])
    assert result.opening == OpeningScore(Counts(1, 1, 1), Counts(0, 1, 1))
    assert result.extent == Counts(2, 3, 3)
    assert result.all == Counts(3, 3, 3)


def test_opening_missed_where_another_verb_comes_first() -> None:
    result = score([PRAY, INVITE])
    assert result.opening.verb == Counts(0, 1, 1)
    assert result.opening_lemma_form == Counts(0, 1, 1)
    assert result.all == Counts(2, 3, 2)
    assert result.further == Counts(2, 2, 2)


def test_opening_that_comes_second_of_those_found_is_no_opening() -> None:
    before = act("4.", "quatre")
    result = score([before, *GOLD])
    assert result.opening.verb == Counts(0, 1, 1)
    assert (result.all, result.further) == (Counts(3, 3, 4), Counts(2, 2, 3))


def test_wrong_opening_is_no_further_performative_too_many() -> None:
    result = score([act("les travaux", "travailler"), PRAY, INVITE])
    assert result.all == Counts(2, 3, 3)
    assert result.further == Counts(2, 2, 2)


def test_opening_lemma_and_form() -> None:
    assert score([act("Salue vivement", "louer")]).opening_lemma_form.hits == 0
    assert score([act("Salue vivement", "saluer", form="gerund")]).opening_lemma_form.hits == 0
    assert score([act("Salue", "saluer")]).opening_lemma_form.hits == 1


def test_further_performative_missed_and_too_many() -> None:
    assert score([SALUTE, PRAY]).further == Counts(1, 2, 1)
    result = score([*GOLD, act("former", "former")])
    assert (result.all, result.further) == (Counts(3, 3, 4), Counts(2, 2, 3))


def test_two_found_in_one_are_paired_once_with_the_larger_share() -> None:
    short, long = act("instamment", "instamment"), act("prie", "prier")
    pairs = pair_performatives([PRAY], [long, short])
    assert pairs == [(PRAY, short), (None, long)]
    assert score([SALUTE, long, short], [SALUTE, PRAY]).all == Counts(2, 2, 3)


def test_force_of_those_found() -> None:
    wrong = replace(SALUTE, force="assertive")
    assert score([wrong, PRAY]).force == Counts(1, 2, 2)
    assert score([replace(SALUTE, force=None)]).force == Counts(0, 1, 1)


def test_strength_where_either_gives_one() -> None:
    assert score([SALUTE]).strength == Counts()
    assert score([replace(SALUTE, strength=1), PRAY]).strength == Counts(1, 2, 2)
    assert score([SALUTE, replace(PRAY, strength=None)]).strength == Counts(0, 1, 1)


@pytest.mark.parametrize(
    ("found", "hits"),
    [("tous les États riverains", 1), ("les États riverains", 1), ("États riverains", 1),
     ("riverains", 0), ("les États riverains de publier leurs relevés", 0)],
)  # fmt: skip
def test_addressee_shares_half_of_its_words(found: str, hits: int) -> None:
    ours = replace(PRAY, addressee=Addressee(*place(found)))
    assert score([ours], [PRAY]).addressee == Counts(hits, 1, 1)


def test_same_words_elsewhere_are_another_passage() -> None:
    first, second = TEXT.index("les travaux"), TEXT.index("les États")
    assert not same_passage(
        TEXT, Passage("les", first, first + 3), Passage("les", second, second + 3)
    )
    assert same_passage(TEXT, Passage("les", first, first + 3), Passage("les ", first, first + 4))


def test_addressee_of_nobody() -> None:
    nobody = replace(PRAY, addressee=None)
    assert score([nobody], [nobody]).addressee == Counts()
    assert score([PRAY], [nobody]).addressee == Counts(0, 0, 1)
    assert score([nobody], [PRAY]).addressee == Counts(0, 1, 0)


def test_addressee_of_another_performative_is_wrong() -> None:
    swapped = [replace(PRAY, addressee=INVITE.addressee), replace(INVITE, addressee=PRAY.addressee)]
    assert score(swapped, [PRAY, INVITE]).addressee == Counts(0, 2, 2)


def test_action() -> None:
    short = replace(PRAY, action=passage("publier leurs relevés"))
    other = replace(PRAY, action=passage("à former des hydrologues"))
    assert score([short], [PRAY]).action == Counts(1, 1, 1)
    assert score([other], [PRAY]).action == Counts(0, 1, 1)
    assert score([replace(PRAY, action=None)], [PRAY]).action == Counts(0, 1, 0)


def test_scores_add_up() -> None:
    both = score(GOLD) + score([])
    assert both.all == Counts(3, 6, 3)
    assert both.opening.verb == Counts(1, 2, 1)
    assert both.action == Counts(2, 4, 2)


def test_opening_by_place_alone() -> None:
    assert score_opening(passage("Salue"), [SALUTE]).verb == Counts(1, 1, 1)
    assert score_opening(passage("vivement"), [SALUTE]).extent == Counts(0, 1, 1)
    assert score_opening(passage("les travaux"), [SALUTE]).verb == Counts(0, 1, 1)
    assert score_opening(passage("Salue"), []).verb == Counts(0, 1, 0)


def test_overlap() -> None:
    assert overlap(Passage("", 3, 9), Passage("", 5, 20)) == 4
    assert overlap(Passage("", 3, 9), Passage("", 9, 20)) == 0
    assert overlap(Passage("", 3, 9), Passage("", 30, 40)) == 0


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_pairs_hold_all_of_both_sides_once(gold: list[int], found: list[int]) -> None:
    pairs = pair_best(gold, found, lambda a, b: abs(a - b) if abs(a - b) < 4 else None)
    assert [g for g, _ in pairs if g is not None] == gold
    assert sorted(f for _, f in pairs if f is not None) == sorted(found)
    assert all(abs(g - f) < 4 for g, f in pairs if g is not None and f is not None)
