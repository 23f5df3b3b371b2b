"""Lists under a stem that decides: "RESOLVED that", then "(a) …" and "(b) …" on lines of their own.

The stem stands in the paragraph, the heading or the line before; its mover and its vote are those
of every line under it. A list that runs within one paragraph is read here too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import decisions_of_body, motions
from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions_found import Decided
from indexer.minutes.decisions_lines import (
    POINTS,
    cut_stem,
    last_sentence,
    names_matter,
    shape_of,
)
from indexer.minutes.decisions_lists import Span, opens_list, run_in, trimmed
from indexer.minutes.decisions_motions import Book
from indexer.minutes.voting import NOBODY, Movers, movers, votes
from indexer.records import Paragraph, Part

_STOPS = frozenset(".!;")
_LONGEST = 1_500  # characters of a paragraph that ends in the stem of a list
_OF_BEFORE = re.compile(  # what a line tells that was done before, or is hoped for
    r"\bhad (?:now )?been\b|\bha(?:s|ve) since\b|\bhoped\b", re.IGNORECASE
)
_NOTED = re.compile(r"\bnot(?:e|ed|ing)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:to|that|the [\w ]{2,40} (?:resolved|agreed))\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:to|that)\b", re.IGNORECASE)


class Stems:
    """The stem that is open while a part is walked, and the lines that belong to it."""

    def __init__(self, part: Part, bodies: Bodies, book: Book) -> None:
        """Begin with no stem open.

        Args:
            part: whose paragraphs are walked.
            bodies: whose minutes they are.
            book: in which the lines are written down.
        """
        self._part = part
        self._bodies = bodies
        self._book = book
        self._stem: str | None = None  # of a list whose lines carry no stem
        self._over: str | None = None  # how its stem is numbered
        self._shape: str | None = None  # how its lines are numbered

    def close(self) -> None:
        """What follows stands under no stem."""
        self._stem = None

    def heading(self, place: int, text: str) -> None:
        """A heading over ``place`` that may itself be a stem: "It was agreed to:"."""
        if self._opens(text, place) and not blocks.is_heading(text):
            self._open(text, None)

    def margin(self, word: str) -> None:
        """A word in the margin is the stem of the lines below it: "Resolved"."""
        self._open(word, None)

    def goes_on(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is numbered as the lines of the open stem are."""
        shape = self._shape is not None and shape_of(paragraph.label_printed) == self._shape
        return bool(self._stem) and shape

    def read(self, place: int, paragraph: Paragraph) -> bool:
        """A stem, or a line under one; False where a paragraph is neither."""
        if self._is_stem(place):
            text = paragraph.text
            self._book.by, self._book.votes = movers(text) or self._book.by, votes(text)
            self._open(last_sentence(text), shape_of(paragraph.label_printed))
            return True
        return self._line(place, paragraph) or self._within(place, paragraph.text)

    def count(self, text: str) -> bool:
        """A line that only says how the vote on the open stem went; False where it is none."""
        if not (self._stem and motions.is_count(text)):
            return False
        self._book.votes = votes(text)
        return True

    def _opens(self, stem: str, place: int) -> bool:
        """Whether every line of the list at ``place`` is a decision under this stem."""
        if decisions_of_body.is_bare(stem):
            return decisions_of_body.is_resolved(place, self._part)
        return opens_list(stem, self._bodies)

    def _open(self, stem: str, over: str | None) -> None:
        self._stem, self._over, self._shape = stem, over, None

    def _is_stem(self, place: int) -> bool:
        """Whether a paragraph is the stem of what follows: "… and RESOLVED that"."""
        paragraphs = self._part.paragraphs
        text = paragraphs[place].text
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if after and motions.is_count(after.text) and place + 2 < len(paragraphs):
            after = paragraphs[place + 2]  # "The Board RESOLVED", "(unanimously):", "1. That …"
        if after is None or after.heading != paragraphs[place].heading:
            return False
        if text.rstrip()[-1:] in _STOPS or len(text) > _LONGEST:
            return False
        if not self._opens(last_sentence(text), place):
            return False
        if after.stem and _ends_in(text, after.stem):
            return True
        own = shape_of(paragraphs[place].label_printed)
        if own and own == shape_of(after.label_printed):
            return False  # it is itself a line of the list that goes on
        listed = after.label is not None or after.text[:1].islower() or _SUBJECT.match(after.text)
        return bool(listed) or letter_of(paragraphs, place + 1) == "A"

    def _line(self, place: int, paragraph: Paragraph) -> bool:
        """A line under a stem that decides; False where it is none."""
        book, text = self._book, paragraph.text
        stem = last_sentence(paragraph.stem) if paragraph.stem else None
        noted = _NOTED.search(stem or self._stem or "")
        of_before = _OF_BEFORE.search(text) and not (noted or _SUBJECT.match(text))
        if of_before or self._told_after(place):
            self.close()
            return False
        if stem and self._stem and motions.is_count(f"{stem}:"):
            stem = None  # how the vote on the open stem went
        if stem and self._opens(stem, place):
            own = bool(self._stem) and _ends_in(self._stem or "", stem)
            by, vote = (book.by, book.votes) if own else (movers(stem), votes(stem))
        elif self._stem and not stem and self._continues(place, paragraph):
            stem, by, vote = self._stem, book.by, book.votes
        else:
            self.close()
            return False
        if not blocks.is_nothing(text):
            begin = 1 if letter_of(self._part.paragraphs, place) else 0
            self._add(place, trimmed(text, begin, len(text)), stem, by, vote)
        return True

    def _told_after(self, place: int) -> bool:
        """Whether a sentence follows lines of another make: it is none of them."""
        here = self._part.paragraphs[place]
        over = self._part.paragraphs[place - 1] if place else None
        if here.label or not here.stem or over is None or over.stem != here.stem:
            return False
        if here.text.endswith(".") and names_matter(over.text):
            return True  # a sentence after mere names
        ended = over.text.endswith(".") and _SUBJECT.match(over.text)
        return bool(ended) and here.text[:1].isupper() and not _GOES_ON.match(here.text)

    def _continues(self, place: int, paragraph: Paragraph) -> bool:
        """Whether a line still belongs to the list of the open stem."""
        if letter_of(self._part.paragraphs, place):
            return True
        shape = shape_of(paragraph.label_printed)
        if shape and self._shape is None and shape != self._over:
            self._shape = shape
        if shape or self._shape:
            return shape == self._shape
        return paragraph.text[:1].islower() or bool(_SUBJECT.match(paragraph.text))

    def _within(self, place: int, text: str) -> bool:
        """A list that runs within one paragraph."""
        paragraphs = self._part.paragraphs
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        held = run_in(text, self._bodies, after.label if after else None)
        if held is None:
            return False
        over, children = held
        stem = text[over.start : over.end]
        by = movers(stem) or self._book.by
        for child in children:
            if child.end > child.start:
                self._add(place, child, stem, by, votes(stem))
        self._book.by = NOBODY
        if len(children) == 1 and after:  # "(b)" stands in the next paragraph
            self._open(stem, None)
            self._shape = shape_of(after.label_printed)
        return True

    def _add(self, place: int, span: Span, stem: str, by: Movers, vote: str | None) -> None:
        kept = cut_stem(stem, self._bodies)
        over = next(
            (t for t in self._part.paragraphs[place].heading if blocks.RESOLVES.match(t)), ""
        )
        said = f"{over} {kept}" if over and decisions_of_body.is_bare(kept) else kept
        self._book.add(Decided(place, span.start, span.end, kept, by, vote, said=said), keep=True)


def letter_of(paragraphs: Sequence[Paragraph], place: int) -> str | None:
    """The letter without a stop before a line of a list: "A Note it", and then "B Pay it"."""
    own = _LETTER.match(paragraphs[place].text)
    if own is None or paragraphs[place].label:
        return None
    beside = [_LETTER.match(one.text) for one in paragraphs[max(0, place - 1) : place + 2]]
    letters = [ord(one["letter"]) - ord(own["letter"]) for one in beside if one]
    return own["letter"] if {-1, 1} & set(letters) else None


_LETTER = re.compile(r"(?P<letter>[A-Z])\s+(?=[A-Z][a-z])")


def _ends_in(text: str, stem: str) -> bool:
    return text.rstrip(POINTS).endswith(stem.rstrip(POINTS))
