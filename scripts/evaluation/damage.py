"""What is done to clean texts before they are read: other layouts, OCR errors, volumes.

Layouts and OCR errors keep every letter in its place, so that places counted in letters stay.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from evaluation.corpora import Gold

CONFUSIONS = {
    "a": "os", "b": "h", "c": "eo", "e": "cé", "f": "t", "g": "q", "h": "b", "i": "l", "l": "i",
    "m": "n", "n": "u", "o": "ca", "q": "g", "r": "t", "s": "a", "t": "rf", "u": "n", "é": "e",
    "è": "é", "I": "l",
}  # fmt: skip
"""Letters that OCR takes for others, one for one."""


def without_blank_lines(gold: Gold, *, indented: bool) -> str:
    """One printed line after the other, as many extractors give them."""
    return "\n".join(_printed_lines(gold, indented=indented)) + "\n"


def double_spaced(gold: Gold, *, indented: bool) -> str:
    """Put an empty line after every printed line, so that it separates nothing."""
    return "\n\n".join(_printed_lines(gold, indented=indented)) + "\n"


def _printed_lines(gold: Gold, *, indented: bool) -> Iterable[str]:
    starts = set(gold.paragraph_starts) if indented else set()
    at = 0
    for line in gold.raw.split("\n"):
        first = at + len(line) - len(line.lstrip())
        if line.strip():
            opens = any(first <= place <= first + 2 for place in starts)
            yield ("  " if opens else "") + line.strip()
        at += len(line) + 1


def damaged(gold: Gold, share: float) -> str:
    """Replace a share of the letters by letters that OCR confuses with them."""
    draw = random.Random(gold.symbol)
    letters = sum(map(str.isalpha, gold.raw))
    able = [at for at, letter in enumerate(gold.raw) if letter in CONFUSIONS]
    text = list(gold.raw)
    for at in draw.sample(able, round(share * letters)):
        text[at] = draw.choice(CONFUSIONS[text[at]])
    return "".join(text)


def volumes(golds: Sequence[Gold], *, number: int, size: int, seed: int) -> list[list[Gold]]:
    """Draw resolutions to be joined, one of each year before a second of any."""
    draw = random.Random(seed)
    drawn = []
    for _ in range(number):
        years: dict[int, list[Gold]] = {}
        for gold in draw.sample(golds, len(golds)):
            years.setdefault(gold.record["volume"], []).append(gold)
        ranked = [(rank, gold) for year in years.values() for rank, gold in enumerate(year)]
        volume = [gold for _, gold in sorted(ranked, key=lambda pair: pair[0])[:size]]
        drawn.append(draw.sample(volume, size))
    return drawn


def joined(golds: Iterable[Gold]) -> str:
    return "\n\n\n".join(gold.raw.strip("\n") for gold in golds) + "\n"
