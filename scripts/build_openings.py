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

from french_forms import Performative, Rules, parse, read_performatives, typed_forms

from clausenlp.errors import DataError
from clausenlp.lexicon import OPENING_COLUMNS, Opening, OpeningForm

FOLDER = Path(__file__).resolve().parents[1] / "clausenlp" / "lang" / "fr"
RANKS = ("singular", "participle", "perfect", "adjective", "plural", "copula", "after")


def expected(row: Performative, rules: Rules) -> Performative:
    """Give a row as the rules would type it; empty cells stay empty.

    Parameters
    ----------
    row : Performative
        A row.
    rules : Rules
        The tables.

    Returns
    -------
    Performative
        The same row where every typed form agrees with the rules.
    """
    if row.kind == "adjective":
        capital = row.lemma.capitalize()
        forms = (f"Est {row.lemma}", f"Étant {row.lemma}", "", capital)
    elif (phrase := parse(row, rules)) is None:
        forms = ("", row.lemma[0].upper() + row.lemma[1:], "", "")
    else:
        finite, participle = phrase.forms.singular, phrase.forms.participle
        forms = (phrase.say(finite), phrase.say(participle), phrase.perfects(rules)[0], "")
    kept = [form if typed else "" for typed, form in zip(typed_forms(row), forms, strict=True)]
    finite, participle, perfect, adjective = kept
    return row._replace(finite=finite, participle=participle, perfect=perfect, adjective=adjective)


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


def _spell(row: Performative, rules: Rules) -> Iterator[tuple[str, str, OpeningForm]]:
    """Give the surface forms of a row: rank, text, form."""
    if row.kind == "adjective":
        yield from _spell_adjective(row, rules)
        return
    phrase = parse(row, rules)
    if phrase is None:
        yield "participle", row.participle, "participle"
        return
    if row.finite:
        yield "singular", row.finite, "finite"
        theirs = phrase._replace(tail=rules.possess(phrase.tail, first=False))
        ours = phrase._replace(tail=rules.possess(phrase.tail, first=True))
        yield "plural", theirs.say(phrase.forms.plural), "finite"
        yield "plural", ours.say(phrase.forms.first_plural, first=True), "finite"
    if row.participle:
        yield "participle", row.participle, "participle"
        if phrase.clitic.startswith("s"):
            yield "plural", phrase.say(phrase.forms.participle, first=True), "participle"
    if row.perfect:
        for text in phrase.perfects(rules):
            yield "perfect", text, "perfect_participle"
            if text.startswith("Ayant "):
                yield "after", "Après avoir" + text.removeprefix("Ayant"), "perfect_participle"


def _spell_adjective(row: Performative, rules: Rules) -> Iterator[tuple[str, str, OpeningForm]]:
    masculine, feminine, plural, feminine_plural = rules.agree(row.lemma)
    agreements = (masculine, feminine, plural, feminine_plural)
    if row.adjective:
        for text in agreements:
            yield "adjective", text.capitalize(), "adjective"
    if row.finite:
        for verb, texts in (("Est", agreements[:2]), ("Sont", agreements[2:])):
            yield from (("copula", f"{verb} {text}", "finite") for text in texts)
        yield from (("copula", f"Sommes {text}", "finite") for text in agreements[2:])
    if row.participle:
        yield from (("copula", f"Étant {text}", "participle") for text in agreements)


def make_openings(rows: Sequence[Performative], rules: Rules) -> list[Opening]:
    """Make every surface form that can open a clause, each text once.

    A text that two headwords share (« Convient ») goes to the form that comes first in `RANKS`,
    then to the headword that comes first in the file.

    Parameters
    ----------
    rows : sequence of Performative
        The rows of performatives.csv.
    rules : Rules
        The tables.

    Returns
    -------
    list of Opening
        Sorted by headword, as in the file.
    """
    spelled = [
        (RANKS.index(rank), number, text, form)
        for number, row in enumerate(rows)
        for rank, text, form in _spell(row, rules)
    ]
    chosen: dict[str, tuple[int, Opening]] = {}
    for _, number, text, form in sorted(spelled, key=lambda item: item[:2]):
        for spelling in _spellings(text):
            opening = _opening(spelling, rows[number].lemma, form)
            chosen.setdefault(spelling.casefold(), (number, opening))
    return [opening for _, opening in sorted(chosen.values(), key=lambda item: item[0])]


def _opening(text: str, lemma: str, form: OpeningForm) -> Opening:
    return Opening(text, "operative" if form == "finite" else "preambular", lemma, form)


def _spellings(text: str) -> Iterator[str]:
    """Give a text as typed, then as other prints have it (« Emet le voeu », « Reconnait »)."""
    plain = text[0].translate(str.maketrans("ÀÂÉÈÊÎÔ", "AAEEEIO")) + text[1:]
    for spelling in (text, plain, text.replace("aît", "ait")):
        yield spelling
        yield spelling.replace("œ", "oe").replace("Œ", "Oe")


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
