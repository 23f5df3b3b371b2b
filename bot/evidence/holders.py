"""Who holds a post: told by a name beside that post, not by the post of somebody else.

"Who chairs the panel?" is not answered by "The Chair opened the meeting", nor "who is the head of
parks?" by "The director of parks thanked Jo Kerr".
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.phrases import plain
from indexer.people.names import parse_name

_POST = (
    r"(?:(?:vice|deputy|depute)[- ]?(?:chair|conven[eo]r|president|leader|mayor|provost)|"
    r"chair|head|director|leader|mayor|clerk|treasurer|secretary|"
    r"manager|representative|president|conven[eo]r|provost|commissioner|auditor|chief \w+|"
    r"(?:monitoring|finance|section 151|s151) officer|portfolio holder|"
    r"(?:cabinet|executive|lead) member|lead|deputy|"
    r"(?:(?!(?:the|an?|to|by|of|for|with|and|or|our|that)\b)[a-z]+ ){1,2}officer)"
)
_ASKS = re.compile(
    rf"\bwho(?:['’]s| is| are| was| were)? "
    rf"(?:(?:the|our|your|currently|now|new|acting|interim) )*(?:[\w’'-]+ ){{0,2}}?"
    rf"(?P<post>{_POST})(?:s|ed|man|woman|person)?\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"\b(?:vice|deputy|depute)[- ]?(?:\w+ )?(?:chair|conven[eo]r|president|leader|mayor|provost)",
    re.IGNORECASE,
)
_WORD = r"(?![\w’'-]+['’]s\b)[A-ZÀ-Þ][\w’'.-]*"  # "the Division's Repairs" are nobody's name
_RUN = re.compile(rf"{_WORD}(?: (?:{_WORD}|van|der|den|de|la|le|du|von))+")
_OF_THEIRS = re.compile(  # "the report of the Director" names no director
    r"\b(?:reports?|papers?|advice|letters?|updates?|presentation|recommendations?|request|behalf|"
    r"absence|office|role) (?:of|from|by|to) (?:the )?(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_ACTS = re.compile(  # "Clerk to chase the insurers", but "Clerk to the Council"
    r"(?:man|woman|person)? (?:to (?!the\b|our\b|(?-i:[A-Z]))|"
    r"(?:will|would|shall|should|must|has|had|have|said|gave|told|spoke)\b|"
    r"(?!elected|appointed|named|called|nominated|retired)[a-z]{2,}ed\b)",
    re.IGNORECASE,
)
_LONGEST = 3  # words of a name that are looked at together
_BESIDE = 80  # characters between a post and the name of whoever holds it


@lru_cache(maxsize=256)
def post_asked(question: str) -> str:
    """The post whose holder a question asks for, in small letters; empty where it asks no such."""
    found = _ASKS.search(plain(question))
    return found.group("post").lower() if found else ""


def of_the_first(question: str, said: str) -> bool:
    """Whether the vice-chair is asked after, and what is said tells of no second in a post."""
    return bool(_SECOND.search(question)) and not _SECOND.search(said)


@lru_cache(maxsize=20_000)
def names_holder(post: str, text: str) -> bool:
    """Whether a text names a person beside a post, or another post that goes with it: "(Chair)"."""
    printed = "[- ]".join(map(re.escape, re.split("[- ]", post)))
    if re.search(rf"\S \([^()]*\b{printed}[^()]*\)", text, re.IGNORECASE):
        return True
    held = re.compile(rf"\b{printed}", re.IGNORECASE)
    return any(
        _names_person(text[max(said.start() - _BESIDE, 0) : said.end() + _BESIDE])
        for said in held.finditer(text)
        if not (_OF_THEIRS.search(text, 0, said.start()) or _ACTS.match(text, said.end()))
    )


def _names_person(text: str) -> bool:
    """Whether a run of capitalised words holds a person's name."""
    return any(
        parse_name(" ".join(said[start : start + length])) is not None
        for said in map(str.split, _RUN.findall(text))
        for length in range(2, _LONGEST + 1)
        for start in range(len(said) - length + 1)
    )
