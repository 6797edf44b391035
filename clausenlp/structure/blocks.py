"""From lines to paragraphs: the one function that the rest of the library calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, cast

from clausenlp.lexicon import Lexicon
from clausenlp.readers.base import Line
from clausenlp.structure.decode import Labelled, decode
from clausenlp.structure.evidence import Evidence, collect
from clausenlp.structure.layout import weigh
from clausenlp.structure.markers import Marker, Reading
from clausenlp.structure.openings import openings_of
from clausenlp.structure.split import split_lines

BlockKind = Literal[
    "heading", "caption", "enacting", "preambular", "operative", "item", "closing_words", "section",
    "bridge", "closing", "annex", "note", "furniture",
]  # fmt: skip


class Block(NamedTuple):
    """A paragraph, a note or a line of furniture.

    Attributes
    ----------
    kind : str
        One of `BlockKind`.
    pieces : tuple of (int, int)
        Offsets of its lines; notes and furniture may stand between them.
    marker : Marker or None
        Number, letter or dash at its head.
    number : tuple of int
        The clause's number as it was understood; empty if none.
    items : tuple of Reading
        For an item, the items it lies in, outermost first, itself last.
    """

    kind: BlockKind
    pieces: tuple[tuple[int, int], ...]
    marker: Marker | None
    number: tuple[int, ...]
    items: tuple[Reading, ...]


def find_blocks(
    text: str, lines: Sequence[Line], *, whole: bool = False, lexicon: Lexicon | None = None
) -> list[Block]:
    """Find the paragraphs of a text and say what each is.

    Parameters
    ----------
    text : str
        The text.
    lines : sequence of Line
        Its lines.
    whole : bool, default False
        Whether each line is known to be a whole paragraph, as in a clean text.
    lexicon : Lexicon, optional
        Words that open a clause; by default the project's own.

    Returns
    -------
    list of Block
        In order of their first lines. Every line is in exactly one block.
    """
    if not lines:
        return []
    openings = openings_of(lexicon)
    if not whole:
        lines = split_lines(text, lines, openings)
    evidence = collect(text, lines, openings)
    layout = [0.0] * len(lines) if whole else weigh(text, lines, evidence)
    return _gather(evidence, decode(evidence, layout, whole=whole))


def _gather(evidence: Sequence[Evidence], labels: Sequence[Labelled]) -> list[Block]:
    """Put the lines of each paragraph together, over the notes and furniture between them."""
    blocks: list[Block] = []
    pieces: list[list[tuple[int, int]]] = []
    body = note = -1
    for item, labelled in zip(evidence, labels, strict=True):
        at = note if labelled.label == "note" else body
        if labelled.starts or at < 0:
            blocks.append(_block(item, labelled))
            pieces.append([])
            at = len(blocks) - 1
            note = at if labelled.label == "note" else note
            body = at if labelled.label not in ("note", "furniture") else body
        pieces[at].append((item.start, item.end))
    return [b._replace(pieces=tuple(p)) for b, p in zip(blocks, pieces, strict=True)]


def _block(item: Evidence, labelled: Labelled) -> Block:
    kind = "heading" if labelled.label == "continue" else labelled.label
    numbered = kind in ("preambular", "operative", "item") and item.marker is not None
    return Block(
        cast(BlockKind, kind),
        (),
        item.marker if numbered else None,
        labelled.number,
        labelled.items,
    )
