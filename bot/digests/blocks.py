"""A digest as one message of Block Kit. Pure; every string from papers is escaped or plain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.coverage import counted, spoken
from bot.digests.records import Digest, Kind, Line, Section
from bot.digests.wording import age, day, late
from bot.register.records import What
from bot.slack.blocks.clerk import backlog_buttons
from bot.slack.blocks.parts import header, link, paragraph, plain, section, small
from bot.slack.blocks.pressing import press, presses
from bot.slack.limits import MESSAGE_TEXT, all_fit, cut, escape, kept
from bot.slack.records import Block, Message

LONGEST = 300  # characters of one action; the rest is behind its link
_SHORT = 160  # characters of an update
_MOST_UNMATCHED = 5


def digest_message(digest: Digest, today: dt.date) -> Message:
    """The message of a digest, within every limit of a payload: long lines leave room for fewer."""
    blocks = _blocks(digest, today)
    while digest.lines and not all_fit(blocks):
        digest = digest.shorter()
        blocks = _blocks(digest, today)
    quoted = tuple(p for line in digest.lines for p in (line.paragraph, line.also) if p)
    return Message(cut(_spoken(digest), MESSAGE_TEXT), kept(blocks), quoted)


def _blocks(digest: Digest, today: dt.date) -> list[Block]:
    blocks = [header(digest.headline)]
    for part in digest.sections:
        blocks.append(section(f"*{escape(part.title)}*{_of(part)}"))
        for line in part.lines:
            blocks += _line(line, today)
    return [*blocks, *_end(digest)]


def small_print(line: Line, today: dt.date) -> str:
    """Where an action comes from, how old it is, when it is due and what was last said of it."""
    return " · ".join(filter(None, _facts(line, today)))


def _line(line: Line, today: dt.date) -> Iterator[Block]:
    if len(line.presses) == 1:  # beside the text: a clerk's digest has many lines
        (what,) = line.presses
        title = "Name the owner" if what is What.CONFIRM else ""
        pressed = press(what, line.id, line.text, title)
        yield {"type": "section", "text": plain(line.text, LONGEST), "accessory": pressed}
    else:
        yield paragraph(cut(line.text, LONGEST))
    yield small(small_print(line, today))
    if len(line.presses) > 1:
        yield from presses(line.presses, line.id, line.text)


def _facts(line: Line, today: dt.date) -> Iterator[str]:
    met = spoken(line.meeting_date)
    if met and line.date_basis not in {"printed", "manifest"}:
        met = f"{met} ({line.date_basis})"
    board = line.board or "no board printed"
    if line.item:
        board = f"{board}, {'item ' if line.item[:1].isdigit() else ''}{line.item}"
    yield f"{link(cut(board, _SHORT), line.url)}{f', {met}' if met else ''}"
    if line.due is None:
        yield f"due {escape(cut(line.due_printed, _SHORT))}" if line.due_printed else "no date"
    else:
        over = f" ({late(line.due, today)})" if line.due < today and not line.also else ""
        yield f"due {day(line.due, today)}{over}"
    yield age(line.weeks)
    yield "standing instruction, reported each time" if line.standing else ""
    yield "newly assigned to you" if line.new else ""
    if line.last_update and line.updated:
        said = " ".join(line.last_update.split())
        yield f"{day(line.updated, today)}: “{escape(cut(said, _SHORT))}”"
    yield escape(line.note or "")


def _of(part: Section) -> str:
    """How many of them are shown, where that is not all: " – 5 of 12"."""
    shown = len(part.lines)
    return "" if part.count == shown or not shown else f" – {shown} of {part.count}"


def _end(digest: Digest) -> Iterator[Block]:
    if digest.unmatched:
        found = list(digest.unmatched.items())
        lines = [f"• {escape(name)}: {escape(why)}" for name, why in found[:_MOST_UNMATCHED]]
        left = len(found) - _MOST_UNMATCHED
        lines += [f"and {left} more: `minutebook digest run --dry-run`"] if left > 0 else []
        yield section("*People who are not matched to anybody in Slack*\n" + "\n".join(lines))
        yield small("`minutebook digest match NAME SLACK_USER --by YOU` says who somebody is.")
    notes = list(_notes(digest))
    if notes:
        yield small(*notes)
    if digest.kind is Kind.CLERK:
        yield from backlog_buttons()


def _notes(digest: Digest) -> Iterator[str]:
    if digest.more:
        where = "`/board actions me`" if digest.kind is Kind.OFFICER else "`/board actions`"
        yield f"and {digest.more} more: {where}"
    if digest.later:
        yield f"{counted(digest.later, 'action')} of yours not due yet"
    if digest.waiting:
        yield (
            f"{counted(digest.waiting, 'action')} of meetings before the start wait until an "
            "owner is confirmed"
        )
    if digest.head:
        yield (
            "Keep this message: it shows later that nothing was taken from the record before it, "
            f"by `minutebook audit verify --head {digest.head}`"
        )


def _spoken(digest: Digest) -> str:
    """The digest for notifications and screen readers, and where blocks fail."""
    lines = [digest.headline]
    for part in digest.sections:
        lines.append(f"{part.title}:")
        lines += [f"• {cut(line.text, LONGEST)}" for line in part.lines]
    lines += [f"{name}: {why}" for name, why in list((digest.unmatched or {}).items())[:10]]
    return escape("\n".join([*lines, *(note.replace("`", "") for note in _notes(digest))]))
