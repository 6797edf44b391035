"""Clean text with a way back to the source."""

from clausenlp.cleaning.clean import (
    PARAGRAPH_END,
    CleanText,
    Piece,
    RawNote,
    clean,
    clean_lines,
    is_clean,
)
from clausenlp.cleaning.offsets import OffsetMap, Run

__all__ = [
    "PARAGRAPH_END", "CleanText", "OffsetMap", "Piece", "RawNote", "Run", "clean", "clean_lines",
    "is_clean",
]  # fmt: skip
