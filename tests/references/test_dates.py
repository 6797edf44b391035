"""Dates and lists of dates."""

from __future__ import annotations

import pytest

from clausenlp.fold import fold
from clausenlp.references.dates import date_list, read_dates


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("17 mars 1981", ["1981-03-17"]),
        ("1er mai 1974", ["1974-05-01"]),
        ("ler août 1997", ["1997-08-01"]),
        ("le` juillet 1996", ["1996-07-01"]),
        ('1" octobre 1998', ["1998-10-01"]),
        ("la juin 1995", ["1995-06-01"]),
        ("7juin 1996", ["1996-06-07"]),
        ("21 niai 1996", ["1996-05-21"]),
        ("3 févricr 1992", ["1992-02-03"]),
        ("12 octobre 199831", ["1998-10-12"]),
        ("11 et 14 mars 1997", ["1997-03-11", "1997-03-14"]),
        ("16 mai et 4 juin 1994", ["1994-05-16", "1994-06-04"]),
        ("3, 4 et 5 mai 1990", ["1990-05-03", "1990-05-04", "1990-05-05"]),
        ("1er mai 1990 et du 2 juin 1991", ["1990-05-01", "1991-06-02"]),
        ("31 février 1990", [""]),
        ("12 membres 1990", [""]),
    ],
)
def test_dates_as_printed(printed: str, dates: list[str]) -> None:
    found = date_list().match(fold(printed))
    assert found is not None
    assert read_dates(found.group()) == dates


@pytest.mark.parametrize("printed", ["19 mars", "mars 1978", "le Comité", "1978", "et 3 mai 1990"])
def test_what_is_no_date_in_full(printed: str) -> None:
    assert date_list().match(fold(printed)) is None


def test_a_list_ends_before_other_words() -> None:
    found = date_list().match("25 juillet 1996 et la decision 1996/297")
    assert found is not None
    assert found.group() == "25 juillet 1996"
