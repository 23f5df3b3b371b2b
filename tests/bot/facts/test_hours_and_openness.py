"""How long a meeting took, and whether the public may come: as papers print it, else refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

MARCH = """Minutes of the Common Land Committee

Common Land Committee

4 March 2024

Present: Cllr Ode Farr (Chair), Cllr Wim Noakes

The meeting opened at 7.02pm.

1. Grazing

The grazier told members that the ewes would be moved in May and that the gate was mended.

2. Close

There being no further business the Chair closed the meeting at 8.47pm.
"""
JULY = """Minutes of the Common Land Committee

Common Land Committee

1 July 2024 at 7.00pm

Present: Cllr Ode Farr (Chair), Cllr Wim Noakes

1. Bracken

The contractor finished cutting the bracken at 3.15pm on the Friday.
"""
AGENDA = """Agenda

Common Land Committee

7 October 2024

Members of the public are welcome to attend this meeting. Residents may speak for three minutes \
on any item, if they tell the Clerk by noon.

1. Apologies

2. Bracken: second cut
"""


@pytest.fixture(scope="module")
def common(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Minutes with and without the hour of their close, and an agenda that invites the public."""
    papers = {"march.txt": MARCH, "july.txt": JULY, "october.txt": AGENDA}
    with papers_held(tmp_path_factory.mktemp("common"), papers) as asking:
        yield asking


@pytest.mark.parametrize(
    "question",
    [
        "how long was the march meeting",
        "how long did the Common Land Committee go on in March 2024?",
        "what time did the committee finish on 4 march 2024",
        "when did the meeting in march 2024 close",
    ],
)
def test_when_it_began_and_closed(common: Asking, question: str) -> None:
    told = common.ask(question).answer
    assert told.splitlines() == [
        "The meeting opened at 7.02pm. [1]",
        "There being no further business the Chair closed the meeting at 8.47pm. [2]",
    ]


def test_what_a_contractor_finished_is_not_the_end_of_a_meeting(common: Asking) -> None:
    told = common.ask("what time did the meeting finish in july 2024?")
    assert told.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("can the public attend the common land committee", "welcome to attend"),
        ("are committee meetings open to the public?", "welcome to attend"),
        ("can i come along to the meeting", "welcome to attend"),
        ("may residents speak at the meeting?", "Residents may speak for three minutes"),
    ],
)
def test_the_public_is_told_what_the_agenda_says(common: Asking, question: str, says: str) -> None:
    assert says in common.ask(question).answer


def test_a_committee_whose_papers_do_not_say_it(common: Asking) -> None:
    told = common.ask("can the public attend meetings in march 2024?")
    assert told.status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("how often did the committee meet", 2),
        ("how many meetings did the committee have in 2024", 2),
        ("has the committee met since june 2024", 1),
        ("when did the committee meet last", 1),
    ],
)
def test_the_days_on_which_it_met(common: Asking, question: str, days: int) -> None:
    assert len(common.ask(question).answer.splitlines()) == days


def test_a_meeting_may_close_at_noon(tmp_path: Path) -> None:
    held = {
        "march.txt": MARCH.replace("closed the meeting at 8.47pm", "closed the meeting at Noon")
    }
    with papers_held(tmp_path, held) as asking:
        answer = asking.ask("what time did the meeting finish?")
    assert "at Noon" in answer.answer
