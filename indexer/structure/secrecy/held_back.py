"""What is held back for a time or for a reason: "Yard – Confidential until the sale completes"."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.words import is_lifted

_NOUN = (
    r"(?:minutes?|items?|entry|paragraph|section|report|note|business|discussion|matter|decision|"
    r"information|session|record)"
)
_SUBJECT = (  # "This minute is to be kept", "To remain", "Held"
    rf"(?:(?:(?:this|the|these) )?{_NOUN} )?"
    r"(?:(?:is|are|to|be|remains?|must|should|will|shall|kept|keep|held|treated|stays?|marked|"
    r"as|under) ){0,5}"
)
DEGREE = r"(?:(?:strictly|highly|commercially|private and|private &|an?) ){0,2}"
_SHUT = (
    rf"(?:(?:confidential|exempt|embargoed|embargo|withheld|privileged|redacted)(?: {_NOUN})?|"
    r"(?:in (?:strict |the strictest )?confidence|in camera)|"
    r"(?:commercially |politically )?sensitive|"
    rf"(?:restricted|private|closed|reserved) {_NOUN}|"
    r"restricted(?=,? (?:until|to (?:the )?(?:members|councillors|governors|trustees|board|"
    r"committee|council|directors)))|restricted:|private(?=,? until)|"
    r"not (?:to be |for )?(?:public|publication|publish\w*|released?|disclosed?|disclosure|shared?|"
    r"circulat\w+|made public)|"
    r"(?:for )?(?:members|councillors|governors|trustees|directors|board members)[’']?"
    r"(?: eyes)? only)"
)
_WHO = (  # whom it is kept from, or for
    r"(?: (?:from (?:the )?(?:public|published|publication|press|website)(?: \w+)?|"
    r"to (?:the )?(?:\w+ )?(?:members|councillors|governors|trustees|board|committee|council|"
    r"directors)(?: only)?|(?:members|councillors|governors|trustees) only))?"
)
_LAW = r"(?: (?:under|by virtue of|by|in accordance with) [^.;]{3,80}?)?"
_TIME = r"(?:until|till|unless|pending|before|prior to|for the time being|at this stage)\b"
_HELD = re.compile(
    rf"[\W_]{{0,4}}{_SUBJECT}{DEGREE}{_SHUT}{_WHO}{_LAW}\s?[,:;–—(-]?\s?{_TIME}"
    r"(?! (?:recently|now|then|\d{1,2} years|the (?:19|20)\d\ds)\b)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(  # what it waited for: "; completed on 2 May and now published"
    r"(?:[;:(–—-]|[.,] )\s?(?:(?:it|this|which|that|completion|contracts?|the \w+)"
    r"(?: (?:was|were|is|has|have|been|took place|exchanged)){0,3} )?(?:"
    r"(?:now|since) (?:been )?(?:published|released|made public|public|completed|lifted|expired|"
    r"open|signed|exchanged|announced)\b"
    r"|(?:completed|released|published|made public|lifted|exchanged|announced|signed|expired)"
    r"(?: (?:on|in))? \d)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:not (?:yet|been|to)|will|when|once|never|still|remains?)\b", re.IGNORECASE
)
_TITLED = re.compile(
    r"(?P<title>[^.:;!?()\[\]–—]{2,90}?)(?:\s?[–—]\s?|\s-\s|[.:]\s)(?P<rest>\S.*)", re.DOTALL
)
_MOST_WORDS = 12  # of a title


@remembered
def is_held_back(text: str) -> bool:
    """Whether a text begins by saying that something is shut until an event or a day.

    Only where it says as well that this came to pass is it open.
    """
    found = _HELD.match(text)
    if found is None or is_lifted(text):
        return False
    happened = _HAPPENED.search(text, found.end())
    return not happened or bool(_STILL.search(text[found.end() :]))


def is_held_back_behind(text: str) -> bool:
    """Whether a line says behind its title that it is held back: "Yard: confidential until …"."""
    found = _TITLED.match(text)
    if found is None or len(found["title"].split()) > _MOST_WORDS:
        return False
    return is_held_back(found["rest"])
