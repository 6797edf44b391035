"""The table is readable at 80 columns, without colours, and through a pipe."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from handmade import ACTING, CLAUSES, act, make_resolution, mention
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.exporters.table import write_table
from clausenlp.passages import Addressee, Passage
from clausenlp.resolution import Clause, Resolution


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
    assert row.split() == "1 op Prie [les États] : sans délai. note 1".split()


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


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    title = "Coopération interrégionale en faveur du jaugeage des lacs de montagne " * 3
    assert all(len(line) <= width for line in table(title=title, width=width).splitlines())
    assert all(len(line) <= width for line in acting(width))


def test_a_pipe_gets_80_columns_and_no_colours() -> None:
    text = table(width=None)
    assert "\x1b" not in text
    assert max(len(line) for line in text.splitlines()) == 80


def test_several_are_set_apart_by_an_empty_line() -> None:
    text = table(make_resolution(), make_resolution(symbol="A/RES/78/401"))
    assert "1 note\n\nA/RES/78/401" in "\n".join(line.rstrip() for line in text.splitlines())


def test_words_in_brackets_are_words() -> None:
    assert "[les États]" in table()


# Performatives, addressees, actions, references


def acting(width: int = 80, *clauses: Clause) -> list[str]:
    """The lines of a table of clauses with performatives."""
    return table(width=width, clauses=clauses or ACTING).splitlines()


def cells(lines: list[str], words: str) -> list[str]:
    """The cells of the first line in which some words stand."""
    line = next(line for line in lines if words in line)
    return re.split(r"\s{2,}", line.strip())


def test_without_performatives_there_are_no_columns_for_them() -> None:
    head = cells(table().splitlines(), "Type")
    assert head == ["No.", "Type", "Text", "References"]


def test_each_performative_has_its_line_addressee_and_action() -> None:
    lines = acting(160)
    assert cells(lines, "Invite instamment")[:5] == [
        "1", "op", "Invite instamment", "directive 3",
        "les communes du lac → à jauger celui-ci au vu de la résolution 70/9",
    ]  # fmt: skip
    assert cells(lines, "engage") == [
        "engage", "directive 3", "les (les communes du lac) → à en publier la cote",
    ]  # fmt: skip


def test_what_is_no_directive_goes_on_after_its_verb() -> None:
    assert cells(acting(160), "Rappelant")[:4] == [
        "pp", "Rappelant", "assertive", "sa résolution 71/402 et la résolution 1990 (2011),",
    ]  # fmt: skip


def test_words_before_the_verb_stand_before_it() -> None:
    lines = acting()
    assert cells(lines, "Dès la fonte") == ["2", "op", "Dès la fonte des neiges,"]
    assert cells(lines, "soupèse") == ["soupèse", "le limnimètre."]


def test_force_is_said_under_the_verb_or_beside_it() -> None:
    at = [line.strip() for line in acting(80)]
    assert any(line.startswith("directive 3") for line in at) and "unknown" in at
    assert cells(acting(120), "soupèse") == ["soupèse", "unknown", "le limnimètre."]


def test_references_and_notes_stand_beside_the_words_that_mention_them() -> None:
    lines = acting(120)
    assert cells(lines, "Rappelant")[-1] == "A/RES/71/402"
    assert lines[lines.index(next(x for x in lines if "Rappelant" in x)) + 1].split() == [
        "S/RES/1990(2011)"
    ]
    assert cells(lines, "Invite")[-1] == "A/RES/70/9"
    assert "A/RES" not in next(line for line in lines if "engage" in line)


def test_a_long_symbol_is_broken_after_a_slash() -> None:
    symbol = "E/CN.4/Sub.2/1995/27/Add.1"
    lines = acting(80, replace(ACTING[0], references=(mention("x", 20, symbol),)))
    assert [line[64:].strip() for line in lines[5:] if "/" in line] == [
        "E/CN.4/Sub.2/", "1995/27/Add.1",
    ]  # fmt: skip


def test_a_long_addressee_leaves_room_for_the_action() -> None:
    who = "les communes du lac, les hameaux de la rive et les éclusiers de tous les biefs " * 3
    verb = act("Prie", 0, "directive", 3, addressee=Addressee(who, 5, 90),
               action=Passage("de jauger", 91, 100))  # fmt: skip
    lines = acting(80, replace(ACTING[1], text=f"Prie {who} de jauger", performatives=(verb,)))
    assert cells(lines, "les communes")[3].endswith(" … →")
    assert cells(lines, "directive 3")[1] == "de jauger"


@pytest.mark.parametrize("width", range(80, 100))
def test_no_line_begins_with_a_sign(width: int) -> None:
    words = "Se félicite du jaugeage des lacs et « de leurs bords » ; ou bien : de l’été !"
    lines = acting(width, replace(CLAUSES[0], text=words))[5:-2]
    assert not any(re.match(r"[;:!»]", line[11:].strip()) for line in lines)
    assert not any(line.strip().endswith("«") for line in lines)


def test_an_addressee_without_action_is_followed_by_what_describes_it() -> None:
    verb = act("Prie", 0, "directive", 3, addressee=Addressee("le Bureau", 5, 14))
    one = replace(ACTING[1], text="Prie le Bureau, siégeant de nuit :", performatives=(verb,))
    assert cells(acting(120, one), "Prie")[4] == "le Bureau, siégeant de nuit :"


def test_a_narrow_page_keeps_everything() -> None:
    words = " ".join(" ".join(acting(60)).split())
    assert "Invite instamment · directive 3 les communes du lac → à jauger" in words
    assert "A/RES/70/9, note 1 engage · directive 3 les (les communes du lac) →" in words


def test_references_are_counted() -> None:
    assert acting()[-1].rstrip() == "1 preambular, 2 operative, 2 items, 3 references, 1 note"


def test_colours_only_repeat_what_words_say(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = acting()
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = acting()
    assert plain != coloured
    assert [re.sub(r"\x1b\[[\d;]*m", "", line) for line in coloured] == plain


TEXT = st.text("aé ’/→-.;:", max_size=300).map(lambda text: " ".join(text.split()))


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    """A clause of any words, its verb, addressee and action anywhere in it or not."""
    level = draw(st.integers(0, 30))
    number = draw(st.sampled_from(["xxxviii", "1.2.3.4", None]))
    verb = act("x " + draw(TEXT), 3, draw(st.sampled_from(["directive", None])), 5)
    who, what, text = draw(TEXT), draw(TEXT), draw(TEXT)
    verb = replace(
        verb,
        addressee=Addressee(who, 1, 2) if who else None,
        action=Passage(what, 1, 2) if what else None,
    )
    return Clause(
        "op1", "item" if level else "operative", number, level, None, None,
        draw(st.sampled_from([text, f"{text} {verb.text} {text}"])), 0, 9,
        performatives=draw(st.sampled_from([(), (verb,), (verb, verb)])),
        references=(mention("1", 5, draw(TEXT.filter(bool))),) * draw(st.integers(0, 5)),
    )  # fmt: skip


@given(st.lists(clauses(), min_size=1, max_size=4), st.integers(30, 200))
def test_anything_fits_on_the_page(found: list[Clause], width: int) -> None:
    assert all(len(line) <= width for line in acting(width, *found))
