"""A reply becomes sentences, each with the passages that it names as [1], [1, 2] or [1-3]."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.verifying.plain import plain, without_bullet
from bot.verifying.records import Said
from indexer.sentences import sentences

_MARKER = re.compile(r"[\[【]\s*(\d{1,3}(?:\s*(?:,|;|-|–|and|&)\s*\d{1,3})*)\s*[\]】]")
_AFTER_STOP = re.compile(rf"([.!?])((?:\s*{_MARKER.pattern})+)")
_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_MOST = 40  # passages of one marker; a longer range is nonsense
_TIDY = re.compile(r"\s+([.,;:!?)])")


def said(reply: str) -> list[Said]:
    """The sentences of a reply, in order; without a marker ``citations`` is empty."""
    found = []
    for number, line in enumerate(plain(reply).splitlines()):
        # "It cost £3. [1] More…": the marker belongs to the sentence before it
        marked = _AFTER_STOP.sub(_before_stop, without_bullet(line))
        for sentence in sentences(marked):
            text = _TIDY.sub(r"\1", " ".join(_MARKER.sub(" ", sentence).split()))
            if any(char.isalnum() for char in text):
                found.append(Said(text, tuple(dict.fromkeys(_numbers(sentence))), number))
    return found


def _before_stop(found: re.Match[str]) -> str:
    return f" {found.group(2).strip()}{found.group(1)} "


def _numbers(sentence: str) -> Iterator[int]:
    for marker in _MARKER.finditer(sentence):
        inside = marker.group(1)
        for span in _RANGE.finditer(inside):
            first, last = int(span.group(1)), int(span.group(2))
            yield from range(first, min(last, first + _MOST) + 1)
        yield from (int(one) for one in re.findall(r"\d+", _RANGE.sub(" ", inside)))
