"""Single paragraphs, rows and pages that a paper marks as shut, among others that are open."""

from __future__ import annotations

import pytest

from indexer.records import PUBLIC
from tests.indexer.structure.papers import paper

RENTS = "1. The open rents rise by a tenth."
DATES = "The open day is in June."


def seen(text: str, file: str = "folder/note.txt") -> str:
    """All that the public may read, titles of parts included."""
    held = paper(text, file)
    return str([(part.title, part.paragraphs) for part in held.parts if part.audience == PUBLIC])


def holds(text: str, *, opened: int, file: str = "folder/note.txt") -> None:
    """Check that no secret is seen, and that so many of the words "open" are."""
    public = seen(text, file)
    assert "secret" not in public
    assert public.count("open ") >= opened, public


@pytest.mark.parametrize(
    "line",
    [
        "2. [NOT FOR PUBLICATION] The secret price is £4.",
        "2. Dispute (confidential - members only). The secret neighbour is Mr Poe.",
        "2. Write-off (this entry is exempt and must not be published) The secret debt is £4.",
        "2. EXEMPT: The secret price is £4.",
        "2. (in camera) The secret manager is to go.",
        "2. The secret claim is £4. (Exempt: paragraph 3)",
        "2. The secret claim is £4. [Part 2]",
        "2. {Commercially sensitive: The secret price is £4.}",
    ],
)
def test_a_numbered_paragraph_that_bears_a_mark_is_shut_alone(line: str) -> None:
    holds(f"Harbour note\n\n{RENTS}\n{line}\n3. {DATES}\n", opened=2)


@pytest.mark.parametrize(
    "said",
    [
        "This note is open save that paragraph 2 contains exempt information and is withheld.",
        "Paragraph 2 is not for publication.",
        "Secretary's note: minute 2 is confidential to the board.",
        "Item 2 was taken in private, before the doors were opened.",
    ],
)
@pytest.mark.parametrize("kind", ["Harbour note", "Minutes of the Board, 4 May 2023"])
def test_paragraphs_that_are_named_by_number_are_shut(said: str, kind: str) -> None:
    holds(f"{kind}\n{said}\n\n{RENTS}\n2. The secret tenant owes £4.\n3. {DATES}\n", opened=2)


def test_minutes_whose_number_bears_an_explained_letter_are_shut() -> None:
    text = (
        "Hill Council, 4 May 2023\n(Minutes whose number ends in “E” are exempt.)\n\n"
        "31  RENTS\nThe open rents rise.\n32E  LAND\nThe secret field is sold.\n"
        "33E  STAFF\nThe secret clerk is ill.\n34  DATES\nThe open day is in June.\n"
    )
    holds(text, opened=2)


def test_paragraphs_beside_an_explained_star_are_shut() -> None:
    text = (
        f"Land note\n(* = exempt paragraph)\n\n{RENTS}\n*2. The secret owner asks £4.\n3. {DATES}\n"
    )
    holds(text, opened=2)


def test_a_star_that_is_a_bullet_shuts_nothing() -> None:
    text = (
        "What may I say?\n\n* Papers printed on pink are exempt and stay in the room.\n"
        "* The open ones are white.\n"
    )
    assert "open ones" in seen(text)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("[START OF EXEMPT TEXT]", "[END OF EXEMPT TEXT]"),
        ("<confidential>", "</confidential>"),
        ("[Exempt section begins]", "[Exempt section ends]"),
    ],
)
def test_tags_shut_what_stands_between_them(start: str, end: str) -> None:
    one = f"{start} The secret price is £4. {end}"
    many = f"{start}\n\nThe secret price is £4.\n\nThe secret bid is £3.\n\n{end}"
    for passage in (one, many):
        holds(f"Systems\n\nThe open contract ends.\n\n{passage}\n\n{DATES}\n", opened=2)


def test_a_tag_that_nothing_closes_shuts_all_that_follows() -> None:
    public = seen(
        f"Systems\n\nThe open end.\n\n[START OF EXEMPT TEXT] One.\n\nThe secret.\n\n{DATES}"
    )
    assert "secret" not in public
    assert "open day" not in public


