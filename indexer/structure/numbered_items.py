"""Where the items of minutes begin by their numbers: titles, rows, paragraphs that count up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.structure.blocks import Block
from indexer.structure.headings import Heading
from indexer.structure.labels import Label
from indexer.structure.stem_lists import without_lists
from indexer.structure.telling_lines import states

_SUM = re.compile(r"£ ?\d[\d,]*(?:\.\d\d)?\W*$")
_STEP = 4
_BOLD_STEP = 8  # between titles that are set alike: items of which nothing was minuted are left out
_REACH = 200  # numbers among which those go on that left a gap
_OF_YEAR = re.compile(r"\d{2,4}\.\d{2,3}")
_DATED = re.compile(r"\d{1,2}\.\d{2}\.\d{2}")  # month, year and number
_LEAST_IN_YEAR = 3
_LEAST_IN_TABLE = 4
_TABLE = 3  # cells of a row, its number not counted


def by_number(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    """By rising numbers: of headings and title-like lines, else of numbered paragraphs."""
    numbered = [i for i, block in enumerate(found) if _numbers_item(block)]
    numbered = without_lists(found, _without_tables(found, numbered))
    if sum(not _says_item(found[i]) for i in numbered) > 1:
        numbered = [i for i in numbered if not _says_item(found[i])]
    levelled = [i for i in numbered if found[i].lead.level]
    if len(_rising(found, levelled)) > 1:
        return _rising(found, levelled)
    titled = _set_alike(found, numbered, [i for i in numbered if is_title(found[i], heads[i])])
    if len(_rising(found, titled)) > 1 and any(heads[i] for i in titled):
        # titles that run into the text, but for those of the shortest items
        return numbered if _counts_by_one(found, numbered) else _rising(found, titled)
    bracketed = [i for i in range(len(found)) if _bracketed_title(found, i)]
    if len(_rising(found, bracketed)) > 1 and not titled:
        return _rising(found, bracketed)
    rising = _rising(found, numbered)
    return rising if len(rising) > 2 else []


def by_number_in_year(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[int]:
    """Titles numbered within a year, where nothing else numbers items: "24.05 Rates"."""
    labels = {i: block.lead.label.value for i, block in enumerate(found) if block.lead.label}
    places = [i for i, value in labels.items() if _OF_YEAR.fullmatch(value)]
    values = [labels[i].split(".") for i in places]
    steps = [int(two) - int(one) for (_, one), (_, two) in pairwise(values)]
    alike = len({year for year, _ in values}) == 1 and all(0 < step < _STEP for step in steps)
    titled = all(is_title(found[i], heads[i]) for i in places)
    return places if len(places) > _LEAST_IN_YEAR and alike and titled else []


def _set_alike(found: Sequence[Block], numbered: Sequence[int], titled: list[int]) -> list[int]:
    """The titles; where all are bold, short bold lines with a full stop are titles as well."""
    if not titled or not all(found[i].lead.bold for i in titled):
        return titled
    kept = set(titled)
    return [i for i in numbered if i in kept or (found[i].lead.bold and found[i].short)]


def _counts_by_one(found: Sequence[Block], numbered: Sequence[int]) -> bool:
    """Whether each number is one more than that before, as no list within an item lets them be."""
    labels = [label for i in numbered if (label := found[i].lead.label)]
    values = [_figures(label) for label in labels]
    return len(values) >= _LEAST_IN_TABLE and all(
        bool(one and two) and one[:-1] == two[:-1] and two[-1] - one[-1] == 1
        for one, two in pairwise(values)
    )


def _figures(label: Label) -> list[int]:
    """What counts in a number: 7 of "7", month, year and 12 of "02.24.12"; else nothing."""
    if label.value.isdecimal():
        return [int(label.value)]
    dated = label.style == "minute" and _DATED.fullmatch(label.value)
    return [int(one) for one in label.value.split(".")] if dated else []


def _bracketed_title(found: Sequence[Block], index: int) -> bool:
    """A title such as "2) Weirs" over a paragraph, and not in a list under a stem."""
    block, label = found[index], found[index].lead.label
    after = found[index + 1] if index + 1 < len(found) else None
    under_stem = bool(index) and found[index - 1].text.endswith(":")
    return (
        label is not None
        and label.style == "paren"
        and is_title(block, None)
        and not under_stem
        and after is not None
        and after.lead.label is None
        and after.finished
    )


def _says_item(block: Block) -> bool:
    """Numbered "Agenda Item 3": over minutes in a pack, the number of the pack's own agenda."""
    return block.lead.label is not None and block.lead.label.style == "item"


