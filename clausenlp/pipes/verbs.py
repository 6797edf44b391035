"""French verbs and their forms, from the tables of `MODEL`'s lemmatizer; no network is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from spacy.lookups import Lookups

from clausenlp.errors import MissingModelError
from clausenlp.lexicon.forms import default_rules
from clausenlp.performatives.patterns import grammar

MODEL = "fr_core_news_md"
"""spaCy's French model."""


@cache
def _lemmas() -> Mapping[str, list[str]]:
    """Lemmas of some 217,000 forms."""
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise MissingModelError(MODEL)
    folder = next(Path(spec.origin).parent.glob("*/lemmatizer/lookups"))
    return Lookups().from_disk(folder).get_table("lemma_lookup")


@cache
def _known() -> frozenset[str]:
    """All lemmas."""
    return frozenset(lemma for lemmas in _lemmas().values() for lemma in lemmas)


def infinitive_of(form: str) -> str | None:
    """Find the verb of which a word is a form.

    Parameters
    ----------
    form : str
        Present, participle or past participle, as printed.

    Returns
    -------
    str or None
        Its infinitive; None where no verb has such a form.
    """
    word, lemmas = form.lower(), _lemmas()
    for lemma in lemmas.get(word, ()):
        if grammar()["syntax.infinitive"].search(lemma) and lemma != word:
            return lemma
    return next((verb for verb in default_rules().infinitives(word) if verb in _known()), None)


def is_word(word: str) -> bool:
    """Whether a word is French as it is printed."""
    return word.lower() in _lemmas() or word.lower() in _known()


def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive and no other form of a verb."""
    return word.lower() in _known() and infinitive_of(word) is None
