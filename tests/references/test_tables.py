"""Data files of references: what is in them, and that a mistake names its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from clausenlp.errors import DataError
from clausenlp.references import tables


@pytest.mark.parametrize(
    ("read", "text", "words"),
    [
        (tables.read_years, "year,first,last\n1946,1,15\n1947,17,37\n", "line 3: years and"),
        (tables.read_years, "year,first,last\n1946,x,15\n", "line 2: first 'x' must be a number"),
        (tables.read_years, "year,first\n", "line 1: the header"),
        (
            tables.read_series, "organ,numbering,first,last,highest\nA,weekly,1,2,3\n",
            "line 2: unknown numbering 'weekly'",
        ),
        (
            tables.read_series, "organ,numbering,first,last,highest\nXX,session,1,2,3\n",
            "line 2: unknown organ 'XX'",
        ),
        (tables.read_committees, "id,name,prefix,first\nX,,X/,1\n", "line 2: name is empty"),
        (tables.read_supplements, "symbol,first,last,organ\nA/*/53,61,150,no\n", "unknown organ"),
        (tables.read_generic, "word,organs\nConseil,S|ZZ\n", "unknown organs 'ZZ'"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table(
    tmp_path: Path, read: Callable[[Path], Iterable[object]], text: str, words: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        list(read(path))
    assert str(path) in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "words"), [("[a]\nb = '('\n", "[a] b: "), ("[a]\nb = 3\n", "[a] b: must be a text")]
)
def test_a_mistake_in_the_patterns(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "patterns.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        tables.read_patterns(path)
    assert words in str(caught.value)


def test_first_and_last_numbers_of_the_council() -> None:
    assert tables.years()[1946] == (1, 15)
    assert tables.years()[2000] == (1285, 1334)


def test_supplement_of_the_human_rights_council() -> None:
    row = next(row for row in tables.supplements() if row.organ == "HRC")
    assert row.symbol.match("A/65/53")
    assert not row.symbol.match("A/65/535")
