"""Single paragraphs that are shut among others: by a mark, a number, a symbol or a sentence."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import DATES, RENTS, holds, seen


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


def test_bracketed_passages_that_the_paper_explains_shut_themselves_alone() -> None:
    text = (
        "# Growth group - note of 2 February 2023\n\nTo be published without the passages in "
        "square brackets marked Confidential.\n\n**Grants.** The open grants are nine.\n\n"
        "[Confidential: the secret firm is a fraud. It owes nine secret pounds.]\n\n"
        "**Events.** The open day is in June.\n"
    )
    holds(text, opened=2, file="folder/note.md")


def test_a_paragraph_that_the_public_copy_lacks_is_cut_out_of_its_minute() -> None:
    text = (
        "Minutes, 3 July 2023\n\n7. Roads\nThe open road is mended.\n\n8. Complaint\n"
        "One open complaint came.\n"
        "[Personal data - this paragraph is left out of the website copy: "
        "the secret Mrs Poe wrote.]\n"
        "The open gate is to be shut.\n\n9. Payments\nThe open cheques were signed.\n"
    )
    holds(text, opened=4)


def test_a_mark_that_goes_on_without_a_full_stop_is_no_question() -> None:
    text = (
        "<h1>Decisions</h1><h2>5. Stalls</h2><p>The open stall costs £2.</p><h2>6. Unit 4</h2>"
        "<p><b>RESTRICTED: this decision is exempt under Paragraph 3, do not publish</b></p>"
        "<p>The secret tenant is let off.</p><h2>7. Dates</h2><p>The open day is in June.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=2, file="folder/decisions.html")


def test_a_sentence_that_shuts_its_item_shuts_no_other() -> None:
    text = (
        "<h1>Panel</h1><h2>Agenda item 4: Bridges</h2><p>The open bridges stand.</p>"
        "<h2>Agenda item 5: Land</h2><p>This item is exempt from publication under paragraph 3.</p>"
        "<p>The secret field is sold.</p><h2>Agenda item 6: Trees</h2><p>The open trees stand.</p>"
    )
    holds(f"<html><body>{text}</body></html>", opened=2, file="folder/panel.html")


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
