"""Habits of other bodies' minutes, each with a text of its own."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, RESTRICTED, PaperKind, PartKind, Role
from tests.indexer.structure.papers import find, paper, parts

HEAD = "Minutes of the Mill Panel\n\nHeld on 3 May 2022\n\n"


def test_a_minimal_note_with_its_date_on_a_line() -> None:
    held = paper(
        "Safer Weirs Partnership\nDate: 3 May 2022\nPresent: Ann Reed, Bo Lake\n\n1. Lamps\n"
        "Two are out.\nAction: Bo to report them.\n\n2. Money\nAgreed to bid for a grant.\n"
    )
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2022-05-03")
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Lamps", "Money"]
    assert find(held, "bid for a grant").role is Role.DECISION
    assert find(held, "Present:").role is Role.ATTENDANCE


def test_minutes_flattened_to_one_line() -> None:
    held = paper(
        "Minutes of the Mill Hall Committee held on 8 May 2023 Present: Ann Reed (Chair), Bo Lake "
        "Apologies: Cy Oak 1. Minutes of the last meeting The minutes of 3 April 2023 were agreed. "
        "2. Roof It leaks above the stage in 4.5 places. It was resolved to spend up to £900. "
        "ACTION: BL to choose a builder by 1 June 2023. 3. Hire The charge will be £12 an hour "
        "from 1 September 2023, which is more than it was in the year before. 4. Any other "
        "business There was none of it to speak of on this occasion. 5. Next meeting 5 June 2023"
    )
    assert (held.kind, held.date.value) == (PaperKind.MINUTES, "2023-05-08")
    assert [part.item for part in parts(held, PartKind.ITEM)] == ["1", "2", "3", "4", "5"]
    assert find(held, "choose a builder").role is Role.ACTION
    assert find(held, "spend up to").role is Role.DECISION


def test_informal_markdown_minutes() -> None:
    held = paper(
        "# Weir working group 2024-04-11\n\n## Attendees\n\n- Ann Reed\n- Bo Lake\n\n## Agenda\n\n"
        "- Weirs\n\n## Notes\n\nThe weirs are sound.\n\n## Action items\n\n- Bo: see the weir\n",
        "a.md",
    )
    assert (held.kind, held.title) == (PaperKind.MINUTES, "Weir working group 2024-04-11")
    assert find(held, "Ann Reed").role is Role.ATTENDANCE
    assert find(held, "see the weir").role is Role.ACTION


def test_an_agenda_list_in_minutes_is_not_their_items() -> None:
    held = paper(
        "# Mill larder\n\nTrustees' meeting, 5 March 2024\n\n### Attendees\n\n* Ann Reed\n\n"
        "### Agenda\n\n1. Money\n2. Freezer\n3. Stall\n\n### 1. Money\n\nThere is some.\n\n"
        "### 2. Freezer\n\nAgreed: buy it.\n\n### 3. Stall\n\nNone.\n\n### Action items\n\n- Ann\n",
        "a.md",
    )
    items = parts(held, PartKind.ITEM)
    assert [(part.item, part.title) for part in items] == [
        ("1", "Money"), ("2", "Freezer"), ("3", "Stall"),
    ]  # fmt: skip
    assert find(held, "There is some") in items[0].paragraphs


@pytest.mark.parametrize(
    "line",
    ["Clerk to write to the miller by 1 June.", "AR and BL to paint the boat.",
     "Cllr Oak to see the weir."],
)  # fmt: skip
def test_a_line_that_says_who_is_to_do_what_is_an_action(line: str) -> None:
    held = paper(f"{HEAD}1. Weirs\n\nThey were seen by all.\n\n{line}\n\n2. Boats\n\nNone.\n")
    assert find(held, line).role is Role.ACTION


def test_a_resolution_right_after_a_full_line() -> None:
    held = paper(
        f"{HEAD}1. Weirs\nThe Clerk reported that two of the weirs had been mended.\n"
        "RESOLVED – That the report of the Clerk on the two weirs be noted.\n\n2. Boats\n"
        "The Clerk reported that three of the boats had been painted.\nRESOLVED –\n"
        "(1) That the boats be sold.\n(2) That the Clerk be thanked.\n"
    )
    assert find(held, "report of the Clerk").role is Role.DECISION
    assert find(held, "weirs had been mended").role is Role.BODY
    assert find(held, "boats be sold").role is Role.DECISION


def test_noted_lists_and_reserved_business_of_a_senate() -> None:
    held = paper(
        "UNIVERSITY OF THE MILLS\n\nSENATE\n\nMINUTES of the meeting held on 12 June 2024\n\n"
        "PRESENT: Dr Ann Reed\n\nS24/12\tWEIRS\n\n\tNoted:\n\n\t(i)\tthat the weirs stand;\n\n"
        "\t(ii)\tthat boats float.\n\nS24/13\tBOATS\n\n\tReceived: a report from the Education "
        "Committee.\n\nS24/14\tRESERVED BUSINESS\n\n\t[Reserved: not for circulation]\n\n"
        "\tTwo were honoured.\n\nS24/15\tNEXT MEETING\n\n\t16 October 2024\n"
    )
    assert held.board == "SENATE"
    assert find(held, "weirs stand").role is Role.DECISION
    assert [part.audience for part in held.parts] == [
        PUBLIC, PUBLIC, PUBLIC, RESTRICTED, PUBLIC,
    ]  # fmt: skip


def test_a_web_page_of_a_whole_meeting() -> None:
    held = paper(
        "[Skip to main content](#c)\n\n# Agenda and minutes\n\nMill Committee\n"
        "Tuesday, 5th December, 2023 7.00 pm\n\n14.\tApologies\n\nMinutes:\n\nNone were sent.\n\n"
        "15.\tWeirs pdf icon PDF 310 KB\n\nTo consider the weirs.\n\nAdditional documents:\n"
        "- Appendix A - Weirs, item 15\n\nMinutes:\n\nThe Panel saw them.\n\nRESOLVED:\n\n"
        "1. That they stand.\n2. That boats float.\n",
        "a.md",
    )
    assert [(part.item, part.title) for part in parts(held, PartKind.ITEM)] == [
        ("14", "Apologies"), ("15", "Weirs"),
    ]  # fmt: skip
    assert find(held, "they stand").heading == ("RESOLVED",)
    assert find(held, "they stand").role is Role.DECISION


def test_questions_of_governors_are_no_headings() -> None:
    held = paper(
        "# Minutes of the Mill School Governors\n\n**Governors present:** Ann Reed (AR)\n\n"
        "**1. Report**\n\n*Q: How many were late?*\nA: 31, which is fewer.\n\n**2. Money**\n\n"
        "Governors **approved** the budget.\n",
        "a.md",
    )
    assert find(held, "How many").role is Role.BODY
    assert find(held, "Ann Reed").role is Role.ATTENDANCE
    assert find(held, "the budget").role is Role.DECISION


def test_the_date_of_minutes_that_are_approved_is_another_meetings() -> None:
    held = paper(
        "# Mill Panel - Thursday, 21st March, 2024\n\n## Apologies\n\nPresent: Ann Reed\n\n"
        "## Minutes\n\nTo approve the minutes of the meeting held on 22 February 2024. "
        "RESOLVED That they be approved.\n\n## Weirs\n\nRESOLVED That they stand.\n",
        "a.md",
    )
    assert held.date.value == "2024-03-21"


def test_a_council_in_the_title_is_the_board_and_not_a_later_committee() -> None:
    held = paper(
        "# Minutes of the Upper Valley Cross Mill Council\n\n3 May 2022\n\n## Present\n\n"
        + "".join(f"- Person {chr(65 + n)}\n" for n in range(14))
        + "\n## Marketing Committee\n\nIt was agreed to sell flour.\n\n## Action items\n\n- None\n",
        "a.md",
    )
    assert held.board == "Upper Valley Cross Mill Council"


@pytest.mark.parametrize(
    ("who", "topic"), [("**{}**", "**{}**"), ("### {}", "### {}"), ("## {}", "## {}")]
)
def test_a_heading_of_the_rank_of_the_attendance_ends_it(who: str, topic: str) -> None:
    held = paper(
        "# Lock Keepers' Guild, 14 May 2024\n\n## Agenda\n\n* Locks\n* Money\n\n## Minutes\n\n"
        f"{who.format('Attendees')}\n\n* Ann Reed\n* Bo Lake\n\n{who.format('Observers')}\n\n"
        f"* Di Ash\n\n{who.format('Mill Trust')}\n\n* Ed Fell (treasurer)\n\n"
        f"{topic.format('Meeting minute approval')}\n\n* The April minutes were approved.\n\n"
        f"{topic.format('Budget proposal')}\n\n* Ann proposed £400.\n* Agreed to adopt it.\n",
        "a.md",
    )
    for name in ("Ann Reed", "Di Ash", "Ed Fell"):
        assert find(held, name).role is Role.ATTENDANCE
    titles = [part.title for part in parts(held, PartKind.ITEM)]
    assert titles[-2:] == ["Meeting minute approval", "Budget proposal"]
    assert find(held, "Agreed to adopt").role is Role.DECISION


def test_notes_without_a_title_that_open_with_who_came() -> None:
    held = paper(
        "## Attendees\n\n- Ann Reed\n- Bo Lake\n\n## Weir gates\n\n- The gates stick.\n\n"
        "## Boat rota\n\n- It will be shared.\n",
        "a.md",
    )
    assert held.kind is PaperKind.MINUTES
    assert find(held, "Ann Reed").role is Role.ATTENDANCE
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Weir gates", "Boat rota"]
    assert "Attendees" not in held.title


def test_names_in_a_line_under_present_are_kept() -> None:
    held = paper(
        "# Mill Trust, 4 June 2024\n\n## Present\n\nAnn Reed, Bo Lake\n\n### Apologies\n\nCy Oak\n"
        "\n### Guests\n\nDi Ash\n\n## Roof\n\nIt leaks. It was agreed to mend it.\n\n## Hall\n\n"
        "The hall is let.\n",
        "a.md",
    )
    assert find(held, "Ann Reed").heading == ("Present",)
    assert find(held, "Di Ash").heading == ("Present", "Guests")
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Roof", "Hall"]


@pytest.mark.parametrize("heading", ["**{}:**", "## {}", "**{}**"])
@pytest.mark.parametrize("who", ["Meeting attendees", "Guests", "Observers", "Who came"])
def test_other_names_of_a_list_of_people(heading: str, who: str) -> None:
    held = paper(
        f"Lock keepers, 14 May 2024\n\n{heading.format('Present')}\n\n* Ann Reed\n\n"
        f"{heading.format(who)}\n\n* Di Ash\n\n{heading.format('Roof')}\n\nThe roof leaks. We "
        f"agreed to mend it.\n\n{heading.format('Hall')}\n\nThe hall is let.\n",
        "a.md",
    )
    assert held.kind is PaperKind.MINUTES
    assert find(held, "Di Ash").role is Role.ATTENDANCE
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Roof", "Hall"]


@pytest.mark.parametrize(
    "top",
    [
        "# Tea club sync\n\n## Topics\n\nThe kettle is broken.\n\n",
        "# Tea club, 4 May 2024\n\n## Discussion\n\nThe kettle is broken.\n\n",
    ],
)
def test_notes_told_by_their_sections(top: str) -> None:
    held = paper(
        f"{top}## Decisions\n\n- Buy a kettle.\n\n## Next steps\n\n- Ann: buy it by Friday.\n",
        "a.md",
    )
    assert held.kind is PaperKind.MINUTES
    assert find(held, "Buy a kettle").role is Role.DECISION


def test_a_plan_with_next_steps_is_no_minutes() -> None:
    held = paper(
        "# Mill plan, 4 May 2024\n\n## Background\n\nThe mill is old.\n\n## Decisions needed\n\n"
        "- Which stone.\n\n## Next steps\n\n- Ask the mason.\n",
        "a.md",
    )
    assert held.kind is PaperKind.OTHER


def test_none_is_no_heading() -> None:
    held = paper(
        f"{HEAD}**Other business**\n\nNone\n\n**Next meeting**\n\n2 July, as agreed.\n", "a.md"
    )
    assert find(held, "2 July").heading != ("None",)
    assert [part.title for part in held.parts][-2:] == ["Other business", "Next meeting"]


@pytest.mark.parametrize(
    "line",
    [
        "The lock gates would be greased by Ann",
        "Every boat has been licensed",
        "Two wardens are already leaving",
        "Ann and Bo to order a new roller",
        "Ladder at the mill – not yet found [Action BL]",
    ],
)
def test_a_sentence_without_its_full_stop_is_no_heading(line: str) -> None:
    held = paper(
        f"{HEAD}1. Ground\n\n{line}\n\nThe roller was painted in the autumn of the year.\n"
    )
    assert find(held, line).text
    assert line not in find(held, "was painted").heading


def test_an_outcome_over_the_next_matter_is_no_heading() -> None:
    held = paper(
        f"{HEAD}1. Accounts\n\n• Accounts of the year\n\nPassed\n\n• Affiliation\n\nPassed\n"
    )
    assert [p.text for part in held.parts for p in part.paragraphs].count("Passed") == 2
    assert "Passed" not in find(held, "Affiliation").heading


def test_a_page_of_an_item_may_lack_the_word_over_its_minutes() -> None:
    held = paper(
        "Agenda item\n\nMatters arising\n\nAnn Reed reported that the gate was mended.\n\n"
        "Bo Lake confirmed that the key was found.\n\nCy Oak asked that it be copied.\n"
    )
    assert held.kind is PaperKind.MINUTED_ITEM
