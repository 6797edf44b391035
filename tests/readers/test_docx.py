"""The text of a DOCX comes back as Word prints it, with its lines, roles and marks."""

from __future__ import annotations

import hashlib

import pytest
from docx_builder import lines, make, par, read, run, style, texts

from clausenlp.readers.docx.reader import read_docx

DELETED = '<w:del w:id="1"><w:r><w:delText>instamment </w:delText></w:r></w:del>'
GONE = '<w:rPr><w:del w:id="2" w:author="A"/></w:rPr>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"
RAISED = '<w:vertAlign w:val="superscript"/>'


def field(code: str, result: str) -> str:
    """Make a complex field."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in
             ("begin", "separate", "end")]  # fmt: skip
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{result}{marks[2]}"


BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
NESTED_FIELDS = f"{BEGIN}{run('IF')}{field('PAGE', run('9'))}{run('= 9')}{MIDDLE}{run('oui')}{END}"


def test_one_line_for_a_paragraph_and_one_for_a_break() -> None:
    body = par("L’Assemblée,") + par(run("Résolution") + "<w:r><w:br/></w:r>" + run("sur l’eau"))
    document = read(body)
    assert document.text == "L’Assemblée,\nRésolution\nsur l’eau"
    assert [line.starts for line in document.lines] == [True, True, False]
    assert all(line.role is None for line in document.lines)


def test_break_at_the_beginning_leaves_the_paragraph_its_start() -> None:
    document = read(par("<w:r><w:br/></w:r>" + run("Prie")))
    assert [(line.start, line.end, line.starts) for line in document.lines] == [(0, 4, True)]


def test_name_hash_and_offsets() -> None:
    data = make(par("  Prie le Comité  ") + par(run("de") + run(" siéger")))
    document = read_docx(data, "projet.docx")
    assert document.name == "projet.docx"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert texts(document) == ["Prie le Comité", "de siéger"]
    assert [line.width for line in document.lines] == [16, 9]


def test_empty_paragraphs_are_a_gap() -> None:
    document = read(par("Prie") + par("") + par(" ") + par("Invite") + par("Décide"))
    assert [line.gap for line in document.lines] == [0, 2, 0]


def test_pages() -> None:
    across = run("Prie le ") + RENDERED + run("Comité")
    body = par("Notant,") + par(across) + par("Invite") + par(PAGE) + par(RENDERED + run("Décide"))
    document = read(body)
    assert texts(document) == ["Notant,", "Prie le Comité", "Invite", "Décide"]
    assert [line.page for line in document.lines] == [1, 1, 2, 3]


def test_break_that_word_made_is_not_taken_for_the_one_ordered_before() -> None:
    body = par(RENDERED + run("A")) + par(PAGE) + par(RENDERED + run("B") + RENDERED + run("C"))
    assert [line.page for line in read(body + par("D")).lines] == [2, 3, 4]
    body = par("A") + par(PAGE) + par(RENDERED + RENDERED + run("B"))
    assert [line.page for line in read(body).lines] == [1, 3]


def test_column_break_is_no_page_break() -> None:
    document = read(par(run("Prie") + '<w:r><w:br w:type="column"/></w:r>' + run("le Comité")))
    assert document.text == "Prie le Comité"
    assert read(par('<w:r><w:br w:type="column"/></w:r>') + par("A")).lines[0].page == 1


def test_page_break_parts_words_but_not_the_paragraph() -> None:
    assert lines(par(run("Prie") + PAGE + run("le Comité"))) == ["Prie le Comité"]


def test_page_break_before_and_by_section() -> None:
    before = "<w:pageBreakBefore/>"
    section = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'
    body = par("A", before) + par("B", before + section.format("nextPage")) + par("C")
    body += par("D", section.format("nextPage")) + par("E") + section.format("continuous")
    assert [line.page for line in read(body).lines] == [1, 2, 3, 3, 3]


def test_page_break_before_by_style() -> None:
    styles = style("Annexe", "<w:pPr><w:pageBreakBefore/></w:pPr>")
    styles += style("Suite", '<w:pPr><w:pageBreakBefore w:val="0"/></w:pPr>', base="Annexe")
    names = ("Annexe", "Annexe", "Suite")
    body = "".join(par("A", f'<w:pStyle w:val="{name}"/>') for name in names)
    assert [line.page for line in read(body, styles=styles).lines] == [1, 2, 2]


def test_nearest_style_gives_the_indent() -> None:
    styles = style("Base", '<w:pPr><w:ind w:left="1200" w:firstLine="120"/></w:pPr>')
    styles += style("Retrait", '<w:pPr><w:ind w:left="600"/></w:pPr>', base="Base")
    document = read(par("A", '<w:pStyle w:val="Retrait"/>'), styles=styles)
    assert document.lines[0].indent == 6


def test_indent_of_paragraph_style_and_tab() -> None:
    styles = style("Retrait", '<w:pPr><w:ind w:left="600" w:firstLine="120"/></w:pPr>')
    body = par("A", '<w:pStyle w:val="Retrait"/>') + par("B", '<w:ind w:left="1200"/>')
    body += par("<w:r><w:tab/></w:r>" + run("C")) + par("D", '<w:ind w:start="1in"/>') + par("E")
    assert [line.indent for line in read(body, styles=styles).lines] == [6, 10, 6, 12, 0]


def test_size() -> None:
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault>'
    body = par("A") + par(run("Titre", '<w:sz w:val="28"/>') + run("x"))
    assert [line.size for line in read(body, styles=styles + "</w:docDefaults>").lines] == [10, 14]
    assert read(body).lines[0].size is None


def test_small_elements_of_a_run() -> None:
    content = "<w:r><w:t>1.</w:t><w:tab/><w:t>vice</w:t><w:noBreakHyphen/><w:t>pré</w:t>"
    content += '<w:softHyphen/><w:t>sident</w:t><w:sym w:font="Symbol" w:char="F0B0"/></w:r>'
    assert lines(par(content)) == ["1. vice-président°"]


def test_capitals_stay_as_typed_and_line_ends_in_the_file_are_spaces() -> None:
    content = run("prie", "<w:caps/>") + "<w:r><w:t>\n   le\n   Comité\n </w:t></w:r>"
    assert lines(par(run("") + content)) == ["priele Comité"]


def test_spaces_at_the_ends_of_a_text_are_kept() -> None:
    assert lines(par("<w:r><w:t>Prie </w:t></w:r><w:r><w:t>le Comité</w:t></w:r>")) == [
        "Prie le Comité"
    ]


@pytest.mark.parametrize("fonts", ['w:ascii="Symbol"', 'w:hAnsi="Symbol"'])
def test_codes_of_a_symbol_font(fonts: str) -> None:
    assert lines(par(run("20 \uf0b0C", f"<w:rFonts {fonts}/>"))) == ["20 °C"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (par(run("Prie ") + DELETED + run("le Comité")), ["Prie le Comité"]),
        (par(f"<w:ins>{run('Prie')}</w:ins>"), ["Prie"]),
        (par(f"<w:moveFrom>{run('Prie')}</w:moveFrom>" + run("Note")), ["Note"]),
        (par(f"<w:moveTo>{run('Prie')}</w:moveTo>"), ["Prie"]),
        (par(f"<w:ins>{DELETED}</w:ins>" + run("Prie")), ["Prie"]),
        (par("Prie le ", GONE) + par("Comité") + par("Invite"), ["Prie le Comité", "Invite"]),
        (par("Prie", "<w:rPr><w:ins/></w:rPr>") + par("Invite"), ["Prie", "Invite"]),
        (par(DELETED, GONE) + par("Invite"), ["Invite"]),
        (par("Prie", GONE), ["Prie"]),
        (par("Prie ", "<w:rPr><w:vanish/></w:rPr>") + par("le Comité"), ["Prie le Comité"]),
        (par("Prie ", "<w:rPr><w:specVanish/></w:rPr>") + par("le Comité"), ["Prie le Comité"]),
    ],
)
def test_tracked_changes_are_read_as_accepted(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_old_properties_of_a_tracked_change_do_not_hold() -> None:
    old = '<w:pPrChange w:id="1"><w:pPr><w:ind w:left="1200"/></w:pPr></w:pPrChange>'
    was_italic = "<w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"
    document = read(par(run("Prie", was_italic), old))
    assert document.lines[0].indent == 0
    assert not document.marks


def test_comments_are_left_out() -> None:
    called = run("Prie") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    comment = f'<w:comment w:id="0">{par("À revoir")}</w:comment>'
    assert lines(par(called), comments=comment) == ["Prie"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (field("REF _Ref1", run("paragraphe 3")), "paragraphe 3"),
        (NESTED_FIELDS, "oui"),
        (f'<w:fldSimple w:instr="DATE">{run("22 juillet")}</w:fldSimple>', "22 juillet"),
        (f'<w:hyperlink r:id="x">{run("undocs.org")}</w:hyperlink>', "undocs.org"),
        (f"<w:smartTag>{run('Genève')}</w:smartTag>", "Genève"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Vienne')}</w:sdtContent></w:sdt>", "Vienne"),
        ("<m:oMath><m:r><m:t>x = 2</m:t></m:r></m:oMath>", "x = 2"),
    ],
)
def test_containers_in_a_paragraph(content: str, expected: str) -> None:
    assert lines(par(run("Voir ") + content)) == [f"Voir {expected}"]


def test_field_without_end_does_not_swallow_what_follows() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("TOC")
    assert lines(par(run("Voir ") + begin) + par("Prie")) == ["Voir", "Prie"]


def test_block_content_control() -> None:
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{par('Prie')}</w:sdtContent></w:sdt>"
    assert lines(body) == ["Prie"]


def test_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{par('Distr. générale')}</w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
    both += f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = par(f"<w:r>{both}</w:r>" + run("Projet")) + par("Prie")
    assert lines(body) == ["Projet", "Distr. générale", "Prie"]


def test_fallback_is_read_where_the_choice_has_no_text() -> None:
    box = f"<w:txbxContent>{par('Distr. générale')}</w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>{box}</mc:Fallback>'
    assert lines(par(f"<w:r>{both}</mc:AlternateContent></w:r>")) == ["Distr. générale"]


def row(*cells: str, properties: str = "") -> str:
    """Make a ``w:tr``."""
    content = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def test_tables_in_reading_order() -> None:
    inner = f"<w:tbl>{row(par('3'), par('4'))}</w:tbl>"
    body = f"<w:tbl>{row(par('1'), par('2'))}{row(inner + par('5'), par('6'))}</w:tbl>" + par("7")
    assert lines(body) == list("1234567")


def test_deleted_row_is_gone_and_cells_are_not_joined() -> None:
    body = f"<w:tbl>{row(par('A', GONE), par('B'))}{row(par('C'), properties='<w:del/>')}</w:tbl>"
    assert lines(body) == ["A", "B"]


def test_section_of_a_tracked_change_does_not_count() -> None:
    old = '<w:sectPr><w:footerReference r:id="footer1"/></w:sectPr>'
    body = par("Prie") + f"<w:sectPr><w:sectPrChange>{old}</w:sectPrChange></w:sectPr>"
    assert lines(body, footer1=par("2/3")) == ["Prie"]


def test_empty_paragraphs_before_a_footer_are_no_gap() -> None:
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    document = read(par("Prie") + par("") + section, footer1=par("2/3"))
    assert [(line.role, line.gap) for line in document.lines] == [(None, 0), ("furniture", 0)]


def test_headers_and_footers_are_furniture_once_each() -> None:
    edges = '<w:headerReference w:type="default" r:id="header1"/>'
    edges += '<w:headerReference w:type="first" r:id="header2"/>'
    edges += '<w:footerReference w:type="default" r:id="footer1"/>'
    body = par("Prie", f"<w:sectPr>{edges}</w:sectPr>") + par("Invite", "<w:pageBreakBefore/>")
    parts = {"header1": par("A/RES/75/1"), "header2": par("Nations Unies"), "footer1": par("2/3")}
    hidden = read(body + f"<w:sectPr>{edges}</w:sectPr>", **parts)
    assert texts(hidden) == ["A/RES/75/1", "Prie", "Invite", "2/3"]
    assert [line.role for line in hidden.lines] == ["furniture", None, None, "furniture"]
    assert [line.page for line in hidden.lines] == [1, 1, 2, 2]
    shown = read(body + f"<w:sectPr>{edges}<w:titlePg/></w:sectPr>", **parts)
    assert texts(shown)[:2] == ["Nations Unies", "A/RES/75/1"]


def test_a_number_in_a_cell_of_its_own_heads_the_next_paragraph() -> None:
    first = row(par(run("1.")), par(run("Prie les mairies d’agir ;")))
    second = row(par(run("a)")), par(run("À ouvrir les quais ;")))
    assert lines(f"<w:tbl>{first}{second}</w:tbl>") == [
        "1. Prie les mairies d’agir ;",
        "a) À ouvrir les quais ;",
    ]


def test_figures_in_a_row_stay_apart() -> None:
    figures = row(par(run("Année")), par(run("12")), par(run("34")))
    assert lines(f"<w:tbl>{figures}</w:tbl>") == ["Année", "12", "34"]
