"""The most likely reading of all lines together: which begin a paragraph, and what each is.

Numbering, layout, punctuation and lexicon are independent witnesses: each adds its weight (in nats,
roughly log odds) to a reading, and a beam search keeps the best readings of the text so far. None
decides alone, so a clause is found when its number is lost, or its layout, or its first letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from clausenlp.structure import weights as w
from clausenlp.structure.evidence import Evidence
from clausenlp.structure.markers import Reading, follows, is_first

BEAM = 12
"""Readings kept at each line."""
MARGIN = 16.0
"""Readings that fall behind the best by more than this are given up."""


class State(NamedTuple):
    """How a reading stands after a line.

    Attributes
    ----------
    score : float
        Its weight so far.
    zone : str
        ``start`` (nothing read yet), ``outside`` (before a resolution), ``enacting``, ``preamble``, ``operative``, ``closing``,
        ``annex`` or ``after`` (what follows a resolution and is no annex).
    number : tuple of int
        The last number of a clause; empty where there was none.
    style : str
        How clauses are numbered (`clausenlp.structure.markers.Style`); empty where not known.
    items : tuple of Reading
        The items under way, outermost first.
    clause : bool
        Whether a clause is open, so that items may follow.
    last : int
        The last line of running text; -1 if none.
    in_note : bool
        Whether the line before belongs to a note.
    note : int
        Number of the last note; 0 where there was none.
    label : str
        What this line is.
    starts : bool
        Whether it begins its paragraph.
    before : State or None
        The state after the line before.
    """

    score: float
    zone: str
    number: tuple[int, ...]
    style: str
    items: tuple[Reading, ...]
    clause: bool
    last: int
    in_note: bool
    note: int
    label: str
    starts: bool
    before: State | None


_score = attrgetter("score")


class Labelled(NamedTuple):
    """A line as it was read: what it is and whether it begins its paragraph."""

    label: str
    starts: bool
    number: tuple[int, ...]
    items: tuple[Reading, ...]


_ORIGIN = State(0.0, "start", (), "", (), False, -1, False, 0, "heading", True, None)


def decode(
    evidence: Sequence[Evidence], layout: Sequence[float], *, whole: bool = False
) -> list[Labelled]:
    """Find the best reading.

    Parameters
    ----------
    evidence : sequence of Evidence
        What the words of each line say.
    layout : sequence of float
        What its layout says: log odds that it begins a paragraph.
    whole : bool, default False
        Whether each line is known to be a whole paragraph.

    Returns
    -------
    list of Labelled
        One for each line.
    """
    states, lower = [_ORIGIN], _lower_initial(evidence)
    for i in range(len(evidence)):
        best: dict[tuple[object, ...], State] = {}
        for state in states:
            for new in _readings(state, i, evidence, layout[i], lower, whole):
                key = new[1:9]
                if key not in best or best[key].score < new.score:
                    best[key] = new
        states = sorted(best.values(), key=_score, reverse=True)[:BEAM]
        floor = states[0].score - MARGIN
        states = [state for state in states if state.score > floor]
    return _trace(states[0]) if evidence else []


def _lower_initial(evidence: Sequence[Evidence]) -> float:
    """Weight of a small initial: little where the document's clauses begin with one."""
    starts = {"upper": 0, "lower": 0, "other": 0}
    for before, item in zip(evidence, evidence[1:], strict=False):
        if item.opening and item.opening.strength == 1 and before.ending in (",", ";"):
            starts[item.initial] += 1
    return w.INITIAL_LOWER_STYLE if starts["lower"] > 2 * starts["upper"] else w.INITIAL["lower"]


def _trace(state: State | None) -> list[Labelled]:
    labels: list[Labelled] = []
    while state is not None and state.before is not None:
        labels.append(Labelled(state.label, state.starts, state.number, state.items))
        state = state.before
    return labels[::-1]


def _readings(
    state: State, i: int, evidence: Sequence[Evidence], layout: float, lower: float,
    whole: bool,
) -> Iterator[State]:
    """All ways to go on from a state with line ``i``."""
    item = evidence[i]
    ending = evidence[state.last].ending if state.last >= 0 else "."
    ended = ending == "." or state.zone in ("closing", "after")
    explicit = ended and not _EXPLICIT.isdisjoint(item.signs)
    for aside in _asides(state, i, item, layout, evidence, whole):
        yield _penalised(aside) if explicit and aside.label == "note" else aside
    if item.role:
        return
    if state.last >= 0 and not whole:
        go_on = _go_on(state, i, item, ending, layout, evidence)
        yield _penalised(go_on) if explicit else go_on
        if _is_plain(item, ending, layout):
            return
    begin = layout + (w.INITIAL[item.initial] if item.initial != "lower" else lower)
    yield from _endings(state, i, item, begin, ending)
    if explicit:
        begin += w.SIGN_IGNORED
        layout += w.SIGN_IGNORED
    if state.zone != "annex" or "heading.line" in item.signs:
        yield _outside(state, i, item, begin, ending)
    yield from _enacting(state, i, item, begin, evidence)
    yield from _clauses(state, i, item, begin, ending)
    yield from _inside(state, i, item, begin, layout, ending, evidence)


