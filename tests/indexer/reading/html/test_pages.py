"""Whole pages: the text of the paper is kept, what surrounds it is not."""

from __future__ import annotations

import pytest

from indexer.errors import ReadingError
from tests.indexer.reading.html import pages
from tests.indexer.reading.html.reading import page, texts


def test_one_item_of_a_committee_system() -> None:
    reading = page(pages.COMMITTEE_ITEM)
    assert [line.text for line in reading.lines] == [
        "Agenda item",
        "Ferry subsidy",
        "• Meeting of Transport Committee, Tuesday 4th July 2023 10.30 am (Item 5.)",
        "To consider the report of the Director of Place.",
        "Decision:",
        "RESOLVED – That",
        "i. the subsidy be continued to March 2025; and",
        "ii. the operator be asked for a winter timetable.",
        "Minutes:",
        "The Committee heard that 4,100 passengers used the ferry.",
        "Was the slipway safe? It was said that it was.",
        "Supporting documents:",
        "• Ferry subsidy report, item 5.",
    ]
    assert [x.style.heading for x in reading.lines[:5]] == [1, 2, None, None, 3]
    assert reading.lines[6].style.number == "i."
    assert reading.notes == ("left out: 2 words struck out",)


def test_a_whole_meeting_of_a_committee_system() -> None:
    assert texts(pages.COMMITTEE_MEETING) == [
        "Agenda and minutes",
        "Transport Committee - Tuesday 4th July 2023 10.30 am",
        "Venue: Council Chamber, Town Hall",
        "Attendance",
        "Name Role Attendance",
        "Councillor Ann Orme Chair Present",
        "Councillor Tom Beck Apologies",
        "No. Item",
        "1. Apologies",
        "Minutes:",
        "Apologies were received from Cllr Beck.",
        "2. Ferry subsidy",
        "Minutes:",
        "The Committee considered the report.",
        "RESOLVED: That the subsidy be continued.",
    ]


def test_an_export_of_word() -> None:
    reading = page(pages.FROM_WORD.encode("cp1252"))
    assert [line.text for line in reading.lines] == [
        "LITTLE WEND PARISH COUNCIL",
        "Minutes of the meeting held on Monday 3 April 2023",
        "1. Apologies",
        "None – all present.",
        "• Hedge to be cut",
        "Ref Action Owner Due",
        "3 Write about the stile 1 June",
        "Order two bins JS 1 May",
        "Next meeting",
        "Monday 1 May.",
    ]
    assert [x.style.bold for x in reading.lines[:4]] == [True, False, True, False]
    assert reading.lines[6].style.cells == ("3", "Write about the stile", "", "1 June")
    assert reading.lines[8].style.bold
    assert "left out: 5 words that the page hides" in reading.notes


def test_an_old_fashioned_page_laid_out_by_tables() -> None:
    reading = page(pages.OLD_FASHIONED)
    assert [line.text for line in reading.lines] == [
        "Wold Drainage Board",
        "Minutes of a meeting held on 9 June 2011",
        "Present: Mr A Tull (Chairman), Mrs B Voss",
        "11/01 Apologies",
        "None were received.",
        "11/02 Pumping station",
        "A new seal would cost £900.",
        "• It was agreed to buy the seal.",
        "• The clerk to write to the Agency. Clerk",
        "Officers A Tull Chairman",
        "B Voss Clerk",
        "C Wain Engineer",
    ]
    assert reading.lines[8].style.cells == ("The clerk to write to the Agency.", "Clerk")


def test_rendered_markdown() -> None:
    assert texts(pages.RENDERED_MARKDOWN) == [
        "Steering group 2023-05-09",
        "Attendees",
        "• ☒ Ann",
        "• ☐ Bo",
        "Decisions",
        "3. Adopt v2",
        "line one",
        "line two",
        "7. Defer",
        "Venue Online",
        "Time 10:00",
        "to 11:00",
        "Notes",
        "Long discussion.",
    ]


def test_a_post_of_a_blog_system() -> None:
    reading = page(pages.BLOG_SYSTEM)
    assert [line.text for line in reading.lines] == [
        "Planning Committee minutes: 12 March 2024",
        "Present: Cllrs Dunn (Chair), Ferris and Holt.",
        "In attendance: 2 members of the public.",
        "Apologies: Cllr Vane",
        "1. Declarations of interest",
        "None.",
        "2. Applications",
        "Ref Site Decision",
        "24/0101 3 Mill Row No objection",
        "24/0102 Old Dairy Object: access is unsafe",
        "2.1 It was RESOLVED to ask the County for a site visit. Action: Clerk",
        "1. Item one",
        "a. sub a",
        "b. sub b",
        "The meeting closed at 8.15pm.",
    ]
    lines = {line.text: line for line in reading.lines}
    assert lines["a. sub a"].indent == 4
    assert lines["1. Declarations of interest"].style.bold


def test_a_shared_document_whose_numbers_are_in_its_style_rules() -> None:
    assert texts(pages.SHARED_DOCUMENT) == [
        "Friends of the Weir: committee notes",
        "1. Welcome",
        "a) Ann welcomed all",
        "2. Accounts",
        "• Bank: £40",
    ]


LONG = "The warden reported that the boats had been mended and the shed painted. " * 4


