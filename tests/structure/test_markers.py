"""Numbers and letters at the head of a paragraph."""

from __future__ import annotations

import pytest

from clausenlp.structure.markers import Reading, follows, read_marker, roman_value


@pytest.mark.parametrize(
    ("line", "style", "value"),
    [
        ("1. Prie", "decimal.", (1,)),
        ("12) Prie", "decimal)", (12,)),
        ("(3) Prie", "decimal)", (3,)),
        ("4° Que", "decimal.", (4,)),
        ("a) créer", "alpha", (1,)),
        ("(b) créer", "alpha", (2,)),
        ("ii) créer", "roman", (2,)),
        ("– créer", "dash", (0,)),
        ("• créer", "dash", (0,)),
        ("1.3.2 Les États", "multi", (1, 3, 2)),
        ("7 Demande", "decimal.", (7,)),
        ("1O. Prie", "decimal.", (10,)),
        ("l. Prie", "decimal.", (1,)),
        ("b} créer", "alpha", (2,)),
    ],
)
def test_markers_are_read(line: str, style: str, value: tuple[int, ...]) -> None:
    marker = read_marker(line, 0, len(line))
    assert marker is not None
    assert any((r.style, r.value) == (style, value) for r in marker.readings)
    assert line[marker.length :][0].isalpha()


@pytest.mark.parametrize(
    "line", ["Prie le Secrétaire", "les 12 États", "1992 fut", "2,5 millions", "à créer", "-", ""]
)
def test_words_and_figures_are_no_markers(line: str) -> None:
    assert read_marker(line, 0, len(line)) is None


def test_a_misread_digit_is_not_sure() -> None:
    marker = read_marker("1O. Prie", 0, 8)
    assert marker is not None
    assert not marker.readings[0].sure


def test_i_may_be_a_letter_or_a_roman_one() -> None:
    marker = read_marker("i) créer", 0, 8)
    assert marker is not None
    assert {Reading("alpha", (9,)), Reading("roman", (1,))} <= set(marker.readings)


@pytest.mark.parametrize(
    ("roman", "value"),
    [("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xxxix", 39), ("iiii", 0), ("", 0)],
)
def test_roman_values(roman: str, value: int) -> None:
    assert roman_value(roman) == value


@pytest.mark.parametrize(
    ("last", "value", "expected"),
    [
        ((1,), (2,), True),
        ((1,), (3,), False),
        ((1, 3), (1, 4), True),
        ((1, 3), (1, 3, 1), True),
        ((1, 3, 2), (1, 4), True),
        ((1, 3), (2, 1), True),
        ((1, 3), (3, 1), False),
    ],
)
def test_what_follows_what(last: tuple[int, ...], value: tuple[int, ...], expected: bool) -> None:
    assert follows(value, last) is expected
