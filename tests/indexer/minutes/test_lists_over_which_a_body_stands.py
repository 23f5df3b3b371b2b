"""Lists that one body resolves and another is to hear, and labels over a list of what was done."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.minutes.acting import minuted
from tests.indexer.minutes.deciding import item, texts
from tests.indexer.structure.papers import paper

LINES = "1. a net budget of £4m;\n2. a rise of 2%;\n3. that the library stay open."


@pytest.mark.parametrize(
    "stem",
    [
        "RESOLVED to recommend to Council:",
        "Resolved to recommend to Full Council that:",
        "PENDERFYNWYD argymell i'r Cyngor / RESOLVED to recommend to Council:",
        "RECOMMENDED to Council:",
        "RESOLVED that it be recommended to the Finance Committee:",
        "It was resolved to recommend to the County Council:",
    ],
)
def test_each_line_that_is_recommended_to_another_body_is_a_decision(stem: str) -> None:
    found = texts(item(f"{stem}\n\n{LINES}"))
    assert [text.rstrip(";.") for text in found] == [
        "a net budget of £4m", "a rise of 2%", "that the library stay open",
    ]  # fmt: skip


def test_what_an_officer_recommends_to_council_is_none() -> None:
    assert texts(item(f"The report recommends to Council:\n\n{LINES}")) == []


@pytest.mark.parametrize("who", ["The Authority", "Members", "The Finance Committee"])
def test_a_label_with_a_body_alone_is_no_decision_beside_its_list(who: str) -> None:
    found = texts(item(f"DECISION: {who}:\n(a) approved the plan; and\n(b) agreed the rents."))
    assert len(found) == 2
    assert found[0].startswith("approved the plan")


@pytest.mark.parametrize("verb", ["re-adopted", "readopted", "re-approved"])
def test_what_is_adopted_again_is_decided(verb: str) -> None:
    assert texts(item(f"The Council {verb} the standing orders for the year."))


@pytest.mark.parametrize(
    "told",
    [
        "Members were content to think about this.",
        "The Clerk advised that this would take a year and might not be confirmed.",
    ],
)
def test_what_is_thought_about_is_not_decided(told: str) -> None:
    assert texts(item(told)) == []


def test_people_with_a_category_are_no_decision() -> None:
    people = "| Governors present | Category |\n|---|---|\n| Ama Boak (AB) | Chair, co-opted |\n"
    head = "# Tarn School\n\n# Minutes of the meeting held on 3 June 2024\n\n"
    text = f"{head}{people}\n## 1. Roof\n\nIt leaks.\n"
    assert not [d for d in decisions(paper(text, "folder/minutes.md")) if "Boak" in d.text]


def test_a_minute_told_in_a_row_decides_beside_whoever_is_to_act() -> None:
    row = (
        "| 5 | Budget. The deficit is £11. The virement of £4,000 was approved. CD to ring. | CD |"
    )
    head = "| Item | Discussion | Action |\n|---|---|---|\n| 4 | Roof. It leaks. It is old. | |\n"
    text = f"{head}{row}\n"
    assert "The virement of £4,000 was approved." in texts(item(text))


def test_a_board_that_nobody_sits_on_owns_nothing() -> None:
    for thing in ("Notice board", "Noticeboard", "Information board"):
        told = f"{thing}\n\n{thing}: Miss Vine still waiting for the second price and will chase."
        assert all(owner != thing for owner, _ in minuted(f"3. Matters arising\n\n{told}\n"))


@pytest.mark.parametrize(
    ("told", "owner"),
    [
        ("The churchwardens to complete the form by November.", "The churchwardens"),
        ("The allotment secretary to write to the tenants.", "The allotment secretary"),
        ("The Clerk was invited to report back in May.", "The Clerk"),
    ],
)
def test_who_holds_a_post_without_a_capital_is_to_do_it(told: str, owner: str) -> None:
    assert [(who or "").removeprefix("The ") for who, _ in minuted(f"3. Fete\n\n{told}\n")] == [
        owner.removeprefix("The ")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "No officer to speak of was there.",
        "Mr Smith was invited to speak.",
        "Residents were invited to bring a chair.",
    ],
)
def test_what_gives_nobody_a_task(told: str) -> None:
    assert minuted(f"3. Fete\n\n{told}\n") == []
