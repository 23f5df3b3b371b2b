"""A model that keeps failing is left alone for a while."""

from __future__ import annotations

from threading import Thread

from bot.model.breaker import Breaker


class Clock:
    """A clock that a test winds on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Breaker:
    breaker = Breaker(failures=2, pause=30, clock=clock)
    for _ in range(2):
        assert breaker.lets_through()
        breaker.failed()
    return breaker


def test_it_opens_after_failures_in_a_row() -> None:
    breaker = opened(Clock())
    assert not breaker.lets_through()


def test_a_success_between_failures_keeps_it_closed() -> None:
    breaker = Breaker(failures=2, pause=30, clock=Clock())
    for _ in range(5):
        breaker.failed()
        breaker.succeeded()
    assert breaker.lets_through()


def test_after_the_pause_one_is_let_through_on_trial() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 29
    assert not breaker.lets_through()
    clock.now += 1
    assert breaker.lets_through()
    assert not breaker.lets_through()
    breaker.succeeded()
    assert breaker.lets_through()
    assert breaker.lets_through()


def test_a_failed_trial_opens_it_again() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 30
    assert breaker.lets_through()
    breaker.failed()
    clock.now += 29
    assert not breaker.lets_through()


def test_a_server_that_asks_for_time_gets_it_but_not_for_ever() -> None:
    clock = Clock()
    breaker = Breaker(failures=5, pause=30, clock=clock)
    breaker.failed(wait=90)
    assert not breaker.lets_through()
    clock.now += 90
    assert breaker.lets_through()
    breaker.failed(wait=1e9)
    clock.now += 600
    assert breaker.lets_through()


def test_of_many_threads_one_is_on_trial() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 30
    through: list[bool] = []
    threads = [Thread(target=lambda: through.append(breaker.lets_through())) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(through) == 1
