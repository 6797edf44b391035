"""The lexicon as a whole: what the pipes ask, and a user may add to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from clausenlp.lexicon.forms import default_rules
from clausenlp.lexicon.openings import Opening, load_openings
from clausenlp.lexicon.rows import Performative
from clausenlp.lexicon.spelling import make_openings
from clausenlp.lexicon.user import read_user_rows
from clausenlp.lexicon.words import Headword, headword, load_headwords


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words by which an organ acts.

    Attributes
    ----------
    openings : tuple of Opening
        Their surface forms.
    headwords : mapping of str to Headword
        What is known of each lemma.
    """

    openings: tuple[Opening, ...]
    headwords: Mapping[str, Headword]

    def without(self, lemmas: Collection[str]) -> Lexicon:
        """Give the lexicon without some lemmas."""
        return replace(
            self,
            openings=tuple(o for o in self.openings if o.lemma not in lemmas),
            headwords={k: word for k, word in self.headwords.items() if k not in lemmas},
        )

    def with_rows(self, rows: Sequence[Performative]) -> Lexicon:
        """Give the lexicon with more words; what it has of the same lemma or form is replaced."""
        openings = {o.text.casefold(): o for o in self.openings}
        openings |= {o.text.casefold(): o for o in make_openings(rows, default_rules())}
        headwords = {**self.headwords, **{row.lemma: headword(row) for row in rows}}
        return Lexicon(tuple(openings.values()), headwords)


def lexicon_at(path: str | None) -> Lexicon:
    """Load the project's own lexicon, with the words of a file added.

    Parameters
    ----------
    path : str or None
        A file as `clausenlp.lexicon.user.read_user_rows` describes it; None for no file.

    Returns
    -------
    Lexicon
        The words of the file in place of those of the same lemma or form.

    Raises
    ------
    DataError
        The file is not as it must be: the message names it and the line.
    """
    if path is None:
        return default_lexicon()
    return default_lexicon().with_rows(read_user_rows(Path(path)))


@cache
def default_lexicon() -> Lexicon:
    """The project's own lexicon, read once."""
    return Lexicon(load_openings(), {word.lemma: word for word in load_headwords()})
