"""HTML: blocks, line breaks, preformatted text, tables, italics, the frame of the page."""

from __future__ import annotations

import pytest

from clausenlp.readers.base import Line, RawDocument
from clausenlp.readers.html.reader import read_html


def read(source: str | bytes) -> RawDocument:
    return read_html(source if isinstance(source, bytes) else source.encode(), "page.html")


def texts(source: str | bytes, role: str | None = "any") -> list[str]:
    document = read(source)
    return [
        document.text[line.start : line.end]
        for line in document.lines
        if role == "any" or line.role == role
    ]


def lines(source: str) -> list[tuple[str, Line]]:
    document = read(source)
    return [(document.text[line.start : line.end], line) for line in document.lines]


def marks(source: str, kind: str) -> list[str]:
    document = read(source)
    return [document.text[m.start : m.end] for m in document.marks if m.kind == kind]


# Blocks.


@pytest.mark.parametrize(
    "source",
    [
        "<p>Le Comité,<p>Décide",
        "<div>Le Comité,<div>Décide</div></div>",
        "<body>Le Comité,<p>Décide</p>",
        "<h2>Le Comité,</h2>Décide",
        "<dl><dt>Le Comité,<dd>Décide</dl>",
        "<blockquote>Le Comité,</blockquote><center>Décide</center>",
        "<table><tr><td>Le Comité,<tr><td>Décide</table>",
        "<section><span style='display:block'>Le Comité,</span>Décide</section>",
        "<p>Le Comité,<hr>Décide",
        "<p>Le Comité,<main>Décide</main>",
    ],
)
def test_each_block_is_a_line_that_starts(source: str) -> None:
    assert [(t, li.starts) for t, li in lines(source)] == [("Le Comité,", True), ("Décide", True)]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Le  Co<b>mi</b>té\n\t de <u>la</u> paix</p>",
        "<p>Le Comité <span> de</span> la<!-- rien --> paix",
        "<p>Le Co&shy;mité de<wbr> la paix",
        "<div> Le Comit&eacute; de la <p style='display:inline'>paix</p></div>",
        "<p>Le Comité&#8203; de la paix\u2028",
    ],
)
def test_inline_elements_and_white_space_read_as_in_a_browser(source: str) -> None:
    assert texts(source) == ["Le Comité de la paix"]


def test_no_break_spaces_stay_inside_and_are_indent_outside() -> None:
    ((text, line),) = lines("<p>&nbsp;&nbsp; &nbsp;Décide&nbsp;:&nbsp;</p>")
    assert (text, line.indent, line.width) == ("Décide\xa0:", 4, 12)


def test_offsets_and_line_ends() -> None:
    document = read("<p>Le Comité,<p>Décide")
    assert document.text == "Le Comité,\nDécide\n"
    assert [(li.start, li.end, li.page) for li in document.lines] == [(0, 10, 1), (11, 17, 1)]


# Line breaks.


def test_a_break_continues_and_two_breaks_start() -> None:
    found = lines("<p>Le Comité<br>de la paix,<br><br>Décide<br>&nbsp;<br/>Prie</p>")
    assert [(t, li.starts) for t, li in found] == [
        ("Le Comité", True),
        ("de la paix,", False),
        ("Décide", True),
        ("Prie", True),
    ]


def test_a_break_says_nothing_where_a_page_has_no_other_means() -> None:
    found = lines("<body>Le Comité,<br>Rappelant sa décision,<br>Décide<br></body>")
    assert [li.starts for _, li in found] == [True, None, None]
    found = lines("<body>Le Comité,<br><br>Rappelant<br>sa décision,<br><br>Décide</body>")
    assert [li.starts for _, li in found] == [True, True, False, True]


def test_a_break_before_a_number_says_nothing() -> None:
    found = lines("<p>Décide :<br>a) de créer<br>un fonds ;<br>2. Prie</p>")
    assert [li.starts for _, li in found] == [True, None, False, None]


# Preformatted text.


def test_preformatted_lines_lie_as_in_plain_text() -> None:
    found = lines(
        "<p>Avant</p><pre>\n    Le Comité,\n\n\n\tRappelant  la\nsuite\n</pre><p>Après</p>"
    )
    assert [(t, li.gap, li.indent, li.starts) for t, li in found] == [
        ("Avant", 0, 0, True),
        ("Le Comité,", 1, 4, None),
        ("Rappelant  la", 2, 4, None),
        ("suite", 0, 0, None),
        ("Après", 0, 0, True),
    ]


def test_style_can_make_text_preformatted() -> None:
    assert texts("<div style='white-space: pre-wrap'>un\n  deux</div>") == ["un", "deux"]
    assert texts("<pre style='white-space: normal'>un\n  deux</pre>") == ["un deux"]


# Numbers in boxes of their own.


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>1.</td><td></td><td>Prie</td></tr></table>",
        "<table><tr><td><p>1.</p></td><td><p>Prie</p></td></tr></table>",
        "<dl><dt>1.</dt><dd>Prie</dd></dl>",
        "<div><div>1.</div><div>Prie</div></div>",
        "<p><span>1.</span><span>Prie</span></p>",
        "<p><b>1.</b><i>Prie</i></p>",
    ],
)
def test_a_number_beside_a_paragraph_begins_its_line(source: str) -> None:
    assert [(t, li.starts) for t, li in lines(source)] == [("1. Prie", True)]


def test_nested_layout_tables() -> None:
    inner = "<table><tr><td>a)<td>de créer ;<tr><td>b)<td>de clore.</table>"
    source = f"<table><tr><td>1.<td>Décide :<tr><td><td>{inner}</table>"
    assert texts(source) == ["1. Décide :", "a) de créer ;", "b) de clore."]


