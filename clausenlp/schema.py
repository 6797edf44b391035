"""The contract between pipes: names of span groups and labels."""

from __future__ import annotations

from typing import Final

PARAGRAPHS: Final = "paragraphs"
"""Span group of all paragraphs, labelled by kind (`clausenlp.structure.blocks.BlockKind`)."""
ZONES: Final = "zones"
"""Span group of a resolution's parts, labelled by `ZONE_OF`'s values."""
RESOLUTIONS: Final = "resolutions"
"""Span group with one span for each resolution."""
CLAUSES: Final = "clauses"
"""Span group of clauses and items; ``label_`` is their type, ``id_`` their id."""
CLOSINGS: Final = "clause_closings"
"""Span group of closing words after items; ``id_`` is the clause's id."""

PERFORMATIVES: Final = "performatives"
"""Span group of performatives in order; ``id_`` is the clause's id, ``label_`` the form.

Spans hold whole tokens; ``attrs`` hold, for each span in order, the exact characters ``start`` and
``end`` in ``doc.text``, ``clause`` (place in `CLAUSES`), ``lemma``, ``state`` ("" for none),
``modifiers`` (a list of words), ``force`` ("" for none), ``strength`` (0 for none) and ``known``
(whether the lexicon has the verb)."""
ADDRESSEES: Final = "addressees"
"""Span group of who is asked; ``attrs``: exact ``start`` and ``end``, ``performative`` (place in
`PERFORMATIVES`), ``stands_for`` (``[start, end]`` of what a pronoun stands for, or ``[]``)."""
ACTIONS: Final = "actions"
"""Span group of what is asked; ``attrs``: exact ``start`` and ``end``, ``performative``."""
REFERENCES: Final = "references"
"""Span group of references in order; ``kb_id_`` is the symbol; ``attrs``: exact ``start`` and
``end``, ``symbol``, ``date`` (ISO form, "" for none)."""

FORMS: Final = ("finite", "participle", "perfect_participle", "adjective", "gerund")
FORCES: Final = ("assertive", "directive", "commissive", "expressive", "declarative")
CLAUSE_TYPES: Final = ("preambular", "operative", "item")

ZONE_OF: Final = {
    "heading": "heading", "caption": "heading", "enacting": "enacting", "preambular": "preamble",
    "operative": "operative", "bridge": "operative", "closing": "conclusions", "annex": "annex",
}  # fmt: skip
"""Kind of a paragraph to the zone that it opens or goes on with; other kinds go on with any."""
