"""The lexicon as a whole: what the pipes ask, and a user may add to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache

from clausenlp.lexicon.openings import Opening, load_openings
from clausenlp.lexicon.words import Headword, load_headwords


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


@cache
def lexicon_at(path: str | None) -> Lexicon:
    """The project's own lexicon, with the words of a file added."""
    if path is None:
        return default_lexicon()
    raise NotImplementedError


@cache
def default_lexicon() -> Lexicon:
    """The project's own lexicon, read once."""
    return Lexicon(load_openings(), {word.lemma: word for word in load_headwords()})
