"""A resolution typeset in Word comes back with its numbers, whatever makes Word print them."""

from __future__ import annotations

from typing import Any

import pytest
from docx_builder import marked, texts
from typeset_docx import NUMBER_STYLES, NumberStyle, typeset_docx

from clausenlp.readers.docx.reader import read_docx


def paragraph(kind: str, text: str, number: str | None = None, head: str = "") -> dict[str, Any]:
    """Make a paragraph of a resolution."""
    return {"type": kind, "text": text, "number": number, "head": head or None}


PARAGRAPHS = [
    paragraph("heading", "Résolution 12 (2031) du 4 mai 2031"),
    paragraph("enacting", "La Conférence des rivages,"),
    paragraph("preambular", "Rappelant sa résolution 9 (2029),", head="Rappelant"),
    paragraph("footnote", "1 Voir CR/2029/4."),
    paragraph("operative", "1. Crée un comité des marées ;", "1", "Crée"),
    paragraph("operative", "2. Prie le comité :", "2", "Prie"),
    paragraph("item", "a) D’observer :", "a"),
    paragraph("item", "i) Les estuaires ;", "i"),
    paragraph("item", "ii) Les lagunes ;", "ii"),
    paragraph("item", "b) De rendre compte ;", "b"),
    paragraph("page_number", "7"),
    paragraph("operative", "3. Invite les États riverains :", "3", "Invite"),
    paragraph("item", "a) À mesurer les courants ;", "a"),
    paragraph("item", "b) À publier leurs relevés ;", "b"),
    paragraph("operative", "5. Décide de se réunir chaque année.", "5", "Décide"),
    paragraph("closing", "3e séance plénière"),
]


@pytest.mark.parametrize("style", NUMBER_STYLES)
@pytest.mark.parametrize("changes", [False, True])
def test_typeset_resolution(style: NumberStyle, changes: bool) -> None:
    resolution = {"symbol": "CR/RES/12 (2031)", "paragraphs": PARAGRAPHS}
    data = typeset_docx(resolution, style=style, changes=changes, table=changes)
    document = read_docx(data, "resolution.docx")
    expected = [p["text"] for p in PARAGRAPHS if p["type"] != "page_number"]
    expected[2] += "1"
    table = ["État", "Contribution", "Premier État", "12", "Second État", "34"] * changes
    assert texts(document) == ["CR/RES/12 (2031)", *expected, *table, "1"]
    assert marked(document, "italic") == ["Rappelant", "Crée", "Prie", "Invite", "Décide"]
    roles = [line.role for line in document.lines if line.role]
    assert roles == ["furniture", "note", "furniture"]
