"""Who may see what is minuted, after marks, dividers and resolutions."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC
from tests.indexer.structure.papers import HILL, holds, paper

TOP = (
    "Mill Trust\n\nMinutes of the Panel held on 4 June 2024\n\nPresent: A. Fell, B. Gill\n\n"
    "1. Apologies\n\nNone were given.\n\n2. Weirs\n\nRESOLVED: That the open weirs stay open.\n\n"
)
SHUT = "3. Claim\n\nThe secret claim of £90,000 was told.\n\nRESOLVED: That the secret sum be paid."
OPEN = "4. Boats\n\nRESOLVED: That the open boats be tarred.\n"


def seen(text: str, file: str = "folder/minutes.txt") -> str:
    """All that the public may read."""
    return str([part for part in paper(text, file).parts if part.audience == PUBLIC])


@pytest.mark.parametrize(
    "divider",
    [
        "PART B",
        "Section 2",
        "Closed session",
        "In camera",
        "EXEMPT INFORMATION",
        "Private session",
        "Items containing exempt information",
        "Members-only session",
        "CONFlDENTIAL ITEMS",
    ],
)
def test_a_divider_of_minutes_shuts_what_follows(divider: str) -> None:
    for heading, file in ((divider, "m/a.txt"), (f"## {divider}", "m/a.md")):
        text = seen(f"{TOP}{heading}\n\n{SHUT}\n", file)
        assert "secret" not in text
        assert "open weirs" in text


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("RESOLVED: That the press and public be excluded.", "The public were re-admitted."),
        ("The Committee went into private session.", "Public session resumed."),
        ("The public were asked to withdraw and left.", "Open session resumed."),
    ],
)
def test_what_follows_an_exclusion_is_shut_until_the_public_return(out: str, back: str) -> None:
    text = seen(f"{TOP}{out}\n\n{SHUT}\n\n{back}\n\n{OPEN}")
    assert "secret" not in text
    assert "open boats" in text


@pytest.mark.parametrize(
    "mark", ["CONFIDENTIAL", "[CONFIDENTIAL]", "(This minute is confidential.)"]
)
def test_a_mark_under_the_title_of_an_item_shuts_that_item_alone(mark: str) -> None:
    text = seen(TOP + SHUT.replace("3. Claim\n", f"3. Claim\n\n{mark}\n") + f"\n\n{OPEN}")
    assert "secret" not in text
    assert "open boats" in text


def test_a_symbol_that_a_legend_explains_shuts_an_item() -> None:
    text = seen(TOP + SHUT.replace("Claim", "Claim *") + f"\n\n{OPEN}\n* Confidential minute\n")
    assert "secret" not in text
    assert "open boats" in text


@pytest.mark.parametrize(
    "prose",
    [
        "Two members of the public left the meeting.",
        "The helpline is confidential and callers are private.",
        "Charities are exempt from fees under paragraph 3 of Schedule 4.",
        "Members sat in private before the meeting.",
    ],
)
def test_words_about_secrecy_hide_nothing(prose: str) -> None:
    assert "open boats" in seen(f"{TOP}3. Talk\n\n{prose}\n\n{OPEN}")


def test_confidential_minutes_that_are_only_approved_are_public() -> None:
    item = "3. Confidential minutes of 3 May\n\nThe old confidential minutes were agreed.\n\n"
    assert "old confidential" in seen(TOP + item + OPEN)


def test_minutes_that_were_not_known_as_such() -> None:
    text = (
        "# Panel, 4 June 2024\n\n## Weirs\n\n- The open weirs stay.\n\n"
        "## It was resolved that the public be excluded\n\n## Claim\n\n- The secret sum is due.\n\n"
        "## The public were re-admitted\n\n## Boats\n\n- The open boats stay.\n"
    )
    public = seen(text, "m/a.md")
    assert "secret" not in public
    assert "open weirs" in public
    assert "open boats" in public


def test_a_panel_that_retires_and_announces_shuts_nothing() -> None:
    hearing = (
        "3. Licence\n\nThe open applicant spoke.\n\nThe Panel retired to deliberate in private.\n\n"
        "On its return the Chair announced that the open licence was granted.\n\n"
    )
    text = seen(TOP + hearing + OPEN)
    assert "open applicant" in text
    assert "open boats" in text


def test_what_was_told_before_the_public_came_back_stays_shut() -> None:
    item = (
        "3. Depot\n\nRESOLVED that the press and public be excluded from the meeting.\n\n"
        "The Panel considered the secret tender and agreed to dismiss the caretaker. "
        "The public returned to the meeting.\n\n"
    )
    assert "secret" not in seen(TOP + item + OPEN)
    assert "open boats" in seen(TOP + item + OPEN)


@pytest.mark.parametrize(
    "said",
    [
        "There were no exempt items on the agenda and the meeting stayed open throughout.",
        "There was no confidential business.",
        "Moved that the public be excluded. A vote was had. The motion fell and the public stayed.",
        "The Panel asked whether it should go into private session and agreed to stay in public.",
    ],
)
def test_an_exclusion_that_was_not_needed_or_not_carried_hides_nothing(said: str) -> None:
    assert "open boats" in seen(f"{TOP}3. Exclusion of press and public\n\n{said}\n\n{OPEN}")


@pytest.mark.parametrize(
    "said",
    [
        "There were no exempt items listed, but the Chair took one urgent item without the public.",
        "It was moved that the public be excluded. A motion to refuse the claim was lost.",
        "The Panel considered whether it should go into private session and agreed to do so.",
        "The Panel weighed whether to stay in public session and agreed to go into private.",
    ],
)
def test_an_exclusion_that_was_carried_still_shuts(said: str) -> None:
    text = seen(f"{TOP}3. Exclusion of press and public\n\n{said}\n\n4. Claim\n\nThe secret sum.\n")
    assert "secret" not in text


def test_the_public_who_withdraw_in_a_clause_are_out() -> None:
    text = (
        "HARBOUR BOARD\n\nMinutes of the Meeting, 11 April 2023\n\n1. The open yachts came.\n"
        "2. The open fees stay.\n3. The open basin is dredged.\n\nThe Board then went into "
        "committee, the public and the representative of the Packet withdrawing.\n\n"
        "4. The secret owner owes £4.\n5. The secret boat is arrested.\n"
    )
    assert "secret" not in seen(text)
    assert seen(text).count("open ") >= 3


def test_the_resolution_to_exclude_is_itself_open() -> None:
    said = "resolved to exclude the press and public, as exempt facts were likely to be told."
    text = f"{TOP}EXCLUSION OF PRESS AND PUBLIC\nThe Committee {said}\n\n{SHUT}\n"
    assert "resolved to exclude" in seen(text)
    assert "secret" not in seen(text)


@pytest.mark.parametrize("title", ["Public session", "Open reports"])
def test_the_number_of_an_item_opens_nothing(title: str) -> None:
    out = "3. Exclusion\n\nRESOLVED that the press and public be excluded."
    text = seen(f"{TOP}{out}\n\n4. Row\n\nThe secret row.\n\n5. {title}\n\nThe secret quarrel.\n")
    assert "secret" not in text


def test_what_is_told_in_the_item_of_the_exclusion_is_shut() -> None:
    out = "3. Exclusion of the public\n\nRESOLVED that the press and public be excluded."
    assert "secret" not in seen(
        f"{TOP}{out}\n\nThe secret sum was agreed to by Mr Poe.\n\nIt is £4.\n"
    )


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED that the public be excluded.\n\nA motion to exclude Mr Poe was lost.",
        "RESOLVED that the press be excluded. The motion to tar the boats was lost.",
        "RESOLVED that the public be excluded. The motion was first lost but then carried.",
        "It was moved that the public be excluded. The motion was lost, but then carried.",
        "Moved to exclude the press.\n\nA motion to exclude the press fell.\n\nIt was carried.",
    ],
)
def test_a_lost_motion_undoes_no_exclusion_that_stands(said: str) -> None:
    assert "secret" not in seen(
        f"{TOP}3. Row\n\n{said}\n\nThe secret row.\n\n4. Claim\n\nThe secret."
    )


def test_a_motion_to_exclude_the_public_that_was_lost_shuts_nothing() -> None:
    said = "It was moved that the public be excluded. The motion was lost."
    assert "open boats" in seen(f"{TOP}3. Row\n\n{said}\n\n{OPEN}")


def test_an_exclusion_among_resolutions_under_one_stem_shuts_those_after_it() -> None:
    text = (
        "Mill Trust\n\nMinutes of the Panel held on 4 June 2024\n\nThe Panel resolved as follows:"
        "\n\n1. That the open weir be mended.\n\n2. That the public be excluded for the rest."
        "\n\n3. That the secret lock be sold.\n\n4. That Mr Poe be told the secret.\n\nAll went.\n"
    )
    assert "secret" not in seen(text)


def test_the_end_of_an_inner_appendix_ends_no_exclusion_of_the_public() -> None:
    out = "3. Exclusion\n\nRESOLVED that the press and public be excluded."
    inner = "Exempt annex to the minute\n\nThe secret bid.\n\nEnd of exempt annex"
    text = f"{TOP}{out}\n\n4. Claim\n\nThe secret claim.\n\n{inner}\n\n5. Row\n\nThe secret row.\n"
    assert "secret" not in seen(text)


def test_the_end_of_a_divided_section_of_minutes_opens_what_follows() -> None:
    text = seen(f"{TOP}CONFIDENTIAL ITEMS\n\n{SHUT}\n\nEnd of confidential items\n\n{OPEN}")
    assert "secret" not in text
    assert "open boats" in text


@pytest.mark.parametrize(
    "words",
    [
        "for the items in Part 2, Schedule 12A",
        "for reasons that stand in Part II of that Schedule",
        "by Schedule 12A, for Part 2",
        "in the light of Part 2",
    ],
)
def test_the_second_part_of_a_schedule_is_none_of_the_agenda(words: str) -> None:
    text = f"{HILL}2. RESOLVED to exclude the public {words}.\n\n3. Rents\nThe secret rent.\n\n"
    holds(f"{text}PART 2\n\n4. Mill\nThe secret mill.\n", opened=1)


@pytest.mark.parametrize("words", ["for Part 2 of the agenda", "during Part 2"])
def test_the_public_go_out_for_the_second_part_of_the_agenda(words: str) -> None:
    text = f"{HILL}2. RESOLVED to exclude the public {words}.\n\n3. Rents\nThe open rent.\n\n"
    holds(f"{text}PART 2\n\n4. Mill\nThe secret mill.\n", opened=2)
