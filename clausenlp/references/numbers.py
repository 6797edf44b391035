"""Numbers of resolutions as printed, and which organ's symbol they give."""

from __future__ import annotations

import re
from typing import NamedTuple

from clausenlp.references.bodies import STRANGER, UNITED_NATIONS, meant_by, organs_by_id
from clausenlp.references.tables import committees, series, years
from clausenlp.symbols import Symbol

_LETTER = r"[A-Z](?!\w|['’]|-(?![A-Z]\b)|\.\w)"
_PART = rf"(?:\s?{_LETTER})?"
_ROMAN = r"(?:E?S-)?[IVXLC]+|E?S-\d{1,2}"
_PARTS_AHEAD = (
    rf"(?:(?:,\s?|\s\w{{1,2}}\s|\s?[-–]\s?)[A-Z]\b){{1,9}}\s?\(\s?(?P<ahead>{_ROMAN})\s?\)"
)

_NUMBER = re.compile(
    rf"(?P<session>(?:E?S-)?\d{{1,4}})\s?/\s?(?P<within>\d{{1,4}})(?P<part>{_PART})(?!\d|/)"
    rf"|(?P<number>\d{{1,4}})(?P<early>{_PART})\s?"
    rf"\(\s?(?P<bracket>(?:1[89]|20)\d\d|{_ROMAN})\s?\)(?P<late>{_PART})"
    rf"|(?P<several>\d{{1,4}})(?P<first>\s?[A-Z])(?={_PARTS_AHEAD})"
    r"|(?P<damaged>\d{1,4})\s?\(?\s?(?P<year>(?:19|20)\d\d)\s?\)?(?![\w/])"
    rf"|(?P<bare>\d{{1,4}})(?P<bare_part>{_PART})(?![\w/]|\.\d|\s?\((?:\d{{4}}|{_ROMAN})\))"
)
"""A number in any numbering, with the letter of its part; a bracket of the year may be lost."""
_BARE = re.compile(r"\d{1,3}(?![\w/]|\.\d)")
"""A number by itself."""


class Number(NamedTuple):
    """A number as printed.

    Attributes
    ----------
    numbering : str
        One of `tables.NUMBERINGS`.
    number : int
        The number within its session, year, or series.
    session : str
        The session or year; "" where none is printed.
    part : str
        Letter of the part.
    """

    numbering: str
    number: int
    session: str
    part: str

    @property
    def counted(self) -> int:
        """The session or year as a figure; 0 for a special or unprinted one."""
        return int(self.session) if self.session.isdecimal() else read_roman(self.session)

    @property
    def special(self) -> bool:
        """Whether it is of a special session."""
        return "S-" in self.session


def read_roman(numeral: str) -> int:
    """Read a roman numeral; 0 for anything else."""
    values = ["IVXLCDM".find(letter) for letter in numeral]
    if not values or min(values) < 0:
        return 0
    worth = [(1, 5, 10, 50, 100, 500, 1000)[value] for value in values]
    after = [*worth[1:], 0]
    return sum(-a if a < b else a for a, b in zip(worth, after, strict=True))


