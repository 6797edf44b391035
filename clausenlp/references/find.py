"""Find references in a text: where groups of them begin, and which symbols they give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from clausenlp.fold import fold
from clausenlp.references.bodies import STRANGER, subject_before
from clausenlp.references.grammar import KINDS, MISREAD, SYMBOL
from clausenlp.references.group import Group
from clausenlp.references.numbers import fits, number_at, symbol_of
from clausenlp.references.pieces import Pieces
from clausenlp.references.tables import supplements


class Found(NamedTuple):
    """A reference in a text.

    Attributes
    ----------
    start, end : int
        Where its number or symbol stands.
    symbol : str
        Normal form.
    date : str
        The date printed beside it, ISO form; "" for none.
    """

    start: int
    end: int
    symbol: str
    date: str


def find_references(text: str, organ: str = "") -> list[Found]:
    """Find every mention of a resolution, a decision or a document.

    Parameters
    ----------
    text : str
        A paragraph.
    organ : str
        Id of the organ whose text it is (`clausenlp.lexicon.Organ.id`, or of a treaty body):
        « its resolution », « the Council » are of it. "" where it is not known.

    Returns
    -------
    list of Found
        In order, never one in another.

    Examples
    --------
    >>> find_references("Vu sa résolution 1566 (2004) du 8 octobre 2004,")
    [Found(start=17, end=28, symbol='S/RES/1566(2004)', date='2004-10-08')]
    """
    if _FIGURE.search(text) is None:
        return []
    return list(_Reader(text, organ).read())


_FIGURE = re.compile(r"\d")


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, organ: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.own = organ
        council = organ == "S" or _COUNCIL_DOCUMENT.search(text) is not None
        self.pieces = Pieces(text, self.folded, council=council)
        self.words = self.pieces.words
        self.open = Group(0)
        self.report, self.report_end = "", 0

    def read(self) -> Iterator[Found]:
        """Give all references in order."""
        done = 0
        for at, end, kind in self._events():
            group = self._begin(at, end, kind) if at >= done else None
            if group:
                self.pieces.read(group, end if kind in KINDS else at)
                done = group.last.end if group.members else end
                yield from self._results(group)

    def _events(self) -> list[tuple[int, int, str]]:
        """Where a group may begin: at a cue, a symbol, a number of an enumeration further up."""
        cues = [(m.start(), m.end(), m.lastgroup or "") for m in self._cues()]
        symbols = [*SYMBOL.finditer(self.text)]
        if self.pieces.council:
            symbols += MISREAD.finditer(self.text)
        numbers = _ORPHAN.finditer(self.text) if cues else ()
        cues += [(m.start(), m.end(), "symbol") for m in symbols]
        return sorted(cues + [(m.start(), m.end(), "number") for m in numbers])

    def _cues(self) -> Iterator[re.Match[str]]:
        return self.words.cue.finditer(self.folded)

    def _begin(self, at: int, end: int, kind: str) -> Group | None:
        """Open a group; None where none begins."""
        if kind == "symbol":
            return Group(at)
        if kind == "number":
            return self._orphan(at)
        near = max(0, at - 40)
        self.open = Group(
            at, kind,
            plural=self.words.plural.search(self.folded, at, end) is not None,
            name=self._name_before(at),
            possessive=self.words.possessive.search(self.folded, near, at) is not None,
        )  # fmt: skip
        return self.open

    def _name_before(self, at: int) -> str:
        """Who adopted what a cue announces, if that was said before it; else ""."""
        reported = self.words.reported.search(self.folded, max(0, at - 40), at)
        if reported:
            return subject_before(self.folded, reported.start())
        such_as = self.words.such_as.search(self.folded, max(0, at - 60), at)
        near = at - self.open.start < 200 and not self.open.members
        return self.open.name if such_as and near else ""

    def _orphan(self, at: int) -> Group | None:
        """A number that goes on with an enumeration, behind other words."""
        printed, group = number_at(self.text, at), self.open
        joined = self.words.before.search(self.folded, max(0, at - 40), at)
        names = {group.name, *(member.name for member in group.members)}
        if printed is None or joined is None or not group.plural or STRANGER in names:
            return None
        number, numberings = printed[0], {m.number.numbering for m in group.members if m.number}
        if number.numbering not in (numberings or _TELLING):
            return None
        if not any(fits(organ, number) for organ in ("S", "A", self.own)):
            return None
        return Group(at, group.kind, plural=True, name=group.name, possessive=group.possessive)

    def _results(self, group: Group) -> Iterator[Found]:
        """The members of a group that have a symbol."""
        for member in group.members:
            symbol = member.symbol
            if member.number:
                name = member.name or group.name or self._reported_by(group.start)
                symbol = symbol_of(
                    member.number, group.kind, name, self.own, member.date,
                    possessive=group.possessive,
                )  # fmt: skip
            else:
                self.report, self.report_end = symbol, member.end
            if symbol:
                yield Found(member.start, member.end, symbol, member.date)

    def _reported_by(self, start: int) -> str:
        """The organ whose report was cited just before: its resolutions are printed in it."""
        between = self.text[self.report_end : start]
        if not self.report or len(between) > 120 or ";" in between:
            return ""
        for row in supplements():
            found = row.symbol.match(self.report)
            if found and row.first <= int(found[1]) <= row.last:
                return row.organ
        return ""


_COUNCIL_DOCUMENT = re.compile(r"\bS/[\dI]")
_TELLING = ("year in brackets", "session in brackets", "session")
"""Numberings that need no other number beside them to be known as such."""
_ORPHAN = re.compile(
    r"(?<![\w/.,(-])(?:(?:E?S-)?\d{1,4}\s?/\s?\d{1,4}|\d{1,4}(?:\s?[A-Z])?\s?\((?:\d{4}|[IVXLC]+)\))"
)
