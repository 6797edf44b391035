"""Footnotes and endnotes of a DOCX: their calls, their numbers, their words."""

from __future__ import annotations

import pytest
from docx_builder import marked, par, read, run, texts

RAISED = '<w:vertAlign w:val="superscript"/>'
OWN_MARK = "<w:r><w:footnoteRef/></w:r>"
DELETED_CALL = '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'


def call(note: int, more: str = "") -> str:
    """Make a call of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{note}" {more}/></w:r>'


def note(name: int, *paragraphs: str) -> str:
    """Make a footnote."""
    return f'<w:footnote w:id="{name}">{"".join(paragraphs)}</w:footnote>'


NOTES = note(2, par(OWN_MARK + run("\tRésolution 1 (I)."))) + note(
    3, par(OWN_MARK + run(" Voir E/2020/1.")), par("Suite de la note.")
)
TWO_CALLS = par(run("les personnes") + call(3) + run(", et les enfants") + call(2) + run(","))


def test_notes_follow_the_paragraph_that_calls_them() -> None:
    document = read(TWO_CALLS + par("Prie"), footnotes=NOTES)
    assert texts(document) == [
        "les personnes1, et les enfants2,",
        "1 Voir E/2020/1.",
        "Suite de la note.",
        "2 Résolution 1 (I).",
        "Prie",
    ]
    assert [line.role for line in document.lines] == [None, "note", "note", "note", None]
    assert marked(document, "call") == marked(document, "marker") == ["1", "2"]


def test_deleted_call_takes_its_note_and_number_along() -> None:
    body = par(run("Rappelant") + DELETED_CALL + run(" ses vœux") + call(2))
    document = read(body, footnotes=NOTES)
    assert texts(document) == ["Rappelant ses vœux1", "1 Résolution 1 (I)."]


def test_custom_mark_does_not_count() -> None:
    starred = call(4, 'w:customMarkFollows="1"').replace("</w:r>", "<w:t>*</w:t></w:r>")
    notes = NOTES + note(4, par(run(" ") + run(" *") + run("\tAdoptée sans vote.")))
    document = read(par(run("Notant") + starred + run(" l’avis") + call(2)), footnotes=notes)
    assert texts(document) == ["Notant* l’avis1", "* Adoptée sans vote.", "1 Résolution 1 (I)."]
    assert marked(document, "call") == marked(document, "marker") == ["*", "1"]


def test_note_without_its_own_mark_gets_its_number() -> None:
    notes = note(2, par("Résolution 1 (I).")) + note(3, par("2 Voir E/2020/1."))
    document = read(par(run("Notant") + call(2) + run(" et") + call(3)), footnotes=notes)
    assert texts(document)[1:] == ["1 Résolution 1 (I).", "2 Voir E/2020/1."]


def test_number_that_belongs_to_the_words_of_a_note_stays() -> None:
    notes = note(2, par(OWN_MARK + run(" 1 voix contre."))) + note(3, par("2e séance."))
    document = read(par(run("Notant") + call(2) + run(" et") + call(3)), footnotes=notes)
    assert texts(document)[1:] == ["1 1 voix contre.", "2 2e séance."]


def test_hidden_call_takes_its_note_along() -> None:
    hidden = call(3).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    document = read(par(run("Rappelant") + hidden + run(" ses vœux") + call(2)), footnotes=NOTES)
    assert texts(document) == ["Rappelant ses vœux1", "1 Résolution 1 (I)."]


def test_endnotes_have_roman_numbers() -> None:
    body = par(run("Notant") + '<w:r><w:endnoteReference w:id="2"/></w:r>')
    document = read(body, endnotes=NOTES.replace(":footnote", ":endnote"))
    assert texts(document) == ["Notanti", "i Résolution 1 (I)."]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:numFmt w:val="lowerLetter"/>', ["a", "b"]),
        ('<w:numStart w:val="7"/>', ["7", "8"]),
        ('<w:numRestart w:val="eachPage"/>', ["1", "1"]),
        ('<w:numRestart w:val="continuous"/>', ["1", "2"]),
    ],
)
def test_settings_of_note_numbers(properties: str, expected: list[str]) -> None:
    body = par(run("A") + call(2)) + par(run("B") + call(3), "<w:pageBreakBefore/>")
    setting = f"<w:footnotePr>{properties}</w:footnotePr>"
    of_section = read(f"{body}<w:sectPr>{setting}</w:sectPr>", footnotes=NOTES)
    of_document = read(body, footnotes=NOTES, settings=setting)
    assert marked(of_section, "call") == marked(of_document, "call") == expected


def test_notes_start_again_with_a_section() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = par(run("A") + call(2) + call(3), section) + par(run("B") + call(2)) + section
    assert marked(read(body, footnotes=NOTES), "call") == ["1", "2", "1"]


def test_note_stands_on_the_page_of_its_call() -> None:
    body = par(run("A")) + par(run("B") + call(2), "<w:pageBreakBefore/>")
    assert [line.page for line in read(body, footnotes=NOTES).lines] == [1, 2, 2]


def test_call_of_a_note_that_is_not_there() -> None:
    for parts in ({"footnotes": NOTES}, {}):
        assert texts(read(par(run("Notant") + call(99) + run(" l’avis")), **parts)) == [
            "Notant1 l’avis"
        ]


def test_note_that_calls_itself_is_read_once() -> None:
    notes = note(2, par(OWN_MARK + run(" Voir") + call(2)))
    assert texts(read(par(run("Notant") + call(2)), footnotes=notes)) == ["Notant1", "1 Voir2"]


def test_note_called_in_a_table_and_in_a_box() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{par(run('A') + call(2))}</w:tc></w:tr></w:tbl>"
    box = f"<w:r><w:pict><w:txbxContent>{par(run('B') + call(2))}</w:txbxContent></w:pict></w:r>"
    document = read(cell + par(box + run("C")), footnotes=NOTES)
    assert texts(document) == ["A1", "1 Résolution 1 (I).", "C", "B2", "2 Résolution 1 (I)."]


@pytest.mark.parametrize(
    ("before", "raised", "calls"),
    [
        ("les personnes", "12", ["12"]),
        ("les personnes", "3, 4", ["3", "4"]),
        ("les personnes", "3 et 4", ["3", "4"]),
        ("les personnes", "*", ["*"]),
        ("La 48", "e", []),
        ("Le 1", "er", []),
        ("document n", "o", []),
        ("une surface de 10 km", "2", []),
        ("le volume en m", "3", []),
        ("le programme", "2", ["2"]),
    ],
)
def test_superscript_typed_by_hand(before: str, raised: str, calls: list[str]) -> None:
    document = read(par(run(before) + run(raised, RAISED) + run(" fin")))
    assert marked(document, "call") == calls
    assert not marked(read(par(run(before) + run(raised) + run(" fin"))), "call")


def test_superscript_at_the_head_of_a_paragraph_is_a_marker() -> None:
    document = read(par(run("1", RAISED) + run(" Voir la note.")))
    assert marked(document, "marker") == ["1"]
    assert not marked(document, "call")
