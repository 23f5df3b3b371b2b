"""What counts as found, false and missed among actions and decisions."""

from __future__ import annotations

from bot.evaluation.extraction.gold import Neutral, Treatment
from bot.evaluation.extraction.scoring import NO_ROW
from bot.evaluation.extraction.totals import Counts, action_totals, bootstrap, decision_totals
from bot.evaluation.intervals import Share
from indexer.records import ActionKind, ActionState
from tests.bot.evaluation.labelled import (
    action,
    decision,
    gold_action,
    gold_decision,
    gold_paper,
    scored,
)

BUOYS = "Clerk to order the buoys"
SHED = "Paint the shed before Easter"


def neutral(text: str, treatment: Treatment) -> tuple[Neutral, ...]:
    return (Neutral(text, treatment, "because"),)


def test_found_false_and_missed_actions() -> None:
    gold = gold_paper(actions=(gold_action(BUOYS, "Clerk"), gold_action(SHED, id="b")))
    one = scored(gold, action(BUOYS, "Clerk"), action("Feed the swans at dawn"))
    assert [match.gold.id for match in one.actions.right] == ["a"]
    assert [row.id for row in one.actions.missed] == ["b"]
    assert [wrong.why for wrong in one.actions.wrong] == [NO_ROW]
    totals = action_totals([one])
    assert totals.counts == Counts(1, 1, 1)
    assert totals.f1.value == 0.5
    assert totals.owners == totals.owners_named == Share(1, 1)


def test_a_stem_may_be_what_was_labelled() -> None:
    gold = gold_paper(actions=(gold_action("Officers to explore a new jetty", "Officers"),))
    one = scored(gold, action("a new jetty", "Officers", stem="Officers to explore"))
    assert one.actions.right


def test_an_action_told_twice_is_false_the_second_time() -> None:
    gold = gold_paper(actions=(gold_action(BUOYS),))
    one = scored(gold, action(BUOYS), action(f"{BUOYS} (see 3)"))
    assert [wrong.why for wrong in one.actions.wrong] == ["a second time: a"]


def test_a_second_piece_of_one_row_is_false_and_told_as_such() -> None:
    row = gold_decision("That the shed be painted and the slipway be closed", "agreed")
    pieces = (
        decision("the shed be painted", "agreed"),
        decision("the slipway be closed", "agreed"),
    )
    one = scored(gold_paper(decisions=(row,)), decisions=pieces)
    assert [wrong.why for wrong in one.decisions.wrong] == ["one more part of: d"]


def test_what_is_to_be_ignored_counts_neither_way_and_a_trap_is_false() -> None:
    ignored = gold_paper(neutral=neutral(SHED, Treatment.IGNORE))
    assert not scored(ignored, action(SHED)).actions.wrong
    trap = gold_paper(neutral=neutral(SHED, Treatment.WRONG))
    assert [one.why for one in scored(trap, action(SHED)).actions.wrong] == ["trap: because"]
    other_kind = gold_paper(neutral=neutral(SHED, Treatment.WRONG_DECISION))
    assert [one.why for one in scored(other_kind, action(SHED)).actions.wrong] == [NO_ROW]


def test_what_is_done_is_false_only_as_outstanding() -> None:
    gold = gold_paper(neutral=neutral(SHED, Treatment.WRONG_IF_OUTSTANDING))
    as_open = scored(gold, action(SHED)).actions
    assert len(as_open.wrong) == len(as_open.done_as_open) == 1
    as_done = scored(gold, action(SHED, state=ActionState.COMPLETED)).actions
    assert not as_done.wrong
    assert not as_done.done_as_open


def test_a_gold_action_that_is_done_has_to_be_reported_so() -> None:
    gold = gold_paper(actions=(gold_action(SHED, done=True),))
    assert scored(gold, action(SHED)).actions.done_as_open
    assert not scored(gold, action(SHED, state=ActionState.COMPLETED)).actions.done_as_open
    still_open = gold_paper(actions=(gold_action(SHED),))
    assert scored(still_open, action(SHED, state=ActionState.COMPLETED)).actions.open_as_done


def test_candidates_are_never_false_and_never_found_as_minuted() -> None:
    gold = gold_paper(actions=(gold_action(BUOYS),))
    offered = [action(text, kind=ActionKind.CANDIDATE) for text in (BUOYS, SHED)]
    one = scored(gold, *offered)
    assert not one.actions.wrong
    assert action_totals([one]).missed_but_candidate == 1
    assert action_totals([one]).counts == Counts(0, 0, 1)


