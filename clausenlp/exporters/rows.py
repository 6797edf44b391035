"""The rows of a table: how the lines of each clause look."""

from __future__ import annotations

import re
from textwrap import shorten, wrap

from rich.box import Box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from clausenlp.exporters.layout import GAP, INDENT, Layout, layout_of
from clausenlp.exporters.lines import Line, lines_of
from clausenlp.resolution import Clause, Resolution

SHORT = {"preambular": "pp", "operative": "op", "item": "item"}
"""Types as the table names them."""

ARROW = "→"
"""Stands between who is asked and what."""

STYLES = {
    "directive": "magenta", "declarative": "green", "commissive": "yellow", "expressive": "cyan",
    "unknown": "red",
}  # fmt: skip
"""Colours of the forces, which only repeat what the table says in words."""

STAY = "\u00a0"
"""A space at which no line is broken."""
_STICKS = re.compile(r" (?=[;:!?»])|(?<=«) ")

LEAST = 16
"""Columns that the words of a deep item keep."""

# A rule under the head of the table and nothing else.
_RULE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


def clause_table(resolution: Resolution, width: int) -> Table:
    """Make the table of a resolution's clauses.

    Parameters
    ----------
    resolution : Resolution
        One with clauses.
    width : int
        Columns of the page.
    """
    found = [(clause, lines_of(clause)) for clause in resolution.clauses]
    lines = [line for _, own in found for line in own]
    layout = layout_of(resolution, lines, width)
    table = _columns(layout, any(line.who for line in lines))
    section = None
    for clause, own in found:
        if clause.section and clause.section != section:
            _add(table, layout, words=Text(clause.section, style="bold italic"))
        section = clause.section
        for k, line in enumerate(own):
            _add(table, layout, **_cells(clause, line, layout, first=k == 0))
    return table


def _columns(layout: Layout, asked: bool) -> Table:
    table = Table(box=_RULE, show_edge=False, pad_edge=False, padding=(0, GAP - 1, 0, 0))
    titles = {
        "number": "No.", "type": "Type", "verb": "Performative", "force": "Force",
        "words": f"Addressee {ARROW} action, or text" if asked else "Text", "marks": "References",
    }  # fmt: skip
    for name, width in layout.columns():
        table.add_column(titles[name], width=width, overflow="fold")
    table.columns[0].justify = "right"
    return table


def _add(table: Table, layout: Layout, **cells: RenderableType) -> None:
    table.add_row(*(cells.get(name, "") for name, _ in layout.columns()))


def _cells(clause: Clause, line: Line, layout: Layout, *, first: bool) -> dict[str, RenderableType]:
    force = _force(line)
    verb = [Text(line.verb)] if layout.force or not line.verb else [Text(line.verb), force]
    return {
        "number": Text(clause.number or "" if first and not clause.level else "", "bold"),
        "type": Text(SHORT[clause.type or "item"] if first else "", "dim" if clause.level else ""),
        "verb": Group(*verb),
        "force": force,
        "words": _words(clause, line, layout, first=first),
        "marks": Text("\n".join(_broken(mark, layout.marks) for mark in line.marks())),
    }


def _force(line: Line) -> Text:
    strength = f" {line.strength}" if line.strength else ""
    return Text(line.force + strength, STYLES.get(line.force, ""))


def _words(clause: Clause, line: Line, layout: Layout, *, first: bool) -> RenderableType:
    """The words; of an item its number beside them, further in the deeper it lies."""
    if not clause.level:
        return _stack(line, layout, layout.words)
    room = layout.words - layout.hang
    inset = min(INDENT * (clause.level - 1), max(room - LEAST, 0))
    grid = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    grid.add_column(width=layout.hang - 1, no_wrap=True)
    grid.add_column(overflow="fold")
    number = clause.number or "–" if first else ""
    grid.add_row(Text(number, "bold"), _stack(line, layout, room - inset))
    return Padding(grid, (0, 0, 0, inset))


def _stack(line: Line, layout: Layout, width: int) -> RenderableType:
    """The words; above and under them what has no column of its own."""
    parts: list[RenderableType] = []
    if line.verb and not layout.verb:
        parts.append(Text.assemble(Text(line.verb, "italic"), " · ", _force(line)))
    parts += [_asked(line, max(width, 1), layout.lines)] if line.who or line.words else []
    if not layout.marks and line.marks():
        parts.append(Text(", ".join(line.marks()), "dim"))
    return Group(*parts)


def _asked(line: Line, width: int, lines: int) -> Text:
    """Who is asked, in bold, and the beginning of what; as much as fits into so many lines."""
    who = shorten(line.who, max(width * lines // 2, 12), placeholder=" …")
    arrow = f"{STAY}{ARROW}" if who and line.asked else ""
    space = "" if line.words.startswith((",", ".")) else " "
    text = Text(_cut(f"{who}{arrow}{space}{line.words}".strip(), width, lines))
    text.stylize("bold", 0, len(who))
    return text


def _cut(words: str, width: int, lines: int) -> str:
    """Words broken into so many lines at most, none of which begins with a sign."""
    some = _STICKS.sub(STAY, words[: (width + 1) * lines + 1])
    kept = wrap(
        some, width, max_lines=lines, placeholder=" …", break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip
    return "\n".join(kept).replace(STAY, " ")


def _broken(symbol: str, width: int) -> str:
    """A symbol, broken after its slashes where it is too long."""
    if not width or len(symbol) <= width:
        return symbol
    lines = wrap(symbol.replace("/", "/ "), width, break_on_hyphens=False)
    return "\n".join(line.replace("/ ", "/") for line in lines)
