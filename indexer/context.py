"""The context line of a passage: board, date, item and headings, embedded but never quoted.

It holds facts of the passage's own paper only. A date that another paper gave (inherited) is not
in it: it would tell a reader of the one about the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from indexer.records import PUBLIC, DateBasis, MeetingDate, Paper, Paragraph, Part
from indexer.tokens import TokenCounter
from indexer.words import normalise

# A quarter of what the bundled model embeds (256): the passage's own words must outweigh it.
CONTEXT_PIECES = 64
_BETWEEN = " | "
_OWN = (DateBasis.MANIFEST, DateBasis.PRINTED, DateBasis.INFERRED)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def context_line(
    paper: Paper, part: Part, paragraph: Paragraph, counter: TokenCounter, stem: str | None = None
) -> str:
    """The context of a passage that begins with ``paragraph``, within CONTEXT_PIECES.

    ``stem`` is the line that governs the passage but stands in another one. What is too long is
    shortened from the outermost heading inwards, then the titles; the board goes last.
    """
    for parts in _shorter(paper, part, paragraph.heading, stem):
        line = _BETWEEN.join(parts)
        if counter.pieces([line])[0] <= CONTEXT_PIECES:
            return line
    return ""


def _shorter(
    paper: Paper, part: Part, headings: tuple[str, ...], stem: str | None
) -> Iterator[list[str]]:
    """What the line may hold, fullest first."""
    ahead = [paper.board or "", printed_date(paper.date)] if _facts_seen(paper, part) else []
    titles = [_item(part), part.title]
    last = [stem] if stem else []
    for dropped in range(len(headings) + 1):
        yield _distinct([*ahead, *titles, *headings[dropped:], *last])
    near = [*headings[-1:], *last]
    for words in (24, 16, 10, 6, 3):
        yield _distinct(_cut(text, words) for text in [*ahead, *titles[:1], *near])
    yield _distinct(text[:40] for text in [*ahead, *near])


def _facts_seen(paper: Paper, part: Part) -> bool:
    """Whether whoever sees the part sees the first one, in which board and date are printed."""
    first = paper.parts[0].audience
    return first in {PUBLIC, part.audience}


def printed_date(when: MeetingDate) -> str:
    """A date as people write it ("24 February 2022", "March 2020"); nothing if not its own."""
    if when.value is None or when.basis not in _OWN:
        return ""
    year, month, *day = when.value.split("-")
    try:
        date(int(year), int(month), int(day[0]) if day else 1)
    except ValueError:
        return ""
    return " ".join([*(str(int(d)) for d in day), _MONTHS[int(month) - 1], year])


def _item(part: Part) -> str:
    """The item's number and title, as in "Item 2: Programme update"; what of them there is."""
    if part.item is None:
        return part.item_title or ""
    return f"Item {part.item}: {part.item_title}" if part.item_title else f"Item {part.item}"


def _distinct(texts: Iterable[str]) -> list[str]:
    """The texts that are not empty and not said already by one before."""
    kept: list[str] = []
    for text in (" ".join(text.split()) for text in texts):
        known = [normalise(other) for other in kept]
        if text and not any(said == normalise(text) or said.endswith(": " + normalise(text))
                            for said in known):  # fmt: skip
            kept.append(text)
    return kept


def _cut(text: str, words: int) -> str:
    """The first words of a text; of a word beyond measure, its beginning."""
    return " ".join(word[:40] for word in text.split()[:words])
