"""Habits of other bodies' reports and packs, each with a text of its own."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC, RESTRICTED, PaperKind, PartKind, Role
from tests.indexer.structure.papers import find, labels, paper, paragraphs, parts

COVER = (
    "Quay Committee\n\n5 May 2022\n\nMending the quay\n\nReport of the Harbour Master\n\n"
    "1. Purpose of report\n\n1.1 To say how the quay is mended.\n\n2. Recommendation\n\n"
    "2.1 That the report be noted.\n\n3. Background\n\n3.1 The quay is old.\n\n"
    "3.2 It leaks at high water.\n\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "PART II – EXEMPT UNDER PARAGRAPH 3 OF SCHEDULE 12A TO THE LOCAL GOVERNMENT ACT 1972",
        "Appendix B (confidential)",
        "Appendix 2 – Exempt",
        "Annex C: not for publication",
        "NOT FOR PUBLICATION",
        "COMMERCIAL IN CONFIDENCE",
        "Reserved business",
    ],
)
def test_a_shut_section_of_a_report_is_a_part_of_its_own(heading: str) -> None:
    held = paper(f"{COVER}{heading}\n\n4. Price\n\n4.1 The mason asks nine thousand pounds.\n")
    assert [part.audience for part in held.parts] == [PUBLIC, RESTRICTED]
    assert held.title == "Mending the quay"
    assert "nine thousand" in held.parts[1].paragraphs[-1].text
    assert find(held, "nine thousand").heading == ("Price",)


def test_a_report_may_open_again_after_its_shut_section() -> None:
    held = paper(
        f"{COVER}PART II – EXEMPT\n\nThe price is nine thousand pounds.\n\n"
        "PART I – OPEN TO THE PUBLIC\n\nThe work begins in June.\n"
    )
    assert [part.audience for part in held.parts] == [PUBLIC, RESTRICTED, PUBLIC]


@pytest.mark.parametrize("answer", ["None.", "There is none.", "Not applicable", "No"])
def test_a_heading_over_nothing_exempt_shuts_nothing(answer: str) -> None:
    held = paper(f"{COVER}Exempt information\n\n{answer}\n\nNext steps\n\nWork begins in June.\n")
    assert {part.audience for part in held.parts} == {PUBLIC}


def test_a_question_about_secrecy_is_no_title() -> None:
    held = paper(
        "Quay Committee\n\nThe claim of the miller\n\nIs this report confidential? Yes ☒ No ☐\n\n"
        "Purpose of report\n\nTo settle it.\n\nBackground\n\n1. He fell.\n"
    )
    assert held.title == "The claim of the miller"
    assert {part.audience for part in held.parts} == {RESTRICTED}


def test_part_one_is_no_title() -> None:
    held = paper(
        "QUAY COMMITTEE – 5 MAY 2022\n\nPART I – OPEN TO THE PUBLIC\n\nREPORT OF THE MASTER\n\n"
        "BOATS: THE SECOND YEAR\n\nSummary\n\nThey float.\n\nRecommendation\n\nThat they float.\n"
    )
    assert held.title == "BOATS: THE SECOND YEAR"


def test_the_author_at_the_end_begins_no_second_report() -> None:
    held = paper(
        COVER + "3.3 It was built of oak.\n\n3.4 Oak rots.\n\n4. Costs\n\n4.1 None.\n\n5. Law\n\n"
        "5.1 None.\n\n6. Staff\n\n6.1 None.\n\nBackground papers: none\n\nReport author: Ann Reed\n"
    )
    assert (held.kind, len(held.parts)) == (PaperKind.REPORT, 1)
    assert find(held, "Ann Reed").text == "Report author: Ann Reed"


def test_a_sentence_cut_between_pages_after_a_small_word() -> None:
    held = paper(
        "Boats\n\nPurpose of report\n\nTo tell.\n\n3. Background\n\n3.1 The quay was asked for in "
        "2020. It was built in\n\nPage 3 of 9\n\nDecember 2021 and is sound.\n\n"
        "3.2 It is liked.\n"
    )
    assert "built in December 2021" in find(held, "asked for").text


def test_a_lettered_line_wraps_onto_a_small_letter() -> None:
    held = paper(
        f"{COVER}3.3 He may:\n\n(i) refuse complaints that are\nvexatious; and\n\n(ii) go.\n"
    )
    assert find(held, "refuse").text == "refuse complaints that are vexatious; and"


def test_stems_of_lists_within_lists() -> None:
    held = paper(
        "Boats\n\nPurpose\n\nTo ask.\n\nRecommendations\n\nThat Cabinet:\n\n(a) buys a boat;\n\n"
        "(b) empowers the Master to:\n\n(i) name it; and\n\n(ii) paint it; and\n\n(c) notes it.\n"
    )
    stems = {p.label: p.stem for part in held.parts for p in part.paragraphs if p.label}
    assert stems == {
        "a": "That Cabinet", "b": "That Cabinet", "i": "empowers the Master to",
        "ii": "empowers the Master to", "c": "That Cabinet",
    }  # fmt: skip


def test_section_numbers_that_end_in_nought_are_headings() -> None:
    held = paper(
        "Boats\n\nPurpose\n\nTo ask.\n\n1.0 Introduction\n\n1.1 Boats float on water.\n\n"
        "2.0 Performance\n\n2.1 Two of them sank.\n"
    )
    assert find(held, "sank").heading == ("Performance",)


def test_square_brackets_and_recommended_that() -> None:
    held = paper(
        "Boats\n\nPURPOSE OF REPORT\n\n1. To tell of boats.\n\nRECOMMENDED: That\n\n"
        "[1] the boats be noted; and\n[2] they be painted.\n\nBACKGROUND\n\n2. They float.\n"
    )
    assert labels(held) == ["1.", "[1]", "[2]", "2."]
    assert find(held, "be painted").role is Role.RECOMMENDATION


def test_bullets_of_the_second_level_typed_as_the_letter_o() -> None:
    held = paper(f"{COVER}3.3 There were:\n\no\tthree boats\n\no two oars\n\no\xa0one sail\n")
    assert [find(held, w).text for w in ("boats", "oars", "sail")] == [
        "three boats", "two oars", "one sail",
    ]  # fmt: skip


def test_a_welsh_sentence_keeps_its_o() -> None:
    held = paper("Y cei\n\nDaeth tri o gychod i'r cei ac un\no longau mawr y porthladd\nheddiw.\n")
    assert "un o longau mawr y porthladd heddiw." in find(held, "Daeth").text


def test_an_appendix_stands_under_no_section() -> None:
    held = paper(
        f"{COVER}4. Background papers\n\nNone.\n\nAppendix 1 – Boats\n\nThey float on any water.\n"
    )
    assert find(held, "float on any").heading == ("Appendix 1 – Boats",)


def test_the_record_of_a_decision() -> None:
    held = paper(
        "RECORD OF EXECUTIVE DECISION\n\nDecision maker: Councillor Amy Stone\n"
        "Date of decision: 25 August 2023\nSubject: Bell Lane\nExempt: No\n\nDecision:\n"
        "1. That the order be made.\n\nReasons for decision:\nIt is safer.\n\n"
        "Publication date: 28 August 2023\n"
    )
    assert (held.title, held.date.value) == ("Bell Lane", "2023-08-25")
    assert find(held, "order be made").role is Role.DECISION
    assert {part.audience for part in held.parts} == {PUBLIC}


PACK = (
    "Quay Committee\n\nThursday 5 May 2022\n\nAgenda\n\n1. Apologies\n2. Minutes of 3 March 2022\n"
    "3. Boats\n4. Purchase (Exempt)\n\nAgenda Item 2\n\nMinutes of the Quay Committee\n\n"
    "Thursday 3 March 2022\n\nPresent: Cllr A Stone (Chair)\n\n1. Apologies\nNone were sent.\n\n"
    "2. Oars\nThe report on oars was taken.\nRESOLVED: That oars be bought.\n\n{shut}"
    "Agenda Item 3\n\nQuay Committee\n\n5 May 2022\n\nBoats\n\nReport of the Master\n\n"
    "1. Purpose of report\n\n1.1 To tell.\n\n2. Recommendation\n\n2.1 That it be noted.\n\n"
    "Agenda Item 4\n\nBy virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Act 1972.\n\n"
    "Document is Restricted\n\nThis page is intentionally left blank\n"
)


def test_minutes_bound_into_a_pack_are_minutes() -> None:
    held = paper(PACK.format(shut=""))
    assert (held.kind, held.date.value) == (PaperKind.PACK, "2022-05-05")
    assert [part.title for part in parts(held, PartKind.ITEM)] == ["Apologies", "Oars"]
    assert find(held, "oars be bought").role is Role.DECISION
    assert [part.item for part in parts(held, PartKind.REPORT)] == ["3"]


def test_the_law_and_the_notice_are_one_restricted_page() -> None:
    [page] = parts(paper(PACK.format(shut="")), PartKind.RESTRICTED)
    assert (page.item, page.audience) == ("4", RESTRICTED)


def test_what_bound_minutes_shut_stays_shut_and_the_next_report_is_open() -> None:
    shut = (
        "3. Exclusion of the public\nRESOLVED: That the public be excluded.\n\n4. Sale\nSold.\n\n"
    )
    held = paper(PACK.format(shut=shut))
    [sale] = [part for part in held.parts if part.title == "Sale"]
    assert sale.audience == RESTRICTED
    assert parts(held, PartKind.REPORT)[0].audience == PUBLIC


def test_the_first_part_of_a_pack_is_named_by_its_title_and_not_by_the_line_over_it() -> None:
    held = paper(
        "Weirs Panel, 3 May 2024\n\nMill Trust\n\n# Weirs Panel\n\nFriday 3 May 2024 at 2.00 pm\n\n"
        "## Agenda\n\n1. Apologies\n2. Sluices\n3. Next meeting\n\n# Sluices\n\n"
        "## Purpose of report\n\nTo tell.\n\n## Summary\n\nThey are old.\n",
        "a.md",
    )
    assert held.kind is PaperKind.PACK
    assert held.parts[0].title == "Weirs Panel"
    assert find(held, "Weirs Panel, 3 May").role is Role.NOTICE


def test_a_report_with_only_the_mark_of_its_item_is_a_part() -> None:
    held = paper(
        "Weirs Panel\n\nFriday 3 May 2024\n\nAgenda\n\n1. Apologies\n2. Minutes\n3. Sluices 3 - 4\n"
        "4. Boat rota 5 - 6\n5. Next meeting\n\f\nAgenda Item 3\n\nSluices\n\nPurpose of report\n\n"
        "To tell of them.\n\nSummary\n\nThey are old.\n\nBackground\n\n1. They are built of oak.\n"
        "\f\nAgenda Item 4\n\nBoat rota 2024\n\nThe boats go out on Mondays and the crews take "
        "turns.\n\nAnn Reed keeps the list. See agenda item 3 for sluices.\n\f\nAgenda Item 4\n\n"
        "Crews\n\nThere are three of them and each has a boat.\n"
    )
    reports = [part for part in held.parts if part.kind is PartKind.REPORT]
    assert [(part.item, part.title) for part in reports] == [
        ("3", "Sluices"),
        ("4", "Boat rota 2024"),
    ]
    assert find(held, "three of them") in reports[1].paragraphs
    assert find(held, "take turns").role is Role.BODY


def test_a_confidential_report_with_only_its_mark_is_shut() -> None:
    held = paper(
        "Weirs Panel\n\nFriday 3 May 2024\n\nAgenda\n\n1. Apologies\n2. Sluices 3 - 4\n"
        "CONFIDENTIAL ITEMS\n3. Sale of the yard 5 - 6\n\f\nAgenda Item 2\n\nSluices\n\n"
        "Purpose of report\n\nTo tell.\n\nSummary\n\nThey are old.\n\f\nAgenda Item 3\n\n"
        "Sale of the yard\n\nThe yard may be sold for a high price.\n"
    )
    assert [p.audience for p in held.parts if p.kind is PartKind.REPORT] == [PUBLIC, RESTRICTED]


def test_a_header_of_the_second_page_alone_is_dropped_from_the_middle_of_a_sentence() -> None:
    held = paper(
        "Note of the Weirs Panel\n\nTitle: Weirs Panel\n\nDate: Tuesday 14 May 2024\n\n1. Stone\n\n"
        "The mason said that the stone from the lower quarry, which is soft and pale, would\n\n"
        "\fWeirs Panel, 14 May 2024\n\nnot last.\n\n2. Oak\n\nIt was agreed to buy oak.\n"
    )
    assert find(held, "not last").text.endswith("would not last.")


def test_the_name_of_the_board_over_a_new_paper_is_kept() -> None:
    held = paper(
        "Weirs Panel\n\n14 May 2024\n\nThe mason said that stone from the lower quarry is soft\n"
        "\n\fWeirs Panel, 14 May 2024\n\nThe oak is hard and will be bought.\n"
    )
    assert sum("Weirs Panel" in one.text for one in paragraphs(held)) >= 1


def test_the_date_of_a_pack_is_not_that_of_the_minutes_bound_into_it() -> None:
    held = paper(
        "Roads Panel\n\nWednesday 5 June 2024 at 6.00 pm\n\nAgenda\n\n1. Apologies\n2. Minutes\n"
        "3. Holes\n\nMinutes of the Roads Panel held on 1 May 2024\n\nPresent: Cllr Oak\n\n"
        "1. Kerbs\nIt was agreed to paint them.\n\n2. Close\nIt closed at nine.\n\f\n"
        "Agenda Item 3\n\nHoles\n\nPurpose of report\n\nTo tell of them.\n\nSummary\n\n"
        "They are deep.\n"
    )
    assert held.date.value == "2024-06-05"


def test_questions_are_headings_over_their_answers() -> None:
    held = paper(
        "Mill Council\n\nBins: questions and answers\n\nReport of the Head of Streets\n\n"
        "What is changing?\n\nBins will be emptied every second week.\n\n"
        "Will flats be affected?\n\nNo, flats keep a weekly round.\n"
    )
    assert find(held, "emptied").heading == ("What is changing?",)
    assert find(held, "weekly round").heading == ("Will flats be affected?",)
