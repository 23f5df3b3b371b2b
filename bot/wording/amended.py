"""Minutes put right as they are approved: '"June" replaced by "September" in minute 24/093'.

The amendment names the minutes and the words, and nothing of the matter, so it is found by the
words that it replaces.
"""

from __future__ import annotations

import re

from bot.evidence.gathering import Evidence
from bot.questions.periods import dates_in
from indexer.records import MINUTED

_OLD = r"[\"“‘'](?P<old>[^\"“”‘’']{2,60})[\"”’']"
_NEW = r"[\"“‘'][^\"“”‘’']{2,60}[\"”’']"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"{_OLD},? (?:being |is |was |to be |be )?(?:replaced (?:by|with)|(?:changed|amended|"
            rf"corrected|altered) to(?: read)?|(?:to|should) (?:be|read)|(?:becoming|reading)) "
            rf"{_NEW}"
        ),
        (
            rf"(?:replac(?:e|ing)|delet(?:e|ing)|chang(?:e|ing)|amend(?:ing)?|alter(?:ing)?|"
            rf"correct(?:ing)?) (?:the (?:words?|date|figure|sum) )?{_OLD},? "
            rf"(?:(?:with|by|to|for)|and (?:insert|add|substitut)(?:ing|e)?) (?:read )?{_NEW}"
        ),
        (
            rf"{_NEW} (?:in place of|instead of|(?:substituted|inserted) for|and not|rather than) "
            rf"{_OLD}"
        ),
    )
)
_MINUTES = re.compile(r"\bminutes?\b", re.IGNORECASE)
_MINUTE = re.compile(rf"{_MINUTES.pattern} (?:no\.? ?|number )?(\d[\w/.-]*\w|\d)", re.IGNORECASE)


def amends(one: Evidence, lead: Evidence) -> bool:
    """Whether a minute puts other words in place of some of the lead's, in the lead's minutes."""
    if lead.place.part.kind not in MINUTED or not _MINUTES.search(one.text):
        return False
    olds = (found["old"].strip() for form in _FORMS for found in form.finditer(one.text))
    said = " ".join(lead.text.split()).casefold()
    if not any(old.casefold() in said for old in olds):
        return False
    return _names_minutes(one, lead)


def _names_minutes(one: Evidence, lead: Evidence) -> bool:
    """Whether the minutes that are amended are those of the lead, by their day or number."""
    days = {day.start.isoformat() for day in dates_in(one.text) if day.start and day.exact_day}
    if days:
        return lead.place.paper.date.value in days
    item = (lead.place.part.item or "").casefold()
    return bool(item) and any(item == found.casefold() for found in _MINUTE.findall(one.text))
