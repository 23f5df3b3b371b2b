"""What stands around a verb and takes its force away: hearsay, the past, the future, conditions."""

from __future__ import annotations

import re

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_REPORTS = re.compile(
    r"\b(?:reported|reports|said|says|stated|states|advised|explained|informed|told|announced|"
    r"replied|answered|responded|(?<=is )recommended|"
    r"mentioned|heard|reminded|recalled|understood|indicated|commented|added|confirmed|suggested|"
    r"queried|asked|wondered|hoped|thought|noted|clarified|outlined|observed|emphasi[sz]ed|"
    r"stressed|pointed out|felt|believed|considered|questioned|shared|updated|aware|learn(?:ed|t)|"
    r"requested|proposed|moved|recommends|proposes|urge[sd]|saying|stating|explaining|"
    r"adding)\b(?:[^.;]*?)\b(?:that|whether|if|how|why|when)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"that|whether|if|how|why|when", re.IGNORECASE)  # seen sooner than a report
_SAYS = re.compile(  # "The Clerk confirmed it was agreed in May"
    r"\b(?:reported|said|stated|advised|explained|confirmed|thought|believed|understood|mentioned|"
    r"heard|added)(?:\s+(?:it|this|they|these))?\s*$",
    re.IGNORECASE,
)
_LINK = re.compile(  # what makes a clause hang on another
    r"\b(?:which|who|whom|whose|whether|if|unless|when|whenever|once|until|till|after|before|"
    r"since|because|as|where|that|what|had|how|why|than|so far as|"
    r"provided|in case)\s+(?:\w+ly\s+)?(?:the\s+|this\s+|it\s+|these\s+|they\s+)?$",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[.;]\s|(?<=[a-z\d])\.(?=[A-Z][a-z])|,\s+(?:and|but|so)\s+(?!that\b)|\s[-–—]+>?\s|→|"
    r"\band (?=(?:it|this|these|both|all) (?:was|were)\b)|\bso (?=it was\b)"
)
_EARLIER = re.compile(
    r"\b(?:(?:at|in|from|during|by) (?:the|a|its|our|their) (?:last|previous|prior|earlier|"
    r"preceding)\b|last (?:year|month|time|week|autumn|spring|summer|winter|meeting|term)\b|"
    r"previously\b|earlier (?:this|in the) (?:year|month|week)|in the past|some time ago|"
    r"years? ago|months? ago|weeks? ago|historically|originally|already|at the time|"
    rf"(?:in|since|back in) (?:(?:early|late) )?(?:{_MONTHS} )?(?:19|20)\d\d\b(?![/-])|"
    r"at (?:the|its|our) (?:\w+ ){0,3}meeting (?:held |of |on |in )|"
    r"(?:in|on|at) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jul|Aug|Sept?|Oct|Nov|Dec) "
    r"(?:meeting|mtg)|"
    r"in (?:January|February|March|April|June|July|August|September|October|November|December)\b"
    r"(?! (?:19|20)\d\d)(?=\s*(?:[.,;]|$|and\b))|"
    r"subsequent to the meeting|since the last meeting)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(  # ", as previously circulated to members,"
    r",\s+(?:as|which (?:had|has) been|having been|already|previously)\s[^,.;]{3,80},"
)
_ANEW = re.compile(r",\s+which\s|\sand (?:he|she)\s")  # where another verb begins
_FUTURE = re.compile(
    r"\b(?:will|would|should|shall|could|may|might|must|can|to|needs? to|cannot|not|never|yet|"
    r"neither|nor|unable to|failed to|seeking|awaiting|pending|for)\s+(?:be\s+|have\s+|been\s+)*"
    r"(?:\w+ly\s+)?$",
    re.IGNORECASE,
)


def hangs(text: str, start: int) -> bool:
    """Whether the clause at ``start`` hangs on another: "when it was", "which were", "if the"."""
    return bool(_LINK.search(text, max(0, start - 60), start))


def reported(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is only told: "The officer reported that it was agreed"."""
    breaks = [found.end() for found in _BREAK.finditer(text, 0, start + 12) if found.end() <= start]
    clause = text[breaks[-1] if breaks else 0 : start]
    told = (_TOLD.search(clause) and _REPORTS.search(clause + " ")) or _SAYS.search(clause)
    return bool(told) and not clause.rstrip().endswith(",")


def earlier(text: str, start: int, end: int) -> bool:
    """Whether the verb between ``start`` and ``end`` tells of another meeting or time.

    Only what stands before it in its clause, or right after it, counts: what was decided may
    itself speak of last year.
    """
    before = _ASIDE.sub(" ", text[max(0, start - 160) : start])[-90:]
    before = _ANEW.split(before)[-1]
    return bool(_EARLIER.search(before)) or begins_earlier(text[end : end + 60])


_MONTH = re.compile(rf"(?:back )?in {_MONTHS} (?:to|that)\b")  # "agreed in April to buy it"
_DAY = re.compile(  # "was granted on 4 May"
    rf"on (?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTHS}\b"
)


def begins_earlier(words: str) -> bool:
    """Whether words begin with another time: "in 2021", "at the last meeting"."""
    words = words.lstrip(" ,")
    return bool(_EARLIER.match(words) or _MONTH.match(words) or _DAY.match(words))


def unreal(text: str, start: int) -> bool:
    """Whether the verb at ``start`` is future, denied or only possible: "will be", "not yet"."""
    return bool(_FUTURE.search(text, max(0, start - 40), start))


def in_brackets(text: str, start: int) -> bool:
    """Whether a place stands within brackets or quotation marks: an aside, or somebody's words."""
    lead = text[:start]
    quoted = lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1
    return lead.count("(") > lead.count(")") or quoted
