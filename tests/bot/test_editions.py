"""What a revised paper says anew leads the answer; what it replaced is shown as superseded."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.audience import Viewer
from indexer.records import RESTRICTED
from tests.bot.quayside import MINUTES, papers_held

FIRST = """Mooring fees at the north quay

Quayside Committee

12 June 2024

Purpose of report

For decision.

Background

1. The north quay has 38 residential moorings, each let for a year at a time.

2. Fees have stood still since 2019, and the quay no longer pays for its own upkeep.

3. The harbour master has asked every berth holder what they would think of a rise in fees.

4. No scheme to help berth holders in hardship is proposed at this stage.

Costs

5. A rise of four per cent would bring in £21,300 a year from the north quay.
"""
REVISED = (
    FIRST.replace("12 June 2024\n", "12 June 2024\n\nREVISED 7 June 2024\n")
    .replace("38 residential", "61 residential")
    .replace("4. No scheme to help berth holders in hardship is proposed at this stage.\n", "")
)
PAPERS = {"fees.txt": FIRST, "fees-late.txt": REVISED}
QUESTION = "How many residential moorings has the north quay?"


def test_the_revised_figure_leads_and_the_former_is_flagged(tmp_path: Path) -> None:
    with papers_held(tmp_path, PAPERS) as asking:
        answer = asking.ask(QUESTION)
    assert answer.answer.startswith("The north quay has 61 residential moorings")
    lead, former = answer.citations
    assert (lead.file, lead.flags) == ("fees-late.txt", ())
    assert (former.file, former.flags) == ("fees.txt", ("superseded",))
    assert "38 residential" in answer.superseded[0].quote


def test_what_did_not_change_is_cited_from_the_newest(tmp_path: Path) -> None:
    with papers_held(tmp_path, PAPERS) as asking:
        answer = asking.ask("What would a rise of four per cent bring in from the north quay?")
    assert {citation.file for citation in answer.citations} == {"fees-late.txt"}
    assert answer.superseded == ()


def test_what_the_newest_left_out_is_flagged(tmp_path: Path) -> None:
    with papers_held(tmp_path, PAPERS) as asking:
        answer = asking.ask("Is a scheme to help berth holders in hardship proposed?")
    for citation in answer.citations:
        assert ("superseded" in citation.flags) == (citation.file == "fees.txt")


def test_a_version_that_may_not_be_seen_supersedes_nothing(tmp_path: Path) -> None:
    hidden = '[[paper]]\nmatch = "fees-late.txt"\naudience = "restricted"\n'
    with papers_held(tmp_path, {**PAPERS, "manifest.toml": hidden}) as asking:
        public = asking.ask(QUESTION)
        restricted = asking.ask(QUESTION, viewer=Viewer.of([RESTRICTED]))
    assert "38 residential" in public.answer
    assert [citation.flags for citation in public.citations] == [()]
    assert "61 residential" in restricted.answer


def test_the_approved_minutes_answer_before_their_draft(tmp_path: Path) -> None:
    approved = MINUTES.replace("Cllr Tom Pike and Cllr Una Marsh", "Cllr Tom Pike alone")
    papers = {"a draft minutes.txt": MINUTES, "minutes.txt": approved}
    with papers_held(tmp_path, papers) as asking:
        answer = asking.ask("Who sent apologies to the meeting of 8 February 2024?")
    assert "Cllr Tom Pike alone" in answer.answer
    assert [citation.file for citation in answer.citations] == ["minutes.txt"]


@pytest.mark.parametrize(
    "files",
    [
        ("fees v1.txt", "fees v2.txt", "fees v3.txt"),
        ("quay v1.txt", "fees v2.txt", "late v3.txt"),
        ("late v1.txt", "quay v2.txt", "fees v3.txt"),
        ("a v1.txt", "b v2.txt", "c v3.txt"),
        ("north v1.txt", "north v2.txt", "north v3.txt"),
    ],
)
def test_of_three_versions_the_second_is_what_the_third_replaced(
    tmp_path: Path, files: tuple[str, str, str]
) -> None:
    """Whatever the papers are called, by which their keys are made."""
    texts = (FIRST, FIRST.replace("38 resid", "45 resid"), FIRST.replace("38 resid", "61 resid"))
    with papers_held(tmp_path, dict(zip(files, texts, strict=True))) as asking:
        answer = asking.ask(QUESTION)
    assert [citation.file for citation in answer.citations] == [files[2], files[1]]
    assert "45 residential" in answer.superseded[0].quote


def test_what_the_second_version_changed_is_shown_from_the_first(tmp_path: Path) -> None:
    """The third kept it: the first is the last that said otherwise."""
    second = FIRST.replace("38 residential", "61 residential")
    texts = {
        "fees v1.txt": FIRST,
        "fees v2.txt": second,
        "fees v3.txt": second.replace("£21,300", "£22,900"),
    }
    with papers_held(tmp_path, texts) as asking:
        answer = asking.ask(QUESTION)
    assert [citation.file for citation in answer.citations] == ["fees v3.txt", "fees v1.txt"]
    assert "38 residential" in answer.superseded[0].quote
