"""Symbol, title, organ, date and meeting: what the words around the clauses say of a resolution."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from clausenlp.fold import fold
from clausenlp.lexicon import Organ
from clausenlp.references import organ_of
from clausenlp.symbols import normal_symbol, resolution_symbol


class Heading(NamedTuple):
    """What is known of a resolution besides its clauses; None where the text does not tell."""

    symbol: str | None
    title: str | None
    organ: str | None
    adopted: str | None
    meeting: str | None


@cache
def _tables() -> dict[str, dict[str, Any]]:
    path = files("clausenlp") / "lang" / "fr" / "heading.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _patterns(table: str, key: str) -> tuple[re.Pattern[str], ...]:
    value = _tables()[table][key]
    return tuple(re.compile(v) for v in ([value] if isinstance(value, str) else value))


def read_heading(
    before: Sequence[str], enacting: str, after: Sequence[str], notes: Sequence[str],
    furniture: Iterable[str],
) -> Heading:  # fmt: skip
    """Read the heading and the closing formula of a resolution.

    Parameters
    ----------
    before : sequence of str
        Paragraphs before the enacting formula.
    enacting : str
        The enacting formula; empty where there is none.
    after : sequence of str
        Paragraphs of the closing formula.
    notes : sequence of str
        Footnotes: in some organs one of them says when the resolution was adopted.
    furniture : iterable of str
        Running heads: a symbol printed there counts where the heading has none.

    Returns
    -------
    Heading
        Whatever could be read.
    """
    organ = organ_of(enacting)
    number, at = _number(before)
    symbol = _symbol(before[at:] or before) or _symbol(furniture) if number is None else None
    if number:
        symbol = resolution_symbol(number, organ.symbol_prefix if organ else "")
        symbol = symbol or _symbol(before[at:]) or _symbol(furniture)
    title = _title(before, at)
    name = _organ_name(enacting, organ)
    adopted = (
        _date(after, "adopted") or _date(before[at:], "adopted")
        or _date([" ".join(pair) for pair in pairwise(before[at:])], "adopted")
        or _date(before, "adopted") or _date(notes, "note")
    )  # fmt: skip
    return Heading(symbol, title, name, adopted, _meeting([*after, *before[at:]]))


def _number(before: Sequence[str]) -> tuple[str | None, int]:
    """Number of the resolution in the paragraph nearest to the enacting formula, and where."""
    for at in range(len(before) - 1, -1, -1):
        folded = fold(before[at][:120])
        for pattern in _patterns("symbol", "numbers"):
            found = pattern.match(folded)
            if found:
                return found.group("number") + (found.group("part") or "").strip().upper(), at
        if any(p.search(folded) for p in _patterns("symbol", "patterns")):
            return None, at
    return None, 0


def _symbol(texts: Iterable[str]) -> str | None:
    for text in texts:
        for pattern in _patterns("symbol", "patterns"):
            found = pattern.search(fold(text[:160]))
            if found:
                return normal_symbol(found.group("symbol") + (found.group("part") or "").strip())
    return None


_LEAD = re.compile(
    r"^\W*(?:[A-Z]{1,3}/)?(?:RES/)?[A-Z]{0,4}-?\d{1,4}(?:[/.]R?\d{1,4})?"
    r"(?: ?\([\w-]+\))?(?: [A-Z])?\s*[.:–—-]*\s+(?=\D)"
)


def _title(before: Sequence[str], at: int) -> str | None:
    """The first words behind the resolution's number that are a title, else the last before it."""
    for text in [*before[at:], *reversed(before[:at])]:
        words = _LEAD.sub("", text).strip(" .*")
        folded = fold(words)
        no_title = any(p.search(f) for p in _patterns("title", "not") for f in (folded, fold(text)))
        if len(words) < 4 or no_title or not any(c.isalpha() for c in words):
            continue
        if not any(p.fullmatch(folded) for p in _patterns("symbol", "patterns")):
            return words
    return None


_ARTICLE = re.compile(r"^\W*(?:les?|la|l['’])\s*", re.IGNORECASE)


def _organ_name(enacting: str, organ: Organ | None) -> str | None:
    """The organ's name without its article: as printed, unless misread."""
    printed = enacting.split(",")[0].strip(" .,;:•-\n")
    if organ and not fold(printed).startswith(fold(organ.name)):
        printed = organ.name
    name = _ARTICLE.sub("", printed)
    return name or None


def _date(texts: Sequence[str], where: str) -> str | None:
    """The first date in a text that the patterns ``[date] where`` know."""
    for text in texts:
        folded = fold(text)
        if any(p.search(folded) for p in _patterns("date", where)):
            found = _date_pattern().search(folded)
            if found and (date := _iso(found)):
                return date
    return None


@cache
def _date_pattern() -> re.Pattern[str]:
    day = _tables()["date"]["day"]
    return re.compile(rf"\b{day}\s+(?P<month>[a-z]{{3,9}})\s+(?P<year>(?:1[89]|20)\d\d)")


def _iso(found: re.Match[str]) -> str | None:
    """A date in ISO form; one letter of the month may be misread."""
    months = _tables()["date"]["months"]
    near = process.extractOne(found.group("month"), months, scorer=OSA.distance, score_cutoff=1)
    if near is None:
        return None
    day = int(found.group("day") or 1)
    try:
        return datetime.date(int(found.group("year")), near[2] + 1, day).isoformat()
    except ValueError:
        return None


def _meeting(texts: Sequence[str]) -> str | None:
    for text in texts:
        found = _patterns("meeting", "line")[0].search(fold(text))
        if found:
            return text[found.start() : found.end()].strip()
    return None
