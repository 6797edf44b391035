"""The spaCy components: what they write, and that they work wherever spaCy's own do."""

from __future__ import annotations

import multiprocessing
from importlib.resources import files
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import clausenlp
from clausenlp.api import PIPES
from clausenlp.cleaning import clean
from clausenlp.readers.text import read_text
from clausenlp.schema import CLAUSE_TYPES, ZONE_OF

SAMPLE = (files("clausenlp") / "data" / "sample.txt").read_text("utf-8")
CLEAN = clean(read_text(SAMPLE, "sample", "")).text


@pytest.fixture(scope="module")
def nlp() -> Language:
    return clausenlp.load()


def layers(doc: Doc) -> dict[str, list[tuple[str, str, int, int]]]:
    return {
        key: [(s.label_, s.id_, s.start_char, s.end_char) for s in group]
        for key, group in doc.spans.items()
    }


def test_factories_are_found_by_entry_point() -> None:
    nlp = spacy.blank("fr")
    for name in PIPES:
        nlp.add_pipe(name)
    assert layers(nlp(CLEAN)) == layers(clausenlp.load()(CLEAN))


def test_analysis_of_the_pipeline_is_clean(nlp: Language) -> None:
    analysis = nlp.analyze_pipes()
    assert not any(analysis["problems"].values())


def test_clauses_have_types_ids_and_columns(nlp: Language) -> None:
    doc = nlp(CLEAN)
    group = doc.spans["clauses"]
    assert {s.label_ for s in group} == set(CLAUSE_TYPES)
    assert len({s.id_ for s in group}) == len(group)
    assert all(len(column) == len(group) for column in group.attrs.values())
    numbers = [
        n for s, n in zip(group, group.attrs["number"], strict=True) if s.label_ == "operative"
    ]
    assert numbers == [str(k) for k in range(1, len(numbers) + 1)]


def test_zones_follow_one_another(nlp: Language) -> None:
    doc = nlp(CLEAN)
    labels = [s.label_ for s in doc.spans["zones"]]
    assert labels == ["heading", "enacting", "preamble", "operative", "conclusions"]
    assert set(labels) <= set(ZONE_OF.values())


def test_a_raw_text_is_read_too(nlp: Language) -> None:
    raw, doc = nlp(SAMPLE), nlp(CLEAN)
    assert [s.id_ for s in raw.spans["clauses"]] == [s.id_ for s in doc.spans["clauses"]]


def test_pipe_gives_what_single_calls_give(nlp: Language) -> None:
    single = [layers(nlp(text)) for text in (CLEAN, "", "Rien.")]
    assert [layers(doc) for doc in nlp.pipe([CLEAN, "", "Rien."])] == single


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_two_processes_give_the_same(nlp: Language, method: str) -> None:
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method(method, force=True)
    try:
        docs = list(nlp.pipe([CLEAN, "Le Conseil,"] * 2, n_process=2, batch_size=1))
    finally:
        multiprocessing.set_start_method(before, force=True)
    assert [layers(doc) for doc in docs] == [layers(nlp(t)) for t in [CLEAN, "Le Conseil,"] * 2]


def test_a_doc_survives_bytes_and_docbin(nlp: Language) -> None:
    doc = nlp(CLEAN)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert layers(again) == layers(doc)
    assert again.spans["clauses"].attrs == doc.spans["clauses"].attrs
    stored = DocBin(docs=[doc]).to_bytes()
    loaded = next(DocBin().from_bytes(stored).get_docs(nlp.vocab))
    assert layers(loaded) == layers(doc)


def test_a_pipeline_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "nlp")
    loaded = spacy.load(tmp_path / "nlp")
    loaded.max_length = nlp.max_length
    assert layers(loaded(CLEAN)) == layers(nlp(CLEAN))


def test_other_group_names_can_be_chosen() -> None:
    nlp = spacy.blank("fr")
    nlp.add_pipe("clausenlp_zones", config={"paragraphs_key": "p", "resolutions_key": "r"})
    nlp.add_pipe(
        "clausenlp_clauses",
        config={"paragraphs_key": "p", "resolutions_key": "r", "spans_key": "mine"},
    )
    doc = nlp(CLEAN)
    assert "clauses" not in doc.spans
    assert [s.id_ for s in doc.spans["mine"]][:2] == ["pp1", "pp2"]


@given(st.text(max_size=300))
def test_any_text_is_accepted(text: str) -> None:
    doc = LOADED(text)
    for span in doc.spans["clauses"]:
        assert 0 <= span.start < span.end <= len(doc)


LOADED = clausenlp.load()
