"""Every surface form that can open a clause, made from the rows of ``performatives.csv``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausenlp.lexicon.forms import Rules, parse, words
from clausenlp.lexicon.openings import Opening, OpeningForm
from clausenlp.lexicon.rows import Performative, typed_forms

RANKS = ("singular", "participle", "perfect", "adjective", "plural", "copula", "after")


def expected(row: Performative, rules: Rules) -> Performative:
    """Give a row as the rules would type it; empty cells stay empty.

    Parameters
    ----------
    row : Performative
        A row.
    rules : Rules
        The tables.

    Returns
    -------
    Performative
        The same row where every typed form agrees with the rules.
    """
    if row.kind == "adjective":
        copulas = words()["is"] + row.lemma, words()["Being"] + row.lemma
        forms = (*copulas, "", row.lemma.capitalize())
    elif (phrase := parse(row, rules)) is None:
        forms = ("", row.lemma[0].upper() + row.lemma[1:], "", "")
    else:
        finite, participle = phrase.forms.singular, phrase.forms.participle
        forms = (phrase.say(finite), phrase.say(participle), phrase.perfects(rules)[0], "")
    kept = [form if typed else "" for typed, form in zip(typed_forms(row), forms, strict=True)]
    finite, participle, perfect, adjective = kept
    return row._replace(finite=finite, participle=participle, perfect=perfect, adjective=adjective)


def _spell(row: Performative, rules: Rules) -> Iterator[tuple[str, str, OpeningForm]]:
    """Give the surface forms of a row: rank, text, form."""
    if row.kind == "adjective":
        yield from _spell_adjective(row, rules)
        return
    phrase = parse(row, rules)
    if phrase is None:
        yield from _spell_as_typed(row)
        return
    if row.finite:
        yield "singular", row.finite, "finite"
        theirs = phrase._replace(tail=rules.possess(phrase.tail, first=False))
        ours = phrase._replace(tail=rules.possess(phrase.tail, first=True))
        yield "plural", theirs.say(phrase.forms.plural), "finite"
        yield "plural", ours.say(phrase.forms.first_plural, first=True), "finite"
    if row.participle:
        yield "participle", row.participle, "participle"
        if phrase.clitic.startswith("s"):
            yield "plural", phrase.say(phrase.forms.participle, first=True), "participle"
    if row.perfect:
        for text in phrase.perfects(rules):
            yield "perfect", text, "perfect_participle"
            if text.startswith(words()["Having"]):
                rest = text.removeprefix(words()["Having"])
                yield "after", words()["after"] + rest, "perfect_participle"


def _spell_as_typed(row: Performative) -> Iterator[tuple[str, str, OpeningForm]]:
    """Give the typed forms of what no rule conjugates (« vu »)."""
    forms: tuple[tuple[str, str, OpeningForm], ...] = (
        ("singular", row.finite, "finite"), ("participle", row.participle, "participle"),
        ("perfect", row.perfect, "perfect_participle"),
    )  # fmt: skip
    yield from (form for form in forms if form[1])


def _spell_adjective(row: Performative, rules: Rules) -> Iterator[tuple[str, str, OpeningForm]]:
    masculine, feminine, plural, feminine_plural = rules.agree(row.lemma)
    agreements = (masculine, feminine, plural, feminine_plural)
    if row.adjective:
        for text in agreements:
            yield "adjective", text.capitalize(), "adjective"
    if row.finite:
        copulas = (("is", agreements[:2]), ("are", agreements[2:]), ("we_are", agreements[2:]))
        for verb, texts in copulas:
            yield from (("copula", words()[verb] + text, "finite") for text in texts)
    if row.participle:
        yield from (("copula", words()["Being"] + text, "participle") for text in agreements)


def make_openings(rows: Sequence[Performative], rules: Rules) -> list[Opening]:
    """Make every surface form that can open a clause, each text once.

    A text that two headwords share (« Convient ») goes to the form that comes first in `RANKS`,
    then to the headword that comes first in the file.

    Parameters
    ----------
    rows : sequence of Performative
        The rows of performatives.csv.
    rules : Rules
        The tables.

    Returns
    -------
    list of Opening
        Sorted by headword, as in the file.
    """
    spelled = [
        (RANKS.index(rank), number, text, form)
        for number, row in enumerate(rows)
        for rank, text, form in _spell(row, rules)
    ]
    chosen: dict[str, tuple[int, Opening]] = {}
    for _, number, text, form in sorted(spelled, key=lambda item: item[:2]):
        for spelling in _spellings(text):
            opening = _opening(spelling, rows[number].lemma, form)
            chosen.setdefault(spelling.casefold(), (number, opening))
    return [opening for _, opening in sorted(chosen.values(), key=lambda item: item[0])]


def _opening(text: str, lemma: str, form: OpeningForm) -> Opening:
    return Opening(text, "operative" if form == "finite" else "preambular", lemma, form)


def _spellings(text: str) -> Iterator[str]:
    """Give a text as typed, then as other prints have it (« Emet le voeu », « Reconnait »)."""
    own = words()
    plain = text[0].translate(str.maketrans(own["capitals"], own["plain_capitals"])) + text[1:]
    for spelling in (text, plain, text.replace(own["old"], own["new"])):
        yield spelling
        yield spelling.replace("œ", "oe").replace("Œ", "Oe")
