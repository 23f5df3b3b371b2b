"""Words that are struck through: whole lines are kept and say so, others are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.extracting import extracted
from indexer.reading import read
from indexer.reading.rtf import RtfReader
from indexer.reading.struck import Piece, standing
from indexer.records import ActionState, Extracted, Reading
from indexer.structure import understand
from tests.indexer.reading import word_files
from tests.indexer.reading.word_files import paragraph, run, style, table

GONE = "<w:strike/>"


def struck(words: str, looks: str = GONE) -> str:
    return paragraph(runs=run(words, looks))


def held(reading: Reading) -> list[tuple[str, bool]]:
    return [(line.text, line.style.struck) for line in reading.lines]


@pytest.mark.parametrize("looks", ["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="1"/>'])
def test_words_struck_within_a_line_are_left_out(looks: str) -> None:
    body = paragraph(runs=run("The toll is ") + run("£2 ", looks) + run("£3 a boat."))
    reading = word_files.read(body)
    assert held(reading) == [("The toll is £3 a boat.", False)]
    assert reading.notes == ("left out: 1 word struck out",)


def test_a_line_struck_as_a_whole_is_kept_and_says_so() -> None:
    reading = word_files.read(struck("Clerk to oil the gate.") + paragraph("Clerk to buy rope."))
    assert held(reading) == [("Clerk to oil the gate.", True), ("Clerk to buy rope.", False)]
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [("3. ", "", True), ("• ", "", True), ("", " Done 4 May", True), ("ACTION: ", "", True),
     ("The toll is ", "", False), ("", " by the miller", False), ("", " 30 April", False)],
)  # fmt: skip
def test_a_number_before_and_that_it_is_done_after(before: str, after: str, whole: bool) -> None:
    body = paragraph(runs=run(before) + run("Oil the gate", GONE) + run(after))
    assert [said for _, said in held(word_files.read(body))] == [whole]


def test_a_style_strikes_and_a_run_may_say_that_it_does_not() -> None:
    styles = style("Gone", f"<w:rPr>{GONE}</w:rPr>")
    off = '<w:strike w:val="0"/>'
    body = paragraph("", '<w:pStyle w:val="Gone"/>', runs=run("Old ") + run("New", off))
    assert held(word_files.read(body, styles=styles)) == [("New", False)]


def test_a_row_struck_as_a_whole_and_one_with_a_struck_date() -> None:
    dates = paragraph(runs=run("1 May 2023", GONE)) + paragraph("2 June 2023")
    rows = table(
        ("Action", "Owner", "Due"),
        (struck("Oil the gate"), struck("A Reed"), struck("3 May 2023")),
        ("1.", struck("Buy rope"), struck("A Reed"), "Done"),
        ("Clear the leat", "B Sedge", dates),
    )
    reading = word_files.read(rows)
    assert [line.style.struck for line in reading.lines] == [False, True, True, False]
    assert reading.lines[-1].style.cells == ("Clear the leat", "B Sedge", "2 June 2023")
    assert reading.notes == ("left out: 3 words struck out",)


def test_a_struck_mark_of_secrecy_stays() -> None:
    body = paragraph(runs=run("Item 4 ") + run("(exempt)", GONE))
    assert held(word_files.read(body)) == [("Item 4 (exempt)", False)]


def test_rich_text_strikes_too() -> None:
    body = rb"{\rtf1 The toll is {\strike \'a32} \'a33.\par {\striked1 Oil the gate.}\par}"
    reading = RtfReader().read(body)
    assert held(reading) == [("The toll is £3.", False), ("Oil the gate.", True)]
    assert reading.notes == ("left out: 1 word struck out",)


def test_markdown_strikes_too() -> None:
    text = "The toll is ~~£2~~ £3 a boat.\n\n| ~~Oil the gate~~ | ~~A Reed~~ | Done |\n"
    reading = read(Path("a.md"), text.encode())
    assert held(reading) == [
        ("The toll is £3 a boat.", False),
        ("Oil the gate A Reed Done", True),
    ]
    assert reading.notes == ("left out: 1 word struck out",)
    assert "The weir" in read(Path("a.txt"), b"~~~~ The weir ~~~~\n").lines[0].text


HEAD = [
    "Sluice Parish Council",
    "Minutes of the meeting held on Monday 4 March 2024",
    "Present: Councillors A Reed (Chair) and B Sedge",
]


def recorded(body: str) -> Extracted:
    whole = "".join(map(paragraph, HEAD)) + body
    return extracted(understand(word_files.read(whole), root="r", file="minutes.docx"))


def test_struck_actions_are_done_and_struck_decisions_are_none() -> None:
    body = paragraph("1. The weir")
    body += struck("RESOLVED: That the weir be sold.")
    body += paragraph("RESOLVED: That the weir be kept.")
    body += struck("ACTION: Clerk to write to the miller.")
    body += paragraph("ACTION: Clerk to order timber.")
    body += table(
        ("Action", "Owner", "Due"),
        (struck("Oil the gate"), struck("A Reed"), struck("3 May 2024")),
        ("Clear the leat", "B Sedge", "4 May 2024"),
    )
    found = recorded(body)
    assert [one.text for one in found.decisions] == ["RESOLVED: That the weir be kept."]
    assert [(one.text, one.state) for one in found.actions] == [
        ("write to the miller.", ActionState.COMPLETED),
        ("order timber.", ActionState.OPEN),
        ("Oil the gate", ActionState.COMPLETED),
        ("Clear the leat", ActionState.OPEN),
    ]


def test_a_struck_day_and_a_struck_name_are_not_taken() -> None:
    body = paragraph("Sluice Parish Council") + paragraph("Minutes of the meeting")
    body += struck("held on Monday 4 March 2024") + paragraph("held on Tuesday 5 March 2024")
    body += paragraph("Present:") + paragraph("Cllr Ann Reed") + struck("Cllr Bill Sedge")
    body += paragraph("1. Apologies") + paragraph("None.")
    reading = read(Path("a.docx"), word_files.word_file(body))
    assert reading.notes == ("left out: 2 lines struck out",)
    paper = understand(reading, root="r", file="minutes.docx")
    assert paper.date.value == "2024-03-05"
    assert [one.name for one in extracted(paper).people] == ["Ann Reed"]


SENT_OUT = [
    "The press and public left the room",
    "Visitors were asked to withdraw",
    "(public excluded)",
    "Pink paper",
    "Schedule 12A, paragraph 1",
    "All were re-admitted",
]


@pytest.mark.parametrize("words", SENT_OUT)
def test_struck_words_that_may_send_the_public_out_stay(words: str) -> None:
    body = paragraph(runs=run("2. Sluices ") + run(words, GONE) + run(" at eight"))
    whole = [f"2. Sluices {words} at eight"]
    assert [line.text for line in word_files.read(body).lines] == whole
    alone = read(Path("a.docx"), word_files.word_file(struck(words)))
    assert [line.text for line in alone.lines] == [words]
    for file in ("a.md", "a.txt"):
        text = f"2. Sluices ~~{words}~~ at eight\n"
        assert [line.text for line in read(Path(file), text.encode()).lines] == whole
    assert [line.text for line in read(Path("a.md"), f"~~{words}~~\n".encode()).lines] == [words]
    page = f"<p>2. Sluices <s>{words}</s> at eight</p>"
    for file in ("a.md", "a.html"):
        assert [line.text for line in read(Path(file), page.encode()).lines] == whole


def test_what_follows_a_struck_going_out_is_shut() -> None:
    body = paragraph("1. Apologies") + paragraph("None.") + paragraph("2. Sluices")
    body += struck("The press and public left the meeting")
    body += paragraph("The miller was let go. RESOLVED that £70 be paid.")
    whole = "".join(map(paragraph, HEAD)) + body
    reading = read(Path("a.docx"), word_files.word_file(whole))
    paper = understand(reading, root="r", file="minutes.docx")
    assert [one.audience for one in paper.parts if "£70" in str(one.paragraphs)] == ["restricted"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("~~Tuesday~~ Wednesday 4 May", "Wednesday 4 May"),
        ("~~7pm~~ 7.30pm", "7.30pm"),
        ("~~£42~~ £47.50", "£47.50"),
        ("- ~~send a letter~~ ring the miller", "- ring the miller"),
    ],
)
def test_what_was_put_in_its_place_is_read(tmp_path: Path, said: str, kept: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"# Weir\n\n{said}\n", encoding="utf-8")
    lines = [(line.text, line.style.struck) for line in read(file).lines]
    assert lines[-1] == (kept, False)


def test_a_kept_word_of_secrecy_strikes_no_row() -> None:
    cell = struck("Send the confidential annex") + paragraph("Order the boiler")
    rows = table(("No", "Action", "Owner"), ("1.", cell, "A Reed"))
    assert [line.style.struck for line in word_files.read(rows).lines] == [False, False]


def test_many_runs_are_gone_through_once() -> None:
    pieces = [Piece("gone ", strong=False, struck=place % 2 == 1) for place in range(40_000)]
    kept, gone = standing(pieces)
    assert (len(kept), gone) == (20_000, 20_000)
