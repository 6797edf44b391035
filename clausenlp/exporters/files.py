"""Output files that are whole or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO


@contextmanager
def replacing(path: str | Path) -> Iterator[TextIO]:
    """Open a file that takes the place of ``path`` when the ``with`` block ends well.

    Until then it stands beside it under a hidden name; after an exception it is removed and
    ``path`` is as before. What is no regular file (a pipe, ``/dev/stdout``) is written directly.

    Parameters
    ----------
    path : str or Path
        The file to write; a link is followed.

    Yields
    ------
    text stream
        UTF-8, with Unix line ends.

    Raises
    ------
    OSError
        If the file cannot be made, or ``path`` is a folder.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with _open(path, "w") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _open(beside, "x") as stream:
            yield stream
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _open(path: str | Path, mode: Literal["w", "x"]) -> TextIO:
    # In JSON, what backslashreplace writes for a lone surrogate is its escape.
    return open(path, mode, encoding="utf-8", errors="backslashreplace", newline="\n")
