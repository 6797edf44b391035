"""The resolution that the project was created from: what must be found in it, as facts."""

from __future__ import annotations

from collections.abc import Iterator

import clausenlp
from clausenlp import Resolution
from evaluation.bench import Bench
from evaluation.corpora import seed_text
from evaluation.results import Error, Result

Fact = tuple[str, object, object]
FURNITURE = ("undocs", "21-10321", "4/6", "____", "E/RES/2021/25", "Mise en œuvre du")


def measure(bench: Bench) -> Iterator[Result]:
    found = clausenlp.annotate(text=seed_text(bench.corpora), name="seed")
    facts = [("resolutions", 1, len(found)), *_facts(found[0])]
    wrong = [(name, str(right), str(ours)) for name, right, ours in facts if right != ours]
    errors = tuple(Error("seed", *words) for words in wrong)
    detail = f"{len(facts)} facts on 47 clauses"
    yield Result("structure", "seed: facts", 1 - len(errors) / len(facts), detail, errors)


def _facts(resolution: Resolution) -> Iterator[Fact]:
    yield "symbol", "E/RES/2021/25", resolution.symbol
    organ = (resolution.organ or "").lower().removeprefix("le ")
    yield "organ", "conseil économique et social", organ
    yield "adopted", "2021-07-22", resolution.adopted
    yield "meeting", "13e séance plénière", resolution.meeting
    yield from _counts(resolution)
    yield from _notes(resolution)
    yield from _texts(resolution)


def _counts(resolution: Resolution) -> Iterator[Fact]:
    by_type: dict[str | None, list[clausenlp.Clause]] = {}
    for clause in resolution.clauses:
        by_type.setdefault(clause.type, []).append(clause)
    items, operative = by_type.get("item", []), by_type.get("operative", [])
    yield "preambular", 27, len(by_type.get("preambular", []))
    yield "operative numbers", [str(n) for n in range(1, 15)], [c.number for c in operative]
    yield "item numbers", list("abcdef"), [c.number for c in items]
    yield "parents of items", {"pp8"}, {c.parent for c in items}


def _notes(resolution: Resolution) -> Iterator[Fact]:
    yield "notes", ["1", "2", "3", "4"], [note.marker for note in resolution.notes]
    callers = [note.clause for note in resolution.notes]
    yield "clauses that call them", ["pp5", "pp6", "pp6", "pp19"], callers


def _texts(resolution: Resolution) -> Iterator[Fact]:
    for mark in FURNITURE:
        inside = [c.id for c in resolution.clauses if mark in c.text]
        yield f"clauses with « {mark} »", [], inside
    ends = {"preambular": ",:", "item": ",", "operative": ";."}
    cut = [c.id for c in resolution.clauses if c.type and c.text[-1] not in ends[c.type]]
    yield "clauses cut before their end", [], cut
    before = [c.text for c in resolution.clauses if c.id == "pp18"]
    yield "clause before the running title", True, before[0].endswith(" traite des personnes,")
