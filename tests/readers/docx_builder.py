"""Small DOCX files made by hand from the XML of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from clausenlp.readers.base import RawDocument
from clausenlp.readers.docx.reader import read_docx

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {
    "document": "document",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
    "comments": "comments",
}


def make(body: str, *, extra: Mapping[str, bytes] | None = None, **parts: str) -> bytes:
    """Make a DOCX.

    Parameters
    ----------
    body : str
        Content of ``w:body``.
    extra : mapping of str to bytes, optional
        Further members of the zip; they replace members of the same name.
    **parts : str
        Content of further parts, by the names of their relationships; a digit at the end of a
        name (``header1``) makes several of a kind. The id of the relationship is the name.
    """
    members = {
        "_rels/.rels": _relationships({"document": "officeDocument"}, folder="word/"),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relationships({name: _kind(name) for name in parts}),
    }
    members |= {f"word/{name}.xml": _part(_kind(name), xml) for name, xml in parts.items()}
    members |= extra or {}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def read(body: str, **parts: str) -> RawDocument:
    """Make a DOCX and read it."""
    return read_docx(make(body, extra=None, **parts), "essai.docx")


def texts(document: RawDocument) -> list[str]:
    """Give the text of each line."""
    return [document.text[line.start : line.end] for line in document.lines]


def lines(body: str, **parts: str) -> list[str]:
    """Make a DOCX, read it, and give the text of each line."""
    return texts(read(body, **parts))


def marked(document: RawDocument, kind: str) -> list[str]:
    """Give the text of each mark of a kind."""
    return [document.text[mark.start : mark.end] for mark in document.marks if mark.kind == kind]


def run(text: str, properties: str = "") -> str:
    """Make a ``w:r`` with one ``w:t``."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content: str, properties: str = "") -> str:
    """Make a ``w:p``; content without markup is put in a run."""
    inner = content if "<" in content or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def item(text: str, num: int = 1, level: int = 0) -> str:
    """Make a ``w:p`` with direct numbering."""
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{num}"/>'
    return par(text, f"<w:numPr>{place}</w:numPr>")


def level(index: int, form: str, text: str, more: str = "", *, start: int = 1) -> str:
    """Make a ``w:lvl``."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(name: int, *content: str) -> str:
    """Make a ``w:abstractNum``."""
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(content)}</w:abstractNum>'


def num(name: int, of: int, *overrides: str) -> str:
    """Make a ``w:num``."""
    link = f'<w:abstractNumId w:val="{of}"/>'
    return f'<w:num w:numId="{name}">{link}{"".join(overrides)}</w:num>'


def style(name: str, content: str, *, kind: str = "paragraph", base: str = "") -> str:
    """Make a ``w:style``."""
    based_on = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}">{based_on}{content}</w:style>'


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _part(kind: str, content: str) -> bytes:
    root = f"w:{_ROOTS[kind]}"
    return f"<?xml version='1.0'?><{root} {_NAMES}>{content}</{root}>".encode()


def _relationships(kinds: Mapping[str, str], folder: str = "") -> bytes:
    content = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{folder}{name}.xml"/>'
        for name, kind in kinds.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{content}</Relationships>'.encode()
