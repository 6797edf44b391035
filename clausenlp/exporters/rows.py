"""The rows of a table: how the lines of each clause look."""

from __future__ import annotations

from textwrap import shorten, wrap

from rich.box import Box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from clausenlp.exporters.layout import GAP, Layout, layout_of
from clausenlp.exporters.lines import ARROW, Line, lines_of
from clausenlp.resolution import Clause, Resolution

SHORT = {"preambular": "pp", "operative": "op", "item": "item"}
"""Types as the table names them."""

STYLES = {
    "directive": "magenta", "declarative": "green", "commissive": "yellow", "expressive": "cyan",
    "unknown": "red",
}  # fmt: skip
"""Colours of the forces, which only repeat what the table says in words."""

INDENT = 3
"""Columns by which an item stands further in than what introduces it."""

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
    for name, width in layout._asdict().items():
        if width:
            side = "right" if name == "number" else "left"
            table.add_column(titles[name], width=width, justify=side, overflow="fold")  # type: ignore[arg-type]
    return table


def _add(table: Table, layout: Layout, **cells: RenderableType) -> None:
    table.add_row(*(cells.get(name, "") for name, width in layout._asdict().items() if width))


def _cells(clause: Clause, line: Line, layout: Layout, *, first: bool) -> dict[str, RenderableType]:
    force = _force(line)
    return {
        "number": Text(clause.number or "" if first and not clause.level else "", "bold"),
        "type": Text(SHORT[clause.type or "item"] if first else "", "dim" if clause.level else ""),
        "verb": Text(line.verb) if layout.force else Group(Text(line.verb), force),
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
    number = clause.number or "–"
    hang = max(len(number), INDENT - 1) + 1
    inset = min(INDENT * (clause.level - 1), max(layout.words - hang - LEAST, 0))
    grid = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    grid.add_column(width=hang - 1, no_wrap=True)
    grid.add_column(overflow="fold")
    words = _stack(line, layout, layout.words - hang - inset)
    grid.add_row(Text(number if first else "", "bold"), words)
    return Padding(grid, (0, 0, 0, inset))


def _stack(line: Line, layout: Layout, width: int) -> RenderableType:
    """The words; above and under them what has no column of its own."""
    parts: list[RenderableType] = []
    if line.verb and not layout.verb:
        parts.append(Text.assemble(Text(line.verb, "italic"), " · ", _force(line)))
    parts += [_asked(line, max(width, 1), layout.lines)] if line.asked else []
    if not layout.marks and line.marks():
        parts.append(Text(", ".join(line.marks()), "dim"))
    return Group(*parts)


def _asked(line: Line, width: int, lines: int) -> Text:
    """Who is asked, in bold, and the beginning of what; as much as fits into so many lines."""
    who = shorten(line.who.removesuffix(ARROW), max(width * lines // 2, 12), placeholder=" …")
    who = f"{who} {ARROW}".lstrip() if line.who else ""
    words = _cut(f"{who} {line.words}".strip(), width, lines)
    text = Text(words)
    text.stylize("bold", 0, len(who.removesuffix(ARROW)))
    return text


def _cut(words: str, width: int, lines: int) -> str:
    most = words[: (width + 1) * lines + 1]
    kept = wrap(
        most, width, max_lines=lines, placeholder=" …", break_on_hyphens=False,
        break_long_words=False,
    )  # fmt: skip
    return " ".join(kept)


def _broken(symbol: str, width: int) -> str:
    """A symbol, broken after its slashes where it is too long."""
    if not width or len(symbol) <= width:
        return symbol
    lines = wrap(symbol.replace("/", "/ "), width, break_on_hyphens=False)
    return "\n".join(line.replace("/ ", "/") for line in lines)
