"""No sentence of the corpora stands in the project: what it says is its own."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WORDS = 14
"""So many words in a row are a sentence, not a phrase."""

LARGEST = 5_000_000
NAMES = (
    "Le Comité spécial chargé d'étudier la situation en ce qui concerne l'application de la "
    "Déclaration sur l'octroi de l'indépendance aux pays et aux peuples coloniaux",
)
"""Official names longer than that."""


def runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.lower())
    for at in range(len(words) - WORDS + 1):
        yield " ".join(words[at : at + WORDS])


def corpus_texts(corpora: Path) -> Iterator[str]:
    for path in (corpora / "seed").glob("*.txt"):
        yield path.read_text(encoding="utf-8")
    yield from (corpora / "unpc" / "devset.fr").read_text(encoding="utf-8").splitlines()
    for path in (corpora / "argmining" / "resolutions").glob("*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        yield from (paragraph["text"] for paragraph in document["paragraphs"])
    with gzip.open(corpora / "csonu" / "resolutions.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["paragraphs"]:
                if paragraph["type"] in ("preambular", "operative", "item"):
                    yield paragraph["text"]


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Files that git tracks or would track, as text."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    for name in listed.decode("utf-8").split("\0"):
        path = ROOT / name
        if path.is_file() and path.stat().st_size < LARGEST:
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


@pytest.mark.corpus
def test_no_sentence_is_copied(corpora: Path) -> None:
    known = {hash(run) for text in corpus_texts(corpora) for run in runs(text)}
    assert len(known) > 100_000
    known -= {hash(run) for name in NAMES for run in runs(name)}
    files = list(tracked_texts())
    assert len(files) > 50
    copied = {name: run for name, text in files for run in runs(text) if hash(run) in known}
    assert copied == {}
