"""Which requests are taken, under which names, and what every answer says of itself."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from bot.web.guard import HEADERS, LONGEST_QUERY, Hosts, is_loopback
from tests.bot.web.wharf_pages import CLERK, Wharf

LOCAL = Hosts.of("127.0.0.1", None)
EVERYWHERE = "0.0.0.0"  # noqa: S104  nothing is bound
PUBLIC = Hosts.of(EVERYWHERE, "https://Board.council.example:8443/minutes")


@pytest.mark.parametrize(
    "header", ["127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"]
)
def test_this_machine_is_known_by_its_names(header: str) -> None:
    assert LOCAL.holds(header)


@pytest.mark.parametrize(
    "header",
    ["", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.7", "[::1",
     "evil.example@127.0.0.1", "127.0.0.1, evil.example", "127.0.0.1/x", "127.0.0.1:8000:1x"],
)  # fmt: skip
def test_other_names_are_refused(header: str) -> None:
    assert not LOCAL.holds(header)


def test_a_server_for_others_goes_by_its_configured_name_or_a_number() -> None:
    assert PUBLIC.holds("board.council.example")
    assert PUBLIC.holds("10.0.0.7:8000")
    assert not PUBLIC.holds("rebound.evil.example")
    assert not Hosts.of("10.0.0.7", None).holds("10.0.0.8")
    assert Hosts.of("127.0.0.1", "https://rhŷl.example").holds("xn--rhl-k2a.example")


@pytest.mark.parametrize(
    ("host", "only_here"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.8.8.8", True),
     (EVERYWHERE, False), ("::", False), ("10.1.2.3", False), ("localhost.example", False)],
)  # fmt: skip
def test_which_addresses_only_this_machine_reaches(host: str, *, only_here: bool) -> None:
    assert is_loopback(host) is only_here


def test_a_strange_host_is_refused_before_anything_is_looked_up(client: TestClient) -> None:
    answer = client.get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 421
    assert "minutebook" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "XYZ"])
def test_nothing_is_taken_that_writes(client: TestClient, method: str) -> None:
    for path in ("/", "/ask?q=berths", "/actions", "/no/such/place"):
        answer = client.request(method, path)
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET, HEAD"
        assert "access-control-allow-origin" not in answer.headers


def test_a_head_has_the_headers_of_its_page(client: TestClient) -> None:
    page, head = client.get("/papers"), client.head("/papers")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == page.headers


def test_every_answer_is_marked(client: TestClient) -> None:
    for path, host in (
        ("/", None),
        ("/nowhere", None),
        ("/", "evil.example"),
        ("/robots.txt", None),
    ):
        answer = client.get(path, headers={"Host": host} if host else {})
        for name, value in HEADERS.items():
            assert answer.headers[name] == value, (path, name)
    assert "'unsafe" not in HEADERS["Content-Security-Policy"]
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'none'")


def test_what_is_too_long_is_refused(client: TestClient) -> None:
    assert client.get("/papers?q=" + "a" * LONGEST_QUERY).status_code == 414


def test_other_sites_may_link_but_not_load(client: TestClient) -> None:
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    loaded = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert client.get("/", headers=linked).status_code == 200
    assert client.get("/", headers=loaded).status_code == 403


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_what_is_for_this_machine_alone_is_not_passed_on(wharf: Wharf, header: str) -> None:
    assert wharf.client(CLERK).get("/", headers={header: "x"}).status_code == 403
    assert wharf.client().get("/", headers={header: "x"}).status_code == 200


def test_no_socket_is_opened(client: TestClient) -> None:
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/"):
        pass
