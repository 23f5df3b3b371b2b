"""Whether what was decided is a yes, a no, or was only noted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from bot.recorded.asked import Asked
from bot.recorded.matching import Topic, Words, worded_in
from indexer.records import Decision

_AGREED = frozenset({"agreed", "approved", "resolved", "delegated"})
_NEGATIVE = re.compile(
    r"\b(?:not|no|nor|never|refus\w+|reject\w*|declin\w+|defer\w*|withdrawn|against|instead)\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(  # a decision that is not yet that of the matter itself
    r"\b(?:amend\w*|vary|reconsider\w*|in princip(?:le|al)|provisional\w*|minded to|subject to)\b|"
    # what is sent on to whoever decides
    r"\b(?:for|to) (?:\w+ ){0,3}?(?:approval|ratification|decision|consideration|adoption)\b|"
    r"\b(?:to|be|that) recommend(?:ed)?\b",
    re.IGNORECASE,
)
_OPPOSES = re.compile(  # what is decided may be the contrary of what is asked
    r"\b(exclu|prohibit|bann|oppos|object|terminat|cancel|remov|revok|abandon|ceas|suspend|clos|"
    r"stop|withdr|dispos|demolish)\w*",
    re.IGNORECASE,
)
ASKS_NO = re.compile(
    r"\b(?:reject\w*|refus\w+|(?:turn|vot|knock|shout)\w* (?:it )?down|thr(?:ew|own) (?:it )?out|"
    r"defer\w*|lost|lose|fall|fell|fail\w*|block\w*|against|oppos\w+|noted?|only)\b",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"\bnoted,? and (?:that|to|it|the)\b", re.IGNORECASE)
_ABOUT = 0.4  # share of the topic in the decision itself for "noted only"
SURE = 0.75  # share of the topic in the decision itself for a plain "yes"


def only_noted(one: Decision) -> bool:
    """Whether it was received and no more; "noted and that no money be spent" decides besides."""
    if not set(one.verbs) & _AGREED:
        return True
    return set(one.verbs) == {"resolved", "noted"} and not _AND_MORE.search(one.text)


def yes_no(asked: Asked, topic: Topic, shown: Sequence[tuple[Decision, Shelved]]) -> str:
    """Yes, no or noted only, where the decision itself is of all that is asked."""
    one, _ = shown[0]
    text = asked.query.standalone
    if one.lost:
        return "No, the motion was lost." if not ASKS_NO.search(text) else "The motion was lost."
    held = Words(worded_in(f"{one.stem or ''} {one.text}"), frozenset())
    if only_noted(one):
        about = not topic or topic.own(held) >= _ABOUT
        return "Noted only." if about and "noted" in one.verbs else ""
    if ASKS_NO.search(text) or _NEGATIVE.search(one.text) or _NEGATIVE.search(text):
        return ""
    if any(found.casefold() not in text.casefold() for found in _OPPOSES.findall(one.text)):
        return ""
    if _PARTLY.search(one.text) and not _PARTLY.search(text):
        return ""
    if re.match(r"^\W*(?:so |and )?(?:who|what|when|how|why|which|where)\b", text, re.IGNORECASE):
        return ""
    sure = bool(topic) and topic.own(held) >= SURE and not _unsaid(topic, held)
    return "Yes." if sure else ""


def _unsaid(topic: Topic, held: Words) -> bool:
    """Whether a plain word of the question is missing from the decision itself."""
    return any(not (term.light or (term.same | term.alike) & held.own) for term in topic.terms)
