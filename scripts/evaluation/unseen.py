"""Verbs that the lexicon does not have: some are struck out, and what they open is read again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language

import clausenlp
from clausenlp.evaluate import Counts, score_opening
from clausenlp.lexicon import default_lexicon
from evaluation import annotated
from evaluation.annotated import Annotated
from evaluation.bench import SEED, Bench
from evaluation.corpora import sample
from evaluation.performatives import LAYER, opening_errors
from evaluation.results import ABSENT, Error, Result

SEEDS = (1, 2, 3, 4, 5)
ONE_IN = 5
Job = tuple[Annotated, int]


@cache
def struck(seed: int) -> frozenset[str]:
    """One lemma in five of the lexicon."""
    lemmas = sorted(default_lexicon().headwords)
    return frozenset(random.Random(seed).sample(lemmas, len(lemmas) // ONE_IN))


@cache
def pipeline(seed: int) -> Language:
    """The pipeline with a lexicon that lacks these lemmas."""
    return clausenlp.load(lexicon=default_lexicon().without(struck(seed)))


def measure(bench: Bench) -> Iterator[Result]:
    italics = [p for gold in bench.golds() for p in annotated.italics(gold)]
    lines = [p for p in annotated.unpc(bench.corpora, "resolutions") if p.performatives]
    yield _measure(bench, "csonu-italics", sample(italics, bench.clauses, SEED))
    yield _measure(bench, "unpc-dev", lines)


def _measure(bench: Bench, corpus: str, paragraphs: Sequence[Annotated]) -> Result:
    lemmas = bench.run(opening_lemma, paragraphs)
    known = list(zip(paragraphs, lemmas, strict=True))
    jobs = [(p, seed) for seed in SEEDS for p, lemma in known if lemma in struck(seed)]
    scored = bench.run(score_unseen, jobs)
    by_seed = dict.fromkeys(SEEDS, Counts())
    for (_, seed), (counts, _) in zip(jobs, scored, strict=True):
        by_seed[seed] += counts
    total = sum(by_seed.values(), Counts())
    seeds = ", ".join(f"{c.share:.3f}" if c.gold else ABSENT for c in by_seed.values())
    detail = f"{total.hits} of {total.gold} clauses; seeds {seeds}"
    errors = tuple(error for _, found in scored for error in found)
    return Result(LAYER, f"unseen: {corpus}", total.share, detail, errors)


def opening_lemma(paragraph: Annotated) -> str | None:
    """The lemma that opens a paragraph, as the whole lexicon reads it."""
    ours = annotated.annotate(paragraph).performatives
    return ours[0].lemma if ours else None


def score_unseen(job: Job) -> tuple[Counts, list[Error]]:
    """Read a paragraph without the verb that opens it."""
    paragraph, seed = job
    ours = annotated.annotate(paragraph, pipeline(seed)).performatives
    errors = [error for name, error in opening_errors(paragraph, ours) if name == "opening verb"]
    return score_opening(paragraph.performatives[0], ours).verb, errors
