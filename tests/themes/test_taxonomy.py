"""Taxonomy files are strict: what is wrong is said with the file and the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausenlp.errors import DataError
from clausenlp.themes.taxonomy import load_taxonomy

HEAD = '[taxonomy]\nid = "eau"\ntitle_fr = "Eau"\ntitle_en = "Water"\n'
THEME = '[[theme]]\nid = "puits"\nfr = "Puits"\ndefinition = "Wells."\n'


def write(folder: Path, text: str) -> Path:
    path = folder / "taxonomy.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_default_taxonomy_has_24_themes() -> None:
    taxonomy = load_taxonomy()
    assert taxonomy.id == "traite"
    assert len(taxonomy.themes) == 24
    assert all(theme.fr and theme.definition for theme in taxonomy.themes)


def test_a_taxonomy_of_ones_own(tmp_path: Path) -> None:
    taxonomy = load_taxonomy(write(tmp_path, HEAD + THEME + 'cues = ["puits", "forage"]\n'))
    (theme,) = taxonomy.themes
    assert (taxonomy.title_fr, theme.id, theme.cues) == ("Eau", "puits", ("puits", "forage"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[taxonomy", "is no TOML"),
        (HEAD, "key 'theme' is missing"),
        (THEME, "key 'taxonomy' is missing"),
        (HEAD + THEME + "[other]\n", "unknown key 'other'; allowed: taxonomy, theme"),
        (HEAD + THEME.replace("fr =", "de ="), "[[theme]] 1: unknown key 'de'; allowed:"),
        (HEAD + THEME.replace('fr = "Puits"\n', ""), "[[theme]] 1: key 'fr' is missing"),
        (HEAD + THEME.replace('"Puits"', "3"), "[[theme]] 1: fr must be a text"),
        (HEAD + THEME + THEME, "[[theme]] 2: 'puits' stands already"),
        (HEAD + THEME + "cues = [1]\n", "[[theme]] 1: cues must be a list of words"),
        (HEAD.replace("title_en", "title") + THEME, "[taxonomy]: unknown key 'title'"),
        ("theme = []\n" + HEAD, "one [[theme]] or more"),
    ],
)
def test_load_taxonomy_refuses(tmp_path: Path, text: str, words: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        load_taxonomy(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert words in str(caught.value)


def test_load_taxonomy_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_taxonomy(tmp_path / "none.toml")