@pytest.mark.parametrize("end", ["End of OFFICIAL-SENSITIVE section", "(sensitive part ends)"])
def test_a_mark_that_is_ended_shuts_no_more_than_its_section(end: str) -> None:
    text = (
        "# Audit\n\nAll the open staff were trained.\n\n**OFFICIAL-SENSITIVE**\n\n"
        f"The secret server is old.\n\n**{end}**\n\n{DATES}\n"
    )
    holds(text, opened=2, file="folder/note.md")


def test_a_row_that_its_column_says_is_exempt_is_shut() -> None:
    rows = (
        "| 4 | Rents | Open | The open rents rise |\n| 5 | Merger | Exempt | The secret terms |\n"
    )
    table = f"| Item | Paper | Open / Exempt | Point |\n|---|---|---|---|\n{rows}"
    holds(f"# Summary of papers\n\n{table}", opened=1, file="folder/note.md")


def test_a_closed_action_is_no_closed_row() -> None:
    table = "| No | Action | Status |\n|---|---|---|\n| 1 | Mend the open gate | Closed |\n"
    assert "open gate" in seen(f"# Action log\n\n{table}", "folder/note.md")


def test_the_section_that_repeats_the_title_of_an_exempt_row_is_shut() -> None:
    table = (
        "<table><tr><th>Item</th><th>Title</th><th>Status</th></tr><tr><td>3</td><td>Ferries"
        "</td><td>Open</td></tr><tr><td>4</td><td>Operator</td><td>Exempt (3)</td></tr></table>"
    )
    text = (
        f"<h1>Pack</h1>{table}<h2>3 Ferries</h2><p>The open boat leaves at ten.</p>"
        "<h2>4 Operator</h2><p>The secret firm is bust.</p><p>The secret plan is ours.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=1, file="folder/pack.html")


def test_pages_whose_printed_header_says_exempt_are_shut() -> None:
    text = (
        f"Norton Council        Public report        page 1\nTender\n\n{RENTS}\n\n"
        "Norton Council     EXEMPT - Appendix C     page 2\nThe secret price is £4.\n\n"
        "Norton Council        Public report        page 3\nThe open day is in June.\n"
    )
    holds(text, opened=2)


def test_a_sentence_that_shuts_its_item_shuts_no_other() -> None:
    text = (
        "<h1>Panel</h1><h2>Agenda item 4: Bridges</h2><p>The open bridges stand.</p>"
        "<h2>Agenda item 5: Land</h2><p>This item is exempt from publication under paragraph 3.</p>"
        "<p>The secret field is sold.</p><h2>Agenda item 6: Trees</h2><p>The open trees stand.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=2, file="folder/panel.html")


def test_minutes_without_items_are_shut_while_the_public_are_out() -> None:
    text = (
        "### DRAINAGE BOARD\nBoard meeting 17 May 2023\n\n**23.07** The open drain was cleared.\n\n"
        "**23.08** AGREED to move into closed session at 11.35am.\n\n"
        "**23.09** The secret farmer owes £9.\n\n**23.10** AGREED to return to open session.\n\n"
        "**23.11** The open rate is a penny.\n"
    )
    holds(text, opened=2, file="folder/minutes.md")


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("Strangers withdrew.", "Strangers were let in again."),
        ("The Board went in camera at 3 pm.", "The doors were opened again at 4 pm."),
    ],
)
def test_old_words_for_sending_out_and_letting_in(out: str, back: str) -> None:
    text = (
        f"Commissioners\n\n{RENTS}\n\n2. {out}\n\n3. The secret loan.\n\n4. {back}\n\n5. {DATES}\n"
    )
    holds(text, opened=2)


def test_a_paragraph_that_the_public_copy_lacks_is_cut_out_of_its_minute() -> None:
    text = (
        "Minutes, 3 July 2023\n\n7. Roads\nThe open road is mended.\n\n8. Complaint\n"
        "One open complaint came.\n"
        "[Personal data - this paragraph is left out of the website copy: "
        "the secret Mrs Poe wrote.]\n"
        "The open gate is to be shut.\n\n9. Payments\nThe open cheques were signed.\n"
    )
    holds(text, opened=4)