@pytest.mark.parametrize(
    "source",
    ["<p>I.</p><p>Prie</p>", "<div>12</div><div>Prie</div>", "<table><tr><td>1.</table><p>Prie"],
)
def test_a_number_that_is_a_paragraph_stays_one(source: str) -> None:
    assert len(texts(source)) == 2


# Marks.


@pytest.mark.parametrize(
    "source",
    [
        "<p>1. <i>Prie instamment</i> le Comité",
        "<p>1. <em>Prie <b>instamment</b></em> le Comité",
        "<p>1. <span style='font-style: italic'>Prie instamment </span>le Comité",
        "<style>.v, p.x b { font-style: ITALIC; }</style><p>1. <a class=v>Prie instamment</a> le",
        "<style>p.x b { font-style: oblique }</style><p class=x>1. <b>Prie instamment</b> le",
        "<p>1. <span class=italique><span></span>Prie instamment</span> le",
        "<ol><li><i>Prie instamment</i> le Comité</ol>",
        "<table><tr><td>1.<td><i>Prie instamment</i> le</table>",
    ],
)
def test_italics_are_marked(source: str) -> None:
    document = read(source)
    assert document.text.startswith("1. Prie instamment le")
    assert marks(source, "italic") == ["Prie instamment"]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Prie",
        "<em style='font-style:normal'>Prie</em>",
        "<p><i> </i>Prie",
        "<style>p b { font-style: italic }</style><b>Prie</b>",
        "<style>@media print { p { font-style: italic } }</style><p>Prie",
    ],
)
def test_no_italics_where_there_are_none(source: str) -> None:
    assert marks(source, "italic") == []


# The frame of the page.

BODY = "<h1>Résolution 7</h1><p>Le Comité,</p><p>1. Prie les États d’agir.</p>"
BODY_LINES = ["Résolution 7", "Le Comité,", "1. Prie les États d’agir."]


@pytest.mark.parametrize(
    "frame",
    [
        "<nav>Plan</nav>",
        "<header><a href=/>Plan</a></header>",
        "<footer>Plan</footer>",
        "<aside>Plan</aside>",
        "<div role=navigation>Plan</div>",
        "<div class='site-header'><img><a href=/>Plan</a></div>",
        "<div id=footer>Plan</div>",
        "<ol class=breadcrumb><li>Plan</ol>",
        "<div class='cookie-banner'>Plan</div>",
        "<ul><li><a href=a>Plan</a><li><a href=b>Plan</a></ul>",
        "<p><a href=a>English</a> | <a href=b>Plan</a>",
        "<p><a href=a>Imprimer</a></p>",
        "<p>Télécharger en PDF</p>",
    ],
)
def test_the_frame_is_flagged(frame: str) -> None:
    for page in (f"{frame}<main>{BODY}</main>", f"<article>{BODY}</article>{frame}"):
        assert texts(page, None) == BODY_LINES
        assert texts(page, "furniture")


@pytest.mark.parametrize(
    "part",
    [
        "<script>Plan</script>",
        "<style>Plan {}</style>",
        "<noscript>Plan</noscript>",
        "<template>Plan</template>",
        "<select><option>Plan</select>",
        "<button>Plan</button>",
        "<textarea>Plan</textarea>",
        "<p hidden>Plan</p>",
        "<p style='display: none'>Plan</p>",
        "<style>.x { display: none }</style><p class='y x'>Plan</p>",
        "<title>Plan</title>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(part: str) -> None:
    assert texts(f"{BODY}{part}") == BODY_LINES


@pytest.mark.parametrize(
    "page",
    [
        f"<body><header>{BODY}</header></body>",
        f"<article><header>{BODY}</header></article>",
        f"<form action=x><div class=wrapper>{BODY}</div><input></form>",
        f"<body class='cookie-consent menu'><div class='page-header-layout'>{BODY}</div></body>",
        f"<div style='display:none'>{BODY * 12}</div>",
        "<header><nav><a href=/>Plan</a></nav><h1>Résolution 7</h1></header><main><p>Le Comité,"
        "</p><p>1. Prie les États d’agir.</p></main>",
        "<article><p>Résolution 7</p><p>Le Comité,</p><footer>1. Prie les États d’agir.</footer>",
        "<div class=header>Résolution 7</div><p>Le Comité,</p><p>1. Prie les États d’agir.</p>",
    ],
)
def test_text_is_kept_in_doubt(page: str) -> None:
    assert texts(page, None)[:3] == BODY_LINES


@pytest.mark.parametrize(
    "body",
    [
        "<p>Partager les données recueillies</p>",
        "<p>Décide d’agir au cours du semestre<br>suivant le bilan ;</p>",
        "<pre>au cours du semestre\nsuivant le bilan\n</pre>",
        "<ul><li>Partager</ul>",
        "<p>Rappelant <a href=x>sa décision 1/4</a> et <a href=y>sa décision 1/5</a>,</p>",
    ],
)
def test_clauses_with_words_of_buttons_or_links_are_text(body: str) -> None:
    assert texts(body, "furniture") == []


@pytest.mark.parametrize(("name", "kept"), [("comments", False), ("comments-on-the-text", True)])
def test_comments_of_readers_are_frame(name: str, kept: bool) -> None:
    body = "<p>Le Comité,</p>" + "<p>1. Prie les mairies d’ouvrir leurs quais le soir ;</p>" * 6
    page = f"<html><body>{body}<div class='{name}'><p>Bravo aux mairies.</p></div></body></html>"
    document = read_html(page.encode(), "a.html")
    texts = [document.text[li.start : li.end] for li in document.lines if li.role is None]
    assert ("Bravo aux mairies." in texts) is kept
