"""Reading HTML: saved pages, old pages with ``br`` and tables, Word's and other exports."""

from __future__ import annotations

import codecs
import hashlib
import re

from clausenlp.errors import NoTextError, TooLargeError
from clausenlp.readers.base import Line, Mark, RawDocument
from clausenlp.readers.html.css import apply_styles
from clausenlp.readers.html.draft import Draft
from clausenlp.readers.html.finish import finish
from clausenlp.readers.html.flow import lay_out
from clausenlp.readers.html.page import parse
from clausenlp.readers.sniff import BOMS
from clausenlp.readers.text import decode

MAX_BYTES = 100_000_000
"""Size of the largest page that is read; printed text of this size is no resolution."""

_CHARSET = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""")
# Pages that say Latin-1 mean Windows-1252: browsers have always read them so.
_LATIN1 = frozenset({"iso8859-1", "latin_1", "ascii", "us-ascii", "cp1252"})


def read_html(data: bytes, name: str) -> RawDocument:
    r"""Read a page.

    Parameters
    ----------
    data : bytes
        The source of the page.
    name : str
        Its name, for messages.

    Returns
    -------
    RawDocument
        One line per block or ``br``, joined with ``\n``; white space collapsed as a browser does
        (no-break spaces kept, soft hyphens dropped); the numbers of lists written out: « 1. »,
        « a) », « i) », « – ». Menus and other frame of the page have the role furniture, what a
        browser does not show is left out. Offsets are into this text.

    Raises
    ------
    NoTextError
        If it shows no text.
    TooLargeError
        If it is larger than `MAX_BYTES`, or has too many elements.
    DamagedFileError
        If it is binary or cannot be parsed.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(
            name,
            f"is a page of {len(data) / 1e6:.0f} MB (limit {MAX_BYTES / 1e6:.0f} MB)",
            "Split it, or save it as plain text",
        )
    page = parse(decode_html(data, name), name)
    apply_styles(page)
    drafts, calls = lay_out(page)
    finish(drafts, calls)
    if not drafts:
        raise NoTextError(
            name,
            "is a page that shows no text",
            "If a script writes its text, open it in a browser and save it as PDF or text",
        )
    return _assemble(drafts, name, hashlib.sha256(data).hexdigest())


def decode_html(data: bytes, name: str) -> str:
    """Decode a page: byte order mark, valid UTF-8, the encoding it names, then as plain text.

    Parameters
    ----------
    data : bytes
        The source of the page.
    name : str
        Its name, for messages.

    Returns
    -------
    str

    Raises
    ------
    DamagedFileError
        If it is binary.
    """
    codec = _named_codec(data)
    if codec is None or any(data.startswith(bom) for bom, _ in BOMS):
        return decode(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data, name) if codec == "utf-8" else data.decode(codec, "replace")


def _named_codec(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii")).name
        b"".decode(codec)
    except (LookupError, ValueError):
        return None
    if codec in _LATIN1:
        return "cp1252"
    return "utf-8" if codec.startswith(("utf-16", "utf-32", "utf-7")) else codec


def _assemble(drafts: list[Draft], name: str, sha256: str) -> RawDocument:
    lines: list[Line] = []
    marks: list[Mark] = []
    at = 0
    for draft in drafts:
        end = at + draft.length
        gap = draft.gap if lines else 0
        width = draft.indent + draft.length
        lines.append(Line(at, end, gap, draft.indent, width, starts=draft.starts, role=draft.role))
        marks += (Mark(r.kind, at + r.start, at + r.end) for r in draft.runs)
        at = end + 1
    text = "".join(f"{draft.text}\n" for draft in drafts)
    return RawDocument(name, sha256, text, tuple(lines), tuple(marks))
