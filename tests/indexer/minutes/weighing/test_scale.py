"""The weights in use: what they say of sentences written for the fit, and where a bar stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions import minuted
from indexer.minutes.weighing.scale import SURE, UNSURE, chance, heaviest
from indexer.minutes.weighing.signs import NOWHERE, Setting
from tests.indexer.minutes.deciding import decided, item, minutes

SENTENCES = Path(__file__).parents[3] / "gold" / "minutes" / "sentences.jsonl"
OURS = Bodies(frozenset({"lower", "tarn", "parish", "council"}), frozenset())


def weigh(text: str, setting: Setting = NOWHERE) -> float:
    """The chance of a sentence."""
    found = heaviest(text, OURS, setting)
    return found.chance if found else 0.0


def test_the_sentences_written_for_the_fit_fall_on_their_side() -> None:
    rows = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    wrong = 0
    for row in rows:
        bodies = Bodies(frozenset(row["body"].casefold().split()), frozenset())
        found = heaviest(row["text"], bodies, NOWHERE)
        wrong += (found is not None and found.chance >= SURE) != row["decides"]
    assert len(rows) > 200
    assert wrong / len(rows) < 0.1


def test_a_clause_without_a_known_sign_has_the_chance_of_the_bias() -> None:
    assert chance(frozenset({"no such sign"}), {}, 0.0) == 0.5


@pytest.mark.parametrize(
    "bar", ["earlier", "hangs", "denied", "reported", "question", "by another body", "form may"]
)
def test_under_a_bar_nothing_is_sure(bar: str) -> None:
    assert chance(frozenset({bar}), {bar: 50.0}, 0.0) < SURE
    assert chance(frozenset({bar}), {bar: 50.0}, 0.0) > UNSURE


def test_what_is_told_is_never_sure() -> None:
    assert weigh("It was agreed that the stile be mended.") >= SURE
    assert weigh("Mr Fell said that it was agreed that the stile be mended.") < SURE
    assert weigh("At the last meeting it was agreed that the stile be mended.") < SURE


def test_a_point_of_a_discussion_weighs_less_than_one_of_the_record() -> None:
    text = "The Council supported a second crossing."
    assert weigh(text, Setting(discussed=True)) <= weigh(text)


def test_what_may_be_a_decision_is_kept_apart() -> None:
    text = item("The rota will remain as it is.\n\nIt was agreed to buy a kettle.")
    found = minuted(minutes(text))
    assert [one.text for one in found.decisions] == ["It was agreed to buy a kettle."]
    (doubt,) = found.unsure
    assert doubt.text == "The rota will remain as it is."
    assert doubt.unsure
    assert UNSURE <= doubt.confidence < SURE
    assert [one.text for one in decided(text)] == ["It was agreed to buy a kettle."]


def test_what_a_vote_settles_is_no_longer_in_doubt() -> None:
    text = item("Councillor Ash proposed that the fee will remain at £8. Carried unanimously.")
    found = minuted(minutes(text))
    assert len(found.decisions) == 1
    assert found.unsure == ()


def test_what_a_report_asks_members_to_do_is_not_decided() -> None:
    asked = "Members of the Parish Council are recommended to note the report."
    assert weigh(asked) < SURE
    assert weigh("The Parish Council agreed to note the report.") >= SURE
