"""The figures of docs/evaluation.md on samples: no change may bring them below their targets."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"

SAMPLES: dict[str, dict[str, int]] = {
    "clean": {"documents": 150},
    "layouts": {"documents": 40},
    "ocr-damage": {"documents": 60},
    "pdf-1-column": {"typeset": 36},
    "pdf-2-columns": {"typeset": 36},
    "docx": {"typeset": 42},
    "html": {"typeset": 42},
    "csonu-italics": {"documents": 90},
    "unseen": {"documents": 200, "clauses": 400},
}
"""How much of each group is drawn; the others are measured in full."""

GROUPS = [
    ("structure", name)
    for name in ("seed", "clean", "noisy", "layouts", "ocr-damage", "joined", "pdf-1-column",
                 "pdf-2-columns", "docx", "html")
] + [("types", "argmining"), ("types", "unpc")] + [
    ("performatives", name) for name in ("csonu-italics", "csonu-dev", "unpc-dev", "unseen")
] + [
    ("references", name) for name in ("csonu-dev", "csonu-references", "unpc-references")
]  # fmt: skip


def load(name: str) -> Any:
    """Import a module of the scripts."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        return importlib.import_module(f"evaluation.{name}")
    finally:
        sys.path.remove(str(SCRIPTS))


def test_every_group_is_tested() -> None:
    layers = load("layers").LAYERS
    assert [(layer, group) for layer, groups in layers.items() for group in groups] == GROUPS


@pytest.mark.parametrize(
    ("layer", "group"), GROUPS, ids=[f"{layer}-{name}" for layer, name in GROUPS]
)
def test_targets_are_reached(layer: str, group: str, corpora: Path) -> None:
    bench = load("bench").Bench(corpora, **SAMPLES.get(group, {}))
    results = list(load("layers").LAYERS[layer][group](bench))
    assert any(result.target is not None for result in results)
    below = [
        f"{result.measure} {result.value:.4f}, target {result.target}; errors: "
        + "; ".join(f"{error.where} {error.kind}" for error in result.errors[:5])
        for result in results
        if not result.reached
    ]
    assert not below, "\n".join(below)
