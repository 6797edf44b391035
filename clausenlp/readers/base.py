"""What every reader gives: a source's text, its lines as they lie on the page, its marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Role = Literal["note", "furniture"]
MarkKind = Literal["call", "marker", "italic"]

INVISIBLE = (
    "\ufeff\u200b\u200c\u200d\u2060\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\x00"
)
"""Signs that take no space: byte order marks, joiners, directions of writing, NUL."""


class Line(NamedTuple):
    """One printed line: where it stands in the text and how it lies on the page.

    Attributes
    ----------
    start, end : int
        Offsets of its first character and after its last one, in ``RawDocument.text``; outer
        white space and the line end are outside.
    gap : float
        Empty space before it, in lines: 0 where it follows the line before directly, 1 where an
        empty line stands between, 0.5 for half of one. 0 for the first line of a page.
    indent : float
        Distance of its first character from the left edge of its column, in characters.
    width : float
        Distance of its right end from the left edge of its column, in characters.
    page : int
        Page it stands on, from 1; 1 where the format has no pages.
    starts : bool or None
        Whether the format itself says that a paragraph starts here (a new ``w:p``, a new HTML
        block: True; a line break inside one: False). None where the format does not say.
    role : {"note", "furniture"} or None
        What the format or the layout says the line is: a footnote; a masthead, running head, page
        or job number. None for all else, and where it does not say.
    size : float or None
        Font size of most of its characters, in points.
    box : tuple of float or None
        Left, top, right, bottom in points from the top left corner of the page.
    """

    start: int
    end: int
    gap: float = 0.0
    indent: float = 0.0
    width: float = 0.0
    page: int = 1
    starts: bool | None = None
    role: Role | None = None
    size: float | None = None
    box: tuple[float, float, float, float] | None = None


class Mark(NamedTuple):
    """A stretch of characters that the format sets apart.

    Attributes
    ----------
    kind : {"call", "marker", "italic"}
        ``call``: a note call in running text (superscript); ``marker``: the number or sign that
        stands before the text of a note; ``italic``: words in italics.
    start, end : int
        Offsets in ``RawDocument.text``.
    """

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawDocument:
    r"""A source as it was read.

    Attributes
    ----------
    name : str
        The source's name as the user gave it.
    sha256 : str
        Hash of its bytes, in hexadecimal.
    text : str
        All its text in reading order. For plain text this is the decoded file, unchanged; for
        other formats the reader makes it: one printed line (or, where the format knows
        paragraphs and not lines, one paragraph) per line, ended by ``\n``.
    lines : tuple of Line
        Its lines that are not empty, in order of ``start``, without overlap.
    marks : tuple of Mark
        In order of ``start``.
    """

    name: str
    sha256: str
    text: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
