"""The errors that clausenlp raises on purpose.

::

    ClauseNLPError
    ├── SourceError          a file or stream that cannot be read: names it, the place, what to do
    │   ├── UnsupportedFormatError
    │   ├── DamagedFileError
    │   ├── EncryptedFileError
    │   ├── NoTextError      scanned or empty: there is nothing to annotate
    │   └── TooLargeError
    ├── DataError            a data file of the project or of the user: names file, line and key
    └── MissingModelError    spaCy's French model is not installed
"""

from __future__ import annotations


class ClauseNLPError(Exception):
    """Base of all errors that clausenlp raises on purpose; its text is meant for the user."""


class SourceError(ClauseNLPError):
    """A source that cannot be read.

    Parameters
    ----------
    name : str
        Name of the source as the user gave it.
    problem : str
        What is wrong, and where in the source.
    advice : str
        What the user can do.
    """

    def __init__(self, name: str, problem: str, advice: str) -> None:
        super().__init__(name, problem, advice)
        self.name = name
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name}: {self.problem}. {self.advice}"


class UnsupportedFormatError(SourceError):
    """The source is in a format for which there is no reader."""


class DamagedFileError(SourceError):
    """The source is truncated, corrupt, or not what its name says."""


class EncryptedFileError(SourceError):
    """The source is protected by a password."""


class NoTextError(SourceError):
    """The source holds no text: it is empty, or made of pictures."""


class TooLargeError(SourceError):
    """The source, or what it unpacks to, is larger than the limit."""


class DataError(ClauseNLPError):
    """A data file with a mistake in it.

    Parameters
    ----------
    path : str
        The file.
    line : int or None
        Line number, from 1, where it is known.
    problem : str
        What is wrong and what is allowed.
    """

    def __init__(self, path: str, line: int | None, problem: str) -> None:
        super().__init__(path, line, problem)
        self.path = path
        self.line = line
        self.problem = problem

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{place}: {self.problem}"


class MissingModelError(ClauseNLPError):
    """A model of spaCy that is not installed.

    Parameters
    ----------
    model : str
        Its package.
    """

    def __init__(self, model: str) -> None:
        super().__init__(model)
        self.model = model

    def __str__(self) -> str:
        return f"{self.model} is not installed. Install it: pip install {self.model}"
