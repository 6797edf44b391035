"""All ways to go on with a reading at the next line, and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterator

from clausenlp.structure import weights as w
from clausenlp.structure.asides import asides
from clausenlp.structure.items import place_item
from clausenlp.structure.markers import Reading, follows, is_first
from clausenlp.structure.states import Move, Page, State, Step


def moves(state: State, page: Page, i: int) -> Iterator[Move]:
    """Give all ways to go on from a state with line ``i``."""
    return _Moves(state, page, i).moves()


_ENDINGS = frozenset(",;.:")


class _Moves(Step):
    """The ways to go on, family by family."""

    __slots__ = ()

    def moves(self) -> Iterator[Move]:
        yield from asides(self)
        if self.item.role:
            return
        if self.state.last >= 0 and not self.whole:
            yield self._go_on()
            if self._is_plain():
                return
        yield from self._ends()
        if self.explicit:
            self.begin += w.SIGN_IGNORED
            self.layout += w.SIGN_IGNORED
        yield from self._outside()
        yield from self._enacting()
        yield from self._clauses()
        yield from self._inside()

    def _is_plain(self) -> bool:
        """A line that nothing shows to be a beginning: most lines, so most of the time saved."""
        item = self.item
        return (
            item.initial == "lower" and not self.ending and item.marker is None
            and item.opening is None and not item.signs and self.layout < w.PLAIN
        )  # fmt: skip

    # The paragraph under way

    def _go_on(self) -> Move:
        """The line goes on with the paragraph under way, across a note perhaps."""
        state, item = self.state, self.item
        gain = self.flow(self.ending) + (w.SIGN_IGNORED if self.explicit else 0.0)
        if state.in_note:
            gain += w.RESUME * max(-4.0, min(self.layout, 3.0))
            gain += 0.0 if self.before_ending() == "." else w.RESUME_UNENDED
        if state.zone == "enacting" and self.ending == ",":
            gain += w.GO_ON_ENACTING
        if state.zone == "closing":
            if "closing.line" in item.signs or "closing.date" in item.signs:
                gain += w.GO_ON_CLOSING
            elif item.initial == "upper":
                gain += w.GO_ON_CLOSING_UPPER
        return self.same(gain, "continue", False, state.note)

    # Before and after the clauses

    def _ends(self) -> Iterator[Move]:
        """The closing formula and annexes."""
        signs, zone = self.item.signs, self.state.zone
        if "closing.line" in signs or "closing.date" in signs:
            gain = self.begin + w.CLOSING + w.CLOSING_AFTER[self.ending] + w.CLOSING_FROM[zone]
            if self.item.initial != "lower" or zone == "closing":
                s = self.state
                yield gain, "closing", True, "closing", s.number, s.style, (), False, s.note
        if "annex.line" in signs and self.item.initial == "upper":
            yield self.begin_at(self.begin + w.ANNEX + w.ANNEX_AFTER[self.ending], "annex", "annex")
        elif zone == "annex":
            yield self.begin_at(self.begin + w.ANNEX_GO_ON, "annex", "annex")

    def _outside(self) -> Iterator[Move]:
        """Heading of a resolution, or text that belongs to none."""
        zone, captioned = self.state.zone, "heading.line" in self.item.signs
        if zone == "annex" and not captioned:
            return
        gain = self.begin + w.OUTSIDE_FROM[zone] + (w.HEADING if captioned else 0.0)
        if zone in ("preamble", "operative") and not captioned:
            gain += w.NO_HEADING
        if self.item.opening and self.item.opening.strength == 1 and self.item.ending in _ENDINGS:
            gain += w.HEADING_OPENING
        if self.ending not in (".", ";") and zone not in ("start", "outside"):
            gain += w.OUTSIDE_UNENDED
        after = not captioned and zone in ("closing", "after")
        yield self.begin_at(
            gain, "caption" if captioned else "heading", "after" if after else "outside"
        )

    def _enacting(self) -> Iterator[Move]:
        item = self.item
        kind = next((k for k in w.ENACTING if k in item.signs), None)
        if kind is None:
            return
        gain = self.begin + w.ENACTING[kind] + w.ENACTING_FROM[self.state.zone]
        if item.end - item.start >= 90:
            gain += w.ENACTING_LONG
        elif item.ending == ",":
            gain += w.ENACTING_COMMA
        after = next((e for e in self.following if "furniture.line" not in e.signs), None)
        if after and after.opening:
            gain += w.ENACTING_THEN_OPENING * after.opening.strength
        elif not (after and after.marker):
            gain += w.ENACTING_THEN_NOTHING
        yield self.begin_at(gain, "enacting", "enacting")

    # Clauses

    def _clauses(self) -> Iterator[Move]:
        state = self.state
        if state.zone in ("annex", "closing"):
            return
        for label, zone in (("preambular", "preamble"), ("operative", "operative")):
            base = (
                self.begin + w.CLAUSE_FROM[label][state.zone] + w.CLAUSE_AFTER[label][self.ending]
            )
            base += self._opens(label, zone)
            if self.whole and self.item.opening:
                base += w.ENDS[label].get(self.item.ending, 0.0)
            if "bridge.line" in self.item.signs and self.item.marker is None:
                base += w.BRIDGE_AS_CLAUSE
            for gain, number, style in self._numbers(label):
                yield base + gain, label, True, zone, number, style, (), True, state.note

    def _opens(self, label: str, zone: str) -> float:
        """What the first words say for a clause of this type."""
        opening, signs = self.item.opening, self.item.signs
        if opening and opening.type == label:
            return w.OPENS[label] * opening.strength
        if "que" in signs and self.state.zone == zone:
            return w.QUE
        if opening:
            return w.OPENS_OTHER[label] * opening.strength
        gain = w.OPENS_NOT[label] if self.whole else w.LINE_OPENS_NOT[label]
        if self.state.zone == "operative":
            return gain
        return gain + (w.NORM if "norm.text" in signs else w.NO_NORM)[label]

    def _numbers(self, label: str) -> Iterator[tuple[float, tuple[int, ...], str]]:
        """Ways to read a clause's number against the numbers before it."""
        state, marker = self.state, self.item.marker
        if marker is None:
            gain = w.UNNUMBERED[label] if state.number else w.BOTH_UNNUMBERED[label]
            yield gain, state.number, state.style
            return
        norm = w.NUMBERED_NORM if label == "operative" and self.item.opening is None else 0.0
        for reading in marker.readings:
            if reading.style.startswith(("decimal", "multi")):
                yield norm + self._numbered(reading, label), reading.value, reading.style
        yield w.NUMBER_IGNORED, state.number, state.style

    def _numbered(self, reading: Reading, label: str) -> float:
        last, style = self.state.number, self.state.style
        gain = 0.0 if reading.sure else w.UNSURE
        if not last:
            return gain + (w.FIRST_NUMBER[label] if is_first(reading) else w.NOT_FIRST)
        if style and reading.style != style:
            gain += w.OTHER_STYLE
        return gain + _next_number(reading.value, last)

    # Inside clauses and between them

    def _inside(self) -> Iterator[Move]:
        """Items, closing words after items, divisions and bridges."""
        s, item = self.state, self.item
        if s.zone not in ("preamble", "operative", "enacting"):
            if "section.mark" in item.signs and s.zone != "annex":
                gain = self.begin + w.SECTION_OUTSIDE
                yield gain, "section", True, "outside", s.number, s.style, s.items, s.clause, s.note
            return
        if s.clause:
            yield from self._items()
        gain = self._section()
        if gain > w.NEVER:
            yield gain, "section", True, s.zone, s.number, s.style, s.items, bool(s.items), s.note
        if "bridge.line" in item.signs and not item.marker:
            gain = self.begin + (w.BRIDGE_LATE if s.number else w.BRIDGE)
            yield gain, "bridge", True, "operative", s.number, s.style, (), False, s.note

    def _items(self) -> Iterator[Move]:
        s = self.state
        base = self.layout + w.ITEM_AFTER[self.ending]
        for gain, items in place_item(self.item, s.items, s.style, self.ending):
            yield base + gain, "item", True, s.zone, s.number, s.style, items, True, s.note
        if s.items and not self.item.marker:
            gain = w.CLOSING_WORDS[self.item.initial] + w.CLOSING_WORDS_AFTER[self.ending]
            gain += self.layout
            yield gain, "closing_words", True, s.zone, s.number, s.style, (), True, s.note

    def _section(self) -> float:
        item, after = self.item, w.SECTION_AFTER[self.ending]
        if "section.mark" in item.signs or "section.title" in item.signs:
            return self.begin + w.SECTION_MARK + after
        titled = item.initial == "upper" and item.ending in ("", ",") and not item.marker
        if (
            not titled
            or item.end - item.start > 120
            or (item.opening and item.opening.strength == 1)
        ):
            return w.NEVER
        following = self.following[0] if self.following else None
        leads = following is not None and (following.marker or following.opening)
        return self.begin + (w.SECTION_TITLE if leads else w.SECTION_LOOSE) + after


def _next_number(value: tuple[int, ...], last: tuple[int, ...]) -> float:
    if follows(value, last):
        return w.NEXT
    if len(value) == len(last) == 1 and 1 < value[0] - last[0] <= 3:
        return w.SKIPPED
    return w.RESTART if value[-1] == 1 else w.OUT_OF_ORDER
