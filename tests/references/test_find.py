"""References in invented sentences of many organs and decades, and what is none."""

from __future__ import annotations

import datetime
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.references import find_references
from clausenlp.symbols import Symbol

LINES = [
    line
    for line in (Path(__file__).parent / "mentions.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARKUP = re.compile(r"\{([^=@}]+?)(?: = ([^@}]+?))?(?: @ ([-\d]+))?\}")


def read(line: str) -> tuple[str, str, list[tuple[int, int, str, str]]]:
    """Organ, text without markup, and the references in it."""
    organ, _, marked = line.partition(" | ")
    expected, text, end = [], "", 0
    for found in MARKUP.finditer(marked):
        text += marked[end : found.start()]
        printed, symbol, date = found.groups(default="")
        expected.append((len(text), len(text) + len(printed), symbol or printed, date))
        text, end = text + printed, found.end()
    return organ.strip("-"), text + marked[end:], expected


@pytest.mark.parametrize("line", LINES)
def test_references_of(line: str) -> None:
    organ, text, expected = read(line)
    assert find_references(text, organ) == expected


PIECES = st.sampled_from(
    ["résolution ", "ses résolutions ", "décisions ", "64/293", "1325 (2000)", "217 A (III)", " A",
     "S/2006/814", "Add.1", "et ", " et B", ", ", " du 3 mai 1999", "en date des 5 et 6 juin 1990",
     "de l’Assemblée générale", " du Conseil", " 2", "(", ")", "5/26337", "l", "1er ", "WHA58.3",
     "37 C/Résolution 15", " à ", "no ", "recommandations générales nos ", " 30", "É", "\n"]
)  # fmt: skip
ORGANS = st.sampled_from(["", "S", "A", "E", "HRC", "CEDAW", "UNCC", "IBE", "nobody"])


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join)), ORGANS)
def test_whatever_is_found_is_in_order_and_well_formed(text: str, organ: str) -> None:
    end = 0
    for found in find_references(text, organ):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert str(Symbol.parse(found.symbol)) == found.symbol
        assert not found.date or datetime.date.fromisoformat(found.date)


@pytest.mark.parametrize(
    "text",
    ["1" * 100_000, "résolution 1/1, " * 6_000, "A/" + "A" * 100_000 + "1", "A/1/" * 25_000,
     "résolution 60/1 du " + "1, " * 33_000, "résolution 1 de la Commission " * 3_300,
     "résolutions 52/12 A, " + "B, " * 33_000, "dans sa résolution 5/1 " * 4_000, "1 A, " * 20_000],
    ids=range(9),
)  # fmt: skip
def test_hostile_text_takes_no_long(text: str) -> None:
    begun = time.perf_counter()
    find_references(text, "S")
    assert time.perf_counter() - begun < 5


def test_text_without_figure_has_none() -> None:
    assert find_references("Rappelant toutes ses résolutions pertinentes,", "A") == []
