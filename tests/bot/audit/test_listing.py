"""Lists, pages and digests go on record too: which passages were shown to whom, and no words."""

from __future__ import annotations

import json
from pathlib import Path

from bot.audit.in_words import line
from bot.audit.port import WithoutQuestions
from bot.withdrawals.recorded import OfRecord
from indexer.audit.records import Matter, Said
from tests.bot.audit.test_recording import entries, ledger
from tests.bot.slack.wharf import Wharf
from tests.fakeslack import FakeSlack, User


def shown_to(folder: Path, paper: str) -> list[tuple[str, str]]:
    return [(one.who, one.question) for one in OfRecord(ledger(folder)).of({paper})]


def test_lists_and_pages_in_slack_go_on_record(
    slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User
) -> None:
    slack.command(kerr, kerr, "/board actions me")
    slack.wait_for_message(kerr, containing="Outstanding for you")
    slack.command(kerr, kerr, "/board decisions")
    decisions = slack.wait_for_message(kerr, containing="chains of the north pontoon")
    [(actions, words), (decided, _)] = entries(wharf.folder, "list")
    assert words == {"by": kerr.id}
    assert (actions["surface"], actions["what"], decided["what"]) == (
        "slack", "actions", "decisions",
    )  # fmt: skip
    assert actions["viewer"] == "public,restricted"
    [paper] = {one.partition(".")[0] for one in (*actions["cited"], *decided["cited"])}
    assert decided["papers"][paper][1] == "text"
    assert shown_to(wharf.folder, paper) == [(kerr.id, "actions"), (kerr.id, "decisions")]
    assert "chains" in decisions.shown
    told = json.dumps(entries(wharf.folder, "list"))
    assert not any(word in told for word in ("chains", "berth", "Kerr"))
    last = [one for one in ledger(wharf.folder).entries() if one.matter == "list"][-1]
    assert line(last).endswith(
        f"{kerr.id} (slack, as public,restricted) was shown decisions: 2 passages"
    )
    slack.command(clerk, clerk, "/board clerk")
    waiting = slack.wait_for_message(clerk, containing="confirm")
    [button] = [one for one in waiting.buttons if "onfirm" in one][:1]
    slack.press(clerk, waiting, button)
    slack.wait_for_modal(clerk)
    assert entries(wharf.folder, "list")[-1][0]["what"] == "owners to confirm"
    assert ledger(wharf.folder).verify().wrong == ()


def test_a_page_of_a_paper_goes_on_record(slack: FakeSlack, wharf: Wharf, ben: User) -> None:
    question = slack.dm(ben, "How many berths does the north pontoon carry?")
    answer = slack.answer_to(question, containing="46 berths")
    slack.press(ben, answer, next(one for one in answer.buttons if "in context" in one))
    slack.wait_for_modal(ben, "In context")
    [(data, words)] = entries(wharf.folder, "list")
    [(asked, _)] = entries(wharf.folder, "question")
    assert (data["what"], words) == ("a page of a paper", {"by": ben.id})
    assert data["cited"][0] in asked["cited"]


def test_whoever_switches_questions_off_records_no_lists() -> None:
    kept: list[Said] = []

    class Keeping:
        def keep(self, said: Said) -> None:
            kept.append(said)

    record = WithoutQuestions(Keeping())
    for matter in (Matter.QUESTION, Matter.LIST, Matter.POLICY):
        record.keep(Said(matter, {}))
    assert [one.matter for one in kept] == [Matter.POLICY]
