"""Plain text: which characters the bytes are, and where its lines lie."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.errors import DamagedFileError, NoTextError, UnsupportedFormatError
from clausenlp.readers.base import INVISIBLE, RawDocument
from clausenlp.readers.text import decode, read_text

PHRASE = "Prie l’Organisation de l’éducation d’œuvrer « sans délai » à la réalisation du projet ;"
PLAIN = "Prie l'Organisation de l'éducation de réaliser « sans délai » le projet à l'été ;"


def read(text: str) -> RawDocument:
    return read_text(text, "essai.txt", "0")


def texts(document: RawDocument) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_every_line_end_ends_a_line_and_stays_in_the_text(end: str) -> None:
    source = f"La Conférence,{end}Décide :{end}"
    document = read(source)
    assert document.text == source
    assert texts(document) == ["La Conférence,", "Décide :"]


def test_outer_blanks_are_outside_a_line_and_inner_ones_inside() -> None:
    document = read("\ufeff\xa0 Décide\xa0:  \u202f\n\t a)  de créer\t\n")
    assert texts(document) == ["Décide\xa0:", "a)  de créer"]


@pytest.mark.parametrize(
    ("lead", "indent"),
    [("", 0), ("   ", 3), ("\t", 4), ("\t  ", 6), ("\xa0\xa0", 2), ("\ufeff", 0), ("\ufeff ", 1)],
)
def test_indent_counts_leading_blanks(lead: str, indent: int) -> None:
    line = read(f"{lead}Décide").lines[0]
    assert (line.indent, line.width) == (indent, indent + 6)


def test_gap_counts_empty_lines_between_but_none_at_the_top() -> None:
    document = read("\n\nun\ndeux\n \n\xa0\ntrois\n\n")
    assert [line.gap for line in document.lines] == [0, 0, 2]


def test_form_feed_begins_a_page_whose_first_line_has_no_gap() -> None:
    document = read("un\n\n\f\n\ndeux\n\ntrois\fquatre")
    assert [(line.page, line.gap) for line in document.lines] == [(1, 0), (2, 0), (2, 1), (3, 0)]


def test_says_nothing_about_paragraphs_and_roles() -> None:
    assert all(li.starts is None and li.role is None for li in read("1\n\n2021/25\n").lines)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "\xa0\f\u2028"])
def test_blank_text_is_an_error_that_names_the_source(text: str) -> None:
    with pytest.raises(NoTextError, match=r"essai\.txt"):
        read(text)


@given(st.text(alphabet=st.characters() | st.sampled_from("\n\r\f\v\x85\u2028\xa0\ufeff \t")))
def test_lines_cover_exactly_what_is_not_blank(text: str) -> None:
    covered = set[int]()
    try:
        lines = read(text).lines
    except NoTextError:
        lines = ()
    for before, after in zip(lines, lines[1:], strict=False):
        assert before.end <= after.start and before.page <= after.page
    for line in lines:
        assert 0 <= line.start < line.end <= len(text) and line.gap >= 0
        assert line.width == line.indent + line.end - line.start
        assert len(text[line.start : line.end].splitlines()) == 1
        covered.update(range(line.start, line.end))
    for i, char in enumerate(text):
        assert i in covered or char.isspace() or char in INVISIBLE
    for line in lines:
        assert not (text[line.start] + text[line.end - 1]).isspace()


def test_is_fast() -> None:
    many, one = "  Prie le Comité d’étudier la question\n" * 200_000, "œuvre à " * 400_000
    begin = time.perf_counter()
    assert len(read(many).lines) == 200_000
    assert len(read(one).lines) == 1
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
def test_decodes_french_in_every_usual_encoding(encoding: str) -> None:
    assert decode((PHRASE * 3).encode(encoding), "x") == PHRASE * 3


@pytest.mark.parametrize("encoding", ["cp850", "iso8859-1", "iso8859-15"])
def test_decodes_older_encodings_without_typographic_apostrophe(encoding: str) -> None:
    assert decode(PLAIN.encode(encoding), "x") == PLAIN


def test_latin_9_is_known_by_its_oe() -> None:
    text = "Prend acte de l'oeuvre accomplie, du chœur et de la manœuvre, à 3 €"
    assert decode(text.encode("iso8859-15"), "x") == text


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("\ufeffDécide".encode(), "x") == "Décide"


def test_stray_bytes_do_not_spoil_the_utf8_around_them() -> None:
    data = PHRASE.encode() + b" r\xe9f\xe9rence " + PHRASE.encode()
    assert decode(data, "x") == f"{PHRASE} référence {PHRASE}"


def test_a_character_cut_by_the_end_is_shown_as_lost() -> None:
    assert decode(PHRASE.encode() + "é".encode()[:1], "x") == f"{PHRASE}\ufffd"


def test_bytes_that_windows_1252_does_not_use_are_kept() -> None:
    assert decode(b"D\xe9cide \x81 \x9d \xe0 l'\xe9t\xe9 \xe9lu", "x") == (
        "Décide \x81 \x9d à l'été élu"
    )


def test_other_scripts_are_guessed_or_at_least_read() -> None:
    text = "Генеральная Ассамблея постановляет рассмотреть этот вопрос на следующей сессии. " * 5
    assert decode(text.encode("koi8-r"), "x")


@pytest.mark.parametrize(
    "head", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"{\\rtf1", b"\x7fELF"]
)
def test_known_binary_formats_are_named(head: bytes) -> None:
    with pytest.raises(UnsupportedFormatError, match=r"essai: is "):
        decode(head + b"\x00\x01" * 50, "essai")


@pytest.mark.parametrize(
    "data",
    [
        b"abc\x00def" * 9,
        bytes(range(1, 9)) * 9 + b"ab",
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8\x00\xd8",
        b"\x00\x00\xfe\xff1",
    ],
)
def test_binary_data_is_no_text(data: bytes) -> None:
    with pytest.raises(DamagedFileError, match="essai"):
        decode(data, "essai")


def test_a_control_character_in_a_long_text_is_borne() -> None:
    assert decode(b"inter\x02national " * 3, "x").count("\x02") == 3


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "x"), str)
    except (UnsupportedFormatError, DamagedFileError):
        pass


@given(st.text())
def test_utf8_comes_back_unless_it_is_binary(text: str) -> None:
    try:
        assert decode(f"é{text}".encode(), "x") == f"é{text}"
    except DamagedFileError:
        assert any(ord(c) < 32 or ord(c) == 127 for c in text)
