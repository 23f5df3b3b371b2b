"""What is asked of records in everyday words, over the papers of a small council."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Answer, Status
from tests.bot.dale import dale_held
from tests.bot.quayside import Asking, papers_held

TODAY = dt.date(2024, 10, 1)


@pytest.fixture(scope="module")
def dale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    with dale_held(tmp_path_factory.mktemp("dale")) as asking:
        yield asking


def ask(dale: Asking, question: str) -> Answer:
    return dale.ask(question, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "what did we decide about the bus shelter?",
        "what tasks was the clerk given in may",
        "what jobs did the clerk come away with from the May meeting",
    ],
)
def test_a_stem_is_told_with_its_lines(dale: Asking, question: str) -> None:
    told = ask(dale, question)
    assert told.status is Status.ANSWERED
    for words in ("write to the County Council", "be moved", "lighting", "display"):
        assert words in told.answer
    assert told.answer.count("display") == 1


def test_who_voted_against_is_told_by_name(dale: Asking) -> None:
    assert "Cope and Ince" in ask(dale, "who voted against the second defibrillator?").answer


@pytest.mark.parametrize("who", ["who", "which councillors", "which of the councillors"])
def test_nobody_is_named_where_votes_are_only_counted(dale: Asking, who: str) -> None:
    told = ask(dale, f"{who} voted against the precept?")
    assert told.status is Status.NOT_FOUND
    assert "do not record" in told.answer


def test_how_a_vote_went_is_told_without_names(dale: Asking) -> None:
    assert "6 votes to 1" in ask(dale, "what was the vote on the precept?").answer


@pytest.mark.parametrize(
    "question",
    [
        "has the parish council passed the speed signs?",
        "did full council agree the speed signs?",
        "what did full council decide about speed signs",
    ],
)
def test_a_later_agenda_without_minutes_leaves_the_outcome_open(
    dale: Asking, question: str
) -> None:
    assert ask(dale, question).status is Status.NO_MINUTES_HELD


def test_why_a_body_changed_its_mind(dale: Asking) -> None:
    told = ask(dale, "why did the council change its mind about the glebe field?")
    assert told.answer.startswith("Members had thought again because")
    assert "be rescinded" in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "when was the deadline to call in the glebe decision?",
        "is it too late to call in the glebe field decision",
        "when did the call-in period end for the glebe field",
    ],
)
def test_until_when_a_decision_can_be_called_in(dale: Asking, question: str) -> None:
    told = ask(dale, question)
    assert "noon on Friday 26 July 2024" in told.answer
    assert "£400" not in told.answer


def test_what_an_item_of_an_agenda_is_about_asks_for_no_agenda(dale: Asking) -> None:
    told = ask(dale, "what's the salary item on the September agenda about?")
    assert told.status is Status.WITHHELD
    assert "salary of the Clerk" in told.answer


def test_what_is_in_reserves_asks_for_no_list_of_papers(dale: Asking) -> None:
    assert "I hold" not in ask(dale, "what have we got in general reserves?").answer
    assert "I hold" in ask(dale, "what have we got on the bus shelter?").answer


def test_a_board_without_any_minutes_has_no_outcome_on_record(tmp_path: Path) -> None:
    papers = {
        "panel.txt": "Minutes of the Boats Panel\n\nBoats Panel\n\n6 June 2024\n\n1. Slipway\n\n"
        "RESOLVED: That the Council be recommended to mend the slipway.\n",
        "council.txt": "Tarn Town Council\n\nAgenda\n\nMonday 8 July 2024\n\n1. Apologies\n\n"
        "2. Mooring fees\n",
    }
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("did full council back the slipway repair?", today=TODAY)
    assert told.status is Status.NO_MINUTES_HELD


def test_who_called_a_decision_in_is_not_what_was_decided(dale: Asking) -> None:
    assert "£400" not in ask(dale, "who called in the glebe field decision?").answer


def test_a_line_with_its_own_owner_is_told_without_those_of_others(tmp_path: Path) -> None:
    paper = (
        "Minutes of the Boats Panel\n\nBoats Panel\n\n6 June 2024\n\n1. Slipway\n\n"
        "RESOLVED that\n\n(a) the Treasurer pay the mason; and\n\n(b) the Clerk write to the "
        "harbour master.\n\nACTION: Clerk\n"
    )
    with papers_held(tmp_path, {"panel.txt": paper}) as asking:
        told = asking.ask("what jobs did the clerk get in June?", today=TODAY)
    assert "harbour master" in told.answer
    assert "mason" not in told.answer


SLIP = (
    "Minutes of the Boats Panel\n\nBoats Panel\n\n6 June 2024\n\n1. Apologies\n\nNone.\n\n"
    "2. Slipway\n\nRESOLVED that the slipway be gated.\n"
)
QUAY = (
    "Minutes of the Quays Panel\n\nQuays Panel\n\n11 June 2024\n\n1. Apologies\n\nNone.\n\n"
    "2. Crane\n\nRESOLVED that the crane be sold.\n"
)
NOTICE = (
    "Quays Panel\n\nNotice of decisions\n\n12 June 2024\n\nThe decision at minute 2 comes into "
    "force on 20 June 2024 unless it is called in before noon on 19 June 2024.\n"
)


def test_the_number_of_a_minute_is_of_the_board_of_its_notice(tmp_path: Path) -> None:
    held = {"slip.txt": SLIP, "quay.txt": QUAY, "notice.txt": NOTICE}
    with papers_held(tmp_path, held) as asking:
        other = asking.ask("when is the deadline to call in the slipway decision?", today=TODAY)
        own = asking.ask("when is the deadline to call in the crane decision?", today=TODAY)
    assert "19 June" not in other.answer
    assert "19 June 2024" in own.answer


def test_the_number_of_a_minute_is_of_the_newest_minutes(tmp_path: Path) -> None:
    older = QUAY.replace("11 June", "14 May").replace("crane", "buoy").replace("Crane", "Buoy")
    with papers_held(tmp_path, {"o.txt": older, "q.txt": QUAY, "n.txt": NOTICE}) as asking:
        told = asking.ask("when is the deadline to call in the buoy decision?", today=TODAY)
    assert "19 June" not in told.answer


@pytest.mark.parametrize(
    "question",
    [
        "Until when can the crane decision be called in?",
        "By when must the crane decision be called in?",
        "When must the crane decision be called in?",
    ],
)
def test_until_when_it_can_be_called_in_asks_for_the_day(tmp_path: Path, question: str) -> None:
    with papers_held(tmp_path, {"quay.txt": QUAY, "notice.txt": NOTICE}) as asking:
        assert "19 June 2024" in asking.ask(question, today=TODAY).answer


@pytest.mark.parametrize(
    "question", ["who called in the coastguard about the crane?", "why was the diver called in?"]
)
def test_people_called_in_are_no_call_in(tmp_path: Path, question: str) -> None:
    paper = QUAY.replace(
        "RESOLVED that the crane be sold.",
        "The foreman called in the coastguard about the crane. The diver was called in because "
        "the chain had sunk.",
    )
    with papers_held(tmp_path, {"quay.txt": paper}) as asking:
        told = asking.ask(question, today=TODAY)
    assert "no call-in" not in told.answer
    assert ("diver" in told.answer) == ("diver" in question)


def test_a_call_in_of_another_decision_of_the_item_is_not_told(tmp_path: Path) -> None:
    paper = QUAY + "\nThe decision on the ferry was called in by Mrs Ames on 14 June 2024.\n"
    with papers_held(tmp_path, {"quay.txt": paper}) as asking:
        other = asking.ask("who called in the crane decision?", today=TODAY)
        own = asking.ask("who called in the ferry decision?", today=TODAY)
    assert "Ames" not in other.answer
    assert "no call-in" not in other.answer
    assert "Mrs Ames" in own.answer


def test_no_mind_was_changed_where_nothing_was_undone(tmp_path: Path) -> None:
    sold = QUAY.replace("be sold.", "be sold because its jib was bent.")
    towed = sold.replace("11 June", "9 July").replace(
        "the crane be sold because its jib was bent.",
        "the crane be towed by Mr Wick because he was the cheapest.",
    )
    with papers_held(tmp_path, {"sold.txt": sold, "towed.txt": towed}) as asking:
        told = asking.ask("why did the panel change its mind about the crane?", today=TODAY)
    assert not told.answer.startswith("RESOLVED that the crane be towed")
    assert told.answer.count("cheapest") < 2


def test_a_decision_that_gives_its_own_cause_is_told_once(tmp_path: Path) -> None:
    kept = QUAY.replace("11 June", "9 July").replace(
        "that the crane be sold.",
        "that the crane be let instead of sold because he was the cheapest.",
    )
    with papers_held(tmp_path, {"sold.txt": QUAY, "kept.txt": kept}) as asking:
        told = asking.ask("why did the panel change its mind about the crane?", today=TODAY)
    assert told.answer.count("cheapest") == 1
