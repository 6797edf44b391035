"""The columns of a page and their reading order, from where its words leave white space."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from clausenlp.readers.pdf.glyphs import Rule
from clausenlp.readers.pdf.rows import Word

_STEP = 2.0  # points between the places where a gutter is looked for
_TRIED = 12  # stretches of white space that are looked at closely
_BAND = (0.3, 0.7)  # parts of the page's width between which the gutter of two columns lies


class Gutter(NamedTuple):
    """White space between two columns; lengths in points."""

    left: float
    right: float
    top: float
    bottom: float
    rows: int  # rows beside it, on the side that has fewer
    most: int  # and on the side that has more
    edges: tuple[float, float]  # left and right end of the page's text


@dataclass(slots=True)
class Column:
    """The words of a column; ``side`` is 0 over the whole width, 1 left, 2 right."""

    words: list[Word]
    side: int


def columns_of(
    words: Sequence[Word], rules: Sequence[Rule], width: float, *, known: Gutter | None = None
) -> tuple[list[Column], Gutter | None]:
    """Cut a page into columns, in reading order.

    Parameters
    ----------
    words : sequence of Word
        The words of the page.
    rules : sequence of Rule
        Its drawn rules: a rule across a gutter ends it.
    width : float
        Width of the page, in points.
    known : Gutter, optional
        The gutter of an earlier page: where it is free, fewer rows are proof enough.

    Returns
    -------
    list of Column
        Two columns follow one another from the left; what stands over or under both is a column
        of its own.
    Gutter or None
        The page's gutter, None where it has one column.
    """
    if not words:
        return [], None
    gutter = _best_gutter(words, rules, width, known)
    if gutter is None:
        return [Column(list(words), 0)], None
    above = [word for word in words if word.base <= gutter.top]
    below = [word for word in words if word.base >= gutter.bottom]
    beside = [word for word in words if gutter.top < word.base < gutter.bottom]
    middle = (gutter.left + gutter.right) / 2
    left = Column([word for word in beside if word.left < middle], 1)
    right = Column([word for word in beside if word.left >= middle], 2)
    before, _ = columns_of(above, rules, width, known=gutter)
    after, _ = columns_of(below, rules, width, known=gutter)
    return [*before, left, right, *after], gutter


def _best_gutter(
    words: Sequence[Word], rules: Sequence[Rule], width: float, known: Gutter | None
) -> Gutter | None:
    em = median(word.size for word in words)
    for room, rows in ((1.2 * em, 3), (0.7 * em, 8)):  # narrow white proves less
        found = sorted(_gutters(words, rules, width, room), key=_weight, reverse=True)
        sure = [gutter for gutter in found if gutter.rows >= rows or gutter.most >= 3 * rows]
        again = [gutter for gutter in found if known and _overlap(gutter, known) > 0.5 * room]
        for likely in (sure[:_TRIED], again[:_TRIED]):
            below = (_below_head(words, _tightened(words, gutter)) for gutter in likely)
            if good := [gutter for gutter in below if _fills(words, gutter, known)]:
                return max(good, key=_weight)
    return None


def _weight(gutter: Gutter) -> tuple[int, int, float]:
    return gutter.rows, gutter.most, gutter.bottom - gutter.top


def _tightened(words: Sequence[Word], gutter: Gutter) -> Gutter:
    """Widen a gutter to the words on both sides."""
    left, right = _sides(words, gutter)
    return gutter._replace(
        left=max((word.right for word in left), default=gutter.left),
        right=min((word.left for word in right), default=gutter.right),
    )


def _sides(words: Sequence[Word], gutter: Gutter) -> tuple[list[Word], list[Word]]:
    beside = [word for word in words if gutter.top < word.base < gutter.bottom]
    left = [word for word in beside if word.left < gutter.right]
    return left, [word for word in beside if word.left >= gutter.right]


def _overlap(one: Gutter, other: Gutter) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _gutters(
    words: Sequence[Word], rules: Sequence[Rule], width: float, room: float
) -> Iterator[Gutter]:
    """Give the stretches of white space, ``room`` wide, that have text on both sides."""
    by_base = sorted(words, key=lambda word: word.base)
    bases = [word.base for word in by_base]
    blocked = _blocked(words, rules, width, room)
    edges = (bases[0] - 1, bases[-1] + 1)
    outer = min(word.left for word in words), max(word.right for word in words)
    first, last = (round(part * width / _STEP) for part in _BAND)
    for place in range(first, last + 1):
        left = place * _STEP
        stops = [(edges[0], edges[0]), *sorted(blocked.get(place, ())), (edges[1], edges[1])]
        for top, bottom in _free(stops):
            inside = by_base[bisect_left(bases, top) : bisect_left(bases, bottom)]
            rows = _count_rows(inside, left + room)
            if min(rows):
                yield Gutter(left, left + room, top, bottom, min(rows), max(rows), outer)


def _blocked(
    words: Sequence[Word], rules: Sequence[Rule], width: float, room: float
) -> dict[int, list[tuple[float, float]]]:
    """Find, for each place, the vertical stretches where a word or a rule stands in the way."""
    blocked = defaultdict(list)
    boxes = [(word.left, word.right, word.top, word.bottom) for word in words]
    boxes += [(rule.left, rule.right, rule.y, rule.y) for rule in rules]
    low, high = (round(part * width / _STEP) for part in _BAND)
    for left, right, top, bottom in boxes:
        first = max(low, int((left - room) // _STEP) + 1)
        last = min(high, int(right // _STEP))
        for place in range(first, last + 1):
            blocked[place].append((top, bottom))
    return blocked


def _free(stops: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Give the stretches between the stops, which are sorted by their tops."""
    reached = stops[0][1]
    for top, bottom in stops[1:]:
        if top - reached > 5:
            yield reached, top
        reached = max(reached, bottom)


