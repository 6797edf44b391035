"""What the words of each line say, whatever stands before and after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from statistics import mode
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.fold import fold
from clausenlp.lexicon import load_organs
from clausenlp.readers.base import Line, Role
from clausenlp.structure.markers import Marker, read_marker
from clausenlp.structure.openings import OpeningMatch, Openings
from clausenlp.structure.patterns import patterns

AND = "et"
"""`Evidence.ending` of a line that ends with « ; et » or « ; ou »: an item but the last."""

HEAD = 400
"""Characters at the beginning of a line that the witnesses read."""


class Evidence(NamedTuple):
    """What one line says of itself.

    Attributes
    ----------
    start, end : int
        Its offsets.
    marker : Marker or None
        The number, letter or dash at its head.
    opening : OpeningMatch or None
        The clause that its first words (after the marker) open.
    initial : {"upper", "lower", "other"}
        Its first character after the marker.
    ending : str
        Its last sign: one of ``, ; . : -``, `AND`, or nothing.
    signs : frozenset of str
        Names of the tables of ``layout.toml`` that know it (``closing``, ``note`` …), and
        ``que`` for « Que … », ``organ``, ``organ_generic``, ``organ_misread`` for enacting lines,
        ``called`` for the number of a note that is called, ``repeated``, ``running_title`` and
        ``beside_number`` for running heads.
    role : {"note", "furniture"} or None
        What the reader says.
    note : int
        The number with which it would be a note (« 12 Voir … »); 0 if none.
    """

    start: int
    end: int
    marker: Marker | None
    opening: OpeningMatch | None
    initial: str
    ending: str
    signs: frozenset[str]
    role: Role | None
    note: int


def collect(text: str, lines: Sequence[Line], openings: Openings) -> list[Evidence]:
    """Read each line.

    Parameters
    ----------
    text : str
        The text.
    lines : sequence of Line
        Its lines.
    openings : Openings
        Words that open a clause.

    Returns
    -------
    list of Evidence
        One for each line.
    """
    calls = _calls(text)
    items = [_read(text, line, calls, openings) for line in lines]
    for sign, found in (
        ("repeated", _repeated(text, lines, items)),
        ("beside_number", _beside_numbers(text, lines, items)),
        ("running_title", _running_titles(text, items)),
    ):
        for i in found:
            items[i] = items[i]._replace(signs=items[i].signs | {sign})
    return items


def _running_titles(text: str, items: Sequence[Evidence]) -> Iterator[int]:
    """Lines of the title that come back beside a running head or a page number."""
    first = next((i for i, item in enumerate(items) if "organ" in item.signs), 0)
    title = " ".join(
        fold(text[item.start : item.end]) for item in items[max(0, first - 12) : first]
    )
    near = -9
    for i in range(first + 1, len(items)):
        item = items[i]
        if "furniture.line" in item.signs:
            near = i
        elif i - near == 1 and item.end - item.start > 14:
            if fold(text[item.start : item.end]) in title:
                near = i
                yield i


def _beside_numbers(text: str, lines: Sequence[Line], items: Sequence[Evidence]) -> Iterator[int]:
    """Lines alone between empty ones, beside a page number: running heads seen only once."""
    usual = mode([line.gap for line in lines])
    for i in range(1, len(lines) - 1):
        item = items[i]
        if item.initial == "upper" and not item.ending and not item.opening and not item.marker:
            if lines[i].gap > usual < lines[i + 1].gap and any(
                "furniture.line" in items[j].signs and text[items[j].start].isdigit()
                for j in (i - 1, i + 1)
            ):
                yield i


_CALL = re.compile(
    r"(?<=[^\W\d_»)’'])\d{1,3}(?!\w)|(?<=\b(?:19|20)\d\d)\d{1,3}(?!\w)|(?<= )\d{1,3}(?= ?[,;])"
)
_NOTE_NUMBER = re.compile(r"\W{0,2}(\d{1,3})\W{1,3}(?=[^\W\d_])")


def _calls(text: str) -> frozenset[int]:
    """Numbers that stand where note calls stand: close behind a word or a year."""
    return frozenset(int(call) for call in _CALL.findall(text))


_FIRST_ITEM = re.compile(r"\(?[a-zA-Z][).]\s+(?=[^\W\d_])")
"""« a) » after the clause's own number: its first item stands on the same line."""


def _read(text: str, line: Line, calls: frozenset[int], openings: Openings) -> Evidence:
    start, end, role = line.start, line.end, line.role
    marker = read_marker(text, start, end)
    body = start + marker.length if marker else start
    inner = _FIRST_ITEM.match(text, body, end) if marker else None
    body = inner.end() if inner else body
    first = text[body : body + 1]
    initial = "upper" if first.isupper() else "lower" if first.islower() else "other"
    opening = None
    if initial != "other":
        loose = initial == "upper" or marker is not None
        opening = openings.match(text[body : body + 90], loose=loose)
    ending = _ending(text, start, end)
    signs = _signs(text, line, opening, initial)
    found = _NOTE_NUMBER.match(text, start, end)
    note = int(found.group(1)) if found else 0
    if note in calls:
        signs.append("called")
    return Evidence(start, end, marker, opening, initial, ending, frozenset(signs), role, note)


