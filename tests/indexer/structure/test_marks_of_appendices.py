"""A mark that speaks of an appendix leaves its report open; a plan's fields shut no plan."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, Paper
from tests.indexer.structure.papers import paper

REPORT = (
    "Report to Mills Committee, 4 May 2023\nMill repairs\n\n{mark}\n\n"
    "1. The open mill has two wheels.\n2. We recommend a third one.\n\n"
)


def _seen(held: Paper) -> str:
    parts = [part for part in held.parts if part.audience == PUBLIC]
    return " ".join(one.text for part in parts for one in part.paragraphs)


@pytest.mark.parametrize(
    "mark",
    [
        "Exempt information: Appendix B is exempt by virtue of paragraph 3 of Schedule 12A",
        "NOT FOR PUBLICATION: Appendix B (Schedule 12A, paragraph 3)",
        "EXEMPT: Appendix B (paragraph 3)",
    ],
)
def test_a_mark_of_an_appendix_that_stands_below_shuts_it_alone(mark: str) -> None:
    held = paper(f"{REPORT.format(mark=mark)}Appendix B\n\nThe secret price is £4.\n")
    seen = _seen(held)
    assert "secret" not in seen
    assert "open mill" in seen


def test_a_mark_over_an_appendix_alone_shuts_the_paper() -> None:
    held = paper(
        "NOT FOR PUBLICATION: Appendix B (Schedule 12A, paragraph 3)\n\nAppendix B\n\n"
        "1. The secret price is £4.\n\n2. It is a secret.\n"
    )
    assert "secret" not in _seen(held)


def test_a_form_that_says_it_has_a_confidential_annex_goes_on() -> None:
    held = paper(
        "DECISION NOTICE\n\nDecision: to mend the mill.\n\nConfidential annex: Yes\n\n"
        "To be done from: the open day in June.\n"
    )
    assert "open day" in _seen(held)


def test_a_plan_says_of_each_decision_how_it_is_taken() -> None:
    held = paper(
        "Forward Plan of Key Decisions, June 2023\n\nMill repairs\nOpen or private: Private – "
        "paragraph 3\nContact: the open desk\n\nFair\nOpen or private: Open\n"
    )
    assert "open desk" in _seen(held)


def test_the_same_field_shuts_a_report() -> None:
    held = paper(
        "Mill repairs\nOpen or private: Private – paragraph 3\n\nThe secret price is £4.\n"
    )
    assert "secret" not in _seen(held)


def test_a_mark_of_the_report_and_its_appendix_shuts_both() -> None:
    mark = "NOT FOR PUBLICATION: this report and Appendix B (Schedule 12A, paragraph 3)"
    assert not _seen(paper(f"{REPORT.format(mark=mark)}Appendix B\n\nThe price is £4.\n"))
