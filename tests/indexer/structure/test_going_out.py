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
        f"{_OUT} Proposed by Cllr Marsh, seconded by Cllr Dee. Three members of the public left "
        "the meeting at 8.10pm.",
        "The Committee considered whether the public should be excluded.\n"
        "RESOLVED that the public be excluded, paragraph 3 of Schedule 12A applying, since the "
        "public interest in the exemption outweighs that in disclosure.",
    ],
)
def test_the_resolution_is_open_and_what_stands_behind_it_is_not(told: str) -> None:
    text = f"{HILL}2. Open staffing matters\n{told}\nThe secret warden is ill.\n\n3. Yard\nSecret.\n"
    public = seen(text, "folder/minutes.txt")
    assert "secret" not in public
    assert "xcluded" in public or "exclude" in public


def test_a_resolution_with_the_close_of_the_meeting_is_open() -> None:
    text = f"{HILL}2. Exclusion of the public\n{_OUT}\nThe open meeting closed at 12.20.\n"
    holds(text, opened=2, file="folder/minutes.txt")


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
        "8 June at 7.30pm.",
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
