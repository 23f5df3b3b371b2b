"""The common names of groups of people at a meeting."""

from __future__ import annotations

import re

_GROUP = re.compile(  # "Also present", "Co-opted members", "Voting representatives (3)"
    r"(?:(?:also|those|others?|all|(?:non-)?voting|co-?opted|committee|board|council|parish|town|"
    r"district|county|executive|associate|student|parent|lay|independent|elected|ex[- ]officio|"
    r"invited|external|meeting|full|apologies and) )*"
    r"(?:present|apologies|absent(?:ees)?|attend(?:ees|ance|ing)|in attendance|officers?|"
    r"observers?|members?|guests?|visitors?|regrets|substitutes?|deputies|councillors?|cllrs?|"
    r"governors?|trustees?|directors?|advis[eo]rs?|participants?|representatives?|delegates?|"
    r"chair(?:man|woman|person)?|clerk|secretary|staff|facilitator|scribe|(?:note|minute)s?"
    r"[- ]?taker|invitees|public|press|online|remote(?:ly)?|in person|who came|others)"
    r"(?: (?:present|absent|attending|attendees|in attendance|for absence|received|"
    r"of the (?:public|press|board|committee|council)|and .{3,30}))?(?:\s*\(.{0,40}\))?:?",
    re.IGNORECASE,
)


def names_group(text: str) -> bool:
    """Whether a heading is the common name of a group: "Apologies", "Observers"."""
    return bool(_GROUP.fullmatch(text.strip()))
