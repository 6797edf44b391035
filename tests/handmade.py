"""Small resolutions made by hand, for tests of exporters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clausenlp.passages import Addressee, Passage, Performative, Reference
from clausenlp.resolution import Clause, Note, Resolution, SetAside

NOTE = Note("1", "A/78/1.", 100, 110, call=(50, 51), clause="op1")
CLAUSES = (
    Clause("pp1", "preambular", None, 0, None, None, "Réaffirmant qu’un lac se jauge,", 10, 40),
    Clause("op1", "operative", "1", 0, None, "I", "Prie [les États] : sans délai.", 45, 60,
           closing=(90, 99), notes=(NOTE,)),
    Clause("op1.a", "item", "a", 1, "op1", "I", "De jauger les lacs " * 20, 61, 75),
    Clause("op1.a.1", "item", None, 2, "op1.a", "I", "D’en publier les cotes ;", 76, 89),
)  # fmt: skip


def act(
    words: str, start: int, force: Any, strength: int | None = None, **facts: Any
) -> Performative:
    """A performative, its lemma its first word."""
    end = start + len(words)
    lemma = words.split()[0].lower()
    return Performative(words, start, end, lemma, "finite", force=force, strength=strength, **facts)


def mention(text: str, start: int, symbol: str) -> Reference:
    """A reference."""
    return Reference(text, start, start + len(text), symbol)


def words(text: str, start: int) -> Passage:
    """A passage."""
    return Passage(text, start, start + len(text))


ACTING = (
    Clause("pp1", "preambular", None, 0, None, None,
           "Rappelant sa résolution 71/402 et la résolution 1990 (2011),", 10, 70,
           performatives=(act("Rappelant", 10, "assertive"),),
           references=(mention("71/402", 34, "A/RES/71/402"),
                       mention("1990 (2011)", 57, "S/RES/1990(2011)"))),
    Clause("op1", "operative", "1", 0, None, "I",
           "Invite instamment les communes du lac à jauger celui-ci au vu de la résolution 70/9 et "
           "les engage à en publier la cote :", 100, 220, notes=(NOTE,),
           performatives=(
               act("Invite instamment", 100, "directive", 3,
                   addressee=Addressee("les communes du lac", 118, 137),
                   action=words("à jauger celui-ci au vu de la résolution 70/9", 138)),
               act("engage", 191, "directive", 3,
                   addressee=Addressee("les", 187, 190, words("les communes du lac", 118)),
                   action=words("à en publier la cote", 198))),
           references=(mention("70/9", 179, "A/RES/70/9"),)),
    Clause("op1.a", "item", "a", 1, "op1", "I", "Chaque mois ;", 221, 234),
    Clause("op1.b", "item", "b", 1, "op1", "I", "Chaque fois que l’eau monte ;", 235, 265),
    Clause("op2", "operative", "2", 0, None, "I",
           "Dès la fonte des neiges, soupèse le limnimètre.", 270, 320,
           performatives=(act("soupèse", 295, None),)),
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
