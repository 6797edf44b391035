"""Where a noun phrase ends that no action follows."""

from __future__ import annotations

from typing import NamedTuple

from clausenlp.directives.grammar import grammar
from clausenlp.directives.nouns import head_of, is_agent, is_plural, is_thing
from clausenlp.directives.words import Words, infinitive_after


class _Kind(NamedTuple):
    """What a phrase is: in the plural; a subject; what a verb like « charger » governs."""

    plural: bool
    subject: bool
    charged: bool


def end_of_phrase(words: Words, at: int, limit: int, *, charged: bool = False) -> int:
    """Find where a noun phrase ends that no action follows.

    Parameters
    ----------
    words : Words
        A clause.
    at, limit : int
        Where the phrase begins, and where to stop.
    charged : bool
        Whether its verb says of what thing (« charge le Comité de l'étude »).

    Returns
    -------
    int
        First word that is no longer part: a relative clause, a verb, a preposition other than
        « de » or one that is part of a name; « de » that leads to a thing.
    """
    k = head_of(words, at, limit) + 1
    subject = words.key(at - 1) in grammar().words["beginning.that"]
    kind = _Kind(is_plural(words, at, k), subject, charged)
    while k < limit:
        following = _after_word(words, k, limit, kind)
        if following == k:
            break
        k = following
    return min(k, limit)


def _after_word(words: Words, k: int, limit: int, kind: _Kind) -> int:
    """The next word of the phrase after this one; this one itself where the phrase ends."""
    key, known = words.keys[k], grammar().words
    if key in known["joint.and"] and _names_more(words, k + 1, limit):
        return head_of(words, k + 1, limit) + 1
    if key in known["joint.and"] and _adds_adjective(words, k + 1, limit):
        return k + 2
    if key in known["beginning.bare_for"]:
        return _after_field(words, k, limit)
    if key in known["phrase.by"] and _is_participle(words, k - 1):
        return k + 1
    if key in known["phrase.stops"] or not key[0].isalnum() or _is_verb(words, k, kind):
        return k
    if key in known["phrase.articles"] and words.keys[k - 1] not in known["phrase.introducing"]:
        return k
    leads = key in known["preposition.of"] and _leads_to_thing(
        words, k, limit, charged=kind.charged
    )
    return k if leads else k + 1


def _is_verb(words: Words, at: int, kind: _Kind) -> bool:
    """Whether a word is a finite verb, or a pronoun or negation before one."""
    key, known = words.keys[at], grammar()
    if key in known.words["finite.clitics"] or key in known.words["pronoun.between"]:
        return True
    if words.capital(at) or words.keys[at - 1] in known.words["determiner.words"]:
        return False
    if key in known.words["finite.never"]:
        return False
    if key in known.finite or known.patterns["finite.tense_pattern"].fullmatch(key):
        return True
    if kind.plural and known.patterns["finite.plural_pattern"].fullmatch(key):
        return True
    return kind.subject and _has_object(words, at)


def _has_object(words: Words, at: int) -> bool:
    """Whether a word that looks like a verb has an object (« retarde le déploiement »)."""
    known = grammar()
    ending = known.patterns["finite.singular_pattern"].fullmatch(words.keys[at])
    return ending is not None and words.key(at + 1) in known.words["infinitive.objects"]


def _is_participle(words: Words, at: int) -> bool:
    """Whether a word says by whom somebody is named or created (« créé par la résolution 3 »)."""
    pattern = grammar().patterns["finite.participle_pattern"]
    return not words.capital(at) and pattern.fullmatch(words.keys[at]) is not None


def _names_more(words: Words, at: int, limit: int) -> bool:
    """Whether someone else is named after « et »."""
    if at >= limit or not is_agent(words, at, limit):
        return False
    known = grammar().words
    bare = words.keys[at] in known["agent.words"] or words.capital(at)
    return bare or words.keys[at] in known["determiner.opening"] | known["preposition.to"]


def _adds_adjective(words: Words, at: int, limit: int) -> bool:
    """Whether an adjective in the plural follows another (« régionaux et sous-régionaux »)."""
    if at >= limit or words.keys[at] in grammar().words["phrase.stops"]:
        return False
    plural = grammar().patterns["list.bare_plural_pattern"]
    return head_of(words, at, limit) == at and all(
        not words.capital(k) and plural.fullmatch(words.keys[k]) for k in (at - 2, at)
    )


def _after_field(words: Words, at: int, limit: int) -> int:
    """Past « pour » and the field that a name says (« la Banque pour la reconstruction et le… »).

    « pour » itself where a reason follows (« pour l'aide qu'il apporte »).
    """
    end = _field(words, at + 1, limit)
    if end < 0:
        return at
    while end < limit and words.keys[end] in grammar().words["joint.and"]:
        further = _field(words, end + 1, limit)
        if further < 0:
            break
        end = further
    return end


def _field(words: Words, at: int, limit: int) -> int:
    """The word after an article and the noun of a field; -1 if it is none."""
    known = grammar().words
    head = at + 1
    if head >= limit or words.keys[at] not in known["phrase.articles"]:
        return -1
    if not words.keys[head].isalpha() or words.keys[head] in known["phrase.merits"]:
        return -1
    reason = words.key(head + 1) in known["phrase.relative"] or (
        not words.capital(head) and words.keys[at] in known["determiner.plural"]
    )
    return -1 if reason else head + 1


def _leads_to_thing(words: Words, at: int, limit: int, *, charged: bool) -> bool:
    """Whether « de » completes the verb (« félicite le Gouvernement des mesures »)."""
    known, following = grammar().words, words.key(at + 1)
    if following in known["phrase.possessive"] or infinitive_after(words, at + 1, limit) >= 0:
        return True
    if at + 1 >= limit:
        return False
    contracted = words.keys[at] in known["preposition.contracted"]
    articled = contracted or following in known["phrase.articles"]
    head = words.keys[head_of(words, at + 1, limit)]
    if articled and head in known["phrase.merits"]:
        return True
    if charged and articled:
        return not is_agent(words, at + 1, limit)
    if contracted:
        return is_thing(words, at + 1, limit)
    return head in known["agent.things"]
