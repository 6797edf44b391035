"""The subject of « que »: who must act, if it is someone and the clause is active."""

from __future__ import annotations

from clausenlp.directives.grammar import grammar
from clausenlp.directives.nouns import end_of_list, is_agent, is_plural
from clausenlp.directives.opening import past_inserted
from clausenlp.directives.words import Words, is_adverb

_CLAUSES, _WORDS = 6, 120
"""How many joined clauses are looked into, and how many words each for its verb."""


def find_subject(words: Words, at: int, limit: int) -> tuple[int, int] | None:
    """Find who must act in a clause that « que » begins, or in one joined to it.

    Parameters
    ----------
    words : Words
        A clause.
    at : int
        The word « que ».
    limit : int
        Where the action ends.

    Returns
    -------
    tuple of (int, int) or None
        First word and the one after the last; None where the clause is passive or impersonal or
        its subject is a thing.
    """
    for _ in range(_CLAUSES):
        if at >= limit:
            break
        found = _subject(words, _after_aside(words, at + 1, limit), limit)
        if found:
            return found
        at = _next_clause(words, at + 1, limit)
    return None


def _next_clause(words: Words, at: int, limit: int) -> int:
    """The next « que » after « et » or a comma."""
    known = grammar().words
    for k in range(at, limit):
        before = words.keys[k - 1]
        if words.keys[k] in known["beginning.that"] and (
            before in known["joint.and"] or before == ","
        ):
            return k
    return limit


def _after_aside(words: Words, at: int, limit: int) -> int:
    """The word after a phrase between commas, or a set phrase without (« qu'à l'avenir… »)."""
    if words.key(at) != ",":
        return past_inserted(words, at)
    for k in range(at + 1, min(limit, at + _WORDS)):
        if words.keys[k] == ",":
            return k + 1
    return at + 1


def _subject(words: Words, at: int, limit: int) -> tuple[int, int] | None:
    if at >= limit:
        return None
    known = grammar().words
    if words.keys[at] in known["pronoun.subject"]:
        return None if _is_impersonal(words, at) or _is_passive(words, at + 1) else (at, at + 1)
    if _is_verb(words, at, plural=True) or _is_verb(words, at, plural=False):
        return None
    verb = _verb_after(words, at, limit)
    if verb < 0 or not is_agent(words, at, verb) or not _acts(words, verb):
        return None
    return at, end_of_list(words, at, verb, repeated=False)


def _acts(words: Words, verb: int) -> bool:
    """Whether the subject of a verb does something: it is no passive, no « bénéficient »."""
    known = grammar()
    key, following = words.keys[verb], words.key(verb + 1)
    if _is_passive(words, verb) or known.patterns["finite.receives_pattern"].fullmatch(key):
        return False
    perfect = known.patterns["finite.participle_pattern"].fullmatch(following)
    return key not in known.words["finite.have"] or perfect is not None


def _is_impersonal(words: Words, at: int) -> bool:
    known = grammar().words
    return words.keys[at] in known["pronoun.impersonal_subject"] and (
        words.key(at + 1) in known["pronoun.impersonal"] or _is_passive(words, at + 1)
    )


def _is_passive(words: Words, verb: int) -> bool:
    """« soit » and a past participle, with adverbs and phrases between them."""
    known = grammar()
    while words.key(verb) in known.words["finite.clitics"]:
        verb += 1
    if words.key(verb) not in known.words["finite.be"]:
        return False
    k = verb + 1
    while is_adverb(words.key(k)) or words.key(k) in known.words["infinitive.clitics"]:
        k += 1
    key = words.key(k)
    return key not in known.words["finite.participle_not"] and bool(
        known.patterns["finite.participle_pattern"].fullmatch(key)
    )


def _verb_after(words: Words, at: int, limit: int) -> int:
    """The verb whose subject begins here; -1 if none is recognised."""
    known = grammar().words
    for k in range(at + 1, min(limit, at + _WORDS)):
        if words.keys[k] in known["finite.clitics"]:
            return k
        if _is_determined(words, at, k):
            continue
        if _is_verb(words, k, plural=_is_plural(words, at, k)) and not _in_relative(words, at, k):
            return _with_pronoun(words, at, k)
    return -1


def _is_plural(words: Words, at: int, verb: int) -> bool:
    joint = grammar().words["joint.and"]
    return is_plural(words, at, verb) or any(key in joint for key in words.keys[at:verb])


def _is_determined(words: Words, at: int, k: int) -> bool:
    """Whether the word before is a determiner, and no object pronoun (« les parties les… »)."""
    known = grammar().words
    before = words.keys[k - 1]
    if before in known["pronoun.between"] and _has_pronoun_before(words, k):
        return False
    if before not in known["pronoun.direct"]:
        return before in known["determiner.words"] or before in known["phrase.prepositions"]
    return k - 1 == at or words.keys[k - 2] in known["phrase.introducing"]


def _has_pronoun_before(words: Words, verb: int) -> bool:
    """Whether « en » before a word is a pronoun (« lui en rende », « en prenne »)."""
    known = grammar()
    if words.key(verb - 2) in known.words["pronoun.indirect"]:
        return True
    pattern = known.patterns["completive.subjunctive_pattern"]
    return pattern.fullmatch(words.keys[verb]) is not None


def _in_relative(words: Words, at: int, verb: int) -> bool:
    """Whether the verb is the first one after a relative pronoun."""
    relative = grammar().words["phrase.relative"]
    for k in range(verb - 1, at, -1):
        if words.keys[k] in relative:
            return True
        if (
            _is_verb(words, k, plural=True)
            or words.keys[k] in grammar().words["completive.auxiliary"]
        ):
            return False
    return False


def _with_pronoun(words: Words, at: int, verb: int) -> int:
    """The verb with the object pronoun before it."""
    pronouns = grammar().words["limit.pronouns"]
    while verb - 1 > at and words.keys[verb - 1] in pronouns:
        verb -= 1
    return verb


def _is_verb(words: Words, at: int, *, plural: bool) -> bool:
    key = words.keys[at]
    known = grammar()
    if words.capital(at) and not words.shouted(at):
        return False
    if key in known.finite:
        singular = not known.patterns["finite.third_plural_pattern"].fullmatch(key)
        return plural or singular or key in known.words["finite.be"]
    return _looks_like_verb(words, at, plural=plural)


def _looks_like_verb(words: Words, at: int, *, plural: bool) -> bool:
    """A form that no table has: its ending, and an object or an adverb after it."""
    key = words.keys[at]
    known = grammar()
    if key in known.words["finite.never"] or key in known.words["determiner.words"]:
        return False
    if plural:
        return known.patterns["finite.plural_pattern"].fullmatch(key) is not None
    following = words.key(at + 1)
    objects = known.words["infinitive.objects"]
    named = at + 1 < len(words) and words.capital(at + 1)
    ending = known.patterns["finite.singular_pattern"].fullmatch(key) is not None
    return ending and (following in objects or named or is_adverb(following))
