"""Typesets a resolution as a PDF, in looks that differ as printed resolutions do."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

_CUT = re.compile(r"(?<=[aeiouyéèêà])(?=[bcdfglmnprstv][aeiouyéèêà])", re.I)
_INDENTED = {"item": 2.0, "continuation_text": 2.0}
_SKIPPED = {"footnote", "page_header", "page_number"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a resolution is printed; lengths in points, ``note`` and ``rise`` in font sizes."""

    fonts: tuple[str, str, str] = ("Times-Roman", "Times-Italic", "Times-Bold")
    size: float = 10.0
    leading: float = 12.0
    note: float = 0.8
    rise: float = 0.33
    first: float = 24.0  # indent of a paragraph's first line
    between: float = 0.0  # white between paragraphs
    justified: bool = True
    hyphen: str = "-"  # "" for none
    by_row: bool = False
    by_word: bool = False
    rule: str = "drawn"  # above notes: drawn, underscores or none
    head: str = "split"  # on later pages: split, symbol, centred or none
    foot: str = "job"  # job, number, dashes or none
    masthead: str = "ruled"  # ruled, plain, small or none
    page: tuple[float, float] = (595.0, 842.0)
    margin: float = 72.0
    gutter: float = 20.0


LOOKS: dict[str, Look] = {
    "report": Look(),
    "volume": Look(
        size=9, leading=10.2, note=0.78, first=12, between=5, gutter=16, head="centred",
        foot="dashes", masthead="small", margin=56, rule="none", rise=0.4,
    ),
    "office": Look(
        fonts=("Helvetica", "Helvetica-Oblique", "Helvetica-Bold"), size=11, leading=15, first=0,
        between=8, justified=False, hyphen="", head="symbol", foot="number", masthead="plain",
        page=(612, 792), margin=80, note=0.82, rule="underscores", gutter=30,
    ),
    "rows": Look(
        size=10, leading=11.5, by_row=True, by_word=True, first=18, between=3, hyphen="\u00ad",
        gutter=24, head="split", foot="job", rise=0.3, note=0.85,
    ),
    "sheet": Look(
        fonts=("Helvetica", "Helvetica-Oblique", "Helvetica-Bold"), size=9.5, leading=11,
        first=0, between=11, by_row=True, head="none", foot="number", masthead="none",
        justified=False, gutter=18, margin=60,
    ),
    "draft": Look(
        size=12, leading=24, first=36, justified=False, hyphen="", head="symbol", foot="dashes",
        masthead="ruled", by_word=True, note=0.75, gutter=28,
    ),
}  # fmt: skip


