"""How many questions are let in, by the minute and at once; and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from threading import Barrier, Thread

import pytest
from starlette.testclient import TestClient

from bot.limits.quota import UNLIMITED, Limits, Quota, TooMany
from bot.web.app import web_pages
from bot.web.guard import Hosts
from tests.bot.web.wharf_pages import BERTHS, HERE, PUBLIC_PAPERS, Wharf, wharf_of


@dataclass
class Clock:
    """Seconds, as a test sets them."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def asked(quota: Quota, who: str, times: int = 1) -> None:
    for _ in range(times):
        with quota.asking(who):
            pass


def test_a_person_asks_so_often_in_a_minute_and_others_go_on() -> None:
    clock = Clock()
    quota = Quota(Limits(a_minute=3, all_a_minute=0), clock)
    asked(quota, "ada", 2)
    clock.now += 50
    asked(quota, "ada")
    with pytest.raises(TooMany) as told:
        asked(quota, "ada")
    assert told.value.own
    assert told.value.wait == pytest.approx(10)
    asked(quota, "ben")
    clock.now += told.value.wait
    asked(quota, "ada", 2)
    with pytest.raises(TooMany):
        asked(quota, "ada")


def test_who_is_sent_away_is_not_counted_and_need_not_wait_longer() -> None:
    clock = Clock()
    quota = Quota(Limits(a_minute=1), clock)
    asked(quota, "ada")
    for _ in range(30):
        clock.now += 1
        with pytest.raises(TooMany):
            asked(quota, "ada")
    clock.now += 30
    asked(quota, "ada")


def test_all_together_ask_so_often() -> None:
    quota = Quota(Limits(a_minute=2, all_a_minute=4), Clock())
    asked(quota, "ada", 2)
    asked(quota, "ben", 2)
    with pytest.raises(TooMany) as told:
        asked(quota, "cy")
    assert not told.value.own


def test_so_many_at_once_of_one_and_of_all() -> None:
    quota = Quota(Limits(0, 0, at_once=2, all_at_once=3), Clock())
    with ExitStack() as stack:
        stack.enter_context(quota.asking("ada"))
        stack.enter_context(quota.asking("ada"))
        with pytest.raises(TooMany) as own:
            asked(quota, "ada")
        stack.enter_context(quota.asking("ben"))
        with pytest.raises(TooMany) as of_all:
            asked(quota, "cy")
    assert own.value.own
    assert not of_all.value.own
    asked(quota, "ada")


def test_a_question_that_fails_gives_its_place_back() -> None:
    quota = Quota(Limits(0, 0, at_once=1), Clock())
    with pytest.raises(ValueError, match="broken"), quota.asking("ada"):
        raise ValueError("broken")
    asked(quota, "ada")


def test_nought_is_no_limit() -> None:
    asked(Quota(UNLIMITED, Clock()), "ada", 1000)


def test_of_many_threads_exactly_so_many_are_let_in() -> None:
    quota = Quota(Limits(0, 25, 0, 0), Clock())
    ready = Barrier(8)
    let_in: list[int] = []

    def work() -> None:
        ready.wait(5)
        for _ in range(10):
            try:
                asked(quota, "ada")
            except TooMany:
                continue
            let_in.append(1)

    threads = [Thread(target=work) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(let_in) == 25


def test_nobody_is_remembered_for_longer_than_a_minute() -> None:
    clock = Clock()
    quota = Quota(Limits(), clock)
    for number in range(100):
        asked(quota, f"person {number}")
    clock.now += 61
    asked(quota, "ada")
    assert set(quota._by_person) == {"ada"}
    assert not quota._within


@pytest.fixture(scope="module")
def wharf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wharf]:
    with wharf_of(tmp_path_factory.mktemp("limits"), PUBLIC_PAPERS) as made:
        yield made


def test_a_page_says_when_to_ask_again(wharf: Wharf) -> None:
    clock = Clock()
    quota = Quota(Limits(a_minute=2), clock)
    app = web_pages(wharf.desk(), Hosts.of("127.0.0.1", None), quota=quota)
    near = TestClient(app, base_url=HERE, client=("10.0.0.1", 1))
    far = TestClient(app, base_url=HERE, client=("10.0.0.2", 1))
    for _ in range(2):
        assert near.get("/ask", params={"q": BERTHS}).status_code == 200
    clock.now += 15
    refused = near.get("/ask", params={"q": BERTHS})
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "45"
    assert "ask again in 45 seconds" in refused.text
    assert "46 berths" not in refused.text
    assert near.get("/ask").status_code == 200  # the empty form
    assert near.get("/papers").status_code == 200
    assert "46 berths" in far.get("/ask", params={"q": BERTHS}).text
