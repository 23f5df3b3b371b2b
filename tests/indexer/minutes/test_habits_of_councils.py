"""Minutes of harbours, panels and small councils: what their habits hide."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    "sentence",
    [
        "Following advice by Cllr Ada Birch the Council agreed that the pump be sold.",
        "To Approve the Hire of Rooms The Parish Council approved the hire of two rooms.",
        "The AGM approved the accounts for the year.",
        "The Council gave its approval to the ringing of the bell.",
        "The Treasurer was given authority to move the savings.",
        "It was the unanimous decision of the Council to keep the pump.",
        "Dates of 14 May were agreed.",
        "Birch moved a loan to the band for the last year's debt, which was agreed by all.",
    ],
)
def test_a_sentence_that_decides(sentence: str) -> None:
    assert texts(item(sentence)) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Norham the council agreed to close two paths.",
        "A locum would see to the post until a new nurse was appointed.",
        "Particular thanks were extended to the bell ringers for the peal.",
        "Flags will fly for Jo Tarn, elected Board member.",
        "Worry was raised over the state of the weir.",
        "The draft was carried forward.",
    ],
)
def test_a_sentence_that_does_not(sentence: str) -> None:
    assert texts(item(sentence)) == []


def test_a_panel_is_known_by_its_initials() -> None:
    text = (
        "Minutes of a meeting on a Weirs and Fords Panel for Aldmoor, held on 3 June 2024\n\n"
        "Present: Ann Birch (Chair), Bo Elm\n\n1. Seats\n\n"
        "Members of the Shadow WFP agreed that the vote be put off. The Shadow WFP agreed that "
        "seats be filled by lot. The RFC agreed to wait.\n"
    )
    found = [one.text.split(" agreed")[0] for one in decisions(paper(text, "a.txt"))]
    assert found == ["Members of the Shadow WFP", "The Shadow WFP"]


def test_a_line_of_a_list_is_no_stem_of_the_next() -> None:
    text = (
        "2.1 Captain, Bo Birch nominated by Ann Elm, seconded by Cy Ash, and carried unanimously\n"
        "\n2.2 Vice captain, Di Oak nominated by Cy Ash, seconded by Bo Birch, and carried "
        "unanimously\n"
    )
    assert [one.mover for one in decided(item(text, "Elections"))] == ["Ann Elm", "Cy Ash"]


def test_a_vote_is_on_the_sentence_before_it() -> None:
    text = (
        "Members approved the sale of the pump.\n\nBirch asked whether they would back a fair "
        "in June. All in favour.\n"
    )
    sale, fair = decided(item(text))
    assert sale.votes is None
    assert fair.text.startswith("Birch asked")
    assert fair.votes == "All in favour"


def test_what_was_put_to_the_meeting_is_told_with_its_vote() -> None:
    text = "Rents should stay as they are. This was put to the meeting and agreed."
    assert texts(item(text)) == [text]


def test_the_word_in_the_margin_is_the_stem() -> None:
    text = (
        "<table><tr><td>Resolved</td><td>To hire lights from Glow and Co for one winter</td></tr>"
        "</table><p>To ask the shops for a gift</p>"
    )
    page = (
        "<html><body><h1>Minutes of Lower Tarn Parish Council</h1><p>3 June 2024</p>"
        f"<p>Present: Cllrs Ash and Elm</p><h2>1. Lights</h2>{text}</body></html>"
    )
    found = [(one.stem, one.text) for one in decisions(paper(page, "a.html"))]
    assert found == [
        ("Resolved", "To hire lights from Glow and Co for one winter"),
        ("Resolved", "To ask the shops for a gift"),
    ]


def test_a_table_whose_column_is_called_resolved_still_has_rows() -> None:
    page = (
        "<html><body><h1>Minutes of Lower Tarn Parish Council</h1><p>3 June 2024</p>"
        "<p>Present: Cllrs Ash and Elm</p><h2>1. Business</h2><table>"
        "<tr><th>Resolved</th><th>Who</th></tr>"
        "<tr><td>Buy the smaller pump</td><td>Clerk</td></tr></table></body></html>"
    )
    assert [one.text for one in decisions(paper(page, "a.html"))] == ["Buy the smaller pump"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("AGM minutes continued\n\n7. Fees\n\nThe meeting approved the fees as listed.\n", 1),
        ("AGM Minutes – Year 2\n\nAll met.\n\nResolution 1: To sell.\n\nThe motion passed.\n", 1),
        ("AGM motion results\n\n1. Motion to sell the pump was defeated by 3 to 2.\n", 1),
        ("Key decisions of Student Council, May\n\n- Agreed to fund the choir\n", 1),
        (
            "Details\n\n1. Chair\n\nRESOLVED that Ann lead.\n\n2. Pump\n\nRESOLVED to sell.\n",
            2,
        ),
        ("Report on pumps\n\nRESOLVED that the pump be sold is what officers ask for.\n", 0),
        ("Key decisions to come\n\nThe pump will be agreed in May.\n", 0),
    ],
)
def test_a_page_of_outcomes_is_minutes(text: str, count: int) -> None:
    assert len(decisions(paper(text, "a.txt"))) == count
