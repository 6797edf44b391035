"""The words, calls and notes of a resolution that is to be typeset."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_SKIPPED = {"footnote", "page_header", "page_number"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one font; ``raised`` ones are a call or a marker."""

    text: str
    font: int = 0
    raised: bool = False


Word = list[Piece]


def blocks_of(
    paragraphs: Sequence[dict[str, Any]],
) -> tuple[list[tuple[str, list[Word]]], dict[str, list[Word]]]:
    """Make words of paragraphs, place the calls, and give the notes by their signs."""
    notes = {}
    for note in (p for p in paragraphs if p["type"] == "footnote"):
        sign = str(note.get("number") or "")
        if not sign.isdecimal() or sign in notes:
            sign = next(str(n) for n in range(1, 999) if str(n) not in notes)
        text = re.sub(r"^\S+ ", "", note["text"]) if note.get("number") else note["text"]
        notes[sign] = [[Piece(sign, raised=True)], *_words(text, 0, "")]
    body = [p for p in paragraphs if p["type"] not in _SKIPPED]
    signs = list(notes)
    blocks = []
    for index, paragraph in enumerate(body):
        mine = [sign for place, sign in enumerate(signs) if place % len(body) == index]
        blocks.append(
            (
                paragraph["type"],
                _words(paragraph["text"], _head_end(paragraph), mine[0] if mine else ""),
            )
        )
    return blocks, notes


def _head_end(paragraph: dict[str, Any]) -> int:
    head = paragraph.get("head")
    start = paragraph["text"].find(head) if head else -1
    return start + len(head) if start >= 0 and head else 0


def _words(text: str, italic_end: int, sign: str) -> list[Word]:
    """Make words; those before ``italic_end`` that are no number are in italics."""
    words: list[Word] = []
    for found in re.finditer(r"\S+", text):
        italic = found.start() < italic_end and found[0][:1].isalpha()
        words.append([Piece(found[0], 1 if italic else 0)])
    if sign and words:
        last = words[-1][0]
        stem = last.text.rstrip(",;.:")
        pieces = [Piece(stem, last.font), Piece(sign, raised=True), Piece(last.text[len(stem) :])]
        words[-1] = [piece for piece in pieces if piece.text]
    return words


def text_of(words: list[Word]) -> str:
    return " ".join(plain(word) for word in words)


def plain(word: Word) -> str:
    return "".join(piece.text for piece in word)
