"""A withdrawn paper is nowhere: not in answers, lists, Slack or memory, nor after any index."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.answering import Answerer
from bot.answers import Answer
from bot.audience import Viewer
from bot.catalogue import entries
from bot.feedback.in_sqlite import SqliteOpinions
from bot.feedback.records import Judged, Verdict
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from bot.slack.serving import Served, running
from bot.withdrawals.records import STRUCK, Outcome
from bot.withdrawals.wiring import opened_withdrawing
from indexer.build import Order, index
from indexer.deeds import Correction, Deed
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError
from indexer.records import PUBLIC, RESTRICTED
from indexer.settings import Settings
from indexer.store.embedded import open_store
from indexer.store.embedded.deep import look
from indexer.structure.identity import paper_id
from tests.bot.slack.wharf import Wharf, make_store
from tests.fakeslack import FakeSlack, User

INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
CHAINS = "What did the committee agree about the chains of the north pontoon?"
EVERYBODY = Viewer.of({PUBLIC, RESTRICTED})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Papers that lie where they were indexed, so that they can be indexed again."""
    return make_store(tmp_path / "own")


def settings(folder: Path, slack: FakeSlack | None = None) -> Settings:
    if slack is None:
        return Settings(store=folder / "store")
    return Settings(
        store=folder / "store",
        slack_bot_token=SecretStr(slack.bot_token),
        slack_api_url=slack.api_url,
    )


def withdraw(folder: Path, name: str, slack: FakeSlack | None = None) -> Outcome:
    with opened_withdrawing(None, settings(folder, slack)) as withdrawing:
        return withdrawing.withdraw(name, "the clerk", "sent by mistake")


def indexed(folder: Path, *, rebuild: bool = False) -> dict[str, str]:
    """Index again; the outcome of each file."""
    store = open_store(folder / "store")
    report = index([folder / "papers"], store, HashedEmbedder(), Order(rebuild=rebuild))
    Register(store, SqliteLedger(folder / "store")).reconcile()
    store.close()
    return {one.file: one.outcome for one in report.files}


def files(folder: Path) -> set[str]:
    store = open_store(folder / "store")
    with store.snapshot() as snapshot:
        held = {one["file"] for one in entries(snapshot, EVERYBODY)}
    store.close()
    return held


