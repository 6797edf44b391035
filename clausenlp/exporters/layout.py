"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clausenlp.exporters.lines import Line
from clausenlp.resolution import Resolution

GAP = 2
"""Columns of white between two columns of the table."""

NARROW = 72
"""A page less wide has performatives and references in the column of the words."""

WIDE = 120
"""A page so wide has a column of its own for the force; else it stands under the verb."""

SHARE = 5
"""Performatives and references get this part of the page each, at most."""


class Layout(NamedTuple):
    """Widths of the columns; 0 for one that there is not."""

    number: int
    type: int
    verb: int
    force: int
    words: int
    marks: int

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
    number = min(max([3, *(len(c.number or "") for c in resolution.clauses)]), 6)
    apart = width >= NARROW
    verb = _fit("Performative", [line.verb for line in lines], width // SHARE) * apart
    marks = [mark for line in lines for mark in line.marks()]
    mark = _fit("References", marks, width // SHARE) * apart
    force = len("declarative") if width >= WIDE and verb else 0
    taken = sum(column + GAP for column in (number, 4, verb, force, mark) if column)
    return Layout(number, 4, verb, force, max(width - taken, 1), mark)


def _fit(title: str, words: Sequence[str], most: int) -> int:
    longest = max(map(len, words), default=0)
    return max(len(title), min(longest, most)) if longest else 0
