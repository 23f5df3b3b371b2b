"""The clerk's first day at the terminal: owners confirmed, history archived, all taken back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.audience import EVERYBODY
from bot.backlog.choosing import historic, to_confirm, to_look_at
from bot.backlog.together import Saying, say_together, take_back
from bot.cli.app import main
from bot.register.entries import Entry
from bot.register.records import What
from indexer.errors import InputError
from tests.bot.digests.harbour import BERTHS, CHAINS, GREASE, PAINT, Harbour

SPRING = dt.date(2024, 3, 1)
OLD_MINUTES = """Minutes of the Harbour Committee

Harbour Committee

6 February 2020

1. Moorings

Ada Fenn to count the moorings.

Officers to paint the bollards.
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Harbour]:
    one = Harbour(tmp_path)
    one.write({"old.txt": OLD_MINUTES})
    yield one
    one.store.close()


@pytest.fixture
def run(harbour: Harbour, capsys: pytest.CaptureFixture[str]) -> Any:  # noqa: ANN401
    """`minutebook actions …` in this process: its status, its output, its errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        status = main(["--store", str(harbour.folder), "actions", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


def texts(found: list[Entry] | tuple[Entry, ...]) -> set[str]:
    return {one.text for one in found}


def test_owners_wait_by_person_with_what_says_so(harbour: Harbour) -> None:
    groups = {one.owner: one for one in to_confirm(harbour.entries())}
    fenn = [one for one in to_confirm(harbour.entries()) if one.owner == "Ada Fenn"]
    assert {one.basis for one in fenn} == {"printed", "suggested"}
    assert any(PAINT in text for text in texts(groups["Ada Fenn"].entries) | texts(fenn[0].entries))
    harbour.say(PAINT, What.CONFIRM, owners=["Ada Fenn"])
    assert not any(
        PAINT in text for one in to_confirm(harbour.entries()) for text in texts(one.entries)
    )


def test_what_somebody_called_not_theirs_is_not_offered_again(harbour: Harbour) -> None:
    harbour.say(PAINT, What.NOT_MINE, "Ada Fenn", "the warden's", owners=["Ada Fenn"])
    waiting = {text for one in to_confirm(harbour.entries()) for text in texts(one.entries)}
    assert not any(PAINT in text for text in waiting)
    assert harbour.action(PAINT).owners == ()
    assert harbour.action(PAINT).likely_owners == ()
    (found,) = to_look_at(harbour.entries())
    assert found.state.unsure == "Ada Fenn says that it is not theirs: the warden's"
    harbour.give(PAINT, "Ada Fenn")
    assert harbour.action(PAINT).owners == ("Ada Fenn",)
    assert to_look_at(harbour.entries()) == []


def test_whom_the_papers_suggest_is_not_suggested_where_it_is_not_theirs(harbour: Harbour) -> None:
    suggested = harbour.action(GREASE).suggestion
    assert suggested is not None
    harbour.say(GREASE, What.NOT_MINE, "Clem", "no", owners=[suggested.name], others=True)
    assert harbour.action(GREASE).suggestion is None


def test_history_is_what_nobody_works_at(harbour: Harbour) -> None:
    found = historic(harbour.entries(), SPRING)
    everything = {one.id for one in harbour.entries()}
    assert {one.id for one in found.taken} == everything
    assert found.meetings == 2
    harbour.give(BERTHS, "Ada Fenn")
    harbour.say(CHAINS, What.UPDATE, why="asked two chandlers")
    harbour.say(GREASE, What.UPDATE, why="greased")
    harbour.say(GREASE, What.UNDO)
    after = historic(harbour.entries(), SPRING)
    assert {one.id for one in after.touched} == {
        harbour.action(BERTHS).id, harbour.action(CHAINS).id
    }  # fmt: skip
    assert len(after.taken) == len(everything) - 2
    assert len(historic(harbour.entries(), dt.date(2021, 1, 1)).taken) == 2
    assert historic(harbour.entries(), dt.date(2020, 2, 6)).taken == ()


def test_what_is_said_together_is_said_once_and_taken_back_together(harbour: Harbour) -> None:
    sayings = [Saying(one, What.DISMISS, why="history") for one in harbour.entries()]
    done = say_together(harbour.register, sayings, "Clem", "b1")
    assert len(done.said) == len(sayings)
    again = [
        Saying(one, What.DISMISS) for one in harbour.register.entries(EVERYBODY, dismissed=True)
    ]
    say_together(harbour.register, again, "Clem", "b1")
    assert harbour.entries() == []
    back = take_back(harbour.register, EVERYBODY, "b1", "Clem")
    assert len(back) == len(sayings) == len(harbour.entries())
    assert [event.what for event in harbour.action(PAINT).events] == [What.DISMISS, What.UNDO]
    with pytest.raises(InputError, match="nothing that was said under"):
        take_back(harbour.register, EVERYBODY, "b1", "Clem")


def test_what_cannot_be_met_is_told_and_the_rest_goes_on(harbour: Harbour) -> None:
    harbour.say(PAINT, What.CLOSE)
    entries = [harbour.action(PAINT), harbour.action(BERTHS)]
    done = say_together(
        harbour.register, [Saying(one, What.CLOSE) for one in entries], "Clem", "b2"
    )
    assert [one.entry.id for one in done.said] == [harbour.action(BERTHS).id]
    ((entry, why),) = done.refused
    assert entry.id == harbour.action(PAINT).id
    assert "closed" in why


def test_the_first_day_at_the_terminal(harbour: Harbour, run: Any) -> None:  # noqa: ANN401
    status, out, err = run("dismiss", "--all", "--before", "2021-01-01", "--by", "Clem")
    assert status == 1  # nobody can be asked
    assert err.count("\n") == 1
    assert "would be said of 2 actions" in err
    assert "add --yes" in err
    assert out == ""

    status, out, err = run(
        "dismiss", "--all", "--before", "2021-01-01", "--by", "Clem", "--why", "history", "--yes"
    )
    assert status == 0
    batch = err.split("--batch ")[1].split()[0]
    assert not any("moorings" in one.text for one in harbour.entries())

    status, out, err = run("confirm", "--all", "--owner", "fenn", "--by", "Clem", "--yes", "--json")
    assert status == 0
    confirmed = json.loads(out)
    assert all(one["owners"] == ["Ada Fenn"] for one in confirmed)
    assert all(one["owner_confirmed"] for one in confirmed)
    assert any(PAINT in one["text"] for one in confirmed)
    assert run("confirm", "--all", "--owner", "fenn", "--by", "Clem", "--yes")[0] == 1  # none left

    paint = harbour.action(PAINT).id
    assert run("not-mine", paint, "--by", "Ada Fenn", "--why", "the warden's")[0] == 0
    assert harbour.action(PAINT).owners == ()
    assert run("confirm", "--all", "--by", "Clem", "--yes", "--owner", "fenn")[0] == 1

    assert run("undo", "--batch", batch, "--by", "Clem")[0] == 0
    assert any("moorings" in one.text for one in harbour.entries())


def test_one_owner_of_several_says_not_mine_for_themselves_alone(
    harbour: Harbour,
    run: Any,  # noqa: ANN401
) -> None:
    harbour.give(CHAINS, "Ada Fenn", "Bo Rudd")
    chains = harbour.action(CHAINS).id
    status, _, err = run("not-mine", chains, "--by", "Clem", "--why", "a mistake")
    assert (status, "several owners (Ada Fenn, Bo Rudd)" in err) == (1, True)
    assert "--owner" in err
    assert run("not-mine", chains, "--by", "Cllr Bo Rudd", "--why", "I left")[0] == 0
    assert harbour.action(CHAINS).owners == ("Ada Fenn",)
    harbour.give(CHAINS, "Ada Fenn", "Bo Rudd")
    named = ("--owner", "Ada Fenn", "--by", "Clem", "--why", "a mistake")
    assert run("not-mine", chains, *named)[0] == 0
    assert harbour.action(CHAINS).owners == ("Bo Rudd",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dismiss",), "no action is named"),
        (("dismiss", "abc", "--all"), "actions are named, and others asked for"),
        (("close", "--all", "--board", "Parish", "--yes"), "no outstanding action fits"),
        (("undo",), "no action is named"),
        (("undo", "--batch", "nope"), "nothing that was said under"),
        (("pause", "--before", "2021-01-01"), "no action is named"),
    ],
)
def test_a_wrong_call_changes_nothing(
    harbour: Harbour,
    run: Any,  # noqa: ANN401
    arguments: tuple[str, ...],
    said: str,
) -> None:
    status, out, err = run(*arguments, "--by", "Clem")
    assert (status, out) == (1, "")
    assert said in err
    assert len(err.strip().splitlines()) == 1
    assert not [event for one in harbour.entries() for event in one.events]
