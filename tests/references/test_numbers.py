"""Numbers as printed, their bounds, and the symbols they give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.references.numbers import (
    Number,
    assembly_session,
    council_year,
    fits,
    number_at,
    read_roman,
    symbol_of,
    write_roman,
)
from clausenlp.references.tables import years


@pytest.mark.parametrize(
    ("text", "number", "length"),
    [
        ("64/293", Number("session", 293, "64", ""), 6),
        ("52/12 B,", Number("session", 12, "52", "B"), 7),
        ("S-26/2", Number("session", 2, "S-26", ""), 6),
        ("2021/25", Number("year", 25, "2021", ""), 7),
        ("1701 (2006)", Number("year in brackets", 1701, "2006", ""), 11),
        ("3201 (S-VI)", Number("session in brackets", 3201, "S-VI", ""), 11),
        ("217 A (III)", Number("session in brackets", 217, "III", "A"), 11),
        ("2603 A et B (XXIV)", Number("session in brackets", 2603, "XXIV", "A"), 6),
        ("660 1990)", Number("year in brackets", 660, "1990", ""), 9),
        ("1325 ", Number("none", 1325, "", ""), 4),
    ],
)
def test_numbers_as_printed(text: str, number: Number, length: int) -> None:
    assert number_at(text, 0) == (number, length)


@pytest.mark.parametrize("text", ["660 1995)", "12/3/4", "5.1 ", "3e session", "A/1", "12345"])
def test_what_is_no_number(text: str) -> None:
    assert number_at(text, 0) is None


def test_a_part_is_a_letter_by_itself() -> None:
    for text in ("64/293 L’Assemblée", "64/293 Assemblée", "64/293 A.B"):
        found = number_at(text, 0)
        assert found is not None
        assert found[0].part == ""


@given(st.integers(1, 39))
def test_roman_numerals(number: int) -> None:
    assert read_roman(write_roman(number)) == number


@pytest.mark.parametrize(
    ("numeral", "number"), [("XLIV", 44), ("LVII", 57), ("L", 50), ("S-VI", 0), ("", 0)]
)
def test_reading_roman_numerals(numeral: str, number: int) -> None:
    assert read_roman(numeral) == number


@pytest.mark.parametrize(
    ("date", "session"),
    [
        ("1946-02-01", 1), ("1946-12-11", 1), ("1948-12-10", 3), ("1949-05-14", 3),
        ("1975-11-10", 30), ("2015-09-25", 70), ("2016-07-25", 70),
    ],
)  # fmt: skip
def test_session_of_the_assembly_at_a_date(date: str, session: int) -> None:
    assert assembly_session(date) == session


@pytest.mark.parametrize(
    ("number", "year"), [(1, 1946), (242, 1967), (1325, 2000), (2085, 2012), (9998, 0)]
)
def test_year_of_the_council_of_a_number(number: int, year: int) -> None:
    assert council_year(number) == year


@given(st.integers(1, 2700))
def test_every_number_of_the_council_has_one_year(number: int) -> None:
    year = council_year(number)
    assert fits("S", Number("year in brackets", number, str(year), ""))
    assert not fits("S", Number("year in brackets", number, str(year - 1), ""))


def test_numbers_of_the_council_have_no_gap() -> None:
    ranges = list(years().values())
    assert all(a[1] + 1 == b[0] for a, b in zip(ranges, ranges[1:], strict=False))


@pytest.mark.parametrize(
    ("organ", "number", "fit"),
    [
        ("A", Number("session", 293, "64", ""), True),
        ("A", Number("session", 5, "12", ""), False),
        ("A", Number("year", 5, "2004", ""), False),
        ("E", Number("year", 25, "2021", ""), True),
        ("E", Number("session", 25, "21", ""), False),
        ("HRC", Number("session", 18, "50", ""), True),
        ("HRC", Number("session", 134, "48", ""), False),
        ("HRC", Number("session", 1, "S-16", ""), True),
        ("S", Number("session", 1, "S-16", ""), False),
        ("ECLAC", Number("session in brackets", 689, "XXXV", ""), False),
    ],
)
def test_numbers_that_an_organ_could_give(organ: str, number: Number, fit: bool) -> None:
    assert fits(organ, number) is fit


@pytest.mark.parametrize(
    ("text", "kind", "name", "own", "date", "symbol"),
    [
        ("64/293", "resolution", "", "", "", "A/RES/64/293"),
        ("64/293", "decision", "", "S", "", "A/DEC/64/293"),
        ("2021/25", "resolution", "", "A", "", "E/RES/2021/25"),
        ("2005/69", "resolution", "CHR", "A", "", "E/CN.4/RES/2005/69"),
        ("1147 (XLI)", "resolution", "Conseil", "E", "", "E/RES/1147(XLI)"),
        ("1147 (XLI)", "resolution", "Conseil", "A", "", "E/RES/1147(XLI)"),
        ("1701 (2006)", "resolution", "Conseil", "E", "", "S/RES/1701(2006)"),
        ("1701 (2006)", "resolution", "", "WHA", "", "S/RES/1701(2006)"),
        ("757 (1991)", "resolution", "", "S", "", "S/RES/757(1991)"),
        ("757 (1991)", "resolution", "", "WHA", "", ""),
        ("757 (1991)", "decision", "", "S", "", ""),
        ("1701 (2006)", "resolution", "?", "S", "", ""),
        ("267 (2009)", "decision", "Conseil d'administration", "S", "", "S/AC.26/Dec.267(2009)"),
        ("217", "resolution", "A", "", "1948-12-10", "A/RES/217(III)"),
        ("217", "resolution", "", "A", "1948-12-10", "A/RES/217(III)"),
        ("83", "resolution", "", "S", "1950-06-27", "S/RES/83(1950)"),
        ("1325", "resolution", "UN", "CSW", "", "S/RES/1325(2000)"),
        ("1325", "resolution", "", "UNESCO-GC", "", ""),
        ("12", "resolution", "", "A", "", ""),
        ("1325", "decision", "S", "S", "", ""),
        ("55/2", "resolution", "", "HRC", "2000-09-08", "A/RES/55/2"),
        ("30", "comment", "CEDAW", "", "", "CEDAW/C/GC/30"),
        ("19", "comment", "CEDAW", "", "", ""),
        ("30", "comment", "", "CEDAW", "", "CEDAW/C/GC/30"),
        ("30", "comment", "", "S", "", ""),
    ],
)
def test_symbol_of_a_number(
    text: str, kind: str, name: str, own: str, date: str, symbol: str
) -> None:
    found = number_at(text, 0)
    assert found is not None
    assert symbol_of(found[0], kind, name, own, date) == symbol
