"""Where the action begins: the infinitive or the clause that a directive governs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from clausenlp.directives.grammar import Frame, grammar
from clausenlp.directives.nouns import comma, continues, head_of, is_agent
from clausenlp.directives.words import Words, infinitive_after

TO, OF, THAT, FOR = "to", "of", "that", "for"
"""Kinds of first words of an action, as the file calls them."""
_KINDS = (TO, OF, THAT, FOR)
_CACHED = 20_000


class Beginning(NamedTuple):
    """Where an action may begin.

    Attributes
    ----------
    at : int
        Its first word.
    kind : str
        `TO`, `OF`, `THAT` or `FOR`.
    """

    at: int
    kind: str


def begins_action(words: Words, at: int, limit: int, frame: Frame) -> Beginning | None:
    """Tell whether an action begins at a word, whatever stands before it."""
    kind = _kind(words.key(at))
    if kind not in frame.what or at + 1 >= limit:
        return None
    if kind in (THAT, FOR) or infinitive_after(words, at + 1, limit) >= 0:
        return Beginning(at, kind)
    return None


@lru_cache(maxsize=_CACHED)
def _kind(key: str) -> str:
    """What kind of beginning a word is, "" for none."""
    known = grammar().words
    return next((kind for kind in _KINDS if key in known[f"beginning.{kind}"]), "")


def find_action(words: Words, first: int, limit: int, frame: Frame) -> Beginning | None:
    """Find the action after an addressee.

    Parameters
    ----------
    words : Words
        A clause.
    first : int
        The word after the first of the addressee.
    limit : int
        Where to stop.
    frame : Frame
        How the verb is built.

    Returns
    -------
    Beginning or None
        The first beginning of the verb's usual kind that is not governed by another word; else
        the first of another kind; else the first that another word seems to govern.
    """
    usual = frame.what[0]
    aside: Beginning | None = None
    others: list[Beginning] = []
    nested: list[Beginning] = []
    governed: list[Beginning] = []
    for found, inside in _candidates(words, first, limit, frame):
        if _is_governed(words, found, governed):
            governed.append(found)
        elif inside or found.kind not in (usual, THAT):
            (nested if inside else others).append(found)
        elif words.keys[found.at - 1] == "," or not (aside or _is_aside(words, first, found.at)):
            return found
        else:
            aside = aside or found
    if aside or others:
        return aside or others[0]
    fallback = (b for b in (*nested, *governed) if b.kind == usual)
    return next(fallback, None) or _misprinted(words, first, limit, frame)


def _is_aside(words: Words, first: int, at: int) -> bool:
    """Whether a word of the phrase between commas before an infinitive governs it."""
    begin = next((k + 1 for k in range(at - 1, first - 1, -1) if words.keys[k] == ","), -1)
    if begin < 0 or continues(words, begin, comma(words, begin, at), repeated=True):
        return False
    governors = grammar().words["nested.noun"]
    if any(key in governors for key in words.keys[begin:at]):
        return True
    return not any(is_agent(words, k, at) for k in range(max(begin, at - 2), at))


def find_noun_action(words: Words, first: int, limit: int) -> Beginning | None:
    """Find what someone is called to by a noun (« appelle les parties à la retenue »)."""
    known = grammar().words
    for at in range(first, limit - 1):
        if words.keys[at] in known["beginning.bare_for"]:
            break
        if words.keys[at] in known["preposition.to"]:
            head = head_of(words, at, limit)
            if words.capital(head) or is_agent(words, at, limit):
                continue
            if not _completes(words.keys[at - 1], words.keys[head]):
                return Beginning(at, TO)
    return None


def _completes(before: str, head: str) -> bool:
    """Whether « à » and a noun belong to the noun before (« les parties au conflit »)."""
    known = grammar().words
    party = before in known["nested.party"] and head in known["nested.party_to"]
    return party or before in known["nested.takes_to"]


def _misprinted(words: Words, first: int, limit: int, frame: Frame) -> Beginning | None:
    """Where a misread word is « de » or « à » (« dc prendre »), or an infinitive."""
    usual = frame.what[0]
    misread = grammar().words.get(f"beginning.misread_{usual}", frozenset())
    for at in range(first, limit - 1):
        key = words.keys[at]
        if key in misread and infinitive_after(words, at + 1, limit) == at + 1:
            return Beginning(at, usual)
        if _kind(key) == usual and _is_misread_infinitive(words, at + 1, limit):
            return Beginning(at, usual)
    return None


def _is_misread_infinitive(words: Words, at: int, limit: int) -> bool:
    """Whether a word that has an object should be an infinitive (« à offrii une aide »)."""
    known = grammar()
    if at + 1 >= limit or words.keys[at + 1] not in known.words["infinitive.objects"]:
        return False
    misread = known.patterns["infinitive.misread_pattern"].fullmatch(words.keys[at])
    return misread is not None and not words.capital(at)


def _candidates(
    words: Words, first: int, limit: int, frame: Frame
) -> Iterator[tuple[Beginning, bool]]:
    """All beginnings, and whether they stand inside a stated purpose."""
    purpose, turns = grammar().words["nested.purpose"], _turns()
    inside = False
    for at, key in enumerate(islice(words.keys, first, limit), first):
        if key not in turns:
            continue
        if key == ",":
            inside = False
        elif key in purpose and FOR not in frame.what:
            inside = inside or _states_purpose(words, at, limit)
        elif beginning := begins_action(words, at, limit, frame):
            if beginning.kind != THAT:
                yield beginning, inside
            elif any(frame.who) and not inside and _is_completive(words, at, limit):
                yield beginning, inside


@cache
def _turns() -> frozenset[str]:
    """The words and signs that `_candidates` looks at."""
    known = grammar().words
    begin = (known[f"beginning.{kind}"] for kind in _KINDS)
    return known["nested.purpose"].union({","}, *begin)


def _states_purpose(words: Words, at: int, limit: int) -> bool:
    """Whether an infinitive follows « pour », « afin de », « visant à »."""
    bare = words.keys[at] in grammar().words["beginning.bare_for"]
    following = at + 1 if bare else at + 2
    return infinitive_after(words, following, limit) >= 0


def _is_governed(words: Words, beginning: Beginning, earlier: list[Beginning]) -> bool:
    """Whether the word before an infinitive, and not the directive, governs it."""
    at, kind = beginning
    if kind not in (OF, TO):
        return False
    before = words.key(at - 1)
    known = grammar()
    if before in known.words["joint.either"]:
        return any(e.kind == kind for e in earlier)
    return (
        bool(known.patterns[f"nested.always_pattern_{kind}"].fullmatch(before))
        or bool(known.patterns["nested.participle_pattern"].fullmatch(before))
        or words.phrase(at + 1, 2) in known.words["nested.proform"]
        or (
            infinitive_after(words, at - 1, at) >= 0
            and words.phrase(at - 2, 2) not in known.words["nested.proform"]
        )
    )


def _is_completive(words: Words, at: int, limit: int) -> bool:
    """Whether « que » after a noun phrase says what is asked, and is no relative pronoun."""
    known = grammar()
    following = words.key(at + 1)
    if following == ",":
        return True
    if words.key(at + 2) in known.words["completive.auxiliary"]:
        return False
    if words.key(at - 1) in known.words["joint.before_that"]:
        return False
    if following in known.words["pronoun.subject"]:
        return True
    subjunctive = known.patterns["completive.subjunctive_pattern"]
    return any(subjunctive.fullmatch(words.keys[k]) for k in range(at + 1, min(limit, at + 25)))
