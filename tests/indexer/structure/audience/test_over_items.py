"""Marks on the web page of one item."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import PUBLIC
from indexer.structure import understand

_TOLD = "<p>The owner of the mill asks for a secret price.</p><p>Agreed to wait.</p>"


def _seen(*, title: str = "Agenda item", over: str = "", under: str = "", foot: str = "") -> str:
    page = (
        f"<html><head><title>{title}</title></head><body><h1>Agenda item</h1><h2>Mill Lane</h2>"
        f"<p>Meeting: Weirs Panel, 3 May 2022 (Item 5)</p>{over}<p>Minutes:</p>{under}{_TOLD}"
        f"{foot}<p>Supporting documents:</p><ul><li>Plan PDF 1 MB</li></ul></body></html>"
    )
    paper = understand(read(Path("mill.html"), page.encode()), root="tests", file="mill.html")
    return str([part.paragraphs for part in paper.parts if part.audience == PUBLIC])


@pytest.mark.parametrize(
    "line",
    [
        "This item is restricted. Councillors and staff only.",
        "Status: Restricted",
        "Access: Members and officers",
        "Members only.",
        "Visible to trustees and officers only",
        "The public cannot see this item.",
        "This record is not available to the public.",
        "You can see this item because you are signed in as a councillor.",
        "The information on this page is restricted.",
        "Considered in private session",
        "Part 2 item",
        "RESTRICTED: this page is not shown to everybody",
    ],
)
def test_a_line_over_the_minutes_shuts_the_page(line: str) -> None:
    assert "secret" not in _seen(over=f"<p>{line}</p>")


def test_a_mark_in_the_title_of_the_page_shuts_it() -> None:
    assert "secret" not in _seen(title="Agenda item - Restricted minutes")
    assert "secret" not in _seen(title="Restricted item | Weirs Panel")


def test_a_mark_right_under_or_at_the_end_shuts_it() -> None:
    line = "<p>This minute is restricted. Members and officers only.</p>"
    assert "secret" not in _seen(under=line)
    assert "secret" not in _seen(foot=line)


@pytest.mark.parametrize(
    "line",
    [
        "Report of the Surveyor.",
        "To consider the report. Appendix 2 is exempt under paragraph 3 of Schedule 12A.",
        "Restricted enclosure: plan B",
        "Is this item exempt? No",
        "Status: Public",
        "This report is not confidential.",
        "To note the restricted parking zone plans.",
        "To resolve that the public be excluded for item 6.",
    ],
)
def test_other_words_over_the_minutes_do_not(line: str) -> None:
    assert "secret" in _seen(over=f"<p>{line}</p>")


def test_a_topic_in_the_title_of_the_page_does_not() -> None:
    assert "secret" in _seen(title="Agenda item - Private hire licences")
