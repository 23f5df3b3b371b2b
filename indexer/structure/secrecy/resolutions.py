"""Minuted sentences that exclude the press and public, or let them in again."""

from __future__ import annotations

import re

_WHO = (
    r"(?:(?:press|public)\b(?! (?:release|gallery|house|sector|health|transport|notice|realm|"
    r"footpath|rights?|toilets?|body|bodies|interest|spaces?|open|works?|consultation)\b)|"
    r"media|observers|attendees)"
)
_SESSION = (
    r"(?:(?:private|closed|confidential|exempt|executive|reserved)(?: part)?"
    r"(?: (?:session|meeting|business|part)|\b(?=\W*$))|part (?:2|ii|two|b)\b|camera\b|private\b)"
)
_RESOLUTION = re.compile(
    rf"\b{_WHO}\b[^.]{{0,120}}\bexcluded\b|\bexclu(?:de|ding|sion of)\b[^.]{{0,60}}\b{_WHO}\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bseparate(?:ly)?\b[^.]{0,30}\b(?:note|minute|record)", re.IGNORECASE)
_WITHDRAWAL = re.compile(
    r"\b(?:mov(?:ed?|ing)|w[eo]nt|go(?:es)?|retired?|adjourned|enter(?:ed)?|"
    r"convened?|continued?|met|proceeded|sit|sat|held|turned)\b"
    rf"[^.]{{0,40}}\b(?:in ?to|in|to|an?)\b[^.]{{0,12}}\b{_SESSION}"
    rf"|\b(?:the|members of the) (?:press and (?:the )?)?{_WHO}\b[^.]{{0,40}}"
    r"\b(?:left|leave|withdr[ae]w|vacate[ds]?)\b|\bsession (?:was |is )?closed to the public"
    r"|\b(?:meeting|it|discussion|session|business|board|committee|council|governors|trustees)\b"
    r"[^.]{0,30}\b(?:continued|moved|went|met|resumed|sat) in(?:to)? confidence\b"
    r"|\bpublic (?:part|session|section)\b[^.]{0,30}\b(?:closed|ended|concluded|finished)\b",
    re.IGNORECASE,
)
_BEFORE_MEETING = re.compile(
    r"\b(?:before|prior to|ahead of|after) (?:the |this )?meeting\b", re.IGNORECASE
)
_SOME_LEFT = re.compile(  # some of those who listened went home; nobody was sent out
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|\d+|the last|"
    r"other) (?:\w+ )?members? of the public\b[^.]{0,40}\b(?:left|withdrew)\b[^.]*",
    re.IGNORECASE,
)
_READMITTED = re.compile(
    r"\bre-?admi|\b(?:public|open) (?:session|meeting|part)\b[^.]{0,12}"
    r"\b(?:resumed?s?|recommenced?|reconvened?)\b|"
    r"\b(?:return(?:ed)?|resumed?|reconvened?|reverted|"
    r"(?:mov(?:ed?|ing)|w[eo]nt|go|came) back)\b[^.]{0,20}\b"
    r"(?:in|to|into) (?:an? |the )?(?:public|open|part (?:1|i|one|a)\b)"
    r"|\bre-?opened to the (?:press|public)"
    rf"|\b{_WHO}\b[^.]{{0,60}}\b(?:re-?joined|returned|came back|back (?:in|into|to))\b",
    re.IGNORECASE,
)


def excludes_public(text: str) -> bool:
    """Whether a minuted paragraph resolves to exclude the press and public."""
    if readmits_public(text):
        return False
    if _RESOLUTION.search(text):
        return True
    rest = _SOME_LEFT.sub(" ", text)
    told = _WITHDRAWAL.search(rest)
    return bool(told) and not (_ELSEWHERE.search(rest) or _BEFORE_MEETING.search(rest))


def readmits_public(text: str) -> bool:
    """Whether a minuted paragraph lets the public in again."""
    return bool(_READMITTED.search(text))
