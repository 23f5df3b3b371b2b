"""Words set letter by letter: "M I N U T E S" is read as one word, and quoted as printed."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from indexer.records import Line, Paragraph, Part, Reading

_SPELLED = re.compile(r"(?<!\S)[A-Z](?: [A-Z]){3,30}(?!\S)")


def closed(reading: Reading) -> Reading:
    """The reading with such words closed up; its text and offsets stay."""
    if not any(_words(line.text) for line in reading.lines):
        return reading
    return replace(reading, lines=tuple(map(_line, reading.lines)))


def as_printed(parts: tuple[Part, ...], reading: Reading) -> tuple[Part, ...]:
    """The parts with these words as they are printed; ``reading`` is what the file holds."""
    lines = [line for line in reading.lines if _words(line.text)]
    if not lines:
        return parts
    return tuple(
        replace(
            part,
            paragraphs=tuple(
                _printed(one, reading)
                if any(one.start <= line.start < one.end for line in lines)
                else one
                for one in part.paragraphs
            ),
        )
        for part in parts
    )


def _line(line: Line) -> Line:
    if not _words(line.text):
        return line
    style = replace(line.style, cells=tuple(map(_closed, line.style.cells)))
    return replace(line, text=_closed(line.text), style=style)


def _closed(text: str) -> str:
    for word in _words(text):
        text = text.replace(word, word.replace(" ", ""), 1)
    return text


def _printed(paragraph: Paragraph, reading: Reading) -> Paragraph:
    lines = [line for line in reading.lines if paragraph.start <= line.start < paragraph.end]
    cells = tuple(cell for line in lines for cell in line.style.cells)
    if tuple(map(_closed, cells)) != paragraph.cells:
        cells = paragraph.cells
    return replace(paragraph, text=_opened(paragraph.text, [x.text for x in lines]), cells=cells)


def _opened(text: str, lines: Sequence[str]) -> str:
    """The text with each word as it is printed at its place among the like ones of the lines."""
    for closed in {word.replace(" ", "") for line in lines for word in _words(line)}:
        whole = rf"(?<!\S){closed}(?!\S)"
        either = rf"(?<!\S)(?:{closed}|{' '.join(closed)})(?!\S)"
        printed = [found.group() for line in lines for found in re.finditer(either, line)]
        if len(re.findall(whole, text)) != len(printed):
            continue  # a part of what the lines hold
        between = re.split(whole, text)
        text = "".join(chain(*zip(between, printed, strict=False), between[-1:]))
    return text


def _words(text: str) -> list[str]:
    """The words of a line that are set so; "A B C D" names the four of a list."""
    found = _SPELLED.findall(text)
    return [word for word in found if word.replace(" ", "") not in string.ascii_uppercase]
