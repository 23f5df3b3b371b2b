"""Sentences that send the public out, and that call them in again."""

from __future__ import annotations

import pytest

from indexer.structure.secrecy import excludes_public, is_reopening, readmits_public


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That the press and public be excluded.",
        "It was agreed to exclude members of the press and public.",
        "The Board moved into private session.",
        "The meeting continued in camera at 7.45 pm.",
        "The meeting went into Part II.",
        "Members of the public left the meeting at this point.",
        "The public part of the meeting closed at 8.05 pm.",
        "Staff governors left and the meeting continued in confidence.",
        "The live stream was stopped and the press left.",
        "RESOLVED that the remaining business be taken in closed session.",
        "RESOLVED that the following items be taken in private session.",
        "The next item to be discussed in camera.",
        "Agreed that items 6 and 7 should be dealt with in confidential session.",
        "The Chair moved that the rest of the agenda be heard in Part 2.",
        "It was agreed to consider items 6 and 7 in private.",
        "The Board resolved to take the remaining reports in closed session.",
        "It was agreed that the rest of the meeting be in private.",
        "Agreed to discuss staffing in confidential session.",
        "That item 7 be dealt with under Part II.",
        "RESOLVED: to take the following item in the absence of the press and public.",
        "The remaining business was conducted in private session.",
        "The public gallery was cleared.",
        "Staff and student members withdrew.",
        "The meeting went into committee.",
        "The rest of the meeting took place in private.",
        "The open part of the meeting ended at 8.15 pm.",
        "Observers left the meeting at this point.",
        "All non-committee members were asked to leave.",
        "The following matters were considered without the public present.",
        "The Senate entered reserved business.",
        "The recording was paused while the confidential item was heard.",
        "For the next point the press and public were removed from the meeting.",
        "It was agreed that the following matter be treated as confidential.",
        "The public part being over, the Panel moved to confidential matters.",
        "The private meeting opened at 7 pm.",
        "The Chair closed the public part of the meeting at 7.40 pm.",
        "Governors employed by the school withdrew.",
        "Penderfynwyd gwahardd y wasg a'r cyhoedd.",
        "The Board went into committee, strangers withdrawing.",
        "The next item was begun, the press and public having left.",
        "The press and public having withdrawn, the Panel turned to the next item.",
        "The Chair declared the meeting closed to the public.",
    ],
)
def test_the_public_are_sent_out(text: str) -> None:
    assert excludes_public(text)
    assert not readmits_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two members of the public left the meeting at 6.10 pm.",
        "A member of the public asked about parking and left.",
        "Members met in private session before the meeting.",
        "Three staff members left the school at the end of the summer term.",
        "The student governors who left in July were thanked.",
        "It was noted that 5 staff members left and 4 joined.",
        "The Council resolved to sell the land to a private developer.",
        "The Council resolved to write to the Executive.",
        "The meeting was held in Committee Suite 2.",
        "The meeting resumed at 9pm, after a short break, in a private room.",
        "The amendments were considered and resolved in committee.",
        "A press release on excluded pupils was agreed.",
        "Two pupils were excluded from the school.",
        "Staff data is held in confidence.",
        "A separate confidential note was made of what followed.",
        "The path is closed to the public in winter.",
        "The Committee went into detail on the accounts.",
        "Members met in Committee Room 2.",
        "The student members gave a report on reserved places.",
        "The recording was paused for five minutes.",
        "The Chair said that the public would be excluded from the quay.",
        "It was agreed that there was no need to exclude the public.",
        "The motion to exclude the public was lost.",
        "The press officer left the Trust in May.",
        "The public left comments on the plan.",
        "The Panel considered whether to exclude the public and decided not to.",
        "Replies will be treated as confidential.",
        "Members of the public withdrew their objections.",
    ],
)
def test_nobody_is_sent_out(text: str) -> None:
    assert not excludes_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "The public were re-admitted.",
        "Public session resumed at 8.15 pm.",
        "Open session resumed.",
        "The Committee moved back into open session.",
        "Members of the public rejoined the meeting.",
        "The Chair invited the public back into the meeting.",
        "The meeting returned to Part 1.",
        "Staff and student governors rejoined the meeting.",
        "Proposed by Cllr Ash that the meeting come out of committee.",
        "On its return the Chair announced that the licence was granted.",
    ],
)
def test_the_public_are_called_in_again(text: str) -> None:
    assert readmits_public(text)
    assert not excludes_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED that the public be excluded for item 4, and return to open session thereafter.",
        "Resolved: the press and public be excluded for this item and be re-admitted afterwards.",
        "AGREED to exclude the press and public; the meeting will then resume in public.",
        "That the public be excluded and the meeting shall reconvene in open session at 8 pm.",
        "The public were excluded, to be readmitted after item 9.",
        "RESOLVED to move into private session for item 4 before returning to open session.",
        "RESOLVED to exclude the public for item 7, with re-admission for item 8.",
        "Exclude the public, to be readmitted for item 9",
    ],
)
def test_a_promise_calls_nobody_in_again(text: str) -> None:
    assert excludes_public(text)
    assert not readmits_public(text)
    assert not is_reopening(text)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting will return to open session after item 9.",
        "The Chair said the public would be invited back into the meeting after the item.",
    ],
)
def test_a_promise_by_itself_calls_nobody_in_again(text: str) -> None:
    assert not readmits_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "The public, having been excluded, were readmitted.",
        "RESOLVED that the public be readmitted.",
        "It was agreed to return to open session.",
        "After item 4 the meeting returned to open session.",
        "The meeting will now return to public session.",
        "RESOLVED that the public, having been excluded for item 4, be readmitted.",
        "That the public be excluded and return thereafter. At 8.15 pm they were readmitted.",
    ],
)
def test_what_calls_the_public_in_now_is_no_promise(text: str) -> None:
    assert readmits_public(text)
    assert not excludes_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "The report will be considered in full at the next meeting.",
        "Officers will discuss the matter with the owner in private.",
        "The next item was taken in the hall.",
        "It was agreed to consider a report on trees in private gardens.",
        "The Committee considered a report on rents in private housing.",
        "The matter will be discussed in private session at the next meeting.",
        "The items were discussed in public.",
    ],
)
def test_business_of_others_is_not_taken_in_private(text: str) -> None:
    assert not excludes_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "Members of the public returned 300 forms.",
        "The press had returned to the story.",
        "The media came back for comment twice.",
        "The company moved back into public ownership.",
        "The units reverted to open market rents.",
        "The field was returned to public use.",
        "The pupil was readmitted to the school.",
        "Readmission rates were high.",
        "The doors were reopened after the fire.",
        "The hall reopened to the public in May.",
        "The public were allowed back in July.",
        "The paper went out of committee to a journalist.",
        "The man moved out of camera view.",
        "Upon its return the firm announced a loss.",
        "A motion to readmit the public was lost.",
        "The public were not readmitted.",
        "Three staff members rejoined the pension fund.",
    ],
)
def test_others_who_come_back_call_nobody_in_again(text: str) -> None:
    assert not readmits_public(text)


@pytest.mark.parametrize(
    "title", ["Public items for auction", "Part 1 of the land sale", "Part A: the first bid"]
)
def test_a_title_that_names_a_part_or_things_of_the_public_reopens_nothing(title: str) -> None:
    assert not is_reopening(title)