def until_kept(folder: Path) -> None:
    """Wait until the answer that Slack shows is also on record, which is a moment later."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        kept = sqlite3.connect(folder / "store" / "minutebook.sqlite3")
        held = kept.execute("SELECT answer FROM slack_thread").fetchall()
        kept.close()
        if any("77,000" in (answer or "") for (answer,) in held):
            return
        time.sleep(0.05)
    raise AssertionError("the answer was never kept")


def test_its_message_is_replaced_and_who_was_shown_it_is_listed(
    slack: FakeSlack,
    wharf: Wharf,
    ada: User,
    ben: User,
) -> None:
    shown = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    until_kept(wharf.folder)
    other = slack.answer_to(slack.dm(ben, CHAINS), containing="£14,200")
    outcome = withdraw(wharf.folder, "claim.txt", slack)
    assert [(one.who, one.question) for one in outcome.shown] == [(ada.id, INSURER)]
    assert outcome.left == 0
    again = slack.answer_to(slack.dm(ada, INSURER))
    assert "77,000" not in again.shown
    channel = shown.channel
    texts = {one.ts: one.shown for one in slack.messages(channel)}
    assert STRUCK in texts[shown.ts]
    assert "77,000" not in texts[shown.ts]
    assert "Oldwick" not in texts[shown.ts]
    assert "£14,200" in {one.ts: one.shown for one in slack.messages(other.channel)}[other.ts]
    second = withdraw(wharf.folder, "claim.txt", slack)
    assert second.before
    assert [one.who for one in second.shown] == [ada.id]
    assert second.left == 0


def test_what_slack_could_not_take_is_left_and_done_the_next_time(
    slack: FakeSlack,
    wharf: Wharf,
    ada: User,
) -> None:
    shown = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    until_kept(wharf.folder)
    outcome = withdraw(wharf.folder, "claim.txt")  # no token where the clerk sits
    assert (outcome.left, outcome.failure) == (1, "Slack is not configured here")
    kept = sqlite3.connect(wharf.folder / "store" / "minutebook.sqlite3")
    [(answer,)] = kept.execute("SELECT answer FROM slack_thread").fetchall()
    kept.close()
    assert "77,000" not in answer
    assert withdraw(wharf.folder, "claim.txt", slack).left == 0
    texts = {one.ts: one.shown for one in slack.messages(shown.channel)}
    assert STRUCK in texts[shown.ts]


class Overtaken(Answerer):
    """An answerer whose paper is withdrawn after it was read and before the answer is posted."""

    folder: Path

    def ask(self, *given: Any, **named: Any) -> Answer:  # noqa: ANN401 - as the answerer takes them
        found = super().ask(*given, **named)
        withdraw(self.folder, "claim.txt")
        return found


def test_an_answer_that_a_withdrawal_overtakes_is_replaced_too(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    store = open_store(folder / "store")
    answerer = Overtaken(store, HashedEmbedder())
    answerer.folder = folder
    register = Register(store, SqliteLedger(folder / "store"))
    served = settings(folder, slack).model_copy(
        update={"policy": folder / "policy.toml", "slack_app_token": SecretStr(slack.app_token)}
    )
    with running(Served(served, folder / "store", store, answerer, register)):
        slack.wait_for_socket()
        shown = slack.answer_to(slack.dm(ada, INSURER))
        slack.wait_for_call("chat.update")
        slack.settle()
    texts = {one.ts: one.shown for one in slack.messages(shown.channel)}
    assert STRUCK in texts[shown.ts]
    assert "77,000" not in texts[shown.ts]
    store.close()


def test_no_list_names_its_actions_until_it_is_brought_back(own: Path) -> None:
    store = open_store(own / "store")
    register = Register(store, SqliteLedger(own / "store"))
    before = {one.text: one for one in register.entries(EVERYBODY)}
    [fenders] = [one for text, one in before.items() if "fenders" in text]
    register.say(fenders, What.CLOSE, "Jo Kerr")
    withdraw(own, "minutes.txt")
    assert not [one for one in register.entries(EVERYBODY) if one.text in before]
    with store.snapshot() as snapshot:
        assert not [one for one in snapshot.decisions(EVERYBODY.audiences) if "pontoon" in one.text]
        assert snapshot.statistics(["fender"], EVERYBODY.audiences).frequency == {"fender": 0}
    assert indexed(own)["minutes.txt"] == "withdrawn"
    assert not [one for one in register.entries(EVERYBODY) if one.text in before]
    with opened_withdrawing(None, settings(own)) as withdrawing:
        withdrawing.undo("minutes.txt", "the clerk")
    assert indexed(own)["minutes.txt"] == "new"
    back = {one.text: one for one in register.entries(EVERYBODY)}
    assert set(back) == set(before)
    assert str(back[fenders.text].state.status) == "closed"
    assert not [one for one in back.values() if one.state.unsure]
    store.close()


@pytest.mark.parametrize("rebuild", [False, True])
def test_it_stays_out_of_every_index_under_any_name(own: Path, rebuild: bool) -> None:
    claim = own / "papers" / "claim.txt"
    withdraw(own, "claim.txt")
    (own / "papers" / "offer again.txt").write_bytes(claim.read_bytes())
    claim.write_text(f"{claim.read_text('utf-8')}\nA line more.\n", "utf-8")
    said = indexed(own, rebuild=rebuild)
    assert said["claim.txt"] == said["offer again.txt"] == "withdrawn"
    assert not files(own) & {"claim.txt", "offer again.txt"}


def test_a_store_is_as_if_it_had_never_been_held(own: Path, tmp_path: Path) -> None:
    withdraw(own, "claim.txt")
    bare = tmp_path / "bare"
    (own / "papers" / "claim.txt").unlink()
    store = open_store(bare, create=True)
    index([own / "papers"], store, HashedEmbedder())
    told = []
    for one in (store, open_store(own / "store")):
        answerer = Answerer(one, HashedEmbedder())
        answers = [answerer.ask(asked, EVERYBODY) for asked in (INSURER, CHAINS)]
        with one.snapshot() as snapshot:
            told.append(
                (
                    [(said.status, said.answer, said.coverage, said.nearest) for said in answers],
                    entries(snapshot, EVERYBODY),
                    snapshot.vocabulary("", EVERYBODY.audiences),
                    snapshot.people(EVERYBODY.audiences),
                )
            )
        one.close()
    assert told[0] == told[1]


def test_copies_go_with_it_and_come_back_with_it(own: Path) -> None:
    copy = own / "papers" / "copy of ladders.txt"
    copy.write_bytes((own / "papers" / "ladders.txt").read_bytes())
    indexed(own)
    outcome = withdraw(own, "ladders.txt")
    assert [one.data["file"] for one in outcome.withdrawals] == ["ladders.txt", copy.name]
    assert outcome.alike == ()
    with opened_withdrawing(None, settings(own)) as withdrawing:
        assert [one.data["file"] for one in withdrawing.undo("ladders.txt", "the clerk")] == [
            "ladders.txt",
            copy.name,
        ]
        assert withdrawing.listed() == []
    indexed(own)
    assert {"ladders.txt", copy.name} <= files(own)


def test_the_same_text_in_another_file_is_named(own: Path) -> None:
    ladders = (own / "papers" / "ladders.txt").read_text("utf-8")
    (own / "papers" / "reissued.txt").write_text(f"{ladders}\nA line more.\n", "utf-8")
    indexed(own)
    assert withdraw(own, "ladders.txt").alike == ("reissued.txt",)


def test_it_does_not_wait_for_an_indexer_and_an_indexer_cannot_bring_it_back(
    folder: Path,
) -> None:
    store = open_store(folder / "store")
    with store.writing() as writer:
        states = writer.states()
        withdraw(folder, "claim.txt")
        assert ("papers", "claim.txt") in states  # as the indexer knew it
    store.close()
    assert "claim.txt" not in files(folder)


def test_feedback_tells_who_was_shown_it_too(folder: Path) -> None:
    part = f"{paper_id('papers', 'claim.txt')}.abc123"
    SqliteOpinions(folder / "store").keep(
        Judged(
            at="2025-01-02T03:04:05+00:00",
            who="W9",
            verdict=Verdict.BAD,
            question=INSURER,
            viewer="public,restricted",
            status="answered",
            cited=(f"{part}.def456",),
            asker="W8",
        )
    )
    assert [one.who for one in withdraw(folder, "claim.txt").shown] == ["W8", "W9"]


def test_a_name_that_means_nothing_is_told(folder: Path) -> None:
    with opened_withdrawing(None, settings(folder)) as withdrawing:
        with pytest.raises(InputError, match="no paper is called"):
            withdrawing.withdraw("harbour lights", "the clerk")
        with pytest.raises(InputError, match="withdraw --list"):
            withdrawing.undo("claim.txt", "the clerk")


def held_again(folder: Path) -> None:
    """Hold a withdrawn paper as a store of earlier days could: its withdrawal came back alone."""
    withdraw(folder, "claim.txt")
    with opened_withdrawing(None, settings(folder)) as withdrawing:
        [back] = withdrawing.undo("claim.txt", "the clerk")
    indexed(folder)
    database = sqlite3.connect(folder / "store" / "minutebook.sqlite3")
    undo = Correction(0, back.at, "the clerk", Deed.UNDO, str(back.id + 1), None, None, {})
    database.execute(
        "INSERT INTO correction (tenant, at, by, what, target, data) "
        "VALUES ('default', ?, ?, ?, ?, '{}')",
        (undo.at, undo.by, str(undo.what), undo.target),
    )
    database.commit()
    database.close()
    assert "claim.txt" in files(folder)


def test_a_withdrawal_that_stands_again_takes_the_paper_with_it(own: Path) -> None:
    withdraw(own, "claim.txt")
    with opened_withdrawing(None, settings(own)) as withdrawing:
        [back] = withdrawing.undo("claim.txt", "the clerk")
    indexed(own)
    store = open_store(own / "store")
    with store.writing() as writer:
        number = max(one.id for one in writer.corrections() if one.target == str(back.id))
        writer.correct(Correction(0, back.at, "C", Deed.UNDO, str(number), None, None, {}))
    store.close()
    assert "claim.txt" not in files(own)


def test_a_paper_both_held_and_withdrawn_can_be_withdrawn_and_is_named_once(own: Path) -> None:
    held_again(own)
    assert [one.data["file"] for one in withdraw(own, "claim.txt").withdrawals] == ["claim.txt"]
    assert "claim.txt" not in files(own)
    with opened_withdrawing(None, settings(own)) as withdrawing:
        assert len(withdrawing.listed()) == 1
        withdrawing.undo("claim.txt", "the clerk")
        assert withdrawing.listed() == []


def test_an_index_takes_out_what_is_withdrawn_and_doctor_sees_it(own: Path) -> None:
    held_again(own)
    wrong = [one.what for one in look(own / "store") if one.wrong]
    assert wrong == ["no paper is held that is withdrawn"]
    assert indexed(own)["claim.txt"] == "withdrawn"
    assert "claim.txt" not in files(own)
    assert not [one.what for one in look(own / "store") if one.wrong]
