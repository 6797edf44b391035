"""The usual measures of a PDF: font size, line pitch, width of a character, edges of columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from clausenlp.readers.pdf.rows import Row

_SHARE = 0.15  # part of the distances between rows that makes a distance usual


class Measures:
    """What is usual in a document.

    Parameters
    ----------
    rows : sequence of Row
        All its rows, in reading order.

    Attributes
    ----------
    size : float
        Font size of most of its text, in points.
    char : float
        Mean width of a character of that text, in points.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.size = main_size(rows)
        body = [row for row in rows if abs(row.size - self.size) < 0.3] or rows
        letters = sum(len(row.text) for row in body)
        self.char = max(sum(row.right - row.left for row in body) / max(letters, 1), 0.1)
        self._pitches = _pitches(rows)
        self._body_pitch = self._pitches.get(_half(self.size), 1.2 * self.size)

    def pitch(self, size: float) -> float:
        """Give the usual distance in points of two base lines of text of this font size."""
        other = self._body_pitch * size / max(self.size, 0.1)
        return self._pitches.get(_half(size), other)

    def gap(self, above: Row, row: Row) -> float:
        """Give the empty space between two rows, in lines."""
        pitch = max(self.pitch(row.size), 0.1)
        return round(max(0.0, (row.base - above.base) / pitch - 1), 2)


def main_size(rows: Iterable[Row]) -> float:
    """Give the font size, in points, of most characters of some rows; 0 for no rows."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[row.size] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _half(value: float) -> float:
    return round(2 * value) / 2


def _pitches(rows: Sequence[Row]) -> dict[float, float]:
    """Find, for each font size, the smallest distance between rows that occurs often."""
    steps: dict[float, list[float]] = defaultdict(list)
    for above, row in pairwise(rows):
        step = row.base - above.base
        together = (above.page, above.column) == (row.page, row.column)
        if together and _half(above.size) == _half(row.size) and step > 0.8 * row.size:
            steps[_half(row.size)].append(step)
    return {size: _usual(found) for size, found in steps.items() if len(found) > 2}


def _usual(steps: Sequence[float]) -> float:
    counts = Counter(_half(step) for step in steps)
    often = [step for step in counts if counts[step] >= _SHARE * len(steps)]
    return min(often) if often else counts.most_common(1)[0][0]


class Edges:
    """The left edges of the columns.

    Parameters
    ----------
    rows : sequence of Row
        The rows of all pages.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._own: dict[tuple[int, int], float] = {}
        self._usual: dict[tuple[int, int], list[float]] = defaultdict(list)
        for place, column in _by_column(rows):
            edge, support = _edge(column)
            self._own[place] = edge
            if support >= 4:
                self._usual[_kind(column[0])].append(edge)

    def of(self, row: Row) -> float:
        """Give the left edge of a row's column, in points.

        A column of a few rows, which may all be indented, has the edge of its like elsewhere.
        """
        own = self._own[row.page, row.column]
        like = self._usual.get(_kind(row), ())
        outer = [edge for edge in like if own - 80 < edge < own + 1]
        return Counter(round(edge, 1) for edge in outer).most_common(1)[0][0] if outer else own


def _kind(row: Row) -> tuple[int, int]:
    """Columns are alike on the same side of left pages, or of right pages."""
    return row.page % 2, row.side


def _by_column(rows: Sequence[Row]) -> Iterator[tuple[tuple[int, int], list[Row]]]:
    columns: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        columns[row.page, row.column].append(row)
    return iter(columns.items())


def _edge(column: Sequence[Row]) -> tuple[float, int]:
    """Find the leftmost place where rows of a column begin often, and how many do."""
    rows = [row for row in column if row.role is None] or column
    lefts = Counter(round(row.left) for row in rows)
    for left in sorted(lefts):
        near = [row.left for row in rows if left - 1 <= row.left <= left + 1.5]
        if len(near) >= max(2, 0.1 * len(rows)):
            return min(near), len(near)
    return min(row.left for row in rows), 1
