"""What the clerk does with many actions at once: owners to confirm, history to archive."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.backlog.choosing import Historic
from bot.coverage import counted, spoken
from bot.digests.wording import from_verb
from bot.register.choosing import SUGGESTED, Group
from bot.register.entries import Entry
from bot.register.records import What
from bot.slack.blocks.parts import (
    button,
    buttons,
    paragraph,
    plain,
    quotation,
    section,
    small,
    view,
)
from bot.slack.blocks.pressing import presses
from bot.slack.limits import cut_words, escape, kept
from bot.slack.records import Block, Message

CONFIRM, ARCHIVE, BEFORE, BACK = "clerk:confirm", "clerk:archive", "clerk:before", "clerk:back"
_OPTIONS = 10  # of one group of checkboxes
_TEXT = 75  # characters of an option
MOST_SHOWN = 60  # actions of one form
_METADATA = 2_500
_EVIDENCE = 2  # quotations of one person
PREVIEWED = 5  # actions of a preview
_DOUBTED = 40  # words of one to look at, and of what speaks against it
_UNTICK = "Untick what is not theirs: they are not reminded of it, and you are asked whose it is."


@dataclass(frozen=True, slots=True)
class Shown:
    """A form of owners to confirm: whose, and how many wait beside what it shows."""

    groups: tuple[Group, ...]
    left: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the clerk: owners to confirm, older actions, and what is to be looked at."""

    confirm: int
    older: int
    doubted: tuple[Entry, ...] = ()


def actions(number: int) -> str:
    """So many actions, in words."""
    return counted(number, "action")


def backlog_blocks(waiting: Waiting) -> list[Block]:
    """What waits for the clerk, with the buttons that do it; nothing where nothing waits."""
    lines, elements = [], []
    if waiting.confirm:
        verb = "has an owner" if waiting.confirm == 1 else "have owners"
        lines.append(f"{actions(waiting.confirm)} {verb} in the papers whom nobody has confirmed.")
        elements.append(button("Confirm owners", CONFIRM, "open"))
    if waiting.older:
        lines.append(f"{actions(waiting.older)} of meetings more than a year ago, untouched since.")
        elements.append(button("Archive older actions", ARCHIVE, "open"))
    if waiting.doubted:
        lines.append(f"{actions(len(waiting.doubted))} to look at: something speaks against them.")
    if not lines:
        return []
    head = section("*For the clerk*\n" + "\n".join(lines))
    return [head, *buttons(elements), *_to_look_at(waiting.doubted)]


def _to_look_at(doubted: Sequence[Entry]) -> Iterator[Block]:
    """The first of them, each with what speaks against it."""
    for one in doubted[:PREVIEWED]:
        yield paragraph(cut_words(from_verb(one.text, one.stem, one.owners_printed), _DOUBTED))
        yield small(escape(cut_words(one.state.unsure or "", _DOUBTED)), escape(_place(one)))
        yield from presses((What.CONFIRM,), one.id, one.text)
    if len(doubted) > PREVIEWED:
        yield small(f"and {len(doubted) - PREVIEWED} more")


def backlog_buttons() -> list[Block]:
    """The ways to do many at once, beneath a digest."""
    return buttons(
        [
            button("Confirm several owners", CONFIRM, "open"),
            button("Archive older actions", ARCHIVE, "open"),
        ]
    )


def backlog_message(waiting: Waiting) -> Message:
    """The same as a message of its own."""
    blocks = backlog_blocks(waiting)
    if not blocks:
        nothing = "Nothing waits for the clerk: no owner to confirm, no old action to archive."
        return Message(nothing, (section(nothing),))
    numbers = f"{waiting.confirm} owners to confirm, {waiting.older} older actions"
    return Message(f"For the clerk: {numbers}", (*blocks,))


def shown(groups: Iterable[Group]) -> Shown:
    """As many groups as one form holds; a person with many actions is not torn apart."""
    found: list[Group] = []
    left = 0
    for one in groups:
        held = sum(len(group.entries) for group in found)
        names = json.dumps([group.owner for group in found] + [one.owner])
        if left or (found and held + len(one.entries) > MOST_SHOWN) or len(names) > _METADATA:
            left += len(one.entries)
        elif len(one.entries) > MOST_SHOWN:
            found.append(Group(one.owner, one.basis, one.entries[:MOST_SHOWN]))
            left += len(one.entries) - MOST_SHOWN
        else:
            found.append(one)
    return Shown(tuple(found), left)


