"""Whether a paper is minutes: by its title, else by what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import asking, lists_of_decisions, standing, told_outcomes, who_came
from indexer.structure.blocks import Block
from indexer.structure.calling import NARRATED, has_met
from indexer.structure.dates import MONTH
from indexer.structure.dates import find as find_dates
from indexer.structure.group_names import names_group
from indexer.structure.heading_names import is_minuted
from indexer.structure.minuted import TITLE
from indexer.structure.who_came import ATTENDANCE

PREVIOUS = re.compile(r"\b(?:previous|approval|approve|agree|confirm|sign)\b", re.IGNORECASE)
_WHO_AFTER = re.compile(r"[.;,]\s+(?:Present|Attendees|Who came|In attendance)\s*:\s*\S")
_OUTCOME = re.compile(
    r"(?:ACTIONS?|Actions?|AI|TODO)\b[^:.]{0,20}:\s*\S|RESOLVED\b|"
    r"(?:Resolved|Agreed|AGREED)(?::| that\b| to\b)|(?:Agd|Agr[’']d|Res[’']d)(?=[\s:.,])"
)
_TASK = re.compile(
    r"^\W{0,3}(?:ACTION|AI)\b(?! (?:PLAN|GROUP|TAKEN|TEAM))|\b(?:ACTION|"
    r"TODO)\b[^:.]{0,30}:|[\[(](?:ACTION|AI)\b|\*\*ACTION"
)
_SIGNED = re.compile(  # at the end of a paragraph: "– Action AB/CD"
    r"[.–—-]\s*(?:ACTION|Action)s?\b(?: by)?[ :–-]{1,3}[A-Z]{2,3}"
    r"(?:\s?[/&,+]\s?[A-Z]{2,3}){0,4}\W*$"
)
_WAS_HELD = re.compile(  # told in the past, as no agenda tells it
    r"^(?:The |An? )?(?:[\w’'&()-]+ ){0,8}(?:meeting|AGM|EGM|assembly) (?:was held|took place|was "
    r"convened|was called to order|convened|opened) (?:on|at|in|from|between|by|via)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(  # as no agenda tells it: "The meeting closed at 9.05 pm"
    r"(?:(?:there being|with) no \w+(?: \w+)? business,? )?(?:the )?(?:chair\w* )?(?:meeting |"
    r"hearing |session |business )?(?:was )?(?:declared )?(?:closed|ended|finished|concluded)\b"
    r"(?: the meeting)?[^.]{0,40}?\d",
    re.IGNORECASE,
)
_COLUMN_OF_ITEMS = re.compile(
    r"(?:agenda )?(?:items?|no|ref|minute (?:no|ref)|topic|subject)\W*(?:no\.?)?", re.IGNORECASE
)
_COLUMN_TOLD = re.compile(  # over what was said: no agenda has such a column
    r"(?:minutes?|discussion|notes|decisions?|outcomes?|summary)"
    r"(?:(?: of| and| &|,|/| /) ?(?:the )?(?:discussion|decisions?|actions?|outcomes?|notes|"
    r"agreed actions?)){0,2}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\bto be held\b|\bwill (?:be held|meet|take place)\b|^\W*agenda\b(?! and minutes)",
    re.IGNORECASE,
)
_REGISTER = re.compile(r"\b(?:attendance|register|sign[- ]in)\b", re.IGNORECASE)
_FILE = re.compile(r"\b(?:PDF|Word|DOC)\b|\d [KM]B\b")  # of an attachment that a web page names
_MET = re.compile(r"\b(?:meetings?|AGM|EGM|call|sync|notes|telecon)\b", re.IGNORECASE)
_CAME = re.compile(
    r"(?:(?:voting|committee|board|council|people|members?|representatives?|delegates?|"
    r"others?|also|those|who|was|were|governors|trustees|directors) )*(?:attendees?|present|in "
    r"attendance|attended|attending|roll call|attendance|participants|there|came)"
    r"\s*(?:\(.{0,30}\))?"
    r"(?:\W*$|[:;])",
    re.IGNORECASE,
)
_CHAIRED = re.compile(r"[A-Z][^.;]{3,80}\((?:in the [Cc]hair|presiding)\)")  # "Cllrs Orr (in …"
_COMPANY = re.compile(  # in a heading
    r"\b(?:attend(?:ees|ance|ing|ed)|present|participants|roll ?call|regrets|apologies|quorum)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:we|it was|members|everyone|all|the (?:\w+ )?(?:group|team|committee|board|trustees)) "
    r"(?:\w+ly )?(?:agreed|decided|resolved|approved|voted)\b|\bmotion (?:was )?(?:carried|"
    r"passe[sd]|"
    r"lost|fail(?:s|ed))\b|\b(?:was|were) elected\b|^\W*decision\s?:|"
    r"\b(?:agreed|agreement|agree|decided|consensus)\b\s?(?::|(?:not )?to\b|that\b|on\b|was\b|"
    r"is\b)|"
    r"\b(?:all|everyone|group) agree|\bvote[ds]?\b.{0,40}\d",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|asked|gave|took|told|felt|thought|went|was|were|agreed|decided|discussed|noted|"
    r"reported|suggested|reviewed|explained|presented|raised|mentioned|confirmed|shared|wanted|"
    r"voted|elected|updated|proposed|passe[sd]|carried|fails|failed|fell|falls|withdrawn|"
    r"resolves|got|met|talked|approved|clarified|pointed)\b",
    re.IGNORECASE,
)
_MINUTES_OF_DAY = re.compile(r"\bminutes\b[\s,:(–—-]+(?:for |of )?(?:\d|[A-Z])", re.IGNORECASE)
_PLANS = re.compile(
    r"\b(?:agenda|notice|invited|invitation|summons)\b(?!.*\b(?:notes|minutes)\b)|"
    r"^(?!.*\b(?:meetings?|notes|minutes|call)\b).*\b(?:report|briefing|paper|policy|plan|strategy|"
    r"programme|press release|newsletter|constitution|terms of reference)\b",
    re.IGNORECASE,
)
_DAY = re.compile(  # a day whose year the file's name may give, or that comes before it
    rf"\b(?:{MONTH})\.?\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH})\b", re.IGNORECASE
)
_TOLD_SECTIONS = frozenset({"decisions", "key decisions", "decisions made", "decisions taken",
                            "agreed", "discussion", "notes", "discussed"})  # fmt: skip
_TASK_SECTIONS = frozenset({"next steps", "actions", "action items", "action points", "to do",
                            "todo", "tasks"})  # fmt: skip
_OF_PAGE = re.compile(r"\W*(?:agendas? and )?minutes(?: and agendas?)?\W*", re.IGNORECASE)
_TO_DO = re.compile(r"\W*To [a-z]+\b", re.IGNORECASE)
_LEAST_PLANNED = 2
_LEAST_NARRATED = 2  # paragraphs
_OPENING = 14
_REACH = 60
_TOP = 6
_TITLE_LENGTH = 120
_MOST_CELLS = 2  # of a title; the rows of a list of papers have more
_FAR = 60  # characters into a sentence: it speaks of minutes, and is not their title
_LEAST_TOLD = 3  # verbs that tell what was said or done


def is_minutes(found: Sequence[Block]) -> bool:
    """By the title, else by what is narrated."""
    news = standing.is_news(found) and not TITLE.search(found[0].text)
    if news or standing.tells_how_to_minute(found):
        return False
    for block in found[:_OPENING]:
        if len(block.text) > 300 or PREVIOUS.search(block.text):
            continue
        if _is_titled(block) and not (block.lead.label and block.lead.label.style != "item"):
            return not _names_a_page(found, block)
    if any(
        _WAS_HELD.search(block.text) or (block.lead.label is None and _is_dated(block))
        for block in found[:_OPENING]
    ):
        return True
    if _opens_with_who_came(found) or _has_sections_of_notes(found):
        return True
    if tells_who_and_what(found) or lists_of_decisions.is_list(found, told=_TOLD):
        return True
    if _says_who(found) and any(_CLOSED.match(b.text) or _heads_told(b) for b in found):
        return True
    if told_outcomes.tells(found):
        return True
    return _is_narrated(found) or (tells_of_meeting(found) and not asking.asks(found))


def _is_narrated(found: Sequence[Block]) -> bool:
    """Whether it tells what was agreed: with who came, headings of minutes, or signed tasks."""
    if sum(bool(NARRATED.search(block.text)) for block in found) < _LEAST_NARRATED:
        return False
    headed = sum(is_minuted(block.text) for block in found)
    signed = sum(bool(_SIGNED.search(block.text)) for block in found)
    return max(headed, signed) >= _LEAST_NARRATED or _says_who(found)


def _heads_told(block: Block) -> bool:
    """Whether a row heads a table of items and of what was said: "Item | Minute | Action"."""
    cells = [cell.strip() for cell in block.lead.cells]
    items = any(map(_COLUMN_OF_ITEMS.fullmatch, cells[:2]))
    return items and any(map(_COLUMN_TOLD.fullmatch, cells[1:]))


def _names_a_page(found: Sequence[Block], title: Block) -> bool:
    """Whether "Agenda and minutes" is all that a paper says of a meeting: no day, item or name."""
    if not _OF_PAGE.fullmatch(title.text):
        return False
    items = any(block.lead.label or block.lead.level for block in found if block is not title)
    return not (
        items or has_met(found) or _says_who(found) or any(find_dates(b.text) for b in found)
    )


def _is_titled(block: Block) -> bool:
    """Whether a line is a title of minutes: no row of a list, no sentence that speaks of some."""
    if len(block.lead.cells) > _MOST_CELLS or block.lead.bullet or _FILE.search(block.text):
        return False
    named = TITLE.search(block.text)
    return named is not None and not (block.finished and named.start() > _FAR)


def _opens_with_who_came(found: Sequence[Block]) -> bool:
    """A heading over names right under the title, or instead of one, and then headings like it."""
    for index, block in enumerate(found[:_TOP]):
        if not (block.lead.level or block.lead.bold) or not ATTENDANCE.fullmatch(block.text):
            continue
        after = found[index + 1 :]
        topics = [b for b in after if who_came.is_equal(b, block) and not _is_group(b)]
        return bool(topics) and (index == 0 or who_came.is_name(after[0].text))
    return False


def _is_group(block: Block) -> bool:
    return bool(ATTENDANCE.fullmatch(block.text)) or names_group(block.text)


def _has_sections_of_notes(found: Sequence[Block]) -> bool:
    """A title that names a meeting or a day, over sections of decisions and of next steps."""
    if not found or _PLANS.search(_title_line(found)):
        return False
    headed = [b.text for b in found[1:] if b.lead.label is None and (b.lead.level or b.lead.bold)]
    names = {text.strip(" :").casefold() for text in headed}
    title = found[0].text[:_TITLE_LENGTH]
    dated = bool(find_dates(title) or _DAY.search(title))
    told = names & _TOLD_SECTIONS and names & _TASK_SECTIONS
    return bool(told) and (dated or bool(_MET.search(title)))


def tells_who_and_what(found: Sequence[Block]) -> bool:
    """Whether a paper says who came, and what was to be done or was decided."""
    what = any(
        is_minuted(block.text) or says_outcome(block.text) or _TASK.search(block.text)
        for block in found
    )
    return what and _says_who(found)


def tells_tasks(found: Sequence[Block]) -> bool:
    """Whether a paper says who came, and gives tasks in the lines of its text."""
    return any(_TASK.search(block.text) for block in found) and _says_who(found)


def _says_who(found: Sequence[Block]) -> bool:
    return any(
        ATTENDANCE.fullmatch(block.text)
        or who_came.WHO.match(block.text)
        or _WHO_AFTER.search(block.text)
        or _CAME.match(block.text)
        or _CHAIRED.match(block.text)
        or (block.lead.level and _COMPANY.search(block.text))
        or any(_COMPANY.fullmatch(cell) for cell in block.lead.cells)
        for block in found[:_REACH]
    )


def _is_dated(block: Block) -> bool:
    """A short title such as "Legal Team Minutes – 12 November 2020"."""
    text = block.text
    if len(block.lead.cells) > _MOST_CELLS or len(text) > _TITLE_LENGTH or PREVIOUS.search(text):
        return False
    if _FILE.search(text):
        return False
    return bool(_MINUTES_OF_DAY.search(text)) and bool(find_dates(text))


def tells_of_meeting(found: Sequence[Block], after: int = 0) -> bool:
    """A dated title, and what was said and decided from ``after`` on, in the past tense.

    Notes of a call or a club have neither "Minutes" in their title nor "RESOLVED" in their text.
    """
    if not found or _PLANS.search(_title_line(found)):
        return False
    top = " ".join(block.text[:_TITLE_LENGTH] for block in found[:3])
    met, dated = bool(_MET.search(top)), bool(find_dates(top) or _DAY.search(top))
    came = any(_CAME.match(block.text) for block in found[:30])
    decided = any(_DECIDED.search(block.text) for block in found[after:])
    told = sum(len(_TOLD.findall(block.text)) for block in found[after:])
    heads = any(who_came.heads(found, place) for place in range(1, min(_TOP, len(found))))
    if (
        heads
        and not _only_plans(found)
        and met
        and dated
        and not (_REGISTER.search(top) or _AHEAD.search(top))
    ):
        return True
    if came and decided:
        return (told >= _LEAST_TOLD - 1 and (met or dated)) or (met and dated)
    tasks = any(_TASK.search(block.text) for block in found[after:])
    if tasks and (met or dated):
        return True
    first = any(_CAME.match(block.text) for block in found[:_TOP])  # who came heads the paper
    return told >= _LEAST_TOLD and ((met and decided) or (came and (met or dated or first)))


def _only_plans(found: Sequence[Block]) -> bool:
    """Whether the items are infinitives, and nothing is told under them: "1. To receive …"."""
    items = [block for block in found if block.lead.label]
    planned = [block for block in items if _TO_DO.match(block.text)]
    if len(planned) < _LEAST_PLANNED or len(planned) * 2 < len(items):
        return False
    after = found[found.index(planned[0]) + 1 :]
    under = [block.text for block in after if not block.lead.label]
    return not any(_TOLD.search(text) or _DECIDED.search(text) for text in under)


def tells_under_rows(found: Sequence[Block], table: int) -> bool:
    """Whether who came stands over an agenda, and what was said and decided under its rows."""
    came = any(_CAME.match(block.text) for block in found[:table])
    return came and tells_of_meeting(found, after=table + 1)


def _title_line(found: Sequence[Block]) -> str:
    """The first line, or the next where that is the lone word "Agenda" over what was said."""
    lone = found[0].text.strip(" :").casefold() == "agenda" and len(found) > 1
    return found[1 if lone else 0].text[:_TITLE_LENGTH]


def says_outcome(text: str) -> bool:
    """Whether a line begins as only minutes do: "Action: …", "RESOLVED that …", "Agreed to …"."""
    return bool(_OUTCOME.match(text))
