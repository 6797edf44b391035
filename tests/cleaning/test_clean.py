"""What cleaning guarantees for any text, and what it does to ours."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.cleaning import PARAGRAPH_END, CleanText, clean
from clausenlp.readers.base import INVISIBLE, Mark
from clausenlp.readers.text import read_text

WORDS = [
    "Rappelant la résolution 70/1,", "1. Prie les États", "Membres de", "a) créer", "– agir ;",
    "12", "________", "1 Voir A/61/3.", "enfants3,", "régio-", "naux", "sous-", "l ’action",
    "Le Conseil,", "ANNEXE", "E/RES/2023/9", "23-04417 2/3", "II", "et", "9 juin 2023", "2030 1,",
]  # fmt: skip
SOURCES = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from([*WORDS, "\n", "\n\n", " ", "\r\n", "\f", "\t"]), max_size=40).map(
        "".join
    ),
)


def cleaned(text: str) -> CleanText:
    return clean(read_text(text + "x", "t", ""))


def paragraphs(text: str) -> list[str]:
    return cleaned_exactly(text).text.rstrip(PARAGRAPH_END).split(PARAGRAPH_END)


def cleaned_exactly(text: str) -> CleanText:
    return clean(read_text(text, "t", ""))


@given(SOURCES)
def test_pieces_give_the_source_back(text: str) -> None:
    result = cleaned(text)
    assert "".join((text + "x")[p.start : p.end] for p in result.pieces) == text + "x"


@given(SOURCES)
def test_kept_pieces_stand_in_the_clean_text(text: str) -> None:
    source, result = text + "x", cleaned(text)
    for run in result.offsets.runs:
        kept = result.text[run.target : run.target + run.length]
        assert kept == source[run.source : run.source + run.length]
    covered = {p.start for p in result.pieces if p.kind == "kept"}
    assert covered == {run.source for run in result.offsets.runs}


@given(SOURCES)
def test_every_clean_offset_leads_to_the_source(text: str) -> None:
    source, result = text + "x", cleaned(text)
    places = [result.offsets.to_source(i) for i in range(len(result.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(source) for place in places)


@given(SOURCES)
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    once = cleaned(text).text
    if once.strip():
        assert clean(read_text(once, "t", "")).text == once


@given(SOURCES)
def test_layout_pieces_are_white_space(text: str) -> None:
    source, result = text + "x", cleaned(text)
    for piece in result.pieces:
        if piece.kind == "layout":
            printed = source[piece.start : piece.end].translate(dict.fromkeys(map(ord, INVISIBLE)))
            assert not printed.strip()


def test_lines_of_a_paragraph_are_joined() -> None:
    text = "Le Conseil,\n\nRappelant la Charte et les\nprincipes,\n\n1. Prie les États\nd’agir."
    assert paragraphs(text) == [
        "Le Conseil,", "Rappelant la Charte et les principes,", "1. Prie les États d’agir.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("afin d’as-\nsurer la paix", "afin d’assurer la paix"),
        ("le vice-\nprésident élu", "le vice-président élu"),
        ("les organes sous-\nrégionaux", "les organes sous-régionaux"),
        ("les États eux-\nmêmes", "les États eux-mêmes"),
        ("en Guinée-\nBissau", "en Guinée-Bissau"),
        ("la période 2001 -\nla suite", "la période 2001 - la suite"),
        ("un porte-\nparole, et le porteparole", "un porteparole, et le porteparole"),
    ],
)
def test_cut_words_are_mended_and_compounds_kept(lines: str, joined: str) -> None:
    text = f"Le Conseil,\n\nRappelant que {lines},\n\n1. Prie les États d’agir."
    assert paragraphs(text)[1] == f"Rappelant que {joined},"


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("l ’action", "l’action"),
        ("l’ action", "l’action"),
        ("des femmes , et", "des femmes, et"),
        ("des  femmes", "des femmes"),
        ("la traite  ;", "la traite ;"),
        ("la traite ;", "la traite ;"),
        ("(le Comité)", "(le Comité)"),
        ("le point a et l’étape", "le point a et l’étape"),
    ],
)
def test_stray_spaces_are_repaired_and_no_others(printed: str, repaired: str) -> None:
    text = f"Le Conseil,\n\nRappelant {printed} commune,\n\n1. Prie les États d’agir."
    assert paragraphs(text)[1] == f"Rappelant {repaired} commune,"


SAMPLE = (files("clausenlp") / "data" / "sample.txt").read_text("utf-8")


def test_notes_are_set_aside_and_tied_to_their_calls() -> None:
    result = cleaned_exactly(SAMPLE)
    assert [note.marker for note in result.notes] == ["1", "2", "3", "4", "5", "6", "7"]
    for note in result.notes:
        assert note.call is not None
        assert SAMPLE[slice(*note.call)].strip() == note.marker
        assert note.text not in result.text


def test_furniture_is_set_aside() -> None:
    result = cleaned_exactly(SAMPLE)
    aside = {SAMPLE[p.start : p.end] for p in result.pieces if p.kind == "furniture"}
    assert {"23-04417 2/3", "https://undocs.org/fr/A/RES/70/1"} <= aside
    assert "23-04417" not in result.text


def test_a_call_that_the_reader_marks_is_believed() -> None:
    text = "Le Conseil,\n\nRappelant la Charte a, et le droit,\n\n1. Prie les États d’agir."
    at = text.index(" a,") + 1
    raw = read_text(text, "t", "")
    marked = clean(type(raw)(raw.name, raw.sha256, text, raw.lines, (Mark("call", at, at + 1),)))
    assert "Rappelant la Charte, et le droit," in marked.text


@pytest.mark.parametrize(
    "kept", ["au paragraphe 1, et", "la résolution 1325 (2000), et", "l’article 2, et"]
)
def test_numbers_of_the_text_are_no_calls(kept: str) -> None:
    text = f"Le Conseil,\n\nRappelant {kept} le droit,\n\n1. Prie les États d’agir.\n\n"
    text += "______\n1 Voir A/61/3.\n2 Ibid.\n"
    assert f"Rappelant {kept} le droit," in cleaned_exactly(text).text
