"""Paragraphs and their kinds, when one witness or another is missing."""

from __future__ import annotations

import pytest

from clausenlp.readers.base import Role
from clausenlp.readers.text import read_text
from clausenlp.structure.blocks import find_blocks

BODY = [
    "L’Assemblée générale,",
    "Rappelant la Charte des bibliothèques ambulantes et les\nprincipes qui y sont énoncés,",
    "Considérant que la lecture à voix haute rapproche les\ngénérations,",
    "1. Prie le Secrétaire général de dresser l’inventaire des\nlectures publiques ;",
    "2. Invite les États Membres :",
    "a) À ouvrir leurs salles le soir ;",
    "b) À rétribuer les lecteurs ;",
    "3. Décide de rester saisie de la question.",
]
KINDS = [
    "enacting",
    "preambular",
    "preambular",
    "operative",
    "operative",
    "item",
    "item",
    "operative",
]


def kinds(text: str) -> list[str]:
    return [b.kind for b in find_blocks(text, read_text(text, "t", "").lines)]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(BODY),
        "\n".join(BODY),
        "\n\n".join(BODY).replace("\n", "\n\n"),
        "\n".join("   " + p for p in BODY),
        " ".join(" ".join(p.split()) for p in BODY[:4]) + "\n" + "\n".join(BODY[4:]),
        "\n\n".join(BODY).replace("1. ", "").replace("2. ", "").replace("3. ", ""),
        "\n\n".join(BODY).replace("L’Assemblée générale", "L’Assernblée gônérale"),
        "\n\n".join(BODY).replace("Prie", "Pnie").replace("1. ", "l. "),
    ],
    ids=["usual", "no empty line", "empty lines everywhere", "indented", "one line", "no numbers",
         "misread formula", "misread opening"],
)  # fmt: skip
def test_kinds_are_found_when_a_witness_is_missing(text: str) -> None:
    assert kinds(text) == KINDS


def test_a_note_may_interrupt_a_paragraph() -> None:
    text = (
        "L’Assemblée générale,\n\nRappelant la Charte des bibliothèques1, qui engage les\n\n"
        "________\n1 A/61/305, annexe.\n\n14\n\nvilles et les campagnes,\n\n1. Décide d’agir."
    )
    assert kinds(text) == ["enacting", "preambular", "furniture", "note", "furniture", "operative"]


def test_a_wrapped_line_is_no_closing() -> None:
    text = (
        "L’Assemblée générale,\n\nRappelant la Charte des bibliothèques, qui fut\n"
        "adoptée à la 12e séance du Congrès des lecteurs,\n\n1. Décide d’agir.\n\n"
        "12e séance plénière\n9 juin 2023"
    )
    assert kinds(text)[:3] == ["enacting", "preambular", "operative"]
    assert kinds(text)[3:] == ["closing", "closing"]


def test_a_declaration_in_an_annex_is_no_clause() -> None:
    text = (
        "\n\n".join(BODY)
        + "\n\n12e séance plénière\n9 juin 2023\n\nAnnexe\n\nDéclaration des lecteurs\n\n"
        "L’Assemblée générale,\n\nRappelant les veillées,\n\n"
        "1. Proclame le droit de lire ;\n\n2. Décide de lire."
    )
    assert set(kinds(text)[len(KINDS) + 2 :]) == {"annex"}


def test_a_titled_division_is_no_clause() -> None:
    text = "\n\n".join([*BODY[:4], "Salles de lecture", *BODY[4:]])
    assert kinds(text).count("section") == 1
    assert [k for k in kinds(text) if k != "section"] == KINDS


def test_items_without_markers() -> None:
    text = "\n\n".join([*BODY[:5], "À ouvrir leurs salles ;", "À payer les lecteurs ;", BODY[7]])
    assert kinds(text) == KINDS


def test_closing_words_follow_items() -> None:
    text = "\n\n".join(
        [*BODY[:7], "et prie également le Secrétaire général de les aider ;", BODY[7]]
    )
    assert kinds(text)[7] == "closing_words"


def test_no_line_gives_no_block() -> None:
    assert find_blocks("", ()) == []


def noted(role: Role | None) -> list[str]:
    """Kinds of a text whose note the reader tells, the line after it having this role."""
    text = "L’Assemblée générale,\n\nRappelant les\n1 A/61/305, annexe\nvilles de lecture,"
    lines = list(read_text(text, "t", "").lines)
    lines[2] = lines[2]._replace(role="note")
    lines[3] = lines[3]._replace(role=role)
    return [f"{b.kind} {len(b.pieces)}" for b in find_blocks(text, lines)]


def test_a_line_that_is_no_note_by_its_role_does_not_go_on_with_one() -> None:
    assert noted(None) == ["enacting 1", "preambular 2", "note 1"]
    assert noted("note") == ["enacting 1", "preambular 1", "note 2"]


def aside(line: str) -> bool:
    """Whether a line between two clauses is set aside."""
    text = "\n\n".join([*BODY[:3], line, *BODY[3:]])
    return "furniture" in kinds(text)


@pytest.mark.parametrize("line", ["Page 2 sur 3", "Page 2/3", "page 2", "23-04417 2/3", "– 12 –"])
def test_counted_pages_are_furniture(line: str) -> None:
    assert aside(line)


@pytest.mark.parametrize("line", ["Salles de lecture", "II", "Page des lecteurs"])
def test_titles_are_no_furniture(line: str) -> None:
    assert not aside(line)


def test_a_line_that_comes_back_at_the_edge_of_pages_is_a_running_head() -> None:
    head = "Recueil des textes des lecteurs"
    text = "\n\n".join([*BODY[:3], f"\f{head}", BODY[3], f"\f{head}", *BODY[4:]])
    assert kinds(text).count("furniture") == 2
    inside = "\n\n".join([*BODY[:3], head, BODY[3], head, *BODY[4:]])
    assert kinds(inside).count("furniture") == 0
