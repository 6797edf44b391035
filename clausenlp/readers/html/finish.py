"""Last touches to the lines of a page: list numbers, notes and their labels, line breaks."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from clausenlp.readers.html.draft import Draft, Run
from clausenlp.readers.html.lists import DASH, repeats
from clausenlp.readers.html.notes import ONE_LABEL, label_of
from clausenlp.readers.html.page import Node
from clausenlp.readers.words import pattern

_PARAGRAPHS = frozenset("p li dd dt h1 h2 h3 h4 h5 h6 caption figcaption summary".split())
_RULE = re.compile(r"[_—―-]{5,}")
_AFTER_CALL = re.compile(r"\s*(?:[,;:.)\]»]|$)")
_NOTE_START = re.compile(rf"(?P<mark>[\[(]\s?{ONE_LABEL}\s?[\])]|{ONE_LABEL})[.)]?(?=[\s\xa0]|$)")
_FREE_NOTE = re.compile(r"[\[(]?(\d{1,3}|\*{1,4}|†)(?:[.)\]]\s|[\s\xa0])")
_OWN_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\(?[a-zA-Z]\)|[ivx]{1,5}\)|[–•-])[\s\xa0]")
_ARROWS = r"[\s←→«»<>↑^|·-]*"


def finish(drafts: list[Draft], calls: set[Node]) -> None:
    """Write list numbers, find notes that no link tells, mark their labels, settle breaks.

    Parameters
    ----------
    drafts : list of Draft
        Changed in place.
    calls : set of Node
        The elements that call a note for certain.
    """
    previous: Draft | None = None
    for draft in drafts:
        _settle_first_call(draft, calls)
        if draft.label is not None and draft.role is None:
            draft.role = "note"
        if draft.role is None and previous is not None and _continues(draft, previous):
            draft.role = "note"
        previous = draft
    _find_free_notes(drafts)
    for draft in drafts:
        _number(draft)
        if draft.role == "note":
            _label(draft)
    _settle_breaks(drafts)
    _set_aside(drafts)


def _continues(draft: Draft, previous: Draft) -> bool:
    """Whether a line goes on with the note, not told by an element, on the line before."""
    if previous.role != "note" or previous.holder or draft.block is not previous.block:
        return False
    if draft.verbatim:
        return draft.gap == 0 and draft.indent <= previous.indent
    return draft.starts is False


def _settle_first_call(draft: Draft, calls: set[Node]) -> None:
    """Take a raised label before a paragraph as that of a note, unless punctuation follows."""
    first = draft.runs[0] if draft.runs else None
    if first is None or first.kind != "call" or first.start > 0 or draft.role == "furniture":
        return
    if first.owner in calls:
        return
    follows = len(draft.runs) > 1 and draft.runs[1].start == first.end
    if draft.role != "note" and (_AFTER_CALL.match(draft.text, first.end) or follows):
        return
    first.kind, draft.starts = "marker", True
    draft.role = draft.role or "note"


def _find_free_notes(drafts: list[Draft]) -> None:
    """Find notes without markup: after a rule, or with a number that no clause has."""
    open_labels: set[str] = set()
    ruled = False
    for draft in drafts:
        ruled = ruled or draft.after_rule or bool(_RULE.fullmatch(draft.text))
        match = _FREE_NOTE.match(draft.text)
        label = match[1] if match else ""
        if match and label in open_labels and draft.role is None and not draft.prefixes:
            plain = draft.starts and match[0][:-1].isalnum()
            if ruled or plain:
                draft.role, draft.label, draft.starts = "note", label, True
        if draft.role != "note" and not _RULE.fullmatch(draft.text):
            ruled = draft.after_rule and draft.role is not None
        labels = {draft.text[r.start : r.end] for r in draft.runs if r.kind == "call"}
        open_labels |= {bare for text in labels if (bare := label_of(text))}
        if draft.role == "note" and match:
            open_labels.discard(label)


def _number(draft: Draft) -> None:
    """Put the numbers of list items before the text, except where it has its own."""
    if not draft.prefixes:
        return
    if draft.role == "note":
        first = draft.prefixes[-1]
        draft.prefixes = [] if first == DASH else [first.rstrip(".)")]
    *outer, last = draft.prefixes or [""]
    if last and draft.role == "note":
        if not _NOTE_START.match(draft.text) and draft.label is None:
            draft.label = last
        return
    numbers = [*outer, last] if last and not repeats(last, draft.text) else outer
    if numbers:
        draft.prepend(f"{' '.join(numbers)} ")


def _label(draft: Draft) -> None:
    """Mark the label at the beginning of a note; write it there if only a link tells it."""
    markers = [run for run in draft.runs if run.kind == "marker"]
    if markers:
        draft.space_after(markers[0])
        return
    match = _NOTE_START.match(draft.text)
    if draft.label is not None and (match is None or label_of(match["mark"]) != draft.label):
        draft.prepend(f"{draft.label} ")
        match = _NOTE_START.match(draft.text)
    if match and (draft.starts or draft.label is not None):
        end = match.end("mark")
        draft.runs = [r for r in draft.runs if r.start >= end]
        draft.runs.insert(0, Run("marker", 0, end))


def _settle_breaks(drafts: list[Draft]) -> None:
    """Take back what ``br`` says where a page uses it for lines and paragraphs alike."""
    blocks: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.block is not None and not draft.verbatim:
            blocks[id(draft.block)].append(draft)
    for lines in blocks.values():
        block = lines[0].block
        loose = block is not None and block.tag not in _PARAGRAPHS
        doubled = any(b.starts for a, b in pairwise(lines))
        for draft in lines:
            if draft.starts is False and ((loose and not doubled) or _OWN_NUMBER.match(draft.text)):
                draft.starts = None


def _set_aside(drafts: list[Draft]) -> None:
    """Flag rules made of underscores, the title « Notes » before notes, buttons, rows of links."""
    for draft, after in pairwise([*drafts, Draft()]):
        if draft.role is not None or draft.length > 200:
            continue
        if (
            _RULE.fullmatch(draft.text)
            or (after.role == "note" and pattern("notes", "title").fullmatch(draft.text))
            or _is_control(draft)
        ):
            draft.role = "furniture"


def _is_control(draft: Draft) -> bool:
    """Whether a line is a button or a row of links of the page, and no text."""
    if draft.verbatim or draft.prefixes or not draft.starts:
        return False
    if draft.link_letters == sum(map(str.isalnum, draft.text)):
        return len(draft.links) > 1 or bool(
            draft.links and pattern("frame", "button_link", _ARROWS).fullmatch(draft.text)
        )
    return bool(pattern("frame", "button", _ARROWS).fullmatch(draft.text))
