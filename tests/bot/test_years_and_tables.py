"""Figures of one year and another: in sentences, in rows of tables, in papers and in decisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from bot.answers import Answer, Status
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2025, 5, 20)
REPORT = """Lower Marsh Parish Council: Annual report 2024/25

6 May 2025

Money

In 2024/25 the precept was £31,300, or £47.10 for a Band D home. For 2025/26 it is £33,900.

Burials

There were 17 burials in the year, 4 more than in 2022/23, and one was refused.

| | 2022/23 | 2023/24 | 2024/25 |
|---|---|---|---|
| Graves reserved | 3 | 8 | 6 |
| Benches given | 2 | 5 | 1 |
"""
SCORES = """# Lower Marsh Parish Council

Report to the council, 4 March 2025

## Measures

| Measure | Target | Q3 2023/24 | Q3 2024/25 | Rating |
|---|---|---|---|---|
| Verge and hedge complaints answered within ten days | 90% | 71% | 93% | Green |

## Comments

Hedge complaints. The target was met for the first time since the contract was let.

The lych gate is now forecast to be £350 over budget. The hinges had rusted through.
"""
MINUTES = """Minutes of the meeting of Lower Marsh Parish Council held on 4 February 2025

Lower Marsh Parish Council

4 February 2025

1. Staff

The clerk gave figures. There had been 6 complaints, 2 fewer than in the same period of 2021, and
three helpers had been dismissed.

2. Mowing

RESOLVED that the closing date for views on the long grass be moved from 7 March to 28 March 2025.

3. Tree

RESOLVED to buy the Christmas tree from Elm Farm at £310, last year's having cost £285.

4. Garden waste

RESOLVED that the charge for a garden waste bin be £46 for 2025/26.

5. Van

It was said that a van takes 12 minutes to reach the quay. The oldest van, at Thornby, was
bought eleven years ago.
"""
PAGE = """<html><head><title>The long grass | Lower Marsh Parish Council</title></head><body>
<h1>The long grass</h1><p>Tell us about the long grass. Views on the long grass close at noon on
Friday 7 March 2025.</p></body></html>
"""
RULES = """Rules of the burial ground

Lower Marsh Parish Council

1. Only a headstone may be put on a lawn grave. Benches, borders and glass jars are not permitted.

2. Decisions of the council are published within two working days. Three clear days are then
allowed for objections.
"""


@pytest.fixture(scope="module")
def parish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Papers of one parish, of several habits."""
    held = {
        "report.md": REPORT, "scores.md": SCORES, "minutes.txt": MINUTES, "grass.html": PAGE,
        "rules.txt": RULES,
    }  # fmt: skip
    with papers_held(tmp_path_factory.mktemp("parish"), held) as asking:
        yield asking


def ask(parish: Asking, question: str) -> Answer:
    return parish.ask(question, today=TODAY)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("what is the precept for 25/26", "For 2025/26 it is £33,900"),
        ("how many graves were reserved in 22/23", "2022/23 2023/24 2024/25 [1] Graves reserved 3"),
        ("what percentage of hedge complaints were answered within ten days", "Measure Target"),
        ("are we hitting the hedge complaints target now", "Hedge complaints. The target was met"),
        ("how far over are we on the lych gate and why", "The hinges had rusted through"),
        ("when did views on the long grass close", "28 March"),
        ("what did the xmas tree cost and what was it the year before", "£285"),
        ("whats the garden waste bin charge from april", "£46"),
        ("resident wants to put a border round her mums lawn grave. allowed?", "not permitted"),
        ("how long does it take a van to get to the quay", "12 minutes"),
        ("how long after the council decides before it can go ahead", "are then"),
    ],
)
def test_a_figure_is_told_of_its_own_year_and_thing(
    parish: Asking, question: str, says: str
) -> None:
    assert says in " ".join(ask(parish, question).answer.split())


@pytest.mark.parametrize(
    "question",
    [
        "how many helpers were dismissed in 2021",
        "how long does it take a van to get to thornby",
    ],
)
def test_a_year_or_a_place_named_beside_it_is_no_answer(parish: Asking, question: str) -> None:
    assert ask(parish, question).status is Status.NOT_FOUND