@dataclass(slots=True)
class Typeset:
    """A typeset resolution and what was put where, in reading order."""

    pdf: bytes = b""
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    italics: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one font; ``raised`` ones are a call or a marker."""

    text: str
    font: int = 0
    raised: bool = False


Word = list[Piece]


@dataclass(slots=True)
class Printed:
    """A line: its words, its place in the column, and the notes that it calls."""

    words: list[Word]
    size: float
    indent: float = 0.0
    before: float = 0.0
    stretch: bool = False
    calls: list[str] = field(default_factory=list)


def typeset_pdf(resolution: dict[str, Any], *, columns: int = 1, style: str = "report") -> bytes:
    """Typeset a resolution.

    Parameters
    ----------
    resolution : dict
        ``symbol`` and ``paragraphs``, each with ``type``, ``text``, and for some ``head`` (set in
        italics) and ``number`` (of a footnote).
    columns : int
        1 or 2.
    style : str
        A key of ``LOOKS``.

    Returns
    -------
    bytes
        The PDF.
    """
    return typeset(resolution, columns=columns, look=LOOKS[style]).pdf


def typeset(resolution: dict[str, Any], *, columns: int, look: Look) -> Typeset:
    """Typeset a resolution and tell what was put where."""
    return _Press(resolution, columns, look).print()


class _Press:
    def __init__(self, resolution: dict[str, Any], columns: int, look: Look) -> None:
        self._symbol, self._look, self._columns = str(resolution["symbol"]), look, columns
        self._blocks, self._notes = _blocks(resolution["paragraphs"])
        width = look.page[0] - 2 * look.margin - (columns - 1) * look.gutter
        self._width = width / columns
        self._out = Typeset()
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=look.page, invariant=1)

    def print(self) -> Typeset:
        lines = [line for block in self._blocks for line in self._set_block(*block)]
        page = 1
        while lines:
            lines = self._print_page(lines, page)
            page += 1
        self._canvas.save()
        self._out.pdf = self._buffer.getvalue()
        return self._out

    def _set_block(self, kind: str, words: list[Word]) -> list[Printed]:
        look = self._look
        level = _INDENTED.get(kind, 0.0) * look.first / 2 + (12 if kind == "item" else 0)
        first = 0.0 if kind in {"heading", "closing", "section_heading"} else look.first
        lines = self._break(words, look.size, level, level + first)
        if lines:
            lines[0].before = look.between
        self._out.body.append(_text(words))
        return lines

    def _break(self, words: list[Word], size: float, left: float, first: float) -> list[Printed]:
        """Cut words into lines."""
        lines: list[Printed] = [Printed([], size, first)]
        space = stringWidth(" ", self._look.fonts[0], size)
        room = self._width - first
        queue = list(words)
        while queue:
            word = queue.pop(0)
            need = self._measure(word, size) + (space if lines[-1].words else 0)
            if need > room and (halves := self._cut(word, room - space, size)):
                lines[-1].words.append(halves[0])
                queue.insert(0, halves[1])
            elif need > room and lines[-1].words:
                queue.insert(0, word)
            else:
                lines[-1].words.append(word)
                room -= need
                continue
            lines[-1].stretch = self._look.justified
            lines.append(Printed([], size, left))
            room = self._width - left
        for line in lines:
            line.calls = [p.text for word in line.words for p in word if p.raised]
        return lines

    def _cut(self, word: Word, room: float, size: float) -> tuple[Word, Word] | None:
        if not self._look.hyphen or len(word) != 1 or len(word[0].text) < 7:
            return None
        piece = word[0]
        for cut in reversed([m.start() for m in _CUT.finditer(piece.text)]):
            start = Piece(piece.text[:cut] + self._look.hyphen, piece.font)
            if 2 < cut < len(piece.text) - 3 and self._measure([start], size) <= room:
                return [start], [Piece(piece.text[cut:], piece.font)]
        return None

    def _measure(self, word: Word, size: float) -> float:
        return sum(self._measure_piece(piece, size) for piece in word)

    def _measure_piece(self, piece: Piece, size: float) -> float:
        scale = 0.62 if piece.raised else 1.0
        return float(stringWidth(piece.text, self._look.fonts[piece.font], size * scale))

    def _print_page(self, lines: list[Printed], page: int) -> list[Printed]:
        top, bottom = self._print_frame(page), self._look.margin
        placed: list[tuple[float, float, Printed]] = []
        for column in range(self._columns):
            left = self._look.margin + column * (self._width + self._look.gutter)
            lines = self._fill(lines, left, top, bottom, placed)
        if self._look.by_row:
            placed.sort(key=lambda place: (-place[1], place[0]))
        for left, y, line in placed:
            self._draw(line, left, y)
        self._canvas.showPage()
        return lines

    def _fill(
        self,
        lines: list[Printed],
        left: float,
        top: float,
        bottom: float,
        placed: list[tuple[float, float, Printed]],
    ) -> list[Printed]:
        """Fill a column with text and, at its foot, the notes that the text calls."""
        look, y = self._look, top
        notes: list[Printed] = []
        step = look.leading * look.note
        for count, line in enumerate(lines):
            signs = [sign for sign in line.calls if sign in self._notes]
            more = [new for sign in signs for new in self._set_note(self._notes[sign])]
            below = y - look.leading - (line.before if y < top else 0)
            if below - step * (len(notes) + len(more) + 2.5) < bottom and count:
                lines = lines[count:]
                break
            self._out.notes += [_text(self._notes.pop(sign)) for sign in signs]
            notes += more
            y = below
            placed.append((left, y, line))
        else:
            lines = []
        if notes:
            start = bottom + step * len(notes)
            self._draw_rule(left, start + 0.4 * step, placed)
            placed += [(left, start - step * (i + 1), note) for i, note in enumerate(notes)]
        return lines

    def _set_note(self, words: list[Word]) -> list[Printed]:
        lines = self._break(words, self._look.size * self._look.note, 0, self._look.first / 3)
        for line in lines:
            line.calls = []
        return lines

    def _draw_rule(self, left: float, y: float, placed: list[Any]) -> None:
        if self._look.rule == "drawn":
            self._canvas.line(left, y, left + 0.3 * self._width, y)
        elif self._look.rule == "underscores":
            self._out.furniture.append("_" * 16)
            placed.append((left, y, Printed([[Piece("_" * 16)]], self._look.size)))

    def _draw(self, line: Printed, left: float, y: float) -> None:
        natural = sum(self._measure(word, line.size) for word in line.words)
        space = stringWidth(" ", self._look.fonts[0], line.size)
        gaps = max(len(line.words) - 1, 1)
        if line.stretch and len(line.words) > 1:
            space = (self._width - line.indent - natural) / gaps
        x = left + line.indent
        for index, word in enumerate(line.words):
            last = index == len(line.words) - 1
            blank = "" if last or self._look.by_word else " "
            self._draw_word(word, x, y, line.size, blank)
            x += self._measure(word, line.size) + space
        text = " ".join(_plain(word) for word in line.words if word[0].font == 1)
        self._out.italics += [text] if text else []

    def _draw_word(self, word: Word, x: float, y: float, size: float, blank: str) -> None:
        for piece in word:
            raised = piece.raised
            self._canvas.setFont(self._look.fonts[piece.font], size * (0.62 if raised else 1))
            tail = blank if piece is word[-1] else ""
            rise = self._look.rise * size if raised else 0
            self._canvas.drawString(x, y + rise, piece.text + tail)
            x += self._measure_piece(piece, size)
            if raised and size == self._look.size and piece.text.isdecimal():
                self._out.calls.append(piece.text)

    def _print_frame(self, page: int) -> float:
        """Print what stands around the text, and give the height where the text begins."""
        self._print_foot(page)
        top = self._look.page[1] - self._look.margin
        if page > 1:
            return self._print_head(page, top)
        return self._print_masthead(top)

    def _put(self, text: str, x: float, y: float, size: float, *, font: int = 0, at: str) -> None:
        self._canvas.setFont(self._look.fonts[font], size)
        draw = {
            "left": self._canvas.drawString,
            "right": self._canvas.drawRightString,
            "middle": self._canvas.drawCentredString,
        }
        draw[at](x, y, text)
        self._out.furniture.append(text)

    def _sides(self) -> tuple[float, float, float]:
        width, margin = self._look.page[0], self._look.margin
        return margin, width / 2, width - margin

    def _print_foot(self, page: int) -> None:
        left, middle, right = self._sides()
        size = self._look.size
        if self._look.foot == "job":
            self._put("21-04417 (F)" if page == 1 else "21-04417", left, 40, size - 2, at="left")
            self._put(f"{page}/9", right, 40, size, font=2, at="right")
            if page == 1:
                self._put("*2104417*", left, 28, size, at="left")
        elif self._look.foot == "number":
            self._put(str(page), middle, 40, size, at="middle")
        elif self._look.foot == "dashes":
            self._put(f"– {page} –", middle, 42, size, at="middle")

    def _print_head(self, page: int, top: float) -> float:
        left, middle, right = self._sides()
        y, size = top + 22, self._look.size
        if self._look.head == "split":
            self._put(self._symbol, left, y, size, font=2, at="left")
            self._put("Recueil des textes adoptés", right, y, size - 1, at="right")
            self._canvas.line(left, y - 6, right, y - 6)
        elif self._look.head == "symbol":
            self._put(
                self._symbol,
                right if page % 2 else left,
                y,
                size,
                at="left" if page % 2 == 0 else "right",
            )
        elif self._look.head == "centred":
            self._put("Résolutions et décisions", middle, y, size, font=1, at="middle")
        return top

    def _print_masthead(self, top: float) -> float:
        left, middle, right = self._sides()
        if self._look.masthead == "small":
            self._put(self._symbol, right, top + 20, self._look.size, at="right")
        if self._look.masthead in {"none", "small"}:
            return top
        ruled = self._look.masthead == "ruled"
        self._put("Nations Unies", left, top, 12, at="left")
        self._put(self._symbol, right, top, 14 if ruled else 11, font=2, at="right")
        self._put("Conseil", left, top - 30, 18, font=2, at="left")
        self._put("Distr. générale", right - 90, top - 26, 9, at="left")
        self._put("3 mars 2021", right - 90, top - 38, 9, at="left")
        if ruled:
            self._canvas.line(left, top - 8, right, top - 8)
            self._canvas.line(left, top - 50, right, top - 50)
        return top - 70


def _blocks(
    paragraphs: Sequence[dict[str, Any]],
) -> tuple[list[tuple[str, list[Word]]], dict[str, list[Word]]]:
    """Make words of paragraphs, place the calls, and give the notes by their signs."""
    notes = {}
    for note in (p for p in paragraphs if p["type"] == "footnote"):
        sign = str(note.get("number") or "")
        if not sign.isdecimal() or sign in notes:
            sign = next(str(n) for n in range(1, 999) if str(n) not in notes)
        text = re.sub(r"^\S+ ", "", note["text"]) if note.get("number") else note["text"]
        notes[sign] = [[Piece(sign, raised=True)], *_words(text, 0, "")]
    body = [p for p in paragraphs if p["type"] not in _SKIPPED]
    signs = list(notes)
    blocks = []
    for index, paragraph in enumerate(body):
        mine = [sign for place, sign in enumerate(signs) if place % len(body) == index]
        blocks.append(
            (
                paragraph["type"],
                _words(paragraph["text"], _head_end(paragraph), mine[0] if mine else ""),
            )
        )
    return blocks, notes


def _head_end(paragraph: dict[str, Any]) -> int:
    head = paragraph.get("head")
    start = paragraph["text"].find(head) if head else -1
    return start + len(head) if start >= 0 and head else 0


def _words(text: str, italic_end: int, sign: str) -> list[Word]:
    """Make words; those before ``italic_end`` that are no number are in italics."""
    words: list[Word] = []
    for found in re.finditer(r"\S+", text):
        italic = found.start() < italic_end and found[0][:1].isalpha()
        words.append([Piece(found[0], 1 if italic else 0)])
    if sign and words:
        last = words[-1][0]
        stem = last.text.rstrip(",;.:")
        pieces = [Piece(stem, last.font), Piece(sign, raised=True), Piece(last.text[len(stem) :])]
        words[-1] = [piece for piece in pieces if piece.text]
    return words


def _text(words: list[Word]) -> str:
    return " ".join(_plain(word) for word in words)


def _plain(word: Word) -> str:
    return "".join(piece.text for piece in word)
