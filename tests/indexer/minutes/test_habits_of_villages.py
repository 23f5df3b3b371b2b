"""Minutes of villages and clubs: clipped tasks, bare initials, decisions told on the way."""

from __future__ import annotations

import pytest

from indexer.minutes import agents
from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from indexer.minutes.recorded import extract
from indexer.minutes.roll import roll
from indexer.records import PUBLIC, ActionKind
from tests.indexer.minutes.acting import minuted
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper

CLUB = """Weir Skittles Club
Minutes of the meeting held on 3 May 2024

Present: Chairman DPL, Treasurer KB, Noel Tarn NT, Faye Osgood FO, Dilys Penn

1. Minutes

The minutes were agreed.

2. The alley

"""


def club(text: str) -> list[tuple[str | None, str]]:
    """Owner as printed and text of the minuted actions of the club's minutes."""
    found = actions(paper(f"{CLUB}{text}\n\n3. Closing\n\nThe meeting ended at nine.\n"))
    return [(a.owner_printed, a.text) for a in found if a.kind is ActionKind.MINUTED]


def test_initials_are_known_beside_a_name_a_post_or_what_was_said() -> None:
    held = paper(f"{CLUB}RB said that the gutter sticks. DCC said that it would not pay.\n")
    known = roll(held, PUBLIC)
    assert known.resolve("NT") == "Noel Tarn"
    assert known.knows("KB")
    assert known.knows("RB")
    assert not known.knows("DCC")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The gutter sticks. KB to investigate.", "KB"),
        ("The brewery counts two barrels too many; KB to check the book.", "KB"),
        ("Liz and Keith to reorder the balls.", "Liz and Keith"),
        ("The bar is bare. / Lesley to ring the brewery.", "Lesley"),
        ("Still waiting for a date, Noel Tarn / Faye Osgood to attend the visit.",
         "Noel Tarn / Faye Osgood"),
        ("This was agreed although the price will be checked again. (KB)", "KB"),
        ("Action FO to send the fixtures to the printer.", "FO"),
        ("The alley will be swept before the match. Clerk to action", "Clerk"),
        ("The fixtures will go to the printer. ACTION KB.", "KB"),
    ],
)  # fmt: skip
def test_a_clipped_task_has_its_owner(text: str, owner: str) -> None:
    assert [who for who, _ in club(text)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "Cakes to bring to the fair were shared out.",
        "Permission to build the shed is awaited.",
        "Suggested to move the bar nearer to the door.",
        "ACTIONS from April were all covered above.",
        "The county council has a new waste team (WT).",
        "Slow to make changes to the mandate.",
        "Wants to put us in touch with the joiner.",
        "EXCLUSION OF PRESS AND PUBLIC The Council to pass a resolution shutting the doors.",
        "3. Apologies\n\nTo accept apologies for absence.\n\nCllr Ash and Cllr Elm.",
        "3. Matters arising\n\nPart C: Reports",
        "3. Actions\n\nPrevious minutes - approved",
        "3. Actions\n\nWelcome and apologies for absence",
    ],
)
def test_what_only_looks_like_a_clipped_task(text: str) -> None:
    assert club(text) == []


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("KB needs a ladder to reach the lamp.", [("KB", "needs a ladder to reach the lamp.")]),
        ("KB & XR preparing the hall.", [("KB & XR", "preparing the hall.")]),
        ("JW agreed to take the minutes.", [("JW", "take the minutes.")]),
        ("Send the rules to the brewery. COMPLETED\n\nFO:\n\nDraft a rota.",
         [(None, "Send the rules to the brewery"), ("FO", "Draft a rota.")]),
        ("ACTION (KB): check how long a notice must hang. It is ten days, but is that for all?",
         [("KB", "check how long a notice must hang.")]),
    ],
)  # fmt: skip
def test_lines_of_a_list_of_actions(text: str, tasks: list[tuple[str | None, str]]) -> None:
    assert club(f"3. Action items\n\n{text}") == tasks


def test_who_stays_in_a_post_has_no_task() -> None:
    text = f"{CLUB}3. Election of officers\n\nTreasurer, no other nominations. KB to continue.\n"
    held = extract(paper(text))
    assert [d.text for d in held.decisions if "Treasurer" in d.text] == [
        "Treasurer, no other nominations. KB to continue."
    ]
    assert not held.actions


def test_points_under_a_title_hold_tasks_too() -> None:
    text = "3. Practice news:\n\na) A nurse came.\n\nb) The Practice Manager to write to all.\n"
    assert minuted(text) == [("Practice Manager", "write to all.")]


