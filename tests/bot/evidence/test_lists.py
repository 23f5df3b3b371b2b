"""A list is taken whole and in order, wherever in it one begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evidence.lists import LONGEST, whole_list
from bot.library import Shelved
from tests.bot.quayside import MINUTES, REPORT, papers_held

AIMS = (
    "The repair has four aims:",
    "to make the walkway level",
    "to renew the chains",
    "to light the steps",
    "to widen the gate",
)
DECISIONS = (
    "Agreed to replace the chains of the north pontoon at a cost of £14,200.",
    "Agreed to close the north pontoon for two weeks.",
)
OPTIONS = """Fenders

Quayside Committee

8 February 2024

Options

Option A: rubber fenders

Option B: timber fenders

Option C: no fenders at all

The clerk keeps samples of rubber and of timber in the office, where members may see them.
"""


def listed(folder: Path, text: str, line: str) -> tuple[str, ...]:
    """The whole list that a line of a paper belongs to, as texts."""
    with papers_held(folder, {"paper.txt": text}) as asking:
        for shelf in asking.shelves():
            for one in shelf:
                if one.paragraph.text == line:
                    return _texts(whole_list(shelf, one.position))
    raise AssertionError(line)


def _texts(lines: tuple[Shelved, ...]) -> tuple[str, ...]:
    return tuple(one.paragraph.text for one in lines)


@pytest.mark.parametrize("line", AIMS)
def test_a_stem_with_all_its_lines(tmp_path: Path, line: str) -> None:
    """From the stem or from any line under it; the paragraph after the list is no part of it."""
    assert listed(tmp_path, REPORT, line) == AIMS


@pytest.mark.parametrize("line", DECISIONS)
def test_the_decisions_of_one_item(tmp_path: Path, line: str) -> None:
    """All under one heading, none of the next item."""
    assert listed(tmp_path, MINUTES, line) == DECISIONS


def test_the_actions_of_one_item(tmp_path: Path) -> None:
    actions = listed(tmp_path, MINUTES, "report the price of new fenders.")
    assert len(actions) == 3
    assert actions[0].startswith("write to every berth holder")


@pytest.mark.parametrize("letter", "ABC")
def test_neighbours_that_are_numbered_alike(tmp_path: Path, letter: str) -> None:
    """Option A brings B and C, and not the prose after them."""
    lines = [line for line in OPTIONS.splitlines() if line.startswith("Option ")]
    wanted = next(line for line in lines if line.startswith(f"Option {letter}"))
    assert listed(tmp_path, OPTIONS, wanted) == tuple(lines)


def test_prose_is_no_list(tmp_path: Path) -> None:
    assert listed(tmp_path, REPORT, "The north pontoon carries 46 berths.") == ()


def test_a_list_without_end_is_cut(tmp_path: Path) -> None:
    """No more lines than a reader will read."""
    lines = "\n\n".join(f"1.{number} mooring ring {number}" for number in range(1, 40))
    text = f"Rings\n\n8 February 2024\n\n1. The rings to be painted are:\n\n{lines}\n"
    found = listed(tmp_path, text, "The rings to be painted are:")
    assert len(found) == LONGEST + 1
    assert found[:2] == ("The rings to be painted are:", "mooring ring 1")


SECTIONS = """Replies to members

Quayside Committee

8 February 2024

Replies

1. Ropes: the old ropes were sold in May.

2. Lamps: new lamps have been ordered.

3. Steps: the steps were swept.

Next steps

4. The clerk will write again in June.
"""
LETTERED = """Crane

Quayside Committee

8 February 2024

Choices

A. Keep the crane as it is.

B. Sell the crane and hire one.

1. Officers prefer to sell.
"""


def test_paragraphs_with_headings_of_their_own(tmp_path: Path) -> None:
    """A section of "Ropes: …", "Lamps: …" is a list; the next section is no part of it."""
    found = listed(tmp_path, SECTIONS, "Lamps: new lamps have been ordered.")
    assert [text.split(":")[0] for text in found] == ["Ropes", "Lamps", "Steps"]


def test_lettered_choices(tmp_path: Path) -> None:
    found = listed(tmp_path, LETTERED, "Keep the crane as it is.")
    assert found == ("Keep the crane as it is.", "Sell the crane and hire one.")


def test_a_list_asked_for_is_given_whole(tmp_path: Path) -> None:
    """Its opening line and its lines together hold what is asked; the summary's words do not."""
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking:
        answer = asking.ask("What are the aims of the repair of the north pontoon?")
    assert tuple(one.quote for one in answer.citations) == AIMS
