"""Minuted items that tell nothing, and those of the next meeting, wherever they stand."""

from __future__ import annotations

import re

from indexer.records import PartKind
from indexer.structure import secrecy
from indexer.structure.drafts import Draft
from indexer.structure.going_out import beyond_title

_TELLING = re.compile(  # titles under which even a formula tells of a person, or of a quarrel
    r"[£$€]|\b(?:confidence|dismiss\w*|suspen\w+|resign\w*|retire\w*|redundan\w+|disciplin\w*|"
    r"grievances?|complaints?|misconduct|conduct|sickness|absence|investigation\w*|allegations?|"
    r"mr|mrs|ms|miss|mx|dr|cllr|councillor|clerk|warden|caretaker|headteacher|principal)\b",
    re.IGNORECASE,
)
_OF_MEETING = re.compile(
    r"\W{0,3}(?:the )?(?:(?:dates?|times?)\b.{0,40}\b)?(?:(?:next|future|forthcoming) )?"
    r"meetings?\W*$|\W{0,3}dates?\W*$",
    re.IGNORECASE,
)


def tells_nothing(draft: Draft) -> bool:
    """Whether an item holds nothing but formulae ("The report was noted.").

    A day alone is one under the title of a meeting; under that of a person nothing is.
    """
    told = [text for text in beyond_title(draft) if text]
    item = draft.kind is PartKind.ITEM or not secrecy.is_agenda_divider(draft.title)
    if not (item and told) or _TELLING.search(draft.title):
        return False
    dated = bool(_OF_MEETING.match(draft.title))
    return all(
        secrecy.tells_nothing(text)
        or (dated and (secrecy.is_day(text) or secrecy.tells_nothing(f"Next meeting {text}")))
        for text in told
    )


def is_of_next_meeting(draft: Draft) -> bool:
    """Whether an item is that of the next meeting, whose day no paper keeps from the public."""
    titled = draft.kind is PartKind.ITEM and not (draft.inner and draft.shut)
    return titled and bool(_OF_MEETING.match(draft.title))
