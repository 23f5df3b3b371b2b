"""The same action in two places is one; and many of them are compared in little time."""

from __future__ import annotations

import time
from dataclasses import replace

from indexer.minutes.action_repeats import joined
from indexer.minutes.findings import Finding, Where
from indexer.minutes.roll import Roll
from indexer.records import Part
from tests.indexer.minutes.deciding import item, minutes

ROLL = Roll(("Ann Boot", "Carl Dyer", "Eve Frith"), {"AB": "Ann Boot", "CD": "Carl Dyer"})
THINGS = ("stile", "gate", "leat", "sluice", "fence", "hedge", "bench", "path", "pond", "roof")
DOINGS = ("mend", "paint", "inspect", "price", "measure", "photograph", "clear", "survey")
OWNERS = ("AB", "Carl Dyer")
LISTS = ("", "Actions", "Action log")


def findings(count: int, *, times: int) -> list[Finding]:
    """Tasks of one paper, each a number of times: in the text and in two lists of actions."""
    part = minutes(item("The Clerk spoke of paths.")).parts[0]
    made = []
    for place in range(count):
        task = place // times
        thing, other = THINGS[task // 8 % 10], THINGS[task // 80 % 10]
        text = f"{DOINGS[task % 8]} the {thing} and the {other} of plot {task} by the mill"
        found = Finding(_where(part, place), text, owner=OWNERS[task // 800 % 2])
        made.append(found)
    return made


def _where(part: Part, place: int) -> Where:
    listed = LISTS[place % len(LISTS)]
    heading = (listed or "Paths",)
    paragraph = replace(part.paragraphs[0], id=f"{part.key}.{place}", heading=heading)
    return Where(part, paragraph, ROLL, listed)


def test_a_task_in_the_text_and_in_two_lists_is_one() -> None:
    (one,) = joined(findings(3, times=3))
    assert len(one.also) == 2


def test_many_actions_are_compared_in_little_time() -> None:
    many = findings(1600, times=1)
    began = time.process_time()
    assert joined(many)
    assert time.process_time() - began < 4  # seconds; about one, and machines differ
