"""Noun phrases: who can act, and where the words that name them end."""

from __future__ import annotations

from functools import lru_cache

from clausenlp.directives.grammar import grammar
from clausenlp.directives.words import Words, is_adverb

_CACHED = 20_000
_DETERMINERS = 12
"""No noun has more words before it that determine it."""
_TAILS = 4
_OPEN, _CLOSE = ("(", "«", "["), (")", "»", "]")


@lru_cache(maxsize=_CACHED)
def is_phrase(kind: str, phrase: str) -> bool:
    """Tell whether words are a set phrase of [phrase]: ``inserted`` or ``task``."""
    return grammar().patterns[f"phrase.{kind}_pattern"].fullmatch(phrase) is not None


def head_of(words: Words, at: int, limit: int) -> int:
    """Find the head of a noun phrase.

    Parameters
    ----------
    words : Words
        A clause.
    at : int
        Where the phrase begins.
    limit : int
        Where to stop.

    Returns
    -------
    int
        The first word that is neither preposition nor determiner; the last of these where no
        other follows.
    """
    known = grammar().words
    skipped = known["determiner.words"] | known["preposition.to"] | known["preposition.with"]
    k, last = at, min(limit, at + _DETERMINERS)
    while k < last and (words.keys[k] in skipped or words.keys[k][0].isdigit()):
        k += 1
    if k == last or (k > at and words.keys[k] in known["phrase.relative"]):
        return max(at, k - 1)
    return k


def is_agent(words: Words, at: int, limit: int) -> bool:
    """Whether the noun phrase that begins here names someone who can act."""
    head = head_of(words, at, limit)
    key, known = words.keys[head], grammar()
    if key in known.words["agent.words"]:
        return True
    if key in known.words["agent.things"]:
        return False
    if words.capital(head):
        return key[0].isalpha()
    return known.patterns["agent.suffix_pattern"].fullmatch(key) is not None


def is_activity(words: Words, at: int, limit: int) -> bool:
    """Tell whether a noun says what is done (« l'organisation de stages »), not who does it."""
    head, known = head_of(words, at, limit), grammar().words
    if words.capital(head) or words.keys[head] not in known["agent.activities"]:
        return False
    of = words.key(head + 1) in known["preposition.of"] and head + 2 < len(words)
    return (of and not words.capital(head + 2)) or words.key(head + 1) in known["agent.manner"]


def is_thing(words: Words, at: int, limit: int) -> bool:
    """Whether the noun phrase that begins here names what cannot act."""
    head = head_of(words, at, limit)
    known = grammar()
    if is_agent(words, at, limit) or (words.capital(head) and not words.shouted(head)):
        return False
    key = words.keys[head]
    return key in known.words["agent.things"] or bool(
        known.patterns["agent.thing_pattern"].fullmatch(key)
    )


def is_plural(words: Words, at: int, limit: int) -> bool:
    """Whether a noun phrase is plural: its first word says so, or « et » joins two."""
    known = grammar().words
    first = words.keys[at]
    plain = first in known["preposition.plain"]
    lead = words.key(at + 1) if plain and at + 1 < limit else first
    if lead in known["determiner.plural"] or lead in known["pronoun.plural"]:
        return True
    return any(
        words.keys[k] in known["joint.and"]
        and words.keys[k + 1] in known["determiner.opening"]
        and is_agent(words, k + 1, limit)
        for k in range(at, limit - 1)
    )


def end_of_list(words: Words, at: int, limit: int, *, repeated: bool) -> int:
    """Find where an addressee ends.

    Parameters
    ----------
    words : Words
        A clause.
    at, limit : int
        The words between the performative and the action.
    repeated : bool
        Whether each addressee has its preposition (« à tous les États, aux organismes et à… »).

    Returns
    -------
    int
        First word that is no longer part. What only describes the addressee after a comma is
        out, but where the list goes on after it.
    """
    limit = next((k for k in range(at, limit) if words.keys[k] == ":"), limit)
    end = following = comma(words, at, limit)
    cut = False
    while following < limit:
        begin, following = following + 1, comma(words, following + 1, limit)
        if words.keys[begin - 2] in grammar().words["phrase.relative"]:
            end = following = comma(words, following + 1, limit)
            continue
        if _is_inserted(words, begin, following):
            continue
        goes_on = continues(words, begin, following, repeated=repeated)
        if cut and goes_on and not _is_joined(words, begin, end):
            if not _adds_detail(words, begin):
                break
        elif goes_on:
            end, cut = following, False
        elif cut:
            break
        else:
            cut = True
    return _without_tail(words, at, end)


def _is_joined(words: Words, begin: int, end: int) -> bool:
    """Whether a conjunction stands at the beginning of a phrase, or where the list was cut."""
    known = grammar().words
    if words.keys[end - 1] in known["joint.open"] or words.keys[begin] in known["joint.either"]:
        return True
    return words.phrase(begin, 2) in known["joint.phrases"]


