"""The life of an action: what may follow what, and that every word can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.register.life import last_to_undo, possible, refuse, state
from bot.register.records import OUTSTANDING, Event, Registered, Status, What
from indexer.errors import InputError
from indexer.records import ActionKind, ActionState

ROW = Registered("k1", ActionKind.MINUTED, "public", "write to the tenants", {}, "2026-01-05")
DATA: dict[What, dict[str, object]] = {
    What.ASSIGN: {"owners": ["Ada Fenn"]},
    What.CONFIRM: {"owners": ["Ada Fenn"]},
    What.RESCHEDULE: {"due": "2026-03-01"},
    What.SNOOZE: {"until": "2026-02-01"},
    What.MERGE: {"into": "k2"},
}
PEOPLES = [what for what in What if what not in {What.UNDO, What.MOVED, What.UNSURE}]


def event(number: int, what: What, **data: object) -> Event:
    said = {**DATA.get(what, {}), **data}
    return Event(number, "k1", f"2026-01-{number:02d}", "Jo", what, "because", said)


def told(*whats: What) -> list[Event]:
    return [event(number, what) for number, what in enumerate(whats, start=1)]


def test_an_action_is_open_until_somebody_says_something() -> None:
    assert state(ROW, []).status is Status.OPEN
    assert state(ROW, []).outstanding


def test_what_the_minutes_call_done_is_never_outstanding() -> None:
    done = replace(ROW, snapshot={"state": str(ActionState.COMPLETED)})
    assert state(done, []).status is Status.CLOSED


@pytest.mark.parametrize(
    ("whats", "status"),
    [
        ([What.UPDATE], Status.IN_PROGRESS),
        ([What.UPDATE, What.PROPOSE_DONE], Status.CLOSURE_PROPOSED),
        ([What.PROPOSE_DONE, What.CLOSE], Status.CLOSED),
        ([What.CLOSE, What.REOPEN], Status.OPEN),
        ([What.PAUSE], Status.PAUSED),
        ([What.CANCEL], Status.CANCELLED),
        ([What.MERGE], Status.SUPERSEDED),
        ([What.SNOOZE], Status.OPEN),
    ],
)
def test_each_word_leads_to_its_status(whats: list[What], status: Status) -> None:
    assert state(ROW, told(*whats)).status is status


def test_facts_follow_the_last_word() -> None:
    now = state(ROW, told(What.ASSIGN, What.RESCHEDULE, What.SNOOZE, What.UPDATE))
    assert (now.owners, now.due, now.snoozed_until, now.last_update) == (
        ("Ada Fenn",), "2026-03-01", "2026-02-01", "because",
    )  # fmt: skip


def test_an_owner_who_says_not_mine_leaves_it_to_the_clerk() -> None:
    now = state(ROW, [event(1, What.ASSIGN), event(2, What.NOT_MINE, owners=["Ada Fenn"])])
    assert now.owners == ()
    assert now.unsure == "Jo says that it is not theirs: because"
    assert state(ROW, [*told(What.ASSIGN, What.NOT_MINE), event(3, What.CONFIRM)]).unsure is None


def test_whose_it_is_not_stands_until_somebody_is_named() -> None:
    said = [event(1, What.NOT_MINE, owners=["Jo Kerr"]), event(2, What.UPDATE)]
    assert state(ROW, said).disowned == {"Jo Kerr"}
    assert state(ROW, [*said, event(3, What.CONFIRM)]).disowned == frozenset()
    undone = [*said, event(3, What.UNDO, event=1)]
    assert state(ROW, undone).disowned == frozenset()


def test_who_says_so_is_told_without_their_id() -> None:
    said = replace(event(1, What.NOT_MINE, owners=["Ada Fenn"]), by="Jo Kerr (U0000012)")
    assert state(ROW, [said]).unsure == "Jo Kerr says that it is not theirs: because"
    other = replace(said, by="Clem (U0000013)", data={"owners": ["Ada Fenn"], "others": True})
    assert state(ROW, [other]).unsure == "Clem says that it is not Ada Fenn's: because"
    assert replace(said, by="U0000012").speaker == "U0000012"


def test_a_closed_action_says_what_it_may_still_meet() -> None:
    with pytest.raises(InputError, match=r"is closed.*it may: reopen, dismiss, undo"):
        refuse(ROW, told(What.CLOSE), event(2, What.PAUSE))


def test_only_a_candidate_is_promoted() -> None:
    candidate = replace(ROW, kind=ActionKind.CANDIDATE)
    assert state(candidate, told(What.PROMOTE)).kind is ActionKind.PROMOTED
    with pytest.raises(InputError, match="it is an action already"):
        refuse(ROW, [], event(1, What.PROMOTE))
    with pytest.raises(InputError):
        refuse(candidate, told(What.PROMOTE), event(2, What.PROMOTE))


def test_no_action_is_merged_into_itself() -> None:
    with pytest.raises(InputError, match="into itself"):
        refuse(ROW, [], event(1, What.MERGE, into="k1"))


@pytest.mark.parametrize("what", [What.RESCHEDULE, What.CANCEL, What.NOT_MINE])
def test_some_words_need_a_reason(what: What) -> None:
    with pytest.raises(InputError, match="needs a reason"):
        refuse(ROW, [], replace(event(1, what), why="  "))


def test_a_date_is_a_date() -> None:
    with pytest.raises(InputError, match="'next week' is no date"):
        refuse(ROW, [], event(1, What.RESCHEDULE, due="next week"))


def test_a_date_is_written_in_one_way() -> None:
    with pytest.raises(InputError, match="is no date"):
        refuse(ROW, [], event(1, What.SNOOZE, until="20261231"))


def test_an_undo_names_an_event_of_this_action_that_still_stands() -> None:
    said = told(What.CLOSE)
    undo = replace(event(2, What.UNDO), data={"event": 1})
    refuse(ROW, said, undo)
    with pytest.raises(InputError, match="taken back already"):
        refuse(ROW, [*said, undo], replace(undo, id=3))
    with pytest.raises(InputError, match="none of this action's"):
        refuse(ROW, said, replace(undo, data={"event": 7}))


@given(st.lists(st.sampled_from(PEOPLES), max_size=8))
def test_what_may_be_said_is_what_is_not_refused(wanted: list[What]) -> None:
    """``possible`` and ``refuse`` are two sides of one rule, along every life."""
    said: list[Event] = []
    for what in wanted:
        new = event(len(said) + 1, what)
        allowed = what in possible(state(ROW, said))
        try:
            refuse(ROW, said, new)
        except InputError:
            assert not allowed
        else:
            assert allowed
            said.append(new)
            assert state(ROW, said).updated == new.at


@given(st.lists(st.sampled_from(PEOPLES), max_size=8))
def test_every_word_can_be_taken_back_to_the_beginning(wanted: list[What]) -> None:
    said: list[Event] = []
    for what in wanted:
        if what in possible(state(ROW, said)):
            said.append(event(len(said) + 1, what))
    before = [state(ROW, said[:number]) for number in range(len(said) + 1)]
    for expected in reversed(before[:-1]):
        last = last_to_undo(said)
        assert last is not None
        said.append(replace(event(len(said) + 1, What.UNDO), data={"event": last}))
        assert state(ROW, said) == expected
    assert last_to_undo(said) is None


def test_only_three_statuses_are_outstanding() -> None:
    assert {status.value for status in OUTSTANDING} == {"open", "in_progress", "closure_proposed"}
