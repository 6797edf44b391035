"""What README tells people to type works."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

import clausenlp
from clausenlp.cli import app
from clausenlp.exporters import read_schema
from clausenlp.sources import SAMPLE_PATH

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [body for name, body in BLOCKS if name == language]


LINES = [line for body in blocks("sh") for line in body.splitlines() if line]


def test_both_set_up_commands_are_there() -> None:
    assert {"python3 scripts/dev.py sample", "python3 scripts/dev.py check"} <= set(LINES)


@pytest.mark.parametrize("line", [line for line in LINES if "scripts/" in line])
def test_scripts_exist(line: str) -> None:
    script = next(word for word in shlex.split(line) if word.startswith("scripts/"))
    command = [sys.executable, ROOT / script, "--help"]
    subprocess.run(command, capture_output=True, check=True)


@pytest.mark.parametrize("line", [line for line in LINES if "clausenlp " in line])
def test_commands_and_options_exist(line: str) -> None:
    words = shlex.split(line[line.index("clausenlp ") :], comments=True)[1:]
    if words[0].startswith("-"):
        assert CliRunner().invoke(app, words).exit_code == 0
        return
    help_text = CliRunner().invoke(app, [words[0], "--help"])
    assert help_text.exit_code == 0
    for option in (word for word in words[1:] if re.match("-+[a-z]", word)):
        assert re.search(rf"(^|\s){option}\b", help_text.stdout), option


def test_python_examples_run() -> None:
    for body in blocks("python"):
        done = subprocess.run([sys.executable, "-c", body], capture_output=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr.decode()


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_record_is_that_of_the_sample_shortened() -> None:
    (body,) = blocks("json")
    shown = json.loads(body)
    Draft202012Validator(read_schema()).validate(shown)
    (resolution,) = clausenlp.annotate(SAMPLE_PATH, name="sample.txt")
    record = resolution.to_dict()
    for name in ("clauses", "notes", "set_aside"):
        rest = record.pop(name)
        assert all(part in rest for part in shown.pop(name))
    assert shown == record
