"""An action from digest to digest: updated, snoozed, proposed done, closed, heard of no more."""

from __future__ import annotations

import datetime as dt

from pydantic import SecretStr

from bot.audience import EVERYBODY
from bot.digests.records import What
from bot.digests.run import run
from bot.digests.wiring import Place, opened_office
from bot.register.records import What as Says
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import Settings
from indexer.store.embedded import open_store
from tests.bot.slack.wharf import CLERK, Wharf
from tests.fakeslack import FakeSlack, Message, User

MONDAY = dt.datetime(2024, 2, 12, 9, tzinfo=dt.UTC)
WRITE = "write to every berth holder"
OIL = "oil the harbour crane"
CRANE = """Note of the Quayside Committee

Quayside Committee

7 March 2024

1. Crane

Jo Kerr (Harbour Engineer) introduced the report on the crane, which had stuck twice.

Action

Officers to oil the harbour crane.

Appendix A: Attendance

Chair: Cllr Ana Bell

Officers: Jo Kerr, Harbour Engineer
"""


def week(wharf: Wharf, number: int) -> dict[str, What]:
    """The digests of a week: what became of each, by person and kind."""
    settings = Settings(
        store=wharf.folder / "store",
        policy=wharf.folder / "policy.toml",
        slack_bot_token=SecretStr(wharf.slack.bot_token),
        slack_api_url=wharf.slack.api_url,
        clerk_email=CLERK,
    )
    folder = wharf.folder / "store"
    store = open_store(folder, create=False)
    try:
        with opened_office(settings, Place(folder, store, wharf.register)) as office:
            told = run(office, MONDAY + dt.timedelta(weeks=number))
    finally:
        store.close()
    return {f"{one.who}, {one.kind}": one.what for one in told}


def last(slack: FakeSlack, user: User) -> Message:
    return slack.messages(user, by_bot=True)[-1]


def test_an_action_from_digest_to_digest(
    slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User
) -> None:
    officer, of_clerk = f"{kerr.name}, officer", f"{clerk.name}, clerk"
    assert week(wharf, 0)[officer] is What.SENT
    first = last(slack, kerr)
    assert WRITE in first.shown
    assert first.shown.startswith("1 action needs an update")

    slack.press(kerr, first, "Update")
    slack.submit(slack.wait_for_modal(kerr, "Update"), {"How far is it?": "40 letters written"})
    slack.wait_for_message(kerr, containing="Noted: Update")
    assert week(wharf, 1)[officer] is What.SENT
    second = last(slack, kerr)
    assert "40 letters written" in second.shown

    slack.press(kerr, second, "Snooze")
    slack.submit(slack.wait_for_modal(kerr, "Snooze"))
    slack.wait_for_message(kerr, containing="Noted: Snooze")
    assert officer not in week(wharf, 2)

    entry = next(one for one in wharf.register.entries(EVERYBODY) if WRITE in one.text)
    wharf.register.say(entry, Says.UNDO, "clerk")
    slack.press(kerr, second, "Propose done")
    slack.submit(
        slack.wait_for_modal(kerr, "Propose done"), {"What shows that it is done?": "all posted"}
    )
    slack.wait_for_message(kerr, containing="Noted: Propose done")
    third = week(wharf, 3)
    assert third[officer] is What.EMPTY
    assert third[of_clerk] is What.SENT
    to_clerk = last(slack, clerk)
    assert "Awaiting your closure" in to_clerk.shown
    assert "all posted" in to_clerk.shown

    slack.press(clerk, to_clerk, "Close")
    slack.submit(slack.wait_for_modal(clerk, "Close"), {"why": "seen the letters"})
    slack.wait_for_message(clerk, containing="Noted: Close")
    assert officer not in week(wharf, 4)
    assert WRITE not in last(slack, clerk).shown


def test_whom_the_clerk_names_by_their_slack_id_may_press(
    slack: FakeSlack, wharf: Wharf, clerk: User
) -> None:
    bo = slack.user("Bo Rudd", email="bo.rudd@wharf.example")
    entry = next(one for one in wharf.register.entries(EVERYBODY) if WRITE in one.text)
    wharf.register.say(entry, Says.ASSIGN, clerk.name, data={"owners": [f"<@{bo.id}>"]})
    assert week(wharf, 0)[f"{bo.name}, officer"] is What.SENT
    slack.press(bo, last(slack, bo), "Update")
    slack.submit(slack.wait_for_modal(bo, "Update"), {"How far is it?": "begun"})
    slack.wait_for_message(bo, containing="Noted: Update")


def test_the_life_of_an_action_from_the_minutes_to_its_end(
    slack: FakeSlack, wharf: Wharf, kerr: User, clerk: User
) -> None:
    """Minuted for "officers", suggested, confirmed, reminded of, done, closed, listed no more."""
    (wharf.folder / "papers" / "crane.txt").write_text(CRANE, "utf-8")
    store = open_store(wharf.folder / "store", create=True)
    index([wharf.folder / "papers"], store, HashedEmbedder())
    store.close()
    wharf.register.reconcile()
    week(wharf, 4)
    assert OIL not in last(slack, kerr).shown  # a suggestion reminds nobody

    slack.command(clerk, clerk, "/board clerk")
    todo = slack.wait_for_message(clerk, containing="whom nobody has confirmed")
    slack.press(clerk, todo, "Confirm owners")
    form = slack.wait_for_modal(clerk, "Owners to confirm")
    assert "introduced the report on the crane" in form.shown
    slack.submit(form)
    slack.wait_for_message(clerk, containing="Confirmed: ")

    week(wharf, 5)
    digest = last(slack, kerr)
    assert OIL in digest.shown
    number = digest.shown.splitlines().index(next(x for x in digest.shown.splitlines() if OIL in x))
    before = sum(WRITE in line for line in digest.shown.splitlines()[:number])
    slack.press(kerr, digest, "Propose done", nth=before)
    done = {"What shows that it is done?": "oiled on Friday"}
    slack.submit(slack.wait_for_modal(kerr, "Propose done"), done)
    slack.wait_for_message(kerr, containing="Noted: Propose done")
    week(wharf, 6)
    to_clerk = last(slack, clerk)
    assert "oiled on Friday" in to_clerk.shown
    slack.press(clerk, to_clerk, "Close")
    slack.submit(slack.wait_for_modal(clerk, "Close"), {"why": "seen it turn"})
    slack.wait_for_message(clerk, containing="Noted: Close")

    slack.command(kerr, kerr, "/board actions me")
    mine = slack.wait_for_message(kerr, containing="Outstanding for you")
    assert WRITE in mine.shown
    assert OIL not in mine.shown
