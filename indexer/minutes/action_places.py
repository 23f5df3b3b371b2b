"""Where actions stand: the headings of lists of actions, new and former, and what is none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from indexer.minutes import agents
from indexer.minutes.action_columns import Column, columns
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task
from indexer.records import Paragraph, Part, PartKind, Role


class Place(Enum):
    """What the heading over a paragraph says of it."""

    NEW = auto()  # a list of the actions of this meeting
    FORMER = auto()  # a list of actions of earlier meetings
    DONE = auto()  # a list of completed ones
    MATTERS = auto()  # matters arising: narrative, with former actions among it
    NONE = auto()  # a section that holds no actions, whatever its words
    TEXT = auto()  # anything else


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph's place, the heading that gives it, and the headings below that one."""

    place: Place
    heading: str = ""
    under: tuple[str, ...] = ()
    owned: bool = False  # nearly every line of the list names its owner
    headed: bool = False  # headings in the list are names of owners


_ACTIONS = (
    r"(?:(?:summary|list|table|schedule|record|register|review|index|recap) of )?(?:the )?"
    r"(?:all |new |agreed |key |follow[- ]?up |further |meeting |immediate |main |resulting )*"
    r"(?:actions?|action points?|action items?|to[- ]?dos?|to[- ]?do list|tasks?|"
    r"follow[- ]?ups?|ais|aps|"
    r"next steps|assignments|commitments|jobs|jobs list|who does what)"
    r"(?:\s?\(s\))?(?: (?:points?|items?|list|log|table|summary|sheet|register|tracker|required|"
    r"arising|agreed|to be taken|for follow[- ]?up|assigned|allocated|and (?:owners?|deadlines?|"
    r"responsibilities|next steps|decisions|follow[- ]?ups?)|going forward|for next meeting|"
    r"(?:from|arising from|of|at|agreed at|for) (?:(?:this|the|today[’']s) )?(?:\w+ ){0,3}meetings?"
    r"(?: (?:of|on|held on) .{3,40}| \(.{3,40}\))?|by owner|by "
    r"person))*"
)
_FORMER = re.compile(
    r"(?:(?:update|progress|report|review|status|matters|follow[- ]?up)s?(?: (?:report|update))?"
    r"(?: (?:on|of|against|arising from))? )?(?:the )?(?:"
    r"(?:outstanding|previous|prior|former|past|open|existing|last meeting[’']?s?|on-?going|"
    r"earlier|remaining|carried[- ](?:forward|over)|older) (?:meeting )?(?:actions?|"
    r"action (?:points?|items?|list|log)|tasks|to[- ]?dos?)(?: .{0,60})?|"
    r"actions?(?: points?| items?| list| log)? (?:(?:carried|brought|rolled|held) (?:forward|over)"
    r"(?: from .{0,60})?|outstanding|(?:arising )?(?:from|of|agreed at) (?:the |our )?(?:previous|"
    r"last|prior|earlier|former|past|other).{0,60}|update.{0,30}|tracker|log|review|status|"
    r"progress|followed up)|"
    r"action (?:item|point|log|list|tracker)s? (?:review|update|status|progress|"
    r"follow[- ]?up).{0,20}"
    r")",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:still )?(?:outstanding|hanging over|carried (?:forward|over)|held over|left over|pending|"
    r"unfinished|to be completed|in progress|on-?going)(?: (?:from|items?|business|matters|"
    r"since)\b.{0,40})?",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"(?:review|update|progress|report|follow[- ]?up|status)s?(?: (?:on|of|against|with))? "
    r"(?:the )?"
    r"(?:actions?|action (?:log|list|items?|points?|tracker))\b.{0,60}",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:completed|closed|discharged|finished|done)(?: actions?| items?| tasks?| action points?)?"
    r"(?: .{0,40})?|actions? (?:completed|closed|discharged)(?: .{0,40})?",
    re.IGNORECASE,
)
_MATTERS = re.compile(
    r"(?:.{0,60}\b)?(?:matters|business) arising.{0,80}|"
    r"(?:clerk[’']?s|progress|chair[’']?s) (?:report|update)s?.{0,40}|"
    r"minutes (?:and|&) (?:actions?|matters).{0,60}|"
    r"(?:minutes|notes?) (?:of|from) (?:the )?(?:last|previous).{0,30}actions?.{0,40}",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?:decisions?|resolutions?|discussions?|members[’']? discussions?|agenda|attendance|"
    r"attendees|"
    r"present|apologies.{0,60}|notes?|recordings?|links?|resources|references|recommendations?|"
    r"(?:date of |time of )?next meeting.{0,60}|parking lot|glossary|key|votes?|"
    r"background|context|introduction|in attendance|declarations? of interests?.{0,40}|"
    r"actions? (?:taken|plans?|groups?)(?: .{0,80})?|actions? (?:already )?taken.{0,60}|"
    r"(?:recommended|proposed|legal|enforcement|urgent|industrial|climate|direct|class|corrective|"
    r"planned|possible|suggested) actions?(?: .{0,60})?|.{0,60}\baction (?:plan|group|team|day|"
    r"fund|network|zone|research)\b.{0,60}|.{0,60}\b(?:on hold|parked)\b\.?)",
    re.IGNORECASE,
)
_LOG = re.compile(  # what a paper is called that holds nothing else: "Board action log June 2023"
    r"(?:.{1,60} )?actions?(?: points?| items?)?(?: tracking)? "
    r"(?:log|tracker|list|sheet|register|schedule|grid)s?[,:]?(?: .{1,40})?",
    re.IGNORECASE,
)
_LOG_OF = re.compile(  # over a table that leaves no doubt: "Action log following the meeting on …"
    r"(?:[^.;:]{1,60} )?actions?(?: points?| items?)?(?: tracking)? "
    r"(?:log|tracker|list|sheet|register|schedule|grid)s?\b[^.;]{0,150}(?:\.\d\d[^.;]{0,60})?",
    re.IGNORECASE,
)
_OF_LOG = frozenset({Column.TASK, Column.OWNER, Column.DUE})
_TITLE = re.compile(r"(?:[A-Z][\w’'&-]*(?![\w’'&-])|(?:of|the|and|for|in|on|at)\b|[^\w\s]|\d|\s)+")
_OPENING = 3  # lines under whose first title a log may be named
_LEAST_ROWS = 3  # of a log that is a table
_LEAST_OWNED = 3
_SHARE_OWNED = 0.55
_NEXT_MEETING = re.compile(r"(?:date of |time of )?(?:the )?next (?:meeting|time)\b", re.IGNORECASE)
_NEW = re.compile(rf"{_ACTIONS}", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:(?:[A-Z]{1,4}[/. ]?)?\d[\d/.-]*[a-z]?[.):]?|[A-Za-z][.)])\s+")


