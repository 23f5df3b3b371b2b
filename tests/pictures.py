"""The messages of docs/slack.md as Block Kit: what the real app posts over the papers of corpus/.

    python -m tests.pictures FOLDER [STORE]

writes one JSON file a picture into FOLDER, for a program that draws Block Kit. STORE is a store
of corpus/ that is made already; without it the papers are indexed first.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from bot.audience import Viewer
from bot.cli.app import main
from bot.demo import TODAY, corpus_folder
from bot.digests.run import run
from bot.digests.wiring import Place, opened_office
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from bot.slack.serving import Served, running
from bot.wiring import answerer_over, opened_store
from indexer.settings import Settings
from tests.fakeslack import FakeSlack, Message, User, View

BEFORE = dt.datetime(2025, 9, 19, 10, tzinfo=dt.UTC)  # when the clerk began
MONDAY = dt.datetime(2025, 10, 6, 8, tzinfo=dt.UTC)  # nine in London
CLERK = "clerk@brackwater.example"
POLICY = 'default = "public"\n\n[audience.restricted]\nemails = ["*@brackwater.example"]\n'
EVERYTHING = Viewer.of(["restricted"])


@dataclass(frozen=True)
class Studio:
    """A Slack with the app in it, an officer, a clerk and somebody else."""

    slack: FakeSlack
    register: Register
    settings: Settings
    place: Place
    officer: User
    clerk: User
    visitor: User  # whom the policy does not name

    def asked(self, question: str) -> Message:
        """The answer to a question in a channel that is open to all."""
        slack = self.slack
        members = [self.officer, self.visitor]
        quay = slack.channel(f"board-{len(slack.deliveries)}", members=members)
        return slack.answer_to(slack.mention(self.officer, quay, question), within=60)

    def told(self, user: User, line: str) -> Message:
        """What a command is answered."""
        held = self.slack.messages(user, by_bot=True)
        self.slack.command(user, user, line)
        return self.slack.wait_for_message(user, after=held[-1] if held else None, within=60)

    def digest(self, user: User) -> Message:
        """The digest of this week."""
        with opened_office(self.settings, self.place) as office:
            run(office, MONDAY)
        return self.slack.messages(user, by_bot=True)[-1]


def answer(studio: Studio) -> Message:
    return studio.asked(
        "What did the Rivers and Green Spaces Board decide about mooring charges in October 2023?"
    )


def long_list(studio: Studio) -> Message:
    return studio.asked(
        "What actions were agreed on the Towpath Renewal Programme at the March 2023 meeting?"
    )


def refusal(studio: Studio) -> Message:
    return studio.asked("How much would it cost to open the damp and mould line on Sundays?")


def withheld(studio: Studio) -> Message:
    return studio.asked("What terms were agreed for the acquisition of Millgate Wharf?")


def superseded(studio: Studio) -> Message:
    return studio.asked("How many households has the Warm Homes Pledge helped so far?")


def actions(studio: Studio) -> Message:
    return studio.told(studio.officer, "/board actions me")


def decisions(studio: Studio) -> Message:
    return studio.told(studio.officer, "/board decisions towpath since 2024-01-01")


def officers_digest(studio: Studio) -> Message:
    return studio.digest(studio.officer)


def clerks_digest(studio: Studio) -> Message:
    return studio.digest(studio.clerk)


def owners(studio: Studio) -> View:
    todo = studio.told(studio.clerk, "/board clerk")
    studio.slack.press(studio.clerk, todo, "Confirm owners")
    return studio.slack.wait_for_modal(studio.clerk, "Owners to confirm")


PICTURES: tuple[Callable[[Studio], Message | View], ...] = (
    answer, long_list, refusal, withheld, superseded, actions, decisions, officers_digest,
    clerks_digest, owners,
)  # fmt: skip


@contextmanager
def studio(folder: Path) -> Iterator[Studio]:
    """The app over a store of corpus/, on the day after its last papers."""
    policy = folder.parent / "policy.toml"
    policy.write_text(POLICY, "utf-8")
    with FakeSlack() as slack:
        settings = Settings(
            store=folder,
            policy=policy,
            slack_bot_token=SecretStr(slack.bot_token),
            slack_app_token=SecretStr(slack.app_token),
            slack_api_url=slack.api_url,
            clerk_email=CLERK,
        )
        with opened_store(folder, settings) as store:
            register = Register(store, SqliteLedger(folder), lambda: BEFORE)
            answerer = answerer_over(store, settings)
            officer = slack.user("Dawn Marsh", email="dawn.marsh@brackwater.example")
            clerk = slack.user("Clem Rowe", email=CLERK)
            place = Place(folder, store, register)
            visitor = slack.user("Pat Lowe", email="pat.lowe@elsewhere.example")
            made = Studio(slack, register, settings, place, officer, clerk, visitor)
            _on_the_first_day(made)
            with running(Served(settings, folder, store, answerer, register), lambda: TODAY):
                slack.wait_for_socket()
                yield made
        slack.check()


def _on_the_first_day(made: Studio) -> None:
    """The clerk has confirmed some of an officer's actions, and the officer has told of them."""
    held = made.register.entries(EVERYTHING)
    hers = [one for one in held if made.officer.name in one.likely_owners]
    for number, one in enumerate(hers[:5]):
        owners = {"owners": [made.officer.name]}
        made.register.say(one, What.CONFIRM, made.clerk.name, data=owners)
        if number == 1:
            made.register.say(one, What.UPDATE, made.officer.name, "Draft with the engineers")


def _shown(of: Message | View) -> dict[str, object]:
    if isinstance(of, Message):
        return {"blocks": of.blocks}
    submit = of.payload.get("submit")
    foot = [
        {"type": "actions", "elements": [{"type": "button", "text": submit, "style": "primary"}]}
    ]
    head = [{"type": "header", "text": of.payload["title"]}]
    return {"blocks": [*head, *of.blocks, *(foot if submit else [])]}


def draw(to: Path, store: Path | None = None) -> None:
    """Write the messages' JSON into a folder."""
    to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as spare:
        folder = store or Path(spare) / "store"
        if store is None and main(["--store", str(folder), "index", str(corpus_folder())]):
            raise SystemExit("the papers of corpus/ could not be indexed")
        with studio(folder) as made:
            for number, picture in enumerate(PICTURES, start=1):
                name = f"{number:02d}-{picture.__name__.replace('_', '-')}.json"
                (to / name).write_text(json.dumps(_shown(picture(made)), indent=1), "utf-8")


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
