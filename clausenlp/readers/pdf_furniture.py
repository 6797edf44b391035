"""What a PDF page repeats around its text: mastheads, running heads and feet, numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clausenlp.readers.pdf_glyphs import Rule
from clausenlp.readers.pdf_measure import Measures
from clausenlp.readers.pdf_rows import Row

_DEPTH = 6  # levels that a running head or foot has at most
_UNDERSCORES = re.compile(r"_{3,}|[-–—]{5,}")
_SYMBOL = r"[A-Z]{1,8}[\w.()]*(?:/[\w.()-]*[\w)])+\*?"
_JOB = r"(?:[A-Z]+\.)?\d{2}-\d{5,}|\*\w+\*"
_WORD = (
    rf"{_SYMBOL}|{_JOB}|\d{{1,8}}|\d+/\d+|\([A-Z]\)|\(\d{{4}}\)|[-–—|•·\[\]]+"
    r"|[Pp]ages?|p\.|https?://\S+"
)
_NUMBERS = re.compile(rf"(?:(?:{_WORD})(?:\s+|$))+|[-–—\s]*[ivxlc]{{1,6}}[-–—\s]*|/?(?:\.{{3}}|…)")
_HAS_SYMBOL = re.compile(rf"(?:^|\s){_SYMBOL}(?:\s|$)")
_HAS_JOB = re.compile(rf"^(?:{_JOB})(?:\s|$)|\s(?:{_JOB})$")
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Sheet:
    """A page: its size in points, its rows in reading order and its drawn rules."""

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: list[Rule]


Level = list[Row]
Places = dict[tuple[bool, str], list[tuple[int, float]]]
Heights = dict[tuple[bool, int], list[float]]  # of furniture, by top or foot and page


def mark_furniture(sheets: Sequence[Sheet], measures: Measures) -> None:
    """Set the role of the rows that are furniture.

    Parameters
    ----------
    sheets : sequence of Sheet
        All pages of the document.
    measures : Measures
        Its usual measures.
    """
    for sheet in sheets:
        for row in sheet.rows:
            if _UNDERSCORES.fullmatch(row.text):
                row.role = "furniture"
    places = _edge_places(sheets)
    opening = _plain(" ".join(row.text for row in sheets[0].rows)) if sheets else ""
    heights: Heights = defaultdict(list)
    for sheet in sheets:
        _mark_masthead(sheet, levels_of(sheet.rows), heights)
    for _ in range(2):  # what the first round finds tells the second where heads stand
        for sheet in sheets:
            levels = _free(levels_of(sheet.rows))
            for top in (True, False):
                walk = _Walk(sheet, measures, places, heights, opening, top=top)
                walk.mark(levels if top else levels[::-1])


def levels_of(rows: Iterable[Row]) -> list[Level]:
    """Group the rows of a page that stand beside each other, from the top."""
    levels: list[Level] = []
    for row in sorted(rows, key=lambda row: (row.base, row.left)):
        if levels and row.base - levels[-1][0].base < 0.35 * row.size:
            levels[-1].append(row)
        else:
            levels.append([row])
    return [sorted(level, key=lambda row: row.left) for level in levels]


def _free(levels: Iterable[Level]) -> list[Level]:
    return [level for level in levels if any(row.role is None for row in level)]


def _edge_places(sheets: Sequence[Sheet]) -> Places:
    """Note the page and height of every text at the top and the foot of a page."""
    places: Places = defaultdict(list)
    for sheet in sheets:
        levels = _free(levels_of(sheet.rows))
        for top, edge in ((True, levels[:_DEPTH]), (False, levels[-_DEPTH:])):
            for level in edge:
                for row in level:
                    places[top, _masked(row.text)].append((sheet.number, row.base))
    return places


def _masked(text: str) -> str:
    return _DIGITS.sub("#", _plain(text))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class _Walk:
    """Goes from the edge of a page inwards as long as what it meets is furniture."""

    def __init__(
        self,
        sheet: Sheet,
        measures: Measures,
        places: Places,
        heights: Heights,
        opening: str,
        *,
        top: bool,
    ) -> None:
        self._sheet, self._measures = sheet, measures
        self._places, self._heights = places, heights
        self._opening, self._top = opening, top

    def mark(self, levels: Sequence[Level]) -> None:
        """Mark furniture; levels come from the edge inwards."""
        for level, inner in zip(levels[:_DEPTH], [*levels[1:], None], strict=False):
            apart = inner is None or self._apart(level, inner)
            found = [row for row in level if self._is_furniture(row, apart)]
            for row in level if apart and found else found:
                row.role = row.role or "furniture"
                self._heights[self._top, row.page].append(row.base)
            if len(found) < len(level) and not (apart and found):
                return

    def _is_furniture(self, row: Row, apart: bool) -> bool:
        depth = self._depth(row)
        if row.role is not None:
            return True
        if depth > 0.25:
            return False
        if self._repeated(row):
            return True
        named = depth < 0.16 and not (row.raised and row.raised[0][0] == 0)
        if named and not self._top and _HAS_JOB.search(row.text):
            return True
        if not (named and apart):
            return False
        return _is_numbers(row) or self._repeats_title(row) or self._beside_head(row)

    def _depth(self, row: Row) -> float:
        part = row.base / max(self._sheet.height, 1)
        return part if self._top else 1 - part

    def _repeated(self, row: Row) -> bool:
        """Tell whether a page next to this one has the same text in the same place."""
        masked = _masked(row.text)
        if sum(char.isalpha() for char in masked) < 3 and not _is_numbers(row):
            return False
        here = self._sheet.number
        return any(
            0 < abs(number - here) <= 2 and abs(base - row.base) < 6
            for number, base in self._places[self._top, masked]
        )

    def _beside_head(self, row: Row) -> bool:
        """Tell whether a page next to this one has furniture at the same height."""
        near = (row.page - 2, row.page - 1, row.page + 1, row.page + 2)
        heights = [y for page in near for y in self._heights.get((self._top, page), ())]
        return any(abs(y - row.base) < 3 for y in heights)

    def _repeats_title(self, row: Row) -> bool:
        later = self._sheet.number > 1 and self._top
        return later and len(row.text) > 8 and _plain(row.text) in self._opening

    def _apart(self, level: Level, inner: Level) -> bool:
        """Tell whether white space, a rule, its font size or its place sets a level apart."""
        outer_row, inner_row = level[0], inner[0]
        bases = sorted((outer_row.base, inner_row.base))
        if any(bases[0] < rule.y < bases[1] - 0.4 * inner_row.size for rule in self._sheet.rules):
            return True
        if abs(outer_row.size - inner_row.size) > 0.07 * inner_row.size:
            return True
        if len(level) == 1 and len(inner) == 1 and _is_numbers(outer_row):
            if outer_row.left - inner_row.left > 4 * inner_row.size:
                return True
        step = bases[1] - bases[0]
        return step > 1.4 * self._measures.pitch(max(outer_row.size, inner_row.size))


def _is_numbers(row: Row) -> bool:
    return _NUMBERS.fullmatch(row.text) is not None


def _mark_masthead(sheet: Sheet, levels: Sequence[Level], heights: Heights) -> None:
    """Mark the head of a page whose rows have a left and a right part, and its continuation."""
    last, split, symbol = -1, 0, False
    rights: list[float] = []
    for index, level in enumerate(levels[:12]):
        columned = any(row.side for row in level)
        if columned or level[0].base > 0.4 * sheet.height or index - last > 2:
            break
        parts = list(_parts(level))
        divided = len(parts) > 1 and parts[-1] > 0.4 * sheet.width
        named = _has_symbol(level)
        if divided or named or _continues(level, rights, sheet.width):
            last = index
        split, symbol = split + divided, symbol or named
        if divided:
            rights += [parts[-1], max(row.right for row in level)]
    if split > 1 or (symbol and last >= 0):
        last = max(last, _last_above_rule(sheet, levels) if split else -1)
        for level in levels[: last + 1]:
            for row in level:
                row.role = "furniture"
        if last == 0:
            heights[True, sheet.number].append(levels[0][0].base)


def _has_symbol(level: Level) -> bool:
    """Tell whether a level holds a document symbol at its outer end."""
    row = level[-1]
    return len(row.text) < 90 and (
        _is_numbers(row) if len(row.parts) < 2 else True
    ) and _HAS_SYMBOL.search(row.text) is not None


def _parts(level: Level) -> Iterator[float]:
    """Give the left ends of the pieces that wide gaps cut a level into."""
    yield from level[0].parts
    for row, following in pairwise(level):
        if following.left - row.right > 3 * row.size and row.side == following.side == 0:
            yield from following.parts
        else:
            yield from following.parts[1:]


def _continues(level: Level, rights: Sequence[float], width: float) -> bool:
    row = level[0]
    aligned = any(abs(row.left - edge) < 3 or abs(row.right - edge) < 3 for edge in rights)
    return row.left > 0.4 * width and aligned


def _last_above_rule(sheet: Sheet, levels: Sequence[Level]) -> int:
    """Find the last level above the lowest rule across the head of a page; -1 where none is."""
    depth = (0.4 if sheet.number == 1 else 0.2) * sheet.height
    across = [
        rule.y
        for rule in sheet.rules
        if rule.right - rule.left > 0.5 * sheet.width and rule.y < depth
    ]
    if not across:
        return -1
    return sum(level[0].base < max(across) for level in levels) - 1
