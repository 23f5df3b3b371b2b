"""Minutes that are not called minutes, and sections that do not swallow what follows them."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind, PartKind
from tests.indexer.structure.papers import find, paper, parts

BODY = """
## Weirs

- Ann went through the list; nobody objected
- ACTION: Carl to mend the gate

## Mills

- Talked about money. Eve would like more.
"""


@pytest.mark.parametrize(
    "opening",
    [
        "# 2022-11-17\n\n## Roll Call\n\n* Ann\n* Carl\n",
        "## Attendees\n\n* Ann\n* Carl\n",
        "# Weir call 4 May 2022\n\nAttendees: Ann, Carl\n",
        "# Agenda of 17 November 2022\n\n1. Roll\n2. Weirs\n3. Mills\n\n## Attendance\nAnn, Bo\n",
        "# Weir group\n\n17 November 2022\n\nVoting members: Ann - present; Bo - absent\n",
        "# Weir call 4 May 2022\n\n## Attendees\n\n* Ann\n\n## Purpose\n\nTo settle the gate.\n",
    ],
)
def test_notes_of_a_meeting_are_minutes(opening: str) -> None:
    held = paper(opening + BODY, "notes.md")
    assert held.kind is PaperKind.MINUTES
    assert find(held, "mend the gate").text.startswith("ACTION")
    titles = [part.title for part in parts(held, PartKind.ITEM)]
    assert titles[-2:] == ["Weirs", "Mills"]


def test_an_item_headed_as_a_report_leaves_minutes_minutes() -> None:
    held = paper(
        "Lower Weir Hall\nMinutes of the committee meeting held on 5 March 2024\n\n"
        "Present: Ann Boot, Carl Dyer\n\nReport of the Treasurer\n"
        "Carl said that the balance was £4,310. The Committee agreed to close the account.\n"
    )
    assert held.kind is PaperKind.MINUTES


def test_sections_of_a_closing_list_stay_in_it() -> None:
    held = paper(
        "# Minutes of the Weir Panel\n\n## Discussion\n\n### 1. Weirs\n\nThey leak.\n\n"
        "### 2. Mills\n\nThey turn.\n\n## Actions\n\n### Planning\n\n- [AB] Draw up a plan\n\n"
        "### Money\n\n- [CD] Ask the bank\n\n## Next meeting\n\n3 June\n",
        "a.md",
    )
    assert find(held, "Ask the bank").heading == ("Money",)
    assert [part.title for part in parts(held, PartKind.OTHER)] == ["Actions", "Next meeting"]


def test_a_row_of_a_table_that_is_an_item_keeps_its_text() -> None:
    held = paper(
        "# Minutes of the Weir Panel\n\n| Item | Minute | Action |\n|---|---|---|\n"
        "| 1 | Weirs. They leak. | AB to mend them |\n| 2 | Mills. They turn. | CD to stop them |\n"
        "| 3 | Money | EF to count it |\n",
        "a.md",
    )
    assert find(held, "EF to count it").cells[-1] == "EF to count it"


SENT = "Minutes of the Weir Board held on 6 May 2024\n\nDear all\n\n"


def test_minutes_sent_round_with_a_greeting_are_minutes() -> None:
    held = paper(
        f"{SENT}1. Sluice\n\nAGREED to mend the sluice by June.\n\n2. Eels\n\nRESOLVED "
        "that the pass be cleared.\n\nRegards\n\nBo\n"
    )
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2024-05-06")


def test_a_letter_that_encloses_minutes_stays_a_letter() -> None:
    held = paper(f"{SENT}I attach the draft for your comments.\n\nRegards\n\nBo\n")
    assert (held.kind, held.date.value) == (PaperKind.OTHER, None)


@pytest.mark.parametrize("name", ["Weir Valley News Society", "Mill News Trust"])
def test_a_body_of_news_keeps_minutes(name: str) -> None:
    text = (
        f"{name}\nMinutes of the meeting held on 6 May 2024\nPresent: Ann Reed, Bo Lake\n\n"
        "1. Rota\nIt was agreed to keep it.\n"
    )
    held = paper(text)
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2024-05-06")


@pytest.mark.parametrize(
    "line", ["Minutes of the last meeting, 6 May 2024", "The minutes of 6 May 2024 are out."]
)
def test_a_newsletter_that_speaks_of_minutes_is_none(line: str) -> None:
    text = f"Weir Valley News\n{line}\nPresent: Ann Reed, Bo Lake\n\nIt was agreed to keep it.\n"
    assert paper(text).kind is not PaperKind.MINUTES


PLAN = "1. To receive apologies\n2. To adopt the accounts\n3. To hear from the warden\n"


@pytest.mark.parametrize(
    "head",
    [
        "Attendees: all are welcome\n",
        "Present: Everybody is welcome\n",
        "Present:\nApologies:\n",
        "Present: Ann Reed, Bo Lake\n",
    ],
)
def test_a_plan_without_what_was_said_is_no_minutes(head: str) -> None:
    text = f"Elm Parish Council\nAnnual parish meeting\n6 May 2027\n{head}\n{PLAN}"
    assert paper(text).kind is not PaperKind.MINUTES


def test_short_notes_with_who_came_are_minutes() -> None:
    text = (
        "Elm Trust\nCommittee meeting\n6 May 2024\nPresent: Ann Reed, Bo Lake\n\n1. Stile\nCosts.\n"
    )
    assert paper(text).kind is PaperKind.MINUTES


@pytest.mark.parametrize("heading", ["Notes from the clerk", "Notes for members of the board"])
def test_notes_below_an_agenda_make_no_minutes_of_it(heading: str) -> None:
    rows = "".join(
        f"| {n} | {name} | AT |\n" for n, name in enumerate(["Eels", "Lamps", "Oars"], 1)
    )
    held = paper(
        "**Weir Board**\n\n**Agenda for 25 June 2025**\n\n"
        f"| No | Item | Who |\n|---|---|---|\n{rows}\n"
        f"*{heading}*\n\nItem 2. The lamps may be seen at the yard.\n",
        "agenda.md",
    )
    assert held.kind is PaperKind.AGENDA
    assert [item.title for item in held.agenda] == ["Eels", "Lamps", "Oars"]
