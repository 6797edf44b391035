"""The neural parser, asked only about clauses whose opening verb the lexicon does not have."""

from __future__ import annotations

from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from clausenlp.errors import MissingModelError
from clausenlp.performatives.acts import Unseen
from clausenlp.performatives.heads import after_phrases, begins_with_phrase, has_other_subject
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.words import key_of
from clausenlp.pipes.verbs import MODEL, infinitive_of, is_infinitive

READ = 240
"""Characters of a clause that it reads."""


class _Verb(NamedTuple):
    """First word (adverb, pronoun or verb), verb, form, whether it is reflexive."""

    first: Token
    verb: Token
    form: str
    reflexive: bool


class Syntax:
    """Reads the beginnings of clauses with `MODEL`, which is loaded when the first one comes.

    Attributes
    ----------
    read : int
        Characters read so far.
    """

    def __init__(self) -> None:
        self.read = 0
        self._nlp: Language | None = None

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._nlp is not None

    def opening(self, text: str, start: int, end: int, *, operative: bool) -> Unseen | None:
        """Find the verb by which a clause acts, where its subject is left out.

        Parameters
        ----------
        text : str
            A text.
        start, end : int
            The clause, its number left out.
        operative : bool
            Whether a finite verb is more likely than a participle or an adjective.

        Returns
        -------
        Unseen or None
            None where the clause has a subject of its own, or no verb.
        """
        if start >= end:
            return None
        later = begins_with_phrase(text, start)
        for at in after_phrases(text, start, end) if later else (start,):
            if not has_other_subject(text, at) and not (later and begins_with_phrase(text, at)):
                found = self._verb_at(text, at, min(end, at + READ), operative)
                if found and _is_act(found, at, later):
                    return found
        return None

    def _verb_at(self, text: str, start: int, end: int, operative: bool) -> Unseen | None:
        subject = grammar()["syntax.subject"].pattern
        doc = self._parse(subject + _small(text[start:end]))
        begin, shift = len(subject), start - len(subject)
        own = [token for token in doc if token.idx >= begin]
        found = _participle(own)
        if operative:
            found = found or _bare(own, tagged=True) or _finite(doc, begin)
            found = found or _bare(own, tagged=False)
        found = found or _adjective(own, operative) or _finite(doc, begin)
        return found and _unseen(found, shift)

    def _parse(self, text: str) -> Doc:
        if self._nlp is None:
            try:
                self._nlp = spacy.load(MODEL, exclude=["ner"])
            except OSError as error:
                raise MissingModelError(MODEL) from error
        self.read += len(text)
        return self._nlp(text)


def _is_act(found: Unseen, at: int, later: bool) -> bool:
    """Whether a verb can be an organ's act; after a phrase it follows at once, and is finite."""
    if grammar()["syntax.never"].match(found.lemma):
        return False
    return not later or (found.start == at and found.form == "finite")


def _small(words: str) -> str:
    """The words without the capitals of a beginning, so that they are no name."""
    first = words.split(None, 1)[0] if words.split() else ""
    size = len(first) if len(first) > 1 and first.isupper() else 1
    return words[:size].lower() + words[size:]


def _is(tokens: list[Token], at: int, name: str) -> bool:
    pattern = grammar()[name]
    return at < len(tokens) and bool(pattern.match(key_of(tokens[at].text)))


def _after_adverbs(tokens: list[Token], at: int) -> int:
    while _is(tokens, at, "word.adverb"):
        at += 1
    return at


def _participle(tokens: list[Token]) -> _Verb | None:
    """« Soupesant », « Ayant dûment soupesé », « Se gaussant »."""
    first = at = _after_adverbs(tokens, 0)
    reflexive = _is(tokens, at, "syntax.reflexive")
    at += reflexive
    past = _after_adverbs(tokens, at + 1)
    if _is(tokens, at, "syntax.perfect") and past < len(tokens):
        return _Verb(tokens[first], tokens[past], "perfect_participle", reflexive)
    if _is(tokens, at, "syntax.participle"):
        return _Verb(tokens[first], tokens[at], "participle", reflexive)
    return None


def _adjective(tokens: list[Token], operative: bool) -> _Verb | None:
    """« Profondément scandalisée par »: a past participle or, in a preamble, an adjective."""
    at = _after_adverbs(tokens, 0)
    if at + 1 >= len(tokens) or not _is(tokens, at + 1, "follows.state"):
        return None
    token = tokens[at]
    participle = token.morph.get("VerbForm", []) == ["Part"] and infinitive_of(_masculine(token))
    if participle or (token.pos_ == "ADJ" and not operative):
        return _Verb(tokens[0], token, "adjective", False)
    return None


def _finite(doc: Doc, begin: int) -> _Verb | None:
    """The verb whose subject the parser takes the organ to be."""
    subject = next((t for t in doc if t.idx < begin and t.dep_.startswith("nsubj")), None)
    verb = subject.head if subject is not None else None
    if verb is None or verb.idx < begin or verb.pos_ not in ("VERB", "AUX"):
        return None
    if not grammar()["syntax.finite"].search(key_of(verb.text)) or is_infinitive(verb.text):
        return None
    first = verb.nbor(-1)
    reflexive = first.idx >= begin and bool(grammar()["syntax.reflexive"].match(key_of(first.text)))
    return _Verb(first if reflexive else verb, verb, "finite", reflexive)


def _bare(tokens: list[Token], *, tagged: bool) -> _Verb | None:
    """The first word, where some verb has such a form (« Souscrit à »)."""
    reflexive = _is(tokens, 0, "syntax.reflexive")
    at = int(reflexive)
    if at < len(tokens) and grammar()["syntax.finite"].search(key_of(tokens[at].text)):
        is_verb = tokens[at].pos_ == "VERB" or not tagged
        if is_verb and infinitive_of(tokens[at].text):
            return _Verb(tokens[0], tokens[at], "finite", reflexive)
    return None


def _unseen(found: _Verb, shift: int) -> Unseen:
    first, verb, form, reflexive = found
    lemma = _masculine(verb) if form == "adjective" else infinitive_of(verb.text) or verb.lower_
    if reflexive:
        lemma = ("s'" if grammar()["syntax.vowel"].match(lemma) else "se ") + lemma
    last = verb
    if form != "adjective" and _is_bare_noun(verb.i + 1, verb.doc):
        last = verb.nbor()
        lemma = f"{lemma} {last.lower_}"
    return Unseen(shift + first.idx, shift + last.idx + len(last), lemma, form)


def _is_bare_noun(at: int, doc: Doc) -> bool:
    """Whether a noun without determiner stands there, as in « prête attention »."""
    return at < len(doc) and doc[at].pos_ == "NOUN" and len(doc[at]) > 3 and doc[at].is_lower


def _masculine(token: Token) -> str:
    """The masculine singular of an adjective or a past participle."""
    if token.pos_ == "ADJ" and not grammar()["syntax.infinitive"].search(token.lemma_):
        return token.lemma_
    plain = token.lower_.removesuffix("s") or token.lower_
    return plain.removesuffix("e") if plain.endswith("e") and len(plain) > 3 else plain