@pytest.mark.parametrize(
    "wrapping",
    [
        "<div>{}</div>",
        "<div class='sidebar-none content-wrap'><div class='nav-less print share'>{}</div></div>",
        "<form><table><tr><td>{}</td></tr></table></form>",
        "<aside>{}</aside>",
        "<footer>{}</footer>",
        "<nav>{}</nav>",
        "<main></main><div>{}</div>",
        "<article><a href=1>Another paper</a></article><div>{}</div>",
        "<div role='search'>{}</div>",
    ],
)
def test_text_is_kept_whatever_it_stands_in(wrapping: str) -> None:
    text = f"<h2>Boats</h2><p>{LONG}</p><p>AGREED: to buy rope.</p>"
    assert texts(f"<html><body>{wrapping.format(text)}</body></html>")[-3:] == [
        "Boats",
        LONG.strip(),
        "AGREED: to buy rope.",
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<ul><li><a href=1>Home</a><li><a href=2>Meetings</a><li><a href=3>Contact</a></ul>",
        "<div><a href=1>Home</a> | <a href=2>Meetings</a> | <a href=3>Contact</a></div>",
        "<nav>Menu <a href=1>Home</a></nav>",
        "<div class='cookie-banner'>We like cookies. <a href=1>Accept all</a></div>",
        "<div class='breadcrumbs'>You are here: Home</div>",
        "<p><a href=1>Back to top</a></p>",
        "<div class=socialShare><a href=1>Share</a> <a href=2>Tweet</a></div>",
        "<form role=search><label>Search the site</label></form>",
        "<script>document.write('words')</script><style>p{}</style><!-- words -->",
        "<p style='display:none'>hidden words</p>",
        "<p hidden>hidden words</p>",
        "<p style='font-size:0'>hidden words</p>",
        "<p style='COLOR: #FFF'>hidden words</p>",
        "<span class='visually-hidden'>opens in a new window</span>",
        "<div class='modal fade' aria-hidden='true'>Sign in to go on</div>",
        "<noscript>Please switch scripts on</noscript>",
        "<select><option>one<option>two</select><button>Go</button><textarea>x</textarea>",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_what_surrounds_the_text_goes(around: str, above: bool) -> None:
    text = f"<h1>Boats</h1><p>{LONG}</p>"
    whole = f"{around}{text}" if above else f"{text}{around}"
    assert texts(f"<html><body>{whole}</body></html>") == ["Boats", LONG.strip()]


def test_white_words_on_a_dark_ground_are_seen() -> None:
    text = "<table><tr style='background:#234'><td style='color:white'>Item<td>Owner</table>"
    assert texts(text) == ["Item Owner"]


def test_a_page_that_shows_nothing_says_so() -> None:
    with pytest.raises(ReadingError, match=r"page\.html shows no words of its own"):
        page("<html><body><script>render()</script></body></html>")


def test_a_page_saved_with_its_pictures() -> None:
    data = (
        b"From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        b"----b\r\nContent-Type: text/html; charset=utf-8\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<html><body><h1>Caf=C3=A9 trust</h1><p>Agreed.</p></body></html>\r\n"
        b"----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
        b"----b--\r\n"
    )
    for name in ("page.mht", "page.doc"):
        assert texts(data, name) == ["Café trust", "Agreed."]


@pytest.mark.parametrize("mark", ["o", "§", "Ø", "·", "\uf0b7"])
def test_bullets_of_word_are_bullets(mark: str) -> None:
    entry = (
        f"<p class=MsoListParagraph><span style='font-family:Symbol'>{mark}<span>&nbsp; &nbsp;"
        "</span></span>Hedge to be cut</p>"
    )
    assert texts(f"<html><body>{entry}<p>Text</p></body></html>") == ["• Hedge to be cut", "Text"]


def test_prose_that_begins_like_a_bullet_of_word_is_prose() -> None:
    said = ["o dear, said the chair", "§ 5 of the Act", "Ø is the sign of a diameter", "only so"]
    body = "".join(f"<p>{one}</p>" for one in said)
    assert texts(f"<html><body>{body}</body></html>") == said
    legal = "<p class=MsoListParagraph>§ 5 of the Act</p><p>Text</p>"
    assert texts(f"<html><body>{legal}</body></html>") == ["§ 5 of the Act", "Text"]


def test_minutes_in_a_table_with_a_heading_in_each_cell() -> None:
    owner = "DH to write to the owner of the mill by the end of June"
    table = (
        f"<table><tr><td>24/02</td><td><p><b>Sluice</b></p><p>a) {LONG}</p>"
        f"<p>b) It will be greased.</p></td><td>{owner}</td></tr></table>"
    )
    assert texts(f"<body><h1>Boats</h1>{table}</body>") == [
        "Boats", "24/02 Sluice", f"a) {LONG}".strip(), "b) It will be greased.", owner,
    ]  # fmt: skip


def test_the_footer_of_pages_saved_by_libreoffice_is_no_text() -> None:
    paper = (
        '<html><body><p>Quay Board</p><p>The crane was mended.</p><div title="footer">'
        "<p>{}</p></div></body></html>"
    )
    kept = ["Quay Board", "The crane was mended."]
    assert texts(paper.format("www.quay.example – Initialled by the Chair")) == kept
    assert texts(paper.format("CONFIDENTIAL")) == [*kept, "CONFIDENTIAL"]


def test_an_item_with_a_task_beside_it_is_text() -> None:
    row = (
        "<table><tr><td>5</td><td><p>Quayside zone</p><p>The Board agreed to release the rates "
        "that it had kept, subject to consent.</p></td><td>MS to draw up the funding agreement by "
        "28 February</td></tr></table>"
    )
    assert texts(row) == [
        "5 Quayside zone",
        "The Board agreed to release the rates that it had kept, subject to consent.",
        "MS to draw up the funding agreement by 28 February",
    ]


def test_raised_figures_are_written_so() -> None:
    assert texts("<p>In quarter 4.<sup>1</sup> On the 5<sup>th</sup>, 20 m<sup>2</sup></p>") == [
        "In quarter 4.¹ On the 5th, 20 m²"
    ]