def _penalised(state: State) -> State:
    return state._replace(score=state.score + w.SIGN_IGNORED)


_EXPLICIT = frozenset({"annex.line", "closing.line"})
"""Signs of a line that, after a full stop, can hardly be anything else."""


def _is_plain(item: Evidence, ending: str, layout: float) -> bool:
    """A line that nothing shows to be a beginning: most lines, so most of the time saved."""
    return (
        item.initial == "lower"
        and not ending
        and item.marker is None
        and item.opening is None
        and not item.signs
        and layout < w.PLAIN
    )


def _body(state: State, i: int, label: str, gain: float, **changes: object) -> State:
    """Let a paragraph of running text begin at line ``i``."""
    return state._replace(
        score=state.score + gain, label=label, starts=True, last=i, in_note=False, before=state,
        **changes,  # type: ignore[arg-type]
    )  # fmt: skip


def _go_on(
    state: State, i: int, item: Evidence, ending: str, layout: float, evidence: Sequence[Evidence]
) -> State:
    """The line goes on with the paragraph under way, across a note perhaps."""
    gain = w.GO_ON_AFTER[ending]
    if state.in_note:
        gain += w.RESUME * max(-4.0, min(layout, 3.0))
        gain += 0.0 if evidence[i - 1].ending == "." else w.RESUME_UNENDED
    if item.initial == "lower" and not ending:
        gain += w.GO_ON_LOWER
    if state.zone == "enacting" and ending == ",":
        gain += w.GO_ON_ENACTING
    if state.zone == "closing" and ("closing.line" in item.signs or "closing.date" in item.signs):
        gain += w.GO_ON_CLOSING
    elif state.zone == "closing" and item.initial == "upper":
        gain += w.GO_ON_CLOSING_UPPER
    return state._replace(
        score=state.score + gain, label="continue", starts=False, last=i, in_note=False,
        before=state,
    )  # fmt: skip


def _asides(
    state: State, i: int, item: Evidence, layout: float, evidence: Sequence[Evidence], whole: bool
) -> Iterator[State]:
    """The line is furniture, begins a note, or goes on with one."""
    if item.role != "note":
        gain = w.ROLE if item.role else _furniture(state, item)
        if gain > w.NEVER:
            yield state._replace(
                score=state.score + gain, label="furniture", starts=True, before=state
            )
    if item.role == "furniture":
        return
    gain = w.ROLE if item.role else _note(state, item, layout, i, evidence)
    if gain > w.NEVER:
        yield state._replace(
            score=state.score + gain, label="note", starts=True, in_note=True,
            note=_note_number(item) or state.note, before=state,
        )  # fmt: skip
    if state.in_note and not whole:
        gain = w.NOTE_GO_ON + w.GO_ON_AFTER[evidence[i - 1].ending] + (w.ROLE if item.role else 0.0)
        if item.initial == "lower" and not evidence[i - 1].ending:
            gain += w.GO_ON_LOWER
        yield state._replace(score=state.score + gain, label="note", starts=False, before=state)


def _furniture(state: State, item: Evidence) -> float:
    if state.zone in ("start", "outside") and "furniture.line" not in item.signs:
        return w.NEVER
    for sign, weight in w.FURNITURE.items():
        if sign in item.signs:
            return weight
    return w.NEVER


def _note_number(item: Evidence) -> int:
    if item.marker and item.marker.readings[0].style.startswith("decimal"):
        return item.marker.readings[0].value[0]
    return item.note


def _note(
    state: State, item: Evidence, layout: float, i: int, evidence: Sequence[Evidence]
) -> float:
    looks = "note.text" in item.signs
    if "closing.date" in item.signs and not looks:
        return w.NEVER
    number = _note_number(item)
    if not looks and not number and item.initial != "other":
        return w.NEVER
    gain = w.NOTE + (w.NOTE_TEXT if looks else 0.0)
    if state.in_note and evidence[i - 1].ending == ".":
        gain += w.NOTE_AFTER_NOTE + max(layout, 0.0)
    else:
        gain += layout
    if number:
        gain += w.NOTE_NUMBER + (w.NOTE_CALLED if "called" in item.signs else 0.0)
        if item.marker is None or not item.marker.readings[0].sure:
            gain += w.NOTE_BARE
        if state.note and 0 < number - state.note <= 2:
            gain += w.NOTE_NEXT
    elif item.initial == "other":
        gain += w.NOTE_SIGN
    if item.opening and item.opening.strength == 1:
        gain += w.NOTE_OPENING
    if i and "furniture.line" in evidence[i - 1].signs:
        gain += w.NOTE_AFTER_RULE
    return gain


