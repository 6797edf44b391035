"""Symbols of resolutions, decisions and documents: read, written, and where to find them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple
from urllib.parse import quote

Form = Literal[
    "bracket", "slash", "health", "board", "regional", "health_decision", "unesco", "atomic",
    "environment", "parties", "court", "maritime", "comment", "document",
]  # fmt: skip

SERVED: Final = frozenset(
    "A S E T ST CCPR CEDAW CERD CRC CAT CMW CRPD CED HRI DP TD UNEP FCCC ICCD ISBA NPT CD BWC CCW"
    " APLC CCM ECE ESCAP ECA LC SPLOS CLCS HSP HS ID IDB PBC JIU TRANS TRADE UNW UNA UNCTAD DC"
    " PCNICC CTOC CAC LOS".split()
)
"""First parts of symbols that the United Nations document system knows."""

_ROMAN = r"(?:E?S-)?[IVXLCDM]+|E?S-\d{1,2}"
_SESSION = r"(?:E?S-)?\d{1,4}"
_KIND = r"(?:RES|DEC)/"
_SUFFIX = r"(?P<suffix>(?:/(?:Add|Corr|Rev|Amend|Part)[\w./()-]*)?)"


class _Shape(NamedTuple):
    """How the symbols of a form are written and known again."""

    template: str
    pattern: re.Pattern[str]


def _shape(template: str, **fields: str) -> _Shape:
    """Compile a template: each field once, by its own pattern."""
    pieces = re.split(r"\{(\w+)\}", template)
    groups = {"number": r"\d{1,4}", "part": "[A-Z]?", "session": r"\d{1,4}", **fields}
    source = "".join(
        f"(?P<{piece}>{groups[piece]})" if k % 2 else re.escape(piece)
        for k, piece in enumerate(pieces)
    )
    return _Shape(template + "{suffix}", re.compile(source + _SUFFIX))


_SHAPES: Final[dict[Form, _Shape]] = {
    "bracket": _shape(
        "{series}{number}{part}({session})",
        series=rf"(?:[AEST]|A/HRC|E/CN\.\d{{1,2}}(?:/Sub\.\d)?)/{_KIND}|S/AC\.26/Dec\.",
        session=rf"\d{{4}}|{_ROMAN}",
    ),
    "slash": _shape(
        "{series}{session}/{number}{part}",
        series=rf"(?:[AEST]|A/HRC|E/CN\.\d{{1,2}}(?:/Sub\.\d)?)/{_KIND}",
        session=_SESSION,
    ),
    "health": _shape("{series}{session}.{number}", series="WHA"),
    "board": _shape("{series}{session}.R{number}", series="EB|CD|CSP|CE|WHA"),
    "health_decision": _shape("{series}{session}({number})", series="WHA|EB"),
    "regional": _shape("{series}{session}/R{number}", series="(?:AFR|EUR|EM|WPR|SEA)/RC"),
    "unesco": _shape(
        "{session}{series}{number}",
        series=rf"(?:C|EX)/(?:{_KIND})?",
        number=r"\d[\d.]*(?:\([\w,.]+\))?",
        session=r"\d{1,3}",
    ),
    "atomic": _shape(
        "GC({session})/{series}{number}{part}", series=_KIND, session=r"\d{1,3}|[IVXLC]+"
    ),
    "environment": _shape("{series}{session}/RES/{number}", series=r"UNEP/EA\."),
    "parties": _shape("{number}/{series}{session}", series=r"(?:CP|CMP|CMA|COP|CRIC|CST)\."),
    "court": _shape("{series}{session}/Res.{number}", series="ICC-ASP/"),
    "maritime": _shape("{series}{number}({session})", series=r"(?:MSC|MEPC|LEG|FAL|A)\."),
    "comment": _shape("{series}{number}", series=r"(?:[A-Z]{3,5}/C|E/C\.12)/GC/"),
    "document": _shape(
        "{series}", series=r"(?=.*\d)[A-Z](?:(?!/(?:Add|Corr|Amend)\.)[\w./()-])*[\w)]"
    ),
}

_SPACES = re.compile(r"\s+")
_WORDS = re.compile(r"(?<=/)(?:SUB|ADD|CORR|REV|AMEND|RES|DEC)(?=\.)|(?<=/)PART(?=\d)")
"""Parts of symbols that are not written in capitals: « Sub.2 », « Dec.267 », « Add.1 »."""
_UNESCO = re.compile(r"(\d{1,3})(C|EX)/(R|D)[^\W\d]*[./]?(?=\d)", re.IGNORECASE)
_LATE_PART = re.compile(r"(\d)(\([^()]+\))([A-Z])(?=/|$)")


def _squeeze(printed: str) -> str:
    """Write a symbol in capitals, without spaces, its small parts as they are written."""
    text = _WORDS.sub(lambda word: word.group().capitalize(), _SPACES.sub("", printed).upper())
    text = text.replace("OZL.PRO", "OzL.Pro")
    if text.startswith(("C-", "EC-")):
        text = text.replace("/Dec.", "/DEC.")
    return _LATE_PART.sub(r"\1\3\2", text)


@dataclass(frozen=True, slots=True)
class Symbol:
    """The symbol of a resolution, a decision or a document.

    Attributes
    ----------
    form : str
        Which of the ways to write a symbol.
    series : str
        What its numbers run in: ``"A/RES/"``, ``"WHA"``, ``"C/RES/"``; the whole symbol of a
        document, without what is added to it.
    number : str
        Number; empty for a document.
    session : str
        What it is counted in: a session in figures or letters, or a year.
    part : str
        Letter of the part, if any.
    suffix : str
        What is added: ``"/Add.1"``, ``"/Rev.2/Corr.1"``.

    Examples
    --------
    >>> Symbol.parse("A/RES/52/12 B")
    Symbol(form='slash', series='A/RES/', number='12', session='52', part='B', suffix='')
    >>> str(Symbol.parse("s/1997/224/add. 1")), Symbol.parse("S/RES/1325 (2000)").url
    ('S/1997/224/Add.1', 'https://undocs.org/fr/S/RES/1325(2000)')
    """

    form: Form
    series: str
    number: str = ""
    session: str = ""
    part: str = ""
    suffix: str = ""

    @classmethod
    def parse(cls, printed: str) -> Symbol:
        """Read a symbol, however it is spaced and whatever its case.

        Parameters
        ----------
        printed : str
            As printed: « S/RES/647 (1990) », « 37 C/Résolution 15 ».

        Returns
        -------
        Symbol
            What it says.

        Raises
        ------
        ValueError
            If it has the shape of no symbol.
        """
        text = _squeeze(printed)
        text = _UNESCO.sub(lambda m: f"{m[1]}{m[2]}/{'RES' if m[3] == 'R' else 'DEC'}/", text)
        for form, shape in _SHAPES.items():
            found = shape.pattern.fullmatch(text)
            if found:
                return cls(form, **found.groupdict(default=""))
        raise ValueError(f"not a symbol: {printed!r}")

    def format(self) -> str:
        """Write it in its normal form: no space, small parts as they are written."""
        return _SHAPES[self.form].template.format(
            series=self.series, number=self.number, session=self.session, part=self.part,
            suffix=self.suffix,
        )  # fmt: skip

    def __str__(self) -> str:
        return self.format()

    @property
    def kind(self) -> str:
        """``"resolution"``, ``"decision"``, ``"comment"`` or ``"document"``."""
        if self.form in ("comment", "document"):
            return self.form
        decision = "DEC" in self.series.upper() or self.form in ("health_decision", "parties")
        plain = self.form == "unesco" and self.series in ("C/", "EX/")
        return "document" if plain else "decision" if decision else "resolution"

    @property
    def url(self) -> str | None:
        """Where the United Nations keep it; None if they keep no such document by itself."""
        text = self.format()
        alone = self.series not in ("A/DEC/", "E/DEC/") and self.form != "environment"
        if text.split("/")[0] not in SERVED or not alone or text.startswith("UNEP/CBD"):
            return None
        if self.form == "bracket" and self.part:
            text = text.replace(f"{self.part}(", "(")
        return "https://undocs.org/fr/" + quote(text, safe="/()")


def normal_symbol(printed: str) -> str:
    """Write the symbol that a heading prints in its normal form.

    Parameters
    ----------
    printed : str
        A symbol: « S/RES/647 (1990) », « a/res/64/293 b ».

    Returns
    -------
    str
        Capitals, no space: ``S/RES/647(1990)``, ``A/RES/64/293B``, ``33C/RES/12``. What is no
        symbol is only written so.

    Examples
    --------
    >>> normal_symbol("S/RES/647 (1990)")
    'S/RES/647(1990)'
    >>> normal_symbol("33 c/resolution 12")
    '33C/RES/12'
    """
    try:
        return Symbol.parse(printed).format()
    except ValueError:
        return _squeeze(printed)


_COUNTED: Final = {"UNEP/EA.": "/RES/"}
"""Series whose numbers are printed « session/number », and what their symbols have between."""


def resolution_symbol(number: str, prefix: str) -> str | None:
    """Give the symbol of a resolution from its number and its organ.

    Parameters
    ----------
    number : str
        As printed: « 2021/25 », « 647 (1990) », « 1874 (LVII) ».
    prefix : str
        What the organ's symbols begin with (`clausenlp.lexicon.Organ.symbol_prefix`); may be empty.

    Returns
    -------
    str or None
        A number with a year in brackets is the Security Council's, unless the organ's symbols are
        those of its decisions; None for other numbers of an organ that has no series.

    Examples
    --------
    >>> resolution_symbol("2021/25", "E/RES/"), resolution_symbol("1325 (2000)", "")
    ('E/RES/2021/25', 'S/RES/1325(2000)')
    """
    if re.search(r"\(\s*(19|20)\d\d\s*\)", number) and not prefix.endswith("Dec."):
        return normal_symbol("S/RES/" + number)
    if prefix in _COUNTED:
        number = number.replace("/", _COUNTED[prefix])
    return normal_symbol(prefix + number) if prefix else None
