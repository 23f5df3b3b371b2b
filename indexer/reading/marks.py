r"""Mark-up within a line: emphasis, links, pictures, bookmarks. The words stay, the marks go.

Text files hold such marks as well, since many are conversions of PDF or Word papers.
Every pattern is bounded, so that no line can make it slow.
"""

from __future__ import annotations

import re

from indexer.reading.secrecy import may_shut
from indexer.reading.struck import is_beside, only_counts

_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)")
_WORD_PICTURE = re.compile(r"\[(?:image|bookmark|picture|logo):[^\[\]]{0,300}\]", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,500})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)")
_EMPTY_LINK = re.compile(r"\[\]\([^()]{0,500}\)")
_STARS = re.compile(r"\*{2,3}")
_STAR = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,500}?)(?<=\S)\*(?![\w*])")
_UNDERSCORES = re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,500}?)(?<=\S)\1(?![\w_])")
_STRUCK = re.compile(r"~~([^~\n]{1,2000})~~")
_STRUCK_WORDS = re.compile(r"(?<!~)( ?)~~(?=[^\s~])([^~\n]{1,2000})(?<=\S)~~(?!~)(?=(\w?))")
_ALL_STRUCK = re.compile(r"^[-*•\s]{0,4}(?:\[[ xX]?\]\s{0,2})?~~[^~\n]{1,2000}~~(?P<after>[^~]*)$")
_ALL_BOLD = re.compile(
    r"^[-*•\s]{0,4}(?:[\w./()\\]{1,9}\*{0,3}\s{1,4})?(\*{2,3}|_{2,3})(?=\S)(?:(?!\1).){1,300}\1\s{0,3}:?$"
)
_RESUMED = re.compile(
    r"(?<=[^\s*])\*{4}(?=[^\s*])"
)  # bold ends and begins again: "**2 (****May****)**"
_FIGURES = re.compile(r"\s*\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\s*")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HALF_BOLD = re.compile(r"^(?:(?!\*\*).){1,200}\S\*\*:?$")


def plain(text: str) -> str:
    """The words of a line without emphasis, link targets, pictures and bookmarks."""
    if not any(mark in text for mark in "*_[~"):
        return text
    words = _WORD_PICTURE.sub("", _PICTURE.sub("", text))
    words = _EMPTY_LINK.sub("", _LINK.sub(r"\1", words))
    words = _STAR.sub(r"\1", _STARS.sub("", words))
    return _STRUCK.sub(r"\1", _UNDERSCORES.sub(r"\2", words))


def raised(text: str) -> str:
    """Words set above the line: a figure as a raised one, so that it reads as part of no number."""
    return text.translate(RAISED) if _FIGURES.fullmatch(text) else text


def all_struck(text: str) -> bool:
    """Whether a line is struck through, its bullet and a word after it ("done") aside.

    A row of a table is where its cells are, those aside that number it or say that it is done.
    """
    if "~~" in text and text.startswith("|"):
        cells = [cell for each in text.strip("|").split("|") if (cell := each.strip())]
        bare = [cell for cell in cells if not _is_struck(cell)]
        return len(bare) < len(cells) and only_counts(bare)
    return _is_struck(text)


def _is_struck(text: str) -> bool:
    """Whether nothing stands behind what is struck but that it is done: "~~7pm~~ 8pm" is told."""
    found = _ALL_STRUCK.match(text)
    return found is not None and is_beside("", found["after"])


def without_struck(text: str) -> tuple[str, int]:
    """A line without the words that are struck through, and how many that is.

    A line that is struck through as a whole stays, and so does what may shut a paper.
    """
    if "~~" not in text or all_struck(text):
        return text, 0
    count, kept, at = 0, "", 0
    for found in _STRUCK_WORDS.finditer(text):
        space, words, after = found.groups()
        if not may_shut(words):
            count += len(words.split())
            kept += text[at : found.start()] + (space if after else "")
            at = found.end()
    return kept + text[at:], count


def all_bold(text: str) -> bool:
    """Whether a whole line is bold, its number or bullet aside; a lost opening mark is allowed."""
    text = _RESUMED.sub("", text)
    return bool(_ALL_BOLD.match(text)) or (
        text.count("**") == 1 and text.startswith("- ") and bool(_HALF_BOLD.match(text))
    )
