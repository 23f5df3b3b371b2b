"""Which blocks are headings, and how deep they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.structure import initials, secrecy
from indexer.structure.blocks import Block
from indexer.structure.dates import find as find_dates
from indexer.structure.dates import is_date_line
from indexer.structure.heading_names import is_closing, is_minuted, is_standing
from indexer.structure.labels import Label
from indexer.structure.telling_lines import is_no_heading, states

_ENDING = re.compile(r"[.;,!][⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_MOST_WORDS = 16
_MARGIN = 28  # columns: who is to act stands there, and no heading
_OWNERS = re.compile(
    r"(?:[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|All|Clerk|Chair(?:man)?|Officers?|Secretary|Treasurer)"
    r"(?:\s?(?:[/,&+]|and)\s?(?:[A-Z]{2,4}|All|Clerk|Chair(?:man)?))*"
)
_ACTION = re.compile(r"\W*actions?(?: points?| items?| by)?\W*", re.IGNORECASE)
_KEY_LINE = re.compile(r"^[A-Z][\w /()’'-]{1,40}:\s+\S")
_VERBLESS_MOST = 110
_LIST_REACH = 60
_VENUE = re.compile(  # under a date: "Net Loft, Fish Dock Road, Saltersby", "Committee Room 2"
    r"\b(?:room|hall|chamber|suite|centre|library|school|church|house|offices?|pavilion|theatre|"
    r"teams|zoom|online)\b.{0,12}$|(?:,.*\b(?:road|street|lane|square|avenue|close|drive|way|"
    r"terrace|quay|green|hill|park|floor)\b|\b(?:road|street|lane|avenue|room|hall|chamber|"
    r"centre|suite|house|floor)\b.*,)",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"[a-z\d]{3}\. (?:[A-Z][a-z]|A )")
_STEM = re.compile(
    r"(?:the |all )?(?:officers?|members?|board|committee|council|cabinet|panel|clerk|chair\w*|"
    r"governors|trustees|it was|that)\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\W*[Tt]hat\W*")  # under "RESOLVED", over its points
_DASHED = re.compile(  # "The Committee –", "The report recommended:-", over what follows
    r"(?=(?i:the |all )?(?i:officers?|members?|board|committee|council|cabinet|panel|governors|"
    r"trustees|it was)\b|.*\b(?:resolved|agreed|decided|recommended|noted|considered)\b)"
    r".*(?:\s|:)[-–—]$"
)
_ANNEXES = re.compile(r"(?:appendices|annexes|attach\w+|list of)\b", re.IGNORECASE)
_ANNEX = re.compile(r"(?:[Aa]ppendix|[Aa]nnex|APPENDIX|ANNEX)\s+(?:\d{1,2}|[A-Z])\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A block as a heading. A lower ``rank`` stands further out."""

    text: str
    rank: int
    standing: bool  # one of the names that every paper uses
    minuted: bool  # Discussion, Decision, Action: within an item


def find(found: Sequence[Block]) -> list[Heading | None]:
    """For each block, the heading that it is, or None."""
    heads = [_is_heading(found, index) for index in range(len(found))]
    return [_heading(found, heads, index) if head else None for index, head in enumerate(heads)]


def _is_heading(found: Sequence[Block], index: int) -> bool:
    block = found[index]
    lead = block.lead
    if lead.level:
        return True
    if len(lead.cells) > 1 or not block.text or block.lines > 3:
        return False
    if (
        _THAT.fullmatch(block.text)
        or is_no_heading(block.text)
        or secrecy.is_question(block.text)
        or is_date_line(block.text)
    ):
        return False
    owners = _OWNERS.fullmatch(block.text)
    if (owners and (lead.indent >= _MARGIN or _under_action(found, index))) or initials.are_beside(
        found, index
    ):
        return False
    opens = lead.opens and not _ENDING.search(block.text)
    standing = is_standing(block.text) and not (lead.bullet and not lead.bold)
    if opens or standing or _heads_annex(found, index):
        return True
    if not _looks_like_title(block) or (
        _KEY_LINE.match(block.text) and (find_dates(block.text) or not _over_one(found, index))
    ):
        return False
    if lead.bold or lead.label:
        return lead.bold or (_numbered_heading(found, index) and not states(block.text))
    return not lead.bullet and _plain_heading(found, index)


def _under_action(found: Sequence[Block], index: int) -> bool:
    """Whether a line stands right under the word "Action"."""
    return bool(index and _ACTION.fullmatch(found[index - 1].text))


def _heads_annex(found: Sequence[Block], index: int) -> bool:
    """The title of an appendix, and no entry in a list of them."""
    block = found[index]
    if not (_ANNEX.match(block.text) and _looks_like_title(block)) or block.lead.bullet:
        return False
    beside = [found[place] for place in (index - 1, index + 1) if 0 <= place < len(found)]
    return not any(_ANNEX.match(one.text) or _ANNEXES.match(one.text) for one in beside)


