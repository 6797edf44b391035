"""Addressee and action of directives: examples, and what always holds."""

from __future__ import annotations

import time

import pytest
from directive_markup import found, lines, parse
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.directives import Act, Mention, find_directives

EXAMPLES = list(lines())
VERBS = ["prier", "demander", "inviter", "exiger", "appeler", "lancer un appel", "déférer"]
PIECES = [
    "les", "États", "Membres", "de", "à", "aux", "que", "qu'", "pour", "et", ",", ";", ":", "(",
    ")", "«", "»", "le", "faire", "examiner", "notamment", "ainsi", "soit", "qui", "à cet égard",
    "12", "d'", "Secrétaire", "visant", "mesures", "…", "\u00a0", "é", "prie", "leur", "tout",
    "tout en", "notant", "nécessité", "celui-ci", "créé", "par",
]  # fmt: skip


@pytest.mark.parametrize("line", EXAMPLES)
def test_examples(line: str) -> None:
    marked = parse(line)
    assert found(marked.text, marked.acts) == marked.asked


def test_there_are_enough_examples() -> None:
    assert len(EXAMPLES) > 100


def act(text: str, words: str, lemma: str, *, directive: bool = True) -> Act:
    start = text.index(words)
    return Act(start, start + len(words), lemma, directive)


def test_directives_share_what_follows_the_last() -> None:
    text = "Invite et encourage les musées à prêter leurs collections ;"
    acts = [act(text, "Invite", "inviter"), act(text, "encourage", "encourager")]
    assert found(text, acts) == [("les musées", "à prêter leurs collections")] * 2


def test_an_addressee_without_action_shares_that_of_the_next_directive() -> None:
    text = "Exhorte tous les États, et encourage les compagnies privées, à désarmer les mines ;"
    acts = [act(text, "Exhorte", "exhorter"), act(text, "encourage", "encourager")]
    action = "à désarmer les mines"
    assert found(text, acts) == [("tous les États", action), ("les compagnies privées", action)]


def test_an_addressee_in_another_sentence_part_shares_nothing() -> None:
    text = "Encourage l'Agence dans sa tâche, et invite les États à la soutenir ;"
    acts = [act(text, "Encourage", "encourager"), act(text, "invite", "inviter")]
    assert found(text, acts) == [("l'Agence", None), ("les États", "à la soutenir")]


def test_a_name_with_pour_is_whole_and_shares_the_action() -> None:
    text = "Engage les fonds de l'Union pour l'éducation, et invite la Ligue, à bâtir des écoles ;"
    acts = [act(text, "Engage", "engager"), act(text, "invite", "inviter")]
    action = "à bâtir des écoles"
    assert found(text, acts) == [("les fonds de l'Union pour l'éducation", action),
                                 ("la Ligue", action)]  # fmt: skip


def test_a_directive_between_another_and_its_action() -> None:
    text = "Invite les Parties, tout en les encourageant à dialoguer, à signer la trêve ;"
    acts = [act(text, "Invite", "inviter"), act(text, "tout en les encourageant", "encourager")]
    assert found(text, acts) == [("les Parties", "à signer la trêve"), (None, "à dialoguer")]


@pytest.mark.parametrize(
    ("text", "verb", "lemma", "pronoun", "stands_for"),
    [
        (
            "Félicite le Gouvernement malien des mesures prises et l'encourage à persévérer ;",
            "encourage", "encourager", "l'", "le Gouvernement malien",
        ),
        (
            "Remercie les pays fournisseurs de contingents pour leur concours, et leur demande "
            "de rester engagés ;",
            "demande", "demander", "leur", "les pays fournisseurs de contingents",
        ),
        (
            "Salue le travail de l'équipe de juristes et lui demande d'y associer les barreaux ;",
            "demande", "demander", "lui", "l'équipe de juristes",
        ),
        (
            "Se félicite que les deux parties aient repris le dialogue, et les exhorte, ainsi que "
            "leurs alliés, à respecter la trêve ;",
            "exhorte", "exhorter", "les", "les deux parties",
        ),
        (
            "Remercie le Gouvernement du concours apporté et l'invite à le maintenir ;",
            "invite", "inviter", "l'", "le Gouvernement",
        ),
        (
            "Se félicite que la Commission s'apprête à publier ses vues et l'invite à siéger ;",
            "invite", "inviter", "l'", "la Commission",
        ),
        (
            "Regrette que la Société retarde le déminage et l'exhorte à commencer ;",
            "exhorte", "exhorter", "l'", "la Société",
        ),
        (
            "Note l'accord entre la Ligue et le Gouvernement et prie celui-ci de le publier ;",
            "prie", "prier", "celui-ci", "le Gouvernement",
        ),
        (
            "Note l'accord entre le Gouvernement et la Ligue et le prie de le publier ;",
            "prie", "prier", "le", "le Gouvernement",
        ),
        (
            "Note l'appui de la Ligue au Gouvernement et la prie de le maintenir ;",
            "prie", "prier", "la", "la Ligue",
        ),
        (
            "Remercie la Banque pour la reconstruction et le développement et l'invite à prêter ;",
            "invite", "inviter", "l'", "la Banque pour la reconstruction et le développement",
        ),
        ("Salue l'appel de la Ligue et le prie de siéger ;", "prie", "prier", "le", None),
        ("Déplore les pillages et les engage à y renoncer ;", "engage", "engager", "les", None),
    ],
)  # fmt: skip
def test_pronouns(text: str, verb: str, lemma: str, pronoun: str, stands_for: str | None) -> None:
    acts = [Act(0, text.index(" "), "noter", False), act(text, verb, lemma)]
    (asked,), _ = find_directives(text, acts)
    assert asked.addressee and text[slice(*asked.addressee)] == pronoun
    assert (asked.stands_for and text[slice(*asked.stands_for)]) == stands_for


