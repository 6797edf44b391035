"""Where the corpora are, how many processes work, how much is drawn."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from evaluation.corpora import Gold, sample, yearly_volumes

Given = TypeVar("Given")
Got = TypeVar("Got")
SEED = 2021


@dataclass(frozen=True, slots=True)
class Bench:
    """``documents``, ``typeset`` and ``volumes`` limit how many are drawn for a measure."""

    corpora: Path
    workers: int = 2
    documents: int | None = None
    typeset: int = 126
    volumes: int = 24

    def golds(self, quality: str = "clean") -> list[Gold]:
        return sample(yearly_volumes(self.corpora, quality), self.documents, SEED)

    def run(self, work: Callable[[Given], Got], given: Iterable[Given]) -> Sequence[Got]:
        """Do a piece of work for each document, in their order."""
        if self.workers == 1:
            return list(map(work, given))
        # Forking a process that has threads may lock it: each worker starts anew.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(self.workers, mp_context=context) as pool:
            return list(pool.map(work, given, chunksize=4))