def _ends_list(found: Sequence[Block], index: int, label: Label) -> bool:
    """The last of a list of short numbered lines: siblings stand before it, under a stem."""
    place = index - 1
    while place >= 0 and index - place < _LIST_REACH:
        before = found[place]
        other = before.lead.label
        if other is None or other.depth != label.depth or not before.short:
            break
        place -= 1
    siblings = index - 1 - place
    if not siblings:
        return False
    return label.depth > 1 or (place >= 0 and found[place].text.endswith(":"))


def _over_one(found: Sequence[Block], index: int) -> bool:
    """Whether paragraph or section 1 follows: even a line with a colon is then a title."""
    after = _next(found, index)
    label = after.lead.label if after else None
    return label is not None and label.depth == 1 and label.first == 1


def _looks_like_title(block: Block) -> bool:
    text = block.text
    return (
        len(text) <= _VERBLESS_MOST
        and len(text.split()) <= _MOST_WORDS
        and not _ENDING.search(text)
        and not text[0].islower()
        and any(c.isalpha() for c in text)
        and "@" not in text
        and not _TWO_SENTENCES.search(text)
    )


def _numbered_heading(found: Sequence[Block], index: int) -> bool:
    """A numbered title: its children or a longer paragraph follow, not a sibling."""
    block = found[index]
    label = block.lead.label
    if label is None or block.text.endswith(":") or label.depth > 3:
        return _lettered_heading(found, index)
    if label.style == "item":
        return True
    after = _next(found, index)
    if after is None or _ends_list(found, index, label):
        return False
    other = after.lead.label
    if other is None:
        return not after.lead.bullet and (_is_prose(after) or is_standing(after.text))
    return other.depth > label.depth


def _lettered_heading(found: Sequence[Block], index: int) -> bool:
    """A heading such as "B. Smarter things", where text follows that is no sibling."""
    label, after = found[index].lead.label, _next(found, index)
    if label is None or label.style != "capital" or after is None:
        return False
    return after.lead.label is None or after.lead.label.style != "capital"


def _plain_heading(found: Sequence[Block], index: int) -> bool:
    """An unnumbered short line over a longer text, not within a list of short lines."""
    block, after = found[index], _next(found, index)
    if after is None or (block.text.endswith(":") and not _heads_prose(block, after)):
        return False
    if _DASHED.match(block.text):
        return False
    if states(block.text):
        return False
    if index and is_date_line(found[index - 1].text) and _VENUE.search(block.text):
        return False
    if index and _runs_short(found, index):
        return False
    if after.lead.label or after.lead.bullet:
        return True
    styled = is_standing(after.text) or after.lead.bold or bool(after.lead.level)
    return styled or _is_prose(after) or _over_heading(found, index)


def _over_heading(found: Sequence[Block], index: int) -> bool:
    """A heading over another heading that stands over a text; a sentence ended before it."""
    after, text = _next(found, index), _next(found, index + 1)
    if after is None or text is None or (index and not found[index - 1].finished):
        return False
    return _looks_like_title(after) and not after.text.endswith(":") and _is_prose(text)


def _heads_prose(block: Block, after: Block) -> bool:
    """A line with a colon over a plain paragraph is a heading, unless it reads like a stem."""
    listed = after.lead.label or after.lead.bullet or len(after.lead.cells) > 1
    return not listed and _is_prose(after) and not _STEM.match(block.text)


def _runs_short(found: Sequence[Block], index: int) -> bool:
    """In the middle of short lines that follow one another without a gap."""
    block, before = found[index], found[index - 1]
    return (
        block.lead.gap == 0
        and not block.lead.cut
        and before.short
        and not before.finished
        and before.lead.label is None
        and not before.lead.level
        and index > 1
        and found[index - 2].short
        and not found[index - 2].finished
    )


def _is_prose(block: Block) -> bool:
    """A sentence, or at least something longer than a title."""
    words = len(block.text.split())
    stem = block.text.endswith(":") and words > 2
    return (block.finished and words > 2) or stem or len(block.text) > 120


def _next(found: Sequence[Block], index: int) -> Block | None:
    return found[index + 1] if index + 1 < len(found) else None


def _heading(found: Sequence[Block], heads: Sequence[bool], index: int) -> Heading:
    block = found[index]
    text = block.text.rstrip(": –—-").strip() or block.text
    standing, minuted = is_standing(block.text), is_minuted(block.text)
    return Heading(text, _rank(found, heads, index, minuted=minuted), standing, minuted)


def _rank(found: Sequence[Block], heads: Sequence[bool], index: int, *, minuted: bool) -> int:
    lead = found[index].lead
    if lead.level:
        return lead.level
    if lead.label:
        return 8 if lead.label.style == "capital" else 10 * min(lead.label.depth, 4)
    if minuted:
        return 60
    if _ANNEX.match(found[index].text):
        return 6
    if is_closing(found[index].text):
        return 7
    after = _next(found, index)
    return _rank_over(after, after_is_head=heads[index + 1]) if after else 50


def _rank_over(after: Block, *, after_is_head: bool) -> int:
    """An unnumbered heading right over another heading stands further out than that one."""
    if not after_is_head or after.lead.level:
        return 50
    if after.lead.label:
        return 9 if after.lead.label.depth == 1 else 50
    return 50 if is_standing(after.text) else 45
