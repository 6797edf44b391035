"""Files that are no sound DOCX are refused with a message that says what to do."""

from __future__ import annotations

import io
import re
import struct
import zipfile

import pytest
from docx_builder import lines, make, par, read, run

from clausenlp.errors import (
    DamagedFileError,
    EncryptedFileError,
    NoTextError,
    SourceError,
    TooLargeError,
    UnsupportedFormatError,
)
from clausenlp.readers.docx.reader import read_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = make(par("Prie le Comité de siéger."), styles="")


def refuse(data: bytes, kind: type[SourceError]) -> SourceError:
    """Read a file that must be refused; its message must name it and give advice."""
    with pytest.raises(kind) as caught:
        read_docx(data, "projet.docx")
    assert type(caught.value) is kind
    assert str(caught.value).startswith("projet.docx: ")
    assert caught.value.advice
    return caught.value


def zipped(**members: bytes) -> bytes:
    """Make a zip that is no DOCX."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_sound_file_is_read() -> None:
    assert read_docx(GOOD, "projet.docx").text == "Prie le Comité de siéger."


@pytest.mark.parametrize("keep", [3, 40, 400, len(GOOD) // 2, len(GOOD) - 30])
def test_truncated(keep: int) -> None:
    refuse(GOOD[:keep], DamagedFileError)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"Prie le Comite", b"<html>", b"PK\x03\x04"])
def test_not_a_zip(data: bytes) -> None:
    refuse(data, DamagedFileError)


def test_old_and_protected_files() -> None:
    assert ".docx" in refuse(OLE + b"WordDocument", UnsupportedFormatError).advice
    protected = OLE + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refuse(protected, EncryptedFileError).problem


def test_protected_member() -> None:
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := data.find(signature, at)) >= 0:
            data[at + offset] |= 1
            at += 4
    refuse(bytes(data), EncryptedFileError)


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b" \n"])
def test_empty_file(data: bytes) -> None:
    refuse(data, NoTextError)


@pytest.mark.parametrize("body", ["", par(""), par("<w:r><w:drawing/></w:r>"), par(" ")])
def test_document_without_text(body: str) -> None:
    refuse(make(body), NoTextError)


def test_document_with_text_in_its_header_only() -> None:
    body = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    refuse(make(body, header1=par("A/RES/75/1")), NoTextError)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "ppt/presentation.xml", "content.xml"])
def test_other_office_files(part: str) -> None:
    refuse(zipped(**{part: b"<x/>"}), UnsupportedFormatError)


def test_zip_without_a_document() -> None:
    refuse(zipped(**{"lisez-moi.txt": b"Bonjour"}), DamagedFileError)


@pytest.mark.parametrize("xml", [b"<a", b"", b"<a/>", b"\xff\xfe", b"<?xml encoding='x'?>"])
def test_main_part_that_is_no_document(xml: bytes) -> None:
    problem = refuse(make("", extra={"word/document.xml": xml}), DamagedFileError).problem
    assert "word/document.xml" in problem


def test_damaged_part_is_named_if_it_is_needed() -> None:
    extra = {"word/numbering.xml": b"<w:numbering"}
    data = make(par("Prie"), extra=extra, numbering="")
    assert "word/numbering.xml" in refuse(data, DamagedFileError).problem
    assert read_docx(make(par("Prie"), extra=extra), "projet.docx").text == "Prie"


def test_damaged_checksum_of_a_needed_part() -> None:
    data = bytearray(GOOD)
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[at + 16] ^= 0xFF
    assert "word/document.xml" in refuse(bytes(data), DamagedFileError).problem


def test_missing_parts_and_dangling_relationships_do_no_harm() -> None:
    links = b"".join(
        b'<Relationship Id="r%d" Type="x/%s" Target="%s"/>' % (index, kind, target)
        for index, (kind, target) in enumerate(
            [(b"image", b"NULL"), (b"styles", b"styles.xml"), (b"numbering", b"../a/../n.xml"),
             (b"footnotes", b"/word/absent.xml")]
        )
    )  # fmt: skip
    space = b"http://schemas.openxmlformats.org/package/2006/relationships"
    rels = b'<Relationships xmlns="%s">%s</Relationships>' % (space, links)
    data = make(par("Prie"), extra={"word/_rels/document.xml.rels": rels})
    assert read_docx(data, "projet.docx").text == "Prie"


def test_package_without_relationships() -> None:
    document = zipfile.ZipFile(io.BytesIO(GOOD)).read("word/document.xml")
    data = zipped(**{"word/document.xml": document})
    assert read_docx(data, "projet.docx").text == "Prie le Comité de siéger."


def test_strict_variant_reads_the_same() -> None:
    archive = zipfile.ZipFile(io.BytesIO(make(par(run("Prie", "<w:vanish/>") + run("Invite")))))
    usual = rb"schemas\.openxmlformats\.org/(wordprocessingml|officeDocument)/2006"
    strict = {
        name: re.sub(usual, rb"purl.oclc.org/ooxml/\1", archive.read(name))
        for name in archive.namelist()
    }
    assert read_docx(zipped(**strict), "strict.docx").text == "Invite"


@pytest.mark.parametrize("member", ["word/document.xml", "word/media/image1.png"])
def test_zip_bomb(member: str) -> None:
    data = make(par("Prie"), extra={member: bytes(30_000_000)})
    assert member in refuse(data, TooLargeError).problem


def test_zip_bomb_that_declares_a_small_size() -> None:
    data = make(par("Prie"), extra={"word/media/image1.png": bytes(30_000_000)})
    declared = struct.pack("<I", 30_000_000)
    assert data.count(declared) == 2
    refuse(data.replace(declared, struct.pack("<I", 1000)), TooLargeError)


def test_large_file_that_is_no_bomb() -> None:
    body = "".join(par(f"Prie l’État {number} de siéger ;") for number in range(2000))
    assert len(lines(body)) == 2000


@pytest.mark.parametrize(
    "dtd",
    [
        '<!ENTITY a "Prie"><!ENTITY b "&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
    ],
)
def test_xml_bomb_and_outside_file(dtd: str) -> None:
    document = zipfile.ZipFile(io.BytesIO(GOOD)).read("word/document.xml").decode()
    start = document.index("<w:document")
    bomb = f"<!DOCTYPE w:document [{dtd}]>" + document[start:].replace("Prie", "&b;")
    refuse(make("", extra={"word/document.xml": bomb.encode()}), TooLargeError)


def test_tables_nested_ten_thousand_deep() -> None:
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    body = opening * 10_000 + par("Prie") + closing * 10_000
    assert "word/document.xml" in refuse(make(body), TooLargeError).problem
    shallow = opening * 50 + par("Prie") + closing * 50
    assert read(shallow).text == "Prie"
