"""A DOCX file as a package of parts: unpacked within limits, its XML parsed without entities."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from clausenlp.errors import (
    DamagedFileError,
    EncryptedFileError,
    NoTextError,
    SourceError,
    TooLargeError,
    UnsupportedFormatError,
)
from clausenlp.readers.docx.xml import Element

MAX_UNPACKED = 500_000_000
"""Bytes that all parts of a package may unpack to."""

MAX_XML = 150_000_000
"""Bytes of the largest part that is parsed."""

MAX_RATIO = 200
"""How many times its packed size a package may unpack to, beyond `FREE` bytes."""

FREE = 20_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1 << 20
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError)
_AGAIN = "Get the file again, or open it in Word or LibreOffice and save it as DOCX"
_SUSPECT = "Such a file is not made by a word processor: open it with care, or leave it out"

_OTHERS = (
    ("xl/workbook.xml", "a spreadsheet (XLSX)"),
    ("ppt/presentation.xml", "slides (PPTX)"),
    ("META-INF/container.xml", "an electronic book (EPUB)"),
    ("content.xml", "an OpenDocument file"),
)

# The strict variant of the format has its own names for the same things.
_STRICT = tuple(
    (
        f"http://purl.oclc.org/ooxml/{strict}".encode(),
        f"http://schemas.openxmlformats.org/{usual}".encode(),
    )
    for strict, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/math", "officeDocument/2006/math"),
    )
)


class Related(NamedTuple):
    """A relationship of a part: its id, the last word of its type, the path of its target."""

    id: str
    kind: str
    path: str


class Package:
    """The parts of a DOCX file.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        Its name, for messages.

    Raises
    ------
    SourceError
        One of its subclasses: not a DOCX, protected, damaged, or unpacking beyond the limits.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        _refuse_others(data, name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS as error:
            raise DamagedFileError(name, f"is cut or corrupt as a zip ({error})", _AGAIN) from error
        self._infos = {_key(info.filename): info for info in self._zip.infolist()}
        self._measure(len(data))
        self.main = self._main_part()

    def root(self, path: str) -> Element | None:
        """Parse a part; None where the package does not have it."""
        info = self._infos.get(_key(path))
        return None if info is None else self._parse(path, self._unpack(info))

    def related(self, path: str) -> list[Related]:
        """List the parts inside the package that a part refers to."""
        folder, file = posixpath.split(path)
        root = self.root(posixpath.join(folder, "_rels", file + ".rels"))
        if root is None:
            return []
        return [
            Related(
                rel.get("Id", ""),
                rel.get("Type", "").rpartition("/")[2],
                _target(folder, rel.get("Target", "")),
            )
            for rel in root.iterchildren("{*}Relationship")
            if rel.get("TargetMode") != "External"
        ]

    def _main_part(self) -> str:
        paths = [rel.path for rel in self.related("") if rel.kind == "officeDocument"]
        for path in (*paths, "word/document.xml"):
            if _key(path) in self._infos and _key(path).startswith("word/"):
                return path
        for part, what in _OTHERS:
            if _key(part) in self._infos:
                raise UnsupportedFormatError(
                    self.name, f"is {what}, not a DOCX", "Export it as DOCX, PDF or plain text"
                )
        for path in paths:
            if _key(path) in self._infos:
                return path
        raise DamagedFileError(self.name, "has no main document part (word/document.xml)", _AGAIN)

    def _measure(self, packed: int) -> None:
        """Unpack everything once to count it: the sizes that a zip declares may be false."""
        limit = min(MAX_UNPACKED, max(FREE, packed * MAX_RATIO))
        total = 0
        for info in self._zip.infolist():
            # zipfile cuts a stream at its declared size, which would hide a bomb.
            info.file_size = MAX_UNPACKED * 2
            try:
                with self._zip.open(info) as stream:
                    while chunk := stream.read(_CHUNK):
                        total += len(chunk)
                        if total > limit:
                            raise self._bomb(info.filename, packed, limit)
            except RuntimeError as error:
                self._refuse_locked(info, error)
            except _ZIP_ERRORS:
                continue  # a damaged picture is no harm; a part that is needed is read again

    def _bomb(self, part: str, packed: int, limit: int) -> TooLargeError:
        return TooLargeError(
            self.name,
            f"unpacks from {packed / 1e6:.1f} MB to more than {limit / 1e6:.0f} MB (at {part})",
            _SUSPECT,
        )

    def _refuse_locked(self, info: zipfile.ZipInfo, error: RuntimeError) -> None:
        if info.flag_bits & 1:
            raise EncryptedFileError(
                self.name, f"is protected by a password (part {info.filename})", "Save it without"
            ) from error

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MAX_XML + 1)
        except (*_ZIP_ERRORS, RuntimeError) as error:
            raise self._damaged(info.filename, error) from error
        if len(data) > MAX_XML:
            raise TooLargeError(
                self.name,
                f"part {info.filename} is larger than the limit ({MAX_XML / 1e6:.0f} MB)",
                "Split the document",
            )
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return data

    def _parse(self, path: str, data: bytes) -> Element:
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, LookupError, ValueError) as error:
            if "XML_PARSE_HUGE" in str(error) or "loop" in str(error):
                problem = f"part {path} is nested too deep or has too long a text ({error})"
                raise TooLargeError(self.name, problem, _SUSPECT) from error
            raise self._damaged(path, error) from error
        if root.getroottree().docinfo.internalDTD is not None:
            problem = f"part {path} has a document type, as XML bombs do and no DOCX may"
            raise TooLargeError(self.name, problem, _SUSPECT)
        return root

    def _damaged(self, path: str, error: Exception) -> SourceError:
        return DamagedFileError(self.name, f"part {path} cannot be read ({error})", _AGAIN)


def _key(path: str) -> str:
    """Part names are the same in upper and lower case."""
    return path.replace("\\", "/").lower()


def _target(folder: str, target: str) -> str:
    target = unquote(target.replace("\\", "/")).partition("#")[0]
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _refuse_others(data: bytes, name: str) -> None:
    """Refuse what is no zip, with what it is where its first bytes say it."""
    if not data.strip(b"\x00\t\n\r "):
        raise NoTextError(name, "is empty", "Check that it was saved or downloaded completely")
    if data.startswith(_OLE):
        _refuse_ole(data, name)
    if data[:2] != b"PK":
        raise DamagedFileError(name, f"is not a DOCX: it begins with {data[:8]!r}", _AGAIN)


def _refuse_ole(data: bytes, name: str) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise EncryptedFileError(
            name, "is protected by a password", "Open it in Word and save it without a password"
        )
    raise UnsupportedFormatError(
        name,
        "is an old Office file (such as .doc), for which there is no reader",
        "Open it in Word or LibreOffice and save it as .docx",
    )
