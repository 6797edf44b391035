"""The masthead of a PDF's page: names and symbols to the left and the right of its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausenlp.readers.pdf.sheet import Level, Sheet, has_symbol, is_numbers, levels_of

_DEPTH = 0.4  # part of the page that a masthead takes at most
_LEVELS = 8  # a longer one is a page of text in columns


def mark_masthead(sheet: Sheet) -> int:
    """Set the role of the rows that are the page's masthead.

    Parameters
    ----------
    sheet : Sheet
        A page.

    Returns
    -------
    int
        Number of levels that it has; 0 where the page has none.
    """
    levels = levels_of(sheet.rows)
    last, split, symbol = -1, 0, False
    rights: list[float] = []
    for index, level in enumerate(levels[: _LEVELS + 1]):
        columned = any(row.side for row in level)
        if columned or level[0].base > _DEPTH * sheet.height or index - last > 2:
            break
        parts = list(_parts(level))
        divided = len(parts) > 1 and parts[-1] > 0.4 * sheet.width
        named = _is_named(level)
        if divided or named or _continues(level, rights, sheet.width):
            last = index
        split, symbol = split + divided, symbol or named
        if divided:
            rights += [parts[-1], max(row.right for row in level)]
    if last >= _LEVELS or (split < 2 and not symbol):
        return 0
    last = max(last, _last_above_rule(sheet, levels) if split else -1)
    for row in (row for level in levels[: last + 1] for row in level):
        row.role = "furniture"
    return last + 1


def _is_named(level: Level) -> bool:
    """Tell whether a level is a document symbol, or has one in one of its parts."""
    row = level[-1]
    return has_symbol(row) and len(row.text) < 90 and (len(row.parts) > 1 or is_numbers(row))


def _parts(level: Level) -> Iterator[float]:
    """Give the left ends of the pieces that wide gaps cut a level into."""
    yield from level[0].parts
    for row, following in pairwise(level):
        wide = following.left - row.right > 3 * row.size
        yield from following.parts if wide else following.parts[1:]


def _continues(level: Level, rights: Sequence[float], width: float) -> bool:
    """Tell whether a level stands under the right part of one above it."""
    row = level[0]
    aligned = any(abs(row.left - edge) < 3 or abs(row.right - edge) < 3 for edge in rights)
    return row.left > 0.4 * width and aligned


def _last_above_rule(sheet: Sheet, levels: Sequence[Level]) -> int:
    """Find the last level above the lowest rule across the head of a page; -1 where none is."""
    depth = (_DEPTH if sheet.number == 1 else 0.2) * sheet.height
    across = [
        rule.y
        for rule in sheet.rules
        if rule.right - rule.left > 0.5 * sheet.width and rule.y < depth
    ]
    if not across:
        return -1
    return sum(level[0].base < max(across) for level in levels) - 1
