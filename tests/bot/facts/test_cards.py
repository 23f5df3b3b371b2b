"""The contact officer stands on the cover of the report that the question names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.quayside import REPORT, Asking, papers_held

DREDGING = """Dredging programme

Quayside Committee

7 November 2024

Purpose of report

For decision.

Contact officer: Lee Frost
Position: Marine Surveyor
Phone no: 01632 960002
Email: lee.frost@wharf.example

Dredging programme

1. The dredger works beside the north pontoon from October to March.
"""

MOORINGS = """Moorings strategy

Quayside Committee

7 November 2024

Report by:

Ida Penn (Harbour Planner)

Enquiries to:

Tom Reeve (Harbour Office)

Purpose of report

This report asks for approval of the moorings strategy.

1. Moorings are let by the metre. Pat Lowe wrote to the paper about the berths.
"""

FENDERS = """Title: Fenders renewal

Prepared by: Una Slade, Works Officer

Purpose of report

To tell the committee how the fenders renewal goes.

1. Half of the fenders have been renewed.
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two reports with different officers; both speak of the pontoon."""
    papers = {"pontoon.txt": REPORT, "dredging.txt": DREDGING}
    papers |= {"moorings.txt": MOORINGS, "fenders.txt": FENDERS}
    with papers_held(tmp_path_factory.mktemp("cards"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "line", "file"),
    [
        ("Who is the contact officer for pontoon repairs?", "Jo Kerr", "pontoon.txt"),
        ("Who wrote the report on the dredging programme?", "Lee Frost", "dredging.txt"),
        ("Whom can I contact about the dredging programme?", "Lee Frost", "dredging.txt"),
        (
            "What is the email of the contact officer for pontoon repairs?",
            "jo.kerr@wharf.example",
            "pontoon.txt",
        ),
        (
            "What is the phone number of the contact officer for the dredging programme?",
            "01632 960002",
            "dredging.txt",
        ),
        ("who wrote the moorings strategy paper?", "Ida Penn", "moorings.txt"),
        ("Who is the contact for the moorings strategy?", "Tom Reeve", "moorings.txt"),
        ("who prepared the report on the fenders renewal", "Una Slade", "fenders.txt"),
        ("Who is the contact for the fenders renewal?", "Una Slade", "fenders.txt"),
        ("Whose paper was the fenders renewal one?", "Una Slade", "fenders.txt"),
    ],
)
def test_the_officer_of_the_report_named(
    reports: Asking, question: str, line: str, file: str
) -> None:
    answer = reports.ask(question)
    assert line in answer.answer
    assert {one.file for one in answer.citations} == {file}


def test_no_officer_for_a_report_that_is_not_held(reports: Asking) -> None:
    answer = reports.ask("Who is the contact officer for the lighthouse museum?")
    assert "Kerr" not in answer.answer
    assert "Frost" not in answer.answer


def test_a_field_left_empty_does_not_take_the_next_one(tmp_path: Path) -> None:
    text = MOORINGS.replace("Ida Penn (Harbour Planner)\n\n", "")
    with papers_held(tmp_path, {"moorings.txt": text}) as asking:
        assert "Enquiries" not in asking.ask("who wrote the moorings strategy paper?").answer
