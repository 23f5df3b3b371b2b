"""Which items an exclusion is for, and what is told without the public that is no secret."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, Paper
from tests.indexer.structure.papers import HILL, paper

DAY = "4. Summer fair\nThe open fair is in June.\n"


def _seen(held: Paper) -> str:
    """All that the public may read."""
    parts = [part for part in held.parts if part.audience == PUBLIC]
    return " ".join(one.text for part in parts for one in part.paragraphs)


@pytest.mark.parametrize(
    "out",
    [
        "RESOLVED that the public be excluded for item 3.",
        "RESOLVED that the public be excluded during consideration of item 3 (paragraph 3).",
        "RESOLVED that the public be excluded for minute 3 under the 1960 Act.",
    ],
)
def test_behind_the_one_item_that_they_went_out_for_the_paper_is_open(out: str) -> None:
    held = paper(
        f"{HILL}2. Exclusion of the public\n{out}\n\n3. Mill\nThe secret rent is £4.\n\n{DAY}"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open fair" in seen


@pytest.mark.parametrize(
    "out",
    [
        "RESOLVED that the press and public be excluded for the following item (paragraph 3).",
        "RESOLVED that the public be excluded while discussing the following item of business.",
        "Agreed to exclude the public for the next item.",
    ],
)
def test_behind_the_following_item_only_the_close_of_the_meeting_is_open(out: str) -> None:
    top = f"{HILL}2. Exclusion of the public\n{out}\n\n3. Mill\nThe secret rent is £4.\n\n"
    close = "4. Date of next meeting\nAn open one on 8 June.\n"
    assert "open one" in _seen(paper(top + close))
    assert "secret" not in _seen(paper(top + close))
    assert "open" not in _seen(paper(f"{top}{DAY}")).replace("open road", "")


def test_behind_the_last_of_the_items_that_they_went_out_for_the_paper_is_open() -> None:
    held = paper(
        f"{HILL}2. Exclusion\nRESOLVED that the public be excluded for items 3 and 4.\n"
        "\n3. Mill\nThe secret rent is £4.\n\n4. Weir\nThe secret price is £9.\n\n"
        "5. Summer fair\nThe open fair is in June.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open fair" in seen


@pytest.mark.parametrize(
    ("out", "after"),
    [
        (
            "RESOLVED that the public be excluded for the following items.",
            "4. Fair\nThe secret fair.",
        ),
        (
            "RESOLVED that the public be excluded for the following item(s).",
            "4. Fair\nA secret fair.",
        ),
        ("RESOLVED that the public be excluded for the remainder.", "4. Fair\nThe secret fair."),
        ("RESOLVED that the public be excluded for item 9.", "4. Fair\nThe secret fair."),
        ("Agreed to exclude the public for the next item.", "4. Staffing\nThe secret clerk left."),
        (
            "Agreed to exclude the public for the next item.",
            "4. Fair\nThe secret fair.\n\n5. Return\nThe public were readmitted.",
        ),
        (
            "Agreed to exclude the public for the next item.",
            "EXEMPT ITEMS\n\n4. Fair\nThe secret fair.",
        ),
    ],
)
def test_where_the_end_is_in_doubt_it_stays_shut(out: str, after: str) -> None:
    held = paper(
        f"{HILL}2. Exclusion of the public\n{out}\n\n3. Mill\nThe secret rent is £4.\n\n{after}\n"
    )
    assert "secret" not in _seen(held)


def test_a_mark_that_names_its_own_minute_shuts_no_other() -> None:
    held = paper(
        f"{HILL}2. Exclusion of the public: RESOLVED to exclude the public for item 3.\n\n"
        "CONFIDENTIAL – minute 3 is for members and will be left out of the website copy\n\n"
        f"3. Mill\nThe secret rent is £4.\n\n{DAY}"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open fair" in seen


def test_a_motion_without_a_seconder_sends_nobody_out() -> None:
    held = paper(
        f"{HILL}2. Exclusion of the public\nCllr Hay moved that the public be excluded. "
        "There was no seconder and the motion fell.\n\n3. Mill\nThe open rent is £4.\n"
    )
    assert "open rent" in _seen(held)


def test_formulae_of_an_exempt_item_hide_nothing() -> None:
    held = paper(
        f"{HILL}2. Exempt information\nRESOLVED that the public be excluded for the next items.\n"
        "\n3. Mill\nMembers considered a report by the Head of Mills and Weirs.\n"
        "RESOLVED that the recommendations in the report be approved.\n\n"
        "4. Weir\nThe secret price is £9.\n"
    )
    seen = _seen(held)
    assert "Head of Mills" in seen
    assert "be excluded" in seen
    assert "secret" not in seen


def test_counts_of_what_is_taken_in_private_each_year_send_nobody_out() -> None:
    held = paper(
        "HILL COUNCIL\nReport to: Weirs Panel, 4 May 2023\nSubject: Open government\n\n"
        "1. Last year the Council took 61 items wholly or partly in private.\n\n"
        "2. The open count fell this year.\n"
    )
    assert "open count" in _seen(held)


def test_a_closed_minute_under_a_number_of_the_bodys_own_is_shut_alone() -> None:
    held = paper(
        "# Hill University – Mills Committee\n\nMinutes of the meeting of 4 May 2023\n\n"
        "**MC 23.41 Weirs.** The Committee noted the open weir.\n\n"
        "**MC 23.42 Flats (closed minute).**\nThe Committee agreed the secret price.\n\n"
        "**MC 23.43 Fairs.** The Committee approved the open fair.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open weir" in seen
    assert "open fair" in seen


_LOST_AT_ONCE = (
    "2. Cllr Hay moved that the public be excluded for the next item. On a vote of 2 to 9, the "
    "motion was LOST and the item was taken in public."
)
_LOST_IN_THE_END = (
    "2. Exclusion of the public\nIt had been recommended that the public be excluded for the next "
    "item. Cllr Hay moved and Cllr Lee seconded the motion. On being put to the vote the motion "
    "was lost and the public remained."
)
OPENED = f"{HILL}2. Exclusion of the public\nRESOLVED that the public be excluded.\n\n3. Mill\n"


def test_a_file_named_after_its_last_part_is_open_up_to_the_resolution() -> None:
    held = paper(f"{OPENED}The secret rent is £4.\n", file="minutes-may-confidential.txt")
    assert "open road" in _seen(held)
    assert "secret" not in _seen(held)


@pytest.mark.parametrize("file", ["confidential-minutes.txt", "confidential/minutes.txt"])
def test_other_names_shut_the_whole_file(file: str) -> None:
    assert not _seen(paper(f"{OPENED}The rent is £4.\n", file=file))


def test_a_file_with_that_name_and_no_resolution_is_shut() -> None:
    assert not _seen(paper(HILL, file="minutes-may-confidential.txt"))


NOTICE = (
    "Hill Council: notice of intention to hold part of a meeting in private\n"
    "Notice is given under Regulation 5 of the 2012 Regulations.\n\n"
    "Matter: the open mill. Reason for private meeting: paragraph 3.\n"
)


def test_the_notice_that_a_meeting_will_be_private_is_public() -> None:
    assert "open mill" in _seen(paper(NOTICE))


def test_the_page_of_reasons_for_a_restriction_is_public() -> None:
    held = paper(
        "Reasons restricted\n\nThe following item is not available to the public by virtue of "
        "paragraph(s) 3 of Part 1 of Schedule 12A.\n\nLease of the open mill\n"
    )
    assert "open mill" in _seen(held)


@pytest.mark.parametrize(
    "more", ["NOT FOR PUBLICATION", "The rent is £4.", "This paper must not be shared."]
)
def test_a_notice_that_tells_more_is_read_as_any_paper(more: str) -> None:
    text = NOTICE.replace("Matter", f"{more}\n\nMatter")
    assert "open mill" not in _seen(paper(text))


@pytest.mark.parametrize(
    "lost",
    [
        _LOST_AT_ONCE,
        _LOST_IN_THE_END,
    ],
)
def test_a_motion_that_was_lost_in_any_order_of_words_hides_nothing(lost: str) -> None:
    held = paper(f"{HILL}{lost}\n\n3. Mill\nThe open rent is £4.\n")
    assert "open rent" in _seen(held)


def test_an_exclusion_among_the_first_lines_shuts_only_what_follows() -> None:
    held = paper(
        "# HILL MILLS AUTHORITY\n### Mills Committee, 4 May 2023\n\n**17/23 PUBLIC EXCLUSION**\n"
        "It was RESOLVED that the public be excluded for 18/23.\n\n**18/23 MILL**\n"
        "The secret rent is £4.\n\n**19/23 PUBLIC SESSION RESUMED**\n\n**20/23 FAIR**\n"
        "The open fair is in June.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open fair" in seen


def test_the_name_of_a_paper_of_rules_is_a_topic() -> None:
    text = "Mills Panel: terms of reference\n\n1. Members. The open panel has three members.\n"
    assert "open panel" in _seen(paper(text, file="rules-for-meeting-in-private.txt"))
    assert not _seen(paper(HILL, file="panel-meeting-in-private.txt"))
