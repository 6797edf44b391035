"""From a form of a verb back to its infinitive: ``conjugation.csv``, read the other way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from clausenlp.lexicon.tables import default, read_rows

CONJUGATION_COLUMNS = ("ending", "singular", "plural", "first_plural", "participle", "past")


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Endings of forms, the longest first, with the ending of the infinitive."""
    pairs = {
        (form, ending)
        for _, (ending, *forms) in read_rows(default("conjugation.csv"), CONJUGATION_COLUMNS)
        for form in forms
        if form
    }
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


def infinitives(form: str) -> Iterator[str]:
    """Give the infinitives of which a word may be a form.

    Parameters
    ----------
    form : str
        Present, participle or past participle, in lower case.

    Yields
    ------
    str
        By the longest ending first; many of them are no verbs.

    Examples
    --------
    >>> "préconiser" in infinitives("préconise"), "enjoindre" in infinitives("enjoint")
    (True, True)
    """
    for ending, infinitive in _endings():
        if form.endswith(ending):
            yield form.removesuffix(ending) + infinitive
