"""Numbers of HTML lists, as French resolutions write them: « 1. », « a) », « i) », « – »."""

from __future__ import annotations

import re

from clausenlp.readers.html.page import Node, Page

LISTS = frozenset({"ol", "ul", "menu", "dir"})

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman",
          "I": "upper-roman"}  # fmt: skip
_BY_DEPTH = ("decimal", "lower-alpha", "lower-roman")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_INTEGER = re.compile(r"\s*([+-]?\d{1,9})")
_COUNTER = re.compile(r"counters?\(\s*(?P<name>[\w-]+)\s*(?:,\s*(?P<style>[\w-]+)\s*)?\)")

DASH = "–"
_OWN = re.compile(
    r"[(\[]?(?:(?P<digits>\d{1,3}(?:\.\d{1,3}){0,4})|(?P<letters>[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,6}))"
    r"(?:\s?(?:bis|ter|quater))?\s?[.)\]°]{1,2}(?=[\s\xa0]|$)|(?P<dash>[–—•·▪*-])(?=[\s\xa0])"
)


class Numbering:
    """Counts the items of one list.

    Parameters
    ----------
    node : Node
        The list.
    page : Page
        The page it is on.
    depth : int
        Number of ordered lists around it.
    """

    def __init__(self, node: Node, page: Page, depth: int) -> None:
        self.ordered = node.tag == "ol"
        self.depth = depth
        self.style = _list_style(node, depth)
        self.step = -1 if self.ordered and "reversed" in node.attrib else 1
        start = _integer(node.attrib.get("start"))
        if start is None:
            start = 1 if self.step == 1 else _count_items(node, page)
        self.value = start

    def next(self, item: Node) -> str:
        """Give the printed number of the next item, ``""`` if it has none."""
        value = _integer(item.attrib.get("value")) if self.ordered else None
        if value is not None:
            self.value = value
        number = self.value
        self.value += self.step
        if "marker" in item.style:
            return _from_counter(number, item.style["marker"])
        if item.style.get("display", "list-item") not in ("list-item", ""):
            return ""
        style = item.style.get("list-style-type") or _TYPES.get(item.attrib.get("type", ""), "")
        return format_number(number, style or self.style)


def format_number(number: int, style: str) -> str:
    """Write a list number.

    Parameters
    ----------
    number : int
    style : str
        A CSS ``list-style-type``.

    Returns
    -------
    str
        « 1. », « a) », « i) », « A. », « I. », « – » for bullets, ``""`` for ``none``.
    """
    if style == "none":
        return ""
    if style[:1] in "\"'":
        return style.strip("\"'").strip()
    kind = style.rpartition("-")[2]
    if kind in ("alpha", "latin") and number > 0:
        return _cased(_letters(number), style)
    if kind == "roman" and 0 < number < 4000:
        return _cased(_roman(number), style)
    if style == "decimal-leading-zero":
        return f"{number:02d}."
    return f"{number}." if kind in ("decimal", "alpha", "latin", "roman") else DASH


class Counters:
    """The CSS counters of a page."""

    def __init__(self) -> None:
        self._values: dict[str, int] = {}

    def pass_element(self, node: Node) -> str:
        """Reset and increment as an element says; give the number that it prints."""
        for name, value in _pairs(node.style.get("counter-reset", ""), 0):
            self._values[name] = value
        for name, value in _pairs(node.style.get("counter-increment", ""), 1):
            self._values[name] = self._values.get(name, 0) + value
        content = node.style.get("marker", "")
        match = _COUNTER.search(content[:200])
        if match is None or match["name"].lower() not in self._values:
            return ""
        return _from_counter(self._values[match["name"].lower()], content)


def _pairs(text: str, default: int) -> list[tuple[str, int]]:
    found = re.findall(r"([a-z_][\w-]*)(?:\s+([+-]?\d{1,6}))?", text.lower())
    return [(name, int(n) if n else default) for name, n in found if name != "none"]


def _from_counter(number: int, content: str) -> str:
    """Write a number as a CSS ``content`` says: ``"(" counter(x, lower-alpha) ") "``."""
    match = _COUNTER.search(content[:200])
    if match is None:
        return ""
    bare = format_number(number, match["style"] or "decimal").rstrip(".)")
    before, after = (
        "".join(re.findall(r"""["']([^"']*)["']""", part)).strip()
        for part in content.split(match[0], 1)
    )
    return f"{before}{bare}{after}"


def repeats(number: str, text: str) -> bool:
    """Whether ``text`` already begins with its own number, so that ``number`` must not be added."""
    own = _OWN.match(text)
    if own is None:
        return False
    if number == DASH:
        return True
    return (own["digits"] is not None) == number.strip("(.)").isdecimal() and own["dash"] is None


def _list_style(node: Node, depth: int) -> str:
    style = node.style.get("list-style-type")
    if style:
        return style
    if node.tag != "ol":
        return "none" if node.attrib.get("type", "").lower() == "none" else "disc"
    return _TYPES.get(node.attrib.get("type", "").strip(), "") or _BY_DEPTH[min(depth, 2)]


def _count_items(node: Node, page: Page) -> int:
    inside = page.items[node.at : node.end]
    return sum(isinstance(i, Node) and i.tag == "li" and i.parent is node for i in inside)


def _integer(text: str | None) -> int | None:
    match = _INTEGER.match(text) if text else None
    return int(match[1]) if match else None


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def _cased(letters: str, style: str) -> str:
    return f"{letters.upper()}." if style.startswith("upper") else f"{letters})"
