"""Footnotes and endnotes of a DOCX: their numbers in the text and where their words are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from clausenlp.readers.docx.numerals import numeral
from clausenlp.readers.docx.xml import Element, W, attribute, integer, value

NoteKind = Literal["footnote", "endnote"]

_DEFAULT_FORM: Mapping[NoteKind, str] = {"footnote": "decimal", "endnote": "lowerRoman"}


class Notes:
    """The notes of a document, counted as they are called.

    Parameters
    ----------
    roots : mapping of str to Element or None
        Roots of the parts ``"footnotes"`` and ``"endnotes"``; None for one that is not there.
    settings : Element or None
        Root of the settings part.
    """

    def __init__(self, roots: Mapping[str, Element | None], settings: Element | None) -> None:
        self._settings = settings
        self._words: dict[tuple[NoteKind, str | None], Element] = {}
        self._counts: dict[NoteKind, int] = {}
        self._places: dict[NoteKind, object] = {}
        kinds: tuple[NoteKind, ...] = ("footnote", "endnote")
        for kind in kinds:
            root = roots.get(kind + "s")
            for note in () if root is None else root.iterchildren(W + kind):
                self._words.setdefault((kind, attribute(note, "id")), note)

    def words(self, kind: NoteKind, note: str | None) -> Element | None:
        """Give the element that holds the text of a note, None if it is not there."""
        return self._words.get((kind, note))

    def count(self, kind: NoteKind, *, section: Element | None, page: int) -> str:
        """Count a note that is called and give its number as it is printed.

        Parameters
        ----------
        kind : {"footnote", "endnote"}
            What is called.
        section : Element or None
            ``w:sectPr`` of the section that calls it.
        page : int
            Page of the call.
        """

        def setting(name: str) -> str | None:
            path = f"{kind}Pr/{name}"
            return value(section, path) or value(self._settings, path)

        restart = setting("numRestart")
        place = {"eachSect": section, "eachPage": page}.get(restart or "")
        if kind not in self._counts or place != self._places.get(kind):
            start = integer(setting("numStart"))
            self._counts[kind] = (1 if start is None else start) - 1
        self._places[kind] = place
        self._counts[kind] += 1
        return numeral(self._counts[kind], setting("numFmt") or _DEFAULT_FORM[kind])


def has_mark(note: Element) -> bool:
    """Tell whether a note shows its own number (``w:footnoteRef``)."""
    return any(True for _ in note.iter(W + "footnoteRef", W + "endnoteRef"))
