"""French forms by rule: conjugation, agreement, and headwords taken apart.

The rules are small tables in ``clausenlp/lang/fr``: conjugation.csv and agreement.csv, where the
longest ending that fits a word decides, and possessives.csv.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon import read_rows

PERFORMATIVE_COLUMNS = (
    "lemma", "kind", "finite", "participle", "perfect", "adjective", "force", "strength", "source",
)  # fmt: skip
CONJUGATION_COLUMNS = ("ending", "singular", "plural", "first_plural", "participle", "past")
POSSESSIVE_COLUMNS = ("word", "plural", "first_plural")
AGREEMENT_COLUMNS = ("ending", "feminine", "plural", "feminine_plural")
KINDS = ("verb", "pronominal", "adjective", "idiom")
ETRE_VERBS = frozenset(
    ["convenir", "demeurer", "devenir", "entrer", "intervenir", "parvenir", "rester", "revenir"]
    + ["venir"]
)
_CLITIC = re.compile(r"s'en |s'y |se |s'|en ", re.IGNORECASE)


class Performative(NamedTuple):
    """A row of performatives.csv, with its line."""

    line: int
    lemma: str
    kind: str
    finite: str
    participle: str
    perfect: str
    adjective: str
    force: str
    strength: str
    source: str


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
    folder : Path
        Where conjugation.csv, agreement.csv and possessives.csv stand.

    Raises
    ------
    DataError
        A table that is not as it must be.
    """

    def __init__(self, folder: Path) -> None:
        self._verbs = _endings(folder / "conjugation.csv", CONJUGATION_COLUMNS)
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


def _endings(path: Path, columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
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


def read_performatives(path: Path) -> list[Performative]:
    """Read performatives.csv.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    list of Performative
        In the order of the file.

    Raises
    ------
    DataError
        An unknown kind, an empty lemma or source, a row without any form, a row that is doubled.
    """
    rows: list[Performative] = []
    seen: set[tuple[str, ...]] = set()
    for line, cells in read_rows(path, PERFORMATIVE_COLUMNS):
        row = Performative(line, *cells)
        if row.kind not in KINDS:
            raise DataError(str(path), line, f"unknown kind {row.kind!r}; allowed: {KINDS}")
        if not row.lemma or not row.source or not any(cells[2:6]):
            raise DataError(str(path), line, "lemma, source and one form must be filled")
        if (key := (row.lemma, *typed_forms(row))) in seen:
            raise DataError(str(path), line, f"{row.lemma!r} stands already above")
        seen.add(key)
        rows.append(row)
    return rows


def typed_forms(row: Performative) -> tuple[str, str, str, str]:
    """Give the four typed forms of a row.

    Parameters
    ----------
    row : Performative
        A row.

    Returns
    -------
    tuple of str
        Finite, participle, perfect, adjective; empty where there is none.
    """
    return row.finite, row.participle, row.perfect, row.adjective


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
            return re.sub("^s(e |')", "nous ", self.clitic)
        if self.clitic in ("se ", "s'"):
            return "s'" if re.match("[aeiouyéèêâîôhœ]", verb) and self.clitic == "s'" else "se "
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
        if not self.clitic.startswith("s") and self.infinitive not in ETRE_VERBS:
            return [self.say(f"ayant {self.forms.past}")]
        # « s'étant rendu compte », « s'étant fait l'écho »: with a complement nothing agrees.
        pasts = [self.forms.past] if self.tail else rules.agree(self.forms.past)
        reflexive = self._replace(clitic=re.sub("^se $", "s'", self.clitic))
        return [reflexive.say(f"étant {past}") for past in pasts]


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
    clitic = match[0] if (match := _CLITIC.match(row.lemma)) else ""
    infinitive, _, _ = row.lemma[len(clitic) :].partition(" ")
    if (forms := rules.conjugate(infinitive)) is None:
        return None
    typed, verbs = row.finite or row.participle, 1
    if not typed:
        typed, verbs = row.perfect, 2
    # « S'en félicite », « S'y étant réuni » are rows of « se féliciter », « se réunir ».
    if clitic and typed.startswith(("S'en ", "S'y ")):
        clitic = typed.partition(" ")[0].lower() + " "
    words = (_CLITIC.sub("", typed, count=1) if clitic else typed).split()[verbs:]
    return Phrase(clitic, forms, infinitive, " ".join(words))
