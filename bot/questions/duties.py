"""What a post has to do by the rules: "what is the secretary meant to do?".

A constitution or terms of reference says it, where no minutes gave the holder anything to do.
"""

from __future__ import annotations

import re

from indexer.words import words

_POST = (
    r"(?:(?:vice|deputy)[- ]?)?(?:chair(?:man|woman|person)?|conven[eo]r|secretary|treasurer|clerk|"
    r"president|trustees?|governors?|auditors?|(?:monitoring|section 151|proper) officer|"
    r"(?:chief|returning|welfare|safeguarding|data protection) \w+|committee|board|panel)"
)
_ASKED = re.compile(
    rf"\bwhat(?:['’]s| is| are| does| do| must| should)? (?:the |our |an? )?(?:[\w’'-]+ ){{0,3}}?"
    rf"(?P<post>{_POST})s?\b[^?]{{0,50}}? (?:(?:meant|supposed|required|there|expected|ha(?:s|ve)|"
    r"needs?) to )?do\W*$|"
    rf"\b(?:duties|responsibilities|functions|role|job|remit) of (?:the |our |an? )?"
    rf"(?:[\w’'-]+ ){{0,3}}?(?P<of>{_POST})\b|"
    rf"\b(?P<whose>{_POST})s?['’]s? (?:duties|responsibilities|functions|role|job|remit)\b",
    re.IGNORECASE,
)
_LAYS_DOWN = re.compile(
    r"\b(?:shall|must|will|is to|are to|(?:is|are) (?:responsible|required|expected)|may|"
    r"duties|responsibilities|functions|role)\b",
    re.IGNORECASE,
)
_OPENS = 4  # words, among which a rule names the post that it binds


def duty_asked(question: str) -> str:
    """The post whose duties a question asks for, as typed; empty where it asks for none."""
    found = _ASKED.search(question)
    return (found["post"] or found["of"] or found["whose"]) if found else ""


def is_duty(question: str, owner: str) -> bool:
    """Whether a question of what somebody has to do asks for the duties of a post."""
    post = duty_asked(question)
    return bool(post) and frozenset(words(post)) <= frozenset(words(owner))


def lays_down(post: str, text: str) -> bool:
    """Whether a sentence begins with a post, and says what it has to do."""
    binds = _LAYS_DOWN.search(text)
    if not binds or not text[: binds.start()].strip():
        return False
    return frozenset(words(post)) <= frozenset(words(" ".join(text.split()[:_OPENS])))
