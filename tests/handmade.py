"""A small resolution made by hand, for tests of exporters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clausenlp.resolution import Clause, Note, Resolution, SetAside

NOTE = Note("1", "A/78/1.", 100, 110, call=(50, 51), clause="op1")
CLAUSES = (
    Clause("pp1", "preambular", None, 0, None, None, "Réaffirmant qu’un lac se jauge,", 10, 40),
    Clause("op1", "operative", "1", 0, None, "I", "Prie [les États] : sans délai.", 45, 60,
           closing=(90, 99), notes=(NOTE,)),
    Clause("op1.a", "item", "a", 1, "op1", "I", "De jauger les lacs " * 20, 61, 75),
    Clause("op1.a.1", "item", None, 2, "op1.a", "I", "D’en publier les cotes ;", 76, 89),
)  # fmt: skip


def make_resolution(**changes: Any) -> Resolution:
    """Give the resolution, with other values where they are named."""
    resolution = Resolution(
        symbol="A/RES/78/400", title="Cotes des lacs", organ="Assemblée générale",
        adopted="2024-05-02", meeting="80e séance plénière", source_name="lacs.txt",
        source_sha256="0" * 64, start=0, end=120, clauses=CLAUSES, notes=(NOTE,),
        set_aside=(SetAside("note", 100, 110),),
    )  # fmt: skip
    return replace(resolution, **changes)
