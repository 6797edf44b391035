"""The table of results, on the screen and in ``docs/evaluation.md``."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from evaluation.results import WIDTH, Result

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "evaluation.md"


def table(results: Sequence[Result]) -> str:
    """A Markdown table: it reads well on the screen as well."""
    rows = [("measure", "target", "value", "reached", "counted over"), *map(_row, results)]
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)).rstrip() + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _row(result: Result) -> tuple[str, ...]:
    if result.target is None:
        target, reached = "–", "–"
    else:
        target, reached = f"{result.target:g}", "yes" if result.reached else "**no**"
    return result.measure, target, f"{result.value:.4f}", reached, result.detail


def errors(result: Result, number: int) -> str:
    """How often each kind occurs, and the first errors, gold above ours."""
    kinds = Counter(error.kind for error in result.errors).most_common()
    lines = [
        f"\n{result.measure}: {len(result.errors)} errors",
        "  " + "; ".join(f"{count} {kind}" for kind, count in kinds),
    ]
    for error in result.errors[:number]:
        head = f"  {error.where}, {error.kind}"
        lines += [head, f"    gold  {error.gold:{WIDTH}}", f"    ours  {error.ours}"]
    return "\n".join(map(str.rstrip, lines))


def write(layer: str, results: Sequence[Result], command: str) -> None:
    """Put the table into its section of the page; other sections stay."""
    page = PAGE.read_text(encoding="utf-8")
    section = re.compile(rf"(<!-- {layer} -->\n).*?(<!-- end -->)", re.DOTALL)
    words = f"{date.today().isoformat()}, commit {commit()}: `{command}`\n\n{table(results)}\n"
    page, written = section.subn(lambda found: found[1] + words + found[2], page)
    if not written:
        raise SystemExit(f"error: {PAGE} has no section <!-- {layer} --> … <!-- end -->")
    PAGE.write_text(page, encoding="utf-8")


def commit() -> str:
    """The commit measured; the page that the figures are written to does not count as a change."""

    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True)
        return done.stdout.strip()

    return (git("rev-parse", "--short", "HEAD") or "none") + (
        " + changes" if git("status", "--porcelain", "--", ".", ":!docs/evaluation.md") else ""
    )
