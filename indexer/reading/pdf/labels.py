"""How a printed line begins and ends: a bullet, a number, plain text; a full stop or none.

Only what tells paragraphs apart is decided here; which numbers are labels of the paper, and
which are dates or addresses, is decided by the structure that is found afterwards.
"""

from __future__ import annotations

import re

_BULLET = re.compile(r"[•●○▪■◦‣·➢➤❖►▶–—\-*✓☐☒]|o")
_NUMBER = re.compile(
    r"(?:(?:\d{1,3}|[A-Za-z])(?:\.\d{1,3}){0,5}[.):]{0,2}"  # 1  1.  3.2  A.  a)
    r"|\(?(?:\d{1,3}|[a-z]|[ivxlIVXL]{1,6})[).]"  # (1) (a) iv.
    r"|\[\d{1,2}\]"
    r"|(?:[A-Z]{1,4}\s?)?\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?[.:]?"  # 24/17  04.22.03
    r"|[A-Z]{1,4}\d{1,4}(?:/\d{2,4})?[.:]?"  # CX12  FC24/08
    r"|(?:[Ii]tem|ITEM|[Mm]in(?:ute)?)\s(?:[Nn]o\.?\s)?\d{1,3}[.:]?)"
)
_BEGINS = re.compile(
    r"(?:[•●○▪■◦‣·➢➤❖►▶✓☐☒]\s*|[–—*-]\s+)\S"
    r"|(?:\d{1,3}(?:\.\d{1,3}){1,5}[.):]?|\d{1,3}[A-Za-z]?[.):]{1,2})\s+\S"
    r"|\d{1,4}/\d{2,4}[.:]?\s+[A-Z]"
    r"|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s+\S"
    r"|(?:[a-z]|[ivx]{1,5})[.)]\s+\S"
    r"|[A-Z][.)]\s+[A-Z]"
)
_ENDED = re.compile(r"[.!?:;…][\"”’')\]]*$")
_LOWER = re.compile(r"[\"“‘'(]?[a-z]")


def is_label(text: str) -> bool:
    """Whether a text that stands apart, left of a line, is its bullet or number."""
    return bool(_BULLET.fullmatch(text) or _NUMBER.fullmatch(text))


def is_bullet(text: str) -> bool:
    """Whether it is a bullet."""
    return bool(_BULLET.fullmatch(text))


def begins_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number that is hardly part of a sentence."""
    return bool(_BEGINS.match(text))


def is_ended(text: str) -> bool:
    """Whether a sentence, or what leads to a list, ends with it."""
    return bool(_ENDED.search(text))


def goes_on(text: str) -> bool:
    """Whether a line begins as the middle of a sentence does, in lower case."""
    return bool(_LOWER.match(text))
