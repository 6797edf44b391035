"""Performatives, who is asked, what is asked: against italics, and against annotation by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from clausenlp.evaluate import (
    Counts,
    OpeningScore,
    PerformativeScore,
    overlap,
    pair_performatives,
    same_extent,
    same_passage,
    score_opening,
    score_performatives,
)
from clausenlp.passages import Passage, Performative
from evaluation import annotated
from evaluation.annotated import Annotated
from evaluation.bench import Bench
from evaluation.corpora import Gold
from evaluation.results import Error, Result
from evaluation.shown import difference, in_brackets

LAYER = "performatives"
Found = tuple[str, Error]
"""The measure that an error lowers, and the error."""

MEASURES: dict[str, Callable[[PerformativeScore], Counts]] = {
    "opening verb": lambda score: score.opening.verb,
    "opening extent": lambda score: score.opening.extent,
    "opening lemma and form": lambda score: score.opening_lemma_form,
    "all": lambda score: score.all,
    "further": lambda score: score.further,
    "extent": lambda score: score.extent,
    "lemma": lambda score: score.lemma,
    "form": lambda score: score.form,
    "force": lambda score: score.force,
    "strength": lambda score: score.strength,
    "addressee": lambda score: score.addressee,
    "action": lambda score: score.action,
}
F1 = ("all", "further", "addressee", "action")
"""Measures that are F1 scores; the others are shares of the gold, or of the performatives found."""
READ = ("lemma", "form", "force", "strength")
ASKED = ("addressee", "action")


def measure_italics(bench: Bench) -> Iterator[Result]:
    scored = bench.run(score_italics, bench.golds())
    total = sum((score for score, _ in scored), OpeningScore())
    errors = [error for _, found in scored for error in found]
    yield _result("csonu-italics", "opening verb", total.verb, errors)
    yield _result("csonu-italics", "opening extent", total.extent, errors)


def score_italics(gold: Gold) -> tuple[OpeningScore, list[Found]]:
    """Annotate the clauses of a resolution, each by itself, and compare their openings."""
    total, errors = OpeningScore(), list[Found]()
    for paragraph in annotated.italics(gold):
        ours = annotated.annotate(paragraph).performatives
        total += score_opening(paragraph.performatives[0], ours)
        errors += opening_errors(paragraph, ours)
    return total, errors


def measure_csonu(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "csonu-dev", annotated.csonu(bench.corpora, "performatives"))


def measure_unpc(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "unpc-dev", annotated.unpc(bench.corpora, "resolutions"))


def _measure(bench: Bench, group: str, paragraphs: Iterable[Annotated]) -> Iterator[Result]:
    scored = bench.run(score_paragraph, paragraphs)
    total = sum((score for score, _ in scored), PerformativeScore())
    errors = [error for _, found in scored for error in found]
    for name, counts in MEASURES.items():
        yield _result(group, name, counts(total), errors)


def _result(group: str, name: str, counts: Counts, errors: Iterable[Found]) -> Result:
    own = tuple(error for measure, error in errors if measure == name)
    detail = f"{counts.hits} of {counts.gold}"
    if name in F1:
        return Result(LAYER, f"{group}: {name}", counts.f1, f"{detail}, {counts.found} found", own)
    return Result(LAYER, f"{group}: {name}", counts.share, detail, own)


def score_paragraph(paragraph: Annotated) -> tuple[PerformativeScore, list[Found]]:
    """Annotate a paragraph and compare all that was annotated by hand."""
    ours = annotated.annotate(paragraph).performatives
    score = score_performatives(paragraph.text, paragraph.performatives, ours)
    return score, [*opening_errors(paragraph, ours), *act_errors(paragraph, ours)]


def opening_errors(paragraph: Annotated, ours: Sequence[Performative]) -> Iterator[Found]:
    """What is wrong with where the opening performative was found."""
    if not paragraph.performatives:
        return
    gold, found = paragraph.performatives[0], ours[0] if ours else None
    if found is None or not overlap(gold, found):
        kind = "another verb" if found else "nothing found"
        for measure in ("opening verb", "opening extent", "opening lemma and form"):
            yield measure, _error(paragraph, kind, gold, found)
        return
    if not same_extent(gold, found):
        kind = difference(paragraph.text, gold, found)
        yield "opening extent", _error(paragraph, kind, gold, found)
    if (gold.lemma, gold.form) != (found.lemma, found.form):
        yield "opening lemma and form", _read_error(paragraph, "lemma or form", gold, found)


def act_errors(paragraph: Annotated, ours: Sequence[Performative]) -> Iterator[Found]:
    """What is wrong with all performatives of a paragraph, and with what hangs on them."""
    for at, (gold, found) in enumerate(pair_performatives(paragraph.performatives, ours)):
        if gold and found:
            yield from _pair_errors(paragraph, gold, found)
        else:
            kind = "missed" if gold else "too many"
            for measure in ("all", "further") if at else ("all",):
                yield measure, _error(paragraph, kind, gold, found)
        yield from _asked_errors(paragraph, gold, found)


def _pair_errors(paragraph: Annotated, gold: Performative, found: Performative) -> Iterator[Found]:
    if not same_extent(gold, found):
        kind = difference(paragraph.text, gold, found)
        yield "extent", _error(paragraph, kind, gold, found)
    for name in READ:
        right, read = getattr(gold, name), getattr(found, name)
        if right != read:
            yield name, _read_error(paragraph, f"{right} read as {read}", gold, found)


def _asked_errors(
    paragraph: Annotated, gold: Performative | None, found: Performative | None
) -> Iterator[Found]:
    for name in ASKED:
        right: Passage | None = getattr(gold, name, None)
        read: Passage | None = getattr(found, name, None)
        if right and read and not same_passage(paragraph.text, right, read):
            yield name, _error(paragraph, "other words", right, read)
        elif bool(right) != bool(read):
            yield name, _error(paragraph, "missed" if right else "too many", right, read)


def _error(paragraph: Annotated, kind: str, gold: Passage | None, ours: Passage | None) -> Error:
    shown = (in_brackets(paragraph.text, passage) for passage in (gold, ours))
    return Error(paragraph.where, kind, *shown)


def _read_error(paragraph: Annotated, kind: str, gold: Performative, ours: Performative) -> Error:
    """An error in what was read of a performative, which is said after its words."""
    shown = (f"{in_brackets(paragraph.text, act)}  = {_reading(act)}" for act in (gold, ours))
    return Error(paragraph.where, kind, *shown)


def _reading(act: Performative) -> str:
    words = [act.lemma, act.form, act.force or "no force"]
    return ", ".join([*words, f"strength {act.strength}"] if act.strength else words)
