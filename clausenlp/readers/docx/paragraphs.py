"""Paragraphs of a DOCX as they are read: rows of pieces of text, with what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from clausenlp.readers.docx.indents import Indent
from clausenlp.readers.docx.notes import NoteKind
from clausenlp.readers.docx.styles import Look
from clausenlp.readers.docx.xml import Element


class Piece(NamedTuple):
    """Text of one look; a tab in it stands for white space of unknown width."""

    text: str
    look: Look = Look()
    is_call: bool = False


@dataclass
class Row:
    """What stands between two line breaks; ``page`` is 0 while it has no text."""

    pieces: list[Piece] = field(default_factory=list)
    page: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing but white space."""
        return not any(piece.text.strip() for piece in self.pieces)


@dataclass
class Call:
    """A call of a note in the text: its kind, id, page, and the mark that is printed for it."""

    kind: NoteKind
    note: str | None
    page: int
    mark: str = ""


@dataclass
class Paragraph:
    """A paragraph, or several that deleted paragraph marks have joined.

    Attributes
    ----------
    properties : Element or None
        The ``w:pPr`` that holds for it.
    rows : list of Row
        Its text.
    number, marker : str
        Its automatic number; its number as a note.
    is_note : bool
        Whether it belongs to a note.
    boxes : list of Paragraph
        What stands in text boxes that are anchored in it.
    calls : list of Call
        The notes that it calls.
    """

    properties: Element | None = None
    rows: list[Row] = field(default_factory=lambda: [Row()])
    number: str = ""
    marker: str = ""
    is_note: bool = False
    indent: Indent = Indent()
    boxes: list[Paragraph] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing but white space, its number left aside."""
        return all(row.is_blank for row in self.rows)

    def drop_prefix(self, mark: str) -> None:
        """Take a mark that is typed at its beginning out of its text."""
        row = next(row for row in self.rows if not row.is_blank)
        while not row.pieces[0].text.strip():
            row.pieces.pop(0)
        first = row.pieces[0]
        text = first.text.lstrip()
        if text.startswith(mark) and not text[len(mark) :][:1].isalnum():
            row.pieces[0] = first._replace(text=text[len(mark) :])
