"""Whatever stands in minutes and in their tables, they are read, and no owner is made up."""

from __future__ import annotations

import random

import pytest

from indexer.extracting import extracted
from tests.indexer.structure.papers import paper, paragraphs
from tests.indexer.structure.test_any_text import squeezed

HEAD = (
    "<h1>Weir Trust</h1><h2>Minutes of the Board – 19 March 2025</h2>"
    "<p>Present: Ann Boot (AB), Chair; Carl Dyer (CD), Clerk</p>"
)
HEADERS = (
    ["Ref", "Minute", "Action"], ["Minute", "Action"], ["Item", "Action", "By whom", "When"],
    ["Action", "Owner", "Due", "Status"], ["No", "Decision", "Action", "Lead"], ["Minute", "Lead"],
    ["Date raised", "Action", "Lead", "Update"], ["Item", "Resolution", ""], ["Task", "Done"],
)  # fmt: skip
CELLS = (
    "", "1", "2.3", "TB/24/057", "AB", "CD", "AB/CD", "Clerk", "Chair to ring the mill", "n/a",
    "none", "30 April", "ASAP", "done", "Completed 4 May", "Ongoing", "The report was NOTED.",
    "It was AGREED to mend the mill.", "RESOLVED: that the weir be let", "ACTION: CD to write",
    "ACTION 24/25: learning to go to the committee.", "write to the owners\npay the bill",
    "AB – order a lamp", "CD to order; AB to pay", "Carried forward", "£4,000", "to be confirmed",
    "Story. AB was asked to find out why.", "The Chair undertook to ring.", "Lease of the mill",
    "ACTION", "DECISION", "Agreed", "Proposed AB, seconded CD.", "Yes / No", "All", "\n",
)  # fmt: skip


def lines(chance: random.Random) -> str:
    """What stands in a cell or a paragraph: a line or a few."""
    return "<br>".join(chance.choices(CELLS, k=chance.choice((1, 1, 1, 2, 3))))


def rows(chance: random.Random, width: int) -> list[list[str]]:
    """Rows of a table, the last column of which may be missing."""
    return [[lines(chance) for _ in range(width - (chance.random() < 0.1))] for _ in range(8)]


def html(names: list[str], rows: list[list[str]]) -> str:
    """A table of minutes as a web page has it."""
    head = "".join(f"<th>{name}</th>" for name in names)
    body = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


@pytest.mark.parametrize("seed", range(40))
def test_any_tables_and_lines(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    for _ in range(15):
        header = chance.choice(HEADERS)
        body = html(header, rows(chance, len(header))) + f"<p>{lines(chance)}</p>"
        held = paper(f"{HEAD}{body}", "a.html")
        said = squeezed(" ".join(one.text for one in paragraphs(held)))
        for action in extracted(held).actions:
            assert action.text.strip()
            assert squeezed(action.owner_printed or "") in said
