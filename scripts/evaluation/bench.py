"""Where the corpora are, who works, how much is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from evaluation.corpora import Gold, sample, yearly_volumes

Given = TypeVar("Given")
Got = TypeVar("Got")
SEED = 2021


@dataclass(frozen=True, slots=True)
class Bench:
    """``documents``, ``typeset``, ``volumes``, ``clauses`` limit what is drawn for a measure."""

    corpora: Path
    pool: Executor | None = None
    documents: int | None = None
    typeset: int = 126
    volumes: int = 24
    clauses: int = 1500

    def golds(self, quality: str = "clean") -> list[Gold]:
        return sample(yearly_volumes(self.corpora, quality), self.documents, SEED)

    def run(self, work: Callable[[Given], Got], given: Iterable[Given]) -> Sequence[Got]:
        """Do a piece of work for each document, in their order."""
        if self.pool is None:
            return list(map(work, given))
        return list(self.pool.map(work, given, chunksize=4))