def _count_rows(words: Sequence[Word], right: float) -> tuple[int, int]:
    """Count the rows on either side of a gutter."""
    sides: list[list[float]] = [[], []]
    for word in words:
        sides[word.left >= right].append(word.base)
    return _count_levels(sides[0]), _count_levels(sides[1])


def _count_levels(bases: Sequence[float]) -> int:
    if not bases:
        return 0
    return 1 + sum(following - base > 4 for base, following in pairwise(bases))


def _below_head(words: Sequence[Word], gutter: Gutter) -> Gutter:
    """Take the head of the page, whose two sides are no columns, out of a gutter's stretch."""
    left, right = _sides(words, gutter)
    top = gutter.top
    for block in _blocks([*left, *right]):
        if not _is_head(block, gutter):
            return _tightened(words, gutter._replace(top=top))
        top = max(word.base for word in block)
    return gutter


def _blocks(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Cut words where white space runs across both columns."""
    block: list[Word] = []
    reached = 0.0
    for word in sorted(words, key=lambda word: word.top):
        if block and word.top - reached > 0.4 * word.size:
            yield block
            block = []
        block.append(word)
        reached = max(reached, word.bottom)
    if block:
        yield block


def _is_head(block: Sequence[Word], gutter: Gutter) -> bool:
    """Tell whether a block has a short left and a short right part, this one not at the start."""
    left = [word for word in block if word.left < gutter.right]
    right = [word for word in block if word.left >= gutter.right]
    if not left or not right or _count_levels(sorted(word.base for word in block)) > 4:
        return False
    em = block[0].size
    inner = min(word.left for word in right)
    apart = inner - max(word.right for word in left) > 3 * em and inner - gutter.right > 2 * em
    widths = gutter.left - gutter.edges[0], gutter.edges[1] - gutter.right
    return apart and _fill(left, widths[0]) + _fill(right, widths[1]) < 1.2


def _fills(words: Sequence[Word], gutter: Gutter, known: Gutter | None) -> bool:
    """Tell whether the rows of both sides fill their column: those of a masthead do not."""
    left, right = _sides(words, gutter)
    if not left or not right:
        return False
    start, end = known.edges if known else gutter.edges
    white = 1.5 * median(word.size for word in left)  # what lies between two columns
    widths = (gutter.right - white - start, end - gutter.right)
    wide = min(widths) > 0.5 * max(widths)
    return wide and _fill(left, widths[0]) > 0.5 and _fill(right, widths[1]) > 0.5


def _fill(words: Sequence[Word], width: float) -> float:
    """Measure the part of their column that rows cover: the row at the third quartile."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        rows[round(word.base / 4)].append(word)
    spans = [
        max(word.right for word in row) - min(word.left for word in row) for row in rows.values()
    ]
    return sorted(spans)[3 * len(spans) // 4] / max(width, 1) if spans else 0.0
