"""What the clerk is asked of an action that is no longer found says nothing of hidden parts."""

from __future__ import annotations

from bot.register.reconciling import difference
from bot.register.records import Event, Registered, What
from indexer.records import PUBLIC, RESTRICTED, Action, ActionKind, PartKind
from indexer.store.held import HeldPart

ROW = Registered(
    "k1", ActionKind.MINUTED, PUBLIC, "write to the tenants",
    {"part_key": "open", "paper_id": "paper"}, "2026-01-05",
)  # fmt: skip


def part(key: str, audience: str, paper: str = "paper") -> HeldPart:
    return HeldPart(key, paper, 0, PartKind.ITEM, key, None, None, audience, "")


def action(key: str, part_key: str, text: str) -> Action:
    return Action(key, part_key, key, text, None, None, (), None, ActionKind.MINUTED, 1.0)


SHUT = action("k2", "shut", "write to the tenants about the arrears of J. Roe")
PARTS = {"open": part("open", PUBLIC), "shut": part("shut", RESTRICTED)}


def asked(event: What, why: str | None) -> dict[str, list[Event]]:
    return {"k1": [Event(1, "k1", "2026-01-06", "minutebook", event, why, {"to": "k1"})]}


def test_a_question_quotes_no_part_of_another_label() -> None:
    ((_, question),) = difference([SHUT], [ROW], {}, PARTS).unsure
    assert question == "the paper no longer holds these words"


def test_a_question_does_not_tell_that_hidden_parts_are_left() -> None:
    row = Registered(
        ROW.key, ROW.kind, PUBLIC, ROW.quotation, {**ROW.snapshot, "part_key": "x"}, ""
    )
    ((_, question),) = difference([SHUT], [row], {}, {"shut": PARTS["shut"]}).unsure
    assert question == "the paper is no longer held"


def test_words_of_the_same_label_are_quoted() -> None:
    near = action("k3", "open", "write to all the tenants")
    ((_, question),) = difference([near], [ROW], {}, PARTS).unsure
    assert question == "the paper now says: write to all the tenants"


def test_a_question_is_asked_once_and_taken_back_when_the_action_is_there() -> None:
    before = asked(What.UNSURE, "the paper no longer holds these words")
    assert difference([], [ROW], before, PARTS).unsure == ()
    here = action("k1", "open", ROW.quotation)
    assert difference([here], [ROW], before, PARTS).moved == ((ROW, here),)
    assert difference([here], [ROW], asked(What.MOVED, None), PARTS).moved == ()
