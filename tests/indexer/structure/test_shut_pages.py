"""Pages whose header or foot says that they are exempt."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import DATES, RENTS, holds, seen


def test_pages_whose_printed_header_says_exempt_are_shut() -> None:
    text = (
        f"Norton Council        Public report        page 1\nTender\n\n{RENTS}\n\n"
        "Norton Council     EXEMPT - Appendix C     page 2\nThe secret price is £4.\n\n"
        "Norton Council        Public report        page 3\nThe open day is in June.\n"
    )
    holds(text, opened=2)


def test_a_page_without_a_word_goes_on_as_the_exempt_page_before_it() -> None:
    text = (
        "Norton      Public     page 1\n\nThe open mill.\n\nNorton      EXEMPT     page 2\n\n"
        "The secret mill.\n\nNorton      page 3\n\nThe secret mill goes on.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize("foot", ["EXEMPT", "EXEMPT | Page 2 of 3", "Page 2 of 3 | EXEMPT"])
def test_the_foot_of_a_page_shuts_that_page(foot: str) -> None:
    held = "\f".join(
        [f"Works\n\n{RENTS}\n\nPage 1", f"2. The secret bids.\n\n{foot}", f"3. {DATES}\n\nPage 3"]
    )
    assert "secret" not in seen(held)


NOTICE = "Decision notice\n\nQuay\n\nDecision\n\n{0}\n\n{1}\n\n{2}\n\nReasons\n\n{3}\n"
WEB = (
    "# Quay\n\n## Decision\n\n{0}\n\n## {1}\n\n{2}\n\n### To whom\n\nThe secret Roe.\n\n"
    "## Reasons\n\n{3}\n"
)
MINUTES = (
    "HILL COUNCIL\n\nMinutes of the meeting held on 3 May 2024\n\nPresent: A. Fell\n\n1. Quay\n{0}"
    "\n\n{1}\n{2}\n\n2. Reasons\n{3}\n"
)
HEADED = (
    "# Minutes of Hill Council, 3 May 2024\n\nPresent: A. Fell\n\n## Quay\n\n{0}\n\n## {1}\n\n{2}\n"
    "\n## Reasons\n\n{3}\n"
)


@pytest.mark.parametrize(
    ("page", "file"),
    [(NOTICE, "n.txt"), (WEB, "n.md"), (MINUTES, "n.txt"), (HEADED, "n.md")],
)
@pytest.mark.parametrize("head", ["Restricted decision:", "EXEMPT DECISIONS"])
def test_what_stands_under_a_restricted_decision_is_shut(page: str, file: str, head: str) -> None:
    let = ("That the open quay be let.", head, "That it go to the secret Roe.", "An open quay.")
    holds(page.format(*let), opened=2, file=f"folder/{file}")


def test_no_decision_was_restricted() -> None:
    text = "Decision notice\n\nQuay\n\nRestricted decision:\n\nNone.\n\nReasons\n\nThe open quay.\n"
    holds(text, opened=1)


_PLACEHOLDER = (
    "Cabinet\n\nAgenda item 5: Mills\n\n1. The open mill leaks.\n\n2. Its roof is old.\n\n"
    "\fDocument is Restricted\n\f"
)


def test_a_page_in_place_of_a_document_shuts_itself_alone() -> None:
    text = f"{_PLACEHOLDER}Cabinet\n\nAgenda item 6: Plans\n\n1. The open plan is long.\n"
    assert "open plan" in seen(text)


@pytest.mark.parametrize(
    "page",
    [
        "Mills: advice\n\n1. The secret sum is high.\n",
        "Cabinet\n\nAgenda item 6: Plans\n\nEXEMPT - paragraph 3\n\n1. The secret sum is high.\n",
    ],
)
def test_a_page_behind_it_that_begins_no_item_or_is_marked_stays_shut(page: str) -> None:
    assert "secret" not in seen(_PLACEHOLDER + page)
