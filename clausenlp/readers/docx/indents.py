"""How far a paragraph of a DOCX stands from the left edge of its column."""

from __future__ import annotations

from typing import NamedTuple

from clausenlp.readers.docx.numbering import Numbering, Place
from clausenlp.readers.docx.styles import Styles
from clausenlp.readers.docx.xml import Element, attribute, find, twips, value

TWIPS_A_CHARACTER = 120.0
"""Width of a character of a usual text font, in twentieths of a point."""


class Indent(NamedTuple):
    """Distance from the left edge of the column, in characters: of the first line, of the rest."""

    first: float = 0.0
    rest: float = 0.0


def indent_of(
    paragraph: Element | None, place: Place | None, *, styles: Styles, numbering: Numbering
) -> Indent:
    """Find the indent of a paragraph: its own, of its list, of its styles, the default.

    Parameters
    ----------
    paragraph : Element or None
        Its ``w:pPr``.
    place : Place or None
        Its place in the lists.
    styles : Styles
        The styles.
    numbering : Numbering
        The lists.
    """
    level = numbering.level(place) if place is not None else None
    in_list = level.paragraph if level is not None else None
    layers = [styles.paragraph_defaults]
    for style in reversed(styles.chain("paragraph", value(paragraph, "pStyle"))):
        if find(style, "pPr/numPr") is not None:
            layers.append(in_list)
        layers.append(find(style, "pPr"))
    if find(paragraph, "numPr") is not None:
        layers.append(in_list)
    return _combine([*layers, paragraph])


def _combine(layers: list[Element | None]) -> Indent:
    left = first = 0.0
    for layer in layers:
        own = find(layer, "ind")
        start = twips(attribute(own, "left") or attribute(own, "start"))
        left = left if start is None else start
        hanging, forward = twips(attribute(own, "hanging")), twips(attribute(own, "firstLine"))
        if hanging is not None:
            first = -hanging
        elif forward is not None:
            first = forward
    return Indent((left + first) / TWIPS_A_CHARACTER, left / TWIPS_A_CHARACTER)
