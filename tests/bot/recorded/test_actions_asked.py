"""Who is doing a thing, and whether it was done, asked in other words than the action's."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.bot.quayside import papers_held

TODAY = dt.date(2025, 9, 20)
MINUTES = """Minutes of the Kiln Lane Panel

Kiln Lane Panel

25 June 2025

1. Rates

The panel heard how rates are set.

Action: Treasurer to write, on behalf of the panel, to Stallholders about the new rates.

2. Drains

Action: Clerk to arrange a visit by the Water Company.

3. Autumn fair

The caterer showed her pictures of the fair. Pictures to be passed round.
"""
LOG = """<html><body><h1>Kiln Lane Panel: rolling action log</h1>
<table><tr><th>No</th><th>Meeting</th><th>Action</th><th>Owner</th><th>Due</th><th>Status</th></tr>
<tr><td>7</td><td>25 June 2025</td><td>Ask three firms to price the kiln door</td><td>Clerk</td>
<td>July 2025</td><td>Done.</td></tr>
<tr><td>8</td><td>25 June 2025</td><td>Pass round pictures of the autumn fair</td><td>Caterer</td>
<td>none given</td><td>Not yet sent.</td></tr></table></body></html>
"""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("who's writing the letter to stallholders", "Treasurer to write"),
        ("who is setting up the visit by the water company", "Clerk to arrange"),
        ("who will set up the visit by the water company?", "Clerk to arrange"),
        ("have the autumn fair pictures gone round", "Not yet sent"),
        ("have the pictures of the autumn fair been sent?", "Not yet sent"),
    ],
)
def test_the_action_of_that_matter(tmp_path: Path, question: str, says: str) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES, "action-log.html": LOG}) as asking:
        assert says in asking.ask(question, today=TODAY).answer


def test_minutes_do_not_say_what_was_done_since(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"minutes.txt": MINUTES}) as asking:
        told = asking.ask("has the visit by the water company been arranged", today=TODAY)
    assert not told.answer.startswith("Action: Clerk to arrange")


def test_no_row_of_another_thing(tmp_path: Path) -> None:
    row = "<tr><td>9</td><td>25 June 2025</td><td>Order new lamps for the yard</td><td>Clerk</td>"
    log = LOG.replace("</table>", f"{row}<td>July 2025</td><td>Done</td></tr></table>")
    often = "\n4. Trolley\n\nThe trolley was lent.\n\nThe trolley came back.\n\nIt is a trolley.\n"
    with papers_held(tmp_path, {"minutes.txt": MINUTES + often, "action-log.html": log}) as asking:
        told = asking.ask("Has the trolley for the yard been ordered?", today=TODAY)
        same = asking.ask("Have the lamps for the yard been ordered?", today=TODAY)
    assert "lamps" not in told.answer
    assert "Order new lamps" in same.answer
