"""Words become rows: those of one baseline in visual order, cut where wide gaps are.

A raised mark joins the word that it stands on ("29" and "th" are "29th"); a raised figure is
written as one ("council¹"), so that no footnote mark reads as part of a number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from indexer.reading.marks import RAISED
from indexer.reading.pdf.printed import Word

_SPACE = 0.12  # of the type size: less is no space
_GAP = 1.45  # of the type size: more sets two columns apart
_AROUND, _ALIKE, _NARROW = 4, 1.2, 0.5  # rows; points; of the type size
_FURTHER = 10  # rows: notes of one margin stand no further apart
_ODD = 1.6  # of the other gaps of a line: so wide a one does not part words of a sentence
NOTE, SENTENCE = 28, 40  # characters: of a note at most, of the text beside it at least
_LEADER = re.compile(r"(?:[.·…_]\s?){4,}|[.·…_]{4,}")
_NUMBER = re.compile(r"\d[\d\s,–-]*")
_SHELF = 12.0  # points: words are compared with the lines of their shelf and its neighbours
_JUSTIFIED = 5  # gaps of a line, from which on their common width tells justified text


@dataclass(slots=True)
class Segment:
    """Words of one row without a wide gap among them."""

    words: list[Word]
    x0: float
    x1: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words with single spaces, raised marks joined."""
        return "".join(_spelled(self.words))

    @property
    def struck(self) -> bool:
        """Whether a line runs through every word of it."""
        return all(word.struck for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether most of its letters are bold."""
        bold = sum(len(word.text) for word in self.words if word.bold)
        return bold * 10 > sum(len(word.text) for word in self.words) * 9

    @property
    def top(self) -> float:
        """The height of its capitals."""
        return self.base - 0.72 * self.size


Row = list[Segment]


def rows(words: Sequence[Word]) -> list[Row]:
    """The rows of a page or a cell from top to bottom, each from left to right."""
    found = [segments(line) for line in baselines(words)]
    found = [_cut_as_neighbours(found, index) for index in range(len(found))]
    notes = [_note(row) for row in found]
    return [_cut_at_note(found, notes, index) for index in range(len(found))]


def _cut_as_neighbours(found: Sequence[Row], index: int) -> Row:
    """A row cut at narrow gaps as well, where a column of the rows around it begins."""
    near = [row for row in found[max(0, index - _AROUND) : index + _AROUND + 1] if len(row) > 1]
    starts = [part.x0 for row in near for part in row[1:]]
    if len(starts) < 2:
        return found[index]
    parts: list[list[Word]] = []
    for part in found[index]:
        parts.append([part.words[0]])
        for before, word in pairwise(part.words):
            alike = sum(abs(word.x0 - start) < _ALIKE for start in starts)
            if alike >= 2 and _gap(before, word) > _NARROW:
                parts.append([word])
            else:
                parts[-1].append(word)
    return [segment(words) for words in parts]


def _note(row: Row) -> int:
    """The place of the word after the one odd gap of a line of text; 0 where it has none."""
    words = row[0].words
    gaps = sorted((_gap(one, two), place) for place, (one, two) in enumerate(pairwise(words), 1))
    if len(row) > 1 or len(gaps) < _JUSTIFIED:
        return 0
    (second, _), (widest, place) = gaps[-2:]
    odd = widest > max(_NARROW, _ODD * second) and words[place - 1].text[-1] not in ".:;!?"
    text, note = (sum(len(one.text) + 1 for one in part) for part in (words[:place], words[place:]))
    named = words[place].text[0].isalpha() and note <= NOTE
    return place if odd and named and text > SENTENCE else 0


def _cut_at_note(found: Sequence[Row], notes: Sequence[int], index: int) -> Row:
    """A line of text cut before a note, where a line near by has one at the same place."""
    if not notes[index]:
        return found[index]
    words = found[index][0].words
    text, note = words[: notes[index]], words[notes[index] :]
    for other in range(max(0, index - _FURTHER), min(len(found), index + _FURTHER + 1)):
        row = found[other]
        if not notes[other] and len(row) == 1:
            continue
        flat = [word for part in row for word in part.words]
        place = notes[other] or len(flat) - len(row[-1].words)
        level = abs(flat[place].x0 - note[0].x0) < _ALIKE
        if level and abs(flat[place - 1].x1 - text[-1].x1) > _ALIKE:  # no line set twice
            return [segment(text), segment(note)]
    return found[index]


def baselines(words: Sequence[Word]) -> list[list[Word]]:
    """Words grouped by the line that they stand on, raised and lowered marks included."""
    lines: list[_Line] = []
    near: dict[int, list[_Line]] = defaultdict(list)
    for word in sorted(words, key=lambda one: (-one.size, one.base, one.x0)):
        shelf = int(word.base // _SHELF)
        line = _line_of(word, [*near[shelf - 1], *near[shelf], *near[shelf + 1]])
        if line is None:
            line = _Line(word.base, word.size, [])
            lines.append(line)
            near[shelf].append(line)
        line.words.append(word)
    lines.sort(key=lambda line: line.base)
    return [sorted(line.words, key=lambda one: (one.x0, one.x1)) for line in lines]


@dataclass(slots=True)
class _Line:
    base: float
    size: float
    words: list[Word]


def _line_of(word: Word, lines: Sequence[_Line]) -> _Line | None:
    """The line, of words as large at least, that a word stands on."""
    best, nearest = None, 0.0
    for line in lines:
        away = line.base - word.base
        fits = abs(away) <= 0.3 * word.size
        if not fits and word.size <= 0.85 * line.size and -0.25 < away / line.size < 0.65:
            fits = any(_touches(word, other) for other in line.words)
        if fits and (best is None or abs(away) < nearest):
            best, nearest = line, abs(away)
    return best


def _touches(word: Word, other: Word) -> bool:
    return -0.2 * other.size < word.x0 - other.x1 < 0.4 * other.size or (
        -0.2 * other.size < other.x0 - word.x1 < 0.3 * other.size
    )


def segments(line: Sequence[Word]) -> Row:
    """A row cut where a gap is wider than any between the words of a sentence."""
    gaps = [_gap(one, two) for one, two in pairwise(line)]
    inner = [gap for gap in gaps if gap < 3 * _GAP]
    usual = median(inner) if len(inner) >= _JUSTIFIED else 0.0
    limit = max(_GAP, 2.2 * usual)
    row: list[list[Word]] = [[line[0]]]
    for word, gap in zip(line[1:], gaps, strict=True):
        if gap > limit:
            row.append([word])
        else:
            row[-1].append(word)
    return [segment(words) for words in _led(row)]


def segment(words: list[Word]) -> Segment:
    """A segment of these words."""
    sizes = [word.size for word in words for _ in word.text]
    size = median(sizes) if len(words) > 1 else words[0].size
    base = max(words, key=lambda one: (one.size, one.base)).base
    return Segment(words, words[0].x0, max(word.x1 for word in words), base, size)


def _gap(one: Word, two: Word) -> float:
    return (two.x0 - one.x1) / max(1.0, min(one.size, two.size))


def _led(row: list[list[Word]]) -> Iterator[list[Word]]:
    """Dots that lead to a page number become a gap."""
    flat = [word for words in row for word in words]
    place = next((i for i, word in enumerate(flat) if _is_leader(flat, i)), None)
    rest = " ".join(word.text for word in flat[place + 1 :]) if place is not None else ""
    tail = _LEADER.sub("", rest).strip(" .·…_")
    if place is None or not place or not _NUMBER.fullmatch(tail):
        yield from row
        return
    led = _LEADER.search(flat[place].text)
    head = flat[:place]
    if led and led.start() > 0:
        part = flat[place]
        head = [*head, Word(part.text[: led.start()], part.x0, part.x1, part.base, part.size)]
    yield head
    yield [word for word in flat[place + 1 :] if word.text.strip(".·…_")]


def _is_leader(flat: Sequence[Word], place: int) -> bool:
    text = flat[place].text
    if _LEADER.search(text):
        return True
    return all(word.text in {".", "·", "…", "_"} for word in flat[place : place + 4]) and (
        len(flat) > place + 4
    )


def _spelled(words: Sequence[Word]) -> Iterator[str]:
    words = [word for word in words if word.text] or words  # without those that are struck out
    before = words[0]
    yield before.text
    for word in words[1:]:
        if _is_raised(before, word):
            yield word.text.translate(RAISED) if word.text.isdigit() else word.text
            continue
        if _gap(before, word) > _SPACE or _apart(before, word):
            yield " "
        yield word.text
        before = word


def _apart(one: Word, two: Word) -> bool:
    """Words that PDFium saw apart though they nearly touch; marks and halves of words are not."""
    return one.text[-1:].isalnum() and two.text[:1].isalnum() and one.size == two.size


def _is_raised(one: Word, two: Word) -> bool:
    """Whether the second is a mark over the line, right behind the first."""
    lifted = one.base - two.base
    small = two.size < 0.85 * one.size
    return small and 0.15 * one.size < lifted < 0.7 * one.size and _gap(one, two) < 0.4
