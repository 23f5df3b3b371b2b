"""Keys of actions and decisions: each its own, also where a paragraph is printed twice."""

from __future__ import annotations

from indexer.minutes.decisions import decisions
from indexer.minutes.keys import free_key
from tests.indexer.minutes.deciding import item, minutes

TWICE = "RESOLVED to mend the stile. RESOLVED to paint the gate."


def test_what_stands_first_takes_the_id_of_its_paragraph() -> None:
    used: set[str] = set()
    assert [free_key("p", used) for _ in range(3)] == ["p", "p-2", "p-3"]


def test_the_id_of_a_repeated_paragraph_is_not_taken_again() -> None:
    used = {"p", "p-2"}
    assert free_key("p-2", used) == "p-2-2"
    assert free_key("p", used) == "p-3"
    assert used == {"p", "p-2", "p-2-2", "p-3"}


def test_two_decisions_in_a_paragraph_that_is_printed_twice() -> None:
    found = decisions(minutes(item(f"{TWICE}\n\nThe Clerk spoke of the mill.\n\n{TWICE}")))
    assert len(found) >= 4
    assert len({decision.key for decision in found}) == len(found)
