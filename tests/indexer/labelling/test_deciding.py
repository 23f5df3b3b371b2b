"""Which audience a part has by policy, mark, statement and age; in doubt it is shut."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from indexer.labelling.audiences import NOBODY, both, sees_both
from indexer.labelling.deciding import Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.labelling.rules import Age, Condition, Labelling, Rule, from_json, to_json
from indexer.records import PUBLIC, RESTRICTED, DateBasis, MeetingDate

TODAY = dt.date(2026, 6, 1)
OPEN = Found(PUBLIC, "nothing on the paper restricts it")
SHUT = Found(RESTRICTED, 'its head says "EXEMPT"')
NAMES = frozenset({PUBLIC, RESTRICTED, "members", "hr"})


def labelling(default: str = PUBLIC, **rules: tuple[Rule, ...]) -> Labelling:
    return Labelling(NAMES, default, **rules)


def give(audience: str, **when: object) -> tuple[Rule, ...]:
    return (Rule(Condition(**when), audience),)  # type: ignore[arg-type]


def paper(
    file: str = "hr/2020/pay.pdf",
    board: str | None = "Pay Panel",
    date: str | None = "2020-05-31",
    basis: DateBasis = DateBasis.PRINTED,
    stated: frozenset[str] = frozenset(),
) -> PaperFacts:
    held = MeetingDate(date, basis if date else DateBasis.NONE)
    return PaperFacts("papers", file, "report", board, held, stated)


def label(facts: PaperFacts, by: Labelling, *found: Found) -> list[str]:
    return [one.audience for one in decide(facts, found or (OPEN,), by, TODAY)]


@pytest.mark.parametrize(
    ("folder", "fit"),
    [
        ("hr", True),
        ("HR/2020", True),
        ("papers/hr", True),
        ("papers", True),
        ("h*", True),
        ("*/2020", True),
        ("2020/hr", False),
        ("pay.pdf", False),
        ("h", False),
        ("papers/2020", False),
    ],
)
def test_a_folder_is_met_by_name_or_path_at_any_depth(folder: str, fit: bool) -> None:
    by = labelling(giving=give("hr", folders=(folder,)))
    assert label(paper(), by) == ["hr" if fit else PUBLIC]


@pytest.mark.parametrize(
    ("board", "fit"),
    [("The Pay Panel", True), ("PAY PANEL", True), ("pay*", True), ("Pay and Grading", False)],
)
def test_a_board_is_met_as_search_tells_boards(board: str, fit: bool) -> None:
    by = labelling(giving=give("hr", boards=(board,)))
    assert label(paper(), by) == ["hr" if fit else PUBLIC]


def test_what_is_not_known_shuts_and_opens_nothing() -> None:
    of_panel = give("hr", boards=("Pay Panel",))
    (doubt,) = decide(paper(board=None), (OPEN,), labelling(giving=of_panel), TODAY)
    assert (doubt.audience, doubt.doubt) == (RESTRICTED, True)
    exception = (*give(PUBLIC, boards=("Pay Panel",)), *give("hr", folders=("hr",)))
    assert label(paper(board=None), labelling(giving=exception)) == ["hr"]
    old = (Rule(Condition(older_than=Age(2, "years"))),)
    assert label(paper(date=None), labelling(opening=old), SHUT) == [RESTRICTED]
    inferred = paper(date="2020-05", basis=DateBasis.INFERRED)
    assert label(inferred, labelling(opening=old), SHUT) == [RESTRICTED]
    assert label(inferred, labelling(leaving=old), SHUT) == [NOBODY]
    assert label(paper(date=None), labelling(leaving=old)) == [PUBLIC]


def test_the_first_rule_that_fits_counts() -> None:
    rules = (*give(PUBLIC, folders=("2020",)), *give("members", folders=("hr",)))
    assert label(paper(), labelling("hr", giving=rules)) == [PUBLIC]
    assert label(paper("hr/2021/a.pdf"), labelling("hr", giving=rules)) == ["members"]
    assert label(paper("b/2021/a.pdf"), labelling("hr", giving=rules)) == ["hr"]


@pytest.mark.parametrize("audience", [PUBLIC, RESTRICTED, "members", "unheard of", NOBODY])
@pytest.mark.parametrize("default", [PUBLIC, RESTRICTED, "members"])
def test_a_rule_narrows_a_mark_and_never_widens_it(audience: str, default: str) -> None:
    by = labelling(default, giving=give(audience, folders=("hr",)))
    for found in ((SHUT,), (OPEN, SHUT), (SHUT, OPEN)):
        (shut,) = {one for one, own in zip(label(paper(), by, *found), found, strict=True)
                   if own is SHUT}  # fmt: skip
        assert RESTRICTED in shut.split("+") or shut == NOBODY


@pytest.mark.parametrize("default", [PUBLIC, RESTRICTED, "members"])
@pytest.mark.parametrize("first", [OPEN, SHUT])
@pytest.mark.parametrize(
    "rules",
    [
        {},
        {"giving": give("hr", folders=("hr",))},
        {"giving": give("hr", boards=("Pay Panel",))},
        {"giving": (*give(PUBLIC, boards=("Pay Panel",)), *give("hr", kinds=("report",)))},
        {"giving": give("members", older_than=Age(3, "years"))},
        {"opening": (Rule(Condition(older_than=Age(3, "years"))),)},
        {"leaving": (Rule(Condition(older_than=Age(3, "years"))),)},
    ],
)
def test_who_sees_a_marked_part_sees_the_others_of_its_paper(
    default: str, first: Found, rules: dict[str, tuple[Rule, ...]]
) -> None:
    """So that what is extracted and embedded never depends on the policy."""
    found = (first, SHUT, OPEN)
    for facts in (paper(), paper(board=None), paper(date=None)):
        labels = label(facts, labelling(default, **rules), *found)
        shut, others = set(labels[1].split("+")), set(labels[2].split("+"))
        assert others - {PUBLIC} <= shut


def test_marks_alone_are_restricted_whatever_the_default() -> None:
    assert label(paper(), labelling("members"), SHUT) == [RESTRICTED]
    assert label(paper(), labelling("members"), OPEN, SHUT) == ["members", "members+restricted"]


@pytest.mark.parametrize(
    ("age", "opened"),
    [(Age(6, "years"), True), (Age(72, "months"), True), (Age(7, "years"), False),
     (Age(2192, "days"), True), (Age(2194, "days"), False), (Age(9999, "years"), False)],
)  # fmt: skip
def test_a_mark_found_is_opened_by_age_alone(age: Age, opened: bool) -> None:
    by = labelling("members", opening=(Rule(Condition(older_than=age)),))
    assert label(paper(), by, SHUT) == ["members" if opened else RESTRICTED]
    stated = paper(stated=frozenset({"audience"}))
    assert label(stated, by, Found(RESTRICTED, "the manifest says so")) == [RESTRICTED]


def test_what_is_stated_counts_until_it_leaves() -> None:
    rules = give("hr", folders=("hr",))
    old = (Rule(Condition(older_than=Age(5, "years"))),)
    stated = paper(stated=frozenset({"audience"}))
    said = Found(PUBLIC, "the manifest says so")
    assert label(stated, labelling(giving=rules), said) == [PUBLIC]
    assert label(stated, labelling(giving=rules, leaving=old), said) == [NOBODY]
    assert label(stated, labelling(), Found("unheard of", "it")) == [RESTRICTED]


def test_facts_that_stand_in_a_marked_part_are_not_told_by_labels() -> None:
    """The date is printed where who sees the open part may not look."""
    by = labelling(leaving=(Rule(Condition(older_than=Age(1, "years"))),))
    assert label(paper(), by, SHUT, OPEN) == [RESTRICTED, PUBLIC]
    assert label(paper(stated=frozenset({"date"})), by, SHUT, OPEN) == [NOBODY, NOBODY]


def test_a_labelling_is_kept_and_read_again() -> None:
    held = labelling(
        "hr",
        giving=give("hr", folders=("a", "b"), boards=("C",), kinds=("minutes",)),
        opening=(Rule(Condition(older_than=Age(18, "months"))),),
    )
    assert from_json(json.loads(json.dumps(to_json(held)))) == held
    assert held.ages
    assert not labelling().ages


def test_both_is_one_label_whatever_the_order() -> None:
    assert both("b", "a") == both("a", "b") == "a+b"
    assert both(PUBLIC, "a") == both("a", "a") == "a"
    assert both(NOBODY, "a") == NOBODY


def test_what_nobody_saw_opens_nothing_too_far() -> None:
    assert sees_both(NOBODY, RESTRICTED)
    assert not sees_both(RESTRICTED, NOBODY)
    assert not sees_both(PUBLIC, RESTRICTED)
    assert sees_both(both(RESTRICTED, "members"), "members")
