"""What stands between a directive and whom it asks: phrases, and directives that share one."""

from __future__ import annotations

from collections.abc import Sequence

from clausenlp.directives.actions import begins_action
from clausenlp.directives.grammar import Frame, grammar
from clausenlp.directives.words import Words, is_adverb

_CHAIN, _ASIDES = 4, 6
"""How many performatives share an object, how many phrases stand before it, at most."""


def shared_with(words: Words, ends: Sequence[int], starts: Sequence[int], act: int) -> int:
    """Find the performative whose object a directive shares (« félicitant et encourageant »).

    Parameters
    ----------
    words : Words
        A clause.
    ends, starts : sequence of int
        The words after the performatives, and their first words.
    act : int
        Place of the directive.

    Returns
    -------
    int
        The last performative that nothing but conjunctions and pronouns part from it; itself
        where it has its own object.
    """
    filler = grammar().words["limit.pronouns"] | grammar().words["joint.filler"]
    last = min(act + _CHAIN, len(starts) - 1)
    while act < last:
        between = words.keys[ends[act] : starts[act + 1]]
        if not between or any(key not in filler and not is_adverb(key) for key in between):
            break
        act += 1
    return act


def skip_asides(words: Words, at: int, limit: int, frame: Frame) -> int:
    """Go past phrases between a performative and what it governs.

    Parameters
    ----------
    words : Words
        A clause.
    at, limit : int
        From the word after the performative to where its words end.
    frame : Frame
        How the verb is built.

    Returns
    -------
    int
        Where the addressee or the action begins.
    """
    for _ in range(_ASIDES):
        if at >= limit:
            break
        if words.keys[at] == ",":
            following = _after_commas(words, at, limit, frame)
        else:
            following = _after_phrase(words, at, limit, frame)
        if following <= at:
            return at
        at = following
    return at


def _after_commas(words: Words, at: int, limit: int, frame: Frame) -> int:
    """The first word after a comma that the verb can govern; the word after this one if none."""
    for k in range(at + 1, limit):
        if words.keys[k] == "," and is_governed(words, k + 1, limit, frame):
            return k + 1
    return at + 1


def _after_phrase(words: Words, at: int, limit: int, frame: Frame) -> int:
    if (past := past_inserted(words, at)) > at:
        return past
    if is_adverb(words.keys[at]) and not words.capital(at):
        return at + 1
    if is_governed(words, at, limit, frame):
        return at
    known = grammar().words
    if frame.who == ("",) and words.keys[at] in known["preposition.to"]:
        return at
    if words.keys[at] in known["phrase.prepositions"]:
        return _past_preposition(words, at, limit, frame)
    return at if "" in frame.who else _past_adjectives(words, at, limit, frame)


def past_inserted(words: Words, at: int) -> int:
    """Go past a set phrase that begins here (« à cet égard »)."""
    phrase = words.phrase(at, 7)
    found = grammar().patterns["phrase.inserted_pattern"].match(phrase)
    if found and not phrase[found.end() : found.end() + 1].isalpha():
        return at + _count(words, at, found.end())
    return at


def _past_preposition(words: Words, at: int, limit: int, frame: Frame) -> int:
    """Past « au vu de ces faits » without commas: up to the first word that is governed."""
    for k in range(at + 2, min(limit, at + 40)):
        determined = words.keys[k - 1] in grammar().words["phrase.introducing"]
        if not determined and is_governed(words, k, limit, frame):
            return k
    return at


def _count(words: Words, at: int, length: int) -> int:
    """How many words a stretch of `Words.phrase` holds."""
    count = 1
    while len(words.phrase(at, count)) < length:
        count += 1
    return count


def _past_adjectives(words: Words, at: int, limit: int, frame: Frame) -> int:
    """Past « pressant et solennel » after « lance un appel »."""
    for k in range(at, min(limit, at + 4)):
        if is_governed(words, k, limit, frame):
            return k
        if words.keys[k] in grammar().words["determiner.opening"]:
            break
    return at


def is_governed(words: Words, at: int, limit: int, frame: Frame) -> bool:
    """Whether an addressee or an action of this verb can begin at a word."""
    if at >= limit:
        return False
    if begins_action(words, at, limit, frame):
        return True
    known, key = grammar().words, words.keys[at]
    for who in frame.who:
        if who and key in known[f"preposition.{who}"]:
            return True
        if not who and (key in known["determiner.opening"] or words.capital(at)):
            return True
    return False
