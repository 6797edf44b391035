"""Offset maps lead back, also through several steps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clausenlp.cleaning import OffsetMap, Run


@st.composite
def steps(draw: st.DrawFn, source: str) -> tuple[str, OffsetMap]:
    """Leave out and insert at random: the new text and its map."""
    runs, new, at = [], "", 0
    while at < len(source):
        skip, keep = draw(st.integers(0, 3)), draw(st.integers(1, 4))
        new += draw(st.sampled_from(["", " ", "--"]))
        at = min(at + skip, len(source))
        kept = source[at : at + keep]
        runs.append(Run(len(new), at, len(kept)))
        new, at = new + kept, at + len(kept)
    return new, OffsetMap(runs)


@given(st.data(), st.text("abcdef", min_size=1, max_size=30))
def test_composed_maps_lead_to_the_first_text(data: st.DataObject, source: str) -> None:
    middle, first = data.draw(steps(source))
    last, second = data.draw(steps(middle))
    both = second.compose(first)
    for run in both.runs:
        assert (
            last[run.target : run.target + run.length]
            == source[run.source : run.source + run.length]
        )


def test_a_span_does_not_reach_into_what_follows_a_hole() -> None:
    offsets = OffsetMap([Run(0, 0, 3), Run(4, 10, 3)])
    assert offsets.span_to_source(0, 3) == (0, 3)
    assert offsets.span_to_source(0, 5) == (0, 11)
    assert offsets.to_source(3) == 10


def test_an_empty_map_maps_to_the_beginning() -> None:
    assert OffsetMap([]).span_to_source(0, 1) == (0, 0)
