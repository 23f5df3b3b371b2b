"""Minutes whose sections were left blank record no decision, and no plan stands for one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.answers import Status
from tests.bot.quayside import papers_held

BLANK = """# March Lantern Group Meeting

11 March 2025

## Agenda

In this meeting we are going to talk about lamp oil.

## Minutes

### Attendance

### Decisions
"""


def test_nothing_is_told_as_decided(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes/2025-03-11.minutes.md": BLANK}) as asking:
        told = asking.ask(
            "was anything decided at the march 2025 lantern group meeting",
            today=dt.date(2025, 4, 1),
        )
    assert told.status is Status.NOT_FOUND
    assert told.answer == "I found no decision in the minutes that I hold of that meeting."


NURSERY = """Minutes of the Slipway Nursery Board

Slipway Nursery Board

14 November 2024

1. Ropewalk House

Decision

Agreed that Ropewalk House stay empty until 27 June 2025.

Agreed that no consultation on the closure of Ropewalk House be begun.
"""


def test_a_neighbouring_decision_is_no_yes(tmp_path: Path) -> None:
    """Closing it is what is asked of, and no state of an action: to stay empty is another."""
    with papers_held(tmp_path, {"november.txt": NURSERY}) as asking:
        for question in ("was closing Ropewalk House agreed", "was Ropewalk House to be closed?"):
            told = asking.ask(question).answer
            assert not told.startswith("Yes")
        told = asking.ask("was closing Ropewalk House agreed").answer
    assert "no consultation on the closure" in told
