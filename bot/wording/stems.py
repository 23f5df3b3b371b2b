"""A stem is told with its lines, and a line with its stem: either alone says but half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.evidence.lists import items, whole_list, with_its_stem
from bot.evidence.tables import rows_below
from bot.library import Library, Shelved
from bot.questions.asking import FIGURED, Wanted
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.store.port import Snapshot

_ONE = FIGURED | {Wanted.PERSON}  # a day, a figure or a name, which a line gives by itself
_STEM = re.compile(  # a line set as a heading: "The Board agreed to recommend that charges be"
    r"\b(?:resolved|agreed|decided|asked|requested|instructed|recommend(?:ed|s)?|authorised)\b"
    r".*\b(?:that|to|be|of|on|for|it|they|following)\W*$",
    re.IGNORECASE | re.DOTALL,
)


def with_items(
    snapshot: Snapshot, library: Library, query: Query, quoted: Sequence[Quoted]
) -> list[Quoted]:
    """Each stem that is quoted to its end, and the lines under it; each line under its stem."""
    if query.wanted in _ONE:
        return list(quoted)
    whole: list[Quoted] = []
    for one in quoted:
        shelf = library.shelf(snapshot, one.place.part.key)
        over = () if one.lead else with_its_stem(shelf, one.place.position)
        headed = () if one.lead or over else _under_heading(shelf, one.place)
        if over:
            whole += [Quoted(line, line.paragraph.text) for line in over]
        elif headed:
            stem = f"{headed[0].paragraph.heading[-1].rstrip(' :')}: "
            whole += [
                Quoted(line, line.paragraph.text, "" if n else stem)
                for n, line in enumerate(headed)
            ]
        else:
            whole.append(one)
            if one.place.paragraph.text.rstrip().endswith(one.shown.rstrip()):
                lines = items(shelf, one.place.position)
                whole += [Quoted(line, line.paragraph.text) for line in lines]
    return list({(one.place.paragraph.id, one.shown): one for one in reversed(whole)}.values())[
        ::-1
    ]


def with_lists(
    snapshot: Snapshot, library: Library, quoted: Sequence[Quoted], told: AbstractSet[str]
) -> list[Quoted]:
    """Each line that leads into a list, and the list: "The grants are as follows:" tells nothing.

    ``told`` are the ids of the paragraphs that are shown already.
    """
    whole: list[Quoted] = []
    for one in quoted:
        whole.append(one)
        if not one.shown.rstrip().endswith(":"):
            continue
        shelf = library.shelf(snapshot, one.place.part.key)
        below = one.place.position + 1
        lines = whole_list(shelf, one.place.position)
        lines = lines or (rows_below(shelf, below) if below < len(shelf) else ())
        whole += [Quoted(line, line.paragraph.text) for line in lines if line is not one.place]
    shown = {(one.place.paragraph.id, one.shown): one for one in whole}.values()
    return [one for one in shown if one in quoted or one.place.paragraph.id not in told]


def _under_heading(shelf: Sequence[Shelved], here: Shelved) -> tuple[Shelved, ...]:
    """The numbered lines under a heading that is a stem, where this is one of them."""
    heading = here.paragraph.heading
    if not (here.paragraph.label and heading and _STEM.search(heading[-1])):
        return ()
    return tuple(one for one in shelf if one.paragraph.heading == heading and one.paragraph.label)
