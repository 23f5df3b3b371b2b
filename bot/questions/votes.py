"""Follow-ups on a vote: "was it close?", "and who was against?"."""

from __future__ import annotations

import re

from bot.questions.pointing import sentence, timed
from bot.questions.topics import topic

_SIDE = re.compile(
    r"^(?:and )?who (?:all |else )?(?:was |were |voted |had )?"
    r"(?P<side>against|for|in favour|abstained|opposed)(?: (?:it|that|this|the motion))?$",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"^(?P<was>(?:was|how (?:close|tight|narrow) was)) it\b"
    r"(?=\W|$)(?=\W*$|(?: \w+){0,2} (?:close|tight|narrow|unanimous)\b)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\bvot\w+|\bdeci[ds]\w+|\bagree\w*|\bapprov\w+|\bmotion\b|\bcarried\b|\bresol\w+|"
    r"\b(?:go|went) through\b|\bwho (?:was|were) (?:against|for|in favour)\b",
    re.IGNORECASE,
)
_SAID = {"abstained": "abstained on", "opposed": "voted against", "in favour": "voted in favour of"}


def of_vote(core: str, bare: str) -> str:
    """The follow-up as a question of the vote on what was decided; empty where it is none."""
    subject = re.sub(r"^(?:against|for|in favour of) ", "", topic(bare), flags=re.IGNORECASE)
    if not subject or not _DECIDED.search(bare):
        return ""
    side = _SIDE.match(core)
    if side:
        how = side["side"].casefold()
        return sentence(timed(f"who {_SAID.get(how, f'voted {how}')} {subject}", bare))
    if _CLOSE.match(core):
        said = _CLOSE.sub(lambda found: f"{found['was']} the vote on {subject}", core)
        return sentence(timed(said, bare))
    return ""
