"""Records of decisions that one person took. An officer's belongs to no meeting.

A list of what several makers decided belongs to none either. A committee system's pages of one
decision, taken or due, are known by their title or their fields.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure.blocks import Block
from indexer.structure.reports import BODY_NAME
from indexer.structure.who_came import ATTENDANCE, WHO

_TITLE = re.compile(
    r"(?:record of (?:an? |the )?(?:[\w-]+ ){0,3}decision|"
    r"(?:[\w-]+ ){0,4}decision (?:notice|record)s?|"
    r"notice of (?:the |an? )?(?:executive |delegated |officer |urgent )?decision|"
    r"decision of the (?:[\w-]+ ){0,4}(?:sub-?committee|panel))"
    r"(?: (?:by|taken by|made by|of)\b.{0,80})?",
    re.IGNORECASE,
)
_AFTER_BODY = re.compile(r"notice of |decision of the ", re.IGNORECASE)
_PAGE = re.compile(r"(?:officer )?decision details", re.IGNORECASE)  # of a committee system
_NAME = re.compile(rf"{_PAGE.pattern}|issue details", re.IGNORECASE)
_FIELD = re.compile(  # by which such a page is known where its title was lost
    r"(?:is (?:it |this )?(?:a )?key decision|is (?:it |this )?subject to call[- ]?in|"
    r"decision (?:maker|taker|status|type)|reasons? for (?:the )?decisions?|"
    r"alternative options?(?: considered)?|publication date|date of (?:the )?decision|"
    r"(?:decision )?effective from)\b[^:?]{0,40}[:?]",
    re.IGNORECASE,
)
_DUE = re.compile(  # it is still to be taken
    r"decision status\s*:\s*(?:for determination|draft|proposed|deferred|withdrawn)\b|"
    r"(?:decision due|notice of proposed decision|proposed decision)\b[^:]{0,40}:",
    re.IGNORECASE,
)
_BY_OFFICER = re.compile(r"\b(?:officer|delegated|director|chief executive)\b", re.IGNORECASE)
_MEMBER = re.compile(  # who decides in a session of his own, on a day of its own
    r"\b(?:cllr|councillor|member|leader|mayor|portfolio[- ]holder|commissioner)\b", re.IGNORECASE
)
_TAKEN_BY = re.compile(
    r"(?:decision (?:maker|taker)|(?:decision )?(?:taken|made) by|"
    r"name of (?:officer|decision maker))\s*:\s*(?:the )?(?P<who>[^,;(]{2,80})",
    re.IGNORECASE,
)
_MAKER = re.compile(r"decision (?:maker|taker)\s*:\s*(?P<who>.{2,80})", re.IGNORECASE)
_TAKEN_ON = re.compile(  # reports that name who is to decide have none
    r"(?:decision (?:published|made|taken|date)|made at meeting|date of decision|effective from)"
    r"\s*:",
    re.IGNORECASE,
)
_SETTLES = re.compile(r"\W*(?:decisions?|resolved|agreed)\b\s*(?::|[-–—]\s|$)", re.IGNORECASE)
_BY_BODY = re.compile(  # "The following decisions were taken by the Cabinet", "Cabinet - 3 May"
    rf"(?:.{{0,80}}\bdecisions? (?:was |were )?(?:taken|made|agreed) (?:by|at)(?: a meeting of)?|"
    rf"(?:.{{0,40}}\b)?meeting of)\s+{BODY_NAME.pattern}\b|"
    rf"{BODY_NAME.pattern}(?:\s?[-–—,:|]|\s+held on|\s+on)?\s+(?:\w+day,? )?\d",
    re.IGNORECASE,
)
_LEAST = 2  # decisions of a meeting
_LEAST_FIELDS = 4
_TOP, _HEAD = 6, 16  # blocks


def names_record(lines: Sequence[str]) -> bool:
    """Whether one of the first lines is the title of such a record."""
    return any(_TITLE.fullmatch(line) for line in lines[:_TOP])


def names_officer(lines: Sequence[str]) -> bool:
    """Whether the lines at the head of such a record say that an officer took the decision."""
    takers = [taken for line in lines[:_HEAD] if (taken := by_member_or_body(line)) is not None]
    if takers:
        return not takers[0]
    return any(_BY_OFFICER.search(line) for line in lines[:_TOP] if _TITLE.fullmatch(line))


def by_member_or_body(line: str) -> bool | None:
    """Whether a line names a member or a body as who decided; None where it names nobody."""
    taker = _TAKEN_BY.match(line)
    if taker is None:
        return None
    who = taker["who"].strip(" .")
    return bool(_MEMBER.search(who) or BODY_NAME.fullmatch(who))


def is_decision_record(found: Sequence[Block]) -> bool:
    """Whether this is the record of a decision taken by one person: what it decides is decided."""
    titled = names_record([block.text for block in found[:_TOP]])
    return (titled and not (is_of_meeting(found) or _is_of_body(found))) or is_page(found)


def _is_of_body(found: Sequence[Block]) -> bool:
    """Whether what is titled after its body says who came, or has items: it is its minutes."""
    titles = [block.text for block in found[:_TOP] if _TITLE.fullmatch(block.text)]
    if not all(map(_AFTER_BODY.match, titles)):
        return False
    came = any(WHO.match(one.as_field) or ATTENDANCE.fullmatch(one.text) for one in found)
    labels = (one.lead.label for one in found if not one.lead.timed)
    items = {one.value for one in labels if one and one.depth == 1}
    return came or len(items) >= _LEAST


def is_record_or_list(found: Sequence[Block]) -> bool:
    """Whether this is such a record, the page of a decision that is due, or a list of some."""
    if is_decision_record(found) or is_due_page(found):
        return True
    makers = sum(bool(_MAKER.match(block.as_field)) for block in found)
    taken = sum(bool(_TAKEN_ON.match(block.as_field)) for block in found)
    return min(makers, taken) >= _LEAST  # a list of what one or several decided


def is_page(found: Sequence[Block]) -> bool:
    """Whether this is a committee system's page of one decision that was taken, by its fields."""
    fields = [block.as_field for block in found]
    if not any(map(_TAKEN_ON.match, fields)):
        return False
    named = any(_PAGE.fullmatch(block.text) for block in found[:_TOP])
    least = _LEAST if named else _LEAST_FIELDS
    settled = any(_SETTLES.match(block.text) for block in found[1:])
    held = {one.group().casefold() for field in fields if (one := _FIELD.match(field))}
    return settled and len(held) >= least


