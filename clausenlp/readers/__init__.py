"""Reading a source of any format: PDF, DOCX, HTML, plain text.

The readers of PDF, DOCX and HTML are imported when the first such source is read.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import BinaryIO

from clausenlp.errors import NoTextError, SourceError, TooLargeError
from clausenlp.readers.base import Line, Mark, RawDocument
from clausenlp.readers.sniff import HTML_SUFFIXES, kind_of

__all__ = [
    "MAX_BYTES",
    "SUFFIXES",
    "Line",
    "Mark",
    "RawDocument",
    "read",
    "read_bytes",
]

MAX_BYTES = 200_000_000
"""Size of the largest source that is read."""

SUFFIXES = (".docx", ".htm", ".html", ".md", ".pdf", ".text", ".txt", ".xhtml")
"""Suffixes of the files that a walk through a folder takes, in lower case."""

assert HTML_SUFFIXES <= set(SUFFIXES)


def read(source: str | Path, *, name: str | None = None) -> RawDocument:
    """Read a file, or standard input.

    Parameters
    ----------
    source : str or Path
        Path of the file; ``"-"`` for standard input.
    name : str, optional
        Name for messages and for the result; by default the path, or ``"<stdin>"``.

    Returns
    -------
    RawDocument

    Raises
    ------
    SourceError
        If it cannot be opened or read: one of its subclasses where the format is the reason.
    TooLargeError
        If it is larger than `MAX_BYTES`.
    """
    if str(source) == "-":
        label = name or "<stdin>"
        return read_bytes(_take(sys.stdin.buffer, label), label)
    label = name or str(source)
    try:
        with open(source, "rb") as stream:
            data = _take(stream, label)
    except (OSError, ValueError) as error:
        raise _source_error(error, str(source), label) from error
    return read_bytes(data, label)


def read_bytes(data: bytes, name: str) -> RawDocument:
    """Read a source that is in memory; its content decides how, over the suffix of its name.

    Parameters
    ----------
    data : bytes
        The whole source.
    name : str
        Its name.

    Returns
    -------
    RawDocument

    Raises
    ------
    SourceError
        If there is no reader for it, or it is damaged, protected, too large or without text.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    if not data:
        raise NoTextError(name, "is empty", "Check that it was saved or downloaded completely")
    kind = kind_of(data, name)
    if kind == "pdf":
        from clausenlp.readers.pdf.reader import read_pdf

        return read_pdf(data, name)
    if kind == "docx":
        from clausenlp.readers.docx.reader import read_docx

        return read_docx(data, name)
    if kind == "html":
        from clausenlp.readers.html.reader import read_html

        return read_html(data, name)
    from clausenlp.readers.text import decode, read_text

    return read_text(decode(data, name), name, hashlib.sha256(data).hexdigest())


def _take(stream: BinaryIO, name: str) -> bytes:
    """Read a stream to its end, or refuse it: before reading where its size is known."""
    size = stream.seek(0, 2) if stream.seekable() else 0
    if size > MAX_BYTES:
        raise _too_large(name, size)
    if size:
        stream.seek(0)
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(name, len(data))
    return data


def _too_large(name: str, size: int) -> TooLargeError:
    return TooLargeError(
        name,
        f"is larger than the limit ({size / 1e6:.0f} MB, limit {MAX_BYTES / 1e6:.0f} MB)",
        "Split it, or give its text alone",
    )


def _source_error(error: OSError | ValueError, path: str, name: str) -> SourceError:
    if path.startswith(("http://", "https://")):
        return SourceError(name, "is an address, not a file", "Download it and give the file")
    if isinstance(error, FileNotFoundError):
        return SourceError(name, "does not exist", "Check the path and the working directory")
    if isinstance(error, IsADirectoryError):
        return SourceError(name, "is a directory", "Give the files in it")
    if isinstance(error, PermissionError):
        return SourceError(name, "may not be read", "Check its permissions (chmod +r)")
    return SourceError(name, f"cannot be read ({error})", "Check the path, or copy the file")
