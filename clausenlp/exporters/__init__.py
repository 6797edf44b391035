"""Resolutions as files: records for programs; `clausenlp.exporters.table` for people."""

from clausenlp.exporters.records import read_schema, write_json, write_jsonl

__all__ = ["read_schema", "write_json", "write_jsonl"]
