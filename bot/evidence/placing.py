"""Whether a paragraph belongs to a time that a question names.

It does where its meeting was held then, or where it or a heading above it prints that time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from bot.questions.periods import Period


def in_periods(spans: Sequence[Period], shelved: Shelved) -> bool:
    """Whether a paragraph belongs to the period named, or to one of several compared."""
    if not spans:
        return True
    text = shelved.paragraph.text
    return any(
        span.holds(shelved.paper.date.value) or printed_in(span, text, shelved) for span in spans
    )


def printed_in(span: Period, text: str, shelved: Shelved | None = None) -> bool:
    """Whether a period is printed in a text or, given its place, in the headings above it."""
    around, meeting = text, ""
    if shelved is not None:
        around = " ".join((text, *shelved.paragraph.heading, shelved.part.title))
        meeting = shelved.paper.date.value or ""
    if not span.reckoned and span.printed.casefold() in around.casefold():
        return True  # "this year" in a paper of 2013 is no year of the question's
    if span.start is None:
        return False
    year = str(span.start.year)
    if span.end is not None and (span.end - span.start).days > 31:
        return bool(re.search(rf"(?<!\d){year}(?!\d)|(?<!\d)20\d\d/{year[2:]}(?!\d)", around))
    month = span.start.strftime("%B")
    day = rf"{span.start.day}(?:st|nd|rd|th)?\s+" if span.exact_day else ""
    # "March 2023" is no March of 2025, wherever else 2025 may stand
    named = re.search(rf"\b{day}{month}\b(?! (?!{year})\d{{4}})", around, re.IGNORECASE)
    return bool(named) and year in f"{around} {meeting}"
