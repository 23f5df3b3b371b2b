"""What is said in a thread of ours without a mention: a question to the papers, or talk. Pure.

Heard at all only where an app may read its channels. Colleagues talk beneath an answer; whatever
may be said to one of them is left to them.
"""

from __future__ import annotations

import re

from bot.questions.following import LEAD
from bot.questions.pointing import ASKS
from bot.slack.courtesy import bare
from bot.slack.markup import plain

_CALLS = re.compile(r"<@|<!subteam")
_TO_US = re.compile(  # said to whoever answers, as a colleague may be asked too
    r"^(?:please\s+)?(?:can|could|would|will)\s+(?:you|someone|anyone)\s+(?:please\s+)?"
    r"(?:tell|show|give|list|find|remind|say)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself|u|ur)\b", re.IGNORECASE)
_NAMED_FIRST = re.compile(r"^\W*(?-i:[A-Z])[\w’'-]+(?:\s+[A-Z][\w’'-]+)?\s*[,:–]\s*\S")
_NAMED_LAST = re.compile(r",\s*[A-Z][\w’'-]+\s*[?!.]*$")


def is_for_the_papers(text: str) -> bool:
    """Whether a message asks something, of nobody by name and of no "you"."""
    if _CALLS.search(text):
        return False
    whole = bare(plain(text))
    core = LEAD.sub("", whole).strip()
    asks = bool(ASKS.match(core)) and (core.endswith("?") or len(core.split()) > 1)
    if not (asks or whole.endswith("?")):
        return False
    if _NAMED_FIRST.match(core) or _NAMED_LAST.search(core):
        return False
    return not _YOU.search(_TO_US.sub("", core, count=1))