def of_heading(text: str) -> Place:
    """What one heading says of the paragraphs under it."""
    words = _NUMBERED.sub("", text.strip()).strip(" :.–—-*#")
    words = re.sub(r"\s*\((?:ais?|aps?|s|all|new)\)", "", words, flags=re.IGNORECASE)
    if _MATTERS.fullmatch(words):
        return Place.MATTERS
    if _FORMER.fullmatch(words) or _REVIEWS.fullmatch(words) or _LEFT.fullmatch(words):
        return Place.FORMER
    if _DONE.fullmatch(words):
        return Place.DONE
    if _NONE.fullmatch(words):
        return Place.NONE
    return Place.NEW if _NEW.fullmatch(words) else Place.TEXT


def is_log(part: Part) -> bool:
    """Whether a part that is no minutes is a list of actions by its name."""
    if part.kind is PartKind.REPORT:
        return _names_log(part.title)
    if part.kind is not PartKind.OTHER:
        return False
    opening = [p.text for p in part.paragraphs[:_OPENING] if not (p.cells or p.label)]
    over = [heading for p in part.paragraphs[:1] for heading in p.heading]
    return any(map(_names_log, (part.title, *over, *opening))) or _holds_table(part)


def _holds_table(part: Part) -> bool:
    """Whether a table of tasks, owners and days stands under the name of a log."""
    rows = [one for one in part.paragraphs if len(one.cells) > 1]
    head = next((one for one in rows if set(columns(one.cells) or ()) >= _OF_LOG), None)
    return head is not None and any(map(_LOG_OF.fullmatch, (part.title, *head.heading)))


def _names_log(title: str) -> bool:
    """Whether words name a list of actions; "Actions" and "Next steps" alone may head anything."""
    if not re.search(r"\bactions?\b", title, re.IGNORECASE) or " " not in title.strip():
        return False
    return bool(_LOG.fullmatch(title)) or of_heading(title) in {Place.NEW, Place.FORMER, Place.DONE}


