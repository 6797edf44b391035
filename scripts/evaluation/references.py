"""References, against annotation by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clausenlp.evaluate import (
    ReferenceScore,
    overlap,
    pair_best,
    pair_references,
    same_extent,
    score_references,
)
from clausenlp.passages import Reference
from evaluation import annotated
from evaluation.annotated import Annotated
from evaluation.bench import Bench
from evaluation.results import ABSENT, Error, Result
from evaluation.shown import difference, in_brackets

LAYER = "references"
Found = tuple[str, Error]
Scored = tuple[ReferenceScore, int, list[Found]]


def measure_csonu_dev(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "csonu-dev", annotated.csonu(bench.corpora, "performatives"))


def measure_csonu(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "csonu-references", annotated.csonu(bench.corpora, "references"))


def measure_unpc(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "unpc-references", annotated.unpc(bench.corpora, "references"))


def _measure(bench: Bench, group: str, paragraphs: Iterable[Annotated]) -> Iterator[Result]:
    scored = bench.run(score_paragraph, paragraphs)
    total = sum((score for score, _, _ in scored), ReferenceScore())
    dated = sum(number for _, number, _ in scored)
    errors = [error for _, _, found in scored for error in found]
    symbols, offsets, dates = total.symbols, total.offsets, total.dates
    for name, value, detail in (
        ("symbols", symbols.f1, f"{symbols.hits} of {symbols.gold}, {symbols.found} found"),
        ("offsets", offsets.share, f"{offsets.hits} of {offsets.gold}"),
        ("dates", dates.share, f"{dates.hits} of {dates.gold}, {dated} of them with a date"),
    ):
        own = tuple(error for measure, error in errors if measure == name)
        yield Result(LAYER, f"{group}: {name}", value, detail, own)


def score_paragraph(paragraph: Annotated) -> Scored:
    """Annotate a paragraph, compare its references, count those found that have a date."""
    gold, ours = paragraph.references, annotated.annotate(paragraph).references
    dated = sum(bool(g and f and g.date) for g, f in pair_references(gold, ours))
    return score_references(gold, ours), dated, list(errors_of(paragraph, ours))


def errors_of(paragraph: Annotated, ours: Sequence[Reference]) -> Iterator[Found]:
    """What is wrong with the references of a paragraph."""
    pairs = pair_references(paragraph.references, ours)
    missed = [g for g, f in pairs if g and not f]
    spare = [f for g, f in pairs if f and not g]
    for gold, found in pair_best(missed, spare, lambda g, f: -overlap(g, f) or None):
        kind = "other symbol" if gold and found else "missed" if gold else "too many"
        yield "symbols", _error(paragraph, kind, gold, found)
    for gold, found in pairs:
        if gold and found and not same_extent(gold, found):
            kind = difference(paragraph.text, gold, found)
            yield "offsets", _error(paragraph, kind, gold, found)
        if gold and found and gold.date != found.date:
            kind = (
                "other date" if gold.date and found.date else "missed" if gold.date else "not one"
            )
            yield "dates", _error(paragraph, kind, gold, found)


def _error(
    paragraph: Annotated, kind: str, gold: Reference | None, ours: Reference | None
) -> Error:
    return Error(paragraph.where, kind, _show(paragraph, gold), _show(paragraph, ours))


def _show(paragraph: Annotated, reference: Reference | None) -> str:
    if reference is None:
        return ABSENT
    date = f", {reference.date}" if reference.date else ""
    return f"{in_brackets(paragraph.text, reference)}  = {reference.symbol}{date}"
