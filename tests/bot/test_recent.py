"""What was used last is kept, and no more than was agreed."""

from __future__ import annotations

from bot.recent import Recent


def test_what_is_held_is_not_made_again() -> None:
    kept: Recent[str, int] = Recent(2)
    assert kept.get("one", lambda: 1) == 1
    assert kept.get("one", lambda: 2) == 1


def test_what_was_used_longest_ago_goes_first() -> None:
    kept: Recent[str, int] = Recent(2)
    for key in ("one", "two", "one", "three"):
        kept.get(key, lambda: 1)
    assert kept.get("one", lambda: 2) == 1
    assert kept.get("two", lambda: 2) == 2
