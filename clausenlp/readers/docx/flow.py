"""What is open while a DOCX is walked: paragraphs and fields, in the body or in a text box."""

from __future__ import annotations

from dataclasses import dataclass, field

from clausenlp.readers.docx.indents import indent_of
from clausenlp.readers.docx.notes import Notes
from clausenlp.readers.docx.numbering import Counters, Numbering
from clausenlp.readers.docx.paragraphs import Paragraph
from clausenlp.readers.docx.styles import Styles
from clausenlp.readers.docx.xml import Element


@dataclass(frozen=True)
class Source:
    """What all stories of a document share.

    Attributes
    ----------
    styles, numbering, notes : Styles, Numbering, Notes
        Its parts.
    sections : list of Element
        The ``w:sectPr`` of its sections, in order.
    note_counters : Counters
        The automatic numbers in its notes.
    """

    styles: Styles
    numbering: Numbering
    notes: Notes
    sections: list[Element]
    note_counters: Counters


@dataclass
class Flow:
    """Paragraphs that follow each other.

    Attributes
    ----------
    counters : Counters
        Their automatic numbers.
    paragraphs : list of Paragraph
        Those that are complete.
    open : Paragraph or None
        The one that is being read.
    joining : Paragraph or None
        One that goes on in the next, since its mark is deleted.
    style : str or None
        Id of the style of the one that is being read.
    """

    counters: Counters
    paragraphs: list[Paragraph] = field(default_factory=list)
    open: Paragraph | None = None
    joining: Paragraph | None = None
    style: str | None = None
    _codes: list[bool] = field(default_factory=list)

    def take(self, paragraph: Paragraph, source: Source) -> None:
        """Give a complete paragraph its number and its indent, and keep it."""
        styles, numbering = source.styles, source.numbering
        place = numbering.place(paragraph.properties)
        if place is not None:
            paragraph.number = self.counters.advance(place)
        paragraph.indent = indent_of(
            paragraph.properties, place, styles=styles, numbering=numbering
        )
        self.paragraphs.append(paragraph)

    @property
    def is_in_code(self) -> bool:
        """Whether the text that comes is the code of a field, not its result."""
        return any(self._codes)

    def pass_field(self, kind: str | None) -> None:
        """Pass a ``w:fldChar``: begin, separate or end."""
        if kind == "begin":
            self._codes.append(True)
        elif self._codes and kind == "separate":
            self._codes[-1] = False
        elif self._codes and kind == "end":
            self._codes.pop()

    def end_codes(self) -> None:
        """End the codes that are open: a field that is cut must not swallow the document."""
        self._codes = [False] * len(self._codes)
