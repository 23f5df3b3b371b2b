"""What a page is called, and whose site it stands on."""

from __future__ import annotations

import pytest

from indexer.structure import understand
from tests.indexer.reading.html.reading import page, texts


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Minutes of 4 May 2022 | Marsh Parish Council", "Minutes of 4 May 2022"),
        ("Marsh Parish Council | Minutes of 4 May 2022", "Minutes of 4 May 2022"),
        ("Minutes of 4 May 2022 - Marsh Parish Council", "Minutes of 4 May 2022"),
        ("Untitled document", None),
        ("mins.docx", None),
    ],
)
def test_a_title_stands_in_for_a_missing_heading(title: str, heading: str | None) -> None:
    lines = texts(f"<title>{title}</title><p>Present: all.</p>")
    assert lines == ([heading] if heading else []) + ["Present: all."]
    assert texts(f"<title>{title}</title><h1>Notes</h1><p>All.") == ["Notes", "All."]


def test_a_title_that_is_set_and_echoed_by_the_server() -> None:
    text = '<!--#set var="title" value="Notes of 3 May" --><h1><!--#echo var="title" --></h1><p>x'
    assert texts(text) == ["Notes of 3 May", "x"]


SITE = """<html><head><title>Minutes 9th July 2024{title}</title></head><body>{head}<main>
<h1>Minutes 9th July 2024</h1><p>1. Weir</p><p>It was resolved to mend the weir.</p></main></body>
</html>"""


@pytest.mark.parametrize(
    ("title", "head", "board"),
    [
        (" | Lower Weir Parish Council", "", "Lower Weir Parish Council"),
        (" – Weir and Leat Town Council", "", "Weir and Leat Town Council"),
        ("", "<header><a>Menu</a><p>Lower Weir Parish Council</p></header>",
         "Lower Weir Parish Council"),
        ("", '<div id="masthead">Lower Weir Parish Council on 4 May</div>', None),
        (" | Lower Weir Borough Council", "", None),
        (" | Lower Weir Parish Council", "<header><p>Upper Weir Parish Council</p></header>", None),
    ],
)  # fmt: skip
def test_the_parish_whose_site_it_is(title: str, head: str, board: str | None) -> None:
    reading = page(SITE.format(title=title, head=head))
    assert reading.lines[0].text == "Minutes 9th July 2024"
    found = understand(reading, root="r", file="page.html")
    assert (found.board, found.date.value) == (board, "2024-07-09")


def test_what_a_page_says_itself_leads() -> None:
    text = SITE.format(title=" | Lower Weir Parish Council", head="")
    text = text.replace("<p>1. Weir", "<p>Present at the Planning Committee: A Reed</p><p>1. Weir")
    text = text.replace("<h1>Minutes 9th", "<h1>Planning Committee minutes 9th")
    assert understand(page(text), root="r", file="page.html").board == "Planning Committee"


def test_both_titles_stay_where_they_stand_over_the_content() -> None:
    text = (
        "<html><body><h1><a>Decision</a> details</h1><h2>Weir tolls</h2><nav>Home</nav>"
        '<div class="mgContent"><p>The toll is three pounds a boat from the first of May.</p></div>'
        "<h2>See also</h2></body></html>"
    )
    toll = "The toll is three pounds a boat from the first of May."
    assert texts(text) == ["Decision details", "Weir tolls", toll]
