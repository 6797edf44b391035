"""The command line: data on standard output, all else on standard error, a status that tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from clausenlp.cli import app
from clausenlp.resolution import Resolution
from clausenlp.sources import SAMPLE_PATH

PROGRAM = [sys.executable, "-m", "clausenlp"]
TEXT = """\
Le Conseil économique et social,

Rappelant ses résolutions antérieures relatives aux bacs à traille,

1. Décide de recenser les bacs à traille ;

2. Prie le Secrétaire général de publier ce recensement.
"""


class Result:
    """What a command gave."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def records(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def names(self) -> list[str]:
        return [record["source"]["name"] for record in self.records]


def call(*words: str | Path, text: str | None = None) -> Result:
    """Run a command in this process."""
    result = CliRunner().invoke(app, [str(word) for word in words], input=text)
    return Result(result.exit_code, result.stdout, result.stderr)


def run(*words: str | Path, **options: Any) -> Result:
    """Run a command in a process of its own."""
    command = [*PROGRAM, *map(str, words)]
    done = subprocess.run(command, capture_output=True, **options)
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files to read and files to leave alone."""
    root = tmp_path / "volumes"
    for name in ("b.txt", "a/2.TXT", "a/1.txt", "a-z.txt", ".hidden.txt", ".git/x.txt", "~$b.txt"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(TEXT, encoding="utf-8")
    (root / "photo.jpg").write_bytes(b"\xff\xd8")
    return root


def test_sample_as_records() -> None:
    result = run("annotate", "sample")
    (record,) = result.records
    assert (result.status, result.err) == (0, "")
    assert record["symbol"] == "E/RES/2023/9" and record["source"]["name"] == "sample.txt"


def test_a_file_named_sample_comes_before_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sample").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = call("annotate", "sample")
    assert result.names == ["sample"] and len(result.records[0]["clauses"]) == 3


def test_sample_command_prints_its_path() -> None:
    assert call("sample").out.strip() == str(SAMPLE_PATH)


def test_json_is_one_array() -> None:
    result = call("annotate", "sample", "sample", "-f", "json")
    assert [r["symbol"] for r in json.loads(result.out)] == ["E/RES/2023/9"] * 2


def test_table() -> None:
    result = call("annotate", "sample", "--format", "table")
    assert "E/RES/2023/9" in result.out and "17 operative" in result.out
    assert max(len(line) for line in result.out.splitlines()) <= 80


def test_records_are_utf8_whatever_the_locale_says() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    result = run("annotate", "sample", env=environment)
    assert result.status == 0 and "économique" in result.out


def test_standard_input() -> None:
    result = run("annotate", "-", input=TEXT.encode())
    assert result.names == ["<stdin>"]
    assert [c["id"] for c in result.records[0]["clauses"]] == ["pp1", "op1", "op2"]


def test_a_folder_is_walked_in_order(folder: Path) -> None:
    result = call("annotate", folder)
    assert result.names == ["a/1.txt", "a/2.TXT", "a-z.txt", "b.txt"]
    assert (result.status, result.err) == (0, "")


def test_links_that_leave_a_folder_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(TEXT, encoding="utf-8")
    (folder / "c.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "d.txt").symlink_to(folder / "b.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "up").symlink_to(tmp_path, target_is_directory=True)
    assert call("annotate", folder).names == ["a/1.txt", "a/2.TXT", "a-z.txt", "b.txt", "d.txt"]


def test_a_folder_given_as_a_link_is_walked(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    assert len(call("annotate", tmp_path / "link").names) == 4


def test_a_folder_without_files_is_an_error(tmp_path: Path) -> None:
    result = call("annotate", tmp_path)
    assert result.status == 1 and result.out == ""
    assert result.err.startswith(f"error: {tmp_path}: holds no file to read. Known suffixes:")


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert run("annotate", tmp_path).names == ["caf\ufffd.txt"]


def test_a_broken_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "a" / "1.txt").write_bytes(b"")
    result = call("annotate", folder, folder / "none.txt")
    assert result.status == 1
    assert result.names == ["a/2.TXT", "a-z.txt", "b.txt"]
    first, second = result.err.splitlines()
    assert first.startswith("error: a/1.txt: is empty. ")
    assert second.startswith(f"error: {folder}/none.txt: does not exist. ")


@pytest.fixture
def break_annotate(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let the annotation of each file end in an exception."""

    def replace(error: BaseException) -> None:
        def annotate(*words: object, **names: object) -> list[Resolution]:
            raise error

        monkeypatch.setattr("clausenlp.api.annotate", annotate)

    return replace


