"""Furniture and notes: lines that stand in the way of a paragraph without being of it."""

from __future__ import annotations

from collections.abc import Iterator

from clausenlp.structure import weights as w
from clausenlp.structure.evidence import Evidence
from clausenlp.structure.states import Move, Step


def asides(step: Step) -> Iterator[Move]:
    """Give the ways to take a line as furniture, as a note, or as the next line of a note."""
    item, state = step.item, step.state
    if item.role != "note":
        gain = w.ROLE if item.role else _furniture(step)
        if gain > w.NEVER:
            yield step.same(gain, "furniture", True, state.note)
    if item.role == "furniture":
        return
    ignored = w.SIGN_IGNORED if step.explicit else 0.0
    gain = w.ROLE if item.role else _note(step)
    if gain > w.NEVER:
        yield step.same(gain + ignored, "note", True, _note_number(item) or state.note)
    if state.in_note and not step.whole and not (step.told and item.role is None):
        gain = w.NOTE_GO_ON + (w.ROLE if item.role else 0.0) + step.flow(step.before_ending())
        yield step.same(gain + ignored, "note", False, state.note)


def _furniture(step: Step) -> float:
    signs = step.item.signs
    if step.state.zone in ("start", "outside") and "furniture.line" not in signs:
        return w.NEVER
    return next((weight for sign, weight in w.FURNITURE.items() if sign in signs), w.NEVER)


def _note(step: Step) -> float:
    item = step.item
    looks, number = "note.text" in item.signs, _note_number(item)
    dated = "closing.date" in item.signs and not looks
    if dated or not (looks or number or item.initial == "other"):
        return w.NEVER
    gain = w.NOTE + (w.NOTE_TEXT if looks else 0.0) + _note_layout(step)
    if number:
        gain += _note_numbered(step, number)
    elif item.initial == "other":
        gain += w.NOTE_SIGN
    if item.opening and item.opening.strength == 1:
        gain += w.NOTE_OPENING
    return gain


def _note_layout(step: Step) -> float:
    rule = step.before is not None and "furniture.line" in step.before.signs
    gain = w.NOTE_AFTER_RULE if rule else 0.0
    if step.state.in_note and step.before_ending() == ".":
        return gain + w.NOTE_AFTER_NOTE + max(step.layout, 0.0)
    return gain + step.layout


def _note_numbered(step: Step, number: int) -> float:
    item = step.item
    gain = w.NOTE_NUMBER + (w.NOTE_CALLED if "called" in item.signs else 0.0)
    if item.marker is None or not item.marker.readings[0].sure:
        gain += w.NOTE_BARE
    if step.state.note and 0 < number - step.state.note <= 2:
        gain += w.NOTE_NEXT
    return gain


def _note_number(item: Evidence) -> int:
    """The number with which a line would be a note; 0 if none."""
    if item.marker and item.marker.readings[0].style.startswith("decimal"):
        return item.marker.readings[0].value[0]
    return item.note
