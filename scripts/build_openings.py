"""Make clausenlp/lang/fr/openings.csv out of performatives.csv by the rules of French.

    python scripts/build_openings.py            write openings.csv
    python scripts/build_openings.py --check    only check; exit 1 and say what is wrong

The forms typed in performatives.csv are checked against the rules of conjugation.csv,
agreement.csv and possessives.csv; the plural, the first person plural and the agreements are
made by the same rules.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from clausenlp.errors import DataError
from clausenlp.lexicon import OPENING_COLUMNS, Opening
from clausenlp.lexicon.forms import Rules
from clausenlp.lexicon.rows import Performative, read_performatives, typed_forms
from clausenlp.lexicon.spelling import expected, make_openings

FOLDER = Path(__file__).resolve().parents[1] / "clausenlp" / "lang" / "fr"


def disagreements(path: Path, rows: Sequence[Performative], rules: Rules) -> Iterator[DataError]:
    """Compare the typed forms with the rules.

    Parameters
    ----------
    path : Path
        The file, for the messages.
    rows : sequence of Performative
        Its rows.
    rules : Rules
        The tables.

    Yields
    ------
    DataError
        One for each form that disagrees.
    """
    for row in rows:
        for typed, form in zip(typed_forms(row), typed_forms(expected(row, rules)), strict=True):
            if typed != form:
                problem = f"{row.lemma!r}: {typed!r} is typed, the rule gives {form!r}"
                yield DataError(str(path), row.line, problem)


def render(openings: Sequence[Opening]) -> str:
    """Write openings as CSV.

    Parameters
    ----------
    openings : sequence of Opening
        What to write.

    Returns
    -------
    str
        The text of openings.csv.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(OPENING_COLUMNS)
    writer.writerows(openings)
    return buffer.getvalue()


def run(folder: Path, *, check: bool) -> list[str]:
    """Check the tables and, unless told only to check, write openings.csv.

    Parameters
    ----------
    folder : Path
        Where the tables stand.
    check : bool
        Only check.

    Returns
    -------
    list of str
        What is wrong; nothing is written then.
    """
    source, target = folder / "performatives.csv", folder / "openings.csv"
    try:
        rules, rows = Rules(folder), read_performatives(source)
    except DataError as error:
        return [str(error)]
    problems = [str(error) for error in disagreements(source, rows, rules)]
    text = render(make_openings(rows, rules))
    if check:
        return problems + _stale(target, text)
    if not problems:
        target.write_text(text, encoding="utf-8", newline="")
    return problems


def _stale(target: Path, text: str) -> list[str]:
    """Compare openings.csv with what it should be and name the first line that differs."""
    there = target.read_text(encoding="utf-8").splitlines() if target.exists() else []
    wanted = text.splitlines()
    if there == wanted:
        return []
    pairs = zip(there, wanted, strict=False)
    same = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(there), len(wanted)))
    problem = "is not what the script writes; run scripts/build_openings.py"
    return [str(DataError(str(target), same + 1, problem))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    arguments : sequence of str, optional
        Arguments, `sys.argv` by default.

    Returns
    -------
    int
        0 if all is well, else 1.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only check, write nothing")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the tables stand")
    options = parser.parse_args(arguments)
    problems = run(options.folder, check=options.check)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
