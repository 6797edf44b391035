"""The neural parser, asked only about clauses whose opening verb the lexicon does not have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from clausenlp.performatives.acts import Unseen
from clausenlp.performatives.heads import after_phrases, has_other_subject
from clausenlp.performatives.patterns import grammar
from clausenlp.performatives.words import key_of

MODEL = "fr_core_news_md"
READ = 240
"""Characters of a clause that it reads."""


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
        self._lookups: Mapping[str, list[str]] = {}

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._nlp is not None

    def opening(self, text: str, start: int, end: int) -> Unseen | None:
        """Find the verb by which a clause acts, where its subject is left out.

        Parameters
        ----------
        text : str
            A text.
        start, end : int
            The clause, its number left out.

        Returns
        -------
        Unseen or None
            None where the clause has a subject of its own, or no verb.
        """
        if start >= end or has_other_subject(text, start):
            return None
        for at in (start, *after_phrases(text, start, end)):
            found = self._verb_at(text, at, min(end, at + READ))
            if found and (at == start or found.start == at):
                return found
        return None

    def _verb_at(self, text: str, start: int, end: int) -> Unseen | None:
        words = _small(text[start:end])
        subject = grammar()["syntax.subject"].pattern
        doc = self._parse(subject + words)
        begin, shift = len(subject), start - len(subject)
        own = [token for token in doc if token.idx >= begin]
        found = _participle(own) or _finite(doc, begin)
        return found and self._unseen(*found, shift)

    def _parse(self, text: str) -> Doc:
        if self._nlp is None:
            self._nlp = spacy.load(MODEL, exclude=["ner"])
            lemmatizer = cast(Lemmatizer, self._nlp.get_pipe("lemmatizer"))
            self._lookups = lemmatizer.lookups.get_table("lemma_lookup")
        self.read += len(text)
        return self._nlp(text)

    def _unseen(self, first: Token, verb: Token, form: str, reflexive: bool, shift: int) -> Unseen:
        lemma = _masculine(verb) if form == "adjective" else self._infinitive(verb)
        if reflexive:
            lemma = ("s'" if grammar()["syntax.vowel"].match(lemma) else "se ") + lemma
        return Unseen(shift + first.idx, shift + verb.idx + len(verb), lemma, form)

    def _infinitive(self, token: Token) -> str:
        """Its infinitive; the word itself where the model knows none."""
        found = [token.lemma_, *self._lookups.get(token.lower_, [])]
        infinitives = (lemma for lemma in found if grammar()["syntax.infinitive"].search(lemma))
        return next(infinitives, token.lower_)


def _small(words: str) -> str:
    """The words without the capitals of a beginning, so that they are no name."""
    first = words.split(None, 1)[0] if words.split() else ""
    size = len(first) if len(first) > 1 and first.isupper() else 1
    return words[:size].lower() + words[size:]


Verb = tuple[Token, Token, str, bool]
"""First word, verb, form, whether reflexive."""


def _participle(tokens: list[Token]) -> Verb | None:
    """« Soupesant », « Ayant soupesé », « Se gaussant », « Profondément scandalisée »."""
    known = grammar()
    first = 0
    while first < len(tokens) and known["word.adverb"].match(key_of(tokens[first].text)):
        first += 1
    at = first
    reflexive = _matches(tokens, at, "reflexive")
    at += reflexive
    if _matches(tokens, at, "perfect") and at + 1 < len(tokens):
        return tokens[first], tokens[at + 1], "perfect_participle", reflexive
    if _matches(tokens, at, "participle"):
        return tokens[first], tokens[at], "participle", reflexive
    if _matches(tokens, at, "adjective") and not reflexive:
        return tokens[first], tokens[at], "adjective", reflexive
    return None


def _matches(tokens: list[Token], at: int, name: str) -> bool:
    pattern = grammar()[f"syntax.{name}"]
    return at < len(tokens) and bool(pattern.match(key_of(tokens[at].text)))


def _finite(doc: Doc, begin: int) -> Verb | None:
    """The verb whose subject the parser takes the organ to be."""
    subject = next((t for t in doc if t.idx < begin and t.dep_.startswith("nsubj")), None)
    verb = subject.head if subject is not None else None
    if verb is None or verb.idx < begin or verb.pos_ not in ("VERB", "AUX"):
        return None
    if not grammar()["syntax.finite"].search(key_of(verb.text)):
        return None
    first = verb.nbor(-1)
    reflexive = first.idx >= begin and bool(grammar()["syntax.reflexive"].match(key_of(first.text)))
    return (first if reflexive else verb), verb, "finite", reflexive


def _masculine(token: Token) -> str:
    return token.lower_.rstrip("s").removesuffix("e")
