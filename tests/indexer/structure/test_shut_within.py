"""A private part that begins under a line of its own, in whichever format and level it stands."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from indexer.reading import read
from indexer.records import PUBLIC
from indexer.structure import understand
from tests.indexer.structure.papers import HILL, holds, seen

_DIVIDERS = (
    "Confidential business",
    "12. Confidential business",
    "PART 2",
    "Part B",
    "Part B minutes",
    "Part II – Exempt items",
    "Reserved business",
    "Closed session",
)
_ENDS = ("", "Part 1 resumed", "The press and public were re-admitted.", "Public session resumed")
_TOLD = ("The secret rent is £4.", "RESOLVED: that the secret lease be signed.")
_ITEM = (2, "3. Lease of the yard")
Line = tuple[int, str]  # the level of a heading, -1 of a bold line, 0 of another


def _minutes(divider: str, level: int, end: str, *, items: bool) -> list[Line]:
    head = [(1, "Hill Council"), (1, "Minutes of the meeting of the Panel held on 4 May 2023")]
    head += [(0, "Present: Cllr A Marsh (Chair)"), (2, "1. Roads"), (0, "The open road.")]
    head += [(2, "2. Budget"), (0, "The open budget was agreed."), (level, divider)]
    head += [_ITEM] * items + [(0, text) for text in _TOLD]
    if not end:
        return head
    back = level if end.endswith("resumed") else 0
    return [*head, (back, end), (2, "4. Weirs"), (0, "The open weir was noted.")]


def _docx(lines: list[Line]) -> bytes:
    made = Document()
    for level, text in lines:
        if level > 0:
            made.add_heading(text, level=level)
        else:
            made.add_paragraph().add_run(text).bold = level < 0
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _html(lines: list[Line]) -> bytes:
    tags = {-1: "b", 0: "p"}
    told = [(tags.get(level, f"h{level}"), text) for level, text in lines]
    body = "".join(f"<p><b>{t}</b></p>" if tag == "b" else f"<{tag}>{t}</{tag}>" for tag, t in told)
    return f"<html><body><main>{body}</main></body></html>".encode()


@pytest.mark.parametrize("items", [False, True])
@pytest.mark.parametrize("end", _ENDS)
@pytest.mark.parametrize("level", [1, 2, 3, 4, -1, 0])
@pytest.mark.parametrize("divider", _DIVIDERS)
def test_the_private_part_alone_is_shut(divider: str, level: int, end: str, *, items: bool) -> None:
    lines = _minutes(divider, level, end, items=items)
    for name, data in (("a.docx", _docx(lines)), ("a.html", _html(lines))):
        held = understand(read(Path(name), data), root="tests", file=name)
        public = str([part.paragraphs for part in held.parts if part.audience == PUBLIC])
        assert "secret" not in public, name
        assert public.count("open ") == (3 if end else 2), name


def test_one_whose_heading_is_further_in_ends_with_its_item() -> None:
    text = (
        "# Hill Council\n\n# Minutes of the Panel held on 4 May 2023\n\n## 1. Roads\n\nThe open "
        "road.\n\n### Confidential business\n\nThe secret rent is £4.\n\n## 2. Weir\n\nAn open weir"
    )
    holds(text, opened=2, file="folder/minutes.md")


@pytest.mark.parametrize(
    "told",
    [
        "There were no confidential items.\nThe open list was read.",
        "The open list was read.\nConfidential business\nThere was none.",
        "Confidentiality: all agreed to keep open minds.\nThe open list was read.",
        "A private and confidential meeting was held, of which the open outcome was told.",
    ],
)
def test_what_only_speaks_of_it_shuts_nothing(told: str) -> None:
    text = f"{HILL}2. Matters\nThe open door.\n{told}\n\n3. Yard\nThe open yard.\n"
    assert seen(text, "folder/minutes.txt").count("open ") >= 4
