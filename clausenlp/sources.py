"""Which files a command line means: files, all files of a folder, standard input, the sample."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from clausenlp.errors import SourceError
from clausenlp.readers import SUFFIXES

STDIN = "-"
"""Stands for standard input."""

SAMPLE = "sample"
"""Stands for the sample resolution, unless a file or folder has this name."""

SAMPLE_PATH = Path(__file__).with_name("data") / "sample.txt"
"""The sample resolution that comes with clausenlp."""

OnError = Callable[[SourceError], None]


class Source(NamedTuple):
    """One thing to read: where it is, and its name in messages and records."""

    path: str
    name: str


def find_sources(words: Iterable[str], on_error: OnError) -> Iterator[Source]:
    """Find what the words of a command line mean.

    Parameters
    ----------
    words : iterable of str
        Files, folders, ``"-"``, ``"sample"``.
    on_error : callable
        Is given each folder that cannot be read or has no file to read.

    Yields
    ------
    Source
        The files, in the order of the words. Those of a folder are sorted and named relative to
        it. Whether a file exists is for its reader to say.
    """
    for word in words:
        if os.path.isdir(word):
            yield from walk(word, on_error)
        elif word == STDIN:
            yield Source(STDIN, "<stdin>")
        elif word == SAMPLE and not os.path.exists(word):
            yield Source(str(SAMPLE_PATH), SAMPLE_PATH.name)
        else:
            yield Source(word, _printable(word))


def walk(folder: str, on_error: OnError) -> Iterator[Source]:
    """Find the files in a folder and its folders that have a known suffix.

    Hidden files and folders, lock files of word processors, links to folders, and links to files
    outside the folder are left out.

    Parameters
    ----------
    folder : str
        The folder.
    on_error : callable
        Is given each folder that cannot be read, and the folder itself if no file is found.

    Yields
    ------
    Source
        In the order of their names.
    """
    broken: list[SourceError] = []
    files = sorted(_files(folder, broken.append))
    for error in broken:
        on_error(error)
    if not files and not broken:
        on_error(_no_files(folder))
    for relative in files:
        yield Source(os.path.join(folder, *relative), _printable("/".join(relative)))


def _files(folder: str, on_error: OnError) -> Iterator[tuple[str, ...]]:
    """Paths of a folder's files: relative to it, in parts, so that they sort folder by folder."""

    def report(error: OSError) -> None:
        advice = "Check its permissions (chmod +rx)"
        on_error(SourceError(_printable(str(error.filename)), "cannot be read", advice))

    root = os.path.realpath(folder)
    for parent, folders, names in os.walk(folder, onerror=report):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        above = Path(parent).relative_to(folder).parts
        for name in names:
            if not _is_hidden(name) and name.lower().endswith(SUFFIXES):
                if _stays(os.path.join(parent, name), root):
                    yield (*above, name)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _stays(path: str, root: str) -> bool:
    """Whether a path leads, links followed, to something inside the folder ``root``."""
    return os.path.commonpath([root, os.path.realpath(path)]) == root


def _no_files(folder: str) -> SourceError:
    return SourceError(
        _printable(folder), "holds no file to read", f"Known suffixes: {', '.join(SUFFIXES)}"
    )


def _printable(name: str) -> str:
    """Give a name that any UTF-8 stream takes, even if the file's name is not UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")
