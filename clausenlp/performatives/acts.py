"""What is found: performatives with their places in a text."""

from __future__ import annotations

from typing import NamedTuple


class Act(NamedTuple):
    """A performative found.

    Attributes
    ----------
    start, end : int
        Offsets in the text.
    lemma, form, state : str
        Headword, one of `clausenlp.schema.FORMS`, state (empty for none).
    modifiers : tuple of str
        As printed, in lower case.
    force : str
        One of `clausenlp.schema.FORCES`; empty where it is not known.
    strength : int
        1 to 5; 0 for none.
    known : bool
        Whether the lexicon has its headword.
    misread : bool
        Whether letters or spaces of it were misread.
    """

    start: int
    end: int
    lemma: str
    form: str
    state: str = ""
    modifiers: tuple[str, ...] = ()
    force: str = ""
    strength: int = 0
    known: bool = True
    misread: bool = False


class Unseen(NamedTuple):
    """A verb or an adjective found by its grammar alone.

    Attributes
    ----------
    start, end : int
        Offsets in the text.
    lemma, form : str
        Headword; one of `clausenlp.schema.FORMS`.
    """

    start: int
    end: int
    lemma: str
    form: str