def _is_inserted(words: Words, begin: int, end: int) -> bool:
    """Whether these words between commas are a set phrase (« s'il y a lieu »)."""
    if end - begin > _DETERMINERS:
        return False
    phrase = words.phrase(begin, end - begin)
    listed = grammar().patterns["list.inserted_pattern"]
    return is_phrase("inserted", phrase) or listed.fullmatch(phrase) is not None


def _adds_detail(words: Words, at: int) -> bool:
    """Whether a phrase goes on with what was said, whatever that is (« notamment X »)."""
    pattern = grammar().patterns["list.detail_pattern"]
    return pattern.match(words.phrase(at, 3)) is not None


def comma(words: Words, at: int, limit: int) -> int:
    """Find the next comma outside brackets and quotation marks; the limit if there is none."""
    depth = 0
    for k in range(at, limit):
        key = words.keys[k]
        if key in _OPEN:
            depth += 1
        elif key in _CLOSE:
            depth -= 1
        elif key == "," and depth <= 0:
            return k
    return limit


def _is_absolute(words: Words, at: int, limit: int) -> bool:
    """Whether a participle has its own subject here (« son mandat étant venu à expiration »)."""
    participles = grammar().words["list.absolute"]
    return any(words.keys[k] in participles for k in range(at, min(limit, at + _DETERMINERS)))


def continues(words: Words, at: int, limit: int, *, repeated: bool) -> bool:
    """Tell whether the words after a comma name more addressees.

    Parameters
    ----------
    words : Words
        A clause.
    at, limit : int
        The words from one comma to the next.
    repeated : bool
        Whether each addressee has its preposition.

    Returns
    -------
    bool
        Whether they go on with the list.
    """
    if at >= limit:
        return False
    known, phrase = grammar(), words.phrase(at, 6)
    if known.patterns["list.ends_pattern"].match(phrase) or _is_absolute(words, at, limit):
        return False
    joined = known.patterns["list.continues_pattern"].match(phrase)
    if joined:
        return not _is_clause(words, at + joined.group().count(" ") + 1, limit)
    key = words.keys[at]
    if key in known.words["preposition.to"]:
        return repeated and is_agent(words, at, limit)
    if key in known.words["determiner.opening"]:
        return True
    if is_adverb(key):
        return False
    return _is_bare_list(words, at, limit) or (words.capital(at) and not _is_office(key))


def _is_office(key: str) -> bool:
    """Whether a noun without article describes who was named (« M. Roy, Directeur général »)."""
    known = grammar()
    return key in known.words["agent.words"] or bool(
        known.patterns["agent.suffix_pattern"].fullmatch(key)
    )


def _is_bare_list(words: Words, at: int, limit: int) -> bool:
    """Whether nouns or adjectives without article go on (« organismes, fonds et programmes »)."""
    key, known = words.keys[at], grammar()
    if key in known.words["phrase.prepositions"]:
        return False
    if known.patterns["nested.participle_pattern"].fullmatch(key):
        return False
    if not known.patterns["list.bare_pattern"].fullmatch(key):
        return False
    plural = known.patterns["list.bare_plural_pattern"].fullmatch(key) is not None
    named = key in known.words["agent.words"] and key not in known.words["list.appositive"]
    return words.key(at + 1) in known.words["joint.filler"] or (named and plural)


def _is_clause(words: Words, at: int, limit: int) -> bool:
    """Whether a verb follows « ainsi que » (« ainsi que le prescrit le droit »)."""
    verbs = grammar().patterns["list.verbs_pattern"]
    return any(verbs.match(words.keys[k]) for k in range(at, min(at + 2, limit)))


def _without_tail(words: Words, at: int, end: int) -> int:
    """Leave out what ends it: a preposition, a set phrase (« à cet égard »), « le soin »."""
    end = _without_dangling(words, at, end)
    if _has_relative(words, at, end):
        return end
    for _ in range(_TAILS):
        tail = _tail(words, at, end)
        if tail == end:
            break
        end = _without_dangling(words, at, tail)
    return end


def _without_dangling(words: Words, at: int, end: int) -> int:
    while end > at + 1 and words.keys[end - 1] in grammar().words["phrase.dangling"]:
        end -= 1
    return end


def _tail(words: Words, at: int, end: int) -> int:
    """Where the set phrase begins that ends here; here if there is none."""
    if words.capital(end - 1):
        return end
    introducing = grammar().words["phrase.introducing"]
    for k in range(end - 1, max(at, end - 7), -1):
        phrase = words.phrase(k, end - k)
        if is_phrase("inserted", phrase):
            return k
        if is_phrase("task", phrase) and words.keys[k - 1] not in introducing:
            return k
    return end


def _has_relative(words: Words, at: int, end: int) -> bool:
    """Whether the last words, from the last comma on, hold a relative clause."""
    relative = grammar().words["phrase.relative"]
    for k in range(end - 1, at, -1):
        if words.keys[k] == ",":
            break
        if words.keys[k] in relative:
            return True
    return False
