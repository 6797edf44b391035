"""Performatives in clauses: each sentence marks in brackets what must be found, and nothing else.

A sentence without brackets is a negative example.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausenlp.lexicon import default_lexicon
from clausenlp.performatives.acts import Act
from clausenlp.performatives.find import Finder

FINDER = Finder(default_lexicon())


def marked(sentence: str) -> tuple[str, list[str]]:
    """The sentence without brackets, and what stood in them."""
    assert sentence.count("[") == sentence.count("]"), sentence
    return re.sub(r"[\[\]]", "", sentence), re.findall(r"\[(.*?)\]", sentence)


def find(text: str) -> list[Act]:
    opening = FINDER.opening(text, 0, len(text))
    if opening is None:
        return []
    return [opening, *FINDER.further(text, opening, opening.end, len(text))]


EXTENTS = [
    # The verb with its pronoun, auxiliary, adverbs, and what completes an idiom.
    "[Rappelant également] la résolution 12/4 du 3 mars 2009,",
    "[Condamnant de nouveau énergiquement] ces enlèvements,",
    "[Se déclarant profondément préoccupée] par la sécheresse,",
    "[Prenant note avec satisfaction] du rapport de la Directrice générale,",
    "[Ayant à l’esprit] les recommandations du Comité,",
    "[Ayant dûment examiné] les comptes de l’exercice,",
    "[Attendant avec intérêt] la session extraordinaire,",
    "[S’étant réunie] à Rabat du 3 au 7 juin,",
    "[Profondément alarmée] par la fonte des glaciers,",
    "[Prie instamment] la Directrice générale de publier ses comptes ;",
    "[Prend également note] du programme de travail ;",
    "[Rend hommage] aux sages-femmes ;",
    "[Fait siennes] les conclusions du groupe d’experts ;",
    "[Sait gré] au Gouvernement hôte de son accueil ;",
    "[Demande donc] aux Parties de ratifier l’accord ;",
    "[Soulignant notamment] le rôle des parlements,",
    # It stops before « à cet égard », « en particulier » and the object.
    "[Rappelant] à cet égard les engagements pris,",
    "[Déplore] en particulier dans les termes les plus énergiques ces attaques ;",
    "[Prie] en particulier les banques de développement de prêter davantage ;",
    # Nouns of expression: with a possessive; before a completive « que »; not before a relative.
    "[Exprimant sa vive inquiétude] devant la montée des eaux,",
    "[Réaffirme son plein et entier appui] au médiateur ;",
    "[Réaffirmant son appui et son attachement] à la Charte,",
    "[Exprime l’espoir] que les pourparlers aboutiront ;",
    "[Exprimant] l’inquiétude que lui cause la sécheresse,",
    "[Renouvelant] à cet égard son soutien aux réfugiés,",
    "[Exprime] des doutes sur le calendrier ;",
    "[Exprime toute sa gratitude] aux donateurs ;",
    # States, one or two.
    "[Se dit prête] à accueillir la conférence ;",
    "[Vivement alarmé et préoccupé] par ces naufrages,",
    "[Est consciente] que le délai est court ;",
    "[Convaincue] qu’il faut agir,",
    # Phrases of feeling, but not any noun after « avec ».
    "[Notant avec une profonde préoccupation] que les stocks diminuent,",
    "[Constate avec le plus vif regret] que rien n’a été fait ;",
    "[Étudie] avec le Secrétariat les moyens d’y parvenir ;",
    # Manner in a gerund.
    "[Tout en se félicitant] des progrès accomplis,",
    # Adverbs that govern a complement are not its own.
    "[Agissant] conformément à l’article 12 de la Convention,",
    "[Agit fermement] en faveur des enfants ;",
    # Capitals, lost accents, misread letters and lost spaces.
    "[PRIE INSTAMMENT] le Directeur général de présenter un rapport ;",
    "[REAFFIRMANT] l’importance des soins primaires,",
    "[Rappelanl] la Déclaration d’Alma-Ata,",
    "[Sefélicite] de l’entrée en vigueur de l’accord ;",
    "[Accueillantfavorablement] la proposition du Bureau,",
    "[Réa ffirmant] les droits des peuples autochtones,",
    # Another phrase, or the organ's name, stands first.
    "Dès la clôture de la session, [demande] au Secrétariat de publier les actes ;",
    "La Conférence [rappelle] les obligations des armateurs.",
    "La Conférence se réunit tous les deux ans.",
    "Les armateurs rappellent leurs obligations aux équipages.",
    "Le rapport annuel demande une étude.",
]


@pytest.mark.parametrize("sentence", EXTENTS)
def test_extents(sentence: str) -> None:
    text, expected = marked(sentence)
    assert [text[act.start : act.end] for act in find(text)] == expected


FURTHER = [
    # Coordinated and juxtaposed, with object pronouns and inserted phrases.
    "[Exhorte] les Parties à coopérer, et [prie instamment] les donateurs de les y aider ;",
    "[Félicite] les pays hôtes de leur accueil et les [invite] à le poursuivre ;",
    "[Saluant] l’aide des donateurs et les [encourageant] à la poursuivre,",
    "[Note] les progrès accomplis et, à cet égard, [rappelle] l’échéance de 2030 ;",
    "[Approuve] le budget, [décide] de le financer et [prie] les États de verser leur quote-part ;",
    "[Se félicitant] de l’accord conclu, tout en [regrettant] son retard,".replace(
        "tout en [", "[tout en "
    ),
    "[Notant] que les négociations ont repris, mais [profondément préoccupée] par leur lenteur,",
    "[Rappelant] ses décisions antérieures et [résolue] à les appliquer,",
    # Numbers of subjects that differ.
    "[Note] que les Parties coopèrent et respectent l’accord ;",
    "Les Parties [conviennent] d’agir et [décident] de créer un fonds ;".replace(
        "Les Parties [conviennent]", "[Conviennent]"
    ),
    # Relative, completive and reported clauses.
    "[Salue] le rapport qui rappelle les faits, souligne les lacunes constatées.".replace(
        " souligne", " [souligne]"
    ),
    "[Réaffirme] qu’elle condamne et déplore ces actes ;",
    "[Rappelant] la déclaration dans laquelle elle a souligné l’urgence et demandé un plan,",
    "[Note] que le Bureau applique le règlement et respecte les délais ;",
    # Participles of other subjects, means, papers that speak.
    "[Prie] la Directrice générale, agissant avec le Bureau, de publier le rapport ;",
    "[Prend note] de la lettre du Ministre, demandant un report de la session ;",
    "[Appuie] les efforts visant la paix, en soutenant la collecte des armes ;",
    "[Prenant note] des États concernés, chargés de l’exécution du programme,",
    "[Constatant] la situation, et [agissant] en vertu du Chapitre VII de la Charte,",
    "[Constatant] la situation, et agissant avec prudence,",
    # Not an adjective in the plural, and not in an operative clause.
    "[Saluant] les médiateurs et résolus à les aider,",
    "[Félicite] le Gouvernement, convaincu de ses bonnes intentions ;",
]


@pytest.mark.parametrize("sentence", FURTHER)
def test_further(sentence: str) -> None:
    text, expected = marked(sentence)
    assert [text[act.start : act.end] for act in find(text)] == expected


FACTS = [
    ("Prie instamment le Bureau d’agir ;", "prier finite directive 4"),
    ("Encourage vivement les Parties à agir ;", "encourager finite directive 2"),
    ("Exige expressément qu’ils partent ;", "exiger finite directive 5"),
    ("Se déclarant gravement préoccupée par ces actes,", "se déclarer participle expressive 2"),
    ("Se déclare résolue à agir ;", "se déclarer finite commissive 0"),
    ("Est consciente que le temps presse ;", "conscient finite assertive 0"),
    ("Condamnant catégoriquement ces actes,", "condamner participle expressive 5"),
    ("Condamnant ces actes,", "condamner participle expressive 4"),
    ("Accueille avec satisfaction le rapport ;", "accueillir finite expressive 0"),
    ("Notant avec intérêt le rapport,", "noter participle assertive 0"),
    ("Notant avec une vive inquiétude la sécheresse,", "noter participle expressive 3"),
    ("Prend note avec gratitude du don ;", "prendre note finite expressive 0"),
    ("Ayant présent à l’esprit le mandat,", "avoir à l'esprit participle assertive 0"),
    ("Ayant décidé de siéger à Lima,", "décider perfect_participle assertive 0"),
    ("Exprime son intention d’agir ;", "exprimer finite commissive 0"),
    ("Exprime sa préoccupation devant ces actes ;", "exprimer finite expressive 1"),
    ("Réaffirme son attachement à la Charte ;", "réaffirmer finite commissive 0"),
    ("Réaffirme que la Charte prévaut ;", "réaffirmer finite assertive 0"),
    ("Insiste pour que le Bureau agisse ;", "insister finite directive 3"),
    ("Insiste sur la nécessité d’agir ;", "insister finite assertive 0"),
    ("Attend du Bureau qu’il agisse ;", "attendre finite directive 3"),
    ("Attend avec intérêt le rapport ;", "attendre finite expressive 0"),
    ("Déclare qu’elle compte étudier la question ;", "déclarer finite commissive 0"),
    ("Déclare que les règles doivent être observées ;", "déclarer finite declarative 0"),
    ("Continue d’appuyer le médiateur ;", "continuer finite expressive 0"),
    ("Consciente du danger,", "conscient adjective assertive 0"),
    ("Tout en rappelant ses réserves,", "rappeler gerund assertive 0"),
    ("Appelle l’attention des États sur ce point ;", "appeler l'attention finite assertive 0"),
    ("Décide de rester saisie de la question.", "décider finite declarative 0"),
]


@pytest.mark.parametrize(("text", "facts"), FACTS)
def test_facts(text: str, facts: str) -> None:
    (act,) = find(text)
    assert f"{act.lemma} {act.form} {act.force} {act.strength}" == facts


def test_modifiers_are_as_printed() -> None:
    (act,) = find("Condamnant de nouveau   énergiquement ces actes,")
    assert act.modifiers == ("de nouveau", "énergiquement")


def test_state_is_masculine() -> None:
    (act,) = find("Se déclarant profondément préoccupée par la crise,")
    assert act.state == "préoccupé"


def test_struck_words_are_not_found() -> None:
    finder = Finder(default_lexicon().without({"prier"}))
    assert finder.opening("Prie les États d’agir ;", 0, 23) is None
    assert finder.opening("Invite les États à agir ;", 0, 25) is not None


@given(st.text(max_size=300))
def test_any_text_is_accepted(text: str) -> None:
    for act in find(text):
        assert 0 <= act.start < act.end <= len(text)


WORDS = "Prie et les , invite à son appui que avec vive préoccupé se déclare 1.".split()


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_performatives_are_in_order_and_apart(words: list[str]) -> None:
    acts = find(" ".join(words))
    assert all(a.end <= b.start for a, b in zip(acts, acts[1:], strict=False))
