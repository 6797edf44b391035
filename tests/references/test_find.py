"""References in invented sentences of many organs and decades, and what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.references import Found, find_references
from clausenlp.symbols import Symbol

Row = tuple[str, str, list[tuple[str, str, str]]]


def check(organ: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = find_references(text, organ)
    shown = [(text[f.start : f.end], f.symbol, f.date) for f in found]
    assert shown == expected


COUNCIL: list[Row] = [
    (
        "S", "Réaffirmant sa résolution 1502 (2003) du 26 août 2003,",
        [("1502 (2003)", "S/RES/1502(2003)", "2003-08-26")],
    ),
    (
        "S", "Rappelant ses résolutions 508 (1982), 509 (1982) et 520 (1982) sur la question,",
        [
            ("508 (1982)", "S/RES/508(1982)", ""), ("509 (1982)", "S/RES/509(1982)", ""),
            ("520 (1982)", "S/RES/520(1982)", ""),
        ],
    ),
    (
        "A", "Rappelant les résolutions 242 (1967) et 338 (1973) du Conseil de sécurité, en date du "
        "22 novembre 1967 et du 22 octobre 1973, respectivement,",
        [
            ("242 (1967)", "S/RES/242(1967)", "1967-11-22"),
            ("338 (1973)", "S/RES/338(1973)", "1973-10-22"),
        ],
    ),
    (
        "", "Les femmes demandent l'application de la résolution 1325 du Conseil de sécurité,",
        [("1325", "S/RES/1325(2000)", "")],
    ),
    ("S", "Rappelant les résolutions 242 et 338 du Conseil,",
     [("242", "S/RES/242(1967)", ""), ("338", "S/RES/338(1973)", "")]),
    (
        "S", "Prenant acte de la déclaration de son président (S/PRST/2014/28) et du rapport du "
        "Secrétaire général publié sous la cote S/2015/203,",
        [("S/PRST/2014/28", "S/PRST/2014/28", ""), ("S/2015/203", "S/2015/203", "")],
    ),
    (
        "S", "Ayant examiné le rapport que le Secrétaire général a présenté en application de la "
        "résolution 994 (1995), en date du 3 juin 1995,",
        [("994 (1995)", "S/RES/994(1995)", "")],
    ),
    (
        "S", "Décide de proroger jusqu'au 30 avril 2004 le mandat défini dans la résolution "
        "1495 (2003), à compter du 31 juillet 2003 ;",
        [("1495 (2003)", "S/RES/1495(2003)", "")],
    ),
    ("S", "Rappelant la résolution 1244 (1999) du 10 juin 199912,",
     [("1244 (1999)", "S/RES/1244(1999)", "1999-06-10")]),
    ("S", "Rappelant la résolution 1072 (1996) du ler septembre 1996,",
     [("1072 (1996)", "S/RES/1072(1996)", "1996-09-01")]),
    (
        "S", "8. Prie le Comité créé par la résolution 1267 (1999) de mettre à jour la liste ;",
        [("1267 (1999)", "S/RES/1267(1999)", "")],
    ),
    ("S", "documents S/24100, S/24101 et 5/24102, et Add.l",
     [("S/24100", "S/24100", ""), ("S/24101", "S/24101", ""), ("5/24102", "S/24102", ""),
      ("Add.l", "S/24102/Add.1", "")]),
    ("S", "Voir S/I996/112.", [("S/I996/112", "S/1996/112", "")]),
    (
        "UNCC", "conformément à la décision 258 (2005) du Conseil d’administration,",
        [("258 (2005)", "S/AC.26/Dec.258(2005)", "")],
    ),
]

ASSEMBLY: list[Row] = [
    ("A", "Rappelant sa résolution 66/290 du 10 septembre 2012,",
     [("66/290", "A/RES/66/290", "2012-09-10")]),
    (
        "A", "Rappelant ses résolutions 46/182 du 19 décembre 1991, 47/120 A et B et 48/57, ainsi "
        "que la décision 60/560,",
        [
            ("46/182", "A/RES/46/182", "1991-12-19"), ("47/120 A", "A/RES/47/120A", ""),
            ("B", "A/RES/47/120B", ""), ("48/57", "A/RES/48/57", ""),
            ("60/560", "A/DEC/60/560", ""),
        ],
    ),
    ("A", "Rappelant sa résolution 1514 (XV) du 14 décembre 1960,",
     [("1514 (XV)", "A/RES/1514(XV)", "1960-12-14")]),
    ("A", "Rappelant ses résolutions 3201 (S-VI) et 3202 (S-VI) du 1er mai 1974,",
     [("3201 (S-VI)", "A/RES/3201(S-VI)", "1974-05-01"),
      ("3202 (S-VI)", "A/RES/3202(S-VI)", "1974-05-01")]),
    ("A", "la Déclaration universelle des droits de l’homme (résolution 217 A (III))",
     [("217 A (III)", "A/RES/217A(III)", "")]),
    ("", "Considérant la résolution 217 du 10 décembre 1948,",
     [("217", "A/RES/217(III)", "1948-12-10")]),
    ("A", "Rappelant la résolution 96 (I) de l’Assemblée générale, adoptée le 11 décembre 1946,",
     [("96 (I)", "A/RES/96(I)", "1946-12-11")]),
    ("A", "Rappelant ses résolutions ES-10/13 du 21 octobre 2003 et S-26/2 du 27 juin 2001,",
     [("ES-10/13", "A/RES/ES-10/13", "2003-10-21"), ("S-26/2", "A/RES/S-26/2", "2001-06-27")]),
    ("A", "1 Voir résolution 70/1, annexe, et résolution 69/313.",
     [("70/1", "A/RES/70/1", ""), ("69/313", "A/RES/69/313", "")]),
    ("A", "3 A/66/472 et Corr.1 et 2 ; A/C.3/65/SR.12 ; A/CONF.157/24 (Part I), chap. III.",
     [("A/66/472", "A/66/472", ""), ("Corr.1", "A/66/472/Corr.1", ""),
      ("2", "A/66/472/Corr.2", ""), ("A/C.3/65/SR.12", "A/C.3/65/SR.12", ""),
      ("A/CONF.157/24", "A/CONF.157/24", "")]),
    (
        "A", "5 Voir Documents officiels de l’Assemblée générale, soixante-septième session, "
        "Supplément no 53 (A/67/53), chap. IV, sect. A, résolution 19/12.",
        [("A/67/53", "A/67/53", ""), ("19/12", "A/HRC/RES/19/12", "")],
    ),
    (
        "A", "6 Documents officiels du Conseil économique et social, 2003, Supplément no 3 "
        "(E/2003/23), chap. II, sect. A, résolution 2003/40.",
        [("E/2003/23", "E/2003/23", ""), ("2003/40", "E/CN.4/RES/2003/40", "")],
    ),
    (
        "A", "Rappelant aussi que le Conseil économique et social a décidé, dans sa résolution "
        "1296 (XLIV), de définir ces dispositions,",
        [("1296 (XLIV)", "E/RES/1296(XLIV)", "")],
    ),
    (
        "A", "Rappelant la résolution 16/21 du Conseil des droits de l’homme, en date du 25 mars "
        "2011, et sa résolution 65/281,",
        [("16/21", "A/HRC/RES/16/21", "2011-03-25"), ("65/281", "A/RES/65/281", "")],
    ),
]

OTHERS: list[Row] = [
    ("E", "Rappelant sa résolution 1996/31 du 25 juillet 1996,",
     [("1996/31", "E/RES/1996/31", "1996-07-25")]),
    ("E", "Rappelant ses décisions 2008/201 et 2010/230,",
     [("2008/201", "E/DEC/2008/201", ""), ("2010/230", "E/DEC/2010/230", "")]),
    ("E", "conformément à sa résolution 663 C (XXIV),",
     [("663 C (XXIV)", "E/RES/663C(XXIV)", "")]),
    ("E", "Rappelant la résolution 1835 (LVI) du Conseil, du 14 mai 1974,",
     [("1835 (LVI)", "E/RES/1835(LVI)", "1974-05-14")]),
    ("E", "Prenant note de la résolution 702 (XXXVI) de la Commission économique pour l’Amérique "
     "latine et les Caraïbes,", []),
    ("HRC", "Rappelant ses résolutions 5/1 et 5/2 du 18 juin 2007,",
     [("5/1", "A/HRC/RES/5/1", "2007-06-18"), ("5/2", "A/HRC/RES/5/2", "2007-06-18")]),
    ("HRC", "Rappelant la résolution 60/251 de l’Assemblée générale, en date du 15 mars 2006, et sa "
     "résolution S-17/1 du 23 août 2011,",
     [("60/251", "A/RES/60/251", "2006-03-15"), ("S-17/1", "A/HRC/RES/S-17/1", "2011-08-23")]),
    ("HRC", "Rappelant la résolution 2000/22 de la Commission des droits de l’homme,",
     [("2000/22", "E/CN.4/RES/2000/22", "")]),
    ("HRC", "Rappelant sa décision 17/119,", [("17/119", "A/HRC/DEC/17/119", "")]),
    ("CND", "Rappelant sa résolution 57/9, la résolution 69/201 de l’Assemblée générale et la "
     "résolution 2014/21 du Conseil économique et social,",
     [("57/9", "E/CN.7/RES/57/9", ""), ("69/201", "A/RES/69/201", ""),
      ("2014/21", "E/RES/2014/21", "")]),
    ("WHA", "Rappelant les résolutions WHA57.17 et WHA60.26, ainsi que la résolution EB126.R13,",
     [("WHA57.17", "WHA57.17", ""), ("WHA60.26", "WHA60.26", ""), ("EB126.R13", "EB126.R13", "")]),
    ("WHA", "RAPPELANT la décision WHA65(9) et la décision EB134(2),",
     [("WHA65(9)", "WHA65(9)", ""), ("EB134(2)", "EB134(2)", "")]),
    ("AFRO", "Vu la résolution AFR/RC59/R1,", [("AFR/RC59/R1", "AFR/RC59/R1", "")]),
    ("UNESCO-GC", "Rappelant sa résolution 34 C/Résolution 58 et la décision 184 EX/Décision 9,",
     [("34 C/Résolution 58", "34C/RES/58", ""), ("184 EX/Décision 9", "184EX/DEC/9", "")]),
    ("UNESCO-EB", "Ayant examiné le document 192 EX/16, 2. Rappelant la résolution 36 C/23,",
     [("192 EX/16", "192EX/16", ""), ("36 C/23", "36C/RES/23", "")]),
    ("IAEA-GC", "Rappelant les résolutions GC(55)/RES/11 et GC (56) / RES / 12, et le document "
     "GOV/2012/42,",
     [("GC(55)/RES/11", "GC(55)/RES/11", ""), ("GC (56) / RES / 12", "GC(56)/RES/12", ""),
      ("GOV/2012/42", "GOV/2012/42", "")]),
    ("IAEA-GC", "les lignes directrices reproduites dans INFCIRC/225/Rev. 5,",
     [("INFCIRC/225/Rev. 5", "INFCIRC/225/Rev.5", "")]),
    ("ILC", "Notant la recommandation no 204 et la résolution II adoptée à sa 104e session,", []),
    ("UNEA", "Rappelant sa résolution 2/14 et la décision 27/9 du Conseil d’administration du "
     "Programme des Nations Unies pour l’environnement,",
     [("2/14", "UNEP/EA.2/RES/14", ""), ("27/9", "UNEP/GC.27/9", "")]),
    ("COP", "Rappelant ses décisions 1/CP.16, 2/CP.17 et 4/CMP.7,",
     [("1/CP.16", "1/CP.16", ""), ("2/CP.17", "2/CP.17", ""), ("4/CMP.7", "4/CMP.7", "")]),
    ("CEDAW", "Renvoyant à sa recommandation générale no 28 et aux recommandations générales "
     "nos 33 et 35 du Comité,",
     [("28", "CEDAW/C/GC/28", ""), ("33", "CEDAW/C/GC/33", ""), ("35", "CEDAW/C/GC/35", "")]),
    ("CEDAW", "conformément à sa recommandation générale no 19 (1992) sur la violence,", []),
    ("A", "eu égard à l’observation générale no 14 (2013) du Comité des droits de l’enfant,",
     [("14", "CRC/C/GC/14", "")]),
    ("CAT", "le Comité rappelle son observation générale no 3 (CAT/C/GC/3),",
     [("3", "CAT/C/GC/3", ""), ("CAT/C/GC/3", "CAT/C/GC/3", "")]),
    ("T", "Rappelant sa résolution 2162 (XLIX),", [("2162 (XLIX)", "T/RES/2162(XLIX)", "")]),
    ("ICC-ASP", "Rappelant la résolution ICC-ASP/10/Res.5,",
     [("ICC-ASP/10/Res.5", "ICC-ASP/10/Res.5", "")]),
    ("SCHR", "Rappelant sa résolution 1994/24,",
     [("1994/24", "E/CN.4/Sub.2/RES/1994/24", "")]),
    ("ISA", "Ayant examiné le document ISBA/17/C/13,", [("ISBA/17/C/13", "ISBA/17/C/13", "")]),
]

NONE: list[Row] = [
    (organ, text, [])
    for organ, text in [
        ("S", "la résolution de 1995 sur le Moyen-Orient"),
        ("A", "la présente résolution, adoptée le 3 mai 1999,"),
        ("A", "La diminution par rapport à l’exercice 2014/15 s’explique par 12/24 postes."),
        ("A", "Notant la résolution 214, en date du 3 mai 2010, de la Commission africaine,"),
        ("A", "la résolution 1801 (2011) de l’Assemblée parlementaire du Conseil de l’Europe"),
        ("A", "la résolution 2514 (2009) de l’Assemblée générale de l’Organisation des États"),
        ("S", "le virus de la grippe A/H1N1 a touché 24 pays"),
        ("A", "les pays de l’A/S et 3/4 des membres"),
        ("E", "Recueil des Traités, vol. 2225, no 39574."),
        ("A", "Rappelant la résolution 3/2001 de la Conférence de la FAO,"),
        ("IBE", "la recommandation n° 20 de 1946 et la résolution 5 (1975),"),
        ("A", "plusieurs dizaines de résolutions en 12 ans"),
        ("S", "voir la recommandation 5 du rapport, par. 12"),
        ("UNESCO-GC", "dans ses résolutions 100, adoptée à sa dix-neuvième session, et 102,"),
        ("A", "une résolution de 1920 x 1080 pixels, soit 16/9"),
    ]
]


@pytest.mark.parametrize(("organ", "text", "expected"), COUNCIL + ASSEMBLY + OTHERS + NONE)
def test_references_of(organ: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    check(organ, text, expected)
