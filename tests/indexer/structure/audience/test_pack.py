"""Who may see the reports of a pack: marks over them, dividers, titles, order."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, RESTRICTED
from tests.indexer.structure.papers import paper

TOP = "Mill Trust\n\nAssets Panel\n\n4 June 2024\n\nAGENDA\n\n1. Apologies\n\n"


def report(title: str, body: str, extra: str = "") -> str:
    """A report with a cover block and a numbered body."""
    return (
        f"{title}\n\nReport of the Warden\n\n{extra}Purpose of report\n\nTo inform the Panel.\n\n"
        f"Recommendation\n\nThat it be noted.\n\nDetail\n\n1.1 The {body} was seen in May.\n\n"
        f"1.2 The {body} will be seen again next year.\n\n"
    )


WEIRS, BOATS = report("Weirs", "open weir"), report("Boats", "open boat")
MILL, PAY = report("Sale of the mill", "secret sale"), report("Pay", "secret pay")
OPEN_ROWS = "2. Weirs\t3 - 6\n\n3. Boats\t7 - 9\n\n"
ALL_ROWS = f"{OPEN_ROWS}4. Sale of the mill\t10 - 12\n\n5. Pay\t13 - 15\n\n"
OWED = f"{OPEN_ROWS}EXEMPT ITEMS\n\n4. Sale of the old mill\t10 - 12\n\n"


def seen(text: str, file: str = "folder/pack.txt") -> str:
    """All that the public may read of the reports."""
    parts = paper(TOP + text, file).parts
    return str([part.paragraphs for part in parts if part.audience == PUBLIC])


@pytest.mark.parametrize(
    "divider", ["PART B", "B", "Below the line items", "In camera", "EXEMPT INFORMATION"]
)
def test_a_divider_between_reports_shuts_all_that_follow(divider: str) -> None:
    text = seen(f"{ALL_ROWS}{WEIRS}{BOATS}{divider}\n\n{MILL}{PAY}")
    assert "secret" not in text
    assert "open boat" in text


@pytest.mark.parametrize(
    "mark",
    [
        "This report is not for publication because it names a person.",
        "Confidential?\nYes",
        "Report status: Exempt",
        "Restriction: Not for publication",
        "Ward(s): all. EXEMPT",
        "EXEMPT",
    ],
)
def test_a_mark_at_the_head_of_a_report_shuts_it_alone(mark: str) -> None:
    rows = "2. Weirs\t3 - 6\n\n3. Sale of the mill\t7 - 9\n\n4. Boats\t10 - 12\n\n"
    within = MILL.replace("Purpose of", f"{mark}\n\nPurpose of")
    for shut in (within, f"{mark}\n\n{MILL}"):
        text = seen(f"{rows}{WEIRS}{shut}{BOATS}")
        assert "secret" not in text
        assert "open weir" in text
        assert "open boat" in text


def test_a_second_part_named_over_a_title_shuts_that_report() -> None:
    assert {part.audience for part in paper(f"PART B\n\n{MILL}").parts} == {RESTRICTED}
    assert RESTRICTED not in {part.audience for part in paper(f"PART A\n\n{MILL}").parts}


def test_a_row_with_a_mark_is_the_report_without_it() -> None:
    rows = "2. Weirs\t3 - 6\n\n3. Sale of the mill Exempt – para 3\t7 - 9\n\n4. Boats\t10 - 12\n\n"
    text = seen(rows + WEIRS + MILL + BOATS)
    assert "secret" not in text
    assert "open boat" in text


def test_a_title_word_for_word_leads_over_the_order() -> None:
    rows = (
        "2. Weirs\t3 - 6\n\n3. Mill\t7 - 9\n\nEXEMPT ITEMS\n\n4. Mill (exempt annex)\t10 - 12\n\n"
    )
    text = seen(
        rows
        + WEIRS
        + report("Mill – commercial terms", "secret price")
        + report("Mill", "open mill")
    )
    assert "secret" not in text
    assert "open mill" in text


@pytest.mark.parametrize(
    "stray",
    [
        "Mill sale: offers\n\nThe secret offers were high.\n\nThe secret best was taken.\n",
        "Briefing note: mill building\n\nThe secret price is high.\n\nA secret offer was made.\n",
        "\fOffers\n\nThe secret price is high.\n\nA secret offer was made.\n",
        "Contact officer: J. Fell\nTel: 01632 960001\n\nOpinion\n\nThe secret claim is weak.\n",
    ],
)
def test_a_paper_without_a_cover_that_may_be_the_confidential_one(stray: str) -> None:
    text = seen(f"{OWED}{WEIRS}{BOATS}{stray}")
    assert "secret" not in text
    assert "open boat" in text


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "Contact officer: J. Fell\n\nAppendix 1\n\nFees\n\nThe open fee is £2.\n",
        "Appendix A – Map\n\nThe open map shows the weirs.\n",
        "Conditions\n\n1. The open gate stays.\n\n2. The open path stays.\n",
    ],
)
def test_public_reports_stay_where_the_confidential_one_is_not_bound(tail: str) -> None:
    text = seen(f"{OWED}{WEIRS}{BOATS}{tail}")
    assert text.count("open") == 4 + tail.count("open")


@pytest.mark.parametrize("row", ["Boats (Appendix 2 is exempt)", "Boats (Exempt appendix)"])
def test_only_the_appendix_of_a_report_is_exempt(row: str) -> None:
    rows = f"2. Weirs\t3 - 6\n\n3. {row}\t7 - 9\n\n4. Fish\t10 - 12\n\n"
    tenders = "Appendix 2 – Tenders\n\nThe secret tender was the lowest.\n\n"
    text = seen(rows + WEIRS + BOATS + tenders + report("Fish", "open fish"))
    assert "secret" not in text
    assert "open boat" in text
    assert "open fish" in text


def test_two_short_reports_in_different_habits_stay_two() -> None:
    first = "Weirs\n\nReport by: A. Fell\n\nPurpose\n\nTo tell.\n\nRecommendations\n\nTo note.\n\n"
    second = (
        "Pay\n\nPurpose of report\n\nTo ask.\n\nContact officer: B. Gill\n\n1. The secret pay.\n"
    )
    rows = "2. Weirs\t3 - 6\n\nEXEMPT ITEMS\n\n3. Pay\t7 - 9\n\n"
    assert "secret" not in seen(f"{rows}{first}Detail\n\nThe open weir is fine.\n\n{second}")


def test_a_private_agenda_is_shut_whole() -> None:
    held = paper("Private Board of Directors\n\nAgenda\n\n1. Welcome\n\n2. Pay\n\n3. A claim\n")
    assert {part.audience for part in held.parts} == {"restricted"}
