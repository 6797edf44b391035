"""Typesets a resolution as DOCX the way people do it in Word, for tests and measurements.

Numbers of paragraphs and items are automatic, never text, in four ways:

- ``"styles"``: paragraph styles linked to the levels of one list;
- ``"direct"``: ``w:numPr`` on each paragraph, a new list for each group of items;
- ``"instances"``: one list for all items, each group restarting it by ``w:startOverride``;
- ``"multilevel"``: one multilevel list, whose deeper levels restart by themselves.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NumberStyle = Literal["styles", "direct", "instances", "multilevel"]
NUMBER_STYLES: tuple[NumberStyle, ...] = ("styles", "direct", "instances", "multilevel")

DELETED = "[mots supprimés] "
"""What a tracked deletion holds."""

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_STYLE_NAMES = ("Dispositif", "Alinea", "SousAlinea")
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_COMMA = f'<w:r>{_RAISED}<w:t xml:space="preserve">, </w:t></w:r>'
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)


class Label(NamedTuple):
    """An automatic number: its level from 0, its value from 1."""

    level: int
    value: int


def typeset_docx(
    resolution: Mapping[str, Any],
    *,
    style: NumberStyle = "styles",
    changes: bool = False,
    table: bool = False,
) -> bytes:
    """Typeset a resolution.

    Parameters
    ----------
    resolution : mapping
        ``symbol``, and ``paragraphs`` in reading order: mappings with ``type``, ``number``,
        ``text`` (its number included) and ``head`` (its first words, to be set in italics).
        Those of type ``footnote`` become real footnotes of the paragraph before them; page
        headers and numbers are left out, for the page gets its own.
    style : {"styles", "direct", "instances", "multilevel"}
        How paragraphs and items are numbered.
    changes : bool
        Whether to leave tracked changes in it: words inserted and deleted, and paragraphs
        deleted with their numbers.
    table : bool
        Whether to end with a table of two columns.

    Returns
    -------
    bytes
        The file.
    """
    document = docx.Document()
    _add_edges(document, str(resolution["symbol"]))
    lists = _Lists(document, style)
    notes: list[str] = []
    paragraphs: Sequence[Mapping[str, Any]] = resolution["paragraphs"]
    for index, paragraph in enumerate(paragraphs):
        if paragraph["type"] in {"footnote", "page_header", "page_number"}:
            continue
        own = list(_notes_after(paragraphs, index))
        properties = lists.properties(_label(paragraph, lists.last))
        if changes and index % 4 == 1:
            _append(document, _deleted_paragraph(properties))
        runs = _runs(paragraph, changes=changes and index % 3 == 0)
        calls = _COMMA.join(_call(len(notes) + 1 + offset) for offset in range(len(own)))
        notes += own
        _append(document, f"<w:p {nsdecls('w')}>{properties}{runs}{calls}</w:p>")
    if table:
        _add_table(document)
    _add_notes(document, notes)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _label(paragraph: Mapping[str, Any], last: Label | None) -> Label | None:
    """Read the number of a paragraph; « i » after « h » is a letter, else a Roman number."""
    number = paragraph["number"]
    if number and paragraph["type"] == "operative" and number.isdigit():
        return Label(0, int(number))
    if not number or paragraph["type"] != "item":
        return None
    if number in _ROMANS and last != Label(1, ord(number[0]) - ord("a")):
        return Label(2, _ROMANS.index(number) + 1)
    if re.fullmatch("[a-z]", number):
        return Label(1, ord(number) - ord("a") + 1)
    return None


def _bare(paragraph: Mapping[str, Any]) -> str:
    """Give the text without the number that Word will print."""
    text, number = str(paragraph["text"]), paragraph["number"]
    if not number or _label(paragraph, None) is None:
        return text
    return re.sub(rf"^\W*{re.escape(number)}\s*[.)]?\s*", "", text, count=1)


def _runs(paragraph: Mapping[str, Any], *, changes: bool) -> str:
    text, head = _bare(paragraph), paragraph.get("head") or ""
    at = text.find(head) if head else -1
    if at < 0:
        at, head = 0, ""
    before, after = text[:at], text[at + len(head) :]
    tail = _run(after)
    if changes:
        cut = len(after) // 2
        deleted = _tracked("del", _run(DELETED, tag="delText"))
        tail = _run(after[:cut]) + deleted + _tracked("ins", _run(after[cut:]))
    return _run(before) + _run(head, properties="<w:i/>") + tail


def _run(text: str, *, properties: str = "", tag: str = "t") -> str:
    if not text:
        return ""
    content = f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"


def _tracked(tag: str, content: str) -> str:
    stamp = 'w:id="7" w:author="Secrétariat" w:date="2021-07-22T10:00:00Z"'
    return f"<w:{tag} {stamp}>{content}</w:{tag}>" if content else ""


def _deleted_paragraph(properties: str) -> str:
    """Make a paragraph that is deleted with its mark: it must not count."""
    mark = f"<w:rPr>{_tracked('del', ' ')}</w:rPr></w:pPr>"
    properties = properties.replace("</w:pPr>", mark) if properties else f"<w:pPr>{mark}"
    content = _tracked("del", _run(DELETED, tag="delText"))
    return f"<w:p {nsdecls('w')}>{properties}{content}</w:p>"


def _notes_after(paragraphs: Sequence[Mapping[str, Any]], index: int) -> Iterator[str]:
    """Give the footnotes that stand between a paragraph and the next that is no furniture."""
    for paragraph in paragraphs[index + 1 :]:
        if paragraph["type"] == "footnote":
            yield re.sub(r"^\d+\s*", "", paragraph["text"])
        elif paragraph["type"] not in {"page_header", "page_number"}:
            return


def _call(note: int) -> str:
    return f'<w:r>{_RAISED}<w:footnoteReference w:id="{note}"/></w:r>'


def _add_notes(document: Document, notes: Sequence[str]) -> None:
    if not notes:
        return
    raised = f"<w:r>{_RAISED}<w:footnoteRef/></w:r>"
    words = "".join(
        f'<w:footnote w:id="{index}"><w:p>{raised}{_run(" " + text)}</w:p></w:footnote>'
        for index, text in enumerate(notes, start=1)
    )
    xml = f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}{words}</w:footnotes>"
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        xml.encode("utf-8"),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_edges(document: Document, symbol: str) -> None:
    section = document.sections[0]
    section.header.paragraphs[0].text = symbol
    footer = section.footer.paragraphs[0]._p
    begin, middle, end = (
        f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")
    )
    for content in (begin, "<w:instrText> PAGE </w:instrText>", middle, "<w:t>1</w:t>", end):
        footer.append(parse_xml(f"<w:r {nsdecls('w')}>{content}</w:r>"))


def _add_table(document: Document) -> None:
    cells = (("État", "Contribution"), ("Premier État", "12"), ("Second État", "34"))
    table = document.add_table(rows=0, cols=2)
    for row in cells:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _append(document: Document, xml: str) -> None:
    document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


class _Lists:
    """The lists of a document: gives each numbered paragraph what makes Word number it so."""

    def __init__(self, document: Document, style: NumberStyle) -> None:
        self._numbering = document.part.numbering_part.element
        for child in list(self._numbering):
            self._numbering.remove(child)
        self._style = style
        self._counts: dict[int, int] = {}
        self._nums = 0
        self._lists = 0
        self.last: Label | None = None
        self._main = self._new_num(self._new_list())
        self._items_list = 1 if style in {"styles", "multilevel"} else self._new_list()
        self._items = self._main
        if style == "styles":
            self._add_styles(document)

    def properties(self, label: Label | None) -> str:
        """Give the ``w:pPr`` that prints a label; empty for none."""
        if label is None:
            return ""
        follows = self._counts.get(label.level, 0) + 1 == label.value
        opens = label.level > 0 and label.level not in self._counts
        self._counts = {key: n for key, n in self._counts.items() if key < label.level}
        self._counts[label.level] = label.value
        self.last = label
        if label.level == 0:
            num = self._main = self._main if follows else self._new_num(1, restart=label)
            self._items = num if self._items_list == 1 else self._items
        else:
            num = self._items = self._num_of_item(label, follows=follows, opens=opens)
        return self._as_xml(label, num)

    def _num_of_item(self, label: Label, *, follows: bool, opens: bool) -> int:
        if self._style == "direct" and opens and label.level == 1:
            return self._new_num(self._new_list(), restart=None if follows else label)
        if not follows or (self._style == "instances" and opens and label.level == 1):
            return self._new_num(self._items_list, restart=label)
        return self._items

    def _as_xml(self, label: Label, num: int) -> str:
        place = f'<w:ilvl w:val="{label.level}"/><w:numId w:val="{num}"/>'
        place = f"<w:numPr>{place}</w:numPr>"
        if self._style == "styles":  # a list that starts again is set over the style
            name = f'<w:pStyle w:val="{_STYLE_NAMES[label.level]}"/>'
            place = name if num == 1 else name + place
        return f"<w:pPr>{place}</w:pPr>"

    def _new_list(self) -> int:
        self._lists += 1
        forms = (("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3)"))
        linked = self._style == "styles"
        levels = "".join(
            f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            + f'<w:pStyle w:val="{_STYLE_NAMES[index]}"/>' * linked
            + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{720 * (index + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for index, (form, text) in enumerate(forms)
        )
        kind = '<w:multiLevelType w:val="multilevel"/>'
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._lists}">{kind}{levels}'
        self._numbering.insert(self._lists - 1, parse_xml(xml + "</w:abstractNum>"))
        return self._lists

    def _new_num(self, of_list: int, *, restart: Label | None = None) -> int:
        self._nums += 1
        override = ""
        if restart is not None:
            start = f'<w:startOverride w:val="{restart.value}"/>'
            override = f'<w:lvlOverride w:ilvl="{restart.level}">{start}</w:lvlOverride>'
        xml = f'<w:num {nsdecls("w")} w:numId="{self._nums}"><w:abstractNumId w:val="{of_list}"/>'
        self._numbering.append(parse_xml(f"{xml}{override}</w:num>"))
        return self._nums

    def _add_styles(self, document: Document) -> None:
        """Add three styles, each based on the one before and linked to its level."""
        based_on = "Normal"
        for level, name in enumerate(_STYLE_NAMES):
            num = '<w:numId w:val="1"/>' if level == 0 else f'<w:ilvl w:val="{level}"/>'
            xml = (
                f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{name}">'
                f'<w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/>'
                f"<w:pPr><w:numPr>{num}</w:numPr></w:pPr></w:style>"
            )
            document.styles.element.append(parse_xml(xml))
            based_on = name
