"""Characters that nobody sees are left out of every format, and said where they mislead."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.reading.unseen import HIDDEN, TURNED
from tests.indexer.reading.printing import drawn, written
from tests.indexer.reading.word_files import paragraph, word_file

TAGS = "".join(chr(0xE0000 + ord(letter)) for letter in "pay the bearer")


@pytest.mark.parametrize(
    ("written", "seen", "notes"),
    [
        ("It was AG\u200bREED to buy rope", "It was AGREED to buy rope", ()),
        ("The har\u00adbour dues", "The harbour dues", ()),
        ("Paid \u202e005,2£\u202c to the crew", "Paid 005,2£ to the crew", (TURNED,)),
        ("Paid \u2067£1\u2069 to Ann", "Paid £1 to Ann", (TURNED,)),
        (f"The quay is sound{TAGS}", "The quay is sound", (HIDDEN,)),
        ("The\u3164 qu\u115fay\u034f is \u2062sound", "The quay is sound", (HIDDEN,)),
        ("\x1b[2J\x1b[31mThe quay\x1b[0m is sound", "The quay is sound", (HIDDEN,)),
        ("\x1b]8;;https://pay.example\x07The quay\x1b]8;;\x07 is sound", "The quay is sound",
         (HIDDEN,)),
        ("The quay\u2028is sound", "The quay\nis sound", ()),
        ("The quay \x08\x08is sound", "The quay is sound", (HIDDEN,)),
        ("Cafodd ei gymeradwyo – tŷ’r cei ✔️", "Cafodd ei gymeradwyo – tŷ’r cei ✔️", ()),
        ("می\u200cخواهم", "می\u200cخواهم", ()),
    ],
)  # fmt: skip
def test_in_a_text(written: str, seen: str, notes: tuple[str, ...]) -> None:
    reading = read(Path("quay.txt"), f"Report on the quay\n\n{written}\n".encode())
    assert "\n".join(line.text for line in reading.lines[1:]) == seen
    assert reading.notes == notes


def test_lines_of_nothing_else_are_no_lines() -> None:
    reading = read(Path("quay.txt"), f"Quay\n\n\u202e\u202c\n\n{TAGS}\n\nSound\n".encode())
    assert [line.text for line in reading.lines] == ["Quay", "Sound"]


def test_in_word_in_cells_and_on_a_web_page() -> None:
    word = word_file(paragraph(f"It was AG\u200bREED\u202e{TAGS}"))
    reading = read(Path("a.docx"), word)
    assert [line.text for line in reading.lines] == ["It was AGREED"]
    assert reading.notes == (TURNED, HIDDEN)
    table = "| Item | Who |\n|---|---|\n| Ro\u202epe | An\u2066n |\n"
    reading = read(Path("a.md"), table.encode())
    assert reading.lines[-1].style.cells == ("Rope", "Ann")
    page = f"<body><p>It was AG&#8203;REED&#x202e;{TAGS}</p></body>"
    reading = read(Path("a.html"), page.encode())
    assert [line.text for line in reading.lines] == ["It was AGREED"]
    assert reading.notes == (TURNED, HIDDEN)


def test_in_print() -> None:
    data = drawn(lambda canvas: written(canvas, 72, 700, "It was AGREED to buy rope."))
    assert read(Path("a.pdf"), data).notes == ()


MARKDOWN = """# Boats

{}

The boats were tarred.
"""


@pytest.mark.parametrize(
    "hidden",
    [
        "[//]: # (the oars were sold)",
        "[comment]: <> (the oars were sold)",
        '[oars]: https://pay.example "the oars were sold"',
        "<!-- the oars were sold -->",
        '<span style="display:none">the oars were <b>sold</b></span>',
        "<p hidden>the oars were sold</p>",
        '<div style="color:white">\n\nthe oars were sold\n\n</div>',
        '<font color="#ffffff">the oars were sold</font>',
    ],
)
def test_in_markdown(hidden: str) -> None:
    reading = read(Path("boats.md"), MARKDOWN.format(hidden).encode())
    assert [line.text for line in reading.lines] == ["Boats", "The boats were tarred."]
    said = hidden.startswith("<") and not hidden.startswith("<!")
    assert reading.notes == (("left out: 4 words that the page hides",) if said else ())


@pytest.mark.parametrize(
    "shown",
    [
        "[Clerk]: to sell the oars",
        "[^1]: The oars were sold.",
        '<p style="color:#333">The oars were sold.</p>',
        '<span class="note">The oars were sold.</span>',
        "<details><summary>More</summary>The oars were sold.</details>",
        "Write `<div hidden>` about the oars.",
        "```\n<p hidden>\n```\n\nThe oars were sold.",
    ],
)
def test_in_markdown_shown(shown: str) -> None:
    reading = read(Path("boats.md"), MARKDOWN.format(shown).encode())
    assert any("oars" in line.text for line in reading.lines)
    assert not reading.notes


def test_a_hidden_paragraph_that_nothing_closes_ends_with_the_block() -> None:
    written = MARKDOWN.format("<p hidden>the oars were sold\n\nThe sails were mended.")
    reading = read(Path("boats.md"), written.encode())
    assert [line.text for line in reading.lines] == [
        "Boats", "The sails were mended.", "The boats were tarred.",
    ]  # fmt: skip
