"""HTML: numbers of lists, calls and notes; whole resolutions set in several ways."""

from __future__ import annotations

from typing import Any

import pytest
from typeset_html import SITE, STYLES, Style, typeset_html

from clausenlp.readers.base import RawDocument
from clausenlp.readers.html.lists import format_number
from clausenlp.readers.html.reader import read_html


def read(source: str) -> RawDocument:
    return read_html(source.encode(), "page.html")


def texts(source: str, role: str | None = None) -> list[str]:
    document = read(source)
    return [document.text[li.start : li.end] for li in document.lines if li.role == role]


def marks(source: str, kind: str) -> list[str]:
    document = read(source)
    return [document.text[m.start : m.end] for m in document.marks if m.kind == kind]


# Lists.


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ol><li>un<li>deux</ol>", ["1. un", "2. deux"]),
        ("<ol start=4><li>un<li value=9>deux<li>trois</ol>", ["4. un", "9. deux", "10. trois"]),
        ("<ol type=a><li>un<li>deux</ol>", ["a) un", "b) deux"]),
        ("<ol type=A><li>un</ol>", ["A. un"]),
        ("<ol type=i start=4><li>un</ol>", ["iv) un"]),
        ("<ol type=I><li>un<li>deux</ol>", ["I. un", "II. deux"]),
        ("<ol reversed><li>un<li>deux</ol>", ["2. un", "1. deux"]),
        ("<ul><li>un<li>deux</ul>", ["– un", "– deux"]),
        ("<ol style='list-style-type: lower-alpha'><li>un</ol>", ["a) un"]),
        ("<ol style='list-style: upper-roman inside'><li>un</ol>", ["I. un"]),
        ("<style>ol.x { list-style-type: lower-roman }</style><ol class=x><li>un</ol>", ["i) un"]),
        ("<ol><li style='list-style-type:none'>un<li>deux</ol>", ["un", "2. deux"]),
        ("<ul style='list-style: none'><li>un</ul>", ["un"]),
        ("<ol type=a><li type=1>un</ol>", ["1. un"]),
        ("<ol><li><p>un</p><p>suite</p></ol>", ["1. un", "suite"]),
        ("<ol><li>un<ol><li>deux<ol><li>trois</ol></ol><li>quatre</ol>",
         ["1. un", "a) deux", "i) trois", "2. quatre"]),
        ("<ol><li><ol type=a><li>un<li>deux</ol></ol>", ["1. a) un", "b) deux"]),
        ("<ul><li>un<ol><li>deux</ol></ul>", ["– un", "1. deux"]),
        ("<ol><li></li><li>deux</ol>", ["2. deux"]),
        ("<ol><li><span>1.</span><div>un</div></ol>", ["1. un"]),
        ('<style>ol.g{list-style-type:none}.g>li:before{content:"(" counter(g,lower-latin) ") "}'
         "</style><ol class=g><li>un<li>deux</ol>", ["(a) un", "(b) deux"]),
    ],
)  # fmt: skip
def test_lists_are_numbered(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<ol><li>1. Prie<li>2. Invite</ol>", ["1. Prie", "2. Invite"]),
        ("<ol><li><b>1</b>. Prie</ol>", ["1. Prie"]),
        ("<ol type=a><li>a) de créer</ol>", ["a) de créer"]),
        ("<ul><li>a) de créer<li>– de clore<li>1.3.2 bis. X</ul>",
         ["a) de créer", "– de clore", "1.3.2 bis. X"]),
        ("<ol style='list-style:none'><li>(i) de créer</ol>", ["(i) de créer"]),
        ("<ol><li>a) Prie</ol>", ["1. a) Prie"]),
        ("<ol><li>2010 est l’année choisie</ol>", ["1. 2010 est l’année choisie"]),
        ("<ol><li>I. Bernard ayant été élu</ol>", ["1. I. Bernard ayant été élu"]),
    ],
)  # fmt: skip
def test_own_numbers_are_not_doubled(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_numbers_beyond_letters_and_romans() -> None:
    assert [format_number(n, "lower-alpha") for n in (26, 27, 703)] == ["z)", "aa)", "aaa)"]
    assert format_number(1994, "upper-roman") == "MCMXCIV."
    assert format_number(4000, "lower-roman") == "4000."
    assert format_number(0, "lower-alpha") == "0."


# Calls.


@pytest.mark.parametrize(
    ("source", "calls"),
    [
        ("<p>le Plan<sup>1</sup>, et", ["1"]),
        ("<p>adopté en 2010<sup>12</sup>.", ["12"]),
        ("<p>le Plan<sup>1</sup><sup>2</sup>", ["1", "2"]),
        ("<p>le Plan<sup>1, 2</sup> et<sup>*</sup>", ["1, 2", "*"]),
        ("<p>le Plan<span style='vertical-align: super'>3</span>", ["3"]),
        ("<p>le Plan <a href='#n'><sup>[1]</sup></a>.<p id=n>[1] Note", ["[1]"]),
        ("<p>le Plan<a href='#ftn1'>(1)</a>.<p id=ftn1>(1) Note", ["(1)"]),
        ("<p>le Plan<a id=c href='#x'>1</a>.<p id=x><a href='#c'>1</a> Note", ["1"]),
        ("<p>1<sup>er</sup>, 2<sup>e</sup>, 1<sup>re</sup>, n<sup>o</sup> 4, n<sup>os</sup>", []),
        ("<p>XXI<sup>e</sup> siècle, M<sup>me</sup> X, D<sup>r</sup> Y, 5 km<sup>2</sup>", []),
        ("<p>voir <a href='#p2'>2</a><p id=p2>2. Prie", []),
        ("<p>la <a href='#d'>décision</a><p id=d>Décision", []),
        ("<p>CO<sub>2</sub>, <sup>voir plus bas</sup>", []),
        ("<p>le Plan<sup style='vertical-align:baseline'>1</sup>", []),
    ],
)
def test_calls_are_marked_and_other_raised_text_is_not(source: str, calls: list[str]) -> None:
    assert marks(source, "call") == calls


# Notes: after « le Plan1 », one note of which « Document A/1. » is the text.

CALL = '<p>le Plan<sup><a href="#n1" id="c1">1</a></sup>, et</p>'
FREE = "<p>le Plan<sup>1</sup>, et</p>"
WORD = (
    "<p>le Plan<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>1</span></a></p>"
)


@pytest.mark.parametrize(
    ("source", "marker"),
    [
        (f"{CALL}<ol><li id=n1>Document A/1. <a href='#c1'>↑</a></ol>", "1"),
        (f"{CALL}<section role=doc-endnotes><ol><li id=n1><p>Document A/1.<a href='#c1'>↩︎</a>"
         "</ol></section>", "1"),
        (f"{CALL}<p id=n1>1. Document A/1.</p>", "1"),
        (f"{CALL}<p><a id=n1></a>1 Document A/1.</p>", "1"),
        (f"{CALL}<p><a name=n1 href='#c1'>[1]</a> Document A/1.</p>", "[1]"),
        (f"{CALL}<p class=x><a name=n1 href='#c1'>1</a>Document A/1.</p>", "1"),
        (f"{CALL}<aside id=n1 role=doc-footnote>Document A/1.</aside>", "1"),
        (f"{CALL}<table><tr id=n1><td>1<td>Document A/1.</table>", "1"),
        (f"{CALL}<dl><dt id=n1>1<dd>Document A/1.</dl>", "1"),
        (f"{CALL}<div><a name=n1></a>1. Document A/1.</div>", "1"),
        (f"{FREE}<p><sup>1</sup> Document A/1.", "1"),
        (f"{FREE}<p><sup>1</sup>Document A/1.", "1"),
        (f"{FREE}<p><font size=1><sup>1</sup></font> Document A/1.", "1"),
        (f"{FREE}<hr><p>1. Document A/1.", "1"),
        (f"{FREE}<p>________</p><p>1) Document A/1.", "1"),
        (f"{FREE}<p>1 Document A/1.", "1"),
        (f"{FREE}<div class=footnotes><p>1. Document A/1.</div>", "1"),
        (f"{FREE}<p class=note-de-bas-de-page>1. Document A/1.", "1"),
        (f"{FREE}<ol class=notes><li>Document A/1.</ol>", "1"),
        (f"{WORD}<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>"
         "<a href='#_ftnref1' name='_ftn1'>1</a> Document A/1.</div>", "1"),
    ],
)  # fmt: skip
def test_notes_are_found_and_begin_with_their_label(source: str, marker: str) -> None:
    document = read(source + "<p>2. Prie le Comité</p>")
    ((note, line),) = [
        (document.text[li.start : li.end], li) for li in document.lines if li.role == "note"
    ]
    assert note.startswith(marker) and note.endswith(" Document A/1.")
    found = [m for m in document.marks if m.kind == "marker"]
    assert [document.text[m.start : m.end] for m in found] == [marker]
    assert found[0].start == line.start
    assert "2. Prie le Comité" in document.text
    assert marks(source, "call") == ["1"]


def test_all_lines_of_a_note_are_notes() -> None:
    source = f"{CALL}<ol><li id=n1><p>Premier.</p><p>Second.</p></ol><p>Prie</p>"
    assert texts(source, "note") == ["1 Premier.", "Second."]
    source = f"{FREE}<p><sup>1</sup> Premier,<br>suite.</p><p>Prie</p>"
    assert texts(source, "note") == ["1 Premier,", "suite."]


def test_a_call_that_leads_to_a_note_is_a_call_even_at_the_beginning() -> None:
    source = "<td><sup><a href='#n1'>1</a></sup> Prie</td><ol><li id=n1>Document A/1.</ol>"
    assert texts(source) == ["1 Prie"]
    assert texts(source, "note") == ["1 Document A/1."]


def test_a_note_set_where_it_is_called_comes_after_its_paragraph() -> None:
    source = "<p>Le Comité<span class=footnote><sup>3</sup> Document A/3, annexe I.</span>, décide"
    assert texts(source) == ["Le Comité, décide"]
    assert texts(source, "note") == ["3 Document A/3, annexe I."]
    assert texts("<p>Le Comité<span class=footnote>3</span>, décide") == ["Le Comité3, décide"]


def test_notes_in_the_footer_of_the_page_are_notes() -> None:
    source = f"{CALL}<footer><ol><li id=n1>Document A/1.</ol><p>Plan du site</p></footer>"
    assert texts(source, "note") == ["1 Document A/1."]
    assert texts(source, "furniture") == ["Plan du site"]


@pytest.mark.parametrize(
    "body",
    [
        f"{FREE}<p>1. Prie le Comité</p>",
        f"{FREE}<p>3 Prie le Comité</p>",
        f"{FREE}<hr><p>2. Prie le Comité</p>",
        f"{FREE}<div class=note-verbale>Prie le Comité</div>",
        "<div class=note>Prie le Comité</div>",
        "<p>les personnes<br><sup>1</sup>, et Prie le Comité</p>",
        "<p><a href='#p1'>1</a></p><p id=p1>1. Prie le Comité</p>",
        "<p><a href='#h'><sup>1</sup></a></p><h2 id=h>Prie le Comité</h2>",
    ],
)
def test_clauses_are_no_notes(body: str) -> None:
    assert texts(f"<main><p>La Conférence générale des États,</p>{body}</main>", "note") == []


# Whole resolutions.

RESOLUTION: dict[str, Any] = {
    "symbol": "X/RES/3",
    "paragraphs": [
        {"type": "heading", "number": None, "text": "3. Protection des lagunes", "head": None},
        {"type": "enacting", "number": None, "text": "Le Comité des rivages,", "head": None},
        {"type": "page_header", "number": None, "text": "Recueil des décisions", "head": None},
        {"type": "preambular", "number": None, "head": "Rappelant également",
         "text": "Rappelant également la charte des lagunes, adoptée à l’unanimité7,"},
        {"type": "footnote", "number": "7", "head": None,
         "text": "7 Voir le document L/12, annexe."},
        {"type": "operative", "number": "1", "head": "Décide",
         "text": "1. Décide, pour l’année à venir & les suivantes :"},
        {"type": "item", "number": "a", "head": None,
         "text": "a) De créer un fonds des lagunes ;"},
        {"type": "item", "number": "b", "head": None, "text": "b) D’en fixer l’emploi :"},
        {"type": "item", "number": "i", "head": None, "text": "i) Pour les digues ;"},
        {"type": "item", "number": "ii", "head": None, "text": "ii) Pour les oiseaux ;"},
        {"type": "operative", "number": "2", "head": "Prie instamment",
         "text": "2. Prie instamment les États riverains de verser leur part au fonds, chaque an "
                 "avant le mois de mars, et d’en rendre compte au Comité8."},
        {"type": "footnote", "number": "8", "text": "8 Ibid., par. 4.", "head": None},
        {"type": "closing", "number": None, "text": "4e séance, 2 mai 2019", "head": None},
    ],
}  # fmt: skip


def paragraphs(document: RawDocument, role: str | None) -> list[str]:
    """Join lines that go on with a paragraph; leave note calls out."""
    calls = {i for m in document.marks if m.kind == "call" for i in range(m.start, m.end)}
    found: list[str] = []
    for line in document.lines:
        if line.role != role:
            continue
        text = "".join(document.text[i] for i in range(line.start, line.end) if i not in calls)
        goes_on = line.starts is False or (line.starts is None and not line.gap and not line.indent)
        if found and goes_on:
            found[-1] += f" {text}"
        else:
            found.append(text)
    return [" ".join(text.split()) for text in found]


@pytest.mark.parametrize("chrome", [True, False])
@pytest.mark.parametrize("style", STYLES)
def test_a_resolution_comes_back_from_every_style(style: Style, chrome: bool) -> None:
    page = typeset_html(RESOLUTION, style=style, chrome=chrome, encoding="cp1252")
    document = read_html(page, "page.html")
    expected = [
        p["text"].replace("unanimité7", "unanimité").replace("Comité8", "Comité")
        for p in RESOLUTION["paragraphs"]
        if p["type"] not in ("footnote", "page_header")
    ]
    assert paragraphs(document, None) == expected
    notes = [n.strip("[]").replace("]", "") for n in paragraphs(document, "note")]
    assert notes == ["7 Voir le document L/12, annexe.", "8 Ibid., par. 4."]
    italics = [document.text[m.start : m.end] for m in document.marks if m.kind == "italic"]
    assert italics == ["Rappelant également", "Décide", "Prie instamment"]
    calls = [document.text[m.start : m.end].strip("[]") for m in document.marks if m.kind == "call"]
    assert calls == ["7", "8"]
    furniture = " ".join(paragraphs(document, "furniture"))
    assert all((words in furniture) == chrome for words in SITE)


COUNTED = (
    "<style>.body {{ counter-reset: para }} p.op {{ counter-increment: para }}"
    " p.op::before {{ content: {content} }}</style>"
    "<div class=body><p>Le Comité,</p><p class=op>Prie les mairies ;</p>"
    "<p class=op>Décide d’agir.</p></div>"
)


def test_css_counters_number_paragraphs() -> None:
    page = COUNTED.format(content='counter(para) ". "')
    assert texts(page) == ["Le Comité,", "1. Prie les mairies ;", "2. Décide d’agir."]


def test_other_content_before_a_paragraph_is_no_number() -> None:
    page = COUNTED.format(content='"» "')
    assert texts(page) == ["Le Comité,", "Prie les mairies ;", "Décide d’agir."]
