"""Shut sections within a report: "PART II – EXEMPT", "Appendix B (confidential)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.records import RESTRICTED, AgendaItem, PartKind
from indexer.structure import secrecy, shut_heads, strays
from indexer.structure.alike import alike
from indexer.structure.audience.own import own
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft
from indexer.structure.going_out import is_of_next_meeting
from indexer.structure.shut_heads import MOST_OF_TITLE, stands_alone, text_of

_CUT = frozenset({PartKind.REPORT, PartKind.OTHER})
_LONGEST = 1000  # characters of a paragraph that begins with the mark of what is open


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section begins that has another audience than what stands before it."""

    index: int
    shut: bool
    heads: bool = True  # whether its first line is the title of the section


@dataclass
class _State:
    """What is known while the blocks of a report are read."""

    shut: bool = False
    appendix: bool = False  # within one shut appendix: the next one ends it
    single: Block | None = None  # a numbered section that its title shuts: the next number ends it
    excluded: bool = False  # the public went out: a sentence may tell that they came back
    begun: int = -1  # the line that shut the section
    bracketed: bool = False  # a bracket shut it: "[UNRESTRICTED]" may open it again
    opened: list[str] = field(default_factory=list)  # the headings that shut it, inmost last
    named: list[frozenset[str]] = field(default_factory=list)  # appendices said to be exempt


def cut(
    draft: Draft,
    rows: Sequence[AgendaItem] = (),
    owed: Sequence[AgendaItem] = (),
    singled: frozenset[int] = frozenset(),
    turns: frozenset[int] = frozenset(),
) -> list[Draft]:
    """The report, and each section of it that is shut as a part of its own, in order.

    A viewer sees a part wholly or not at all, so that a section with another audience than
    its report must be another part. In a pack a shut paper may stand without a cover block
    behind a report: the title of a confidential row of ``rows`` begins it; where rows are
    ``owed`` (confidential, with no paper of their own), so does what looks like a new paper.
    Blocks that are ``singled`` out are shut by themselves, in minutes too; ``turns`` are where
    the public went out or came back.
    """
    if singled and draft.kind in _CUT and own(draft, None).audience == RESTRICTED:
        singled = frozenset()  # the whole is shut: nothing of it is open behind a paragraph
    sections = _behind_resolutions(draft, rows, owed) if draft.kind in _CUT else []
    places = list(_with_singled(sections, singled, turns, len(draft.blocks)))
    if not places:
        return [draft]
    start = places[0].index
    headed = (shut_heads.appendix(draft, p.index) for p in places if p.shut and p.heads)
    annexes = frozenset(name.upper() for name in headed if name)
    draft = replace(draft, parted=bool(singled), annexes=annexes)
    first = replace(draft, blocks=draft.blocks[:start], heads=draft.heads[:start])
    ends = [*(place.index for place in places[1:]), len(draft.blocks)]
    cuts = [
        replace(
            draft,
            title=draft.blocks[place.index].text if place.heads else draft.title,
            blocks=draft.blocks[place.index : end],
            heads=draft.heads[place.index : end],
            titled=place.heads or draft.titled,
            inner=True,
            shut=place.shut,
        )
        for place, end in zip(places, ends, strict=True)
    ]
    return [first, *cuts] if first.blocks else cuts


def _with_singled(
    sections: Sequence[Place], singled: frozenset[int], turns: frozenset[int], count: int
) -> Iterator[Place]:
    """The same places, the turns, and where blocks begin and end that are shut by themselves."""
    at = {place.index: place for place in sections}
    section = hidden = False
    for index in range(count):
        place = at.get(index)
        section = place.shut if place else section
        now = section or index in singled
        if place:
            yield replace(place, shut=now)
        elif now is not hidden or index in turns:
            yield Place(index, now, heads=False)
        hidden = now


def _behind_resolutions(
    draft: Draft, rows: Sequence[AgendaItem], owed: Sequence[AgendaItem]
) -> list[Place]:
    """The same places; where the public were sent out, behind the resolution, which is open."""
    places = list(_places(draft, rows, owed))
    found: list[Place] = []
    ends = [*(place.index for place in places[1:]), len(draft.blocks)]
    for place, end in zip(places, ends, strict=False):
        index = place.index
        if place.shut and place.heads and secrecy.excludes_public(draft.blocks[index].text):
            while index < end and secrecy.only_excludes(draft.blocks[index].text):
                index += 1
        if place.shut and place.heads and _tells_nothing(draft, place.index, end):
            continue
        if index < end:
            heads = place.heads and (index == place.index or draft.heads[index] is not None)
            found.append(replace(place, index=index, heads=heads))
    return found


def _tells_nothing(draft: Draft, start: int, end: int) -> bool:
    """Whether a section is but formulae: "Exempt minutes of 4 May", "The minutes were agreed"."""
    told = [block.text for block in draft.blocks[start:end]]
    return len(told) > 1 and all(map(secrecy.tells_nothing, told))


