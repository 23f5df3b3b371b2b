"""What stays open beside what is shut: resolutions, summaries for the public, enclosures listed."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC
from tests.indexer.structure.papers import HILL, paper, seen


def test_a_resolution_in_welsh_is_open_and_what_follows_it_shut() -> None:
    public = seen(
        "# Cyngor Bryn\n\n### COFNODION\n\n**1. Ffyrdd.** Nodwyd yr open adroddiad.\n\n"
        "**2. Gwahardd y wasg a'r cyhoedd**\n\n"
        "PENDERFYNWYD wahardd y wasg a'r cyhoedd o'r cyfarfod.\n\n"
        "**3. Melin**\n\nCafwyd cynnig secret am y felin.\n",
        "cofnodion.md",
    )
    assert "secret" not in public
    assert "cyhoedd o'r cyfarfod" in public


@pytest.mark.parametrize(
    "told", ["Cymeradwywyd argymhellion yr adroddiad.", "Nodwyd yr adroddiad."]
)
def test_a_welsh_formula_tells_nothing_behind_the_exclusion(told: str) -> None:
    text = f"{HILL}2. Mill\nThe public were excluded from the meeting for this item.\n{told}\n"
    assert told in seen(text)


def test_a_welsh_sentence_of_the_matter_stays_shut() -> None:
    told = "Cymeradwywyd pris y secret werthiant."
    text = f"{HILL}2. Mill\nThe public were excluded from the meeting for this item.\n{told}\n"
    assert "secret" not in seen(text)


@pytest.mark.parametrize(
    "told",
    [
        "Penderfynwyd gwahardd y cyhoedd a derbyn cynnig o secret bunt.",
        "PENDERFYNWYD gwahardd y cyhoedd ac i ddiswyddo secret Jones.",
    ],
)
def test_a_welsh_resolution_that_goes_on_is_shut(told: str) -> None:
    assert "secret" not in seen(f"{HILL}2. Gwahardd y cyhoedd\n{told}\n")


_EXCLUDED = "2. Exclusion of the public\nRESOLVED that the public be excluded for these items.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Summary of exempt items",
        "Summary of confidential business – members only",
        "Public summary of the confidential business",
        "Summary of exempt items considered whilst the public were excluded",
    ],
)
def test_a_summary_of_what_was_taken_without_the_public_opens_nothing(heading: str) -> None:
    public = seen(f"{HILL}{_EXCLUDED}{heading}\n\n3. Rents\nThe secret rent report was heard.\n")
    assert "secret" not in public


def test_when_the_meeting_began_and_ended_is_open_behind_the_exclusion() -> None:
    duration = "The meeting commenced at 10.00 am and concluded at 10.50 am."
    public = seen(f"{HILL}{_EXCLUDED}3. Rents\nThe secret rent.\n\n4. Duration\n{duration}\n")
    assert "secret" not in public
    assert duration in public


def test_the_resolution_right_over_a_marked_minute_is_open() -> None:
    public = seen(
        "# Minutes of the Parish Council of 4 May 2023\n\nPresent: A Reed\n\n"
        "**21/23 Roads.** The open road was mended.\n\n"
        "**22/23** Resolved to exclude the public for item 23/23 under the 1960 Act.\n\n"
        "**CONFIDENTIAL MINUTE - for councillors only**\n\n"
        "**23/23 Barn.** The secret price is four pounds.\n",
        "minutes.md",
    )
    assert "secret" not in public
    assert "Resolved to exclude" in public


def test_an_enclosure_listed_as_restricted_does_not_shut_the_page_of_its_item() -> None:
    text = (
        "Agenda item\n\nSale of the mill\n\nMinutes:\n\nMembers noted the open road to the mill.\n"
        "\nRESOLVED that the open mill be sold.\n\nSupporting documents:\n\n"
        "Restricted enclosure {} (view reasons document is restricted)\n"
    )
    assert "open mill be sold" in seen(text.format("3"))


def test_the_title_of_a_coded_item_is_shown_without_its_text() -> None:
    held = paper(
        f"{HILL}FE 2.2 Exclusion of the public\nRESOLVED that the public be excluded "
        "(paragraph 3 of Part 1 of Schedule 12A).\n\n"
        "FE 2.3 Lease of the mill\nThe secret rent is low.\n"
    )
    public = [part for part in held.parts if part.audience == PUBLIC]
    assert "secret" not in str(public)
