"""Initials that only the question prints, or only the papers do, told from the names they are of.

"AGS" is asked of an Annual Governance Statement, "MHT" of the papers of Millhaven Harbour Trust.

People write a body, a fund or a statement by its initials where the papers spell it out and never
say what it is called in short. Where one name alone, among what the viewer may see, has these
initials, it is meant. And who asks of the Department for Education is answered by a paper that
says "DfE" and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.questions.acronyms import Definitions
from bot.questions.understanding import Term
from indexer.store.held import HeldPaper
from indexer.words import words

_SHORTEST, _LONGEST = 3, 7  # letters
_FEWEST_SMALL = 4  # the same, where the papers write the words small
_CLAUSE = re.compile(r"[^\w\s,’'/&-]+|\d[\d,.]*")
_FEWEST_OF_BODY = 2  # the same, behind the name of a place
_VOWEL = re.compile(r"[aeiouy]")
_NAME = r"[A-Z][a-z’'-]+"
_SMALL = frozenset("and of for the on in to at with by".split())
_RUN = re.compile(rf"{_NAME}(?: (?:and |of |for |the |& )*{_NAME})+")
_WORD = re.compile(r"[^\W\d_]+")
_AGENCY = re.compile(r"(?<![\w’'-])[A-Z]{2,6}(?![\w’'-])")
_OF_A_BODY = frozenset(  # the last word of its name
    "agency association authority board commission commissioner committee company conference "
    "council department executive federation forum foundation fund group inspectorate institute "
    "network office ombudsman organisation partnership police regulator service services society "
    "trust union university".split()
)
_SHORT = re.compile(r"(?<![\w’'-])[A-Z](?=\w*[A-Z])[A-Za-z]{1,6}(?![\w’'-])")


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


def spelt_out_small(terms: Iterable[Term], passages: Iterable[tuple[str, str]]) -> Definitions:
    """What a term stands for where papers spell it out small: "health and care plans", no name.

    ``passages`` are texts, each with its paper's id. Words in a row have some initials by chance:
    four letters at least, one reading alone, and in two papers or more.
    """
    wanted = {short: term.stem for term in terms for short in _shorts(term.word)}
    wanted = {short: stem for short, stem in wanted.items() if len(short) >= _FEWEST_SMALL}
    found: dict[str, dict[frozenset[str], set[str]]] = {}
    for paper, text in passages if wanted else ():
        for short, stem in wanted.items():
            for meant in _in_a_row(short, text):
                found.setdefault(stem, {}).setdefault(meant, set()).add(paper)
    return {
        stem: meant
        for stem, readings in found.items()
        for meant, papers in readings.items()
        if len(readings) == 1 and len(papers) > 1
    }


@lru_cache(maxsize=4_096)
def _in_a_row(short: str, text: str) -> frozenset[frozenset[str]]:
    """The words of a text, in whatever case, that have these initials.

    They stand in one clause, with nothing but a comma or a small word between them.
    """
    found = set()
    for clause in _CLAUSE.split(text):
        letters, said = _initials(clause, small=False)
        at = letters.find(short)
        while at >= 0:
            found.add(frozenset(words(" ".join(said[at : at + len(short)]))))
            at = letters.find(short, at + 1)
    return frozenset(found)


def in_short(question: str, texts: Sequence[str]) -> Definitions:
    """The initials that these passages print of words in a row of the question, by their stem.

    A small letter is that of a small word, which it may leave out: "DfE", "MoD" and "DWP". Where
    passages write the words small, they are no name, and the initials somebody's: "BC" beside a
    breakfast club.
    """
    said = _WORD.findall(question)
    written = " ".join(texts)
    printed = sorted(frozenset().union(*map(_printed, texts)))
    found: dict[str, frozenset[str]] = {}
    for short in printed:
        meant = next((run for at in range(len(said)) if (run := _run(short, said[at:]))), None)
        if meant and not _written_small(" ".join(meant), written):
            found[words(short)[-1]] = frozenset(words(" ".join(meant)))
    return found


def of_bodies(question: str, papers: Iterable[HeldPaper]) -> Definitions:
    """What initials behind a place stand for where a paper's body is so called: "Orme CC".

    Two letters say too little alone; behind the name's first word they say which body it is. With
    a vowel they are mostly a word, and every paper would be looked at for each of those.
    """
    said = [word.lower() for word in _WORD.findall(question)]
    pairs = {
        (place, short)
        for place, short in pairwise(said)
        if _FEWEST_OF_BODY <= len(short) <= _SHORTEST and not _VOWEL.search(short)
    }
    if not pairs:
        return {}
    found: dict[str, set[frozenset[str]]] = {}
    for called in {name for one in papers for name in (one.board or "", one.title, one.file)}:
        letters, names = _initials(called, small=False)
        for place, short in pairs:
            for at, name in enumerate(names):
                if name == place and letters.startswith(short, at + 1):
                    meant = names[at + 1 : at + 1 + len(short)]
                    found.setdefault(words(short)[-1], set()).add(frozenset(words(" ".join(meant))))
    return {stem: next(iter(meant)) for stem, meant in found.items() if len(meant) == 1}


def of_agencies(question: str, texts: Iterable[str]) -> Definitions:
    """What a body's initials in the question stand for where passages print its name: "the EA".

    The papers may print both and never say that they are one; the name of a body tells by its
    last word that it is one.
    """
    wanted = set(_AGENCY.findall(question))
    if not wanted:
        return {}
    found: dict[str, set[frozenset[str]]] = {}
    for run in {run for text in texts for run in _RUN.findall(text)}:
        letters, said = _initials(run, small=False)
        for short in wanted:
            at = letters.find(short.lower())
            meant = said[at : at + len(short)]
            if at >= 0 and meant[-1] in _OF_A_BODY:
                found.setdefault(words(short)[-1], set()).add(frozenset(words(" ".join(meant))))
    return {stem: next(iter(meant)) for stem, meant in found.items() if len(meant) == 1}


def _written_small(run: str, text: str) -> bool:
    """Whether words in a row stand in a text, and never as a name."""
    return run in text and run.title() not in text


@lru_cache(maxsize=4_096)
def _printed(text: str) -> frozenset[str]:
    """The words of a passage that may be initials."""
    return frozenset(_SHORT.findall(text))


def _run(short: str, said: Sequence[str]) -> list[str] | None:
    """The words at the start of these that have such initials; None where they have not."""
    meant: list[str] = []
    rest = list(short.lower())
    for word in said:
        low = word.lower()
        if not rest:
            break
        if low[0] == rest[0] and (low not in _SMALL or short[-len(rest)].islower()):
            rest.pop(0)
            meant += [] if low in _SMALL else [low]
        elif low not in _SMALL or not meant:
            return None
    return meant if not rest and len(meant) > 1 else None


def _shorts(word: str) -> frozenset[str]:
    """The initials that a word may be: itself, and without the s of several."""
    one = word.removesuffix("s")
    return frozenset({word, one} if len(one) >= _SHORTEST else {word})


def _named(run: str, wanted: Iterable[str]) -> Iterable[tuple[str, frozenset[str]]]:
    """Each of the wanted initials that words in a row of this run have, with their stems."""
    for small in (False, True):  # the Isle of Wight is "IoW"
        letters, said = _initials(run, small=small)
        for short in wanted:
            at = letters.find(short)
            if at >= 0:
                meant = (word for word in said[at : at + len(short)] if word not in _SMALL)
                yield short, frozenset(words(" ".join(meant)))


@lru_cache(maxsize=16_384)
def _initials(run: str, *, small: bool) -> tuple[str, tuple[str, ...]]:
    """The first letters of a run of words, with or without the joining words, and those words."""
    said = tuple(word for word in _WORD.findall(run.lower()) if small or word not in _SMALL)
    return "".join(word[0] for word in said), said
