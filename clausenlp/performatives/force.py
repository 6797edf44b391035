"""Force and strength of a performative as it is used: section 3 and 6 of the annotation guide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clausenlp.lexicon import Lexicon, Usage, load_governors, load_usages
from clausenlp.performatives.extent import Extent
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.phrases import is_intensifier, nouns

REQUESTS, HIGHEST = 4, 5
"""Strength that modifiers can give a request, and displeasure."""


class Force(NamedTuple):
    """Searle's class, empty where it is not known; 1 to 5, 0 for none."""

    name: str
    strength: int


def force_of(extent: Extent, keys: Sequence[str], lexicon: Lexicon) -> Force:
    """Class a performative.

    Parameters
    ----------
    extent : Extent
        The performative.
    keys : sequence of str
        Words of the clause, up to some words after it.
    lexicon : Lexicon
        What is known of headwords.

    Returns
    -------
    Force
        The noun of expression or the state decides, then what follows, then a phrase of feeling,
        then the headword; modifiers move the strength. An act that is told (« Ayant décidé ») is
        asserted.
    """
    base = _base(extent, keys, lexicon)
    if extent.opening.form == "perfect_participle" and base.name not in ("", "expressive"):
        return Force("assertive", 0)
    return _moved(base, extent, keys)


def _base(extent: Extent, keys: Sequence[str], lexicon: Lexicon) -> Force:
    if extent.noun:
        noun = nouns()[extent.noun[2]]
        return Force(noun.force, noun.strength)
    own = _own(extent.state or _infinitive(extent, keys) or extent.opening.lemma, lexicon)
    used = None if extent.state else _used(extent, keys)
    own = Force(used.force, used.strength) if used else own
    feeling = _feeling(extent)
    return feeling if feeling and own.name in ("assertive", "expressive") else own


def _own(lemma: str, lexicon: Lexicon) -> Force:
    word = lexicon.headwords.get(lemma)
    return Force(word.force, word.strength) if word else Force("", 0)


def _infinitive(extent: Extent, keys: Sequence[str]) -> str:
    """The infinitive that decides: « continue d' | appuyer »; nothing for other verbs."""
    if "infinitive" not in load_governors().get(extent.opening.lemma, ()):
        return ""
    found = grammar()["follows.infinitive"].match(" ".join(keys[extent.last : extent.last + 4]))
    return found[1] if found else ""


def _used(extent: Extent, keys: Sequence[str]) -> Usage | None:
    """The use of a headword that what follows shows (« insiste pour que »)."""
    rest = " ".join(keys[extent.last : extent.last + 12])
    uses = load_usages().get(extent.opening.lemma, ())
    return next((usage for usage in uses if usage.before.match(rest)), None)


def _feeling(extent: Extent) -> Force | None:
    """« avec une vive inquiétude »; interest leaves the verb as it is."""
    for found in extent.modifiers:
        if "feeling" in found.modifier.roles and found.modifier.feeling in (
            "pleasure",
            "displeasure",
        ):
            return Force("expressive", found.modifier.strength)
    return None


def _moved(base: Force, extent: Extent, keys: Sequence[str]) -> Force:
    """Move the strength by intensifiers (displeasure) or urging (requests)."""
    if not base.strength:
        return base
    roles = {role for found in extent.modifiers for role in found.modifier.roles}
    if base.name == "directive":
        up = "urging" in roles and base.strength < REQUESTS
        return Force(base.name, base.strength + up)
    intense = "intensifier" in roles or _intense_noun(extent, keys)
    return Force(base.name, min(base.strength + intense, HIGHEST))


def _intense_noun(extent: Extent, keys: Sequence[str]) -> bool:
    """« sa vive préoccupation », « sa préoccupation extrême »."""
    if not extent.noun:
        return False
    first, last, _ = extent.noun
    return any(is_intensifier(keys, at) for at in range(first, last))
