"""Records as JSON and JSON Lines, written while resolutions come in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, TextIO

from clausenlp.resolution import Resolution


def write_jsonl(
    resolutions: Iterable[Resolution], stream: TextIO, *, source_text: bool = False
) -> None:
    """Write JSON Lines: one record per line, each flushed as soon as it is there.

    Parameters
    ----------
    resolutions : iterable of Resolution
        What to write; may be a generator.
    stream : text stream
        Where to; should be UTF-8.
    source_text : bool, default False
        Whether records carry the text that their offsets are into.

    Raises
    ------
    OSError
        If the stream cannot be written.
    """
    for resolution in resolutions:
        record = resolution.to_dict(source_text=source_text)
        stream.write(json.dumps(record, ensure_ascii=False) + "\n")
        stream.flush()


def write_json(
    resolutions: Iterable[Resolution], stream: TextIO, *, source_text: bool = False
) -> None:
    """Write one JSON array of records, indented; an empty one if there are none.

    Parameters
    ----------
    resolutions : iterable of Resolution
        What to write; may be a generator.
    stream : text stream
        Where to; should be UTF-8.
    source_text : bool, default False
        Whether records carry the text that their offsets are into.

    Raises
    ------
    OSError
        If the stream cannot be written.
    """
    before = "["
    for resolution in resolutions:
        record = resolution.to_dict(source_text=source_text)
        stream.write(f"{before}\n{json.dumps(record, ensure_ascii=False, indent=2)}")
        stream.flush()
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def read_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a record.

    Returns
    -------
    dict
        The schema, as ``clausenlp schema`` prints it.
    """
    text = (files("clausenlp.exporters") / "schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
