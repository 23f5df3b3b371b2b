"""What minutes say of a sort of thing, at whichever meetings: interests in a matter, a quorum."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bot.coverage import spoken
from bot.facts.naming import named_boards, of_board
from bot.facts.rollcall import INTEREST
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.spans import lies_in
from bot.questions.understanding import Query, Term
from bot.wording.quoting import Quoted, without_repeats
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_MOST = 12  # lines told
_QUORUM = re.compile(r"\b(?:in)?quor(?:um|ate)\b", re.IGNORECASE)
_INQUORATE = re.compile(
    r"\binquorate\b|\b(?:not|never|no longer|no|without a|lack of a?) ?quor(?:um|ate)\b|"
    r"\bquorum (?:was|had) not\b",
    re.IGNORECASE,
)


def declared_on(
    snapshot: Snapshot, library: Library, query: Query, matter: Sequence[Term], today: dt.date
) -> Facts | None:
    """The declarations that name a matter, or stand under it, newest first; None without any."""

    def declares(one: Shelved) -> bool:
        worded = library.worded(one)
        about = worded.words | worded.near | worded.far
        return all((term.same | term.alike) & about for term in matter)

    stems = [stem for term in matter for stem in (*term.stems, *sorted(term.alike))]
    said = [*words("declared declaration interest"), *stems]
    places = _minuted(snapshot, library, query, said, today)
    names = [term.same | term.alike for term in matter]
    return _told(library, (one for one in places if declares(one)), INTEREST, names)


def quorate(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """What minutes say of a quorum, or of the want of one; None where they say nothing of it."""
    asked = _INQUORATE if _INQUORATE.search(query.standalone) else _QUORUM
    places = _minuted(snapshot, library, query, words("quorum quorate inquorate"), today)
    return _told(library, places, asked)


def _minuted(
    snapshot: Snapshot, library: Library, query: Query, stems: Sequence[str], today: dt.date
) -> Iterator[Shelved]:
    """The paragraphs of the newest minutes that are meant in which some of the stems may stand."""
    boards = named_boards(query, library)
    for key in library.holding(snapshot, stems):
        paper = library.paper_of(key)
        until = (paper.date.value or "9999") <= today.isoformat() and paper.id in library.minuted
        if until and of_board(paper, boards, library) and lies_in(paper.date.value, query.periods):
            yield from library.shelf(snapshot, key)


def _told(
    library: Library,
    places: Iterator[Shelved],
    says: re.Pattern[str],
    matter: Sequence[frozenset[str]] = (),
) -> Facts | None:
    """The sentences that say it, each with its day, newest first.

    Of a paragraph, those that name the matter, where any do.
    """
    found = [one for one in places if says.search(one.paragraph.text)]
    found.sort(key=lambda one: one.paper.date.value or "", reverse=True)
    lines = [
        Quoted(one, said, f"{spoken(one.paper.date.value)}: " if one.paper.date.value else "")
        for one in without_repeats(library, found)
        for said in _of_matter(one, says, matter)
    ]
    return Facts(tuple(lines[:_MOST])) if lines else None


def _of_matter(
    one: Shelved, says: re.Pattern[str], matter: Sequence[frozenset[str]]
) -> Sequence[str]:
    every = sentences(one.paragraph.text) or [one.paragraph.text]
    told = [said for said in every if says.search(said)]
    naming = [said for said in told if all(name & set(words(said)) for name in matter)]
    return naming or told
