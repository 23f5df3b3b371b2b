"""Which paragraphs are headings: by the outline of the file, else by the size of their type.

Bold lines of the text's own size are left to structure, which knows what headings of papers are
called; here they are only marked as bold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from indexer.reading.pdf.paragraphs import Paragraph
from indexer.reading.pdf.setting import Setting

_LARGER = 1.12  # than the text
_LONGEST = 130
_MOST_LINES = 3
_DEEPEST = 6
_SENTENCE = re.compile(r"[.;,]$")
_LABEL = re.compile(r"^\W*(?:item|section)?\s*\d[\d.]*[a-z]?[.):]*\s+", re.IGNORECASE)
_MOST_SHARE = 0.3  # of the letters of a paper: type as common as this marks no headings

Outline = Sequence[tuple[int, int, str]]  # level from 1, page from 1, title


def levels(found: Sequence[Paragraph], outline: Outline, set_in: Setting) -> list[int | None]:
    """For each paragraph the level of the heading that it is, or None."""
    by_outline = _outlined(found, outline)
    sizes = _sizes(found, set_in)
    given: list[int | None] = []
    for index, one in enumerate(found):
        by_size = sizes.get(round(one.first.size * 2) / 2) if _may_head(one) else None
        given.append(by_outline.get(index, by_size))
    return _one_title(found, given)


def _may_head(one: Paragraph) -> bool:
    return (
        len(one.text) <= _LONGEST
        and len(one.lines) <= _MOST_LINES
        and not one.first.cells
        and not one.first.ocr
        and not one.note
        and not _SENTENCE.search(one.text)
        and any(char.isalpha() for char in one.text)
    )


def _sizes(found: Sequence[Paragraph], set_in: Setting) -> dict[float, int]:
    """Sizes larger than the text's, the largest first, as levels."""
    letters: dict[float, int] = defaultdict(int)
    for one in found:
        letters[round(one.first.size * 2) / 2] += len(one.text)
    total = sum(letters.values())
    large = [
        size
        for size, count in letters.items()
        if size >= set_in.size * _LARGER and count <= total * _MOST_SHARE
    ]
    return {size: min(place, _DEEPEST) for place, size in enumerate(sorted(large, reverse=True), 1)}


def _outlined(found: Sequence[Paragraph], outline: Outline) -> dict[int, int]:
    """Paragraphs that the outline names, where it names what is printed."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(found):
        if _may_head(one):
            by_page[one.first.page].append(index)
    matched: dict[int, int] = {}
    for level, page, title in outline:
        words = _plain(title)
        near = [index for at in (page, page + 1) for index in by_page[at] if index not in matched]
        same = next((i for i in near if words and _plain(found[i].text) == words), None)
        if same is not None:
            matched[same] = min(level, _DEEPEST)
    return matched if len(matched) * 2 >= len(outline) else {}


def _plain(text: str) -> str:
    """A title without its number, as it is compared."""
    words = _LABEL.sub("", " ".join(text.casefold().split()))
    return words.strip(" .:–-")


def _one_title(found: Sequence[Paragraph], given: Sequence[int | None]) -> list[int | None]:
    """Of the large lines at the very top only the first is a heading: the rest belong to it."""
    kept = list(given)
    top = next((i for i, level in enumerate(given) if level is None), len(given))
    for index in range(1, top):
        if found[index].first.page == found[0].first.page and not found[index].first.label:
            kept[index] = None
    return kept
