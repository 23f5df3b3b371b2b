"""Cover blocks set as a table: the name of a section on the left, its text on the right.

Such a row is read as a heading with what stands under it, as if it were printed so. Short values
(a date, an officer, "No") stay beside their name, and so do the rows of any other table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.reading.pdf.labels import begins_item, is_ended
from indexer.reading.pdf.paragraphs import Paragraph

_SECTION = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:(?:main |key )?purpose(?: of (?:the |this )?(?:report|paper))?|"
    r"(?:executive |report )?summary(?: of (?:the |this )?(?:report|paper))?|synopsis|"
    r"(?:officer )?recommend(?:ations?|ed)(?: ?\(s\))?|(?:proposed )?decisions?(?: ?\(s\))?"
    r"(?: required| sought| requested)?|(?:proposed )?actions?(?: ?\(s\))?(?: required)?|"
    r"background(?: information)?|introduction|context|reasons? for .{3,60}|"
    r"(?:alternative |other )?options(?: considered)?|[\w,’'& /-]{2,60} implications?|"
    r"implications (?:for|of) .{2,40}|next steps|conclusions?|consultation)\s*:?",
    re.IGNORECASE,
)
_LEAST = 60  # characters: so long a value is text, whether it ends like a sentence or not


def opened_covers(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, rows of cover blocks as a heading and its text."""
    for one in found:
        cells = [cell for cell in one.first.cells if cell]
        if len(cells) == 2 and not one.margin and _SECTION.fullmatch(cells[0]) and _text(cells[1]):
            texts = (" ".join(cells[0].split()), *cells[1].split("\n"))
            for place, text in enumerate(texts):
                line = replace(one.first, text=text, cells=(), bold=False)
                yield Paragraph(text, [line], gap=one.gap or place == 0)
        else:
            yield one


def _text(value: str) -> bool:
    several = "\n" in value or begins_item(value)
    return several or is_ended(value) or len(value) > _LEAST
