"""Whether the subject of a later verb is the organ: section 3 of the annotation guide."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from clausenlp.performatives.acts import Act
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.places import Place

PAPER_REACH = 200
"""Characters before a participle in which a paper may be named that says it."""


def admits(place: Place, act: Act, before: Sequence[Act], *, operative: bool) -> bool:
    """Decide whether a verb is a further performative.

    Parameters
    ----------
    place : Place
        Where it begins.
    act : Act
        The verb.
    before : sequence of Act
        The performatives of the clause so far, the opening one first.
    operative : bool
        Whether the clause is of the operative part.

    Returns
    -------
    bool
        True if its subject is the organ, as far as the words show.
    """
    return _RULES[act.form](place, act, before, operative)


def is_descriptive(act: Act) -> bool:
    """Whether the subject of a verb is hardly ever an organ that acts."""
    return bool(grammar()["further.descriptive"].match(act.lemma))


def is_core(act: Act) -> bool:
    """Whether only a speaker can be the subject of a verb."""
    return bool(grammar()["further.core"].match(act.lemma))


def is_attitude(act: Act) -> bool:
    """Whether an adjective tells what an organ thinks or feels."""
    return bool(grammar()["further.attitude"].match(act.lemma))


def _finite(place: Place, act: Act, before: Sequence[Act], operative: bool) -> bool:
    """A finite verb goes with a finite verb of the same number, or ends the grounds before it."""
    like = [a for a in before if a.form == "finite"]
    if not like:
        sure = place.subject == "organ" or place.boundary == ","
        return operative and sure and is_core(act) and not _is_plural_verb(place, act)
    if _is_plural_verb(place, act) != _is_plural_verb(place, like[0]) or is_descriptive(act):
        return False
    if place.subject:
        return is_core(act)
    if grammar()["further.copula"].match(place.words(act)):
        return is_attitude(act)
    return _goes_on(place, act, place.gap(before[-1]))


def _goes_on(place: Place, act: Act, gap: str) -> bool:
    """Whether a finite verb goes on with the organ's verb, not with that of a clause inside."""
    known = grammar()
    if known["further.relative"].search(gap) and place.boundary in (",", "et"):
        return False
    if is_core(act):
        return not known["further.reported"].search(gap)
    if place.boundary == "," and known["further.no_object"].match(
        place.text, act.end - place.offset
    ):
        return False
    return "," in place.boundary or not known["further.subordinate"].search(gap)


def _is_plural_verb(place: Place, act: Act) -> bool:
    known, words = grammar(), place.words(act)
    if not known["further.plural"].match(words):
        return False
    if known["further.singular"].search(act.lemma.split()[0] if " " in act.lemma else act.lemma):
        return bool(known["further.own_plural"].search(words))
    return True


def _participle(place: Place, act: Act, before: Sequence[Act], operative: bool) -> bool:
    """A participle goes with a participle or an adjective; with a finite verb if it is sure."""
    known, gap = grammar(), place.gap(before[-1])
    if place.boundary == "," and known["further.paper"].search(gap[-PAPER_REACH:]):
        return False
    if _is_interposed(place, act, gap):
        return False
    if is_core(act):
        return True
    if before[0].form == "finite":
        return False
    charter = known["further.charter"].match(place.text, act.end - place.offset)
    return bool(charter) or not is_descriptive(act)


def _is_interposed(place: Place, act: Act, gap: str) -> bool:
    """« que la Cour, constatant la violation, a ordonné »: the noun before it is its subject."""
    known = grammar()
    noun = known["further.noun"].search(gap.rstrip(", ")) if place.boundary == "," else None
    if noun is None or known["further.verb"].search(noun.group()):
        return False
    return bool(known["further.interposed"].match(place.text, act.end - place.offset))


def _adjective(place: Place, act: Act, before: Sequence[Act], operative: bool) -> bool:
    """An adjective of attitude goes with a participle or an adjective, in the same number."""
    first = before[0]
    if first.form == "finite" or _is_plural(place, act) != _is_plural(place, first):
        return False
    return is_attitude(act)


def _is_plural(place: Place, act: Act) -> bool:
    return act.form == "adjective" and place.words(act).endswith("s") and act.lemma[-1:] != "s"


def _gerund(place: Place, act: Act, before: Sequence[Act], operative: bool) -> bool:
    return is_core(act)


_RULES: dict[str, Callable[[Place, Act, Sequence[Act], bool], bool]] = {
    "finite": _finite, "participle": _participle, "perfect_participle": _participle,
    "adjective": _adjective, "gerund": _gerund,
}  # fmt: skip
