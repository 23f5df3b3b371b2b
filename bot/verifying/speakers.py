"""Who said it: what a claim says that somebody said, that person says in what is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.verifying.clauses import content, segments
from bot.verifying.shades import SAID
from indexer.people.titles import TITLE

_TITLES = re.compile(rf"\b{TITLE}", re.IGNORECASE)


def _speakers(text: str) -> Iterator[frozenset[str]]:
    """The telling words before each "said", "felt", "explained" and the like."""
    for piece in chain.from_iterable(segments(text)):
        found = SAID.search(piece)
        if found:
            yield content(_TITLES.sub(" ", piece[: found.start()]))


def speakers_stand(claim: str, cited: str) -> bool:
    """Whether whoever a claim has speaking is one who speaks in what it cites."""
    there = list(_speakers(cited))
    return all(any(mine <= held for held in there) for mine in _speakers(claim) if mine)
