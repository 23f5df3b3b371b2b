"""What a question asks for by name: the interest in "how much interest did they pay?".

A paragraph that holds the rest of a question, and not the thing asked for, is a near miss: it
tells of the loans, and not of their interest. So the noun after "how much" or "what is the", and
what "which firm" did, have to stand in the paragraph itself, or over it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.evidence.rating import asked_roles
from bot.evidence.standing import Standing
from bot.questions.asking import Wanted
from bot.questions.parts import parts
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from indexer.words import words

_ENDS = (
    r"(?:of|for|on|in|at|to|by|from|with|about|like|behind|per|and|or|as|that|which|who|than|"
    r"between|under|since|after|before|during|against|over|into|if|so|now|did|does|do|is|was|are|"
    r"were|has|have|had|will|would|can|could|should|may|might|must|there|we|they|it|you|i|he|she|"
    r"be|being|been|(?:in|de)crease(?= (?:to|by)\b)|(?!need|speed|feed|shed)[\w-]{2,}ed)\b"
)
_NOUN = rf"(?P<noun>(?:(?!{_ENDS})[\w’'&/-]+ ?){{1,5}}+)"
_ARTICLES = r"(?:(?:the|a|an|our|my|your|their|its|this|that|total|overall) )*"
_AUXILIARY = r"(?:did|does|do|is|was|has|have|had|will|would|there|are|were)\b"
_ITS = r"(?:the|our|my|your|their|its|[\w-]+['’]s) "
_FIRM = r"(?:compan(?:y|ies)|firms?|suppliers?|contractors?|bidders?|organisations?|consultants?)"
_NO_NOUN = r"(?!about|like|being|and|supposed|allowed|asked|expected|meant|[\w-]+ed\b)"
_NAMES_IT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bhow much {_ARTICLES}{_NOUN}(?={_AUXILIARY})",
        rf"\bwhat(?:['’]s| is| was| are| were) {_ITS}{_ARTICLES}{_NOUN}{_NO_NOUN}",
        rf"\b(?:which|what) (?:[\w-]+ )?{_FIRM} (?P<noun>[\w-]+)",
    )
)
_SPOKE_OF = re.compile(
    r"\bwhat (?:did|does|do|has|have|had) [^?]{2,60}? (?:say|said|think|thought|report|reported|"
    rf"tell us|told us|suggest|suggested) (?:about|on) {_ARTICLES}{_NOUN}",
    re.IGNORECASE,
)
_OF_THE_MEETING = re.compile(  # "how long was the meeting?", "is the meeting online?"
    r"^\W*(?:(?:and|so|ok) )?(?:how long (?:is|was|did|will)|is|was|will) (?:the|our|this|that) "
    r"(?:\w+ ){0,2}?meeting\b",
    re.IGNORECASE,
)
_SAID_OTHERWISE = frozenset(  # of what follows them, these say only what sort of thing it is
    words(
        "suggestion suggestions idea ideas view views thinking problem problems issue issues point "
        "outcome result upshot position situation news status plan plans answer fix solution extra "
        "more year upside downside catch story message figure figures"
    )
)
_OTHERWISE = frozenset({Wanted.POST, Wanted.PHONE, Wanted.EMAIL, Wanted.LIST, Wanted.REASON})


_VOTE_ASKED = re.compile(
    r"\b(?:was|is) there (?:a|any) vote\b|\bwhat was the vote\b|"
    r"\b(?:was|did) (?:it|they|this) (?:go|put) to (?:a|the) vote\b",
    re.IGNORECASE,
)
_FOUND_ASKED = re.compile(  # "a review was commissioned" does not tell what it found
    r"\bwhat (?:did|does|has|have|had|do) [^?]{0,40}?\b(?:reports?|reviews?|stud(?:y|ies)|research|"
    r"surveys?|evaluations?|audits?|inquir(?:y|ies)|investigations?|diagnostics?)\b[^?]{0,60}? "
    r"(?:find|found|conclude[ds]?|show|shown|reveal(?:ed)?|uncover(?:ed)?)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:found|finds|findings?|show(?:s|ed|n|ing)|conclu\w+|reveal\w*|identified|highlight\w*|"
    r"recommend\w*|suggest\w*|evidenced|demonstrat\w+|indicat\w+|stated|said|says|told|noted|"
    r"reported|observed|felt|per cent|percent|satisfied|results?|assurance|opinion|rated)\b|%",
    re.IGNORECASE,
)
_MEANS = re.compile(r"\bwhat (?:does|do) (?:the )?(?P<short>[A-Za-z]{2,8}) mean\W*$")
_VOTED = re.compile(
    r"\bvot(?:e[sd]?|ing)\b|\bballot|\bunanim|\bagainst\b|\babst(?:ain|en)|\bcarried\b|\bLOST\b|"
    r"\bnem\.? ?con|\bmajority\b|\bon a show of hands\b",
    re.IGNORECASE,
)


def untold(query: Query, text: str) -> bool:
    """Whether a paragraph tells of no vote, or only uses initials, where these are asked for."""
    return any(not told.search(text) for told in _must_tell(query.standalone))


@lru_cache(maxsize=256)
def _must_tell(question: str) -> tuple[re.Pattern[str], ...]:
    """What an answer prints: of a vote how it went, of initials what they stand for."""
    pairs = ((_VOTE_ASKED, _VOTED), (_FOUND_ASKED, _FOUND))
    vote = tuple(told for asks, told in pairs if asks.search(question))
    asked = _MEANS.search(plain(question))
    if asked is None:
        return vote
    short = re.escape(asked["short"])
    explained = rf"\({short}s?\)|\b{short}s? ?(?:\(|=|[-–:] )"
    means = rf"\b{short}\b[^.]{{0,12}}\b(?:stands? for|mean)"
    return (*vote, re.compile(f"{explained}|{means}", re.IGNORECASE))


def off_focus(query: Query, stands: Standing) -> bool:
    """Whether a paragraph, with what stands over it, lacks a word of the thing that is asked for.

    Decisions and actions are told from their item, so they may leave it out.
    """
    if query.wanted in _OTHERWISE or asked_roles(query):
        return False
    if _OF_THE_MEETING.search(query.standalone):
        return not any(held for stem, held in stands.inside.items() if stem == "meet")
    asked, of_it = _asked_for(query.standalone), _asked_about(query.standalone)
    over = (stands.inside, stands.near, stands.far, stands.headed_by)
    told = [term for term in query.topic if term.stem in of_it and not term.light]
    if told and not any(held[term.stem] for term in told for held in over):
        return True
    return any(
        not any(held[term.stem] for held in over)
        for term in query.topic
        if term.stem in asked and not (term.light or term.hard)
    )


@lru_cache(maxsize=256)
def _asked_about(question: str) -> frozenset[str]:
    """The stems of what somebody is asked to have spoken about; none where it is not asked so."""
    found = _SPOKE_OF.search(plain(parts(question)[0]))
    return frozenset(words(found.group("noun"))) - _SAID_OTHERWISE if found else frozenset()


@lru_cache(maxsize=256)
def _asked_for(question: str) -> frozenset[str]:
    """The stems of the thing that a question asks for; none where it names no such thing."""
    asked = plain(parts(question)[0])
    for pattern in _NAMES_IT:
        found = pattern.search(asked)
        if found:
            return frozenset(words(found.group("noun"))) - _SAID_OTHERWISE
    return frozenset()
