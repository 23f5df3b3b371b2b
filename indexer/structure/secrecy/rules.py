"""Papers of rules and plans, which speak of what is confidential and are open themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

_RULES = re.compile(
    r"\b(?:policy|policies|procedure(?: rules)?|standing orders|constitution|handbook|protocol|"
    r"code of (?:conduct|practice|governance)|terms of reference|scheme of delegation|"
    r"guidance|guide)\b(?! (?:committee|panel|board|group|and resources|review))\W*"
    r"(?:\(?(?:extract|part \d|version [\d.]+|v[\d.]+|\d{4}(?:[/-]\d{2,4})?)\)?\W*)*$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\bforward plan\b|\bnotice of (?:key|forthcoming|intended|intention)\b|\b28[ -]day notice\b|"
    r"\b(?:key|forthcoming) decisions\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(  # what the law has a body publish of what it takes in private
    r"(?:.{0,80}[:–—-] )?(?:(?:public )?notice of (?:the )?"
    r"(?:(?:intention|intent|proposal|decision) to (?:hold|conduct|meet|consider|take|exclude)\b"
    r".{0,60}\b(?:private|public)\b|"
    r"(?:a )?(?:private|exempt|closed) (?:meetings?|sessions?|items|business|decisions))"
    r"|(?:28[ -](?:clear )?days?[’']? )?notice of (?:a )?private (?:meetings?|business|items)"
    r"|reasons? (?:for )?restrict(?:ed|ion))(?: ?[–—:(-].{0,80})?\W*",
    re.IGNORECASE,
)
_NO_TOPIC = re.compile(r":|[.!]\W*$|\b(?:appendix|annex|schedule|only)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\b(?:information|items?|business|matters?|reporting|press|public|meetings?|data|records)\b",
    re.IGNORECASE,
)
_OF_ENTRY = re.compile(
    r"\W*(?:(?:is |will |to be |likely to be )*(?:(?:open|public|part (?:1|i)|exempt|private) ?"
    r"(?:or|/) ?(?:private|exempt|closed|public|open|part (?:2|ii))|private|exempt|public)"
    r"(?: (?:decision|meeting|session|item|report|information))?|reasons? for (?:exemption|private"
    r"(?: meeting| session)?|being (?:in )?private))\b[^:?]{0,30}[:?]",
    re.IGNORECASE,
)
_TITLES = 3  # lines
_LONGEST = 120


def is_of_rules_or_plans(lines: Sequence[str]) -> bool:
    """Whether a paper's title says that it is a policy or a plan, whose headings are topics."""
    rules = any(len(text) < _LONGEST and _RULES.search(text) for text in lines[:_TITLES])
    return rules or is_plan(lines)


def is_notice(lines: Sequence[str]) -> bool:
    """Whether a paper is the public notice of what is private: of titles, and the law for them."""
    return any(len(text) < _LONGEST and bool(_NOTICE.fullmatch(text)) for text in lines[:_TITLES])


def is_plan(lines: Sequence[str]) -> bool:
    """Whether a paper's title says that it lists decisions to come, in private or not."""
    return any(len(text) < _LONGEST and bool(_PLAN.search(text)) for text in lines[:_TITLES])


def is_topic(text: str, *, of_plan: bool = False) -> bool:
    """Whether a heading of such a paper names what its rules are about, and is no mark.

    Marks stand in capitals or brackets, as fields or sentences, or head an annex. In a plan of
    decisions a field says how each of them is to be taken: "Open or private: Private".
    """
    if of_plan and _OF_ENTRY.match(text):
        return True
    marked = text.isupper() or text[:1] in "[(*" or bool(_NO_TOPIC.search(text))
    return not marked and bool(_NOUN.search(text))
