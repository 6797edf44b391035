"""From a Doc to resolutions: ids, texts, notes, what is set aside, and all offsets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span, SpanGroup

import clausenlp
from clausenlp.cleaning import clean
from clausenlp.projection import NO_CLAUSE, NO_FORMULA, resolutions_from_doc
from clausenlp.readers.base import Line, RawDocument
from clausenlp.readers.text import read_text
from clausenlp.resolution import Clause, Resolution, SetAside
from clausenlp.sources import SAMPLE_PATH

MATERIAL = sorted(Path(__file__).with_name("material").glob("*.txt"))
BLANK = spacy.blank("fr")

CANAL = """\
72/411. Entretien des canaux

  L’Assemblée générale,

  Rappelant sa résolution 70/388 du 4 mai 2016,

  Consciente des besoins des éclusiers1,

  1.  Prie les États riverains :

  a)  De curer les biefs, et en particulier :

  i)  Ceux que la vase a comblés ;

  ii)  Ceux que les crues ont ensablés ;

  b)  De publier la profondeur des chenaux ;

  2.  Décide de rester saisie de la question.
______________

 1 A/72/904.

94e séance plénière
12 juin 2018
"""


def one(text: str) -> Resolution:
    (resolution,) = clausenlp.annotate(text=text)
    return resolution


def by_id(resolution: Resolution) -> dict[str, Clause]:
    return {clause.id: clause for clause in resolution.clauses}


@pytest.fixture(scope="module", name="canal")
def annotated_canal() -> Resolution:
    return one(CANAL)


def hand_made(paragraphs: list[tuple[str, str]], clauses: list[tuple[str, str, str, str]]) -> Doc:
    """Make a Doc by hand: paragraphs as (kind, text), clauses as (id, label, parent, text)."""
    doc = BLANK.make_doc("\u2029".join(text for _, text in paragraphs))
    doc.spans["paragraphs"] = [span(doc, text, kind) for kind, text in paragraphs]
    doc.spans["resolutions"] = [doc[:]]
    doc.spans["clauses"] = SpanGroup(
        doc,
        name="clauses",
        attrs={
            "number": ["" for _ in clauses], "level": [1 if p else 0 for _, _, p, _ in clauses],
            "parent": [p for _, _, p, _ in clauses], "section": ["" for _ in clauses],
            "head": [0 for _ in clauses],
        },
        spans=[span(doc, text, label, id_) for id_, label, _, text in clauses],
    )  # fmt: skip
    doc.spans["clause_closings"] = []
    return doc


def span(doc: Doc, text: str, label: str, span_id: str = "") -> Span:
    start = doc.text.index(text)
    found = doc.char_span(
        start, start + len(text), label=label, span_id=span_id, alignment_mode="expand"
    )
    assert found is not None
    return found


# Ids, levels, parents


def test_ids_tell_type_number_and_parents(canal: Resolution) -> None:
    assert [(c.id, c.number, c.level, c.parent) for c in canal.clauses] == [
        ("pp1", None, 0, None),
        ("pp2", None, 0, None),
        ("op1", "1", 0, None),
        ("op1.a", "a", 1, "op1"),
        ("op1.a.i", "i", 2, "op1.a"),
        ("op1.a.ii", "ii", 2, "op1.a"),
        ("op1.b", "b", 1, "op1"),
        ("op2", "2", 0, None),
    ]


def test_items_without_number_are_counted() -> None:
    found = one("Le Conseil,\n\n1. Invite les ports :\n\n– À draguer ;\n\n– À baliser.")
    assert [(c.id, c.number) for c in found.clauses] == [
        ("op1", "1"), ("op1.1", None), ("op1.2", None),
    ]  # fmt: skip


def test_items_of_the_preamble() -> None:
    found = one(
        "Le Conseil,\n\nRappelant :\n\na) Sa résolution 12/4,\n\nb) Sa résolution 15/9,\n\n"
        "1. Décide de clore le débat."
    )
    assert [c.id for c in found.clauses] == ["pp1", "pp1.a", "pp1.b", "op1"]


def test_parts_have_ids_of_their_own() -> None:
    (found,) = clausenlp.annotate(Path(__file__).with_name("material") / "parts_a_b.txt")
    names = ("pp1", "pp2", "pp3", "op1", "op2", "op3")
    assert [c.id for c in found.clauses] == [f"{part}.{n}" for part in "AB" for n in names]


def test_the_title_of_a_part_is_its_section() -> None:
    (found,) = clausenlp.annotate(Path(__file__).with_name("material") / "parts_a_b.txt")
    assert found.clauses[0].section == "A Interprétation pendant les séances"
    assert found.clauses[-1].section == "B Formation des interprètes et des traducteurs"


def test_a_division_is_the_section_of_its_clauses() -> None:
    (found,) = clausenlp.annotate(Path(__file__).with_name("material") / "hrc_titled_divisions.txt")
    sections = {c.id: c.section for c in found.clauses}
    assert sections["pp5"] is None
    assert sections["op1"] == "I. Proximité des juridictions"
    assert sections["op4"] == sections["op4.a"] == "II. Procédure"
    assert sections["op8"] == "III. Suite à donner"


def test_a_number_printed_twice_gives_two_ids() -> None:
    found = one(
        "Le Conseil,\n\n1. Décide d’ouvrir les vannes ;\n\n2. Prie les maires de veiller ;\n\n"
        "2. Invite les riverains à s’abriter ;\n\n3. Décide d’agir."
    )
    ids = [c.id for c in found.clauses]
    assert len(set(ids)) == len(ids) == 4
    assert ids[1:3] == ["op2", "op2-2"]


@pytest.mark.parametrize("path", [SAMPLE_PATH, *MATERIAL], ids=lambda path: path.stem)
def test_parents_stand_before_their_items(path: Path) -> None:
    for found in clausenlp.annotate(path):
        seen: dict[str, int] = {}
        for clause in found.clauses:
            assert clause.id not in seen
            assert (clause.parent is None) == (clause.level == 0) == (clause.type != "item")
            if clause.parent is not None:
                assert seen[clause.parent] == clause.level - 1
            seen[clause.id] = clause.level


# Texts


def test_text_has_no_number_and_no_call(canal: Resolution) -> None:
    clauses = by_id(canal)
    assert clauses["pp2"].text == "Consciente des besoins des éclusiers,"
    assert clauses["op1"].text == "Prie les États riverains :"
    assert clauses["op1.a.ii"].text == "Ceux que les crues ont ensablés ;"


def test_full_text_holds_the_items_in_order(canal: Resolution) -> None:
    clauses = by_id(canal)
    assert clauses["op1"].full_text.split("\n") == [
        "Prie les États riverains :",
        "a) De curer les biefs, et en particulier :",
        "i) Ceux que la vase a comblés ;",
        "ii) Ceux que les crues ont ensablés ;",
        "b) De publier la profondeur des chenaux ;",
    ]
    assert clauses["op1.a"].full_text.split("\n")[1:] == [
        "i) Ceux que la vase a comblés ;",
        "ii) Ceux que les crues ont ensablés ;",
    ]
    assert clauses["op2"].full_text == clauses["op2"].text


def test_closing_words_belong_to_the_clause() -> None:
    text = (
        "Le Conseil,\n\n1. Prie les éclusiers :\n\na) De fermer les vannes ;\n\n"
        "b) De hisser le drapeau ;\n\net les invite à en rendre compte chaque soir ;\n\n"
        "2. Décide de clore le débat."
    )
    clauses = by_id(one(text))
    first = clauses["op1"]
    words = "et les invite à en rendre compte chaque soir ;"
    assert first.text == f"Prie les éclusiers : {words}"
    assert first.closing is not None
    assert text[slice(*first.closing)] == words
    assert first.full_text.split("\n") == [
        "Prie les éclusiers :", "a) De fermer les vannes ;", "b) De hisser le drapeau ;", words,
    ]  # fmt: skip
    assert clauses["op1.b"].text == "De hisser le drapeau ;"
    assert clauses["op2"].closing is None


# Notes, and what is set aside


def test_a_note_is_tied_to_the_clause_that_calls_it(canal: Resolution) -> None:
    (note,) = canal.notes
    assert (note.marker, note.text, note.clause) == ("1", "A/72/904.", "pp2")
    assert CANAL[note.start : note.end] == "1 A/72/904."
    assert note.call is not None
    assert CANAL[slice(*note.call)] == "1"
    assert by_id(canal)["pp2"].notes == (note,)
    assert [c.id for c in canal.clauses if c.notes] == ["pp2"]


def test_a_note_called_from_the_title_is_tied_to_no_clause() -> None:
    found = one(
        "Entretien des canaux1\n\nLe Conseil,\n\nRappelant la Charte,\n\n1. Décide d’agir.\n"
        "______________\n\n 1 A/72/904.\n"
    )
    (note,) = found.notes
    assert note.clause is None
    assert not any(c.notes for c in found.clauses)


@pytest.mark.parametrize("path", [SAMPLE_PATH, *MATERIAL], ids=lambda path: path.stem)
def test_what_is_set_aside_is_in_order_and_apart(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for found in clausenlp.annotate(path):
        at = found.start
        for piece in found.set_aside:
            assert piece.kind in ("furniture", "note", "call", "hyphen", "space")
            assert at <= piece.start < piece.end <= found.end
            at = piece.end
        aside = {source[p.start : p.end] for p in found.set_aside if p.kind == "hyphen"}
        assert aside <= {"-", "\u00ad"}
        for note in found.notes:
            assert any(p.kind == "note" and p.start == note.start for p in found.set_aside)


def test_kinds_of_what_is_set_aside() -> None:
    (found,) = clausenlp.annotate(SAMPLE_PATH)
    source = SAMPLE_PATH.read_text(encoding="utf-8")
    aside = {(p.kind, source[p.start : p.end]) for p in found.set_aside}
    assert {k for k, _ in aside} == {"furniture", "note", "call", "hyphen", "space"}
    assert ("furniture", "23-04417 2/3") in aside
    assert ("note", "4 E/2023/61.") in aside


# Offsets


def printed(found: Resolution, source: str, start: int, end: int) -> str:
    """Read what was kept of a stretch of the source, as one line."""
    kept, cut = "", False
    for piece in (*found.set_aside, SetAside("end", end, end)):
        if start <= piece.start <= end:
            words = source[start : piece.start]
            kept += words.lstrip() if cut else words
            cut = piece.kind == "hyphen" or (cut and not words.strip())
            start = piece.end
    return WORD_IN_TWO.sub("", " ".join(kept.split()))


WORD_IN_TWO = re.compile(r"(?<=\w-) (?=\w)")
"""White space after a hyphen that ends a line and stays."""
SIGNS = re.compile(r"[\W_]")


def assert_offsets(found: Resolution, source: str) -> None:
    """Hold that the source at a clause's offsets gives its number and text, and nothing else."""
    for clause in found.clauses:
        assert found.start <= clause.start < clause.end <= found.end
        words = printed(found, source, clause.start, clause.end)
        if clause.closing:
            assert clause.end <= clause.closing[0] < clause.closing[1] <= found.end
            words += " " + printed(found, source, *clause.closing)
        text = WORD_IN_TWO.sub("", clause.text)
        assert words.endswith(text)
        number = SIGNS.sub("", words.removesuffix(text))
        assert number == SIGNS.sub("", clause.number or "") or (
            MISREAD.get(number) == clause.number
        )


