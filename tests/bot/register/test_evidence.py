"""What later minutes say of an action stands beside it, with how far it goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.register.entries import SaidDone
from tests.bot.digests.harbour import PAINT, Harbour
from tests.bot.digests.test_done_by_minutes import LATER


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Harbour]:
    one = Harbour(tmp_path)
    yield one
    one.store.close()


def told(harbour: Harbour, viewer: Viewer, *said: str) -> tuple[SaidDone, ...]:
    text = LATER.format(
        said="\n\n".join(said), board="Harbour Committee", day="4 March 2024"
    )  # fmt: skip
    harbour.write({"later.txt": text})
    (one,) = harbour.register.with_evidence([harbour.action(PAINT)], viewer)
    return one.evidence


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ("Ada Fenn said that the paint had now been ordered.", "strong"),
        ("The order for the paint was sent on 9 February 2024.", "possible"),
        ("The paint had not yet been ordered.", "near-miss"),
        ("Some of the paint had been ordered.", "near-miss"),
    ],
)
def test_each_piece_says_how_far_it_goes(harbour: Harbour, said: str, strength: str) -> None:
    (one,) = told(harbour, EVERYBODY, said)
    shown = one.as_json()
    assert (shown["quote"], shown["strength"]) == (said, strength)
    assert shown["citation"]["file"] == "later.txt"
    assert shown["citation"]["meeting_date"] == "2024-03-04"
    assert said in shown["citation"]["quote"]


@pytest.mark.parametrize(
    "said",
    [
        "It was agreed that the paint be ordered.",
        "Members asked that the paint be ordered soon.",
        "The chains had been ordered.",
    ],
)
def test_a_second_order_and_another_matter_are_no_evidence(harbour: Harbour, said: str) -> None:
    assert told(harbour, EVERYBODY, said) == ()


def test_what_may_not_be_seen_is_no_evidence(harbour: Harbour) -> None:
    private = "CONFIDENTIAL: not for publication\n\n"
    said = "The paint had now been ordered."
    text = private + LATER.format(said=said, board="Harbour Committee", day="4 March 2024")
    harbour.write({"later.txt": text})
    action = harbour.action(PAINT)
    (public,) = harbour.register.with_evidence([action], Viewer.parse("public"))
    (every,) = harbour.register.with_evidence([action], Viewer.parse("public,restricted"))
    assert public.evidence == ()
    assert [one.quote for one in every.evidence] == [said]


def test_evidence_closes_nothing(harbour: Harbour) -> None:
    told(harbour, EVERYBODY, "The paint had now been ordered.")
    assert harbour.action(PAINT).state.outstanding
