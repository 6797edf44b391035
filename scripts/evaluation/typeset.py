"""Clean resolutions set as PDF, DOCX and HTML in every style of the typesetters, and read back."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

import clausenlp
from clausenlp.evaluate import Wording, WordingScore, pair_wordings, score_wordings
from evaluation.bench import SEED, Bench
from evaluation.corpora import CLAUSES, Gold, sample
from evaluation.results import Error, Result, side_by_side

TESTS = Path(__file__).resolve().parents[2] / "tests"
Job = tuple[Gold, str, str]
Scored = tuple[WordingScore, list[Error]]


def _module(name: str) -> Any:
    """Import a typesetter: they are among the tests."""
    if str(TESTS) not in sys.path:
        sys.path.append(str(TESTS))
    return import_module(name)


def _styles(format_: str) -> list[str]:
    if format_.startswith("pdf"):
        return list(_module("typeset_pdf").LOOKS)
    if format_ == "docx":
        return [*_module("typeset_docx").NUMBER_STYLES, "changes", "table"]
    return list(_module("typeset_html").STYLES)


def _set(gold: Gold, format_: str, style: str) -> bytes:
    record = gold.record
    if format_.startswith("pdf"):
        columns = 1 if format_ == "pdf-1-column" else 2
        page = _module("typeset_pdf").typeset_pdf(record, columns=columns, style=style)
    elif format_ == "docx":
        more = {style: True} if style in ("changes", "table") else {"style": style}
        page = _module("typeset_docx").typeset_docx(record, **more)
    else:
        page = _module("typeset_html").typeset_html(record, style=style)
    return bytes(page)


def measure(bench: Bench, format_: str) -> Iterator[Result]:
    styles = _styles(format_)
    golds = sample(bench.golds(), bench.typeset, SEED)
    jobs = [(gold, format_, styles[k % len(styles)]) for k, gold in enumerate(golds)]
    scored = bench.run(score_file, jobs)
    total = sum((score for score, _ in scored), WordingScore())
    by_style = {name: WordingScore() for name in styles}
    for (_, _, style), (score, _) in zip(jobs, scored, strict=True):
        by_style[style] += score
    errors = [error for _, found in scored for error in found]
    yield Result(
        "structure", f"{format_}: clauses", total.clauses.f1,
        f"{len(golds)} files; " + ", ".join(f"{k} {v.clauses.f1:.3f}" for k, v in by_style.items()),
        tuple(error for error in errors if error.kind != "number"),
    )  # fmt: skip
    yield Result(
        "structure", f"{format_}: numbers", total.numbers.share,
        f"{total.numbers.hits} of {total.numbers.gold}",
        tuple(error for error in errors if error.kind == "number"),
    )  # fmt: skip


FORMATS: dict[str, Callable[[Bench], Iterator[Result]]] = {
    name: partial(measure, format_=name)
    for name in ("pdf-1-column", "pdf-2-columns", "docx", "html")
}


def score_file(job: Job) -> Scored:
    """Typeset a resolution, annotate the file, compare the words of clauses and items."""
    gold, format_, style = job
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"resolution.{format_.split('-')[0]}"
        path.write_bytes(_set(gold, format_, style))
        found = clausenlp.annotate(path)
    right = _wordings(gold)
    ours = [Wording(str(c.type), c.number, c.text) for r in found for c in r.clauses]
    where = f"{gold.symbol} {format_} {style}"
    return score_wordings(right, ours), list(_errors(where, right, ours))


def _wordings(gold: Gold) -> list[Wording]:
    """Clauses and items; words that follow the items of a clause belong to its text."""
    wordings: list[Wording] = []
    for paragraph in gold.record["paragraphs"]:
        if paragraph["type"] in CLAUSES:
            wordings.append(_wording(paragraph))
        elif paragraph["type"] == "continuation_text":
            at = max(k for k, wording in enumerate(wordings) if wording.type != "item")
            joined = f"{wordings[at].text} {paragraph['text']}"
            wordings[at] = replace(wordings[at], text=joined)
    return wordings


def _wording(paragraph: Mapping[str, Any]) -> Wording:
    text, number = str(paragraph["text"]), paragraph["number"]
    printed = paragraph.get("number_ocr") or number
    if printed:
        text = re.sub(rf"^\W*{re.escape(printed)}\s*[.)]?\s*", "", text, count=1)
    return Wording(paragraph["type"], number, text)


def _errors(where: str, right: list[Wording], ours: list[Wording]) -> Iterator[Error]:
    pairs = pair_wordings(right, ours)
    spare = {k: f.text for k, (g, f) in enumerate(pairs) if g is None and f}
    types = {k: f.type for k, (g, f) in enumerate(pairs) if g is None and f}
    for g, f in pairs:
        if g and f and g.number != f.number:
            yield Error(where, "number", f"{g.number} | {g.text[:50]}", str(f.number))
        if g and not f:
            near = process.extractOne(g.text, spare, scorer=fuzz.ratio, score_cutoff=50)
            kind = f"{g.type} missed"
            if near:
                kind = "words" if types[near[2]] == g.type else f"{g.type} is {types[near[2]]}"
            yield side_by_side(where, kind, g.text, spare.pop(near[2]) if near else None)
    for k, text in spare.items():
        yield side_by_side(where, f"{types[k]} too many", None, text)
