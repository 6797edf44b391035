"""Directives marked in their text: ``<prier|Prie> [le Comité] {de se réunir}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from clausenlp.directives import Act, Asked, find_directives

EXAMPLES = Path(__file__).with_name("directives") / "examples.txt"
_MARK = re.compile(r"<(!?)([^|>]+)\||([>\[\]{}])")


class Marked(NamedTuple):
    """A clause without its marks, its performatives, and the words asked, for each directive."""

    text: str
    acts: list[Act]
    asked: list[tuple[str | None, str | None]]


def parse(line: str) -> Marked:
    """Read a marked clause; addressee and action belong to the directive before them."""
    text = ""
    at = 0
    acts: list[Act] = []
    asked: list[list[str | None]] = []
    opened: dict[str, int] = {}
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        sign = mark[3]
        if sign is None:
            acts.append(Act(len(text), -1, mark[2], not mark[1]))
            asked += [] if mark[1] else [[None, None]]
        elif sign == ">":
            acts[-1] = acts[-1]._replace(end=len(text))
        elif sign in "[{":
            opened[sign] = len(text)
        else:
            asked[-1]["]}".index(sign)] = text[opened["[{"["]}".index(sign)]] :]
    return Marked(text + line[at:], acts, [(who, what) for who, what in asked])


def found(text: str, acts: list[Act]) -> list[tuple[str | None, str | None]]:
    """What is found, as words."""

    def words(extent: tuple[int, int] | None) -> str | None:
        return None if extent is None else text[slice(*extent)]

    asked: list[Asked] = find_directives(text, acts)[0]
    return [(words(a.addressee), words(a.action)) for a in asked]


def lines() -> Iterator[str]:
    """The marked clauses of the file."""
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
