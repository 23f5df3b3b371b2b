"""Names of people, places and bodies: every capitalised word of a claim stands in what it cites."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from bot.verifying.dates import without_dates
from indexer.words import fold, words

_WORD = re.compile(r"[^\W\d_][\w’'&-]*|\d+[^\W\d_]+\w*", re.UNICODE)
_SAME = {
    "councillor": "cllr", "councillors": "cllr", "cllrs": "cllr", "clr": "cllr",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
}  # fmt: skip
_TITLES = frozenset("cllr mr mrs ms miss dr prof sir dame lord lady rev hon".split())
# Capitalised at the start of a sentence, or by courtesy; they name nobody.
_COMMON = frozenset(
    """the a an this that these those it its they their there he she his her we our in on at by to
    of for from and but or as with under after before since during when while where who what which
    no not yes none all some both each every any one two three four five six seven eight nine ten
    i resolved agreed noted approved recommended action actions decision that
    vat""".split()
)


@lru_cache(maxsize=512)
def _capitals(text: str) -> tuple[tuple[str, int, int, bool], ...]:
    """The capitalised words: folded, start, end, and whether one begins a sentence."""
    found = []
    for match in _WORD.finditer(without_dates(text)):
        word = match.group()
        if not (word[0].isupper() or (word[0].isdigit() and word[-1].isalpha())):
            continue
        before = text[: match.start()].rstrip(" “\"'(‘")
        initial = not before or before[-1] in ".!?:;•\n"
        found.append((_folded(word), match.start(), match.end(), initial))
    return tuple(found)


def _folded(word: str) -> str:
    plain = fold(word).removesuffix("'s").strip("'-&")
    return _SAME.get(plain, plain)


@lru_cache(maxsize=512)
def _held(text: str) -> frozenset[str]:
    return frozenset(_folded(word) for word in _WORD.findall(text))


@lru_cache(maxsize=512)
def _follows(text: str) -> dict[str, frozenset[str]]:
    """Which capitalised word follows each, where nothing but a space lies between."""
    next_to: defaultdict[str, set[str]] = defaultdict(set)
    found = _capitals(text)
    for (one, _, end, _), (other, start, _, _) in pairwise(found):
        if text[end:start] == " ":
            next_to[one].add(other)
    return {word: frozenset(after) for word, after in next_to.items()}


def names(text: str, *, openers: bool = False) -> list[tuple[str, int, int]]:
    """The words of names in a text: folded, start, end.

    What begins a sentence may be any word; with ``openers`` it is given as well, for whoever
    compares only what both texts name.
    """
    return [
        (word, start, end)
        for word, start, end, initial in _capitals(text)
        if word not in _COMMON
        and word not in _TITLES
        and not (initial and not openers and text[start:end] != text[start:end].upper())
    ]


def names_stand(claim: str, cited: str) -> bool:
    """Whether every capitalised word is printed in what is cited, and no two names are mixed."""
    held, stems = _held(cited), frozenset(words(cited))
    follows = _follows(claim)
    for word, _, _, initial in _capitals(claim):
        if word in _COMMON or word in held:
            continue
        # what begins a sentence may be any word, which is then judged as one
        if not (initial and (set(words(word)) <= stems or word not in follows)):
            return False
    return not _mixed(claim, cited)


_NUMBERED = re.compile(
    r"\b(?P<what>(?!(?:the|for|and|from|with|was|were|that|about|over|than|only|some|all|of|to|by|in|"
    r"on|at|a|an|is|are|had|has)\b)[^\W\d_]{3,})\s(?P<which>[A-Z]|[IVX]{1,4}|\d{1,3}[a-z]?\b"
    r"(?![,./]?\d|\s?(?:per cent|%)|\s[a-z]))\b"
)


@lru_cache(maxsize=1024)
def numbered(text: str) -> frozenset[str]:
    """What a text tells apart by a letter or number: "block c", "option 2", "item 6"."""
    return frozenset(
        f"{words(match['what'])[-1]} {match['which'].lower()}"
        for match in _NUMBERED.finditer(without_dates(text))
    )


_BODY = re.compile(
    r"(?:\b(?P<which>[\w’'-]{1,40})\s)?\b(?P<body>council|committee|board|panel|cabinet|trust|authority|"
    r"commission|association|club|company|department|ministry)\b(?!\s(?:tax|house|chamber)\b)",
    re.IGNORECASE,
)
_NO_WHICH = frozenset("the a an this that its our their of by to for and whole full".split())


def _bodies(text: str) -> frozenset[tuple[str, str]]:
    """The bodies that a text speaks of: ("district", "council"); "" for "the council"."""
    found = []
    for match in _BODY.finditer(text):
        which = fold(match.group("which") or "")
        found.append(("" if which in _NO_WHICH else which, fold(match.group("body"))))
    return frozenset(found)


def bodies_stand(claim: str, text: str, around: str) -> bool:
    """Whether a claim tells of the council that is cited, and not of another.

    Where a passage speaks of "the district council", neither "the council" nor "the parish
    council" will do, though the paper be the parish council's own.
    """
    there, over = _bodies(text), _bodies(around)
    for which, body in _bodies(claim):
        spoken = {other for other, same in there if same == body}
        if not spoken or which in spoken:
            continue
        if "" in spoken and (which, body) in over:
            continue
        return False
    return True


def _mixed(claim: str, cited: str) -> bool:
    """Whether "Tom Marsh" was made of Tom Pike and Una Marsh."""
    printed = _follows(cited)
    before: defaultdict[str, set[str]] = defaultdict(set)
    for one, after in printed.items():
        for other in after:
            before[other].add(one)
    for one, after in _follows(claim).items():
        for other in after:
            if {one, other} & (_COMMON | _TITLES) or other in printed.get(one, ()):
                continue
            if printed.get(one) or before.get(other):
                return True
    return False
