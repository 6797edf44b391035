"""The public names are those of ``__all__``, and each is there and described."""

from __future__ import annotations

import importlib
import inspect

import pytest

import clausenlp

MODULES = ["clausenlp", "clausenlp.cleaning", "clausenlp.exporters", "clausenlp.readers"]


def test_public_names() -> None:
    assert set(clausenlp.__all__) >= {
        "Clause", "ClauseNLPError", "Note", "Resolution", "SourceError", "annotate",
        "annotate_paragraphs", "load",
    }  # fmt: skip


@pytest.mark.parametrize("module", MODULES)
def test_names_are_unique_and_there(module: str) -> None:
    loaded = importlib.import_module(module)
    names = loaded.__all__
    assert len(names) == len(set(names))
    assert all(hasattr(loaded, name) for name in names)
    assert set(names) <= set(dir(loaded))


@pytest.mark.parametrize("name", clausenlp.__all__)
def test_public_names_are_described(name: str) -> None:
    assert inspect.getdoc(getattr(clausenlp, name))


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        clausenlp.no_such_name  # noqa: B018
