"""Performatives, addressees, actions and references of a Doc made by hand, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

from handmade_docs import END, Act, Extent, Mention, add_acts, add_references, make_doc, words_at
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

import clausenlp
from clausenlp.cleaning import CleanText, OffsetMap, Piece, Run
from clausenlp.passages import Passage
from clausenlp.projection import clauses_of_paragraphs, resolutions_from_doc
from clausenlp.projection.acts import NAMED, unknown_verbs
from clausenlp.projection.paragraphs import squeezed
from clausenlp.readers.base import RawDocument
from clausenlp.resolution import Clause

ASKS = "Se félicite de la résolution 71/402 du 3 mars 2017 et invite les éclusiers à la lire ;"
AGAIN = "Prie également le Comité de siéger au vu de la résolution 1990 (2011)."
CLOSE = "et les engage à répondre à la résolution 70/9."


def filled(paragraphs: list[str], closings: dict[int, str] | None = None) -> Doc:
    """A Doc with the acts and references of the sentences above."""
    doc = make_doc(paragraphs, closings)
    last = words_at(doc, paragraphs[-1])[0]
    named = words_at(doc, "les éclusiers")
    acts = [
        Act(0, words_at(doc, "Se félicite"), facts={"force": "expressive", "strength": 0}),
        Act(0, words_at(doc, "invite"), named, words_at(doc, "à la lire"),
            facts={"lemma": "inviter", "strength": 2}),
    ]  # fmt: skip
    if AGAIN in paragraphs:
        acts.append(
            Act(1, words_at(doc, "Prie également"), words_at(doc, "le Comité"),
                words_at(doc, "de siéger"), facts={"modifiers": ["également"]})
        )  # fmt: skip
    if CLOSE in paragraphs:
        acts.append(Act(0, words_at(doc, "engage"), words_at(doc, "les", last), None, named))
    add_acts(doc, acts)
    printed = {"71/402": "A/RES/71/402", "1990 (2011)": "S/RES/1990(2011)", "70/9": "A/RES/70/9"}
    add_references(
        doc,
        [
            Mention(words_at(doc, words), symbol, "2017-03-03" if words == "71/402" else "")
            for words, symbol in printed.items()
            if words in doc.text
        ],
    )
    return doc


def test_a_clause_has_what_is_found_in_it() -> None:
    doc = filled([ASKS, AGAIN])
    (found,) = resolutions_from_doc(doc)
    first, second = found.clauses
    glad, invites = first.performatives
    assert (glad.text, glad.force, glad.strength, glad.addressee, glad.action) == (
        "Se félicite", "expressive", None, None, None,
    )  # fmt: skip
    assert (invites.lemma, invites.form, invites.state, invites.strength) == (
        "inviter", "finite", None, 2,
    )  # fmt: skip
    assert invites.addressee is not None and invites.addressee.text == "les éclusiers"
    assert invites.addressee.stands_for is None
    assert invites.action == Passage("à la lire", *words_at(doc, "à la lire"))
    (again,) = second.performatives
    assert (again.text, again.modifiers) == ("Prie également", ("également",))


def test_references_have_date_and_address() -> None:
    (found,) = resolutions_from_doc(filled([ASKS, AGAIN]))
    (assembly,), (council,) = (clause.references for clause in found.clauses)
    assert (assembly.text, assembly.symbol, assembly.date) == (
        "71/402", "A/RES/71/402", "2017-03-03",
    )  # fmt: skip
    assert assembly.url == "https://undocs.org/fr/A/RES/71/402"
    assert (council.symbol, council.date) == ("S/RES/1990(2011)", None)


def test_a_symbol_of_no_known_shape_has_no_address() -> None:
    doc = make_doc(["Rappelant la circulaire no 7,"])
    add_references(doc, [Mention(words_at(doc, "no 7"), "?")])
    (found,) = resolutions_from_doc(doc)
    assert [(r.symbol, r.url) for r in found.clauses[0].references] == [("?", None)]


def test_closing_words_are_the_clauses() -> None:
    doc = filled([ASKS, CLOSE], {1: "op0"})
    ((clause,),) = (r.clauses for r in resolutions_from_doc(doc))
    assert [act.text for act in clause.performatives] == ["Se félicite", "invite", "engage"]
    who = clause.performatives[-1].addressee
    assert who is not None and (who.text, who.stands_for) == (
        "les", Passage("les éclusiers", *words_at(doc, "les éclusiers")),
    )  # fmt: skip
    assert [r.text for r in clause.references] == ["71/402", "70/9"]


def test_closing_words_that_are_a_paragraph_have_their_own() -> None:
    doc = filled([ASKS, CLOSE], {1: "op0"})
    first, last = clauses_of_paragraphs(doc, [ASKS, "\t" + CLOSE])
    assert [act.text for act in first.performatives] == ["Se félicite", "invite"]
    (engages,) = last.performatives
    assert CLOSE[engages.start - 1 : engages.end - 1] == "engage"
    assert [r.text for r in last.references] == ["70/9"]


def test_what_a_pronoun_stands_for_in_another_paragraph_is_left_out() -> None:
    """Offsets are into the paragraph: there are none for words of another."""
    clauses = clauses_of_paragraphs(filled([ASKS, CLOSE], {1: "op0"}), [ASKS, CLOSE])
    who = clauses[1].performatives[0].addressee
    assert who is not None and who.text == "les" and who.stands_for is None


def test_a_paragraph_that_is_no_clause_has_its_references() -> None:
    doc = make_doc(["Suite donnée à la résolution 70/9", ASKS])
    doc.spans["clauses"] = []
    doc.spans["clauses"].attrs.update({"number": [], "level": [], "parent": [], "section": []})
    add_references(doc, [Mention(words_at(doc, "70/9"), "A/RES/70/9")])
    title, other = clauses_of_paragraphs(doc, ["Suite donnée à la résolution 70/9", ASKS])
    assert (title.type, [r.symbol for r in title.references]) == (None, ["A/RES/70/9"])
    assert other.references == ()


def test_what_pipes_find_in_ragged_paragraphs() -> None:
    paragraphs = [
        "Le\tConseil de sécurité,",
        "\n  1.\u00a0\u00a0Prie \n\tinstamment  les ports de\rcurer les biefs ;",
        "\t2. Rappelle sa résolution  1990\n(2011).\n",
    ]  # fmt: skip
    _, prays, recalls = clausenlp.annotate_paragraphs(paragraphs)
    (act,), (reference,) = prays.performatives, recalls.references
    assert paragraphs[1][act.start : act.end] == "Prie \n\tinstamment"
    assert act.text == "Prie instamment"
    assert paragraphs[2][reference.start : reference.end] == "1990\n(2011)"
    assert reference.symbol == "S/RES/1990(2011)"


def test_a_doc_without_these_groups_has_none() -> None:
    (found,) = resolutions_from_doc(make_doc([ASKS]))
    for clause in (*found.clauses, *clauses_of_paragraphs(make_doc([ASKS]), [ASKS])):
        assert clause.performatives == clause.references == ()


# Verbs that the lexicon does not have


def test_unknown_verbs_are_named_with_their_clauses() -> None:
    doc = filled([ASKS, AGAIN])
    add_acts(
        doc,
        [
            Act(0, words_at(doc, "invite"), facts={"lemma": "soupeser", "known": False}),
            Act(1, words_at(doc, "Prie"), facts={"lemma": "jauger", "known": False, "force": ""}),
        ],
    )
    (found,) = resolutions_from_doc(doc)
    assert found.warnings[-1] == (
        "not in the lexicon, force unknown: « soupeser » (op0), « jauger » (op1)"
    )
    assert found.clauses[1].performatives[0].force is None


def test_known_verbs_give_no_warning() -> None:
    (found,) = resolutions_from_doc(filled([ASKS, AGAIN]))
    assert not any("lexicon" in warning for warning in found.warnings)
    assert unknown_verbs([]) == []


def test_only_some_unknown_verbs_are_named() -> None:
    (warning,) = unknown_verbs((f"v{k}", f"op{k}") for k in range(NAMED + 12))
    assert f"« v{NAMED - 1} »" in warning and f"« v{NAMED} »" not in warning
    assert warning.endswith(" and 12 more")


# Offsets, for any words

WORDS = st.text("aeé’(1)/-", min_size=1, max_size=6)
BLANKS = st.text(" \t\n\r\u00a0\u202f\u2003\u2028\u2029\x1c", min_size=1, max_size=4)
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=8)


@st.composite
def blown_up(draw: st.DrawFn) -> tuple[str, str]:
    """A paragraph with its white space joined, and as somebody might give it."""
    words = draw(PARAGRAPH)
    edge = st.one_of(st.just(""), BLANKS)
    given_ = draw(edge) + "".join(word + draw(BLANKS) for word in words[:-1]) + words[-1]
    return " ".join(words), given_ + draw(edge)


@st.composite
def extents(draw: st.DrawFn, text: str, first: int = 0) -> Extent:
    """Some words of a text, which begin and end with no space."""
    start = draw(st.integers(0, len(text) - 1).filter(lambda at: text[at] != " "))
    end = draw(st.integers(start + 1, len(text)).filter(lambda at: text[at - 1] != " "))
    return first + start, first + end


@given(blown_up(), st.data())
def test_squeezed_leads_back(pair: tuple[str, str], data: st.DataObject) -> None:
    line, paragraph = pair
    assert line == " ".join(paragraph.split())
    start, end = data.draw(extents(line))
    first, last = squeezed(paragraph).span_to_source(start, end)
    assert " ".join(paragraph[first:last].split()) == line[start:end]


def passages(clause: Clause) -> Iterator[Passage]:
    """All that is found in a clause; of each kind there is one."""
    (act,), (reference,) = clause.performatives, clause.references
    assert act.addressee and act.addressee.stands_for and act.action
    yield from (act, act.addressee, act.addressee.stands_for, act.action, reference)


def add_found(doc: Doc, lines: list[str], data: st.DataObject) -> None:
    """Write an act and a reference for each paragraph, wherever in it."""
    acts, mentions, at = [], [], 0
    for k, line in enumerate(lines):
        words, who, what, noun, number = (data.draw(extents(line, at)) for _ in range(5))
        acts.append(Act(k, words, who, what, noun))
        mentions.append(Mention(number, "A/RES/1/1"))
        at += len(line) + len(END)
    add_acts(doc, acts)
    add_references(doc, mentions)


@given(st.lists(blown_up(), min_size=1, max_size=4), st.data())
def test_offsets_are_into_the_paragraph(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    lines = [line for line, _ in pairs]
    doc = make_doc(lines)
    add_found(doc, lines, data)
    given_ = [paragraph for _, paragraph in pairs]
    for clause, paragraph in zip(clauses_of_paragraphs(doc, given_), given_, strict=True):
        for found in passages(clause):
            assert " ".join(paragraph[found.start : found.end].split()) == found.text


@given(st.lists(PARAGRAPH, min_size=1, max_size=4), st.data())
def test_offsets_are_into_the_source(paragraphs: list[list[str]], data: st.DataObject) -> None:
    """A span reaches over what was set aside inside it, and does not begin or end with it."""
    lines = [" ".join(words) for words in paragraphs]
    doc = make_doc(lines)
    add_found(doc, lines, data)
    cuts = data.draw(st.sets(st.integers(0, len(doc.text)), max_size=8))
    source, cleaned = with_signs_aside(doc.text, cuts)
    (resolution,) = resolutions_from_doc(doc, cleaned, RawDocument("port.txt", "", source, ()))
    for clause in resolution.clauses:
        for found in passages(clause):
            printed = source[found.start : found.end]
            assert printed[0] != ASIDE and printed[-1] != ASIDE
            assert printed.replace(ASIDE, "") == found.text


ASIDE = "@"


def with_signs_aside(text: str, cuts: set[int]) -> tuple[str, CleanText]:
    """A source from which the text is made by setting signs aside."""
    source, runs, pieces, last = "", [], [], 0
    for cut in (*sorted(cuts), len(text)):
        runs.append(Run(last, len(source), cut - last))
        source += text[last:cut] + ASIDE
        pieces.append(Piece("call", len(source) - 1, len(source)))
        last = cut
    return source, CleanText(text, OffsetMap(runs), tuple(pieces), ())