def _ending(text: str, start: int, end: int) -> str:
    """Last sign of a line, seen through note calls, closing quotes and « ; et »."""
    tail = text[max(start, end - 12) : end]
    last = tail[-1:]
    if last in ",;.:-":
        return last
    if last.isalpha():
        return AND if patterns()["ending.and"].search(tail.lower()) else ""
    stripped = tail.rstrip("\"'’”»°*)]?•` 0123456789\ufffe")[-1:]
    if stripped in (",", ";", ":") or (stripped == "." and last in '»”"'):
        return stripped
    return "-" if last in "\u00ad\ufffe\u2010\u2011" else ""


def _signs(text: str, line: Line, opening: OpeningMatch | None, initial: str) -> list[str]:
    length = line.end - line.start
    head = fold(text[line.start : min(line.end, line.start + HEAD)])
    signs = []
    known = patterns()
    if length < 200:
        for name in _SHORT:
            if known[name].search(head) and (initial != "lower" or name not in _CAPITAL):
                signs.append(name)
    if "annex.line" not in signs and known["note.text"].search(head):
        signs.append("note.text")
    if known["bridge.line"].search(head):
        signs.append("bridge.line")
    if opening is None and initial != "lower":
        if known["norm.text"].search(fold(text[line.start : line.end])):
            signs.append("norm.text")
    if known["opening.que"].match(head) and initial == "upper":
        signs.append("que")
    if initial != "lower" and (opening is None or opening.strength < 1):
        organ = match_organ(head)
        if organ:
            signs.append(organ)
    return signs


_CAPITAL = ("enacting.subject", "section.title", "section.mark")
_SHORT = ("closing.line", "closing.date", "annex.line", "heading.line", "furniture.line",
          "section.mark", "section.title", "enacting.subject")  # fmt: skip

_DIGITS = re.compile(r"\d+")


def _page_free(head: str) -> str:
    """A line without what changes from page to page."""
    return _DIGITS.sub("0", head)


def _repeated(text: str, lines: Sequence[Line], items: Sequence[Evidence]) -> Iterator[int]:
    """Lines, apart from their numbers, that come back at the edges of pages: heads and feet."""
    edges = [i for i in range(len(items)) if _at_edge(lines, items, i)]
    heads = [_page_free(fold(text[lines[i].start : lines[i].end])) for i in edges]
    counts = Counter(heads)
    for i, head in zip(edges, heads, strict=True):
        if counts[head] > 2 - _is_outermost(lines, i):
            yield i


def _is_outermost(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is the first or the last of its page, inside the document."""
    return any(0 <= j < len(lines) and lines[j].page != lines[i].page for j in (i - 1, i + 1))


def _at_edge(lines: Sequence[Line], items: Sequence[Evidence], i: int) -> bool:
    """Whether a line may be a running head: short, and beside a page number or a page's end."""
    length = items[i].end - items[i].start
    if not 8 < length < 200 or "note.text" in items[i].signs:
        return False
    near = range(max(0, i - 1), min(len(items), i + 2))
    return any(
        lines[j].page != lines[i].page or (j != i and "furniture.line" in items[j].signs)
        for j in near
    )


@cache
def _organ_names() -> dict[str, bool]:
    """Folded names of organs, longest first, and whether they are ordinary words."""
    names = {fold(organ.name): organ.generic for organ in load_organs()}
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


_LEAD = re.compile(r"^[\W\d_]*(.*)$")


def match_organ(head: str) -> str | None:
    """Recognise an enacting line.

    Parameters
    ----------
    head : str
        A line, folded.

    Returns
    -------
    {"organ", "organ_generic", "organ_misread"} or None
        None where no known organ is its subject.
    """
    found = _LEAD.match(head)
    name = found.group(1) if found else head
    return _match_organ(name[:90])


@lru_cache(maxsize=10_000)
def _match_organ(name: str) -> str | None:
    for known, generic in _organ_names().items():
        if name.startswith(known) and not name[len(known) : len(known) + 1].isalnum():
            rest = name[len(known) :]
            if generic and rest and not rest.startswith((",", ".", " ,")):
                continue
            return "organ_generic" if generic else "organ"
    subject = name.rstrip(" ,.;:")
    if not 8 <= len(subject) <= 60 or not name[:1].isalpha():
        return None
    allowed = max(2, len(subject) // 6)
    near = process.extractOne(
        subject, list(_organ_names()), scorer=OSA.distance, score_cutoff=allowed
    )
    return "organ_misread" if near and near[1] and len(name) - len(subject) <= 2 else None
