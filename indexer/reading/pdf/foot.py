"""What stands alone at the foot of a page: an address, the name of the paper, a charity's number.

No second page shows that it runs along pages, so it is kept. But it belongs to nothing above it,
and says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.reading.pdf.furniture import LaidPage
from indexer.reading.pdf.labels import begins_item, is_ended
from indexer.reading.pdf.printed import PrintedLine
from indexer.reading.secrecy import speaks_of_secrecy

_LOWEST = 0.9  # of the height of a page
_BLOCK = 1.8  # sizes of type: lines of one footer stand no further apart
_APART, _APART_SMALL = 4.0, 2.4  # sizes of type between text and footer; in smaller type
_SMALL = 0.9  # of the size of the line above
_MOST_LINES, _LONGEST = 4, 120
_OF_THE_MEETING = re.compile(
    r"\b(?:sign(?:ed|ature)|chair\w*|minutes? taken|next meeting|closed|ended|rose|actions?|"
    r"resolved|agreed|noted)\b|[._…]{4}",
    re.IGNORECASE,
)
_SIGN = re.compile(  # of what belongs to the page and not to its text
    r"(?-i:\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)|\S@\S+\.\w|\bwww\.|https?://|"
    r"\b(?:tel|telephone|phone|fax)\b\W{0,4}\d|"
    r"\b(?:charity|company|registered|registration)(?: charity| company)?,?(?: (?:number|no\.?))?"
    r"\W{0,4}\d{4}|\bpage \d{1,3} of \d",
    re.IGNORECASE,
)
_TASK = re.compile(r"\w to [a-z]", re.IGNORECASE)
_NAME_AND_DAY = re.compile(
    r"(?:(?:draft )?minutes (?:of )?)?(?:the )?(?P<name>\D{4,60}?\b(?:council|trust|committee|"
    r"board|panel|club|society|association|assembly|group|forum))\W{1,4}(?:\w+day )?"
    r"\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4}\W*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]|\d{1,2}\s")


def set_feet_aside(pages: Sequence[LaidPage]) -> None:
    """Mark the lines of each page that stand alone at its foot."""
    for page in pages:
        for line in _foot(page):
            line.foot = line.aside = True


def _foot(page: LaidPage) -> Sequence[PrintedLine]:
    """The lines of a page well below its text; none where they may be text themselves."""
    placed = sorted(page.lines, key=lambda line: line.base)
    first = len(placed)
    while first and _is_near(placed, first, page.height):
        first -= 1
    block = placed[first:]
    if not first or not 0 < len(block) <= _MOST_LINES or not all(map(_is_plain, block)):
        return ()
    above, top = placed[first - 1], block[0]
    if above.size <= 0:
        return ()
    texts = [line.text for line in block]
    body = " ".join(line.text for line in placed[:first])
    if not any(_SIGN.search(text) or _names_paper(text, body) for text in texts):
        return ()
    apart = _APART_SMALL if top.size < _SMALL * above.size else _APART
    return block if top.base - above.base >= apart * max(top.size, above.size) else ()


def _is_near(placed: Sequence[PrintedLine], first: int, height: float) -> bool:
    """Whether the line before ``first`` is the next of the footer upwards."""
    line = placed[first - 1]
    at_foot = line.base > height * _LOWEST
    below = placed[first] if first < len(placed) else None
    return at_foot and (below is None or below.base - line.base <= _BLOCK * max(line.size, 1.0))


def _names_paper(text: str, body: str) -> bool:
    """Whether a line is the name of a body that the page names, with a day."""
    found = _NAME_AND_DAY.fullmatch(text)
    return found is not None and found["name"].casefold() in body.casefold()


def _is_plain(line: PrintedLine) -> bool:
    """Whether a line is no sentence, item, note, signature, nor what shuts a paper."""
    text = line.text
    if line.table or line.cells or line.label or line.margin or len(text) > _LONGEST:
        return False
    listed = begins_item(text) or is_ended(text) or _NOTE.match(text)
    return not (
        listed or _TASK.search(text) or _OF_THE_MEETING.search(text) or speaks_of_secrecy(text)
    )
