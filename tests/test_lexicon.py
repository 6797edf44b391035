"""The French tables are strict: what is well formed loads, what is not names file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausenlp.errors import DataError
from clausenlp.lexicon import (
    Opening,
    default_lexicon,
    lexicon_at,
    load_openings,
    load_organs,
)

OPENINGS = "text,type,lemma,form\n"
ORGANS = "id,name,pattern_words,symbol_prefix,gender,source,generic\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def openings() -> dict[str, Opening]:
    return {opening.text.casefold(): opening for opening in load_openings()}


@pytest.mark.parametrize(
    ("text", "lemma", "form"),
    [
        ("Prie", "prier", "finite"),
        ("Prient", "prier", "finite"),
        ("Réaffirmons", "réaffirmer", "finite"),
        ("Se félicite", "se féliciter", "finite"),
        ("Nous engageons", "s'engager", "finite"),
        ("S'inquiète", "s'inquiéter", "finite"),
        ("Rendent hommage", "rendre hommage", "finite"),
        ("Font appel", "faire appel", "finite"),
        ("Transmettent", "transmettre", "finite"),
        ("Fait siennes", "faire sien", "finite"),
        ("Est conscient", "conscient", "finite"),
        ("Emet le voeu", "émettre le vœu", "finite"),
        ("Reconnait", "reconnaître", "finite"),
        ("Convient", "convenir", "finite"),
        ("Reconnaissant", "reconnaître", "participle"),
        ("Vu", "vu", "participle"),
        ("Etant donné", "étant donné", "participle"),
        ("Ayant présente à l'esprit", "avoir à l'esprit", "participle"),
        ("Ayant examiné", "examiner", "perfect_participle"),
        ("Après avoir examiné", "examiner", "perfect_participle"),
        ("S'étant réunie", "se réunir", "perfect_participle"),
        ("Étant convenues", "convenir", "perfect_participle"),
        ("Inquiète", "inquiet", "adjective"),
        ("Soucieuses", "soucieux", "adjective"),
        ("Émue", "ému", "adjective"),
        ("Mue", "mû", "adjective"),
    ],
)
def test_openings_have_form(openings: dict[str, Opening], text: str, lemma: str, form: str) -> None:
    found = openings[text.casefold()]
    type_ = "operative" if form == "finite" else "preambular"
    assert (found.lemma, found.form, found.type) == (lemma, form, type_)


@pytest.mark.parametrize(
    "text", ["Le", "Maintenant", "Participant", "Exprime sa gratitude", "Également", "Gele", ""]
)
def test_openings_lack(openings: dict[str, Opening], text: str) -> None:
    assert text.casefold() not in openings


def test_defaults_are_read_once() -> None:
    assert load_openings() is load_openings()
    assert load_organs() is load_organs()


def test_load_openings_from_path(tmp_path: Path) -> None:
    path = write(tmp_path, OPENINGS + "Prie,operative,prier,finite\n")
    assert load_openings(path) == (Opening("Prie", "operative", "prier", "finite"),)


@pytest.mark.parametrize(
    ("table", "line", "words"),
    [
        ("", 1, "header must be text,type,lemma,form"),
        ("text,lemma\n", 1, "header must be text,type,lemma,form"),
        (OPENINGS + "Prie,operative,prier\n", 2, "3 cells; there must be 4"),
        (OPENINGS + "Prie,operative,prier,finite,x\n", 2, "5 cells; there must be 4"),
        (OPENINGS + "\n", 2, "0 cells"),
        (OPENINGS + "Prie,operatif,prier,finite\n", 2, "allowed: 'preambular', 'operative'"),
        (OPENINGS + "Prie,operative,prier,verb\n", 2, "unknown form 'verb'; allowed: 'finite'"),
        (OPENINGS + "Prie,preambular,prier,finite\n", 2, "must be 'operative'"),
        (OPENINGS + "Prie,operative,,finite\n", 2, "lemma is empty"),
        (OPENINGS + ",operative,prier,finite\n", 2, "text is empty"),
        (OPENINGS + " Prie,operative,prier,finite\n", 2, "stray white space in text"),
        (OPENINGS + "Prie,operative,prier ,finite\n", 2, "stray white space in lemma"),
        (OPENINGS + "Prie,operative,prier,finite ", 2, "stray white space in form"),
        (OPENINGS + "Prend  note,operative,prendre note,finite\n", 2, "stray white space"),
        (OPENINGS + "Prend\u00a0note,operative,prendre note,finite\n", 2, "stray white space"),
        (OPENINGS + "S\u2019engage,operative,s'engager,finite\n", 2, "curly apostrophe in text"),
        (
            OPENINGS + "Prie,operative,prier,finite\nprie,operative,prier,finite\n",
            3,
            "'prie' stands already on line 2",
        ),
    ],
)
def test_load_openings_refuses(tmp_path: Path, table: str, line: int, words: str) -> None:
    path = write(tmp_path, table)
    with pytest.raises(DataError) as caught:
        load_openings(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert words in str(caught.value)


def test_load_openings_refuses_other_encoding(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes((OPENINGS + "Décide,operative,décider,finite\n").encode("latin-1"))
    with pytest.raises(DataError, match="is not UTF-8"):
        load_openings(path)


@pytest.mark.parametrize(
    ("id_", "name", "prefix", "gender", "generic"),
    [
        ("A", "L'Assemblée générale", "A/RES/", "f", False),
        ("S", "Le Conseil de sécurité", "S/RES/", "m", False),
        ("E", "Le Conseil économique et social", "E/RES/", "m", False),
        ("HRC", "Le Conseil des droits de l'homme", "A/HRC/RES/", "m", False),
        ("WHA", "L'Assemblée mondiale de la santé", "WHA", "f", False),
        ("conference", "La Conférence", "", "f", True),
        ("participants", "Les participants", "", "mp", True),
    ],
)
def test_organs_have(id_: str, name: str, prefix: str, gender: str, generic: bool) -> None:
    organ = {organ.id: organ for organ in load_organs()}[id_]
    assert (organ.name, organ.symbol_prefix, organ.gender) == (name, prefix, gender)
    assert organ.generic is generic


def test_organ_patterns_have_no_article_and_go_from_long_to_short() -> None:
    for organ in load_organs():
        lengths = [len(words) for words in organ.pattern_words]
        assert lengths == sorted(lengths, reverse=True)
        assert not any(words.startswith(("Le ", "La ", "L'")) for words in organ.pattern_words)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("S,Le Conseil,Conseil,S/RES/,n,k,no", "unknown gender 'n'; allowed: 'm', 'f', 'mp', 'fp'"),
        ("S,Le Conseil,Conseil,S/RES/,m,k,maybe", "unknown generic 'maybe'; allowed: 'yes', 'no'"),
        ("S,Le Conseil,,S/RES/,m,k,no", "pattern_words is empty"),
        ("S,Le Conseil,Conseil|,S/RES/,m,k,no", "pattern_words is empty"),
        ("S,Le Conseil,Conseil,S/RES/,m,,no", "source is empty"),
        ("A,Le Conseil,Conseil,,m,k,no", "id 'A' stands already on line 2"),
        ("B,L'assemblée,Assemblée,,f,k,no", 'name "l\'assemblée" stands already on line 2'),
    ],
)
def test_load_organs_refuses(tmp_path: Path, row: str, words: str) -> None:
    path = write(tmp_path, ORGANS + "A,L'Assemblée,Assemblée,,f,k,yes\n" + row + "\n")
    with pytest.raises(DataError) as caught:
        load_organs(path)
    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("table", "text", "lemma"),
    [
        ("lemma,force,strength\ntancer,expressive,3\n", "Tançant", "tancer"),
        ("lemma\nse gausser\n", "S'étant gaussées", "se gausser"),
        ("force,lemma\ncommissive,prêter serment\n", "Prêtent serment", "prêter serment"),
        ("lemma,kind\nmarri,adjective\n", "Marries", "marri"),
        ("lemma,finite\nouïr,Oit\n", "Oit", "ouïr"),
    ],
)
def test_user_words_are_added_with_their_forms(
    tmp_path: Path, table: str, text: str, lemma: str
) -> None:
    lexicon = lexicon_at(str(write(tmp_path, table)))
    assert text not in {opening.text for opening in default_lexicon().openings}
    assert {o.text: o.lemma for o in lexicon.openings}[text] == lemma
    assert lemma in lexicon.headwords


def test_user_words_replace_those_of_the_lexicon(tmp_path: Path) -> None:
    path = write(tmp_path, "lemma,force,strength\nprier,directive,2\n")
    assert lexicon_at(str(path)).headwords["prier"].strength == 2
    assert default_lexicon().headwords["prier"].strength == 3


@pytest.mark.parametrize(
    ("table", "line", "words"),
    [
        ("lemma,meaning\nprier,x\n", 1, "unknown column 'meaning'; allowed:"),
        ("force\nassertive\n", 1, "the header must name lemma"),
        ("lemma,lemma\na,b\n", 1, "each column once"),
        ("lemma,force\ntancer\n", 2, "1 cells; there must be 2: lemma,force"),
        ("lemma,force\ntancer,rude\n", 2, "unknown force 'rude'; allowed:"),
        ("lemma,force,strength\ntancer,expressive,9\n", 2, "unknown strength '9'"),
        ("lemma,force,strength\ntancer,assertive,3\n", 2, "strength 3 of assertive"),
        ("lemma\ntancer\ntancer\n", 3, "lemma 'tancer' stands already on line 2"),
        ("lemma\nxyz\n", 2, "no rule conjugates 'xyz': type its"),
        ("lemma,force\n,assertive\n", 2, "lemma is empty"),
        ("lemma\ntancer \n", 2, "stray white space"),
    ],
)
def test_user_words_refuses(tmp_path: Path, table: str, line: int, words: str) -> None:
    path = write(tmp_path, table)
    with pytest.raises(DataError) as caught:
        lexicon_at(str(path))
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert words in str(caught.value)


def test_user_words_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read: No such file"):
        lexicon_at(str(tmp_path / "none.csv"))
