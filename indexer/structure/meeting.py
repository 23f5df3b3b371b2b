"""The date and the board of the meeting that a paper belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from indexer.records import DateBasis, MeetingDate, PaperKind
from indexer.structure import dates, inferring
from indexer.structure.blocks import Block
from indexer.structure.reports import BODY_NAME

_OPENING = 45
_NEAR = 12  # lines between a council's name and that of its committee
_OTHER_DATES = re.compile(
    r"\b(?:next|previous|last|future|forthcoming) (?:\w+ ){0,2}meeting|\b(?:published|publication|"
    r"despatch\w*|dispatch\w*|issued|deadline|approved on|circulated|date of (?:the )?(?:report|"
    r"notice|issue)|report date|updated|revised|signed|expires?|review date)\b",
    re.IGNORECASE,
)
_PREVIOUS_MINUTES = re.compile(
    r"\b(?:minutes|notes?) of (?:the |its )?(?:\w*\s?(?:meeting|board)|.{3,80}\bheld on\b)",
    re.IGNORECASE,
)
_OLD_MINUTES = re.compile(  # they are agreed at this meeting, and were of another
    r"\b(?:approv|confirm|agree|receiv|sign|consider|accept|correct)\w*\b.{0,60}\bminutes\b"
    r"|\bminutes\b.{0,120}\b(?:(?:was|were|be) (?:\w+ ){0,3}(?:approved|agreed|confirmed|signed|"
    r"accepted|received|taken)|correct record|true record)",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"^(?:date of (?:the )?decision|decision (?:date|made on|taken on))\b", re.IGNORECASE
)
_KEY = re.compile(
    r"^(?:meeting date|date(?: (?:and|&|/) time)?(?: of (?:the )?meeting)?|"
    r"date of (?:the )?meeting|meeting|when|day and date)\s*[:|–-]?\s*$|"
    r"^(?:meeting date|date(?: (?:and|&|/) time)?"
    r"(?: of (?:the )?meeting)?|when|to be held|held on|meeting held)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|meeting|meet|convened|assembl\w+|takes? place|agm|egm)\b.{0,120}$", re.IGNORECASE
)
_OF_PAGE = re.compile(r"date:\s*[\"']?\d{4}-\d\d-\d\d")  # of the web page that the text once was
_REFERRED = re.compile(  # in a sentence: "the agenda set out for the meeting of 3 May"
    r"\w.{20,}\b(?:for|from|since|by|until|before|after) (?:the|its|our|that) (?:\w+ ){0,3}meeting"
    r"(?: of| on| held on)?\s*$",
    re.IGNORECASE,
)
_WEAK_KEY = re.compile(
    r"^(?:meeting|report to|committee|board|cabinet|council|to|title)\b.{0,80}$", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:(?:draft|unconfirmed|unapproved|confirmed|approved|final|public)\s+)*"
    r"(?:minutes|notes?|record|agenda|meeting)\s+(?:of|for)\s+(?:the\s+)?(?:proceedings\s+(?:of|at)"
    r"\s+)?(?:the\s+)?(?:last\s+|an?\s+)?(?:(?:extraordinary|emergency|ordinary|annual|special|"
    r"virtual|adjourned|inaugural|monthly)\s+)*(?:meeting\s+of\s+(?:the\s+)?)?(.+)",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"\b(?:[Mm]embers of the|meeting of the|[Tt]he|[Tt]his|by the|to the)\s+"
    r"((?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}"
    r"(?:Board|Committee|Cabinet|Panel|Forum|Council|Governing Body|Executive|Commission))\b"
)
_OTHER_BODY = re.compile(  # "from the Education Committee": not the body that meets
    r"\b(?:from|with|by|via|through|between|including|previously considered by) (?:the )?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*(?:[-–—:|,]?\s*\b(?:meeting|held|on|at|minutes|agenda|membership|shared minutes)\b.*"
    r"|\d.*|\s[-–—|].*|[:,|].*)$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?:report|recommendations?|update|referral|reference) (?:of|from|to|by)\b", re.IGNORECASE
)
_SUMMONS = re.compile(  # "You are summoned to attend a meeting of the Amenities Committee on"
    r"(?i:summoned|invited|requested|notice|required|called|meeting)\b.{0,80}\b(?i:meeting) of "
    r"the ((?:[A-Z][\w’'-]+(?:,? (?:and|&|of|for|the) |,? )){1,7}(?:(?:Sub-?)?Committee|Panel|"
    r"Board|Forum|Cabinet|Executive|Working Group))\b"
)
_MEETS = re.compile(
    r"(?:meeting|name of (?:meeting|committee)|meeting (?:name|title|of)|report to|committee|"
    r"board)\s*:\s*(.+)",
    re.IGNORECASE,
)
_ITEM_OF = re.compile(r"\s*\((?:agenda )?item\b.*", re.IGNORECASE)
_POST = re.compile(r"\bchief executive$", re.IGNORECASE)
_OPENS_CLAUSE = re.compile(  # "That Cabinet:", over what it is recommended to do
    r"(?:that|to|for|from|by|with|if|when|whether|and|or|as|this)\b", re.IGNORECASE
)
_SMALL = frozenset({"and", "of", "the", "for", "on", "&", "in", "with", "to"})
_COUNCIL = re.compile(r"\b(?:council|authority)$", re.IGNORECASE)
_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: int
    order: int
    found: dates.Found


def meeting_date(
    found: Sequence[Block], kind: PaperKind, file: str, stated: str | None, prose: Sequence[Block]
) -> tuple[MeetingDate, tuple[str, ...]]:
    """The date with its basis, and notes for the clerk.

    ``found`` are the blocks of the whole file; ``prose`` those from which may be inferred.
    """
    if stated:
        return MeetingDate(stated, DateBasis.MANIFEST, "manifest"), ()
    best = _printed(found, kind)
    if best:
        return MeetingDate(best.value.isoformat(), DateBasis.PRINTED, best.words), _notes(best)
    named = file_date(file)
    if named:
        return named, ()
    if kind is PaperKind.MINUTED_ITEM:
        return MeetingDate(None, DateBasis.NONE), ()
    return inferring.infer([block.text for block in prose]), ()


def _notes(found: dates.Found) -> tuple[str, ...]:
    if found.weekday_fits:
        return ()
    return (f'the weekday in "{found.words}" does not fit the date',)


def _printed(found: Sequence[Block], kind: PaperKind) -> dates.Found | None:
    candidates: list[_Candidate] = []
    for order, block in enumerate(found[:_OPENING]):
        before = found[order - 1].text if order else ""
        for date in dates.find(block.text[:600]):
            score = _score(block, date, before, order, kind)
            if score:
                candidates.append(_Candidate(score, order, date))
    best = max(candidates, key=lambda c: (c.score, -c.order), default=None)
    return best.found if best else None


def _score(block: Block, date: dates.Found, before: str, order: int, kind: PaperKind) -> int:
    """How surely a date of the opening is that of the meeting; 0 where it is not."""
    text, lead = block.text, block.text[: date.start]
    minutes = kind is PaperKind.MINUTES
    if _is_other(text, before, minutes=minutes and order < 10 and not block.lead.label):
        return 0  # "2. Minutes of the meeting held on …" is an item of this meeting
    if _OF_PAGE.match(text) or _REFERRED.match(lead):
        return 2
    if _KEY.match(lead) or (date.start < 3 and _KEY.match(before) and before.endswith(":")):
        return 6
    if _HELD.search(lead) and len(lead) < 200:
        return 5 if order < 15 else 3
    if _DECIDED.match(text):
        return 2
    if dates.is_date_line(text):
        return 4 if order < 15 else 3
    if block.lead.level or _WEAK_KEY.match(text) or _is_titled(text, order, minutes=minutes):
        return 3
    return 0


def _is_titled(text: str, order: int, *, minutes: bool) -> bool:
    """A short line at the very top, such as "Minutes of the Panel, 3 May 2022"."""
    return (order < 8 and len(text) < 140 and not text.endswith(".")) or (minutes and order < 2)


def _is_other(text: str, before: str, *, minutes: bool) -> bool:
    """A date of another thing: the next meeting, the last minutes, a publication."""
    if _OLD_MINUTES.search(text):
        return True
    if _OTHER_DATES.search(text) or (before.endswith(":") and _OTHER_DATES.search(before)):
        return not (minutes and re.match(r"\s*notes? of last\b", text, re.IGNORECASE))
    return not minutes and bool(_PREVIOUS_MINUTES.search(text))


def file_date(file: str) -> MeetingDate | None:
    """A full date in the file's name: inferred, since nobody printed it on the paper."""
    stem = PurePosixPath(file).stem
    iso = _FILE_DATE.search(stem)
    spaced = re.sub(r"[_]+", " ", stem)
    found = dates.find(f"{iso[1]}-{iso[2]}-{iso[3]}" if iso else spaced)
    found = found or dates.find(
        re.sub(r"(?<=[a-z\d])-(?=[a-z\d])", " ", spaced, flags=re.IGNORECASE)
    )
    if not found:
        return None
    return MeetingDate(
        found[0].value.isoformat(), DateBasis.INFERRED, f"file name {PurePosixPath(file).name}"
    )


