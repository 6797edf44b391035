"""What the project's own word tables say: force and strength, modifiers, nouns, governors."""

from __future__ import annotations

import pytest

from clausenlp.lexicon import (
    load_governors,
    load_headwords,
    load_modifiers,
    load_nouns,
    load_openings,
)
from clausenlp.schema import FORCES

HEADWORDS = {word.lemma: word for word in load_headwords()}
MODIFIERS = {modifier.text: modifier for modifier in load_modifiers()}
NOUNS = {noun.noun: noun for noun in load_nouns()}


@pytest.mark.parametrize(
    ("lemma", "force", "strength"),
    [
        ("rappeler", "assertive", 0),
        ("prendre note", "assertive", 0),
        ("appeler l'attention", "assertive", 0),
        ("convaincu", "assertive", 0),
        ("se fonder", "assertive", 0),
        ("encourager", "directive", 1),
        ("inviter", "directive", 2),
        ("prier", "directive", 3),
        ("lancer un appel", "directive", 3),
        ("exhorter", "directive", 4),
        ("exiger", "directive", 5),
        ("s'engager", "commissive", 0),
        ("résolu", "commissive", 0),
        ("se féliciter", "expressive", 0),
        ("rendre hommage", "expressive", 0),
        ("désireux", "expressive", 0),
        ("regretter", "expressive", 1),
        ("se préoccuper", "expressive", 1),
        ("troublé", "expressive", 2),
        ("s'alarmer", "expressive", 3),
        ("condamner", "expressive", 4),
        ("décider", "declarative", 0),
        ("souscrire", "declarative", 0),
        ("agir", "declarative", 0),
    ],
)
def test_headwords(lemma: str, force: str, strength: int) -> None:
    assert HEADWORDS[lemma][2:] == (force, strength)


@pytest.mark.parametrize(
    "lemma",
    [
        "accueillir avec satisfaction",
        "tenir dûment compte",
        "s'en féliciter",
        "exprimer sa gratitude",
    ],
)
def test_what_is_no_headword(lemma: str) -> None:
    assert lemma not in HEADWORDS


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Prend bonne note", "prendre note"),
        ("Lance un pressant appel", "lancer un appel"),
        ("Rend un vibrant hommage", "rendre hommage"),
        ("S'en félicitent", "se féliciter"),
        ("S'y étant réunie", "se réunir"),
        ("Sursoit", "surseoir"),
        ("Se plaît", "se plaire"),
    ],
)
def test_said_otherwise(text: str, lemma: str) -> None:
    assert {opening.text: opening.lemma for opening in load_openings()}[text] == lemma


def test_every_headword_can_open_a_clause() -> None:
    assert {opening.lemma for opening in load_openings()} == set(HEADWORDS)


def test_only_what_follows_tells_a_word_without_force() -> None:
    bare = {word.lemma for word in HEADWORDS.values() if not word.force}
    assert bare - {"continuer"} <= {k for k, takes in load_governors().items() if "state" in takes}


def test_every_request_has_a_strength() -> None:
    requests = [word for word in HEADWORDS.values() if word.force == "directive"]
    assert [word.lemma for word in requests if not word.strength] == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("également", {"plain"}),
        ("en outre", {"plain"}),
        ("sans faille", {"plain"}),
        ("gravement", {"intensifier"}),
        ("profonde", {"intensifier"}),
        ("instamment", {"urging"}),
        ("vivement", {"intensifier", "urging"}),
        ("avec intérêt", {"feeling"}),
    ],
)
def test_modifiers(text: str, roles: set[str]) -> None:
    assert MODIFIERS[text].roles == roles


@pytest.mark.parametrize(
    "text", ["à cet égard", "à ces fins", "en particulier", "dans ce contexte"]
)
def test_what_stays_outside(text: str) -> None:
    assert text not in MODIFIERS


def test_a_feeling_is_named_where_there_is_one() -> None:
    for modifier in MODIFIERS.values():
        assert ("feeling" in modifier.roles) == bool(modifier.feeling), modifier.text
        assert not modifier.strength or modifier.feeling == "displeasure", modifier.text


@pytest.mark.parametrize(
    ("noun", "force", "strength"),
    [
        ("conviction", "assertive", 0),
        ("appel", "directive", 3),
        ("exigence", "directive", 5),
        ("attachement", "commissive", 0),
        ("gratitude", "expressive", 0),
        ("préoccupation", "expressive", 1),
        ("inquiétude", "expressive", 2),
        ("consternation", "expressive", 3),
        ("condamnation", "expressive", 4),
        ("approbation", "declarative", 0),
    ],
)
def test_nouns(noun: str, force: str, strength: int) -> None:
    assert NOUNS[noun][1:3] == (force, strength)


@pytest.mark.parametrize("noun", ["résolution", "résolutions", "décision", "déclaration"])
def test_a_paper_is_no_noun_of_expression(noun: str) -> None:
    assert noun not in NOUNS


def test_nouns_are_single_words_with_a_force() -> None:
    for noun in NOUNS.values():
        assert noun.force in FORCES and " " not in noun.noun
        assert "possessive" in noun.determiners, noun.noun


def test_governors_are_headwords() -> None:
    assert set(load_governors()) - {"être"} <= set(HEADWORDS)
