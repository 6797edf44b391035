"""What of a DOCX is not read: deleted rows, second versions of a drawing, deleted marks."""

from __future__ import annotations

from clausenlp.readers.docx.xml import MC, Element, W, find, switch


def is_left_out(element: Element) -> bool:
    """Tell whether a row or a cell is deleted, or an alternative is not the one to read."""
    if element.tag == W + "tr":
        return find(element, "trPr/del") is not None
    if element.tag == W + "tc":
        return find(element, "tcPr/cellDel") is not None
    if element.tag in {MC + "Choice", MC + "Fallback"}:
        parent = element.getparent()
        return parent is not None and _alternative(parent) is not element
    return False


def _alternative(parent: Element) -> Element | None:
    """Choose the first alternative that holds text, else the first."""
    children = list(parent.iterchildren(MC + "Choice", MC + "Fallback"))
    with_text = (child for child in children if next(child.iter(W + "t"), None) is not None)
    return next(with_text, children[0] if children else None)


def lost_its_mark(properties: Element | None) -> bool:
    """Tell whether a paragraph runs on into the next: its mark is deleted, or hidden."""
    run = find(properties, "rPr")
    moved = any(find(run, name) is not None for name in ("del", "moveFrom"))
    return moved or bool(switch(run, "vanish")) or bool(switch(run, "specVanish"))
