"""Sentences that pages and lines cut are rejoined; lists are not."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import find, paper, paragraphs, section

LONG = "The Panel brings together the councils of the valley so that they may talk about the next"


@pytest.mark.parametrize(
    "between",
    ["\n\n", "\n\f\n", "\n\nPage 3 of 9\n\n", "\n\f- 4 -\n"],
)
def test_a_sentence_cut_by_a_page_is_rejoined(between: str) -> None:
    held = section(f"Background\n\n- 9.2 {LONG} fair{between}which is planned for March.\n")
    assert find(held, "planned").text == f"{LONG} fair which is planned for March."
    assert find(held, "planned").label == "9.2"


def test_running_headers_do_not_stand_between() -> None:
    page = "Mill Panel papers {}\n{}\n"
    held = paper(
        "\f".join(
            [
                page.format(1, f"Background\n\n{LONG} fair"),
                page.format(2, "which is planned for March. That is all."),
                page.format(3, "Nothing else was said."),
                page.format(4, "The end came soon."),
            ]
        )
    )
    assert "fair which is planned" in find(held, "planned").text
    assert sum("Mill Panel papers" in p.text for p in paragraphs(held)) <= 1


def test_an_open_bracket_and_a_small_word_carry_on_with_a_capital() -> None:
    bracket = section(f"Background\n\n{LONG} leaders (Chairs and Chief\n\nOfficers). More came.\n")
    assert "Chief Officers)" in find(bracket, "Officers").text
    small = section(f"Background\n\n{LONG} event, held at the end of\n\nOctober was wet.\n")
    assert "end of October" in find(small, "October").text


def test_a_list_sentence_with_semicolons_goes_on() -> None:
    held = section(
        "Aims\n\n2.1 The aims of the Panel are many and include at least: mending all of "
        "the weirs; "
        "painting the boats;\n\nreducing the noise of the mill.\n"
    )
    assert find(held, "noise").label == "2.1"


def test_short_lower_case_lines_are_a_list() -> None:
    held = section("Aims\n\nThe Panel wishes to:\n\nmend the weirs\n\npaint the boats\n\nrest\n")
    assert [p.text for p in paragraphs(held)] == ["mend the weirs", "paint the boats", "rest"]
    assert {p.stem for p in paragraphs(held)} == {"The Panel wishes to"}


def test_bullets_are_paragraphs_of_their_own() -> None:
    held = section("Aims\n\n1.3 The aims were to:\n\n- mend weirs\n- paint boats, and\n- rest.\n")
    assert [p.text for p in paragraphs(held)] == [
        "The aims were to:",
        "mend weirs",
        "paint boats, and",
        "rest.",
    ]
    assert {p.stem for p in paragraphs(held)[1:]} == {"The aims were to"}


def test_wrapped_lines_become_one_paragraph() -> None:
    held = section(
        "Background\n\n"
        "The Panel met in the old mill beside the river and talked for a long\n"
        "time about the weirs and sluices of the upper valley, which were built\n"
        "by hand two centuries ago. Some of them have never been mended at all.\n"
        "Others are mended each year by the volunteers of the Weir Society.\n\n"
        "A second paragraph began after that and was about the boats of the old\n"
        "harbour, of which few are left.\n"
    )
    assert len(paragraphs(held)) == 2


def test_persons_on_lines_of_their_own_are_not_joined() -> None:
    rows = [
        "Councillor Amelia Stonebridge (Chair), Northbeck Borough Council",
        "Councillor Benedict Marlowe (Vice-Chair), Southbeck District Council",
        "Councillor Catherine Oakes, Eastbeck Metropolitan Borough Council",
        "Councillor Dominic Hale, Westbeck and Upper Valley District Council",
        "Councillor Esther Quince, Middlebeck and Lower Valley District Council",
        "Councillor Felix Underhill, Farbeck and Marsh District Council",
    ]
    held = paper("Minutes of the Mill Panel\n\nPresent\n" + "\n".join(rows) + "\n")
    assert [p.text for p in paragraphs(held)] == rows


def test_a_resolution_after_its_movers_is_one_sentence() -> None:
    held = paper(
        "Minutes of the Mill Panel\n\n1. Weirs\n\nThe Panel talked of the weirs for an hour.\n\n"
        "On the motion of Councillor Amelia Stonebridge, seconded by Councillor Benedict Marlowe, "
        "it was\n\nRESOLVED that the weirs be mended.\n"
    )
    assert find(held, "RESOLVED").text.startswith("On the motion of")


MASTER = (
    "the harbour master, who shall have no vote, whatever is to be decided, and may not hold "
    "office in the Club or in any other club of the river as long as they are harbour master"
)
RULES = f"""Rules

1.1 The name of the Club shall be the Wend Boat Club, and its seat the upper mill of Wend
Council (hereinafter called the Mill).

1.2 In the event of the number of its members, between any two meetings, being reduced to
less than what is said of them, and of those who may row for them as guests, in paragraph
4.1 (a) below, a meeting shall be held not later than two months after this has happened.

1.3 The Club is made of, and its boats and moorings are held in trust for all of the time by

1. as many members as have been elected in the manner that these rules prescribe and
2. {MASTER}
3. the guests that a member brings, who may row, if the harbour master does not object.

1.4 Boats shall be kept in the shed, and the shed shall be locked by the last of those who
Council members may call to it.
"""


def test_wrapped_clauses_between_long_lines_are_rejoined() -> None:
    held = [one.text for one in paragraphs(paper(RULES))]
    assert any(
        one.endswith("upper mill of Wend Council (hereinafter called the Mill).") for one in held
    )
    assert any("in paragraph 4.1 (a) below, a meeting" in one for one in held)
    assert any(one.startswith("the harbour master, who shall have no vote") for one in held)
    assert any(one.startswith("the guests that a member brings") for one in held)
