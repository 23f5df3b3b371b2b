"""Initials that no paper prints, told from the names that papers bear.

"AGS" is asked of an Annual Governance Statement, "MHT" of the papers of Millhaven Harbour Trust.

People write a body, a fund or a statement by its initials where the papers spell it out and never
say what it is called in short. Where one name alone, among what the viewer may see, has these
initials, it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.questions.acronyms import Definitions
from bot.questions.understanding import Term
from indexer.store.port import HeldPaper
from indexer.words import words

_SHORTEST, _LONGEST = 3, 7  # letters
_NAME = r"[A-Z][a-z’'-]+"
_SMALL = frozenset("and of for the on in to at with by".split())
_RUN = re.compile(rf"{_NAME}(?: (?:and |of |for |the |& )*{_NAME})+")
_WORD = re.compile(r"[^\W\d_]+")


def unknown(terms: Iterable[Term], frequency: Mapping[str, int]) -> tuple[Term, ...]:
    """The terms that may be initials: short, of letters alone, and in no visible passage."""
    return tuple(
        term
        for term in terms
        if term.word.isalpha()
        and _SHORTEST <= len(term.word) <= _LONGEST
        and not (term.light or term.scaffold or term.phrase or term.alike)
        and not any(frequency.get(stem, 0) for stem in term.same)
    )


def spelt_out(
    terms: Iterable[Term], papers: Iterable[HeldPaper], texts: Iterable[str]
) -> Definitions:
    """What each of these terms stands for, by its stem, where one name alone has its initials.

    ``texts`` are passages, in which names are written large; ``papers`` are named by their titles,
    boards, files and folders.
    """
    wanted = {short: term.stem for term in terms for short in _shorts(term.word)}
    if not wanted:
        return {}
    runs = {run for text in texts for run in _RUN.findall(text)}
    runs.update(" ".join((one.board or "", one.title, one.file)) for one in papers)
    found: dict[str, set[frozenset[str]]] = {}
    for run in sorted(runs):
        for short, meaning in _named(run, wanted):
            found.setdefault(wanted[short], set()).add(meaning)
    return {stem: next(iter(meant)) for stem, meant in found.items() if len(meant) == 1}


def _shorts(word: str) -> frozenset[str]:
    """The initials that a word may be: itself, and without the s of several."""
    one = word.removesuffix("s")
    return frozenset({word, one} if len(one) >= _SHORTEST else {word})


def _named(run: str, wanted: Iterable[str]) -> Iterable[tuple[str, frozenset[str]]]:
    """Each of the wanted initials that words in a row of this run have, with their stems."""
    letters, said = _initials(run)
    for short in wanted:
        at = letters.find(short)
        if at >= 0:
            yield short, frozenset(words(" ".join(said[at : at + len(short)])))


@lru_cache(maxsize=16_384)
def _initials(run: str) -> tuple[str, tuple[str, ...]]:
    """The first letters of a run of words, joining words left out, and those words."""
    said = tuple(word for word in _WORD.findall(run.lower()) if word not in _SMALL)
    return "".join(word[0] for word in said), said
