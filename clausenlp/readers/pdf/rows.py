"""Glyphs to words, words to rows: the printed lines of one column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from clausenlp.readers.base import Role
from clausenlp.readers.pdf.glyphs import Glyph

SPACE = 0.17  # a gap of this part of the font size is a space
SMALL = 0.85  # what is smaller than this part of the size beside it is small print
_SUPERSCRIPT = re.compile("[¹²³⁰⁴-⁹]")


@dataclass(slots=True)
class Word:
    """Glyphs drawn one after the other without a space; lengths in points."""

    glyphs: list[Glyph]
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    spaced: bool = False  # a space was drawn after it


@dataclass(slots=True)
class Row:
    """A printed line of one column.

    ``column`` counts the columns of a page in reading order; ``side`` is 0 for a column as wide
    as the page, 1 and 2 for the left and the right one. ``raised`` and ``italics`` are offsets
    in ``text``. ``parts`` are the left ends of the pieces that wide gaps cut it into.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    base: float
    size: float
    raised: list[tuple[int, int]] = field(default_factory=list)
    italics: list[tuple[int, int]] = field(default_factory=list)
    parts: list[float] = field(default_factory=list)
    page: int = 1
    column: int = 0
    side: int = 0
    role: Role | None = None
    marker: tuple[int, int] | None = None


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """Join glyphs that touch, in the order they are drawn, to words."""
    words: list[Word] = []
    for _, run in groupby(glyphs, key=lambda glyph: glyph.run):
        drawn = list(run)
        tracking = _tracking(drawn)
        for glyph in drawn:
            _add(words, glyph, tracking)
    return [word for word in words if word.glyphs]


def _tracking(run: Sequence[Glyph]) -> float:
    """Measure the space that the run puts between all its letters, as part of the font size."""
    gaps = [
        (right.left - left.right) / max(left.size, 0.1)
        for left, right in pairwise(run)
        if not (left.text.isspace() or right.text.isspace())
    ]
    middle = median(gaps) if len(gaps) > 3 else 0.0
    return middle if 0.05 < middle < 1.5 else 0.0


def _add(words: list[Word], glyph: Glyph, tracking: float) -> None:
    last = words[-1] if words else None
    if glyph.text == " ":
        if last and last.glyphs and _follows(last, glyph, 2.0):
            last.spaced = True
    elif last and not last.spaced and _follows(last, glyph, SPACE + tracking):
        _extend(last, glyph)
    else:
        words.append(Word([glyph], *glyph[1:7]))


def _follows(word: Word, glyph: Glyph, room: float) -> bool:
    size = max(word.size, glyph.size)
    level = abs(glyph.base - word.base) < 0.6 * size
    return level and -0.5 * size < glyph.left - word.right < room * size


def _extend(word: Word, glyph: Glyph) -> None:
    word.glyphs.append(glyph)
    word.right = max(word.right, glyph.right)
    word.left = min(word.left, glyph.left)
    word.top, word.bottom = min(word.top, glyph.top), max(word.bottom, glyph.bottom)
    if glyph.size > word.size:
        word.base, word.size = glyph.base, glyph.size


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Put the words of one column into rows, top to bottom."""
    return [_row(group) for group in _lifted(list(_levels(words)))]


def _levels(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Group words that share a base line."""
    level: list[Word] = []
    for word in sorted(words, key=lambda word: word.base):
        if level:
            lead = max(level, key=lambda other: other.size) if len(level) < 4 else level[0]
            if word.base - lead.base > 0.25 * max(word.size, lead.size):
                yield level
                level = []
        level.append(word)
    if level:
        yield level


def _lifted(levels: list[list[Word]]) -> list[list[Word]]:
    """Put raised and lowered words, which have base lines of their own, into their rows."""
    rows: list[list[Word]] = []
    for level in levels:
        if rows and _belongs(rows[-1], level, 0.7):
            rows[-1] = rows[-1] + level
        elif rows and _belongs(level, rows[-1], 0.4):
            rows[-1] += level
        else:
            rows.append(level)
    return rows


def _belongs(small: list[Word], big: list[Word], reach: float) -> bool:
    size = max(word.size for word in big)
    if max(word.size for word in small) > SMALL * size:
        return False
    if abs(small[0].base - max(big, key=lambda word: word.size).base) > reach * size:
        return False
    return not any(_covers(word, other) for word in small for other in big)


def _covers(word: Word, other: Word) -> bool:
    shared = min(word.right, other.right) - max(word.left, other.left)
    return shared > 0.4 * (word.right - word.left)


def _row(words: list[Word]) -> Row:
    words.sort(key=lambda word: word.left)
    glyphs = list(_spaced_glyphs(words))
    drawn = [glyph for glyph in glyphs if glyph]
    size = _main_size(drawn)
    base = median(glyph.base for glyph in drawn if abs(glyph.size - size) < 0.1 * size)
    row = Row(
        text=_end_hyphen("".join(glyph.text if glyph else " " for glyph in glyphs)),
        left=words[0].left,
        right=max(word.right for word in words),
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
        base=base,
        size=size,
        parts=_parts(words, size),
    )
    row.raised = _runs([glyph is not None and _raised(glyph, size, base) for glyph in glyphs])
    row.italics = _runs(_italic_flags(glyphs))
    return row


def _spaced_glyphs(words: Sequence[Word]) -> Iterator[Glyph | None]:
    """Give the glyphs of a row, with None for each space."""
    yield from words[0].glyphs
    for word, following in pairwise(words):
        gap = (following.left - word.right) / max(word.size, following.size, 0.1)
        if gap > SPACE or (word.spaced and gap > 0.02):
            yield None
        yield from following.glyphs


def _main_size(glyphs: Sequence[Glyph]) -> float:
    sizes = Counter(glyph.size for glyph in glyphs)
    return max(sizes, key=lambda size: (sizes[size], size))


def _end_hyphen(text: str) -> str:
    return text[:-1] + "-" if text.endswith(("\u2010", "\u00ad", "\u2011")) else text


def _parts(words: Sequence[Word], size: float) -> list[float]:
    starts = [words[0].left]
    reached = words[0].right
    for word in words[1:]:
        if word.left - reached > 3 * size:
            starts.append(word.left)
        reached = max(reached, word.right)
    return starts


def _raised(glyph: Glyph, size: float, base: float) -> bool:
    lifted = glyph.size < SMALL * size and base - glyph.base > 0.1 * size
    return lifted or _SUPERSCRIPT.match(glyph.text) is not None


def _italic_flags(glyphs: Sequence[Glyph | None]) -> list[bool]:
    """Tell which glyphs are italic; a space is where both its neighbours are."""
    flags = [glyph is not None and glyph.italic for glyph in glyphs]
    for place in range(1, len(glyphs) - 1):
        if glyphs[place] is None:
            flags[place] = flags[place - 1] and flags[place + 1]
    return flags


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Give the stretches of true flags as offsets."""
    runs, place = [], 0
    for value, group in groupby(flags):
        length = sum(1 for _ in group)
        if value:
            runs.append((place, place + length))
        place += length
    return runs
