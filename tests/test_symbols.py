"""Symbols of resolutions: each family in its normal form, and numbers that give none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.lexicon import load_organs
from clausenlp.symbols import SERVED, Symbol, normal_symbol, resolution_symbol

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
        ("33 C/Résolution 47", "33C/RES/47"),
        ("33 c/resolution 47", "33C/RES/47"),
        ("24 C/RÉSOLUTION 11.9", "24C/RES/11.9"),
        (" 29 C/Résolution 3 ", "29C/RES/3"),
    ],
)
def test_unesco_has_a_normal_form(printed: str, normal: str) -> None:
    assert normal_symbol(printed) == normal


@pytest.mark.parametrize(
    "printed", ["C/Résolution 47", "33 C/Résolution", "33 C/Résolution 47 bis", "33 C/52"]
)
def test_what_is_not_quite_unesco_has_no_space(printed: str) -> None:
    assert " " not in normal_symbol(printed)


@pytest.mark.parametrize(
    "symbol",
    ["S/RES/647(1990)", "A/RES/64/293B", "A/RES/3201(S-VI)", "33C/RES/47", "WHA58.37"],
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


@pytest.mark.parametrize(
    ("printed", "form", "normal"),
    [
        ("S/RES/1701 (2006)", "bracket", "S/RES/1701(2006)"),
        ("A/RES/253 (III)", "bracket", "A/RES/253(III)"),
        ("A/RES/217 A (III)", "bracket", "A/RES/217A(III)"),
        ("A/RES/217 (III) A", "bracket", "A/RES/217A(III)"),
        ("A/RES/3201 (S-VI)", "bracket", "A/RES/3201(S-VI)"),
        ("A/RES/1001 (ES-I)", "bracket", "A/RES/1001(ES-I)"),
        ("A/RES/106 (S-1)", "bracket", "A/RES/106(S-1)"),
        ("E/RES/9 (I)", "bracket", "E/RES/9(I)"),
        ("T/RES/2183 (LIII)", "bracket", "T/RES/2183(LIII)"),
        ("S/AC.26/DEC.267 (2009)", "bracket", "S/AC.26/Dec.267(2009)"),
        ("a/res/52/12 b", "slash", "A/RES/52/12B"),
        ("A/DEC/57/414 A", "slash", "A/DEC/57/414A"),
        ("A/RES/ES-10/2", "slash", "A/RES/ES-10/2"),
        ("A/RES/S-26/2", "slash", "A/RES/S-26/2"),
        ("E/DEC/2021/230", "slash", "E/DEC/2021/230"),
        ("A/HRC/RES/S-16/1", "slash", "A/HRC/RES/S-16/1"),
        ("A/HRC/DEC/21/115", "slash", "A/HRC/DEC/21/115"),
        ("E/CN.4/RES/2005/69", "slash", "E/CN.4/RES/2005/69"),
        ("E/CN.4/SUB.2/RES/1999/8", "slash", "E/CN.4/Sub.2/RES/1999/8"),
        ("WHA 58.3", "health", "WHA58.3"),
        ("eb117.r9", "board", "EB117.R9"),
        ("CD52.R5", "board", "CD52.R5"),
        ("WHA65(9)", "health_decision", "WHA65(9)"),
        ("AFR/RC61/R3", "regional", "AFR/RC61/R3"),
        ("37 C/Résolution 15", "unesco", "37C/RES/15"),
        ("37 C/Rés. 15", "unesco", "37C/RES/15"),
        ("24 C/Resolution 11.9", "unesco", "24C/RES/11.9"),
        ("196 EX/Décision 5", "unesco", "196EX/DEC/5"),
        ("196 EX/5 (I)", "unesco", "196EX/5(I)"),
        ("GC(58)/RES/10", "atomic", "GC(58)/RES/10"),
        ("gc (xxxiv) / res / 534", "atomic", "GC(XXXIV)/RES/534"),
        ("UNEP/EA.1/RES/5", "environment", "UNEP/EA.1/RES/5"),
        ("1/CP.20", "parties", "1/CP.20"),
        ("ICC-ASP/10/RES.5", "court", "ICC-ASP/10/Res.5"),
        ("MSC.298(87)", "maritime", "MSC.298(87)"),
        ("CEDAW/C/GC/30", "comment", "CEDAW/C/GC/30"),
        ("E/C.12/GC/20", "comment", "E/C.12/GC/20"),
        ("S/25543", "document", "S/25543"),
        ("S/PRST/2006/3", "document", "S/PRST/2006/3"),
        ("A/66/PV.82", "document", "A/66/PV.82"),
        ("s/26385/add. 1", "document", "S/26385/Add.1"),
        ("INFCIRC/254/ Rev. 8/Part 1", "document", "INFCIRC/254/Rev.8/Part1"),
        ("ISBA/19/C/8", "document", "ISBA/19/C/8"),
        ("UNEP/OzL.Pro.27/13", "document", "UNEP/OzL.Pro.27/13"),
        ("C-16/DEC.6", "document", "C-16/DEC.6"),
    ],
)
def test_every_family_is_read(printed: str, form: str, normal: str) -> None:
    symbol = Symbol.parse(printed)
    assert (symbol.form, str(symbol)) == (form, normal)
    assert Symbol.parse(normal) == symbol


@pytest.mark.parametrize(
    "printed", ["", "résolution", "1325", "64/293", "A/", "12 mai 1999", "S/x"]
)
def test_what_is_no_symbol(printed: str) -> None:
    with pytest.raises(ValueError, match="not a symbol"):
        Symbol.parse(printed)


def test_fields_of_a_symbol() -> None:
    assert Symbol.parse("A/RES/52/12 B") == Symbol("slash", "A/RES/", "12", "52", "B")
    assert Symbol.parse("S/1997/224/Add.1/Corr.2").suffix == "/Add.1/Corr.2"
    assert Symbol.parse("S/1997/224/Rev.1").series == "S/1997/224/Rev.1"


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("A/RES/64/293", "resolution"), ("A/DEC/69/521", "decision"),
        ("S/AC.26/Dec.267(2009)", "decision"), ("WHA65(9)", "decision"),
        ("1/CP.20", "decision"), ("37 C/5", "document"), ("37 C/Résolution 5", "resolution"),
        ("CRC/C/GC/12", "comment"), ("S/2006/3", "document"),
    ],
)  # fmt: skip
def test_kind_of_a_symbol(printed: str, kind: str) -> None:
    assert Symbol.parse(printed).kind == kind


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("S/RES/1325 (2000)", "https://undocs.org/fr/S/RES/1325(2000)"),
        ("A/RES/64/293", "https://undocs.org/fr/A/RES/64/293"),
        ("A/RES/217 A (III)", "https://undocs.org/fr/A/RES/217(III)"),
        ("E/RES/2021/25", "https://undocs.org/fr/E/RES/2021/25"),
        ("T/RES/2183 (LIII)", "https://undocs.org/fr/T/RES/2183(LIII)"),
        ("S/26385/Add.1", "https://undocs.org/fr/S/26385/Add.1"),
        ("CEDAW/C/GC/30", "https://undocs.org/fr/CEDAW/C/GC/30"),
        ("A/DEC/69/521", None), ("E/DEC/2021/230", None), ("WHA58.3", None), ("EB117.R9", None),
        ("37 C/Résolution 15", None), ("INFCIRC/254", None), ("1/CP.20", None),
        ("GC(58)/RES/10", None), ("UNEP/CBD/COP/10/27", None), ("MSC.298(87)", None),
    ],
)  # fmt: skip
def test_address_of_a_document(printed: str, url: str | None) -> None:
    assert Symbol.parse(printed).url == url


COUNT = st.integers(1, 9999).map(str)
SMALL = st.integers(1, 999).map(str)
ROMAN = st.from_regex(r"(E?S-)?[IVXLC]{1,6}", fullmatch=True)
LETTER = st.sampled_from(["", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"])
SUFFIX = st.from_regex(r"(/Add\.[1-9])?(/Corr\.[1-9])?", fullmatch=True)
COUNCIL = st.sampled_from(
    [f"{organ}/{kind}/" for organ in ("A", "E", "S", "T", "A/HRC", "E/CN.7", "E/CN.4/Sub.2")
     for kind in ("RES", "DEC")]
)  # fmt: skip
NUMBER = {"number": COUNT, "session": SMALL, "suffix": SUFFIX}

SYMBOLS = st.one_of(
    st.builds(
        Symbol, st.just("bracket"), COUNCIL, COUNT,
        st.one_of(st.integers(1000, 9999).map(str), ROMAN), LETTER, SUFFIX,
    ),
    st.builds(
        Symbol, st.just("slash"), COUNCIL, COUNT,
        st.builds(str.__add__, st.sampled_from(["", "S-", "ES-"]), SMALL), LETTER, SUFFIX,
    ),
    *(
        st.builds(Symbol, st.just(form), st.sampled_from(series), **NUMBER)
        for form, series in [
            ("health", ["WHA"]), ("board", ["EB", "CD", "CSP"]), ("health_decision", ["WHA", "EB"]),
            ("regional", ["AFR/RC", "SEA/RC"]), ("environment", ["UNEP/EA."]),
            ("unesco", ["C/RES/", "EX/DEC/", "C/", "EX/"]), ("parties", ["CP.", "CMA.", "COP."]),
            ("atomic", ["RES/", "DEC/"]), ("court", ["ICC-ASP/"]), ("maritime", ["MSC.", "A."]),
        ]
    ),
    st.builds(Symbol, st.just("comment"), st.sampled_from(["CRC/C/GC/", "E/C.12/GC/"]), COUNT,
              suffix=SUFFIX),
    st.builds(
        Symbol, st.just("document"),
        st.builds(
            "{}/{}{}".format, st.sampled_from(sorted(SERVED)),
            st.sampled_from(["", "CN.4/", "C.3/"]),
            st.from_regex(r"[1-9][0-9]{1,4}(/(L|PV|Rev)\.[1-9][0-9]?)?", fullmatch=True),
        ),
        suffix=SUFFIX,
    ),
)  # fmt: skip
"""Symbols of all families."""


@given(SYMBOLS)
def test_writing_and_reading_are_inverse(symbol: Symbol) -> None:
    assert Symbol.parse(symbol.format()) == symbol


@given(SYMBOLS)
def test_case_and_blanks_do_not_matter(symbol: Symbol) -> None:
    printed = symbol.format().lower().replace("/", " / ").replace("(", " ( ")
    assert Symbol.parse(printed) == symbol


@given(st.text())
def test_any_text_has_a_normal_symbol(text: str) -> None:
    assert isinstance(normal_symbol(text), str)
    try:
        symbol = Symbol.parse(text)
    except ValueError:
        return
    assert Symbol.parse(str(symbol)) == symbol
