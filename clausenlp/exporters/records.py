"""Records as JSON and JSON Lines, written while resolutions come in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, TextIO

from clausenlp.resolution import Resolution


def write_jsonl(resolutions: Iterable[Resolution], stream: TextIO) -> None:
    """Write JSON Lines: one record per line, each flushed as soon as it is there.

    Parameters
    ----------
    resolutions : iterable of Resolution
        What to write; may be a generator.
    stream : text stream
        Where to; should be UTF-8.

    Raises
    ------
    OSError
        If the stream cannot be written.
    """
    for resolution in resolutions:
        stream.write(json.dumps(resolution.to_dict(), ensure_ascii=False) + "\n")
        stream.flush()


def write_json(resolutions: Iterable[Resolution], stream: TextIO) -> None:
    """Write one JSON array of records, indented; an empty one if there are none.

    Parameters
    ----------
    resolutions : iterable of Resolution
        What to write; may be a generator.
    stream : text stream
        Where to; should be UTF-8.

    Raises
    ------
    OSError
        If the stream cannot be written.
    """
    before = "["
    for resolution in resolutions:
        record = json.dumps(resolution.to_dict(), ensure_ascii=False, indent=2)
        stream.write(f"{before}\n{record}")
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
