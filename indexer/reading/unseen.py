r"""Characters that nobody sees: they are no words of a paper, and may be there to mislead.

Zero-width characters part a word for a search and not for the eye; marks of direction show a
sentence the other way round; tag characters hold whole messages; control characters move the
cursor of whoever prints them. They are left out of every line, whatever format it comes from.

Source: the Unicode Standard, general categories Cc and Cf, and Default_Ignorable_Code_Point.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.records import Line, Reading

_CONTROLS = "\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
_TURNING = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = re.compile(
    rf"[{_CONTROLS}{_TURNING}\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]{0,40}[ -/]{0,10}[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\))")
# what a word processor puts in and other scripts need: not worth a remark
_USUAL = frozenset("\xad\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\x07\x0b\x1e\x1f")
_JOINERS = frozenset("\u200c\u200d")
_LATIN = 0x0250  # letters of other scripts, and pictures made of several, may need their joiners
_TURNED = re.compile(f"[{_TURNING}]")
HIDDEN = "left out: characters that cannot be seen, which may hide words or break them"
TURNED = "left out: marks that show words in another order than they are written"


def left_out(count: int, which: str) -> list[str]:
    """The note of words left out, where there are any: "left out: 3 words struck out"."""
    return [f"left out: {count:,} {'word' if count == 1 else 'words'} {which}"] if count else []


def without_unseen(reading: Reading) -> Reading:
    """The reading without characters that nobody sees; a note where they may mislead."""
    touched = [line for line in reading.lines if _UNSEEN.search(line.text)]
    if not touched:
        return reading
    gone = {char for line in touched for char in _UNSEEN.findall(line.text)}
    notes = [TURNED] if any(map(_TURNED.match, gone)) else []
    notes += (
        [HIDDEN] if any(not _TURNED.match(char) and char not in _USUAL for char in gone) else []
    )
    lines = tuple(clean for line in reading.lines if (clean := _line(line)).text)
    return replace(reading, lines=lines, notes=(*reading.notes, *notes))


def _line(line: Line) -> Line:
    if not _UNSEEN.search(line.text):
        return line
    style = replace(line.style, cells=tuple(map(seen, line.style.cells)))
    return replace(line, text=seen(line.text).strip(), style=style)


def seen(text: str) -> str:
    """What is seen of a text: nothing of it where all of it is hidden."""
    bare = _ESCAPE.sub("", text)
    return _UNSEEN.sub(_needed, bare)


def _needed(found: re.Match[str]) -> str:
    """A joiner between letters that need it; a space for an end of line; else nothing."""
    text, at = found.string, found.start()
    if found.group() in "\x0b\x85\u2028\u2029":
        return " "
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    needed = found.group() in _JOINERS and len(beside) > 1 and all(ord(c) > _LATIN for c in beside)
    return found.group() if needed else ""
