"""What is minuted once the public were sent out, and what was not taken so after all."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds, seen


def test_minutes_without_items_are_shut_while_the_public_are_out() -> None:
    text = (
        "### DRAINAGE BOARD\nBoard meeting 17 May 2023\n\n**23.07** The open drain was cleared.\n\n"
        "**23.08** AGREED to move into closed session at 11.35am.\n\n"
        "**23.09** The secret farmer owes £9.\n\n**23.10** AGREED to return to open session.\n\n"
        "**23.11** The open rate is a penny.\n"
    )
    holds(text, opened=2, file="folder/minutes.md")


def test_items_named_by_the_exclusion_are_shut_where_the_others_are_open() -> None:
    text = (
        "# Hill Council\n\n**3. Exclusion** RESOLVED that the public be excluded while items 9 and "
        "11 are considered. All other items to be heard in public.\n\n"
        "**8. Air** The open air is clean.\n\n**9. Hall**\nThe secret roof leaks.\n\n"
        "**10. Hours** The open museum shuts at four.\n\n**11. Lease**\nThe secret rent is £4.\n"
    )
    holds(text, opened=2, file="folder/decisions.md")


@pytest.mark.parametrize("listed", ["", "6. Roof\n\n"])
def test_an_exclusion_that_names_numbers_not_found_below_shuts_what_follows(listed: str) -> None:
    text = (
        f"# Hill Council\n\n{listed}3. RESOLVED that the public be excluded for item 6.\n\n"
        "54. The secret roof leaks.\n\n55. The secret rent is £4.\n"
    )
    assert "secret" not in seen(text, "folder/decisions.md")


def test_a_motion_to_exclude_that_was_lost_hides_nothing() -> None:
    text = (
        "Minutes of the Council, 4 May 2023\n\n5. Exclusion of the press and public\n"
        "It was moved that the public be excluded for item 6. The motion was put and LOST.\n\n"
        "6. Grant\nThe open grant is £9.\n"
    )
    assert "open grant" in seen(text)


@pytest.mark.parametrize(
    "told",
    [
        "There were no questions on the appendix and it was not necessary to exclude the public.",
        "There were no exempt items.",
        "No member saw a need to exclude, and no need to exclude the public arose.",
    ],
)
def test_an_exclusion_that_was_not_needed_shuts_nothing(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{told}\n\n3. Dates\nThe open day is in June.\n"
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "It was not necessary to exclude the public for item 2, but it was for item 3.",
        "Members saw no need to exclude the public until item 3.",
        "The public left the room and were asked to return to the meeting at 9pm.",
        "The public withdrew. The public were invited to return to the meeting at 9pm.",
    ],
)
def test_an_exclusion_that_is_half_denied_or_to_end_later_shuts(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{told}\n\n3. Staff\nThe secret clerk is ill.\n"
    holds(text, opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    ("answer", "posts", "opened"),
    [
        ("The Committee agreed that it would be taken in public.", "open", 2),
        ("It was agreed to take 7 in public, 8 in private.", "secret", 0),
    ],
)
def test_a_question_whether_to_take_an_item_in_private_is_answered(
    answer: str, posts: str, opened: int
) -> None:
    text = (
        "# Hill Council\n\nMinute of 23 March 2023\n\n**6. Private items** The Convener asked if "
        f"item 8 should be taken in private. {answer}"
        f"\n\n**7. Trees** The open elm stands.\n\n**8. Posts** The {posts} posts are two.\n"
    )
    holds(text, opened=opened, file="folder/minute.md")


@pytest.mark.parametrize(
    "told",
    [
        "Cllr Ash declared an interest as her son held a private hire licence.",
        "Cllr Ash declared that she held an allotment in private ownership.",
        "The children went to a private nursery in the village.",
    ],
)
def test_what_is_private_otherwise_sends_nobody_out(told: str) -> None:
    text = f"{HILL}2. Declarations\n{told}\n\n3. Fees\nThe open fee is £9.\n"
    holds(text, opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told", ["The Board held a private session.", "Members went into private."]
)
def test_a_private_session_sends_the_public_out(told: str) -> None:
    text = f"{HILL}2. Business\n{told}\n\n3. Fees\nThe secret fee is £9.\n"
    assert "secret" not in seen(text, "folder/minutes.txt")


def test_an_item_by_its_number_on_the_agenda_is_shut_from_the_divider_on() -> None:
    text = (
        f"{HILL}12. Exclusion\nRESOLVED: that the public be excluded during consideration of "
        "agenda item 7.\n\n13. Hours\nThe open museum shuts at four.\n\n"
        "PRIVATE SESSION\n\n14. Roof\nThe secret roof leaks.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")