def board(found: Sequence[Block]) -> str | None:
    """The printed name of the board: of a field, a title, a line near the top, else of the prose.

    A committee that is only mentioned below the name of another body is not the board; one
    that stands below the name of its council is, and one that a cover names as the meeting.
    """
    stated = next((name for block in found[:_OPENING] if (name := _field_name(block))), None)
    if stated:
        return stated
    lines = [(i, name) for i, block in enumerate(found[:_OPENING]) if (name := _line_name(block))]
    near = [(i, name) for i, name in lines if i - lines[0][0] <= _NEAR]
    titles = [(i, name) for i, name in near if _NAMED.match(found[i].text.strip(" .:"))]
    names = [name for _, name in near]
    if titles:
        place, title = titles[0]
        below = next((name for i, name in near if i == place + 1), title)
        return _in_full(_committee_of([title, below]), names) if _COUNCIL.search(title) else title
    if names:
        if not _COUNCIL.search(names[0]):
            return names[0]
        return _summoned(found, _committee_of(names))
    for block in found[:80]:
        named = _PROSE.search(block.text)
        if named and (
            _OTHER_BODY.search(block.text[: named.start(1)]) or _POST.search(named.group(1))
        ):
            continue
        if named:
            return named.group(1)
    return None


def _summoned(found: Sequence[Block], council: str) -> str:
    """The committee to whose meeting a summons calls, under the letterhead of its council."""
    if not _COUNCIL.search(council):
        return council
    called = (_SUMMONS.search(block.text) for block in found[:_NEAR])
    return next((one.group(1) for one in called if one and _is_name(one.group(1))), council)


