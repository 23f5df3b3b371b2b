"""Words that seem to open what a mark shuts, and do not."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import paper, seen

YARD = "Hiring of the boathouse\n\nReport of the Bursar\n\n1. Open oars.\n\n2. Open sails.\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "Mooring fee since cancelled (exempt)\n\nReport of the Bursar",
        "Hiring\n\nThis report is exempt and will stay so although the job advert was removed.",
        "Hiring\n\nCONFIDENTIAL: the height limit has been lifted",
        "Hiring\n\nCONFIDENTIAL: the slipway was opened to the public in 1962",
        "Hiring\n\nEXEMPT – the mooring order no longer applies",
        "Hiring\n\nEXEMPT – the rates exemption was removed",
        "Hiring (exempt) (no longer private)",
    ],
)
def test_only_the_mark_itself_may_be_lifted(head: str) -> None:
    assert "secret" not in seen(f"{head}\n\nThe secret hirer is Roe.\n\nThe secret fee is £7.\n")


@pytest.mark.parametrize(
    "heading",
    [
        "Appendix A (exempt) – Covenant on title since lifted",
        "Appendix A (exempt, lease withdrawn)",
    ],
)
def test_a_heading_beside_its_mark_lifts_nothing(heading: str) -> None:
    text = seen(f"{YARD}{heading}\n\nThe secret fee is £7.\n")
    assert "secret" not in text
    assert "Open sails" in text


def test_an_embargo_that_is_lifted_hides_nothing() -> None:
    head = "EMBARGOED until 3 June 2021 (embargo since lifted)"
    assert "open fee" in seen(f"{head}\n\nHiring\n\n1. The open fee is £7.\n\n2. It is paid.\n")


@pytest.mark.parametrize(
    "heading",
    [
        "Appendix A: Open water survey (exempt)",
        "Enclosure: Public slip hire (confidential)",
        "Boat status: Open water (exempt)",
    ],
)
def test_a_title_that_begins_with_open_is_no_field(heading: str) -> None:
    text = seen(f"{YARD}{heading}\n\nThe secret fee is £7.\n")
    assert "secret" not in text
    assert "Open sails" in text


def test_a_field_that_says_open_shuts_nothing() -> None:
    line = "Access: Public (Appendix 2 is exempt)"
    assert "Open oars" in seen(YARD.replace("1. Open", f"{line}\n\n1. Open"))


@pytest.mark.parametrize(
    "mark",
    [
        "This report is exempt as it tells of the use of private moorings.",
        "Confidentiality: Confidential – use of private letters",
        "NOT FOR PUBLICATION: makes use of confidential letters",
    ],
)
def test_a_mark_that_gives_a_use_as_its_reason_is_a_mark(mark: str) -> None:
    assert "secret" not in seen(f"Hiring\n\n{mark}\n\nThe secret hirer is Roe.\n")


@pytest.mark.parametrize(
    "said",
    [
        "CONFIDENTIAL: This entire report is exempt under paragraph 3.",
        "EXEMPT: this paper must not leave the room.",
        "RESTRICTED: The report is for the Board alone.",
        "CONFIDENTIAL: the whole of this paper names the hirer.",
    ],
)
def test_a_numbered_sentence_that_speaks_of_the_whole_paper_shuts_it(said: str) -> None:
    text = f"Hiring\n\nReport of the Bursar\n\n1. {said}\n\n2. The secret fee is £7.\n"
    assert "secret" not in seen(text)


@pytest.mark.parametrize("author", ["Report of the Bursar.", "Joint report by Bursar and Warden."])
@pytest.mark.parametrize("later", ["Public reports in the news", "Open sessions of the club"])
def test_a_mark_at_the_head_stays_over_all_where_a_later_title_speaks_of_open_things(
    author: str, later: str
) -> None:
    text = f"Hiring\n\n{author}\n\nEXEMPT – PARAGRAPH 3\n\nSummary\n\nThe secret fee is £7.\n\n"
    assert "secret" not in seen(f"{text}{later}\n\nThe secret hirer is Roe.\n")


def test_a_title_above_the_mark_that_speaks_of_open_things_begins_no_open_part() -> None:
    text = "Open sessions of the club\n\nFor the secret Board\n\nEXEMPT – PARAGRAPH 3\n\n"
    assert "secret" not in seen(f"{text}The secret fee is £7.\n\nThe secret hirer is Roe.\n")


def test_only_directly_under_its_divider_does_a_line_say_that_nothing_is_there() -> None:
    text = f"{YARD}EXEMPT INFORMATION\n\nThe secret hirer is Roe.\n\nConfidential items: none\n\n"
    assert "secret" not in seen(f"{text}The secret fee is £7.\n")
    none = f"{YARD}EXEMPT ITEMS\n\nExempt items: none\n\nThe open sails are two.\n"
    assert "open sails" in seen(none)


HIRE = "Minutes of the Boat Board held on 4 May 2023\n\n1. Apologies\n\nNone.\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "The slip (open section) is worth the secret fee.",
        "Moorings (public part)",
        "(Public) slips earn the secret fee.",
        "Slips are hired by the day (open).",
        "Hiring (Part 1)",
    ],
)
@pytest.mark.parametrize("top", [YARD, HIRE])
def test_a_bracket_that_may_tell_of_a_place_opens_nothing(line: str, top: str) -> None:
    text = f"{top}2. Hiring of the slip [exempt]\n\nThe secret hirer is Roe.\n\n{line}\n\n"
    assert "secret" not in seen(f"{text}The secret fee is £7.\n")


@pytest.mark.parametrize("title", ["[UNRESERVED] The open oars are two.", "Oars [UNRESTRICTED]"])
def test_a_bracket_that_says_unreserved_opens_what_follows(title: str) -> None:
    text = f"{YARD}Hiring of the slip [exempt]\n\nThe secret hirer is Roe.\n\n{title}\n\n"
    public = seen(f"{text}The open sails are two.\n")
    assert "secret" not in public
    assert "open sails" in public


@pytest.mark.parametrize(
    "mark",
    [
        "This report is exempt because no buyer has been told.",
        "This paper is confidential; the slipway is no longer private.",
    ],
)
def test_a_no_behind_the_mark_denies_nothing(mark: str) -> None:
    held = paper(f"Sale\n\nReport of the Clerk\n\n{mark}\n\nThe secret price is £4.\n", "f/a.txt")
    assert {part.audience for part in held.parts} == {"restricted"}


@pytest.mark.parametrize(
    "said",
    ["This report is not exempt.", "This report is exempt from call-in.", "None is exempt."],
)
def test_what_marks_nothing_hides_nothing(said: str) -> None:
    held = paper(f"Sale\n\nReport of the Clerk\n\n{said}\n\nThe open price is £4.\n", "f/a.txt")
    assert {part.audience for part in held.parts} == {"public"}


@pytest.mark.parametrize(
    "told",
    [
        "RESOLVED that the public be excluded from now on.",
        "It was agreed that the press and public be excluded from this point.",
        "Members agreed to exclude the public and resolved not to sell.",
    ],
)
def test_however_the_public_are_sent_out(told: str) -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n1. Roads\nThe open road.\n\n"
        f"2. Other business\n{told}\n\n3. Staff\nThe secret clerk is ill.\n"
    )
    held = paper(text, "folder/minutes.txt")
    shut = [one.text for part in held.parts if part.audience == "public" for one in part.paragraphs]
    assert not any("secret" in one for one in shut)


def test_the_list_that_a_marked_line_opens_is_shut() -> None:
    text = (
        "Land\n\nReport of the Clerk\n\n1. The open rents rise.\n\n2. The open roof is dry.\n\n"
        "[EXEMPT] The terms are:\n\n1. The secret price.\n\n2. The secret buyer.\n\n"
        "3. The secret day.\n"
    )
    held = paper(text, "f/land.txt")
    said = [one.text for part in held.parts if part.audience == "public" for one in part.paragraphs]
    assert any("open rents" in one for one in said)
    assert not any("secret" in one for one in said)


def test_a_mark_behind_a_number_of_the_bodys_own_is_read() -> None:
    text = (
        "Hill Council\nMinutes of the meeting held on 4 May 2023\n\n"
        "F22.31 Roads. The open road is mended.\n\nF22.32 EXEMPT: The secret clerk is ill.\n\n"
        "F22.33 Dates. The open day is in June.\n"
    )
    held = paper(text, "f/minutes.txt")
    said = " ".join(
        one.text for part in held.parts if part.audience == "public" for one in part.paragraphs
    )
    assert "open road" in said
    assert "open day" in said
    assert "secret" not in said


def test_a_report_whose_exempt_paragraphs_have_lost_their_numbers_is_shut() -> None:
    text = (
        "REPORT TO CABINET\nParagraphs 1.2 and 1.4 of this report are exempt.\n\nA secret ferry.\n"
    )
    assert "secret" not in seen(text)
