"""``clausenlp_zones``: paragraphs and their kinds, zones, resolutions."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, SpanGroup

from clausenlp.cleaning import clean_lines, is_clean
from clausenlp.errors import NoTextError
from clausenlp.lexicon import Lexicon, OpeningType
from clausenlp.readers.base import Line
from clausenlp.readers.text import read_text
from clausenlp.schema import ZONE_OF
from clausenlp.structure.blocks import Block, find_blocks
from clausenlp.structure.markers import Reading
from clausenlp.structure.openings import openings_of
from clausenlp.structure.split import after_formula

_BODY = frozenset({"preambular", "operative", "item", "closing_words", "closing", "annex"})


class Zones:
    """Find the paragraphs of a Doc, what each is, and which resolution it belongs to.

    Spans written: ``doc.spans["paragraphs"]`` (label: kind; ``attrs``: for each span, in order,
    ``number``, ``style``, ``level``, ``head`` (characters of its marker)),
    ``doc.spans["zones"]``, ``doc.spans["resolutions"]``.

    Parameters
    ----------
    name : str
        Name in the pipeline.
    paragraphs_key, zones_key, resolutions_key : str
        Span groups to write.
    lexicon : Lexicon
        Words that open a clause.
    """

    def __init__(
        self,
        name: str,
        *,
        paragraphs_key: str,
        zones_key: str,
        resolutions_key: str,
        lexicon: Lexicon,
    ) -> None:
        self.lexicon = lexicon
        self.name = name
        self.paragraphs_key = paragraphs_key
        self.zones_key = zones_key
        self.resolutions_key = resolutions_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the span groups."""
        text = doc.text
        whole = is_clean(text)
        lines = clean_lines(text) if whole else _lines(text)
        blocks = find_blocks(text, lines, whole=whole, lexicon=self.lexicon)
        first = [_first_clause(text, block, self.lexicon) for block in blocks]
        blocks = [b._replace(kind=f[1]) if f else b for b, f in zip(blocks, first, strict=True)]
        spans = [span_of(doc, b.pieces[0][0], b.pieces[-1][1], b.kind) for b in blocks]
        doc.spans[self.paragraphs_key] = SpanGroup(
            doc, name=self.paragraphs_key, attrs=_attributes(blocks, first), spans=spans
        )
        doc.spans[self.zones_key] = _zones(doc, blocks, spans)
        doc.spans[self.resolutions_key] = [
            Span(doc, spans[a].start, max(s.end for s in spans[a:b]), "resolution", span_id=str(k))
            for k, (a, b) in enumerate(split_resolutions(blocks), 1)
        ]
        return doc


def span_of(doc: Doc, start: int, end: int, label: str, span_id: str = "") -> Span:
    """Make a span of characters, widened to whole tokens."""
    span = doc.char_span(start, end, label=label, alignment_mode="expand", span_id=span_id)
    if span is None:
        raise ValueError(f"no tokens at characters {start} to {end} of a text of {len(doc.text)}")
    return span


def _lines(text: str) -> Sequence[Line]:
    try:
        return read_text(text, "text", "").lines
    except NoTextError:
        return ()


def _first_clause(text: str, block: Block, lexicon: Lexicon) -> tuple[int, OpeningType] | None:
    """Characters of an enacting formula whose paragraph goes on with a clause, and its type."""
    if block.kind != "enacting":
        return None
    start, end = block.pieces[0][0], block.pieces[-1][1]
    found = after_formula(text, start, end, openings_of(lexicon))
    return (found[0] - start, found[1]) if found else None


def _attributes(
    blocks: Sequence[Block], first: Sequence[tuple[int, OpeningType] | None]
) -> dict[str, list[object]]:
    """What spans cannot hold, as plain lists in the order of the spans."""
    readings = [_reading(b) for b in blocks]
    return {
        "number": [_printed(r) if r else "" for r in readings],
        "style": [r.style if r else "" for r in readings],
        "level": [len(b.items) if b.kind == "item" else 0 for b in blocks],
        "head": [
            f[0] if f else (b.marker.length if b.marker and r else 0)
            for b, r, f in zip(blocks, readings, first, strict=True)
        ],
    }


def _reading(block: Block) -> Reading | None:
    """How the marker was understood; None where there is none or it was taken for words."""
    if block.marker is None:
        return None
    if block.kind == "item":
        return block.items[-1] if block.items else None
    return next((r for r in block.marker.readings if r.value == block.number), None)


def _printed(reading: Reading) -> str:
    """The marker as it should be printed, without its sign."""
    value = reading.value[-1]
    if reading.style in ("alpha", "ALPHA"):
        letter = chr(96 + (value - 1) % 26 + 1) * ((value - 1) // 26 + 1)
        return letter if reading.style == "alpha" else letter.upper()
    if reading.style == "roman":
        tens, ones = divmod(value, 10)
        return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    if reading.style in ("dash", "none"):
        return ""
    return ".".join(str(part) for part in reading.value)


def _zones(doc: Doc, blocks: Sequence[Block], spans: Sequence[Span]) -> list[Span]:
    """Merge neighbouring paragraphs of one zone."""
    zones: list[Span] = []
    for block, span in zip(blocks, spans, strict=True):
        label = ZONE_OF.get(block.kind) or (zones[-1].label_ if zones else "heading")
        if zones and zones[-1].label_ == label and block.kind != "enacting":
            zones[-1] = Span(doc, zones[-1].start, max(span.end, zones[-1].end), label)
        else:
            zones.append(Span(doc, span.start, span.end, label))
    return zones


def split_resolutions(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Find where each resolution begins and ends.

    Parameters
    ----------
    blocks : sequence of Block
        All paragraphs of a text.

    Returns
    -------
    list of (int, int)
        Ranges of blocks, one for each enacting formula that begins a resolution; a formula that
        follows nothing but a lettered heading begins a part of the same one. A text without
        formula is one resolution.
    """
    starts = [0]
    last_body = -1
    for at, block in enumerate(blocks):
        if block.kind == "enacting" and last_body >= 0 and not _is_part(blocks[last_body + 1 : at]):
            starts.append(last_body + 1)
            last_body = -1
        elif block.kind in _BODY:
            if last_body >= 0 and block.kind in ("preambular", "operative"):
                between = blocks[last_body + 1 : at]
                if any(b.kind in ("heading", "caption") for b in between) and not any(
                    b.kind == "enacting" for b in between
                ):
                    starts.append(last_body + 1)
            last_body = at
    return [(a, b) for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True) if b > a]


def _is_part(between: Sequence[Block]) -> bool:
    """A lettered heading, and no other number, before a formula: a part of the same resolution."""
    kinds = {b.kind for b in between}
    return "section" in kinds and "caption" not in kinds
