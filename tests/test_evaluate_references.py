"""Scores of references, on paragraphs made by hand."""

from __future__ import annotations

from clausenlp.evaluate import Counts, ReferenceScore, pair_references, score_references
from clausenlp.passages import Reference


def reference(symbol: str, start: int, end: int, date: str | None = None) -> Reference:
    return Reference("", start, end, symbol, date)


WATER = reference("A/RES/71/999", 10, 16, "2016-12-23")
GLACIERS = reference("E/RES/2031/7", 60, 66)
GOLD = [WATER, GLACIERS]


def test_all_right() -> None:
    whole = Counts(2, 2, 2)
    assert score_references(GOLD, GOLD) == ReferenceScore(whole, whole, whole)
    assert score_references([], []) == ReferenceScore()


def test_missed_and_too_many() -> None:
    assert score_references(GOLD, [WATER]).symbols == Counts(1, 2, 1)
    assert score_references([WATER], GOLD).symbols == Counts(1, 1, 2)
    assert score_references(GOLD, []).offsets == Counts()


def test_other_symbol_at_the_place_is_wrong() -> None:
    other = reference("A/DEC/71/999", 10, 16, "2016-12-23")
    assert score_references([WATER], [other]).symbols == Counts(0, 1, 1)


def test_symbols_count_as_often_as_they_stand_there() -> None:
    again = reference(WATER.symbol, 90, 96)
    assert score_references([WATER, again], [WATER]).symbols == Counts(1, 2, 1)
    assert score_references([WATER], [WATER, again]).symbols == Counts(1, 1, 2)


def test_offsets_of_the_symbols_found() -> None:
    wide = reference(WATER.symbol, 8, 16, WATER.date)
    score = score_references(GOLD, [wide, GLACIERS])
    assert (score.symbols, score.offsets) == (Counts(2, 2, 2), Counts(1, 2, 2))


def test_nearest_of_the_same_symbol_are_paired() -> None:
    again = reference(WATER.symbol, 90, 96)
    assert pair_references([WATER, again], [again]) == [(WATER, None), (again, again)]


def test_dates_of_the_symbols_found() -> None:
    undated, dated = (
        reference(WATER.symbol, 10, 16),
        reference(GLACIERS.symbol, 60, 66, "2031-07-01"),
    )
    assert score_references([WATER], [undated]).dates == Counts(0, 1, 1)
    assert score_references([GLACIERS], [dated]).dates == Counts(0, 1, 1)
    assert score_references([GLACIERS], [GLACIERS]).dates == Counts(1, 1, 1)


def test_scores_add_up() -> None:
    both = score_references(GOLD, GOLD) + score_references(GOLD, [])
    assert (both.symbols, both.dates) == (Counts(2, 4, 2), Counts(2, 2, 2))
