"""Resolutions as tables that a person likes to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import shorten
from typing import TextIO

from rich.box import Box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from clausenlp.resolution import Clause, Resolution

SHORT = {"preambular": "pp", "operative": "op", "item": "item"}
"""Types as the table names them."""

STYLES = {"preambular": "cyan", "operative": "green", "item": "dim"}
"""Their colours, which only repeat what the table says in letters."""

INDENT = 3
"""Columns by which an item stands further in than what introduces it."""

LINES = 2
"""Lines of text that a clause gets, roughly."""

# A rule under the head of the table and nothing else.
_RULE = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")


def write_table(
    resolutions: Iterable[Resolution], stream: TextIO, *, width: int | None = None
) -> None:
    """Write a table for each resolution as soon as it is there.

    Parameters
    ----------
    resolutions : iterable of Resolution
        What to write; may be a generator.
    stream : text stream
        Where to; colours are used only on a terminal.
    width : int, optional
        Columns; by default those of the terminal, 80 where there is none.

    Raises
    ------
    OSError
        If the stream cannot be written.
    """
    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    for number, resolution in enumerate(resolutions):
        if number:
            console.print()
        console.print(_report(resolution, console.width))
        stream.flush()


def _report(resolution: Resolution, width: int) -> RenderableType:
    parts: list[RenderableType] = [*_head(resolution)]
    if resolution.clauses:
        parts += [Text(), _table(resolution, width)]
    parts += [Text(), Text(_counts(resolution), style="bold")]
    parts += [Text(f"warning: {warning}", style="yellow") for warning in resolution.warnings]
    return Group(*parts)


def _head(resolution: Resolution) -> Iterator[Text]:
    """Symbol and title; organ, date and meeting; source."""
    symbol = resolution.symbol or "(no symbol)"
    yield Text.assemble((symbol, "bold"), "  ", resolution.title or "(no title)")
    facts = (resolution.organ, resolution.adopted, resolution.meeting)
    if any(facts):
        yield Text(" · ".join(fact for fact in facts if fact))
    yield Text(resolution.source_name, style="dim")


def _table(resolution: Resolution, width: int) -> Table:
    table = Table(box=_RULE, show_edge=False, pad_edge=False, padding=(0, 1), expand=True)
    numbers = max([3, *(len(c.number or "") for c in resolution.clauses)])
    notes = max([5, *(len(_markers(c)) for c in resolution.clauses)])
    table.add_column("No.", width=min(numbers, 6), justify="right", overflow="fold")
    table.add_column("Type", width=4)
    table.add_column("Text", ratio=1, overflow="fold")
    table.add_column("Notes", width=min(notes, 8), overflow="fold")
    section = None
    for clause in resolution.clauses:
        if clause.section and clause.section != section:
            table.add_row("", "", Text(clause.section, style="bold italic"), "")
        section = clause.section
        table.add_row(*_row(clause, width))
    return table


def _row(clause: Clause, width: int) -> tuple[Text, Text, RenderableType, Text]:
    type_ = clause.type or "item"
    room = LINES * max(width - 26 - INDENT * clause.level, 20)
    words = Text(shorten(clause.text, room, placeholder=" …"))
    short = Text(SHORT[type_], STYLES[type_])
    notes = Text(_markers(clause))
    if clause.level:
        return Text(), short, _item(clause, words), notes
    return Text(clause.number or "", "bold"), short, words, notes


def _item(clause: Clause, words: Text) -> RenderableType:
    """Its number and its words side by side, further in the deeper it lies."""
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(min_width=INDENT - 1, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(Text(clause.number or "–", "bold"), words)
    return Padding(grid, (0, 0, 0, INDENT * (clause.level - 1)))


def _markers(clause: Clause) -> str:
    return " ".join(note.marker or "*" for note in clause.notes)


def _counts(resolution: Resolution) -> str:
    """« 2 preambular, 1 operative, 3 items, 4 notes »; what there is none of is left out."""
    types = Counter(clause.type for clause in resolution.clauses)
    items, notes = types["item"], len(resolution.notes)
    counts = [
        f"{types['preambular']} preambular",
        f"{types['operative']} operative",
        f"{items} item{'s' * (items != 1)}",
        f"{notes} note{'s' * (notes != 1)}",
    ]
    return ", ".join(count for count in counts if not count.startswith("0 ")) or "no clauses"
