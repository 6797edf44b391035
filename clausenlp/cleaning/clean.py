"""From a raw document to clean text, with a way back.

After `clean`, the following holds (and is held by property tests for any text at all):

1. The text is a sequence of paragraphs, each on one line and ended by `PARAGRAPH_END`; in it are no
   notes, note calls, running heads, page numbers, words cut by a line's end or stray spaces.
2. Nothing is lost: the pieces, kept and set aside, give the source back character for character.
3. Every character of the clean text leads back to the source.
4. Cleaning a clean text changes nothing: a text whose lines all end so is clean already.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clausenlp.cleaning.calls import Call, find_calls
from clausenlp.cleaning.offsets import OffsetMap, Run
from clausenlp.cleaning.repairs import Vocabulary, join_words, stray_spaces
from clausenlp.lexicon import Lexicon
from clausenlp.readers.base import Line, Mark, RawDocument
from clausenlp.structure.blocks import Block, find_blocks

PARAGRAPH_END = "\u2029"
"""Unicode's paragraph separator ends each paragraph of a clean text."""


class Piece(NamedTuple):
    """A stretch of the source.

    Attributes
    ----------
    kind : str
        ``kept``; or why it was set aside: ``furniture``, ``note``, ``call``, ``hyphen``,
        ``space`` (a stray one), ``layout`` (line ends and white space between lines).
    start, end : int
        Offsets in the source.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RawNote:
    """A note: its marker, where its text stands in the source, where it is called from.

    Attributes
    ----------
    marker : str
        Number or sign; empty where it has none.
    text : str
        Its text without the marker, lines joined.
    start, end : int
        Offsets in the source, marker included.
    call : tuple of (int, int) or None
        Where it is called from; None where no call was found.
    """

    marker: str
    text: str
    start: int
    end: int
    call: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text made ready for analysis.

    Attributes
    ----------
    text : str
        Paragraphs, each ended by `PARAGRAPH_END`.
    offsets : OffsetMap
        From ``text`` to the source.
    pieces : tuple of Piece
        A partition of the source, in order.
    notes : tuple of RawNote
        In order of their place in the source.
    """

    text: str
    offsets: OffsetMap
    pieces: tuple[Piece, ...]
    notes: tuple[RawNote, ...]


_OTHER_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028]")


def is_clean(text: str) -> bool:
    """Whether a text is clean already: its lines end with `PARAGRAPH_END` and with nothing else."""
    return text.endswith(PARAGRAPH_END) and not _OTHER_LINE_END.search(text)


def clean(raw: RawDocument, lexicon: Lexicon | None = None) -> CleanText:
    """Clean a document.

    Parameters
    ----------
    raw : RawDocument
        As a reader gave it.
    lexicon : Lexicon, optional
        Words that open a clause; by default the project's own.

    Returns
    -------
    CleanText
        See the guarantees at the head of this module.
    """
    if is_clean(raw.text):
        whole = Piece("kept", 0, len(raw.text))
        return CleanText(raw.text, OffsetMap([Run(0, 0, len(raw.text))]), (whole,), ())
    blocks = find_blocks(raw.text, raw.lines, lexicon=lexicon)
    notes = [b for b in blocks if b.kind == "note"]
    calls = _calls(raw, blocks, frozenset(_note_marker(raw, b)[0] for b in notes))
    builder = _Builder(raw.text)
    for piece in _ordered(raw, blocks, calls):
        builder.add(piece)
    text, runs, pieces = builder.finish()
    return CleanText(text, OffsetMap(runs), tuple(pieces), tuple(_tie(raw, notes, calls)))


