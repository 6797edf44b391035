"""Openings: listed, misread, by shape; and words that open nothing."""

from __future__ import annotations

import pytest

from clausenlp.fold import fold
from clausenlp.structure.openings import EXACT, MISREAD, SHAPE, openings_of


@pytest.mark.parametrize(
    ("words", "type_", "strength"),
    [
        ("Rappelant sa résolution", "preambular", EXACT),
        ("considérant que", "preambular", EXACT),
        ("Vivement préoccupé par", "preambular", EXACT),
        ("Ayant à l’esprit les", "preambular", EXACT),
        ("Tout en soulignant que", "preambular", EXACT),
        ("Transmet au Conseil", "operative", EXACT),
        ("PRIE le Directeur général", "operative", EXACT),
        ("Prend également note de", "operative", EXACT),
        ("Réa ffirmant son", "preambular", MISREAD),
        ("Rappelanl sa résolution", "preambular", MISREAD),
        ("Accueillantavec satisfaction", "preambular", MISREAD),
        ("Déterminé à agir", "preambular", EXACT),
        ("Détermine les modalités", "operative", EXACT),
        ("GRAVEMENT PREOCCUPE PAR", "preambular", EXACT),
        ("Zigzaguant entre", "preambular", SHAPE),
        ("Se zigzaguant entre", "preambular", SHAPE),
    ],
)
def test_openings(words: str, type_: str, strength: float) -> None:
    match = openings_of(None).match(words)
    assert match is not None
    assert (match.type, match.strength) == (type_, strength)


@pytest.mark.parametrize(
    "words",
    ["les États Membres", "Le Secrétaire général", "Pendant la session", "Notre pays", "", "12"],
)
def test_no_openings(words: str) -> None:
    assert openings_of(None).match(words) is None


def test_misread_words_are_looked_for_only_when_asked() -> None:
    assert openings_of(None).match("rappelanl sa", loose=False) is None


def test_folding_keeps_length() -> None:
    text = "S’ÉTANT  félicité — œuvre İ"
    assert len(fold(text)) == len(text)