def _outside(state: State, i: int, item: Evidence, begin: float, ending: str) -> State:
    """Heading of a resolution, or text that belongs to none."""
    gain = begin + w.OUTSIDE_FROM[state.zone]
    if "heading.line" in item.signs:
        gain += w.HEADING
    elif state.zone in ("preamble", "operative", "annex"):
        gain += w.NO_HEADING
    if ending not in (".", ";") and state.zone not in ("start", "outside"):
        gain += w.OUTSIDE_UNENDED
    zone = "after" if state.zone in ("closing", "after") else "outside"
    if "heading.line" in item.signs:
        zone = "outside"
    label = "caption" if "heading.line" in item.signs else "heading"
    return _body(state, i, label, gain, zone=zone, number=(), style="", items=(), clause=False)


def _enacting(
    state: State, i: int, item: Evidence, begin: float, evidence: Sequence[Evidence]
) -> Iterator[State]:
    kind = next((s for s in ("organ", "organ_generic", "organ_misread") if s in item.signs), None)
    if kind is None and "enacting.subject" not in item.signs:
        return
    gain = begin + w.ENACTING[kind or "subject"] + w.ENACTING_FROM[state.zone]
    short = item.end - item.start < 90
    if item.ending == "," and short:
        gain += w.ENACTING_COMMA
    elif short:
        gain += w.ENACTING_BARE
    else:
        gain += w.ENACTING_LONG
    following = next((e for e in evidence[i + 1 : i + 4] if "furniture.line" not in e.signs), None)
    if following and following.opening:
        gain += w.ENACTING_THEN_OPENING * following.opening.strength
    elif not (following and following.marker):
        gain += w.ENACTING_THEN_NOTHING
    yield _body(state, i, "enacting", gain, zone="enacting", number=(), style="", items=(), clause=False)


def _clauses(
    state: State, i: int, item: Evidence, begin: float, ending: str
) -> Iterator[State]:
    opening = item.opening
    if state.zone in ("annex", "closing"):
        return
    kind = opening.type if opening else None
    strength = opening.strength if opening else 0.0
    for label, zone in (("preambular", "preamble"), ("operative", "operative")):
        base = begin + w.CLAUSE_FROM[label][state.zone] + w.CLAUSE_AFTER[label][ending]
        if kind == label:
            base += w.OPENS[label] * strength
        elif "que" in item.signs and state.zone == zone:
            base += w.QUE
        else:
            base += w.OPENS_NOT[label] if kind is None else w.OPENS_OTHER[label] * strength
            if kind is None and state.zone != "operative":
                base += w.NORM[label] if "norm.text" in item.signs else w.NO_NORM[label]
        if "bridge.line" in item.signs and item.marker is None:
            base += w.BRIDGE_AS_CLAUSE
        for gain, number, style in _numbers(state, item, label):
            if number != state.number and kind is None and label == "operative":
                gain += w.NUMBERED_NORM
            yield _body(
                state, i, label, base + gain, zone=zone, number=number, style=style, items=(),
                clause=True,
            )


def _numbers(
    state: State, item: Evidence, label: str
) -> Iterator[tuple[float, tuple[int, ...], str]]:
    """Ways to read a clause's number against the numbers before it."""
    if item.marker is None:
        yield w.UNNUMBERED[label] if state.number else w.BOTH_UNNUMBERED[label], state.number, state.style
        return
    for reading in item.marker.readings:
        if reading.style in ("alpha", "ALPHA", "roman", "dash"):
            continue
        if state.style and reading.style != state.style:
            gain = w.OTHER_STYLE if state.number else 0.0
        else:
            gain = 0.0
        if state.number:
            gain += _next_number(reading.value, state.number)
        else:
            gain += w.FIRST_NUMBER[label] if is_first(reading) else w.NOT_FIRST
        if not reading.sure:
            gain += w.UNSURE
        yield gain, reading.value, reading.style
    yield w.NUMBER_IGNORED, state.number, state.style


def _next_number(value: tuple[int, ...], last: tuple[int, ...]) -> float:
    if follows(value, last):
        return w.NEXT
    if len(value) == len(last) == 1 and 1 < value[0] - last[0] <= 3:
        return w.SKIPPED
    if value[-1] == 1:
        return w.RESTART
    return w.OUT_OF_ORDER


