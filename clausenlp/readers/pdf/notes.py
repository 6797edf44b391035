"""The footnotes of a PDF page, and the signs in the text that call them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from clausenlp.readers.pdf.measure import Measures, main_size
from clausenlp.readers.pdf.rows import Row
from clausenlp.readers.pdf.sheet import Sheet
from clausenlp.readers.words import pattern

_SMALLER = 0.93  # a note's font size is less than this part of the text's
_PLAIN_MARKER = re.compile(r"(\d{1,3}|\*{1,3}|[a-z])(?:/|[.)])?(?=\s|$)|(\d{1,3})(?=[^\W\d_])")
_LISTED = re.compile(r"\w{1,3}[.)]")  # how paragraphs are numbered rather than notes
_SIGNS = re.compile(r"[\d¹²³⁰⁴-⁹]+|\*+|†+|‡+|[a-z](?![a-z])")
_CALL = re.compile(r"[\d¹²³⁰⁴-⁹*†‡a-z]+(?:[,; –-]+[\d¹²³⁰⁴-⁹*†‡a-z]+)*")
_SUPERSCRIPTS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")


def mark_notes(sheets: Sequence[Sheet], measures: Measures) -> None:
    """Set the role and the marker of the rows that are footnotes.

    Parameters
    ----------
    sheets : sequence of Sheet
        All pages of the document, furniture marked.
    measures : Measures
        Its usual measures.
    """
    _mark_endnotes(sheets, measures)
    unfinished = False
    for sheet in sheets:
        called = {sign for row in sheet.rows for sign in signs_of(row)}
        found: list[Row] = []
        for column in _columns(sheet.rows):
            finder = _Finder(sheet, column, measures, called, unfinished=unfinished)
            found += finder.mark()
        _raise_signs(sheet.rows, found)
        unfinished = bool(found) and not found[-1].text.rstrip().endswith((".", "!", "?"))


def _mark_endnotes(sheets: Sequence[Sheet], measures: Measures) -> None:
    """Mark the numbered list under a last title « Notes », in smaller type, up to the end."""
    rows = [row for sheet in sheets for row in sheet.rows if row.role is None]
    at = [i for i, row in enumerate(rows) if pattern("notes", "title").fullmatch(row.text.strip())]
    rest = rows[at[-1] + 1 :] if at else []
    if not rest or any(row.size >= _SMALLER * measures.size for row in rest):
        return
    if (marker := marker_of(rest[0])) is None or rest[0].text[slice(*marker)] != "1":
        return
    rows[at[-1]].role = "furniture"
    last = 0
    for row in rest:
        row.role, marker = "note", marker_of(row)
        sign = row.text[slice(*marker)] if marker else ""
        if sign.isdecimal() and int(sign) == last + 1:
            row.marker, last = marker, last + 1


def _columns(rows: Iterable[Row]) -> list[list[Row]]:
    """Give the columns below which nothing else stands: notes end a column."""
    columns = [list(group) for _, group in groupby(rows, key=lambda row: row.column)]
    free = [[row for row in column if row.role is None] for column in columns]
    free = [column for column in free if column]
    return [c for c in free if not any(_is_under(other, c) for other in free if other is not c)]


def _is_under(other: Sequence[Row], column: Sequence[Row]) -> bool:
    same = other[0].side == column[0].side or not other[0].side
    small = main_size(other) < _SMALLER * main_size(column)
    return same and other[0].base > column[-1].base and not small


class _Finder:
    """Looks for the notes at the foot of one column."""

    def __init__(
        self,
        sheet: Sheet,
        column: list[Row],
        measures: Measures,
        called: set[str],
        *,
        unfinished: bool,
    ) -> None:
        self._sheet, self._column, self._measures = sheet, column, measures
        self._called, self._unfinished = called, unfinished

    def mark(self) -> list[Row]:
        """Mark the notes and give them."""
        start = next((i for i in range(len(self._column)) if self._starts(i)), None)
        if start is None:
            return []
        notes = self._column[start:]
        for row in notes:
            row.role = "note"
        _mark_markers(notes, self._called)
        return notes

    def _starts(self, index: int) -> bool:
        """Tell whether the notes start at this row."""
        row, rest = self._column[index], self._column[index:]
        ruled = self._ruled(index)
        marker = marker_of(row)
        raised = marker is not None and _is_raised(row, marker)
        listed = _LISTED.match(row.text) is not None
        if ruled and marker and index and not listed:  # even in the size of the text
            return all(other.size <= 1.05 * row.size for other in rest)
        if not self._small(index) or any(other.size > 1.05 * row.size for other in rest):
            return False
        if raised or ruled:
            return True
        if marker and not listed:
            sign = row.text[slice(*marker)]
            return sign in self._called or (self._apart(row) and not sign.isalpha())
        later = any(_raised_marker(other) for other in rest)
        return self._sheet.number > 1 and (later or self._unfinished)

    def _small(self, index: int) -> bool:
        """Tell whether a row is smaller than the usual text, or than the text above it."""
        row, above = self._column[index], self._column[:index]
        if row.size < _SMALLER * self._measures.size:
            return not above or row.size < _SMALLER * max(other.size for other in above[-3:])
        text = [other for other in above if other.size > row.size]
        return len(text) > 3 and row.size < _SMALLER * main_size(text)

    def _apart(self, row: Row) -> bool:
        """Tell whether there is at least about an empty line above a row."""
        above = [other for other in self._sheet.rows if other.base < row.base and not other.role]
        nearest = max(above, key=lambda other: other.base, default=None)
        return nearest is not None and self._measures.gap(nearest, row) > 0.8

    def _ruled(self, index: int) -> bool:
        """Tell whether a rule, drawn or of underscores, is the last thing above a row."""
        row = self._column[index]
        top = self._column[index - 1].base if index else row.base - 4 * row.size
        width = 0.7 * self._sheet.width
        drawn = any(
            top < rule.y < row.base - 0.3 * row.size
            and rule.right - rule.left < width
            and abs(rule.left - min(other.left for other in self._column)) < 3 * row.size
            for rule in self._sheet.rules
        )
        return drawn or any(
            other.role == "furniture"
            and other.column == row.column
            and other.text.startswith(("___", "---", "———", "–––"))
            and top <= other.base < row.base
            for other in self._sheet.rows
        )


def marker_of(row: Row) -> tuple[int, int] | None:
    """Give the offsets of the number or sign at the start of a row; None where it has none."""
    if row.raised and row.raised[0][0] == 0:
        found = _SIGNS.match(row.text[: row.raised[0][1]])
        return found.span() if found else None
    plain = _PLAIN_MARKER.match(row.text)
    return plain.span(1 if plain[1] else 2) if plain else None


def _is_raised(row: Row, marker: tuple[int, int]) -> bool:
    return any(start <= marker[0] < end for start, end in row.raised)


def _raised_marker(row: Row) -> bool:
    marker = marker_of(row)
    return marker is not None and _is_raised(row, marker)


def _mark_markers(notes: Sequence[Row], called: set[str]) -> None:
    """Set the markers of the rows with which a note starts."""
    styled = any(_raised_marker(row) for row in notes)
    last = 0
    for index, row in enumerate(notes):
        marker = marker_of(row)
        if marker is None or (styled and not _is_raised(row, marker)):
            continue
        sign = row.text[slice(*marker)].translate(_SUPERSCRIPTS)
        follows = sign.isdecimal() and int(sign) == last + 1
        if styled or index == 0 or follows or sign in called:
            row.marker = marker
            last = int(sign) if sign.isdecimal() else last


def _raise_signs(rows: Iterable[Row], notes: Iterable[Row]) -> None:
    """Treat « 1/ » and « * » in the text as raised where notes on the page begin like that."""
    begins = [(row.text, row.marker) for row in notes if row.marker]
    signs = {text[start:end] for text, (start, end) in begins if text[end : end + 1] == "/"}
    patterns = [rf"(?<![\w/]){re.escape(sign)}/(?=[\s,;.]|$)" for sign in signs]
    if any(text.startswith("*") for text, _ in begins):
        patterns.append(r"(?<=[^\s*])\*{1,3}(?=[\s,;.]|$)")
    for row in (row for row in rows if row.role is None for _ in patterns[:1]):
        spans = [match.span() for pattern in patterns for match in re.finditer(pattern, row.text)]
        row.raised = sorted({*row.raised, *spans})


def signs_of(row: Row) -> list[str]:
    """Give the signs that a row calls notes with, superscript digits as plain ones."""
    signs = [row.text[start:end] for start, end in calls_of(row)]
    signs += re.findall(r"(?<=\S)\*+(?=\s|$)", row.text)
    return [part.translate(_SUPERSCRIPTS) for sign in signs for part in _SIGNS.findall(sign)]


def calls_of(row: Row) -> list[tuple[int, int]]:
    """Find the note calls among the raised characters of a row.

    Parameters
    ----------
    row : Row
        A row of running text.

    Returns
    -------
    list of (int, int)
        Offsets in its text. Raised endings of ordinals and abbreviations (« 1er », « no ») and
        exponents of units are no calls.
    """
    return [run for run in _trimmed(row) if _is_call(row.text[: run[0]], row.text[slice(*run)])]


def _trimmed(row: Row) -> list[tuple[int, int]]:
    """Give the raised runs without the stops and brackets around their signs."""
    found = [(start, _CALL.search(row.text[start:end])) for start, end in row.raised]
    return [(start + call.start(), start + call.end()) for start, call in found if call]


def _is_call(before: str, sign: str) -> bool:
    if re.search(r"\b[dckm]?m$", before) and sign in {"2", "3", "²", "³"}:
        return False
    if not sign[0].isalpha():
        return True
    word = re.search(r"[^\W_]*$", before)
    stem = word[0] if word else ""
    return len(sign) == 1 and (not stem or (len(stem) > 1 and stem[-1].islower()))
