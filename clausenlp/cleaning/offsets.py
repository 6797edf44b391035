"""Offsets from one text back to the text it was made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Run(NamedTuple):
    """Characters kept together: ``length`` of them, at ``target`` in the new text."""

    target: int
    source: int
    length: int


class OffsetMap:
    """Map of a text made by leaving out and inserting back to its source.

    Parameters
    ----------
    runs : iterable of Run
        The stretches kept, in order, without overlap in either text. Characters of the new text
        that lie in no run were inserted; they map to the place where the run before them ends.

    Examples
    --------
    >>> m = OffsetMap([Run(0, 0, 2), Run(2, 4, 3)])     # "ab--cde" became "abcde"
    >>> m.to_source(2), m.span_to_source(1, 3)
    (4, (1, 5))
    """

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs = tuple(run for run in runs if run.length > 0)
        self._targets = [run.target for run in self.runs]

    def to_source(self, offset: int) -> int:
        """Source offset of the character at ``offset`` (of the next kept one, if inserted)."""
        k = bisect_right(self._targets, offset) - 1
        if k < 0:
            return self.runs[0].source if self.runs else 0
        run = self.runs[k]
        inside = offset - run.target
        if inside < run.length or k + 1 == len(self.runs):
            return run.source + min(inside, run.length)
        return self.runs[k + 1].source

    def span_to_source(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the first character and after the last one of ``[start, end)``."""
        if end <= start:
            at = self.to_source(start)
            return at, at
        k = max(bisect_right(self._targets, end - 1) - 1, 0)
        run = self.runs[k] if self.runs else Run(0, 0, 0)
        first = self.to_source(start)
        return first, max(first, run.source + min(end - run.target, run.length))

    def compose(self, earlier: OffsetMap) -> OffsetMap:
        """Map to the source of ``earlier``, whose new text is this map's source.

        Parameters
        ----------
        earlier : OffsetMap
            The map of the step before.

        Returns
        -------
        OffsetMap
            From this map's new text to the text at the very beginning.
        """
        return OffsetMap(_composed(self.runs, earlier.runs))


def _composed(later: tuple[Run, ...], earlier: tuple[Run, ...]) -> Iterable[Run]:
    k = 0
    for run in later:
        while k < len(earlier) and earlier[k].target + earlier[k].length <= run.source:
            k += 1
        j = k
        while j < len(earlier) and earlier[j].target < run.source + run.length:
            before = earlier[j]
            start = max(run.source, before.target)
            end = min(run.source + run.length, before.target + before.length)
            yield Run(
                run.target + start - run.source, before.source + start - before.target, end - start
            )
            j += 1
