"""What the styles of a DOCX say of a paragraph and of a run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from clausenlp.readers.docx.xml import Element, W, attribute, find, integer, switch, value


class Look(NamedTuple):
    """How a run is printed: what of it matters for the text.

    Attributes
    ----------
    italic, hidden, raised : bool
        Whether it is in italics, hidden, superscript.
    size : float or None
        Font size in points.
    font : str or None
        Name of its font.
    """

    italic: bool = False
    hidden: bool = False
    raised: bool = False
    size: float | None = None
    font: str | None = None


class Styles:
    """The styles part.

    Parameters
    ----------
    root : Element or None
        Root of the part; None where the package has none.
    """

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, str] = {}
        self._chains: dict[tuple[str, str | None], list[Element]] = {}
        self._looks: dict[tuple[str | None, str | None], Look] = {}
        for style in () if root is None else root.iterchildren(W + "style"):
            kind = attribute(style, "type") or "paragraph"
            name = attribute(style, "styleId") or ""
            self._styles.setdefault((kind, name), style)
            if attribute(style, "default") in {"1", "true", "on"}:
                self._defaults.setdefault(kind, name)
        self._run_defaults = find(root, "docDefaults/rPrDefault/rPr")
        self.paragraph_defaults = find(root, "docDefaults/pPrDefault/pPr")

    def chain(self, kind: str, name: str | None) -> list[Element]:
        """List a style and those that it is based on, itself first.

        Parameters
        ----------
        kind : {"paragraph", "character", "numbering"}
            Type of the style.
        name : str or None
            Its id; None, or an id that is not there, gives the default style of its type.
        """
        key = (kind, name)
        if key not in self._chains:
            self._chains[key] = self._climb(kind, name)
        return self._chains[key]

    def _climb(self, kind: str, name: str | None) -> list[Element]:
        if (kind, name) not in self._styles:
            name = self._defaults.get(kind)
        chain: list[Element] = []
        while name is not None and (style := self._styles.get((kind, name))) is not None:
            if style in chain:
                break  # a style based on itself
            chain.append(style)
            name = value(style, "basedOn")
        return chain

    def look(self, paragraph_style: str | None, run: Element | None) -> Look:
        """Tell how a run is printed.

        Parameters
        ----------
        paragraph_style : str or None
            Id of the style of its paragraph.
        run : Element or None
            Its ``w:rPr``.
        """
        character_style = value(run, "rStyle")
        key = (paragraph_style, character_style)
        if key not in self._looks:
            self._looks[key] = self._styled(*key)
        return self._looks[key] if run is None else _direct(self._looks[key], run)

    def _styled(self, paragraph_style: str | None, character_style: str | None) -> Look:
        """Combine both styles: a toggle set in both is off again."""
        lower = _properties(self.chain("paragraph", paragraph_style))
        upper = _properties(self.chain("character", character_style))
        base = Look() if self._run_defaults is None else _direct(Look(), self._run_defaults)
        one, two = _nearest(Look(), lower), _nearest(Look(), upper)
        both = _nearest(base, [*upper, *lower])
        return both._replace(
            italic=base.italic or one.italic != two.italic,
            hidden=base.hidden or one.hidden != two.hidden,
        )


def _properties(chain: Iterable[Element]) -> list[Element]:
    found = (find(style, "rPr") for style in chain)
    return [run for run in found if run is not None]


def _nearest(look: Look, properties: list[Element]) -> Look:
    for run in reversed(properties):
        look = _direct(look, run)
    return look


def _direct(look: Look, run: Element) -> Look:
    """Change a look by what a ``w:rPr`` itself says."""
    italic, hidden = switch(run, "i"), switch(run, "vanish")
    raised, half_points = value(run, "vertAlign"), integer(value(run, "sz"))
    fonts = find(run, "rFonts")
    return Look(
        look.italic if italic is None else italic,
        look.hidden if hidden is None else hidden,
        look.raised if raised is None else raised == "superscript",
        look.size if half_points is None else half_points / 2,
        attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or look.font,
    )
