"""What the table says of a clause: a line for each performative."""

from __future__ import annotations

from dataclasses import replace

from handmade import ACTING, CLAUSES, act, mention, words

from clausenlp.exporters.lines import Line, lines_of
from clausenlp.passages import Addressee
from clausenlp.resolution import Clause, Note

PRIES = "Prie le Bureau de siéger chaque soir ; et le remercie."
BUREAU = Addressee("le Bureau", 5, 14)


def clause(text: str, *acts: object, **changes: object) -> Clause:
    made = Clause("op1", "operative", "1", 0, None, None, text, 0, len(text))
    return replace(made, performatives=acts, **changes)  # type: ignore[arg-type]


def test_a_clause_without_performative_is_its_text() -> None:
    assert lines_of(CLAUSES[3]) == [Line(words="D’en publier les cotes ;")]


def test_a_directive_says_who_and_what() -> None:
    verb = act("Prie", 0, "directive", 3, addressee=BUREAU, action=words("de siéger", 15))
    (line,) = lines_of(clause(PRIES, verb))
    assert (line.verb, line.force, line.strength) == ("Prie", "directive", 3)
    assert (line.who, line.words, line.asked) == ("le Bureau", "de siéger", True)


def test_each_performative_has_the_words_up_to_the_next() -> None:
    first, second = act("Prie", 0, "directive"), act("remercie", 45, "expressive")
    assert [(x.verb, x.words) for x in lines_of(clause(PRIES, first, second))] == [
        ("Prie", "le Bureau de siéger chaque soir ; et le"), ("remercie", "."),
    ]  # fmt: skip


def test_an_addressee_without_action_is_followed_by_the_rest() -> None:
    verb = act("Prie", 0, "directive", addressee=BUREAU)
    (line,) = lines_of(clause(PRIES, verb))
    assert (line.who, line.words, line.asked) == (
        "le Bureau", "de siéger chaque soir ; et le remercie.", False,
    )  # fmt: skip


def test_nothing_follows_an_addressee_before_items() -> None:
    verb = act("Prie", 0, "directive", addressee=BUREAU)
    (line,) = lines_of(clause("Prie le Bureau :", verb))
    assert (line.who, line.words) == ("le Bureau", "")


def test_a_verb_that_comes_twice_is_found_twice() -> None:
    text = "Prie les uns de lire, prie les autres d’écrire et prie."
    acts = [act("prie", at, "directive") for at in (22, 50)]
    assert [x.words for x in lines_of(clause(text, *acts))] == [
        "Prie les uns de lire,", "les autres d’écrire et", ".",
    ]  # fmt: skip


def test_words_before_the_first_performative_have_what_they_mention() -> None:
    text = "Au vu de la résolution 7/1, prie le Bureau de lire la résolution 8/1."
    verb = act("prie", 28, "directive")
    references = (mention("7/1", 23, "A/HRC/RES/7/1"), mention("8/1", 65, "A/HRC/RES/8/1"))
    lead, line = lines_of(clause(text, verb, references=references))
    assert (lead.words, lead.symbols) == ("Au vu de la résolution 7/1,", ["A/HRC/RES/7/1"])
    assert line.symbols == ["A/HRC/RES/8/1"]


def test_notes_stand_where_they_are_called() -> None:
    first, second = act("Prie", 0, "directive"), act("remercie", 45, "expressive")
    notes = (
        Note("1", "a", 90, 91, call=(14, 15)), Note("", "b", 92, 93, call=(53, 54)),
        Note("3", "c", 94, 95),
    )  # fmt: skip
    lines = lines_of(clause(PRIES, first, second, notes=notes))
    assert [line.marks() for line in lines] == [["notes 1, 3"], ["note *"]]


def test_of_many_symbols_some_are_named() -> None:
    symbols = [f"A/RES/{k}/1" for k in range(20)]
    assert Line(symbols=symbols[:3]).marks() == symbols[:3]
    assert Line(symbols=symbols).marks() == [*symbols[:2], "and 18 more"]
    assert Line(symbols=["A/RES/1/1"] * 9, notes=["2"]).marks() == ["A/RES/1/1", "note 2"]


def test_a_pronoun_is_shown_with_its_noun() -> None:
    assert [line.who for line in lines_of(ACTING[1])] == [
        "les communes du lac", "les (les communes du lac)",
    ]  # fmt: skip


def test_a_verb_without_force_is_said_to_be_unknown() -> None:
    assert [line.force for line in lines_of(ACTING[4])] == ["", "unknown"]
