"""One clause for each paragraph of a text that came cut into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from clausenlp.cleaning import OffsetMap, Run
from clausenlp.projection.acts import Acts, Place
from clausenlp.projection.clauses import text_of, type_of
from clausenlp.resolution import Clause, ClauseType
from clausenlp.schema import CLAUSES, PARAGRAPHS


def clauses_of_paragraphs(doc: Doc, paragraphs: Sequence[str]) -> list[Clause]:
    """Give one clause for each paragraph.

    Parameters
    ----------
    doc : Doc
        A processed Doc in which each paragraph is one line, its white space joined.
    paragraphs : sequence of str
        The paragraphs as the user gave them.

    Returns
    -------
    list of Clause
        In order; ``type`` is None where the paragraph is no clause, and an item has the type of
        its clause. Offsets are into the paragraph; what a pronoun stands for is left out where it
        is in another one.
    """
    acts = Acts(doc)
    pairs = zip(_bare(doc, paragraphs), doc.spans[PARAGRAPHS], paragraphs, strict=True)
    return [_with_acts(clause, acts, span, paragraph) for clause, span, paragraph in pairs]


def squeezed(paragraph: str) -> OffsetMap:
    r"""Lead offsets in a paragraph whose white space was joined to the paragraph as given.

    Parameters
    ----------
    paragraph : str
        As given; ``" ".join(paragraph.split())`` is what the map starts from.

    Returns
    -------
    OffsetMap
        For both offsets and spans.

    Examples
    --------
    >>> squeezed("  Prie \n\tle Comité").span_to_source(5, 14)
    (9, 18)
    """
    return OffsetMap(_words(paragraph))


def _words(paragraph: str) -> Iterator[Run]:
    at = 0
    for word in re.finditer(r"\S+", paragraph):
        length = word.end() - word.start()
        yield Run(at, word.start(), length)
        at += length + 1


def _with_acts(clause: Clause, acts: Acts, span: Span, paragraph: str) -> Clause:
    start, end = span.start_char, span.end_char
    place = _place_in(paragraph, start, end)
    return replace(
        clause,
        performatives=acts.within(start, end, place),
        references=acts.references(start, end, place),
    )


def _place_in(paragraph: str, first: int, last: int) -> Place:
    """Lead offsets in ``doc.text`` to the paragraph that stands there."""
    offsets = squeezed(paragraph)

    def place(start: int, end: int) -> tuple[int, int] | None:
        inside = first <= start <= end <= last
        return offsets.span_to_source(start - first, end - first) if inside else None

    return place


def _bare(doc: Doc, paragraphs: Sequence[str]) -> Iterator[Clause]:
    """The clauses, without what is found in them."""
    group = doc.spans[CLAUSES]
    found = {span.start: at for at, span in enumerate(group)}
    roots: dict[str, ClauseType | None] = {}
    last: ClauseType | None = None
    for k, (span, paragraph) in enumerate(zip(doc.spans[PARAGRAPHS], paragraphs, strict=True), 1):
        at = found.get(span.start)
        if at is None:
            kind = last if span.label_ == "closing_words" else None
            yield _alone(f"p{k}", kind, paragraph, span)
            continue
        parent = group.attrs["parent"][at]
        last = roots.get(parent) if parent else type_of(span.label_)
        last = "operative" if last == "item" else last
        roots[group[at].id_] = last
        yield replace(
            _alone(group[at].id_, last, paragraph, span),
            number=group.attrs["number"][at] or None, level=group.attrs["level"][at],
            parent=parent or None, section=group.attrs["section"][at] or None,
            text=text_of(span, group.attrs["head"][at], None),
        )  # fmt: skip


def _alone(id_: str, kind: ClauseType | None, paragraph: str, span: Span) -> Clause:
    start = len(paragraph) - len(paragraph.lstrip())
    end = max(start, len(paragraph.rstrip()))
    text = " ".join(span.text.split()) if paragraph.strip() else ""
    return Clause(id_, kind, None, 0, None, None, text, start, end, full_text=text)
