"""Papers of rules and plans, which speak of what is confidential and are open themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.secrecy.heads import is_told

_RULES = re.compile(
    r"\b(?:policy|policies|procedure(?: rules)?|standing orders|constitution|handbook|protocol|"
    r"code of (?:conduct|practice|governance)|terms of reference|scheme of delegation|"
    r"guidance|guide)\b(?! (?:committee|panel|board|group|and resources|review))\W*"
    r"(?:\(?(?:extract|part \d|version [\d.]+|v[\d.]+|\d{4}(?:[/-]\d{2,4})?)\)?\W*)*$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\bforward plan\b|\b28[ -]day notice\b|\bnotice of (?:(?:key|forthcoming|intended) decisions?|"
    r"(?:the )?intention to (?:take|make) (?:an? )?(?:key )?decisions?)\b"
    r"|^\W*(?:[\w’' ]{0,60}\b(?:plan|list|schedule|register|calendar|programme) of )?(?:the )?"
    r"(?:forthcoming )?(?:key|forthcoming) decisions"
    r"(?:\W+(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|published|"
    r"to be (?:taken|made)|due).{0,60})?\W*$",
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
_HEADING = re.compile(
    r"\W{0,4}(?:(?:section )?\d{1,3}(?:\.\d{1,3}){0,2}[.):]?\s+)?[A-Z].{2,70}[\w)’']"
)
_NUMBERED = re.compile(r"\W{0,4}(?:section )?\d{1,3}(?:\.\d{1,3}){0,2}[.):]?\s", re.IGNORECASE)
_FIELD = re.compile(r"\W{0,4}(?:[\w’']+ ){0,3}[\w’']+\s*:")
_TOLD = re.compile(r"(?=\W{0,4}[A-Z\d]).*[.!?;][\"”’')\]*_]*$", re.DOTALL)


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


def topics(titles: Sequence[str], lines: Sequence[str]) -> frozenset[int]:
    """The places of the headings of such a paper that name what its rules are about.

    They stand among other headings, and behind a sentence or a number: a line over all that is
    told marks the paper, whatever its title. A plan's fields say how each decision is to be taken.

    Args:
        titles: the title of the paper and its first lines.
        lines: what it prints, numbers included.
    """
    if not is_of_rules_or_plans(titles):
        return frozenset()
    told = next((i for i, text in enumerate(lines) if _tells(text)), len(lines))
    headings = {i for i in range(1, len(lines)) if _is_heading(lines, i)}
    plan = is_plan(titles)
    return frozenset(
        i
        for i, text in enumerate(lines)
        if (plan and (_OF_ENTRY.match(text) or _NOTICE.fullmatch(text)))
        or (_is_topic(text) and headings - {i} and (i > told or _NUMBERED.match(text)))
    )


def _tells(text: str) -> bool:
    """Whether a line tells something; a field and the name of an author tell nothing."""
    return bool(_TOLD.fullmatch(text)) and is_told(text) and not _FIELD.match(text)


def _is_heading(lines: Sequence[str], place: int) -> bool:
    """Whether a line that is no title of the paper stands over a sentence."""
    text = lines[place]
    titled = place < _TITLES and (_RULES.search(text) or _PLAN.search(text))
    told = place + 1 < len(lines) and _TOLD.fullmatch(lines[place + 1])
    return bool(told and not titled and _HEADING.fullmatch(text))


def _is_topic(text: str) -> bool:
    """Whether a heading may be one; marks stand in capitals or brackets, or head an annex."""
    marked = text.isupper() or text[:1] in "[(*" or bool(_NO_TOPIC.search(text))
    return not marked and bool(_NOUN.search(text))
