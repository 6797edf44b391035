"""DOCX (and DOCM): the text that Word prints, with its numbers, notes and italics."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal

from clausenlp.errors import DamagedFileError, NoTextError
from clausenlp.readers.base import RawDocument
from clausenlp.readers.docx.flow import Source
from clausenlp.readers.docx.lines import Composer
from clausenlp.readers.docx.notes import Notes
from clausenlp.readers.docx.numbering import Counters, Numbering
from clausenlp.readers.docx.package import Package
from clausenlp.readers.docx.pages import Pages
from clausenlp.readers.docx.paragraphs import Paragraph
from clausenlp.readers.docx.story import Story
from clausenlp.readers.docx.styles import Styles
from clausenlp.readers.docx.xml import Element, R, W, attribute, find, switch

_Edge = Literal["header", "footer"]


def read_docx(data: bytes, name: str) -> RawDocument:
    r"""Read a Word document.

    Automatic numbers are resolved and stand at the head of their line, followed by a space;
    tracked changes are read as accepted; comments and hidden text are left out. The words of a
    note stand right after the paragraph that calls it. Headers come first and footers last,
    each once, as furniture.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for messages and for the result.

    Returns
    -------
    RawDocument
        One line per paragraph, and a further one (``starts=False``) after each line break in
        it. Pages are those that Word had when it saved the file, 1 where it did not say.

    Raises
    ------
    UnsupportedFormatError
        If it is an old ``.doc`` or another Office file.
    EncryptedFileError
        If it is protected by a password.
    DamagedFileError
        If it is cut, corrupt or no Word document.
    TooLargeError
        If it unpacks, or nests, beyond the limits.
    NoTextError
        If there is no text in it.
    """
    package = Package(data, name)
    document = _Document(package)
    composer = Composer()
    pages = Pages()
    body = document.read_body(pages)
    _add_furniture(composer, document.read_edges("header", 1))
    for paragraph in body:
        composer.add(paragraph)
    if all(line.role == "furniture" for line in composer.lines):
        raise NoTextError(
            name,
            "holds no text in its body",
            "If it is made of pictures, run OCR on it; else open it in Word and save it again",
        )
    _add_furniture(composer, document.read_edges("footer", pages.number))
    return RawDocument(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=composer.text,
        lines=tuple(composer.lines),
        marks=tuple(composer.marks),
    )


class _Document:
    """The parts of a package that hold text, and what they share."""

    def __init__(self, package: Package) -> None:
        self._package = package
        root = package.root(package.main)
        if root is None or root.tag != W + "document":
            raise DamagedFileError(
                package.name,
                f"part {package.main} is not the text of a Word document",
                "Open it in Word or LibreOffice and save it as DOCX",
            )
        self._body = find(root, "body")
        self._parts = package.related(package.main)
        self._settings = self._part("settings")
        styles = Styles(self._part("styles"))
        numbering = Numbering(self._part("numbering"), styles)
        notes = Notes(
            {kind: self._part(kind) for kind in ("footnotes", "endnotes")}, self._settings
        )
        sections = [] if self._body is None else list(_sections(self._body))
        self._source = Source(styles, numbering, notes, sections, Counters(numbering))

    def _part(self, kind: str) -> Element | None:
        roots = (self._package.root(part.path) for part in self._parts if part.kind == kind)
        return next((root for root in roots if root is not None), None)

    def read_body(self, pages: Pages) -> list[Paragraph]:
        """Read the body, its notes and its text boxes."""
        return [] if self._body is None else self._read(self._body, pages)

    def read_edges(self, edge: _Edge, page: int) -> Iterator[list[Paragraph]]:
        """Read the headers or the footers that are printed, each part once."""
        paths = {part.id: part.path for part in self._parts if part.kind == edge}
        for path in dict.fromkeys(paths.get(name, "") for name in self._printed(edge)):
            root = self._package.root(path)
            if root is not None:
                yield self._read(root, Pages(page))

    def _printed(self, edge: _Edge) -> Iterator[str]:
        """Give the ids of the headers or footers that the sections use, in order."""
        sections = self._source.sections
        first = any(switch(section, "titlePg") for section in sections)
        even = switch(self._settings, "evenAndOddHeaders")
        for section in sections:
            for kind, is_used in (("first", first), ("default", True), ("even", even)):
                for reference in section.iterchildren(f"{W}{edge}Reference"):
                    if is_used and (attribute(reference, "type") or "default") == kind:
                        yield reference.get(R + "id", "")

    def _read(self, root: Element, pages: Pages) -> list[Paragraph]:
        counters = Counters(self._source.numbering)
        return Story(self._source, counters=counters, pages=pages).read(root)


def _sections(body: Element) -> Iterator[Element]:
    """Find the sections that the body has now, not those of a tracked change."""
    for section in body.iter(W + "sectPr"):
        parent = section.getparent()
        if parent is body or (parent is not None and parent.tag == W + "pPr"):
            yield section


def _add_furniture(composer: Composer, stories: Iterator[list[Paragraph]]) -> None:
    """Add headers or footers, those with the same text once."""
    seen: set[str] = set()
    for story in stories:
        probe = Composer()
        for paragraph in story:
            probe.add(paragraph, "furniture")
        if probe.text not in seen:
            seen.add(probe.text)
            for paragraph in story:
                composer.add(paragraph, "furniture")
