"""Reads PDF files: their lines as they are printed, in reading order, notes and furniture told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clausenlp.errors import NoTextError
from clausenlp.readers.base import Line, Mark, RawDocument
from clausenlp.readers.pdf.columns import Gutter, columns_of
from clausenlp.readers.pdf.furniture import mark_furniture
from clausenlp.readers.pdf.glyphs import Page, read_pages
from clausenlp.readers.pdf.measure import Edges, Measures
from clausenlp.readers.pdf.notes import calls_of, mark_notes
from clausenlp.readers.pdf.rows import Row, rows_of, words_of
from clausenlp.readers.pdf.sheet import Sheet


def read_pdf(data: bytes, name: str) -> RawDocument:
    """Read a PDF.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name as the user gave it.

    Returns
    -------
    RawDocument
        One printed line per line, the left column before the right one. A hyphen at the end of a
        line is « - ». Marks do not go over the end of a line.

    Raises
    ------
    DamagedFileError
        The file breaks off, is corrupt, or is no PDF.
    EncryptedFileError
        It is protected by a password.
    NoTextError
        It has no text: its pages are pictures.
    TooLargeError
        It has too many pages, or too many characters on one.
    """
    sheets = list(_sheets(read_pages(data, name)))
    rows = [row for sheet in sheets for row in sheet.rows]
    measures = Measures(rows)
    mark_furniture(sheets, measures)
    mark_notes(sheets, measures)
    if not any(char.isalpha() for row in rows if row.role is None for char in row.text):
        problem = "it has no text on any page; the PDF is made of scanned pages"
        raise NoTextError(name, problem, "Put it through OCR first and read the result.")
    return _document(rows, measures, data, name)


def _sheets(pages: Iterable[Page]) -> Iterator[Sheet]:
    gutter: Gutter | None = None
    for page in pages:
        words = words_of(page.glyphs)
        columns, found = columns_of(words, page.rules, page.width, known=gutter)
        gutter = found or gutter
        rows = [
            _placed(row, page.number, index, column.side)
            for index, column in enumerate(columns)
            for row in rows_of(column.words)
        ]
        rows += _stray_rows(page, len(columns))
        yield Sheet(page.number, page.width, page.height, rows, page.rules)


def _placed(row: Row, page: int, column: int, side: int) -> Row:
    row.page, row.column, row.side = page, column, side
    return row


def _stray_rows(page: Page, column: int) -> Iterator[Row]:
    """Make a row of furniture of each string that runs up, down or aslant."""
    for _, run in groupby(page.stray, key=lambda glyph: glyph.run):
        glyphs = list(run)
        text = " ".join("".join(glyph.text for glyph in glyphs).split())
        if text:
            yield Row(
                text,
                min(glyph.left for glyph in glyphs),
                max(glyph.right for glyph in glyphs),
                min(glyph.top for glyph in glyphs),
                max(glyph.bottom for glyph in glyphs),
                glyphs[0].base,
                glyphs[0].size,
                page=page.number,
                column=column,
                role="furniture",
            )


def _document(rows: Sequence[Row], measures: Measures, data: bytes, name: str) -> RawDocument:
    edges = Edges(rows)
    lines: list[Line] = []
    marks: list[Mark] = []
    start = 0
    for row, gap in zip(rows, _gaps(rows, measures), strict=True):
        lines.append(_line(row, start, gap, edges.of(row), measures.char))
        marks += _marks(row, start)
        start += len(row.text) + 1
    text = "".join(row.text + "\n" for row in rows)
    digest = hashlib.sha256(data).hexdigest()
    return RawDocument(name, digest, text, tuple(lines), tuple(marks))


def _gaps(rows: Sequence[Row], measures: Measures) -> Iterator[float]:
    """Give the empty space before each row; text follows the text above it, not notes or heads."""
    text: Row | None = None
    last: Row | None = None
    for row in rows:
        above = text if row.role is None else last
        below = above is not None and above.page == row.page and above.base < row.base
        yield measures.gap(above, row) if above and below else 0.0
        last = row
        if row.role is None:
            text = row


def _line(row: Row, start: int, gap: float, edge: float, char: float) -> Line:
    return Line(
        start=start,
        end=start + len(row.text),
        gap=gap,
        indent=round(max(0.0, row.left - edge) / char, 1),
        width=round(max(0.0, row.right - edge) / char, 1),
        page=row.page,
        role=row.role,
        size=row.size,
        box=(round(row.left, 2), round(row.top, 2), round(row.right, 2), round(row.bottom, 2)),
    )


def _marks(row: Row, start: int) -> list[Mark]:
    marks = [Mark("italic", start + first, start + last) for first, last in row.italics]
    if row.role is None:
        marks += [Mark("call", start + first, start + last) for first, last in calls_of(row)]
    elif row.marker:
        marks.append(Mark("marker", start + row.marker[0], start + row.marker[1]))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))
