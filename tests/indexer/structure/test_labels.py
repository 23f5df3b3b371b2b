"""Printed numbers: labels, and what only looks like one."""

from __future__ import annotations

import pytest

from indexer.structure.labels import parse
from tests.indexer.structure.papers import find, labels, paper, paragraphs, section


@pytest.mark.parametrize(
    ("line", "printed", "value", "rest"),
    [
        ("3. The lock gates", "3.", "3", "The lock gates"),
        ("1) Noted", "1)", "1", "Noted"),
        ("(iv) agrees", "(iv)", "iv", "agrees"),
        ("4.4.5iv) The common", "4.4.5iv)", "4.4.5iv", "The common"),
        ("2.10(a) The weir", "2.10(a)", "2.10(a)", "The weir"),
        ("b) agrees", "b)", "b", "agrees"),
        ("4.1 100 per cent", "4.1", "4.1", "100 per cent"),
        ("1.34. Develop", "1.34.", "1.34", "Develop"),
        ("6.1.17 Sport", "6.1.17", "6.1.17", "Sport"),
        ("14/23. Apologies", "14/23.", "14/23", "Apologies"),
        ("Item 7: Moorings", "Item 7:", "7", "Moorings"),
        ("Agenda Item 12", "Agenda Item 12", "12", ""),
        ("7: Moorings", "7:", "7", "Moorings"),
    ],
)
def test_labels_as_printed(line: str, printed: str, value: str, rest: str) -> None:
    parsed = parse(line)
    assert parsed is not None
    label, text = parsed
    assert (label.printed, label.value, text) == (printed, value, rest)


@pytest.mark.parametrize(
    "line",
    [
        "24 February 2022",
        "3rd of May 2021",
        "24/02/2022",
        "24.02.22 at noon",
        "2022-02-24",
        "11.00 am",
        "10.30 - 12.00",
        "2.5 million pounds",
        "54 per cent of mills",
        "98 out of the 120 mills",
        "2019/20",
        "words alone",
        "1.5x the budget",
        "2.5c rise in the rate",
    ],
)
def test_dates_times_and_amounts_are_no_labels(line: str) -> None:
    parsed = parse(line)
    assert parsed is None or parsed[0].style.endswith("?")


def test_numbers_that_lost_their_dot_stand_in_sequence() -> None:
    held = section(
        "Findings\n6. The weir was mended in the spring of the year.\n"
        "7. The sluice was painted after that by volunteers.\n"
        "8 Visitors have asked for benches beside the upper pool.\n"
        "9 Officers will look for money for the benches.\n"
    )
    assert labels(held) == ["6.", "7.", "8", "9"]


def test_addresses_and_years_at_the_start_of_a_line_are_text() -> None:
    held = section(
        "Where we meet\n\n12 Quay Street is opposite the market and has a ramp.\n\n"
        "12 Quay Street also has a hearing loop in each room.\n\n"
        "2021 saw the most visitors so far in the history of the mill.\n"
    )
    assert labels(held) == [None, None, None]


def test_a_shut_item_whose_title_looks_like_an_address_keeps_its_number() -> None:
    held = paper(
        "Agenda\n\n1 Welcome\n2 Floods\n3 Mills\n4 Weir Lane: purchase\n5 Any other business\n"
    )
    assert [row.number for row in held.agenda] == ["1", "2", "3", "4", "5"]


def test_children_under_a_number_and_numbers_that_restart() -> None:
    held = section(
        "Updates\n4. The targets for the year are these:\n4.1 100 per cent of mills inspected.\n"
        "4.2 At least 10 weirs mended.\n5. The inspectors were two in number this year.\n"
        "Moorings\n1. There are forty moorings in the basin below the bridge.\n"
    )
    assert labels(held) == ["4.", "4.1", "4.2", "5.", "1."]
    assert find(held, "100 per cent").stem == "The targets for the year are these"
    assert find(held, "inspectors").stem is None
    assert find(held, "forty").heading == ("Moorings",)


def test_one_list_indented_or_not_and_across_a_blank_line() -> None:
    held = section(
        "2 Courses\n\n- 2.1 The courses this year include:\n- 2.1.1 Rowing\n - 2.1.2 Fishing\n"
        " - 2.1.10 Boat building\n\n2.1.11 Sailing and knots\n\n- 2.2 They are all full by May.\n"
    )
    assert labels(held) == ["2.1", "2.1.1", "2.1.2", "2.1.10", "2.1.11", "2.2"]
    assert {p.heading for p in paragraphs(held)} == {("Courses",)}
    assert find(held, "Sailing").stem == "The courses this year include"


def test_an_automatic_list_across_sections_keeps_its_numbers() -> None:
    held = section(
        "Background\nThe Panel helps in two ways:\n\n1.1. Mending weirs by hand where it can.\n\n"
        "1.2. Paying others to mend them.\n\nNothing else is done by the Panel at present.\n"
        "Next year\nThe Panel will do two things next year:\n\n1.3. Leadership of place\n\n"
        "1.4. Boats and bridges\n\nMore will be said at the meeting in the autumn.\n"
    )
    assert labels(held) == [None, "1.1.", "1.2.", None, None, "1.3.", "1.4.", None]
    assert find(held, "Leadership").heading == ("Next year",)


def test_a_financial_year_that_begins_a_wrapped_line_is_text() -> None:
    held = section(
        "Aims\n\n1) Ask the gritting teams of the member councils what they charge for winter\n"
        "2024/25.\n\n2) Tell the millers.\n"
    )
    assert labels(held) == ["1)", "2)"]
    assert find(held, "gritting").text.endswith("winter 2024/25.")


def test_parish_minute_numbers_and_financial_years() -> None:
    held = paper(
        "MINUTES OF THE MEETING OF MARLBECK PARISH COUNCIL\nheld on 4 May 2023\n\n"
        "2023/41 Apologies\nNone were received by the clerk.\n\n2023/42 Finance\n"
        "2022/23 accounts were laid on the table and read out.\n\n2023/43 Planning\nNothing came.\n"
    )
    assert [part.item for part in held.parts[1:]] == ["2023/41", "2023/42", "2023/43"]


@pytest.mark.parametrize(
    "numbers",
    [
        ("C61/24", "C62/24", "C63/24"),
        ("WP/1", "WP/2", "WP/3"),
        ("BoD 25/01", "BoD 25/02", "BoD 25/03"),
    ],
)
def test_minute_numbers_with_the_letters_of_a_body(numbers: tuple[str, ...]) -> None:
    items = zip(numbers, ("Apologies", "Finance", "Planning"), strict=True)
    said = "".join(f"{number} {title}\nNothing came to the clerk.\n\n" for number, title in items)
    held = paper(f"MINUTES OF THE MILL COUNCIL\nheld on 4 May 2023\n\n{said}")
    assert tuple(part.item for part in held.parts[1:]) == numbers