@pytest.mark.parametrize(
    "divider",
    [
        "PART B - CLOSED TO THE PUBLIC",
        "=-=-= CONFIDENTIAL ITEMS =-=-=",
        "________ THE LINE ________",
        "- - - - below the line: trustees only - - - -",
        "PART 2 (Members are asked to bring their blue sheets)",
        "NID I'W GYHOEDDI yn rhinwedd Paragraff 14 o Atodlen 12A",
    ],
)
def test_a_divider_under_numbered_items_shuts_only_what_follows(divider: str) -> None:
    holds(f"Park Board\n\n{RENTS}\n\n{divider}\n\n2. The secret lodge is let.\n", opened=1)


def test_a_mark_right_under_the_number_and_title_of_a_report_shuts_all_of_it() -> None:
    assert "depot" not in seen("Park Board\n\n9. Depot\n\nEXEMPT\n\n1. The depot is sold.\n")


def test_white_paper_ends_the_yellow_one() -> None:
    text = (
        "--- white paper ---\nHill Council\n1. Day. The open day is set.\n\n"
        "--- YELLOW PAPER: CONFIDENTIAL, MEMBERS ONLY ---\n2. Land\nThe secret field.\n\n"
        "--- white paper ---\n3. Charter. The open charter hangs.\n"
    )
    holds(text, opened=2)


def test_a_shut_title_is_ended_by_the_next_number() -> None:
    text = (
        "Hill Council\nEstates 3 May 2023\n\n1. Depot\nThe open depot stands.\n\n"
        "2. Lease (Exempt - para 3)\nThe secret rent is £4.\n\n3. Signs\nThe open signs stand.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "head",
    [
        "MEMBERS' EYES ONLY - item 4 tomorrow",
        "RESTRICTED: OPERATIONAL - do not read out",
        "Not a public document. Do not publish.",
        "Not to be forwarded, printed or left in group rooms.",
    ],
)
def test_a_head_that_forbids_copies_shuts_the_paper(head: str) -> None:
    assert "secret" not in seen(f"{head}\n\nLeisure\n\nThe secret bid is £4.\n")


@pytest.mark.parametrize(
    "head",
    [
        "EMBARGOED until 12 April 2022 (embargo now lifted)",
        "Exempt minute 44 of 7 March 2018, opened to the public 7 March 2023",
        "Access to information: use of exempt reports in 2022",
    ],
)
def test_a_mark_that_no_longer_holds_hides_nothing(head: str) -> None:
    assert "open fare" in seen(f"{head}\n\nBriefing\n\n1. The open fare rises.\n2. It is £4.\n")


def test_a_motion_to_exclude_that_was_lost_hides_nothing() -> None:
    text = (
        "Minutes of the Council, 4 May 2023\n\n5. Exclusion of the press and public\n"
        "It was moved that the public be excluded for item 6. The motion was put and LOST.\n\n"
        "6. Grant\nThe open grant is £9.\n"
    )
    assert "open grant" in seen(text)


@pytest.mark.parametrize(
    "head",
    [
        "Sale of the field (exempt)\n\nReport of the Clerk",
        "NOT FOR PUBLICATION\nSale of the field",
        "Agenda item 7 is exempt from publication.\n\nSale of the field",
        "RESTRICTED: for the Board alone.\n\nSale of the field",
    ],
)
def test_a_marked_paragraph_opens_nothing_of_a_paper_that_is_shut(head: str) -> None:
    text = "1. The secret field.\n2. [CONFIDENTIAL] The secret price.\n3. The secret day.\n"
    assert "secret" not in seen(f"{head}\n\n{text}")


def test_a_marked_paragraph_opens_nothing_of_a_minute_that_is_shut() -> None:
    text = (
        "Minutes of the Board, 5 May 2023\nPresent: A Reed\n\n1. Rents\nThe open rents rise.\n\n"
        "2. Claim\n(This minute is confidential.)\nThe secret claim is £4.\n"
        "[Personal data - not for the website: the secret Mr Poe.]\nThe secret sum.\n\n"
        "3. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "head",
    [
        "BOARD OF DIRECTORS PART 2\n5 May 2023",
        "Trust Board in Private - 5 May 2023\nMinutes\nPresent: A Reed",
    ],
)
def test_the_meeting_in_private_shuts_all_of_its_paper(head: str) -> None:
    assert "secret" not in seen(f"{head}\n\n1. Merger\nThe secret merger goes on.\n")


