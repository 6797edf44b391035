"""The pieces that mentions are made of, as compiled patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from clausenlp.references.dates import date_list
from clausenlp.references.tables import sources
from clausenlp.symbols import SERVED

_HEADS = "|".join(
    sorted(
        (
            *SERVED,
            "INFCIRC",
            "GOV",
            "ICC-ASP",
            "CBD",
            "SG",
            "INF",
            "SC",
            "GA",
            "WFP",
            "UNODC",
            "IPBES",
            "SAICM",
        ),
        key=len,
    )[::-1]
)
_FIGURES = r"[\dIlO]{1,6}(?:-\d{1,3})?"
_SEGMENT = (
    rf"(?:E?S-(?:[IVXLC]+|{_FIGURES})|(?:Add|Corr|Rev|Amend|Part|Vol)\.?\s?[\dIl]{{1,4}}(?:\([A-Z0-9-]{{1,9}}\))?"
    rf"|[A-Z][A-Za-z]*(?:\.[A-Za-z]+)*(?:\([A-Z0-9-]{{1,12}}\))?(?:\.\s?{_FIGURES}|\.[IVXLC]+)?"
    rf"(?:\([A-Z0-9-]{{1,9}}\))?"
    rf"|[1Il]\s9\d\d(?=/)|{_FIGURES}(?:\s?\((?:\d{{4}}|(?:E?S-)?[IVXLC]+)\))?|\(\d{{1,3}}\))"
)
_SERIES_OF_HEALTH = (
    r"(?:WHA|EB)\s?\d{1,3}(?:\.\s?R?\s?\d{1,3}|\(\d{1,2}\))|(?:CD|CSP|CE)\d{1,3}\.R\d{1,2}"
    r"|(?:AFR|EUR|EM|WPR|SEA)/RC\d{1,3}/R\.?\d{1,2}"
)
_OTHER = (
    r"\d{1,3}\s?(?:C|EX)\s?/\s?(?:[RrDd][ÉéEe][A-Za-z]{1,8}\.?\s?)?\d[\d.]*\d|"
    r"\d{1,3}\s?(?:C|EX)\s?/\s?(?:[RrDd][ÉéEe][A-Za-z]{1,8}\.?\s?)?\d"
    r"|GC\s?\((?:\d{1,3}|[IVXLC]+)\)\s?/\s?(?:RES|DEC)\s?/\s?\d{1,4}(?:\s?[A-Z](?![\w'’.-]))?"
    r"|\d{1,3}/(?:CP|CMP|CMA|COP)\.\s?\d{1,2}|ICC-ASP/\d{1,3}/Res\.\s?\d{1,3}"
    r"|GC\(\d{1,3}\)/(?:[A-Z]{2,5}[./])?\d{1,4}|GB\.\d{1,3}(?:/[A-Z]{2,6})?(?:/\d{1,3}){0,3}"
    r"|(?:A[2-9]\d|EB\d{2,3})/\d{1,3}"
    r"|(?:MSC|MEPC|LEG|FAL)\.\d{1,4}\(\d{1,3}\)|A\.\d{2,4}\(\d{1,2}\)"
    r"|(?:IDB|GC)\.\d{1,3}/(?:Dec|Res)\.\d{1,3}|(?:BC|RC|SC)-\d{1,3}/\d{1,3}"
)

SYMBOL: Final = re.compile(
    rf"(?<![\w/.])(?:(?:{_HEADS})/\s?{_SEGMENT}(?:/\s?{_SEGMENT}){{0,9}}"
    rf"(?P<part>(?<=\d)\s?[A-Z](?!\w|['’-]|\.\w))?|{_SERIES_OF_HEALTH}|{_OTHER})(?!\w)"
)
"""A whole symbol, also as a scan misreads its figures."""
MISREAD: Final = re.compile(
    r"(?<![\w/.,])(?:S\s?[/1Ilt]?|[58]\s?[/1])(?P<kind>PRST[/1]?)?"
    r"(?P<year>[1Il]\s?9\d\d|20\d\d)(?:\s?/\s?|[1I])(?P<number>\d{1,4})(?![\w/])"
    r"|(?<![\w/.,])5/(?P<old>\d{5})(?![\w/])"
)
"""A document of the Security Council whose stroke or « S » a scan misreads."""
ADDITION: Final = re.compile(
    r"(?:Add|Corr|Rev|Amend)\.\s?[\dIl]{1,3}(?:/(?:Add|Corr|Rev)\.\s?[\dIl]{1,3})?(?!\w)"
)
"""What completes the symbol before it."""
LETTER: Final = re.compile(
    r"(?P<letter>[A-Z](?!\w|['’-]|\.\w))(?:\s?\(\s?(?:E?S-)?[IVXLC]+\s?\))?"
    r"|(?:13|8)(?![\d/]|\s?\()"
)
"""The letter of a further part, with the session behind the last; « 13 » and « 8 » are « B »."""
YEAR: Final = re.compile(r"\s?\(\d{4}\)")
"""The year behind the number of a general comment."""
NOTE_CALL: Final = re.compile(r"(?<=\))\d{1,3}(?!\d)")
"""The call of a note behind a bracket."""


class Words(NamedTuple):
    """The compiled patterns of words around numbers."""

    cue: re.Pattern[str]
    plural: re.Pattern[str]
    opening: re.Pattern[str]
    adjective: re.Pattern[str]
    joint: re.Pattern[str]
    place: re.Pattern[str]
    dates: re.Pattern[str]
    adopted_dates: re.Pattern[str]
    report: re.Pattern[str]
    remote: re.Pattern[str]
    organ: re.Pattern[str]
    relative: re.Pattern[str]
    has_adopted: re.Pattern[str]
    adopted: re.Pattern[str]
    reported: re.Pattern[str]
    possessive: re.Pattern[str]
    such_as: re.Pattern[str]
    before: re.Pattern[str]
    further: re.Pattern[str]


@cache
def words() -> Words:
    """Give the patterns of ``references.toml``, put together."""
    of = sources()
    cue = "|".join(f"(?P<{kind}>{of[f'cue.{kind}']})" for kind in KINDS)
    sign = f"(?:{of['between.sign']})?"
    listed = f"(?P<list>{date_list().pattern})(?:{of['date.respectively']})?"
    compiled = {
        "cue": cue,
        "plural": of["cue.plural"],
        "opening": rf"(?:\s{of['between.adjective']})?(?:{of['between.colon']})?,?\s\s?{sign}",
        "adjective": rf"\s{of['between.adjective']}",
        "joint": f"(?:{of['between.joint']}){sign}",
        "place": of["between.place"],
        "dates": f"(?P<lead>{of['date.lead']}|{of['date.participle']}){listed}",
        "adopted_dates": f"(?P<lead>{of['date.adopted']}){listed}",
        "report": of["date.report"],
        "remote": of["date.remote"],
        "organ": of["organ.lead"],
        "relative": of["organ.relative"],
        "has_adopted": of["organ.has_adopted"],
        "adopted": of["organ.adopted"],
        "reported": of["organ.reported"],
        "possessive": of["organ.possessive"],
        "such_as": of["organ.such_as"],
        "before": of["orphan.before"],
        "further": of["addition.further"],
    }
    return Words(**{key: re.compile(source) for key, source in compiled.items()})


KINDS: Final = ("resolution", "decision", "comment")
"""What a cue says that a number is of; keys of ``[cue]``."""

_FIGURE = str.maketrans("IlO", "110")


def right_document(found: re.Match[str]) -> str:
    """Write what `MISREAD` matched as it should be printed."""
    if found["old"]:
        return f"S/{found['old']}"
    year = found["year"].replace(" ", "").translate(_FIGURE)
    return f"S/{'PRST/' if found['kind'] else ''}{year}/{found['number']}"


def right_figures(symbol: str) -> str:
    """Take blanks out of a symbol and undo misread figures: « S/I997/774 », « Add. l »."""
    return re.sub(
        r"(?<=[/.])[IlO\d]+(?=/|$)",
        lambda m: m.group().translate(_FIGURE) if _is_figure(m.group()) else m.group(),
        re.sub(r"\s", "", symbol),
    )


def _is_figure(segment: str) -> bool:
    """Whether letters that look like figures are some: « l », « I », « I997 »; not « II »."""
    return any(c.isdigit() for c in segment) or segment in ("l", "I")
