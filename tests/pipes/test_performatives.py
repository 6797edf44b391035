"""``clausenlp_performatives`` in the pipeline: items, closing words, unseen verbs, scores."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.training import Example

import clausenlp
from clausenlp.cleaning import clean
from clausenlp.lexicon import default_lexicon
from clausenlp.pipes.performatives import Performatives
from clausenlp.readers.text import read_text

SAMPLE = (files("clausenlp") / "data" / "sample.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return clausenlp.load()


def acts(text: str, nlp: Language) -> dict[str, list[str]]:
    """Clause ids to the performatives of each, as printed."""
    (resolution,) = clausenlp.annotate(text=text, nlp=nlp)
    return {c.id: [p.text for p in c.performatives] for c in resolution.clauses}


def test_items_of_a_clause_that_acts_have_none(nlp: Language) -> None:
    text = "Le Conseil,\n\n1. Décide :\n\na) De créer un fonds ;\n\nb) Prie de l’alimenter.\n"
    assert acts(text, nlp) == {"op1": ["Décide"], "op1.a": [], "op1.b": []}


def test_items_that_carry_the_verb_have_it(nlp: Language) -> None:
    text = "Le Conseil,\n\n1. a) Prie les États d’agir ;\n\nb) Invite les donateurs à les aider.\n"
    assert list(acts(text, nlp).values()) == [["Prie"], ["Invite"]]


def test_closing_words_go_on_with_the_clause(nlp: Language) -> None:
    text = (
        "Le Conseil,\n\n1. Prie le Comité :\n\na) D’étudier la question ;\n\n"
        "b) De lui faire rapport ;\n\net invite les États à l’y aider ;\n\n2. Décide d’agir.\n"
    )
    assert acts(text, nlp)["op1"] == ["Prie", "invite"]


def test_resolutions_of_one_text_do_not_share_what_their_ids_share(nlp: Language) -> None:
    one = (
        "Le Conseil,\n\n1. Prie le Comité :\n\na) D’étudier la question ;\n\n"
        "b) De lui faire rapport ;\n\net invite les États à l’y aider ;\n\n2. Décide d’agir.\n"
    )
    other = "\nLe Conseil,\n\n1. a) Note le rapport ;\n\nb) Invite les donateurs à agir.\n"
    found = [
        [p.text for c in r.clauses for p in c.performatives]
        for r in clausenlp.annotate(text=one + other, nlp=nlp)
    ]
    assert found == [["Prie", "invite", "Décide"], ["Note", "Invite"]]


def test_headings_and_annexes_have_none(nlp: Language) -> None:
    text = "Décide de rien\n\nLe Conseil,\n\n1. Note le rapport.\n\nAnnexe\n\nPrie et invite\n"
    assert [found for found in acts(text, nlp).values() if found] == [["Note"]]


@pytest.mark.parametrize(
    ("clause", "text", "lemma", "form"),
    [
        ("Soupèse les arguments présentés ;", "Soupèse", "soupeser", "finite"),
        ("Vilipendant les marchands d’armes,", "Vilipendant", "vilipender", "participle"),
        ("Ayant dûment soupesé les offres,", "Ayant dûment soupesé", "soupeser",
         "perfect_participle"),
        ("Se gausse des prophéties ;", "Se gausse", "se gausser", "finite"),
        ("2. Dès la clôture du scrutin, colmate les brèches ;", "colmate", "colmater", "finite"),
    ],
)  # fmt: skip
def test_verbs_that_no_list_has(
    nlp: Language, clause: str, text: str, lemma: str, form: str
) -> None:
    assert lemma not in default_lexicon().headwords
    before = ["Le Conseil,", "1. Note le rapport ;"] if clause[0].isdigit() else ["Le Conseil,"]
    found = clausenlp.annotate_paragraphs([*before, clause], nlp=nlp)[-1].performatives[0]
    assert (found.text, found.lemma, found.form, found.force, found.strength) == (
        text, lemma, form, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "clause",
    [
        "Les États devraient colmater les brèches.",
        "Il convient de soupeser les offres.",
        "En fixant les crédits, il faut veiller à leur emploi.",
        "Encourager la lecture.",
        "Mesures de lutte contre la corruption.",
    ],
)
def test_other_subjects_act_for_themselves(nlp: Language, clause: str) -> None:
    found = clausenlp.annotate_paragraphs(["La Conférence,", "1. Note.", f"2. {clause}"], nlp=nlp)
    assert found[-1].performatives == ()


def test_unseen_verbs_are_warned_of(nlp: Language) -> None:
    (resolution,) = clausenlp.annotate(text="Le Conseil,\n\n1. Soupèse les offres.\n", nlp=nlp)
    (warning,) = resolution.warnings
    assert "soupeser" in warning and "op1" in warning


def test_a_word_of_the_language_is_no_misread_verb(nlp: Language) -> None:
    without = clausenlp.load(lexicon=default_lexicon().without({"noter"}))
    clause = "1. Note le rapport du Comité ;"
    (known,) = clausenlp.annotate_paragraphs(["Le Conseil,", clause], nlp=nlp)[-1].performatives
    (found,) = clausenlp.annotate_paragraphs(["Le Conseil,", clause], nlp=without)[-1].performatives
    assert (known.lemma, found.lemma) == ("noter", "noter")
    assert (known.force, found.force) == ("assertive", None)


def test_the_parser_is_loaded_lazily_and_reads_little() -> None:
    nlp = clausenlp.load()
    pipe = nlp.get_pipe("clausenlp_performatives")
    assert isinstance(pipe, Performatives)
    text = clean(read_text(SAMPLE, "sample", "")).text
    nlp(text)
    assert not pipe.syntax.loaded and pipe.syntax.read == 0
    unseen = "Le Conseil,\n\nSoupesant les offres,\n\n" + SAMPLE[SAMPLE.index("Rappelant") :]
    whole = clean(read_text(unseen, "more", "")).text
    nlp(whole)
    assert pipe.syntax.loaded
    assert 0 < pipe.syntax.read < len(whole) / 10


def test_a_users_verb_is_known(tmp_path: Path) -> None:
    path = tmp_path / "verbs.csv"
    path.write_text("lemma,force,strength\nsoupeser,assertive,\n", encoding="utf-8")
    nlp = clausenlp.load(lexicon=path)
    (resolution,) = clausenlp.annotate(text="Le Conseil,\n\n1. Soupèse les offres.\n", nlp=nlp)
    (found,) = resolution.clauses[0].performatives
    assert (found.lemma, found.force) == ("soupeser", "assertive")
    assert resolution.warnings == ()
    pipe = nlp.get_pipe("clausenlp_performatives")
    assert isinstance(pipe, Performatives) and not pipe.syntax.loaded


def test_attributes_survive_bytes(nlp: Language) -> None:
    doc = nlp(clean(read_text(SAMPLE, "sample", "")).text)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    for key in ("performatives", "addressees", "actions", "references"):
        assert again.spans[key].attrs == doc.spans[key].attrs
        assert [s.id_ for s in again.spans[key]] == [s.id_ for s in doc.spans[key]]


def test_evaluate_scores_against_gold_made_by_hand(nlp: Language) -> None:
    text = "Le Conseil,\u20291. Prie les États d’agir, et décide d’attendre.\u2029"
    gold = nlp.make_doc(text)
    spans = []
    for words, label in GOLD:
        at = text.index(words)
        spans.append(gold.char_span(at, at + len(words), label=label, alignment_mode="expand"))
    for key, part in (("performatives", spans[:2]), ("addressees", spans[2:3]),
                      ("actions", spans[3:]), ("references", [])):  # fmt: skip
        gold.spans[key] = part
    scores = nlp.evaluate([Example(nlp.make_doc(text), gold)])
    assert scores["performatives_f"] == pytest.approx(0.5)
    assert (scores["addressees_f"], scores["actions_f"]) == (1.0, 1.0)
    assert scores["clauses_f"] is None


GOLD = [
    ("Prie", "finite"), ("décide", "participle"), ("les États", ""), ("d’agir", ""),
]  # fmt: skip
"""Two performatives, the second with a wrong form; an addressee; an action."""


def test_evaluate_gives_none_where_gold_lacks_a_layer(nlp: Language) -> None:
    text = clean(read_text(SAMPLE, "sample", "")).text
    gold = nlp.make_doc(text)
    gold.spans["clauses"] = SpanGroup(gold, name="clauses", spans=[])
    scores = nlp.evaluate([Example(nlp.make_doc(text), gold)])
    assert scores["clauses_f"] == 0.0
    assert scores["performatives_f"] is None and scores["references_f"] is None
