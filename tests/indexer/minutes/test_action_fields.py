"""Fields after a task: the value of each, without the words of its name."""

from __future__ import annotations

import pytest

from indexer.minutes import action_fields
from indexer.minutes.roll import Roll
from tests.indexer.minutes.acting import found

ROLL = Roll(("Ann Boot",), {"AB": "Ann Boot"})


@pytest.mark.parametrize(
    "name", ["Due Date: ", "Due date: ", "DUE DATE: ", "Due: ", "Due By: ", "DUE DATE ", "Due ",
             "Due Date - ", "DUE ON "]
)  # fmt: skip
def test_the_name_of_a_date_is_no_part_of_it(name: str) -> None:
    text = f"Mend the stile. {name}3 May 2024"
    said = action_fields.of_text(text, ROLL)
    assert said.due == "3 May 2024"
    assert text[: said.stop].strip() == "Mend the stile."


def test_an_action_with_its_date_in_a_field() -> None:
    (action,) = found("Action: mend the stile. Owner: AB. Due Date: 3 June 2024")
    assert (action.owner_printed, action.due_printed) == ("AB", "3 June 2024")
