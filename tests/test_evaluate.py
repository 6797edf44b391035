"""Scores, on examples made by hand."""

from __future__ import annotations

import pytest

from clausenlp.evaluate import (
    Counts,
    Place,
    StructureScore,
    TypeScore,
    Wording,
    WordingScore,
    f1,
    pair_places,
    pair_wordings,
    place_in_letters,
    score_structure,
    score_types,
    score_wordings,
)

NOTING = Place("preambular", 20, 60)
ASKING = Place("operative", 60, 100)
FIRST = Place("item", 100, 130)
GOLD = [NOTING, ASKING, FIRST]


def moved(place: Place, *, start: int = 0, end: int = 0, kind: str = "") -> Place:
    return Place(kind or place.type, place.start + start, place.end + end)


@pytest.mark.parametrize(
    ("hits", "gold", "found", "value"),
    [(3, 3, 3, 1), (0, 3, 3, 0), (1, 1, 3, 0.5), (0, 0, 0, 1), (0, 0, 2, 0), (0, 2, 0, 0)],
)
def test_f1(hits: int, gold: int, found: int, value: float) -> None:
    assert f1(hits, gold, found) == value
    assert Counts(hits, gold, found).f1 == value


def test_counts_add_up_and_give_their_share() -> None:
    assert Counts(1, 2, 3) + Counts(4, 5, 6) == Counts(5, 7, 9)
    assert Counts(1, 2, 2).share == 0.5
    assert Counts().share == 1.0


def test_places_do_not_know_digits_blanks_and_signs() -> None:
    spans = [("operative", 0, 10), ("item", 10, 13)]
    printed = place_in_letters("Invitons :a)b", spans)
    text = "1.\n\n  Invi-\ntons2 :\n– a) b\n"
    other = place_in_letters(text, [("operative", 0, 19), ("item", 20, 26)])
    assert printed == other == [Place("operative", 0, 8), Place("item", 8, 10)]


def test_places_of_an_empty_text() -> None:
    assert place_in_letters("", []) == []
    assert place_in_letters("12 ;", [("item", 0, 4)]) == [Place("item", 0, 0)]


@pytest.mark.parametrize("distance", [-3, 0, 3])
def test_near_starts_are_paired(distance: int) -> None:
    near = moved(NOTING, start=distance)
    assert pair_places([NOTING], [near]) == [(NOTING, near)]


def test_far_starts_are_not_paired_and_stand_in_order() -> None:
    far = moved(NOTING, start=4)
    assert pair_places([NOTING, ASKING], [far, ASKING]) == [
        (NOTING, None),
        (None, far),
        (ASKING, ASKING),
    ]


def test_each_place_is_paired_once() -> None:
    assert pair_places([NOTING], [NOTING, moved(NOTING, start=1)])[1][0] is None
    assert pair_places([ASKING, NOTING], [NOTING]) == [(NOTING, NOTING), (ASKING, None)]
    assert pair_places([], [NOTING]) == [(None, NOTING)]
    assert pair_places([], []) == []


def test_all_found() -> None:
    score = score_structure(GOLD, GOLD)
    assert (score.starts, score.whole, score.types) == (Counts(2, 2, 2),) * 3
    assert (score.items, score.whole_items) == (Counts(1, 1, 1),) * 2


def test_wrong_end_is_a_start_but_no_whole_clause() -> None:
    found = [moved(NOTING, end=4), moved(ASKING, end=-3), moved(FIRST, end=-4)]
    score = score_structure(GOLD, found)
    assert (score.starts.hits, score.whole.hits) == (2, 1)
    assert (score.items.hits, score.whole_items.hits) == (1, 0)


def test_wrong_type_is_a_start_of_wrong_type() -> None:
    score = score_structure(GOLD, [moved(NOTING, kind="operative"), ASKING, FIRST])
    assert score.starts == Counts(2, 2, 2)
    assert score.types == Counts(1, 2, 2)


def test_clause_found_as_item_is_missed() -> None:
    score = score_structure(GOLD, [NOTING, moved(ASKING, kind="item"), FIRST])
    assert score.starts == Counts(1, 2, 1)
    assert score.items == Counts(1, 1, 2)


def test_nothing_found_and_nothing_to_find() -> None:
    assert score_structure(GOLD, []).starts.f1 == 0.0
    assert score_structure([], GOLD).starts.f1 == 0.0
    assert score_structure([], []) == StructureScore()
    assert score_structure([], []).whole.f1 == 1.0
    assert score_structure([], [Place("heading", 0, 9)]) == StructureScore()


def test_structure_scores_add_up() -> None:
    both = score_structure(GOLD, GOLD) + score_structure(GOLD, [])
    assert both.starts == Counts(2, 4, 2)
    assert both.whole_items == Counts(1, 2, 1)


def test_types_all_right() -> None:
    score = score_types(["preambular", "operative", None], ["preambular", "operative", None])
    assert (score.macro_f1, score.accuracy) == (1.0, 1.0)


def test_types_some_wrong() -> None:
    gold = ["preambular", "preambular", "operative", None]
    score = score_types(gold, ["preambular", "operative", "operative", "operative"])
    assert score.preambular == Counts(1, 2, 1)
    assert score.operative == Counts(1, 1, 3)
    assert score.macro_f1 == pytest.approx((2 / 3 + 1 / 2) / 2)
    assert score.accuracy == 0.5


def test_types_none_is_no_class_of_its_own() -> None:
    score = score_types([None, None], [None, None])
    assert score.preambular == score.operative == Counts()
    assert score_types([], []) == TypeScore()
    assert score_types([None], [None]) + TypeScore() == TypeScore(all=Counts(1, 1, 1))


def test_types_want_as_many_on_both_sides() -> None:
    with pytest.raises(ValueError):
        score_types(["operative"], [])


PRAY = Wording("operative", "1", "Prie le Comité de siéger ;")
NOTE = Wording("preambular", None, "Notant l’été,")


def test_wordings_are_the_same_by_letters_and_type() -> None:
    decomposed = Wording("preambular", None, "Notant l'e\u0301te\u0301 12 ;")
    assert pair_wordings([NOTE], [decomposed]) == [(NOTE, decomposed)]
    assert pair_wordings([NOTE], [Wording("operative", None, NOTE.text)])[0] == (NOTE, None)


def test_wordings_that_repeat_are_paired_one_by_one() -> None:
    again = Wording("operative", "2", PRAY.text)
    assert pair_wordings([PRAY, again], [PRAY]) == [(PRAY, PRAY), (again, None)]
    assert score_wordings([PRAY, again], [PRAY, again]).numbers == Counts(2, 2, 2)


def test_numbers_are_counted_where_the_words_are_right() -> None:
    score = score_wordings([PRAY, NOTE], [Wording("operative", "2", PRAY.text), NOTE])
    assert score.clauses == Counts(2, 2, 2)
    assert score.numbers == Counts(1, 2, 2)


def test_wordings_missed_and_too_many() -> None:
    assert score_wordings([PRAY], [NOTE]).clauses == Counts(0, 1, 1)
    assert score_wordings([], []) == WordingScore()
    assert (score_wordings([PRAY], []) + score_wordings([], [PRAY])).clauses == Counts(0, 1, 1)
