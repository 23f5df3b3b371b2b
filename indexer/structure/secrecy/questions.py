"""The question "Is this report confidential?" and what the paper answers."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered

_QUESTION = re.compile(
    r"(?:is (?:this|the) (?:report|paper|item|document|decision|matter) "
    r"(?:confidential|exempt|restricted)[^?:]{0,60}[?:]"
    r"|^(?:confidential|exempt|restricted|private)(?: (?:report|item|information))?"
    r"\s*(?:\(?y(?:es)?/n(?:o)?\)?)?\s*[?:])",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"\b(?:yes|no)\b|[☒☑✓✔☐□]|[\[(]\s?[xX✓✔]?\s?[\])]|(?<=\s)[xX](?=\s|$)", re.IGNORECASE
)
_TICKED = re.compile(r"[☒☑✓✔xX]")


@remembered
def is_question(text: str) -> bool:
    """Whether a line asks if the paper is confidential."""
    return bool(_QUESTION.search(text))


def answer(text: str, following: str = "") -> bool | None:
    """What the paper answers: True, False, or None where the tick was lost ("Yes No")."""
    asked = _QUESTION.search(text)
    if asked is None:
        return None
    tokens: list[str] = _TOKEN.findall(text[asked.end() :]) or _TOKEN.findall(following[:40])
    said = [token.casefold() for token in tokens if token.casefold() in {"yes", "no"}]
    if len(set(said)) == 1:
        return said[0] == "yes"
    return _ticked(tokens) if said else None


def _ticked(tokens: list[str]) -> bool | None:
    """Which of Yes and No is ticked; the box stands before each word, or after each."""
    words = {"yes", "no"}
    order = tokens if tokens[0].casefold() in words else tokens[::-1]
    word = ""
    found: set[bool] = set()
    for token in order:
        if token.casefold() in words:
            word = token.casefold()
        elif word and _TICKED.search(token):
            found.add(word == "yes")
    return found.pop() if len(found) == 1 else None
