"""The performatives of a clause: the opening one, and further ones of the same subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from clausenlp.fold import fold
from clausenlp.lexicon import Lexicon, Opening, OpeningForm
from clausenlp.performatives.acts import Act, Unseen
from clausenlp.performatives.extent import Extent, grow
from clausenlp.performatives.force import force_of
from clausenlp.performatives.further import admits, is_core, is_descriptive
from clausenlp.performatives.heads import after_phrases, after_subject
from clausenlp.performatives.match import Verb, matcher_of
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.places import places
from clausenlp.performatives.words import Word, words_of

_HEAD = re.compile(r"\W*(?:\d{1,4}\s*\.?\s+)*(\(?[^\W_]{1,3}[).]\s+)?(?=[^\W_])")
"""What may stand before the words of a clause: signs, the number of its first item."""


NORM_REACH = 1_000
"""Characters in which the main clause of a norm must begin."""


class Finder:
    """Finds performatives by the words of a lexicon.

    Parameters
    ----------
    lexicon : Lexicon
        What is known.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.matcher = matcher_of(lexicon)

    def opening(self, text: str, start: int, end: int, *, operative: bool = False) -> Act | None:
        """Find the performative that begins a clause.

        Parameters
        ----------
        text : str
            A text.
        start, end : int
            The clause, its number left out.
        operative : bool, default False
            Whether the clause is of the operative part.

        Returns
        -------
        Act or None
            None where the lexicon does not have its words: at the head of the clause, after the
            organ's name, or after a phrase that stands first (« Dès la cessation …, demande »).
        """
        start, _ = self.head(text, start, end)
        act = self._after_subject(text, start, end)
        act = act or self._act(text, words_of(text, start, end), loose=True)
        if act is None:
            return self._after_phrase(text, start, end)
        return None if operative and _is_ground(text, act, end) else act

    def head(self, text: str, start: int, end: int) -> tuple[int, bool]:
        """Find where the words of a clause begin, and whether they are those of its first item."""
        found = _HEAD.match(text, start, end)
        at = found.end() if found else start
        conjunction = grammar()["head.conjunction"].match(text, at, end)
        return conjunction.end() if conjunction else at, bool(found and found[1])

    def _after_subject(self, text: str, start: int, end: int) -> Act | None:
        """« Le Conseil rappelle », « Elle émet le vœu »: the organ's name or a pronoun first."""
        at = after_subject(text, start)
        act = self._act(text, words_of(text, at, end), loose=False) if at is not None else None
        return act if act and act.form != "adjective" and is_core(act) else None

    def _after_phrase(self, text: str, start: int, end: int) -> Act | None:
        for at in after_phrases(text, start, end):
            act = self._act(text, words_of(text, at, end), loose=False)
            if act and act.form != "adjective" and not is_descriptive(act):
                return act
        return None

    def unseen(self, text: str, end: int, verb: Unseen) -> Act:
        """Make a performative of a verb that the lexicon does not have: force is not known."""
        words = words_of(text, verb.start, end)
        last = sum(word.start < verb.end for word in words)
        form = cast(OpeningForm, verb.form)
        opening = Opening(text[verb.start : verb.end], "operative", verb.lemma, form)
        extent = grow([w.key for w in words], Verb(opening, 0, last), self.matcher)
        known = verb.lemma in self.lexicon.headwords
        return self._made(text, words, extent)._replace(known=known)

    def further(
        self, text: str, first: Act, start: int, end: int, *, operative: bool = False
    ) -> list[Act]:
        """Find later performatives of the same subject.

        Parameters
        ----------
        text : str
            A text.
        first : Act
            The opening performative of the clause.
        start, end : int
            Where to look.
        operative : bool, default False
            Whether the clause is of the operative part.

        Returns
        -------
        list of Act
            In order, without the first.
        """
        acts = [first]
        for place in places(text, first, start, end):
            if place.start < acts[-1].end:
                continue
            act = self._act(text, words_of(text, place.start, end), loose=False, alike=True)
            if act and admits(place, act, acts, operative=operative):
                acts.append(act)
        return acts[1:]

    def _act(self, text: str, words: list[Word], *, loose: bool, alike: bool = False) -> Act | None:
        keys = [word.key for word in words]
        verb = self.matcher.at(keys, 0, loose=loose, alike=alike) if keys else None
        if verb is None:
            return None
        act = self._made(text, words, grow(keys, verb, self.matcher))
        return act._replace(misread=verb.misread)

    def _made(self, text: str, words: list[Word], extent: Extent) -> Act:
        force = force_of(extent, [word.key for word in words], self.lexicon)
        return Act(
            words[extent.first].start, words[extent.last - 1].end,
            extent.opening.lemma, "gerund" if extent.gerund else extent.opening.form, extent.state,
            tuple(_printed(text, words, extent)), force.name, force.strength, True,
        )  # fmt: skip


def _is_ground(text: str, act: Act, end: int) -> bool:
    """Whether what stands first are but the grounds of a norm (« Étant donné …, il convient »)."""
    if act.form == "finite":
        return False
    rest = fold(text[act.end : min(end, act.end + NORM_REACH)])
    return bool(grammar()["head.norm"].match(rest))


def _printed(text: str, words: list[Word], extent: Extent) -> Iterator[str]:
    """The modifiers as printed."""
    for found in extent.modifiers:
        printed = text[words[found.first].start : words[found.last - 1].end]
        yield " ".join(printed.split()).lower()
