"""Whether a question asks what a board is asked to do: what a report recommends to it."""

from __future__ import annotations

import re

_ASKER = (  # who asks a board for something
    r"(?:they|it|officers?|this|that|(?:the |this |that )?(?:[\w’'&/-]+ ){0,4}?"
    r"(?:papers?|reports?|items?|officers?|clerk|treasurer|director|manager|engineer|head|chief))"
)
ASKS_OF_US = (  # "what do they want from us on parking"; "what is the clerk after in that paper"
    rf"\bwhat (?:exactly )?(?:do|does|did) {_ASKER} (?:actually )?"
    r"(?:(?:want|need|expect|ask|require|seek) (?:(?:from|of|for|from us|of us)\b(?=\W*$|[^?]* "
    r"(?:us|members|board|committee|council|governors|councillors|trustees)\b)|"
    r"(?:us|members|governors|councillors|trustees|the (?:board|committee|council|cabinet)) to\b|"
    r"(?:agreed|approved|decided|signed off)\b)|(?:propose|recommend|seek)\b)|"
    rf"\bwhat (?:are|is|were|was) {_ASKER} (?:actually )?(?:asking (?:us|members|for)|seeking|"
    r"proposing|recommending|after|wanting|looking for)\b|"
    r"\bwhat (?:are|is) (?:being )?(?:we|members|governors|councillors|trustees) (?:being )?"
    r"(?:asked|invited|expected|needed|wanted|required) (?:to|for)\b|"
    r"\bwhat(?:['’]?s| is| was) (?:being )?"
    r"(?:recommended|proposed|asked of us|the (?:ask|proposal))"
    r"(?= (?:on|for|in|about|with)\b|\W*$)|"
    r"\bwhat (?:do|must|should) (?:we|members|governors|councillors|trustees|i) "
    r"(?:have to |need to )?(?:decide|agree|approve|sign off|vote on)\b|"
    r"\bwhat (?:am i|are we) (?:being )?(?:voting|asked to vote|deciding) on\b|"
    r"\bwhat (?:will|would) (?:we|members|governors|councillors|trustees|i) be asked\b|"
    rf"\b(?:which|what) (?:\w+ ){{0,2}}?(?:do|does|did|would) {_ASKER} "
    r"(?:favour|favor|prefer|recommend|back|want(?= us to\b|\W*$| (?:for|on|about)\b))\b|"
    r"\bwhat (?:do|does) (?:they|officers?) want (?:on|about|for|over)\b"
)
ASKER_WORDS = (  # who asks, and what sort of thing: no matter
    "officer officers clerk treasurer director manager engineer head chief want wants wanting need "
    "needs ask asks asking after seek seeking require expect expecting looking being proposed "
    "propose proposing proposal recommended recommend recommending vote voting decide deciding "
    "sign favour prefer back option options choice choices one ones actually"
)
_RECOMMENDED = re.compile(
    rf"{ASKS_OF_US}|"
    r"\brecommend\w*|\b(board|committee|members|panel|councillors|cabinet|we)\b.{0,24}"
    r"\b(asked|invited|requested|being asked) to\b|\basked (of|from) (the )?(board|members)\b|"
    r"\bwhat (are|were) (we|members|the board) (being )?asked\b",
    re.IGNORECASE,
)


def asks_recommendation(text: str) -> bool:
    """Whether it asks what a board is asked to do."""
    return bool(_RECOMMENDED.search(text))