def is_due(lines: Sequence[str]) -> bool:
    """Whether fields say that a decision is still to be taken: "Decision due: 3 May".

    A page may go on saying "For Determination" when its decision has a day.
    """
    return any(map(_DUE.match, lines)) and not any(map(_TAKEN_ON.match, lines))


def is_page_of_one(found: Sequence[Block]) -> bool:
    """Whether such a page names a member or an officer as who decided, and no body."""
    if not is_page(found):
        return False
    makers = (_MAKER.match(block.as_field) for block in found[:_HEAD])
    who = next((maker["who"].strip(" .") for maker in makers if maker), None)
    return who is not None and not BODY_NAME.fullmatch(who)


def is_due_page(found: Sequence[Block]) -> bool:
    """Whether this is such a system's page of an issue on which is still to be decided."""
    fields = [block.as_field for block in found]
    due = sum(bool(_DUE.match(field)) for field in fields)
    named = any(_NAME.fullmatch(block.text) for block in found[:_TOP])
    return is_due(fields) and (named or due >= _LEAST)


def title_of_page(found: Sequence[Block]) -> str | None:
    """What a page of one decision is of: the line under "Decision details"."""
    heads = (i for i, one in enumerate(found[:_TOP]) if _NAME.fullmatch(one.text))
    named = next(heads, None)
    if named is None or named + 1 >= len(found) or not (is_page(found) or is_due_page(found)):
        return None
    under = found[named + 1].text
    return found[named].text if _FIELD.match(under) else under


def is_of_meeting(found: Sequence[Block]) -> bool:
    """Whether such a record lists what a body decided at a meeting: it is a set of minutes."""
    lines = [block.text for block in found[:_HEAD]]
    one = any(by_member_or_body(block.as_field) is not None for block in found[:_HEAD])
    if one or not names_record(lines) or names_officer(lines):
        return False
    settled = sum(bool(_SETTLES.match(block.text)) for block in found[1:])
    column = any(_SETTLES.fullmatch(cell) for block in found for cell in block.lead.cells)
    return (column or settled >= _LEAST) and any(map(_BY_BODY.match, lines))


def lists_makers(found: Sequence[Block]) -> bool:
    """Whether this lists decisions of several makers, as councils publish them week by week."""
    makers = (_MAKER.match(block.as_field) for block in found)
    several = len({maker["who"].strip(" .").casefold() for maker in makers if maker}) > 1
    return several and sum(bool(_TAKEN_ON.match(block.as_field)) for block in found) > 1


def is_of_officer(found: Sequence[Block]) -> bool:
    """Whether such a record says that an officer took the decision: no member, and no body."""
    lines = [block.as_field for block in found[:_HEAD]]
    titled = names_record([block.text for block in found[:_TOP]]) or is_page(found)
    return titled and names_officer(lines)
