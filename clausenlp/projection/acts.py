"""Performatives, addressees, actions and references: from span groups to the document model."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, cast

from spacy.tokens import Doc

from clausenlp.passages import Addressee, Force, Form, Passage, Performative, Reference
from clausenlp.schema import ACTIONS, ADDRESSEES, PERFORMATIVES, REFERENCES
from clausenlp.symbols import Symbol

Place = Callable[[int, int], tuple[int, int] | None]
"""Leads offsets in ``doc.text`` to the user's own text; None where they are not in it."""
Row = dict[str, Any]

NAMED = 10
"""Verbs that a warning names."""


class Acts:
    """What the organ does, asks and mentions in each clause of a Doc.

    Parameters
    ----------
    doc : Doc
        A Doc; span groups that it does not have are empty.
    """

    def __init__(self, doc: Doc) -> None:
        self._text = doc.text
        self._performatives = _rows(doc, PERFORMATIVES)
        self._addressees = {row["performative"]: row for row in _rows(doc, ADDRESSEES)}
        self._actions = {row["performative"]: row for row in _rows(doc, ACTIONS)}
        self._references = _rows(doc, REFERENCES)
        self._starts = {
            PERFORMATIVES: [row["start"] for row in self._performatives],
            REFERENCES: [row["start"] for row in self._references],
        }
        self._of_clause: dict[int, list[int]] = defaultdict(list)
        for at, row in enumerate(self._performatives):
            self._of_clause[row["clause"]].append(at)

    def of_clause(self, clause: int, place: Place) -> tuple[Performative, ...]:
        """The performatives of a clause, by its place in the span group of clauses."""
        return self._made(self._of_clause.get(clause, ()), place)

    def within(self, start: int, end: int, place: Place) -> tuple[Performative, ...]:
        """The performatives that begin in a stretch of ``doc.text``."""
        return self._made(self._range(PERFORMATIVES, start, end), place)

    def references(self, start: int, end: int, place: Place) -> tuple[Reference, ...]:
        """The references that begin in a stretch of ``doc.text``."""
        rows = (self._references[at] for at in self._range(REFERENCES, start, end))
        made = (self._reference(row, place) for row in rows)
        return tuple(reference for reference in made if reference)

    def unknown(self, clauses: Iterable[tuple[int, str]]) -> list[tuple[str, str]]:
        """Verbs that the lexicon does not have, each with the id of its clause.

        Parameters
        ----------
        clauses : iterable of (int, str)
            Place in the span group, and id, of each clause that is asked about.
        """
        return [
            (self._performatives[at]["lemma"], id_)
            for clause, id_ in clauses
            for at in self._of_clause.get(clause, ())
            if not self._performatives[at].get("known", True)
        ]

    def _range(self, key: str, start: int, end: int) -> range:
        return range(*(bisect_left(self._starts[key], at) for at in (start, end)))

    def _made(self, places: Iterable[int], place: Place) -> tuple[Performative, ...]:
        made = (self._performative(at, place) for at in places)
        return tuple(act for act in made if act)

    def _performative(self, at: int, place: Place) -> Performative | None:
        row = self._performatives[at]
        words = self._words(row["start"], row["end"], place)
        return words and Performative(
            *words, row["lemma"], cast(Form, row["label"]), row["state"] or None,
            tuple(row["modifiers"]), cast(Force, row["force"]) or None, row["strength"] or None,
            self._addressee(self._addressees.get(at), place),
            self._passage(self._actions.get(at), place),
        )  # fmt: skip

    def _addressee(self, row: Row | None, place: Place) -> Addressee | None:
        words = row and self._words(row["start"], row["end"], place)
        if not row or not words:
            return None
        noun = row.get("stands_for")
        known = self._words(noun[0], noun[1], place) if noun else None
        return Addressee(*words, Passage(*known) if known else None)

    def _passage(self, row: Row | None, place: Place) -> Passage | None:
        words = row and self._words(row["start"], row["end"], place)
        return Passage(*words) if words else None

    def _reference(self, row: Row, place: Place) -> Reference | None:
        words = self._words(row["start"], row["end"], place)
        symbol = row["symbol"]
        return words and Reference(*words, symbol, row["date"] or None, _url(symbol))

    def _words(self, start: int, end: int, place: Place) -> tuple[str, int, int] | None:
        where = place(start, end)
        return where and (" ".join(self._text[start:end].split()), *where)


def unknown_verbs(found: Iterable[tuple[str, str]]) -> list[str]:
    """Warn of verbs that the lexicon does not have.

    Parameters
    ----------
    found : iterable of (str, str)
        Lemma and clause id of each.

    Returns
    -------
    list of str
        One warning, which names some of them; none if there are none.

    Examples
    --------
    >>> unknown_verbs([("soupeser", "op3"), ("jauger", "op4"), ("soupeser", "op9")])
    ['not in the lexicon, force unknown: « soupeser » (op3, op9), « jauger » (op4)']
    """
    found = list(found)
    clauses: dict[str, list[str]] = defaultdict(list)
    for lemma, id_ in found[:NAMED]:
        clauses[lemma].append(id_)
    named = ", ".join(f"« {lemma} » ({', '.join(ids)})" for lemma, ids in clauses.items())
    more = f" and {len(found) - NAMED} more" if len(found) > NAMED else ""
    return [f"not in the lexicon, force unknown: {named}{more}"] if found else []


def _rows(doc: Doc, key: str) -> list[Row]:
    """The spans of a group with their attributes, one row each."""
    if key not in doc.spans:
        return []
    group = doc.spans[key]
    columns = zip(*group.attrs.values(), strict=True)
    return [
        {"label": span.label_, **dict(zip(group.attrs, values, strict=True))}
        for span, values in zip(group, columns, strict=True)
    ]


def _url(symbol: str) -> str | None:
    try:
        return Symbol.parse(symbol).url
    except ValueError:
        return None
