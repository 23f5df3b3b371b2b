"""Whether a number goes on with those before it, or starts a list within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.structure import secrecy
from indexer.structure.blocks import Block
from indexer.structure.stem_lists import opens_list

_LETTERED_DEPTH = 9  # of letters and bracketed numbers
CODED = re.compile(  # an item's number that is no label of ours: "F22.32", "33E", "AC8"
    r"\W{0,2}(?:[Ii]tem |[Mm]inute )?[A-Z]{0,4}[ /.]?\d{1,4}(?:[./]\d{1,4}){0,2}[A-Z]?[.:]?\s"
)


def numbers(block: Block) -> bool:
    """Whether a number stands before a paragraph, of a form that we know or not."""
    return block.lead.label is not None or bool(CODED.match(block.text))


def goes_on(found: Sequence[Block], start: int, place: int) -> bool:
    """Whether a block goes on with the numbers after a numbered one, the last of those before it.

    It must be numbered no deeper, and higher than the last number of its kind: what starts again
    at 1 is a list within the paragraph, and a line without a number is a heading within it.
    """
    first, block = found[start], found[place]
    if secrecy.is_appendix(first.text) and secrecy.is_appendix(block.text):
        return True
    now, own = _Number.of(block), _Number.of(first)
    if now is None or own is None or now.depth > own.depth:
        return False
    last = next((n for n in _numbers(found[start::-1]) if n.kind == now.kind), None)
    if last is None or now.value <= last.value:
        return False
    inner = [n.value for n in _numbers(found[start + 1 : place]) if n.kind == now.kind]
    listed = bool(inner) and inner[0] <= last.value  # it started again: a list, which may go on
    return not (listed and len(now.value) == 1 and inner[-1] == ((now.value[0][0] - 1, ""),))


def listed_below(found: Sequence[Block], start: int) -> int:
    """How many blocks are the list that a line opens with a colon, numbered from 1."""
    if not opens_list(found[start].text):
        return 0
    for count, block in enumerate(found[start + 1 :]):
        number = _Number.of(block)
        if number is None or number.value != ((count + 1, ""),):
            return count
    return len(found) - start - 1


def _numbers(found: Sequence[Block]) -> Iterator[_Number]:
    return (number for number in map(_Number.of, found) if number)


@dataclass(frozen=True, slots=True)
class _Number:
    """The number of a paragraph, to be set beside others of its kind."""

    kind: str
    depth: int
    value: tuple[tuple[int, str], ...]

    @staticmethod
    def of(block: Block) -> _Number | None:
        """The number before a paragraph, of a form that we know or not."""
        label = block.lead.label
        if label is not None and not block.lead.bullet:
            deep = label.depth >= _LETTERED_DEPTH
            return _Number(label.series if deep else "", label.depth, _value(label.value))
        coded = CODED.match(block.text)
        return _Number("", 1, _value(coded.group())) if coded else None


def _value(printed: str) -> tuple[tuple[int, str], ...]:
    counted = tuple((int(n), "") for n in re.findall(r"\d+", printed))
    return counted or ((0, printed.casefold()),)
