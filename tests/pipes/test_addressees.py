"""``clausenlp_addressees``: what it writes into a Doc."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, DocBin, Span, SpanGroup

from clausenlp.pipes.addressees import Addressees

TEXT = (
    "1. Prie le Secrétaire général de consulter les parties ; "
    "2. Le charge : a) d'écrire ; et l'invite à conclure. "
    "3. Note le rapport."
)
CLAUSES = [
    ("1. Prie", "parties ;", "op1"),
    ("2. Le", "charge :", "op2"),
    ("3. Note", "rapport.", "op3"),
]
ACTS = [
    ("Prie", "prier", 0),
    ("charge", "charger", 1),
    ("invite", "inviter", 1),
    ("Note", "noter", 2),
]


def span(doc: Doc, first: str, last: str, name: str) -> Span:
    start = TEXT.index(first)
    end = TEXT.index(last, start) + len(last)
    found = doc.char_span(start, end, alignment_mode="expand", span_id=name)
    assert found is not None
    return found


def made() -> Doc:
    doc = spacy.blank("fr")(TEXT)
    doc.spans["clauses"] = [span(doc, *clause) for clause in CLAUSES]
    doc.spans["clause_closings"] = [span(doc, "et l'invite", "conclure.", "op2")]
    starts = [TEXT.index(word) for word, _, _ in ACTS]
    doc.spans["performatives"] = SpanGroup(
        doc,
        name="performatives",
        attrs={
            "start": starts,
            "end": [s + len(word) for s, (word, _, _) in zip(starts, ACTS, strict=True)],
            "lemma": [lemma for _, lemma, _ in ACTS],
            "force": ["directive"] * 3 + ["assertive"],
            "clause": [clause for _, _, clause in ACTS],
        },
        spans=[span(doc, word, word, CLAUSES[clause][2]) for word, _, clause in ACTS],
    )
    pipe = Addressees(
        "addressees", clauses_key="clauses", closings_key="clause_closings",
        performatives_key="performatives", addressees_key="addressees", actions_key="actions",
    )  # fmt: skip
    return pipe(doc)


def words(group: SpanGroup) -> list[str]:
    pairs = zip(group.attrs["start"], group.attrs["end"], strict=True)
    return [TEXT[start:end] for start, end in pairs]


def test_addressees_and_what_pronouns_stand_for() -> None:
    doc = made()
    group = doc.spans["addressees"]
    assert words(group) == ["le Secrétaire général", "Le", "l'"]
    assert group.attrs["performative"] == [0, 1, 2]
    first = [group.attrs["start"][0], group.attrs["end"][0]]
    assert group.attrs["stands_for"] == [[], first, first]
    assert [s.id_ for s in group] == ["op1", "op2", "op2"]


def test_actions_of_openings_and_closings() -> None:
    doc = made()
    group = doc.spans["actions"]
    assert words(group) == ["de consulter les parties", "à conclure"]
    assert group.attrs["performative"] == [0, 2]


def test_spans_hold_the_exact_characters() -> None:
    doc = made()
    for key in ("addressees", "actions"):
        group = doc.spans[key]
        for found, start, end in zip(group, group.attrs["start"], group.attrs["end"], strict=True):
            assert found.start_char <= start < end <= found.end_char
            assert found.label_ == key


def test_groups_survive_serialisation() -> None:
    doc = made()
    (back,) = DocBin(docs=[doc], store_user_data=True).get_docs(doc.vocab)
    assert back.spans["addressees"].attrs == doc.spans["addressees"].attrs


def test_a_document_without_performatives() -> None:
    doc = spacy.blank("fr")("Note.")
    doc.spans["clauses"] = []
    doc.spans["clause_closings"] = []
    keys = ("start", "end", "lemma", "force", "clause")
    doc.spans["performatives"] = SpanGroup(doc, name="performatives", attrs={k: [] for k in keys})
    pipe = Addressees(
        "addressees", clauses_key="clauses", closings_key="clause_closings",
        performatives_key="performatives", addressees_key="addressees", actions_key="actions",
    )  # fmt: skip
    assert len(pipe(doc).spans["addressees"]) == 0
