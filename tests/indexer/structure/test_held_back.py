"""Items that are held back until an event, by words of secrecy behind their title."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import HILL, seen

_TOLD = "\nThe secret price is four pounds.\n\n3. Paths\nThe open path.\n"


@pytest.mark.parametrize(
    "title",
    [
        "2. Barn – Confidential until the sale completes; the Clerk then files this minute.",
        "2. Barn: confidential until the tenant is told.",
        "2. Barn. Restricted: members only until the deed is signed.",
        "2. Barn – Embargoed pending exchange of contracts.",
        "2. Barn – exempt under paragraph 3 until terms are agreed",
        "2. Barn – this minute is confidential until the sale completes.",
        "2. Barn – withheld from the public copy until the lease is signed",
        "2. Barn – for members only until the award is announced",
        "2. Barn – Private and confidential – commercial reasons.",
        "2. Barn – Closed minute.",
        "2. Barn\nTo remain confidential until the sale completes; the Clerk then files it.",
        "2. Barn – Confidential until completion. This will be published on 4 June.",
    ],
)
def test_words_of_secrecy_behind_a_title_shut_its_item(title: str) -> None:
    public = seen(HILL + title + _TOLD)
    assert "secret" not in public
    assert "open path" in public
    assert "open road" in public


@pytest.mark.parametrize(
    "title",
    [
        "2. Barn – Confidential until completion; completed on 2 May 2023 and now published.",
        "2. Confidential waste – Exempt from tax, the bins are emptied weekly.",
        "2. Paths – Restricted byway 5 was closed for repair.",
        "2. Library – Closed until the spring for works.",
        "2. Weighbridge – Restricted pending repairs to lorries of four tonnes.",
        "2. Library – Closed.",
        "2. Barn – Confidentiality until completion was discussed.",
    ],
)
def test_what_came_to_pass_or_is_closed_otherwise_stays_open(title: str) -> None:
    assert "secret price" in seen(HILL + title + _TOLD)


def test_a_paragraph_of_a_report_is_held_back_by_itself() -> None:
    public = seen(
        "Hill Council\nBarns\n\n1. The open barn is old. It leaks.\n\n"
        "2. Sale – confidential until contracts are exchanged. The secret price is four.\n\n"
        "3. The open path is short.\n"
    )
    assert "secret" not in public
    assert "open path" in public


@pytest.mark.parametrize(
    ("file", "head"),
    [
        ("report-not-confidential.txt", "Park Board"),
        ("reports not confidential/a.txt", "Park Board"),
        ("award.txt", "Formerly exempt - released to the public 4 June 2022"),
        ("award.txt", "FORMERLY CONFIDENTIAL REPORT"),
    ],
)
def test_a_name_or_head_that_denies_its_mark_hides_nothing(file: str, head: str) -> None:
    assert "open sum" in seen(f"{head}\n\nDepot\n\n1. The open sum.\n\n2. It is let.\n", file)


@pytest.mark.parametrize(
    ("file", "head"),
    [
        ("award-confidential.txt", "Park Board"),
        ("depot-why-not-private.txt", "Park Board"),
        ("depot-if-not-exempt.txt", "Park Board"),
        ("depot whether not confidential/a.txt", "Park Board"),
        ("the-longer-confidential.txt", "Park Board"),
        ("award.txt", "Previously restricted to members - now not for publication"),
    ],
)
def test_a_mark_that_holds_still_shuts(file: str, head: str) -> None:
    assert "secret" not in seen(f"{head}\n\nDepot\n\n1. The secret sum.\n\n2. It is let.\n", file)
