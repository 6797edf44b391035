"""Symbol, title, organ, date and meeting from the words around the clauses."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from clausenlp.heading import Heading, read_heading

GA = "L’Assemblée générale,"
SC = "Le Conseil de sécurité,"
ECOSOC = "Le Conseil économique et social,"
HRC = "Le Conseil des droits de l’homme,"
WHA = "L’Assemblée mondiale de la santé,"


def heading(
    *before: str,
    enacting: str = GA,
    after: Sequence[str] = (),
    notes: Sequence[str] = (),
    furniture: Sequence[str] = (),
) -> Heading:
    return read_heading(before, enacting, after, notes, furniture)


@pytest.mark.parametrize(
    ("line", "enacting", "symbol"),
    [
        ("61/305. Archives sonores", GA, "A/RES/61/305"),
        ("Résolution 61/305", GA, "A/RES/61/305"),
        ("52/212 B du 31 mars 1998", GA, "A/RES/52/212B"),
        ("52/212 B. Vérification des comptes", GA, "A/RES/52/212B"),
        ("S-27/4. Un monde pour les bateliers", GA, "A/RES/S-27/4"),
        ("ES-10/31. Mesures illégales sur les quais", GA, "A/RES/ES-10/31"),
        ("3391 (XXX). Restitution des cloches", GA, "A/RES/3391(XXX)"),
        ("3203 (S-VI). Programme des digues", GA, "A/RES/3203(S-VI)"),
        ("Résolution 779 (1992)", SC, "S/RES/779(1992)"),
        ("Résolution n° 779 (1992)", SC, "S/RES/779(1992)"),
        ("Résolution no 779 (1992)", SC, "S/RES/779(1992)"),
        ("2018/31. Marchés couverts", ECOSOC, "E/RES/2018/31"),
        ("1874 (LVII). Entretien des puits", ECOSOC, "E/RES/1874(LVII)"),
        ("53/41. Accès des bergers à la justice", HRC, "A/HRC/RES/53/41"),
        ("Résolution 2004/91", "La Commission des droits de l’homme,", "E/CN.4/RES/2004/91"),
    ],
)
def test_symbol_from_number_and_organ(line: str, enacting: str, symbol: str) -> None:
    assert heading(line, enacting=enacting).symbol == symbol


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("A/RES/61/305", "A/RES/61/305"),
        ("Nations Unies S/RES/2169 (2014)", "S/RES/2169(2014)"),
        ("WHA58.37 Qualité de l’air dans les maternités", "WHA58.37"),
        ("EB117.R19 Pharmacies de montagne", "EB117.R19"),
        ("AFR/RC61/R9", "AFR/RC61/R9"),
        ("33 C/Résolution 147", "33C/RES/147"),
        ("GC(55)/RES/31", "GC(55)/RES/31"),
    ],
)
def test_symbol_as_printed(line: str, symbol: str) -> None:
    assert heading(line, enacting="La Conférence,").symbol == symbol


def test_a_year_in_brackets_is_the_security_council_even_where_the_organ_is_lost() -> None:
    assert heading("Résolution 779 (1992)", enacting="").symbol == "S/RES/779(1992)"


def test_a_number_without_series_has_no_symbol() -> None:
    assert heading("Résolution 12/7", enacting="Le Congrès,").symbol is None


def test_symbol_from_the_running_head() -> None:
    assert heading("Archives sonores", furniture=["Page 3", "A/RES/61/305"]).symbol == (
        "A/RES/61/305"
    )
    assert heading("Résolution 12/7", enacting="", furniture=["E/RES/2018/31"]).symbol == (
        "E/RES/2018/31"
    )


def test_the_heading_counts_before_the_running_head() -> None:
    found = heading("61/305. Archives sonores", furniture=["A/RES/59/1"])
    assert found.symbol == "A/RES/61/305"


def test_the_number_nearest_to_the_formula_counts() -> None:
    found = heading(
        "2018/30. Écluses", "Le texte ci-dessus est annulé.", "2018/31. Marchés couverts",
        enacting=ECOSOC,
    )  # fmt: skip
    assert (found.symbol, found.title) == ("E/RES/2018/31", "Marchés couverts")


@pytest.mark.parametrize(
    "before",
    [
        ["61/305. Archives sonores des ports"],
        (["61/305.", "Archives sonores des ports"]),
        ["Résolution 61/305", "Archives sonores des ports"],
        ["Archives sonores des ports", "Résolution 61/305"],
        ["Nations Unies A/RES/61/305", "Assemblée générale Distr. générale", "17 octobre 2007",
         "Soixante et unième session", "Point 42 de l’ordre du jour",
         "Résolution adoptée par l’Assemblée générale le 14 septembre 2007",
         "[sans renvoi à une grande commission (A/61/L.70)]",
         "61/305. Archives sonores des ports"],
    ],
    ids=["on the line", "after", "after the words", "before", "whole first page"],
)  # fmt: skip
def test_title_on_the_caption_line_or_around_it(before: list[str]) -> None:
    found = heading(*before)
    assert found.symbol == "A/RES/61/305"
    assert found.title == "Archives sonores des ports"


@pytest.mark.parametrize(
    "line",
    [
        "Nations Unies", "Conseil de sécurité", "Distr. générale", "Français", "Original : anglais",
        "Soixante et unième session", "Point 42 de l’ordre du jour", "Résolutions",
        "Résolution adoptée par le Conseil de sécurité le 3 juillet 2014", "[A/61/L.70]",
        ("3 juillet 2014"),
    ],
)  # fmt: skip
def test_no_line_of_a_first_page_is_a_title(line: str) -> None:
    found = heading(line, "Résolution 2169 (2014)", enacting=SC)
    assert found.title is None
    assert found.symbol == "S/RES/2169(2014)"


def test_date_and_meeting_in_the_closing() -> None:
    found = heading("61/305. Archives sonores", after=["109e séance plénière", "14 septembre 2007"])
    assert (found.adopted, found.meeting) == ("2007-09-14", "109e séance plénière")


def test_date_and_meeting_in_one_closing_line() -> None:
    found = heading(enacting=WHA, after=["(Neuvième séance plénière, 25 mai 2005 – Commission A)"])
    assert found.adopted == "2005-05-25"
    assert found.meeting == "Neuvième séance plénière"


def test_date_in_the_heading() -> None:
    assert heading("Résolution 779 (1992)", "du 6 octobre 1992", enacting=SC).adopted == (
        "1992-10-06"
    )
    line = "Adoptée par le Conseil de sécurité à sa 7211e séance, le 3 juillet 2014"
    found = heading("Résolution 2169 (2014)", line, enacting=SC)
    assert (found.adopted, found.meeting) == ("2014-07-03", "7211e séance")


def test_date_in_a_note() -> None:
    note = "Adoptée le 14 juin 2007."
    assert heading(enacting="La Conférence,", notes=["A/61/12.", note]).adopted == "2007-06-14"


def test_a_note_that_speaks_of_another_date_gives_none() -> None:
    assert heading(notes=["Voir la lettre du 3 mai 2004, S/2004/912."]).adopted is None


def test_the_closing_counts_before_the_heading_and_the_note() -> None:
    found = heading(
        "Résolution adoptée le 1er mars 2001", after=["2 mars 2001"],
        notes=["Adoptée le 3 mars 2001"],
    )  # fmt: skip
    assert found.adopted == "2001-03-02"


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("1er août 1990", "1990-08-01"),
        ("1 février 1990", "1990-02-01"),
        ("31 décembre 1899", "1899-12-31"),
        ("le 5 mai 2011", "2011-05-05"),
        ("29 février 2000", "2000-02-29"),
        ("6 octohre 1992", "1992-10-06"),
        ("6 ocobre 1992", "1992-10-06"),
        ("6 septernbre 1992", None),
        ("30 février 1992", None),
        ("29 février 1900", None),
        ("0 mai 1992", None),
        ("99 mai 1992", None),
        ("6 brumaire 1992", None),
        ("6 octobre 1792", None),
        ("octobre 1992", None),
    ],
)
def test_dates_misread_and_impossible(printed: str, date: str | None) -> None:
    assert heading(after=[printed]).adopted == date


def test_after_an_impossible_date_the_next_one_counts() -> None:
    assert heading(after=["31 juin 1992", "30 juin 1992"]).adopted == "1992-06-30"


@pytest.mark.parametrize(
    ("line", "meeting"),
    [
        ("13e séance plénière", "13e séance plénière"),
        ("Adoptée à l’unanimité à la 5511e séance.", "5511e séance"),
        ("Neuvième séance plénière", "Neuvième séance plénière"),
        ("2750e séance", "2750e séance"),
        ("3119' séance", "3119' séance"),
        ("Adoptée par acclamation.", None),
    ],
)
def test_meeting(line: str, meeting: str | None) -> None:
    assert heading(after=[line]).meeting == meeting


@pytest.mark.parametrize(
    ("enacting", "organ"),
    [
        (GA, "Assemblée générale"),
        ("L'ASSEMBLÉE GÉNÉRALE,", "ASSEMBLÉE GÉNÉRALE"),
        (ECOSOC, "Conseil économique et social"),
        ("Le Conse1l de sécurite,", "Conseil de sécurité"),
        ("L’Assernblée générale,", "Assemblée générale"),
        ("Les États parties,", "États parties"),
        ("La Conférence des bateliers du Delta,", "Conférence des bateliers du Delta"),
        ("", None),
    ],
)
def test_organ_as_printed_unless_misread(enacting: str, organ: str | None) -> None:
    assert heading(enacting=enacting).organ == organ


def test_a_misread_organ_still_gives_its_symbol() -> None:
    found = heading("2018/31. Marchés couverts", enacting="Le Conseil économlque et social,")
    assert found.symbol == "E/RES/2018/31"
    assert found.organ == "Conseil économique et social"


def test_nothing_known() -> None:
    assert read_heading([], "", [], [], []) == Heading(None, None, None, None, None)


@pytest.mark.parametrize(
    "lines",
    [
        ("Résolution 3001 (2031)", "New York, le 3 juillet 2014"),
        ("Résolution 3001 (2031)", "adoptée à Tornavik le", "3 juillet 2014"),
    ],
)
def test_a_date_with_its_place_or_on_two_lines(lines: tuple[str, ...]) -> None:
    assert heading(*lines, enacting=SC).adopted == "2014-07-03"


def test_a_date_inside_a_sentence_is_no_date_of_adoption() -> None:
    title = "Suite donnée à la lettre que le Président a envoyée le 3 juillet 2014"
    assert heading("61/305. Archives sonores", title).adopted is None
