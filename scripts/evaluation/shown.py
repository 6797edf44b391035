"""Places of a paragraph as a linguist reads them: in brackets, with the words around."""

from __future__ import annotations

from clausenlp.passages import Passage
from evaluation.results import ABSENT

AROUND = 40
INSIDE = 72


def in_brackets(text: str, passage: Passage | None) -> str:
    """The passage in brackets, between the words before and after it."""
    if passage is None:
        return ABSENT
    first, last = max(0, passage.start - AROUND), passage.end + AROUND
    before = ("…" if first else "") + text[first : passage.start]
    after = text[passage.end : last] + ("…" if last < len(text) else "")
    return f"{before}[{_shortened(text[passage.start : passage.end])}]{after}"


def _shortened(words: str) -> str:
    """A long passage without its middle: its ends are what is read."""
    half = INSIDE // 2
    return words if len(words) <= INSIDE else f"{words[:half]} … {words[-half:]}"


def difference(text: str, gold: Passage, ours: Passage) -> str:
    """What ours lacks and adds, before and after what both have."""
    return ", ".join(
        f"{'lacks' if whole else 'adds'} « {_cut(text[min(a, b) : max(a, b)])} »"
        for a, b, whole in (
            (gold.start, ours.start, gold.start < ours.start),
            (gold.end, ours.end, ours.end < gold.end),
        )
        if a != b
    )


def _cut(words: str) -> str:
    words = " ".join(words.split()).lower()
    return words if len(words) <= 30 else f"{words[:29]}…"
