"""What a source is, told by its content first and by its suffix where that does not settle it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath
from typing import Literal, NoReturn

from clausenlp.errors import DamagedFileError, EncryptedFileError, UnsupportedFormatError

Kind = Literal["pdf", "docx", "html", "text"]

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_EXPORT = "Export it as PDF, DOCX, HTML or plain text and read that"
_OCR = "Run OCR on it and give the text or the PDF with text that OCR makes"
_UNPACK = "Unpack it and give the files inside"
_WORD = "Open it in Word or LibreOffice and save it as DOCX"

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n", "a picture (PNG)", _OCR),
    (b"\xff\xd8\xff", "a picture (JPEG)", _OCR),
    (b"GIF87a", "a picture (GIF)", _OCR),
    (b"GIF89a", "a picture (GIF)", _OCR),
    (b"II*\x00", "a picture (TIFF)", _OCR),
    (b"MM\x00*", "a picture (TIFF)", _OCR),
    (b"AT&TFORM", "a scanned book (DjVu)", _OCR),
    (b"{\\rtf", "a rich text file (RTF)", _WORD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file",
     "Open it in Word or LibreOffice and save it as DOCX"),
    (b"%!PS", "a PostScript file", "Convert it to PDF (ps2pdf) and read that"),
    (b"\x1f\x8b", "a compressed file (gzip)", _UNPACK),
    (b"BZh", "a compressed file (bzip2)", _UNPACK),
    (b"\xfd7zXZ\x00", "a compressed file (xz)", _UNPACK),
    (b"(\xb5/\xfd", "a compressed file (zstd)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", _UNPACK),
    (b"Rar!\x1a\x07", "an archive (RAR)", _UNPACK),
    (b"\x7fELF", "a program", _EXPORT),
    (b"MZ\x90\x00", "a program", _EXPORT),
    (b"SQLite format 3\x00", "a database (SQLite)", _EXPORT),
    (b"PAR1", "a table (Parquet)", _EXPORT),
    (b"RIFF", "a sound, film or picture file (RIFF)", _EXPORT),
)  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Stands in the Office file that a DOCX with a password is."""

_ZIP_PARTS: tuple[tuple[str, str, str], ...] = (
    ("xl/workbook.xml", "a spreadsheet (XLSX)", _EXPORT),
    ("ppt/presentation.xml", "slides (PPTX)", _EXPORT),
    ("META-INF/container.xml", "an electronic book (EPUB)",
     "Unpack it and give the XHTML files inside"),
    ("content.xml", "an OpenDocument file", "Open it in LibreOffice and save it as DOCX"),
)  # fmt: skip

_TAGS = (
    "html|head|body|title|meta|link|base|style|script|div|p|span|table|tbody|tr|td|h[1-6]|ol|ul|dl"
    "|pre|article|section|main|header|nav|center|font|blockquote|br|hr|a|b|i|em|strong|img|form"
)
_HTML_START = re.compile(
    rf"(?is)\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:{_TAGS})(?=[\s/>]))"
)
_HTML_ANY = re.compile(rf"(?i)</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:[a-z]{{2,8}}|#x?[0-9a-f]+);")
_HTML_BLOCK = re.compile(r"(?i)</?(?:p|br|div|li|td|h[1-6])(?:\s[^<>]*)?/?>")
_XML_START = re.compile(r"(?s)\s*(?:<!--.*?-->\s*)*<(?:\?xml|!DOCTYPE|[\w:.-]+\s+xmlns[:=])")
_JSON_START = re.compile(r'\s*(?:\{\s*"(?:[^"\\\n]|\\.)*"\s*:|\[\s*(?:[\[{]|"[^"\n]*"\s*[,\]]))')
_MIME_START = re.compile(r"(?is)(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*){0,40}?mime-version:\s*1\.0")

_CONTROL = bytes(c for c in range(0x20) if c not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_HEAD = 1 << 16


def kind_of(data: bytes, name: str) -> Kind:
    """Tell which reader a source needs.

    Parameters
    ----------
    data : bytes
        The whole source.
    name : str
        Its name; the suffix is used where the content does not settle it.

    Returns
    -------
    {"pdf", "docx", "html", "text"}

    Raises
    ------
    UnsupportedFormatError
        If it is of a known format for which there is no reader.
    DamagedFileError
        If it is a zip that cannot be opened, or not what its suffix says.
    """
    if re.search(rb"%PDF-\d", data[:1024]):
        return "pdf"
    if data.startswith(_OLE) and _ENCRYPTED in data:
        return "docx"
    refuse_magic(data, name)
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _kind_of_zip(data, name)
    head = head_text(data)
    if _HTML_START.match(head):
        return "html"
    _refuse_markup(head, name)
    return _kind_by_suffix(head, name)


def refuse_magic(data: bytes, name: str) -> None:
    """Raise `UnsupportedFormatError` if ``data`` begins like a known binary format."""
    for magic, what, advice in _MAGIC:
        if data.startswith(magic) and not (magic == b"RIFF" and b"\x00" not in data[:16]):
            raise UnsupportedFormatError(name, f"is {what}, for which there is no reader", advice)


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `DamagedFileError` if ``data`` holds NULs or control characters as no text does."""
    nuls = data.count(0)
    controls = len(data) - len(data.translate(None, _CONTROL))
    if nuls * 1000 > len(data) or controls * 10 > len(data):
        place = "" if not nuls else f" (first NUL at byte {data.index(0)})"
        raise DamagedFileError(
            name,
            f"is not text: {controls} of its {len(data)} bytes are control characters{place}",
            f"If it is a document in another format: {_EXPORT[0].lower()}{_EXPORT[1:]}",
        )


def head_text(data: bytes) -> str:
    """Decode the beginning of ``data`` well enough to see markup; never fails."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[:_HEAD].decode(encoding, "replace")
    return data[:_HEAD].decode("latin-1")


def _kind_of_zip(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise DamagedFileError(
            name, f"begins like a DOCX but is cut or corrupt ({error})", "Get the file again"
        ) from error
    if "word/document.xml" in parts:
        return "docx"
    for part, what, advice in _ZIP_PARTS:
        if part in parts:
            raise UnsupportedFormatError(name, f"is {what}, for which there is no reader", advice)
    if "[Content_Types].xml" in parts:
        return "docx"
    if "EncryptedPackage" in parts:
        raise EncryptedFileError(name, "is protected by a password", "Save it without one")
    raise UnsupportedFormatError(name, "is a zip archive without a Word document in it", _UNPACK)


def _refuse_markup(head: str, name: str) -> None:
    if _XML_START.match(head):
        _refuse(name, "is XML, but not HTML", "Convert it to HTML, DOCX or plain text")
    if _JSON_START.match(head):
        _refuse(name, "is JSON", "Give the text that it holds, one resolution per file")
    if _MIME_START.match(head):
        _refuse(name, "is a mail or a web archive (MHTML)", "Save it as HTML or as plain text")


def _refuse(name: str, problem: str, advice: str) -> NoReturn:
    raise UnsupportedFormatError(name, f"{problem}, for which there is no reader", advice)


def _kind_by_suffix(head: str, name: str) -> Kind:
    suffix = PurePath(name).suffix.lower()
    if suffix in HTML_SUFFIXES:
        return "html" if _HTML_ANY.search(head) else "text"
    if suffix in {".pdf", ".docx"} and "\x00" in head:
        raise DamagedFileError(
            name, f"does not begin like a {suffix[1:].upper()} file", "Get the file again"
        )
    if suffix not in {".txt", ".text", ".md"} and len(_HTML_BLOCK.findall(head)) >= 5:
        return "html"
    return "text"
