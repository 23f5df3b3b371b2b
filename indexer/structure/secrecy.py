"""Marks of secrecy: words that a clerk prints to shut a paper, an item or a section.

Words about secrecy in running prose are not marks: only lines that stand alone, table
dividers, ticked questions and resolutions count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

_WORD = r"(?:confidential|exempt|restricted|private|closed)"
_FOLDERS = re.compile(
    r"(?:strictly )?(?:confidential|restricted|exempt|private|closed|part (?:2|ii|two)|"
    r"not for publication|private and confidential)(?: (?:papers|items|reports|session|minutes))?",
    re.IGNORECASE,
)
_MARK = re.compile(
    rf"[\W_]*(?:strictly |private (?:and|&) |official[- :]+|reserved[ :–-]+)?"
    rf"(?:confidential|exempt|restricted|not for (?:publication|circulation)|sensitive|"
    rf"commercial(?:ly)? in confidence|commercially sensitive|"
    rf"staff(?:ing)? in confidence|(?:held )?in camera)"
    rf"(?: (?:and|&|or|/) {_WORD}| (?:information|report|paper|"
    r"document|minutes|appendix|item|not for publication|until released))*[\W_]*",
    re.IGNORECASE,
)
_MARK_WITH_LAW = re.compile(
    r"[\W_]*(?:NOT FOR PUBLICATION|EXEMPT|CONFIDENTIAL|RESTRICTED)\b.{0,40}"
    r"(?:paragraph|schedule|section|virtue|reason|act 19|category)",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"[\W_]*(?:this |the )?(?:document|report|item|page|paper|appendix|minute)s? (?:is|are) "
    r"(?:restricted|confidential|exempt(?: from publication)?|not for publication|"
    r"not available to the public)[\W_]*"
    r"|[\W_]*by virtue of (?:paragraph|category|section)\b.{0,60}\b(?:schedule|act)\b.{0,80}",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    rf"[\W_]*(?:{_WORD} (?:items?|business|agenda|session|section|part|reports?|matters?)\b"
    r".{0,80}|.{0,60}\b(?:press|public)\b.{0,60}\b(?:excluded|exclusion)\b.{0,80}|"
    r".{0,20}exclusion of (?:the )?(?:press|public).{0,60}|not for publication.{0,80}|"
    rf"part\s+(?:2|ii|two|b)\b.{{0,40}}\b(?:{_WORD}|press|public excluded)\b.{{0,150}}|"
    rf"reserved (?:business|items?|section|minutes|agenda|session)\b.{{0,60}}|"
    rf"part\s+(?:2|ii|two)[\W_]*|{_WORD}[\W_]*)",
    re.IGNORECASE,
)
_REOPENING = re.compile(
    r"[\W_]*(?:(?:public|open|non-?confidential|non-?exempt) "
    r"(?:items?|business|agenda|session|section|part|reports?|matters?)\b.{0,60}|"
    r"part\s+(?:1|i|one|a)\b.{0,60}|.{0,30}\b(?:re-?admi\w+|re-?admission|return to public|"
    r"readmittance)\b.{0,80})",
    re.IGNORECASE,
)
_ROW_MARK = re.compile(
    rf"[(\[]\s*(?:{_WORD}|part (?:2|ii|two)|not for publication)\b[^)\]]{{0,60}}[)\]]"
    rf"|\s[-–—:]\s*(?:{_WORD}|not for publication)\s*$|^(?:{_WORD})\s*[-–—:]\s(?!no\b|none\b)",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(
    r"\b(?:press|public)\b[^.]{0,120}\bexcluded\b|\bexclu(?:de|sion of)\b[^.]{0,60}"
    r"\b(?:press|public)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:is (?:this|the) (?:report|paper|item|document) "
    r"(?:confidential|exempt|restricted)[^?:]{0,60}[?:]"
    r"|^(?:confidential|exempt|restricted|private)(?: (?:report|item|information))?"
    r"\s*(?:\(?y(?:es)?/n(?:o)?\)?)?\s*[?:])",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"\b(?:yes|no)\b|[☒☑✓✔☐□]|[\[(]\s?[xX✓✔]?\s?[\])]|(?<=\s)[xX](?=\s|$)", re.IGNORECASE
)
_HEAD = 12
_MOST_SENTENCES = 3
_NONE = re.compile(
    r"\W*(?:none\b|nil\b|no\b|not (?:applicable|exempt|confidential|relevant)|n/?a\b|"
    r"(?:there (?:is|are)|this (?:report|paper) (?:contains|includes|has)) (?:no|none|nothing)\b|"
    r"this (?:report|paper) is not\b)",
    re.IGNORECASE,
)
_TICKED = re.compile(r"[☒☑✓✔xX]")
_TITLE = re.compile(
    rf"^(?:{_WORD}) (?:minutes|report|agenda|note|appendix|annex|schedule|paper)\b"
    rf"|^(?:appendix|annex|schedule) \w{{1,3}}\W+(?:{_WORD}|not for publication)\W*$",
    re.IGNORECASE,
)


def folder_mark(file: str) -> str | None:
    """The folder whose name alone says that its papers are shut."""
    for name in PurePosixPath(file).parts[:-1]:
        if _FOLDERS.fullmatch(re.sub(r"[_\s-]+", " ", name).strip()):
            return name
    return None


def is_mark(text: str) -> bool:
    """Whether a line that stands alone shuts what it heads, such as "NOT FOR PUBLICATION"."""
    return len(text) < 160 and bool(_MARK.fullmatch(text) or _MARK_WITH_LAW.match(text))


def head(texts: Sequence[str]) -> int:
    """How many of the first lines are the head of a paper: a mark there shuts the whole of it.

    Twelve at most, and no further than its third sentence.
    """
    sentences = 0
    for index, text in enumerate(texts[:_HEAD]):
        sentences += text.endswith(".")
        if sentences == _MOST_SENTENCES:
            return index + 1
    return min(len(texts), _HEAD)


def denies(following: str) -> bool:
    """Whether the text under a heading such as "Exempt information" says that there is none."""
    return bool(_NONE.match(following))


def is_restricted_page(text: str) -> bool:
    """Whether a line only says that the document is restricted."""
    return len(text) < 160 and bool(_PAGE.fullmatch(text))


def is_divider(text: str) -> bool:
    """Whether a line of an agenda, or a heading of minutes, shuts the items after it."""
    return len(text) < 200 and bool(_DIVIDER.fullmatch(text))


def is_reopening(text: str) -> bool:
    """Whether a line opens the items after it to the public again."""
    return len(text) < 200 and bool(_REOPENING.fullmatch(text))


def is_row_marked(text: str) -> bool:
    """Whether an agenda row carries its own mark: "(Exempt)", "- CONFIDENTIAL"."""
    return bool(_ROW_MARK.search(text))


def is_title_marked(text: str) -> bool:
    """Whether a title says that the paper is shut: "Exempt minutes", "Budget (confidential)"."""
    return bool(_TITLE.match(text) or _ROW_MARK.search(text))


def excludes_public(text: str) -> bool:
    """Whether a minuted paragraph resolves to exclude the press and public."""
    return bool(_RESOLUTION.search(text)) and not readmits_public(text)


def readmits_public(text: str) -> bool:
    """Whether a minuted paragraph lets the public in again."""
    return bool(re.search(r"\bre-?admi|\breturned? to (?:public|open)", text, re.IGNORECASE))


def is_question(text: str) -> bool:
    """Whether a line asks if the paper is confidential."""
    return bool(_QUESTION.search(text))


def answer(text: str, following: str = "") -> bool | None:
    """What the paper answers: True, False, or None where the tick was lost ("Yes No")."""
    asked = _QUESTION.search(text)
    if asked is None:
        return None
    tokens: list[str] = _TOKEN.findall(text[asked.end() :]) or _TOKEN.findall(following[:40])
    said = [token.casefold() for token in tokens if token.casefold() in {"yes", "no"}]
    if len(set(said)) == 1:
        return said[0] == "yes"
    return _ticked(tokens) if said else None


def _ticked(tokens: list[str]) -> bool | None:
    """Which of Yes and No is ticked; the box stands before each word, or after each."""
    words = {"yes", "no"}
    order = tokens if tokens[0].casefold() in words else tokens[::-1]
    word = ""
    found: set[bool] = set()
    for token in order:
        if token.casefold() in words:
            word = token.casefold()
        elif word and _TICKED.search(token):
            found.add(word == "yes")
    return found.pop() if len(found) == 1 else None
