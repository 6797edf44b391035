"""The whole way from a source to its resolutions, on one screen."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language

from clausenlp.cleaning import PARAGRAPH_END, clean
from clausenlp.errors import DamagedFileError
from clausenlp.lexicon import Lexicon
from clausenlp.pipes.performatives import Performatives
from clausenlp.pipes.zones import Zones
from clausenlp.projection import clauses_of_paragraphs, resolutions_from_doc
from clausenlp.readers import read
from clausenlp.readers.base import RawDocument
from clausenlp.readers.text import read_text
from clausenlp.resolution import Clause, Resolution

LONGEST = 1_000_000_000
"""Characters that a text may have; the pipes are linear in it."""


PIPES = (
    "clausenlp_zones", "clausenlp_clauses", "clausenlp_performatives", "clausenlp_addressees",
    "clausenlp_references",
)  # fmt: skip
"""The components of the pipeline, in order."""
READ_LEXICON = ("clausenlp_zones", "clausenlp_performatives")
"""Those that have an option ``lexicon``."""


def load(*, lexicon: str | Path | Lexicon | None = None) -> Language:
    """Load the pipeline: `PIPES` on a blank French one.

    Parameters
    ----------
    lexicon : str, Path or Lexicon, optional
        A file of verbs to add to those that are known (``docs/lexicon.md`` says how it looks), or
        a lexicon in place of the project's own.

    Returns
    -------
    Language
        A spaCy pipeline of its own: add pipes after ours, use ``nlp.pipe``, ``DocBin``. It takes
        clean text (`clausenlp.cleaning.clean`) best, and any text.

    Raises
    ------
    DataError
        The file is not as it must be: the message names the line.
    """
    nlp = spacy.blank("fr")
    nlp.max_length = LONGEST
    path = None if lexicon is None or isinstance(lexicon, Lexicon) else str(lexicon)
    for name in PIPES:
        config = {"lexicon": path} if name in READ_LEXICON else {}
        pipe = nlp.add_pipe(name, config=config)
        if isinstance(lexicon, Lexicon) and name in READ_LEXICON:
            cast(Zones | Performatives, pipe).lexicon = lexicon
    return nlp


LONGEST_WORD = 1_000
"""Characters that a word may have."""

WORDS = 300_000
"""Different words after which the pipeline is made anew, so that memory stays flat."""

_loaded: list[Language] = []


def _pipeline() -> Language:
    """The pipeline that `annotate` uses, loaded once; made anew when its vocabulary is large."""
    if _loaded and len(_loaded[0].vocab) > WORDS:
        _loaded.clear()
    if not _loaded:
        _loaded.append(load())
    return _loaded[0]


def annotate(
    source: str | Path | None = None,
    *,
    text: str | None = None,
    name: str | None = None,
    nlp: Language | None = None,
) -> list[Resolution]:
    r"""Find the resolutions of a file or a text, and their clauses.

    Parameters
    ----------
    source : str or Path, optional
        A file (text, PDF, DOCX, HTML), or ``"-"`` for standard input.
    text : str, optional
        A text, instead of ``source``.
    name : str, optional
        The name that records give as their source; by default the path, or ``"text"``.
    nlp : Language, optional
        A pipeline from `load`, in place of the default one.

    Returns
    -------
    list of Resolution
        One for each resolution found, at least one.

    Raises
    ------
    SourceError
        The source cannot be read: the message names it, the place, and what to do.
    TypeError
        Neither or both of ``source`` and ``text`` are given.

    Examples
    --------
    >>> resolution, = annotate(text="Le Conseil,\n\nRappelant la Charte,\n\n1. Décide d’agir.")
    >>> [(c.id, c.text) for c in resolution.clauses]
    [('pp1', 'Rappelant la Charte,'), ('op1', 'Décide d’agir.')]
    """
    if (source is None) == (text is None):
        raise TypeError("give either a source or text=…")
    if text is not None:
        return annotate_raw(_raw(text, name or "text"), nlp=nlp)
    assert source is not None
    return annotate_raw(read(source, name=name), nlp=nlp)


_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character: no encoding can write it, and spaCy refuses it."""


def _raw(text: str, name: str) -> RawDocument:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return read_text(_HALF.sub("\ufffd", text), name, digest)


def annotate_raw(raw: RawDocument, *, nlp: Language | None = None) -> list[Resolution]:
    """Annotate a document that a reader gave: clean it, run the pipeline, project the Doc.

    Parameters
    ----------
    raw : RawDocument
        From `clausenlp.readers.read`.
    nlp : Language, optional
        A pipeline from `load`, in place of the default one.

    Returns
    -------
    list of Resolution
        One for each resolution found, at least one.
    """
    nlp = nlp or _pipeline()
    cleaned = clean(raw, cast(Zones, nlp.get_pipe("clausenlp_zones")).lexicon)
    _refuse_endless(cleaned.text, raw.name)
    return resolutions_from_doc(nlp(cleaned.text), cleaned, raw)


_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1}}}")


def _refuse_endless(text: str, name: str) -> None:
    """Refuse what is no text: spaCy's tokenizer is quadratic in the length of a word."""
    found = _ENDLESS.search(text)
    if found:
        raise DamagedFileError(
            name,
            f"holds more than {LONGEST_WORD:,} characters without a space: {found.group()[:40]!r}…",
            "Check that it is a text, and that its words are apart",
        )


def annotate_paragraphs(paragraphs: Sequence[str], *, nlp: Language | None = None) -> list[Clause]:
    """Annotate a text that is already cut into paragraphs.

    Parameters
    ----------
    paragraphs : sequence of str
        All paragraphs of one document, in order.
    nlp : Language, optional
        A pipeline from `load`, in place of the default one.

    Returns
    -------
    list of Clause
        One for each paragraph, in order; ``type`` is None for a title, a bridge, an annex. An
        enumerated paragraph has the type of the clause that it belongs to; its ``level`` and
        ``parent`` tell that it is an item. Offsets are into the paragraph itself.
    """
    lines = [" ".join(_HALF.sub("\ufffd", p).split()) or "-" for p in paragraphs]
    for number, line in enumerate(lines, 1):
        _refuse_endless(line, f"paragraph {number}")
    doc = (nlp or _pipeline())("".join(line + PARAGRAPH_END for line in lines))
    return clauses_of_paragraphs(doc, paragraphs)