def _places(
    draft: Draft, rows: Sequence[AgendaItem], owed: Sequence[AgendaItem]
) -> Iterator[Place]:
    """Where a section is shut, and where the paper is open again."""
    state = _State(named=shut_heads.exempt_appendices(draft, rows))
    head = secrecy.head([block.printed for block in draft.blocks])
    stray = strays.start(draft, owed) if owed and draft.kind is PartKind.REPORT else None
    for index in range(1, len(draft.blocks)):
        place = _place(draft, index, state, in_head=index < head)
        if place is None and (index == stray or _is_row(draft, index, rows)):
            place = Place(index, shut=True)
            state.appendix = False
        if place:
            state.shut = place.shut
            if not place.shut:
                state.opened.clear()
            yield place


def _place(draft: Draft, index: int, state: _State, *, in_head: bool) -> Place | None:
    """Whether a section begins here, by its own heading."""
    text = text_of(draft, index)
    appendix = shut_heads.appendix(draft, index)
    marked = shut_heads.is_heading(draft, index) and not (in_head and _marks_whole(draft, text))
    if marked or (appendix and shut_heads.is_named(appendix, state.named)):
        state.appendix = appendix is not None
        state.single = (
            None if secrecy.speaks_of_many(secrecy.unmarked(text)) else draft.blocks[index]
        )
        state.excluded = secrecy.excludes_public(text)
        state.begun = index
        state.opened.append(text)
        state.bracketed = bool(re.search(r"[\[(]|\bpaper\b", text, re.IGNORECASE))
        return Place(index, shut=True)
    if state.shut and state.bracketed and secrecy.is_open_title(text) and len(text) < _LONGEST:
        return Place(index, shut=False)
    if state.single and _restarts(state.single, draft.blocks[index]):
        state.single = None  # a list within it: its numbers end nothing
    empty = index == state.begun + 1 and secrecy.holds_none(text)  # told of the divider over it
    empty = empty or shut_heads.is_behind_placeholder(draft, state.begun, index)
    if state.shut and (empty or _is_next(state.single, draft.blocks[index])):
        return Place(index, shut=False)
    last = index == len(draft.blocks) - 1 and is_of_next_meeting(text)
    if state.shut and (last or (state.excluded and _tells_return(draft.blocks[index]))):
        return Place(index, shut=False, heads=False)
    if not state.shut or not stands_alone(draft, index):
        return None
    if secrecy.is_closing_tag(text):
        return Place(index, shut=False) if _closes_all(text, state) else None
    reopens = secrecy.is_reopening(text) or secrecy.readmits_public(text)
    if reopens or (appendix and state.appendix):
        return Place(index, shut=False)
    return None


def _tells_return(block: Block) -> bool:
    """Whether a paragraph of a single sentence tells that the public came back."""
    text = block.text
    single = len(text) <= MOST_OF_TITLE and not re.search(r"[.;]\s+[A-Z]", text)
    return single and not block.lead.bullet and secrecy.readmits_public(text)


def _closes_all(tag: str, state: _State) -> bool:
    """Whether an end tag closes the outmost heading that shut this; an inner one it ends alone."""
    ended = next(
        (i for i, text in reversed([*enumerate(state.opened)]) if secrecy.closes(tag, text)), None
    )
    if ended is None:
        return False
    del state.opened[ended:]
    return not state.opened


def _restarts(single: Block, block: Block) -> bool:
    """Whether a block bears a number that does not go beyond that of the section it stands in."""
    before, now = single.lead.label, block.lead.label
    if not (before and now) or before.first is None or now.first is None:
        return False
    return now.depth == before.depth and now.first <= before.first


def _is_next(single: Block | None, block: Block) -> bool:
    """Whether a block bears the number after that of a section whose own title shuts it."""
    before, now = single and single.lead.label, block.lead.label
    if (
        not (single and before and now)
        or block.finished  # a paragraph of a list, and no title
        or before.first is None
        or single.lead.level != block.lead.level
    ):
        return False
    alike = before.style == now.style and before.depth == now.depth == 1
    return alike and now.first == before.first + 1 and secrecy.unmarked(single.text) != single.text


def _marks_whole(draft: Draft, text: str) -> bool:
    """Whether a line at the head of a paper marks all of it, as its own title may.

    The heading of an appendix marks that appendix alone; of minutes that were not known as
    such, only what follows an exclusion of the public is shut.
    """
    titled = draft.kind is PartKind.REPORT and text == draft.title
    return titled or secrecy.is_paper_mark(text)


def _is_row(draft: Draft, index: int, rows: Sequence[AgendaItem]) -> bool:
    """Whether a line is the title of a confidential row, and neither its own nor a public one."""
    text = text_of(draft, index)
    if draft.kind is not PartKind.REPORT or not text or not stands_alone(draft, index):
        return False
    named = any(row.confidential and alike(text, secrecy.unmarked(row.title)) for row in rows)
    others = (draft.title, *(row.title for row in rows if not row.confidential))
    return named and not any(alike(text, title) for title in others)
