"""The eye's view of a text: case, accents and kinds of apostrophe folded, length kept."""

from __future__ import annotations

import unicodedata

_SAME = dict(zip("’‘`´–—\u2011\u00ad\u00a0\u202f\u2009\tœŒæÆ", "''''----    ooaa", strict=True))


def _folded(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


class _Table(dict[int, str]):
    """A translation table that fills itself."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


_TABLE = _Table()


def fold(text: str) -> str:
    """Fold case, accents, apostrophes, dashes and spaces, character for character.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        As long as ``text``, so that offsets hold in both.

    Examples
    --------
    >>> fold("S’étant félicité")
    "s'etant felicite"
    """
    return text.translate(_TABLE)