@pytest.mark.parametrize(
    ("word", "name"),
    [("Liz", True), ("Robin", True), ("Permission", False), ("Suggested", False),
     ("Nothing", False), ("Volunteers", False), ("Maintenance", False)],
)  # fmt: skip
def test_what_may_be_a_first_name(word: str, name: bool) -> None:
    assert agents.is_first_name(word) is name


def test_initials_may_shorten_the_words_before_them() -> None:
    assert agents.are_of_words("LWB", "the Lower Weir Board")
    assert not agents.are_of_words("JS", "Ask the Weir Board")


@pytest.mark.parametrize(
    "text",
    [
        "The treasurer was slow to pay – agreed that Cllr Birch would ring her.",
        "The draft terms have been agreed by the council for printing.",
        "The Clerk read a statement of the account which met the Council’s approval.",
        "Quotes were looked at and it agreed the lowest would be taken.",
        "It has been decided to hold the charge until spring.",
        "Unanimously agree to purchase the swing.",
        "The wording was agreed with the playgroup.",
        "Charity for the year confirmed as the lifeboat.",
        "It was proposed by Cllr Birch and seconded by Cllr Elm to buy an urn.",
        "The report was proposed for adoption by Cllr Birch and seconded by Cllr Elm.",
        "Pitch fees will remain at £9 a match.",
        "The precept of £4,100.50 to be kept the same.",
        "The Council notes the survey and agrees the plan of works.",
        "The council put off the choice of a roof until May.",
        "This had been tried in spring and was now confirmed by the council.",
        "Agrees to lend the marquee free of charge.",
        "Ivor was voted on to the council.",
    ],
)
def test_decisions_that_are_told_on_the_way(text: str) -> None:
    assert texts(item(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The officer confirmed it was agreed at County Hall in March.",
        "Meeting suspended to hear the public.",
        "Reports of the district councillors: No reports were received.",
        "The invoice was passed to the Treasurer for payment.",
        "The scheme was endorsed by the Coal Commission in its guide.",
        "As four had put their names forward each was voted on in turn.",
        "The agreed changes will go to the printer.",
        "The leaflet is meant for elected Members, who will read it.",
        "Co-opted Member Vacancy",
        "The urn had come from the county, and she agreed to polish it.",
        "The meeting was established as quorate.",
        "Delivery of the urn was delayed.",
        "Summary of actions agreed at the meeting.",
        "They came under the dispensation agreed at Council on 9 July 2012, under the Act.",
        "Action item for Ivor: telling all that the resolution has been rejected",
        "Vote: 5 for, 1 against, 2 abstentions",
        "It was proposed by Cllr Birch and seconded by Cllr Elm to buy an urn. This was withdrawn.",
    ],
)
def test_what_only_looks_like_a_decision(text: str) -> None:
    assert decided(item(text)) == []


def test_a_proposal_and_its_vote_in_two_sentences() -> None:
    text = (
        "A proposal was raised to sell the urn by Cllr Birch. Cllr Elm seconded this and all "
        "Cllrs were in favour."
    )
    (found,) = decided(item(text))
    assert (found.text, found.seconder, found.votes) == (
        text, "Cllr Elm", "all Cllrs were in favour"
    )  # fmt: skip


def test_a_vote_under_a_heading_of_its_own_is_of_the_resolution_before_it() -> None:
    text = "RESOLVED that the urn be sold.\n\nVoting record\n\n5 For, 0 Against, 1 Abstention\n"
    assert [(d.text, d.votes) for d in decided(item(text))] == [
        ("RESOLVED that the urn be sold.", "5 For, 0 Against, 1 Abstention")
    ]


def test_a_resolution_that_was_rejected_is_lost() -> None:
    (found,) = decided(item("Decision: resolution on the urn moved by Cllr Elm: rejected"))
    assert found.lost


def test_what_a_council_says_of_an_application() -> None:
    text = "24/00310, porch at Mill End. No observations."
    assert texts(item(text, "Planning applications")) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "These were proposed by Cllr Ash, seconded by Cllr Elm and all present were in favour.",
        "Her apology was accepted.",
        "Accepted - Cllr Ash moves, Cllr Elm seconds",
    ],
)
def test_what_is_procedure(text: str) -> None:
    held = extract(paper(f"{CLUB}3. Minutes of the last meeting\n\n{text}\n"))
    assert [d.routine for d in held.decisions if d.text == text] == [True]


