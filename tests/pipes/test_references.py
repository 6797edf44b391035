"""The component of references: what it writes, and what tells it the organ."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from clausenlp.pipes.references import References
from clausenlp.schema import PARAGRAPHS, REFERENCES, RESOLUTIONS

NLP = spacy.blank("fr")
NLP.add_pipe("clausenlp_zones")


def read(text: str, organ: str = "") -> Doc:
    references = References(
        "references", organ=organ, paragraphs_key=PARAGRAPHS, resolutions_key=RESOLUTIONS,
        spans_key=REFERENCES,
    )  # fmt: skip
    return references(NLP(text))


def symbols(doc: Doc) -> list[str]:
    return [span.kb_id_ for span in doc.spans[REFERENCES]]


TEXT = """Le Conseil économique et social,
Rappelant sa résolution 1835 (LVI) du 14 mai 1974 et la résolution 60/1 de l’Assemblée générale,
1. Prie le Secrétaire général d’appliquer la résolution 2006/9 :
a) En tenant compte du document E/2006/35 et Add.1 ;
b) En informant le Conseil de la suite donnée à sa décision 2006/206."""


def test_spans_hold_symbols_and_exact_characters() -> None:
    doc = read(TEXT)
    group = doc.spans[REFERENCES]
    assert symbols(doc) == [
        "E/RES/1835(LVI)", "A/RES/60/1", "E/RES/2006/9", "E/2006/35", "E/2006/35/Add.1",
        "E/DEC/2006/206",
    ]  # fmt: skip
    assert group.attrs["symbol"] == symbols(doc)
    assert group.attrs["date"] == ["1974-05-14", "", "", "", "", ""]
    places = zip(group.attrs["start"], group.attrs["end"], strict=True)
    assert [doc.text[a:b] for a, b in places] == [
        "1835 (LVI)", "60/1", "2006/9", "E/2006/35", "Add.1", "2006/206",
    ]  # fmt: skip
    for span, start, end in zip(group, group.attrs["start"], group.attrs["end"], strict=True):
        assert span.label_ == "reference"
        assert span.start_char <= start < end <= span.end_char


BODY = "\n1. Rappelle sa résolution 9 (I) et la résolution 1147 (XLI) du Conseil ;"


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        ("Le Conseil économique et social," + BODY, "A", ["E/RES/9(I)", "E/RES/1147(XLI)"]),
        ("L’Assemblée générale," + BODY, "E", ["A/RES/9(I)", "E/RES/1147(XLI)"]),
        (BODY[1:], "E", ["E/RES/9(I)", "E/RES/1147(XLI)"]),
        (BODY[1:], "", ["A/RES/9(I)", "E/RES/1147(XLI)"]),
    ],
)
def test_the_formula_names_the_organ_else_the_option(
    text: str, organ: str, expected: list[str]
) -> None:
    assert symbols(read(text, organ)) == expected


def test_a_symbol_in_the_heading_names_the_organ() -> None:
    text = "E/RES/1296 (XLIV)\nArrangements aux fins de consultations\nLe Conseil," + BODY
    assert symbols(read(text))[1:] == ["E/RES/9(I)", "E/RES/1147(XLI)"]


def test_a_paragraph_is_read_by_itself() -> None:
    doc = read("L’Assemblée générale,\n1. Rappelle ses résolutions ;\n2. Rappelle aussi 64/293 ;")
    assert symbols(doc) == []


def test_a_document_survives_its_bytes() -> None:
    doc = read(TEXT)
    again = Doc(NLP.vocab).from_bytes(doc.to_bytes())
    assert symbols(again) == symbols(doc)
    assert again.spans[REFERENCES].attrs == doc.spans[REFERENCES].attrs


def test_an_empty_text_has_no_reference() -> None:
    assert symbols(read("")) == []
