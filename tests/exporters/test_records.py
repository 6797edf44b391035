"""Records are JSON that any program reads, written while resolutions come in."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from handmade import CLAUSES, make_resolution

import clausenlp
from clausenlp.exporters import write_json, write_jsonl
from clausenlp.exporters.files import replacing
from clausenlp.resolution import Resolution


def written(write: object, *resolutions: Resolution) -> str:
    stream = io.StringIO()
    write(iter(resolutions), stream)  # type: ignore[operator]
    return stream.getvalue()


def test_jsonl_is_one_record_per_line() -> None:
    first, second = make_resolution(), make_resolution(symbol=None, clauses=())
    lines = written(write_jsonl, first, second).splitlines()
    assert [json.loads(line) for line in lines] == [first.to_dict(), second.to_dict()]


def test_jsonl_keeps_accents_as_they_are() -> None:
    assert "Réaffirmant" in written(write_jsonl, make_resolution())


def test_line_separators_in_a_text_do_not_break_a_line() -> None:
    resolution = make_resolution(title="a\nb\rc")
    text = written(write_jsonl, resolution)
    assert text.count("\n") == 1 and "\r" not in text


def test_jsonl_is_flushed_as_done() -> None:
    class Stream(io.StringIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed = self.tell()

    stream, seen = Stream(), []

    def resolutions() -> Iterator[Resolution]:
        for number in range(3):
            seen.append(stream.flushed)
            yield make_resolution(title=str(number))

    write_jsonl(resolutions(), stream)
    assert seen[0] == 0 and 0 < seen[1] < seen[2] < stream.flushed


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array(count: int) -> None:
    resolutions = [make_resolution(title=f"Titre {n}") for n in range(count)]
    text = written(write_json, *resolutions)
    assert json.loads(text) == [r.to_dict() for r in resolutions]
    assert text.endswith("]\n")


def test_record_of_a_clause_names_its_closing_and_notes() -> None:
    record = json.loads(written(write_jsonl, make_resolution()))
    clause = record["clauses"][1]
    assert clause["id"] == CLAUSES[1].id
    assert clause["closing"] == {"start": 90, "end": 99}
    assert clause["notes"][0]["call"] == {"start": 50, "end": 51}


def test_replacing_leaves_the_old_file_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ValueError, match="broken"), replacing(path) as stream:
        stream.write("new")
        raise ValueError("broken")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_replacing_follows_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old", encoding="utf-8")
    link.symlink_to(target)
    with replacing(link) as stream:
        stream.write("é")
        assert target.read_text(encoding="utf-8") == "old"
    assert link.is_symlink() and target.read_bytes() == "é".encode()


def test_replacing_writes_a_device_directly() -> None:
    with replacing("/dev/null") as stream:
        stream.write("x")


def test_a_record_can_carry_the_text_its_offsets_are_into() -> None:
    text = "Le Conseil,\n\nRappelant la Charte des\nlecteurs,\n\n1. Décide d’agir."
    (resolution,) = clausenlp.annotate(text=text)
    record = resolution.to_dict(source_text=True)
    assert record["source"]["text"] == text
    first = record["clauses"][0]
    assert " ".join(text[first["start"] : first["end"]].split()) == first["text"]
    assert "text" not in resolution.to_dict()["source"]
