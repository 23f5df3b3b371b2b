"""Lists of actions and of decisions as messages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from bot.coverage import spoken
from bot.minuted.listed import ListedDecision
from bot.register.entries import Entry
from bot.register.life import possible
from bot.register.records import What
from bot.slack.blocks.parts import button, buttons, header, overflow, quotation, section, small
from bot.slack.blocks.places import place_line
from bot.slack.limits import cut_words, escape, kept
from bot.slack.records import Block, Message

ACTION = "action"  # action ids are "action:update" and so on; the value is the action's id
MOST_ACTIONS, MOST_DECISIONS = 10, 12
_LONGEST = 60  # words of one entry
_BUTTONS = {
    What.UPDATE: "Update",
    What.PROPOSE_DONE: "Propose done",
    What.NOT_MINE: "Not mine",
    What.RESCHEDULE: "Change date",
    What.SNOOZE: "Snooze",
}
_CLERKS = {What.CLOSE: "Close", What.CONFIRM: "Confirm owner"}


def actions_message(
    title: str,
    found: Sequence[Entry],
    *,
    more: str,
    notes: tuple[str, ...] = (),
    clerk: bool = False,
    mine: Collection[str] = (),
) -> Message:
    """Actions, each with what may be said of it.

    Args:
        title: what was asked for.
        found: in the order in which they are shown.
        more: how to see what does not fit.
        notes: small print.
        clerk: whether a clerk reads it, who confirms owners and closes.
        mine: the ids of those that the reader owns; nobody else presses.
    """
    blocks: list[Block] = [header(title)]
    for one in found[:MOST_ACTIONS]:
        blocks += _action(one, clerk=clerk, mine=one.id in mine)
    left = len(found) - MOST_ACTIONS
    lines = [f"And {left} more: {more}"] if left > 0 else []
    if not found:
        lines = ["Nothing is outstanding here."]
    if lines or notes:
        blocks.append(small(*lines, *notes))
    spoken_lines = [f"{title}: {len(found) or 'none'}", *(one.text for one in found[:3])]
    return Message(escape("\n".join(spoken_lines)), kept(blocks))


def _action(one: Entry, *, clerk: bool, mine: bool) -> Iterator[Block]:
    yield section(f"*{escape(cut_words(_sentence(one), _LONGEST))}*")
    place = [place_line(one.citation)] if one.citation else ["its paper is no longer held"]
    yield small(" · ".join(_facts(one)), *place)
    yield from buttons(list(_elements(one, clerk=clerk, mine=mine)))


def _sentence(one: Entry) -> str:
    """The action as minuted; "Officers to" is told as its owner and not repeated."""
    stem = one.stem or ""
    bare = stem.rstrip(" :").casefold()
    if not bare or bare in {"officers to", "officers", "actions", "action", "to"}:
        return one.text[:1].upper() + one.text[1:]
    return f"{stem} {one.text}"


def _facts(one: Entry) -> Iterator[str]:
    yield f"status: {str(one.state.status).replace('_', ' ')}"
    yield _owner(one)
    printed = one.listed.action.due_printed if one.listed else None
    if one.due:
        yield f"due {_day(one.due)}"
    else:
        yield f"due {escape(printed)}" if printed else "no date"
    if one.state.snoozed_until:
        yield f"snoozed until {_day(one.state.snoozed_until)}"
    if one.state.last_update:
        yield f"last update: {escape(cut_words(one.state.last_update, 20))}"
    if one.state.evidence and one.state.status == "closure_proposed":
        yield f"evidence: {escape(cut_words(str(one.state.evidence), 20))}"


def _owner(one: Entry) -> str:
    if one.state.owners:
        return f"owner {escape(', '.join(one.state.owners))}"
    printed = f"owner as printed: {escape(one.owner_printed)}" if one.owner_printed else ""
    if one.owners and one.owners != (one.owner_printed,):
        printed += f" ({escape(', '.join(one.owners))})"
    if one.suggestion:
        name = escape(one.suggestion.name)
        return f"{printed or 'unassigned'}, perhaps {name}, who {one.suggestion.basis}"
    return printed or "unassigned"


def _day(value: str) -> str:
    try:
        return spoken(dt.date.fromisoformat(value).isoformat())
    except ValueError:
        return escape(value)


def _elements(one: Entry, *, clerk: bool, mine: bool) -> Iterator[Block]:
    may = possible(one.state)
    if mine or clerk:
        for what, text in _BUTTONS.items():
            if what in may:
                yield button(text, f"{ACTION}:{what}", one.id, label=f"{text}: {one.text}")
    if clerk:
        choices = [(text, f"{what}:{one.id}") for what, text in _CLERKS.items() if what in may]
        if choices:
            yield overflow(f"{ACTION}:clerk", choices)


def decisions_message(
    title: str, found: Sequence[ListedDecision], *, coverage: str, notes: tuple[str, ...] = ()
) -> Message:
    """Decisions verbatim, each with its meeting and whether its minutes are a draft."""
    blocks: list[Block] = [header(title)]
    if not found:
        blocks.append(section("No decision is recorded in the minutes that I may show you."))
    for one in found[:MOST_DECISIONS]:
        decision = one.decision
        stem = f"{decision.stem} " if decision.stem else ""
        blocks.append(quotation(cut_words(stem + decision.text, _LONGEST)))
        facts = [", ".join(decision.verbs) or "recorded", _standing(one), *_motion(one)]
        blocks.append(small(escape(" · ".join(facts)), place_line(one.citation)))
    left = len(found) - MOST_DECISIONS
    lines = [f"And {left} more: give a topic, or “since” with a date."] if left > 0 else []
    if coverage or lines or notes:
        blocks.append(small(*lines, escape(coverage), *notes))
    texts = [f"{title}: {len(found) or 'none'}", *(one.decision.text for one in found[:3])]
    return Message(escape("\n".join(texts)), kept(blocks))


def _standing(one: ListedDecision) -> str:
    if one.minutes_status == "approved" and one.approved_at:
        return f"minutes approved on {spoken(one.approved_at)}"
    if one.minutes_status == "unknown":
        return "not known whether these minutes were approved"
    return f"{one.minutes_status} minutes"


def _motion(one: ListedDecision) -> Iterator[str]:
    decision = one.decision
    if decision.mover:
        yield f"moved by {decision.mover}"
    if decision.seconder:
        yield f"seconded by {decision.seconder}"
    if decision.votes:
        yield f"votes: {decision.votes}"
    if decision.lost:
        yield "lost"
