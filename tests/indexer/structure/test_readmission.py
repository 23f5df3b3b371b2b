"""What lets the public in again, and what only seems to."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import DATES, HILL, RENTS, holds


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("Strangers withdrew.", "Strangers were let in again."),
        ("The Board went in camera at 3 pm.", "The doors were opened again at 4 pm."),
    ],
)
def test_old_words_for_sending_out_and_letting_in(out: str, back: str) -> None:
    text = (
        f"Commissioners\n\n{RENTS}\n\n2. {out}\n\n3. The secret loan.\n\n4. {back}\n\n5. {DATES}\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("The meeting passed to private session.", "The Panel returned to open session."),
        ("The Panel resolved to pass into private session.", "The Panel returned to open session."),
        (
            "To go into committee. Prop. Cllr Poe. Agreed. Two residents left the meeting.",
            "Council came out of committee at 9pm and the residents returned.",
        ),
        (
            "Members passed into closed session.",
            "The hearing was reconvened with the press and public present.",
        ),
    ],
)
def test_what_is_minuted_between_going_out_and_coming_back_is_shut(out: str, back: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        f"2. {out}\n\n3. Clerk\nThe secret clerk asks £4.\n\n4. {back}\n\n"
        "5. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "back",
    [
        "The press and public were invited to re-join the meeting at 8.35pm.",
        "The public were then asked to return to the chamber.",
    ],
)
def test_those_who_were_asked_back_may_read_what_follows(back: str) -> None:
    text = (
        f"{HILL}2. Exclusion of the public\nResolved that the public be excluded for item 3.\n\n"
        f"3. Staff\nThe secret clerk is ill.\n\n{back}\n\n4. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


def test_a_sentence_that_the_public_came_back_ends_what_they_were_sent_out_for() -> None:
    text = (
        "HILL COUNCIL - PANEL - 4 May 2023\n\n14. ROADS\nThe open road is mended.\n\n"
        "15. EXCLUSION OF PUBLIC\nResolved under paragraph 1.\n\n"
        "16. SHORTLIST (private)\nThe secret candidate is Mr Poe.\n\n"
        "The panel resumed, still in private, at 3pm.\nThe secret choice is B.\n\n"
        "The public were readmitted at 4pm.\n\n17. PAY\nThe open pay policy was agreed.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "said",
    [
        "The hearing was reconvened with no members of the public present.",
        "It resumed without the press and public present.",
        "The panel continued with the press and public present only by video until item 3.",
    ],
)
def test_going_on_without_the_public_lets_nobody_in(said: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        f"2. Members passed into private session.\n\n3. Clerk\n{said}\n\n"
        "4. Staff\nThe secret clerk asks £4.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")


def test_the_public_who_came_back_may_go_out_again_in_the_same_item() -> None:
    text = (
        f"{HILL}2. Exclusion of the public\nResolved that the public be excluded for item 3.\n\n"
        "3. Staff\nThe secret clerk is ill.\nThe public were readmitted.\nThe roof is dry.\n"
        "The public were again excluded from the meeting.\n\n4. Land\nThe secret field is sold.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")