def test_who_moved_a_true_record() -> None:
    text = "Proposed as a true record by Cllr Ash seconded by Cllr Elm and unanimously approved."
    held = extract(paper(f"{CLUB}3. Minutes of the last meeting\n\n{text}\n"))
    assert ("Cllr Ash", "Cllr Elm") in {(d.mover, d.seconder) for d in held.decisions}


def test_a_heading_says_what_became_of_each() -> None:
    text = "## Grants awarded\n\n- Mill fund: £300\n- The choir\n\n## Actions agreed\n\n- Ann: go\n"
    head = "# Minutes of the Weir Club, 3 May 2024\n\n## Present\n\n- Al Orr\n\n"
    found = decisions(paper(head + text, "a.md"))
    assert [(d.stem, d.text) for d in found] == [
        ("Grants awarded", "Mill fund: £300"),
        ("Grants awarded", "The choir"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Loans not agreed",
        "No loans agreed",
        "Never adopted",
        "None agreed",
        "Unsuccessful loans agreed",
        "Works still to be approved",
        "Plans previously approved",
        "Plots already granted",
        "Loans last agreed",
        "How loans are granted",
        "Why plots were granted",
        "If loans are granted",
        "Questions accepted",
        "County loans granted",
        "Loans agreed?",
    ],
)
def test_a_heading_that_says_of_nothing_below_it_that_it_was_decided(title: str) -> None:
    assert decided(item("Mill loan, £300", title)) == []


@pytest.mark.parametrize("title", ["Loans agreed", "Union loans granted", "Unaudited sums adopted"])
def test_a_heading_that_says_what_was_decided(title: str) -> None:
    assert texts(item("Mill loan, £300", title)) == ["Mill loan, £300"]


def test_what_had_been_done_ends_a_list_of_decisions() -> None:
    text = (
        "As to signs the council decided:\n\n- Oak for the gate.\n\n- No sign at the ford.\n\n"
        "- The lamps had been delivered and would be hung in June.\n"
    )
    assert texts(item(text)) == ["Oak for the gate.", "No sign at the ford."]


def test_movers_in_brackets_elect_nobody_elsewhere() -> None:
    text = "Cllr Ash was elected Chairman (as proposed by Cllr Elm, seconded by Cllr Birch)"
    assert texts(item(text, "Election of Chairman")) == [text]


def test_the_vote_on_a_line_between_stem_and_list() -> None:
    text = (
        "The Council RESOLVED\n\n(unanimously):\n\n1. To note the forecast.\n\n"
        "2. To delegate the award of grants to the Clerk.\n\n3. To approve the budget.\n"
    )
    found = decided(item(text))
    assert [d.text for d in found] == [
        "To note the forecast.",
        "To delegate the award of grants to the Clerk.",
        "To approve the budget.",
    ]
    assert {d.votes for d in found} == {"unanimously"}


def test_a_list_in_capital_letters_runs_in() -> None:
    text = (
        "It was resolved to: A Note the change of member. B Approve the payment of the grant. "
        "C Appoint Cllr Elm to the panel."
    )
    assert len(texts(item(text))) == 3


def test_an_outcome_on_a_line_of_its_own_is_of_the_line_before_it() -> None:
    text = "• Affiliation to the county league\n\nPassed\n\n• Accounts of last year\n\nPassed\n"
    assert texts(item(text)) == ["Affiliation to the county league", "Accounts of last year"]


def test_what_members_agreed_of_a_report() -> None:
    text = (
        "The adviser reported on progress:\n\n• It is proposed to print the notes within a week. "
        "Members agreed.\n\n• It was agreed elsewhere that nobody pays.\n"
    )
    assert texts(item(text)) == ["It is proposed to print the notes within a week. Members agreed."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Action Point One: Faye Osgood to count the balls.", ("Faye Osgood", "count the balls.")),
        ("Action Two: count the chairs.", (None, "count the chairs.")),
        ("Action: Clerk", None),
    ],
)
def test_a_number_in_words_is_no_owner(text: str, found: tuple[str | None, str] | None) -> None:
    """Nor is a task that ends in the word of a post."""
    assert club(f"The balls were looked at.\n\n{text}")[:1] == (
        [found] if found else [("Clerk", "The balls were looked at.")]
    )


def test_the_issue_beside_an_action_is_what_it_is_about() -> None:
    table = (
        "| Issue | Action | Lead | By |\n|---|---|---|---|\n"
        "| Balls | Count the balls | FO | 1 June 2024 |\n"
    )
    held = paper(f"{CLUB}## Action log\n\n{table}".replace("Weir", "# Weir"))
    assert [(a.text, a.owner_printed) for a in actions(held)] == [("Count the balls", "FO")]