def test_commitments_in_prose_are_counted_apart() -> None:
    rows = tuple(
        gold_action(text, id=str(n), label="unlabelled") for n, text in enumerate((BUOYS, SHED))
    )
    one = scored(gold_paper(actions=rows), action(BUOYS), action(SHED, kind=ActionKind.CANDIDATE))
    totals = action_totals([one])
    assert totals.counts == Counts(0, 0, 0)
    assert totals.f1.value is None
    assert totals.unlabelled_minuted == Share(1, 2)
    assert totals.unlabelled_found == Share(2, 2)


def test_a_deadline_is_right_as_printed_and_none_where_none_is() -> None:
    dated = gold_paper(actions=(gold_action(BUOYS, due="30 April"),))
    none = gold_paper(actions=(gold_action(BUOYS),))
    scores = [
        scored(dated, action(BUOYS, due="by 30 April")),
        scored(dated, action(BUOYS)),
        scored(none, action(BUOYS)),
        scored(none, action(BUOYS, due="soon")),
    ]
    assert [one.actions.right[0].due_right for one in scores] == [True, False, True, False]
    assert action_totals(scores).due == Share(2, 4)


def test_a_labelled_row_that_is_no_task_counts_neither_way() -> None:
    gold = gold_paper(actions=(gold_action(BUOYS, is_task=False),))
    for one in (scored(gold, action(BUOYS)), scored(gold)):
        assert action_totals([one]).counts == Counts(0, 0, 0)


def test_a_paper_without_an_action_gives_none() -> None:
    none = gold_paper(no_action=True, neutral=neutral(SHED, Treatment.IGNORE))
    quiet = scored(none, action(SHED, kind=ActionKind.CANDIDATE))
    loud = scored(none, action(SHED))
    assert action_totals([quiet, loud]).papers_without == Share(1, 2)


def test_found_false_and_missed_decisions() -> None:
    rows = (
        gold_decision("Agreed to close the slipway", "agreed"),
        gold_decision("The accounts were noted", "noted", id="n"),
        gold_decision("Members would prefer red paint", "steer", id="s"),
    )
    found = (
        decision("Agreed to close the slipway", "resolved"),
        decision("Accounts were noted", "noted"),
        decision("The gull was admired by all", "noted"),
    )
    one = scored(gold_paper(decisions=rows), decisions=found)
    totals = decision_totals([one])
    assert totals.counts == Counts(2, 1, 1)
    assert totals.firm == Counts(1, 0, 0)
    assert (totals.noted, totals.steer) == (Share(1, 1), Share(0, 1))
    assert totals.verbs == Share(1, 2)


def test_routine_decisions_count_neither_way() -> None:
    gold = gold_paper(decisions=(gold_decision("The minutes were agreed", "agreed", routine=True),))
    found = (
        decision("The minutes were agreed", "agreed"),
        decision("The meeting adjourned at nine", "agreed", routine=True),
    )
    assert decision_totals([scored(gold, decisions=found)]).counts == Counts(0, 0, 0)
    assert decision_totals([scored(gold)]).counts == Counts(0, 0, 0)


def test_precision_counts_only_where_every_decision_is_labelled() -> None:
    gold = gold_paper(decisions_complete=False)
    one = scored(gold, decisions=(decision("Agreed to close the slipway", "agreed"),))
    assert not one.decisions.wrong


def test_a_motion_that_was_lost_counts_where_the_gold_holds_such() -> None:
    lost = decision("That the ferry be sold", "resolved", lost=True)
    row = gold_decision("That the ferry be sold", "resolved")
    assert scored(gold_paper(decisions=(row,)), decisions=(lost,)).decisions.right
    assert not scored(gold_paper(counts_lost=False), decisions=(lost,)).decisions.wrong


def test_a_trap_is_a_false_decision_even_as_routine() -> None:
    gold = gold_paper(neutral=neutral("The matter lay on the table", Treatment.WRONG_DECISION))
    found = decision("The matter lay on the table", "agreed", routine=True)
    assert scored(gold, decisions=(found,)).decisions.wrong


def test_the_interval_of_f1_is_the_same_in_every_run_and_holds_it() -> None:
    counts = [Counts(3, 1, 0), Counts(5, 0, 2), Counts(0, 1, 1), Counts(4, 0, 0)]
    low, high = bootstrap(counts) or (2.0, 2.0)
    assert low < 24 / 29 < high
    assert bootstrap(counts) == (low, high)
    assert bootstrap(counts[:1]) is None
    assert bootstrap([Counts(0, 0, 0)] * 2) is None