def test_an_unexpected_exception_is_one_line(
    break_annotate: Callable[[BaseException], None],
) -> None:
    break_annotate(ZeroDivisionError("by\nzero"))
    result = call("annotate", "sample", "sample")
    assert result.status == 1 and "Traceback" not in result.err
    lines = result.err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("error: sample.txt: ZeroDivisionError: by zero. ")


def test_debug_shows_where(break_annotate: Callable[[BaseException], None]) -> None:
    break_annotate(ZeroDivisionError("by zero"))
    assert "Traceback" in call("annotate", "sample", "--debug").err


def test_interrupted(break_annotate: Callable[[BaseException], None], tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")
    break_annotate(KeyboardInterrupt())
    assert call("annotate", "sample", "-o", out).status == 130
    assert out.read_text(encoding="utf-8") == "old" and list(tmp_path.iterdir()) == [out]


def test_a_text_without_clauses_is_a_warning() -> None:
    result = run("annotate", "-", input="Rien à voir ici.\n".encode())
    assert result.status == 0 and len(result.records) == 1
    assert result.err == "warning: <stdin>: no clause was found in it\n"


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    result = call("annotate", "sample", "-o", out)
    assert (result.status, result.out, result.err) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8"))["symbol"] == "E/RES/2023/9"
    assert list(tmp_path.iterdir()) == [out]


def test_output_dash_is_standard_output() -> None:
    assert call("annotate", "sample", "-o", "-").records


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["annotate"], "Missing argument"),
        (["annotate", "sample", "-f", "xml"], "xml"),
        (["annotate", "sample", "-o", "."], "is a folder"),
        (["annotate", "sample", "-o", "no/such/folder/out"], "There is no folder"),
        (["annotat"], "annotat"),
        (["annotate", "sample", "--no-such"], "--no-such"),
    ],
)
def test_wrong_commands_have_status_2(words: list[str], problem: str) -> None:
    result = call(*words)
    assert (result.status, result.out) == (2, "") and problem in result.err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_one_line() -> None:
    result = call("annotate", "sample", "-o", "/dev/full")
    assert result.status == 1
    assert result.err.startswith("error: /dev/full: cannot be written (")
    assert len(result.err.splitlines()) == 1


def test_a_broken_pipe_is_quiet(folder: Path) -> None:
    command = [*PROGRAM, "annotate", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)


def read_terminal(master: int) -> str:
    parts = []
    try:
        while part := os.read(master, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other end is closed.
        pass
    os.close(master)
    return b"".join(parts).decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("shown", ["stdout", "stderr"])
def test_on_a_terminal(folder: Path, shown: str) -> None:
    """A table where standard output is one; a bar where only standard error is."""
    import pty

    master, slave = pty.openpty()
    streams: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, shown: slave}
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    command = [*PROGRAM, "annotate", str(folder)]
    with subprocess.Popen(command, env=environment, **streams) as process:
        os.close(slave)
        terminal = read_terminal(master)
        out, err = process.communicate()
    if shown == "stdout":
        assert "2 operative" in terminal and "\x1b[" in terminal and err == b""
    else:
        assert "100%" in terminal
        assert [json.loads(line)["source"]["name"] for line in out.splitlines()][0] == "a/1.txt"


@pytest.mark.parametrize("command", ["", "annotate", "sample", "schema"])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_teaches_with_an_example(command: str, option: str) -> None:
    result = call(*command.split(), option)
    assert result.status == 0 and f"clausenlp {command or 'annotate'} " in result.out


def test_without_words_there_is_help() -> None:
    result = call()
    assert "clausenlp annotate sample" in result.out + result.err


def test_version() -> None:
    result = run("--version")
    assert result.status == 0 and result.out.startswith("clausenlp 0.")


def seconds(command: list[str]) -> float:
    """Shortest time of five: what else the machine does only adds to it."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def test_help_is_fast() -> None:
    limit = 0.3 * seconds([sys.executable, "-c", "import spacy"])
    assert seconds([*PROGRAM, "--help"]) < limit
