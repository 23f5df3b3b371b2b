"""Of a list of who came, the one who holds the post that is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.wording.holder import cut_to_holder
from bot.wording.quoting import Quoted
from tests.bot.quayside import REPORT, papers_held, query

BRACKETS = (
    "Present: Councillors Ann Moor (Convener), Tom Pike (Vice-Convener), Mina Cole, Ravi Sen, "
    "Dora Whit, Paul Dock, Jean Lamb and Neil Ward; Mrs Eva Low (parent representative); "
    "Mr Stuart Ren (teacher representative)."
)
POSTS = (
    "Eilidh Gour, Chief Officer; Ross Kin, Interim Finance Officer; Dr Hamish Orr, GP "
    "representative; Shona Laid, Social Work Officer; Peter Den, Carer representative; "
    "Margo Sime, Third Sector Interface"
)
LEADS = (
    "Lead members: Fairness and Belonging (vacant since May, when Cllr Anna Dunn gave it up); "
    "Quays and Slipways (Cllr Hal Hess); Safety at Sea (Cllr Ira Quill)"
)


@pytest.mark.parametrize(
    ("question", "text", "shown"),
    [
        ("who is the convener", BRACKETS, "Present: Councillors Ann Moor (Convener)"),
        ("who is the vice convener", BRACKETS, "Tom Pike (Vice-Convener)"),
        ("who's the teacher rep", BRACKETS, "Mr Stuart Ren (teacher representative)"),
        ("who is the carer rep", POSTS, "Peter Den, Carer representative"),
        ("who is the treasurer", POSTS, POSTS),
        ("who came to the meeting", BRACKETS, BRACKETS),
        ("who is the lead member for quays", LEADS, LEADS),
    ],
)
def test_the_entry_of_the_post(tmp_path: Path, question: str, text: str, shown: str) -> None:
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    (one,) = cut_to_holder(query(question), [Quoted(place, text)])
    assert one.shown == shown


def test_who_deputises_does_not_chair(tmp_path: Path) -> None:
    listed = (
        "Present: Fiona Bell (Depute Convener); Iain Ross (Treasurer); Ann Reed; Bo Lake; Cy Dunn; "
        "Di Moor; Ed Pike; Flo Sen; Gus Low; Hal Ward."
    )
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        place = asking.shelves()[0][-1]
    (one,) = cut_to_holder(query("who is the convener"), [Quoted(place, listed)])
    assert one.shown == listed
