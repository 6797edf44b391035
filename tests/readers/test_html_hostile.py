"""HTML: encodings, broken and hostile pages, what holds for any page."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausenlp.errors import DamagedFileError, NoTextError, TooLargeError
from clausenlp.readers.base import RawDocument
from clausenlp.readers.html import page
from clausenlp.readers.html.reader import read_html


def read(source: str | bytes) -> RawDocument:
    return read_html(source if isinstance(source, bytes) else source.encode(), "page.html")


def texts(source: str | bytes) -> list[str]:
    document = read(source)
    return [document.text[line.start : line.end] for line in document.lines]


# Encodings.


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", "cp1252"),
        ("<meta charset='macintosh'>", "mac-roman"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=n-importe-quoi>", "utf-8"),
        ("<?xml version='1.0' encoding='iso-8859-15'?>", "iso8859-15"),
        ("", "cp1252"),
        ("", "utf-16"),
        ("<meta charset=utf-16>", "utf-8"),
    ],
)
def test_encodings(meta: str, encoding: str) -> None:
    text = "Prie les États d'aider à l'œuvre engagée « à l'été »"
    text = text.replace("œ", "oe") if "iso" in encoding else text
    assert texts(f"<html><head>{meta}</head><p>{text}".encode(encoding)) == [text]


# Hostile and broken pages.


@pytest.mark.parametrize(
    "opening",
    ["<div>x", "<ol><li>x", "<b>x", "<p><b>x", "<table><tr><td>x", "<nav>x", "<blockquote>x"],
)
def test_deep_nesting_loses_nothing(opening: str) -> None:
    document = read("<html><body>" + opening * 12_000 + "fond")
    assert document.text.count("x") == 12_000
    assert document.text.rstrip().endswith("fond")


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(30))
    assert len(read(f"<!DOCTYPE html [<!ENTITY e0 'ha'>{bomb}]><p>&e30;</p>").text) < 200


@pytest.mark.parametrize(
    "source",
    [
        "<p>Le Comité</b></i></div>, <<p>Décide <a href='x>>",
        "<p>Le Comité<p cla",
        "<p>Le Comité<!-- ",
        "<p>Le Comité &amp &bidon; &#0; &#xD800; ",
        "<p style=';;:;font-style' class>Le Comité",
        "<style>{}}{ p{</style><p>Le Comité",
        "<ol start=x><li value=99999999999999>Le Comité",
    ],
)
def test_broken_markup_is_read(source: str) -> None:
    assert "Le Comité" in read(source).text


@pytest.mark.parametrize(
    "unit", ["mot<br>", "<p>mot", "mot <sup>1</sup> ", "<i>a</i>b ", "< ", "&nbsp;"]
)
def test_time_is_linear(unit: str) -> None:
    def spent(count: int) -> float:
        begin = time.perf_counter()
        read("<html><p>x " + unit * count)
        return time.perf_counter() - begin

    spent(500)
    assert spent(20_000) < 60 * spent(2_000) + 0.3


@pytest.mark.parametrize("source", ["<html></html>", "<p>&nbsp;</p><br>", "<script>x</script>"])
def test_no_text_is_an_error(source: str) -> None:
    with pytest.raises(NoTextError, match=r"page\.html.*Check|page\.html.*browser"):
        read(source)


def test_binary_data_is_an_error() -> None:
    with pytest.raises(DamagedFileError, match=r"page\.html"):
        read(b"<html>" + bytes(range(9)) * 40)


def test_too_many_elements_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MAX_ELEMENTS", 50)
    assert read("<html><body>" + "<b>x" * 40).text
    with pytest.raises(TooLargeError, match=r"page\.html: is a page of more than 50 elements"):
        read("<html><body>" + "<b>x" * 60)


# What always holds.

_TAGS = "div p b i ol li ul span table tr td blockquote pre sup h2 article section a dl dd".split()
_pieces = st.one_of(
    st.sampled_from([f"<{t}>" for t in _TAGS] + [f"</{t}>" for t in _TAGS] + ["<br>", "<hr>"]),
    st.sampled_from([" ", "\n", "&nbsp;", "\n\n", "1.", "a)", "<sup>3</sup>", "[1]", "\u2028"]),
    st.integers(0, 10**6).map(lambda n: f"mot{n}q "),
)


def check_document(document: RawDocument) -> None:
    text, place = document.text, 0
    for line in document.lines:
        assert place <= line.start < line.end <= len(text)
        assert text[place : line.start].strip() == ""
        content = text[line.start : line.end]
        assert content == content.strip() and len(content.splitlines()) == 1
        assert line.gap >= 0 and line.width == line.indent + len(content)
        place = line.end
    assert text[place:].strip() == ""
    inside = [(li.start, li.end) for li in document.lines]
    assert sorted(m.start for m in document.marks) == [m.start for m in document.marks]
    for mark in document.marks:
        assert text[mark.start : mark.end].strip() == text[mark.start : mark.end] != ""
        assert any(a <= mark.start < mark.end <= b for a, b in inside)


@settings(deadline=None, max_examples=300)
@given(st.lists(_pieces, max_size=40))
def test_no_word_is_lost_whatever_the_markup(pieces: list[str]) -> None:
    words = [p.strip() for p in pieces if p.startswith("mot")]
    document = read("<html><body>x " + "".join(pieces))
    check_document(document)
    assert re.findall(r"mot\d+q", document.text) == words


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("<>/&;!-?=\"'pbrdivolisupa x1é#\n")))
def test_any_source_gives_a_sound_document_or_an_error(source: str) -> None:
    try:
        document = read(source)
    except NoTextError:
        return
    check_document(document)
