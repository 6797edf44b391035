"""From the paragraphs of a DOCX to the text, its lines and its marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from clausenlp.readers.base import Line, Mark, Role
from clausenlp.readers.docx.paragraphs import Paragraph, Piece, Row

TAB = 6
"""Characters that a tab at the beginning of a line counts for: Word's half inch."""

_CALLS = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)|\*{1,4}|[†‡§]")
_FIRST_TAB = re.compile(r"(?<!\s)\t")
_LETTERS = re.compile(r"[^\W\d_]")
_UNIT = re.compile(r"(?:^|[^\w])[kcdm]?m$")


class Span(NamedTuple):
    """A piece in its line: where it starts and ends there."""

    start: int
    end: int
    piece: Piece


class Composer:
    """Puts lines one under the other; ``lines``, ``marks`` and ``text`` are what comes of it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        self._parts: list[str] = []
        self._at = 0
        self._empty = 0

    @property
    def text(self) -> str:
        """All lines, joined by line ends."""
        return "\n".join(self._parts)

    def add(self, paragraph: Paragraph, role: Role | None = None) -> None:
        """Add a paragraph.

        Parameters
        ----------
        paragraph : Paragraph
            Its rows become lines; without text and number it becomes a gap before the next.
        role : {"furniture"} or None
            What the whole story is; a note says it itself.
        """
        role = "note" if paragraph.is_note else role
        rows = [row for row in paragraph.rows if not row.is_blank]
        if not rows and any(char.isalnum() for char in paragraph.number):
            rows = paragraph.rows[:1]
        if not rows and role is None:
            self._empty += 1
        for index, row in enumerate(rows):
            self._add_row(paragraph, row, role, is_first=index == 0)

    def _add_row(
        self, paragraph: Paragraph, row: Row, role: Role | None, *, is_first: bool
    ) -> None:
        head = [text for text in (paragraph.marker, paragraph.number) if text and is_first]
        body, spans, lead = _compose(row.pieces, "".join(text + " " for text in head))
        start, end = self._at, self._at + len(body)
        indent = paragraph.indent.first if is_first else paragraph.indent.rest
        indent = max(0.0, indent + (0 if head else lead))
        page = row.page or (self.lines[-1].page if self.lines else 1)
        gap = self._gap(page) if role is None and is_first else 0.0
        line = Line(start, end, gap, indent, indent + len(body), page, is_first, role, _size(spans))
        self.lines.append(line)
        if paragraph.marker and is_first:
            self.marks.append(Mark("marker", start, start + len(paragraph.marker)))
        marks = sorted([*_calls(body, spans), *_italics(body, spans)], key=lambda mark: mark[1:])
        self.marks += [Mark(kind, start + one, start + two) for kind, one, two in marks]
        self._parts.append(body)
        self._at = end + 1

    def _gap(self, page: int) -> float:
        gap, self._empty = self._empty, 0
        return float(gap) if self.lines and self.lines[-1].page == page else 0.0


def _compose(pieces: list[Piece], head: str) -> tuple[str, list[Span], int]:
    """Join pieces after a head; give the text, its spans, and the width of what stood before."""
    text, spans, lead = head, list[Span](), 0
    for piece in pieces:
        start, words = len(text), piece.text
        if start == len(head):
            words = words.lstrip()
            before = piece.text[: len(piece.text) - len(words)]
            lead += len(before) + (TAB - 1) * before.count("\t")
        elif text[-1].isspace():
            words = words.lstrip("\t")
        text += _FIRST_TAB.sub(" ", words).replace("\t", "")
        if len(text) > start:
            spans.append(Span(start, len(text), piece))
    body = text.rstrip()
    kept = [span._replace(end=min(span.end, len(body))) for span in spans if span.start < len(body)]
    return body, kept, lead


def _size(spans: list[Span]) -> float | None:
    sizes: Counter[float | None] = Counter()
    for span in spans:
        sizes[span.piece.look.size] += span.end - span.start
    return sizes.most_common(1)[0][0] if sizes else None


def _italics(body: str, spans: list[Span]) -> Iterator[Mark]:
    """Mark stretches in italics; the spaces between two of them may be upright."""
    for start, end in _stretches(body, [span for span in spans if span.piece.look.italic]):
        yield Mark("italic", start, end)


def _stretches(body: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """Merge spans that only white space parts, and trim them."""
    merged: list[tuple[int, int]] = []
    for start, end, _ in spans:
        if merged and not body[merged[-1][1] : start].strip():
            start = merged.pop()[0]
        merged.append((start, end))
    for start, end in merged:
        inner = body[start:end]
        if inner.strip():
            yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _calls(body: str, spans: list[Span]) -> Iterator[Mark]:
    """Mark note calls, and superscript numbers that were typed by hand to be such."""
    for span in spans:
        if span.piece.is_call:
            yield Mark("call", span.start, span.end)
    typed = [span for span in spans if span.piece.look.raised and not span.piece.is_call]
    for start, end in _stretches(body, typed):
        yield from _typed_calls(body, start, end)


def _typed_calls(body: str, start: int, end: int) -> Iterator[Mark]:
    """Find the calls in a superscript: numbers and signs, but no ordinal and no square metre."""
    raised = body[start:end]
    if _LETTERS.search(raised.replace("et", "")) or _is_power(body[:start], raised):
        return
    for match in _CALLS.finditer(raised):
        first = start + match.start()
        yield Mark("marker" if first == 0 else "call", first, start + match.end())


def _is_power(before: str, raised: str) -> bool:
    return raised in {"2", "3"} and _UNIT.search(before) is not None
