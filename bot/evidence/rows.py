"""Rows of a table that lost its shape: figures say nothing without the line that names them.

Readers give a table's rows as lines. A line that is mostly figures is read, and shown, with the
nearest line above it that is not: "Year Visits Income" over "2023 4,120 £9,300".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved

_FIGURE = re.compile(r"[(£$€]?\d[\d,./%]*[)%pmk]?")
_CELLS = re.compile(
    r"[a-z](?:\s+[(£$€-]?\d[\d,./]*[)%pmk]?){2,12}(?:\s+(?:[Hh]igh|[Mm]edium|[Ll]ow|[Rr]ed|[Aa]mber|"
    r"[Gg]reen|[A-Z]))?$"
)
_FEWEST, _SHARE = 2, 0.4  # figures in a row, and their share of its words
_LONGEST_ROW = 200  # characters
_LONGEST = 24  # words of a header
_REACH = 40  # rows under one header


def is_row(text: str) -> bool:
    """Whether a line is mostly figures."""
    if text.endswith(".") or len(text) > _LONGEST_ROW:
        return False
    tokens = text.split()
    figures = sum(1 for token in tokens if _FIGURE.fullmatch(token))
    return figures >= _FEWEST and figures >= _SHARE * len(tokens)


def ends_in_figures(text: str) -> bool:
    """Whether a line names something and ends in the cells of its row: "New slipway 310 9 High"."""
    return bool(_CELLS.search(text))


def header(shelf: Sequence[Shelved], row: Shelved) -> Shelved | None:
    """The line that names the columns of a row; None where the row is none, or has none."""
    if not is_row(row.paragraph.text):
        return None
    for place in range(row.position - 1, max(row.position - _REACH, 0) - 1, -1):
        above = shelf[place]
        text = above.paragraph.text
        if above.paragraph.heading != row.paragraph.heading or above.paragraph.label:
            return None
        if is_row(text):
            continue
        short = len(text.split()) <= _LONGEST and not text.rstrip().endswith((".", ":", ";"))
        return above if short else None
    return None
