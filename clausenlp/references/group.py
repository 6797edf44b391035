"""A group of references: numbers and symbols that share a cue, dates, and who adopted them."""

from __future__ import annotations

from dataclasses import dataclass, field

from clausenlp.references.numbers import Number


@dataclass(slots=True)
class Member:
    """One number or symbol of a group."""

    start: int
    end: int
    number: Number | None = None
    symbol: str = ""
    name: str = ""
    date: str = ""


@dataclass(slots=True)
class Group:
    """Numbers that share what stands before and behind them."""

    start: int
    kind: str = ""
    plural: bool = False
    name: str = ""
    possessive: bool = False
    members: list[Member] = field(default_factory=list)
    undated: int = 0
    unnamed: int = 0
    adopted: bool = False

    @property
    def last(self) -> Member:
        """The last member."""
        return self.members[-1]

    def date(self, dates: list[str]) -> None:
        """Date the members that have none yet: one date all of them, as many each its own."""
        members = self.members[self.undated :]
        self.undated = len(self.members)
        if len(dates) == 1:
            fitting = [m for m in members if m.number and m.number.session == dates[0][:4]]
            for member in fitting or members:
                member.date = dates[0]
        elif len(dates) == len(members):
            for member, date in zip(members, dates, strict=True):
                member.date = date

    def attribute(self, name: str) -> None:
        """Name who adopted the members so far, or, before any, all that follow.

        Behind a name that stands before all, another one is only of the last member.
        """
        if not self.members:
            self.name = name
            return
        first = max(self.unnamed, len(self.members) - 1) if self.name else self.unnamed
        for member in self.members[first:]:
            member.name = name
        self.unnamed = len(self.members)

    def completed(self, addition: str) -> str:
        """Give the last member's symbol with an addendum or corrigendum in place of its own."""
        base, _, _ = self.last.symbol.partition("/Add.")
        base, _, _ = base.partition("/Corr.")
        return f"{base}/{addition}"

    def further(self, number: str) -> str:
        """Give the last member's symbol with another number of its addendum; "" if it has none."""
        base, dot, _ = self.last.symbol.rpartition(".")
        return f"{base}.{number}" if dot and base.endswith(("/Add", "/Corr")) else ""
