"""The PDF reader, on small pages drawn for each behaviour."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from typeset_pdf import typeset
from typeset_pdf_frame import LOOKS

from clausenlp.errors import DamagedFileError, EncryptedFileError, NoTextError, TooLargeError
from clausenlp.readers.base import RawDocument
from clausenlp.readers.pdf import glyphs
from clausenlp.readers.pdf.reader import read_pdf

LEFT = (
    "Le Conseil économique et social,",
    "Rappelant le statut de la Commission",
    "des cours d'eau partagés et les règles",
    "que celle-ci a adoptées à sa première",
    "session, tenue dans la ville d'Arlon,",
    "Constatant que les crues de printemps",
    "touchent chaque année davantage de",
)
RIGHT = (
    "communes riveraines et que les digues",
    "anciennes ne suffisent plus à contenir",
    "les eaux dans les vallées du nord,",
    "1. Invite les États riverains à tenir",
    "un registre commun des hauteurs d'eau",
    "et à le publier tous les trois mois;",
    "2. Décide de rester saisi de la question.",
)
BODY = "Invite les États riverains à tenir un registre commun des hauteurs d'eau, et à le"

Draw = Callable[[Canvas], None]


def make(*pages: Draw, size: tuple[float, float] = (595, 842), **options: object) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **options)
    for draw in pages:
        canvas.setFont("Times-Roman", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def put(
    canvas: Canvas, x: float, y: float, *pieces: str | tuple[str, float, float], size: float = 11
) -> None:
    """Draw pieces one after the other; a tuple is a text, its size and how far it is raised."""
    text = canvas.beginText(x, y)
    for piece in pieces:
        words, own, rise = piece if isinstance(piece, tuple) else (piece, size, 0.0)
        text.setFont("Times-Roman", own)
        text.setRise(rise)
        text.textOut(words)
    canvas.drawText(text)


def put_lines(canvas: Canvas, x: float, y: float, lines: tuple[str, ...]) -> None:
    for index, line in enumerate(lines):
        put(canvas, x, y - 13 * index, line)


def texts(document: RawDocument, role: str | None) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines if line.role == role]


def marked(document: RawDocument, kind: str) -> list[str]:
    return [document.text[mark.start : mark.end] for mark in document.marks if mark.kind == kind]


@pytest.mark.parametrize("order", ["columns", "rows", "backwards"])
@pytest.mark.parametrize("offset", [0, 4])
def test_columns_are_read_left_then_right(order: str, offset: int) -> None:
    def draw(canvas: Canvas) -> None:
        left = [(72, 700 - 13 * i, line) for i, line in enumerate(LEFT)]
        right = [(310, 700 - offset - 13 * i, line) for i, line in enumerate(RIGHT)]
        pieces = left + right
        if order == "rows":
            pieces.sort(key=lambda piece: (-piece[1], piece[0]))
        for piece in pieces[::-1] if order == "backwards" else pieces:
            put(canvas, *piece)

    document = read_pdf(make(draw), "a.pdf")
    assert document.text.splitlines() == [*LEFT, *RIGHT]
    assert {line.indent for line in document.lines} == {0.0}


def test_full_width_title_comes_before_its_columns() -> None:
    title = "Résolution sur la gestion commune des crues dans les vallées partagées du nord"

    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 310, 680, RIGHT)
        put_lines(canvas, 72, 680, LEFT)
        put(canvas, 90, 720, title)

    assert read_pdf(make(draw), "a.pdf").text.splitlines() == [title, *LEFT, *RIGHT]


def test_lines_lie_in_the_text_without_overlap() -> None:
    document = read_pdf(make(lambda canvas: put_lines(canvas, 72, 700, LEFT)), "a.pdf")
    assert [document.text[line.start : line.end] for line in document.lines] == list(LEFT)
    assert document.text == "\n".join(LEFT) + "\n"
    assert len(document.sha256) == 64 and document.name == "a.pdf"


def test_gap_indent_and_width_are_in_lines_and_characters() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT[:4])
        put(canvas, 96, 700 - 13 * 5, "Notant ce qui suit,")
        put_lines(canvas, 72, 700 - 13 * 6, LEFT[4:])

    lines = read_pdf(make(draw), "a.pdf").lines
    assert [line.gap for line in lines] == [0, 0, 0, 0, 1, 0, 0, 0]
    assert lines[4].indent == pytest.approx(5, abs=1)
    assert lines[3].width == pytest.approx(37, abs=4)
    assert lines[0].box is not None and lines[0].box[0] == pytest.approx(72, abs=0.5)
    assert lines[0].size == 11


def test_gap_between_words_becomes_a_space() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 700, "Prie")
        put(canvas, 96, 700, "le Secrétaire")

    assert read_pdf(make(draw), "a.pdf").text == "Prie le Secrétaire\n"


def test_spaced_out_letters_stay_words() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "DÉCIDE de clore", charSpace=3)

    assert read_pdf(make(draw), "a.pdf").text == "DÉCIDE de clore\n"


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_hyphen_at_the_line_end_is_kept(hyphen: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 700, f"Prie le Secrétaire exécutif d'orga{hyphen}")
        put(canvas, 72, 687, "niser une vice-présidence tournante")

    first, second = read_pdf(make(draw), "a.pdf").text.splitlines()
    assert first.endswith("d'orga-")
    assert second == "niser une vice-présidence tournante"


def test_italics_are_marked_within_a_line() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        for font, words in (("Times-Roman", "1. "), ("Times-Italic", "Prie instamment")):
            text.setFont(font, 11)
            text.textOut(words)
        text.setFont("Times-Roman", 11)
        text.textOut(" les États riverains")
        canvas.drawText(text)

    assert marked(read_pdf(make(draw), "a.pdf"), "italic") == ["Prie instamment"]


def with_note(canvas: Canvas) -> None:
    put(canvas, 72, 700, BODY)
    put(canvas, 72, 687, "publier tous les trois mois", ("1", 7, 4), ", selon la règle commune;")
    canvas.line(72, 120, 150, 120)
    put(canvas, 76, 108, ("1", 5, 3), " Recueil des usages fluviaux, vol. 2,", size=8)
    put(canvas, 72, 98, "12 chapitres et une annexe.", size=8)


def test_note_call_and_marker_are_tied() -> None:
    document = read_pdf(make(with_note), "a.pdf")
    assert [text.strip() for text in texts(document, "note")] == [
        "1 Recueil des usages fluviaux, vol. 2,",
        "12 chapitres et une annexe.",
    ]
    assert marked(document, "call") == ["1"]
    assert marked(document, "marker") == ["1"]
    assert "mois1, selon" in document.text


def test_notes_stand_at_the_foot_of_their_column() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        put(canvas, 72, 700 - 13 * 7, "villes", ("3", 7, 4), " et de")
        put(canvas, 72, 580, ("3", 5, 3), " Voir le registre de l'année.", size=8)
        put_lines(canvas, 310, 700, RIGHT)

    document = read_pdf(make(draw), "a.pdf")
    assert texts(document, "note") == ["3 Voir le registre de l'année."]
    assert texts(document, None) == [*LEFT, "villes3 et de", *RIGHT]


def test_row_of_underscores_above_a_note_is_furniture() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 700, BODY)
        put(canvas, 72, 687, "publier", ("*", 7, 4), " chaque mois;")
        put(canvas, 72, 670, "_" * 18)
        put(canvas, 72, 658, "* Sous sa forme révisée.", size=9)

    document = read_pdf(make(draw), "a.pdf")
    assert texts(document, "furniture") == ["_" * 18]
    assert texts(document, "note") == ["* Sous sa forme révisée."]
    assert (marked(document, "call"), marked(document, "marker")) == (["*"], ["*"])


def test_small_print_without_marker_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        put(canvas, 96, 600, "Les digues seront relevées d'un mètre avant", size=8)
        put(canvas, 96, 590, "2 ans, sauf avis contraire de la Commission.", size=8)

    assert texts(read_pdf(make(draw), "a.pdf"), "note") == []


@pytest.mark.parametrize("rule", [False, True])
def test_numbered_paragraphs_under_a_large_title_are_text(rule: bool) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 720, "Gestion commune des crues", size=14)
        if rule:
            canvas.line(260, 712, 330, 712)
        for number in range(1, 6):
            y = 700 - 26 * number
            put(canvas, 90, y, f"{number}. Invite les États riverains à tenir un registre")
            put(canvas, 72, y - 13, "des hauteurs d'eau", (str(number), 7, 4), " et à le publier;")

    document = read_pdf(make(draw), "a.pdf")
    assert texts(document, "note") == []
    assert marked(document, "call") == ["1", "2", "3", "4", "5"]


def test_notes_in_the_size_of_the_text_are_known_by_rule_and_slash() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        put(canvas, 72, 600, "villes 4/ et de villages")
        put(canvas, 72, 560, "_" * 18)
        put(canvas, 90, 545, "4/   Voir le registre de l'année.")

    document = read_pdf(make(draw), "a.pdf")
    assert texts(document, "note") == ["4/ Voir le registre de l'année."]
    assert (marked(document, "call"), marked(document, "marker")) == (["4"], ["4"])


def test_note_goes_on_after_the_page() -> None:
    def first(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        put(canvas, 72, 600, "villes", ("1", 7, 4), " et de")
        put(canvas, 72, 80, ("1", 5, 3), " Voir le registre que la Commission", size=8)

    def second(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, RIGHT)
        put(canvas, 72, 80, "tient depuis sa première session.", size=8)

    assert len(texts(read_pdf(make(first, second), "a.pdf"), "note")) == 2


@pytest.mark.parametrize(
    ("before", "raised"), [("la 13", "e"), ("le 1", "er"), ("n", "o"), ("XX", "e"), ("12 km", "2")]
)
def test_raised_endings_are_no_calls(before: str, raised: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 700, BODY)
        put(canvas, 72, 687, before, (raised, 7, 4), " de la liste")

    document = read_pdf(make(draw), "a.pdf")
    assert f"{before}{raised} de la liste" in document.text
    assert marked(document, "call") == []


def test_heads_feet_and_numbers_are_furniture_and_the_paragraph_goes_on() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            put(canvas, 72, 790, "Gestion commune des crues")
            put(canvas, 480, 790, "E/RES/2031/4")
            put_lines(canvas, 72, 740, LEFT if number == 1 else RIGHT)
            put(canvas, 72, 40, "31-00417 (F)", size=9)
            put(canvas, 500, 40, f"{number}/3", size=9)

        return draw

    document = read_pdf(make(page(1), page(2), page(3)), "a.pdf")
    assert texts(document, None) == [*LEFT, *RIGHT, *RIGHT]
    assert len(texts(document, "furniture")) >= 6
    assert {line.page for line in document.lines} == {1, 2, 3}


def test_one_page_with_masthead_needs_no_repetition() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 790, "Nations Unies")
        put(canvas, 450, 790, "E/RES/2031/4", size=14)
        put(canvas, 72, 750, "Conseil économique et social", size=16)
        put(canvas, 450, 752, "Distr. générale", size=9)
        put(canvas, 450, 741, "4 mai 2031", size=9)
        put(canvas, 72, 690, "Gestion commune des crues")
        put_lines(canvas, 72, 660, LEFT)
        put(canvas, 72, 40, "31-00417 (F)    050531")
        put(canvas, 72, 28, "*3100417*")

    document = read_pdf(make(draw), "a.pdf")
    assert texts(document, None) == ["Gestion commune des crues", *LEFT]


def test_text_that_repeats_at_the_page_top_is_no_furniture() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            put(canvas, 72, 740, f"Résolution {number} (2031)")
            put(canvas, 72, 714, "Le Conseil économique et social,")
            put_lines(canvas, 72, 690, RIGHT)

        return draw

    assert texts(read_pdf(make(page(7), page(8)), "a.pdf"), "furniture") == []


def test_links_are_no_text() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 700, BODY)
        canvas.linkURL("https://example.org/E/2031/4", (72, 690, 200, 712))

    assert "http" not in read_pdf(make(draw), "a.pdf").text


def test_sideways_page_is_read_upright() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(500, 72)
        canvas.rotate(90)
        put_lines(canvas, 0, 300, LEFT)

    document = read_pdf(make(draw), "a.pdf")
    assert document.text.splitlines() == list(LEFT)
    assert document.lines[0].box is not None and document.lines[0].box[1] < 300


def test_text_in_the_margin_that_runs_upwards_is_furniture() -> None:
    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        canvas.translate(30, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Exemplaire de travail")

    assert texts(read_pdf(make(draw), "a.pdf"), "furniture") == ["Exemplaire de travail"]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_truncated_file_is_damaged(part: float) -> None:
    data = make(with_note, with_note)
    with pytest.raises(DamagedFileError, match="a.pdf"):
        read_pdf(data[: int(len(data) * part)], "a.pdf")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n%%EOF", b"Le Conseil,\n", b"\x00" * 4000])
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match="a.pdf"):
        read_pdf(data, "a.pdf")


def test_password_is_named() -> None:
    locked = make(with_note, encrypt=StandardEncryption("clef", canPrint=0))
    with pytest.raises(EncryptedFileError, match="password"):
        read_pdf(locked, "a.pdf")


def test_scanned_pages_need_ocr() -> None:
    with pytest.raises(NoTextError, match="scanned pages.*OCR"):
        read_pdf(make(lambda canvas: canvas.rect(50, 50, 400, 600, fill=1)), "a.pdf")


def test_too_many_pages_or_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    data = make(with_note, with_note)
    monkeypatch.setattr(glyphs, "MAX_CHARACTERS", 50)
    with pytest.raises(TooLargeError, match="page 1"):
        read_pdf(data, "a.pdf")
    monkeypatch.setattr(glyphs, "MAX_PAGES", 1)
    with pytest.raises(TooLargeError, match="2 pages"):
        read_pdf(data, "a.pdf")


def resolution(length: int) -> dict[str, object]:
    clauses = [
        {
            "type": "operative",
            "text": f"{n}. Invite les gouvernements riverains à poursuivre l'établissement du "
            f"registre commun des hauteurs d'eau pour la vallée {n} et à l'améliorer;",
            "head": "Invite",
        }
        for n in range(1, length)
    ]
    notes = [
        {"type": "footnote", "number": str(n), "text": f"{n} Voir le registre, vol. {n + 4}."}
        for n in range(1, 6)
    ]
    enacting = {"type": "enacting", "text": "Le Conseil économique et social,"}
    return {"symbol": "E/RES/2031/4", "paragraphs": [enacting, *clauses, *notes]}


def letters(pieces: list[str]) -> str:
    return "".join(char for piece in pieces for char in piece if not char.isspace() and char != "-")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_gives_its_text_back(look: str, columns: int) -> None:
    printed = typeset(resolution(30), columns=columns, look=LOOKS[look])
    document = read_pdf(printed.pdf, "a.pdf")
    assert letters(texts(document, None)) == letters(printed.body)
    assert letters(texts(document, "note")) == letters(printed.notes)
    assert sorted(marked(document, "call")) == sorted(printed.calls)


def endnotes(size: int, first: str) -> list[str]:
    """Roles of a page that ends with a list under the title « Notes »."""

    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 72, 700, LEFT)
        put(canvas, 72, 560, "Notes")
        put(canvas, 72, 540, f"{first} Voir le registre des quais.", size=size)
        put(canvas, 72, 528, "2. Voir le plan des bassins.", size=size)

    lines = read_pdf(make(draw), "a.pdf").lines
    return [line.role or "" for line in lines[-3:]]


def test_a_small_numbered_list_under_notes_is_notes() -> None:
    assert endnotes(8, "1.") == ["furniture", "note", "note"]


def test_a_list_in_body_type_under_notes_is_text() -> None:
    assert endnotes(11, "1.") == ["", "", ""]
