"""The command line. Only typer is imported here; all else when a command needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

if TYPE_CHECKING:
    from spacy.language import Language

    from clausenlp.errors import SourceError
    from clausenlp.resolution import Resolution
    from clausenlp.sources import Source

# Plain help is what keeps `--help` fast: rich's takes longer to import than typer itself.
app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What ``annotate`` writes."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"


def main() -> None:
    """Run the command line and exit with its status."""
    try:
        app(prog_name="clausenlp")
    except KeyboardInterrupt:
        sys.exit(130)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"clausenlp {version('clausenlp')}")
        raise typer.Exit()


@app.callback()
def clausenlp(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read French UN resolutions from any file and find their clauses.

    \b
    clausenlp annotate sample              the sample resolution, as a table
    clausenlp annotate A_RES_70_1.pdf      PDF, DOCX, HTML or text
    clausenlp annotate volumes/ -o out.jsonl
    """


@app.command()
def annotate(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SRC...",
            help="Files, folders, - for standard input, or the word sample.",
            show_default=False,
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="OUT",
            help="Write to this file, which is replaced only when all is done.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format", "-f",
            help="By default table on a terminal, else jsonl.", show_default=False,
        ),
    ] = None,
    source_text: Annotated[
        bool,
        typer.Option("--source-text", help="Put into each record the text its offsets are into."),
    ] = False,
    lexicon: Annotated[
        str | None,
        typer.Option(
            "--lexicon", metavar="FILE",
            help="CSV file of more verbs: lemma,force,strength.", show_default=False,
        ),
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the program an error comes from.")
    ] = False,
) -> None:  # fmt: skip
    """Find the resolutions in files and the clauses in each.

    \b
    clausenlp annotate resolution.docx               a table to read
    clausenlp annotate resolution.pdf -f json        its record, indented
    clausenlp annotate volumes/ more.html -o out.jsonl
    pdftotext old.pdf - | clausenlp annotate -
    clausenlp annotate old.txt --lexicon verbs.csv   with verbs of your own

    Of a folder, all PDF, DOCX, HTML and text files are read, in the order of their names; the
    records name them relative to the folder. jsonl gives one record per line, one line per
    resolution; `clausenlp schema` describes it.

    Records go to standard output, messages to standard error. Exit status: 0 if all was read, 1
    if some was not, 2 if the command is wrong, 130 if it was interrupted.
    """
    if output == "-":
        output = None
    chosen = format or (Format.TABLE if output is None and sys.stdout.isatty() else Format.JSONL)
    run = _Run(debug, _pipeline(lexicon))
    try:
        with _destination(output) as stream:
            inputs = run.find(sources)
            visible = output is None and sys.stdout.isatty()
            _writer(chosen, source_text)(
                run.annotate(inputs, bar=len(inputs) > 1 and not visible), stream
            )
    except BrokenPipeError:
        _forget_stdout()
    except OSError as error:
        _say("error", f"{output or 'standard output'}: cannot be written ({error.strerror})")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    raise typer.Exit(1 if run.failed else 0)


@app.command()
def sample() -> None:
    """Print the path of the sample resolution.

    \b
    clausenlp sample                       its path
    clausenlp annotate sample              its clauses
    """
    from clausenlp.sources import SAMPLE_PATH

    typer.echo(SAMPLE_PATH)


@app.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a record.

    \b
    clausenlp schema > record.schema.json
    """
    import json

    from clausenlp.exporters import read_schema

    typer.echo(json.dumps(read_schema(), ensure_ascii=False, indent=2))


class _Run:
    """Annotates sources one by one and reports those that fail."""

    def __init__(self, debug: bool, nlp: Language | None) -> None:
        self.debug = debug
        self.nlp = nlp
        self.failed = False

    def find(self, words: Iterable[str]) -> list[Source]:
        from clausenlp.sources import find_sources

        return list(find_sources(words, self.fail))

    def fail(self, error: SourceError) -> None:
        self.failed = True
        if self.debug and error.__cause__:
            import traceback

            traceback.print_exception(error.__cause__)
        _say("error", str(error))

    def annotate(self, inputs: list[Source], *, bar: bool) -> Iterator[Resolution]:
        for source in _with_bar(inputs) if bar and sys.stderr.isatty() else inputs:
            found = self._annotate_one(source)
            if found is not None and not any(resolution.clauses for resolution in found):
                _say("warning", f"{source.name}: no clause was found in it")
            yield from found or ()

    def _annotate_one(self, source: Source) -> list[Resolution] | None:
        """Resolutions of a source; None if it failed."""
        from clausenlp.api import annotate
        from clausenlp.errors import SourceError

        try:
            return annotate(source.path, name=source.name, nlp=self.nlp)
        except SourceError as error:
            self.fail(error)
        except Exception as error:
            # One broken file must not stop the others, whatever is wrong with it.
            problem = f"{type(error).__name__}: {error}"
            advice = "This is a mistake of clausenlp; --debug shows where"
            failure = SourceError(source.name, problem, advice)
            failure.__cause__ = error
            self.fail(failure)
        return None


def _pipeline(lexicon: str | None) -> Language | None:
    """The pipeline with a user's verbs; a mistake in their file is a mistake in the command."""
    if lexicon is None:
        return None
    from clausenlp.api import load
    from clausenlp.errors import DataError

    try:
        return load(lexicon=lexicon)
    except DataError as error:
        _say("error", str(error))
        raise typer.Exit(2) from None


def _say(kind: str, message: str) -> None:
    print(f"{kind}: {' '.join(message.split())}", file=sys.stderr, flush=True)


def _with_bar(inputs: list[Source]) -> Iterator[Source]:
    """Go through the sources under a progress bar on standard error."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), redirect_stdout=False, transient=True) as progress:
        task = progress.add_task("", total=len(inputs))
        for source in inputs:
            progress.update(task, description=source.name[-40:].replace("[", r"\["))
            yield source
            progress.advance(task)


def _writer(format: Format, source_text: bool) -> Callable[[Iterable[Resolution], TextIO], None]:
    from clausenlp.exporters import write_json, write_jsonl

    if format is Format.TABLE:
        from clausenlp.exporters.table import write_table

        return write_table
    write = write_json if format is Format.JSON else write_jsonl
    return partial(write, source_text=source_text)


def _destination(output: str | None) -> AbstractContextManager[TextIO]:
    """Open the output; a wrong name is a mistake in the command."""
    if output is None:
        # JSON is UTF-8 whatever the locale says; a lone surrogate becomes its escape.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
        return nullcontext(sys.stdout)
    from clausenlp.exporters.files import replacing

    parent = os.path.dirname(output) or "."
    if os.path.isdir(output):
        raise typer.BadParameter(f"{output} is a folder; give the name of a file.", param_hint="-o")
    if not os.path.isdir(parent):
        raise typer.BadParameter(f"There is no folder {parent}.", param_hint="-o")
    if not os.access(parent, os.W_OK):
        raise typer.BadParameter(f"The folder {parent} may not be written.", param_hint="-o")
    return replacing(output)


def _forget_stdout() -> None:
    """Let Python's last flush go nowhere: the reader of standard output has enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
