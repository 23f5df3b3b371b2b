"""The item in which the public went out is cut where they went and where they came back."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds, seen

_OUT = "RESOLVED to exclude the press and public under the 1960 Act."


@pytest.mark.parametrize(
    "text",
    [
        f"2. Staffing. {_OUT} The secret pay of the warden will be £40,000.\n",
        f"2. Staffing\n{_OUT} It was agreed that the secret warden be dismissed.\n",
        f"2. Exclusion of the public\n{_OUT}\nRESOLVED that the secret yard be sold.\n",
        "2. Exclusion of the public\nRESOLVED to exclude the public and to sell the secret yard.\n",
    ],
)
def test_what_is_told_in_the_breath_of_the_resolution_is_shut(text: str) -> None:
    holds(f"{HILL}{text}", opened=1, file="folder/minutes.txt")


def test_what_is_told_with_the_resolution_is_shut_without_items_too() -> None:
    text = (
        "HILL COUNCIL\n\nThe open band will play in May.\n\n"
        "It was resolved that the public be excluded. The secret bandmaster is to go.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(
    "told",
    [
        _OUT,
        f"{_OUT} Proposed by Cllr Marsh, seconded by Cllr Dee. Three people left the room at 8.10.",
        "It was considered whether to exclude the public.\nRESOLVED that the public be excluded.",
    ],
)
def test_the_resolution_is_open_and_what_stands_behind_it_is_not(told: str) -> None:
    text = (
        f"{HILL}2. Open staffing matters\n{told}\nThe secret warden is ill.\n\n3. Yard\nSecret.\n"
    )
    public = seen(text, "folder/minutes.txt")
    assert "secret" not in public
    assert "xcluded" in public or "exclude" in public


def test_a_resolution_with_the_close_of_the_meeting_is_open() -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\nThe meeting closed at 12.20.\n"
    assert "closed at 12.20" in seen(text, "folder/minutes.txt")


@pytest.mark.parametrize("title", ["Exempt business", "In committee", "Confidential items"])
def test_a_divider_that_holds_the_resolution_alone_is_open(title: str) -> None:
    text = f"{HILL}2. {title}\n{_OUT}\n\n3. Yard\nThe secret rent is £4.\n"
    public = seen(text, "folder/minutes.txt")
    assert "1960 Act" in public
    assert "secret" not in public


def test_confidential_items_of_which_there_were_none_hide_nothing() -> None:
    text = f"{HILL}2. Part 2 confidential items\nThere were none.\nMeeting closed 5.25pm\n"
    assert "There were none" in seen(text, "folder/minutes.txt")


def test_a_paragraph_that_begins_with_their_return_is_open() -> None:
    text = (
        f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Staff\nThe secret warden is ill.\n\n"
        "The press and public were readmitted at 8.12 pm. The open yard is let.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "The recommendations in the exempt report were approved.",
        "A confidential minute of this item is held by the Clerk.",
        "The exempt minutes of the meeting held on 5 May 2023 were confirmed and signed.",
        "The next meeting will be on 8 June at 7.30pm in the Moor Hall.",
    ],
)
def test_an_item_taken_in_private_that_holds_but_a_formula_is_open(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Yard\n{told}\n\n4. Pond\nSecret.\n"
    public = seen(text, "folder/minutes.txt")
    assert told in public
    assert "Secret" not in public


@pytest.mark.parametrize(
    "told",
    [
        "RESOLVED to accept the secret offer.",
        "The report was noted. Mr Secret left.",
        "Agreed £40.",
        "4. The secret warden is to be dismissed.\nMeeting closed 9.05pm.",
    ],
)
def test_an_item_taken_in_private_that_tells_more_is_shut(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Yard\n{told}\n"
    public = seen(text, "folder/minutes.txt")
    assert "ecret" not in public
    assert "£40" not in public


def test_the_public_sent_out_for_the_second_part_hear_the_first() -> None:
    text = (
        "Minutes of the Pier Panel, 4 May 2023\n\nPART ONE\n\n4. PROCEDURAL BUSINESS\n\n"
        "4.1 RESOLVED: That the public be excluded during the items in part two of the agenda.\n\n"
        "5. PIER\n\n5.1 The open pier was painted in the spring.\n\nPART TWO\n\n"
        "6. PIER – EXEMPT CATEGORY 3\n\n6.1 The secret rent is £4.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")


def test_the_day_of_the_next_meeting_behind_a_shut_item_is_open() -> None:
    text = (
        f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Staff\nThe secret warden is ill.\n\n"
        "Date of next meeting: Monday 11th December 2023\n\n"
        "There being no further business the meeting closed at 8.50pm.\n"
    )
    public = seen(text, "folder/minutes.txt")
    assert "11th December" in public
    assert "secret" not in public


def test_a_line_that_calls_the_remaining_minutes_public_opens_them() -> None:
    text = (
        f"{HILL}2. Exempt business. RESOLVED – That item 3 be taken in private.\n\n"
        "THE FOLLOWING MINUTE IS EXEMPT\n\n3. Claim. The secret claim is £4.\n\n"
        "THE REMAINING MINUTES ARE PUBLIC\n\n4. Buses. The open fare is a penny.\n"
    )
    assert "open fare" in seen(text, "folder/minutes.txt")
    assert "secret" not in seen(text, "folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "Cllr Dee moved that the public not be excluded, as the lease was signed; carried.",
        "Cllr Dee moved that the public be excluded. On being put the motion was clearly lost.",
    ],
)
def test_a_motion_by_which_the_public_stay_hides_nothing(told: str) -> None:
    text = f"{HILL}2. Lease\n{told}\nThe open rent is £4.\n"
    holds(text, opened=2, file="folder/minutes.txt")


def test_the_return_of_the_public_is_told_by_what_was_then_announced() -> None:
    text = (
        "HEARING\n\n1. The open case was put.\n\n2. RESOLVED that the public be excluded while "
        "the Panel deliberates.\n\n3. The secret doubts were weighed.\n\n"
        "4. On the return of the public the Chair announced that the open permit is granted.\n"
    )
    holds(text, opened=2)


def test_the_resolution_is_open_in_a_paper_without_items() -> None:
    text = (
        "HILL CABINET – decision sheet\n\n8. EXCLUSION OF THE PUBLIC\nRESOLVED that the public be "
        "excluded for the following items under Schedule 12A.\n\n9. WORKS (Exempt)\n"
        "Decision: That the secret works be sold.\n"
    )
    public = seen(text)
    assert "Schedule 12A" in public
    assert "secret" not in public


def test_what_a_board_tells_in_public_of_its_private_meeting_is_open() -> None:
    text = f"{HILL}2. Report from the private meeting\nThe open estates plan was heard.\n"
    holds(text, opened=2, file="folder/minutes.txt")


def test_a_tag_that_ends_what_is_confidential_opens_the_next_item() -> None:
    text = (
        "# Hill Homes\nMinutes, 4 May 2023\n\nPresent: A Bee\n\n**1. Rents.** The open rents rise."
        "\n\n[CONFIDENTIAL – REMOVE BEFORE PUBLICATION]\nThe secret builder is broke.\n"
        "[END OF CONFIDENTIAL]\n\n**2. Safety.** The open stairs were mended.\n"
    )
    holds(text, opened=2, file="folder/minutes.md")


def test_an_exempt_row_of_a_table_hides_no_line_below_it() -> None:
    text = (
        "# Summary of decisions\n\n| Item | Part | Decision |\n|---|---|---|\n"
        "| 4 Mill | Public | The open mill is let |\n| 5 Yard | Private (para 3) | secret sum |\n\n"
        "The reports for items 5 and 6 are exempt.\n\nThe open call-in ends at noon.\n"
    )
    holds(text, opened=2, file="folder/sheet.md")


def test_a_numbered_item_that_is_restricted_hides_none_of_those_before_it() -> None:
    text = (
        "# Moor Partnership\n**Notes 7 March 2024**\n\n**1. Welcome** – the open new member\n\n"
        "**2. Peat** – the open bog is wet.\n\n**3. RESTRICTED (members only – delete before "
        "these go on the website)**\n- The secret nest is at Birk.\n"
    )
    holds(text, opened=2, file="folder/notes.md")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Buildings", "It was agreed nem con that the chamber be opened to the clerk in June."),
        ("The bid for the mill", "RESOLVED that 2,300,000 be accepted."),
        ("Posts", "RESOLVED that the officer be not confirmed."),
        ("Members", "RESOLVED that Councillor March be excluded from the meeting until May."),
        ("Chair", "It was agreed that the chairman be moved and the clerk be held to it."),
        ("No confidence in the Chair", "The motion was carried, 7 votes to 2."),
        ("No confidence in the Chair", "The recommendation was approved."),
        ("Sale of the mill", "Agreed."),
        ("End of the lease of the mill", "31 March 2025."),
    ],
)
def test_words_of_formulae_make_secrets_too(title: str, told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. {title}\n{told}\n"
    assert told not in seen(text, "folder/minutes.txt")


def test_the_day_under_the_title_of_the_next_meeting_is_open() -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Date of next meeting\n8 June, 7.30pm.\n"
    assert "8 June" in seen(text, "folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "Ms Orr was seen at the races when she was ill and has left.",
        "The warden left.",
        "Exempt information: the warden is being looked into under the 1974 Act.",
        "Mill Ltd has not kept section 3 of the contract.",
        "Proposed by Cllr Dee: Miss Orr.",
    ],
)
def test_what_sounds_like_the_exclusion_is_shut_with_all_behind_it(told: str) -> None:
    public = seen(f"{HILL}2. Posts\n{_OUT}\n{told}\nThe secret post.\n", "folder/minutes.txt")
    assert told not in public
    assert "secret" not in public
    assert "1960 Act" in public


@pytest.mark.parametrize(
    "out",
    [
        "RESOLVED that the public be excluded and that the secret bid be turned down.",
        "RESOLVED that the public be excluded and the secret mill let to Orr Ltd.",
        "RESOLVED to exclude the public and dismiss the secret warden.",
        "RESOLVED that the public be excluded; that the secret bid be turned down.",
        "RESOLVED that the public be excluded, the secret warden having been caught.",
        "RESOLVED that the public be excluded and the public be told of the secret bid.",
        "RESOLVED that the public be excluded and part of the secret mill let.",
        "The public were asked to leave before the secret warden was dismissed.",
        "Agreed to exclude the public, whereupon the secret bid came in.",
        "The public having left the room, the Chair spoke of the secret bid and the clerk left.",
    ],
)
def test_a_resolution_that_goes_on_with_more_is_shut(out: str) -> None:
    for title in ("Posts", "Exclusion of the public"):
        text = f"{HILL}2. {title}\n{out}\nThe secret post.\n"
        assert "secret" not in seen(text, "folder/minutes.txt")


@pytest.mark.parametrize(
    "turns",
    [
        "The public were readmitted. The public were then excluded again.",
        "The public were readmitted. They were then asked to leave.",
        "The public were readmitted and then excluded again.",
    ],
)
def test_of_turns_in_one_paragraph_the_last_counts(turns: str) -> None:
    text = (
        f"{HILL}2. Exclusion of the public\n{_OUT}\n\n3. Posts\n{turns} The secret warden left.\n"
        "The secret post.\n\n4. Mill\nThe secret mill.\n"
    )
    assert "secret" not in seen(text, "folder/minutes.txt")
