"""Tables in minutes: of people, of actions, of items, and rows that are none of these."""

from __future__ import annotations

import pytest

from indexer.records import PartKind, Role
from tests.indexer.structure.papers import find, paper, parts

HEAD = "Minutes of the Mill Panel\n\nHeld on 3 May 2022\n\n"


@pytest.mark.parametrize(
    "table",
    [
        "| Name | Organisation | Present |\n|---|---|---|\n| Ann Reed | Mill Trust | Yes |\n\n",
        "Present\tInitials\tRole\nAnn Reed\tAR\tMill Trust\n\n",
    ],
)
def test_a_table_of_people_in_the_opening(table: str) -> None:
    held = paper(
        f"{HEAD}{table}1. Weirs\n\nThey were seen by all.\n\n2. Boats\n\nThe Panel agreed to buy "
        "a boat.\n",
        "a.md" if "|" in table else "a.txt",
    )
    assert find(held, "Ann Reed").role is Role.ATTENDANCE
    assert find(held, "seen by all").role is Role.BODY


def test_an_action_column_and_a_table_of_actions() -> None:
    held = paper(
        f"{HEAD}1\tWeirs\t\n\tThey were seen by all.\t\n\tAR to mend the weir.\tAR\n"
        "2\tBoats\t\n\tThere were none of them.\t\n\n"
    )
    assert find(held, "mend the weir").role is Role.ACTION
    table = paper(
        "# Minutes of the Mill Panel\n\n**1. Weirs**\n\nSeen.\n\n**2. Boats**\n\nNone.\n\n"
        "## Action table\n\n| No | Action | Who | By when |\n|---|---|---|---|\n"
        "| 1 | Mend the weir | AR | 10 July 2024 |\n",
        "a.md",
    )
    assert table.parts[-1].kind is PartKind.OTHER
    assert [p.role for p in table.parts[-1].paragraphs] == [Role.BODY, Role.ACTION]


TABLE = "".join(f"| {n} | Mill {n} | {n}0 tonnes | £{n}00 |\n" for n in range(1, 6))


def test_numbered_rows_of_a_table_are_no_items() -> None:
    held = paper(
        f"{HEAD}## Mills\n\nEach ground corn.\n\n| No | Mill | Corn | Cost |\n|---|---|---|---|\n"
        f"{TABLE}\n## Boats\n\nIt was agreed to buy a boat.\n",
        "a.md",
    )
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Mills", "Boats"]
    assert "Mill 4" in find(held, "40 tonnes").text


def test_minutes_set_as_a_table_of_four_columns_have_items() -> None:
    rows = "".join(
        f"| {n}. | {name} | It was agreed to see to it. | AR |\n"
        for n, name in enumerate(["Weirs", "Boats", "Money"], 1)
    )
    held = paper(f"{HEAD}| No. | Item | Minute | Action |\n|---|---|---|---|\n{rows}", "a.md")
    assert [part.item for part in parts(held, PartKind.ITEM)] == ["1", "2", "3"]


def test_items_whose_titles_run_into_their_cell_are_cut_at_each_number() -> None:
    rows = "".join(
        f"| {n} | **{title}** {said} | {owner} |\n"
        for n, (title, said, owner) in enumerate(
            [
                ("APOLOGIES", "None", ""),
                ("RECORD OF JUNE", "None wanted it changed", ""),
                ("SLUICES", "The men said that two leak. RESOLVED – That both be mended.", "TK"),
                ("EELS", "They are back. RESOLVED – That the count be noted.", ""),
                ("ROADS", "RESOLVED – That gravel be laid.", "AR"),
            ],
            31,
        )
    )
    held = paper(f"{HEAD}| | | |\n|---|---|---|\n{rows}", "a.md")
    found = [(part.item, part.title) for part in parts(held, PartKind.ITEM)]
    assert [item for item, _ in found] == ["31", "32", "33", "34", "35"]
    assert found[2][1] == "SLUICES"


def test_groups_of_people_beside_their_names() -> None:
    held = paper(
        f"{HEAD}| Officers | Ann Reed, Bo Lake |\n|---|---|\n| Members | Cy Oak |\n"
        "| Venue | The mill |\n\n## 1. Holes\n\nThey are deep.\n\n## 2. Lamps\n\nThey are out.\n",
        "a.md",
    )
    assert find(held, "Ann Reed").role is Role.ATTENDANCE
    assert find(held, "Cy Oak").role is Role.ATTENDANCE
    assert find(held, "The mill").role is Role.BODY


def test_the_third_row_of_a_list_of_sums_is_not_the_third_item() -> None:
    held = paper(
        f"{HEAD}1. Apologies\n\nNone.\n\n2. Grants\n\nThe following were agreed:\n\n"
        "1. Choir £300.00\n2. Football £150.00\n3. Benches £225.00\n\nMeeting closed at 9pm\n"
    )
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Apologies", "Grants"]
    assert find(held, "Benches").text == "Benches £225.00"
