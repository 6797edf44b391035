"""Automatic numbers of a DOCX come back as Word prints them."""

from __future__ import annotations

import pytest
from docx_builder import abstract, item, level, lines, num, par, read, style

from clausenlp.readers.docx.numerals import bullet, numeral, symbol

TWO_LEVELS = abstract(7, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")) + num(1, 7)


def heads(body: str, **parts: str) -> list[str]:
    """Give the first word of each line: its number."""
    return [line.split()[0] for line in lines(body, **parts)]


def test_direct_numbers_and_letters() -> None:
    body = item("Prie le Comité de siéger ;") + item("de publier son avis ;", level=1)
    body += item("de le diffuser.", level=1) + item("Décide de rester saisi.")
    assert lines(body, numbering=TWO_LEVELS) == [
        "1. Prie le Comité de siéger ;",
        "a) de publier son avis ;",
        "b) de le diffuser.",
        "2. Décide de rester saisi.",
    ]


def test_paragraph_without_number_does_not_count() -> None:
    body = item("Prie") + par("Notant") + item("Invite")
    assert lines(body, numbering=TWO_LEVELS) == ["1. Prie", "Notant", "2. Invite"]


@pytest.mark.parametrize(
    ("form", "values"),
    [
        ("decimal", "3 4"),
        ("decimalZero", "03 04"),
        ("lowerLetter", "c d"),
        ("upperLetter", "C D"),
        ("lowerRoman", "iii iv"),
        ("upperRoman", "III IV"),
        ("ordinal", "3e 4e"),
        ("chicago", "‡ §"),
        ("inconnu", "3 4"),
    ],
)
def test_number_formats(form: str, values: str) -> None:
    numbering = abstract(0, level(0, form, "%1", start=3)) + num(1, 0)
    assert heads(item("Prie") + item("Invite"), numbering=numbering) == values.split()


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(27, "lowerLetter", "aa"), (52, "upperLetter", "ZZ"), (1994, "upperRoman", "MCMXCIV"),
     (1, "ordinal", "1er"), (0, "lowerRoman", "0"), (10**9, "lowerLetter", "1000000000"),
     (5, "none", ""), (12, "decimalZero", "12")],
)  # fmt: skip
def test_numerals(number: int, form: str, text: str) -> None:
    assert numeral(number, form) == text


def test_format_none_keeps_the_literal_text() -> None:
    numbering = abstract(0, level(0, "none", "Article premier")) + num(1, 0)
    assert lines(item("Objet"), numbering=numbering) == ["Article premier Objet"]


@pytest.mark.parametrize(
    ("sign", "printed"),
    [("\uf0b7", "•"), ("\uf0a7", "•"), ("o", "•"), ("▪", "•"), ("•", "•"), ("–", "–"), ("-", "-"),
     ("*", "*"), ("\uf02d", "–")],
)  # fmt: skip
def test_bullets(sign: str, printed: str) -> None:
    assert bullet(sign) == printed
    numbering = abstract(0, level(0, "bullet", sign)) + num(1, 0)
    assert lines(item("Les États parties"), numbering=numbering) == [f"{printed} Les États parties"]


def test_bullet_without_sign_prints_nothing() -> None:
    numbering = abstract(0, level(0, "bullet", "")) + num(1, 0)
    assert lines(item("Les États parties"), numbering=numbering) == ["Les États parties"]


def test_several_levels_in_one_number_and_legal_digits() -> None:
    numbering = num(1, 0) + abstract(
        0,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = item("Généralités") + item("Objet", level=1) + item("Portée", level=1)
    body += item("Détail", level=2) + item("Suites") + item("Suivi", level=1)
    assert heads(body, numbering=numbering) == ["I.", "I.1", "I.2", "1.2.1", "II.", "II.1"]


def test_deeper_level_starts_where_no_higher_one_was_used() -> None:
    body = item("de siéger", level=1) + item("Prie")
    assert heads(body, numbering=TWO_LEVELS) == ["a)", "1."]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [("", "i) i) i)"), ('<w:lvlRestart w:val="0"/>', "i) ii) iii)"),
     ('<w:lvlRestart w:val="1"/>', "i) ii) i)")],
)  # fmt: skip
def test_restart_of_a_level(restart: str, expected: str) -> None:
    numbering = TWO_LEVELS.replace(
        "</w:abstractNum>", level(2, "lowerRoman", "%3)", restart) + "</w:abstractNum>"
    )
    body = item("A") + item("B", level=1) + item("x", level=2)
    body += item("C", level=1) + item("y", level=2) + item("D") + item("z", level=2)
    roman = [head for head in heads(body, numbering=numbering) if head[0] == "i"]
    assert roman == expected.split()


def test_lists_of_one_definition_count_together() -> None:
    numbering = TWO_LEVELS + num(2, 7)
    assert heads(item("A") + item("B", 2) + item("C"), numbering=numbering) == ["1.", "2.", "3."]


def test_lists_of_two_definitions_count_apart() -> None:
    numbering = TWO_LEVELS + abstract(8, level(0, "decimal", "%1.")) + num(2, 8)
    assert heads(item("A") + item("B", 2) + item("C"), numbering=numbering) == ["1.", "1.", "2."]


def test_start_override_restarts_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("A") + item("B", 2) + item("C", 2) + item("D")
    numbering = TWO_LEVELS + num(2, 7, override)
    assert heads(body, numbering=numbering) == ["1.", "5.", "6.", "7."]


def test_level_override_replaces_the_format() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    numbering = abstract(7, level(0, "decimal", "%1.")) + num(1, 7, override) + num(2, 7)
    assert heads(item("A") + item("B", 2), numbering=numbering) == ["A.", "2."]


