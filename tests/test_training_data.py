"""The training data is as its card says."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from clausenlp.themes.taxonomy import load_taxonomy

FOLDER = Path(__file__).resolve().parents[1] / "training_data" / "themes-traite"
THEMES = [theme.id for theme in load_taxonomy().themes]
FIELDS = {
    "id", "group", "organ", "title", "type", "text", "themes", "first_reading", "second_reading",
}  # fmt: skip
READINGS = ("themes", "first_reading", "second_reading")

Row = dict[str, Any]


def read(split: str) -> list[Row]:
    lines = (FOLDER / f"{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def splits() -> dict[str, list[Row]]:
    return {split: read(split) for split in ("train", "test")}


@pytest.fixture(scope="module")
def rows(splits: dict[str, list[Row]]) -> list[Row]:
    return [row for split in splits.values() for row in split]


def test_datasets_loads_it(splits: dict[str, list[Row]], tmp_path: Path) -> None:
    from datasets import load_dataset

    files = {split: str(FOLDER / f"{split}.jsonl") for split in splits}
    loaded = load_dataset("json", data_files=files, cache_dir=str(tmp_path))
    assert {split: loaded[split].num_rows for split in files} == {
        split: len(found) for split, found in splits.items()
    }
    assert set(loaded["train"].column_names) == FIELDS


def test_fields_are_complete_and_themes_those_of_the_taxonomy(rows: list[Row]) -> None:
    for row in rows:
        assert set(row) == FIELDS
        assert row["text"].strip() == row["text"] != ""
        assert row["type"] in ("preambular", "operative", "item")
        for reading in READINGS:
            assert row[reading] == [theme for theme in THEMES if theme in row[reading]]


def test_there_is_enough_of_it(rows: list[Row]) -> None:
    assert len(rows) >= 1_500
    assert len({row["group"] for row in rows}) >= 150
    counts = Counter(theme for row in rows for theme in row["themes"])
    assert min(counts[theme] for theme in THEMES) >= 100
    assert sum(not row["themes"] for row in rows) >= len(rows) / 10


def test_ids_stand_once_and_splits_share_no_resolution(
    rows: list[Row], splits: dict[str, list[Row]]
) -> None:
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(row["id"].startswith(row["group"] + "-") for row in rows)
    train, test = ({row["group"] for row in split} for split in splits.values())
    assert not train & test


def test_agreed_labels_hold(rows: list[Row]) -> None:
    for row in rows:
        if row["first_reading"] == row["second_reading"]:
            assert row["themes"] == row["first_reading"]


def test_the_card_gives_the_counts_and_the_agreement(rows: list[Row]) -> None:
    card = (FOLDER / "README.md").read_text(encoding="utf-8")
    counts = Counter(theme for row in rows for theme in row["themes"])
    assert all(f"| {theme} | {counts[theme]} |" in card for theme in THEMES)
    assert f"{len(rows):,} clauses and items of {len({r['group'] for r in rows})} invented" in card
    both = sum(len(set(r["first_reading"]) & set(r["second_reading"])) for r in rows)
    all_ = sum(len(r["first_reading"]) + len(r["second_reading"]) for r in rows)
    assert f"F1 of one reading against the other is {2 * both / all_:.3f}" in card


@pytest.mark.parametrize(("name", "key", "size"), [("seed", "id", 47), ("unpc", "line", 200)])
def test_gold_holds_labels_and_no_text(name: str, key: str, size: int) -> None:
    path = FOLDER.parents[1] / "scripts" / "evaluation" / "gold" / f"themes-{name}.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    assert len({row[key] for row in gold}) == len(gold) == size
    for row in gold:
        assert set(row) == {key, *READINGS}
        assert all(row[reading] == [t for t in THEMES if t in row[reading]] for reading in READINGS)
