"""Paragraphs whose performatives and references are known, and how they are given to clausenlp.

A paragraph is given alone, after the enacting formula of its organ where it has one: that is how
clausenlp knows whose act it is, and whose number « résolution 64/293 » would be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

import clausenlp
from clausenlp.passages import Addressee, Passage, Performative, Reference
from clausenlp.resolution import Clause
from evaluation.corpora import Gold, unpc_file

Record = Mapping[str, Any]

SECURITY_COUNCIL = "Le Conseil de sécurité,"
FORMULAS = {
    "a/hrc/": "Le Conseil des droits de l'homme,",
    "a/": "L'Assemblée générale,",
    "e/": "Le Conseil économique et social,",
    "s/": SECURITY_COUNCIL,
}
"""How the documents of an organ begin in the corpus, after the year, and its enacting formula."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A paragraph; ``formula`` is the enacting formula before it, if its organ is known."""

    where: str
    text: str
    formula: str | None
    performatives: tuple[Performative, ...] = ()
    references: tuple[Reference, ...] = ()


def annotate(paragraph: Annotated, nlp: Language | None = None) -> Clause:
    """What clausenlp finds in a paragraph."""
    given = [paragraph.formula, paragraph.text] if paragraph.formula else [paragraph.text]
    options = {"nlp": nlp} if nlp else {}
    return clausenlp.annotate_paragraphs(given, **options)[-1]


def csonu(corpora: Path, name: str) -> Iterator[Annotated]:
    """Paragraphs of the Security Council's yearly volumes: ``performatives``, ``references``."""
    for record in _records(corpora / "csonu" / f"{name}-dev.jsonl"):
        where = f"{record['symbol']} §{record['paragraph']}"
        yield _annotated(where, record["text"], SECURITY_COUNCIL, record)


def unpc(corpora: Path, name: str) -> Iterator[Annotated]:
    """Lines of the parallel corpus: ``resolutions`` alone, or ``references`` of any document."""
    lines, documents = unpc_file(corpora, "devset.fr"), unpc_file(corpora, "devset.ids")
    for record in _records(corpora / "unpc" / f"{name}-dev.jsonl"):
        at = record["line"] - 1
        where = f"line {at + 1} ({documents[at]})"
        yield _annotated(where, lines[at], formula_of(documents[at]), record)


def formula_of(document: str) -> str | None:
    """Enacting formula of the organ whose document it is (« 2015/a/res/69/166 »)."""
    _, _, rest = document.partition("/")
    return next((words for begins, words in FORMULAS.items() if rest.startswith(begins)), None)


def italics(gold: Gold) -> Iterator[Annotated]:
    """Clauses of a resolution whose opening performative its edition sets in italics."""
    for at, paragraph in enumerate(gold.record["paragraphs"]):
        if paragraph["head"] and paragraph["head_source"] == "italic":
            words = paragraph["head"].strip("&")
            start = paragraph["text"].index(words)
            opening = Performative(words, start, start + len(words), lemma="", form="finite")
            where = f"{gold.symbol} §{at}"
            yield Annotated(where, paragraph["text"], SECURITY_COUNCIL, (opening,))


def _records(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _annotated(where: str, text: str, formula: str | None, record: Record) -> Annotated:
    directives = {each["performative"]: each for each in record.get("directives", ())}
    acts = [
        _performative(act, directives.get(at, {}))
        for at, act in enumerate(record.get("performatives", ()))
    ]
    references = (Reference(**reference) for reference in record["references"])
    return Annotated(where, text, formula, tuple(acts), tuple(references))


def _performative(act: Record, directive: Record) -> Performative:
    addressee, action = directive.get("addressee"), directive.get("action")
    return Performative(
        **act,
        addressee=Addressee(**addressee) if addressee else None,
        action=Passage(**action) if action else None,
    )
