"""The document model: what a resolution is made of, and its record.

A `Resolution` is projected from a spaCy ``Doc`` (`resolutions_from_doc`) and never stored in it.
All offsets are into the user's original text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from clausenlp.passages import Performative, Reference

SCHEMA_VERSION = "0.2"
"""Version of the record that `Resolution.to_dict` gives."""

ClauseType = Literal["preambular", "operative", "item"]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote.

    Attributes
    ----------
    marker : str
        Its number or sign; empty where it has none.
    text : str
        Its words, lines joined.
    start, end : int
        Offsets of the whole note, marker included.
    call : tuple of (int, int) or None
        Offsets of its call in the text; None where no call was found.
    clause : str or None
        Id of the clause that calls it.
    """

    marker: str
    text: str
    start: int
    end: int
    call: tuple[int, int] | None = None
    clause: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Its record."""
        call = {"start": self.call[0], "end": self.call[1]} if self.call else None
        return {
            "marker": self.marker, "text": self.text, "start": self.start, "end": self.end,
            "call": call, "clause": self.clause,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of the source that is part of no paragraph.

    Attributes
    ----------
    kind : {"furniture", "note", "call", "hyphen", "space"}
        Why it was set aside: running heads, page numbers and the like; a footnote; its call; the
        hyphen of a word cut at a line's end; a stray space.
    start, end : int
        Offsets.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause or an item of one.

    Attributes
    ----------
    id : str
        ``pp3`` the third preambular clause, ``op12`` operative paragraph 12, ``op12.a.ii`` its
        sub-item; ``A.op1`` in part A.
    type : {"preambular", "operative", "item"} or None
        None only from `clausenlp.annotate_paragraphs`, for a title or a bridge.
    number : str or None
        As printed, without its sign: ``"12"``, ``"a"``, ``"ii"``; None where nothing is printed.
    level : int
        0 for a clause, 1 for its items, 2 for theirs.
    parent : str or None
        Id of the clause or item that introduces an item.
    section : str or None
        Title or number of the division it stands in.
    text : str
        Clean text without the number; of a clause with items its opening words and, if any, its
        closing words.
    start, end : int
        Offsets of the clause, number included; with items, of its opening words.
    closing : tuple of (int, int) or None
        Offsets of the closing words after its items.
    notes : tuple of Note
        The footnotes that it calls.
    performatives : tuple of Performative
        The verbs by which the organ acts in it, in order; those of its items are theirs.
    references : tuple of Reference
        The resolutions and documents it mentions, in order.
    full_text : str
        ``text`` with the items in their places.
    """

    id: str
    type: ClauseType | None
    number: str | None
    level: int
    parent: str | None
    section: str | None
    text: str
    start: int
    end: int
    closing: tuple[int, int] | None = None
    notes: tuple[Note, ...] = ()
    performatives: tuple[Performative, ...] = ()
    references: tuple[Reference, ...] = ()
    full_text: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Its record, as ``clausenlp schema`` describes it."""
        closing = {"start": self.closing[0], "end": self.closing[1]} if self.closing else None
        return {
            "id": self.id, "type": self.type, "number": self.number, "level": self.level,
            "parent": self.parent, "section": self.section, "text": self.text,
            "start": self.start, "end": self.end, "closing": closing,
            "performatives": [act.to_dict() for act in self.performatives],
            "references": [reference.to_dict() for reference in self.references],
            "notes": [note.to_dict() for note in self.notes],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution as data.

    Attributes
    ----------
    symbol : str or None
        Normal form (``E/RES/2021/25``), where the text tells.
    title : str or None
        Its title, without the number.
    organ : str or None
        The organ as the enacting formula names it.
    adopted : str or None
        Date of adoption, ISO form.
    meeting : str or None
        The meeting at which it was adopted, as printed (« 13e séance plénière »).
    source_name, source_sha256 : str
        Where it comes from.
    start, end : int
        Offsets of all of it, heading and annexes included.
    clauses : tuple of Clause
        In reading order, items included.
    notes : tuple of Note
        All its footnotes.
    set_aside : tuple of SetAside
        What is part of no paragraph, in order.
    warnings : tuple of str
        What a reader should know before trusting it.
    source_text : str
        The text that all offsets are into: the user's own, or what the reader extracted.
    language : str
        ``"fr"``.
    """

    symbol: str | None
    title: str | None
    organ: str | None
    adopted: str | None
    meeting: str | None
    source_name: str
    source_sha256: str
    start: int
    end: int
    clauses: tuple[Clause, ...]
    notes: tuple[Note, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    warnings: tuple[str, ...] = ()
    source_text: str = field(default="", repr=False)
    language: str = field(default="fr")

    def to_dict(self, *, source_text: bool = False) -> dict[str, Any]:
        """Give its record: plain types only, ready for JSON.

        Parameters
        ----------
        source_text : bool, default False
            Whether the record carries the text that its offsets are into, as ``source.text``.
        """
        source = {"name": self.source_name, "sha256": self.source_sha256}
        if source_text:
            source["text"] = self.source_text
        return {
            "schema_version": SCHEMA_VERSION,
            "symbol": self.symbol, "title": self.title, "organ": self.organ,
            "adopted": self.adopted, "meeting": self.meeting, "language": self.language,
            "source": source,
            "start": self.start, "end": self.end,
            "clauses": [clause.to_dict() for clause in self.clauses],
            "notes": [note.to_dict() for note in self.notes],
            "set_aside": [{"kind": s.kind, "start": s.start, "end": s.end} for s in self.set_aside],
            "warnings": list(self.warnings),
        }  # fmt: skip