def test_number_from_a_style_and_its_bases() -> None:
    styles = style("Dispositif", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("DispositifSerré", "", base="Dispositif")
    styles += style("Préambule", "")
    body = "".join(
        par("Texte", f'<w:pStyle w:val="{name}"/>')
        for name in ("Dispositif", "DispositifSerré", "Préambule")
    )
    read_lines = lines(body, numbering=TWO_LEVELS, styles=styles)
    assert read_lines == ["1. Texte", "2. Texte", "Texte"]


def test_level_linked_to_a_style() -> None:
    link = '<w:pStyle w:val="Alinéa"/>'
    numbering = num(1, 0) + abstract(
        0,
        level(0, "decimal", "%1.", '<w:pStyle w:val="Par"/>'),
        level(1, "lowerLetter", "%2)", link),
    )
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Par", numbered) + style("Alinéa", "", base="Par")
    body = par("Prie", '<w:pStyle w:val="Par"/>') + par("de siéger", '<w:pStyle w:val="Alinéa"/>')
    assert lines(body, numbering=numbering, styles=styles) == ["1. Prie", "a) de siéger"]


def test_level_in_the_style_itself() -> None:
    place = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    styles = style("Alinéa", f"<w:pPr>{place}</w:pPr>")
    body = par("de siéger", '<w:pStyle w:val="Alinéa"/>')
    assert lines(body, numbering=TWO_LEVELS, styles=styles) == ["a) de siéger"]


def test_number_of_the_default_style() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Normal", numbered).replace("<w:style ", '<w:style w:default="1" ')
    assert lines(par("Prie"), numbering=TWO_LEVELS, styles=styles) == ["1. Prie"]


def test_list_number_zero_switches_numbering_off() -> None:
    styles = style("Dispositif", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    off = '<w:pStyle w:val="Dispositif"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    on = '<w:pStyle w:val="Dispositif"/>'
    body = par("Prie", on) + par("suite du même paragraphe", off) + par("Invite", on)
    read_lines = lines(body, numbering=TWO_LEVELS, styles=styles)
    assert read_lines == ["1. Prie", "suite du même paragraphe", "2. Invite"]


def test_list_number_zero_is_off_even_where_it_is_defined() -> None:
    assert lines(item("Prie", 0), numbering=TWO_LEVELS + num(0, 7)) == ["Prie"]


def test_list_defined_by_a_numbering_style() -> None:
    numbering = abstract(1, '<w:numStyleLink w:val="Liste"/>') + num(1, 1)
    numbering += abstract(2, '<w:styleLink w:val="Liste"/>', level(0, "upperLetter", "%1."))
    numbering += num(2, 2)
    numbered = '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'
    body = item("A") + item("B", 2)
    styles = style("Liste", numbered, kind="numbering")
    assert heads(body, numbering=numbering, styles=styles) == ["A.", "B."]


def test_links_that_run_in_a_circle_give_no_number() -> None:
    numbering = abstract(1, '<w:numStyleLink w:val="Liste"/>') + num(1, 1)
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Liste", numbered, kind="numbering")
    styles += style("P", "", base="Q") + style("Q", "", base="P")
    body = item("Prie") + par("Invite", '<w:pStyle w:val="P"/>')
    assert lines(body, numbering=numbering, styles=styles) == ["Prie", "Invite"]


@pytest.mark.parametrize("place", ["num=9", "level=5", "level=12", "level=-1"])
def test_number_that_is_not_defined(place: str) -> None:
    key, value = place.split("=")
    body = item("Prie", **{key: int(value)})
    assert lines(body, numbering=TWO_LEVELS) == ["Prie"]


def test_numbering_without_its_part() -> None:
    assert lines(item("Prie le Comité")) == ["Prie le Comité"]


def test_hidden_number_counts_but_is_not_printed() -> None:
    hidden = level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")
    numbering = abstract(0, hidden, level(1, "decimal", "%1.%2")) + num(1, 0)
    assert lines(item("A") + item("B", level=1), numbering=numbering) == ["A", "1.1 B"]


def test_text_box_and_note_count_for_themselves() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{item('Encadré')}</w:txbxContent></w:pict></w:r>"
    body = item("Prie") + par(box) + item("Invite")
    assert lines(body, numbering=TWO_LEVELS) == ["1. Prie", "1. Encadré", "2. Invite"]


def test_empty_paragraph_prints_its_number_but_no_bullet() -> None:
    numbering = TWO_LEVELS + abstract(8, level(0, "bullet", "•")) + num(2, 8)
    body = item("") + item("", 2) + item("Invite")
    assert lines(body, numbering=numbering) == ["1.", "2. Invite"]


def test_indent_comes_from_the_list_unless_the_paragraph_has_its_own() -> None:
    indent = '<w:pPr><w:ind w:left="1200" w:hanging="600"/></w:pPr>'
    numbering = abstract(0, level(0, "decimal", "%1.", indent)) + num(1, 0)
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    own = par("Invite", f'{place}<w:ind w:left="2400"/>')
    document = read(item("Prie") + own, numbering=numbering)
    assert [line.indent for line in document.lines] == [5, 15]


def test_symbols_of_fonts() -> None:
    assert symbol(0xF0B0, "Symbol") == "°"
    assert symbol(0x61, "Symbol") == "α"
    assert symbol(0xF0FE, "Wingdings") == "☑"
    assert symbol(0x2022, "Arial") == "•"
    assert symbol(0xD800, "Arial") == ""
