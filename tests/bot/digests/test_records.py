"""Which digests are in trouble, by the last word on each."""

from __future__ import annotations

from bot.digests.records import Kind, Outcome, What, troubled


def outcome(what: What, user: str = "U1", who: str = "Ada") -> Outcome:
    return Outcome(who, Kind.OFFICER, what, user=user)


def test_what_was_found_later_in_the_run_is_no_trouble() -> None:
    assert troubled([outcome(What.UNCLEAR), outcome(What.FOUND, who="U1")]) == []


def test_what_failed_or_is_still_unclear_is() -> None:
    failed, unclear = outcome(What.FAILED, user="U2"), outcome(What.UNCLEAR)
    assert troubled([failed, unclear, outcome(What.SENT, user="U3")]) == [failed, unclear]
