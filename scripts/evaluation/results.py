"""What a measure gives: a value and, for a linguist to read, the errors behind it."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import commonprefix

from evaluation.targets import TARGETS

WIDTH = 68
ABSENT = "–"


@dataclass(frozen=True, slots=True)
class Error:
    """Where, what kind, what is right, what was found."""

    where: str
    kind: str
    gold: str
    ours: str


@dataclass(frozen=True, slots=True)
class Result:
    """A measure's value; ``detail`` says what it was counted over."""

    layer: str
    measure: str
    value: float
    detail: str = ""
    errors: tuple[Error, ...] = ()

    @property
    def target(self) -> float | None:
        return TARGETS[self.layer].get(self.measure)

    @property
    def reached(self) -> bool:
        return self.target is None or self.value >= self.target


def side_by_side(where: str, kind: str, gold: str | None, ours: str | None) -> Error:
    """Cut two texts to where they begin to differ."""
    right, found = (" ".join((text or ABSENT).split()).rstrip(" ,;.:") for text in (gold, ours))
    same = len(commonprefix([right, found]))
    start = max(0, same - 24) if same > 40 and right != found else 0
    return Error(where, kind, _cut(right, start), _cut(found, start))


def _cut(text: str, start: int) -> str:
    shown = ("…" if start else "") + text[start:]
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1] + "…"
