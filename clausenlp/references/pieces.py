"""Take the pieces of a group of references one after the other."""

from __future__ import annotations

from dataclasses import replace

from clausenlp.references.bodies import body_at
from clausenlp.references.dates import read_dates
from clausenlp.references.grammar import (
    ADDITION,
    KINDS,
    LETTER,
    MISREAD,
    NOTE_CALL,
    SYMBOL,
    YEAR,
    right_document,
    right_figures,
    words,
)
from clausenlp.references.group import Group, Member
from clausenlp.references.numbers import Number, number_at
from clausenlp.symbols import Symbol


class Pieces:
    """Reads groups in a text: each step gives where its piece ends, or where it began.

    Parameters
    ----------
    text, folded : str
        A text, and the same folded.
    council : bool
        Whether it is the Security Council's: then misread symbols are taken for its documents.
    """

    def __init__(self, text: str, folded: str, *, council: bool) -> None:
        self.text = text
        self.folded = folded
        self.council = council
        self.words = words()
        self.group = Group(0)

    def read(self, group: Group, at: int) -> None:
        """Fill a group, as long as one piece follows directly on the other."""
        self.group = group
        steps = (self._dates, self._organ, self._number, self._letter, self._addition, self._aside)
        while True:
            end = next((e for step in steps if (e := step(at)) > at), at)
            if end == at:
                return
            at = end

    def _dates(self, at: int) -> int:
        """A date or dates behind numbers."""
        if not self.group.members:
            return at
        found = self.words.dates.match(self.folded, at)
        if found is None and self.group.adopted:
            found = self.words.adopted_dates.match(self.folded, at)
        if found is None:
            return at
        self.group.date([] if self._of_report(found["lead"]) else read_dates(found["list"]))
        return found.end()

    def _of_report(self, lead: str) -> bool:
        """Whether a date is that of a report made under the resolution."""
        if self.words.remote.search(lead) is None:
            return False
        start = self.group.start
        return self.words.report.search(self.folded, max(0, start - 300), start) is not None

    def _organ(self, at: int) -> int:
        """Who adopted it, behind a preposition, a participle, or in a relative clause."""
        relative = self.words.relative.match(self.folded, at)
        lead = relative or self.words.organ.match(self.folded, at)
        body = body_at(self.text, self.folded, lead.end()) if lead else None
        if lead is None or body is None:
            return at
        if relative and not self.words.has_adopted.match(self.folded, body[1]):
            return at
        self.group.adopted = self.words.adopted.search(lead.group()) is not None
        self.group.attribute(body[0])
        return body[1]

    def _number(self, at: int) -> int:
        """A number or symbol, behind a cue, or behind a comma or conjunction."""
        group = self.group
        start = self._lead(at)
        member = self._symbol_at(start) if start >= 0 else None
        if member is None and start >= 0:
            member = self._number_at(start)
        if member is None:
            return at
        group.members.append(member)
        return member.end

    def _lead(self, at: int) -> int:
        """Where a number may begin; -1 if none may."""
        group = self.group
        if not group.members and at == group.start:
            return at
        pattern = self.words.joint if group.members else self.words.opening
        found = pattern.match(self.folded, at)
        return found.end() if found else -1

    def _number_at(self, start: int) -> Member | None:
        group = self.group
        if not group.kind and not (group.members and "/RES/" in group.last.symbol):
            return None
        printed = number_at(self.text, start, alone=group.kind == "comment")
        if printed is None or not self._acceptable(printed[0]):
            return None
        group.kind = group.kind or KINDS[0]
        return Member(start, printed[1], printed[0])

    def _acceptable(self, number: Number) -> bool:
        """A bare number counts behind a cue; a further one in an enumeration of bare numbers."""
        if number.numbering != "none" or not self.group.members:
            return True
        last = self.group.last.number
        return self.group.plural and last is not None and last.numbering == "none"

    def _symbol_at(self, start: int) -> Member | None:
        found = MISREAD.match(self.text, start) if self.council else None
        if found:
            return Member(start, found.end(), symbol=right_document(found))
        found = SYMBOL.match(self.text, start)
        if found is None:
            return None
        end = found.start("part") if found["part"] else found.end()
        printed = right_figures(self.text[start:end])
        if found["part"] and "/RES/" in printed:
            printed, end = printed + found["part"], found.end()
        symbol = self._whole(printed)
        return Member(start, end, symbol=symbol) if symbol else None

    def _whole(self, printed: str) -> str:
        """The symbol of a document; « 37 C/15 » behind « resolution » is one."""
        try:
            symbol = Symbol.parse(printed)
        except ValueError:
            return ""
        if symbol.form == "unesco" and symbol.kind == "document" and self.group.kind in KINDS[:2]:
            series = symbol.series + ("RES/" if self.group.kind == "resolution" else "DEC/")
            symbol = replace(symbol, series=series)
        return symbol.format()

    def _letter(self, at: int) -> int:
        """A further part of the last number: « 52/211 A et B »."""
        number = self.group.last.number if self.group.members else None
        joint = self.words.joint.match(self.folded, at) if number and number.part else None
        found = LETTER.match(self.text, joint.end()) if joint else None
        if number is None or found is None:
            return at
        letter = found["letter"] or ("B" if number.part == "A" else "")
        if letter <= number.part:
            return at
        member = Member(found.start(), found.end(), number._replace(part=letter))
        self.group.members.append(member)
        return member.end

    def _addition(self, at: int) -> int:
        """An addendum or corrigendum of the last document: « et Add.1 », « et 2 »."""
        group = self.group
        joint = self.words.joint.match(self.folded, at) if group.members else None
        if joint is None or not group.last.symbol:
            return at
        found = ADDITION.match(self.text, joint.end())
        symbol = group.completed(right_figures(f"/{found.group()}")[1:]) if found else ""
        if found is None:
            found = self.words.further.match(self.text, joint.end())
            symbol = group.further(found.group()) if found else ""
        if found is None or not symbol:
            return at
        group.members.append(Member(found.start(), found.end(), symbol=symbol))
        return found.end()

    def _aside(self, at: int) -> int:
        """An adjective before, or a place, a year, the call of a note behind a number."""
        if not self.group.members:
            adjective = self.words.adjective.match(self.folded, at)
            return adjective.end() if adjective else at
        found = YEAR.match(self.text, at) if self.group.kind == "comment" else None
        found = found or NOTE_CALL.match(self.text, at) or self.words.place.match(self.folded, at)
        return found.end() if found else at