MISREAD = {"e": "c"}
"""Numbers of the material that are printed otherwise than they are meant."""


@pytest.mark.parametrize("path", [SAMPLE_PATH, *MATERIAL], ids=lambda path: path.stem)
def test_offsets_lead_to_number_and_text(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for found in clausenlp.annotate(path):
        assert_offsets(found, source)


def test_offsets_are_the_users_own() -> None:
    text = (
        "\ufeffLe Conseil,\r\n\r\n\tRappelant la con-\r\nvention,\r\n\r\n1.\u00a0Décide d’agir.\r\n"
    )
    found = one(text)
    assert [(c.id, text[c.start : c.end]) for c in found.clauses] == [
        ("pp1", "Rappelant la con-\r\nvention,"),
        ("op1", "1.\u00a0Décide d’agir."),
    ]
    assert found.clauses[0].text == "Rappelant la convention,"
    assert_offsets(found, text)


def test_resolutions_share_the_source_out() -> None:
    text = f"{CANAL}\n\n72/412. Balisage des chenaux\n\n{CANAL[31:]}"
    first, second = clausenlp.annotate(text=text)
    assert (first.start, first.end, second.end) == (0, second.start, len(text))
    assert text[second.start :].startswith("72/412. Balisage")
    assert (first.symbol, second.symbol) == ("A/RES/72/411", "A/RES/72/412")
    assert [c.id for c in first.clauses] == [c.id for c in second.clauses]
    assert [n.clause for n in (*first.notes, *second.notes)] == ["pp2", "pp2"]
    for found in (first, second):
        assert_offsets(found, text)
        assert all(found.start <= p.start < found.end for p in found.set_aside)


def test_clean_text_and_source_give_the_same_clauses(canal: Resolution) -> None:
    cleaned = clean(read_text(CANAL, "canal", ""))
    (found,) = resolutions_from_doc(clausenlp.load()(cleaned.text))
    assert [(c.id, c.text, c.full_text) for c in found.clauses] == [
        (c.id, c.text, c.full_text) for c in canal.clauses
    ]
    for clause in found.clauses:
        assert cleaned.text[clause.start : clause.end].endswith(clause.text)


# Docs made by hand


def test_a_doc_without_source() -> None:
    doc = hand_made(
        [("enacting", "Le Conseil,"), ("preambular", "Rappelant la Charte,"),
         ("operative", "Décide d’agir.")],
        [("pp1", "preambular", "", "Rappelant la Charte,"),
         ("op1", "operative", "", "Décide d’agir.")],
    )  # fmt: skip
    (found,) = resolutions_from_doc(doc)
    assert (found.source_name, found.source_sha256) == ("text", "")
    assert (found.organ, found.symbol, found.title) == ("Conseil", None, None)
    assert (found.start, found.end) == (0, len(doc.text))
    assert [(c.type, doc.text[c.start : c.end]) for c in found.clauses] == [
        ("preambular", "Rappelant la Charte,"), ("operative", "Décide d’agir."),
    ]  # fmt: skip
    assert found.warnings == ()


def test_headings_and_closings_around_the_clauses() -> None:
    doc = hand_made(
        [("caption", "61/305. Archives des ports"), ("enacting", "L’Assemblée générale,"),
         ("operative", "Décide d’agir."), ("heading", "62/9. Phares"),
         ("closing", "3e séance plénière"), ("closing", "4 mai 2007")],
        [("op1", "operative", "", "Décide d’agir.")],
    )  # fmt: skip
    (found,) = resolutions_from_doc(doc)
    assert (found.symbol, found.title) == ("A/RES/61/305", "Archives des ports")
    assert (found.meeting, found.adopted) == ("3e séance plénière", "2007-05-04")


def test_items_and_their_full_text() -> None:
    doc = hand_made(
        [("operative", "Prie les ports :"), ("item", "De draguer ;"), ("item", "De baliser.")],
        [("op1", "operative", "", "Prie les ports :"), ("op1.1", "item", "op1", "De draguer ;"),
         ("op1.2", "item", "op1", "De baliser.")],
    )  # fmt: skip
    (found,) = resolutions_from_doc(doc)
    assert found.clauses[0].full_text == "Prie les ports :\nDe draguer ;\nDe baliser."
    assert found.warnings == (NO_FORMULA,)


def test_a_doc_that_no_pipe_has_read() -> None:
    doc = BLANK.make_doc("Trois mots seuls")
    for key in ("paragraphs", "resolutions", "clauses", "clause_closings"):
        doc.spans[key] = []
    (found,) = resolutions_from_doc(doc)
    assert (found.start, found.end, found.clauses) == (0, 16, ())
    assert found.warnings == (NO_CLAUSE,)


def test_name_and_hash_come_from_the_source() -> None:
    text = "Le Conseil,\u2029Décide d’agir.\u2029"
    raw = RawDocument("port.txt", "ab" * 32, text, (Line(0, 11), Line(12, 26)))
    (found,) = resolutions_from_doc(clausenlp.load()(text), clean(raw), raw)
    assert (found.source_name, found.source_sha256) == ("port.txt", "ab" * 32)
