"""A withdrawal in words and as JSON, for whoever withdraws. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.withdrawals.records import Outcome, PaperName, Shown
from indexer.deeds import Correction

LISTING = "minutebook withdraw --list"


def as_json(outcome: Outcome) -> dict[str, Any]:
    """A withdrawal, for a program."""
    return {
        "withdrawn": [withdrawal_json(one) for one in outcome.withdrawals],
        "before": outcome.before,
        "shown": [_shown_json(one) for one in outcome.shown],
        "messages": {"left": outcome.left, "why": outcome.failure},
        "same_text": list(outcome.alike),
    }


def withdrawal_json(one: Correction) -> dict[str, Any]:
    """One paper that is withdrawn, for a program."""
    paper = PaperName.of(one)
    return {
        "number": one.id,
        "paper_id": paper.id,
        "folder": paper.root,
        "file": paper.file,
        "title": paper.title,
        "at": one.at,
        "by": one.by,
        "why": one.why,
    }


def told(outcome: Outcome) -> Iterator[str]:
    """What was done, paragraph by paragraph."""
    first, *copies = [PaperName.of(one) for one in outcome.withdrawals]
    already = "was withdrawn already" if outcome.before else "is withdrawn"
    yield (
        f"{first.root}/{first.file} ({first.title}) {already}. It is in no answer, list or page, "
        "and stays out when papers are indexed again. Its file stays where it is."
    )
    if copies:
        named = ", ".join(f"{one.root}/{one.file}" for one in copies)
        yield f"The same file under other names went with it: {named}."
    yield from _who(outcome.shown)
    yield from _messages(outcome)
    if outcome.alike:
        yield (
            f"Not withdrawn, though they hold the same text or another version of it: "
            f"{', '.join(outcome.alike)}. If those are meant too, withdraw each."
        )
    yield f"To take it back: minutebook withdraw --undo {first.id}"


def _who(shown: Sequence[Shown]) -> Iterator[str]:
    if not shown:
        yield "No answer is on record that showed it to anybody."
        return
    people = len({one.who for one in shown})
    count = f"{len(shown)} answer{'s' * (len(shown) > 1)}"
    yield f"Shown to {people} {'person' if people == 1 else 'people'}, in {count}:"
    for one in shown:
        place = f" in channel {one.message.channel}" if one.company and one.message else ""
        yield f"- {one.who}, {_moment(one.at)}{place}: {one.question}"
    if any(one.company for one in shown):
        yield "Whoever is in a channel could read what was answered there."


def _messages(outcome: Outcome) -> Iterator[str]:
    posted = [one.message for one in outcome.shown if one.message is not None]
    done = len(posted) - outcome.left
    if done:
        yield f"Replaced in Slack: {done} message{'s' * (done > 1)}."
    if outcome.left:
        yield (
            f"Still to be read in Slack: {outcome.left} message{'s' * (outcome.left > 1)} "
            f"({outcome.failure}). Give the same command again, with MINUTEBOOK_SLACK_BOT_TOKEN "
            "set, to replace what is left."
        )


def _moment(at: str) -> str:
    return at[:16].replace("T", " ") + " UTC"


def _shown_json(one: Shown) -> dict[str, Any]:
    message = one.message
    return {
        "who": one.who,
        "at": one.at,
        "question": one.question,
        "source": one.source,
        "channel": message.channel if message else None,
        "ts": message.ts if message else None,
        "in_company": one.company,
        "replaced": message.replaced if message else None,
    }
