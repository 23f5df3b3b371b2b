"""What minutes say of a sort of thing, at whichever meetings: interests in a matter, a quorum."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.coverage import spoken
from bot.facts.naming import named_boards, of_board
from bot.facts.rollcall import INTEREST, titled
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.spans import lies_in
from bot.questions.understanding import Query, Term
from bot.wording.quoting import Quoted, without_repeats
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_MOST = 12  # lines told
_ITEM = re.compile(  # "an interest in minute 14", "item 24/074", "Agenda item 7(b)"
    r"\b(?:minutes?|items?)(?: (?:no\.?|number))?\s+"
    r"(?P<n>[\w/.-]*\d[\w/-]*(?:\([a-z]\))?)",
    re.IGNORECASE,
)
_NONE_MADE = re.compile(
    r"\W*(?:none|nil|no (?:\w+ ){0,2}?(?:declarations?|interests?)|there were no)\b", re.IGNORECASE
)
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
        about = worded.words | worded.near | worded.far | _of_items(library, one)
        return all((term.same | term.alike) & about for term in matter)

    stems = [stem for term in matter for stem in (*term.stems, *sorted(term.alike))]
    said = [*words("declared declaration interest"), *stems]
    places = list(_minuted(snapshot, library, query, said, today))
    names = [term.same | term.alike for term in matter]
    made = [one for one in places if declares(one)]
    says = re.compile(f"{INTEREST.pattern}|{_ITEM.pattern}", re.IGNORECASE)
    made = [one for one in made if titled(one, "declar") or INTEREST.search(one.paragraph.text)]
    return _told(library, made, says, names) or _none_made(library, places, names)


def _of_items(library: Library, one: Shelved) -> frozenset[str]:
    """The words of the titles of the items of its minutes that a declaration names by number."""
    numbers = {_number(found["n"]) for found in _ITEM.finditer(one.paragraph.text)}
    if not numbers:
        return frozenset()
    titles = [
        part.item_title or part.title
        for part in library.parts.values()
        if part.paper_id == one.paper.id and part.item and _number(part.item) in numbers
    ]
    return frozenset(words(" ".join(titles)))


def _number(printed: str) -> str:
    """The number of an item however it is printed: "7(b)", "7B." and "07b" are one."""
    return re.sub(r"[().\s]+|^0+", "", printed.casefold())


def _none_made(
    library: Library,
    places: Sequence[Shelved],
    matter: Sequence[frozenset[str]],
) -> Facts | None:
    """That none was declared at the newest meeting with an item of the matter; None for all else.

    Where interests were declared in other items, whether it covers this one is left open.
    """
    items = [
        part
        for part in library.parts.values()
        if part.paper_id in {one.paper.id for one in places}
        and part.item
        and all(name & set(words(part.item_title or part.title)) for name in matter)
    ]
    if not items:
        return None
    newest = max(items, key=lambda part: library.papers[part.paper_id].date.value or "")
    over = [one for one in places if one.paper.id == newest.paper_id and titled(one, "declar")]
    if over and all(_NONE_MADE.match(one.paragraph.text) for one in over):
        day = spoken(over[0].paper.date.value)
        lead = f"{day}, {over[0].part.title}: " if day else f"{over[0].part.title}: "
        return Facts((Quoted(over[0], over[0].paragraph.text, lead),))
    return None


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
    places: Iterable[Shelved],
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
