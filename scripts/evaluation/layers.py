"""The layers of the library that are measured, and the groups of measures of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from evaluation import paragraph_types, performatives, references, seed, structure, unseen
from evaluation.bench import Bench
from evaluation.results import Result
from evaluation.typeset import FORMATS

Group = Callable[[Bench], Iterator[Result]]

LAYERS: dict[str, dict[str, Group]] = {
    "structure": {
        "seed": seed.measure,
        "clean": structure.measure_clean,
        "noisy": structure.measure_noisy,
        "layouts": structure.measure_layouts,
        "ocr-damage": structure.measure_damage,
        "joined": structure.measure_joined,
        **FORMATS,
    },
    "types": {
        "argmining": paragraph_types.measure_argmining,
        "unpc": paragraph_types.measure_unpc,
    },
    "performatives": {
        "csonu-italics": performatives.measure_italics,
        "csonu-dev": performatives.measure_csonu,
        "unpc-dev": performatives.measure_unpc,
        "unseen": unseen.measure,
    },
    "references": {
        "csonu-dev": references.measure_csonu_dev,
        "csonu-references": references.measure_csonu,
        "unpc-references": references.measure_unpc,
    },
}
