"""What a later paper says no longer holds is not told as if it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answers import Answer
from bot.audience import Viewer
from indexer.records import RESTRICTED
from tests.bot.quayside import papers_held

HEAD = "Minutes of the Kiln Yard Committee\n\nKiln Yard Committee\n\n"
MARCH = f"""{HEAD}12 March 2024

3/24. Hoist

The yard hoist had been shut by the engineer on 4 February.

4/24. Mooring rents

RESOLVED that the rent of a drying mooring be £62 from 1 July 2024.

5/24. Winter berths

The harbour master thought that 38 winter berths were still free in the basin.
"""
JUNE = f"""{HEAD}11 June 2024

9/24. Minutes

RESOLVED that the minutes of 12 March be approved, subject to minute 3/24 saying that the yard
hoist had been shut on 6 February and not 4 February.

10/24. Mooring rents

RESOLVED that minute 4/24 be rescinded and that the rent of a drying mooring be £58 from 1 July
2024.

11/24. Winter berths

In March the Committee was told that 38 winter berths were free. That took in the visitors' wall.
The correct number is 29.
"""
PAPERS = {"march.txt": MARCH, "june.txt": JUNE}
HIDDEN = '[[paper]]\nmatch = "june.txt"\naudience = "restricted"\n'


def ask(folder: Path, question: str, **more: str) -> Answer:
    with papers_held(folder, {**PAPERS, **more}) as asking:
        return asking.ask(question)


def test_the_minute_that_was_rescinded(tmp_path: Path) -> None:
    told = ask(tmp_path, "what is the rent of a drying mooring from July?")
    assert "£58" in told.answer.splitlines()[0]
    assert "£62" not in told.answer.splitlines()[0]
    [before] = told.superseded
    assert "£62" in before.quote


def test_what_may_not_be_seen_rescinds_nothing(tmp_path: Path) -> None:
    papers = {**PAPERS, "manifest.toml": HIDDEN}
    question = "what is the rent of a drying mooring from July?"
    with papers_held(tmp_path, papers) as asking:
        public = asking.ask(question)
        restricted = asking.ask(question, viewer=Viewer.of([RESTRICTED]))
    assert "£62" in public.answer
    assert "£58" not in public.answer
    assert "£58" in restricted.answer.splitlines()[0]


def test_another_minute_that_was_rescinded(tmp_path: Path) -> None:
    """A decision that names another minute leaves this one as it stands."""
    other = JUNE.replace("minute 4/24 be rescinded", "minute 2/23 be rescinded").replace(
        "a drying mooring", "a swinging mooring"
    )
    told = ask(tmp_path, "what is the rent of a drying mooring from July?", **{"june.txt": other})
    assert "£62" in told.answer.splitlines()[0]


def test_the_day_that_the_next_meeting_put_right(tmp_path: Path) -> None:
    told = ask(tmp_path, "when was the yard hoist shut?")
    assert "6 February and not 4 February" in told.answer.splitlines()[0]
    assert "Earlier: As at 12 March 2024: " in told.answer


def test_a_figure_is_told_with_what_puts_it_right(tmp_path: Path) -> None:
    told = ask(tmp_path, "how many winter berths are free?")
    assert "The correct number is 29." in told.answer.splitlines()[0]
    assert told.citations[0].file == "june.txt"


def test_not_a_day_of_another_thing(tmp_path: Path) -> None:
    """Another thing that was moved from the same day says nothing of this one."""
    other = JUNE.replace("the yard\nhoist had been shut on", "the\nchandlery was let from")
    told = ask(tmp_path, "when was the yard hoist shut?", **{"june.txt": other})
    assert "4 February" in told.answer.splitlines()[0]
    assert "chandlery" not in told.answer


REPORT = """Kiln Yard ferry

Kiln Yard Committee

10 September 2024

1. Conditions

1.1 The operator runs the Kiln Yard ferry to the islands on two days a week in winter.
"""
AGREED = f"""{HEAD}10 September 2024

14/24. Kiln Yard ferry

The Committee APPROVED the licence of the Kiln Yard ferry to the islands on the conditions in the
paper, with "four days a week" in place of "two days a week".
"""


def test_words_that_the_meeting_put_in_place_of_the_papers(tmp_path: Path) -> None:
    papers = {"ferry.txt": REPORT, "september.txt": AGREED}
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("how often will the Kiln Yard ferry run to the islands in winter?")
    assert '"four days a week"' in told.answer.splitlines()[0]
    assert "Earlier: in the paper for that meeting: The operator runs" in told.answer


PAGE = """Winter berths

We let winter berths in the basin. There are 54 people waiting for a berth (June 2024).
"""
WAITING = f"""{HEAD}11 November 2024

12/24. Winter berths

The Deputy Harbour Master said that 61 people were waiting for a winter berth as at 1 November 2024.
Fourteen letters had been sent to those waiting for a berth.
"""


def test_a_count_of_a_page_without_a_day(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"berths.txt": PAGE, "november.txt": WAITING}) as asking:
        told = asking.ask("how many are waiting for a winter berth")
    assert "61 people" in told.answer.splitlines()[0]
    assert "54 people" not in told.answer.splitlines()[0]


OTHERS = """Minutes of the Allotments Panel

Allotments Panel

3 June 2025

4. Plots

In December I told you that 31 people were waiting for plots. There are in fact 24.

5. Mower

RESOLVED that minute 2 of 3 December 2024 be rescinded and the mower be hired out at £12 an hour.
"""
QUAYS = f"""{HEAD}14 January 2025

1. Moorings

There are 31 people waiting for moorings. The clerk said that the lease was wrong: it should read
2021.

2. Crane

RESOLVED that the crane be hired out at £45 an hour.

3. Dues

The mooring fee for the inner basin is £420 a year.

4. Boathouse

The boathouse has not been sold.
"""
BASIN = f"""{HEAD}11 March 2025

5. Dues

The mooring fee for the outer basin is £300 a year rather than £420.

6. Boathouse

RESOLVED that the boathouse be painted and the old dinghies sold.
"""
APART = {"panel.txt": OTHERS, "quays.txt": QUAYS, "basin.txt": BASIN}


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("how many people are waiting for moorings?", "31 people waiting for moorings", "24"),
        ("how many people are waiting for moorings?", "31 people waiting for moorings", "2021"),
        ("how much is the crane hired out at?", "£45", "£12"),
        ("what is the mooring fee for the inner basin?", "£420 a year", "£300"),
        ("have we sold the boathouse?", "has not been sold", "painted"),
    ],
)
def test_another_boards_or_another_thing_overtakes_nothing(
    tmp_path: Path, question: str, told: str, not_told: str
) -> None:
    with papers_held(tmp_path, APART) as asking:
        answer = asking.ask(question).answer
    assert told in answer
    assert not_told not in answer
