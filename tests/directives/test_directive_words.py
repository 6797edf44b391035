"""Infinitives, limits and the file of words."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausenlp.directives.grammar import grammar, read_grammar
from clausenlp.directives.limits import end_before, end_of
from clausenlp.directives.nouns import is_activity, is_agent, is_plural, is_thing
from clausenlp.directives.phrases import end_of_phrase
from clausenlp.directives.words import Words, infinitive_after, is_adverb, is_infinitive
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
    words = Words(text)
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
    words = Words(text)
    end = end_before(words, 0, words.at(text.rindex("prie")))
    assert text[: words.end(end - 1)] == before


@pytest.mark.parametrize("last", [".", " ;", ",", " :", " ; et"])
def test_last_signs_are_no_part_of_an_action(last: str) -> None:
    words = Words("de voter" + last)
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
    words = Words(phrase)
    assert is_agent(words, 0, len(words)) == acts


def test_things_are_known_by_their_ending_too() -> None:
    for phrase, thing in [
        ("la promotion", True),
        ("les délégations", False),
        ("les foules", False),
    ]:
        words = Words(phrase)
        assert is_thing(words, 0, len(words)) == thing


def test_adverbs_are_no_nouns_of_their_ending() -> None:
    for word in ("rapidement", "notamment", "pleinement", "brièvement"):
        assert is_adverb(word)
    for word in ("gouvernement", "recensement", "blanchissement", "engagement"):
        assert not is_adverb(word)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("la Banque pour la reconstruction et le développement et", "la Banque pour la "
         "reconstruction et le développement"),
        ("la Commission pour l'Océanie dans", "la Commission pour l'Océanie"),
        ("la Commission pour l'aide fournie", "la Commission"),
        ("la Commission pour les progrès faits", "la Commission"),
        ("le Groupe des progrès accomplis", "le Groupe"),
        ("le Groupe de la qualité de ses travaux", "le Groupe"),
        ("le Groupe de la diversité biologique", "le Groupe de la diversité biologique"),
        ("le Comité créé par la résolution 12 pour", "le Comité créé par la résolution 12"),
        ("les organes régionaux et sous-régionaux qui", "les organes régionaux et "
         "sous-régionaux"),
        ("le Groupe n'a", "le Groupe"),
        ("les parties se rencontrent", "les parties"),
        ("la Cour rendra", "la Cour"),
        ("les organismes collaborent", "les organismes"),
        ("les agents publics compétents", "les agents publics compétents"),
    ],
)  # fmt: skip
def test_where_a_noun_phrase_ends(text: str, phrase: str) -> None:
    words = Words(text)
    end = end_of_phrase(words, 0, len(words))
    assert text[: words.end(end - 1)] == phrase


def test_a_subject_ends_before_its_verb() -> None:
    words = Words("que le Conseil repousse le vote")
    assert words.keys[1 : end_of_phrase(words, 1, len(words))] == ["le", "conseil"]


def test_what_somebody_is_charged_with_is_no_part_of_the_phrase() -> None:
    words = Words("le Comité des finances de l'examen des comptes")
    assert end_of_phrase(words, 0, len(words), charged=True) == 2
    words = Words("le Bureau du Directeur de l'examen des comptes")
    assert end_of_phrase(words, 0, len(words), charged=True) == 4


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("le Président et le Rapporteur", True),
        ("la Banque pour la reconstruction et le développement", False),
        ("la Commission", False),
        ("aux Parties", True),
    ],
)
def test_number_of_a_phrase(phrase: str, plural: bool) -> None:
    words = Words(phrase)
    assert is_plural(words, 0, len(words)) == plural


def test_an_activity_is_no_agent() -> None:
    for phrase, done in [("l'organisation de stages", True), ("l'organisation régionale", False)]:
        words = Words(phrase)
        assert is_activity(words, 0, len(words)) == done


def test_offsets_of_words_are_counted_from_the_offset() -> None:
    words = Words("Prie l'État", 10)
    assert (words.start(1), words.end(1), words.at(15), words.capital(2)) == (15, 17, 1, True)


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
