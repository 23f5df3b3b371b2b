"""Words set letter by letter: "M I N U T E S" is read as one word, and quoted as printed."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import replace

from indexer.records import Line, Part, Reading

_SPELLED = re.compile(r"(?<!\S)[A-Z](?: [A-Z]){3,30}(?!\S)")


def closed(reading: Reading) -> Reading:
    """The reading with such words closed up; its text and offsets stay."""
    if not any(_words(line.text) for line in reading.lines):
        return reading
    return replace(reading, lines=tuple(map(_line, reading.lines)))


def as_printed(parts: tuple[Part, ...], reading: Reading) -> tuple[Part, ...]:
    """The parts with these words as they are printed; ``reading`` is what the file holds."""
    spelled = [(line.start, words) for line in reading.lines if (words := _words(line.text))]
    if not spelled:
        return parts
    return tuple(
        replace(
            part,
            paragraphs=tuple(
                replace(
                    one,
                    text=_opened(one.text, words),
                    cells=tuple(_opened(cell, words) for cell in one.cells),
                )
                if (words := [w for at, held in spelled if one.start <= at < one.end for w in held])
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


def _opened(text: str, words: Sequence[str]) -> str:
    for word in words:
        text = text.replace(word.replace(" ", ""), word, 1)
    return text


def _words(text: str) -> list[str]:
    """The words of a line that are set so; "A B C D" names the four of a list."""
    found = _SPELLED.findall(text)
    return [word for word in found if word.replace(" ", "") not in string.ascii_uppercase]
