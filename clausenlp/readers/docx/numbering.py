"""The automatic numbers of a DOCX, resolved to the text that Word prints."""

from __future__ import annotations

import re
from typing import NamedTuple

from clausenlp.readers.docx.numerals import bullet, numeral
from clausenlp.readers.docx.styles import Styles
from clausenlp.readers.docx.xml import (
    MC,
    Element,
    W,
    attribute,
    find,
    integer,
    switch,
    value,
)

LEVELS = 9
"""Levels of a list, from 0."""

_PLACEHOLDER = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """How a level of a list is numbered.

    Attributes
    ----------
    start : int
        Its first number.
    form : str
        Its ``w:numFmt``.
    text : str
        Its pattern, such as ``"%1.%2"``.
    restart : int
        It starts again after a level below this one (0: never).
    legal : bool
        Whether all numbers in it are printed in digits.
    hidden : bool
        Whether its number is not printed.
    style : str or None
        Id of the paragraph style that it belongs to.
    paragraph : Element or None
        Its ``w:pPr``, which holds its indent.
    """

    start: int
    form: str
    text: str
    restart: int
    legal: bool
    hidden: bool
    style: str | None
    paragraph: Element | None


class Place(NamedTuple):
    """Where a paragraph stands in the lists: id of its ``w:num``, and its level from 0."""

    num: str
    level: int


class Numbering:
    """The numbering part.

    Parameters
    ----------
    root : Element or None
        Root of the part; None where the package has none.
    styles : Styles
        The styles, which may place a paragraph in a list.
    """

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _by_id(root, "abstractNum", "abstractNumId")
        self._nums = _by_id(root, "num", "numId")
        self._levels: dict[Place, Level | None] = {}

    def place(self, paragraph: Element | None) -> Place | None:
        """Find the list and the level of a paragraph; None if it has no automatic number.

        Parameters
        ----------
        paragraph : Element or None
            Its ``w:pPr``.
        """
        direct = find(paragraph, "numPr")
        chain = self._styles.chain("paragraph", value(paragraph, "pStyle"))
        num = value(direct, "numId") or _first(chain, "pPr/numPr/numId")
        if num is None or num == "0":
            return None
        level = integer(value(direct, "ilvl"))
        if level is None:
            level = 0 if value(direct, "numId") else self.style_level(num, chain)
        return Place(num, level)

    def style_level(self, num: str, chain: list[Element]) -> int:
        """Find the level that a list gives to a style, or to the nearest that it is based on."""
        for style in chain:
            name = attribute(style, "styleId")
            for index in range(LEVELS):
                level = self.level(Place(num, index))
                if level is not None and level.style == name:
                    return index
            own = integer(value(style, "pPr/numPr/ilvl"))
            if own is not None:
                return own
        return 0

    def list_of(self, num: str) -> str | None:
        """Give the id of the list that counts for a ``w:num``: several may share one."""
        seen: set[str] = set()
        while num not in seen:
            seen.add(num)
            name = value(self._nums.get(num), "abstractNumId")
            link = value(self._lists.get(name or ""), "numStyleLink")
            linked = _first(self._styles.chain("numbering", link), "pPr/numPr/numId")
            if link is None or linked is None:
                return name
            num = linked
        return None

    def level(self, place: Place) -> Level | None:
        """Give the definition of a level, None where the list has none."""
        if place not in self._levels:
            self._levels[place] = self._find_level(place)
        return self._levels[place]

    def _find_level(self, place: Place) -> Level | None:
        own = find(self._override(place), "lvl")
        if own is None:
            own = _indexed(self._lists.get(self.list_of(place.num) or ""), "lvl", place.level)
        return None if own is None else _read_level(own, place.level)

    def restart_at(self, place: Place) -> int | None:
        """Give the number at which a ``w:num`` of its own starts a level again."""
        return integer(value(self._override(place), "startOverride"))

    def _override(self, place: Place) -> Element | None:
        return _indexed(self._nums.get(place.num), "lvlOverride", place.level)


class Counters:
    """The running numbers of one story: the body, the notes, a text box.

    Parameters
    ----------
    numbering : Numbering
        The lists.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str | None, dict[int, int]] = {}
        self._restarted: set[Place] = set()

    def advance(self, place: Place) -> str:
        """Count a paragraph and give its number as it is printed, without white space around.

        Parameters
        ----------
        place : Place
            Its place in the lists.

        Returns
        -------
        str
            Such as ``"1."``, ``"a)"`` or ``"•"``; empty where nothing is printed.
        """
        level = self._numbering.level(place)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._numbering.list_of(place.num), {})
        counts[place.level] = self._next(place, level, counts.get(place.level))
        self._restart_deeper(place, counts)
        return "" if level.hidden else self._text(place, level, counts)

    def _next(self, place: Place, level: Level, last: int | None) -> int:
        override = self._numbering.restart_at(place)
        first_use = place not in self._restarted
        self._restarted.add(place)
        if override is not None and (first_use or last is None):
            return override
        return level.start if last is None else last + 1

    def _restart_deeper(self, place: Place, counts: dict[int, int]) -> None:
        for index in [index for index in counts if index > place.level]:
            deeper = self._numbering.level(Place(place.num, index))
            if deeper is None or place.level < deeper.restart:
                del counts[index]

    def _text(self, place: Place, level: Level, counts: dict[int, int]) -> str:
        if level.form == "bullet":
            return bullet(level.text)

        def fill(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            shown = self._numbering.level(Place(place.num, index))
            if shown is None or index > place.level:
                return ""
            legal = level.legal and shown.form not in {"none", "bullet"}
            form = "decimal" if legal else shown.form
            return numeral(counts.get(index, shown.start), form)

        return " ".join(_PLACEHOLDER.sub(fill, level.text).split())


def _by_id(root: Element | None, tag: str, key: str) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in () if root is None else root.iterchildren(W + tag):
        name = attribute(element, key)
        if name is not None:
            found.setdefault(name, element)
    return found


def _indexed(parent: Element | None, tag: str, index: int) -> Element | None:
    for element in () if parent is None else parent.iterchildren(W + tag):
        if integer(attribute(element, "ilvl")) == index:
            return element
    return None


def _first(chain: list[Element], path: str) -> str | None:
    """Give the nearest ``w:val`` at ``path`` in a chain of styles."""
    return next((text for style in chain if (text := value(style, path)) is not None), None)


def _read_level(level: Element, index: int) -> Level:
    restart = integer(value(level, "lvlRestart"))
    return Level(
        start=integer(value(level, "start")) or 0,
        form=_format(level),
        text=value(level, "lvlText") or "",
        restart=index if restart is None or restart > index else restart,
        legal=switch(level, "isLgl") or False,
        hidden=switch(level, "rPr/vanish") or False,
        style=value(level, "pStyle"),
        paragraph=find(level, "pPr"),
    )


def _format(level: Element) -> str:
    """Read ``w:numFmt``, also where a newer format stands with its fallback."""
    form = value(level, "numFmt")
    if form is None:
        fallback = level.find(f"{MC}AlternateContent/{MC}Fallback")
        form = value(fallback, "numFmt")
    return form or "decimal"
