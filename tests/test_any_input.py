"""Any text at all: records are sound, nothing raises or hangs, time grows as the text does."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from clausenlp import Resolution, SourceError, annotate, annotate_paragraphs
from clausenlp.errors import NoTextError
from clausenlp.exporters import read_schema

VALIDATOR = Draft202012Validator(read_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
FORMULA = "Le Conseil,\n\n"
RATIO = 3.0
"""Twice the text may take so many times as long; what is quadratic takes four times."""

# Pieces of which the structure makes something, among them what it may stumble on.
PIECES = [
    "Le Conseil de sécurité,", "L’Assemblée générale,", "La Conférence", "Rappelant", "Décide",
    "Prie les États riverains :", "Consciente que", "PRIE", "a)", "b)", "i)", "1.", "2.", "12.",
    "–", "•", "A", "II", "Annexe", "61/305.", "Résolution 779 (1992)", "du 6 octobre 1992",
    "3e séance plénière", "A/RES/61/305", "page 2/3", "______", " 1", "1 A/72/904.", "lacs1,",
    "con-", "vention", "l ’eau", " , ", " ;", ".", ":", "\n", "\n\n", "\n\n\n", "\r\n", "\t", "  ",
    "\f", "\u2028", "\u2029", "\u00ad", "\u200b", "\ufeff", "\u202e", "\x00", "\x1c", "e\u0301",
    "٣", "²", "𝔄", "«", "»", "(", "[", "}", "https://undocs.org/fr/A/72/1",
]  # fmt: skip
NO_SURROGATES = st.characters(exclude_categories=["Cs"])
ANY_TEXT = st.text(NO_SURROGATES, max_size=200)
LIKE_RESOLUTIONS = st.lists(st.sampled_from(PIECES) | ANY_TEXT, max_size=40).map(" ".join)
TEXTS = ANY_TEXT | LIKE_RESOLUTIONS


def assert_sound(found: list[Resolution], text: str) -> None:
    """Hold what is true of the resolutions of any text."""
    assert found
    assert found[0].start == 0
    assert found[-1].end == len(text)
    for before, after in zip(found, found[1:], strict=False):
        assert before.end == after.start
    for resolution in found:
        record = resolution.to_dict()
        assert [error.message for error in VALIDATOR.iter_errors(record)] == []
        json.dumps(record, ensure_ascii=False).encode("utf-8")
        ids = [clause.id for clause in resolution.clauses]
        assert len(set(ids)) == len(ids)
        assert {c.parent for c in resolution.clauses} <= {None, *ids}
        assert {n.clause for n in resolution.notes} <= {None, *ids}
        spans = [(c.start, c.end) for c in resolution.clauses]
        spans += [c.closing for c in resolution.clauses if c.closing]
        spans += [(piece.start, piece.end) for piece in resolution.set_aside]
        spans += [(note.start, note.end) for note in resolution.notes]
        for start, end in [*spans, (resolution.start, resolution.end)]:
            assert 0 <= start <= end <= len(text)


@settings(derandomize=True)
@given(TEXTS)
@example("Le Conseil,\u2029Rappelant\n\n1. Décide")
@example("1.\n\n\x00\n\na)\n\n")
def test_any_text_gives_sound_records(text: str) -> None:
    assume(text.strip(" \u200b\ufeff\u2060") and not text.isspace())
    try:
        found = annotate(text=text)
    except SourceError as error:
        assert "no text" in error.problem
        return
    assert_sound(found, text)


@settings(derandomize=True)
@given(TEXTS)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    try:
        first = [r.to_dict() for r in annotate(text=text)]
    except SourceError:
        return
    annotate(text="Le Conseil,\n\n1. Décide d’autre chose.")
    assert [r.to_dict() for r in annotate(text=text)] == first


@settings(derandomize=True)
@given(st.lists(TEXTS, max_size=8))
def test_any_paragraphs_give_one_clause_each(paragraphs: list[str]) -> None:
    found = annotate_paragraphs(paragraphs)
    assert len(found) == len(paragraphs)
    assert len({clause.id for clause in found}) == len(found)
    for clause, paragraph in zip(found, paragraphs, strict=True):
        assert 0 <= clause.start <= clause.end <= len(paragraph)


# Signs that a text of ours would not hold


UNSEEN = ["\u200b", "\u2060", "\ufeff", "\u200e", "\u202e", "\u2067", "\u2069", "\x00"]


def assert_two_clauses(text: str) -> None:
    found = annotate(text=text)
    assert_sound(found, text)
    assert [c.id for r in found for c in r.clauses] == ["pp1", "op1"]


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_unseen_signs_within_words_and_at_line_ends(sign: str) -> None:
    assert_two_clauses(
        f"{FORMULA}Rappe{sign}lant la Charte,{sign}\n\n1. Décide d’a{sign}gir.{sign}\n"
    )


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_unseen_signs_before_a_line(sign: str) -> None:
    assert_two_clauses(f"{FORMULA}{sign}Rappelant la Charte,\n\n{sign}1. Décide d’agir.\n")


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
@pytest.mark.parametrize("line", ["1.{} Décide d’agir.", "1. {}Décide d’agir."])
def test_unseen_signs_after_a_number(line: str, sign: str) -> None:
    assert_two_clauses(f"{FORMULA}Rappelant la Charte,\n\n{line.format(sign)}\n")


@pytest.mark.parametrize(
    "text",
    [
        "1234567890" * 5, "12\n" * 200, "___", "____\n" * 200,
        "e\u0301" * 200, "\U0001f468\u200d\U0001f469 " * 200, "-\n" * 500, ". . . " * 200,
        "« " * 200,
    ],
    ids=["digits", "lines of digits", "underscores", "lines of underscores",
         "accents apart", "families", "hyphens", "dots", "quotes"],
)  # fmt: skip
def test_what_has_no_words_has_no_clause(text: str) -> None:
    found = annotate(text=text)
    assert_sound(found, text)
    assert [r.clauses for r in found] == [()]
    assert found[0].warnings


@pytest.mark.parametrize(
    "text", ["", " \n", "\x00 \x00\n" * 200, "\u202e\u2066", "\u202e" * 100_000]
)
def test_what_shows_nothing_is_no_text(text: str) -> None:
    with pytest.raises(NoTextError, match="holds no text"):
        annotate(text=text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_line(end: str) -> None:
    text = f"Le Conseil,{end}Rappelant la Charte,{end}1. Décide d’agir.{end}"
    found = annotate(text=text)
    assert_sound(found, text)
    assert [(c.id, text[c.start : c.end]) for r in found for c in r.clauses] == [
        ("pp1", "Rappelant la Charte,"), ("op1", "1. Décide d’agir."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        f"{FORMULA}Rappelant la Charte,\n\n1. Décide\u2029d’agir.\n",
        f"Nations Unies\u2029\n{FORMULA}Rappelant la Charte,\n\n1. Décide d’agir.\n",
    ],
    ids=["within a clause", "in the heading"],
)
def test_a_paragraph_separator_among_lines_is_one_line_end_more(text: str) -> None:
    assert_two_clauses(text)


SURROGATES = [
    f"{FORMULA}1. Décide \ud800 d’agir.\n", f"{FORMULA}1. Dé\udfffcide d’agir.\n", "\ud83d mots",
]  # fmt: skip


@pytest.mark.parametrize("text", SURROGATES, ids=["apart", "in a word", "no clause"])
def test_half_a_character_gives_a_record_that_can_be_written(text: str) -> None:
    assert_sound(annotate(text=text), text)


def test_half_a_character_in_a_paragraph() -> None:
    (found,) = annotate_paragraphs(["Rappelant \ud800 la Charte,"])
    found.text.encode("utf-8")


@pytest.mark.parametrize("word", ["é", "1a", "_", "(", "-x", ".,;"])
def test_a_text_without_spaces_is_refused_at_once(word: str) -> None:
    start = time.process_time()
    with pytest.raises(SourceError, match=r"text: .* without a space"):
        annotate(text=word * 100_000)
    with pytest.raises(SourceError, match=r"paragraph 2: .* without a space"):
        annotate_paragraphs(["Le Conseil,", word * 100_000])
    assert time.process_time() - start < 2


def test_a_text_that_cannot_be_seen_is_no_text() -> None:
    with pytest.raises(SourceError, match="no text"):
        annotate(text="\u200b\ufeff\u2060\n" * 10_000)


@pytest.mark.parametrize("word", ["é", "1a", "_", "(", "-x", "\u202e", "\x00", ".,;", "((a)b)"])
def test_a_long_word_is_read(word: str) -> None:
    text = f"{FORMULA}1. Décide {(word * 1000)[:900]} d’agir.\n"
    found = annotate(text=text)
    assert_sound(found, text)
    assert [c.id for r in found for c in r.clauses] == ["op1"]


# Long texts


def seconds(text: str) -> float:
    start = time.process_time()
    found = annotate(text=text)
    taken = time.process_time() - start
    assert found[-1].end == len(text)
    return taken


def assert_in_step(piece: str, count: int, head: str = "") -> None:
    """Hold that twice as many pieces take about twice as long."""
    seconds(FORMULA + "1. Décide d’agir.")
    once, twice = (seconds(head + piece * n) for n in (count, 2 * count))
    assert twice < RATIO * once + 0.2


@pytest.mark.parametrize(
    ("piece", "count", "head"),
    [
        ("a) créer ;\n", 10_000, ""),
        ("Rappelant la Charte,\n", 20_000, FORMULA),
        ("Rappelant la Charte,\u2029", 10_000, ""),
        ("Prie les maires de veiller, ", 12_000, "1. "),
        ("réglementa-\ntions visées, ", 10_000, FORMULA),
        ("(a) (i) ((b)) {{[\n", 3_000, FORMULA),
        ("CHAPITRE II\n", 10_000, ""),
        ("12\n", 10_000, ""),
        ("((([[[ ", 30_000, ""),
        ("\n", 1_000_000, "Le Conseil,"),
        (" ", 1_000_000, "Le Conseil,"),
        ("lacs1, ", 15_000, FORMULA),
    ],
    ids=["items", "lines", "paragraphs", "one line of 300,000", "cut words", "brackets",
         "headings", "page numbers", "nested brackets", "line ends", "spaces", "note calls"],
)  # fmt: skip
def test_time_grows_as_the_text_does(piece: str, count: int, head: str) -> None:
    assert_in_step(piece, count, head)


def test_numbered_lines_and_notes() -> None:
    def volume(count: int) -> str:
        lines = "".join(
            f"{k}. Prie les maires de curer le bief{k % 900 + 1} ;\n" for k in range(count)
        )
        return f"{FORMULA}{lines}______\n" + "".join(f"{k} A/72/{k}.\n" for k in range(count // 2))

    once, twice = seconds(volume(2_000)), seconds(volume(4_000))
    assert twice < RATIO * once + 0.2


def test_many_resolutions() -> None:
    assert_in_step(f"{FORMULA}Rappelant la Charte,\n\n1. Décide d’agir.\n\n", 700)
