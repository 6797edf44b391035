"""Where a directive's words end: before the next performative, a comment, the last sign."""

from __future__ import annotations

from itertools import islice

from clausenlp.directives.grammar import grammar
from clausenlp.directives.words import Words, infinitive_after

_SIGNS = (",", ";", ":", "-", "–", "—")


def end_before(words: Words, first: int, following: int) -> int:
    """Find where the words before a further performative end.

    Parameters
    ----------
    words : Words
        A clause.
    first : int
        No end before this word.
    following : int
        First word of the performative.

    Returns
    -------
    int
        First word that is no longer part: conjunction, pronoun and a phrase between them are out.
    """
    at = following
    while at > first and words.keys[at - 1] in grammar().words["limit.pronouns"]:
        at -= 1
    joint = _joint(words, first, at)
    return _without_signs(words, first, at if joint < 0 else joint)


def _joint(words: Words, first: int, at: int) -> int:
    """The conjunction, next to the performative or before a phrase; -1 if there is none."""
    joints = grammar().words["joint.conjunctions"]
    if at > first and words.keys[at - 1] in joints:
        return at - 1
    between = at - 1 if words.key(at - 1) == "," else at
    inserted = grammar().patterns["phrase.inserted_pattern"]
    for k in range(between - 1, max(first, between - 9) - 1, -1):
        if (words.keys[k] in joints or words.keys[k] == ";") and inserted.fullmatch(
            words.phrase(k + 1, between - k - 1).strip(" ,")
        ):
            return k
    return _joint_before_comma(words, first, at) if between < at else -1


def _joint_before_comma(words: Words, first: int, at: int) -> int:
    """« et, » or « ; » before the last phrase between commas; -1 if an action goes on there."""
    known = grammar().words
    for k in range(at - 2, first, -1):
        if words.keys[k] == ";":
            return k
        if words.keys[k] == ",":
            if words.keys[k - 1] in known["joint.conjunctions"]:
                return k - 1
            if (
                words.keys[k + 1] in known["joint.goes_on"]
                or infinitive_after(words, k + 2, at) >= 0
            ):
                return -1
    return -1


def _without_signs(words: Words, first: int, at: int) -> int:
    while at > first and words.keys[at - 1] in _SIGNS:
        at -= 1
    return at


def end_of(words: Words) -> int:
    """Find where a clause ends, without its last signs and « et » before the next item."""
    final, joints = (grammar().words[key] for key in ("limit.final", "joint.conjunctions"))
    at = len(words)
    while at and (words.keys[at - 1] in final or (words.keys[at - 1] in joints and at > 1)):
        at -= 1
    return at


def before_comment(words: Words, first: int, limit: int) -> int:
    """Find where an action ends: a comment on it (« , ce qui… ») is none of it."""
    keys, comments = words.keys, grammar().words["limit.comment"]
    for k, key in enumerate(islice(keys, first, limit - 2), first):
        if key == "," and words.phrase(k + 1, 2) in comments:
            return k
    return _without_signs(words, first, limit)
