"""A part of a paper as headings, lines and tables."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from bot.web.paper import Heading, Line, Table, blocks
from indexer.records import Paragraph, Role
from tests.bot.web.wharf_pages import wharf_of


def said(text: str, *heading: str, **more: object) -> Paragraph:
    plain = Paragraph(
        id=text.casefold(), text=text, label=None, label_printed=None, heading=heading,
        role=Role.BODY, start=0, end=len(text),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def test_headings_begin_where_they_change_and_never_skip_a_level() -> None:
    shown = blocks(
        [
            said("a"),
            said("b", "Moorings"),
            said("c", "Moorings", "North quay"),
            said("d", "Moorings"),
            said("e", "Moorings", "South quay", "Steps", "Lamps", "Bulbs", "Threads"),
        ]
    )
    headings = [(one.text, one.level) for one in shown if isinstance(one, Heading)]
    assert headings == [
        ("Moorings", 3), ("North quay", 4), ("South quay", 4), ("Steps", 5), ("Lamps", 6),
        ("Bulbs", 6), ("Threads", 6),
    ]  # fmt: skip


def test_the_title_of_a_part_is_not_its_first_heading_again() -> None:
    shown = list(blocks([said("a", "MOORINGS", "Fees")], title="Moorings"))
    assert [type(one) for one in shown] == [Heading, Line]
    assert shown[0] == Heading("Fees", 3)


def test_a_table_in_a_file_is_a_table_on_its_page(tmp_path: Path) -> None:
    text = "Report on tolls\n\nWharf Board\n\n1 March 2024\n\n1. The tolls are these:\n\n"
    rows = "No\tQuay\tToll\n1\tNorth quay\t£12\n2\tSouth quay\t£14\n"
    with wharf_of(tmp_path, {"tolls.txt": text + rows}) as wharf, wharf.client() as client:
        page = client.get(f"/papers/{wharf.paper('tolls.txt')}").text
    assert page.count("<table>") == 1
    cells = re.findall(r"<td>(.*?)</td>", page)
    assert cells == ["No", "Quay", "Toll", "1", "North quay", "£12", "2", "South quay", "£14"]


def test_rows_of_as_many_cells_are_one_table_and_each_keeps_its_id() -> None:
    rows = [said(f"Quay {n} £{n}", cells=(f"Quay {n}", f"£{n}")) for n in range(1, 4)]
    before, table, after = blocks([said("before"), *rows, said("after")], cited=rows[1].id)
    assert isinstance(before, Line)
    assert isinstance(after, Line)
    assert isinstance(table, Table)
    assert [line.cells for line in table.lines] == [row.cells for row in rows]
    assert [line.cited for line in table.lines] == [False, True, False]


def test_a_page_is_marked_where_it_begins() -> None:
    pages = [None, 1, 1, 2, None]
    shown = blocks([said(f"p{n}", page=page) for n, page in enumerate(pages)])
    assert [one.page for one in shown if isinstance(one, Line)] == [None, 1, None, 2, None]


def test_what_a_line_is_stands_beside_it_unless_its_heading_says_so() -> None:
    shown = blocks(
        [
            said("a", role=Role.DECISION),
            said("b", "Decisions", role=Role.DECISION),
            said("c", "Decisions", flags=("sic", "ocr")),
        ],
        known=("ocr",),
    )
    decision, under, flagged = (one for one in shown if isinstance(one, Line))
    assert decision.words == ("decision",)
    assert under.words == ()
    assert flagged.words == ("as printed [sic]",)
