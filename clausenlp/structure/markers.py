"""Numbers and letters at the head of a paragraph, and what may follow what."""

from __future__ import annotations

import re
from typing import NamedTuple

from clausenlp.readers.base import INVISIBLE

Style = str
"""``decimal.``, ``decimal)``, ``alpha``, ``ALPHA``, ``roman``, ``multi``, ``dash``."""


class Reading(NamedTuple):
    """One way to read a marker: « i) » is the first of a roman list or the ninth of a lettered one.

    Attributes
    ----------
    style : str
        One of `Style`.
    value : tuple of int
        Its place in the list; several numbers for « 1.3.2 ».
    sure : bool
        False where a digit or letter was taken for another that scans confuse with it, or the dot
        is lost.
    """

    style: Style
    value: tuple[int, ...]
    sure: bool = True


class Marker(NamedTuple):
    """A marker as it stands at the head of a line.

    Attributes
    ----------
    text : str
        As printed, without outer space.
    length : int
        Characters up to the first character of the paragraph's own words.
    readings : tuple of Reading
        All ways to read it.
    """

    text: str
    length: int
    readings: tuple[Reading, ...]


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_SHAPE = re.compile(r"x{0,3}(ix|iv|v?i{0,3})$")
_DIGITS = str.maketrans("oOlIi|!sSBgqzZ", "00111115589922")
_AS_LETTER = dict(zip("6019853&£", "bolgbsddf", strict=True))

_TWINS = {"e": "c", "c": "e", "h": "b", "b": "h", "o": "c", "q": "g", "t": "f", "l": "i", "j": "i"}

_HEAD = re.compile(
    r"(?P<multi>\(?\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)(?=\s+\S)"
    r"|(?P<decimal>\(?\d{1,3}\s?[.)°](?:[-–—]|(?!\d)))"
    r"|(?P<letter>\(?[A-Za-z]{1,2}\s?[)}\]]|\(?[ivxIVX]{1,5}\s?\)|\([a-z]\s)"
    r"|(?P<dash>[-–—•·▪●■*◦](?=\s))"
    r"|(?P<damaged>[\dOolIiSsBgqzZ|!]{1,3}\s?(?:[.,:;°)'•·]{1,2}(?!\w)|(?=\s+[A-ZÉÈÀÊ]))|[&£\d]\))"
)


def read_marker(text: str, start: int, end: int) -> Marker | None:
    """Read the marker at the head of a line.

    Parameters
    ----------
    text : str
        The text.
    start, end : int
        The line in it.

    Returns
    -------
    Marker or None
        None where the line begins with words.
    """
    found = _HEAD.match(text, start, min(end, start + 24))
    if not found:
        return None
    stop = found.end()
    while stop < end and (text[stop].isspace() or text[stop] in INVISIBLE):
        stop += 1
    printed = found.group().strip()
    readings = _READERS[found.lastgroup or "dash"](printed)
    return Marker(printed, stop - start, readings) if readings else None


def _read_decimal(printed: str) -> tuple[Reading, ...]:
    digits = re.sub(r"\D", "", printed)
    style = "decimal)" if ")" in printed else "decimal."
    if not digits or len(digits) > 3:
        return ()
    sure = Reading(style, (int(digits),))
    if style == "decimal)" and digits in _AS_LETTER:
        return (sure, Reading("alpha", (_place(_AS_LETTER[digits]),), False))
    return (sure,)


def _read_multi(printed: str) -> tuple[Reading, ...]:
    return (Reading("multi", tuple(int(part) for part in re.findall(r"\d+", printed))),)


def _read_letter(printed: str) -> tuple[Reading, ...]:
    letters = printed.strip("()}] ")
    readings = []
    roman = roman_value(letters.lower())
    if len(letters) == 1 or (len(letters) == 2 and letters[0] == letters[1]):
        place = _place(letters[0].lower()) + 26 * (len(letters) - 1)
        readings.append(Reading("alpha" if letters.islower() else "ALPHA", (place,)))
        twin = _TWINS.get(letters)
        if twin:
            readings.append(Reading("alpha", (_place(twin),), False))
    if roman:
        readings.append(Reading("roman", (roman,)))
    if letters in ("l", "I", "O", "ll"):
        readings.append(Reading("decimal)", (int(letters.translate(_DIGITS)),), False))
    return tuple(readings)


def _read_dash(printed: str) -> tuple[Reading, ...]:
    return (Reading("dash", (0,)),)


def _read_damaged(printed: str) -> tuple[Reading, ...]:
    sign = printed[-1] == ")"
    core = re.sub(r"[^\w|!&£]", "", printed)
    if sign and core in _AS_LETTER:
        return (Reading("alpha", (_place(_AS_LETTER[core]),), False),)
    digits = core.translate(_DIGITS)
    if not digits.isdigit() or not 0 < int(digits) < 200:
        return ()
    return (Reading("decimal)" if sign else "decimal.", (int(digits),), False),)


_READERS = {
    "decimal": _read_decimal,
    "multi": _read_multi,
    "letter": _read_letter,
    "dash": _read_dash,
    "damaged": _read_damaged,
}


def _place(letter: str) -> int:
    return ord(letter) - 96


def roman_value(letters: str) -> int:
    """Value of a roman numeral below 40 in small letters; 0 where it is none."""
    if not letters or not _ROMAN_SHAPE.match(letters):
        return 0
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))


def follows(value: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether a number is the next after another, at its depth, one deeper or one higher up."""
    if len(value) == len(last):
        return (
            value[:-1] == last[:-1]
            and value[-1] == last[-1] + 1
            or (len(value) > 1 and value[-1] == 1 and value[-2] == last[-2] + 1)
        )
    if len(value) > len(last):
        return value[: len(last)] == last and value[-1] == 1
    return value[:-1] == last[: len(value) - 1] and value[-1] == last[len(value) - 1] + 1


def is_first(reading: Reading) -> bool:
    """Whether a marker begins a list: « 1. », « a) », « i) », « 1.1 », any dash."""
    return reading.style == "dash" or all(part <= 1 for part in reading.value[-1:])
