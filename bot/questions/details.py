"""What is asked of a decision or an action beside its words: who moved it, when it is due."""

from __future__ import annotations

import re
from enum import StrEnum


class Detail(StrEnum):
    """What is asked of a decision or an action beside its words."""

    MOVER = "who moved it"
    SECONDER = "who seconded it"
    VOTES = "how members voted"
    YES_NO = "whether it was agreed"
    DUE = "when it is due"
    OWNER = "who is to do it"
    NOTHING = "its words"


_MOVED = re.compile(
    r"\bwho (?:\w+ ){0,3}?(?:moved|proposed|put forward)\b|\bproposer\b|\bmover\b", re.IGNORECASE
)
_SECONDED = re.compile(r"\bseconded\b|\bseconder\b", re.IGNORECASE)
_VOTED = re.compile(
    r"\bhow (?:did|was|were) .{0,60}\bvot\w+|\bwhat was the vote\b|"
    r"\bthe votes? (?:on|for|was|were)\b|"
    r"\bhow many (?:\w+ )?(?:voted|votes)\b|\bwho "
    r"voted\b|\bvot(?:e|ed|es|ing) (?:against|for|in favour)\b|\babstain\w*|\babstentions?\b|"
    r"\bvote count\b|\bunanimous\w*|\bby how many\b|"
    r"\bwho (?:\w+ )?(?:was|were) (?:against|in favour|for)\b|\bwho opposed\b|"
    r"\bhow (?:close|tight|narrow) was\b|\bwas (?:it|the (?:\w+ ){0,3}?(?:vote|decision)) close\b|"
    r"\bvot(?:e|es|ing) (?:split|result)\b|\bwhat was the split\b|\bwhich way\b.{0,30}\bvot\w+|"
    r"\bshow of hands\b|\brecorded vote\b",
    re.IGNORECASE,
)
_YES_NO = re.compile(r"^\W*(?:so |and |but )?(?:did|was|were|has|have|had|is|are)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:by )?when\b.{0,60}\b(?:due|done|complete\w*|finish\w*|deadline|report|bring|by)\b|"
    r"\bdeadlines?\b|\bdue dates?\b|\bby when\b|\bwhen (?:is|are|was|were) .{2,60}\bdue\b|"
    r"\bwhen (?:does|do|must|should|has|have) (?:the )?[\w' ]{2,40} (?:have |need )?to\b",
    re.IGNORECASE,
)
_OWNER_ASKED = re.compile(
    r"\bwho (?:is|are|was|were|has|have|had|will)(?: "
    r"(?:\w+ ){0,2}?)(?:to|responsible|doing|going to|"
    r"dealing|leading|got|asked|tasked|supposed|meant)\b|\bwhose (?:job|action|task)\b|"
    r"\bwho(?:['’]s| is) (?:\w+ing|down|got)\b|\bwho(?:['’]ll| will) [a-z]+\b|"
    r"\bwho (?:owns|must|should|needs to)\b",
    re.IGNORECASE,
)


def of_decision(text: str) -> Detail:
    """What is asked of a decision beside its words."""
    for detail, pattern in (
        (Detail.MOVER, _MOVED),
        (Detail.SECONDER, _SECONDED),
        (Detail.VOTES, _VOTED),
        (Detail.YES_NO, _YES_NO),
    ):
        if pattern.search(text):
            return detail
    return Detail.NOTHING


def of_action(text: str) -> Detail:
    """What is asked of an action beside its words."""
    if _OWNER_ASKED.search(text):
        return Detail.OWNER
    return Detail.DUE if _DUE.search(text) else Detail.NOTHING
