"""What is found in a clause: performatives, addressees, actions, references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Form = Literal["finite", "participle", "perfect_participle", "adjective", "gerund"]
Force = Literal["assertive", "directive", "commissive", "expressive", "declarative"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of a clause.

    Attributes
    ----------
    text : str
        The words, lines joined.
    start, end : int
        Offsets.
    """

    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """Its record."""
        return {"text": self.text, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Addressee(Passage):
    """Who is asked.

    Attributes
    ----------
    stands_for : Passage or None
        What a pronoun stands for (« les invite » after « aux États Membres »); None for a noun,
        and where it was not found.
    """

    stands_for: Passage | None = None

    def to_dict(self) -> dict[str, Any]:
        """Its record."""
        stands_for = self.stands_for.to_dict() if self.stands_for else None
        return {
            "text": self.text, "start": self.start, "end": self.end, "stands_for": stands_for,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Performative(Passage):
    """A verb or an adjective by which the organ acts.

    Attributes
    ----------
    lemma : str
        Infinitive, idiom headword, or masculine singular of an adjective.
    form : {"finite", "participle", "perfect_participle", "adjective", "gerund"}
        Its grammatical form.
    state : str or None
        Of « Se déclare préoccupé » and the like the adjective, masculine singular.
    modifiers : tuple of str
        Adverbs and set phrases, as printed, in lower case.
    force : {"assertive", "directive", "commissive", "expressive", "declarative"} or None
        Searle's class of the act; None for a verb that the lexicon does not have.
    strength : int or None
        1 (weakest) to 5 of requests and of displeasure, after Gruenberg (2009); else None.
    addressee : Addressee or None
        Who is asked; None where nobody is, and where it is no directive.
    action : Passage or None
        What is asked.
    """

    lemma: str
    form: Form
    state: str | None = None
    modifiers: tuple[str, ...] = ()
    force: Force | None = None
    strength: int | None = None
    addressee: Addressee | None = None
    action: Passage | None = None

    def to_dict(self) -> dict[str, Any]:
        """Its record."""
        return {
            "text": self.text, "start": self.start, "end": self.end,
            "lemma": self.lemma, "form": self.form, "state": self.state,
            "modifiers": list(self.modifiers), "force": self.force, "strength": self.strength,
            "addressee": self.addressee.to_dict() if self.addressee else None,
            "action": self.action.to_dict() if self.action else None,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference(Passage):
    """A mention of a resolution, a decision or a document.

    Attributes
    ----------
    symbol : str
        Its symbol in normal form (``A/RES/64/293``).
    date : str or None
        Its date as printed beside it, ISO form.
    url : str or None
        Where the United Nations keep the document, if it has an address there.
    """

    symbol: str
    date: str | None = None
    url: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Its record."""
        return {
            "text": self.text, "start": self.start, "end": self.end,
            "symbol": self.symbol, "date": self.date, "url": self.url,
        }  # fmt: skip
