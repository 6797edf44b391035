"""openings.csv is what the script writes, and the script refuses forms that break the rules."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from clausenlp.errors import DataError

SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"
HEADER = "lemma,kind,finite,participle,perfect,adjective,force,strength,source\n"


@pytest.fixture(scope="module", name="build")
def load_build() -> ModuleType:
    sys.path.insert(0, str(SCRIPTS))
    try:
        return importlib.import_module("build_openings")
    finally:
        sys.path.remove(str(SCRIPTS))


@pytest.fixture(name="folder")
def make_folder(build: ModuleType, tmp_path: Path) -> Path:
    for name in ("conjugation.csv", "agreement.csv", "possessives.csv"):
        shutil.copy(build.FOLDER / name, tmp_path)
    return tmp_path


def type_rows(folder: Path, *rows: str) -> Path:
    path = folder / "performatives.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def texts(build: ModuleType, folder: Path, *rows: str) -> list[str]:
    type_rows(folder, *rows)
    assert build.run(folder, check=False) == []
    lines = (folder / "openings.csv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split(",")[0] for line in lines]


def test_committed_tables_agree(build: ModuleType) -> None:
    assert build.run(build.FOLDER, check=True) == []


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("prier", "prie prient prions priant prié"),
        ("engager", "engage engagent engageons engageant engagé"),
        ("prononcer", "prononce prononcent prononçons prononçant prononcé"),
        ("appeler", "appelle appellent appelons appelant appelé"),
        ("réitérer", "réitère réitèrent réitérons réitérant réitéré"),
        ("appuyer", "appuie appuient appuyons appuyant appuyé"),
        ("établir", "établit établissent établissons établissant établi"),
        ("répartir", "répartit répartissent répartissons répartissant réparti"),
        ("prendre", "prend prennent prenons prenant pris"),
        ("rendre", "rend rendent rendons rendant rendu"),
        ("transmettre", "transmet transmettent transmettons transmettant transmis"),
        ("faire", "fait font faisons faisant fait"),
        ("convenir", "convient conviennent convenons convenant convenu"),
        ("consentir", "consent consentent consentons consentant consenti"),
        ("démentir", "dément démentent démentons démentant démenti"),
        ("dissoudre", "dissout dissolvent dissolvons dissolvant dissous"),
        ("résoudre", "résout résolvent résolvons résolvant résolu"),
        ("promouvoir", "promeut promeuvent promouvons promouvant promu"),
        ("enjoindre", "enjoint enjoignent enjoignons enjoignant enjoint"),
        ("reconnaître", "reconnaît reconnaissent reconnaissons reconnaissant reconnu"),
    ],
)
def test_conjugate(build: ModuleType, infinitive: str, forms: str) -> None:
    assert " ".join(build.Rules(build.FOLDER).conjugate(infinitive)) == forms


def test_conjugate_refuses_what_is_no_verb(build: ModuleType) -> None:
    assert build.Rules(build.FOLDER).conjugate("vu") is None


@pytest.mark.parametrize(
    "forms",
    [
        "conscient consciente conscients conscientes",
        "préoccupé préoccupée préoccupés préoccupées",
        "inquiet inquiète inquiets inquiètes",
        "soucieux soucieuse soucieux soucieuses",
        "attentif attentive attentifs attentives",
        "surpris surprise surpris surprises",
        "sensible sensible sensibles sensibles",
        "fier fière fiers fières",
        "mû mue mus mues",
    ],
)
def test_agree(build: ModuleType, forms: str) -> None:
    assert " ".join(build.Rules(build.FOLDER).agree(forms.split()[0])) == forms


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "prendre acte,idiom,Prend acte,Prenant acte,,,,,k",
            ["Prend acte", "Prenant acte", "Prennent acte", "Prenons acte"],
        ),
        (
            "s'associer,pronominal,S'associe,S'associant,,,,,k",
            ["S'associe", "S'associant", "S'associent", "Nous associons", "Nous associant"],
        ),
        (
            "se réunir,pronominal,,,S'étant réuni,,,,k",
            ["S'étant réuni", "S'étant réunie", "S'étant réunis", "S'étant réunies"],
        ),
        (
            "s'en remettre,pronominal,S'en remet,,,,,,k",
            ["S'en remet", "S'en remettent", "Nous en remettons"],
        ),
        (
            "émettre,verb,Émet,,,,,,k",
            ["Émet", "Emet", "Émettent", "Emettent", "Émettons", "Emettons"],
        ),
        ("fier,adjective,,,,Fier,,,k", ["Fier", "Fière", "Fiers", "Fières"]),
        (
            "faire sien,idiom,Fait siennes,,,,,,k",
            ["Fait siennes", "Font leurs", "Faisons nôtres"],
        ),
        (
            "donner son accord,idiom,Donne son accord,,,,,,k",
            ["Donne son accord", "Donnent leur accord", "Donnons notre accord"],
        ),
        ("se rendre compte,pronominal,,,S'étant rendu compte,,,,k", ["S'étant rendu compte"]),
        ("vu,idiom,,Vu,,,,,k", ["Vu"]),
        ("voter,verb,,,Ayant voté,,,,k", ["Ayant voté", "Après avoir voté"]),
    ],
)
def test_surface_forms(build: ModuleType, folder: Path, row: str, expected: list[str]) -> None:
    assert texts(build, folder, row) == expected


def test_shared_text_goes_to_the_singular(build: ModuleType, folder: Path) -> None:
    texts(build, folder, "convier,verb,Convie,,,,,,k", "convenir,verb,Convient,,,,,,k")
    lines = (folder / "openings.csv").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("Convient,")] == [
        "Convient,operative,convenir,finite"
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("geler,verb,Gele,,,,,,k", "'Gele' is typed, the rule gives 'Gèle'"),
        ("prier,verb,,Prians,,,,,k", "'Prians' is typed, the rule gives 'Priant'"),
        ("convenir,verb,,,Ayant convenu,,,,k", "the rule gives 'Étant convenu'"),
        ("s'associer,pronominal,Se associe,,,,,,k", 'the rule gives "S\'associe"'),
        ("prendre acte,idiom,Prend acte,Prenant note,,,,,k", "the rule gives 'Prenant acte'"),
        ("inquiet,adjective,,,,Inquiète,,,k", "the rule gives 'Inquiet'"),
        ("vu,idiom,,Vue,,,,,k", "the rule gives 'Vu'"),
    ],
)
def test_form_against_rule(build: ModuleType, folder: Path, row: str, words: str) -> None:
    path = type_rows(folder, row)
    (problem,) = build.run(folder, check=False)
    assert problem.startswith(f"{path}, line 2: ")
    assert words in problem
    assert not (folder / "openings.csv").exists()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("saluer,verbe,Salue,,,,,,k", "unknown kind 'verbe'; allowed:"),
        ("saluer,verb,Salue,,,,,,", "lemma, source and one form must be filled"),
        ("saluer,verb,,,,,,,k", "lemma, source and one form must be filled"),
        ("prier,verb,Prie,,,,,,k", "row 'prier,Prie,,,' stands already on line 2"),
        ("saluer,verb,Salue,,,,,k", "8 cells; there must be 9"),
        ("saluer,verb,Salue ,,,,,,k", "stray white space in finite"),
    ],
)
def test_read_performatives_refuses(build: ModuleType, folder: Path, row: str, words: str) -> None:
    path = type_rows(folder, "prier,verb,Prie,,,,,,k", row)
    with pytest.raises(DataError) as caught:
        build.read_performatives(path)
    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert words in str(caught.value)


def test_doubled_ending(build: ModuleType, folder: Path) -> None:
    path = folder / "agreement.csv"
    path.write_text(path.read_text(encoding="utf-8") + "f,ve,fs,ves\n", encoding="utf-8")
    type_rows(folder, "prier,verb,Prie,,,,,,k")
    (problem,) = build.run(folder, check=True)
    assert problem.startswith(f"{path}, line ") and "'f' stands already above" in problem


def test_check_names_the_stale_line(
    build: ModuleType, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    type_rows(folder, "prier,verb,Prie,,,,,,k")
    assert build.main(["--folder", str(folder), "--check"]) == 1
    assert build.main(["--folder", str(folder)]) == 0
    assert build.main(["--folder", str(folder), "--check"]) == 0
    capsys.readouterr()
    target = folder / "openings.csv"
    target.write_text(target.read_text("utf-8").replace("Prient", "Pries"), encoding="utf-8")
    assert build.main(["--folder", str(folder), "--check"]) == 1
    assert f"{target}, line 3: is not what the script writes" in capsys.readouterr().err
