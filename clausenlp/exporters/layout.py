"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from clausenlp.exporters.lines import Line
from clausenlp.resolution import Clause, Resolution

GAP = 2
"""Columns of white between two columns of the table."""

NARROW = 72
"""A page less wide has performatives and references in the column of the words."""

WIDE = 120
"""A page so wide has a column of its own for the force; else it stands under the verb."""

SHARE = 5
"""Performatives and references get this part of the page each, at most."""

INDENT = 3
"""Columns by which an item stands further in than what introduces it."""


class Layout(NamedTuple):
    """Widths of the columns, 0 for one that there is not; ``hang`` is that of an item's number."""

    number: int
    type: int
    verb: int
    force: int
    words: int
    marks: int
    hang: int

    def columns(self) -> Iterator[tuple[str, int]]:
        """Names and widths of the columns that there are."""
        named = zip(self._fields, self, strict=True)
        return ((name, width) for name, width in named if width and name != "hang")

    @property
    def lines(self) -> int:
        """Lines that the words of a performative get: a narrow column more than a wide one."""
        return 2 if self.words >= 40 else 3


def layout_of(resolution: Resolution, lines: Sequence[Line], width: int) -> Layout:
    """Fit the columns to what stands in them.

    Parameters
    ----------
    resolution : Resolution
        What the table shows.
    lines : sequence of Line
        All its lines.
    width : int
        Of the page.

    Returns
    -------
    Layout
        Widths which, with the gaps between them, fill the page.
    """
    number = _longest((c for c in resolution.clauses if not c.level), 3, 6)
    hang = _longest((c for c in resolution.clauses if c.level), INDENT - 1, 5) + 1
    apart = width >= NARROW
    verb = _fit("Performative", [line.verb for line in lines], width // SHARE) * apart
    marks = [mark for line in lines for mark in line.marks()]
    mark = _fit("References", marks, width // SHARE) * apart
    force = len("expressive 5") if width >= WIDE and verb else 0
    taken = sum(column + GAP for column in (number, 4, verb, force, mark) if column)
    return Layout(number, 4, verb, force, max(width - taken, 1), mark, hang)


def _longest(clauses: Iterable[Clause], least: int, most: int) -> int:
    """The width of their numbers."""
    return min(max([least, *(len(c.number or "") for c in clauses)]), most)


def _fit(title: str, words: Sequence[str], most: int) -> int:
    longest = max(map(len, words), default=0)
    return max(len(title), min(longest, most)) if longest else 0
