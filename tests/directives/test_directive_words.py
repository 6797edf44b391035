"""Infinitives, limits and the file of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausenlp.directives.grammar import grammar, read_grammar
from clausenlp.directives.limits import end_before, end_of
from clausenlp.directives.nouns import is_agent, is_thing
from clausenlp.directives.words import Words, infinitive_after, is_infinitive
from clausenlp.errors import DataError


@pytest.mark.parametrize(
    "word",
    ["veiller", "établir", "recevoir", "faire", "satisfaire", "rendre", "mettre", "poursuivre",
     "inclure", "soustraire", "reconnaître", "être", "répondre", "traduire", "convaincre", "élire"],
)  # fmt: skip
def test_infinitives(word: str) -> None:
    assert is_infinitive(word)


@pytest.mark.parametrize(
    "word",
    ["calendrier", "mer", "avenir", "espoir", "février", "territoire", "militaire", "ordre",
     "laboratoire", "membre", "lettre", "contraire", "quatre", "histoire", "savoir-faire"],
)  # fmt: skip
def test_nouns_and_adjectives_are_no_infinitives(word: str) -> None:
    assert not is_infinitive(word)


@pytest.mark.parametrize(
    ("text", "infinitive"),
    [
        ("de lui présenter", "présenter"),
        ("de ne pas les entraver", "entraver"),
        ("d'y pleinement contribuer", "contribuer"),
        ("de, selon qu'il conviendra, réviser", "réviser"),
        ("à de nouveau siéger", "siéger"),
        ("de pouvoir se déplacer", "pouvoir"),
        ("de Niger", ""),
        ("de la mer", ""),
        ("à venir", ""),
        ("de pouvoir", ""),
        ("à même de le faire", ""),
        ("de l'action menée", ""),
    ],
)
def test_infinitive_after_a_preposition(text: str, infinitive: str) -> None:
    words = Words(text, 0, len(text))
    at = infinitive_after(words, 1, len(words))
    assert (words.keys[at] if at >= 0 else "") == infinitive


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("d'agir, et prie", "d'agir"),
        ("d'agir et les prie", "d'agir"),
        ("d'agir, prie", "d'agir"),
        ("d'agir ; à cet égard, prie", "d'agir"),
        ("d'agir et, au vu de ces faits, prie", "d'agir"),
        ("d'agir et en conséquence prie", "d'agir"),
        ("d'agir et, si besoin est, de voter, prie", "d'agir et, si besoin est, de voter"),
    ],
)
def test_end_before_a_further_performative(text: str, before: str) -> None:
    words = Words(text, 0, len(text))
    end = end_before(words, 0, words.at(text.rindex("prie")))
    assert text[: words.ends[end - 1]] == before


@pytest.mark.parametrize("last", [".", " ;", ",", " :", " ; et"])
def test_last_signs_are_no_part_of_an_action(last: str) -> None:
    words = Words("de voter" + last, 0, 8 + len(last))
    assert end_of(words) == 2


@pytest.mark.parametrize(
    ("phrase", "acts"),
    [
        ("toutes les parties", True),
        ("le Directeur exécutif", True),
        ("les inspecteurs", True),
        ("la Convention", False),
        ("les hostilités", False),
        ("ces mesures", False),
    ],
)
def test_who_can_act(phrase: str, acts: bool) -> None:
    words = Words(phrase, 0, len(phrase))
    assert is_agent(words, 0, len(words)) == acts


def test_things_are_known_by_their_ending_too() -> None:
    for phrase, thing in [
        ("la promotion", True),
        ("les délégations", False),
        ("les foules", False),
    ]:
        words = Words(phrase, 0, len(phrase))
        assert is_thing(words, 0, len(words)) == thing


def test_the_file_is_whole() -> None:
    known = grammar()
    kinds = {what for frame in known.frames.values() for what in frame.what}
    assert kinds == {"of", "to", "that", "for"}
    for frame in known.frames.values():
        assert all(not who or f"preposition.{who}" in known.words for who in frame.who)
    assert "prennent" in known.finite and "prenne" in known.finite


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[frame", "Expected"),
        ("[frame]\nprier = ['de']", "[frame] prier"),
        ("[frame]\nprier = [[''], [1]]", "[frame] prier"),
        ("[finite]\nplural = 3", "[finite] plural"),
        ("[finite]\nplural = []\nx_pattern = '('", "[finite] x_pattern"),
        ("[finite]\nplural = ['L\u2019']", "curly"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "addressees.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_grammar(path)
    assert said in str(caught.value) and str(path) in str(caught.value)
