"""A resolution as it is to be set in HTML: labels apart, heads in italics, notes with calls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import Any


@dataclass(slots=True)
class Part:
    """A paragraph ready to be set: ``label`` as printed (« 1. », « a) »), HTML of the rest."""

    type: str
    label: str
    body: str
    html: str = ""
    call: tuple[int, int, str] | None = None


@dataclass(slots=True)
class Plan:
    """What is to be set: paragraphs in order, and notes with their labels."""

    title: str
    parts: list[Part] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def make_plan(resolution: dict[str, Any], *, italic: tuple[str, str]) -> Plan:
    """Split labels from paragraphs, give notes their calls, mark the heads in italics."""
    plan = Plan(str(resolution.get("symbol", "")))
    for paragraph in resolution["paragraphs"]:
        kind, text = paragraph["type"], " ".join(paragraph["text"].split())
        if kind in ("page_header", "page_number") or not text:
            continue
        if kind == "footnote":
            match = re.match(r"(\d{1,3})\s?[/°'\"]?\s+(?=\S)", text)
            if match:
                plan.notes.append((match[1], text[match.end() :]))
                _call(plan.parts, match[1])
            continue
        label = _label(kind, paragraph.get("number"), text)
        plan.parts.append(Part(kind, label, text[len(label) :].strip()))
    heads = {p["text"].strip(): p.get("head") for p in resolution["paragraphs"] if p.get("head")}
    for part in plan.parts:
        full = f"{part.label} {part.body}".strip()
        part.html = _mark_up(part, heads.get(full), italic)
    return plan


def _label(kind: str, number: str | None, text: str) -> str:
    if kind not in ("operative", "item") or not number:
        return ""
    match = re.match(rf"{re.escape(number)}\s?[.)](?=\s)", text)
    return match[0] if match else ""


def _call(parts: list[Part], number: str) -> None:
    """Find where a note is called: its number after a word; else call it before the last sign."""
    for part in reversed(parts[-6:]):
        found = re.search(rf"(?<=[^\W\d]){number}(?=[\s,;.:]|$)", part.body)
        if found and part.call is None:
            part.call = (found.start(), found.end(), number)
            return
    for part in reversed(parts[-6:]):
        if part.call is None and len(part.body) > 20 and part.type != "heading":
            place = len(part.body.rstrip(" ;,.:"))
            part.call = (place, place, number)
            return


def _mark_up(part: Part, head: str | None, italic: tuple[str, str]) -> str:
    cuts = {len(part.body): ""}
    if head and part.body.startswith(head):
        cuts |= {0: italic[0], len(head): italic[1]}
    if part.call and part.call[0] not in cuts and part.call[1] not in cuts:
        cuts |= {part.call[1]: ""}
        cuts |= {part.call[0]: f"\x02{part.call[2]}"}
        if part.call[0] == part.call[1]:
            cuts[part.call[0]] += "\x03"
    else:
        part.call = None
    places = sorted(cuts)
    first = escape(part.body[: places[0]], quote=False)
    pieces = []
    for a, b in zip(places, [*places[1:], None], strict=True):
        # The number of a call that stands in the text is printed by the call.
        printed = cuts[a].startswith("\x02") and not cuts[a].endswith("\x03")
        pieces.append(cuts[a] + ("" if printed else escape(part.body[a:b], quote=False)))
    return (first + "".join(pieces)).replace("\x03", "")
