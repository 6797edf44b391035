"""Typesets a resolution as a PDF, in looks that differ as printed resolutions do."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from typeset_pdf_frame import LOOKS, Frame, Look
from typeset_pdf_words import Piece, Word, blocks_of, plain, text_of

_CUT = re.compile(r"(?<=[aeiouyéèêà])(?=[bcdfglmnprstv][aeiouyéèêà])", re.I)
_INDENTED = {"item": 2.0, "continuation_text": 2.0}


@dataclass(slots=True)
class Typeset:
    """A typeset resolution and what was put where, in reading order."""

    pdf: bytes = b""
    body: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    italics: list[str] = field(default_factory=list)


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
        self._blocks, self._notes = blocks_of(resolution["paragraphs"])
        width = look.page[0] - 2 * look.margin - (columns - 1) * look.gutter
        self._width = width / columns
        self._out = Typeset()
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=look.page, invariant=1)
        self._frame = Frame(self._canvas, look, self._symbol)

    def print(self) -> Typeset:
        lines = [line for block in self._blocks for line in self._set_block(*block)]
        page = 1
        while lines:
            lines = self._print_page(lines, page)
            page += 1
        self._canvas.save()
        self._out.furniture += self._frame.printed
        self._out.pdf = self._buffer.getvalue()
        return self._out

    def _set_block(self, kind: str, words: list[Word]) -> list[Printed]:
        look = self._look
        level = _INDENTED.get(kind, 0.0) * look.first / 2 + (12 if kind == "item" else 0)
        first = 0.0 if kind in {"heading", "closing", "section_heading"} else look.first
        lines = self._break(words, look.size, level, level + first)
        if lines:
            lines[0].before = look.between
        self._out.body.append(text_of(words))
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
        top, bottom = self._frame.print(page), self._look.margin
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
            self._out.notes += [text_of(self._notes.pop(sign)) for sign in signs]
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
        text = " ".join(plain(word) for word in line.words if word[0].font == 1)
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