def test_an_annex_whose_title_runs_in_is_shut_alone() -> None:
    text = (
        f"Works\n\n{RENTS}\n\nAnnex 1 (exempt - not for publication): The secret bids.\n\n"
        "Annex 2 (public): The open plan stands.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "line",
    [
        "Items 1 and 2 are restricted byways.",
        "Paragraph 1 is exempt from VAT.",
        "Items 1 and 2 are not exempt.",
        "The confidential minutes 1 May 2023 were signed.",
    ],
)
def test_numbers_that_are_named_for_something_else_are_open(line: str) -> None:
    holds(f"Lanes\n\nWhat follows is for all.\n\n{RENTS}\n2. {line}\n3. {DATES}\n", opened=2)


def test_the_foot_of_a_page_shuts_that_page() -> None:
    held = "\f".join(
        [f"Works\n\n{RENTS}\n\nPage 1", "2. The secret bids.\n\nEXEMPT", f"3. {DATES}\n\nPage 3"]
    )
    assert "secret" not in seen(held)


def test_a_sentence_that_shuts_the_following_items() -> None:
    text = (
        f"Pension board\n\n{RENTS}\n\nThe following items are confidential and stay so.\n\n"
        "2. The secret manager goes.\n\n3. The secret fund is sold.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(("title", "opened"), [("Confidential item", 2), ("Confidential items", 1)])
def test_an_item_that_says_it_is_confidential_shuts_others_only_where_it_names_many(
    title: str, opened: int
) -> None:
    text = (
        "Minutes of the Board, 5 May 2023\nPresent: A Reed\n\n1. Rents. The open rents rise.\n\n"
        f"2. {title} – the secret claim was weighed.\n\n3. Dates. The open day is in June.\n"
    )
    public = seen(text)
    assert "secret" not in public
    assert public.count("open ") == opened


def test_a_mark_that_goes_on_without_a_full_stop_is_no_question() -> None:
    text = (
        "<h1>Decisions</h1><h2>5. Stalls</h2><p>The open stall costs £2.</p><h2>6. Unit 4</h2>"
        "<p><b>RESTRICTED: this decision is exempt under Paragraph 3, do not publish</b></p>"
        "<p>The secret tenant is let off.</p><h2>7. Dates</h2><p>The open day is in June.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=2, file="folder/decisions.html")


def test_a_sentence_among_others_at_the_head_shuts_the_paper() -> None:
    head = "This note names children. Private and confidential. It stays with the Clerk."
    assert "secret" not in seen(f"HILL COUNCIL\nAPPEALS PANEL\n\n{head}\n\nCase 3\n\nThe secret.\n")


def test_items_named_by_the_exclusion_are_shut_where_the_others_are_open() -> None:
    text = (
        "# Hill Council\n\n**3. Exclusion** RESOLVED that the public be excluded while items 9 and "
        "11 are considered. All other items to be heard in public.\n\n"
        "**8. Air** The open air is clean.\n\n**9. Hall**\nThe secret roof leaks.\n\n"
        "**10. Hours** The open museum shuts at four.\n\n**11. Lease**\nThe secret rent is £4.\n"
    )
    holds(text, opened=2, file="folder/decisions.md")


@pytest.mark.parametrize("listed", ["", "6. Roof\n\n"])
def test_an_exclusion_that_names_numbers_not_found_below_shuts_what_follows(listed: str) -> None:
    text = (
        f"# Hill Council\n\n{listed}3. RESOLVED that the public be excluded for item 6.\n\n"
        "54. The secret roof leaks.\n\n55. The secret rent is £4.\n"
    )
    assert "secret" not in seen(text, "folder/decisions.md")


def test_a_question_whether_to_take_an_item_in_private_is_answered_in_the_open() -> None:
    text = (
        "# Hill Council\n\nMinute of 23 March 2023\n\n**6. Private items** The Convener asked if "
        "item 8 should be taken in private. The Committee agreed that it would be taken in public."
        "\n\n**7. Trees** The open elm stands.\n\n**8. Posts** The open posts are two.\n"
    )
    holds(text, opened=2, file="folder/minute.md")


def test_a_question_whether_to_take_an_item_in_private_that_is_agreed_shuts_it() -> None:
    text = (
        "# Hill Council\n\nMinute of 23 March 2023\n\n**6. Private items** The Convener asked if "
        "item 8 should be taken in private. It was agreed to take 7 in public, 8 in private."
        "\n\n**7. Trees** The open elm stands.\n\n**8. Posts** The secret posts are two.\n"
    )
    assert "secret" not in seen(text, "folder/minute.md")


def test_bracketed_passages_that_the_paper_explains_shut_themselves_alone() -> None:
    text = (
        "# Growth group - note of 2 February 2023\n\nTo be published without the passages in "
        "square brackets marked Confidential.\n\n**Grants.** The open grants are nine.\n\n"
        "[Confidential: the secret firm is a fraud. It owes nine secret pounds.]\n\n"
        "**Events.** The open day is in June.\n"
    )
    holds(text, opened=2, file="folder/note.md")


def test_a_numbered_second_part_shuts_only_what_stands_under_it() -> None:
    text = (
        "HILL COUNCIL\nDecisions, 10 March 2023\n\nPART 1 (OPEN TO THE PUBLIC)\n\n"
        "F/23/18 Relief\nThe open relief is half.\n\nPART 2 (EXEMPT - PARAGRAPH 3)\n\n"
        "F/23/20 Debts\nThe secret debt is £4.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(
    "said",
    [
        "The remainder of this note is exempt.",
        "From here on this note is confidential.",
        "Paragraphs 2 to the end are exempt.",
    ],
)
def test_a_sentence_that_shuts_the_rest_shuts_all_of_it(said: str) -> None:
    holds(f"Land\n\n{RENTS}\n\n{said}\n\n2. The secret field.\n\n3. The secret barn.\n", opened=1)


def test_the_end_of_an_inner_tag_ends_no_outer_one() -> None:
    text = (
        f"Land\n\n{DATES}\n\n[EXEMPT SECTION BEGINS]\n\nThe secret a.\n\n"
        "[PRIVATE TEXT BEGINS]\n\nThe secret b.\n\n[PRIVATE TEXT ENDS]\n\n"
        "The secret c.\n\n[EXEMPT SECTION ENDS]\n\nOpen d.\n"
    )
    holds(text, opened=1)


@pytest.mark.parametrize(
    "head",
    [
        "CONFIDENTIAL until the marking has been removed by the Clerk",
        "EXEMPT (embargo lifted for staff only)",
    ],
)
def test_a_mark_that_is_lifted_later_or_for_some_still_holds(head: str) -> None:
    assert "secret" not in seen(f"{head}\n\nLand\n\nThe secret price is £4.\n")


def test_a_page_without_a_word_goes_on_as_the_exempt_page_before_it() -> None:
    text = (
        "Norton      Public     page 1\n\nThe open mill.\n\nNorton      EXEMPT     page 2\n\n"
        "The secret mill.\n\nNorton      page 3\n\nThe secret mill goes on.\n"
    )
    holds(text, opened=1)


def test_the_section_that_bears_the_number_of_an_exempt_row_is_shut() -> None:
    text = (
        "# S\n\n| Item | Paper | Open/Exempt |\n|---|---|---|\n| 4 | Rents | Open |\n"
        "| 5 | Merger with Vale | Exempt |\n\n## 4. Rents\n\nThe open rents.\n\n"
        "## 5. What Vale asks\n\nThe secret merger.\n"
    )
    holds(text, opened=1, file="folder/pack.md")


@pytest.mark.parametrize(
    "heading",
    [
        "CONFIDENTIAL ANNEX TO THE MINUTES OF 4 MAY 2023 (trustees only)",
        "Confidential Appendix: item 2",
        "Part 2 Annex to the minutes",
        "RESERVED APPENDIX TO THE MINUTES",
        "Confidential note of item 2 (members only)",
    ],
)
def test_an_annex_behind_the_minutes_is_shut_to_its_end(heading: str) -> None:
    text = (
        "Hill School\nMinutes of the governors held on 4 May 2023\n\n"
        "1. Roof. The open roof is dry.\n"
        "2. Staff matter. See the confidential annex to the open minutes.\n"
        "3. Dates. The open day is in June.\n\nSigned ......... Chair\n\n"
        f"{heading}\nItem 2. The secret cook is to go.\nThe secret sum is £4.\n\n"
        "3. Dates\nThe secret hearing is in July.\n"
    )
    holds(text, opened=3)


def test_a_sentence_about_an_annex_shuts_nothing() -> None:
    text = (
        "Hill School\nMinutes of the governors held on 4 May 2023\n\n"
        "1. Roof\nThe open roof is dry.\n"
        "Confidential annex to the minutes of 2 April was signed\nThe open door is new.\n\n"
        "2. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=3)


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        ("Status: O = open; E = exempt, paragraph 3", "E"),
        ("Status: X = not to be released; O = open", "X"),
        ("Key: C = confidential, O = open", "C"),
    ],
)
def test_rows_whose_cell_holds_an_explained_letter_are_shut(key: str, cell: str) -> None:
    text = (
        f"# Log of decisions\n\n{key}\n\n| No | Status | Decision |\n| --- | --- | --- |\n"
        "| 1 | O | The open site shuts at noon. |\n"
        f"| 2 | {cell} | The secret price is £4. |\n| 3 | O | The open day is in June. |\n"
    )
    holds(text, opened=2, file="folder/note.md")


def test_a_part_that_calls_itself_confidential_is_shut_up_to_the_next() -> None:
    text = (
        "Hill Forum\nNote of the meeting, 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        "2. Lobbying\nThis part of the note is confidential to members.\nThe secret grant is cut.\n"
        "The secret letter is sent.\n\n3. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2)


def test_a_numbered_heading_that_begins_with_its_mark_is_shut() -> None:
    text = (
        "Hill Forum\nMinutes of the meeting held on 4 May 2023\n\n"
        "1 Roads\nThe open road is mended.\n\n"
        "2 Confidential: Lobbying\nThe secret grant is cut.\n\n3 Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2)


@pytest.mark.parametrize(
    "heading",
    [
        "Annex B - Commercial in confidence - not for release",
        "Appendix 2: not to be released to the press",
        "Schedule 1 - Given in confidence (bids)",
    ],
)
def test_an_annex_of_a_report_with_a_mark_among_its_words_is_shut(heading: str) -> None:
    plan = "The open plan is new.\n\n" * 4
    holds(f"# Systems\n\n{plan}**{heading}**\n\nThe secret bid is £4.\n", opened=4)


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("The meeting passed to private session.", "The Panel returned to open session."),
        ("The Panel resolved to pass into private session.", "The Panel returned to open session."),
        (
            "To go into committee. Prop. Cllr Poe. Agreed. Two residents left the meeting.",
            "Council came out of committee at 9pm and the residents returned.",
        ),
        (
            "Members passed into closed session.",
            "The hearing was reconvened with the press and public present.",
        ),
    ],
)
def test_what_is_minuted_between_going_out_and_coming_back_is_shut(out: str, back: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        f"2. {out}\n\n3. Clerk\nThe secret clerk asks £4.\n\n4. {back}\n\n"
        "5. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "said",
    [
        "The hearing was reconvened with no members of the public present.",
        "It resumed without the press and public present.",
        "The panel continued with the press and public present only by video until item 3.",
    ],
)
def test_going_on_without_the_public_lets_nobody_in(said: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n"
        "1. Roads\nThe open road is mended.\n\n"
        f"2. Members passed into private session.\n\n3. Clerk\n{said}\n\n"
        "4. Staff\nThe secret clerk asks £4.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")


HILL = "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n1. Roads\nThe open road.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "It was not necessary to exclude the public for item 2, but it was for item 3.",
        "Members saw no need to exclude the public until item 3.",
        "The public left the room and were asked to return to the meeting at 9pm.",
        "The public withdrew. The public were invited to return to the meeting at 9pm.",
    ],
)
def test_an_exclusion_that_is_half_denied_or_to_end_later_shuts(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{told}\n\n3. Staff\nThe secret clerk is ill.\n"
    holds(text, opened=1, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "told",
    [
        "There were no questions on the appendix and it was not necessary to exclude the public.",
        "There were no exempt items.",
        "No member saw a need to exclude, and no need to exclude the public arose.",
    ],
)
def test_an_exclusion_that_was_not_needed_shuts_nothing(told: str) -> None:
    text = f"{HILL}2. Exclusion of the public\n{told}\n\n3. Dates\nThe open day is in June.\n"
    holds(text, opened=2, file="folder/minutes.txt")


@pytest.mark.parametrize(
    "back",
    [
        "The press and public were invited to re-join the meeting at 8.35pm.",
        "The public were then asked to return to the chamber.",
    ],
)
def test_those_who_were_asked_back_may_read_what_follows(back: str) -> None:
    text = (
        f"{HILL}2. Exclusion of the public\nResolved that the public be excluded for item 3.\n\n"
        f"3. Staff\nThe secret clerk is ill.\n\n{back}\n\n4. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=2, file="folder/minutes.txt")


def test_a_heading_of_private_business_over_a_denial_shuts_nothing() -> None:
    text = "## Planning\n\n**CONFIDENTIAL BUSINESS**\n\n{}\n\n**Roads**\n\nThe {} road is mended.\n"
    holds(text.format("There was no confidential business to be transacted.", "open"), opened=1)
    holds(text.format("There was no confidential business in the first bid.", "secret"), opened=0)


def test_tags_with_a_dash_shut_what_stands_between_them() -> None:
    text = (
        "Hill Trustees\n\n1. The open rents rise.\n\n2. [RESTRICTED MINUTE - STARTS]\n"
        "The secret loan is late.\nThe secret bank knows.\n[RESTRICTED MINUTE - ENDS]\n\n"
        "3. The open roof is dry.\n"
    )
    holds(text, opened=2)


def test_a_sentence_that_the_public_came_back_ends_what_they_were_sent_out_for() -> None:
    text = (
        "HILL COUNCIL - PANEL - 4 May 2023\n\n14. ROADS\nThe open road is mended.\n\n"
        "15. EXCLUSION OF PUBLIC\nResolved under paragraph 1.\n\n"
        "16. SHORTLIST (private)\nThe secret candidate is Mr Poe.\n\n"
        "The panel resumed, still in private, at 3pm.\nThe secret choice is B.\n\n"
        "The public were readmitted at 4pm.\n\n17. PAY\nThe open pay policy was agreed.\n"
    )
    holds(text, opened=2)


def test_the_public_who_came_back_may_go_out_again_in_the_same_item() -> None:
    text = (
        f"{HILL}2. Exclusion of the public\nResolved that the public be excluded for item 3.\n\n"
        "3. Staff\nThe secret clerk is ill.\nThe public were readmitted.\nThe roof is dry.\n"
        "The public were again excluded from the meeting.\n\n4. Land\nThe secret field is sold.\n"
    )
    holds(text, opened=1, file="folder/minutes.txt")


def test_a_part_that_is_confidential_goes_on_to_where_the_remainder_is_public() -> None:
    text = (
        "Hill Forum\nNote of the meeting, 4 May 2023\n\n1. Roads\nThe open road is mended.\n\n"
        "This part of the note is confidential.\n\n2. Staff\nThe secret clerk is ill.\n\n"
        "3. Land\nThe secret field is sold.\n\nThe remainder of this note is public.\n\n"
        "4. Dates\nThe open day is in June.\n"
    )
    holds(text, opened=1)


def test_a_heading_within_a_numbered_paragraph_ends_no_mark() -> None:
    holds(
        f"Land\n\n{RENTS}\n\n2. EXEMPT: The field is sold.\n\nThe price\n\nThe secret price is £4."
        f"\n\n3. {DATES}\n",
        opened=2,
    )


def test_a_list_within_a_numbered_paragraph_ends_no_mark() -> None:
    holds(
        f"Land\n\n{RENTS}\n\n2. [NOT FOR PUBLICATION] The terms are these.\n\n1. The secret price."
        f"\n\n2. The secret buyer.\n\n3. The secret day.\n\n3. {DATES}\n",
        opened=2,
    )


def test_the_end_of_an_inner_appendix_ends_no_marked_paragraph() -> None:
    holds(
        f"Land\n\n{RENTS}\n\n2. EXEMPT: The field is sold.\n\nExempt annex\n\nThe secret price."
        f"\n\nEnd of exempt annex\n\nThe secret buyer.\n\n3. {DATES}\n",
        opened=2,
    )
