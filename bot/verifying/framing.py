"""What a claim may say beside what it cites: which meeting, which paper, on what day."""

from __future__ import annotations

import re

from bot.verifying.dates import dates

_PAPER = r"(?:report|paper|minutes|note|agenda|record|summary|document|papers)"
_SAYS = (
    r"(?:says?|states?|records?|shows?|notes?|sets? out|lists?|gives?|describes?|explains?|"
    r"tells? us|adds?|reports?)"
)
_FRAME = re.compile(
    rf"^(?:according to (?:the|this|its) (?:[\w-]+ ){{0,3}}?{_PAPER},?\s*"
    rf"|(?:the|this|its) (?:[\w-]+ ){{0,3}}?{_PAPER}\s(?:also )?{_SAYS}(?: that\b)?:?\s*)",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:(?:(?:at|in|from|of|to) (?:the|its|a|that)(?: [\w&’'-]+){0,6}? "
    rf"(?:meeting|{_PAPER})(?: held)?(?: (?:of|on|in|for|dated))?)[\s,]*)$",
    re.IGNORECASE,
)
_AS_AT = re.compile(r"\bas (?:at|of)\s$", re.IGNORECASE)
_DEED = r"(?:agreed|approved|resolved|decided|noted|endorsed|asked|received|considered|discussed)"
_DID = re.compile(rf"^\W*[^,.;]{{0,60}}?\b{_DEED}\b", re.IGNORECASE)
_DONE = re.compile(rf"\b{_DEED},?\s(?:on|in)\s$", re.IGNORECASE)


def without_lead(claim: str, around: str) -> str:
    """A claim without the "As at 24 February 2022:" that code set before its quotation."""
    for line in around.splitlines():
        lead = line.rstrip(" :,")
        if lead.casefold().startswith("as at ") and claim.casefold().startswith(lead.casefold()):
            return claim[len(lead) :].lstrip(" :,")
    return claim


def without_frame(claim: str, meeting: str, text: str) -> str:
    """A claim without "The report says that" and without the meeting's own date, where it is right.

    Args:
        claim: one sentence.
        meeting: the date of the meeting as people write it, or "".
        text: what is cited; where it gives dates itself, "as at" can only be one of them.
    """
    bare = _FRAME.sub("", claim)
    held = dates(meeting)
    if not held:
        return bare
    for one in reversed(dates(bare)):
        before, after = bare[: one.start], bare[one.end :]
        if one.day.within(held[0].day) and one.day.month and _of_meeting(before, after, text):
            bare = f"{before}{after}"
    return bare


def _of_meeting(before: str, after: str, text: str) -> bool:
    """Whether a date is given as that of a meeting, a paper or a decision."""
    if _AS_AT.search(before):
        return not dates(text)
    if _MEETING.search(before) or _DONE.search(before):
        return True
    return bool(re.fullmatch(r"\W*(?:on|in)\s", before, re.IGNORECASE) and _DID.match(after))