def standings(part: Part, roll: Roll, *, log: bool) -> list[Standing]:
    """The place of each paragraph of a part, in order, with what is usual in its list.

    Args:
        part: whose paragraphs are placed.
        roll: who is known from the attendance list.
        log: whether the part is a log of actions, and no minutes.
    """
    found = [_standing(part, paragraph) for paragraph in part.paragraphs]
    if log:
        both = zip(part.paragraphs, found, strict=True)
        found = [_in_log(part, paragraph, place, roll) for paragraph, place in both]
        found = _in_sections(part, found)
        rows = [i for i, paragraph in enumerate(part.paragraphs) if len(paragraph.cells) > 1]
        if len(rows) >= _LEAST_ROWS:
            found = [
                place if rows[0] <= i <= rows[-1] or _acts(part.paragraphs[i], roll)
                else Standing(Place.NONE)
                for i, place in enumerate(found)
            ]  # fmt: skip
    lists: dict[str, list[int]] = defaultdict(list)
    for index, place in enumerate(found):
        if place.place in {Place.NEW, Place.FORMER, Place.DONE}:
            lists[place.heading].append(index)
    for indexes in lists.values():
        lines = [part.paragraphs[i] for i in indexes]
        led = sum(leading(line.text, roll, listed=True) is not None for line in lines)
        owned = led >= _LEAST_OWNED and led >= len(lines) * _SHARE_OWNED
        names = {name for i in indexes for name in found[i].under}
        headed = any(roll.knows(name) or agents.is_post(name) for name in names)
        for i in indexes:
            found[i] = replace(found[i], owned=owned, headed=headed)
    return found


def _acts(paragraph: Paragraph, roll: Roll) -> bool:
    """Whether a paragraph before or after the table of a log says who is to do what."""
    led = leading(paragraph.text, roll, listed=True)
    if led and (led.stem or "")[-1:] in {"-", "–", "—"} and agents.is_body(led.owner or ""):
        return False  # "Weir Council – Lock Committee – 4 March 2024", at the foot of a page
    return led is not None or begins_task(paragraph.text)


def _in_log(part: Part, paragraph: Paragraph, place: Standing, roll: Roll) -> Standing:
    """A place in a log: what no heading says otherwise is one of its actions."""
    opens = not (paragraph.cells or paragraph.label) and paragraph in part.paragraphs[:_OPENING]
    if opens and _is_title(paragraph.text, roll):
        return Standing(Place.NONE)
    if place.place is not Place.TEXT:
        return place
    persons = tuple(one for one in place.under if not agents.is_body(one))  # no board is an owner
    return Standing(Place.NEW, part.title, persons)


def _in_sections(part: Part, found: Sequence[Standing]) -> list[Standing]:
    """The places of rows under a line that parts their table: "Completed actions"."""
    section: Standing | None = None
    placed: list[Standing] = []
    for paragraph, place in zip(part.paragraphs, found, strict=True):
        if len(paragraph.cells) > 1:
            placed.append(section or place)
            continue
        text = paragraph.text
        section = Standing(of_heading(text), text) if is_section(paragraph) else None
        placed.append(Standing(Place.NONE) if section else place)
    return placed


def is_section(paragraph: Paragraph) -> bool:
    """Whether a line between rows says which tasks stand under it."""
    lists = {Place.NEW, Place.FORMER, Place.DONE}
    return len(paragraph.cells) < 2 and of_heading(paragraph.text) in lists


def _is_title(text: str, roll: Roll) -> bool:
    """Whether a line at the top of a log names it or its board, and is no task."""
    owned = leading(text, roll, listed=True) is not None or begins_task(text)
    return not owned and (_names_log(text) or bool(_TITLE.fullmatch(text)))


def _standing(part: Part, paragraph: Paragraph) -> Standing:
    """The place of a paragraph: its innermost heading that gives one, else its part's title."""
    path = paragraph.heading
    for index in range(len(path) - 1, -1, -1):
        place = of_heading(path[index])
        if place is not Place.TEXT:
            return Standing(place, path[index], path[index + 1 :])
    for title in dict.fromkeys(filter(None, (part.item_title, part.title))):
        place = of_heading(title)
        if place in {Place.NEW, Place.FORMER, Place.DONE, Place.MATTERS} or (
            place is Place.NONE and _NEXT_MEETING.match(title)
        ):
            return Standing(place, title, path)
    if paragraph.role is Role.ACTION and _under_action(paragraph):
        return Standing(Place.NEW, "", ())
    return Standing(Place.TEXT, "", path)


def _under_action(paragraph: Paragraph) -> bool:
    """Whether the stem over a paragraph says that actions follow."""
    return bool(paragraph.stem and of_heading(paragraph.stem) is Place.NEW)
