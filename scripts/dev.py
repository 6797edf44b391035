"""Set-up and run in one command, on a machine that has only Python 3.11 or newer and pip.

    python3 scripts/dev.py sample     annotate the sample resolution and print the table
    python3 scripts/dev.py check      ruff, mypy and all tests; words after it go to pytest

The first run makes a virtual environment in .venv and installs clausenlp there (about 1 GB);
later runs use it again, and install only when pyproject.toml has changed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

# Only what Python 3.7 can run stands in this file, so that an old Python gets to say so.
OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    if sys.version_info < OLDEST:
        fail(
            f"clausenlp needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is "
            f"{sys.version.split()[0]} ({sys.executable}). Run this script with a newer one, for "
            "example: python3.12 scripts/dev.py sample"
        )
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["sample", "check"])
    parser.add_argument("--venv", type=Path, default=ROOT / ".venv", help="default: .venv")
    arguments, more = parser.parse_known_args()
    if arguments.task == "sample":
        if more:
            parser.error("sample takes no more words")
        sample(set_up(arguments.venv, ""))
    else:
        check(set_up(arguments.venv, "[dev]"), more)


def sample(python: Path) -> None:
    run([python, "-m", "clausenlp", "annotate", "sample", "--format", "table"])


def check(python: Path, pytest_words: list[str]) -> None:
    run([python, "-m", "ruff", "check", "."])
    run([python, "-m", "mypy"])
    run([python, "-m", "pytest", "-n", "2", *pytest_words])


def set_up(venv: Path, extra: str) -> Path:
    """Make sure that the environment holds clausenlp as it is, and give its Python."""
    python = venv.absolute() / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = venv / f"installed{extra}.sha256"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if works(python) and stamp.is_file() and stamp.read_text() == wanted:
        return python
    if not works(python):
        make(venv, python)
    say(f"Installing clausenlp and what it needs into {venv}: a few minutes, about 1 GB.")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    if subprocess.run([*pip, "--editable", f"{ROOT}{extra}"]).returncode:
        fail(
            "pip could not install clausenlp; its message is above. If it could not reach the "
            "package index, check the network, or set PIP_INDEX_URL (a mirror) or HTTPS_PROXY, "
            "and run the same command again: it goes on where it stopped."
        )
    stamp.write_text(wanted)
    return python


def works(python: Path) -> bool:
    """Whether an environment is there and still has its Python and pip."""
    if not python.exists():
        return False
    asked = [str(python), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(asked, stderr=subprocess.DEVNULL).returncode == 0


def make(venv: Path, python: Path) -> None:
    """Make the environment, with the pip of this Python where it cannot bring its own."""
    say(f"Making a virtual environment in {venv}.")
    command = [sys.executable, "-m", "venv", "--clear", str(venv)]
    made = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if made.returncode == 0:
        return
    if subprocess.run([*command, "--without-pip"]).returncode:
        fail("There is no virtual environment. On Debian and Ubuntu: apt install python3-venv")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "pip"]
    if subprocess.run(pip).returncode:
        fail("pip could not be installed. On Debian and Ubuntu: apt install python3-venv")


def run(command: list[str | Path]) -> None:
    """Run a command in the project's folder; where it fails, stop with its status."""
    status = subprocess.run([str(word) for word in command], cwd=ROOT).returncode
    if status:
        sys.exit(status)


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def fail(message: str) -> None:
    say("error: " + message)
    sys.exit(1)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
