"""The reference corpora, as what measures ask of them."""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
CLAUSES = ("preambular", "operative", "item")
FURNITURE = ("page_header", "page_number")


@dataclass(frozen=True, slots=True)
class Gold:
    """A resolution of the yearly volumes: the record, and where its clauses stand in ``raw``."""

    record: Mapping[str, Any]

    @property
    def symbol(self) -> str:
        return str(self.record["symbol"]).replace(" ", "")

    @property
    def raw(self) -> str:
        return str(self.record["raw"])

    @property
    def clauses(self) -> list[Mapping[str, Any]]:
        return [p for p in self.record["paragraphs"] if p["type"] in CLAUSES]

    @property
    def spans(self) -> list[tuple[str, int, int]]:
        return [(p["type"], p["raw_start"], p["raw_end"]) for p in self.clauses]

    @property
    def paragraph_starts(self) -> list[int]:
        paragraphs = self.record["paragraphs"]
        return [p["raw_start"] for p in paragraphs if p["type"] not in FURNITURE]


@dataclass(frozen=True, slots=True)
class Typed:
    """Paragraphs of one document with their types: those that are in ``types``."""

    name: str
    paragraphs: tuple[str, ...]
    types: Mapping[int, str | None]


@cache
def yearly_volumes(corpora: Path, quality: str) -> tuple[Gold, ...]:
    """Resolutions of the Security Council's volumes, clean or noisy."""
    with gzip.open(corpora / "csonu" / "resolutions.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return tuple(Gold(record) for record in records if record["quality"] == quality)


def sample(items: Sequence[T], size: int | None, seed: int) -> list[T]:
    """Draw some, in their order; all where no size is given."""
    if size is None or size >= len(items):
        return list(items)
    return [items[k] for k in sorted(random.Random(seed).sample(range(len(items)), size))]


def seed_text(corpora: Path) -> str:
    (path,) = (corpora / "seed").glob("*.txt")
    return path.read_text(encoding="utf-8")


def argmining_silver(corpora: Path) -> Iterator[Typed]:
    """Documents with the types that language models gave."""
    for path in sorted((corpora / "argmining" / "resolutions").glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = document["paragraphs"]
        types = {k: p["type"] or None for k, p in enumerate(paragraphs)}
        yield Typed(document["id"], tuple(p["text"] for p in paragraphs), types)


def argmining_people(corpora: Path) -> Iterator[Typed]:
    """The same documents with the types that people gave."""
    types: dict[str, dict[int, str | None]] = {}
    with (corpora / "argmining" / "human-types.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            types.setdefault(row["id"], {})[int(row["n"]) - 1] = row["type"] or None
    for document in argmining_silver(corpora):
        if document.name in types:
            yield Typed(document.name, document.paragraphs, types[document.name])


def unpc_lines(corpora: Path) -> Iterator[Typed]:
    """Lines of the parallel corpus, each a document of its own."""
    text = unpc_file(corpora, "devset.fr")
    for at, kind in _unpc_types(corpora).items():
        yield Typed(f"line {at + 1}", (text[at],), {0: kind})


def unpc_documents(corpora: Path) -> Iterator[Typed]:
    """The same lines, with all lines of their document around them."""
    text, names = unpc_file(corpora, "devset.fr"), unpc_file(corpora, "devset.ids")
    types = _unpc_types(corpora)
    for name in dict.fromkeys(names[at] for at in types):
        lines = [at for at, other in enumerate(names) if other == name]
        known = {k: types[at] for k, at in enumerate(lines) if at in types}
        yield Typed(name, tuple(text[at] for at in lines), known)


def unpc_file(corpora: Path, name: str) -> list[str]:
    return (corpora / "unpc" / name).read_text(encoding="utf-8").split("\n")


def _unpc_types(corpora: Path) -> dict[int, str | None]:
    lines = filter(None, unpc_file(corpora, "resolutions-dev.jsonl"))
    return {record["line"] - 1: record["type"] for record in map(json.loads, lines)}
