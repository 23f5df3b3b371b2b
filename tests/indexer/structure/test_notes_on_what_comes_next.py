"""Notes that say of what comes next, of a letter or of a page's section that it is shut."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import PUBLIC, Paper
from indexer.structure import understand
from tests.indexer.structure.papers import HILL, paper

FLATS = "2. Flats\nThe open flats were painted.\n"


def _seen(held: Paper) -> str:
    """All that the public may read."""
    parts = [part for part in held.parts if part.audience == PUBLIC]
    return " ".join(one.text for part in parts for one in part.paragraphs)


@pytest.mark.parametrize(
    "note",
    [
        "[Note: the next paragraph is to be redacted in the copy for the website]",
        "[Secretary's note: the following passage should not appear in the published minutes.]",
        "[The next two sentences to be redacted before publication]",
        "[Clerk: please redact the following paragraph before publishing]",
        "Note to web team: remove the next paragraph from the public copy.",
        "[To be redacted before publication]",
        "[Redact from here]",
        "[Redaction begins]",
    ],
)
def test_what_a_note_says_of_the_next_paragraph_is_shut_up_to_its_end(note: str) -> None:
    held = paper(
        f"{HILL}{FLATS}{note}\nThe secret tenant owes £4.\n[End of redaction]\n\n"
        "3. Ponds\nThe open ponds were cleaned.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert all(f"open {word}" in seen for word in ("road", "flats", "ponds"))


def test_without_an_end_tag_the_next_number_ends_it() -> None:
    held = paper(
        f"{HILL}{FLATS}[Note: the next paragraph is to be withheld from the website]\n"
        "The secret tenant owes £4.\n\n3. Ponds\nThe open ponds were cleaned.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open ponds" in seen


def test_a_note_at_the_end_of_an_item_speaks_of_the_next_one() -> None:
    held = paper(
        f"{HILL}{FLATS}[Note: the next item is to be left out of the public copy]\n\n"
        "3. Arrears\nThe secret tenant owes £4.\n\n4. Ponds\nThe open ponds were cleaned.\n"
    )
    seen = _seen(held)
    assert "secret" not in seen
    assert "open ponds" in seen


@pytest.mark.parametrize(
    "said",
    [
        "[Redacted]",
        "The following paragraph was removed from the policy in May.",
        "[The next paragraph is no longer confidential]",
    ],
)
def test_what_was_done_before_shuts_nothing(said: str) -> None:
    held = paper(f"{HILL}{FLATS}{said}\nThe open tenant owes £4.\n\n3. Ponds\nNone.\n")
    assert "open tenant" in _seen(held)


@pytest.mark.parametrize(
    "head",
    [
        "Outcome letter - CONFIDENTIAL. Addressee only.",
        "It is sent to you alone. This letter should not be disclosed to anybody else.",
        "Please do not share this letter.",
        "This letter is confidential to the parties and must not be disclosed.",
        "This note is sent in confidence.",
        "The contents of this letter are confidential and should not be shared.",
    ],
)
def test_a_letter_that_says_so_at_its_head_is_shut(head: str) -> None:
    held = paper(f"HILL COUNCIL\nPonds Panel, 4 May\n\n{head}\n\n1. The secret member was rude.\n")
    assert "secret" not in _seen(held)


PAGE = (
    "<h1>Agenda item</h1><h2>Pond lease</h2>"
    "<ul><li>Meeting of Ponds Panel, Thursday, 4th May, 2023 7.00 pm (Item 8.)</li></ul>"
    "<h3>Minutes:</h3><p>RESOLVED – That the open lease be signed.</p>{heading}"
    "<p>The secret tenant asked for less.</p><p>1. The secret sum is £4.</p>"
    "<h3>Supporting documents:</h3><ul><li>Pond lease</li></ul>"
)


@pytest.mark.parametrize(
    "heading",
    [
        "<h3>Restricted minutes (paragraph 3):</h3>",
        "<p>Exempt minutes:</p>",
        "<p><strong>Private minutes (members only)</strong></p>",
        "<h3>Part 2 minutes</h3>",
        "<p>Exempt decision:</p>",
        "<h3>Not for publication:</h3>",
    ],
)
def test_a_shut_section_of_an_items_page_is_shut_and_no_more(heading: str) -> None:
    text = f"<html><body>{PAGE.format(heading=heading)}</body></html>"
    held = understand(read(Path("p.html"), text.encode()), root="tests", file="p.html")
    seen = _seen(held)
    assert "secret" not in seen
    assert "open lease" in seen
