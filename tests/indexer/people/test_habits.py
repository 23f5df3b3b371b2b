"""Attendance lists in many habits: ``habits.txt`` holds each list with the people in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from indexer.people import people
from indexer.reading import read
from indexer.records import Person
from indexer.structure import understand


@dataclass(frozen=True)
class Habit:
    """One list, and its people as rows."""

    name: str
    text: str
    rows: list[str]


def _habits() -> list[Habit]:
    found = []
    for case in (Path(__file__).parent / "habits.txt").read_text("utf-8").split("\n=== ")[1:]:
        name, _, body = case.partition("\n")
        text, _, rows = body.partition("\n---")
        found.append(Habit(name, text, [row.strip() for row in rows.splitlines() if row.strip()]))
    return found


def _row(person: Person) -> str:
    facts = (person.name, person.post, person.organisation, person.standing, person.initials,
             person.attendance)  # fmt: skip
    return " | ".join(fact or "-" for fact in facts)


@pytest.mark.parametrize("habit", _habits(), ids=lambda habit: habit.name)
def test_people_are_read_as_a_clerk_reads_them(habit: Habit) -> None:
    file = "minutes.md" if habit.text.startswith("# ") else "minutes.txt"
    paper = understand(read(Path(file), habit.text.encode()), root="tests", file=file)

    assert [_row(person) for person in people(paper)] == habit.rows
