"""What a PDF page repeats around its text: running heads and feet, numbers, the masthead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clausenlp.readers.pdf.masthead import mark_masthead
from clausenlp.readers.pdf.measure import Measures
from clausenlp.readers.pdf.rows import Row
from clausenlp.readers.pdf.sheet import Level, Sheet, has_job, is_numbers, is_rule, levels_of

_DEPTH = 6  # levels that a running head or foot has at most
_TITLE = 10  # rows at the start of a document that hold its title
_NEAR = 2  # pages on which a head is looked for again: left and right pages may differ
_DIGITS = re.compile(r"\d+")


class _Seen(NamedTuple):
    page: int
    base: float
    text: str


class _Edges(NamedTuple):
    """What stands at the top (True) and the foot of all pages: by masked text, and by page."""

    texts: dict[tuple[bool, str], list[_Seen]]
    heights: dict[tuple[bool, int], list[float]]
    opening: str


def mark_furniture(sheets: Sequence[Sheet], measures: Measures) -> None:
    """Set the role of the rows that are furniture.

    Parameters
    ----------
    sheets : sequence of Sheet
        All pages of the document.
    measures : Measures
        Its usual measures.
    """
    for row in (row for sheet in sheets for row in sheet.rows if is_rule(row)):
        row.role = "furniture"
    edges = _edges(sheets)
    for sheet in sheets:
        if mark_masthead(sheet) == 1:  # a single level is like a running head
            edges.heights[True, sheet.number].append(levels_of(sheet.rows)[0][0].base)
    for _ in range(2):  # what the first round finds tells the second where heads stand
        for sheet in sheets:
            levels = levels_of(sheet.rows)
            _Walk(sheet, measures, edges, top=True).mark(levels)
            _Walk(sheet, measures, edges, top=False).mark(levels[::-1])


def _free(levels: Iterable[Level]) -> list[Level]:
    return [level for level in levels if any(row.role is None for row in level)]


def _edges(sheets: Sequence[Sheet]) -> _Edges:
    opening = _plain(" ".join(row.text for row in sheets[0].rows[:_TITLE])) if sheets else ""
    edges = _Edges(defaultdict(list), defaultdict(list), opening)
    for sheet in sheets:
        levels = _free(levels_of(sheet.rows))
        for top, outer in ((True, levels[:_DEPTH]), (False, levels[-_DEPTH:])):
            for row in (row for level in outer for row in level):
                seen = _Seen(sheet.number, row.base, _plain(row.text))
                edges.texts[top, _masked(row.text)].append(seen)
    return edges


def _masked(text: str) -> str:
    return _DIGITS.sub("#", _plain(text))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class _Walk:
    """Goes from the edge of a page inwards as long as what it meets is furniture."""

    def __init__(self, sheet: Sheet, measures: Measures, edges: _Edges, *, top: bool) -> None:
        self._sheet, self._measures, self._edges, self._top = sheet, measures, edges, top
        self._crossed = False  # white space lies behind it: the text may begin

    def mark(self, levels: Sequence[Level]) -> None:
        """Mark furniture; levels come from the edge inwards."""
        found: list[list[Row]] = []
        sure = 0  # levels up to the last one that text cannot follow directly
        for index, level in enumerate(levels[:_DEPTH]):
            inner = [row for other in levels[index + 1 : index + 4] for row in other]
            rows = [row for row in level if self._is_furniture(row, inner)]
            apart = all(self._is_apart(row, inner) for row in level)
            found.append(level if rows and apart else rows)
            if rows and (apart or any(self._is_sure(row) for row in rows)):
                sure = index + 1
            if len(found[-1]) < len(level):
                break
            self._crossed = self._crossed or apart
        for row in (row for rows in found[:sure] for row in rows if row.role is None):
            row.role = "furniture"
            self._edges.heights[self._top, row.page].append(row.base)

    def _is_furniture(self, row: Row, inner: Sequence[Row]) -> bool:
        depth = self._depth(row)
        if row.role is not None or depth > 0.25:
            return row.role is not None
        if self._repetitions(row) > self._crossed:
            return not self._crossed or self._is_apart(row, inner)
        if depth > 0.16 or (row.raised and row.raised[0][0] == 0):
            return False
        if has_job(row) and not self._top:
            return True
        alone = self._is_apart(row, inner)
        return alone and (is_numbers(row) or (not self._crossed and self._is_like_a_head(row)))

    def _depth(self, row: Row) -> float:
        part = row.base / max(self._sheet.height, 1)
        return part if self._top else 1 - part

    def _is_sure(self, row: Row) -> bool:
        numbers = is_numbers(row) or has_job(row)
        return row.role is not None or numbers or self._repetitions(row) > 1

    def _repetitions(self, row: Row) -> int:
        """Count the pages near this one that have the same text in the same place."""
        letters = sum(char.isalpha() for char in row.text)
        if row.text.endswith((",", ";", ":")) or (letters < 3 and not is_numbers(row)):
            return 0
        here = _Seen(row.page, row.base, _plain(row.text))
        seen = [
            other
            for other in self._edges.texts[self._top, _masked(row.text)]
            if other.page != row.page and abs(other.base - row.base) < 6
        ]
        near = [other for other in seen if abs(other.page - row.page) <= _NEAR]
        same = {other.page for other in near if is_numbers(row) or other.text == here.text}
        counted = {other.page for other in seen if _counts_pages(here, other)}
        own = _DIGITS.findall(here.text)
        sure = len(own) > 0 and str(row.page) in (own[0], own[-1])
        return max(len(same), 0 if self._crossed else len(counted) - (not sure))

    def _is_like_a_head(self, row: Row) -> bool:
        """Tell whether a row stands where a page near has furniture, or repeats the title."""
        near = range(row.page - _NEAR, row.page + _NEAR + 1)
        heights = (self._edges.heights.get((self._top, page), ()) for page in near)
        if any(abs(height - row.base) < 3 for page in heights for height in page):
            return True
        title = self._top and row.page > 1 and len(row.text) > 8 and row.text[-1].isalnum()
        return title and _plain(row.text) in self._edges.opening

    def _is_apart(self, row: Row, inner: Sequence[Row]) -> bool:
        """Tell whether white space, a rule, its font size or its place sets a row apart."""
        under = [other for other in inner if other.left < row.right and row.left < other.right]
        if not (under or inner):
            return True
        other = (under or inner)[0]
        high, low = sorted((row.base, other.base))
        ruled = any(high < rule.y < low - 0.4 * other.size for rule in self._sheet.rules)
        sized = abs(row.size - other.size) > 0.07 * other.size
        placed = is_numbers(row) and row.left - other.left > 4 * other.size
        pitch = self._measures.pitch(max(row.size, other.size))
        return ruled or sized or placed or low - high > 1.4 * pitch


def _counts_pages(one: _Seen, other: _Seen) -> bool:
    """Tell whether two texts differ by nothing but a page number at their start or end."""
    numbers = zip(_DIGITS.finditer(one.text), _DIGITS.finditer(other.text), strict=True)
    unlike = [(left, right) for left, right in numbers if left[0] != right[0]]
    outer = all(m.start() == 0 or m.end() == len(m.string) for pair in unlike for m in pair)
    steps = [int(left[0]) - int(right[0]) for left, right in unlike]
    return outer and steps == [one.page - other.page] and abs(steps[0]) <= 2 * _NEAR
