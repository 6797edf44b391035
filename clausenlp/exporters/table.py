"""Resolutions as tables that a person likes to read: who must do what, and on what grounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from clausenlp.exporters.rows import clause_table
from clausenlp.resolution import Resolution


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
        parts += [Text(), clause_table(resolution, width)]
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


def _counts(resolution: Resolution) -> str:
    """« 2 preambular, 1 operative, 3 items, 4 notes »; what there is none of is left out."""
    types = Counter(clause.type for clause in resolution.clauses)
    items, notes = types["item"], len(resolution.notes)
    references = sum(len(clause.references) for clause in resolution.clauses)
    counts = [
        f"{types['preambular']} preambular",
        f"{types['operative']} operative",
        f"{items} item{'s' * (items != 1)}",
        f"{references} reference{'s' * (references != 1)}",
        f"{notes} note{'s' * (notes != 1)}",
    ]
    return ", ".join(count for count in counts if not count.startswith("0 ")) or "no clauses"
