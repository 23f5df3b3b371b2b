"""The clerk's word over extraction: found by key, else by words; never guessed, never lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from indexer.corrections import (
    corrected_actions,
    corrected_decisions,
    facts_set,
    undone,
    waiting,
)
from indexer.deeds import Correction, Deed
from indexer.records import Action, ActionKind, Decision


def action(key: str, text: str, paragraph: str = "p1") -> Action:
    return Action(
        key=key,
        part_key="part",
        paragraph_id=paragraph,
        text=text,
        stem=None,
        owner_printed=None,
        owners=(),
        due_printed=None,
        kind=ActionKind.MINUTED,
        confidence=1.0,
    )


CHAINS = action("p1", "price new chains for the north pontoon")
LETTER = action("p2", "write to every berth holder", "p2")
NOTICE = action("p3", "write to all berth holders", "p3")
NOTED = Decision("d1", "part", "d1", "The report was noted.", None, ("noted",))


def said(
    number: int, what: Deed, target: Action | Decision | None = None, **data: object
) -> Correction:
    noun = "decision" if isinstance(target, Decision) else "action"
    about = {"noun": noun, "paragraph": target.paragraph_id, "text": target.text} if target else {}
    key = target.key if target else ""
    return Correction(number, "2026-01-05", "clerk", what, key, "part", None, {**about, **data})


def test_a_rejected_action_is_gone_and_an_undone_rejection_brings_it_back() -> None:
    reject = said(1, Deed.REJECT, CHAINS)
    undo = replace(said(2, Deed.UNDO), target="1")
    assert corrected_actions([CHAINS, LETTER], [reject]) == [LETTER]
    assert corrected_actions([CHAINS, LETTER], [reject, undo]) == [CHAINS, LETTER]


def test_an_undo_may_itself_be_undone() -> None:
    events = [
        said(1, Deed.REJECT, CHAINS),
        replace(said(2, Deed.UNDO), target="1"),
        replace(said(3, Deed.UNDO), target="2"),
    ]
    assert undone(events) == {2}
    assert corrected_actions([CHAINS], events) == []


def test_rewording_states_some_fields_and_leaves_the_others() -> None:
    reword = said(1, Deed.REWORD, LETTER, fields={"owners": ["Ada Fenn"], "due_printed": "May"})
    (found,) = corrected_actions([LETTER], [reword])
    assert (found.owners, found.due_printed, found.text) == (("Ada Fenn",), "May", LETTER.text)


def test_corrections_follow_one_another() -> None:
    """A piece of a split action is corrected by the words it has after the split."""
    split = said(1, Deed.SPLIT, CHAINS, pieces=[{"text": "price new chains"}, {"text": "report"}])
    piece = replace(CHAINS, key="p1.2", text="report")
    found = corrected_actions([CHAINS], [split, said(2, Deed.REJECT, piece)])
    assert [one.text for one in found] == ["price new chains"]
    assert found[0].key == "p1.1"


def test_a_merged_action_becomes_another_place_of_the_one_that_stays() -> None:
    merge = said(1, Deed.MERGE, NOTICE, into=LETTER.key, into_paragraph="p2", into_text=LETTER.text)
    (found,) = corrected_actions([LETTER, NOTICE], [merge])
    assert (found.key, found.also) == ("p2", ("p3",))


def test_where_the_one_that_stays_is_not_seen_nothing_is_merged() -> None:
    merge = said(1, Deed.MERGE, NOTICE, into=LETTER.key, into_paragraph="p2", into_text=LETTER.text)
    assert corrected_actions([NOTICE], [merge]) == [NOTICE]


def test_what_a_clerk_adds_stands_on_its_paragraph() -> None:
    fields = {"text": "repaint the slipway", "owners": ["Harbour Master"]}
    add = Correction(
        7, "", "clerk", Deed.ADD, "p9", "part", None,
        {"noun": "action", "paragraph": "p9", "text": "repaint the slipway", "fields": fields},
    )  # fmt: skip
    (found,) = corrected_actions([], [add])
    assert (found.paragraph_id, found.owners, found.kind) == (
        "p9", ("Harbour Master",), ActionKind.MINUTED,
    )  # fmt: skip
    assert corrected_decisions([], [add]) == []


def test_a_key_that_now_names_other_words_is_not_taken() -> None:
    """Extraction found one more action before it: the keys of the paragraph have moved on."""
    reject = said(1, Deed.REJECT, CHAINS)
    moved = [action("p1", "survey the pontoon"), replace(CHAINS, key="p1-2")]
    assert [one.text for one in corrected_actions(moved, [reject])] == ["survey the pontoon"]


def test_a_correction_whose_words_are_gone_waits() -> None:
    reject = said(1, Deed.REJECT, CHAINS)
    assert corrected_actions([LETTER], [reject]) == [LETTER]
    assert waiting([LETTER], [], [reject]) == [reject]
    assert waiting([CHAINS], [], [reject]) == []


def test_actions_and_decisions_are_corrected_apart() -> None:
    reject = said(1, Deed.REJECT, NOTED)
    assert corrected_decisions([NOTED], [reject]) == []
    assert corrected_actions([CHAINS], [reject]) == [CHAINS]


def test_the_last_word_on_a_fact_counts_until_it_is_undone() -> None:
    first = replace(said(1, Deed.SET, facts={"date": "2022-02-24", "title": "Pack"}), target="x")
    second = replace(said(2, Deed.SET, facts={"date": "2022-02-25"}), target="x")
    undo = replace(said(3, Deed.UNDO), target="2")
    assert facts_set([first, second]) == {"x": {"date": "2022-02-25", "title": "Pack"}}
    assert facts_set([first, second, undo]) == {"x": {"date": "2022-02-24", "title": "Pack"}}


@given(st.lists(st.sampled_from([CHAINS, LETTER, NOTICE]), max_size=4, unique=True), st.data())
def test_what_is_corrected_is_found_in_any_order_of_the_papers(
    held: list[Action], data: st.DataObject
) -> None:
    """Each correction touches its own target alone, wherever that stands."""
    targets = data.draw(st.lists(st.sampled_from([CHAINS, LETTER, NOTICE]), unique=True))
    events = [said(n, Deed.REJECT, one) for n, one in enumerate(targets, start=1)]
    found = corrected_actions(held, events)
    assert found == [one for one in held if one not in targets]
