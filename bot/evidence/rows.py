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
_TAIL = re.compile(  # a long name before its figures: "Grants paid within 26 weeks 85% 71% 78%"
    r"[a-z)](?: [(£$€-]?\d[\d,./]*[)%pmk]?){3,12}"
    r"(?: (?:[Hh]igh|[Mm]edium|[Ll]ow|[Rr]ed|[Aa]mber|[Gg]reen|[A-Z]))?$"
)
_DECIMAL = re.compile(r"£?\d[\d,]*\.\d{1,2}")  # "Elm Turf Play area 491.00 81.83 paid by card"
_PENCE = re.compile(r"£?\d[\d,]*\.\d\d")
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_SUM = re.compile(r"£\d[\d,.]*")
_YEAR = re.compile(r"\(?(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?\)?")
_THOUSANDS = re.compile(r"(?<![\d,])\d{1,3},\d{3}(?![\d,])")
_THING = re.compile(  # a column of something else than the sums of one year and another
    r"(?!\b(?:heading|item|service|budget|actual|forecast|estimate|outturn|draft|revised|proposed|"
    r"spend|spent|spending|to|date|variance|total|cost|income|expenditure|net|gross|year|q[1-4])s?"
    r"\b)\b[a-z]{2,}",
    re.IGNORECASE,
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
    figures = [token for token in tokens if _FIGURE.fullmatch(token)]
    if all(_YEAR.fullmatch(token) for token in figures):
        return False  # years alone name the columns
    paid = sum(bool(_DECIMAL.fullmatch(token)) for token in figures)
    least = _FEWEST if paid >= _FEWEST else max(_FEWEST, _SHARE * len(tokens))
    return len(figures) >= least or bool(_TAIL.search(text))


def gives_sum(text: str) -> bool:
    """Whether a row gives pounds and pence: its columns may bear the sign, as in "Total (£)"."""
    return is_row(text) and any(_PENCE.fullmatch(token) for token in text.split())


def label(row: str) -> str:
    """What the figures of a row are of: the words before the first of them."""
    named = []
    for token in row.split():
        if _FIGURE.fullmatch(token):
            break
        named.append(token)
    return " ".join(named)


def in_units(columns: str, row: str) -> str:
    """A row with the sign that the names of its columns give for its sums: "Budget (£)"."""
    summed = "£" in columns or (_THOUSANDS.search(row) and not _THING.search(columns))
    if not summed or "£" in row:
        return row
    return " ".join(
        f"£{token}" if _FIGURE.fullmatch(token) and not token.endswith("%") else token
        for token in row.split()
    )


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
        if is_row(text) or _pays(text):
            continue
        short = len(text.split()) <= _LONGEST and not text.rstrip().endswith((".", ":", ";"))
        return above if short else None
    return None


def _pays(text: str) -> bool:
    """Whether a line holds a sum or a day, as a payment does and no names of columns do."""
    forms = (_SUM, _PENCE, _DAY)
    return any(form.fullmatch(token) for token in text.split() for form in forms)