def test_a_pronoun_stands_for_the_addressee_before_it() -> None:
    text = "Prie les États de signer l'Accord, salue leur action et les invite à le ratifier ;"
    acts = [
        act(text, "Prie", "prier"), act(text, "salue", "saluer", directive=False),
        act(text, "invite", "inviter"),
    ]  # fmt: skip
    asked, mentions = find_directives(text, acts)
    assert asked[1].stands_for == asked[0].addressee
    assert [m.plural for m in mentions] == [True, True]


def test_a_pronoun_finds_the_addressee_of_the_clause_before() -> None:
    text = "Prie le Comité de siéger. Lui demande de publier ses conclusions."
    first, mentions = find_directives(text[:25], [act(text, "Prie", "prier")])
    second, _ = find_directives(text[26:], [act(text, "demande", "demander")], 26, mentions)
    assert second[0].stands_for == first[0].addressee == mentions[0][:2]


def test_clauses_without_directives_cost_nothing() -> None:
    assert find_directives("Note le rapport.", [Act(0, 4, "noter", False)]) == ([], [])


@st.composite
def clauses(draw: st.DrawFn) -> tuple[str, list[Act]]:
    words = draw(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40))
    text = " ".join(["Prie", *words])
    cuts = sorted(draw(st.sets(st.integers(1, len(text)), max_size=6)))
    pairs = [(0, 4), *zip(cuts[0::2], cuts[1::2], strict=False)]
    lemma = st.sampled_from(VERBS)
    return text, [Act(a, b, draw(lemma), draw(st.booleans())) for a, b in pairs if a < b]


@given(clauses())
def test_offsets_are_in_the_clause_and_hold_words(clause: tuple[str, list[Act]]) -> None:
    text, acts = clause
    asked, _ = find_directives(text, acts)
    assert [a.act for a in asked] == [k for k, a in enumerate(acts) if a.directive]
    for each in asked:
        for extent in (each.addressee, each.action, each.stands_for):
            if extent:
                assert 0 <= extent[0] < extent[1] <= len(text)
                assert text[slice(*extent)] == text[slice(*extent)].strip()
        if each.action:
            assert each.action[0] >= acts[each.act].end


@given(clauses(), st.integers(0, 9))
def test_a_clause_reads_the_same_wherever_it_stands(
    clause: tuple[str, list[Act]], shift: int
) -> None:
    text, acts = clause
    moved = [a._replace(start=a.start + shift, end=a.end + shift) for a in acts]
    there, _ = find_directives(text, moved, shift)
    here, _ = find_directives(text, acts)

    def back(extent: tuple[int, int] | None) -> tuple[int, int] | None:
        return extent and (extent[0] - shift, extent[1] - shift)

    assert here == [
        a._replace(
            addressee=back(a.addressee), action=back(a.action), stands_for=back(a.stands_for)
        )
        for a in there
    ]


@pytest.mark.parametrize(
    "piece",
    [
        "les ",
        "et que ",
        ", ",
        "notamment ",
        "à ",
        "et, ",
        "qui ",
        "que les États ",
        "«",
        "a",
        ", vu la nécessité d'agir ",
        "pour l'Asie et ",
        "qui, ",
        ", tout en notant ",
    ],
)
def test_hostile_clauses_take_no_longer(piece: str) -> None:
    text = "Demande aux " + piece * (60_000 // len(piece))
    many = ("et les prie " + piece) * (60_000 // (12 + len(piece)))
    step = 12 + len(piece)
    acts = [Act(k + 7, k + 11, "prier", True) for k in range(0, len(many), step)]
    began = time.perf_counter()
    find_directives(text, [Act(0, 7, "demander", True)])
    find_directives(many, acts)
    assert time.perf_counter() - began < 3


def test_mentions_are_remembered_with_their_number() -> None:
    text = "Prie les Parties de coopérer."
    _, mentions = find_directives(text, [act(text, "Prie", "prier")])
    assert mentions == [Mention(5, 16, True, "les")]
