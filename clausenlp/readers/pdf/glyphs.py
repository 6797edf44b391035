"""The characters and drawn rules of a PDF's pages, through PDFium: all that knows its raw API."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped, unused-ignore]

from clausenlp.errors import DamagedFileError, EncryptedFileError, SourceError, TooLargeError

MAX_PAGES = 20_000
MAX_CHARACTERS = 500_000  # on one page; a dense newspaper page has some 20,000

_HYPHEN = {0x02, 0xAD, 0x2010, 0xFFFE}  # what PDFium and fonts give for a drawn hyphen
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
_ITALIC_NAME = re.compile(r"ital|obli|slant|[-,_ ](it|i|bi)$|\+?(cm|sf)(ti|sl|bxti)", re.I)
_ITALIC_FLAG = 1 << 6
_FLAT = 2.5  # a drawn path of this height, in points, is a rule


class Glyph(NamedTuple):
    """A drawn character; lengths in points from the top left corner of the upright page.

    ``run`` tells apart the strings that the page's program draws at once.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    italic: bool
    run: int


class Rule(NamedTuple):
    """A drawn horizontal rule."""

    left: float
    right: float
    y: float


class Page(NamedTuple):
    """What is drawn on a page; ``stray`` is the text that does not run like most of it."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    stray: list[Glyph]
    rules: list[Rule]


class _Style(NamedTuple):
    size: float
    italic: bool
    turn: int | None  # quarter turns, counter-clockwise; None where the text runs aslant


def read_pages(data: bytes, name: str) -> Iterator[Page]:
    """Give the pages of a PDF one after the other.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for error messages.

    Yields
    ------
    Page

    Raises
    ------
    DamagedFileError, EncryptedFileError, TooLargeError
    """
    _check_end(data, name)
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _opening_error(name)
    try:
        count = int(pdfium.FPDF_GetPageCount(document))
        _check_count(count, name)
        for number in range(1, count + 1):
            yield _read_page(document, number, name)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _check_end(data: bytes, name: str) -> None:
    """Refuse a file that breaks off: PDFium would read what is left and say nothing."""
    end = data.rfind(b"%%EOF")
    length = re.search(rb"/Linearized\b[^>]*?/L\s+(\d+)", data[:2048])
    short = length is not None and int(length[1]) > len(data)
    if end < 0 or short or re.search(rb"\d obj\b", data[end:]):
        kind = "the file breaks off before its end" if b"%PDF-" in data[:1024] else "it is no PDF"
        raise DamagedFileError(name, kind, "Fetch it again, or open it and save it as a new PDF.")


def _check_count(count: int, name: str) -> None:
    if count > MAX_PAGES:
        problem = f"it has {count} pages, more than {MAX_PAGES}"
        raise TooLargeError(name, problem, "Split it into smaller files.")
    if count < 1:
        raise DamagedFileError(name, "it has no page", "Fetch it again.")


def _opening_error(name: str) -> SourceError:
    code = int(pdfium.FPDF_GetLastError())
    if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        advice = "Save a copy of it without a password and read that."
        return EncryptedFileError(name, "the PDF is protected by a password", advice)
    advice = "Fetch it again, or open it and save it as a new PDF."
    return DamagedFileError(name, "the PDF cannot be opened: its structure is corrupt", advice)


def _read_page(document: Any, number: int, name: str) -> Page:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        raise _page_error(name, number)
    try:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            raise _page_error(name, number)
        try:
            return _PageReader(page, text, number, name).read()
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(page)


def _page_error(name: str, number: int) -> DamagedFileError:
    problem = f"page {number} cannot be read: its data are corrupt or missing"
    return DamagedFileError(name, problem, "Fetch it again, or open it and save it as a new PDF.")


class _PageReader:
    """Reads one page; holds the handles and the buffers that PDFium fills."""

    def __init__(self, page: Any, text: Any, number: int, name: str) -> None:
        self._page, self._text, self._number = page, text, number
        self._count = int(pdfium.FPDFText_CountChars(text))
        if self._count > MAX_CHARACTERS:
            problem = f"page {number} has {self._count} characters, more than {MAX_CHARACTERS}"
            raise TooLargeError(name, problem, "Split the page or leave it out.")
        self._styles: dict[int, _Style] = {}
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()

    def read(self) -> Page:
        bounds = self._bounds()
        raw = list(self._raw_glyphs())
        turns = Counter(style.turn for _, style in raw if style.turn is not None)
        turn = turns.most_common(1)[0][0] if turns else 0
        place = _Placer(bounds, turn)
        glyphs = [place.glyph(glyph) for glyph, style in raw if style.turn == turn]
        stray = [place.glyph(glyph) for glyph, style in raw if style.turn != turn]
        rules = [rule for box in self._flat_paths() if (rule := place.rule(box))]
        return Page(self._number, place.width, place.height, glyphs, stray, rules)

    def _bounds(self) -> tuple[float, float, float, float]:
        pdfium.FPDF_GetPageBoundingBox(self._page, self._rect)
        rect = self._rect
        return rect.left, rect.bottom, rect.right, rect.top

    def _raw_glyphs(self) -> Iterator[tuple[Glyph, _Style]]:
        """Give the drawn characters in PDF coordinates, which grow upwards."""
        for index in range(self._count):
            char = self._char(index)
            owner = pdfium.FPDFText_GetTextObject(self._text, index)
            if not char or not owner:  # PDFium's own guesses at spaces and line ends have no owner
                continue
            run = ctypes.addressof(owner.contents)
            style = self._styles.get(run) or self._style(index, run, owner)
            pdfium.FPDFText_GetCharOrigin(self._text, index, self._x, self._y)
            pdfium.FPDFText_GetLooseCharBox(self._text, index, self._rect)
            box = self._rect
            base = self._x.value if style.turn in (1, 3) else self._y.value
            edges = (box.left, box.right, box.top, box.bottom)
            yield Glyph(char, *edges, base, style.size, style.italic, run), style

    def _char(self, index: int) -> str:
        code = int(pdfium.FPDFText_GetUnicode(self._text, index))
        if code in _HYPHEN and (code != 0x2010 or pdfium.FPDFText_IsHyphen(self._text, index)):
            return "-"
        if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            return "\ufffd"
        char = chr(code)
        return "" if _INVISIBLE.match(char) else " " if code < 32 or char.isspace() else char

    def _style(self, index: int, run: int, owner: Any) -> _Style:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        size = float(pdfium.FPDFText_GetFontSize(self._text, index))
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) / 90
        turn = round(angle) % 4 if abs(angle - round(angle)) < 0.05 else None
        skewed = abs(matrix.a * matrix.c + matrix.b * matrix.d) > 0.1 * abs(
            matrix.a * matrix.d - matrix.b * matrix.c
        )
        scale = math.hypot(matrix.c, matrix.d)
        style = _Style(round(size * scale, 2), skewed or _is_italic(owner), turn)
        self._styles[run] = style
        return style

    def _flat_paths(self) -> Iterator[tuple[float, float, float, float]]:
        """Give the boxes of drawn paths in PDF coordinates: left, bottom, right, top."""
        sides = [ctypes.c_float() for _ in range(4)]
        for index in range(int(pdfium.FPDFPage_CountObjects(self._page))):
            item = pdfium.FPDFPage_GetObject(self._page, index)
            if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
                pdfium.FPDFPageObj_GetBounds(item, *sides)
                left, bottom, right, top = (side.value for side in sides)
                yield left, bottom, right, top


def _is_italic(text_object: Any) -> bool:
    font = pdfium.FPDFTextObj_GetFont(text_object)
    if not font:
        return False
    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetFlags(font, flags)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    named = _ITALIC_NAME.search(buffer.value.decode("utf-8", "replace"))
    return bool(flags.value & _ITALIC_FLAG) or named is not None


class _Placer:
    """Turns PDF coordinates so that the text stands upright and y grows downwards."""

    def __init__(self, bounds: tuple[float, float, float, float], turn: int) -> None:
        left, bottom, right, top = bounds
        self._turn, self._bounds = turn, bounds
        sides = (right - left, top - bottom)
        self.width, self.height = sides if turn in (0, 2) else sides[::-1]

    def _across(self, x: float, y: float) -> float:
        left, bottom, right, top = self._bounds
        return (x - left, y - bottom, right - x, top - y)[self._turn]

    def _down(self, x: float, y: float) -> float:
        left, bottom, right, top = self._bounds
        return (top - y, x - left, y - bottom, right - x)[self._turn]

    def glyph(self, raw: Glyph) -> Glyph:
        xs = sorted((self._across(raw.left, raw.bottom), self._across(raw.right, raw.top)))
        ys = sorted((self._down(raw.left, raw.bottom), self._down(raw.right, raw.top)))
        base = self._down(raw.base, raw.base)
        if ys[1] - ys[0] < 0.1:  # a font without ascent and descent
            ys = [base - 0.8 * raw.size, base + 0.2 * raw.size]
        return raw._replace(left=xs[0], right=xs[1], top=ys[0], bottom=ys[1], base=base)

    def rule(self, box: tuple[float, float, float, float]) -> Rule | None:
        left, bottom, right, top = box
        xs = sorted((self._across(left, bottom), self._across(right, top)))
        ys = sorted((self._down(left, bottom), self._down(right, top)))
        if ys[1] - ys[0] > _FLAT or xs[1] - xs[0] < 20:
            return None
        return Rule(xs[0], xs[1], (ys[0] + ys[1]) / 2)
