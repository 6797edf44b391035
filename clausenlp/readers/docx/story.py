"""Walking the XML of a DOCX: from ``w:p`` and ``w:r`` to paragraphs of pieces of text.

The walk keeps its own stack, so that no nesting of tables or text boxes is too deep for it.
Tracked changes are read as accepted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from clausenlp.readers.docx.changes import is_left_out, lost_its_mark
from clausenlp.readers.docx.flow import Flow, Source
from clausenlp.readers.docx.notes import NoteKind, has_mark
from clausenlp.readers.docx.numbering import Counters
from clausenlp.readers.docx.numerals import plain, symbol
from clausenlp.readers.docx.pages import Pages
from clausenlp.readers.docx.paragraphs import Call, Paragraph, Piece, Row
from clausenlp.readers.docx.styles import Look
from clausenlp.readers.docx.xml import Element, M, W, attribute, find, switch, value
from clausenlp.readers.numbers import is_bare

_SKIPPED = frozenset(
    W + name
    for name in (
        "del moveFrom pPr rPr sdtPr sdtEndPr sectPr tblPr tblGrid trPr tcPr tblPrEx instrText "
        "delText delInstrText rt rubyPr customXmlPr smartTagPr ffData"
    ).split()
)
_LINE_ENDS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+\s*")


class Story:
    """A story of a document: its body, a header, a note.

    Parameters
    ----------
    source : Source
        What it shares with the others.
    counters : Counters
        Its automatic numbers.
    pages : Pages
        Its pages.
    is_note : bool
        Whether it is a note, whose own calls are not followed.
    """

    def __init__(
        self, source: Source, *, counters: Counters, pages: Pages, is_note: bool = False
    ) -> None:
        self._source = source
        self._pages = pages
        self._is_note = is_note
        self._flows = [Flow(counters)]
        self._looks: list[Look] = []
        self._heads: list[Paragraph | None] = []
        self._cell_starts: list[int] = []
        self._section = 0
        self._unmarked: Call | None = None

    def read(self, root: Element) -> list[Paragraph]:
        """Read all paragraphs under an element, in reading order, the empty ones too."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                handler = _ENDS.get(element.tag)
            elif element.tag in _SKIPPED or is_left_out(element):
                walk.skip_subtree()
                continue
            else:
                handler = _STARTS.get(element.tag)
            if handler is not None:
                handler(self, element)
        self._flush()
        return self._flows[0].paragraphs

    # Paragraphs

    def _open_paragraph(self, element: Element) -> None:
        flow = self._flows[-1]
        if flow.open is not None:  # a paragraph right inside another is no valid file
            self._finish(flow.open)
        properties = find(element, "pPr")
        flow.style = value(properties, "pStyle")
        if self._breaks_page(properties, flow.style):
            self._pages.turn_before_paragraph()
        paragraph, flow.joining = flow.joining, None
        if paragraph is None:
            paragraph = Paragraph(properties)
        elif paragraph.is_blank:
            paragraph.properties = properties
        flow.open = paragraph

    def _breaks_page(self, properties: Element | None, style: str | None) -> bool:
        own = switch(properties, "pageBreakBefore")
        for layer in self._source.styles.chain("paragraph", style):
            own = switch(layer, "pPr/pageBreakBefore") if own is None else own
        return own or False

    def _close_paragraph(self, element: Element) -> None:
        flow = self._flows[-1]
        paragraph, flow.open = flow.open, None
        flow.end_codes()
        if paragraph is None:
            return
        properties = find(element, "pPr")
        if lost_its_mark(properties):
            flow.joining = paragraph
        else:
            self._finish(paragraph)
        if find(properties, "sectPr") is not None:
            self._end_section()

    def _end_section(self) -> None:
        self._section += 1
        section = self._current_section()
        if section is not None and value(section, "type") not in {"continuous", "nextColumn"}:
            self._pages.turn()

    def _current_section(self) -> Element | None:
        sections = self._source.sections
        return sections[self._section] if self._section < len(sections) else None

    def _finish(self, paragraph: Paragraph) -> None:
        self._flows[-1].take(paragraph, self._source)
        self._finish_notes(paragraph)

    def _finish_notes(self, paragraph: Paragraph) -> None:
        flow = self._flows[-1]
        flow.paragraphs.extend(paragraph.boxes)
        for call in paragraph.calls:
            flow.paragraphs.extend(self._read_note(call))

    def _flush(self, element: Element | None = None) -> None:
        """End a paragraph whose mark is deleted, but that has nothing to be joined with."""
        flow = self._flows[-1]
        paragraph, flow.joining = flow.joining, None
        if paragraph is not None and paragraph.is_blank:
            self._finish_notes(paragraph)
        elif paragraph is not None:
            self._finish(paragraph)

    def _open_row(self, element: Element) -> None:
        self._flush()
        self._heads.append(None)

    def _close_row(self, element: Element) -> None:
        self._flush()
        if self._heads:
            self._heads.pop()

    def _open_cell(self, element: Element) -> None:
        self._flush()
        self._cell_starts.append(len(self._flows[-1].paragraphs))

    def _close_cell(self, element: Element) -> None:
        """Give a number that fills a cell of its own to the paragraph in the next one."""
        self._flush()
        start = self._cell_starts.pop() if self._cell_starts else 0
        kept = self._flows[-1].paragraphs
        inside = [p for p in kept[start:] if not p.is_blank or p.number]
        if not self._heads or not inside:
            return
        head, self._heads[-1] = self._heads[-1], None
        if head is None:
            alone = len(inside) == 1 and not inside[0].calls and _bare_number(inside[0])
            self._heads[-1] = inside[0] if alone else None
        elif not inside[0].number and not _bare_number(inside[0]):
            inside[0].number = _bare_number(head)
            kept[:] = [p for p in kept if p is not head]

    def _open_box(self, element: Element) -> None:
        self._flows.append(Flow(Counters(self._source.numbering)))

    def _close_box(self, element: Element) -> None:
        self._flush()
        box = self._flows.pop()
        host = self._flows[-1]
        kept = host.paragraphs if host.open is None else host.open.boxes
        kept.extend(box.paragraphs)

    # Runs

    def _open_run(self, element: Element) -> None:
        style = self._flows[-1].style
        self._looks.append(self._source.styles.look(style, find(element, "rPr")))

    def _close_run(self, element: Element) -> None:
        self._looks.pop()

    def _look(self) -> Look:
        if self._looks:
            return self._looks[-1]
        return self._source.styles.look(self._flows[-1].style, None)

    def _put(self, text: str, *, is_call: bool = False) -> bool:
        """Add text to the open paragraph, and tell whether it is one that is read."""
        flow, look = self._flows[-1], self._look()
        if flow.open is None or look.hidden or flow.is_in_code:
            return False
        row = flow.open.rows[-1]
        if text.strip():
            self._pages.see_text()
            row.page = row.page or self._pages.number
            if self._unmarked is not None:
                self._unmarked.mark, self._unmarked, is_call = text.strip(), None, True
        if text:
            row.pieces.append(Piece(text, look, is_call))
        return True

    def _text(self, element: Element) -> None:
        text = element.text or ""
        preserved = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        if not preserved and _LINE_ENDS.search(text):
            text = text.strip()  # the file was indented for people to read
        self._put(plain(_LINE_ENDS.sub(" ", text), self._look().font))

    def _symbol(self, element: Element) -> None:
        code = attribute(element, "char") or ""
        if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code):
            self._put(symbol(int(code, 16), attribute(element, "font")))

    def _tab(self, element: Element) -> None:
        self._put("\t")

    def _hyphen(self, element: Element) -> None:
        self._put("-")

    def _break(self, element: Element) -> None:
        if not self._put(""):
            return
        kind = attribute(element, "type")
        if kind == "page":
            self._pages.turn()
        if kind in {"page", "column"}:
            self._put("\t")
        elif (paragraph := self._flows[-1].open) is not None:
            paragraph.rows.append(Row())

    def _rendered_break(self, element: Element) -> None:
        self._pages.turn_as_rendered()

    def _field(self, element: Element) -> None:
        self._flows[-1].pass_field(attribute(element, "fldCharType"))

    # Notes

    def _footnote(self, element: Element) -> None:
        self._call("footnote", element)

    def _endnote(self, element: Element) -> None:
        self._call("endnote", element)

    def _call(self, kind: NoteKind, element: Element) -> None:
        paragraph = self._flows[-1].open
        if paragraph is None or not self._put(""):
            return
        call = Call(kind, attribute(element, "id"), self._pages.number)
        if attribute(element, "customMarkFollows") in {"1", "true", "on"}:
            self._unmarked = call
        else:
            section = self._current_section()
            call.mark = self._source.notes.count(kind, section=section, page=call.page)
            self._put(call.mark, is_call=True)
        if not self._is_note:
            paragraph.calls.append(call)

    def _read_note(self, call: Call) -> list[Paragraph]:
        words = self._source.notes.words(call.kind, call.note)
        if words is None:
            return []
        story = Story(
            self._source,
            counters=self._source.note_counters,
            pages=Pages(call.page),
            is_note=True,
        )
        paragraphs = [paragraph for paragraph in story.read(words) if not paragraph.is_blank]
        for paragraph in paragraphs:
            paragraph.is_note = True
        if paragraphs:
            paragraphs[0].marker = call.mark
            if not has_mark(words):
                paragraphs[0].drop_prefix(call.mark)
        return paragraphs


