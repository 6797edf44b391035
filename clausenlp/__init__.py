"""Clauses of French resolutions of the United Nations family, as data."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from clausenlp.api import annotate, annotate_paragraphs, load
    from clausenlp.errors import ClauseNLPError, DataError, SourceError
    from clausenlp.passages import Addressee, Passage, Performative, Reference
    from clausenlp.resolution import Clause, Note, Resolution, SetAside

_HOME = {
    "annotate": "api", "annotate_paragraphs": "api", "load": "api",
    "ClauseNLPError": "errors", "DataError": "errors", "SourceError": "errors",
    "Addressee": "passages", "Passage": "passages", "Performative": "passages",
    "Reference": "passages",
    "Clause": "resolution", "Note": "resolution", "Resolution": "resolution",
    "SetAside": "resolution",
}  # fmt: skip

__all__ = [
    "Addressee", "Clause", "ClauseNLPError", "DataError", "Note", "Passage", "Performative",
    "Reference", "Resolution", "SetAside", "SourceError", "annotate", "annotate_paragraphs", "load",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: spaCy alone takes a third of a second."""
    if name not in _HOME:
        raise AttributeError(f"module 'clausenlp' has no attribute {name!r}")
    return getattr(import_module(f"clausenlp.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
