"""Measure clausenlp on the reference corpora, which stand beside the checkout.

Examples
--------
    python scripts/evaluate.py structure             all measures of finding clauses
    python scripts/evaluate.py structure --only clean --errors 20
    python scripts/evaluate.py performatives --only csonu-dev --errors 20
    python scripts/evaluate.py all --write           and put the tables into docs/evaluation.md
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from evaluation import report
from evaluation.bench import Bench
from evaluation.layers import LAYERS
from evaluation.results import Result

SHARED = Path(os.environ.get("CLAUSENLP_SHARED", report.ROOT.parent / "shared"))


def main() -> None:
    options = _parser().parse_args()
    corpora = options.shared / "corpora"
    if not corpora.is_dir():
        sys.exit(f"error: no corpora at {corpora}; --shared or CLAUSENLP_SHARED says where")
    if options.write and (options.only or options.sample):
        sys.exit("error: --write takes all groups and all resolutions: no --only, no --sample")
    # Forking a process that has threads may lock it: each worker starts anew.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(options.workers, mp_context=context) as pool:
        evaluate(Bench(corpora, pool, options.sample), options)


def evaluate(bench: Bench, options: argparse.Namespace) -> None:
    for layer in LAYERS if options.layer == "all" else [options.layer]:
        results = measure(bench, layer, options.only)
        print(report.table(results))
        for result in results if options.errors else []:
            if result.errors:
                print(report.errors(result, options.errors))
        if options.write:
            report.write(layer, results, f"python scripts/evaluate.py {layer}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("layer", choices=[*LAYERS, "all"])
    parser.add_argument("--shared", type=Path, default=SHARED, help="default: %(default)s")
    parser.add_argument("--workers", type=int, default=2, help="processes; default: 2")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show first N errors")
    some = parser.add_argument_group("only some of it (nothing is written)")
    groups = ", ".join(name for groups in LAYERS.values() for name in groups)
    some.add_argument("--only", metavar="GROUP", action="append", help=groups)
    some.add_argument("--sample", type=int, metavar="N", help="resolutions of each quality")
    whole = parser.add_argument_group("all of it")
    whole.add_argument("--write", action="store_true", help="put the table into docs/evaluation.md")
    return parser


def measure(bench: Bench, layer: str, only: list[str] | None) -> list[Result]:
    results: list[Result] = []
    for name, group in LAYERS[layer].items():
        if only is None or name in only:
            start = time.perf_counter()
            results += group(bench)
            print(f"{layer} {name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    return results


if __name__ == "__main__":
    main()
