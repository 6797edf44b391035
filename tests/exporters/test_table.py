"""The table is readable at 80 columns, without colours, and through a pipe."""

from __future__ import annotations

import io
from typing import Any

import pytest
from handmade import make_resolution

from clausenlp.exporters.table import write_table
from clausenlp.resolution import Resolution


@pytest.fixture(autouse=True)
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


def table(*resolutions: Resolution, width: int | None = 80, **changes: Any) -> str:
    stream = io.StringIO()
    write_table(resolutions or (make_resolution(**changes),), stream, width=width)
    return stream.getvalue()


def test_head_names_the_resolution() -> None:
    lines = table().splitlines()
    assert lines[0].rstrip() == "A/RES/78/400  Cotes des lacs"
    assert lines[1].rstrip() == "Assemblée générale · 2024-05-02 · 80e séance plénière"
    assert lines[2].rstrip() == "lacs.txt"


def test_what_is_not_known_is_said_or_left_out() -> None:
    text = table(symbol=None, title=None, organ=None, adopted=None, meeting=None)
    assert text.splitlines()[0].rstrip() == "(no symbol)  (no title)"
    assert "·" not in text and "None" not in text


def test_rows_give_number_type_text_and_notes() -> None:
    row = next(line for line in table().splitlines() if " op " in line)
    assert row.split() == ["1", "op", "Prie", "[les", "États]", ":", "sans", "délai.", "1"]


def test_items_stand_further_in_the_deeper_they_lie() -> None:
    lines = table().splitlines()
    clause, item, sub = (
        next(line.index(words) for line in lines if words in line)
        for words in ("Prie", "De jauger", "D’en publier")
    )
    assert clause < item < sub


def test_long_text_is_cut_after_its_first_words() -> None:
    text = table()
    assert " …" in text and text.count("De jauger") < 8


def test_a_section_is_shown_once() -> None:
    assert [line.strip() for line in table().splitlines()].count("I") == 1


def test_counts_stand_at_the_end() -> None:
    assert table().splitlines()[-1].rstrip() == "1 preambular, 1 operative, 2 items, 1 note"


def test_without_clauses_there_is_no_table() -> None:
    text = table(clauses=(), notes=(), warnings=("no clause found",))
    assert "Type" not in text
    assert [line.rstrip() for line in text.splitlines()[-2:]] == [
        "no clauses", "warning: no clause found",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    title = "Coopération interrégionale en faveur du jaugeage des lacs de montagne " * 3
    assert all(len(line) <= width for line in table(title=title, width=width).splitlines())


def test_a_pipe_gets_80_columns_and_no_colours() -> None:
    text = table(width=None)
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) == 80


def test_several_are_set_apart_by_an_empty_line() -> None:
    text = table(make_resolution(), make_resolution(symbol="A/RES/78/401"))
    assert "1 note\n\nA/RES/78/401" in "\n".join(line.rstrip() for line in text.splitlines())


def test_words_in_brackets_are_words() -> None:
    assert "[les États]" in table()