def _bare_number(paragraph: Paragraph) -> str:
    """The text of a paragraph that is only a number; empty if it is more."""
    words = "".join(piece.text for row in paragraph.rows for piece in row.pieces).strip()
    text = f"{paragraph.number} {words}".strip()
    return text if is_bare(text, cell=True) else ""


_Handler = Callable[[Story, Element], None]

_STARTS: dict[str, _Handler] = {
    W + "p": Story._open_paragraph,
    W + "r": Story._open_run,
    W + "t": Story._text,
    M + "t": Story._text,
    W + "tab": Story._tab,
    W + "ptab": Story._tab,
    W + "br": Story._break,
    W + "cr": Story._break,
    W + "sym": Story._symbol,
    W + "noBreakHyphen": Story._hyphen,
    W + "lastRenderedPageBreak": Story._rendered_break,
    W + "fldChar": Story._field,
    W + "footnoteReference": Story._footnote,
    W + "endnoteReference": Story._endnote,
    W + "txbxContent": Story._open_box,
    W + "tbl": Story._flush,
    W + "tr": Story._open_row,
    W + "tc": Story._open_cell,
}

_ENDS: dict[str, _Handler] = {
    W + "p": Story._close_paragraph,
    W + "r": Story._close_run,
    W + "txbxContent": Story._close_box,
    W + "tbl": Story._flush,
    W + "tr": Story._close_row,
    W + "tc": Story._close_cell,
}
