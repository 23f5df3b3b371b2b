"""Helpers: a paper from text written in a test."""

from __future__ import annotations

from pathlib import Path

from indexer.reading import read
from indexer.records import PUBLIC, Paper, Paragraph, Part, PartKind
from indexer.structure import Stated, understand

RENTS = "1. The open rents rise by a tenth."
DATES = "The open day is in June."
HILL = "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n1. Roads\nThe open road.\n\n"


def paper(text: str, file: str = "folder/paper.txt", stated: Stated | None = None) -> Paper:
    """What is understood of a text."""
    return understand(read(Path(file), text.encode()), root="tests", file=file, stated=stated)


def section(text: str) -> Paper:
    """What is understood of sections under a title."""
    return paper(f"The mills of the valley\n\n{text}")


def paragraphs(held: Paper) -> list[Paragraph]:
    """All paragraphs in order."""
    return [paragraph for part in held.parts for paragraph in part.paragraphs]


def find(held: Paper, words: str) -> Paragraph:
    """The one paragraph that holds these words."""
    found = [p for p in paragraphs(held) if words in p.text]
    assert len(found) == 1, [p.text for p in found]
    return found[0]


def labels(held: Paper) -> list[str | None]:
    """The printed labels in order."""
    return [p.label_printed for p in paragraphs(held)]


def parts(held: Paper, kind: PartKind) -> list[Part]:
    """The parts of a kind."""
    return [part for part in held.parts if part.kind is kind]


def seen(text: str, file: str = "folder/note.txt") -> str:
    """All that the public may read, titles of parts included."""
    held = paper(text, file)
    return str([(part.title, part.paragraphs) for part in held.parts if part.audience == PUBLIC])


def holds(text: str, *, opened: int, file: str = "folder/note.txt") -> None:
    """Check that no secret is seen, and that so many of the words "open" are."""
    public = seen(text, file)
    assert "secret" not in public
    assert public.count("open ") >= opened, public
