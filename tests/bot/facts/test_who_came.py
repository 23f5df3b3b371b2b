"""Who was there, as minutes list them: in tables, by groups, and apart from who was not."""

from __future__ import annotations

from pathlib import Path

from bot.answers import Status
from tests.bot.quayside import papers_held

GROUPS = """Minutes of the Locks Panel

Locks Panel

9 May 2024

Members: Councillor Ann Reed (Chair), Bo Lake, Di Frost

Officers: Ed Brook, Bailiff

Apologies: Flo Hay

1. Gates

The minutes of the meeting held on 11 April 2024 were agreed. Councillor Noon asked about rust.

The meeting closed at 8.05 pm.
"""


def test_who_came_where_they_are_listed_by_what_they_are(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.txt": GROUPS}) as asking:
        answer = asking.ask("who was there?")
    assert [one.quote for one in answer.citations] == [
        "Members: Councillor Ann Reed (Chair), Bo Lake, Di Frost",
        "Officers: Ed Brook, Bailiff",
    ]


def test_a_surname_is_no_hour_and_a_day_is_no_place(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.txt": GROUPS}) as asking:
        ended = asking.ask("what time did the meeting finish?")
        where = asking.ask("where was the meeting held?")
    assert [one.quote for one in ended.citations] == ["The meeting closed at 8.05 pm."]
    assert where.status is Status.NOT_FOUND


def test_the_rows_beside_who_came_belong_to_the_list(tmp_path: Path) -> None:
    table = GROUPS.replace("Members: Councillor Ann Reed (Chair), Bo Lake, Di Frost", "").replace(
        "Officers: Ed Brook, Bailiff",
        "| Group | Members present |\n| --- | --- |\n| Primary | Ann Reed (Chair) |\n"
        "| Governors | Bo Lake, Di Frost |\n| Unions | Ed Brook |",
    )
    with papers_held(tmp_path, {"may.md": table}) as asking:
        answer = asking.ask("who was there?")
    said = " ".join(one.quote for one in answer.citations)
    assert all(name in said for name in ("Ann Reed", "Bo Lake, Di Frost", "Ed Brook"))
    assert "Flo Hay" not in said


APART = """Minutes of the Locks Panel

Locks Panel

9 May 2024

## Present

| Ann Reed | Chair |
| --- | --- |
| Bo Lake | Member |

## Apologies

| Flo Hay | Member |
| --- | --- |
| Gil Oak | Member |

1. Gates

The gates were looked at.
"""


def test_a_table_of_apologies_is_none_of_who_came(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"may.md": APART}) as asking:
        answer = asking.ask("who was there?")
    said = " ".join(one.quote for one in answer.citations)
    assert "Bo Lake" in said
    assert "Flo Hay" not in said
    assert "Gil Oak" not in said


def test_a_venue_is_nobody_who_came(tmp_path: Path) -> None:
    held = GROUPS.replace("Apologies: Flo Hay", "Venue: Mill Hall")
    with papers_held(tmp_path, {"may.txt": held}) as asking:
        answer = asking.ask("who was there?")
    assert "Mill Hall" not in " ".join(one.quote for one in answer.citations)