def confirm_view(form: Shown, go_live: dt.date | None = None) -> Block:
    """The owners to confirm, by person, with the words that say so; all are ticked at first.

    ``go_live``: of actions of older meetings nobody is reminded before this form comes back.
    """
    blocks: list[Block] = [small(_UNTICK, _reminded(go_live))]
    for number, group in enumerate(form.groups):
        blocks += _person(number, group)
    if form.left:
        blocks.append(small(f"{actions(form.left)} more: confirm these first, then open it again."))
    return view(
        "Owners to confirm",
        kept(blocks, 100),
        submit="Confirm these",
        callback_id=CONFIRM,
        private_metadata=json.dumps({"owners": [group.owner for group in form.groups]}),
    )


def _reminded(go_live: dt.date | None) -> str:
    """Who is reminded before the clerk has confirmed anything."""
    printed = "Owners whom the minutes print are reminded of theirs already"
    if go_live is None:
        return f"{printed}; those whom the papers only suggest are not before you confirm."
    day = spoken(go_live.isoformat())
    return f"Of meetings before {day} nobody is reminded before you confirm. {printed} since then."


def archive_view(before: dt.date, found: Historic) -> Block:
    """What an archiving before a day would take; the day may be changed, the number follows."""
    picker = {"type": "datepicker", "action_id": BEFORE, "initial_date": before.isoformat()}
    day: Block = {
        "type": "input",
        "block_id": "before",
        "dispatch_action": True,
        "label": plain("Archive actions of meetings before", _TEXT),
        "element": picker,
    }
    blocks = [day, section(_takes(found)), *_preview(found.taken)]
    blocks += [small(*_stays(found)), small(_ARCHIVED)] if _stays(found) else [small(_ARCHIVED)]
    held = {"before": before.isoformat(), "number": len(found.taken)}
    return view(
        "Archive",
        kept(blocks, 100),
        submit="Archive them" if found.taken else "Close",
        callback_id=ARCHIVE,
        private_metadata=json.dumps(held),
    )


_ARCHIVED = (
    "Archived actions leave every list and digest. They stay in the minutes and in the record, "
    "and you can take it back."
)


def done_message(line: str, batch: str, *, again: str = "") -> Message:
    """What was done together, with the way back; ``again`` opens the form for what is left."""
    elements = [button("Take it back", BACK, batch)] if batch else []
    if again:
        elements.append(button("Open the form", again, "open"))
    return Message(line, (section(escape(line)), *buttons(elements)))


def _person(number: int, group: Group) -> Iterator[Block]:
    name = group.owner or ""
    quotes = _evidence(group)
    if quotes:
        yield section(f"*{escape(name)}* {_basis(group)}:")
        yield from map(quotation, quotes)
    how = "suggested" if group.basis == SUGGESTED else "as the minutes print it"
    for start in range(0, len(group.entries), _OPTIONS):
        options = [_option(one) for one in group.entries[start : start + _OPTIONS]]
        yield {
            "type": "input",
            "block_id": f"owner:{number}:{start}",
            "optional": True,
            "label": plain(f"{name}, {how}", _TEXT),
            "element": {
                "type": "checkboxes",
                "action_id": "actions",
                "options": options,
                "initial_options": options,
            },
        }


def _basis(group: Group) -> str:
    found = sorted({one.suggestion.basis for one in group.entries if one.suggestion})
    return escape(" or ".join(found))


def _evidence(group: Group) -> list[str]:
    if group.basis != SUGGESTED:
        return []
    quotes = dict.fromkeys(one.suggestion.quote for one in group.entries if one.suggestion)
    return [cut_words(one, 30) for one in quotes if one.strip()][:_EVIDENCE]


def _option(one: Entry) -> Block:
    return {
        "text": plain(from_verb(one.text, one.stem, one.likely_owners), _TEXT),
        "description": plain(_place(one), _TEXT),
        "value": one.id,
    }


def _place(one: Entry) -> str:
    place = one.citation
    parts = [spoken(one.meeting_date) if one.meeting_date else "no date"]
    parts += [f"item {place.item}"] if place and place.item else []
    parts += [place.board] if place and place.board else []
    return ", ".join(parts)


def _takes(found: Historic) -> str:
    if not found.taken:
        return "*No action* would be archived."
    return f"*{actions(len(found.taken))}* of {counted(found.meetings, 'meeting')}:"


def _preview(taken: Sequence[Entry]) -> Iterator[Block]:
    for one in taken[:PREVIEWED]:
        yield small(f"{escape(cut_words(one.text, 20))} ({escape(_place(one))})")
    if len(taken) > PREVIEWED:
        yield small(f"and {len(taken) - PREVIEWED} more")


def _stays(found: Historic) -> list[str]:
    lines = []
    if found.touched:
        verb = "stays" if len(found.touched) == 1 else "stay"
        why = "an owner is confirmed, or something was told of it"
        lines.append(f"{actions(len(found.touched))} of those meetings {verb}: {why}.")
    if found.undated:
        verb = "stays" if len(found.undated) == 1 else "stay"
        lines.append(f"{actions(len(found.undated))} of meetings without a date {verb} too.")
    return lines
