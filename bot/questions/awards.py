"""Who was given a contract: as it is asked, and as papers tell it.

"Which firm got the Phase 1 contract?" is told as "the contract had been awarded to Hallam & Sons",
"the work went to …", "the tender of … was accepted"; few of them say "firm".
"""

from __future__ import annotations

import re

from indexer.words import words

_WORK = r"(?:contracts?|tenders?|works?|jobs?|orders?)"
_STAGE = r"(?:phases?|stages?|schemes?|projects?|lots?)"
_FIRM = (
    r"(?:compan(?:y|ies)|firms?|suppliers?|contractors?|bidders?|organisations?|consultants?|"
    r"builders?|providers?|agency|agencies)"
)
_GOT = r"(?:given|handed|awarded|granted|got|gets|landed|secured|won|wins|picked up|ended up with)"
_ASKED = re.compile(
    rf"\b(?P<who>who(?!.*\bjob\b)|(?:which|what) (?:[\w-]+ )?{_FIRM}) "
    rf"(?:(?:was|were|is|are|has|have|had|been|being) ){{0,3}}{_GOT} "
    rf"(?P<what>(?:the |our |that |this )?(?:(?!contract|tender|to\b)[\w’'&-]+ ){{0,6}}?)"
    r"(?P<work>contract|tender|work|job|order)\b",
    re.IGNORECASE,
)
_SORT = re.compile(rf"\b(?:which|what) (?:[\w-]+ )?(?P<firm>{_FIRM})\b", re.IGNORECASE)

_NAME = (
    r"(?<![\w&’'-])(?:the )?(?:Messrs\.? )?"
    r"(?-i:(?!Head\b|Director|Chair|Chief|Clerk|Officer)[A-Z][\w&’'-]{1,40})"
)
_BID = r"(?:bid|tender|quot(?:e|ation)|price|offer|proposal)s?"
_OF = r"(?:of|from|by|submitted by|received from)"
_WENT = r"(?:awarded|given|went|gone|go|let|granted|placed|handed)"
_GIVE = r"(?:award|give|let|place|grant|hand)(?:ed|ing)?(?: of)?"
_BE = r"(?:was|were|is|are|be|been)"
_CHOSEN = r"(?:appointed|chosen|selected|engaged)"
_BEST = r"(?:successful|winning|preferred)"
_TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_WORK}|{_STAGE})\b[^.;]{{0,60}}?\b{_WENT}\b[^.;]{{0,40}}?\b(?:to|with) {_NAME}",
        rf"\b{_GIVE} (?:the|a|this) [^.;]{{0,60}}?\b{_WORK}\b[^.;]{{0,40}}?\b(?:to|with) {_NAME}",
        rf"\b{_BID} {_OF} {_NAME}[^.;]{{0,60}}?\b(?:accepted|approved|agreed|chosen)\b",
        rf"\baccept(?:ed|ing)? (?:the )?(?:[\w-]+ ){{0,3}}?{_BID} {_OF} {_NAME}",
        rf"{_NAME}[^.;]{{0,40}}? {_BE} (?:awarded|given) (?:the|a) [^.;]{{0,40}}?\b{_WORK}\b",
        rf"{_NAME}[^.;]{{0,40}}? {_BE} {_CHOSEN} as (?:the )?(?:[\w-]+ )?contractors?\b",
        rf"\b{_BEST} (?:bidder|tenderer|contractor) (?:was|is|being) {_NAME}",
    )
)
_ABOUT_WORK = re.compile(
    rf"\b(?:{_WORK}|{_STAGE}|{_BID}|bidder|tenderer|contractors?)\b", re.IGNORECASE
)
_NOT_GIVEN = re.compile(  # handed on to be decided, or lost
    r"\bdelegat\w*|\bauthori[sz]\w* |\bnot\b|n[’']t\b|\bnever\b|\bun(?:successful|accepted)|"
    r"\bdeclin|\breject|\bwithdr|\bfail",
    re.IGNORECASE,
)
MEANT = frozenset(words("awarded given contract tender firm company contractor"))


def put_as_award(question: str) -> str:
    """A question that asks who got a contract, a job or a tender, in one form of words."""
    return _ASKED.sub(_as_award, question, count=1)


def _as_award(found: re.Match[str]) -> str:
    work = "contract" if found["work"].casefold() == "job" else found["work"]  # no post
    return f"{found['who']} was awarded {found['what']}{work}"


def sort_asked(question: str) -> frozenset[str]:
    """The stems of the sort of body that is asked for: "firm" in "which firm"."""
    return frozenset(stem for one in _SORT.finditer(question) for stem in words(one["firm"]))


def meant_by_award(text: str) -> frozenset[str]:
    """The stems that a sentence means which tells who was given a contract; else none."""
    if not _ABOUT_WORK.search(text) or _NOT_GIVEN.search(text):
        return frozenset()
    return MEANT if any(told.search(text) for told in _TOLD) else frozenset()
