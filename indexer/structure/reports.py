"""The cover block of a report: where it begins, and the title over it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from indexer.structure import dates, letterhead, secrecy
from indexer.structure.agenda_lines import is_legend
from indexer.structure.blocks import Block
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading

_PURPOSE = re.compile(
    r"(?:\d+\.?\s*)?purpose(?: of (?:the |this )?(?:report|paper))?:?", re.IGNORECASE
)
_PURPOSE_LINE = re.compile(r"purpose of (?:the |this )?(?:report|paper)\s*[:–-]", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:joint )?report (?:of|by|from|to(?! follow))\b.{0,120}|"
    r"report (?:author|title|number|no)s?\b.{0,120}|"
    r"title of (?:the |this )?(?:report|paper):.{0,120}|"
    r"(?:lead|responsible|accountable) (?:officer|director|member)s?:.{0,120}|"
    r"(?:report )?author(?:\(s\))?s?:.{0,120}|(?:wards?|divisions?) affected:.{0,120}|"
    r"key decision:.{0,60}|portfolio holder:.{0,120}|report for:.{0,60}",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"report to\b(?!.*:)", re.IGNORECASE)  # stands over its title
_SIGN_OFF = re.compile(
    r"(?:(?:report )?author|(?:lead|responsible|accountable|contact) (?:officer|director|member)|"
    r"portfolio holder)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:executive )?summary(?: of (?:the )?report)?:?|recommendations?(?: ?\(s\))?:?|"
    r"(?:proposed )?decisions? (?:required|sought|requested):?|"
    r"is (?:this|the) report (?:confidential|exempt).{0,60}|contact officers?\b.{0,80}",
    re.IGNORECASE,
)
_SURE = re.compile(  # what no minutes have
    r"(?:\d+\.?\s*)?purpose\b|is (?:this|the) report\b|contact officer|"
    r"(?:proposed )?decisions? (?:required|sought|requested)",
    re.IGNORECASE,
)
_AGENDA_ITEM = re.compile(
    r"(?:agenda )?item(?: no\.?| number)?[\s:]{0,3}"
    r"((?:[a-z]{1,2}(?=\d))?\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)\W{0,2}",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of a title
_TITLE_NAME = r"(?:(?:report|paper) )?(?:title|subject)(?: of (?:the |this )?(?:report|paper))?"
_TITLE_KEY = re.compile(rf"{_TITLE_NAME}\s*:\s*(\S.{{2,{_LONGEST}}})", re.IGNORECASE)
_TITLE_ALONE = re.compile(rf"{_TITLE_NAME}\s*:", re.IGNORECASE)
_KEY_LINE = re.compile(r"[A-Z][\w /()’'&-]{1,40}:(?:\s|$)")
_BEHIND_AGENDA = re.compile(r"next meeting|\bpages?\b|^agenda$|^item\b", re.IGNORECASE)
BODY_NAME = re.compile(
    r"(?:the )?(?:[\w&’',.()-]+\s+){0,9}(?:board|committee|sub-?committee|cabinet|council|forum|"
    r"panel|(?:governing|review|appeals?|advisory|licensing|joint) body|"
    r"board of (?:directors|trustees|governors|management)|senate|"
    r"(?:governors|trustees|directors)[’']?|executive|commission|partnership|assembly|"
    r"commissioners|corporation|conservators|authority|working party|sub-?group|"
    r"university court|ppg|(?:working|task|steering|advisory|reference|liaison|participation|"
    r"users?[’']?|stakeholder|management|monitoring|co-?ordinat\w+|programme|project|delivery|strategy|planning|"
    r"operational|scrutiny|action|review|development|engagement|safety) group)"
    r"(?: meeting)?",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(  # "Headteacher's report to governors" names no body
    r"^about\b|\b(?:report|review|update|briefing|letter|paper|note) (?:to|for|from|by|on)\b|"
    r"\b(?:decisions?|notice|summary|appointments?|review|petition) (?:of|by|to|from) (?:the )?\w+",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"(?:[A-Z&]{1,6}[ /-]){0,3}[A-Z]{0,4}\d[\d/.-]{2,}")  # "NPA 2021/43"
_BY = re.compile(r"by (?:the |its |[A-Z])")
_STATE = re.compile(  # "Approved by Full Council on 16 May", "Version 2.1", "DRAFT"
    r"(?:date )?(?:approved|adopted|ratified|reviewed|revised|updated|issued)\s*"
    r"(?:by|on|at|:).{0,80}|"
    r"(?:version|revision|issue)\s*(?:no\.?\s*)?:?\s*v?\d.{0,40}|next review.{0,40}|"
    r"dear [\w ,/]{1,60}:?|"
    r"(?:(?:draft|unapproved|unconfirmed|subject to approval)\W*)+",
    re.IGNORECASE,
)
_TIME = 10  # characters before a date: "5.00 pm, Friday 3 May"
_REACH = 14
_UP = 6


@dataclass(frozen=True, slots=True)
class Cover:
    """Where a report begins (its title lines included), its title, and a printed item number."""

    start: int
    title: str
    item: str | None
    lone: bool = False  # a byline is its only sign; an item of minutes may bear one too
    weak: bool = False  # a byline, summary or recommendations, which minutes may have as well
    bare: bool = False  # no cover block at all: the mark of an agenda item opens the report


def covers(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[Cover]:
    """Every report of a file, by its cover block."""
    return [
        replace(
            _cover(found, group[0]),
            lone=len(group) == 1,
            weak=not any(_SURE.match(found[i].text) for i in group),
        )
        for group in _anchors(found, heads)
    ]


def _anchors(found: Sequence[Block], heads: Sequence[Heading | None]) -> list[list[int]]:
    """The lines of each cover block: a purpose or byline, or two sections of a cover."""
    strong = [i for i, block in enumerate(found) if _is_strong(block)]
    weak = [i for i, block in enumerate(found) if heads[i] and _SECTION.fullmatch(block.text)]
    grouped = _groups(sorted({*strong, *weak}), found)
    sure = set(strong)
    sure_groups = [group for group in grouped if _is_cover(group, sure)]
    return [g for i, g in enumerate(sure_groups) if i == 0 or not _is_sign_off(found, g)]


def _is_sign_off(found: Sequence[Block], group: Sequence[int]) -> bool:
    """Names at the end of a report ("Report author: …") with no section of a cover near them."""
    return all(_SIGN_OFF.match(found[i].text) for i in group)


def _is_strong(block: Block) -> bool:
    if block.lead.bullet or len(block.lead.cells) > 2:
        return False
    text, label = block.text, block.lead.label
    unnumbered = label is None or label.style == "item"  # "Agenda Item 3" over "Report title: …"
    return bool(
        _PURPOSE.fullmatch(text)
        or _PURPOSE_LINE.match(text)
        or (unnumbered and _BYLINE.fullmatch(text) and not text.endswith("."))
    )


def _is_cover(group: Sequence[int], strong: set[int]) -> bool:
    return len(group) > 1 or bool(strong.intersection(group))


def _groups(places: Sequence[int], found: Sequence[Block]) -> list[list[int]]:
    """Signs that stand near one another; the same sign again begins another cover."""
    groups: list[list[int]] = []
    for place in places:
        seen = {_sign(found[i].text) for i in groups[-1]} if groups else set()
        near = bool(groups) and place - groups[-1][-1] <= _REACH
        if near and _sign(found[place].text) not in seen:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _sign(text: str) -> str:
    """A sign as it is compared: "Purpose" and "Purpose of report" are one; a field is its key."""
    is_purpose = _PURPOSE.fullmatch(text) or _PURPOSE_LINE.match(text)
    return "purpose" if is_purpose else text.partition(":")[0].casefold()


def _cover(found: Sequence[Block], anchor: int) -> Cover:
    start = anchor
    while start and anchor - start < _UP and _may_stand_above(found[start - 1]):
        start -= 1
    above = found[start : anchor + _UP]
    over, below = _title_of(found[start:anchor]), _title_below(found, anchor)
    first = below if _ADDRESSED.match(found[anchor].as_field) else over
    if start == 0 and over == found[0].text and letterhead.name_in(over):
        first = below  # "Elm Pension Fund" over the report of its treasurer
    title = stated_title(above) or first or over or below
    return Cover(start, title or found[anchor].text, printed_item(found[start : anchor + 3]))


def stated_title(found: Sequence[Block]) -> str | None:
    """The title that "Report title: …" or "Subject: …" names near the top, or over its line."""
    top = found[:_REACH]
    for block, below in zip_longest(top, top[1:]):
        named = _TITLE_KEY.fullmatch(block.as_field)
        if named:
            return named.group(1)
        if below and _TITLE_ALONE.fullmatch(block.text) and _may_be_title(below.text):
            return below.text
    return None


def _may_be_title(text: str) -> bool:
    """Whether a line under "Title:" is that title, and not the next field of the cover."""
    return len(text) <= _LONGEST and not is_frame(text)


def _title_below(found: Sequence[Block], anchor: int) -> str | None:
    """The title under a byline ("Report of the Director"), before the first section.

    A field such as "Wards affected:" is none, nor is what stands in brackets.
    """
    for block in found[anchor + 1 : anchor + _UP]:
        label = block.lead.label
        if block.text.endswith(":") or block.text.startswith("(") or _BY.match(block.text):
            continue
        if len(block.lead.cells) > 1:
            continue
        if is_standing(block.text) or block.finished or not block.short:
            break
        field = _KEY_LINE.match(block.text) and _ADDRESSED.match(found[anchor].as_field)
        frame = not block.text or is_over(block.text)
        if (label is None or label.style == "item") and not (field or frame):
            return block.text
    return None


def _may_stand_above(block: Block) -> bool:
    text = block.text
    label = block.lead.label
    if label is None and secrecy.is_paper_mark(text):
        return not is_legend(block)
    return (
        block.short
        and (label is None or label.style == "item" or bool(block.lead.level))
        and not block.lead.bullet
        and not block.finished
        and not _BEHIND_AGENDA.search(text)
        and not secrecy.is_restricted_page(text)
        and not is_legend(block)
        and (not text.endswith(";"))
    )


def _title_of(above: Sequence[Block]) -> str | None:
    """The last line above the cover that is a title and not a date, a board or a key line."""
    titles = [b.text for b in above if b.text and not (b.lead.cells[1:] or is_over(b.text))]
    return titles[-1] if titles else None


def is_over(text: str) -> bool:
    """Whether a line over a title is none, for its frame or for being a mere reference."""
    return is_frame(text) or bool(REFERENCE.fullmatch(text)) or _is_item_of_day(text)


def _is_item_of_day(text: str) -> bool:
    """Whether a line gives a day and the number of an item: "12 June 2025 - Agenda Item 8"."""
    parts = re.split(r"\s[-–—|]\s", text)
    return len(parts) > 1 and all(map(is_frame, parts))


def is_frame(text: str) -> bool:
    """Whether a line above a title is a date, a board's name, an item number, or a mark."""
    return bool(
        (BODY_NAME.fullmatch(_undated(text)) and not _OF_REPORT.search(text))
        or dates.is_date_line(text)
        or _AGENDA_ITEM.fullmatch(text)
        or secrecy.is_mark(text)
        or secrecy.is_question(text)
        or secrecy.is_divider(text)
        or secrecy.is_reopening(text)
        or _BYLINE.fullmatch(text)
        or _STATE.fullmatch(text)
        or _is_dated_field(text)
    )


def _is_dated_field(text: str) -> bool:
    """Whether a line is a key with a date, or with a body and a date: "Meeting: Cabinet, 3 May"."""
    key, days = _KEY_LINE.match(text), dates.find(text)
    if not (key and days) or dates.is_span(text):
        return False
    between = text[key.end() : days[0].start].strip(" ,-–—")
    return len(between) <= _TIME or bool(BODY_NAME.fullmatch(between))


def _undated(text: str) -> str:
    """A line without the date at its end: "Scrutiny Committee – 5 May 2022"."""
    found = dates.find(text)
    return text[: found[0].start].rstrip(" ,–—-|:") if found else text


def printed_item(above: Sequence[Block]) -> str | None:
    """The agenda item number that stands over a report."""
    for block in above:
        label = block.lead.label
        if label and label.style == "item":
            return label.value
        found = _AGENDA_ITEM.fullmatch(block.text)
        if found:
            return found.group(1)
    return None
