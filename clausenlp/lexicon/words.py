"""What the lexicon says of words: force and strength of headwords, modifiers, nouns, governors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources.abc import Traversable
from typing import NamedTuple

from clausenlp.errors import DataError
from clausenlp.lexicon.rows import STRENGTHS, Performative, check_force, read_performatives
from clausenlp.lexicon.tables import allow, default, once, read_rows, require

MODIFIER_COLUMNS = ("text", "kind", "feeling", "strength", "source")
NOUN_COLUMNS = ("noun", "gender", "force", "strength", "determiner", "source")
GOVERNOR_COLUMNS = ("lemma", "takes", "source")
USAGE_COLUMNS = ("lemma", "before", "force", "strength", "source")

ROLES = ("plain", "intensifier", "urging", "feeling")
FEELINGS = ("", "pleasure", "displeasure", "interest")
DETERMINERS = ("possessive", "definite-que", "indefinite")
TAKES = ("noun", "state", "copula", "infinitive")


class Headword(NamedTuple):
    """A verb, an idiom or an adjective by which an organ acts.

    Attributes
    ----------
    lemma : str
        Infinitive, idiom headword, or masculine singular of an adjective.
    kind : {"verb", "pronominal", "adjective", "idiom"}
        What it is.
    force : str
        One of `clausenlp.schema.FORCES`; empty where it has none of its own.
    strength : int
        1 to 5 of requests and of displeasure, without modifiers; 0 for none.
    """

    lemma: str
    kind: str
    force: str
    strength: int


class Modifier(NamedTuple):
    """An adverb or a set phrase that belongs to a performative.

    Attributes
    ----------
    text : str
        Its words, in lower case.
    roles : frozenset of str
        ``plain`` moves nothing, ``intensifier`` moves displeasure up, ``urging`` a request,
        ``feeling`` makes an assertive expressive.
    feeling : str
        ``pleasure``, ``displeasure``, ``interest``, or nothing.
    strength : int
        Of displeasure, 1 to 5; 0 for none.
    """

    text: str
    roles: frozenset[str]
    feeling: str
    strength: int


class Noun(NamedTuple):
    """A noun that completes a verb of expression (« exprime sa gratitude »).

    Attributes
    ----------
    noun : str
        As printed, in lower case.
    force : str
        The force that it gives.
    strength : int
        1 to 5 of requests and of displeasure; 0 for none.
    determiners : frozenset of str
        How it enters the extent: ``possessive``, ``definite-que``, ``indefinite``.
    """

    noun: str
    force: str
    strength: int
    determiners: frozenset[str]


class Usage(NamedTuple):
    """A use of a headword that has another force than the headword.

    Attributes
    ----------
    lemma : str
        The headword.
    before : pattern of str
        What follows the performative: a regular expression over keys with one blank between.
    force : str
        The force of this use.
    strength : int
        1 to 5; 0 for none.
    """

    lemma: str
    before: re.Pattern[str]
    force: str
    strength: int


def _read_modifiers(path: Traversable) -> Iterator[Modifier]:
    seen: dict[str, int] = {}
    for line, (text, kind, feeling, strength, source) in read_rows(path, MODIFIER_COLUMNS):
        require(path, line, text=text, kind=kind, source=source)
        once(path, line, "text", text, seen)
        for role in kind.split("|"):
            allow(path, line, "kind", role, ROLES)
        allow(path, line, "feeling", feeling, FEELINGS)
        allow(path, line, "strength", strength, STRENGTHS)
        yield Modifier(text, frozenset(kind.split("|")), feeling, int(strength or 0))


def _read_nouns(path: Traversable) -> Iterator[Noun]:
    seen: dict[str, int] = {}
    for line, row in read_rows(path, NOUN_COLUMNS):
        noun, gender, force, strength, determiner, source = row
        require(path, line, noun=noun, gender=gender, force=force, source=source)
        require(path, line, determiner=determiner)
        once(path, line, "noun", noun, seen)
        check_force(path, line, force, strength)
        for word in determiner.split("|"):
            allow(path, line, "determiner", word, DETERMINERS)
        yield Noun(noun, force, int(strength or 0), frozenset(determiner.split("|")))


def _read_governors(path: Traversable) -> Iterator[tuple[str, frozenset[str]]]:
    seen: dict[str, int] = {}
    for line, (lemma, takes, source) in read_rows(path, GOVERNOR_COLUMNS):
        require(path, line, lemma=lemma, takes=takes, source=source)
        once(path, line, "lemma", lemma, seen)
        for word in takes.split("|"):
            allow(path, line, "takes", word, TAKES)
        yield lemma, frozenset(takes.split("|"))


def _read_usages(path: Traversable) -> Iterator[Usage]:
    seen: dict[str, int] = {}
    for line, (lemma, before, force, strength, source) in read_rows(path, USAGE_COLUMNS):
        require(path, line, lemma=lemma, before=before, force=force, source=source)
        once(path, line, "use", f"{lemma} {before}", seen)
        check_force(path, line, force, strength)
        try:
            pattern = re.compile(before)
        except re.error as error:
            raise DataError(str(path), line, f"before {before!r}: {error}") from error
        yield Usage(lemma, pattern, force, int(strength or 0))


@cache
def load_usages() -> dict[str, tuple[Usage, ...]]:
    """Load ``usages.csv``, by headword, in the order of the file."""
    table: dict[str, tuple[Usage, ...]] = {}
    for usage in _read_usages(default("usages.csv")):
        table[usage.lemma] = (*table.get(usage.lemma, ()), usage)
    return table


@cache
def load_modifiers() -> tuple[Modifier, ...]:
    """Load ``modifiers.csv``."""
    return tuple(_read_modifiers(default("modifiers.csv")))


@cache
def load_nouns() -> tuple[Noun, ...]:
    """Load ``nouns.csv``."""
    return tuple(_read_nouns(default("nouns.csv")))


@cache
def load_governors() -> dict[str, frozenset[str]]:
    """Load ``governors.csv``: verbs of expression and of state, and what completes them."""
    return dict(_read_governors(default("governors.csv")))


def headword(row: Performative) -> Headword:
    """What a row says of its headword."""
    return Headword(row.lemma, row.kind, row.force, int(row.strength or 0))


@cache
def load_headwords() -> tuple[Headword, ...]:
    """Load ``performatives.csv``: a headword once, though it may have several rows."""
    rows = read_performatives(default("performatives.csv"))
    return tuple({row.lemma: headword(row) for row in rows}.values())
