"""Symbols of resolutions: each family in its normal form, and numbers that give none."""

from __future__ import annotations

import pytest

from clausenlp.lexicon import load_organs
from clausenlp.symbols import normal_symbol, resolution_symbol

PREFIXES = {organ.id: organ.symbol_prefix for organ in load_organs()}


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("S/RES/647 (1990)", "S/RES/647(1990)"),
        ("s/res/647(1990)", "S/RES/647(1990)"),
        ("a/res/64/293", "A/RES/64/293"),
        ("A/RES/64/293 b", "A/RES/64/293B"),
        ("A/RES/3201 (S-VI)", "A/RES/3201(S-VI)"),
        ("a/res/es-10/19", "A/RES/ES-10/19"),
        ("E/RES/ 2021/25", "E/RES/2021/25"),
        ("e/res/1874 (lvii)", "E/RES/1874(LVII)"),
        ("A/HRC/RES/50/18", "A/HRC/RES/50/18"),
        ("e/cn.4/res/2005/69", "E/CN.4/RES/2005/69"),
        ("T/RES/2183 (LIII)", "T/RES/2183(LIII)"),
        ("wha58.37", "WHA58.37"),
        ("eb117.r4", "EB117.R4"),
        ("afr/rc61/r3", "AFR/RC61/R3"),
        ("gc(55)/res/11", "GC(55)/RES/11"),
        ("A/RES/64\u00a0/\u202f293", "A/RES/64/293"),
    ],
)
def test_capitals_and_no_space(printed: str, normal: str) -> None:
    assert normal_symbol(printed) == normal


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("33 C/Résolution 47", "33 C/Résolution 47"),
        ("33 c/resolution 47", "33 C/Résolution 47"),
        ("24 C/RÉSOLUTION 11.9", "24 C/Résolution 11.9"),
        (" 29 C/Résolution 3 ", "29 C/Résolution 3"),
    ],
)
def test_unesco_keeps_its_spaces(printed: str, normal: str) -> None:
    assert normal_symbol(printed) == normal


@pytest.mark.parametrize(
    "printed", ["C/Résolution 47", "33 C/Résolution", "33 C/Résolution 47 bis", "33 C/52"]
)
def test_what_is_not_quite_unesco_has_no_space(printed: str) -> None:
    assert " " not in normal_symbol(printed)


@pytest.mark.parametrize(
    "symbol",
    ["S/RES/647(1990)", "A/RES/64/293B", "A/RES/3201(S-VI)", "33 C/Résolution 47", "WHA58.37"],
)
def test_a_normal_form_is_its_own(symbol: str) -> None:
    assert normal_symbol(symbol) == symbol


@pytest.mark.parametrize(
    ("organ", "number", "symbol"),
    [
        ("A", "64/293", "A/RES/64/293"),
        ("A", "52/12 B", "A/RES/52/12B"),
        ("A", "3235 (XXIX)", "A/RES/3235(XXIX)"),
        ("A", "3201 (s-vi)", "A/RES/3201(S-VI)"),
        ("A", "S-27/2", "A/RES/S-27/2"),
        ("A", "ES-10/19", "A/RES/ES-10/19"),
        ("S", "1701 (2006)", "S/RES/1701(2006)"),
        ("S", "1701(2006)", "S/RES/1701(2006)"),
        ("E", "2021/25", "E/RES/2021/25"),
        ("E", "9 (I)", "E/RES/9(I)"),
        ("E", "1894 (LVII)", "E/RES/1894(LVII)"),
        ("T", "2183 (LIII)", "T/RES/2183(LIII)"),
        ("HRC", "50/18", "A/HRC/RES/50/18"),
        ("CHR", "2005/69", "E/CN.4/RES/2005/69"),
        ("CND", "51/12", "E/CN.7/RES/51/12"),
        ("WHA", "58.37", "WHA58.37"),
    ],
)
def test_number_and_organ_give_the_symbol(organ: str, number: str, symbol: str) -> None:
    assert resolution_symbol(number, PREFIXES[organ]) == symbol


@pytest.mark.parametrize("prefix", ["", "A/RES/", "E/RES/"])
@pytest.mark.parametrize("number", ["1325 (2000)", "1325(2000)", "1325 ( 2000 )"])
def test_a_year_in_brackets_is_the_security_council(number: str, prefix: str) -> None:
    assert resolution_symbol(number, prefix) == "S/RES/1325(2000)"


@pytest.mark.parametrize(
    "number", ["64/293", "3235 (XXIX)", "12", "C-5/2011", "7 (1899)", "7 (20001)", "7 (XXI)"]
)
def test_an_organ_without_series_gives_none(number: str) -> None:
    assert resolution_symbol(number, "") is None


@pytest.mark.parametrize(
    ("organ", "number", "symbol"),
    [
        ("SCHR", "1999/8", "E/CN.4/Sub.2/RES/1999/8"),
        ("UNCC", "267 (2009)", "S/AC.26/Dec.267(2009)"),
    ],
)  # fmt: skip
def test_a_prefix_is_kept_as_its_organ_writes_it(organ: str, number: str, symbol: str) -> None:
    assert resolution_symbol(number, PREFIXES[organ]) == symbol
