"""Where a reading stands, and how it meets the next line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clausenlp.structure import weights as w
from clausenlp.structure.evidence import Evidence
from clausenlp.structure.markers import Reading


class State(NamedTuple):
    """How a reading stands after a line.

    Attributes
    ----------
    score : float
        Its weight so far.
    zone : str
        ``start`` (nothing read yet), ``outside`` (before a resolution), ``enacting``,
        ``preamble``, ``operative``, ``closing``, ``annex`` or ``after`` (what follows a
        resolution and is no annex).
    number : tuple of int
        The last number of a clause; empty where there was none.
    style : str
        How clauses are numbered (`clausenlp.structure.markers.Style`); empty where not known.
    items : tuple of Reading
        The items under way, outermost first.
    clause : bool
        Whether a clause is open, so that items may follow.
    last : int
        The last line of running text; -1 if none.
    in_note : bool
        Whether the line before belongs to a note.
    note : int
        Number of the last note; 0 where there was none.
    label : str
        What this line is.
    starts : bool
        Whether it begins its paragraph.
    before : State or None
        The state after the line before.
    """

    score: float
    zone: str
    number: tuple[int, ...]
    style: str
    items: tuple[Reading, ...]
    clause: bool
    last: int
    in_note: bool
    note: int
    label: str
    starts: bool
    before: State | None


class Page(NamedTuple):
    """All that is known of the lines before reading begins.

    Attributes
    ----------
    evidence, layout : sequence
        What the words and what the layout of each line say.
    lower : float
        Weight of a small initial.
    whole : bool
        Whether each line is a whole paragraph.
    told : sequence of bool
        For each line, whether the reader says that the text before it, furniture left out, is a
        note: then it says so of all lines of that note.
    """

    evidence: Sequence[Evidence]
    layout: Sequence[float]
    lower: float
    whole: bool
    told: Sequence[bool]


Move = tuple[float, str, bool, str, tuple[int, ...], str, tuple[Reading, ...], bool, int]
"""Gain, label, starts; then zone, number, style, items, clause and note of the state after it."""


_EXPLICIT = frozenset({"annex.line", "closing.line"})
"""Signs of a line that, after a full stop, can hardly be anything else."""


class Step:
    """One state meets one line."""

    __slots__ = (
        "before",
        "begin",
        "ending",
        "explicit",
        "following",
        "item",
        "layout",
        "state",
        "told",
        "whole",
    )

    def __init__(self, state: State, page: Page, i: int) -> None:
        evidence = page.evidence
        self.state = state
        self.item = item = evidence[i]
        self.layout = page.layout[i]
        self.whole = page.whole
        self.before = evidence[i - 1] if i else None
        self.following = evidence[i + 1 : i + 4]
        self.told = page.told[i]
        self.ending = evidence[state.last].ending if state.last >= 0 else "."
        ended = self.ending == "." or state.zone in ("closing", "after")
        self.explicit = ended and not _EXPLICIT.isdisjoint(item.signs)
        self.begin = self.layout + (
            page.lower if item.initial == "lower" else w.INITIAL[item.initial]
        )

    def same(self, gain: float, label: str, starts: bool, note: int) -> Move:
        """A move that leaves the reading's zone and numbers as they are."""
        s = self.state
        return gain, label, starts, s.zone, s.number, s.style, s.items, s.clause, note

    def begin_at(self, gain: float, label: str, zone: str) -> Move:
        """A paragraph that is no clause: numbering begins anew after it."""
        return gain, label, True, zone, (), "", (), False, self.state.note

    def before_ending(self) -> str:
        """How the line before ends, whatever it belongs to."""
        return self.before.ending if self.before else "."

    def flow(self, ending: str) -> float:
        """How well the line goes on after another that ends so."""
        lower = w.GO_ON_LOWER if self.item.initial == "lower" and not ending else 0.0
        return w.GO_ON_AFTER[ending] + lower
