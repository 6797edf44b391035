"""What all tests share: the corpora beside the checkout, and how hypothesis searches."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CLAUSENLP_SHARED", ROOT.parent / "shared"))
CORPORA = SHARED / "corpora"
REQUIRED = os.environ.get("CLAUSENLP_REQUIRE_CORPUS") == "1"

# Time limits per example fail on a busy machine and say nothing about the code.
settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=50
)
settings.register_profile(
    "ci", settings.get_profile("default"), derandomize=True, max_examples=200, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "corpora" in getattr(item, "fixturenames", ()):
            item.add_marker("corpus")


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("corpus") and not CORPORA.is_dir():
        absent = f"the corpora are not at {CORPORA} (CLAUSENLP_SHARED may say where they are)"
        if REQUIRED:
            pytest.fail(absent, pytrace=False)
        pytest.skip(absent)


@pytest.fixture(scope="session")
def corpora() -> Path:
    """Folder of the corpora; a test that asks for it gets the marker ``corpus``."""
    return CORPORA


@pytest.fixture(scope="session")
def material() -> Path:
    """Folder of resolutions of our own invention."""
    return ROOT / "tests" / "material"
