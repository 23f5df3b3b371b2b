"""The title of a paper that names none in a field: its first line that is one.

Over it stand letterheads, days, references, marks, addresses and the menus of web pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.reading.secrecy import speaks_of_secrecy
from indexer.structure import dates, letterhead, reports, secrecy
from indexer.structure.blocks import Block
from indexer.structure.heading_names import is_standing

_SLIDE = re.compile(r"\W*(?:slide|page|sheet) \d{1,3}\W*", re.IGNORECASE)
_REFERENCE = re.compile(  # "NPA 2021/43", "CL/23-24/09", "Paper F", "Ref: 12"
    r"(?:(?:our |your )?ref(?:erence)?\b.{0,40}|"
    rf"{reports.REFERENCE.pattern}|"
    r"(?:[Pp]aper|PAPER|[Ee]nc(?:losure)?|ENC)\.? ?(?:[A-Z]{1,2}|\d{1,3})[a-z]?|[A-Z]{2,6})"
)
_ITEM = re.compile(
    r"(?:agenda )?item(?: no\.?)?\s?\d{1,3}[a-z]?|"
    r"(?:appendix|annex|enclosure|attachment)(?: \w{1,3})?"
    r"(?: to (?:the )?(?:[\w]+ ){0,2}(?:item|report|paper|minute)\b.{0,30})?",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\s+(?:meeting )?(?:held )?in (?:public|private)$", re.IGNORECASE)
_HELD = re.compile(r"(?:meeting )?(?:to be )?held\b", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:page )?(?:last )?(?:published|posted|updated|circulated|issued)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\bc/o\b|\b(?:tel|telephone|phone|email)\b|\S@\S|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|"
    r"\bwww\.|https?://",
)
_BY = re.compile(r"(?:by|from|to) [\w\s]{2,30},|(?:by|from) (?:the |its )", re.IGNORECASE)
_PARTS = re.compile(r"\s[-–—|]\s|,\s(?=(?:\w+day )?\d)|:\s")
_DASH = re.compile(r"\s[-–—|]\s")
_MENU = 3  # entries of a menu: "Home | About us | Meetings"
_TOP = 10
_HEADS = 8  # blocks among which a heading of the first level leads
_MOST_CELLS = 1
_LONGEST = 160


def first(found: Sequence[Block]) -> str:
    """The first line that may be a title, a heading of the first level before others."""
    lines = list(_lines(found))
    heading = next((b.text for i, b in lines if i < _HEADS and b.lead.level == 1), None)
    if heading or lines:
        return heading or lines[0][1].text
    return found[0].text[:100] if found else ""


def marked(found: Sequence[Block]) -> str:
    """The title as a part bears it: a line over it that speaks of secrecy comes first."""
    title = first(found)
    over = [block.text for block in found[:_TOP]]
    over = over[: over.index(title)] if title in over else []
    return next((text[:100] for text in over if speaks_of_secrecy(text)), title)


def _lines(found: Sequence[Block]) -> list[tuple[int, Block]]:
    kept: list[tuple[int, Block]] = []
    for index, block in enumerate(found[:_TOP]):
        label = block.lead.label
        if label and label.style != "item":
            break
        if is_standing(block.text) or (block.lead.level or 1) > 2:
            break
        ended = block.finished and not block.lead.level  # "# Money: where are we?"
        if ended and index:
            break
        if ended or block.text.endswith(":") or is_over_title(block):
            continue
        kept.append((index, block))
    return kept


def is_over_title(block: Block) -> bool:
    """Whether a line stands over a title and is none: a letterhead, a field, a reference."""
    text = block.text
    if not text or len(text) > _LONGEST or len(block.lead.cells) > _MOST_CELLS:
        return True
    if text[0] in "([" or text.count(" | ") >= _MENU or letterhead.organisation([block]):
        return True
    if _DASH.search(text) or block.lead.level == 1:  # "# Money: quarter 1 to 30 June" is no field
        return all(map(_is_frame, _PARTS.split(text)))
    return _is_frame(text) or all(map(_is_frame, _PARTS.split(text)))


def _is_frame(text: str) -> bool:
    text = text.strip(" .*-")
    text = _SESSION.sub("", text)
    if not text or _HELD.match(text) or reports.is_frame(text) or secrecy.is_paper_mark(text):
        return True
    bare = (
        _ISSUED.match(text)
        or _SLIDE.fullmatch(text)
        or _REFERENCE.fullmatch(text)
        or _ITEM.fullmatch(text)
    )
    dated = dates.find(text)
    short = dated and _REFERENCE.fullmatch(text[: dated[0].start].strip())  # "PCCC 3 May 2024"
    return bool(bare or short or _ADDRESS.search(text) or _BY.match(text))