def write_roman(number: int) -> str:
    """Write a number below 40 as a roman numeral."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def number_at(text: str, at: int, *, alone: bool = False) -> tuple[Number, int] | None:
    """Read the number that stands at a place.

    Parameters
    ----------
    text : str
        A text.
    at : int
        Where the number begins.
    alone : bool
        Whether what stands in brackets behind a bare number is no part of it.

    Returns
    -------
    tuple of Number and int, or None
        The number, and where it ends. One that lost a bracket counts only if it fits its year.
    """
    if alone:
        bare = _BARE.match(text, at)
        return (Number("none", int(bare.group()), "", ""), bare.end()) if bare else None
    found = _NUMBER.match(text, at)
    if found is None:
        return None
    number = _read(found)
    return None if found["damaged"] and not fits("S", number) else (number, found.end())


def _read(found: re.Match[str]) -> Number:
    part = (found["part"] or found["early"] or found["late"] or found["bare_part"] or "").strip()
    if session := found["session"]:
        year = session.isdecimal() and 1900 < int(session) < 2100
        return Number("year" if year else "session", int(found["within"]), session, part)
    if found["number"]:
        bracket = found["bracket"]
        numbering = "year in brackets" if bracket.isdecimal() else "session in brackets"
        return Number(numbering, int(found["number"]), bracket, part)
    if found["several"]:
        session, part = found["ahead"], found["first"].strip()
        return Number("session in brackets", int(found["several"]), session, part)
    if found["damaged"]:
        return Number("year in brackets", int(found["damaged"]), found["year"], "")
    return Number("none", int(found["bare"]), "", part)


def fits(organ: str, number: Number, *, decision: bool = False) -> bool:
    """Tell whether an organ could have given a number."""
    if number.special and number.numbering == "session":
        return organ in ("A", "HRC", "CHR")
    row = series().get((organ, number.numbering))
    if row is None:
        return False
    if organ == "S" and number.numbering == "year in brackets" and number.counted in years():
        first, last = years()[number.counted]
        return first <= number.number <= last
    if number.special:
        return organ == "A"
    within = number.numbering == "none" or row.first <= number.counted <= row.last
    return within and (decision or 0 < number.number <= row.highest)


def assembly_session(date: str) -> int:
    """Give the session of the General Assembly that was in being at a date."""
    year, month = int(date[:4]), int(date[5:7])
    return max(1, year - 1945 if month >= 9 else year - 1946)


def council_year(number: int) -> int:
    """Give the year of a Security Council resolution; 0 if there is none of that number."""
    return next((y for y, (first, last) in years().items() if first <= number <= last), 0)


def symbol_of(
    number: Number, kind: str, name: str, own: str, date: str, *, possessive: bool = False
) -> str:
    """Give the symbol that a number stands for.

    Parameters
    ----------
    number : Number
        The number as printed.
    kind : {"resolution", "decision", "comment"}
        What the text calls it.
    name : str
        The body it names, as `bodies.body_at` gives it; "" for none.
    own : str
        Id of the text's own organ, or "".
    date : str
        The date printed beside it, or "".
    possessive : bool
        Whether the text says « its » resolution.

    Returns
    -------
    str
        Normal form; "" where there is none.
    """
    if kind == "comment":
        return _comment(number, name, own)
    if name == STRANGER:
        return ""
    if number.numbering == "none":
        number, name = _unprinted(number, kind, name, own, date, possessive)
    organ = _organ(number, kind, name, own, date)
    return _write(number, kind, organ) if organ else ""


def _comment(number: Number, name: str, own: str) -> str:
    ids = meant_by(name, own) if name else (own,)
    for body in committees():
        if body.id == ids[0]:
            return f"{body.prefix}{number.number}" if number.number >= body.first else ""
    return ""


def _organ(number: Number, kind: str, name: str, own: str, date: str) -> str:
    """The organ that a number is of, from the name beside it, its shape and the text's own."""
    decision = kind == "decision"
    if name and name != UNITED_NATIONS:
        candidates = meant_by(name, own)
    else:
        candidates = _by_shape(number, own, date)
    organ = next((o for o in candidates if fits(o, number, decision=decision)), "")
    if number.numbering == "year in brackets" and not decision:
        taken = organ == "S" or fits("S", number) or "S" in candidates and _united(own)
        return "S" if taken else ""
    return "" if organ == "S" and decision else organ


def _by_shape(number: Number, own: str, date: str) -> tuple[str, ...]:
    """Organs that may have given an unnamed number, likeliest first."""
    if number.numbering == "year in brackets":
        return ("S", own)
    if number.numbering == "year":
        return (own, "E")
    dated = number.numbering == "session" and date and not number.special
    if dated and number.counted > 30 and abs(assembly_session(date) - number.counted) <= 1:
        return ("A", own)
    return (own, "A")


def _unprinted(
    number: Number, kind: str, name: str, own: str, date: str, possessive: bool
) -> tuple[Number, str]:
    """Complete a bare number by its year or session; name the organ that this makes it one of."""
    meant = meant_by(name, own)[0] if name and name != UNITED_NATIONS else ""
    year = council_year(number.number)
    council = meant == "S" or (not meant and _may_be_council(number, name, own, possessive))
    if kind != "resolution" or meant not in ("", "S", "A"):
        return number, STRANGER
    if date and meant != "S" and (meant == "A" or _beyond_council(number, date)):
        return number._replace(
            numbering="session in brackets", session=write_roman(assembly_session(date))
        ), "A"
    if council and year and (not date or meant == "S" or own == "S" or str(year) == date[:4]):
        return number._replace(numbering="year in brackets", session=str(year)), "S"
    return number, STRANGER


def _may_be_council(number: Number, name: str, own: str, possessive: bool) -> bool:
    """Whether an unnamed bare number is, where it stands, the Security Council's."""
    if own == "S" or name == UNITED_NATIONS:
        return True
    return number.number >= 100 and not possessive and _united(own)


def _united(own: str) -> bool:
    """Whether a text's own organ, if it is known, is one of the United Nations' own."""
    if own in organs_by_id():
        return organs_by_id()[own].symbol_prefix.startswith(("A/", "S/", "E/", "T/"))
    return own == "" or own in {body.id for body in committees()}


def _beyond_council(number: Number, date: str) -> bool:
    """Whether a number is too high for the Council at a date, and the Assembly still wrote so."""
    last = years().get(int(date[:4]), (0, 9999))[1]
    return number.number > last and assembly_session(date) <= 30


def _write(number: Number, kind: str, organ: str) -> str:
    prefix = organs_by_id()[organ].symbol_prefix
    if not prefix or (organ in ("UNCC", "UNEP-GC")) != (kind == "decision") and "Dec" in prefix:
        return ""
    if kind == "decision":
        prefix = prefix.replace("RES/", "DEC/")
    if number.numbering in ("session", "year"):
        between = "/RES/" if organ == "UNEA" else "/"
        text = f"{prefix}{number.session}{between}{number.number}{number.part}"
    else:
        text = f"{prefix}{number.number}{number.part}({number.session})"
    try:
        return Symbol.parse(text).format()
    except ValueError:
        return ""
