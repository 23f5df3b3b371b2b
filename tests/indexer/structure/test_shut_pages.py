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
