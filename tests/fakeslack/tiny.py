"""A tiny real Bolt app, for the fake's own tests: it answers, opens modals, and can be slow.

Over HTTP it runs on the standard library's server; over a socket on Slack's own client.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from tests.fakeslack.slack import FakeSlack

Json = dict[str, Any]

PATH = "/slack/events"
FORM: Json = {
    "type": "modal",
    "callback_id": "form",
    "title": {"type": "plain_text", "text": "Change date"},
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": [
        {
            "type": "input",
            "block_id": "why",
            "label": {"type": "plain_text", "text": "Reason"},
            "element": {"type": "plain_text_input", "action_id": "why", "min_length": 3},
        },
        {
            "type": "input",
            "block_id": "day",
            "optional": True,
            "label": {"type": "plain_text", "text": "New date"},
            "element": {"type": "datepicker", "action_id": "day"},
        },
    ],
}


def button(label: str, action: str, value: str = "1") -> Json:
    """A button."""
    text = {"type": "plain_text", "text": label}
    return {"type": "button", "text": text, "action_id": action, "value": value}


def section(text: str) -> Json:
    """A section of mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


class Tiny:
    """The app, and what it has seen."""

    def __init__(self, slack: FakeSlack) -> None:
        self.seen: list[Json] = []
        self.headers: list[Json] = []
        self.saved: list[Json] = []
        self.slow = 0.0
        self.app = App(
            signing_secret=slack.signing_secret,
            client=WebClient(slack.bot_token, base_url=slack.api_url),
            logger=logging.getLogger("tiny"),
        )
        self.app.logger.setLevel(logging.CRITICAL)
        self._listen()

    def _listen(self) -> None:
        self.app.use(self._keep)
        self.app.event("app_mention")(_mentioned)
        self.app.event("message")(_written)
        self.app.event("app_home_opened")(_opened)
        self.app.command("/board")(_commanded)
        self.app.shortcut("ask_the_papers")(_form)
        self.app.action("context")(_form)
        self.app.action("menu")(_picked)
        self.app.view("form")(self._sent)

    def _keep(self, body: Json, next: Any, request: BoltRequest) -> None:  # noqa: ANN401
        self.seen.append(body)
        self.headers.append(dict(request.headers))
        time.sleep(self.slow)
        next()

    def _sent(self, ack: Any, view: Json) -> None:  # noqa: ANN401
        if view["state"]["values"]["why"]["why"]["value"] == "because":
            ack(response_action="errors", errors={"why": "Say more"})
            return
        self.saved.append(view["state"]["values"])
        ack()

    @contextmanager
    def over_http(self, slack: FakeSlack) -> Iterator[str]:
        """Serve it by HTTP; gives its address, where the fake then sends everything."""
        app = self.app

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                answer = app.dispatch(BoltRequest(body=body, headers=dict(self.headers)))
                self.send_response(answer.status)
                for name, value in answer.first_headers_without_set_cookie().items():
                    self.send_header(name, value)
                with suppress(ConnectionError):  # Slack may have stopped waiting
                    self.end_headers()
                    self.wfile.write((answer.body or "").encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}{PATH}"
        slack.serve_http(address)
        try:
            yield address
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    @contextmanager
    def over_socket(self, slack: FakeSlack) -> Iterator[SocketModeHandler]:
        """Let it open a socket to the fake."""
        handler = SocketModeHandler(self.app, slack.app_token, ping_interval=0.2)
        handler.connect()  # type: ignore[no-untyped-call]
        slack.wait_for_socket()
        try:
            yield handler
        finally:
            handler.close()  # type: ignore[no-untyped-call]


def _mentioned(event: Json, say: Any) -> None:  # noqa: ANN401
    words = event["text"].split(">", 1)[1].strip()
    blocks = [
        section(f"You asked: {words}"),
        {"type": "actions", "elements": [button("Context", "context"), _menu()]},
    ]
    say(text=f"You asked: {words}", blocks=blocks, thread_ts=event["ts"])


def _written(event: Json, say: Any) -> None:  # noqa: ANN401
    if "bot_id" not in event and "subtype" not in event:
        say(text=f"In private: {event['text']}")


def _opened(event: Json, client: WebClient) -> None:
    if event["tab"] == "home":
        view = {"type": "home", "blocks": [section("Welcome")]}
        client.views_publish(user_id=event["user"], view=view)


def _commanded(ack: Any, respond: Any, command: Json) -> None:  # noqa: ANN401
    ack(text="one moment") if command["text"] == "slowly" else ack()
    respond(text=f"Heard {command['text']}", response_type="ephemeral")


def _form(ack: Any, client: WebClient, body: Json) -> None:  # noqa: ANN401
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=FORM)


def _picked(ack: Any, respond: Any, action: Json) -> None:  # noqa: ANN401
    ack()
    respond(text=f"Picked {action['selected_option']['value']}", replace_original=True)


def _menu() -> Json:
    options = [
        {"text": {"type": "plain_text", "text": name}, "value": name.lower()}
        for name in ("Wrong passage", "Ask the clerk")
    ]
    return {"type": "overflow", "action_id": "menu", "options": options}
