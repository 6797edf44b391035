"""The most likely reading of all lines together: which begin a paragraph, and what each is.

Numbering, layout, punctuation and lexicon are independent witnesses: each adds its weight (in nats,
roughly log odds) to a reading, and a beam search keeps the best readings of the text so far. None
decides alone, so a clause is found when its number is lost, or its layout, or its first letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from clausenlp.structure import weights as w
from clausenlp.structure.evidence import Evidence
from clausenlp.structure.markers import Reading
from clausenlp.structure.moves import moves
from clausenlp.structure.states import Move, Page, State

BEAM = 12
"""Readings kept at each line."""
MARGIN = 16.0
"""Readings that fall behind the best by more than this are given up."""

_ORIGIN = State(0.0, "start", (), "", (), False, -1, False, 0, "heading", True, None)
_score = attrgetter("score")


class Labelled(NamedTuple):
    """A line as it was read.

    Attributes
    ----------
    label : str
        What it is: a `clausenlp.structure.blocks.BlockKind`, or ``continue``.
    starts : bool
        Whether it begins its paragraph.
    number : tuple of int
        Number of the last clause, this line included.
    items : tuple of Reading
        The items under way.
    """

    label: str
    starts: bool
    number: tuple[int, ...]
    items: tuple[Reading, ...]


def decode(
    evidence: Sequence[Evidence], layout: Sequence[float], *, whole: bool = False
) -> list[Labelled]:
    """Find the best reading.

    Parameters
    ----------
    evidence : sequence of Evidence
        What the words of each line say.
    layout : sequence of float
        What its layout says: log odds that it begins a paragraph.
    whole : bool, default False
        Whether each line is known to be a whole paragraph.

    Returns
    -------
    list of Labelled
        One for each line.
    """
    page = Page(evidence, layout, _lower_initial(evidence), whole, _told(evidence))
    states = [_ORIGIN]
    for i in range(len(evidence)):
        states = _advance(states, page, i)
    return _trace(states[0])


def _advance(states: Sequence[State], page: Page, i: int) -> list[State]:
    """Go on with line ``i`` from all states; keep the best that differ and are near the best."""
    best: dict[tuple[object, ...], State] = {}
    top = -float("inf")
    for state in states:
        for move in moves(state, page, i):
            score = state.score + move[0]
            if score <= top - MARGIN:
                continue
            top = max(top, score)
            new = _moved(state, move, score, i)
            key = new[1:9]
            if key not in best or best[key].score < score:
                best[key] = new
    kept = sorted(best.values(), key=_score, reverse=True)[:BEAM]
    return [state for state in kept if state.score > top - MARGIN]


def _moved(state: State, move: Move, score: float, i: int) -> State:
    """The state after a move."""
    _, label, starts, zone, number, style, items, clause, note = move
    last, in_note = i, label == "note"
    if label in ("note", "furniture"):
        last, in_note = state.last, in_note or state.in_note
    return State(
        score, zone, number, style, items, clause, last, in_note, note, label, starts, state
    )


def _lower_initial(evidence: Sequence[Evidence]) -> float:
    """Weight of a small initial: little where the document's clauses begin with one."""
    starts = {"upper": 0, "lower": 0, "other": 0}
    for before, item in zip(evidence, evidence[1:], strict=False):
        if item.opening and item.opening.strength == 1 and before.ending in (",", ";"):
            starts[item.initial] += 1
    return w.INITIAL_LOWER_STYLE if starts["lower"] > 2 * starts["upper"] else w.INITIAL["lower"]


def _told(evidence: Sequence[Evidence]) -> list[bool]:
    """For each line, whether the last one before it that is no furniture is a note by its role."""
    told, note = [], False
    for item in evidence:
        told.append(note)
        if item.role != "furniture" and w.FURNITURE.keys().isdisjoint(item.signs):
            note = item.role == "note"
    return told


def _trace(state: State | None) -> list[Labelled]:
    labels: list[Labelled] = []
    while state is not None and state.before is not None:
        labels.append(Labelled(state.label, state.starts, state.number, state.items))
        state = state.before
    return labels[::-1]
