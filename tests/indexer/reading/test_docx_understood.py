"""Word files through to what is understood of them."""

from __future__ import annotations

from indexer.records import Paper, PaperKind, Role
from indexer.structure import understand
from tests.indexer.reading.word_files import (
    abstract,
    listed,
    num,
    paragraph,
    read,
    run,
    starting,
    table,
)

OUTLINE = [("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]
NUMBERS = (
    abstract(0, OUTLINE) + num(1, 0) + abstract(1, [("decimal", "%1.")]) + num(2, 1)
    + num(3, 1, starting(0, 1)) + abstract(2, [("upperRoman", "%1.")]) + num(4, 2)
)  # fmt: skip
PAGE = "<w:r><w:lastRenderedPageBreak/></w:r>"


def paper(body: str) -> Paper:
    return understand(read(body, numbering=NUMBERS), root="r", file="paper.docx")


def bold(words: str, properties: str = "") -> str:
    return paragraph("", properties, runs=run(words, "<w:b/>"))


def item(words: str) -> str:
    return bold(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def test_minutes_with_automatic_numbers() -> None:
    found = paper(
        bold("Minutes of the Sluice Board")
        + paragraph("held on Wednesday 4 May 2022 in the Pump House")
        + item("Gates")
        + listed("The north gate had been painted.", 1, 1)
        + listed("RESOLVED: to paint the south gate.", 1, 1)
        + bold("Actions")
        + listed("Clerk to buy paint.", 2)
        + item("Weirs")
        + listed("Eels had been seen.", 1, 1)
        + bold("Actions")
        + listed("Clerk to write to the river trust.", 3)
    )
    assert (found.kind, found.date.value) == (PaperKind.MINUTES, "2022-05-04")
    said = [(p.item, x.label_printed, x.role) for p in found.parts[1:] for x in p.paragraphs]
    assert said == [
        ("1", "1.1", Role.BODY),
        ("1", "1.2", Role.DECISION),
        ("1", "1.", Role.ACTION),
        ("2", "2.1", Role.BODY),
        ("2", "1.", Role.ACTION),
    ]


def test_a_number_that_word_counted_is_a_label_whatever_follows_it() -> None:
    long = "of the lamps on the quay had failed by the end of the month, and were to be replaced."
    body = paragraph("Quay lamps") + listed(f"May Fair: four {long}", 1) + listed(f"two {long}", 1)
    labels = [x.label for part in paper(body + listed(long, 4)).parts for x in part.paragraphs]
    assert labels[-3:] == ["1", "2", "I"]


def test_lines_that_come_back_on_every_page_are_text() -> None:
    """Word keeps running headers apart, so that none of its lines is one."""
    body = "".join(
        paragraph(runs=PAGE + run("The Chair thanked the volunteers")) + paragraph("Lamp\n" * 3)
        for _ in range(4)
    )
    found = [x.text for part in paper(paragraph("Notes") + body).parts for x in part.paragraphs]
    assert found.count("The Chair thanked the volunteers") == 4


def test_a_cover_table_is_a_cover() -> None:
    found = paper(
        table(
            [bold("Report to:"), "Harbour Board"],
            [bold("Date:"), "12 June 2023"],
            [bold("Title:"), "Moorings: fees"],
            [bold("Purpose of report"), "To agree the fees for moorings for the next season."],
            [bold("Recommendations"), paragraph("That the Board:") + listed("agrees them.", 2)],
        )
        + bold("Background")
        + paragraph("The Board lets 84 moorings, most of them to residents of the town.")
    )
    assert (found.kind, found.title) == (PaperKind.REPORT, "Moorings: fees")
    recommended = [
        (x.label, x.text) for x in found.parts[0].paragraphs if x.role is Role.RECOMMENDATION
    ]
    assert ("1", "agrees them.") in recommended
    assert found.parts[0].paragraphs[-1].heading == ("Background",)
