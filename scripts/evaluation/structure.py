"""Clauses of the yearly volumes: as printed, in other layouts, damaged, joined to volumes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import clausenlp
from clausenlp import evaluate
from clausenlp.evaluate import TOLERANCE, Counts, Place, StructureScore
from evaluation.bench import SEED, Bench
from evaluation.corpora import Gold
from evaluation.damage import damaged, double_spaced, joined, volumes, without_blank_lines
from evaluation.results import Error, Result, side_by_side

LAYER = "structure"
SCORES = {"starts", "whole", "types", "items", "whole_items"}
Scored = tuple[StructureScore, list[tuple[str, Error]]]
Job = tuple[Gold, str]


def measure_clean(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "clean", [(gold, gold.raw) for gold in bench.golds()])


def measure_noisy(bench: Bench) -> Iterator[Result]:
    yield from _measure(bench, "noisy", [(gold, gold.raw) for gold in bench.golds("noisy")])


def measure_layouts(bench: Bench) -> Iterator[Result]:
    layouts = {
        "no-blank-lines": partial(without_blank_lines, indented=False),
        "no-blank-lines-indented": partial(without_blank_lines, indented=True),
        "double-spaced": partial(double_spaced, indented=False),
        "double-spaced-indented": partial(double_spaced, indented=True),
    }
    for name, layout in layouts.items():
        yield from _measure(bench, name, [(gold, layout(gold)) for gold in bench.golds()])


def measure_damage(bench: Bench) -> Iterator[Result]:
    jobs = [(gold, damaged(gold, 0.02)) for gold in bench.golds()]
    yield from _measure(bench, "ocr-damage", jobs)


def _measure(bench: Bench, group: str, jobs: list[Job]) -> Iterator[Result]:
    scored = bench.run(score_text, jobs)
    total = sum((score for score, _ in scored), StructureScore())
    for name in ("starts", "whole", "types", "items", "whole_items"):
        counts: Counts = getattr(total, name)
        errors = tuple(error for _, found in scored for kind, error in found if kind == name)
        detail = f"{counts.hits} of {counts.gold}, {counts.found} found"
        shown = name.replace("_", " ")
        yield Result(LAYER, f"{group}: {shown}", counts.f1, detail, errors)


def score_text(job: Job) -> Scored:
    """Annotate a text that has the letters of a gold resolution, and compare."""
    gold, text = job
    found = [
        (str(clause.type), clause.start, clause.end)
        for resolution in clausenlp.annotate(text=text)
        for clause in resolution.clauses
    ]
    right = evaluate.place_in_letters(gold.raw, gold.spans)
    ours = evaluate.place_in_letters(text, found)
    spans = dict(zip(right, gold.spans, strict=True)), dict(zip(ours, found, strict=True))
    errors = []
    for pair in evaluate.pair_places(right, ours):
        for measure, kind in _kinds(*pair):
            shown = _show(pair[0], spans[0], gold.raw), _show(pair[1], spans[1], text)
            errors.append((measure, side_by_side(gold.symbol, kind, *shown)))
    return evaluate.score_structure(right, ours), errors


def _kinds(gold: Place | None, ours: Place | None) -> Iterator[tuple[str, str]]:
    """Tell which measures a pair fails, and how."""
    item = "item" in (gold.type if gold else "", ours.type if ours else "")
    starts, whole = ("items", "whole_items") if item else ("starts", "whole")
    if gold is None or ours is None:
        kind = f"extra {ours.type}" if ours else f"missed {gold.type if gold else ''}"
        yield from ((starts, kind), (whole, kind))
        return
    if gold.type != ours.type:
        kind = f"{gold.type} read as {ours.type}"
        yield from ((m, kind) for m in ({"types"} if not item else SCORES - {"types"}))
    if abs(gold.end - ours.end) > TOLERANCE:
        yield whole, f"{gold.type} ends {'early' if ours.end < gold.end else 'late'}"


def _show(place: Place | None, spans: dict[Place, tuple[str, int, int]], text: str) -> str | None:
    if place is None:
        return None
    _, start, end = spans[place]
    return text[start:end]


def measure_joined(bench: Bench) -> Iterator[Result]:
    drawn = volumes(bench.golds(), number=bench.volumes, size=15, seed=SEED)
    scored = bench.run(score_volume, drawn)
    hits, full = sum(s[0] for s in scored), sum(s[1] for s in scored)
    errors = tuple(error for s in scored for error in s[2])
    detail = f"{hits} of {15 * len(drawn)}: symbol, date, number of clauses"
    yield Result(LAYER, "joined: resolutions right", hits / (15 * len(drawn)), detail, errors)
    detail = f"{full} of {len(drawn)}: as many resolutions found as joined"
    yield Result(LAYER, "joined: volumes of 15", full / len(drawn), detail, errors)


def score_volume(golds: list[Gold]) -> tuple[int, bool, list[Error]]:
    """Annotate resolutions joined to one text; compare their symbols, dates, clause counts."""
    found = clausenlp.annotate(text=joined(golds))
    right = Counter((g.symbol, g.record["date"], _clauses([s[0] for s in g.spans])) for g in golds)
    ours = Counter((str(r.symbol), r.adopted, _clauses([c.type for c in r.clauses])) for r in found)
    spare = {key[0]: key for key in ours - right}
    errors = [
        Error(key[0], "resolution", str(key[1:]), str(spare.pop(key[0], ("not found",))[1:]))
        for key in right - ours
    ]
    errors += [Error(key[0], "extra resolution", "–", str(key[1:])) for key in spare.values()]
    return (right & ours).total(), len(found) == len(golds), errors


def _clauses(types: list[str | None]) -> int:
    return sum(kind in ("preambular", "operative") for kind in types)
