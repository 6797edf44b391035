"""What the layout says: each document teaches how it sets a new paragraph apart.

Some texts leave an empty line between paragraphs, some after every printed line, some none; some
indent a paragraph's first line, some its other lines. So nothing is assumed: the lines whose words
leave no doubt, beginnings and continuations, show how often each sign of layout goes with either,
and the logarithm of that ratio is the sign's weight for all other lines (a naive Bayes estimate
from the document itself, smoothed towards weak expectations).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log
from statistics import mode

from clausenlp.readers.base import Line
from clausenlp.structure.evidence import AND, Evidence

LIMIT = 4.0
"""No single sign of layout weighs more than this, in nats."""

_TRUST = 6.0
_SMOOTHING = 4.0
_NOTHING = 9
Feature = Callable[[int], int]


def weigh(text: str, lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """Weigh for each line what its layout says of a paragraph's beginning.

    Parameters
    ----------
    text : str
        The text.
    lines : sequence of Line
        Its lines.
    evidence : sequence of Evidence
        What their words say.

    Returns
    -------
    list of float
        Log odds that the line begins a paragraph rather than goes on with one, in nats.
    """
    before = _lines_before(lines, evidence)
    clear = [_clear(evidence, i, before[i]) for i in range(len(lines))]
    total = [0.0] * len(lines)
    for feature, prior in _features(text, lines, evidence, before):
        values = [feature(i) for i in range(len(lines))]
        table = _ratios(values, clear, prior)
        for i, value in enumerate(values):
            total[i] += table[value]
    return total


def _lines_before(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[int]:
    """For each line the last one before it that is running text; -1 at the beginning."""
    before, last = [], -1
    for i, item in enumerate(evidence):
        before.append(last)
        if item.role is None and "furniture.line" not in item.signs:
            last = i
    return before


def _clear(evidence: Sequence[Evidence], i: int, j: int) -> bool | None:
    """Whether a line's words alone show a beginning (True) or a continuation (False)."""
    item = evidence[i]
    if j < 0 or item.role or "furniture.line" in item.signs:
        return None
    ends = evidence[j].ending
    if ends and ends not in ("-", AND) and item.initial == "upper":
        if item.opening and item.opening.strength == 1:
            return True
    elif not ends and item.initial == "lower" and not item.marker:
        return False
    return None


def _ratios(
    values: Sequence[int], clear: Sequence[bool | None], prior: dict[int, tuple[float, float]]
) -> dict[int, float]:
    starts = [v for v, c in zip(values, clear, strict=True) if c and v != _NOTHING]
    others = [v for v, c in zip(values, clear, strict=True) if c is False and v != _NOTHING]
    table = {_NOTHING: 0.0}
    for value, (of_starts, of_others) in prior.items():
        p = (starts.count(value) + _SMOOTHING * of_starts) / (len(starts) + _SMOOTHING)
        q = (others.count(value) + _SMOOTHING * of_others) / (len(others) + _SMOOTHING)
        table[value] = max(-LIMIT, min(LIMIT, log(p / q)))
    return table


def _features(
    text: str, lines: Sequence[Line], evidence: Sequence[Evidence], before: Sequence[int]
) -> list[tuple[Feature, dict[int, tuple[float, float]]]]:
    """Signs of layout, each with its expected share among beginnings and among continuations."""
    usual_gap = mode([round(line.gap, 1) for line in lines])
    usual_indent = mode([round(line.indent) for line in lines])
    measure = _measure(lines)

    def gap(i: int) -> int:
        if before[i] != i - 1 or i == 0 or lines[i].page != lines[i - 1].page:
            return _NOTHING
        return _sign(lines[i].gap - usual_gap, 0.3)

    def indent(i: int) -> int:
        return _sign(lines[i].indent - usual_indent, 0.7)

    def room(i: int) -> int:
        j = before[i]
        if j < 0 or evidence[j].role:
            return _NOTHING
        word = len(text[lines[i].start : lines[i].start + 30].split(None, 1)[0])
        return _sign(measure[j] - lines[j].width - word - 3, 4)

    def told(i: int) -> int:
        return _NOTHING if lines[i].starts is None else int(bool(lines[i].starts))

    return [
        (gap, {-1: (0.1, 0.1), 0: (0.4, 0.6), 1: (0.5, 0.3)}),
        (indent, {-1: (0.2, 0.2), 0: (0.4, 0.5), 1: (0.4, 0.3)}),
        (room, {-1: (0.1, 0.45), 0: (0.3, 0.35), 1: (0.6, 0.2)}),
        (told, {0: (0.02, 0.98), 1: (0.98, 0.02)}),
    ]


def _sign(value: float, tolerance: float) -> int:
    return 1 if value > tolerance else -1 if value < -tolerance else 0


_BLOCK = 60


def _measure(lines: Sequence[Line]) -> list[float]:
    """Width of the type area around each line: nearly the widest of its neighbours."""
    widths: list[float] = []
    for at in range(0, len(lines), _BLOCK):
        near = sorted(line.width for line in lines[max(0, at - _BLOCK) : at + 2 * _BLOCK])
        widths += [near[int(len(near) * 0.92)]] * min(_BLOCK, len(lines) - at)
    return widths
