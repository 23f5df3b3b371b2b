"""What is said of what: a figure, date or name stands by the words that it stood by.

"moved by A and seconded by B" must not become "B moved". A text is cut into its smallest pieces;
a word that stands only beside other figures (dates, names) may not be set beside this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, permutations

from bot.verifying.clauses import content, segments
from bot.verifying.dates import dates, without_dates
from bot.verifying.figures import YEARS, figures
from bot.verifying.names import names, numbered
from indexer.words import words

_OPENS = re.compile(
    r"^\W*(?:(?:the|a|an|to|by|for|of|in|on|at|cllrs?|councillors?|mrs?|ms|dr)\W+)*",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(
    r"^\W*(?:also\s)?(?:would|will|may|might|could|should|must|is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\b", re.IGNORECASE)
# Said of any figure, name or date alike.
_LOOSE = frozenset(
    words(
        "cost costs costing total amount sum figure number be have had has make made board "
        "committee council panel member members councillor cllr meeting report paper year "
        "agreed agree approved noted decision"
    )
)
Things = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Piece:
    things: frozenset[str]
    own: frozenset[str]  # its telling words
    words: frozenset[str]  # and those that govern it from the piece before


def _figures(text: str) -> frozenset[str]:
    return frozenset(f"{one.unit}{one.value}" for one in figures(text) if one.unit != YEARS)


def _dates(text: str) -> frozenset[str]:
    years = (one.value for one in figures(text) if one.unit == YEARS)
    return frozenset(str(one.day) for one in dates(text)).union(years)


def _names(text: str) -> frozenset[str]:
    return frozenset(word for word, _, _ in names(text, openers=True))


_KINDS: tuple[Things, ...] = (_figures, _dates, _names, numbered)


@lru_cache(maxsize=1024)
def _pieces(text: str, things: Things) -> tuple[_Piece, ...]:
    """The smallest pieces of a text; one that opens with its thing goes on from the last."""
    return tuple(piece for sentence in segments(text) for piece in _of_sentence(sentence, things))


def _of_sentence(sentence: Sequence[str], things: Things) -> Iterator[_Piece]:
    head: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    for place, piece in enumerate(sentence):
        own, here = _telling(piece), things(piece)
        governing: frozenset[str] = frozenset()
        before = _before(piece)
        goes_on = not _telling(_OPENS.sub("", before or "")) or _ELLIPTIC.match(piece)
        if before is not None and place and goes_on:
            governing = head
        elif before is not None:
            head = _telling(before)
        if things is numbered:  # "Block A: 24 flats, built 1968": the label is of all that follows
            here = labels = here or labels
        yield _Piece(here, own, own | governing)


def _telling(text: str) -> frozenset[str]:
    bare = content(without_dates(text))
    return frozenset(stem for stem in bare if not stem[0].isdigit()) - _LOOSE - _names(text)


def _before(piece: str) -> str | None:
    """What stands before the first figure, date or name of a piece; None where it has none."""
    starts = [one.start for one in figures(piece)] + [one.start for one in dates(piece)]
    starts += [start for _, start, _ in names(piece, openers=True)]
    return piece[: min(starts)] if starts else None


def bound(claim: str, cited: str) -> bool:
    """Whether every figure, date and name of a claim stands by words that it is cited with."""
    return (
        all(_bound(claim, cited, things) for things in _KINDS)
        and all(_paired(claim, cited, one, two) for one, two in permutations(_KINDS, 2))
        and not _turned(claim, cited)
    )


def _paired(claim: str, cited: str, ones: Things, others: Things) -> bool:
    """Whether things of two kinds in one piece of a claim stand so in what it cites.

    Where 187 was counted in 2023, it was not in 2022.
    """
    there = _things(cited, ones, others)
    every = frozenset[str]().union(*(held for _, held in there))
    for mine, theirs in _things(claim, ones, others):
        known = theirs & every
        for one in mine:
            beside = [held for named, held in there if one in named]
            if known and beside and all(beside) and not any(held & known for held in beside):
                return False
    return True


def _things(text: str, ones: Things, others: Things) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The things of two kinds in each piece of a text."""
    pairs = zip(_pieces(text, ones), _pieces(text, others), strict=True)
    return [(one.things, other.things) for one, other in pairs]


def _bound(claim: str, cited: str, things: Things) -> bool:
    there = _pieces(cited, things)
    known = frozenset[str]().union(*(piece.things for piece in there))
    for piece in _pieces(claim, things):
        mine = piece.things & known
        if mine and any(_strange(word, mine, there) for word in piece.own):
            return False
    return True


def _strange(word: str, mine: frozenset[str], there: tuple[_Piece, ...]) -> bool:
    """Whether a word is cited beside other things only, and by none of these."""
    beside = [piece.things for piece in there if word in piece.words]
    return bool(beside) and all(things and not things & mine for things in beside)


def _turned(claim: str, cited: str) -> bool:
    """Whether "A wrote to B" has become "B wrote to A"; with "by" in one of them it may."""
    mine = [word for word, _, _ in names(claim, openers=True)]
    for piece in chain.from_iterable(segments(cited)):
        order = [word for word, _, _ in names(piece, openers=True)]
        both = [word for word in mine if word in order]
        kept = [word for word in order if word in mine]
        if len(set(both)) < 2 or list(dict.fromkeys(both)) == list(dict.fromkeys(kept)):
            continue
        if bool(_BY.search(claim)) == bool(_BY.search(piece)):
            return True
    return False
