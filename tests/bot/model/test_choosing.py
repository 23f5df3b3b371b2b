"""A model may answer from a passage that was found beside the extractive answer's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.audience import Viewer
from bot.model.prompts import Prompts
from bot.verifying.records import Cited
from tests.bot.model.conftest import NAME, asking, writer
from tests.bot.quayside import Asking, papers_held
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import FakeModel

ORCHARD = """Report on the orchard wall
Orchard Committee
4 March 2025

1. The orchard wall was looked at in January, and the orchard wall stands on clay.

2. A mason told officers that the orchard wall leans because roots have lifted its footing.

3. The orchard wall was built in 1871 by the parish and was last pointed in 1994.

4. The orchard wall is pointed by volunteers of the parish.

5. The pears were picked late.
"""
MASON = """Report on the orchard wall's mason
Orchard Committee
4 March 2025
CONFIDENTIAL

1. The orchard wall leans because the mason was paid off.
"""
HOW = "what about the orchard wall"
WHY = "why does the orchard wall lean"
BUILT = "when was the orchard wall built"


@pytest.fixture(scope="module")
def orchard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A report with several sentences on one thing, and a confidential one."""
    papers = {"wall.txt": ORCHARD, "mason.txt": MASON}
    with papers_held(tmp_path_factory.mktemp("orchard"), papers) as held:
        yield held


def sent(fake: FakeModel) -> str:
    """What was sent last."""
    return fake.requests[-1].user


def number_of(words: str, user: str) -> int:
    """The number of the passage that holds these words."""
    before = user[: user.index(words)]
    return int(before.rpartition("passage [")[2].partition("]")[0])


def test_another_passage_answers(orchard: Asking, fake: FakeModel) -> None:
    plain = orchard.ask(HOW)
    assert plain.status is Status.ANSWERED
    words = "is pointed by volunteers of the parish"
    assert words not in plain.answer
    said = f"The orchard wall {words}"
    fake.behaves(does.says(lambda one: f"{said} [{number_of(words, one.user)}]."))
    answer = asking(orchard, writer(fake)).ask(HOW)
    assert answer.model == NAME
    assert answer.answer == "The orchard wall is pointed by volunteers of the parish. [1]"
    assert [one.n for one in answer.citations] == [1]
    assert words in answer.citations[0].quote
    assert answer.claims[0].citations == (1,)


def test_what_is_found_beside_is_marked_and_public(orchard: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says("None of them."))
    asking(orchard, writer(fake)).ask(WHY)
    assert "passage [2] (found beside; " in sent(fake)
    assert "passage [1] (found beside; " not in sent(fake)
    asking(orchard, writer(fake)).ask(WHY, viewer=Viewer.of(["restricted"]))
    assert "paid off" not in "".join(one.user for one in fake.requests)


def test_a_figure_that_is_asked_for_is_told(orchard: Asking, fake: FakeModel) -> None:
    """A passage that tells no year is no answer to "when", however true it is."""
    plain = orchard.ask(BUILT)
    assert "1871" in plain.answer
    fake.behaves(
        does.says(
            lambda one: (
                "The orchard wall stands on clay "
                f"[{number_of('stands on clay', one.user) if 'stands on clay' in one.user else 1}]."
            )
        )
    )
    answer = asking(orchard, writer(fake)).ask(BUILT)
    assert answer.model == "extractive"
    assert answer.answer == plain.answer


def test_what_it_says_of_a_passage_beside_is_checked_too(orchard: Asking, fake: FakeModel) -> None:
    plain = orchard.ask(WHY)
    fake.behaves(
        does.says(
            lambda one: (
                "The orchard wall does not lean because roots have lifted its footing "
                f"[{number_of('because roots', one.user)}]."
            )
        )
    )
    answer = asking(orchard, writer(fake)).ask(WHY)
    assert answer.model == "extractive"
    assert answer.answer == plain.answer


def test_a_budget_leaves_out_what_is_beside_first() -> None:
    own, beside = Cited(1, "The wall leans.", "Report", ""), Cited(2, "It is old.", "Report", "")
    whole = Prompts(len, 100_000).filled("why", [own], [beside])
    room = len(whole.system) + len(whole.user)
    assert "It is old." in whole.user
    kept = Prompts(len, room - 1).filled("why", [own], [beside]).user
    assert "It is old." not in kept
    assert "The wall leans." in kept


OLD = """Report on the footbridge
Orchard Committee
5 March 2024

1. Repairs of the footbridge are let to Kerr Ltd.
"""
NEW = """Report on the footbridge
Orchard Committee
3 March 2025

1. Repairs of the footbridge are let to Lunt Ltd.

2. The footbridge has oak rails, and in 1931 the footbridge had iron ones.
"""
DECIDED = """Minutes of the Orchard Committee
10 March 2025
Present: Ann Firth (Chair), Bo Glen

1. Pruning

RESOLVED that the pruning of the pear trees be put off.

Bo Glen said that the pruning of the pear trees was overdue.
"""


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """Two reports of which the newer replaces what the older says, and a decision."""
    papers = {"old.txt": OLD, "new.txt": NEW, "minutes.txt": DECIDED}
    with papers_held(tmp_path_factory.mktemp("bridge"), papers) as held:
        yield held


def test_nothing_older_is_offered(bridge: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says("None of them."))
    answer = asking(bridge, writer(fake)).ask("who has the footbridge repairs")
    assert "Lunt" in answer.answer
    assert "Kerr" not in sent(fake)


def test_beside_a_decision_nothing_is_offered(bridge: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says("None of them."))
    answer = asking(bridge, writer(fake)).ask(
        "what was decided about the pruning of the pear trees"
    )
    assert "RESOLVED" in answer.answer
    assert "overdue" not in sent(fake)
