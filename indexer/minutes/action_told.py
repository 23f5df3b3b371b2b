"""What became of a task, told in words: its own deed in the past, or the day it was put off to."""

from __future__ import annotations

import re

from indexer.minutes import deadlines
from indexer.minutes.tasks import VERBS, first_word

_SENDS = frozenset(  # of a message: "Write to the county" is done when "Letter sent 2 May"
    """circulate contact distribute e-mail email forward issue notify reply respond return send
    share submit tell write""".split()
)
_SENT = "sent emailed e-mailed circulated written submitted issued forwarded distributed replied"
_IRREGULAR = {
    "bring": "brought", "build": "built", "buy": "bought purchased", "draw": "drawn",
    "find": "found", "get": "got obtained", "give": "given", "hang": "hung", "hold": "held",
    "make": "made", "meet": "met", "order": "ordered bought", "pay": "paid", "ring": "rung rang",
    "see": "seen", "speak": "spoken spoke", "take": "taken", "tell": "told", "write": "wrote",
}  # fmt: skip
_NOT_ALL = re.compile(
    r"\b(?:not|no|nothing|yet|await\w*|waiting|to be|will|would|remind\w*|chas\w+|again|partly|"
    r"some|drafts?|half|most|few|but|still|expected|unless|until|only|except|failed)\b|\?",
    re.IGNORECASE,
)
_OPENS = re.compile(  # what may stand before the deed: "this has been", "letter"
    r"(?:(?:this|it|that|has|have|was|were|been|now|since|duly|already|all|letters?|e-?mails?) )"
    r"{0,4}(?P<deed>[a-z-]+)\b",
    re.IGNORECASE,
)
_DID_SO = re.compile(
    r"\b(?:he|she|they) (?:has |have )?(?:since |duly )?(?:did|done) (?:so|this)\b"
)
_FIRST_VERB = re.compile(r"[^:;.]{1,60}? to (?P<verb>[a-z-]+)\b")
_FORMAL = frozenset("moved proposed seconded agreed approved accepted noted adopted read".split())
_AFTER = re.compile(r"\s*[:;–—]\s+|\s-\s+|\.\s+")
_PUT_OFF = re.compile(
    r".*\b(?:to|until|till|by|due(?: in)?|for|new (?:target )?date:?|revised date:?|now)"
    r" (?P<when>[^,;()]{3,40})$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby [^,;()]{3,40}$")


def is_done(task: str, told: str) -> bool:
    """Whether words tell in the past the very deed that a task asks for.

    Args:
        task: what is to be done, its owner taken off: "write to the county".
        told: what stands beside it, such as "Letter sent 2 May, reply attached".
    """
    if _NOT_ALL.search(told):
        return False
    deeds = _deeds(first_word(re.sub(r"^to\s+", "", task.strip(), flags=re.IGNORECASE)))
    return any(word in deeds for word in re.findall(r"[a-z-]+", told.casefold()))


def ends_done(line: str) -> bool:
    """Whether a task goes on with its deed: "confirm the day: confirmed by email on 4 May"."""
    if _DID_SO.search(line):
        return True
    sent = _FIRST_VERB.match(line)
    deeds = _deeds(sent.group("verb") if sent else first_word(line)) - _FORMAL
    for found in _AFTER.finditer(line):
        told = line[found.end() :]
        opens = _OPENS.match(told)
        if opens and opens.group("deed").casefold() in deeds and not _NOT_ALL.search(told):
            return True
    return False


def put_off(told: str) -> str | None:
    """The day to which a task was put off: "carried to March 2025", "now due May"; else None."""
    words = told.strip(" .")
    by = _BY.search(words)
    if by and deadlines.is_due(by.group()):
        return by.group()
    found = _PUT_OFF.match(words)
    when = found.group("when") if found else ""
    return when if deadlines.is_due(when) else None


def _deeds(verb: str) -> frozenset[str]:
    """The participles of what a verb asks for."""
    if verb not in VERBS:
        return frozenset()
    regular = {f"{verb}ed", f"{verb}d", f"{verb}{verb[-1]}ed", f"{verb[:-1]}ied"}
    sent = _SENT.split() if verb in _SENDS else []
    return frozenset({*regular, *_IRREGULAR.get(verb, "").split(), *sent} - {verb})
