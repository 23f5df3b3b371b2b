"""How bodies of several kinds mark their private business, and what only sounds like it."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, holds, seen

_TOLD = "The secret head is ill.\nRESOLVED: that secret leave be given.\nACTION: Clerk, secret.\n"
_NEXT = "\n3. Yard\nThe open yard.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"2. Pay\nAll officers left the meeting.\n{_TOLD}Officers rejoined.\n{_NEXT}",
        f"2. Pay\nThe executive directors withdrew from the meeting for this item.\n{_TOLD}{_NEXT}",
        f"2. Pay\nThe meeting continued without staff present.\n{_TOLD}{_NEXT}",
        f"2. Depot (embargoed until 9 June 2023)\n{_TOLD}{_NEXT}",
        f"2. Depot\nThe door.\nConfidential note:\nThe secret head is ill.\n{_NEXT}",
        f"R2. Honorary degrees\n{_TOLD}{_NEXT}\nMinutes prefixed R are reserved.\n",
        f"2. Degrees [RESERVED]\n{_TOLD}{_NEXT}",
        f"2. Staffio (Preifat)\n{_TOLD}{_NEXT}",
        f"2. Pay (Board only)\n{_TOLD}{_NEXT}",
        f"2. Depot\nCommercial in confidence\n{_TOLD}{_NEXT}",
        f"2. Yard\n-- Confidential part begins --\n{_TOLD}-- Confidential part ends --\n{_NEXT}",
    ],
)
def test_the_private_item_alone_is_shut(text: str) -> None:
    holds(f"{HILL}{text}", opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "divider",
    [
        "PART B – CONFIDENTIAL MINUTES",
        "PRIVATE SESSION",
        "Confidential section – Board members only",
        "GOVERNORS ONLY SESSION",
        "RESERVED AREAS OF BUSINESS",
        "Strictly Reserved Business",
        "EITEMAU EITHRIEDIG / EXEMPT ITEMS",
        "RHAN 2 – CYFRINACHOL",
        "PINK PAPERS",
        "CLOSED MINUTES",
        "Part 2 (Confidential – not for publication)",
        "*** CONFIDENTIAL ***",
    ],
)
def test_what_follows_such_a_line_is_shut(divider: str) -> None:
    assert "secret" not in seen(f"{HILL}{divider}\n\n2. Staffing\n{_TOLD}", "folder/minutes.txt")


def test_a_live_stream_that_is_stopped_for_private_business_sends_the_public_out() -> None:
    text = f"{HILL}2. Depot\nThe live stream was stopped for the confidential business.\n{_TOLD}"
    assert "secret" not in seen(text, "folder/minutes.txt")


@pytest.mark.parametrize(
    "text",
    [
        "2. Declarations\nGovernors were reminded of the open need for confidentiality.\n",
        "2. Confidentiality\nConfidentiality: all agreed that open talk is confidential.\n",
        "2. Letters\nA confidential letter was read and the open reply agreed.\n",
        "2. Private hire licensing\nThe open fee.\n",
        "2. Reserved matters application\nThe open plan.\n",
        "2. Exempt accommodation\nThe open home.\n",
        "2. Confidential waste contract\nThe open bin.\n",
        "2. Confidential reporting policy\nThe open policy was approved.\n",
        "2. Report from the private Board meeting\nThe open part of it was told.\n",
        "2. Staffing\nThis item is in the confidential minutes.\n\n4. Roof\nThe open roof.\n",
        "2. Staffing\nMinute withheld from publication.\n\n4. Roof\nThe open roof.\n",
        "2. Staffing\nTwo officers left the meeting.\nThe open roof.\n",
    ],
)
def test_what_only_speaks_of_it_stays_open(text: str) -> None:
    holds(f"{HILL}{text}{_NEXT}", opened=3, file="folder/minutes.txt")
