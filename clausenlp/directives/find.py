"""For each directive of a clause: who is asked, and what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clausenlp.directives.actions import (
    FOR,
    OF,
    THAT,
    TO,
    Beginning,
    begins_action,
    find_action,
    find_noun_action,
)
from clausenlp.directives.grammar import Frame, grammar
from clausenlp.directives.limits import before_comment, end_before, end_of
from clausenlp.directives.mentions import Mention, mention_of, resolve
from clausenlp.directives.nouns import end_of_list, is_activity, is_agent, is_thing
from clausenlp.directives.opening import shared_with, skip_asides
from clausenlp.directives.phrases import end_of_phrase
from clausenlp.directives.subjects import find_subject
from clausenlp.directives.words import Words, infinitive_after

Extent = tuple[int, int]
_INSERTED = 3
"""How many performatives may stand between a directive and its action."""


class Act(NamedTuple):
    """A performative, as this module needs it.

    Attributes
    ----------
    start, end : int
        Offsets.
    lemma : str
        Its lemma.
    directive : bool
        Whether it asks something of someone.
    """

    start: int
    end: int
    lemma: str
    directive: bool


class Asked(NamedTuple):
    """What a directive asks of whom.

    Attributes
    ----------
    act : int
        Its place among the performatives.
    addressee : tuple of (int, int) or None
        Who is asked.
    stands_for : tuple of (int, int) or None
        What the addressee stands for, where it is a pronoun.
    action : tuple of (int, int) or None
        What is asked.
    """

    act: int
    addressee: Extent | None
    stands_for: Extent | None
    action: Extent | None


def find_directives(
    text: str,
    acts: Sequence[Act],
    offset: int = 0,
    earlier: Sequence[Mention] = (),
) -> tuple[list[Asked], list[Mention]]:
    """Find addressee and action of each directive.

    Parameters
    ----------
    text : str
        A clause.
    acts : sequence of Act
        Its performatives, in order.
    offset : int
        Where the clause begins, if its performatives are counted from elsewhere.
    earlier : sequence of Mention
        Addressees of the clause before, for pronouns.

    Returns
    -------
    list of Asked
        One for each directive, in order; offsets are counted as those of ``acts``.
    list of Mention
        The addressees of this clause, for the next.

    Examples
    --------
    >>> text = "Prie le Secrétaire général de lui faire rapport."
    >>> found, _ = find_directives(text, [Act(0, 4, "prier", True)])
    >>> text[slice(*found[0].addressee)], text[slice(*found[0].action)]
    ('le Secrétaire général', 'de lui faire rapport')
    """
    if not any(act.directive for act in acts):
        return [], []
    clause = _Clause(Words(text, offset), acts, earlier)
    asked = [clause.read(k) for k, act in enumerate(acts) if act.directive]
    return clause.share(asked), clause.mentions[len(earlier) :]


class _Clause:
    """A clause whose directives are read in order."""

    def __init__(self, words: Words, acts: Sequence[Act], earlier: Sequence[Mention]) -> None:
        self.words = words
        self.acts = acts
        self.starts = [words.at(act.start) for act in acts]
        self.ends = [words.at(act.end) for act in acts]
        self.mentions = list(earlier)
        self.cuts: dict[int, int] = {}

    def read(self, act: int) -> Asked:
        """Read one directive."""
        words = self.words
        last = shared_with(words, self.ends, self.starts, act)
        governor = self.acts[last if self.acts[last].directive else act]
        frame = self._frame(governor, last)
        first, limit = self.ends[last], self._limit(last)
        pronoun = self._pronoun(act, frame)
        if pronoun >= 0:
            who: Extent | None = (pronoun, pronoun + 1)
            at = skip_asides(words, first, limit, frame)
            action = begins_action(words, at, limit, frame)
            action = action or find_action(words, first, limit, frame)
        else:
            who, action = _addressee(words, first, limit, frame, governor.lemma)
        if action is None and who:
            action, limit = self._resumed(last, limit, frame)
        what = None if action is None else (action.at, before_comment(words, action.at, limit))
        return self._asked(act, who, what)

    def _resumed(self, act: int, limit: int, frame: Frame) -> tuple[Beginning | None, int]:
        """The action after what the organ does meanwhile (« prie X, tout en notant…, de… »)."""
        words = self.words
        for inside in range(act + 1, min(len(self.acts), act + 1 + _INSERTED)):
            if not self._is_inserted(inside):
                break
            limit = self._limit(inside)
            for at in range(self.ends[inside], limit):
                if words.keys[at - 1] == "," and words.keys[at] in _usual(frame):
                    if action := begins_action(words, at, limit, frame):
                        self.cuts[inside] = at
                        return action, limit
        return None, limit

    def _is_inserted(self, act: int) -> bool:
        """Whether a performative is a gerund or a participle after a comma."""
        known, start = grammar(), self.starts[act]
        key = self.words.key(start)
        if self.words.key(start - 1) != ",":
            return False
        participle = known.patterns["nested.participle_pattern"].fullmatch(key)
        return participle is not None or key in known.words["joint.gerund"]

    def _frame(self, governor: Act, place: int) -> Frame:
        """How the verb is built, or the noun that says what the act is."""
        known = grammar()
        if governor.lemma in known.frames:
            return known.frames[governor.lemma]
        said = self.words.keys[self.starts[place] : self.ends[place]]
        nouns = (known.nouns[key] for key in said if key in known.nouns)
        return next(nouns, known.frames["default"])

    def share(self, asked: Sequence[Asked]) -> list[Asked]:
        """Give a directive without action that of the next (« exhorte A, et encourage B, à… »)."""
        shared = list(asked)
        for k in range(len(shared) - 2, -1, -1):
            this, following = shared[k : k + 2]
            if this.addressee and not this.action and self._adjoins(this, following):
                shared[k] = this._replace(action=following.action)
        return shared

    def _adjoins(self, this: Asked, following: Asked) -> bool:
        """Whether nothing but a conjunction stands between an addressee and the next directive."""
        if this.addressee is None or following.act != this.act + 1 or following.addressee is None:
            return False
        end = self.words.at(this.addressee[1])
        return end_before(self.words, end, self.starts[following.act]) == end

    def _limit(self, act: int) -> int:
        """Where its words end: before the next performative, or an action that is not its own."""
        if act in self.cuts:
            return self.cuts[act]
        if act + 1 == len(self.acts):
            return max(self.ends[act], end_of(self.words))
        return end_before(self.words, self.ends[act], self.starts[act + 1])

    def _pronoun(self, act: int, frame: Frame) -> int:
        """The object pronoun before a directive, -1 if it has none."""
        known = grammar().words
        at = self.starts[act] - 1
        if self.words.key(at) not in known["limit.pronouns"]:
            return -1
        if self.words.key(at) in known["pronoun.between"]:
            at -= 1
        kinds = ["pronoun.direct" if not who else "pronoun.indirect" for who in frame.who]
        return at if any(self.words.key(at) in known[kind] for kind in kinds) else -1

    def _asked(self, act: int, who: Extent | None, what: Extent | None) -> Asked:
        words = self.words
        addressee, named = self._chars(who), None
        if who and addressee:
            if words.keys[who[0]] in grammar().words["pronoun.all"] and who[1] == who[0] + 1:
                before = self.ends[act - 1] if act else 0
                named = resolve(words, who[0], before, self.mentions)
            self.mentions.append(named or mention_of(words, *who))
        stands_for = (named.start, named.end) if named else None
        return Asked(act, addressee, stands_for, self._chars(what))

    def _chars(self, extent: Extent | None) -> Extent | None:
        if extent is None or extent[0] >= extent[1]:
            return None
        return self.words.start(extent[0]), self.words.end(extent[1] - 1)


def _addressee(
    words: Words, first: int, limit: int, frame: Frame, lemma: str
) -> tuple[Extent | None, Beginning | None]:
    """Read the words after a directive without pronoun."""
    at = skip_asides(words, first, limit, frame)
    action = begins_action(words, at, limit, frame)
    if at >= limit or _names_a_goal(words, at, frame):
        return None, None
    if action:
        return _subject(words, action, limit), action
    begin = _without_preposition(words, at)
    if begin >= limit:
        return None, None
    action = find_action(words, begin + 1, limit, frame)
    bare = begin == at and words.keys[at] not in grammar().words["preposition.contracted"]
    if action is None:
        return _without_action(words, begin, limit, frame, bare=bare)
    if bare and not _can_be_asked(words, begin, action.at, frame, lemma):
        return None, None
    return (begin, end_of_list(words, begin, action.at, repeated=not bare)), action


def _usual(frame: Frame) -> frozenset[str]:
    """The words that usually begin an action."""
    return grammar().words[f"beginning.{frame.what[0]}"]


def _names_a_goal(words: Words, at: int, frame: Frame) -> bool:
    """Whether « à » and a noun say to what, and nobody is named (« appelle au dialogue »)."""
    goal = words.keys[at] in grammar().words["preposition.to"]
    return goal and frame.who == ("",) and not infinitive_after(words, at + 1, len(words)) >= 0


def _subject(words: Words, action: Beginning, limit: int) -> Extent | None:
    """Who must act where the action is a clause (« que… », « pour que… »)."""
    at = action.at + 1 if action.kind == FOR else action.at
    if action.kind in (THAT, FOR) and words.key(at) in grammar().words["beginning.that"]:
        return find_subject(words, at, limit)
    return None


def _can_be_asked(words: Words, begin: int, limit: int, frame: Frame, lemma: str) -> bool:
    """Whether a noun phrase without preposition is an addressee, and no mere object."""
    if "" in frame.who:
        takes_things = lemma in grammar().words["object.lemmas"]
        return not (takes_things and is_thing(words, begin, limit))
    return is_agent(words, begin, limit)


def _without_preposition(words: Words, at: int) -> int:
    """Leave out « à », « de », « auprès de »; contracted ones stay."""
    known = grammar().words
    if words.key(at) in known["preposition.before_of"]:
        at += 1
    return at + 1 if words.key(at) in known["preposition.plain"] else at


def _without_action(
    words: Words, begin: int, limit: int, frame: Frame, *, bare: bool
) -> tuple[Extent | None, Beginning | None]:
    """Someone named whom no infinitive follows (« encourage l'Union dans ses efforts »)."""
    opens = words.key(limit) == ":"
    if is_activity(words, begin, limit):
        return None, None
    if not is_agent(words, begin, limit) and not (opens and not is_thing(words, begin, limit)):
        return None, None
    if opens:
        return (begin, end_of_list(words, begin, limit, repeated=not bare)), None
    action = find_noun_action(words, begin + 2, limit) if frame.what[0] == TO else None
    charged = frame.what[0] == OF
    end = end_of_phrase(words, begin, action.at if action else limit, charged=charged)
    return (begin, end), action
