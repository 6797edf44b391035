"""Names and values of WordprocessingML, read so that odd values do no harm."""

from __future__ import annotations

import re

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_OFF = frozenset({"0", "false", "off"})
_INTEGER = re.compile(r"\s*[-+]?\d{1,9}\s*")
_MEASURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}


def find(element: Element | None, path: str) -> Element | None:
    """Find a descendant by the local names of the way to it, such as ``"pPr/numPr"``."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(W + name)
    return element


def attribute(element: Element | None, name: str = "val") -> str | None:
    """Give an attribute as text, None where it or the element is absent."""
    return None if element is None else element.get(W + name)


def value(element: Element | None, path: str) -> str | None:
    """Give ``w:val`` of the descendant at ``path``."""
    return attribute(find(element, path))


def integer(text: str | None) -> int | None:
    """Read an integer of up to nine digits; None for anything else."""
    return int(text) if text is not None and _INTEGER.fullmatch(text) else None


def twips(text: str | None) -> float | None:
    """Read a length, in twentieths of a point or with its unit; None for anything else."""
    match = _MEASURE.fullmatch(text or "")
    return float(match[1]) * _TWIPS.get(match[2], 1.0) if match else None


def switch(element: Element | None, path: str) -> bool | None:
    """Read an on/off property: None where it is not given."""
    found = find(element, path)
    return None if found is None else attribute(found) not in _OFF
