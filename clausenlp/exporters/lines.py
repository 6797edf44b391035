"""What a table says of each clause: one line for each performative."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from clausenlp.passages import Passage, Performative
from clausenlp.resolution import Clause

UNKNOWN = "unknown"
"""Force of a verb that the lexicon does not have."""

SIGNS = " ,:;."
"""What ends or joins the words of a clause."""

MENTIONED = 3
"""Symbols that a line names."""


@dataclass(slots=True)
class Line:
    """A line of a table; what there is none of is empty.

    Attributes
    ----------
    verb : str
        The performative, as printed.
    force : str
        Its force.
    strength : int or None
        Its strength.
    who : str
        Who is asked.
    words : str
        What is asked; where that was not found, and of what is no directive, the words after
        the performative.
    asked : bool
        Whether they are what is asked.
    symbols : list of str
        What these words mention.
    notes : list of str
        Markers of the notes that they call.
    """

    verb: str = ""
    force: str = ""
    strength: int | None = None
    who: str = ""
    words: str = ""
    asked: bool = False
    symbols: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def marks(self) -> list[str]:
        """Symbols and notes, each as a line of its own; of many symbols the first ones."""
        symbols = list(dict.fromkeys(self.symbols))
        more = len(symbols) - MENTIONED
        named = symbols if more <= 0 else symbols[: MENTIONED - 1]
        rest = [f"and {more + 1} more"] if more > 0 else []
        notes = [f"note{'s' * (len(self.notes) > 1)} {', '.join(self.notes)}"] if self.notes else []
        return [*named, *rest, *notes]


def lines_of(clause: Clause) -> list[Line]:
    """Give the lines of a clause, in the order of its words.

    Parameters
    ----------
    clause : Clause
        A clause or an item.

    Returns
    -------
    list of Line
        One for each performative, and one before for words before the first; at least one.
    """
    acts = clause.performatives
    lead, after = _shares(clause.text, acts)
    lines = [Line(words=lead)] if lead or not acts else []
    lines += [_line(act, words) for act, words in zip(acts, after, strict=True)]
    starts = [act.start for act in acts][len(acts) - len(lines) + 1 :]
    for reference in clause.references:
        lines[bisect_right(starts, reference.start)].symbols.append(reference.symbol)
    for note in clause.notes:
        at = note.call[0] if note.call else clause.start
        lines[bisect_right(starts, at)].notes.append(note.marker or "*")
    return lines


def _shares(text: str, acts: Sequence[Performative]) -> tuple[str, list[str]]:
    """The words before the first performative, and those after each."""
    cuts = list(_cuts(text, acts))
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    after = [text[end:until].strip() for (_, end), until in zip(cuts, ends, strict=False)]
    return text[: cuts[0][0]].strip() if cuts else text, after


def _cuts(text: str, acts: Sequence[Performative]) -> Iterator[tuple[int, int]]:
    """Where each performative stands in the clean text of its clause."""
    last = 0
    for act in acts:
        start = max(text.find(act.text, last), last)
        last = min(start + len(act.text), len(text))
        yield start, last


def _line(act: Performative, words: str) -> Line:
    line = Line(act.text, act.force or UNKNOWN, act.strength, _who(act), words)
    if act.action:
        line.words, line.asked = act.action.text, True
    elif act.addressee:
        line.words = _without(act.addressee, words)
    return line


def _without(who: Passage, words: str) -> str:
    """What is said beside who is asked; nothing where that is but a sign."""
    before, _, after = words.partition(who.text)
    rest = (before + after).strip()
    return rest if rest.strip(SIGNS) else ""


def _who(act: Performative) -> str:
    """« les (les États Membres) » where a pronoun stands for a noun."""
    who = act.addressee
    if who is None:
        return ""
    return f"{who.text} ({who.stands_for.text})" if who.stands_for else who.text
