"""French forms by rule: conjugation, agreement, and headwords taken apart.

The rules are small tables in ``clausenlp/lang/fr``: conjugation.csv and agreement.csv, where the
longest ending that fits a word decides, possessives.csv, and the patterns of forms.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources.abc import Traversable
from typing import NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon.rows import Performative
from clausenlp.lexicon.tables import default, read_rows

CONJUGATION_COLUMNS = ("ending", "singular", "plural", "first_plural", "participle", "past")
POSSESSIVE_COLUMNS = ("word", "plural", "first_plural")
AGREEMENT_COLUMNS = ("ending", "feminine", "plural", "feminine_plural")


@cache
def words() -> dict[str, str]:
    """The small words of conjugation: ``forms.toml``."""
    return tomllib.loads(default("forms.toml").read_text("utf-8"))


class Conjugation(NamedTuple):
    """The forms of one verb, without pronoun."""

    singular: str
    plural: str
    first_plural: str
    participle: str
    past: str


class Rules:
    """The endings of verbs and adjectives; the longest ending that fits decides.

    Parameters
    ----------
    folder : Path or Traversable
        Where conjugation.csv, agreement.csv and possessives.csv stand.

    Raises
    ------
    DataError
        A table that is not as it must be.
    """

    def __init__(self, folder: Traversable) -> None:
        self._verbs = _endings(folder / "conjugation.csv", CONJUGATION_COLUMNS)
        pairs = {(form, end) for end, forms in self._verbs.items() for form in forms if form}
        self._back = sorted(pairs, key=lambda pair: (-len(pair[0]), pair))
        self._adjectives = _endings(folder / "agreement.csv", AGREEMENT_COLUMNS)
        self._possessives = _endings(folder / "possessives.csv", POSSESSIVE_COLUMNS)

    def conjugate(self, infinitive: str) -> Conjugation | None:
        """Conjugate a verb.

        Parameters
        ----------
        infinitive : str
            A verb without pronoun.

        Returns
        -------
        Conjugation or None
            Its forms; None if no ending of the table fits.
        """
        forms = _apply(self._verbs, infinitive)
        return Conjugation(*forms) if forms else None

    def infinitives(self, form: str) -> Iterator[str]:
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
        >>> "enjoindre" in default_rules().infinitives("enjoint")
        True
        """
        for ending, infinitive in self._back:
            if form.endswith(ending):
                yield form.removesuffix(ending) + infinitive

    def agree(self, masculine: str) -> tuple[str, str, str, str]:
        """Give the four agreements of an adjective, the words after the first unchanged.

        Parameters
        ----------
        masculine : str
            Masculine singular.

        Returns
        -------
        tuple of str
            Masculine, feminine, masculine plural, feminine plural.
        """
        word, space, tail = masculine.partition(" ")
        others = _apply(self._adjectives, word) or ()
        masculine, *rest = (form + space + tail for form in (word, *others))
        feminine, plural, feminine_plural = rest
        return masculine, feminine, plural, feminine_plural

    def possess(self, words: str, *, first: bool) -> str:
        """Put the possessives of a phrase in the plural (« son appui » → « leur appui »).

        Parameters
        ----------
        words : str
            The phrase.
        first : bool
            Whether the owner is « nous ».

        Returns
        -------
        str
            The phrase with other possessives.
        """
        column = 1 if first else 0
        table = self._possessives
        return " ".join(table[w][column] if w in table else w for w in words.split())


@cache
def default_rules() -> Rules:
    """The project's own tables, read once."""
    return Rules(default(""))


def _endings(path: Traversable, columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Read a table whose first column is an ending; raise `DataError` if one is doubled."""
    table: dict[str, tuple[str, ...]] = {}
    for line, (ending, *forms) in read_rows(path, columns):
        if ending in table:
            raise DataError(str(path), line, f"ending {ending!r} stands already above")
        table[ending] = tuple(forms)
    return table


def _apply(table: dict[str, tuple[str, ...]], word: str) -> tuple[str, ...] | None:
    for start in range(len(word) + 1):
        if word[start:] in table:
            return tuple(word[:start] + form for form in table[word[start:]])
    return None


class Phrase(NamedTuple):
    """A headword taken apart: pronoun, verb, rest (« s'en | remettre | »)."""

    clitic: str
    forms: Conjugation
    infinitive: str
    tail: str

    def say(self, verb: str, *, first: bool = False) -> str:
        """Put a verb form between pronoun and rest.

        Parameters
        ----------
        verb : str
            The verb form.
        first : bool, optional
            Whether the pronoun is that of the first person plural.

        Returns
        -------
        str
            The phrase with a capital initial.
        """
        text = f"{self._pronoun(verb, first=first)}{verb} {self.tail}".strip()
        return text[0].upper() + text[1:]

    def _pronoun(self, verb: str, *, first: bool) -> str:
        if first:
            return re.sub("^s(e |')", words()["first_person"], self.clitic)
        own = words()
        if self.clitic in (own["reflexive"], own["elided"]):
            elided = re.match(own["vowel"], verb) and self.clitic == own["elided"]
            return own["elided"] if elided else own["reflexive"]
        return self.clitic

    def perfects(self, rules: Rules) -> list[str]:
        """Give the perfect participle, with the agreements where the auxiliary is être.

        Parameters
        ----------
        rules : Rules
            The tables.

        Returns
        -------
        list of str
            « Ayant prié »; « S'étant félicité », « S'étant félicitée » and so on.
        """
        own = words()
        if not self.clitic.startswith("s") and not re.match(own["etre"], self.infinitive):
            return [self.say(own["having"] + self.forms.past)]
        # « s'étant rendu compte », « s'étant fait l'écho »: with a complement nothing agrees.
        pasts = [self.forms.past] if self.tail else rules.agree(self.forms.past)
        clitic = own["elided"] if self.clitic == own["reflexive"] else self.clitic
        return [self._replace(clitic=clitic).say(own["being"] + past) for past in pasts]


def parse(row: Performative, rules: Rules) -> Phrase | None:
    """Take a headword apart.

    Parameters
    ----------
    row : Performative
        A row.
    rules : Rules
        The tables.

    Returns
    -------
    Phrase or None
        None if the headword is not a verb (« vu », « compte tenu »).
    """
    own = words()
    clitic = match[0] if (match := re.match(own["clitic"], row.lemma)) else ""
    infinitive, _, _ = row.lemma[len(clitic) :].partition(" ")
    if (forms := rules.conjugate(infinitive)) is None:
        return None
    typed, verbs = row.finite or row.participle, 1
    if not typed:
        typed, verbs = row.perfect, 2
    # « S'en félicite », « S'y étant réuni » are rows of « se féliciter », « se réunir ».
    if clitic and re.match(own["adverbial"], typed):
        clitic = typed.partition(" ")[0].lower() + " "
    plain = re.sub(own["clitic"], "", typed, count=1) if clitic else typed
    return Phrase(clitic, forms, infinitive, " ".join(plain.split()[verbs:]))
