"""Where an enumerated paragraph can stand in the lists under way."""

from __future__ import annotations

from collections.abc import Iterator

from clausenlp.structure import weights as w
from clausenlp.structure.evidence import Evidence
from clausenlp.structure.markers import Reading, follows, is_first

Items = tuple[Reading, ...]
_UNMARKED = Reading("none", (0,))


def place_item(
    item: Evidence, items: Items, style: str, ending: str
) -> Iterator[tuple[float, Items]]:
    """Give the ways to take a line as an item.

    Parameters
    ----------
    item : Evidence
        The line.
    items : tuple of Reading
        The items under way, outermost first.
    style : str
        How clauses are numbered: an item of a clause « 1. » is not itself « 1. ».
    ending : str
        How the text before it ends.

    Yields
    ------
    gain : float
        What speaks for it, in nats.
    items : tuple of Reading
        The items then under way.
    """
    if item.marker is None:
        yield from _unmarked(item, items, ending)
        return
    for reading in item.marker.readings:
        if reading.style == "decimal." and (
            not reading.sure or (style == "decimal." and not items)
        ):
            continue
        doubt = 0.0 if reading.sure else w.UNSURE
        for gain, placed in _placed(items, reading, ending):
            yield gain + doubt, placed


def _unmarked(item: Evidence, items: Items, ending: str) -> Iterator[tuple[float, Items]]:
    """An item without a marker: after a colon, or after another such item."""
    if ending != ":" and not (items and items[-1].style == "none"):
        return
    gain = w.UNMARKED_FIRST if ending == ":" else w.UNMARKED_NEXT
    if item.opening and item.opening.strength == 1:
        gain += w.UNMARKED_OPENING
    if item.initial == "lower":
        gain += w.UNMARKED_LOWER
    if "organ" in item.signs or "organ_generic" in item.signs:
        gain += w.UNMARKED_OPENING
    yield gain, items if items and ending != ":" else (*items, _UNMARKED)


def _placed(items: Items, reading: Reading, ending: str) -> Iterator[tuple[float, Items]]:
    """Next in one of the lists, or first of a new one."""
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
