"""Plain text: bytes to characters, characters to lines."""

from __future__ import annotations

import codecs
from collections import Counter

from clausenlp.errors import DamagedFileError, NoTextError
from clausenlp.readers.base import INVISIBLE, Line, RawDocument
from clausenlp.readers.sniff import BOMS, refuse_binary, refuse_magic

TAB = 4
"""Characters that a tab counts for in `Line.indent`."""

_SPACE = "".join(chr(c) for c in range(0x3001) if chr(c).isspace()) + INVISIBLE

# Letters and signs of a French text beyond ASCII. What decodes to these is in the right encoding.
_FRENCH = frozenset("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»‹›“”„‘’–—…•°º§€·ñáíóúöäãõØøß\xa0\xad\u202f")
_SINGLE_BYTE = ("cp1252", "iso8859-15", "mac_roman", "cp850")


def read_text(text: str, name: str, sha256: str) -> RawDocument:
    r"""Find the lines of a plain text.

    Parameters
    ----------
    text : str
        The decoded text; kept unchanged, so that all offsets are the user's.
    name : str
        Name of the source, for messages.
    sha256 : str
        Hash of its bytes.

    Returns
    -------
    RawDocument
        Lines end at ``\n``, ``\r\n``, ``\r``, ``\v``, ``\f``, U+0085, U+2028 or U+2029. A
        line's indent counts leading white space (a tab for 4); a form feed begins a new page.

    Raises
    ------
    NoTextError
        If it is empty or only white space.
    """
    lines: list[Line] = []
    start, page, gap, first = 0, 1, 0, True
    for raw in text.splitlines(keepends=True):
        body = raw.lstrip(_SPACE)
        if body:
            lead = len(raw) - len(body)
            body = body.rstrip(_SPACE)
            at, end = start + lead, start + lead + len(body)
            indent = _indent(raw[:lead]) if lead else 0
            lines.append(Line(at, end, 0 if first else gap, indent, indent + len(body), page))
            gap, first = 0, False
        else:
            gap += 1
        if raw[-1] == "\f":
            page, gap, first = page + 1, 0, True
        start += len(raw)
    if not lines:
        raise NoTextError(name, "holds no text", "Check that it is the right file")
    return RawDocument(name, sha256, text, tuple(lines))


def _indent(lead: str) -> int:
    return sum(TAB if c == "\t" else c not in INVISIBLE for c in lead)


def decode(data: bytes, name: str) -> str:
    """Decode the bytes of a text file.

    A byte order mark decides; then UTF-8, if the bytes are valid or nearly so; then UTF-16
    without a mark; then the single-byte encoding (Windows-1252, Latin-9, Mac Roman, DOS 850) in
    which most bytes beyond ASCII are letters and signs of French; then what charset-normalizer
    says; at last Windows-1252, in which any bytes can be read.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for messages.

    Returns
    -------
    str
        The text without byte order mark; line ends unchanged.

    Raises
    ------
    UnsupportedFormatError
        If it is a picture, an archive, a program.
    DamagedFileError
        If it is binary, or not in the encoding that its byte order mark says.
    """
    refuse_magic(data, name)
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _decode_marked(data, len(bom), encoding, name)
    utf16 = _unmarked_utf16(data)
    if utf16:
        return utf16
    refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_nearly_utf8(data) or _decode_single_byte(data)


def _decode_marked(data: bytes, skip: int, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            return decode(data[skip:], name)
        raise DamagedFileError(
            name,
            f"begins like {encoding.upper()} but is not, at byte {error.start} ({error.reason})",
            "Get the file again, or save it as UTF-8",
        ) from error
    refuse_binary(text.encode("utf-8"), name)
    return text


def _unmarked_utf16(data: bytes) -> str | None:
    """Decode UTF-16 without a mark: in French every second byte is NUL, nearly always."""
    sample = data[:4096]
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(data) % 2 == 0 and high.count(0) * 10 > len(high) * 7 and len(high) >= 8:
            if sample.count(0) * 20 < high.count(0) * 21:
                try:
                    return data.decode(encoding)
                except UnicodeDecodeError:
                    return None
    return None


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    """Read a byte that is not UTF-8 as Windows-1252; one cut off by the end of the file is lost."""
    assert isinstance(error, UnicodeDecodeError)
    if error.end == len(error.object) and error.reason == "unexpected end of data":
        return "\ufffd", error.end
    return _cp1252(error.object[error.start : error.start + 1]), error.start + 1


codecs.register_error("clausenlp-stray", _stray_byte)


def _decode_nearly_utf8(data: bytes) -> str | None:
    """Decode UTF-8 with a few stray bytes in it, as joined files have; None if they are many."""
    valid = data.decode("utf-8", "ignore")
    letters = len(valid) - len(valid.encode("ascii", "ignore"))
    strays = len(data) - len(valid.encode("utf-8"))
    return data.decode("utf-8", "clausenlp-stray") if strays * 2 <= letters else None


def _decode_single_byte(data: bytes) -> str:
    high = Counter(data.translate(None, bytes(range(0x80))))
    scores = {code: _french_share(high, code) for code in _SINGLE_BYTE}
    best = max(_SINGLE_BYTE, key=scores.__getitem__)
    if scores["cp1252"] >= 0.95 * scores[best]:
        best = "iso8859-15" if scores["iso8859-15"] > scores["cp1252"] else "cp1252"
    if scores[best] < 0.6:
        best = _guess(data)
    return _cp1252(data) if best == "cp1252" else data.decode(best, "replace")


def _french_share(high: Counter[int], encoding: str) -> float:
    good = sum(n for byte, n in high.items() if _char(byte, encoding) in _FRENCH)
    return good / high.total()


def _char(byte: int, encoding: str) -> str:
    return bytes((byte,)).decode(encoding, "replace")


def _guess(data: bytes) -> str:
    import charset_normalizer  # 30 ms: only where it is needed

    match = charset_normalizer.from_bytes(data[:100_000]).best()
    return "cp1252" if match is None else match.encoding


def _cp1252(data: bytes) -> str:
    """Decode Windows-1252, its five unused bytes as Latin-1 controls, as browsers do."""
    return data.decode("cp1252", "clausenlp-latin1")


def _latin1_byte(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("clausenlp-latin1", _latin1_byte)
