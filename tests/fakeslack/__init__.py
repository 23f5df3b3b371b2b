"""A Slack to test against: state, visibility by viewer, faults, limits, HTTP and Socket Mode.

    with FakeSlack(manifest=Path("slack/manifest.yaml")) as slack:
        ada = slack.user("Ada")
        visitor = slack.user("Guy", guest=True)
        general = slack.channel("general", members=[ada, visitor])
        slack.serve_http("http://127.0.0.1:3000/slack/events")   # or the app opens a socket
        question = slack.mention(ada, general, "what was decided?")
        answer = slack.answer_to(question, containing="Agreed")
        slack.press(ada, answer, "Show in context")
        slack.submit(slack.wait_for_modal(ada), {"Reason": "It was done in May"})
        slack.check()                                            # every payload kept every limit

Who acts: ``say mention dm edit delete command shortcut press pick submit close open_home
open_messages reload``; who looks: ``messages answer_to wait_for_message wait_for_modal
wait_for_home statuses calls deliveries unacknowledged``; what goes wrong: ``fail revoke_token
reinstall drop_sockets refresh_sockets storm bring post_raw``, and ``Timing`` for its patience.

The app under test is configured with ``slack.api_url``, ``slack.bot_token``, ``slack.app_token``
and ``slack.signing_secret``. ``fixtures.slack`` is a fixture that checks after each test.
"""

from __future__ import annotations

from tests.fakeslack.carriers import Ack
from tests.fakeslack.delivery import Delivered
from tests.fakeslack.manifest import Manifest
from tests.fakeslack.slack import FakeSlack
from tests.fakeslack.submitting import Submitted
from tests.fakeslack.timing import SLACKS_OWN, Timing
from tests.fakeslack.world import Channel, Message, User, View

__all__ = [
    "SLACKS_OWN",
    "Ack",
    "Channel",
    "Delivered",
    "FakeSlack",
    "Manifest",
    "Message",
    "Submitted",
    "Timing",
    "User",
    "View",
]
