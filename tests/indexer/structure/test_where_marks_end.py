"""How far a mark reaches: up to the next number, or to the end of its part or of the paper."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import DATES, RENTS, holds, seen


def test_a_shut_title_is_ended_by_the_next_number() -> None:
    text = (
        "Hill Council\nEstates 3 May 2023\n\n1. Depot\nThe open depot stands.\n\n"
        "2. Lease (Exempt - para 3)\nThe secret rent is £4.\n\n3. Signs\nThe open signs stand.\n"
    )
    holds(text, opened=2)


def test_a_numbered_heading_that_begins_with_its_mark_is_shut() -> None:
    text = (
        "Hill Forum\nMinutes of the meeting held on 4 May 2023\n\n"
        "1 Roads\nThe open road is mended.\n\n"
        "2 Confidential: Lobbying\nThe secret grant is cut.\n\n3 Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(("title", "opened"), [("Confidential item", 2), ("Confidential items", 1)])
def test_an_item_that_says_it_is_confidential_shuts_others_only_where_it_names_many(
    title: str, opened: int
) -> None:
    text = (
        "Minutes of the Board, 5 May 2023\nPresent: A Reed\n\n1. Rents. The open rents rise.\n\n"
        f"2. {title} – the secret claim was weighed.\n\n3. Dates. The open day is in June.\n"
    )
    public = seen(text)
    assert "secret" not in public
    assert public.count("open ") == opened


@pytest.mark.parametrize(
    "within",
    [
        "2. EXEMPT: The field is sold.\n\nThe price\n\nThe secret price is £4.",
        (
            "2. [NOT FOR PUBLICATION] The terms are these.\n\n1. The secret price."
            "\n\n2. The secret buyer.\n\n3. The secret day."
        ),
        (
            "2. EXEMPT: The field is sold.\n\nExempt annex\n\nThe secret price."
            "\n\nEnd of exempt annex\n\nThe secret buyer."
        ),
    ],
    ids=["heading", "list", "end of an appendix"],
)
def test_what_stands_within_a_numbered_paragraph_ends_no_mark(within: str) -> None:
    holds(f"Land\n\n{RENTS}\n\n{within}\n\n3. {DATES}\n", opened=2)


def test_a_part_that_calls_itself_confidential_is_shut_up_to_the_next() -> None:
    text = (
        "Hill Forum\nNote of the meeting, 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        "2. Lobbying\nThis part of the note is confidential to members.\nThe secret grant is cut.\n"
        "The secret letter is sent.\n\n3. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2)


def test_a_part_that_is_confidential_goes_on_to_where_the_remainder_is_public() -> None:
    text = (
        "Hill Forum\nNote of the meeting, 4 May 2023\n\n1. Roads\nThe open road is mended.\n\n"
        "This part of the note is confidential.\n\n2. Staff\nThe secret clerk is ill.\n\n"
        "3. Land\nThe secret field is sold.\n\nThe remainder of this note is public.\n\n"
        "4. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(
    "said",
    [
        "The remainder of this note is exempt.",
        "From here on this note is confidential.",
        "Paragraphs 2 to the end are exempt.",
    ],
)
def test_a_sentence_that_shuts_the_rest_shuts_all_of_it(said: str) -> None:
    holds(f"Land\n\n{RENTS}\n\n{said}\n\n2. The secret field.\n\n3. The secret barn.\n", opened=1)


def test_a_sentence_that_shuts_the_following_items() -> None:
    text = (
        f"Pension board\n\n{RENTS}\n\nThe following items are confidential and stay so.\n\n"
        "2. The secret manager goes.\n\n3. The secret fund is sold.\n"
    )
    holds(text, opened=1)


def test_white_paper_ends_the_yellow_one() -> None:
    text = (
        "--- white paper ---\nHill Council\n1. Day. The open day is set.\n\n"
        "--- YELLOW PAPER: CONFIDENTIAL, MEMBERS ONLY ---\n2. Land\nThe secret field.\n\n"
        "--- white paper ---\n3. Charter. The open charter hangs.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "divider",
    [
        "PART B - CLOSED TO THE PUBLIC",
        "=-=-= CONFIDENTIAL ITEMS =-=-=",
        "________ THE LINE ________",
        "- - - - below the line: trustees only - - - -",
        "PART 2 (Members are asked to bring their blue sheets)",
        "NID I'W GYHOEDDI yn rhinwedd Paragraff 14 o Atodlen 12A",
    ],
)
def test_a_divider_under_numbered_items_shuts_only_what_follows(divider: str) -> None:
    holds(f"Park Board\n\n{RENTS}\n\n{divider}\n\n2. The secret lodge is let.\n", opened=1)


def test_a_numbered_second_part_shuts_only_what_stands_under_it() -> None:
    text = (
        "HILL COUNCIL\nDecisions, 10 March 2023\n\nPART 1 (OPEN TO THE PUBLIC)\n\n"
        "F/23/18 Relief\nThe open relief is half.\n\nPART 2 (EXEMPT - PARAGRAPH 3)\n\n"
        "F/23/20 Debts\nThe secret debt is £4.\n"
    )
    holds(text, opened=1)


def test_a_heading_of_private_business_over_a_denial_shuts_nothing() -> None:
    text = "## Planning\n\n**CONFIDENTIAL BUSINESS**\n\n{}\n\n**Roads**\n\nThe {} road is mended.\n"
    holds(text.format("There was no confidential business to be transacted.", "open"), opened=1)
    holds(text.format("There was no confidential business in the first bid.", "secret"), opened=0)


@pytest.mark.parametrize("mark", ["EXEMPT: the following bids came in.", "EXEMPT: bids are below."])
def test_a_marked_bullet_that_speaks_of_those_below_shuts_them(mark: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n1. Mill\nThe open bids were "
        f"read.\n\n- {mark}\n- Roe has a secret bid.\n- Doe has a secret one.\n\n2. Quay\n"
        "The open quay.\n"
    )
    holds(text, opened=2)