def _numbers_item(block: Block) -> bool:
    label = block.lead.label
    return label is not None and label.depth == 1 and not block.lead.bullet


def _without_tables(found: Sequence[Block], numbered: Sequence[int]) -> list[int]:
    """Without numbered rows of three cells and more, unless minutes have nothing but such rows."""
    if all(len(found[i].lead.cells) > 1 for i in numbered):
        return list(numbered)  # cells of some rows are empty
    narrow = [i for i in numbered if len(found[i].lead.cells) < _TABLE]
    headed = sum(bool(block.lead.level or block.lead.bold) for block in found[1:])
    return narrow if narrow or headed > 1 else list(numbered)


def is_title(block: Block, head: Heading | None) -> bool:
    """Whether a block reads as a title: a heading, or a short line that states nothing."""
    if head is not None:
        return True
    unfinished = block.short and not block.finished and block.text[-1:] not in ":;,"
    return unfinished and not states(block.text)


def _rising(found: Sequence[Block], places: Sequence[int]) -> list[int]:
    """The places whose numbers go up by small steps; lists within items restart and fall out."""
    rising: list[int] = []
    last: Label | None = None
    for index, place in enumerate(places):
        label = found[place].lead.label
        if not label or _lists_sums(found, place):
            continue
        step = _BOLD_STEP if rising and _both_bold(found, rising[-1], place) else _STEP
        if (
            last is None
            or _follows(label, last, step)
            or _resumes(found, rising[-1], places[index:])
        ):
            rising.append(place)
            last = label
    return rising


def _resumes(found: Sequence[Block], last: int, places: Sequence[int]) -> bool:
    """Whether numbers go on after a gap: "24/25 Hall", and then "24/40 Grants", "24/41 Pond".

    Titles that look alike alone do, of which none further on follows the last one: else it is a
    list within an item. Plain numbers have to stand out, since lists and addresses have them too.

    Args:
        found: all blocks.
        last: the place of the item before.
        places: that in question, and those after it.
    """
    before, here = found[last].lead.label, found[places[0]].lead.label
    stands_out = bool(found[last].lead.bold or found[last].lead.level)
    if not (before and here and _is_ahead(here, before) and (stands_out or "/" in here.value)):
        return False
    look = _look(found[last])
    alike = [n for n in places[:_REACH] if _look(found[n]) == look and is_title(found[n], None)]
    if not alike or alike[0] != places[0]:
        return False
    after = [label for n in alike[1:] if (label := found[n].lead.label)]
    goes_on = _follows(after[0], here, _STEP) if after else stands_out
    return goes_on and not any(_follows(one, before, _STEP) for one in after)


def _look(block: Block) -> tuple[object, ...]:
    """How a title is numbered and set; figures of a minute's number count."""
    label = block.lead.label
    shape = re.sub(r"\d", "0", label.value) if label and "/" in label.value else ""
    return label.style if label else None, shape, block.lead.bold, block.lead.level


def _is_ahead(label: Label, last: Label) -> bool:
    """Whether one figure of a number is higher than before, and the others are the same."""
    here, there = re.findall(r"\d+", label.value), re.findall(r"\d+", last.value)
    steps = [int(a) - int(b) for a, b in zip(here, there, strict=False) if a != b]
    return len(here) == len(there) and len(steps) == 1 and steps[0] > 0


def _lists_sums(found: Sequence[Block], place: int) -> bool:
    """Whether a number only goes on from the row before: "2. Chairs £150", "3. Benches £225".

    A list within item 2 whose third row would else be taken for item 3.
    """
    if not place:
        return False
    here, before = found[place].lead.label, found[place - 1].lead.label
    if not (here and before and here.first and before.first):
        return False
    return here.first == before.first + 1 and all(
        _SUM.search(found[n].text) for n in (place - 1, place)
    )


def _both_bold(found: Sequence[Block], one: int, other: int) -> bool:
    return found[one].lead.bold and found[other].lead.bold


def _follows(label: Label, last: Label, most: int) -> bool:
    if "minute" in {label.style, last.style} or "/" in label.value or "/" in last.value:
        here, there = re.findall(r"\d+", label.value), re.findall(r"\d+", last.value)
        steps = [int(a) - int(b) for a, b in zip(here, there, strict=False)]
        return len(here) == len(there) and max(steps, default=0) in range(1, most)
    return bool(label.first and last.first and 0 < label.first - last.first < most)
