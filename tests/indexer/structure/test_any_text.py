"""Whatever the text, it is understood without an error, and nothing is made up."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import ReadingError
from indexer.reading import read
from indexer.records import Paper
from indexer.structure import Stated, understand
from tests.indexer.structure.papers import paragraphs

LINES = (
    "Agenda", "Item\tPage", "1. Welcome\t", "2. Mills\t1 - 4", "3 Weirs\t5", "CONFIDENTIAL ITEMS",
    "Purpose of report", "For information.", "Summary", "Recommendation(s)", "Action",
    "Officers to:",
    "Members discussed:", "Decisions", "1) Noted it.", "a) mend;",
    "- 1.1 The mill turned in the wind.",
    "8 Examples of mills that turn", "24 February 2022", "12 Quay Street", "Document is Restricted",
    "<AI1>", "\t2  ", "\tMills", "Minutes of the Mill Panel", "Minutes:", "Agenda item", "\f",
    "Page 3 of 9", "Supporting documents:", "Appendix A - Attendance",
    "\tChair\n\t Cllr Oak\n\tMarlbeck",
    "which is planned for March.",
    "The next event of the Panel and of all its friends and partners",
    "RESOLVED that the press and public be excluded.", "ACTION: Clerk to write.", "## 7. Mills",
    "| 1 | Mill |", "|---|---|", "**Bold words**",
    "Social value: The mills turn for the good of us all.",
    "2023/45 Apologies", "Is this report confidential? Yes No", "Contact officer: Ann Reed",
    "", "  ",
    "In February 2021 it was held.", "Date of next meeting: 5 May 2023", "A. Mending",
    "B. Painting",
)  # fmt: skip


def squeezed(text: str) -> str:
    """Letters and figures only, so that markup and furniture do not count."""
    return re.sub(r"[\W_]+", "", text)


def check(held: Paper, text: str) -> None:
    """What holds for every paper."""
    keys = [part.key for part in held.parts]
    ids = [p.id for p in paragraphs(held)]
    assert len(set(keys)) == len(keys)
    assert len(set(ids)) == len(ids)
    assert all(part.audience in {"public", "restricted"} for part in held.parts)
    for part in held.parts:
        assert part.key.startswith(f"{held.id}.")
        for p in part.paragraphs:
            assert p.id.startswith(f"{part.key}.")
            assert 0 <= p.start <= p.end <= len(text)
            assert p.text.strip()
            assert (p.label is None) == (p.label_printed is None)
            assert all(squeezed(word) in squeezed(text[p.start : p.end]) for word in p.text.split())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=60))
def test_any_order_of_board_paper_lines(lines: list[str]) -> None:
    data = "\n".join(lines).encode()
    for name in ("a.txt", "a.md"):
        try:
            reading = read(Path(name), data)
        except ReadingError:
            continue
        held = understand(reading, root="r", file=name)
        check(held, reading.text)
        assert understand(reading, root="r", file=name) == held


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=600))
def test_any_text_at_all(text: str) -> None:
    try:
        reading = read(Path("a.txt"), text.encode())
    except ReadingError:
        return
    check(
        understand(reading, root="r", file="b/a.txt", stated=Stated(date="2022-05")), reading.text
    )
