"""Every record that we make is as the schema says, and the schema is strict."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from handmade import ACTING, make_resolution
from jsonschema import Draft202012Validator

import clausenlp
from clausenlp.exporters import read_schema
from clausenlp.sources import SAMPLE_PATH

MATERIAL = Path(__file__).with_name("material")
VALIDATOR = Draft202012Validator(read_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
Record = dict[str, Any]


@pytest.fixture(scope="module", name="sample")
def make_sample() -> Record:
    (resolution,) = clausenlp.annotate(SAMPLE_PATH)
    return resolution.to_dict()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(read_schema())


TEXTS = [SAMPLE_PATH, *sorted(MATERIAL.glob("*.txt"))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_records_are_valid(path: Path) -> None:
    for resolution in clausenlp.annotate(path):
        record = resolution.to_dict()
        errors = [f"{list(e.path)}: {e.message}" for e in VALIDATOR.iter_errors(record)]
        assert errors == []


def test_a_text_without_resolution_gives_a_valid_record() -> None:
    for resolution in clausenlp.annotate(text="Trois lignes\nqui ne disent\nrien."):
        VALIDATOR.validate(resolution.to_dict())


def _set(path: str, value: object) -> Callable[[Record], None]:
    def change(record: Record) -> None:
        *parents, last = path.split(".")
        at: Any = record
        for name in parents:
            at = at[int(name) if isinstance(at, list) else name]
        at[last] = value

    return change


def _drop(name: str) -> Callable[[Record], None]:
    return lambda record: record.pop(name)


@pytest.mark.parametrize(
    "spoil",
    [
        _drop("symbol"),
        _drop("schema_version"),
        _set("schema_version", "0.1"),
        _set("extra", 1),
        _set("adopted", "9 juin 2023"),
        _set("adopted", "2023-13-09"),
        _set("source.sha256", "abc"),
        _set("source.path", "x"),
        _set("start", -1),
        _set("clauses.0.type", None),
        _set("clauses.0.type", "item"),
        _set("clauses.0.level", 1),
        _set("clauses.0.parent", "op1"),
        _set("clauses.0.themes", []),
        _set("clauses.0.closing", [1, 2]),
        _set("set_aside.0.kind", "layout"),
        _set("notes.0.marker", None),
        _set("warnings", [""]),
    ],
)
def test_a_wrong_record_is_not_valid(sample: Record, spoil: Callable[[Record], None]) -> None:
    record = copy.deepcopy(sample)
    assert VALIDATOR.is_valid(record)
    spoil(record)
    assert not VALIDATOR.is_valid(record)


ACT = "clauses.1.performatives.0"
REFERENCE = "clauses.0.references.0"


@pytest.mark.parametrize(
    "spoil",
    [
        _set(f"{ACT}.form", "infinitive"),
        _set(f"{ACT}.force", "polite"),
        _set(f"{ACT}.strength", 0),
        _set(f"{ACT}.strength", 6),
        _set(f"{ACT}.state", ""),
        _set(f"{ACT}.modifiers", "instamment"),
        _set(f"{ACT}.known", True),
        _set(f"{ACT}.action.stands_for", None),
        _set(f"{ACT}.addressee", "les ports"),
        _set(f"{ACT}.addressee.text", ""),
        _set(f"{REFERENCE}.symbol", None),
        _set(f"{REFERENCE}.date", "3 mars 2017"),
        _set(f"{REFERENCE}.url", "A/RES/71/402"),
    ],
)
def test_a_wrong_act_is_not_valid(spoil: Callable[[Record], None]) -> None:
    record = copy.deepcopy(make_resolution(clauses=ACTING).to_dict())
    assert VALIDATOR.is_valid(record)
    spoil(record)
    assert not VALIDATOR.is_valid(record)


def test_every_field_is_described() -> None:
    text = (Path(__file__).parents[1] / "docs" / "record.md").read_text(encoding="utf-8")
    schema = read_schema()
    objects = [schema, schema["properties"]["source"], *schema["$defs"].values()]
    names = {name for part in objects for name in part.get("properties", {})}
    assert {name for name in names if f"`{name}`" not in text} == set()


def test_the_command_prints_the_schema() -> None:
    command = [sys.executable, "-m", "clausenlp", "schema"]
    out = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert json.loads(out) == read_schema()