class _Builder:
    """Puts a clean text together, piece by piece in the order of the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.pieces: list[Piece] = []
        self.at = 0

    def add(self, piece: tuple[str, int, int, str]) -> None:
        """Add a piece; what lies between it and the last one is layout."""
        kind, start, end, lead = piece
        self._fill(start)
        if kind == "kept":
            self._insert(lead)
            self.runs.append(Run(self.length, start, end - start))
            self._insert(self.source[start:end])
        self.pieces.append(Piece(kind, start, end))
        self.at = end

    def _fill(self, start: int) -> None:
        if start > self.at:
            self.pieces.append(Piece("layout", self.at, start))

    def _insert(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def finish(self) -> tuple[str, list[Run], list[Piece]]:
        """Close the last paragraph and account for the end of the source."""
        self._fill(len(self.source))
        if self.parts:
            self._insert(PARAGRAPH_END)
        return "".join(self.parts), self.runs, self.pieces


def _ordered(
    raw: RawDocument, blocks: Sequence[Block], calls: Sequence[Call]
) -> Iterator[tuple[str, int, int, str]]:
    """Pieces in the order of the source, each with what goes before it in the clean text."""
    words = Vocabulary(raw.text)
    calls = sorted(calls, key=lambda call: call.start)
    starts = [call.start for call in calls]
    begun = False
    for (start, end), block, k in _lines_in_order(blocks):
        if block.kind in ("note", "furniture"):
            yield block.kind, start, end, ""
            continue
        lead = PARAGRAPH_END if begun else ""
        if k > 0:
            joined = join_words(raw.text, block.pieces[k - 1][1], start, words)
            lead = " " if joined == "space" else ""
        begun = True
        cut = end - _is_cut(raw.text, block, k, words)
        inside = calls[bisect_left(starts, start) : bisect_left(starts, end)]
        yield from _line_pieces(raw.text, start, cut, lead, inside)
        if cut < end:
            yield "hyphen", cut, end, ""


def _lines_in_order(blocks: Sequence[Block]) -> list[tuple[tuple[int, int], Block, int]]:
    """All lines in the order of the source, each with its block and its place in it."""
    lines = [(piece, block, k) for block in blocks for k, piece in enumerate(block.pieces)]
    return sorted(lines, key=lambda line: line[0])


def _is_cut(text: str, block: Block, k: int, words: Vocabulary) -> bool:
    """Whether a block's line cuts a word whose other half is on its next line."""
    if k + 1 == len(block.pieces):
        return False
    return join_words(text, block.pieces[k][1], block.pieces[k + 1][0], words) == "undo"


def _line_pieces(
    text: str, start: int, end: int, lead: str, calls: Sequence[Call]
) -> Iterator[tuple[str, int, int, str]]:
    """The kept stretches of a line, calls and stray spaces between them."""
    cuts: list[tuple[str, int, int]] = [("call", c.start, c.end) for c in calls]
    for stray in stray_spaces(text, start, end):
        if not any(stray.start < c[2] and c[1] < stray.end for c in cuts):
            cuts.append((stray.kind, stray.start, stray.end))
    at = start
    for kind, a, b in sorted(cuts, key=lambda c: c[1]):
        a, b = max(a, at), min(b, end)
        if a > at:
            yield "kept", at, a, lead
            lead = ""
        if b > a:
            yield kind, a, b, ""
            at = b
    if at < end:
        yield "kept", at, end, lead


def _calls(raw: RawDocument, blocks: Sequence[Block], notes: frozenset[str]) -> list[Call]:
    """Note calls in running text: those that the format marks, else those that digits betray."""
    marked = [m for m in raw.marks if m.kind == "call"]
    if marked:
        return [_marked_call(raw.text, mark) for mark in marked]
    calls: list[Call] = []
    last = 0
    for block in blocks:
        if block.kind in ("note", "furniture"):
            continue
        for start, end in block.pieces:
            head = start + (
                block.marker.length if block.marker and start == block.pieces[0][0] else 0
            )
            found = list(find_calls(raw.text, head, end, notes, last))
            calls += found
            last = max([last, *(int(c.marker) for c in found)])
    return calls


def _marked_call(text: str, mark: Mark) -> Call:
    start = mark.start
    while start > 0 and text[start - 1] in " \u00a0\u202f":
        start -= 1
    return Call(text[mark.start : mark.end].strip("() []"), start, mark.end)


def _note_marker(raw: RawDocument, block: Block) -> tuple[str, int]:
    """A note's marker and the offset at which its words begin."""
    start, end = block.pieces[0]
    for mark in raw.marks:
        if mark.kind == "marker" and start <= mark.start < end:
            return raw.text[mark.start : mark.end].strip("() []."), mark.end
    at = start
    while at < end and not raw.text[at].isalpha():
        at += 1
    marker = raw.text[start:at].strip()
    return (marker.strip("() []."), at) if len(marker) <= 5 else ("", start)


def _tie(raw: RawDocument, notes: Iterable[Block], calls: Sequence[Call]) -> Iterator[RawNote]:
    """Tie each note to the nearest free call with its marker, before the note if there is one."""
    free = list(calls)
    for block in notes:
        marker, words = _note_marker(raw, block)
        start, end = block.pieces[0][0], block.pieces[-1][1]
        rivals = [c for c in free if c.marker == marker]
        call = min(rivals, key=lambda c: (c.start > start, abs(start - c.start)), default=None)
        if call:
            free.remove(call)
        lines = [raw.text[max(a, words) : b] for a, b in block.pieces if b > words]
        text = " ".join(" ".join(lines).split())
        yield RawNote(marker, text, start, end, (call.start, call.end) if call else None)


def clean_lines(text: str) -> list[Line]:
    """Lines of a clean text: its paragraphs."""
    lines, start = [], 0
    for part in text.split(PARAGRAPH_END):
        if part.strip():
            lead = len(part) - len(part.lstrip())
            lines.append(Line(start + lead, start + len(part.rstrip()), starts=True))
        start += len(part) + 1
    return lines
