"""An app that may read its channels: talk beneath an answer is left alone, a question is not."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.bot.slack.wharf import MANIFEST, serving
from tests.fakeslack import FakeSlack, User

BERTHS = "How many berths does the north pontoon carry?"


def hearing() -> dict[str, object]:
    """The manifest with the scopes and events of whoever wants follow-ups without a mention."""
    text = MANIFEST.read_text("utf-8")
    text = text.replace("- message.im\n", "- message.im\n      - message.channels\n")
    text = text.replace("- im:history\n", "- im:history\n      - channels:history\n")
    return dict(yaml.safe_load(text))


def test_only_a_question_of_whoever_asked_is_answered(folder: Path) -> None:
    with FakeSlack(manifest=hearing()) as slack, serving(slack, folder):
        ada = slack.user("Ada Fenn", email="ada@wharf.example")
        ben = slack.user("Ben Low", email="ben@elsewhere.example")
        gus = slack.user("Gus Low", email="gus@elsewhere.example", guest=True)
        quay = slack.channel("quay", members=[ada, ben, gus])
        asked = slack.mention(ada, quay, BERTHS)
        slack.answer_to(asked, containing="46 berths")
        said: list[tuple[User, str]] = [
            (ada, "Ben, can you send me the invoice?"),
            (ben, f"<@{ada.id}> see above"),
            (ben, "lol"),
            (ada, "what do you think, Ben?"),
            (gus, "nice"),
            (gus, "How many boats were licensed?"),
        ]
        for who, text in said:
            slack.say(who, quay, text, thread=asked)
        slack.settle()
        assert len(slack.messages(quay, thread=asked, by_bot=True)) == 1
        again = slack.say(ada, quay, "and how many boats were licensed?", thread=asked)
        slack.answer_to(again, containing="boats had been licensed")
        slack.check()
