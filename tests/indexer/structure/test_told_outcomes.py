"""Minutes that are not called so, told by how votes went or by a table of resolutions."""

from __future__ import annotations

import pytest

from indexer.records import PaperKind
from tests.indexer.structure.papers import paper

_ROWS = (
    "| 12 | Apologies: Cllr Ash | Noted |\n| 13 | Weir gate. It sticks. | RESOLVED to oil it. |\n"
    "| 14 | Accounts for payment | Approved |\n| 15 | Who owns the bin? | Nobody knew |\n"
)


def _table(title: str, last: str = "Resolution") -> str:
    return f"# Weir Town Council\n\n## {title}\n\n| No. | Item | {last} |\n|---|---|---|\n{_ROWS}\n"


def test_a_table_of_items_and_their_resolutions_is_minutes() -> None:
    held = paper(_table("Full Council, Tuesday 4 June 2024"), "weir.md")
    assert held.kind is PaperKind.MINUTES


@pytest.mark.parametrize(
    "text",
    [
        _table("Resolutions register, 4 June 2024"),
        _table("Full Council"),
        _table("Agenda, Tuesday 4 June 2024", "Lead"),
        "# Weir Council\n\n4 June 2024\n\n| Item | Resolution |\n|---|---|\n| Gate | Oil it |\n",
    ],
)
def test_other_tables_are_none(text: str) -> None:
    assert paper(text, "weir.md").kind is not PaperKind.MINUTES


def test_votes_on_motions_make_minutes() -> None:
    text = (
        "# Ford Students' Union Council\n\nThursday 6 June 2024\n\n**Chair:** Ann Boot\n\n"
        "### 2. Motions\n\n**2a. Ducks**\nFor 9, Against 2, Abs 1. The motion Ducks passes.\n\n"
        "**2b. Geese**\nA long debate.\nFor 3, Against 9. The motion falls.\n"
    )
    assert paper(text, "council.md").kind is PaperKind.MINUTES


def test_an_agenda_may_tell_of_the_last_meeting() -> None:
    text = (
        "FORD PARISH COUNCIL\n\nNOTICE of the Ordinary Meeting of the Parish Council in the hall "
        "on:\n\nMONDAY 3 June 2024 at 7.30pm\n\nAGENDA\n\n1.  Apologies\n\nTo receive apologies."
        "\n\n2.  Minutes\n\nTo sign the minutes of 6 May 2024.\n\n3.  Stile\n\nUpdate. At the last "
        "meeting it was agreed that the Clerk write to the owner.\n\n4.  Payments\n\nTo approve.\n"
    )
    assert paper(text).kind is PaperKind.AGENDA
