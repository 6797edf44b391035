"""Types of paragraphs that are given one by one, as two other corpora have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import clausenlp
from clausenlp.evaluate import TypeScore, score_types
from evaluation import corpora
from evaluation.bench import Bench
from evaluation.corpora import Typed
from evaluation.results import WIDTH, Error, Result

Corpus = Callable[[Path], Iterator[Typed]]

ARGMINING = {"silver": corpora.argmining_silver, "people": corpora.argmining_people}
UNPC = {"alone": corpora.unpc_lines, "together": corpora.unpc_documents}


def measure_argmining(bench: Bench) -> Iterator[Result]:
    for name, corpus in ARGMINING.items():
        total, errors = _score(bench, corpus)
        detail = (
            f"macro-F1; preambular {total.preambular.f1:.4f}, operative {total.operative.f1:.4f}, "
            f"{total.all.gold} paragraphs; no label learned from"
        )
        yield Result("types", f"argmining: {name}", total.macro_f1, detail, errors)


def measure_unpc(bench: Bench) -> Iterator[Result]:
    for name, corpus in UNPC.items():
        total, errors = _score(bench, corpus)
        detail = f"accuracy; {total.all.hits} of {total.all.gold} lines, lines of no type included"
        yield Result("types", f"unpc: {name}", total.accuracy, detail, errors)


def _score(bench: Bench, corpus: Corpus) -> tuple[TypeScore, tuple[Error, ...]]:
    scored = bench.run(score_document, corpus(bench.corpora))
    total = sum((score for score, _ in scored), TypeScore())
    return total, tuple(error for _, found in scored for error in found)


def score_document(document: Typed) -> tuple[TypeScore, list[Error]]:
    """Annotate the paragraphs of a document and compare the types that are known."""
    clauses = clausenlp.annotate_paragraphs(document.paragraphs)
    gold = list(document.types.values())
    ours = [clauses[at].type for at in document.types]
    errors = [
        Error(f"{document.name} §{at + 1}", f"{right} read as {found}",
              document.paragraphs[at][:WIDTH], str(found))
        for at, right, found in zip(document.types, gold, ours, strict=True)
        if right != found
    ]  # fmt: skip
    return score_types(gold, ours), errors
