"""Which reader a source gets, and what is said of one that cannot be read."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typeset_docx import typeset_docx
from typeset_pdf import typeset_pdf

from clausenlp import readers
from clausenlp.errors import (
    DamagedFileError,
    EncryptedFileError,
    NoTextError,
    SourceError,
    TooLargeError,
    UnsupportedFormatError,
)
from clausenlp.readers.sniff import kind_of

TEXT = "Le Comité,\n\n1. Approuve le règlement ;\n"
PAGE = "<p>Le Comité,</p><p>1. <i>Approuve</i> le règlement ;</p>"


def zipped(*parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part in parts:
            archive.writestr(part, "<x/>")
    return stream.getvalue()


@pytest.mark.parametrize("module", ["lxml", "pypdfium2", "docx", "charset_normalizer"])
def test_importing_readers_loads_no_reader(module: str) -> None:
    code = f"import sys, clausenlp.readers; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"\n\n%PDF-1.4\n", "a", "pdf"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a.zip", "docx"),
        (PAGE.encode(), "a.txt", "html"),
        (b"<!-- saved -->\n<!DOCTYPE html><p>x", "a", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'><body/></html>", "a.xml", "html"),
        (PAGE.encode("utf-16"), "a", "html"),
        (b"Le Comit&eacute;,", "a.htm", "html"),
        (b"Le Comit&eacute;,", "a.txt", "text"),
        (TEXT.encode(), "a.html", "text"),
        (TEXT.encode(), "a.pdf", "text"),
        (TEXT.encode(), "", "text"),
        (b"a<br>b<br>c<p>d<p>e<p>f", "-", "html"),
        (b"a<br>b<br>c<p>d<p>e<p>f", "a.txt", "text"),
        (b"<Le Comite> approuve", "a", "text"),
        (b"{1} Note : le Comite", "a", "text"),
        (b"[A/75/L.1] Le Comite", "a", "text"),
        (b"Riffs et refrains", "a", "text"),
    ],
)
def test_content_decides_and_the_suffix_helps(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (zipped("xl/workbook.xml"), "XLSX"),
        (zipped("mimetype", "content.xml"), "LibreOffice"),
        (zipped("META-INF/container.xml", "content.opf"), "EPUB"),
        (zipped("photo.jpg"), "Unpack"),
        (b"\x89PNG\r\n\x1a\n\x00", "OCR"),
        (b"GIF89a\x00", "OCR"),
        (b"II*\x00\x00", "OCR"),
        (rb"{\rtf1\ansi Le Comit\'e9", "DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "DOCX"),
        (b'{"titre": "Le Comite"}', "JSON"),
        (b'[\n {"titre": 1}]', "JSON"),
        (b"<?xml version='1.0'?><akomaNtoso/>", "XML"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n", "MHTML"),
        (b"\x1f\x8b\x08\x00", "Unpack"),
    ],
)
def test_formats_without_reader_are_named_with_advice(data: bytes, word: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=word) as caught:
        readers.read_bytes(data, "envoi.bin")
    assert str(caught.value).startswith("envoi.bin: is ")


@pytest.mark.parametrize("data", [b"PK\x03\x04abc", b"\x00\x01\x02" * 30])
def test_damaged_files_are_errors(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match=r"envoi\.docx"):
        readers.read_bytes(data, "envoi.docx")


def test_reads_text_and_html_with_hash_of_the_bytes(tmp_path: Path) -> None:
    for name, source in (("a.txt", TEXT), ("a.html", PAGE)):
        path = tmp_path / name
        path.write_bytes(source.encode())
        document = readers.read(path)
        assert document.name == str(path)
        assert document.sha256 == hashlib.sha256(source.encode()).hexdigest()
        assert [document.text[li.start : li.end] for li in document.lines] == [
            "Le Comité,",
            "1. Approuve le règlement ;",
        ]


RECORD: dict[str, Any] = {
    "symbol": "S/RES/3001 (2031)",
    "paragraphs": [
        {"type": "heading", "text": "Résolution 3001 (2031)", "number": None, "head": None},
        {"type": "enacting", "text": "Le Comité,", "number": None, "head": None},
        {
            "type": "operative",
            "text": "1. Approuve le règlement.",
            "number": "1",
            "head": "Approuve",
        },
    ],
}


@pytest.mark.parametrize("typeset", [typeset_pdf, typeset_docx])
def test_content_decides_for_pdf_and_docx(typeset: Callable[[dict[str, Any]], bytes]) -> None:
    document = readers.read_bytes(typeset(RECORD), "a.bin")
    lines = [document.text[line.start : line.end] for line in document.lines]
    assert "1. Approuve le règlement." in lines


def test_a_protected_docx_is_said_to_be_protected() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    with pytest.raises(EncryptedFileError, match=r"a\.docx: is protected by a password"):
        readers.read_bytes(data + "EncryptedPackage".encode("utf-16-le"), "a.docx")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (None, "tube"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
        document = readers.read("-", name=name)
        assert (document.name, document.text) == (name or "<stdin>", TEXT)


def test_name_replaces_the_path(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(TEXT, encoding="utf-8")
    assert readers.read(tmp_path / "x", name="E/RES/1").name == "E/RES/1"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("absent.txt", "absent.txt: does not exist. Check"),
        (".", "is a directory. Give"),
        ("https://exemple.org/a.pdf", "is an address"),
        ("a\0b", "cannot be read"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(
    path: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=words):
        readers.read(path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(SourceError, match="permissions"):
        readers.read(tmp_path / "secret.txt")


def test_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gros.txt"
    with path.open("wb") as stream:
        stream.truncate(readers.MAX_BYTES + 1)
    with pytest.raises(TooLargeError, match=r"gros\.txt.*limit 200 MB"):
        readers.read(path)
    monkeypatch.setattr(readers, "MAX_BYTES", 8)
    with pytest.raises(TooLargeError):
        readers.read_bytes(TEXT.encode(), "gros")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    with pytest.raises(TooLargeError):
        readers.read("-")


@pytest.mark.parametrize("data", [b"", b" \n", b"<html><body></body></html>", b"<p>&nbsp;<br></p>"])
def test_nothing_to_read_is_an_error(data: bytes) -> None:
    with pytest.raises(NoTextError, match="vide"):
        readers.read_bytes(data, "vide")


def test_suffixes_are_those_with_a_reader() -> None:
    assert {".pdf", ".docx", ".html", ".htm", ".txt"} <= set(readers.SUFFIXES)
    assert not {".doc", ".rtf", ".xlsx", ".json", ""} & set(readers.SUFFIXES)
