"""Lists of actions and of decisions as messages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.coverage import spoken
from bot.digests.people import mentioned_user
from bot.digests.wording import from_verb, late
from bot.minuted.listed import ListedDecision
from bot.register.entries import Entry
from bot.register.life import possible
from bot.register.records import BY_CLERKS, BY_OWNERS, Status, What
from bot.slack.blocks.parts import (
    Verbatim,
    button,
    buttons,
    header,
    paragraph,
    quotation,
    section,
    small,
)
from bot.slack.blocks.places import places_line
from bot.slack.blocks.pressing import presses
from bot.slack.limits import HEADER, all_fit, cut, cut_words, escape, kept
from bot.slack.records import Block, Message
from bot.wording.said import motion_words, standing_words

NEXT = "list:next"
MOST_ACTIONS, MOST_DECISIONS = 10, 12
_LONGEST = 60  # words of one entry


@dataclass(frozen=True, slots=True)
class ActionList:
    """Actions in the order in which they are read; of those in ``mine`` the reader may say more."""

    title: str
    entries: Sequence[Entry]
    mine: Collection[str] = ()  # ids
    disowned: Collection[str] = ()  # ids of those that were called not the reader's
    nothing: str = "Nothing is outstanding here."  # said of an empty list
    own: bool = False  # the reader's own list, which need not say whose
    notes: tuple[str, ...] = ()  # small print


def actions_message(
    whole: ActionList,
    today: dt.date,
    *,
    whose: str,
    start: int = 0,
    first: str = "",
    clerk: bool = False,
) -> Message:
    """Actions, each with what may be said of it: as many as fit, and a button for the next ones.

    Args:
        whole: all of them.
        today: the day by which something is late.
        whose: what `/board actions` is given for this list; the button names the list by it.
        start: how many were shown before.
        first: the id of the action to begin with; ``start`` counts where it is no longer listed.
        clerk: whether a clerk reads it, who confirms owners and closes.
    """
    start = next((n for n, one in enumerate(whole.entries) if one.id == first), start)
    shown = whole.entries[start : start + MOST_ACTIONS]
    blocks = _page(whole, shown, today, whose=whose, start=start, clerk=clerk)
    while len(shown) > 1 and not all_fit(blocks):
        shown = shown[:-1]
        blocks = _page(whole, shown, today, whose=whose, start=start, clerk=clerk)
    spoken_lines = [f"{whole.title}: {len(whole.entries) or 'none'}", *(e.text for e in shown[:3])]
    quoted = tuple(one.citation.paragraph_id for one in shown if one.citation)
    return Message(escape("\n".join(spoken_lines)), kept(blocks), quoted)


def _page(
    whole: ActionList,
    shown: Sequence[Entry],
    today: dt.date,
    *,
    whose: str,
    start: int,
    clerk: bool,
) -> list[Block]:
    end, number = start + len(shown), len(whole.entries)
    part = f" – {start + 1} to {end} of {number}" if 0 < len(shown) < number else ""
    blocks: list[Block] = [header(f"{cut(whole.title, HEADER - len(part))}{part}")]
    for one in shown:
        blocks += _action(one, whole, today, clerk=clerk)
    nothing = "Nothing more is listed here." if start else whole.nothing
    notes = whole.notes if shown else (nothing, *whole.notes)
    if notes:
        blocks.append(small(*notes))
    if end < number and shown:
        blocks += buttons(
            [button("Show the next ones", NEXT, f"{end} {whole.entries[end].id} {whose}")]
        )
    return blocks


def _action(one: Entry, whole: ActionList, today: dt.date, *, clerk: bool) -> Iterator[Block]:
    yield paragraph(cut_words(_sentence(one), _LONGEST), bold=True)
    place = places_line([one.citation]) if one.citation else "its paper is no longer held"
    mine = one.id in whole.mine
    facts = (*_facts(one, today, owned=mine and whole.own), *_doubt(one, whole))
    asked = [f"owner {mentions}"] if (mentions := _mentions(one)) else []
    yield small(Verbatim(" · ".join(facts)), *asked, place)
    yield from presses(_whats(one, clerk=clerk, mine=mine), one.id, one.text)


def _doubt(one: Entry, whole: ActionList) -> Iterator[str]:
    """Why the clerk should look at it; to whoever it is not, that this was heard."""
    if one.id in whole.disowned:
        yield "said not to be yours: the clerk is asked whose it is"
    elif one.state.unsure:
        yield _joined(one.state.unsure, 40)


def _sentence(one: Entry) -> str:
    """The action from its verb on; who leads it is told as its owner and not repeated."""
    return from_verb(one.text, one.stem, (*one.owners, one.owner_printed or ""))


def _facts(one: Entry, today: dt.date, *, owned: bool) -> Iterator[str]:
    if one.state.status is Status.CLOSURE_PROPOSED:
        yield "proposed as done"
    elif one.state.status is not Status.OPEN:
        yield one.state.status.words
    if not (owned and one.state.owners) and (owner := _owner(one)):
        yield owner
    yield _due(one, today)
    if one.state.snoozed_until:
        yield f"snoozed until {_day(one.state.snoozed_until)}"
    if one.state.last_update:
        yield f"last update: {_joined(one.state.last_update)}"
    if one.state.evidence and one.state.status is Status.CLOSURE_PROPOSED:
        yield f"evidence: {_joined(str(one.state.evidence))}"


def _joined(said: str, most: int = 20) -> str:
    """What somebody typed, on one line, ``most`` words of it."""
    return cut_words(" ".join(said.split()), most)


def _due(one: Entry, today: dt.date) -> str:
    printed = one.listed.action.due_printed if one.listed else None
    if not one.due:
        return f"due {printed}" if printed else "no date"
    try:
        day = dt.date.fromisoformat(one.due)
    except ValueError:
        return f"due {one.due}"
    return f"due {_day(one.due)}" + (f" ({late(day, today)})" if day < today else "")


def _owner(one: Entry) -> str:
    if one.state.owners:
        names = [name for name in one.state.owners if not mentioned_user(name)]
        return f"owner {', '.join(names)}" if names else ""
    printed = f"owner as printed: {one.owner_printed}" if one.owner_printed else ""
    if one.owners and one.owners != (one.owner_printed,):
        printed += f" ({', '.join(one.owners)})"
    if one.suggestion:
        name = one.suggestion.name
        return f"{printed or 'unassigned'}, perhaps {name}, who {one.suggestion.basis}"
    return printed or "unassigned"


def _mentions(one: Entry) -> str:
    """The owners whom the clerk has named by mention: Slack shows their names."""
    users = filter(None, map(mentioned_user, one.state.owners))
    return ", ".join(f"<@{user}>" for user in users)


def _day(value: str) -> str:
    try:
        return spoken(dt.date.fromisoformat(value).isoformat())
    except ValueError:
        return value


def _whats(one: Entry, *, clerk: bool, mine: bool) -> list[What]:
    """What the reader may say of it, the likeliest first."""
    if not (mine or clerk):
        return []
    order = [*BY_CLERKS, *BY_OWNERS] if clerk else list(BY_OWNERS)
    if clerk and one.state.owners:
        order = [What.CLOSE, What.UPDATE, What.CONFIRM, *BY_OWNERS[1:]]
    may = possible(one.state)
    return [what for what in order if what in may]


def decisions_message(
    title: str, found: Sequence[ListedDecision], *, coverage: str, notes: tuple[str, ...] = ()
) -> Message:
    """Decisions verbatim, each with its meeting and whether its minutes are a draft."""
    blocks: list[Block] = [header(title)]
    if not found:
        blocks.append(section("No decision is recorded in the minutes that I may show you."))
    for _, together in groupby(found[:MOST_DECISIONS], key=_meeting):
        blocks += _decided(list(together))
    left = len(found) - MOST_DECISIONS
    lines = [f"And {left} more: give a topic, or “since” with a date."] if left > 0 else []
    if coverage or lines or notes:
        blocks.append(small(*lines, escape(coverage), *notes))
    texts = [f"{title}: {len(found) or 'none'}", *(one.decision.text for one in found[:3])]
    quoted = tuple(one.citation.paragraph_id for one in found[:MOST_DECISIONS])
    return Message(escape("\n".join(texts)), kept(blocks), quoted)


def _meeting(one: ListedDecision) -> tuple[str, str | None, str]:
    return one.citation.paper_id, one.citation.item, standing_words(one)


def _decided(together: Sequence[ListedDecision]) -> Iterator[Block]:
    """The decisions of one item, and once where they stand."""
    for one in together:
        stem = f"{one.decision.stem} " if one.decision.stem else ""
        yield quotation(cut_words(stem + one.decision.text, _LONGEST))
        facts = [*_verbs(one), *_motion(one)]
        if facts:
            yield small(Verbatim(" · ".join(facts)))
    yield small(
        places_line([one.citation for one in together]), escape(standing_words(together[0]))
    )


def _verbs(one: ListedDecision) -> list[str]:
    """What was done, where the quotation does not say so itself: noted is not agreed."""
    said = one.decision.text.casefold()
    return [str(verb) for verb in one.decision.verbs if str(verb).casefold() not in said]


def _motion(one: ListedDecision) -> Iterator[str]:
    yield from motion_words(one)
    if one.decision.lost:
        yield "lost"
