"""Tables in Word files: rows of cells, covers of reports, and pages set out with tables."""

from __future__ import annotations

from tests.indexer.reading.word_files import (
    abstract,
    cell,
    lines,
    listed,
    num,
    paragraph,
    run,
    table,
    texts,
)

LONG = "The board looked at the sluice and at the two gates beside it, and found them sound."
NUMBERS = abstract(0, [("decimal", "%1.")]) + num(1, 0)


def bold(words: str) -> str:
    return paragraph(runs=run(words, "<w:b/>"))


def rows(*given: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    return [(line.text, line.style.cells) for line in lines(table(*given), numbering=NUMBERS)]


def test_a_row_is_a_line_of_cells() -> None:
    assert rows(["Hut", "2023", "2024"], ["Resident", "£410", "£425"]) == [
        ("Hut 2023 2024", ("Hut", "2023", "2024")),
        ("Resident £410 £425", ("Resident", "£410", "£425")),
    ]


def test_empty_cells_count_between_filled_ones_only() -> None:
    assert rows(["", "Chase the survey", "", "4 May", ""]) == [
        ("Chase the survey 4 May", ("Chase the survey", "", "4 May"))
    ]


def test_merged_cells_are_printed_once() -> None:
    begun = cell("Deputy", '<w:vMerge w:val="restart"/>')
    ongoing = cell("Deputy", "<w:vMerge/>")
    wide = cell("CONFIDENTIAL ITEMS", '<w:gridSpan w:val="3"/>')
    assert rows([begun, "A Fenn", "Hill"], [ongoing, "B Marsh", "Quay"], [wide]) == [
        ("Deputy A Fenn Hill", ("Deputy", "A Fenn", "Hill")),
        ("B Marsh Quay", ("B Marsh", "Quay")),
        ("CONFIDENTIAL ITEMS", ()),
    ]


def test_automatic_numbers_fill_a_column_of_their_own() -> None:
    assert rows([listed("", 1), "Apologies"], [listed("", 1), "Minutes"]) == [
        ("1. Apologies", ("1.", "Apologies")),
        ("2. Minutes", ("2.", "Minutes")),
    ]


def test_a_cell_of_several_short_paragraphs_keeps_its_lines() -> None:
    parts = "".join(paragraph(words) for words in ["Write to owners", "Tell the board"])
    assert rows(["Gate", parts, "JS"]) == [
        (
            "Gate Write to owners Tell the board JS",
            ("Gate", "Write to owners\nTell the board", "JS"),
        )
    ]


def test_names_and_posts_side_by_side_are_read_across() -> None:
    names = "".join(paragraph(words) for words in ["Ann Fenn", "Bo Marsh"])
    posts = "".join(paragraph(words) for words in ["Clerk", "Treasurer"])
    assert rows([names, posts]) == [
        ("Ann Fenn Clerk", ("Ann Fenn", "Clerk")),
        ("Bo Marsh Treasurer", ("Bo Marsh", "Treasurer")),
    ]


def test_a_cover_sets_names_beside_what_they_head() -> None:
    recommendations = paragraph("That the Board:") + listed("agrees the fees; and", 1)
    recommendations += listed("notes the list.", 1)
    found = lines(
        table(
            [bold("Report of:"), "Head of Leisure"],
            [bold("Purpose of report"), LONG],
            [bold("Recommendations"), recommendations],
        ),
        numbering=NUMBERS,
    )
    assert [(line.text, line.style.bold, line.style.cells) for line in found] == [
        ("Report of: Head of Leisure", False, ("Report of:", "Head of Leisure")),
        ("Purpose of report", True, ()),
        (LONG, False, ()),
        ("Recommendations", True, ()),
        ("That the Board:", False, ()),
        ("1. agrees the fees; and", False, ()),
        ("2. notes the list.", False, ()),
    ]


def test_two_columns_of_data_stay_rows() -> None:
    assert rows(["Risk", "What is done"], ["Flood", LONG]) == [
        ("Risk What is done", ("Risk", "What is done")),
        (f"Flood {LONG}", ("Flood", LONG)),
    ]


def test_minutes_set_out_as_a_table() -> None:
    item = bold("Quay lighting") + paragraph(LONG) + paragraph(LONG)
    item += paragraph("Clerk to ask for prices.") + paragraph()
    found = lines(table(["3.", item, "JS"]))
    assert [(line.text, line.style.bold) for line in found] == [
        ("3. Quay lighting", True),
        (LONG, False),
        (LONG, False),
        ("Clerk to ask for prices. JS", False),
    ]
    assert found[-1].style.cells == ("Clerk to ask for prices.", "JS")


def test_owners_stand_beside_the_paragraph_at_their_height() -> None:
    item = paragraph(LONG) + paragraph("Clerk to ask for prices.") + paragraph(LONG)
    item += paragraph("Cllr Fenn to tell the trust.")
    owners = paragraph() + paragraph("JS") + paragraph() + paragraph("AF")
    assert texts(table([item, owners])) == [
        LONG, "Clerk to ask for prices. JS", LONG, "Cllr Fenn to tell the trust. AF",
    ]  # fmt: skip


def test_tables_within_tables_are_read_in_order() -> None:
    inner = paragraph("Fees:") + table(["Hut", "£5"], ["Berth", "£9"])
    assert rows([inner + paragraph("All per day."), "Agreed"]) == [
        ("Fees:", ()),
        ("Hut £5", ("Hut", "£5")),
        ("Berth £9", ("Berth", "£9")),
        ("All per day. Agreed", ("All per day.", "Agreed")),
    ]


def test_a_table_of_one_column_is_text() -> None:
    assert rows([paragraph("Gates") + paragraph(LONG)], ["Locks"]) == [
        ("Gates", ()), (LONG, ()), ("Locks", ()),
    ]  # fmt: skip


def test_rows_stand_in_the_text_with_tabs() -> None:
    found = lines(table(["Hut", paragraph("by the") + paragraph("quay")]))
    assert (found[0].start, found[0].end) == (0, len("Hut\tby the quay"))


def test_names_and_values_that_take_turns_are_lines_of_their_own() -> None:
    pairs = [bold("Report to"), "Audit Committee", bold("Date"), "12 June 2023"]
    assert rows(pairs, ["Author:", "Jo Penrose", "Ward:", "All"]) == [
        ("Report to Audit Committee", ("Report to", "Audit Committee")),
        ("Date 12 June 2023", ("Date", "12 June 2023")),
        ("Author: Jo Penrose", ("Author:", "Jo Penrose")),
        ("Ward: All", ("Ward:", "All")),
    ]


def test_a_short_item_with_its_heading_is_text_as_well() -> None:
    item = bold("Apologies") + paragraph("None were received.")
    assert rows([listed("", 1), item, ""]) == [("1. Apologies", ()), ("None were received.", ())]


def test_a_wide_table_keeps_its_rows() -> None:
    action = "".join(paragraph(f"Step {n} of the work on the quay lamps.") for n in range(5))
    (line,) = lines(table(["7", action, "Clerk", "4 May", "Open"]))
    assert line.style.cells[2:] == ("Clerk", "4 May", "Open")


def test_groups_of_people_are_read_downwards() -> None:
    present = "".join(paragraph(name) for name in ["Ann Ide (Chair)", "Bo Frith"])
    apologies = "".join(paragraph(name) for name in ["Cy Dale", "Di Oake"])
    assert texts(table([bold("Present:"), bold("Apologies:")], [present, apologies])) == [
        "Present:", "Ann Ide (Chair)", "Bo Frith", "Apologies:", "Cy Dale", "Di Oake",
    ]  # fmt: skip


def test_an_empty_first_cell_counts_under_named_columns() -> None:
    assert rows(["Ref", "Action", "Owner", "Due"], ["", "Find the keys", "CD", ""])[1] == (
        "Find the keys CD", ("", "Find the keys", "CD"),
    )  # fmt: skip


def test_people_beside_the_name_of_their_group_are_a_list() -> None:
    people = paragraph("Ed Moss, Clerk") + paragraph("Flo Nye, Treasurer")
    assert texts(table(["a", "b", "c"], ["In attendance", people])) == [
        "a b c", "In attendance", "Ed Moss, Clerk", "Flo Nye, Treasurer",
    ]  # fmt: skip


def test_an_item_whose_title_is_plain_stands_over_its_text() -> None:
    item = paragraph("Quay lighting") + paragraph("The Clerk told of two lamps.")
    assert texts(table(["3", item, "JS to order lamps"], ["4", "None", ""])) == [
        "3 Quay lighting", "The Clerk told of two lamps. JS to order lamps", "4 None",
    ]  # fmt: skip


def test_pages_stand_beside_the_title_that_they_are_of() -> None:
    item = paragraph("Minutes") + paragraph("To confirm those of the last meeting held.")
    assert texts(table(["3", item, "5 - 8"])) == [
        "3 Minutes 5 - 8", "To confirm those of the last meeting held.",
    ]  # fmt: skip