def _inside(
    state: State, i: int, item: Evidence, begin: float, layout: float, ending: str,
    evidence: Sequence[Evidence],
) -> Iterator[State]:  # fmt: skip
    """Items, closing words after items, divisions and bridges."""
    if state.zone not in ("preamble", "operative", "enacting"):
        if "section.mark" in item.signs and state.zone != "annex":
            yield _body(state, i, "section", begin + w.SECTION_OUTSIDE, zone="outside")
        return
    if state.clause:
        yield from _items(state, i, item, layout, ending)
        if state.items and not item.marker:
            gain = layout + w.CLOSING_WORDS[item.initial] + w.CLOSING_WORDS_AFTER[ending]
            yield _body(state, i, "closing_words", gain, items=())
    gain = _section(state, item, ending, i, evidence)
    if gain > w.NEVER:
        yield _body(state, i, "section", begin + gain, clause=bool(state.items))
    if "bridge.line" in item.signs and not item.marker:
        gain = begin + (w.BRIDGE_LATE if state.number else w.BRIDGE)
        yield _body(state, i, "bridge", gain, zone="operative", items=(), clause=False)


def _items(state: State, i: int, item: Evidence, layout: float, ending: str) -> Iterator[State]:
    base = layout + w.ITEM_AFTER[ending]
    if item.marker is None:
        if ending == ":" or (state.items and state.items[-1].style == "none"):
            gain = w.UNMARKED_FIRST if ending == ":" else w.UNMARKED_NEXT
            if item.opening and item.opening.strength == 1:
                gain += w.UNMARKED_OPENING
            if item.initial == "lower":
                gain += w.UNMARKED_LOWER
            if "organ" in item.signs or "organ_generic" in item.signs:
                gain += w.UNMARKED_OPENING
            none = Reading("none", (0,))
            items = state.items if state.items and ending != ":" else (*state.items, none)
            yield _body(state, i, "item", base + gain, items=items)
        return
    for reading in item.marker.readings:
        if reading.style == "decimal.":
            if not reading.sure or (reading.style == state.style and not state.items):
                continue
        for gain, items in _placed(state.items, reading, ending):
            gain += 0.0 if reading.sure else w.UNSURE
            yield _body(state, i, "item", base + gain, items=items)


def _placed(
    items: tuple[Reading, ...], reading: Reading, ending: str
) -> Iterator[tuple[float, tuple[Reading, ...]]]:
    """Places that a marked item can take in the lists under way: next in one, or first of a new."""
    for depth in range(len(items), 0, -1):
        last = items[depth - 1]
        if last.style == reading.style:
            ahead = reading.value[-1] - last.value[-1]
            if reading.style == "dash" or follows(reading.value, last.value):
                yield w.NEXT_ITEM, (*items[: depth - 1], reading)
            elif 1 < ahead <= 3:
                yield w.SKIPPED_ITEM, (*items[: depth - 1], reading)
    if is_first(reading) and len(items) < w.DEEPEST:
        gain = w.FIRST_ITEM if ending == ":" else w.FIRST_ITEM_UNANNOUNCED
        yield gain, (*items, reading)
    elif not items:
        yield w.STRAY_ITEM, (reading,)


def _section(
    state: State, item: Evidence, ending: str, i: int, evidence: Sequence[Evidence]
) -> float:
    if "section.mark" in item.signs or "section.title" in item.signs:
        return w.SECTION_MARK + w.SECTION_AFTER[ending]
    length = item.end - item.start
    if item.ending not in ("", ",") or length > 120 or item.initial != "upper" or item.marker:
        return w.NEVER
    if item.opening and item.opening.strength == 1:
        return w.NEVER
    following = evidence[i + 1] if i + 1 < len(evidence) else None
    if following is None or not (following.marker or following.opening):
        return w.SECTION_LOOSE + w.SECTION_AFTER[ending]
    return w.SECTION_TITLE + w.SECTION_AFTER[ending]


def _endings(
    state: State, i: int, item: Evidence, begin: float, ending: str
) -> Iterator[State]:
    """The closing formula and annexes."""
    if "closing.line" in item.signs or "closing.date" in item.signs:
        gain = begin + w.CLOSING + w.CLOSING_AFTER[ending] + w.CLOSING_FROM[state.zone]
        if item.initial != "lower" or state.zone == "closing":
            yield _body(state, i, "closing", gain, zone="closing", items=(), clause=False)
    if "annex.line" in item.signs and item.initial == "upper":
        gain = begin + w.ANNEX + w.ANNEX_AFTER[ending]
        yield _body(state, i, "annex", gain, zone="annex", items=(), clause=False)
    elif state.zone == "annex":
        yield _body(state, i, "annex", begin + w.ANNEX_GO_ON, zone="annex", items=(), clause=False)
