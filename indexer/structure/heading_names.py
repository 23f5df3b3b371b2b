"""The names of headings: of every paper, within a minuted item, at the end of a report."""

from __future__ import annotations

import re

_STANDING = re.compile(
    r"(?:purpose(?: of (?:the |this )?(?:report|paper))?|(?:executive )?summary|"
    r"(?:officer )?recommendations?(?: ?\(s\))?|(?:it is )?recommended:?(?: that)?|"
    r"(?:proposed )?actions?(?: ?\(s\))?(?: points?|"
    r" items?| required| arising| log| list| table| summary| tracker| register)?|action items "
    r"\(ais\)|(?:key )?decisions?(?: ?\(s\))?"
    r"(?: and actions?| made| required)?|discussions?|members(?:’|')? discussions?|"
    r"resolved|resolutions?|agreed|background(?: information)?|introduction|context|"
    r"(?:current )?(?:position|situation)|updates?|proposals?|conclusions?|next steps?|options"
    r"(?: considered)?|consultations?|appendices|background (?:papers|documents)|"
    r"contact(?: officers?| details)?|minutes|agenda|attendance|apologies(?: for absence)?|"
    r"present|attendees|in attendance|also present|notes?|reasons? for (?:the )?(?:decision|"
    r"recommendations?)|(?:alternative|other) options(?: considered)?|supporting documents|"
    r"[\w,’'& -]{2,60} implications?|implications (?:for|of) [\w ]{2,40}|declarations? of "
    r"interests?|any other business|public participation)\s*(?:\([\w /]{1,30}\))?\s*:?",
    re.IGNORECASE,
)
_MINUTED = re.compile(
    r"(?:(?:key )?(?:decisions?|actions?|discussions?|resolved|resolutions?|agreed|"
    r"recommendations?|"
    r"action (?:points?|items?)|decisions? and actions?)(?: ?\(s\))?|(?:resolved|agreed)"
    r"(?:,? unanimously|,? nem\.? con\.?|\s\([^()]{2,40}\)))\s*[:–—-]?",
    re.IGNORECASE,
)
_CLOSER = re.compile(
    r"[\w,’'& -]{2,60} implications?|implications (?:for|of) [\w ]{2,40}|next steps?|conclusions?|"
    r"background (?:papers|documents)|appendices|contact(?: officers?| details)?",
    re.IGNORECASE,
)


def is_standing(text: str) -> bool:
    """Whether a line is one of the headings that every paper uses."""
    return bool(_STANDING.fullmatch(text.strip()))


def is_minuted(text: str) -> bool:
    """Whether a line is a heading within a minuted item: Discussion, Decision, Action."""
    return bool(_MINUTED.fullmatch(text.strip()))


def is_closing(text: str) -> bool:
    """Whether a line is a heading that closes a report: implications, next steps, contact."""
    return bool(_CLOSER.fullmatch(text.rstrip(": ")))
