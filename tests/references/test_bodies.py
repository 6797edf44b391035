"""Names of bodies behind a number, before it, and in the enacting formula."""

from __future__ import annotations

import pytest

from clausenlp.fold import fold
from clausenlp.references.bodies import (
    body_at,
    meant_by,
    organ_of,
    organ_of_symbol,
    subject_before,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Assemblée générale, en date", "A"),
        ("Assemblée générale des Nations Unies", "A"),
        ("Assemblée générale de l’Organisation des Nations Unies", "A"),
        ("Assemblée générale de l’Organisation des États américains", "?"),
        ("Assemblée parlementaire du Conseil de l’Europe", "?"),
        ("Conseil, en 2015", "Conseil"),
        ("Conseil du 3 mai", "Conseil"),
        ("Conseil de l’Europe", "?"),
        ("Conseil des ministres", "?"),
        ("Commission africaine des droits", "?"),
        ("Conseil économique et social", "E"),
        ("Conseil des droits de l’homme sur", "HRC"),
        ("Comité des droits de l’enfant", "CRC"),
        ("Nations Unies", "UN"),
        ("ONU", "UN"),
        ("Nations Unies pour l’enfance", ""),
        ("OUA", "?"),
        ("Somalie", ""),
    ],
)
def test_body_behind_a_number(text: str, name: str) -> None:
    found = body_at(text, fold(text), 0)
    assert (found[0] if found else "") == name


def test_the_name_of_a_stranger_ends_before_its_date() -> None:
    text = "Commission africaine des droits, en date du 3 mai"
    found = body_at(text, fold(text), 0)
    assert found is not None
    assert text[found[1] :] == ", en date du 3 mai"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("le Conseil économique et social a décidé, ", "E"),
        ("que l’Assemblée générale a adoptée ", "A"),
        ("la décision du Conseil économique et social ", ""),
        ("les travaux de l’Assemblée générale ", ""),
        ("les pays ont décidé ", ""),
    ],
)
def test_subject_before_a_cue(before: str, name: str) -> None:
    assert subject_before(fold(before), len(before)) == name


@pytest.mark.parametrize(
    ("name", "own", "first"),
    [
        ("Conseil", "E", "E"), ("Conseil", "HRC", "HRC"), ("Conseil", "A", "S"),
        ("Assemblée", "WHA", "WHA"), ("Assemblée", "S", "A"), ("Commission", "CND", "CND"),
        ("Comité", "CAT", "CAT"), ("Conseil", "FAO-C", "FAO-C"), ("E", "S", "E"),
    ],
)  # fmt: skip
def test_what_a_bare_word_means(name: str, own: str, first: str) -> None:
    assert meant_by(name, own)[0] == first


@pytest.mark.parametrize(
    ("enacting", "organ"),
    [
        ("L’Assemblée générale,", "A"), ("Le Conseil de sécurité,", "S"),
        ("Le Conseil dc sécurité,", "S"), ("L'ASSEMBLÉE GÉNÉRALE", "A"),
        ("La Conférence,", "conference"), ("Les présidents,", None),
    ],
)  # fmt: skip
def test_organ_of_an_enacting_formula(enacting: str, organ: str | None) -> None:
    found = organ_of(enacting)
    assert (found.id if found else None) == organ


@pytest.mark.parametrize(
    ("symbol", "organ"),
    [
        ("A/RES/64/293", "A"), ("A/HRC/RES/5/1", "HRC"), ("E/CN.4/RES/2005/69", "CHR"),
        ("S/RES/1325(2000)", "S"), ("WHA58.3", "WHA"), ("S/2006/3", ""),
    ],
)  # fmt: skip
def test_organ_of_a_symbol(symbol: str, organ: str) -> None:
    assert organ_of_symbol(symbol) == organ
