"""How a digest puts things: the action from its verb on, ages, headlines. Pure.

The words of an action are never changed: what leads up to the verb is left off, no more.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from bot.coverage import counted, spoken

_LABEL = re.compile(  # "ACTION:", "AP3:", "Action point 4 –", "AI (JS):"
    r"\s*(?:AP|ACTION|Action|AI)[Ss]?(?:\s*(?:points?|items?|no\.?))?\s*\d*\s*"
    r"(?:[:–—-]|\([^)]*\):)\s*"
)
_TO = re.compile(r"^(?P<who>.{0,120}?)\b[Tt]o\b[\s:,–—-]*(?P<rest>.*)$", re.DOTALL)
_WEEKS, _MONTHS = 9, 24  # from here on a longer measure says more
_ROLE = (
    r"(?:the\s+)?(?:(?:[\w&'-]+\s+){0,2}(?:officers?|staff|members)|clerk|"
    r"chair(?:man|woman|person)?|secretariat|all|everyone|action)"
)
_ASKED = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|agreed|asked|requested|instructed|tasked|"
    r"directed|will|would|should|shall|must)\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:in|for|with) (?:all )?(?:future|subsequent)\b(?! meeting of\b)[\w\s]{0,20}?"
    r"\b(?:reports?|papers?|meetings?|updates?|agendas?|minutes|years?)\b"
    r"|\bcontinu(?:e|es|ing) (?:to\b|\w+ing\b)"
    r"|\b(?:at|to|for|before|in) (?:each|every) (?:\w+ ){0,2}?(?:meetings?|reports?|month|quarter|"
    r"year|week|agenda)\b"
    r"|\b(?:on an? )?(?:ongoing|regular|quarterly|monthly|annual|weekly|rolling) basis\b"
    r"|\b(?:as )?a standing (?:agenda )?item\b|\bgoing forwards?\b|\bfrom now on\b"
    r"|\bkeep\b.{1,60}\b(?:informed|updated|up[ -]to[ -]date|under review)\b",
    re.IGNORECASE,
)


def from_verb(text: str, stem: str | None, owners: Iterable[str] = ()) -> str:
    """An action from its verb on: "write to the tenants", "report on: the fence".

    Args:
        text: the action, verbatim.
        stem: what governs it: "Officers to", "The Clerk was asked to report on".
        owners: who it belongs to, as printed and as known: they are left off where they lead it.
    """
    agent = _agent(owners)
    label = _LABEL.match(text)
    words = text[label.end() :] if label and text[label.end() :].strip() else text
    words = _without_agent(words, agent).strip()
    lead = _after_to(stem, agent) if stem else ""
    return f"{lead}: {words}" if lead else words


def is_standing(text: str) -> bool:
    """Whether an instruction is given for good: no single report ends it."""
    return bool(_STANDING.search(text))


def weeks_between(first: str | None, day: dt.date) -> int | None:
    """Whole weeks from a meeting until a day; None where the day of the meeting is not known."""
    if not first or len(first) != len("2026-01-05"):
        return None
    return max((day - dt.date.fromisoformat(first)).days // 7, 0)


def age(weeks: int | None) -> str:
    """How old an action is: "3 weeks old", "15 months old"; nothing where it is not known."""
    if weeks is None:
        return ""
    return f"{_long(weeks)} old" if weeks else "from this week"


def late(due: dt.date, today: dt.date) -> str:
    """How long ago a date was: "2 days late", "3 weeks late", "4 months late"."""
    days = (today - due).days
    return f"{_long(days // 7)} late" if days >= 7 else f"{counted(days, 'day')} late"


def _long(weeks: int) -> str:
    """A time as people say it: in weeks up to two months, in months up to two years."""
    months = int(weeks * 12 / 52.18)
    if weeks <= _WEEKS:
        return counted(weeks, "week")
    return counted(months, "month") if months < _MONTHS else counted(months // 12, "year")


def day(value: dt.date, today: dt.date) -> str:
    """A day as people write it, its year only where it is another: "19 May"."""
    whole = spoken(value.isoformat())
    return whole.removesuffix(f" {today.year}")


def _agent(owners: Iterable[str]) -> re.Pattern[str]:
    """Who may lead an action: its owners, and the roles that minutes call by no name."""
    named = [rf"@?{re.escape(one.strip())}" for one in owners if one.strip()]
    one = f"(?:{'|'.join([*sorted(named, key=len, reverse=True), _ROLE])})"
    return re.compile(rf"(?:{one}(?:\s*(?:,|/|&|and)\s*{one})*\s*[:–—-]?\s*)?", re.IGNORECASE)


def _without_agent(text: str, agent: re.Pattern[str]) -> str:
    """The text after "Officers to" or "The Clerk to"; whole where no such words lead it."""
    found = _TO.match(text)
    if found is None or not found.group("rest"):
        return text
    return found.group("rest") if agent.fullmatch(found.group("who").strip()) else text


def _after_to(stem: str, agent: re.Pattern[str]) -> str:
    """What a stem says beyond who acts: "report on" of "The Clerk was asked to report on"."""
    found = _TO.match(stem.strip(" :–—-"))
    if found is None:
        return ""
    who = found.group("who").strip()
    led = agent.fullmatch(who) or _ASKED.search(who)
    return found.group("rest").strip() if led else ""