def _in_full(title: str, names: Sequence[str]) -> str:
    """The name in a title, or the letterhead's where that ends with it: "Hill Parish Council"."""
    end = f" {title}".casefold()
    full = next((name for name in names if name.casefold().endswith(end)), None)
    if full is None:
        return title
    ahead = full[: -len(title)]
    return f"{_not_in_capitals(ahead)}{title}" if full.isupper() and not title.isupper() else full


def _not_in_capitals(words: str) -> str:
    """The words of a letterhead that is set in capitals, as they are written elsewhere."""
    return " ".join(
        word.lower() if word.casefold() in _SMALL else word[:1] + word[1:].lower()
        for word in words.split(" ")
    )


def _committee_of(names: Sequence[str]) -> str:
    """The first body under the name of a council, or that council itself."""
    return next((n for n in names if not _COUNCIL.search(n) and " " in n), names[0])


def _field_name(block: Block) -> str | None:
    """The body that a cover names as the one that meets: "Meeting: Audit Committee"."""
    field = _MEETS.match(block.as_field.strip(" .:")) if block.lead.label is None else None
    words = _ITEM_OF.sub("", field.group(1)) if field else ""
    day = next((one for one in dates.find(words) if one.start == 0), None)
    name = _TAIL.sub("", words[day.end :].lstrip(" ,-–—|") if day else words).strip(" ,.-–")
    if not name or not _is_name(name) or _COUNCIL.search(name) or _OF_ANOTHER.match(name):
        return None
    return re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)


def _line_name(block: Block) -> str | None:
    """The board's name where a short line is that name, or a title that holds it."""
    text = block.as_field.strip(" .:")
    if len(text) > 200 or block.lead.label:
        return None
    key = re.match(
        r"(?:report to|meeting|committee|board|decision maker|title)\s*:\s*(.+)",
        text,
        re.IGNORECASE,
    )
    title = _NAMED.match(text)
    named = [match.group(1) for match in (title, key) if match] or [text]
    for words in named:
        name = _TAIL.sub("", words).strip(" ,.-–")
        if _is_name(name) and not (_OF_ANOTHER.match(name) or _OPENS_CLAUSE.match(name)):
            return re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return None


def _is_name(name: str) -> bool:
    """Capitalised words that end in Board, Committee and so on."""
    if not BODY_NAME.fullmatch(name) or _POST.search(name) or len(name.split()) > 12:
        return False
    return all(
        word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in name.split()
    )
