"""Hidden text and italics of a DOCX: by run, by style, by what styles are based on."""

from __future__ import annotations

import pytest
from docx_builder import lines, marked, par, read, run, style


@pytest.mark.parametrize(
    ("properties", "expected"),
    [("<w:vanish/>", ["Prie"]), ('<w:vanish w:val="0"/>', ["Prie caché"]),
     ('<w:rStyle w:val="Masqué"/>', ["Prie"]),
     ('<w:rStyle w:val="Masqué"/><w:vanish w:val="false"/>', ["Prie caché"])],
)  # fmt: skip
def test_hidden_text(properties: str, expected: list[str]) -> None:
    styles = style("Masqué", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert lines(par(run("Prie") + run(" caché", properties)), styles=styles) == expected


ITALIC_STYLES = (
    style("Accent", "<w:rPr><w:i/></w:rPr>", kind="character")
    + style("AccentFort", "<w:rPr><w:b/></w:rPr>", kind="character", base="Accent")
    + style("Titre", "<w:rPr><w:i/></w:rPr>")
    + style("TitreDroit", '<w:rPr><w:i w:val="0"/></w:rPr>', base="Titre")
)


@pytest.mark.parametrize(
    ("paragraph_style", "properties", "is_italic"),
    [
        ("", "<w:i/>", True),
        ("", '<w:i w:val="0"/>', False),
        ("", "<w:iCs/>", False),
        ("", '<w:rStyle w:val="Accent"/>', True),
        ("", '<w:rStyle w:val="AccentFort"/>', True),
        ("Titre", "", True),
        ("Titre", '<w:rStyle w:val="Accent"/>', False),
        ("Titre", '<w:rStyle w:val="Accent"/><w:i/>', True),
        ("Titre", '<w:i w:val="false"/>', False),
        ("TitreDroit", "", False),
        ("TitreDroit", '<w:rStyle w:val="Accent"/>', True),
    ],
)
def test_italics(paragraph_style: str, properties: str, is_italic: bool) -> None:
    body = par(run("Prie", properties), f'<w:pStyle w:val="{paragraph_style}"/>')
    assert marked(read(body, styles=ITALIC_STYLES), "italic") == ["Prie"] * is_italic


def test_italics_are_joined_over_spaces_and_trimmed() -> None:
    content = run("Prend ", "<w:i/>") + run(" ") + run("note ", "<w:i/>") + run("du")
    content += run(" rapport ", "<w:i/>") + run(".")
    assert marked(read(par(content)), "italic") == ["Prend  note", "rapport"]
