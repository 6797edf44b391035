"""Imports go one way, and what is not needed is not loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "clausenlp"

LAYERS = [
    {"errors", "data", "schema", "fold", "passages"},
    {"lexicon"},
    {"readers", "symbols", "performatives", "themes"},
    {"directives", "references"},
    {"structure"},
    {"cleaning"},
    {"scoring"},
    {"pipes"},
    {"resolution", "heading"},
    {"projection"},
    {"exporters", "evaluate", "sources"},
    {"api"},
    {"cli"},
    {"__main__"},
]
"""Parts of the package, each of which imports only parts before it (and itself)."""

OUTSIDE = {"scripts", "tests"} | {
    path.stem for folder in ("scripts", "tests") for path in (ROOT / folder).iterdir()
}
"""Names by which scripts and tests would be imported."""

HEIGHT = {part: height for height, layer in enumerate(LAYERS) for part in layer}
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    """Names of modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in MODULES} - {"__init__"} == set(HEIGHT)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        return
    for name in imports_of(path):
        package, _, rest = name.partition(".")
        assert package not in OUTSIDE
        if package == "clausenlp" and rest:
            other = rest.split(".")[0]
            assert other == part or HEIGHT[other] < HEIGHT[part], f"{part} imports {other}"


@pytest.mark.parametrize("part", ["readers", "structure", "cleaning", "exporters"])
def test_only_pipes_and_api_know_spacy(part: str) -> None:
    for path in (PACKAGE / part).glob("*.py"):
        assert not any(name.split(".")[0] == "spacy" for name in imports_of(path))


def loaded_by(statement: str) -> set[str]:
    program = f"import sys\n{statement}\nprint(*sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    return set(done.stdout.split())


HEAVY = {"pypdfium2", "docx", "lxml", "datasets", "sklearn", "pandas", "fr_core_news_md"}


@pytest.mark.parametrize(
    ("statement", "more"),
    [
        ("import clausenlp", {"spacy", "rich", "typer"}),
        ("import clausenlp.cli", {"spacy", "rich"}),
        ("import clausenlp.readers", {"spacy"}),
        ("import clausenlp.pipes.factories", set()),
        ("import clausenlp; clausenlp.load()", set()),
    ],
)
def test_importing_loads_little(statement: str, more: set[str]) -> None:
    assert loaded_by(statement) & (HEAVY | more) == set()
