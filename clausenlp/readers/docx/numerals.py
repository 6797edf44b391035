"""Numbers and bullets as Word prints them."""

from __future__ import annotations

import re
from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

_CHICAGO = "*†‡§"
_DASHES = "-\u2010\u2011\u2012–—\u2212"
_BULLET = "•"
_PRIVATE = re.compile("[\uf000-\uf0ff]")

# The codes of the font "Symbol" that are not those of ASCII and matter in a text.
_SYMBOL: dict[int, str] = dict(
    zip(
        [*range(0x41, 0x5B), *range(0x61, 0x7B)],
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {
    0x2A: "*", 0x2D: "–", 0xA2: "′", 0xA3: "≤", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "·",
}  # fmt: skip
_WINGDINGS = {
    0x6F: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0xE0: "→", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip


def numeral(number: int, form: str) -> str:
    """Write a number in a ``w:numFmt`` format.

    Parameters
    ----------
    number : int
        The number.
    form : str
        Name of the format, such as ``"lowerRoman"``; one that is not known gives digits.

    Returns
    -------
    str
        Empty for ``"none"`` and ``"bullet"``. Ordinals are French (« 1er », « 2e »).
    """
    write = _FORMS.get(form)
    return str(number) if write is None else write(number)


def _letters(number: int) -> str:
    if not 1 <= number <= 780:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    if not 1 <= number < 10_000:
        return str(number)
    text = ""
    for size, letters in _ROMAN:
        text += letters * (number // size)
        number %= size
    return text


def _chicago(number: int) -> str:
    if not 1 <= number <= 400:
        return str(number)
    return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "ordinal": lambda number: "1er" if number == 1 else f"{number}e",
    "chicago": _chicago,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
}


def symbol(code: int, font: str | None) -> str:
    """Give the character that a symbol font shows for a code.

    Parameters
    ----------
    code : int
        Code of the character, with or without 0xF000.
    font : str or None
        Name of the font.

    Returns
    -------
    str
        The usual character that looks alike; ``•`` where there is none.
    """
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    family = (font or "").casefold()
    if family.startswith("symbol"):
        fallback = chr(low) if 0x20 <= low < 0x40 else _BULLET
        return _SYMBOL.get(low, fallback)
    if family.startswith(("wingdings", "webdings", "zapf")):
        return _WINGDINGS.get(low, _BULLET)
    if 0xE000 <= code <= 0xF8FF:
        return chr(low) if 0x20 <= low < 0x7F else _BULLET
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""


def plain(text: str, font: str | None) -> str:
    """Replace the private-use codes of a symbol font in a text by usual characters."""
    return _PRIVATE.sub(lambda match: symbol(ord(match[0]), font), text)


def bullet(text: str) -> str:
    """Give a bullet as ``•``; a dash or an asterisk stays as it is, and nothing stays nothing."""
    sign = plain(text, "Symbol").strip()
    return sign if not sign or sign in {*_DASHES, "*"} else _BULLET
