"""What speaks against a printed date: it is that of another meeting, a limit, a publication."""

from __future__ import annotations

import re

from indexer.structure import calling, dates
from indexer.structure.agenda_lines import is_next_meeting
from indexer.structure.blocks import Block

_OTHER_DATES = re.compile(
    r"\b(?:next|previous|last|future|forthcoming) (?:\w+ ){0,2}meeting|^\W*next\b|"
    r"\bmeets? (?:again|next)\b|"
    r"\b(?:published|publication|"
    r"despatch\w*|dispatch\w*|issued|deadline|approved on|circulated|date of (?:the |this )?"
    r"(?:report|paper|notice|issue|birth|letter)|"
    r"date (?:received|valid|registered|approved|adopted)|"
    r"(?:report|paper) dated?|dated|"
    r"authorised for issue|(?:last|first|date) (?:reviewed|adopted|agreed|considered)|"
    r"(?:updated(?! for (?:the |its )?(?:\w+ )?meeting)|revised|amended)"
    r"(?! (?:agenda|minutes|report|paper|summons|notice|order)s?\b)|"
    r"signed|expires?|review date|"
    r"to be (?:\w+ )?(?:agreed|approved|confirmed|signed|ratified|considered|adopted|decided|"
    r"determined|heard|discussed|presented|reported)(?: (?:by|to) .{2,60}| as .{2,40})?"
    r" (?:on|at))\b|"
    r"^\W*(?:approved|agreed|confirmed|ratified)\W{1,3}(?:on )?(?:\w+day,? )?\d|"
    r"^\W*(?:page )?(?:last )?(?:posted|uploaded|modified|changed|corrected(?! \w+ of)|created|"
    r"prepared(?! for)|sent)\b",
    re.IGNORECASE,
)
_PREVIOUS_MINUTES = re.compile(
    r"\b(?:minutes?|notes?) (?:of|for|from) (?:the |its )?"
    r"(?:\w*\s?(?:meeting|board)|.{3,80}\bheld on\b)",
    re.IGNORECASE,
)
_OLD_MINUTES = re.compile(  # they are agreed at this meeting, and were of another
    r"\b(?:approv|confirm|agree|receiv|sign|consider|accept|correct)\w*\b.{0,60}\bminutes?\b"
    r"|\bminutes?\b.{0,120}\b(?:(?:was|were|be) (?:\w+ ){0,3}(?:approved|agreed|confirmed|signed|"
    r"accepted|received|taken)|correct record|true record)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]{1,200}\)")
_AHEAD = re.compile(  # in a sentence: "the sessions due to be held on 7 October"
    r"\b(?:due|planned|(?:re)?scheduled|expected|(?:re)?arranged|postponed|deferred|moved|adjourned|"
    r"set (?:for|down)|put (?:off|back))\b.{0,80}$",
    re.IGNORECASE,
)
_LIMIT = re.compile(  # "to be replaced by 31 March", "Risk register at 31 March", "the year to"
    r"\b(?:by|until|before|after|since|as at|on or (?:after|before)(?: [\w ]{1,40}:)?|"
    r"(?:position|balances?|register|membership|members|list|figures)\b[^.;:]{0,60} (?:at|as of)|"
    r"end(?:ed|ing)|opens|(?:received|closes|closing|up to)(?: [\w.:]+){0,4}|"
    r"(?-i:close)(?: at [\w.: ]{1,12})? on|closed (?:on|at)|"
    r"(?:year|quarter|months?|period) to|week (?:commencing|beginning)|w/c|"
    r"(?:approved|adopted|ratified|agreed) by [^()]{2,60}(?: on)?)(?: the)?\s*:?\s*$"
    r"|^to$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(  # of a meeting that was not held: "in place of the meeting of 2 May"
    r"\b(?:in place of|instead of|replac(?:es|ing)|(?:postponed|adjourned|moved|deferred|"
    r"(?:re-?)?(?:scheduled|arranged)) from|originally|(?:was|were) to (?:be held|meet|take place|"
    r"have)|should have)\b.{0,60}$",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(  # behind its day: "could not proceed", "has been moved to 9 May"
    r"[^.;]{0,60}?\b(?:(?:could|can|did|will|was|is|has|had|would)(?: ?not|n[’']t)(?: be| been)? "
    r"(?:proceed|go ahead|take place|took place|held|quorate|meet)|"
    r"(?:was|were|is|has been|had been|to be|will be) (?:inquorate|cancelled|postponed|"
    r"adjourned|abandoned|deferred|moved|rescheduled|re-?arranged))\b(?! from)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[A-Z][\w’'/&() -]{1,40}:")
_ELSEWHERE = re.compile(  # keys of what other meetings did: "Authority for decision", "Call-in"
    r"(?:(?:legal|delegated|decision) )?authority\b(?! meeting| date)|authorised\b|delegat\w+|"
    r"consult\w+|previous\w*|prior\b|earlier\b|background\b|call[- ]?in\b|considered\b|"
    r"(?:reviewed|approved|agreed|seen) by\b|history\b|next\b",
    re.IGNORECASE,
)


def is_other(block: Block, date: dates.Found, key: str, before: str, *, minutes: bool) -> bool:
    """Whether a date is that of something else than the meeting that a paper belongs to.

    ``key`` is what stands over or before it; ``minutes``: the block names the minutes' own day.
    """
    text, lead = block.text, block.text[: date.start]
    near = _without_asides(text, date)
    if _is_limit(block, key) or _is_other(near, before, minutes=minutes):
        return True  # "2. Minutes of the meeting held on …" is an item of this meeting
    if not minutes and is_field(block, date) and _ELSEWHERE.match(text):
        return True
    return bool(_INSTEAD.search(lead) or (not minutes and _NOT_HELD.match(text[date.end :])))


def is_field(block: Block, date: dates.Found) -> bool:
    """Whether a date stands in the value of a field: "Report to: | Cabinet, 3 May 2024"."""
    cells = block.lead.cells
    key = _FIELD.match(block.text)
    field = len(cells[0]) if len(cells) == 2 else key.end() if key else len(block.text)
    return field <= date.start


def is_of_other(line: str) -> bool:
    """Whether a line by itself says that its day is that of something else."""
    return _is_other(line, "", minutes=False)


def _is_limit(block: Block, lead: str) -> bool:
    """Whether a date is one by which, or on which later, something is to happen."""
    told = block.text.endswith(".") and not calling.is_call(block)
    return bool(_LIMIT.search(lead) or (told and _AHEAD.search(lead)))


def _is_other(text: str, before: str, *, minutes: bool) -> bool:
    """A date of another thing: the next meeting, the last minutes, a publication."""
    if _OLD_MINUTES.search(text):
        return True
    headed = before.endswith(":") or (is_next_meeting(before) and not dates.find(before))
    if _OTHER_DATES.search(text) or (headed and _OTHER_DATES.search(before)):
        return not (minutes and re.match(r"\s*notes? of last\b", text, re.IGNORECASE))
    return not minutes and bool(_PREVIOUS_MINUTES.search(text))


def _without_asides(text: str, date: dates.Found) -> str:
    """A line without the brackets in which a date does not stand: "(circulated 12 May)"."""
    held = [one for one in _ASIDE.finditer(text) if not one.start() < date.start < one.end()]
    for one in reversed(held):
        text = text[: one.start()] + text[one.end() :]
    return text
